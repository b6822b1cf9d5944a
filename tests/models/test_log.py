"""The log holds, says where it does not, and cannot be written over by the app."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from claims.models import Comment, LogEntry, Review, Revision, Snapshot
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


@pytest.mark.parametrize("values", [{"payload": {"name": "Other"}}, {"hash": "0" * 64}, {"sequence": 99}, {"by": "x"}])
def test_a_break_is_found(values: dict[str, object]) -> None:
    world = make.cast()
    entry = LogEntry.objects.filter(desk=world.desk.public_id).order_by("sequence")[2]
    with as_owner():
        LogEntry.objects.filter(pk=entry.pk).update(**values)
    assert first_break(world.desk) == 3


def test_a_missing_entry_is_found() -> None:
    world = make.cast()
    with as_owner():
        LogEntry.objects.filter(desk=world.desk.public_id, sequence=2).delete()
    assert first_break(world.desk) == 2


@pytest.mark.django_db(transaction=True)
def test_an_entry_is_written_in_its_actions_transaction_only() -> None:
    world = make.cast()
    with pytest.raises(RuntimeError, match="transaction of its action"):
        append(desk=world.desk, by=None, action="x", subject="x", payload={}, at=timezone.now())


@pytest.mark.parametrize("model", [LogEntry, Revision, Snapshot, Review, Comment])
def test_the_app_cannot_change_what_is_append_only(model: type[AppendOnly]) -> None:
    make.verified(make.cast())
    table = model._meta.db_table
    for statement in (
        f"UPDATE {table} SET id = id",
        f"DELETE FROM {table}",
        f"TRUNCATE {table} CASCADE",
        f"ALTER TABLE {table} DISABLE TRIGGER ALL",
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            from django.db import connection

            with connection.cursor() as cursor:
                cursor.execute(statement)


def as_owner():  # type: ignore[no-untyped-def]
    raise NotImplementedError
