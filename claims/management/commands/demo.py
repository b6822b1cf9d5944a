"""`manage.py demo`: the whole workbench on this machine, with an article to work on, until Ctrl-C."""

from __future__ import annotations

import contextlib
import ctypes
import http.client
import os
import secrets
import signal
import socket
import subprocess
import sys
import threading
import time
from argparse import ArgumentParser
from pathlib import Path
from types import FrameType
from typing import Any

from django.conf import settings
from django.contrib.auth.hashers import ScryptPasswordHasher
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction

from claims import tasks
from claims.actions import samples
from claims.exceptions import SetupError
from claims.models import Article, ArticleState
from factcheck.postgres.server import Server

_HOST = "127.0.0.1"  # plain HTTP never leaves this machine
_GRACE = 3  # seconds that a page or a job has to finish when the demonstration stops
_RECOVERY = 30  # seconds after the database went in which a worker that failed over it is started again
_PR_SET_PDEATHSIG = 1  # linux/prctl.h

_WEB = ["-m", "gunicorn", "-c", "python:factcheck.demo_web", "--graceful-timeout", str(_GRACE)]
# several jobs at once: a site that answers slowly holds up nobody's analysis
_WORKER = ["manage.py", "procrastinate", "worker", "--concurrency", "4", "--shutdown-graceful-timeout", str(_GRACE)]


class Command(BaseCommand):
    """Starts a database, a web server and a job worker, and stops what it started."""

    help = "Run the workbench with a demonstration desk on this machine, until Ctrl-C."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """--port and --data-dir."""
        parser.add_argument("--port", type=int, default=8000, help="port to listen on (0: any free one; default: 8000)")
        parser.add_argument(
            "--data-dir", type=Path, help="folder for the database (default: FACTCHECK_DATA_DIR or var)"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Start, say where to look, watch, stop."""
        self.asked_to_stop = threading.Event()
        self.children: dict[str, subprocess.Popen[bytes]] = {}
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._stop_soon)
        data = (options["data_dir"] or connection.settings_dict["DATA_DIR"]).absolute()
        connection.settings_dict["DATA_DIR"] = data  # given after the settings were read
        server = Server(data)
        with _listen(options["port"]) as listening:
            port = listening.getsockname()[1]
            server.check()
            self._environment = _environment(data)
            started = False
            try:
                web = self._spawn("web server", [*_WEB, "--bind", f"fd://{listening.fileno()}"], listening.fileno())
                started = server.ensure_running()
                call_command("migrate", verbosity=0, interactive=False, skip_checks=True)
                accounts, article = self._make_desk()
                connection.close()
                listening.close()
                _open_doors(web)
                self._wait_until_ready(port)
                self._spawn("job worker", _WORKER)
                self._welcome(port, accounts, article)
                self._watch(server)
            finally:
                self._end_children()
                if started or (server.pid() and not _used_by_others()):
                    connection.close()
                    server.stop()
        self.stdout.write("Stopped.")

    def _stop_soon(self, number: int, frame: FrameType | None) -> None:
        self.asked_to_stop.set()

    def _make_desk(self) -> tuple[list[samples.Account], str]:
        """The accounts, where they are new, and the sample article's public id, empty where it is not there."""
        # in this process only: random passwords need no slow hash, and the first log-in replaces it by one
        ScryptPasswordHasher.work_factor = 2**10
        with transaction.atomic():
            accounts, job = samples.make_demonstration()
            if job:
                tasks.prepare_demonstration.defer(job=job.pk)
        article = (
            Article.objects.filter(title=samples.TITLE).exclude(state=ArticleState.WITHDRAWN).order_by("id").first()
        )
        return accounts, article.public_id if article else ""

    def _spawn(self, name: str, arguments: list[str], *descriptors: int) -> subprocess.Popen[bytes]:
        """Start a part in a session of its own, so that Ctrl-C reaches only us, and bound to our life."""
        child = self.children[name] = subprocess.Popen(  # noqa: S603 - our own programs
            [sys.executable, *arguments],
            cwd=settings.BASE_DIR,
            env=self._environment,
            stdin=subprocess.PIPE,
            pass_fds=descriptors,
            start_new_session=True,
            preexec_fn=_die_with_parent,
        )
        return child

    def _wait_until_ready(self, port: int) -> None:
        while not self.asked_to_stop.is_set():
            self._check_children()
            web = http.client.HTTPConnection(_HOST, port, timeout=5)
            try:
                web.request("GET", "/healthz")
                if web.getresponse().status == http.HTTPStatus.OK:
                    return
            except OSError:
                pass
            finally:
                web.close()
            time.sleep(0.02)

    def _welcome(self, port: int, accounts: list[samples.Account], article: str) -> None:
        say = self.stdout.write
        opens = f"/articles/{article}/matrix" if article else "/"  # to ask for it by name would load every page
        say(f"\nThe workbench is at http://localhost:{port}{opens}\n")
        if accounts:
            say("Log in with one of these; the passwords are not shown again:\n")
            for account in accounts:
                say(f"  {account.role:<14} {account.email:<28} {account.password}")
        else:
            say("Everything of the last time is still there. A lost password is replaced with")
            data = connection.settings_dict["DATA_DIR"]
            say(f"  FACTCHECK_DATA_DIR={data} {sys.executable} manage.py changepassword ADDRESS")
        say("\nCtrl-C stops it.")
        self.stdout.flush()

    def _watch(self, server: Server) -> None:
        lost = float(-_RECOVERY)
        while not self.asked_to_stop.wait(0.5):
            if server.ensure_running():  # the others find it again by themselves
                lost = time.monotonic()
            worker = self.children["job worker"]
            if (worker.poll() or 0) > 0 and time.monotonic() - lost < _RECOVERY:
                self._spawn("job worker", _WORKER)  # it was at work when the database went; the job is done again
            self._check_children()

    def _check_children(self) -> None:
        for name, child in self.children.items():
            if child.poll() is not None:
                raise CommandError(f"The {name} has ended (exit status {child.returncode}), so everything was stopped.")

    def _end_children(self) -> None:
        for child in self.children.values():
            child.terminate()
        deadline = time.monotonic() + _GRACE + 2
        for child in self.children.values():
            try:
                child.wait(max(0, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                child.kill()  # a job that was running is found and done again at the next start
                child.wait()


def _listen(port: int) -> socket.socket:
    """The web server's socket, opened here so that a port in use is noticed before anything is started."""
    listening = socket.socket()
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((_HOST, port))
    except (OSError, OverflowError) as error:
        listening.close()
        raise SetupError(
            f"Port {port} cannot be used on this machine: {error}. Choose another one with --port."
        ) from error
    listening.listen(128)
    return listening


def _open_doors(web: subprocess.Popen[bytes]) -> None:
    """The word that `factcheck.demo_web` waits for."""
    with contextlib.suppress(BrokenPipeError), web.stdin or contextlib.nullcontext() as ear:
        if ear:
            ear.write(b"go\n")


def _environment(data: Path) -> dict[str, str]:
    """The children's: the demonstration's own data folder and secret key."""
    key = data / "secret_key"  # kept, so that nobody is logged out by a new start
    if not key.exists():
        key.touch(mode=0o600)
        key.write_text(secrets.token_urlsafe(50))
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": os.environ["DJANGO_SETTINGS_MODULE"],
        "FACTCHECK_DEMO": "1",
        "FACTCHECK_DATA_DIR": str(data),
        "SECRET_KEY": key.read_text(),
        "OPENBLAS_NUM_THREADS": "1",
    }


def _die_with_parent() -> None:
    """Where Linux can, have a part told to end when we are killed without a chance to tell it."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


def _used_by_others() -> bool:
    """Whether somebody else is at the database; our own parts' connections go within moments of their end."""
    # whom neither is known of is a part of the server
    sessions = "SELECT count(*) FROM pg_stat_activity WHERE datname IS NOT NULL AND usename IS NOT NULL"
    deadline = time.monotonic() + 2
    with connection.cursor() as cursor:
        while True:
            cursor.execute(f"{sessions} AND pid <> pg_backend_pid()")
            others = cursor.fetchone()[0]
            if not others or time.monotonic() > deadline:
                return bool(others)
            time.sleep(0.05)
