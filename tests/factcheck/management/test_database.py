"""Looking after the embedded server from the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from unittest.mock import patch

import psycopg
import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from factcheck.postgres import roles
from factcheck.postgres.server import Server


def on(folder: Path | None) -> Any:
    return patch.dict(connection.settings_dict, {"DATA_DIR": folder})


def ask(folder: Path, statement: str) -> Any:
    with psycopg.connect(host=str(folder / "postgres"), user=roles.OWNER, dbname=roles.DATABASE) as owner:
        cursor = owner.execute(statement)
        return cursor.fetchall() if cursor.description else None


def test_it_says_where_the_server_is_and_stops_it(made_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with on(made_folder):
        Server(made_folder).ensure_running()
        call_command("database")
        assert f"The server runs as process {Server(made_folder).pid()}." in capsys.readouterr().out
        call_command("database", "stop")
        call_command("database", "status")
    said = capsys.readouterr().out
    assert "is stopped." in said
    assert "The server does not run." in said
    assert f"-h {made_folder}/postgres -U factcheck_owner factcheck" in said


def test_a_dump_comes_back_with_its_rights(made_folder: Path, tmp_path: Path) -> None:
    dump = tmp_path / "factcheck.dump"
    Server(made_folder).ensure_running()
    ask(made_folder, "CREATE TABLE kept (word text); INSERT INTO kept VALUES ('here')")
    ask(made_folder, "GRANT USAGE ON SCHEMA public TO factcheck_app; GRANT SELECT ON kept TO factcheck_app")
    with on(made_folder):
        call_command("database", "dump", str(dump))
        with pytest.raises(CommandError, match='relation "kept" already exists'):
            call_command("database", "restore", str(dump))
        ask(made_folder, "DROP TABLE kept")
        call_command("database", "restore", str(dump))
    assert ask(made_folder, "SELECT * FROM kept") == [("here",)]
    assert ask(made_folder, "SELECT has_table_privilege('factcheck_app', 'kept', 'SELECT')") == [(True,)]


def test_another_server_is_not_touched() -> None:
    with on(None), pytest.raises(CommandError, match="DATABASE_URL is set"):
        call_command("database", "stop")
