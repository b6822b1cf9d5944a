"""`manage.py verify_log`; where the chain is broken is tested with the log itself."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import call_command

from claims.models import Desk
from claims.models.log import head
from tests import factories as make

pytestmark = pytest.mark.django_db


def test_the_command_says_the_head_of_each_desk() -> None:
    world = make.cast()
    said = StringIO()
    call_command("verify_log", stdout=said)
    newest = head(world.desk)
    assert newest is not None
    assert f"Desk: {newest.sequence} entries hold; head {newest.hash}" in said.getvalue()


def test_a_desk_without_entries_holds_too() -> None:
    Desk.objects.create(name="New desk")
    said = StringIO()
    call_command("verify_log", stdout=said)
    assert "New desk: 0 entries hold; head -" in said.getvalue()
