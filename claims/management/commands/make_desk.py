"""The first desk of an installation."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from claims.actions.people import make_desk
from claims.exceptions import FactcheckError
from claims.models import User


class Command(BaseCommand):
    """`manage.py make_desk NAME --administrator E-MAIL`."""

    help = "Make a desk; the administrator (made with createsuperuser) invites the others."

    def add_arguments(self, parser: CommandParser) -> None:
        """Its name, who administers it, and the zone that its times are shown in."""
        parser.add_argument("name")
        parser.add_argument("--administrator", required=True, metavar="E-MAIL")
        parser.add_argument("--time-zone", default="UTC", metavar="ZONE")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make it and say its id."""
        user = User.objects.filter(email__iexact=options["administrator"]).first()
        if user is None:
            raise CommandError(
                f"Nobody has the address {options['administrator']}; run `manage.py createsuperuser` first."
            )
        try:
            desk = make_desk(name=options["name"], by=user, time_zone=options["time_zone"])
        except FactcheckError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{desk.name}: {desk.public_id}")
