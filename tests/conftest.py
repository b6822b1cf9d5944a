"""What every test runs on: a database of its own, no network but this machine, and Chromium where there is one.

The database is made and migrated by the owner of the tables and used as the app's role. It is on the server at
DATABASE_URL where that is set, else on an embedded server that this run starts in a folder of its own.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from factcheck.postgres import roles
from factcheck.postgres.server import Server
from tests.sites import canary, site

__all__ = ["canary", "site"]

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # Playwright runs an event loop in the tests' thread


def pytest_configure(config: pytest.Config) -> None:
    """Point the workbench at the run's own database, and spend no time on durability or on passwords."""
    database = settings.DATABASES["default"]
    if database["DATA_DIR"]:
        database["DATA_DIR"] = Path(tempfile.mkdtemp(prefix="factcheck-"))
    database["OPTIONS"]["options"] = "-c synchronous_commit=off"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop the run's own server and remove its folder."""
    if folder := settings.DATABASES["default"]["DATA_DIR"]:
        Server(folder).stop()
        shutil.rmtree(folder)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests on this machine; skip those that need Chromium where it is missing, unless REQUIRE_BROWSER=1."""
    for item in items:
        if "enable_socket" not in item.keywords:
            item.add_marker(pytest.mark.allow_hosts(["127.0.0.1", "::1", "localhost"]))
        if item.get_closest_marker("browser") and not CHROMIUM and os.environ.get("REQUIRE_BROWSER") != "1":
            item.add_marker(pytest.mark.skip(reason="needs Chromium, and there is none (apt-get install chromium)"))


@pytest.fixture
def tampering(transactional_db: None) -> Callable[[], AbstractContextManager[None]]:
    """`with tampering():` acts as somebody who got hold of the owner's login and switched the triggers off."""

    @contextmanager
    def tamper() -> Iterator[None]:
        tables = roles.append_only_tables()
        with connection.as_owner(), connection.cursor() as cursor:
            for table in tables:
                cursor.execute(f'ALTER TABLE "{table}" DISABLE TRIGGER USER')
            yield
            for table in tables:
                cursor.execute(f'ALTER TABLE "{table}" ENABLE TRIGGER USER')

    return tamper


@pytest.fixture
def data_folder() -> Iterator[Path]:
    """A data folder of the test's own, for an embedded server, which is stopped after it."""
    folder = Path(tempfile.mkdtemp(prefix="factcheck-"))
    yield folder
    Server(folder).stop()
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def _made_folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="factcheck-"))
    Server(folder).ensure_running()
    Server(folder).stop()
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def made_folder(_made_folder: Path, data_folder: Path) -> Path:
    """A data folder as a first start leaves it, with a database without tables."""
    subprocess.run(["/bin/cp", "-a", _made_folder / "postgres", data_folder], check=True)
    return data_folder


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of the system's Chromium. With REQUIRE_BROWSER=1 its absence is a failure."""
    if not CHROMIUM:
        pytest.fail("REQUIRE_BROWSER=1, and there is no Chromium")
    return CHROMIUM


@pytest.fixture(scope="session")
def browser_arguments() -> list[str]:
    """What Chromium is started with: as root it needs --no-sandbox; it looks for nothing outside this machine."""
    quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]
    return [*quiet, "--disable-quic", "--disable-gpu", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
