"""The project as a Django application, for its commands and checks."""

from django.apps import AppConfig
from django.core.checks import register

from factcheck.checks import secret_key


class FactcheckConfig(AppConfig):
    """Stands first in INSTALLED_APPS, so that its `migrate` is the one that runs."""

    name = "factcheck"

    def ready(self) -> None:
        """Have the settings checked before any command runs."""
        register(secret_key)
