"""Building a report: what is read for it, and how it comes together."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from datetime import datetime

from claims import queries
from claims.models import Article, Evidence, Finding, Origin, Reading, Review, Search, Snapshot, Verdict
from claims.models.log import GENESIS, head
from claims.reports.report import (
    SOURCED,
    VERSION,
    ClaimEntry,
    Conflict,
    Judged,
    LedgerEntry,
    Looked,
    Named,
    OriginEntry,
    Quote,
    Report,
    pieces,
    reason_in_words,
)


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
        cells=tuple((cell.outlet.name, cell.word) for cell in cells),
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


def _finding(finding: Finding) -> str:
    return finding.message
