"""How people get in: by an account that an administrator made for them."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.forms import default_token_generator
from allauth.account.internal.flows.password_reset import get_reset_password_from_key_url
from allauth.account.utils import user_pk_to_url_str
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # untyped
    """allauth's, without sign-up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: see `manage.py createsuperuser` and the people page."""
        return False


def invitation(request: HttpRequest, user: Any) -> str:
    """The address where an invited person chooses a password: good once, for PASSWORD_RESET_TIMEOUT seconds."""
    key = f"{user_pk_to_url_str(user)}-{default_token_generator.make_token(user)}"
    return str(get_reset_password_from_key_url(request, key))
