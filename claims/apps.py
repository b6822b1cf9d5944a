"""The workbench as a Django application."""

from django.apps import AppConfig


class ClaimsConfig(AppConfig):
    """Label `claims`; bigint keys inside, random public ids outside."""

    name = "claims"
    default_auto_field = "django.db.models.BigAutoField"
