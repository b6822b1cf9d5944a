"""Adding an outlet."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from tests import factories


def test_it_is_added(alice: Client, world: factories.Cast) -> None:
    sent = {"name": "The Isle", "kind": "online", "aliases": "Isle\n Isle Daily \n\n", "domains": "ISLE.example"}
    response = alice.post(reverse("outlet_new"), sent, follow=True)
    made = factories.outlet(world, "The Isle")
    assert (made.kind, made.aliases, made.domains) == ("online", ["Isle", "Isle Daily"], ["isle.example"])
    assert "The Isle is added" in response.content.decode()


def test_refusals_keep_what_was_typed(alice: Client, world: factories.Cast) -> None:
    sent = {"name": "vell courier", "kind": "online", "aliases": "VC\nThe VC", "domains": ""}
    response = alice.post(reverse("outlet_new"), sent)
    assert response.status_code == 422
    assert "This desk has an outlet “vell courier” already" in response.content.decode()
    assert "VC\nThe VC</textarea>" in response.content.decode()
    assert alice.post(reverse("outlet_new"), {"name": "", "kind": "online"}).status_code == 422
    assert alice.post(reverse("outlet_new"), {"name": "A", "kind": "blog"}).status_code == 422
