"""Another link for somebody who was invited; what it opens is tested where they are invited."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from tests import factories


def test_only_an_administrator_makes_one(alice: Client, world: factories.Cast) -> None:
    refused = alice.post(reverse("invite_again", args=[world.bob.public_id]))
    assert refused.status_code == 403
    assert "takes an administrator" in refused.content.decode()
