"""How people get in: by an account that an administrator made for them."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # untyped
    """allauth's, without sign-up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: see `manage.py createsuperuser` and the administrator's pages."""
        return False
