"""Articles in lists, and one article with its ledger, claims and outlets."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from typing import Literal

from django.db.models import Count, Max, Q

from claims.models import (
    Article,
    Claim,
    ClaimState,
    ClaimText,
    Desk,
    Finding,
    Job,
    Mention,
    Outlet,
    Revision,
    Stretch,
    Verdict,
)

Sourcing = Literal["inline", "speaker", "blanket", "nothing"]

PAGE = 25
"""Rows on one page of a list."""


@dataclasses.dataclass(frozen=True, slots=True)
class Counts:
    """Claims of an article by where they stand; superseded ones are not counted."""

    verified: int = 0
    disputed: int = 0
    unsourced: int = 0
    open: int = 0

    @property
    def total(self) -> int:
        """All claims that stand in the text."""
        return self.verified + self.disputed + self.unsourced + self.open

    @property
    def marked(self) -> int:
        """Claims with a verdict."""
        return self.total - self.open


@dataclasses.dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article in a list: its counts, its latest job, and when somebody last judged a claim of it."""

    article: Article
    counts: Counts
    job: Job | None


def article_rows(desk: Desk, *, before: int | None = None) -> tuple[list[ArticleRow], int | None]:
    """A page of the desk's articles, newest first, and where the next page begins (a key, None at the end)."""
    rows = Article.objects.select_related("outlet", "by").filter(desk=desk).order_by("-id")
    if before is not None:
        rows = rows.filter(id__lt=before)
    page = list(rows[: PAGE + 1])
    more = page[PAGE - 1].pk if len(page) > PAGE else None
    page = page[:PAGE]
    counts = _counts([a.pk for a in page])
    newest = (
        Job.objects.filter(article__in=page)
        .values("article")
        .annotate(newest=Max("id"))
        .values_list("newest", flat=True)
    )
    jobs = {job.article_id: job for job in Job.objects.filter(id__in=list(newest))}
    return [ArticleRow(a, counts.get(a.pk, Counts()), jobs.get(a.pk)) for a in page], more


def _counts(articles: list[int]) -> dict[int, Counts]:
    standing = Claim.objects.filter(article__in=articles).exclude(state=ClaimState.SUPERSEDED)
    rows = standing.values("article").annotate(
        verified=Count("id", filter=Q(verdict=Verdict.VERIFIED)),
        disputed=Count("id", filter=Q(verdict=Verdict.DISPUTED)),
        unsourced=Count("id", filter=Q(verdict=Verdict.UNSOURCED)),
        open=Count("id", filter=Q(verdict="")),
    )
    return {row["article"]: Counts(row["verified"], row["disputed"], row["unsourced"], row["open"]) for row in rows}


def latest_revision(article: Article) -> Revision:
    """The text of the article that is reviewed now, without the bytes received."""
    return Revision.objects.defer("received").filter(article=article).order_by("-number")[0]


def latest_job(article: Article) -> Job | None:
    """The article's newest background work."""
    return Job.objects.filter(article=article).order_by("-id").first()


@dataclasses.dataclass(frozen=True, slots=True)
class OutletUse:
    """How an article names an outlet: the mentions in its text, and how many claims cite it inline."""

    outlet: Outlet
    mentions: tuple[Mention, ...]
    inline_claims: tuple[int, ...]

    @property
    def hows(self) -> tuple[str, ...]:
        """The ways in which it is named, each once."""
        return tuple(dict.fromkeys(m.how for m in self.mentions))

    @property
    def in_blanket(self) -> bool:
        """Whether a blanket credit names it."""
        return "blanket" in self.hows


@dataclasses.dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim as lists and the marked article show it."""

    claim: Claim
    sourcing: Sourcing

    @property
    def mark(self) -> str:
        """Its verdict, or `open`."""
        return self.claim.verdict or "open"


@dataclasses.dataclass(frozen=True, slots=True)
class LedgerLine:
    """A stretch of the article, and the claims that it led to (or the reason that it has none)."""

    stretch: Stretch
    claims: tuple[ClaimRow, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article with its ledger, claims and outlets: what the workbench, the sources page and the report share."""

    article: Article
    revision: Revision
    job: Job | None
    claims: tuple[ClaimRow, ...]
    superseded: tuple[Claim, ...]
    ledger: tuple[LedgerLine, ...]
    outlets: tuple[OutletUse, ...]
    findings: tuple[Finding, ...]
    counts: Counts

    @property
    def cited(self) -> tuple[Outlet, ...]:
        """The outlets that the article cites as sources: the matrix has a column for each."""
        return tuple(use.outlet for use in self.outlets if {"inline", "blanket"} & set(use.hows) or use.inline_claims)

    @property
    def blanket(self) -> tuple[Outlet, ...]:
        """The outlets that a blanket credit names."""
        return tuple(use.outlet for use in self.outlets if use.in_blanket)

    def sourced(self, how: Sourcing) -> int:
        """How many claims are sourced that way."""
        return sum(row.sourcing == how for row in self.claims)


def article_page(article: Article) -> ArticlePage:
    """Everything about an article's text and claims, in a fixed number of queries."""
    revision = latest_revision(article)
    mentions = list(Mention.objects.select_related("outlet").filter(revision=revision))
    has_blanket = any(m.how == "blanket" for m in mentions)
    rows = Claim.objects.filter(article=article).select_related("current", "current__attribution")
    rows = rows.prefetch_related("current__citations__outlet", "current__substitutions")
    standing, superseded = [], []
    inline: dict[Outlet, list[int]] = defaultdict(list)
    for claim in rows:
        claim.article = article
        if claim.state == ClaimState.SUPERSEDED:
            superseded.append(claim)
            continue
        standing.append(ClaimRow(claim, sourcing_of(claim, has_blanket=has_blanket)))
        for citation in wording(claim).citations.all():
            inline[citation.outlet].append(claim.number)
    by_stretch: dict[int, list[ClaimRow]] = defaultdict(list)
    for row in standing:
        by_stretch[row.claim.stretch_index].append(row)
    ledger = tuple(LedgerLine(s, tuple(by_stretch[s.index])) for s in Stretch.objects.filter(revision=revision))
    named: dict[Outlet, list[Mention]] = {outlet: [] for outlet in inline}
    for mention in mentions:
        named.setdefault(mention.outlet, []).append(mention)
    tally = {mark: sum(row.mark == mark for row in standing) for mark in (*Verdict.values, "open")}
    return ArticlePage(
        article=article,
        revision=revision,
        job=latest_job(article),
        claims=tuple(standing),
        superseded=tuple(superseded),
        ledger=ledger,
        outlets=tuple(OutletUse(o, tuple(found), tuple(inline.get(o, ()))) for o, found in named.items()),
        findings=tuple(Finding.objects.filter(revision=revision)),
        counts=Counts(**tally),
    )


def sourcing_of(claim: Claim, *, has_blanket: bool) -> Sourcing:
    """How the article sources the claim: an outlet named with it, a speaker, the blanket credit alone, or nothing."""
    current = wording(claim)
    if current.citations.all():
        return "inline"
    if hasattr(current, "attribution"):
        return "speaker"
    return "blanket" if has_blanket else "nothing"


def wording(claim: Claim) -> ClaimText:
    """The claim's current wording; every claim that is stored has one."""
    if claim.current is None:
        raise LookupError(f"{claim} has no wording")
    return claim.current
