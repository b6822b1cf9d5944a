"""The embedded server: one for all who ask, back after a crash with all that was committed, and plain about folders."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import psutil
import psycopg
import pytest

from claims.exceptions import SetupError
from factcheck.postgres import roles
from factcheck.postgres.server import MAJOR, PORT, Server


def connect(server: Server, user: str = roles.OWNER, **options: Any) -> psycopg.Connection[Any]:
    return psycopg.connect(host=str(server.folder), port=PORT, user=user, dbname=roles.DATABASE, **options)


def test_two_processes_that_start_at_once_get_one_server(data_folder: Path) -> None:
    program = "import sys; from factcheck.postgres.server import Server; print(Server(sys.argv[1]).ensure_running())"
    command = [sys.executable, "-c", program, str(data_folder)]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    assert sorted(process.communicate()[0].strip() for process in both) == ["False", "True"]
    server = Server(data_folder)
    assert server.ensure_running() is False
    with connect(server, roles.APP) as app:
        superuser, version = app.execute(
            "SELECT current_setting('is_superuser'), current_setting('server_version_num')::int / 10000"
        ).fetchone()
    assert (superuser, version) == ("off", MAJOR)


def test_what_was_committed_survives_a_killed_server(made_folder: Path) -> None:
    server = Server(made_folder)
    assert server.ensure_running() is True
    with connect(server) as owner:
        owner.execute("CREATE TABLE kept (word text)")
        owner.execute("INSERT INTO kept VALUES ('acknowledged')")
        owner.commit()
        owner.execute("INSERT INTO kept VALUES ('not acknowledged')")
        process = psutil.Process(server.pid())
        process.kill()
        process.wait()
        assert server.ensure_running() is True
        owner.close()
    assert server.pid() != process.pid
    with connect(server) as owner:
        assert owner.execute("SELECT word FROM kept").fetchall() == [("acknowledged",)]


def test_a_number_that_went_to_another_process_does_not_stop_it(made_folder: Path) -> None:
    server = Server(made_folder)
    server.ensure_running()
    server.stop()
    assert server.pid() is None
    server.stop()  # it is stopped already
    (server.folder / "postmaster.pid").write_text(f"{os.getpid()}\n{server.folder}\n0\n{PORT}\n.\n\n0 0\nready\n")
    assert server.pid() is None
    assert server.ensure_running() is True


def test_a_start_that_was_killed_is_done_again(data_folder: Path) -> None:
    (data_folder / "postgres.new" / "half").mkdir(parents=True)
    assert Server(data_folder).ensure_running() is True
    assert not (data_folder / "postgres.new").exists()


def test_nobody_else_can_reach_it(made_folder: Path) -> None:
    server = Server(made_folder)
    server.ensure_running()
    assert stat.S_IMODE(server.folder.stat().st_mode) == 0o700
    with connect(server, "postgres") as owner:
        assert owner.execute("SHOW listen_addresses").fetchone() == ("",)
        assert owner.execute("SELECT DISTINCT auth_method FROM pg_hba_file_rules").fetchall() == [("peer",)]


@pytest.mark.parametrize(
    ("prepare", "sentence"),
    [
        (
            lambda data: (data / "postgres").mkdir() or (data / "postgres/PG_VERSION").write_text("16\n"),
            "PostgreSQL 16",
        ),
        (lambda data: (data / "postgres").mkdir(), "no PostgreSQL folder"),
        (lambda data: (data / "postgres").write_text(""), "no PostgreSQL folder"),
    ],
    ids=["other version", "something else", "a file"],
)
def test_a_folder_that_it_cannot_use(data_folder: Path, prepare: Any, sentence: str) -> None:
    prepare(data_folder)
    with pytest.raises(SetupError, match=sentence):
        Server(data_folder).ensure_running()
    shutil.rmtree(data_folder / "postgres", ignore_errors=True)
    (data_folder / "postgres").unlink(missing_ok=True)


def test_a_path_that_is_too_long(data_folder: Path) -> None:
    with pytest.raises(SetupError, match=r"too long by \d+ bytes"):
        Server(data_folder / ("long" * 25)).ensure_running()


def test_a_folder_that_cannot_be_written(data_folder: Path) -> None:
    (data_folder / "file").touch()
    with pytest.raises(SetupError, match="cannot be written: Not a directory"):
        Server(data_folder / "file" / "data").ensure_running()
    with pytest.raises(SetupError, match="cannot be written"):
        Server("/proc/nothing").ensure_running()


def test_a_server_that_does_not_start_says_why(made_folder: Path) -> None:
    server = Server(made_folder)
    server.ensure_running()
    server.stop()
    settings = server.folder / "postgresql.conf"
    before = settings.read_text()
    settings.write_text(f"{before}\nnonsense = on\n")
    with pytest.raises(SetupError, match='unrecognized configuration parameter "nonsense"'):
        server.ensure_running()
    settings.write_text(before)
    assert server.ensure_running() is True


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has folders that the server's own user cannot enter")
def test_its_user_may_pass_through_closed_folders_and_nobody_else(data_folder: Path) -> None:
    closed = data_folder / "closed"
    closed.mkdir(mode=0o700)
    server = Server(closed / "data")
    assert server.ensure_running() is True
    server.stop()
    assert server.ensure_running() is True  # the folder lets its user pass already
    server.stop()
    assert stat.S_IMODE(closed.stat().st_mode) == 0o710  # the middle one is the mask of the access-control list
    as_nobody = {"user": 65534, "group": 65534, "extra_groups": []}
    assert subprocess.run(["/usr/bin/test", "-x", closed], **as_nobody, check=False).returncode == 1


def test_a_long_log_is_put_aside(made_folder: Path) -> None:
    server = Server(made_folder)
    server.log.write_bytes(b"." * 10_000_001)
    server.ensure_running()
    assert server.log.stat().st_size < 10_000
    assert server.log.with_suffix(".old").exists()
