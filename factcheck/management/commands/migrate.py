"""`migrate`, by the owner of the tables."""

from typing import Any, cast

from django.core.management import call_command
from django.core.management.commands import migrate
from django.db import connections

from factcheck.postgres.base import DatabaseWrapper


class Command(migrate.Command):
    """Also makes the cache's table, the app's role and its rights: whatever the workbench needs before it runs."""

    def handle(self, *args: Any, **options: Any) -> None:
        """As Django's, as the owner."""
        with cast(DatabaseWrapper, connections[options["database"]]).migrating():
            super().handle(*args, **options)
            call_command("createcachetable", database=options["database"], verbosity=0)
