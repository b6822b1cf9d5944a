"""What speaks to a claim: quotations, readings that found nothing, searches in vain."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from claims import policies, queries
from claims.actions.permission import allow, require
from claims.actions.placing import place_on_newer
from claims.actions.reopening import reopen_if_unfounded
from claims.exceptions import InputError
from claims.models import (
    Article,
    ArticleState,
    Aspect,
    Claim,
    Evidence,
    Outlet,
    Reading,
    Search,
    Snapshot,
    Stance,
    User,
)
from claims.models.log import append
from claims.nlp.facts import Anchor
from claims.nlp.placing import occurrences


def place(text: str, quotation: str) -> tuple[int, int]:
    """Where a quotation stands in a text, in code points; runs of white space and the shape of quotation marks may
    differ. Raises `InputError` where it stands nowhere, or more than once."""
    if not quotation.split():
        raise InputError("Mark the words that speak to the claim, or paste them.")
    found = occurrences(text, quotation)
    if not found:
        raise InputError("Those words do not stand in this report. Copy them from it exactly.")
    if len(found) > 1:
        raise InputError(f"Those words stand {len(found)} times in this report. Add some of the words around them.")
    return found[0]


@transaction.atomic
def attach_evidence(
    *,
    claim: Claim,
    snapshot: Snapshot,
    spans: Sequence[tuple[int, int]],
    stance: Stance,
    by: User,
    aspect: Aspect | None = None,
) -> Evidence:
    """Quote `spans` (code points) of a snapshot for or against a claim. Without an aspect, the claim's own."""
    claim = _workable(claim, by)
    if not spans:
        raise InputError("Mark the words that speak to the claim, or paste them.")
    try:
        anchors = tuple(Anchor.at(snapshot.text, start, end) for start, end in sorted(spans))
    except ValueError as error:
        raise InputError("The marked words lie outside the report; mark them again.") from error
    if any(a.end > b.start for a, b in itertools.pairwise(anchors)):
        raise InputError("The marked pieces overlap; mark them as one.")
    if not any(a.exact.strip() for a in anchors):
        raise InputError("Only white space is marked; mark the words that speak to the claim.")
    aspect = aspect or policies.headline(claim.kind)
    standing = Evidence.objects.filter(claim=claim, snapshot=snapshot, stance=stance, aspect=aspect, withdrawn_at=None)
    if any(e.anchors == anchors for e in standing):
        raise InputError("These words are quoted for this claim already.")
    now = timezone.now()
    evidence = Evidence.objects.create(
        desk=claim.desk,
        claim=claim,
        claim_text=queries.wording(claim),
        snapshot=snapshot,
        anchors=anchors,
        stance=stance,
        aspect=aspect,
        round=claim.round,
        by=by,
        at=now,
    )
    snapshot.source.articles.add(claim.article)
    place_on_newer(evidence=evidence)
    reopened = reopen_if_unfounded(claim=claim)
    append(
        desk=claim.desk,
        by=by,
        action="attach evidence",
        subject=queries.subject_of(claim),
        payload={
            "evidence": evidence.public_id,
            "stance": str(stance),
            "aspect": str(aspect),
            "outlet": snapshot.source.outlet.name,
            "snapshot": snapshot.public_id,
            "snapshot sha256": snapshot.text_sha256,
            "quotation": evidence.quotation,
            "places": [[a.start, a.end] for a in anchors],
            **reopened,
        },
        at=now,
    )
    return evidence


@transaction.atomic
def withdraw_evidence(*, evidence: Evidence, why: str, seen: int, by: User) -> Evidence:
    """Take a quotation out of the count; it stays in the history, with the reason."""
    claim = _workable(evidence.claim, by)
    require("This quotation was withdrawn already." if evidence.withdrawn_at else "")
    if not why.strip():
        raise InputError("Say why this quotation is withdrawn.")
    now = timezone.now()
    evidence.compare_and_set(seen, withdrawn_at=now, withdrawn_by=by, withdrawn_why=why.strip())
    _log_change(evidence, claim, "withdraw evidence", why, by)
    return evidence


@transaction.atomic
def set_aside(*, evidence: Evidence, why: str, seen: int, by: User) -> Evidence:
    """Say why a contradiction does not count: it no longer stands in the way of *verified*."""
    claim = _workable(evidence.claim, by)
    require(
        policies.why_not_set_aside(
            evidence.stance,
            why,
            is_set_aside=evidence.set_aside_at is not None,
            is_withdrawn=evidence.withdrawn_at is not None,
        )
    )
    evidence.compare_and_set(seen, set_aside_at=timezone.now(), set_aside_by=by, set_aside_why=why.strip())
    _log_change(evidence, claim, "set aside contradiction", why, by)
    return evidence


@transaction.atomic
def record_reading(*, claim: Claim, snapshot: Snapshot, by: User) -> Reading:
    """`by` read this snapshot for this claim and found nothing: the outlet is silent on it."""
    claim = _workable(claim, by)
    quoted = Evidence.objects.filter(claim=claim, snapshot=snapshot, withdrawn_at=None)
    stances = frozenset(quoted.values_list("stance", flat=True))
    require(policies.why_not_silent(stances, is_thin=bool(snapshot.thin_why)))
    now = timezone.now()
    reading, made = Reading.objects.get_or_create(
        claim=claim, snapshot=snapshot, by=by, round=claim.round, defaults={"at": now}
    )
    if made:
        snapshot.source.articles.add(claim.article)
        append(
            desk=claim.desk,
            by=by,
            action="record reading",
            subject=queries.subject_of(claim),
            payload={
                "outlet": snapshot.source.outlet.name,
                "snapshot": snapshot.public_id,
                "snapshot sha256": snapshot.text_sha256,
            },
            at=now,
        )
    return reading


@transaction.atomic
def record_search(
    *, article: Article, by: User, where: str, terms: str = "", outlet: Outlet | None = None, claim: Claim | None = None
) -> Search:
    """Somebody looked in vain: for an outlet's report on the article, or for anything on one claim."""
    allow(by, article.desk, "gather evidence")
    require(policies.why_not_work(ArticleState(article.state)))
    if not where.strip():
        raise InputError("Say where you looked: the outlet’s own search, an archive, an agency’s wire.")
    if outlet is None and claim is None:
        raise InputError("Say which outlet’s report you looked for, or for which claim.")
    now = timezone.now()
    search = Search.objects.create(
        article=article, claim=claim, outlet=outlet, where=where.strip(), terms=terms.strip(), by=by, at=now
    )
    append(
        desk=article.desk,
        by=by,
        action="record search",
        subject=queries.subject_of(claim) if claim else f"articles/{article.public_id}",
        payload={"outlet": outlet.name if outlet else "", "where": search.where, "terms": search.terms},
        at=now,
    )
    return search


def _workable(claim: Claim, by: User) -> Claim:
    """The claim, locked, so that a verdict and its evidence are never judged against each other's past."""
    allow(by, claim.desk, "gather evidence")
    claim = Claim.objects.select_related("article", "desk", "current").select_for_update(of=("self",)).get(pk=claim.pk)
    require(policies.why_not_work(ArticleState(claim.article.state)))
    return claim


def _log_change(evidence: Evidence, claim: Claim, action: str, why: str, by: User) -> None:
    reopened = reopen_if_unfounded(claim=claim)
    append(
        desk=claim.desk,
        by=by,
        action=action,
        subject=queries.subject_of(claim),
        payload={"evidence": evidence.public_id, "why": why.strip(), **reopened},
        at=timezone.now(),
    )
