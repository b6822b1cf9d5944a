"""An article is purged: what an operator does in an administrator's name, and nobody can undo."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from claims.actions.purging import extent, purge_article
from claims.exceptions import FactcheckError
from claims.models import Article, User


class Command(BaseCommand):
    """`manage.py purge_article ID --by E-MAIL --why WORDS [--confirm]`."""

    help = "Delete a withdrawn article and all work on it for good; without --confirm, only say what would go."

    def add_arguments(self, parser: CommandParser) -> None:
        """The article, in whose name, why, and whether it is meant."""
        parser.add_argument("article", metavar="ID", help="the twelve letters of its address")
        parser.add_argument("--by", required=True, metavar="E-MAIL", help="the administrator who wants it")
        parser.add_argument("--why", required=True, help="the reason that tombstone and log keep")
        parser.add_argument("--confirm", action="store_true", help="do it")

    def handle(self, *args: Any, **options: Any) -> None:
        """Say what goes; with --confirm, purge it."""
        article = Article.objects.filter(public_id=options["article"]).first()
        by = User.objects.filter(email__iexact=options["by"]).first()
        if article is None or by is None:
            raise CommandError(
                f"There is no article {options['article']}." if by else f"Nobody has the address {options['by']}."
            )
        if not options["confirm"]:
            goes = extent(article)
            self.stdout.write(
                f"“{article.title}” would go for good, with {goes.claims} claims, all work on them, and "
                f"{goes.reports} reports; {goes.shared} reports stay, because other articles use them. "
                "Back up first, then add --confirm."
            )
            return
        try:
            gone = purge_article(article=article, why=options["why"], by=by)
        except FactcheckError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"Purged, with {gone.claims} claims and {gone.reports} reports; {gone.shared} reports stay.")
