"""Desks, members and rules."""

from __future__ import annotations

import pytest

from claims.actions import people
from claims.exceptions import Conflict, InputError, NotAllowed
from claims.models import Desk, LogEntry, Membership, Outlet, Role
from claims.nlp.outlets import DEFAULT
from tests import factories as make

pytestmark = pytest.mark.django_db


def test_a_desk_begins_with_the_outlets_of_the_lexicon_and_an_administrator() -> None:
    dana = make.person("dana")
    desk = people.make_desk(name="Desk", by=dana, time_zone="Asia/Karachi")
    assert Outlet.objects.filter(desk=desk).count() == len(DEFAULT) > 50
    assert Membership.objects.get(desk=desk).role == Role.ADMINISTRATOR
    with pytest.raises(InputError, match="no time zone"):
        people.make_desk(name="Desk", by=dana, time_zone="Nowhere/Land")


def test_only_an_administrator_invites_and_nobody_twice() -> None:
    world = make.cast()
    frank = make.person("frank")
    with pytest.raises(NotAllowed, match="manage people"):
        people.add_member(desk=world.desk, user=frank, role=Role.REVIEWER, by=world.alice)
    people.add_member(desk=world.desk, user=frank, role=Role.REVIEWER, by=world.dana)
    with pytest.raises(InputError, match="belongs to this desk already"):
        people.add_member(desk=world.desk, user=frank, role=Role.EDITOR, by=world.dana)
    entry = LogEntry.objects.filter(action="set role").latest("id")
    assert entry.payload == {"name": "Frank", "role": "reviewer"}


def test_a_desk_keeps_an_administrator() -> None:
    world = make.cast()
    dana = Membership.objects.get(desk=world.desk, user=world.dana)
    bob = Membership.objects.get(desk=world.desk, user=world.bob)
    with pytest.raises(InputError, match="needs an administrator"):
        people.change_role(membership=dana, role=Role.EDITOR, seen=1, by=world.dana)
    people.change_role(membership=bob, role=Role.ADMINISTRATOR, seen=1, by=world.dana)
    people.change_role(membership=dana, role=Role.EDITOR, seen=1, by=world.bob)
    dana.refresh_from_db()
    assert dana.role == Role.EDITOR
    with pytest.raises(Conflict):
        people.change_role(membership=dana, role=Role.REVIEWER, seen=1, by=world.bob)


def test_rules_are_changed_by_editors_within_bounds() -> None:
    world = make.cast()
    desk = Desk.objects.get(pk=world.desk.pk)
    with pytest.raises(NotAllowed):
        people.set_rules(desk=desk, origins_required=2, parties_verify=False, seen=1, by=world.bob)
    with pytest.raises(InputError, match="Between 1 and 9"):
        people.set_rules(desk=desk, origins_required=0, parties_verify=False, seen=1, by=world.alice)
    people.set_rules(desk=desk, origins_required=2, parties_verify=True, seen=1, by=world.alice)
    assert (desk.origins_required, desk.parties_verify) == (2, True)
    assert LogEntry.objects.get(action="set rules").payload == {
        "origins required": {"from": 1, "to": 2},
        "parties verify": {"from": False, "to": True},
    }
