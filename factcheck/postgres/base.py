"""What Django loads for `ENGINE = "factcheck.postgres"`: its own PostgreSQL backend, with a server and two roles.

Settings of a database beside Django's: DATA_DIR, the data folder of the embedded server (None for another server), and
OWNER, the login that owns the tables there: {"USER": …, "PASSWORD": …}, or {} where the app's login does.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Self

from django.apps import apps
from django.db.backends.base.base import NO_DB_ALIAS
from django.db.backends.postgresql import base, creation, operations
from django.db.transaction import TransactionManagementError, atomic
from psycopg import OperationalError, pq

from factcheck.postgres import roles
from factcheck.postgres.server import PORT, Server


class DatabaseOperations(operations.DatabaseOperations):
    """Emptying tables, which the owner does."""

    connection: DatabaseWrapper

    def sql_flush(
        self, style: Any, tables: Any, *, reset_sequences: bool = False, allow_cascade: bool = False
    ) -> list[str]:
        """Also the append-only tables, past their triggers, and those of models that Django does not manage."""
        if not tables:
            return []
        unmanaged = {model._meta.db_table for model in apps.get_models() if not model._meta.managed}
        present = unmanaged & set(self.connection.introspection.table_names())
        closed = [self.quote_name(table) for table in roles.append_only_tables() if table in tables]
        return [
            *(f"ALTER TABLE {table} DISABLE TRIGGER USER" for table in closed),
            *super().sql_flush(
                style, sorted({*tables, *present}), reset_sequences=reset_sequences, allow_cascade=allow_cascade
            ),
            *(f"ALTER TABLE {table} ENABLE TRIGGER USER" for table in closed),
        ]

    def execute_sql_flush(self, sql_list: Any) -> None:
        """In one transaction, as the owner."""
        with self.connection.as_owner():
            super().execute_sql_flush(sql_list)


class DatabaseCreation(creation.DatabaseCreation):
    """The test database: made and migrated by the owner, used as the app's role."""

    connection: DatabaseWrapper

    def create_test_db(self, *args: Any, **kwargs: Any) -> str:
        """As Django does, by the owner."""
        with self.connection.as_owner():
            return super().create_test_db(*args, **kwargs)


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection to PostgreSQL, as the app's role unless within `as_owner`."""

    creation_class = DatabaseCreation
    ops_class = DatabaseOperations

    def __init__(self, settings_dict: dict[str, Any], alias: str = "default") -> None:
        super().__init__(settings_dict, alias)
        self.role = roles.OWNER if alias == NO_DB_ALIAS else roles.APP

    @property
    def server(self) -> Server | None:
        """The embedded server, where this database is on one."""
        data = self.settings_dict["DATA_DIR"]
        return Server(data) if data else None

    @contextmanager
    def as_owner(self) -> Iterator[Self]:
        """Within it, this thread's connection is the owner's: it may change the schema. Not inside a transaction."""
        if self.role == roles.OWNER:
            yield self
            return
        if self.in_atomic_block:
            raise TransactionManagementError("a transaction cannot change its role")
        self.close()
        self.role = roles.OWNER
        try:
            yield self
        finally:
            self.close()
            self.role = roles.APP

    @contextmanager
    def migrating(self) -> Iterator[None]:
        """`as_owner`, with the app's role made before and given its rights after."""
        with self.as_owner():
            if not self.server:
                with self.cursor() as cursor:
                    roles.prepare(cursor, self.settings_dict["USER"] or cursor.connection.info.user)
            yield
            with atomic(self.alias), self.cursor() as cursor:
                roles.grant(cursor, self.introspection.table_names(cursor))

    @property
    def pool(self) -> Any:
        """Connections that a web process keeps; the owner's are not kept."""
        return None if self.role == roles.OWNER else super().pool

    def get_connection_params(self) -> dict[str, Any]:
        """Where and as whom to connect. Called before every connection, so this is where the server gets started."""
        params = super().get_connection_params()
        if self.server:
            self.server.ensure_running()
            return params | {"host": str(self.server.folder), "port": str(PORT), "user": self.role}
        if self.role == roles.OWNER:
            login = {key.lower(): value for key, value in self.settings_dict["OWNER"].items()}
            return params | login
        # in the options, not by SET ROLE, so that whoever takes these parameters (the job worker) gets the role too
        return params | {"options": f"{params.get('options', '')} -c role={roles.APP}".strip()}

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        """Connect; while the embedded server recovers from a crash of its own, wait for it."""
        try:
            return super().get_new_connection(conn_params)
        except OperationalError:
            if not self.server:
                raise
            where = f"host='{self.server.folder}' port={PORT}".encode()
            deadline = time.monotonic() + 30
            while pq.PGconn.ping(where) != pq.Ping.OK and time.monotonic() < deadline:
                time.sleep(0.05)
                self.server.ensure_running()
            return super().get_new_connection(conn_params)
