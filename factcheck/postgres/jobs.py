"""The job worker's own connections, which Django does not make."""

import asyncio
import time
from typing import Any, Self, cast

from django.db import connections
from procrastinate import App, PsycopgConnector
from procrastinate.contrib.django.settings import settings
from procrastinate.contrib.django.utils import connector_params
from psycopg import AsyncConnection, OperationalError

from factcheck.postgres.base import DatabaseWrapper

_PATIENCE = 30  # seconds


class PatientConnection(AsyncConnection[Any]):
    """Waits for a database that restarts, instead of ending the worker that listens to it."""

    @classmethod
    async def connect(cls, conninfo: str = "", **kwargs: Any) -> Self:
        """As psycopg's; starts the embedded server if need be, and tries again for half a minute."""
        deadline = time.monotonic() + _PATIENCE
        while True:
            try:
                return await super().connect(conninfo, **kwargs)
            except OperationalError:
                if time.monotonic() > deadline:
                    raise
                if server := cast(DatabaseWrapper, connections[settings.DATABASE_ALIAS]).server:
                    await asyncio.to_thread(server.ensure_running)
                await asyncio.sleep(0.2)


def worker_connector() -> PsycopgConnector:
    """What a worker reaches the database with, as the app's role."""
    return PsycopgConnector(kwargs=connector_params(settings.DATABASE_ALIAS), connection_class=PatientConnection)


def on_app_ready(app: App) -> None:
    """PROCRASTINATE_ON_APP_READY: give workers the connector above."""
    app.connector.get_worker_connector = worker_connector  # type: ignore[attr-defined]  # the base class does not declare it
