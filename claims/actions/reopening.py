"""A standing verdict never flips: when what it rests on changes, its claim reopens with the reason."""

from __future__ import annotations

from claims import policies, queries
from claims.models import Claim, ClaimState, Verdict


def reopen_if_unfounded(*, claim: Claim, facts: policies.Facts | None = None) -> dict[str, str]:
    """Reopen a decided claim whose verdict the rules would now refuse on `facts`, which are read where none are handed
    in. Part of the calling action: returns what its log entry has to say, nothing where the verdict still stands."""
    if claim.state != ClaimState.DECIDED:
        return {}
    verdict = Verdict(claim.verdict)
    reason = policies.WHY_NOT[verdict](facts or queries.claim_facts(claim), policies.headline(claim.kind))
    if not reason:
        return {}
    reopen_now(claim=claim)
    return {"reopened": reason, "was": str(verdict)}


def reopen_now(*, claim: Claim) -> None:
    """Back to open, in a new round. Part of the calling action, which logs it."""
    state = policies.CLAIM_LIFECYCLE[ClaimState(claim.state), "reopen"]
    claim.compare_and_set(claim.version, state=state, verdict="", round=claim.round + 1)
