"""The claim in hand, the corroboration matrix, and the facts that policies judge."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from django.db.models import Q, prefetch_related_objects

from claims import policies
from claims.models import (
    Article,
    ArticleState,
    Aspect,
    Claim,
    ClaimState,
    Evidence,
    LogEntry,
    Outlet,
    Placement,
    Reading,
    Review,
    Search,
    Snapshot,
    User,
    Verdict,
)
from claims.queries import timing
from claims.queries.articles import ArticlePage, Sourcing, article_page, wording
from claims.queries.supporting import Carried, in_words

Cell = Literal["supports", "contradicts", "mixed", "silent", "not obtained"]

Traced = Mapping[int, tuple[str, bool]]
"""Keys of quotations to the name of what they go back to and whether that is a party; no name is undecided."""


@dataclasses.dataclass(frozen=True, slots=True)
class Quotation:
    """A piece of evidence with the words around it, as a reader meets it; `as_of` says what to know of when its report
    speaks."""

    evidence: Evidence
    before: str
    after: str
    placement: Placement | None = None
    as_of: tuple[str, ...] = ()

    @property
    def stands(self) -> bool:
        """Whether it still counts."""
        return self.evidence.withdrawn_at is None and self.evidence.set_aside_at is None


@dataclasses.dataclass(frozen=True, slots=True)
class OutletCell:
    """A cell of the corroboration matrix: what one cited outlet says of one claim, and what it rests on. `snapshots`
    are its reports as they were captured last; `as_of` says, by the keys of snapshots that are quoted, what to know of
    when they speak."""

    outlet: Outlet
    state: Cell
    evidence: tuple[Evidence, ...]
    readings: tuple[Reading, ...]
    searches: tuple[Search, ...]
    snapshots: tuple[Snapshot, ...]
    as_of: dict[int, tuple[str, ...]] = dataclasses.field(default_factory=dict)

    @property
    def looked(self) -> bool:
        """Whether somebody read a report of it for this claim, or looked for one in vain."""
        return bool(self.evidence or self.readings or self.searches)

    @property
    def word(self) -> str:
        """Its state, or *not read yet* where a report is here that nobody has read for this claim."""
        return "not read yet" if self.state == "not obtained" and self.snapshots else self.state

    @property
    def deciding(self) -> tuple[Evidence, ...]:
        """The quotations that make the cell what it is, contradictions first."""
        counted = (e for e in self.evidence if e.stance in ("supports", "contradicts") and e.set_aside_at is None)
        return tuple(sorted(counted, key=lambda e: e.stance))

    @property
    def times(self) -> tuple[str, ...]:
        """What to know of when the deciding quotations' reports speak, each once."""
        return tuple(dict.fromkeys(phrase for e in self.deciding for phrase in self.as_of.get(e.snapshot_id, ())))


@dataclasses.dataclass(frozen=True, slots=True)
class Closed:
    """Why each verdict is closed, by aspect; an empty sentence is an open one."""

    said: dict[str, str]
    so: dict[str, str]


@dataclasses.dataclass(frozen=True, slots=True)
class ClaimPage:
    """The claim in hand: how it is sourced, what speaks to it, what may be done, what was done. `support` says in words
    how far it goes back."""

    claim: Claim
    sourcing: Sourcing
    headline: Aspect
    cells: tuple[OutletCell, ...]
    quotations: tuple[Quotation, ...]
    searches: tuple[Search, ...]
    reviews: tuple[Review, ...]
    history: tuple[LogEntry, ...]
    people: dict[str, str]
    facts: policies.Facts
    support: str
    closed: Closed
    previous: int | None
    next: int | None
    next_open: int | None

    @property
    def reopened(self) -> LogEntry | None:
        """The entry by which a claim that is open now was opened again, where it is among its last ones."""
        if self.claim.state != ClaimState.OPEN or self.claim.round == 1:
            return None
        return next((e for e in self.history if e.action == "reopen claim" or e.payload.get("reopened")), None)


def claim_page(page: ArticlePage, claim: Claim) -> ClaimPage:
    """The claim in hand within its article, in a fixed number of queries."""
    row = next((r for r in page.claims if r.claim.pk == claim.pk), None)
    claim = row.claim if row else claim
    prefetch_related_objects([claim], "current__facets")  # asked for by each of the page's parts
    numbers = [r.claim.number for r in page.claims]
    at = numbers.index(claim.number) if row else -1
    after = [r for r in page.claims[at + 1 :] + page.claims[: max(at, 0)] if r.mark == "open"]
    facts, cells = _facts_and_cells(page, claim)
    evidence = list(
        Evidence.objects.filter(claim=claim)
        .select_related("snapshot__source__outlet", "snapshot__imprint", "by", "withdrawn_by", "set_aside_by", "origin")
        .defer("snapshot__received")
    )
    placements = Placement.objects.filter(evidence__claim=claim).select_related("snapshot")
    placements = placements.defer("snapshot__received", "snapshot__text").order_by("snapshot__number")
    newest = {placement.evidence_id: placement for placement in placements}
    as_of = {pk: phrases for cell in cells for pk, phrases in cell.as_of.items()}
    history = tuple(
        LogEntry.objects.filter(desk=page.article.desk.public_id, subject=subject_of(claim)).order_by("-sequence")[:50]
    )
    people = dict(User.objects.filter(public_id__in={e.by for e in history}).values_list("public_id", "name"))
    return ClaimPage(
        claim=claim,
        sourcing=row.sourcing if row else "nothing",
        headline=policies.headline(claim.kind),
        cells=cells,
        quotations=tuple(_in_context(e, newest.get(e.pk), as_of) for e in evidence),
        searches=tuple(s for s in Search.objects.filter(claim=claim).select_related("by")),
        reviews=tuple(Review.objects.filter(claim=claim).select_related("by").order_by("-id")),
        history=history,
        people=people,
        facts=facts,
        support=in_words(
            [
                Carried(q.outlet, q.origin, q.is_party)
                for q in facts.evidence
                if q.stance == "supports" and q.aspect == policies.headline(claim.kind)
            ]
        ),
        closed=Closed(
            **{a.value: {v.value: policies.WHY_NOT[v](facts, a) for v in Verdict} for a in (Aspect.SAID, Aspect.SO)}
        ),
        previous=numbers[at - 1] if at > 0 else None,
        next=numbers[at + 1] if row and at + 1 < len(numbers) else None,
        next_open=after[0].claim.number if after else None,
    )


def next_open_claim(claim: Claim) -> int | None:
    """The number of the open claim that stands next after this one in the article, going round; None when all are
    marked."""
    rows = Claim.objects.filter(article=claim.article_id, state=ClaimState.OPEN).exclude(pk=claim.pk)
    rows = rows.order_by("start", "number")
    later = rows.filter(Q(start__gt=claim.start) | Q(start=claim.start, number__gt=claim.number))
    return (later.values_list("number", flat=True).first()) or rows.values_list("number", flat=True).first()


def subject_of(claim: Claim) -> str:
    """How the log names a claim."""
    return f"articles/{claim.article.public_id}/claims/{claim.number}"


def _in_context(evidence: Evidence, placement: Placement | None, as_of: Mapping[int, tuple[str, ...]]) -> Quotation:
    """The sentence-sized surroundings of a quotation: up to 160 characters on either side, cut at spaces."""
    text = evidence.snapshot.text
    start, end = evidence.anchors[0].start, evidence.anchors[-1].end
    before, after = text[max(0, start - 160) : start], text[end : end + 160]
    if start > 160:
        before = "…" + before.partition(" ")[2]
    if end + 160 < len(text):
        after = after.rpartition(" ")[0] + "…"
    return Quotation(evidence, before, after, placement, as_of.get(evidence.snapshot_id, ()))


def claim_facts(claim: Claim) -> policies.Facts:
    """What the rules look at, read afresh for one claim."""
    return _facts_and_cells(article_page(claim.article), claim)[0]


def facts_of(page: ArticlePage, claims: Sequence[Claim], traced: Traced | None = None) -> dict[int, policies.Facts]:
    """What the rules look at for several claims of an article, by their keys, in as many queries as for one. `traced`
    says for quotations, by their keys, what they would go back to (name, whether a party), whatever stands."""
    return {pk: facts for pk, (facts, _) in _ground(page, claims, traced or {}).items()}


def _facts_and_cells(page: ArticlePage, claim: Claim) -> tuple[policies.Facts, tuple[OutletCell, ...]]:
    return _ground(page, [claim], {})[claim.pk]


def _ground(
    page: ArticlePage, claims: Sequence[Claim], traced: Traced
) -> dict[int, tuple[policies.Facts, tuple[OutletCell, ...]]]:
    cells = matrix(page, only=claims)
    searched = set(Search.objects.filter(claim__in=claims).values_list("claim", flat=True))
    desk, blanket = page.article.desk, {outlet.pk for outlet in page.blanket}
    read_ahead = {row.claim.pk: row.claim for row in page.claims}
    ground = {}
    for claim in claims:
        current = wording(read_ahead.get(claim.pk, claim))
        cited = {citation.outlet_id for citation in current.citations.all()} or blanket
        facts = policies.Facts(
            kind=claim.kind,
            state=ClaimState(claim.state),
            article_state=ArticleState(page.article.state),
            is_demonstration=desk.is_demonstration,
            origins_required=origins_required(page.article),
            parties_verify=desk.parties_verify,
            evidence=tuple(_quoted(e, traced) for cell in cells[claim.pk] for e in cell.evidence),
            looks=tuple(
                policies.Look(c.outlet.name, read=bool(c.evidence or c.readings), searched=bool(c.searches))
                for c in cells[claim.pk]
                if c.outlet.pk in cited
            ),
            searched=claim.pk in searched,
            has_claimant=hasattr(current, "attribution"),
        )
        ground[claim.pk] = facts, cells[claim.pk]
    return ground


def _quoted(e: Evidence, traced: Traced) -> policies.Quoted:
    stands = (e.origin.name, e.origin.is_party) if e.origin else ("", False)
    origin, is_party = traced.get(e.pk, stands)
    return policies.Quoted(
        stance=e.stance,  # type: ignore[arg-type]  # a column of these choices
        aspect=Aspect(e.aspect),
        outlet=e.snapshot.source.outlet.name,
        origin=origin,
        is_summary=e.snapshot.fidelity == "summary",
        is_set_aside=e.set_aside_at is not None,
        is_party=is_party,
    )


def findings_of(claims: Iterable[Claim]) -> dict[int, policies.Findings]:
    """What was judged of each of these claims that is decided, by their keys, in one query."""
    decided = {claim.pk: claim for claim in claims if claim.state == ClaimState.DECIDED}
    found: dict[int, policies.Findings] = {}
    for review in Review.objects.filter(claim__in=decided).order_by("id"):
        if review.round == decided[review.claim_id].round:
            judged = {Aspect.SAID: review.said, Aspect.SO: review.so}
            found[review.claim_id] = {aspect: Verdict(verdict) for aspect, verdict in judged.items() if verdict}
    return {pk: {policies.headline(claim.kind): Verdict(claim.verdict)} for pk, claim in decided.items()} | found


def origins_required(article: Article) -> int:
    """How many independent origins *verified* needs in an article: the desk's rule, or more where it asks for more."""
    return max(article.desk.origins_required, article.origins_required or 0)


def matrix(
    page: ArticlePage, *, only: Sequence[Claim] | None = None, even: bool = False, beside: Outlet | None = None
) -> dict[int, tuple[OutletCell, ...]]:
    """Claim (by key) × cited outlet, and any other outlet that has evidence on the claim, in four queries.

    `even` gives every claim the outlets of all, so that the cells make a table; `beside` is an outlet more.
    """
    claims = [row.claim for row in page.claims] if only is None else only
    evidence: dict[tuple[int, int], list[Evidence]] = defaultdict(list)
    others: dict[int, dict[int, Outlet]] = defaultdict(dict)
    quoted = Evidence.objects.filter(claim__in=claims, withdrawn_at=None)
    for e in quoted.select_related("snapshot__source__outlet", "snapshot__imprint", "origin").defer(
        "snapshot__received", "snapshot__text"
    ):
        outlet = e.snapshot.source.outlet
        evidence[e.claim_id, outlet.pk].append(e)
        others[e.claim_id][outlet.pk] = outlet
    readings: dict[tuple[int, int], list[Reading]] = defaultdict(list)
    for r in (
        Reading.objects.filter(claim__in=claims)
        .select_related("snapshot__source", "by")
        .defer("snapshot__received", "snapshot__text")
    ):
        readings[r.claim_id, r.snapshot.source.outlet_id].append(r)
    searches: dict[int, list[Search]] = defaultdict(list)
    for s in Search.objects.filter(article=page.article, outlet__isnull=False).select_related("outlet", "by"):
        searches[s.outlet_id or 0].append(s)
    snapshots: dict[int, list[Snapshot]] = defaultdict(list)
    for snap in (
        Snapshot.objects.filter(source__articles=page.article)
        .select_related("source", "imprint", "by")
        .defer("received", "text")
        .order_by("number", "id")
    ):
        snapshots[snap.source.outlet_id].append(snap)
    times = {
        pk: {s.pk: said for s in same if (said := timing.as_of(page.article, s, same))}
        for pk, same in snapshots.items()
    }
    newest = {pk: tuple({s.source_id: s for s in same}.values()) for pk, same in snapshots.items()}
    across = {outlet.pk: outlet for outlet in (*page.cited, *([beside] if beside else ()))}
    if even:
        for claim in claims:
            across |= others[claim.pk]
    return {
        claim.pk: tuple(
            OutletCell(
                outlet=outlet,
                state=cell_state(evidence[claim.pk, pk], readings[claim.pk, pk]),
                evidence=tuple(evidence[claim.pk, pk]),
                readings=tuple(readings[claim.pk, pk]),
                searches=tuple(searches[pk]),
                snapshots=newest.get(pk, ()),
                as_of=times.get(pk, {}),
            )
            for pk, outlet in (across | others[claim.pk]).items()
        )
        for claim in claims
    }


def cell_state(evidence: Sequence[Evidence], readings: Sequence[Reading]) -> Cell:
    """What a cell says. A contradiction that was set aside does not count; a mention is a reading that found no
    stance; *silent* (read, says nothing) is not *not obtained* (nobody has read a report for it yet)."""
    stances = {e.stance for e in evidence if e.set_aside_at is None}
    if {"supports", "contradicts"} <= stances:
        return "mixed"
    if "supports" in stances:
        return "supports"
    if "contradicts" in stances:
        return "contradicts"
    return "silent" if evidence or readings else "not obtained"
