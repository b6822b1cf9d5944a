"""Changing an outlet."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from claims.actions import sources
from tests import factories


def test_it_is_changed(alice: Client, world: factories.Cast) -> None:
    outlet = factories.outlet(world)
    address = reverse("outlet_detail", args=[outlet.public_id])
    assert "courier.example</textarea>" in alice.get(address).content.decode()
    alice.post(address, {"name": "The Courier", "kind": "newspaper", "domains": "courier.example", "seen": 1})
    outlet.refresh_from_db()
    assert (outlet.name, outlet.version) == ("The Courier", 2)


def test_the_second_of_two_sees_what_stands_and_keeps_what_they_typed(alice: Client, world: factories.Cast) -> None:
    outlet = factories.outlet(world)
    sources.edit_outlet(
        outlet=outlet, name="Courier of Vell", aliases=[], domains=[], kind="newspaper", seen=1, by=world.dana
    )
    response = alice.post(
        reverse("outlet_detail", args=[outlet.public_id]), {"name": "The Courier", "kind": "online", "seen": 1}
    )
    page = response.content.decode()
    assert response.status_code == 409
    assert "<b>What stands now.</b> Courier of Vell, newspaper." in page
    assert 'value="The Courier"' in page
    assert 'name="seen" value="2"' in page
