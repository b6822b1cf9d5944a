"""The demonstration as somebody at a terminal has it: started, killed in parts, started again, stopped."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from http.cookiejar import CookieJar
from pathlib import Path
from types import SimpleNamespace

import psutil
import psycopg
import pytest
from django.conf import settings
from django.core.management import CommandError

from claims.management.commands import demo
from factcheck.postgres.server import Server


class Demonstration:
    """`manage.py demo` in a process of its own."""

    def __init__(self, data: Path, *arguments: str) -> None:
        kept = {name: value for name, value in os.environ.items() if name.startswith(("PATH", "COVERAGE"))}
        self.said = ""
        self.process = subprocess.Popen(
            [sys.executable, "-u", "manage.py", "demo", *arguments],
            cwd=settings.BASE_DIR,
            env=kept | {"FACTCHECK_DATA_DIR": str(data)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def wait_until_it_says(self, words: str) -> str:
        """All that it said until then."""
        assert self.process.stdout
        while words not in self.said:
            line = self.process.stdout.readline()
            assert line, f"it ended: {self.said}"
            self.said += line
        return self.said

    def wait_until_it_ends(self) -> tuple[int, str]:
        """Its exit status and the rest of what it said."""
        rest, _ = self.process.communicate(timeout=60)
        return self.process.returncode, rest

    @property
    def address(self) -> str:
        found = re.search(r"http://localhost:\d+", self.wait_until_it_says("Ctrl-C stops it."))
        assert found
        return found[0]

    def parts(self, words: str) -> list[psutil.Process]:
        """Its processes with these words in their command line, parents first."""
        children = psutil.Process(self.process.pid).children(recursive=True)
        return [child for child in children if words in " ".join(child.cmdline())]


@pytest.fixture
def demonstrate(data_folder: Path) -> Iterator[Callable[..., Demonstration]]:
    """Starts demonstrations on the test's data folder; whatever is left of them at its end is killed."""
    started: list[Demonstration] = []

    def start(*arguments: str) -> Demonstration:
        started.append(Demonstration(data_folder, *arguments))
        return started[-1]

    yield start
    for demonstration in started:
        with demonstration.process as process:  # closes its pipe
            process.terminate()


class Browser:
    """Just enough of one: cookies, and forms with their token."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))

    def get(self, path: str) -> str:
        with self.opener.open(self.address + path, timeout=30) as answer:
            return str(answer.read().decode())

    def get_again(self, path: str) -> str:
        """As somebody who reloads a page that came with an error."""
        for _ in range(50):
            try:
                return self.get(path)
            except (urllib.error.HTTPError, OSError):
                time.sleep(0.2)
        return self.get(path)

    def post(self, path: str, **values: str) -> str:
        """The address that it led to."""
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', self.get(path))
        assert token
        data = urllib.parse.urlencode(values | {"csrfmiddlewaretoken": token[1]}).encode()
        with self.opener.open(self.address + path, data, timeout=30) as answer:
            return str(answer.geturl())


def kill(processes: list[psutil.Process]) -> None:
    assert processes
    for process in processes:
        process.kill()
    psutil.wait_procs(processes, timeout=10)


@pytest.mark.parametrize(("status", "database_went", "again"), [(1, True, True), (1, False, False), (-9, True, False)])
def test_a_worker_that_failed_over_the_database_is_started_again(
    monkeypatch: pytest.MonkeyPatch, status: int, database_went: bool, again: bool
) -> None:
    spawned: list[str] = []
    command = demo.Command()
    command.asked_to_stop = threading.Event()
    command.children = {"job worker": SimpleNamespace(poll=lambda: status, returncode=status)}  # type: ignore[dict-item]  # all that is asked of it

    def spawn(name: str, arguments: list[str]) -> None:
        spawned.append(name)
        command.children[name] = SimpleNamespace(poll=lambda: None)  # type: ignore[assignment]  # one that runs
        command.asked_to_stop.set()

    monkeypatch.setattr(command, "_spawn", spawn)
    server = SimpleNamespace(ensure_running=lambda: database_went)
    if again:
        command._watch(server)  # type: ignore[arg-type]  # all that is asked of it
    else:
        with pytest.raises(CommandError, match="job worker has ended"):
            command._watch(server)  # type: ignore[arg-type]  # all that is asked of it
    assert spawned == ["job worker"] * again


def test_killing_its_parts_loses_nothing_acknowledged(
    demonstrate: Callable[..., Demonstration], data_folder: Path
) -> None:
    first = demonstrate("--port", "0")
    browser = Browser(first.address)
    accounts = dict(re.findall(r"(\S+@\S+)\s+(\S+)$", first.said, re.MULTILINE))
    assert len(accounts) == 4
    browser.post("/accounts/login/", login="editor@desk.example", password=accounts["editor@desk.example"])
    article = browser.post(
        "/articles/new", title="Kept through it all", text="A bridge was closed. Two roads were open."
    )
    assert "/articles/" in article
    path = urllib.parse.urlsplit(article).path

    kill(first.parts("gunicorn")[1:])  # not the master, which starts others
    assert "Kept through it all" in browser.get_again(path)
    kill([psutil.Process(Server(data_folder).pid())])
    assert "Kept through it all" in browser.get_again(path)  # still logged in, too
    kill(first.parts("worker"))
    status, said = first.wait_until_it_ends()
    assert status == 1
    assert "The job worker has ended (exit status -9), so everything was stopped." in said
    assert Server(data_folder).pid() is None

    second = demonstrate("--port", "0", "--data-dir", str(data_folder))
    browser.address = second.address
    assert "Everything of the last time is still there." in second.said
    assert "@" not in second.said
    assert "Kept through it all" in browser.get(path)
    deadline = time.monotonic() + 20
    while len(parts := second.parts("")) < 4 and time.monotonic() < deadline:
        time.sleep(0.1)  # the web server answers with its first process, before it has started the second
    assert len(parts) == 4
    second.process.kill()
    second.process.communicate()
    assert psutil.wait_procs(parts, timeout=20)[1] == []  # they noticed

    third = demonstrate("--port", urllib.parse.urlsplit(second.address).netloc.partition(":")[2])
    browser.address = third.address
    assert "Kept through it all" in browser.get(path)
    parts = third.parts("")
    third.process.send_signal(signal.SIGTERM)
    status, said = third.wait_until_it_ends()
    assert (status, said.splitlines()[-1]) == (0, "Stopped.")
    assert not [part for part in parts if part.is_running()]
    assert Server(data_folder).pid() is None
    with pytest.raises(OSError, match="refused"):
        browser.get("/healthz")


def test_a_server_that_others_use_goes_on(demonstrate: Callable[..., Demonstration], made_folder: Path) -> None:
    server = Server(made_folder)
    server.ensure_running()
    with psycopg.connect(host=str(server.folder), port=5432, user="factcheck_app", dbname="factcheck") as other:
        demonstration = demonstrate("--port", "0")
        assert '"ok"' in Browser(demonstration.address).get("/healthz")
        demonstration.process.send_signal(signal.SIGINT)
        assert demonstration.wait_until_it_ends()[0] == 0
        assert other.execute("SELECT 1").fetchone() == (1,)
    assert server.pid()


def test_a_port_in_use(demonstrate: Callable[..., Demonstration], data_folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        status, said = demonstrate("--port", str(port)).wait_until_it_ends()
    assert status == 1
    assert said.startswith(f"Port {port} cannot be used on this machine: ")
    assert said.endswith("Address already in use. Choose another one with --port.\n")
    assert len(said.splitlines()) == 1
    assert not list(data_folder.iterdir())


@pytest.mark.parametrize(
    ("prepare", "sentence"),
    [
        (
            lambda data: (data / "postgres").mkdir() or (data / "postgres/PG_VERSION").write_text("17\n"),
            "PostgreSQL 17",
        ),
        (lambda data: (data / "postgres.lock").mkdir(), "cannot be written"),
    ],
    ids=["another version", "unwritable"],
)
def test_a_data_folder_that_cannot_be_used(
    demonstrate: Callable[..., Demonstration], data_folder: Path, prepare: Callable[[Path], None], sentence: str
) -> None:
    prepare(data_folder)
    status, said = demonstrate("--port", "0").wait_until_it_ends()
    assert status == 1
    assert sentence in said
    assert "Traceback" not in said
    assert len(said.splitlines()) == 1
    if (data_folder / "postgres.lock").is_dir():
        (data_folder / "postgres.lock").rmdir()
