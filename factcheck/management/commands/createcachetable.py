"""`createcachetable`, by the owner of the tables."""

from typing import Any

from django.core.management.commands import createcachetable
from django.db import connections


class Command(createcachetable.Command):
    """Called by `migrate`; here for whoever calls it alone."""

    def handle(self, *tablenames: str, **options: Any) -> None:
        """As Django's, as the owner."""
        with connections[options["database"]].as_owner():
            super().handle(*tablenames, **options)
