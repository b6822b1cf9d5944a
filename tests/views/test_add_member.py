"""Giving somebody a place at the desk."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from claims.models import Membership
from tests import factories


def test_an_account_gets_a_role(dana: Client, world: factories.Cast) -> None:
    frank = factories.person("frank")
    dana.post(reverse("add_member"), {"email": "FRANK@desk.example", "role": "editor"})
    assert Membership.objects.get(user=frank, desk=world.desk).role == "editor"


def test_refusals_keep_what_was_typed(dana: Client) -> None:
    response = dana.post(reverse("add_member"), {"email": "nobody@desk.example", "role": "editor"})
    assert response.status_code == 422
    assert "There is no account with this address." in response.content.decode()
    assert 'value="nobody@desk.example"' in response.content.decode()
    response = dana.post(reverse("add_member"), {"email": "bob@desk.example", "role": "editor"})
    assert "Bob belongs to this desk already" in response.content.decode()
    assert dana.post(reverse("add_member"), {"email": "x", "role": "king"}).status_code == 422
