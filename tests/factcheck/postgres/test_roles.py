"""What the app's role may do, asked of the database itself."""

from __future__ import annotations

from typing import Any

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction

from claims.exceptions import SetupError
from claims.models import LogEntry
from factcheck.postgres import roles
from tests import factories as make


@pytest.mark.django_db
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE claims_logentry SET by = 'somebody'",
        "DELETE FROM claims_logentry",
        "TRUNCATE claims_logentry",
        "SELECT * FROM claims_logentry FOR UPDATE",
        "ALTER TABLE claims_logentry DISABLE TRIGGER ALL",
        "ALTER TABLE claims_logentry OWNER TO factcheck_app",
        "DROP TABLE claims_logentry",
        "SET session_replication_role = replica",
        "CREATE TABLE mine (id int)",
        "CREATE ROLE friend SUPERUSER",
        "ALTER ROLE factcheck_app SUPERUSER",
        "DELETE FROM django_migrations",
    ],
)
def test_the_app_may_not(statement: str) -> None:
    make.cast()
    with pytest.raises(DatabaseError) as refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert refused.value.__cause__.sqlstate == "42501"  # insufficient privilege


@pytest.mark.django_db
def test_the_app_cannot_help_itself_to_more_rights() -> None:
    with connection.cursor() as cursor:
        cursor.execute("GRANT SELECT ON claims_logentry TO factcheck_app")  # PostgreSQL warns that it has no effect
        cursor.execute("SELECT has_table_privilege('claims_logentry', 'UPDATE, DELETE, TRUNCATE, TRIGGER')")
        assert cursor.fetchone() == (False,)


@pytest.mark.django_db
def test_rights_are_as_each_model_says() -> None:
    closed = roles.append_only_tables()
    assert LogEntry._meta.db_table in closed
    with connection.cursor() as cursor:
        for model in apps.get_models():
            cursor.execute(
                "SELECT has_table_privilege(%s, 'SELECT'), has_table_privilege(%s, 'INSERT'), "
                "has_table_privilege(%s, 'UPDATE') AND has_table_privilege(%s, 'DELETE'), "
                "has_table_privilege(%s, 'TRUNCATE, TRIGGER, REFERENCES')",
                [model._meta.db_table] * 5,
            )
            writable = model._meta.db_table not in closed
            assert cursor.fetchone() == (True, True, writable, False), model


@pytest.mark.django_db
def test_it_owns_nothing_and_is_nobody_special() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_class WHERE relowner = current_user::regrole")
        assert cursor.fetchone() == (0,)
        cursor.execute(
            "SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolreplication FROM pg_roles "
            "WHERE rolname = current_user"
        )
        assert cursor.fetchone() == (False,)


class Cursor:
    """A database that answers as told, for those that a test cannot have."""

    def __init__(self, *answers: tuple[Any, ...], refuses: str = "") -> None:
        self.answers, self.refuses, self.asked = list(answers), refuses, []

    def execute(self, statement: str, values: object = None) -> None:
        if self.refuses and statement.startswith(self.refuses):
            raise DatabaseError("permission denied to create role\n")
        self.asked.append(statement)

    def fetchone(self) -> tuple[Any, ...]:
        return self.answers.pop(0)


@pytest.mark.parametrize(
    ("answers", "done"),
    [
        (((150004, False),), [f"CREATE ROLE {roles.APP}", f'GRANT {roles.APP} TO "login"']),
        (((150004, True), (False,)), [f'GRANT {roles.APP} TO "login"']),
        (((180000, True), (True,)), []),
    ],
    ids=["a new server", "a second login", "prepared already"],
)
def test_the_role_is_made_once(answers: tuple[tuple[Any, ...], ...], done: list[str]) -> None:
    cursor = Cursor(*answers)
    roles.prepare(cursor, "login")
    assert [statement for statement in cursor.asked if not statement.startswith("SELECT")] == done


def test_an_owner_who_may_not_make_roles_is_told_what_to_ask_for() -> None:
    with pytest.raises(SetupError, match=f'CREATE ROLE {roles.APP}; GRANT {roles.APP} TO "login";'):
        roles.prepare(Cursor((150004, False), refuses="CREATE ROLE"), "login")
