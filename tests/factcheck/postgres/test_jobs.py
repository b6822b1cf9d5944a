"""The job worker's connections: as the app's role, and patient with a server that is away."""

from __future__ import annotations

import asyncio
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from procrastinate import PsycopgConnector
from procrastinate.contrib.django import app
from psycopg import OperationalError

from factcheck.postgres import jobs, roles
from factcheck.postgres.server import Server


@pytest.mark.django_db
def test_a_worker_acts_as_the_apps_role() -> None:
    connector: Any = app.connector
    worker: PsycopgConnector = connector.get_worker_connector()

    async def look() -> dict[str, Any]:
        await worker.open_async()
        try:
            return await worker.execute_query_one_async("SELECT current_user AS role, current_database() AS name")
        finally:
            await worker.close_async()

    assert asyncio.run(look()) == {"role": roles.APP, "name": connection.settings_dict["NAME"]}
    assert worker._pool_args["connection_class"] is jobs.PatientConnection


async def connect(server: Server) -> str:
    async with await jobs.PatientConnection.connect(
        host=str(server.folder), user=roles.APP, dbname=roles.DATABASE
    ) as patient:
        row = await (await patient.execute("SELECT current_user")).fetchone()
        assert row
        return str(row[0])


def test_a_stopped_server_is_started(made_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    server = Server(made_folder)
    monkeypatch.setattr(jobs, "connections", {"default": SimpleNamespace(server=server)})
    assert asyncio.run(connect(server)) == roles.APP


def test_patience_ends(made_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "connections", {"default": SimpleNamespace(server=None)})
    monkeypatch.setattr(jobs, "_PATIENCE", 0.3)
    with pytest.raises(OperationalError):
        asyncio.run(connect(Server(made_folder)))
