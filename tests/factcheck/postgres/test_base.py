"""The backend: which role acts when, tables emptied between tests, and connections that outlive their server."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.db.transaction import TransactionManagementError
from procrastinate.contrib.django.models import ProcrastinateJob

from claims import tasks
from claims.models import Desk, LogEntry
from factcheck.postgres import roles
from factcheck.postgres.base import DatabaseWrapper
from factcheck.postgres.server import Server
from tests import factories as make


def role_of(wrapper: Any) -> str:
    with wrapper.cursor() as cursor:
        cursor.execute("SELECT current_user")
        return str(cursor.fetchone()[0])


@pytest.fixture
def wrapper(made_folder: Path, django_db_blocker: Any) -> Iterator[DatabaseWrapper]:
    """A connection to an embedded server of the test's own."""
    settings = connection.settings_dict | {"DATA_DIR": made_folder, "NAME": roles.DATABASE, "OPTIONS": {}, "USER": ""}
    with django_db_blocker.unblock():
        wrapper = DatabaseWrapper(settings, alias="elsewhere")
        yield wrapper
        wrapper.close()


def kill(server: Server | None) -> None:
    assert server is not None
    process = psutil.Process(server.pid())
    process.kill()
    process.wait()


@pytest.mark.django_db(transaction=True)
def test_the_app_acts_as_its_role_and_the_owner_as_itself() -> None:
    assert role_of(connection) == roles.APP
    with connection.as_owner():
        owner = role_of(connection)
        with connection.as_owner():
            assert role_of(connection) == owner
        with connection.cursor() as cursor:
            cursor.execute("SELECT tableowner FROM pg_tables WHERE tablename = %s", [LogEntry._meta.db_table])
            assert cursor.fetchone() == (owner,)
    assert owner != roles.APP
    assert role_of(connection) == roles.APP


@pytest.mark.django_db
def test_a_transaction_keeps_its_role() -> None:
    with pytest.raises(TransactionManagementError), connection.as_owner():
        pass


@pytest.mark.django_db(transaction=True)
def test_emptying_the_tables_empties_the_log_and_the_jobs_too() -> None:
    make.cast()
    tasks.analyse_article.defer(job=1)
    assert LogEntry.objects.exists()
    call_command("flush", interactive=False, verbosity=0)
    assert not LogEntry.objects.exists()
    assert not ProcrastinateJob.objects.exists()
    make.cast()  # the triggers are on again
    with pytest.raises(DatabaseError), transaction.atomic():
        LogEntry.objects.update(by="somebody")
    assert connection.ops.sql_flush(None, []) == []


@pytest.mark.django_db(transaction=True)
def test_migrating_again_changes_nothing_and_leaves_the_role_behind() -> None:
    call_command("migrate", interactive=False, verbosity=0)
    assert role_of(connection) == roles.APP
    call_command("createcachetable", verbosity=0)
    assert role_of(connection) == roles.APP


def test_a_connection_to_a_killed_server_is_replaced(wrapper: DatabaseWrapper) -> None:
    assert role_of(wrapper) == roles.APP
    kill(wrapper.server)
    with pytest.raises(DatabaseError):
        role_of(wrapper)
    wrapper.close_if_unusable_or_obsolete()  # as Django does at the end of a request
    assert role_of(wrapper) == roles.APP


def test_a_pool_replaces_the_connections_that_a_killed_server_broke(wrapper: DatabaseWrapper) -> None:
    wrapper.settings_dict["OPTIONS"]["pool"] = {"min_size": 1, "max_size": 2}
    assert role_of(wrapper) == roles.APP
    wrapper.close()  # back to the pool
    kill(wrapper.server)
    assert role_of(wrapper) == roles.APP
    with wrapper.as_owner():
        assert role_of(wrapper) == roles.OWNER
        assert wrapper.pool is None
    wrapper.close_pool()


def test_a_server_that_recovers_is_waited_for(wrapper: DatabaseWrapper) -> None:
    with wrapper.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        backend = psutil.Process(cursor.fetchone()[0])
    backend.kill()  # the server ends all others and replays its journal
    wrapper.close()
    assert role_of(wrapper) == roles.APP


@pytest.mark.django_db(transaction=True)
def test_threads_have_roles_of_their_own() -> None:
    seen: list[str] = []

    def look() -> None:
        seen.append(role_of(connection))
        connection.close()

    with connection.as_owner():
        thread = threading.Thread(target=look)
        thread.start()
        thread.join()
    assert seen == [roles.APP]
    assert Desk.objects.count() == 0
