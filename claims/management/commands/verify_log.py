"""Check that nobody has altered the log."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from claims.models import Desk
from claims.models.log import first_break, head


class Command(BaseCommand):
    """`manage.py verify_log`: walk the chain of every desk."""

    help = "Check the chain of every desk's log; exit 1 where it is broken."

    def handle(self, *args: Any, **options: Any) -> None:
        """Say each desk's head, or where its chain breaks."""
        broken = 0
        for desk in Desk.objects.order_by("id"):
            at = first_break(desk)
            newest = head(desk)
            if at is None:
                size, seal = (newest.sequence, newest.hash) if newest else (0, "-")
                self.stdout.write(f"{desk.name}: {size} entries hold; head {seal}")
            else:
                broken += 1
                self.stderr.write(f"{desk.name}: the chain breaks at entry {at}")
        if broken:
            raise CommandError("The log was altered. Compare the heads printed in reports to find out since when.")
