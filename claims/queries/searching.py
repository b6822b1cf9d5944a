"""Search over everything that a desk has captured: words as people type them, an outlet, days."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable
from datetime import date

from django.db.models import Q

from claims.models import Claim, Desk, Outlet, Passage, Snapshot
from claims.models.fields import quoted_lexeme
from claims.nlp.indexing import lexemes
from claims.queries import finding

FOUND = 20
"""Passages on one page of what was found."""

_PART = re.compile(r"(-?)(?:[\"“”]([^\"“”]*)[\"“”]?|(\S+))")


@dataclasses.dataclass(frozen=True, slots=True)
class Words:
    """What was typed: as PostgreSQL is asked for it, the terms to mark, a sentence where it cannot be looked for."""

    query: str = ""
    terms: frozenset[str] = frozenset()
    problem: str = ""


def read_words(typed: str) -> Words:
    """Words that all have to be there; `"…"` side by side, `-` not there, `or` between alternatives."""
    ways: list[list[str]] = [[]]
    terms: set[str] = set()
    for minus, phrase, word in _PART.findall(typed):
        if word.casefold() == "or" and not minus:
            ways.append([])
            continue
        found = {t: places for t, places in lexemes(phrase or word).items() if t[0] != "~"}
        if not found:
            continue
        ways[-1].append(f"!({_in_order(found)})" if minus else f"({_in_order(found)})")
        terms |= set() if minus else set(found)
    ways = [way for way in ways if way]
    if not ways:
        return Words(problem=f"Every report has “{typed}”: add a word that says what you look for.")
    if any(all(part[0] == "!" for part in way) for way in ways):
        return Words(problem="Add a word that has to be there: “-” alone only leaves out.")
    return Words(" | ".join(" & ".join(way) for way in ways), frozenset(terms))


def _in_order(found: dict[str, list[int]]) -> str:
    """Terms at the distances that they have in what was typed."""
    placed = sorted((place, t) for t, places in found.items() for place in places)
    query, last = "", 0
    for place, t in placed:
        joint = f" <{place - last}> " if place > last else " & "
        query, last = (query + joint if query else "") + quoted_lexeme(t), place
    return query


@dataclasses.dataclass(frozen=True, slots=True)
class Found:
    """A passage with the sentences before and after it, an article that uses its report (its public id), and the public
    id of the report's newest capture where the passage is of an older one."""

    passage: Passage
    before: str
    after: str
    article: str
    newer: str


def passages_with(
    words: Words,
    *,
    desk: Desk,
    outlet: Outlet | None = None,
    since: date | None = None,
    until: date | None = None,
    before: int | None = None,
) -> tuple[list[Found], int | None]:
    """A page of the passages that have these words, of the reports captured last first, and where the next page begins
    (a key, None at the end). Days are of publication; a report that does not say its day has none."""
    rows = Passage.objects.filter(desk=desk, words__meets=words.query)
    if outlet:
        rows = rows.filter(snapshot__source__outlet=outlet)
    if since:
        rows = rows.filter(snapshot__imprint__published__gte=since)
    if until:
        rows = rows.filter(snapshot__imprint__published__lte=until)
    if before is not None:
        rows = rows.filter(pk__lt=before)
    rows = rows.select_related("snapshot__source__outlet", "snapshot__imprint").order_by("-pk")
    page = list(rows.defer("words", "snapshot__received", "snapshot__text")[: FOUND + 1])
    more = page[FOUND - 1].pk if len(page) > FOUND else None
    return _in_context(page[:FOUND]), more


def passages_for(claim: Claim, text: str) -> list[Found]:
    """The passages of all the desk's reports that most likely speak to a claim, best first; those quoted for it already
    are left out."""
    quoted = finding.quoted_for(claim)
    best = finding.best_passages(text, finding.scope_of(claim.desk), 2 * FOUND)
    return _in_context([passage for passage in best if passage not in quoted][:FOUND])


def _in_context(passages: Iterable[Passage]) -> list[Found]:
    passages = list(passages)
    if not passages:
        return []
    around = Q()
    for p in passages:
        around |= Q(snapshot=p.snapshot_id, index__in=(p.index - 1, p.index + 1))
    texts = {
        (snapshot, index): text
        for snapshot, index, text in Passage.objects.filter(around).values_list("snapshot", "index", "text")
    }
    uses = Passage.objects.filter(pk__in=[p.pk for p in passages]).values_list(
        "snapshot__source", "snapshot__source__articles__public_id"
    )
    articles = dict(uses.order_by("-snapshot__source__articles__id"))
    captures = Snapshot.objects.filter(source__in={p.snapshot.source_id for p in passages})
    newest = dict(captures.order_by("source", "-number").distinct("source").values_list("source", "public_id"))
    return [
        Found(
            p,
            before=texts.get((p.snapshot_id, p.index - 1), ""),
            after=texts.get((p.snapshot_id, p.index + 1), ""),
            article=articles.get(p.snapshot.source_id) or "",
            newer="" if (last := newest[p.snapshot.source_id]) == p.snapshot.public_id else last,
        )
        for p in passages
    ]
