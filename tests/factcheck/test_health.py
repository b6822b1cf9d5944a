"""The health check says what it finds, to anybody."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from django.db import DatabaseError, connection
from django.test import Client

from factcheck.health import version

pytestmark = pytest.mark.django_db


def test_well(client: Client) -> None:
    response = client.get("/healthz")
    assert response.status_code == 200
    assert response.json() == {"version": version(), "database": "ok"}
    assert "no-store" in response.headers["Cache-Control"]


def test_without_a_database(client: Client) -> None:
    with patch.object(connection, "cursor", side_effect=DatabaseError):
        response = client.get("/healthz")
    assert response.status_code == 503
    assert response.json() == {"version": version(), "database": "not reachable, or not migrated"}


def test_it_only_reads(client: Client) -> None:
    assert client.post("/healthz").status_code == 405
