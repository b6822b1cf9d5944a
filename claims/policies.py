"""Who may do what, what may follow what, and the desk's rules.

Each rule takes frozen facts and returns its reason as a sentence, empty when the thing is allowed. The page shows the
sentence beside the closed button, the action raises it, the report's reader can look it up here: a rule speaks once.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Mapping, Sequence
from typing import Final, Literal

from claims.models.article import ArticleState, JobState
from claims.models.claim import Aspect, ClaimState, Verdict
from claims.models.people import Role

# --- who -------------------------------------------------------------------------------------------------------------

Permission = Literal[
    "look",
    "gather evidence",
    "record a verdict",
    "bring in an article",
    "analyse an article",
    "withdraw an article",
    "edit outlets",
    "edit rules",
    "switch fetching",
    "manage people",
    "purge an article",
]

_REVIEWER: Final[frozenset[Permission]] = frozenset({"look", "gather evidence", "record a verdict"})
_EDITOR: Final[frozenset[Permission]] = _REVIEWER | {
    "bring in an article",
    "analyse an article",
    "withdraw an article",
    "edit outlets",
    "edit rules",
}

ROLES: Final[dict[Role, frozenset[Permission]]] = {
    Role.REVIEWER: _REVIEWER,
    Role.EDITOR: _EDITOR,
    Role.ADMINISTRATOR: _EDITOR | {"manage people", "switch fetching", "purge an article"},
}
"""The one table of rights."""


def why_not(role: Role | None, permission: Permission) -> str:
    """Why somebody of this role may not do it; None is somebody who does not belong to the desk."""
    if role is None:
        return "You do not belong to this desk. An administrator can invite you."
    if permission in ROLES[role]:
        return ""
    able = [str(r.label).lower() for r in Role if permission in ROLES[r]]
    article = "An" if role.label[0] in "AEIOU" else "A"
    return f"{article} {role.label.lower()} cannot {permission}; that takes an {' or '.join(able)}."


# --- what may follow what --------------------------------------------------------------------------------------------

ArticleEvent = Literal["analysed", "analysis failed", "analyse again", "withdraw", "restore"]
ClaimEvent = Literal["verdict", "reopen", "no longer found", "found again"]

ARTICLE_LIFECYCLE: Final[dict[tuple[ArticleState, ArticleEvent], ArticleState]] = {
    (ArticleState.RECEIVED, "analysed"): ArticleState.READY,
    (ArticleState.RECEIVED, "analysis failed"): ArticleState.FAILED,
    (ArticleState.RECEIVED, "withdraw"): ArticleState.WITHDRAWN,
    (ArticleState.FAILED, "analyse again"): ArticleState.RECEIVED,
    (ArticleState.FAILED, "withdraw"): ArticleState.WITHDRAWN,
    (ArticleState.READY, "analyse again"): ArticleState.RECEIVED,
    (ArticleState.READY, "withdraw"): ArticleState.WITHDRAWN,
    (ArticleState.WITHDRAWN, "restore"): ArticleState.RECEIVED,
}

CLAIM_LIFECYCLE: Final[dict[tuple[ClaimState, ClaimEvent], ClaimState]] = {
    (ClaimState.OPEN, "verdict"): ClaimState.DECIDED,
    (ClaimState.OPEN, "no longer found"): ClaimState.SUPERSEDED,
    (ClaimState.DECIDED, "verdict"): ClaimState.DECIDED,
    (ClaimState.DECIDED, "reopen"): ClaimState.OPEN,
    (ClaimState.DECIDED, "no longer found"): ClaimState.SUPERSEDED,
    (ClaimState.SUPERSEDED, "found again"): ClaimState.OPEN,
}
"""Whatever is not in the table cannot happen."""

_STANDS: Final[dict[ArticleState, str]] = {
    ArticleState.RECEIVED: "This article is being analysed; wait until its claims are here.",
    ArticleState.FAILED: "The analysis of this article failed; start it again first.",
    ArticleState.READY: "This article has its claims already.",
    ArticleState.WITHDRAWN: "This article was withdrawn; nothing more can be done with it until an editor restores it.",
}


def why_not_article(state: ArticleState, event: ArticleEvent) -> str:
    """Why an article in this state cannot take this step."""
    return "" if (state, event) in ARTICLE_LIFECYCLE else _STANDS[state]


def why_not_claim(state: ClaimState, event: ClaimEvent) -> str:
    """Why a claim in this state cannot take this step."""
    if (state, event) in CLAIM_LIFECYCLE:
        return ""
    if state == ClaimState.SUPERSEDED:
        return "This claim is no longer in the article's text; it is kept for its history only."
    return f"This claim is {state.label.lower()}; there is nothing to {event}."


def why_not_work(state: ArticleState) -> str:
    """Why claims of an article in this state cannot be worked on. A new analysis leaves the claims workable."""
    return _STANDS[state] if state == ArticleState.WITHDRAWN else ""


def why_not_purge(state: ArticleState, why: str, *, is_busy: bool) -> str:
    """Only a withdrawn article can be purged, with a reason, and only when nothing works on it."""
    if state != ArticleState.WITHDRAWN:
        return "Only a withdrawn article can be purged. Withdraw it first; that can be undone, a purge cannot."
    if is_busy:
        return "Background work on this article has not ended. Wait for it, then purge."
    return "" if why.strip() else "Say why the article is purged: its tombstone and the log keep the reason."


# --- what may be fetched ---------------------------------------------------------------------------------------------

CAPTURES_AT_ONCE: Final = 10
"""How many captures one person may have under way for an article."""


def why_not_fetch(*, by_desk: bool, by_operator: bool) -> str:
    """Why no report is fetched by its address here; whoever runs the installation and the desk both have to want it."""
    if not by_operator:
        return "Fetching by address is switched off on this installation. Paste the report, or upload its file."
    if not by_desk:
        return (
            "Fetching by address is switched off at this desk; an administrator can switch it on. Paste the report, or "
            "upload its file."
        )
    return ""


def why_not_capture(under_way: int) -> str:
    """Why somebody with so many captures under way cannot start another."""
    if under_way < CAPTURES_AT_ONCE:
        return ""
    return f"{under_way} of your captures for this article are under way. Wait for one of them, or cancel it."


def why_not_cancel(state: JobState) -> str:
    """Why a capture in this state cannot be called off."""
    return "" if state in (JobState.WAITING, JobState.RUNNING) else "This capture is over; there is nothing to cancel."


# --- the desk's rules on verdicts ------------------------------------------------------------------------------------


_NAMED: Final = 6  # outlets that a sentence names before it counts the others

MOST_ORIGINS: Final = 9
"""Independent origins that can be asked for."""


@dataclasses.dataclass(frozen=True, slots=True)
class Quoted:
    """One piece of evidence that has not been withdrawn, as the rules see it. `origin` is the name of the origin that a
    person has confirmed, empty while nobody has decided what it goes back to; `is_party` marks one that is a party to
    the matter."""

    stance: Literal["supports", "contradicts", "mentions"]
    aspect: Aspect
    outlet: str
    origin: str
    is_summary: bool
    is_set_aside: bool = False
    is_party: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Look:
    """What is known of one cited outlet for a claim: whether somebody read a report of it for this claim, or looked
    for one in vain."""

    outlet: str
    read: bool
    searched: bool


@dataclasses.dataclass(frozen=True, slots=True)
class Facts:
    """All that the rules on verdicts look at. `origins_required` is the desk's rule, or more where the article asks for
    more."""

    kind: str
    state: ClaimState
    article_state: ArticleState
    is_demonstration: bool
    origins_required: int
    parties_verify: bool = False
    evidence: tuple[Quoted, ...] = ()
    looks: tuple[Look, ...] = ()
    searched: bool = False
    has_claimant: bool = False


def headline(kind: str) -> Aspect:
    """The aspect that makes a claim's verdict: for a statement that it was said, for all others that it is so."""
    return Aspect.SAID if kind == "statement" else Aspect.SO


def _closed(facts: Facts) -> str:
    return why_not_work(facts.article_state) or why_not_claim(facts.state, "verdict")


@dataclasses.dataclass(frozen=True, slots=True)
class Support:
    """What a claim's support goes back to, as *verified* counts it. `confirmed` are the origins that count, `parties`
    those that do not because they are a party to the matter; `undecided` is how many quotations nobody has traced yet,
    and `outlets` whose they are."""

    confirmed: tuple[str, ...]
    parties: tuple[str, ...]
    undecided: int
    outlets: tuple[str, ...]

    @property
    def origins(self) -> int:
        """How many origins count. What is undecided may all be one origin, and may be one that is confirmed already: it
        counts for one where nothing else does, and for none beside what does."""
        return len(self.confirmed) or min(self.undecided, 1)


def support(facts: Facts, aspect: Aspect) -> Support:
    """The origins of the quotations that support this aspect. Summaries count at a demonstration desk only; a party to
    the matter verifies what was said, and what is so only where the desk's rule lets it."""
    counted = [
        q
        for q in facts.evidence
        if q.aspect == aspect and q.stance == "supports" and (facts.is_demonstration or not q.is_summary)
    ]
    traced = {q.origin: not q.is_party or aspect == Aspect.SAID or facts.parties_verify for q in counted if q.origin}
    undecided = [q for q in counted if not q.origin]
    return Support(
        confirmed=tuple(name for name, counts in traced.items() if counts),
        parties=tuple(name for name, counts in traced.items() if not counts),
        undecided=len(undecided),
        outlets=tuple(dict.fromkeys(q.outlet for q in undecided)),
    )


def why_not_verify(facts: Facts, aspect: Aspect) -> str:
    """*Verified* needs supporting quotations of enough origins, and no contradiction left standing."""
    if closed := _closed(facts):
        return closed
    here = [q for q in facts.evidence if q.aspect == aspect]
    if any(q.stance == "contradicts" and not q.is_set_aside for q in here):
        return "Cannot be marked verified: a quotation contradicts this claim. Set it aside with a reason first."
    supporting = [q for q in here if q.stance == "supports"]
    if not supporting:
        what = "that it was said" if aspect == Aspect.SAID else "this claim"
        return f"Cannot be marked verified: no quotation supports {what} yet."
    if not facts.is_demonstration and all(q.is_summary for q in supporting):
        return (
            "Cannot be marked verified: only summaries support this claim, and a summary is somebody’s own words. "
            "Add the report itself."
        )
    found = support(facts, aspect)
    return _too_few(found, facts.origins_required) if found.origins < facts.origins_required else ""


def _too_few(found: Support, required: int) -> str:
    """How many origins are confirmed, which of them do not count, what is undecided, and where that is decided."""
    few, some = len(found.confirmed), len(found.parties)
    have = f"{few} {_plural(few, 'is', 'are')} confirmed ({listed(found.confirmed)})" if few else "none is confirmed"
    parts = [f"{required} independent {_plural(required, 'origin')} must support this claim, and {have}."]
    if some:
        who, it = _plural(some, "is a party", "are parties"), _plural(some, "it verifies", "they verify")
        parts.append(f"{listed(found.parties)} {who} to the matter: {it} that it was said, not that it is so.")
    if n := found.undecided:
        are = f"{_plural(n, 'is', 'are')} undecided and {_plural(n, 'counts', 'count')}"
        most = "none beside that" if few else "one origin at most"
        what = f"{n} {_plural(n, 'quotation')} ({listed(found.outlets)})"
        parts.append(f"{what} {are} for {most}: decide on the page Origins.")
    return f"Cannot be marked verified: {' '.join(parts)}"


def _plural(n: int, one: str, more: str = "") -> str:
    return one if n == 1 else more or f"{one}s"


def why_not_dispute(facts: Facts, aspect: Aspect) -> str:
    """*Disputed* needs a contradicting quotation that has not been set aside."""
    if closed := _closed(facts):
        return closed
    if any(q.aspect == aspect and q.stance == "contradicts" and not q.is_set_aside for q in facts.evidence):
        return ""
    what = "that it was said" if aspect == Aspect.SAID else "this claim"
    return f"Cannot be marked disputed: no quotation contradicts {what}."


def why_not_unsourced(facts: Facts, aspect: Aspect) -> str:
    """*Unsourced* needs a look at every cited outlet, or one recorded search where none is cited. `aspect` is not
    looked at: whoever looked for the one would have found the other."""
    if closed := _closed(facts):
        return closed
    if not facts.looks and not facts.searched:
        return "Cannot be marked unsourced: nobody has looked yet. Record where you searched."
    missing = [look.outlet for look in facts.looks if not (look.read or look.searched)]
    if missing:
        some = missing if len(missing) <= _NAMED else [*missing[: _NAMED - 1], f"{len(missing) - _NAMED + 1} more"]
        return (
            f"Cannot be marked unsourced: nobody has looked at {listed(some)} yet. "
            "Read a report for this claim, or record a search."
        )
    return ""


WHY_NOT: Final = {
    Verdict.VERIFIED: why_not_verify,
    Verdict.DISPUTED: why_not_dispute,
    Verdict.UNSOURCED: why_not_unsourced,
}
"""The rule of each verdict."""

Findings = Mapping[Aspect, Verdict]
"""What was found of each aspect that was judged."""

_ASKED: Final = {Aspect.SAID: "it was said", Aspect.SO: "it is so"}


def why_reopen(facts: Facts, findings: Findings) -> str:
    """Why a decided claim cannot stand as it was judged: a rule now refuses one of its findings, the headline first.
    What was withdrawn meanwhile with its article is judged like any other."""
    facts, first = dataclasses.replace(facts, article_state=ArticleState.READY), headline(facts.kind)
    for aspect, verdict in sorted(findings.items(), key=lambda finding: finding[0] != first):
        if reason := WHY_NOT[verdict](facts, aspect):
            return reason if aspect == first else f"Whether {_ASKED[aspect]} was judged {verdict}. {reason}"
    return ""


REASONS: Final[dict[int, tuple[frozenset[Verdict], str]]] = {
    1: (frozenset({Verdict.VERIFIED}), "The quoted report says the same."),
    2: (frozenset({Verdict.VERIFIED}), "Several origins agree, independently of each other."),
    3: (frozenset({Verdict.DISPUTED}), "The figures do not agree."),
    4: (frozenset({Verdict.DISPUTED}), "The dates do not agree."),
    5: (frozenset({Verdict.DISPUTED}), "The places do not agree."),
    6: (frozenset({Verdict.DISPUTED}), "The report says otherwise."),
    7: (frozenset({Verdict.UNSOURCED}), "No report that was read says it."),
    8: (frozenset({Verdict.UNSOURCED}), "Only the blanket credit names a source."),
    9: (frozenset({Verdict.UNSOURCED}), "No report could be found."),
    10: (frozenset(Verdict), "Another reason, in words."),
}
"""The numbered reasons, each with the verdicts that it fits. A number is never given to another reason."""

IN_WORDS: Final = 10
"""The reason that needs words."""


def why_not_reasons(verdict: Verdict, reasons: tuple[tuple[int, str], ...]) -> str:
    """Why these (number, words) do not explain this verdict."""
    if not reasons:
        return "A verdict needs a reason: choose one, or say why in words."
    for number, words in reasons:
        if number not in REASONS or verdict not in REASONS[number][0]:
            return f"Reason {number} does not fit the verdict “{verdict.label.lower()}”; choose another."
        if number == IN_WORDS and not words.strip():
            return "This reason needs words: say in a sentence what a reader can check."
    return ""


def why_not_set_aside(facts_stance: str, why: str, *, is_set_aside: bool, is_withdrawn: bool) -> str:
    """Only a standing contradiction can be set aside, and only with a reason."""
    if is_withdrawn:
        return "This quotation was withdrawn already."
    if facts_stance != "contradicts":
        return "Only a quotation that contradicts can be set aside."
    if is_set_aside:
        return "This contradiction was set aside already."
    return "" if why.strip() else "Say why this contradiction does not count."


def why_not_silent(stances: Collection[str], *, is_thin: bool) -> str:
    """Only a whole report can be called silent, and only where nothing of it is quoted for the claim but mentions;
    `stances` are those of the quotations that were not withdrawn."""
    if set(stances) - {"mentions"}:
        return "This report is quoted for the claim, so it is not silent. Withdraw the quotation first."
    if is_thin:
        return "Cannot be called silent: this may be less than the report. Add the whole report, and read that."
    return ""


def listed(names: Sequence[str]) -> str:
    """Names as a sentence has them."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
