"""Giving a member another role."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from claims.models import Membership
from tests import factories


def role(world: factories.Cast) -> str:
    return Membership.objects.get(user=world.charlie).role


def test_it_is_changed(dana: Client, world: factories.Cast) -> None:
    address = reverse("change_role", args=[world.charlie.public_id])
    response = dana.post(address, {"role": "editor", "seen": 1}, follow=True)
    assert role(world) == "editor"
    assert "Charlie is now editor." in response.content.decode()
    assert dana.post(address, {"role": "reviewer", "seen": 1}).status_code == 409
    dana.post(address, {"role": "king", "seen": 2})
    assert role(world) == "editor"


def test_the_last_administrator_stays_one(dana: Client, world: factories.Cast) -> None:
    response = dana.post(reverse("change_role", args=[world.dana.public_id]), {"role": "editor", "seen": 1})
    assert response.status_code == 422
    assert "A desk needs an administrator" in response.content.decode()
