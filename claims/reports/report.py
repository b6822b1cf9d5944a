"""The verification report of an article, frozen: one value that every format prints.

Plain values only (strings, numbers, dates), so that a format needs no database and two formats cannot disagree.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from datetime import date, datetime

from claims import policies, queries
from claims.models import Article, Aspect, Claim, Evidence, Finding, Origin, Reading, Review, Search, Snapshot, Verdict
from claims.models.log import GENESIS, head
from claims.queries.supporting import Carried, in_words

VERSION = 1
"""Version of the report's form, printed in the machine-readable formats."""

SOURCED = {
    "inline": "an outlet named with it",
    "speaker": "a speaker, no outlet",
    "blanket": "the blanket credit only",
    "nothing": "nothing",
}
"""How a claim is sourced by the article, in words."""


@dataclasses.dataclass(frozen=True, slots=True)
class Piece:
    """A run of a claim's text; `original` is what the article has where the words are a substitution, else empty."""

    text: str
    original: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Conflict:
    """What the rules find where a quotation contradicts: the claim's words, the report's, the rule as a sentence."""

    claim: str
    report: str
    rule: str


@dataclasses.dataclass(frozen=True, slots=True)
class Quote:
    """Quoted words of a snapshot, where they stand (code points), and what proves them. `origin` is what they go back
    to, empty where nobody has decided it, `origin_is_party` whether that is a party to the matter; `as_of` what to know
    of when the report speaks; `conflicts` what it contradicts, where a rule can tell."""

    quotation: str
    places: tuple[tuple[int, int], ...]
    stance: str
    aspect: str
    outlet: str
    origin: str
    origin_is_party: bool
    title: str
    address: str
    published: date | None
    published_precision: str
    fidelity: str
    captured_at: datetime
    captured_by: str
    how: str
    snapshot: str
    snapshot_sha256: str
    quoted_by: str
    set_aside: str
    after_article: bool
    as_of: tuple[str, ...]
    conflicts: tuple[Conflict, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Looked:
    """A look that found nothing: a report that was read and is silent, or a search in vain."""

    outlet: str
    what: str
    where: str
    by: str
    at: datetime


@dataclasses.dataclass(frozen=True, slots=True)
class Judged:
    """The review that a verdict comes from."""

    verdict: str
    said: str
    so: str
    reasons: tuple[str, ...]
    by: str
    at: datetime


@dataclasses.dataclass(frozen=True, slots=True)
class ClaimEntry:
    """One claim. `places` are its pieces in the article; `cells` say what each cited outlet says of it."""

    number: int
    text: str
    pieces: tuple[Piece, ...]
    places: tuple[tuple[int, int], ...]
    kind: str
    needs_context: bool
    verdict: str
    judged: Judged | None
    sourced: str
    claimant: str
    outlets: tuple[str, ...]
    cells: tuple[tuple[str, str], ...]
    quotes: tuple[Quote, ...]
    looks: tuple[Looked, ...]

    @property
    def support(self) -> str:
        """How many outlets support it, how many confirmed origins they go back to, and what nobody has traced."""
        found = [Carried(q.outlet, q.origin, q.origin_is_party) for q in self.quotes if q.stance == "supports"]
        return in_words(found) or "no support"


@dataclasses.dataclass(frozen=True, slots=True)
class OriginEntry:
    """What quotations of the report go back to: which outlets carry it, for which claims, and who confirmed it."""

    name: str
    kind: str
    is_party: bool
    outlets: tuple[str, ...]
    claims: tuple[int, ...]
    confirmed_by: str
    confirmed_at: datetime


@dataclasses.dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One stretch of the article, and the numbers of its claims or the reason that it has none."""

    start: int
    end: int
    kind: str
    reason: str
    words: str
    claims: tuple[int, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Named:
    """An outlet that the article names, how, what became of the look for its report, and where it was looked for in
    vain."""

    outlet: str
    hows: tuple[str, ...]
    state: str
    looks: tuple[Looked, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Report:
    """Everything that a reader needs to repeat the check. Times are in UTC."""

    version: int
    desk: str
    is_demonstration: bool
    article: str
    title: str
    outlet: str
    address: str
    published: date | None
    published_precision: str
    revision: int
    text_sha256: str
    received_sha256: str
    analyser: str
    made_at: datetime
    log_sequence: int
    log_head: str
    origins_required: int
    parties_verify: bool
    counts: dict[str, int]
    sourced: dict[str, int]
    claims: tuple[ClaimEntry, ...]
    ledger: tuple[LedgerEntry, ...]
    named: tuple[Named, ...]
    origins: tuple[OriginEntry, ...]
    undecided: int
    findings: tuple[str, ...]
    superseded: tuple[int, ...]


def build(article: Article, *, at: datetime) -> Report:
    """The report of an article as it stands at `at`, in a fixed number of queries."""
    page = queries.article_page(article)
    newest = head(article.desk)
    matrix = queries.matrix(page)
    bands = queries.source_bands(page)
    evidence = _evidence(article)
    quotes, looks, reviews = _quotes(page, evidence, matrix), _looks(article), _reviews(article)
    claims = tuple(
        _entry(row, matrix[row.claim.pk], quotes[row.claim.pk], looks[row.claim.pk], reviews.get(row.claim.pk))
        for row in page.claims
    )
    return Report(
        version=VERSION,
        desk=article.desk.name,
        is_demonstration=article.desk.is_demonstration,
        article=article.public_id,
        title=article.title,
        outlet=article.outlet.name if article.outlet else "",
        address=article.address,
        published=article.published,
        published_precision=article.published_precision,
        revision=page.revision.number,
        text_sha256=page.revision.text_sha256,
        received_sha256=page.revision.received_sha256,
        analyser=page.job.analyser if page.job else "",
        made_at=at,
        log_sequence=newest.sequence if newest else 0,
        log_head=newest.hash if newest else GENESIS,
        origins_required=queries.origins_required(article),
        parties_verify=article.desk.parties_verify,
        counts={"claims": page.counts.total} | dataclasses.asdict(page.counts),
        sourced={how: sum(row.sourcing == how for row in page.claims) for how in SOURCED},
        claims=claims,
        ledger=tuple(
            LedgerEntry(
                start=line.stretch.start,
                end=line.stretch.end,
                kind=line.stretch.kind,
                reason=line.stretch.reason,
                words=page.revision.text[line.stretch.start : line.stretch.end],
                claims=tuple(row.claim.number for row in line.claims),
            )
            for line in page.ledger
        ),
        named=tuple(
            Named(
                outlet=band.outlet.name,
                hows=band.use.hows if band.use else (),
                state=band.state,
                looks=tuple(map(_searched, band.searches)),
            )
            for band in bands
        ),
        origins=_origins(evidence),
        undecided=sum(e.origin is None and e.stance != "mentions" for e in evidence),
        findings=tuple(_finding(f) for f in page.findings),
        superseded=tuple(claim.number for claim in page.superseded),
    )


def pieces(claim: Claim) -> tuple[Piece, ...]:
    """A claim's current text cut at its substitutions, which pages and reports show in square brackets."""
    current = queries.wording(claim)
    text, made, at = current.text, [], 0
    for s in sorted(current.substitutions.all(), key=lambda s: s.start):
        made += [Piece(text[at : s.start])] if s.start > at else []
        made.append(Piece(text[s.start : s.end], s.original))
        at = s.end
    return (*made, Piece(text[at:])) if at < len(text) else tuple(made)


def _entry(
    row: queries.ClaimRow,
    cells: tuple[queries.OutletCell, ...],
    quotes: list[Quote],
    looks: list[Looked],
    judged: Judged | None,
) -> ClaimEntry:
    claim = row.claim
    current = queries.wording(claim)
    # that an outlet has no report at all is said once, beside its name; here only where the verdict rests on it
    rests = claim.verdict == Verdict.UNSOURCED
    searched = [s for cell in cells for s in cell.searches if rests and s.claim_id is None]
    return ClaimEntry(
        number=claim.number,
        text=current.text,
        pieces=pieces(claim),
        places=tuple((a.start, a.end) for a in current.anchors),
        kind=claim.kind,
        needs_context=claim.needs_context,
        verdict=claim.verdict or "open",
        judged=judged if claim.verdict else None,
        sourced=SOURCED[row.sourcing],
        claimant=current.attribution.claimant if hasattr(current, "attribution") else "",
        outlets=tuple(citation.outlet.name for citation in current.citations.all()),
        cells=tuple((cell.outlet.name, cell.state) for cell in cells),
        quotes=tuple(quotes),
        looks=(*looks, *(_searched(s) for s in searched)),
    )


def _evidence(article: Article) -> list[Evidence]:
    rows = Evidence.objects.filter(claim__article=article, withdrawn_at=None).order_by("id")
    rows = rows.select_related(
        "claim__article",
        "snapshot__source__outlet",
        "snapshot__imprint",
        "snapshot__by",
        "by",
        "origin__by",
        "set_aside_by",
    )
    return list(rows.defer("snapshot__received", "snapshot__text"))


def _quotes(
    page: queries.ArticlePage, evidence: list[Evidence], matrix: dict[int, tuple[queries.OutletCell, ...]]
) -> dict[int, list[Quote]]:
    told = queries.told_each(page, (e for e in evidence if e.stance == "contradicts"))
    times = {pk: said for cells in matrix.values() for cell in cells for pk, said in cell.as_of.items()}
    quotes: dict[int, list[Quote]] = defaultdict(list)
    for e in evidence:
        snapshot, source, imprint, article = e.snapshot, e.snapshot.source, e.snapshot.imprint, e.claim.article
        later = bool(article.published and imprint.published and imprint.published > article.published)
        quotes[e.claim_id].append(
            Quote(
                quotation=e.quotation,
                places=tuple((a.start, a.end) for a in e.anchors),
                stance=e.stance,
                aspect=e.aspect,
                outlet=source.outlet.name,
                origin=e.origin.name if e.origin else "",
                origin_is_party=bool(e.origin and e.origin.is_party),
                title=source.title,
                address=source.address,
                published=imprint.published,
                published_precision=imprint.published_precision,
                fidelity=snapshot.fidelity,
                captured_at=snapshot.at,
                captured_by=snapshot.by.name,
                how=snapshot.how,
                snapshot=snapshot.public_id,
                snapshot_sha256=snapshot.text_sha256,
                quoted_by=e.by.name,
                set_aside=f"{e.set_aside_why} ({e.set_aside_by})" if e.set_aside_at else "",
                after_article=later,
                as_of=times.get(snapshot.pk, ()),
                conflicts=_conflicts(told.get(e.pk)),
            )
        )
    return quotes


def _conflicts(told: queries.Told | None) -> tuple[Conflict, ...]:
    reasons = told.reasons if told else ()
    return tuple(Conflict(r.claim.span, r.passage.span, r.message) for r in reasons if r.claim and r.passage)


def _origins(evidence: list[Evidence]) -> tuple[OriginEntry, ...]:
    of: dict[Origin, list[Evidence]] = defaultdict(list)
    for e in evidence:
        if e.origin:
            of[e.origin].append(e)
    return tuple(
        OriginEntry(
            name=origin.name,
            kind=origin.get_kind_display(),
            is_party=origin.is_party,
            outlets=tuple(sorted({e.snapshot.source.outlet.name for e in same})),
            claims=tuple(sorted({e.claim.number for e in same})),
            confirmed_by=origin.by.name,
            confirmed_at=origin.at,
        )
        for origin, same in sorted(of.items(), key=lambda item: item[0].name)
    )


def _looks(article: Article) -> dict[int, list[Looked]]:
    looks: dict[int, list[Looked]] = defaultdict(list)
    readings = Reading.objects.filter(claim__article=article).select_related("snapshot__source__outlet", "by")
    for r in readings.defer("snapshot__received", "snapshot__text").order_by("id"):
        looks[r.claim_id].append(
            Looked(r.snapshot.source.outlet.name, "read, says nothing", _report_name(r), r.by.name, r.at)
        )
    for s in Search.objects.filter(claim__article=article).select_related("outlet", "by").order_by("id"):
        looks[s.claim_id or 0].append(_searched(s))
    return looks


def _searched(search: Search) -> Looked:
    name = search.outlet.name if search.outlet else ""
    return Looked(name, "looked for in vain", _search_name(search), search.by.name, search.at)


def _report_name(reading: Reading) -> str:
    snapshot: Snapshot = reading.snapshot
    return snapshot.source.title or snapshot.source.address or f"snapshot {snapshot.public_id}"


def _search_name(search: Search) -> str:
    return f"{search.where} ({search.terms})" if search.terms else search.where


def _reviews(article: Article) -> dict[int, Judged]:
    """The newest review of each claim."""
    rows = Review.objects.filter(claim__article=article).select_related("by").order_by("claim_id", "-id")
    return {
        review.claim_id: Judged(
            verdict=review.verdict,
            said=review.said,
            so=review.so,
            reasons=tuple(reason_in_words(r["number"], r["words"]) for r in review.reasons),
            by=review.by.name,
            at=review.at,
        )
        for review in rows.distinct("claim_id")
    }


def reason_in_words(number: int, words: str) -> str:
    """A numbered reason as a reader meets it: its sentence, and what the reviewer added."""
    if number == policies.IN_WORDS:
        return words
    sentence = policies.REASONS[number][1]
    return f"{sentence} {words}".strip()


def _finding(finding: Finding) -> str:
    return finding.message


def aspect_in_words(aspect: str) -> str:
    """What an aspect asks."""
    return {Aspect.SAID.value: "Was it said?", Aspect.SO.value: "Is it so?"}[aspect]
