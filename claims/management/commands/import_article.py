"""Bring articles in from files."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from claims import ingest, tasks
from claims.actions.articles import import_article
from claims.exceptions import FactcheckError, InputError
from claims.models import Desk, Outlet, User


class Command(BaseCommand):
    """`manage.py import_article FILE…`: each file becomes an article that a worker analyses."""

    help = "Bring articles in from files (text, HTML, DOCX, PDF, EML); a worker analyses them."

    def add_arguments(self, parser: CommandParser) -> None:
        """The files, and what is known of them."""
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument("--by", required=True, metavar="E-MAIL", help="the editor who brings them in")
        parser.add_argument("--desk", default="", metavar="ID", help="the desk, where there are several")
        parser.add_argument("--title", default="", help="by default the document’s own, or the first words of its text")
        parser.add_argument("--outlet", default="", help="who published it: a name that the desk knows")
        parser.add_argument("--address", default="")
        parser.add_argument("--published", type=_day, default=None, metavar="YYYY-MM-DD")

    def handle(self, *args: Any, **options: Any) -> None:
        """Import what can be imported; name what cannot, and exit 1 if there was any."""
        try:
            by = User.objects.filter(email__iexact=options["by"]).first()
            if by is None:
                raise InputError(f"Nobody has the address {options['by']}. See `manage.py shell` or the people page.")
            desk = _desk(options["desk"])
            outlet = _outlet(desk, options["outlet"])
        except FactcheckError as error:
            raise CommandError(str(error)) from error
        refused = 0
        for file in options["files"]:
            try:
                document = ingest.read(_read(file), filename=file.name)
                with transaction.atomic():
                    job = import_article(
                        desk=desk,
                        document=document,
                        by=by,
                        title=options["title"],
                        outlet=outlet,
                        address=options["address"],
                        published=options["published"],
                    )
                    tasks.analyse_article.defer(job=job.pk)
            except FactcheckError as error:
                refused += 1
                self.stderr.write(f"{file}: {error}")
            else:
                self.stdout.write(f"{file}: /articles/{job.article.public_id}")
        if refused:
            raise CommandError(f"{refused} of {len(options['files'])} files were not brought in.")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date like 2025-02-26") from error


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise InputError(f"The file cannot be read: {error.strerror}.") from error


def _desk(public_id: str) -> Desk:
    desks = list(Desk.objects.filter(public_id=public_id) if public_id else Desk.objects.all()[:2])
    if not desks:
        raise InputError(f"There is no desk {public_id}." if public_id else "There is no desk yet; make one first.")
    if len(desks) > 1:
        raise InputError("There are several desks: say which one with --desk.")
    return desks[0]


def _outlet(desk: Desk, name: str) -> Outlet | None:
    if not name:
        return None
    found = Outlet.objects.filter(desk=desk, name__iexact=name).first()
    if found is None:
        raise InputError(f"The desk knows no outlet “{name}”. Add it on the outlets page first.")
    return found
