"""The log holds, says where it does not, and cannot be written over by the app."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection
from django.utils import timezone

from claims.models import ClaimText, LogEntry, Review, Revision, Snapshot
from claims.models.fields import AppendOnly
from claims.models.log import GENESIS, append, first_break, head
from tests import factories as make

pytestmark = pytest.mark.django_db


def test_entries_are_chained_per_desk() -> None:
    world = make.cast()
    make.analysed(world)
    entries = list(LogEntry.objects.filter(desk=world.desk.public_id))
    assert [e.sequence for e in entries] == list(range(1, len(entries) + 1))
    assert entries[0].previous_hash == GENESIS
    assert [e.previous_hash for e in entries[1:]] == [e.hash for e in entries[:-1]]
    assert head(world.desk) == entries[-1]
    assert first_break(world.desk) is None
    assert LogEntry.objects.filter(desk=world.other_desk.public_id).count() == 1


@contextmanager
def tampering() -> Iterator[None]:
    """What an owner of the database can do, and the app cannot: the triggers are off within it."""
    with connection.as_owner():
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE claims_logentry DISABLE TRIGGER USER")
        yield
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE claims_logentry ENABLE TRIGGER USER")


@pytest.mark.django_db(transaction=True)
def test_a_break_is_found_wherever_it_is() -> None:
    world = make.cast()
    entries = LogEntry.objects.filter(desk=world.desk.public_id)
    third = entries.get(sequence=3)
    kept = {name: getattr(third, name) for name in ("payload", "hash", "sequence", "by", "at", "subject")}
    changes = {
        "payload": {"name": "Other"},
        "hash": "0" * 64,
        "sequence": 99,
        "by": "x",
        "at": timezone.now(),
        "subject": "people/x",
    }
    for name, value in changes.items():
        with tampering():
            LogEntry.objects.filter(pk=third.pk).update(**{name: value})
        assert first_break(world.desk) == 3, name
        with tampering():
            LogEntry.objects.filter(pk=third.pk).update(**{name: kept[name]})
        assert first_break(world.desk) is None
    with tampering():
        LogEntry.objects.filter(pk=third.pk).delete()
    assert first_break(world.desk) == 3
    with pytest.raises(CommandError, match="was altered"):
        call_command("verify_log", stdout=StringIO(), stderr=StringIO())


@pytest.mark.django_db(transaction=True)
def test_an_entry_is_written_in_its_actions_transaction_only() -> None:
    world = make.cast()
    with pytest.raises(RuntimeError, match="transaction of its action"):
        append(desk=world.desk, by=None, action="x", subject="x", payload={}, at=timezone.now())


@pytest.mark.parametrize("model", [LogEntry, Revision, Snapshot, Review, ClaimText])
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE {} SET id = id",
        "DELETE FROM {}",
        "TRUNCATE {} CASCADE",
        "ALTER TABLE {} DISABLE TRIGGER ALL",
        "DROP TABLE {} CASCADE",
    ],
)
def test_the_app_cannot_change_what_is_append_only(model: type[AppendOnly], statement: str) -> None:
    make.verified(make.cast())
    with connection.cursor() as cursor, pytest.raises(DatabaseError, match=r"permission denied|must be owner"):
        cursor.execute(statement.format(model._meta.db_table))


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("statement", ["UPDATE {} SET id = id", "DELETE FROM {}", "TRUNCATE {} CASCADE"])
def test_an_owner_meets_the_triggers(statement: str) -> None:
    make.cast()
    with (
        connection.as_owner(),
        connection.cursor() as cursor,
        pytest.raises(DatabaseError, match="claims_logentry is append-only"),
    ):
        cursor.execute(statement.format("claims_logentry"))
