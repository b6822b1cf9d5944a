"""Fetching by address, switched off and on by an administrator."""

from __future__ import annotations

from typing import Any

from django.test import Client
from django.urls import reverse

from claims.models import Desk, LogEntry
from tests import factories

ADDRESS = "/desk/fetching"


def test_off_and_on(dana: Client, world: factories.Cast) -> None:
    page = dana.get(reverse("desk_detail")).content.decode()
    assert "Switch it off for this desk" in page
    dana.post(ADDRESS, {"seen": world.desk.version})
    desk = Desk.objects.get(pk=world.desk.pk)
    assert not desk.fetching
    page = dana.get(reverse("desk_detail")).content.decode()
    assert "Switch it on for this desk" in page
    assert "switched off at this desk" in page
    dana.post(ADDRESS, {"seen": desk.version, "on": "on"})
    assert Desk.objects.get(pk=desk.pk).fetching
    told = LogEntry.objects.filter(action="switch fetching").values_list("payload", flat=True)
    assert list(told) == [{"fetching": "off"}, {"fetching": "on"}]
    assert "Fetching by address switched off." in dana.get(reverse("log_list")).content.decode()


def test_for_administrators_only(alice: Client, world: factories.Cast) -> None:
    assert alice.post(ADDRESS, {"seen": world.desk.version}).status_code == 403
    page = alice.get(reverse("desk_detail")).content.decode()
    assert "An editor cannot switch fetching; that takes an administrator." in page
    assert "for this desk</button>" not in page


def test_a_lost_update_changes_nothing(dana: Client, world: factories.Cast) -> None:
    assert dana.post(ADDRESS, {"seen": 77}).status_code == 409
    assert Desk.objects.get(pk=world.desk.pk).fetching


def test_the_operator_has_the_last_word(dana: Client, world: factories.Cast, settings: Any) -> None:
    settings.FETCHING = False
    assert "switched off on this installation" in dana.get(reverse("desk_detail")).content.decode()
