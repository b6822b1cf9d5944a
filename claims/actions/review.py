"""Verdicts: one person's judgement, and what the claim becomes by it."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from claims import policies, queries
from claims.actions.permission import allow, require
from claims.actions.reopening import reopen_for
from claims.exceptions import Conflict, InputError
from claims.models import ArticleState, Aspect, Claim, ClaimState, Review, User, Verdict
from claims.models.log import append


@transaction.atomic
def record_verdict(
    *,
    claim: Claim,
    seen: int,
    by: User,
    said: Verdict | None = None,
    so: Verdict | None = None,
    reasons: Sequence[tuple[int, str]],
) -> Review:
    """Record `by`'s judgement of the claim in the version that they saw, and store what the claim becomes.

    `said`: whether the claimant said it; `so`: whether it is so; None is not judged. The one that is the claim's
    headline (`policies.headline`) is its verdict and cannot be left out. Judging a decided claim anew opens a round.
    Raises `Conflict` where the claim has changed since, `RuleError` with the rule's sentence where it forbids.
    """
    allow(by, claim.desk, "record a verdict")
    claim = Claim.objects.select_related("article", "desk", "current").select_for_update(of=("self",)).get(pk=claim.pk)
    if claim.version != seen:
        raise Conflict(
            "Somebody else changed this claim while you were working on it. Your verdict and reasons are kept below: "
            "look at what changed, then save again."
        )
    findings = {Aspect.SAID: said, Aspect.SO: so}
    verdict = findings[policies.headline(claim.kind)]
    if verdict is None:
        raise InputError("Choose a verdict: verified, disputed or unsourced.")
    facts = queries.claim_facts(claim)
    for aspect, finding in findings.items():
        if finding:
            require(policies.WHY_NOT[finding](facts, aspect))
    require(policies.why_not_reasons(verdict, tuple(reasons)))
    round_ = claim.round + 1 if claim.state == ClaimState.DECIDED else claim.round
    now = timezone.now()
    review = Review.objects.create(
        claim=claim,
        claim_text=queries.wording(claim),
        claim_version=claim.version,
        round=round_,
        verdict=verdict,
        said=said or "",
        so=so or "",
        reasons=[{"number": number, "words": words.strip()} for number, words in reasons],
        by=by,
        at=now,
    )
    state = policies.CLAIM_LIFECYCLE[ClaimState(claim.state), "verdict"]
    claim.compare_and_set(seen, state=state, verdict=verdict, round=round_)
    append(
        desk=claim.desk,
        by=by,
        action="record verdict",
        subject=queries.subject_of(claim),
        payload={
            "verdict": str(verdict),
            "said": str(said or ""),
            "so": str(so or ""),
            "reasons": review.reasons,
            "claim text": review.claim_text.text,
            "claim version": review.claim_version,
            "round": round_,
        },
        at=now,
    )
    return review


@transaction.atomic
def reopen_claim(*, claim: Claim, why: str, seen: int, by: User) -> Claim:
    """Take a verdict back, with a reason; the review stays in the history."""
    allow(by, claim.desk, "record a verdict")
    claim = Claim.objects.select_related("article", "desk", "current").select_for_update(of=("self",)).get(pk=claim.pk)
    if claim.version != seen:
        raise Conflict("Somebody else changed this claim while you were working on it. Look at what changed first.")
    require(policies.why_not_work(ArticleState(claim.article.state)))
    require(policies.why_not_claim(ClaimState(claim.state), "reopen"))
    if not why.strip():
        raise InputError("Say why this claim is opened again.")
    reopen_for(claim=claim, why=why.strip(), by=by, at=timezone.now())
    return claim
