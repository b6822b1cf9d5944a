"""Who may do what in the database, the same on the embedded server and on any other.

The owner makes and changes the tables. The app's role, which everything else acts as, reads and writes rows, owns
nothing and is never a superuser; in an append-only table it may SELECT and INSERT, no more. It cannot switch off the
triggers that say the same, since only an owner can.

The embedded server knows both as logins. Elsewhere the owner is whoever DATABASE_OWNER_URL, or else DATABASE_URL, logs
in as, and the app's role is assumed by the login of DATABASE_URL.
"""

from collections.abc import Collection

from django.apps import apps
from django.db import DatabaseError
from django.db.backends.utils import CursorWrapper

from claims.exceptions import SetupError

OWNER = "factcheck_owner"
APP = "factcheck_app"
DATABASE = "factcheck"

EMBEDDED = f"""
CREATE ROLE {OWNER} LOGIN CREATEDB;

CREATE ROLE {APP} LOGIN;

CREATE DATABASE {DATABASE} OWNER {OWNER};

"""
"""What the embedded server starts its life with. CREATEDB is for the tests."""


def append_only_tables() -> list[str]:
    """The tables of the models that say `append_only = True`."""
    return sorted(model._meta.db_table for model in apps.get_models() if getattr(model, "append_only", False))


def prepare(cursor: CursorWrapper, login: str) -> None:
    """Make the app's role where it is missing, and let `login` assume it; asked by the owner, before a migration.

    Raises SetupError, with the statements, where the owner may not make roles.
    """
    cursor.execute(
        "SELECT current_setting('server_version_num')::int, EXISTS (SELECT FROM pg_roles WHERE rolname = %s)", [APP]
    )
    version, known = cursor.fetchone()
    if known:
        # since 16 a role can be held without the right to assume it
        cursor.execute("SELECT pg_has_role(%s, %s, %s)", [login, APP, "SET" if version >= 160000 else "MEMBER"])
        if cursor.fetchone()[0]:
            return
    statements = [*([] if known else [f"CREATE ROLE {APP}"]), f'GRANT {APP} TO "{login}"']
    try:
        for statement in statements:
            cursor.execute(statement)
    except DatabaseError as error:
        raise SetupError(
            f"The database's owner may not prepare the app's role ({str(error).strip()}). Ask its "
            f"administrator to run: {'; '.join(statements)};"
        ) from error


def grant(cursor: CursorWrapper, tables: Collection[str]) -> None:
    """Give the app's role its rights on all tables, of which these are there; asked by the owner, after a migration."""
    statements = [
        f"GRANT USAGE ON SCHEMA public TO {APP}",
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {APP}",
        f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {APP}",
        *(f'REVOKE UPDATE, DELETE ON "{table}" FROM {APP}' for table in append_only_tables() if table in tables),
    ]
    if "django_migrations" in tables:
        statements.append(f"REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM {APP}")
    for statement in statements:
        cursor.execute(statement)
