"""Finding the passages that may speak to a claim among more than can be read: PostgreSQL names those that come into
question, `nlp.rank` puts them in order.

1. Every term of the claim is counted in the index, with its synonyms and like spellings, as ranking counts them.
2. The rarest terms are looked up, as many as together stand in `_FETCHED` passages, and where these are few, the next
   ones where two stand together. From their places alone the weights of ranking tell which passages, and which between
   them, come into question.
3. The best `_RANKED` of these are read with their neighbours and ranked, by the counts of the whole collection.

So what is ranked gets the score that it would get if everything were ranked. No query knows another desk's rows.
"""

from __future__ import annotations

import dataclasses
import itertools
import math
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from django.db import connection

from claims.models import Article, Claim, Desk, Evidence, Passage, Placement, Snapshot
from claims.models.fields import quoted_lexeme
from claims.nlp.indexing import alternatives
from claims.nlp.ranking import REACH, Counts, Place, Ranker, asked_terms, spread, weight, weights

READ = 2_000
"""Passages that are ranked without asking the index first: all of an article's, but for the largest."""

_FETCHED = 6_000
"""Places that are looked up of a claim's rarest terms, in a collection of up to `_USUAL` passages."""
_PLACED = 1_500
"""Passages of these that are told apart by where they stand in their report."""
_RANKED = 120
"""Passages that are ranked, each with `REACH` neighbours on both sides."""
_USUAL = 100_000
"""In larger collections, where more passages are nearly as good as the best, all three grow with the size's root."""
_ENOUGH = 4
"""Rare terms that do without the common ones."""
_TOGETHER = 8
"""Terms, the next rarest, of which two have to stand in a passage."""
_MOST_TERMS = 120
"""Terms that are looked for: a hostile claim costs no more than a long one."""

_LONGEST = 1_000_000  # more passages than a report has: what parts reports on a line
_Line = npt.NDArray[np.int64]


@dataclasses.dataclass(frozen=True, slots=True)
class Scope:
    """Where to look: at a desk, in all of its snapshots or in those of an article."""

    desk: int
    snapshots: tuple[int, ...] | None = None

    def where(self) -> tuple[str, list[Any]]:
        """The condition, and what it is asked with."""
        if self.snapshots is None:
            return "desk_id = %s", [self.desk]
        return "desk_id = %s AND snapshot_id = ANY(%s)", [self.desk, list(self.snapshots)]


def scope_of(desk: Desk, article: Article | None = None) -> Scope:
    """All that the desk has captured, or the article's reports as they were captured last."""
    if article is None:
        return Scope(desk.pk)
    newest = Snapshot.objects.filter(source__articles=article).order_by("source", "-number").distinct("source")
    return Scope(desk.pk, tuple(newest.values_list("pk", flat=True)))


@dataclasses.dataclass(frozen=True, slots=True)
class Quoted:
    """Where words are quoted for a claim, or stand again in a newer capture: spans by snapshot (its key)."""

    spans: dict[int, list[tuple[int, int]]]

    def __contains__(self, passage: Passage) -> bool:
        return any(
            start < passage.end and passage.start < end for start, end in self.spans.get(passage.snapshot_id, ())
        )

    def __len__(self) -> int:
        return sum(map(len, self.spans.values()))


def quoted_for(claim: Claim) -> Quoted:
    """The places of a claim's standing quotations, in two queries."""
    spans: dict[int, list[tuple[int, int]]] = defaultdict(list)
    rows = Evidence.objects.filter(claim=claim, withdrawn_at=None).only("snapshot_id", "anchors", "claim_id")
    for evidence in rows.prefetch_related("placements"):
        places: list[Evidence | Placement] = [evidence, *evidence.placements.all()]
        for place in places:
            spans[place.snapshot_id or 0] += [(anchor.start, anchor.end) for anchor in place.anchors]
    return Quoted(spans)


def best_passages(claim_text: str, scope: Scope, most: int) -> list[Passage]:
    """The passages that most likely speak to a claim, best first, with their snapshot and outlet."""
    found = _best(claim_text, scope, most)
    rows = Passage.objects.select_related("snapshot__source__outlet", "snapshot__imprint")
    by_key = rows.defer("words", "snapshot__received", "snapshot__text").in_bulk(found)
    return [by_key[key] for key in found]


def _best(claim_text: str, scope: Scope, most: int) -> list[int]:
    """Their keys."""
    where, values = scope.where()
    first = f"SELECT id FROM claims_passage WHERE {where} LIMIT {READ + 1}"  # noqa: S608  # a condition of ours
    if _rows(f"SELECT count(*) FROM ({first}) AS few", values)[0][0] <= READ:  # noqa: S608  # the same
        few = _rows(
            f"SELECT id, snapshot_id, index, text FROM claims_passage WHERE {where} ORDER BY snapshot_id, index",  # noqa: S608  # the same
            values,
        )
        of = {snapshot: index + 1 for _, snapshot, index, _ in few}
        ranker = Ranker([row[3] for row in few], [Place(row[1], row[2], of[row[1]]) for row in few])
        return [few[i][0] for i in ranker.rank(claim_text)[:most]]
    terms = asked_terms(claim_text)
    terms = tuple(sorted(terms, key=lambda t: -weight(t, 0, READ))[:_MOST_TERMS])
    counts = _counts(terms, scope)
    near = _in_question(terms, counts, scope)
    rows = _with_neighbours(near)
    ranker = Ranker([row[3] for row in rows], [Place(row[1], row[2], near.of[row[1]]) for row in rows])
    return [rows[i][0] for i in ranker.rank(claim_text, counts)[:most]]


def _counts(terms: Sequence[str], scope: Scope) -> Counts:
    """How many passages there are, and how many have each term or its like."""
    where, values = scope.where()
    counted = f"count(*) FROM claims_passage WHERE {where}"
    parts = [f"SELECT -1, {counted}"]  # a condition of ours
    asked: list[Any] = list(values)
    for i, t in enumerate(terms):
        parts.append(f"SELECT {i}, {counted} AND words @@ %s::tsquery")  # the same
        asked += [*values, _query(t)]
    found = dict(_rows(" UNION ALL ".join(parts), asked))
    return Counts(found[-1], {t: found[i] for i, t in enumerate(terms)})


@dataclasses.dataclass(frozen=True, slots=True)
class _Near:
    """Places of passages that come into question, and how many passages their reports have."""

    places: tuple[tuple[int, int], ...]
    of: dict[int, int]


def _in_question(terms: Sequence[str], counts: Counts, scope: Scope) -> _Near:
    """Where the rarest terms of a claim meet, or stand near each other."""
    heft = {t: weight(t, counts.having[t], counts.passages) for t in terms}
    asked = sorted((t for t in terms if counts.having[t]), key=lambda t: (counts.having[t], t))
    found = _looked_up(asked, counts, scope)
    if not len(found):
        return _Near((), {})
    places, which = np.unique(found[:, 1] * _LONGEST + found[:, 2], return_inverse=True)
    grid = np.zeros((len(asked), len(places)))
    grid[found[:, 0], which] = 1.0
    share = np.array([heft[t] for t in asked]) / sum(heft.values())
    own = share @ grid
    # the line has room for the neighbours of every place, on both sides
    line = REACH + np.concatenate([[0], np.cumsum(np.minimum(np.diff(places), 2 * REACH + 1))])
    wide = np.pad(grid, ((0, 0), (0, 1)))
    score = weights()["surroundings"] * (share @ spread(wide, np.append(line, line[-1] + REACH)))
    score[line] += weights()["heaviest"] * (grid * share[:, None]).max(axis=0) / max(share.max(), 1e-9)
    score[line] += weights()["relative"] * own / max(own.max(), 1e-9)
    at = np.zeros(len(score), dtype=np.int64)
    for step in sorted(range(-REACH, REACH + 1), key=abs, reverse=True):  # the nearest names a place last
        at[line + step] = places + step
    grown = _growth(counts)
    best = np.argsort(-score, kind="stable")[: int(_PLACED * grown)]
    return _by_place(at[best], score[best], int(_RANKED * grown))


def _growth(counts: Counts) -> float:
    """How many times as much is looked at as in a collection of the usual size."""
    return max(1.0, math.sqrt(counts.passages / _USUAL))


def _by_place(at: _Line, score: npt.NDArray[np.float64], most: int) -> _Near:
    """The best of these when it counts where they stand in their report."""
    reports = np.unique(at // _LONGEST)
    of = dict(
        _rows(
            "SELECT s, (SELECT max(index) + 1 FROM claims_passage WHERE snapshot_id = s) FROM unnest(%s::bigint[]) s",
            [reports.tolist()],
        )
    )
    whole = np.array([of.get(report) or 0 for report in (at // _LONGEST).tolist()])
    index = at % _LONGEST
    there = index < whole  # what stands before a report's first passage counts as one far behind another's last
    at, score, index, whole = at[there], score[there], index[there], whole[there]
    score = score + weights()["place"] * index / whole
    best = at[np.argsort(-score, kind="stable")[:_RANKED]].tolist()
    return _Near(tuple(divmod(place, _LONGEST) for place in best), {k: v for k, v in of.items() if v})


def _with_neighbours(near: _Near) -> list[tuple[int, int, int, str]]:
    """Key, snapshot, index and text of these passages and of those around them, as they follow each other."""
    wanted = {
        (snapshot, index)
        for snapshot, middle in near.places
        for index in range(max(0, middle - REACH), min(near.of[snapshot], middle + REACH + 1))
    }
    return _rows(
        "SELECT p.id, p.snapshot_id, p.index, p.text FROM unnest(%s::bigint[], %s::int[]) AS w(s, i) "
        "JOIN claims_passage p ON p.snapshot_id = w.s AND p.index = w.i ORDER BY 2, 3",
        [[s for s, _ in wanted], [i for _, i in wanted]],
    )


def _looked_up(asked: Sequence[str], counts: Counts, scope: Scope) -> _Line:
    """Where the rarest terms stand, and where those that are too common for that stand together: rows of a term's
    number, a snapshot and an index."""
    where, values = scope.where()
    most = int(_FETCHED * _growth(counts))
    alone = max(1, int(np.searchsorted(np.cumsum([counts.having[t] for t in asked]), most, side="right")))
    parts, given = [], []
    for i, t in enumerate(asked[:alone]):
        capped = f"ORDER BY snapshot_id, index LIMIT {most}" if counts.having[t] > most else ""
        found_by = f"FROM claims_passage WHERE {where} AND words @@ %s::tsquery {capped}"
        parts.append(f"(SELECT {i}, snapshot_id, index {found_by})")  # a condition of ours
        given += [*values, _query(t)]
    found = _rows(" UNION ALL ".join(parts), given) if parts else []
    common = asked[alone : alone + _TOGETHER]
    if len(common) > 1 and alone < _ENOUGH:
        pairs = " | ".join(f"(({_query(a)}) & ({_query(b)}))" for a, b in itertools.combinations(common, 2))
        has = ", ".join("words @@ %s::tsquery" for _ in common)
        rows = _rows(
            f"SELECT snapshot_id, index, {has} FROM claims_passage WHERE {where} AND words @@ %s::tsquery",  # noqa: S608  # the same
            [*map(_query, common), *values, pairs],
        )
        found += [(alone + i, row[0], row[1]) for row in rows for i, there in enumerate(row[2:]) if there]
    return np.array(found, dtype=np.int64).reshape(-1, 3)


def _query(wanted: str) -> str:
    """What stands for a term, as PostgreSQL is asked for it."""
    return " | ".join(
        f"{quoted_lexeme(like[:-1])}:*" if like.endswith("*") else quoted_lexeme(like) for like in alternatives(wanted)
    )


def _rows(sql: str, values: Sequence[Any]) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return list(cursor.fetchall())
