"""The desk's rules."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from tests import factories

ADDRESS = reverse("desk_detail")


def test_read_by_all_and_changed_by_editors(alice: Client, bob: Client, world: factories.Cast) -> None:
    assert "“Verified” needs 1 independent origin at this desk." in bob.get(ADDRESS).content.decode()
    alice.post(ADDRESS, {"origins_required": 3, "seen": world.desk.version})
    world.desk.refresh_from_db()
    assert (world.desk.origins_required, world.desk.parties_verify) == (3, False)
    assert (
        "A party to the matter verifies that something was said, not that it is so."
        in bob.get(ADDRESS).content.decode()
    )
    alice.post(ADDRESS, {"origins_required": 3, "parties_verify": "on", "seen": world.desk.version})
    assert "A party to the matter counts like any other origin." in bob.get(ADDRESS).content.decode()
    assert "“Verified” needs 3 independent origins" in bob.get(ADDRESS).content.decode()


def test_refusals(alice: Client, world: factories.Cast) -> None:
    response = alice.post(ADDRESS, {"origins_required": 10, "seen": world.desk.version})
    assert (response.status_code, "Between 1 and 9" in response.content.decode()) == (422, True)
    response = alice.post(ADDRESS, {"origins_required": 2, "seen": 99})
    assert (
        response.status_code,
        "<b>What stands now.</b> 1 independent origin; a party to the matter does not count"
        in response.content.decode(),
    ) == (
        409,
        True,
    )
    assert alice.post(ADDRESS, {"origins_required": "many", "seen": 1}).status_code == 422
