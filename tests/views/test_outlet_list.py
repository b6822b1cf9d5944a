"""The desk's outlets."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from claims.models import Outlet
from tests import factories


def test_names_and_sites(alice: Client, bob: Client, world: factories.Cast) -> None:
    edit = reverse("outlet_detail", args=[factories.outlet(world).public_id])
    page = alice.get(reverse("outlet_list")).content.decode()
    assert edit in page
    assert "courier.example" in page
    page = bob.get(reverse("outlet_list")).content.decode()
    assert edit not in page
    assert "A reviewer cannot edit outlets" in page


def test_none_yet(alice: Client, world: factories.Cast) -> None:
    Outlet.objects.filter(desk=world.desk).delete()
    assert "No outlet yet." in alice.get(reverse("outlet_list")).content.decode()
