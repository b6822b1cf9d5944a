"""What must be right before the workbench starts."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error
from django.core.exceptions import ImproperlyConfigured

from claims.exceptions import SetupError

_NO_KEY = (
    "SECRET_KEY is not set. Give the workbench a random one of its own in the environment, the same for all of its "
    "processes: python3 -c 'import secrets; print(secrets.token_urlsafe(50))'"
)


def secret_key(**asked: Any) -> list[CheckMessage]:
    """An error, for every command that Django checks, where there is no key of its own to sign with."""
    try:
        return [] if settings.SECRET_KEY else [Error(_NO_KEY, id="factcheck.E001")]
    except ImproperlyConfigured:  # Django's word for an empty one
        return [Error(_NO_KEY, id="factcheck.E001")]


def require_secret_key() -> None:
    """The same as a SetupError, for the web servers' entry points, which Django does not check."""
    for error in secret_key():
        raise SetupError(error.msg)
