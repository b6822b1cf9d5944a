"""`manage.py analyse FILE|-`: what the language code reads from a text, without a database."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from claims.exceptions import InputError
from claims.ingest import from_text
from claims.nlp import Analysis, Claim, analyse
from claims.nlp.facts import Facet


class Command(BaseCommand):
    """Prints the ledger of a text with its claims, as text to be read or as JSON."""

    help = "Read a text: its sentences, claims, outlets and checks. Needs no database."
    requires_system_checks = ()
    requires_migrations_checks = False

    def add_arguments(self, parser: CommandParser) -> None:
        """A file or standard input, the format, the day of publication."""
        parser.add_argument("file", metavar="FILE", help="a text file, or - for standard input")
        parser.add_argument("--format", choices=["text", "json"], default="text")
        parser.add_argument(
            "--published",
            type=_day,
            metavar="DATE",
            help="the day of publication (YYYY-MM-DD), for words such as Saturday",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the analysis; what cannot be read is said in a sentence, with exit status 1."""
        name: str = options["file"]
        try:
            received = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        except OSError as error:
            raise CommandError(f"{name} cannot be read: {error.strerror}.") from error
        try:
            text = from_text(received).text
        except InputError as error:
            raise CommandError(str(error)) from error
        analysis = analyse(text, published=options["published"])
        if options["format"] == "json":
            self.stdout.write(json.dumps(analysis.to_dict(), ensure_ascii=False, indent=1))
        else:
            self.stdout.write("\n".join(_lines(text, analysis)))


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{words!r} is no date such as 2025-02-26") from error


def _lines(text: str, analysis: Analysis) -> Iterator[str]:
    """The ledger, each sentence followed by its claims; then outlets and checks."""
    claims: dict[int, list[Claim]] = {}
    for claim in analysis.claims:
        claims.setdefault(claim.sentence, []).append(claim)
    for number, s in enumerate(analysis.sentences):
        yield f"{number:>4}  {s.kind}{f' ({s.reason})' if s.reason else ''}: {text[s.start : s.end]}"
        for claim in claims.get(number, ()):
            yield from _claim_lines(claim)
    if analysis.outlets:
        yield ""
        yield "Outlets: " + "; ".join(f"{m.name} ({m.how})" for m in analysis.outlets)
    for check in analysis.checks:
        yield f"Check {check.rule}: {check.message}"
    yield ""
    yield f"{len(analysis.claims)} claims by {analysis.analyser.name} {analysis.analyser.version}"


def _claim_lines(claim: Claim) -> Iterator[str]:
    yield f"      - {_bracketed(claim)} [{claim.kind}]"
    notes = []
    if claim.claimant:
        notes.append(f"says: {claim.claimant}")
    if claim.outlets:
        notes.append(f"cites: {', '.join(claim.outlets)}")
    if claim.needs_context:
        notes.append("needs context")
    notes += [f"{f.kind}: {_facet(f)}" for f in claim.facets if f.kind in ("quantity", "when", "where")]
    if notes:
        yield f"        {'; '.join(notes)}"


def _bracketed(claim: Claim) -> str:
    """The claim's text with its substitutions in square brackets."""
    text = claim.text
    for s in sorted(claim.substitutions, key=lambda s: -s.start):
        text = f"{text[: s.start]}[{text[s.start : s.end]}]{text[s.end :]}"
    return text


def _facet(facet: Facet) -> str:
    """A facet's words and how they were read."""
    if facet.kind == "where":
        return f"{facet.text} ({facet.name})" if facet.name not in ("", facet.text) else facet.text
    ends = [
        "?" if end is None else f"{end:g}" if isinstance(end, float | int) else str(end)
        for end in (facet.low, facet.high)
    ]
    read = ends[0] if ends[0] == ends[1] else "–".join(ends)
    return f"{facet.text} ({' '.join(filter(None, (read, facet.role, facet.outcome)))})"
