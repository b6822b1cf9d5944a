"""A standing verdict never flips: when what it rests on changes, its claim reopens with the reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from claims import policies, queries
from claims.actions.placing import Placed
from claims.models import Aspect, Claim, ClaimState, Snapshot, User
from claims.models.log import append
from claims.nlp.differences import Substance

_CHANGED: Final[dict[Substance, str]] = {
    "figures": "a figure",
    "dates": "a date",
    "names": "a name",
    "negations": "a negation",
    "quotations": "words in quotation marks",
    "attributions": "how it is attributed",
}


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


def reopen_changed(*, placed: Sequence[Placed], snapshot: Snapshot, by: User) -> None:
    """Reopen the decided claims for or against which a report is quoted that a newer snapshot of it has otherwise, in
    substance: a change that an earlier one had not shown already, of what was judged. Part of the calling action, which
    has locked the claims; each gets its log entry."""
    of: dict[Claim, list[Placed]] = defaultdict(list)
    for one in placed:
        if one.is_news and one.evidence.stance != "mentions" and one.evidence.set_aside_at is None:
            of[one.evidence.claim].append(one)
    findings = queries.findings_of(of)
    for claim, changes in of.items():
        counted = [one for one in changes if Aspect(one.evidence.aspect) in findings.get(claim.pk, ())]
        if counted:
            rests_on = {"evidence": [one.evidence.public_id for one in counted], "snapshot": snapshot.public_id}
            reopen_for(claim=claim, why=_why_changed(counted, snapshot), by=by, at=snapshot.at, more=rests_on)


def _why_changed(changes: Sequence[Placed], snapshot: Snapshot) -> str:
    report = f"A newer capture of {snapshot.source.outlet.name}’s report"
    if any(one.became.is_gone for one in changes):
        return f"{report} no longer has what is quoted from it."
    kinds = [words for kind, words in _CHANGED.items() if any(kind in one.became.substance for one in changes)]
    return f"{report} has otherwise what is quoted from it: {policies.listed(kinds)} changed."


def reopen_for(*, claim: Claim, why: str, by: User, at: datetime, more: Mapping[str, Any] | None = None) -> None:
    """Reopen a claim for a reason that the log keeps; `more` is what else its entry holds. Part of the calling action,
    which has locked the claim."""
    was = claim.verdict
    reopen_now(claim=claim)
    append(
        desk=claim.desk,
        by=by,
        action="reopen claim",
        subject=queries.subject_of(claim),
        payload={"why": why, "was": was, **(more or {})},
        at=at,
    )


def reopen_now(*, claim: Claim) -> None:
    """Back to open, in a new round. Part of the calling action, which logs it."""
    state = policies.CLAIM_LIFECYCLE[ClaimState(claim.state), "reopen"]
    claim.compare_and_set(claim.version, state=state, verdict="", round=claim.round + 1)
