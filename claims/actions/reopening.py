"""A standing verdict never flips: when what it rests on changes, its claim reopens with the reason."""

from __future__ import annotations

from claims import policies, queries
from claims.models import Claim, ClaimState


def reopen_if_unfounded(
    *, claim: Claim, facts: policies.Facts | None = None, findings: policies.Findings | None = None
) -> dict[str, str]:
    """Reopen a decided claim of which the rules would now refuse one of the `findings` on these `facts`; both are read
    where they are not handed in. Part of the calling action: returns what its log entry has to say, nothing where the
    verdict still stands."""
    if claim.state != ClaimState.DECIDED:
        return {}
    if findings is None:
        findings = queries.findings_of([claim])[claim.pk]
    reason = policies.why_reopen(facts or queries.claim_facts(claim), findings)
    if not reason:
        return {}
    was = claim.verdict
    reopen_now(claim=claim)
    return {"reopened": reason, "was": was}


def reopen_now(*, claim: Claim) -> None:
    """Back to open, in a new round. Part of the calling action, which logs it."""
    state = policies.CLAIM_LIFECYCLE[ClaimState(claim.state), "reopen"]
    claim.compare_and_set(claim.version, state=state, verdict="", round=claim.round + 1)
