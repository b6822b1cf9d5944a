"""The log of the desk."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from claims.models import LogEntry
from tests import factories


def test_newest_first_a_page_at_a_time(bob: Client, world: factories.Cast) -> None:
    factories.verified(world)
    for n in range(55):
        factories.waiting(world, f"Something happened on day {n}.", title=f"Day {n}.")
    response = bob.get(reverse("log_list"))
    page = response.content.decode()
    assert "Brought in: Day 54." in page
    assert "Marked verified." not in page
    older = bob.get(reverse("log_list"), {"before": response.context["more"]})
    assert "Marked verified." in older.content.decode()
    assert older.context["more"] is None
    assert "Desk Desk made." in older.content.decode()
    assert bob.get(reverse("log_list"), {"before": "9" * 40}).status_code == 200


def test_another_desks_entries_are_not_in_it(bob: Client, world: factories.Cast) -> None:
    page = bob.get(reverse("log_list")).content.decode()
    assert LogEntry.objects.filter(desk=world.other_desk.public_id).exists()
    assert "Elsewhere" not in page
