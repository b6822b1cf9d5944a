"""The rows as an operator may look at them. It reads only: every change is an action, with its rule and its log entry.

Two exceptions, which no desk owns: an operator makes a person's account, switches it off, and sets its first password;
and takes away a second factor whose device was lost.
"""

from __future__ import annotations

from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group
from django.http import HttpRequest

from claims import models


class ReadOnly(admin.ModelAdmin):  # type: ignore[type-arg]  # not subscriptable at run time
    """Rows to look at."""

    list_per_page = 50
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Never."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never."""
        return False


for _model in (EmailAddress, Authenticator, Group):  # theirs can be written to
    admin.site.unregister(_model)


@admin.register(Authenticator)
class AuthenticatorAdmin(ReadOnly):
    """Second factors, without their secrets."""

    list_display = ("user", "type", "created_at", "last_used_at")
    exclude = ("data",)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """An operator's own right: a lost device must not lock anybody out."""
        return request.user.is_superuser


@admin.register(models.User)
class PersonAdmin(UserAdmin):  # type: ignore[type-arg]  # not subscriptable at run time
    """Accounts. Roles are the desk's: see its people page."""

    ordering = ("email",)
    list_display = ("email", "name", "is_active", "is_staff")
    list_filter = ("is_active", "is_staff")
    search_fields = ("email", "name")
    readonly_fields = ("last_login", "date_joined")
    fieldsets = (
        (None, {"fields": ("email", "name", "password")}),
        ("Access", {"fields": ("is_active", "is_staff", "is_superuser")}),
        ("Times", {"fields": ("last_login", "date_joined")}),
    )
    add_fieldsets = ((None, {"classes": ("wide",), "fields": ("email", "name", "password1", "password2")}),)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never: what a person did stays theirs. Switch the account off instead."""
        return False


@admin.register(models.LogEntry)
class LogAdmin(ReadOnly):
    """The log."""

    list_display = ("desk", "sequence", "at", "action", "subject", "by", "hash")
    list_filter = ("action",)
    ordering = ("desk", "-sequence")


@admin.register(models.Article)
class ArticleAdmin(ReadOnly):
    """Articles."""

    list_display = ("public_id", "title", "state", "at")
    list_filter = ("state",)
    list_select_related = ("desk",)


@admin.register(models.Job)
class JobAdmin(ReadOnly):
    """Background work."""

    list_display = ("public_id", "article", "state", "done", "total", "message", "at")
    list_filter = ("state",)
    list_select_related = ("article",)


for _model in (models.Desk, models.Membership, models.Outlet, models.Source):
    admin.site.register(_model, ReadOnly)
