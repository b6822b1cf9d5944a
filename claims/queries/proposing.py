"""What rules propose for every claim and outlet of an article at once, for cells of the matrix that nobody has decided.

Ranking and comparing depend on nothing but the claims' wordings and the reports, so what was found is kept in the
process by their versions: it is worked out when one of them has changed, and no sooner. The work has a bound: of an
article with very many passages the first ones of each report are read.
"""

from __future__ import annotations

import dataclasses
import threading
from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Set
from datetime import date
from functools import lru_cache

from django.db.models import prefetch_related_objects

from claims.models import Claim, Evidence, Imprint, Passage
from claims.nlp import compare, dates, facts
from claims.nlp.figures import read_figures
from claims.nlp.ranking import Place, Ranker
from claims.queries.articles import ArticlePage, wording
from claims.queries.passages import Shown, as_fact, shown

_WORK = 100_000
"""Claims × passages that are ranked for one matrix: some 0.3 s."""

_TRIED = 2
"""Passages of an outlet that are compared with a claim, the best."""

_KEPT = 16
"""Articles whose proposals a process keeps."""

_NEAR = 7
"""Days within which the dates of a quotation are one time: *from Friday to Saturday*."""

_LONGEST = 28
"""Characters of the words that decide a cell."""


@dataclasses.dataclass(frozen=True, slots=True)
class CellProposal:
    """A passage that rules propose for a cell: its place (a snapshot's public id, an index), its text, what it would
    say of the claim, and why."""

    snapshot: str
    index: int
    text: str
    stance: facts.Stance
    reasons: tuple[Shown, ...]
    value: str


Proposals = dict[tuple[int, int], CellProposal]
"""By claim and outlet (their keys); where nothing speaks to the claim there is none."""

_kept: OrderedDict[tuple[object, ...], Proposals] = OrderedDict()
_lock = threading.Lock()


def proposals_of(page: ArticlePage) -> Proposals:
    """What rules propose for each claim of the article and each outlet with a report, in three queries; in two where
    it is known already."""
    reports = list(
        Imprint.objects.filter(snapshot__source__articles=page.article)
        .order_by("snapshot__source", "-snapshot__number")
        .distinct("snapshot__source")  # each report as it was captured last
        .values_list("snapshot", "version", "published", "snapshot__public_id", "snapshot__source__outlet")
    )
    claims = [row.claim for row in page.claims]
    key = (page.article.pk, tuple(c.current_id for c in claims), tuple((r[0], r[1]) for r in reports))
    with _lock:
        if key in _kept:
            _kept.move_to_end(key)
            return _kept[key]
    made = _propose(claims, {r[0]: (r[2], r[3], r[4]) for r in reports})
    with _lock:
        _kept[key] = made
        while len(_kept) > _KEPT:
            _kept.popitem(last=False)
    return made


def _propose(claims: list[Claim], reports: dict[int, tuple[date | None, str, int]]) -> Proposals:
    if not claims or not reports:
        return {}
    prefetch_related_objects([wording(claim) for claim in claims], "facets")
    each = max(1, _WORK // (len(claims) * len(reports)))
    rows = list(
        Passage.objects.filter(snapshot__in=reports, index__lt=each)
        .order_by("snapshot", "index")
        .values_list("snapshot", "index", "text")
    )
    of = {snapshot: index + 1 for snapshot, index, _ in rows}
    ranker = Ranker([text for _, _, text in rows], [Place(s, i, of[s]) for s, i, _ in rows])
    made: Proposals = {}
    for claim in claims:
        fact = as_fact(claim)
        tried: dict[int, int] = defaultdict(int)
        for n in ranker.rank(fact.text):
            snapshot, index, text = rows[n]
            published, public_id, outlet = reports[snapshot]
            if tried[outlet] == _TRIED or (claim.pk, outlet) in made:
                continue
            tried[outlet] += 1
            found = compare(fact, text, published=published)
            if found.stance != "silent":
                value = deciding_words(found, text, published)
                reasons = shown(found, fact.text, text)
                made[claim.pk, outlet] = CellProposal(public_id, index, text, found.stance, reasons, value)
    return made


@dataclasses.dataclass(frozen=True, slots=True)
class Told:
    """A quotation with the words of it that decide, and what the rules say of it."""

    evidence: Evidence
    value: str
    reasons: tuple[Shown, ...]


def told(claim: Claim, quoted: Iterable[Evidence], around: dict[int, str]) -> tuple[Told, ...]:
    """Each quotation of a claim, in few words. `around` has the sentences in which each stands, by its key; the claim's
    facets have to be read ahead."""
    fact = as_fact(claim)
    made = []
    for e in quoted:
        published = e.snapshot.imprint.published
        for text in dict.fromkeys((e.quotation, around.get(e.pk, e.quotation))):
            found = _compared(fact, text, published)
            if found.stance == e.stance:
                made.append(Told(e, deciding_words(found, text, published), shown(found, fact.text, text)))
                break
        else:
            kinds = {f.kind for f in fact.facets}
            made.append(Told(e, _in_few(e.quotation, published, kinds), ()))
    return tuple(made)


def told_each(page: ArticlePage, quoted: Iterable[Evidence]) -> dict[int, Told]:
    """Each of these quotations of the article's claims, by its key, with what the rules say of it, in two queries."""
    by_claim: dict[int, list[Evidence]] = defaultdict(list)
    for e in quoted:
        by_claim[e.claim_id].append(e)
    claims = [row.claim for row in page.claims if row.claim.pk in by_claim]
    prefetch_related_objects([wording(claim) for claim in claims], "facets")
    around = sentences_around(claims, (e for claim in claims for e in by_claim[claim.pk]))
    return {made.evidence.pk: made for claim in claims for made in told(claim, by_claim[claim.pk], around)}


def sentences_around(claims: Iterable[Claim], quoted: Iterable[Evidence]) -> dict[int, str]:
    """The sentences of its report in which each quotation of these claims stands, by its key, in one query."""
    by_snapshot: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
    reports = Evidence.objects.filter(claim__in=list(claims), withdrawn_at=None).values("snapshot")
    rows = Passage.objects.filter(snapshot__in=reports).order_by("snapshot", "index")
    for snapshot, start, end, text in rows.values_list("snapshot", "start", "end", "text"):
        by_snapshot[snapshot].append((start, end, text))
    made = {}
    for e in quoted:
        first, last = e.anchors[0].start, e.anchors[-1].end
        made[e.pk] = " ".join(t for start, end, t in by_snapshot[e.snapshot_id] if start < last and first < end)
    return made


@lru_cache(maxsize=8_192)
def _compared(fact: facts.Claim, quotation: str, published: date | None) -> facts.Comparison:
    return compare(fact, quotation, published=published)


def deciding_words(found: facts.Comparison, text: str, published: date | None) -> str:
    """The words of a passage on which a rule rests, in few: a date as its days, a figure as a number, else as they
    stand."""
    span = next((r.passage_span for r in found.reasons if r.passage_span), None)
    return _in_few(text[slice(*span)], published, {"when", "quantity"}) if span else _short(text)


def _in_few(words: str, published: date | None, kinds: Set[str]) -> str:
    """Words by the date or the figure in them, where it is of these kinds of facet."""
    if "when" in kinds:
        when = [(w.low, w.high) for w in dates.find(words, base=published) if w.low and w.high]
        if when:
            first, last = min(low for low, _ in when), max(high for _, high in when)
            return _days(first, last) if (last - first).days < _NEAR else _days(*when[0])
    if "quantity" in kinds:
        for figure in read_figures(words, published)[0]:
            if figure.low is not None and figure.low == figure.high and figure.sort[0] != "@":
                return f"{figure.low:,.10g}"
    return _short(words)


def _days(low: date, high: date) -> str:
    first, last = (f"{day.day} {day:%b}" for day in (low, high))
    if low == high:
        return first
    if low.month == high.month:
        return f"{low:%b %Y}" if (high - low).days > 26 else f"{low.day}–{last}"
    return str(low.year) if (high - low).days > 363 else f"{first}–{last}"


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + "…"
