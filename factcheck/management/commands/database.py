"""`manage.py database`: the embedded server, for its operator."""

import subprocess
from argparse import ArgumentParser
from pathlib import Path
from typing import Any, cast

from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from factcheck.postgres import roles
from factcheck.postgres.base import DatabaseWrapper
from factcheck.postgres.server import PORT, Server, binaries


class Command(BaseCommand):
    """Says where it is, stops it, writes its database to a file, reads one back."""

    help = "Look after the embedded database server."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What to do, and with which file."""
        todo = parser.add_subparsers(dest="todo", metavar="status|stop|dump|restore")
        todo.add_parser("status", help="say where it is and whether it runs (the default)")
        todo.add_parser("stop", help="stop it, whoever uses it")
        todo.add_parser("dump", help="write the whole database to a file").add_argument("file", type=Path)
        todo.add_parser("restore", help="read such a file into an empty database").add_argument("file", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        """Do it, or say that the database is somebody else's to look after."""
        server = cast(DatabaseWrapper, connection).server
        if server is None:
            raise CommandError("DATABASE_URL is set: look after that server with its own tools.")
        match options["todo"]:
            case "stop":
                server.stop()
                self.stdout.write("The database server is stopped.")
            case "dump":
                self._run(server, "pg_dump", "--format=custom", f"--file={options['file']}", roles.DATABASE)
            case "restore":
                arguments = ["--single-transaction", "--exit-on-error", f"--dbname={roles.DATABASE}", options["file"]]
                self._run(server, "pg_restore", *arguments)
            case _:
                pid = server.pid()
                self.stdout.write(f"The data folder is {server.data}.")
                self.stdout.write(f"The server runs as process {pid}." if pid else "The server does not run.")
                self.stdout.write(f"Its log is {server.log}. To talk to it while it runs:")
                self.stdout.write(f"  {binaries() / 'psql'} -h {server.folder} -U {roles.OWNER} {roles.DATABASE}")

    def _run(self, server: Server, program: str, *arguments: object) -> None:
        server.ensure_running()
        login = ["--host", str(server.folder), "--port", str(PORT), "--username", roles.OWNER]
        done = subprocess.run(  # noqa: S603 - the wheel's own programs
            [binaries() / program, *login, *map(str, arguments)], capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise CommandError(f"{program} failed, and nothing was changed: {done.stderr.strip()}")
