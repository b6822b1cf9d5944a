"""`createcachetable`, by the owner of the tables."""

from typing import Any, cast

from django.core.management.commands import createcachetable
from django.db import connections

from factcheck.postgres.base import DatabaseWrapper


class Command(createcachetable.Command):
    """Called by `migrate`; here for whoever calls it alone."""

    def handle(self, *tablenames: Any, **options: Any) -> None:
        """As Django's, as the owner."""
        with cast(DatabaseWrapper, connections[options["database"]]).as_owner():
            super().handle(*tablenames, **options)
