"""What a passage says of a claim: supports, contradicts or silent, with the words and the rule that show it.

Rules only: figures and dates are compared as intervals, within one role, outcome and place; then denials; then places.
Where nothing conflicts, a passage that has most of the claim's matter and all of its figures supports it.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from claims.nlp import places
from claims.nlp.alignment import coverage, words
from claims.nlp.clashes import Meeting, Side, meet
from claims.nlp.facts import Claim, Comparison, Reason
from claims.nlp.figures import Figure, read_figures
from claims.nlp.negation import denials
from claims.nlp.scope import excuse, other_place

_SHARED, _SHARED_WITH_FIGURES = 0.5, 0.35
"""The share of a claim's matter that a passage must have to support it, without and with figures that agree."""
_MISSING = 0.4
"""What each figure of the claim that the passage does not have adds to that share."""
_LONGEST = 20_000
"""Characters of a text that are looked at: a passage is some sentences, and what is longer costs no more."""
_RELATIVE = ("yesterday", "today", "tomorrow", "ago", "last", "next", "this", "tonight")


def compare(claim: Claim | str, passage: str, *, published: date | None = None) -> Comparison:
    """Whether a passage supports a claim, contradicts it, or is silent on it, and why.

    `published` is the day on which the passage's report came out: its weekdays are resolved against it. Those of a
    claim given as words are, too; a `Claim` brings its own dates in its facets. Spans are in the claim's text and in the
    passage.
    """
    text = claim if isinstance(claim, str) else claim.text
    ours, theirs = _read(text[:_LONGEST], _base(claim, published)), _read(passage[:_LONGEST], published)
    overall = coverage(ours.words, theirs.words)
    met = meet(ours, theirs, overall)
    excused: list[Reason] = []
    for m in met:
        if m.verdict == "clashes":
            reason = excuse(m.claim, m.passage, ours, theirs) if m.claim.role else None
            if reason is None:
                return Comparison("contradicts", (_clash(m, ours, theirs),))
            excused.append(reason)
        elif m.verdict == "adds up":
            excused.append(other_place(m.claim, m.passage, ours, theirs) or _sum(m, ours, theirs))
    denial = denials(ours.text, ours.words, theirs.text, theirs.words, overall)
    if denial:
        message = _DENIALS[denial.kind].format(text[slice(*denial.claim)], passage[slice(*denial.passage)])
        return Comparison("contradicts", (Reason(denial.kind, message, denial.claim, denial.passage),))
    moved = _elsewhere(ours, theirs, overall)
    if moved:
        return Comparison("contradicts", (moved,))
    if excused:
        return Comparison("silent", tuple(excused))
    agreed = [m for m in met if m.verdict == "agrees"]
    left = len(set(ours.figures)) - len({m.claim for m in agreed})
    needed = (_SHARED_WITH_FIGURES if agreed else _SHARED) + _MISSING * left
    if overall >= needed:
        return Comparison("supports", _support(agreed, ours, theirs, overall))
    return Comparison("silent", tuple(_foreign(ours, theirs)))


_DENIALS = {
    "negation": "One of the two denies what the other says (“{}”, “{}”).",
    "opposite": "“{}” and “{}” are opposites, said of the same thing.",
}


def _base(claim: Claim | str, published: date | None) -> date | None:
    """What the claim's own dates rest on: those of its facets, where it has any."""
    if isinstance(claim, str):
        return published
    for facet in claim.facets:
        if facet.kind == "when" and isinstance(facet.high, date) and not facet.text.lower().startswith(_RELATIVE):
            return facet.high
    return published


@lru_cache(maxsize=2048)
def _read(text: str, base: date | None) -> Side:
    """A text as the rules see it; kept, for a page compares each passage with many claims."""
    figures, when = read_figures(text, base)
    return Side(text, words(text), figures, places.find(text), when)


def _clash(m: Meeting, ours: Side, theirs: Side) -> Reason:
    """The reason for a contradiction, with its sentence."""
    spans = (m.claim.start, m.claim.end), (m.passage.start, m.passage.end)
    said = ours.text[slice(*spans[0])], theirs.text[slice(*spans[1])]
    if m.claim.sort.startswith("@"):
        return Reason(
            "different-date", _days_between(m, ours, theirs) or f"The dates differ: {said[0]}, {said[1]}.", *spans
        )
    if m.claim.role and m.claim.outcome:
        return Reason(
            "different-toll",
            f"The same people and outcome, and the counts exclude each other: {said[0]}, {said[1]}.",
            *spans,
        )
    return Reason(
        "different-figure", f"Figures of the same thing that cannot both be right: {said[0]}, {said[1]}.", *spans
    )


def _sum(m: Meeting, ours: Side, theirs: Side) -> Reason:
    """Counts of the passage that add up to the claim's."""
    message = f"Counts of the passage add up to that of the claim: {ours.text[m.claim.start : m.claim.end]}."
    return Reason("adds-up", message, (m.claim.start, m.claim.end), (m.passage.start, m.passage.end))


def _days_between(m: Meeting, ours: Side, theirs: Side) -> str:
    """How far apart two days are, where both are known."""
    a = next((w for w in ours.dates if w.start == m.claim.start and w.low), None)
    b = next((w for w in theirs.dates if w.start == m.passage.start and w.low), None)
    if not (a and b and a.low and b.low and a.high and b.high):
        return ""
    first, last = (a.high, b.low) if a.high < b.low else (b.high, a.low)
    days = (last - first).days
    if days <= 0 or (a.high - a.low).days > 62 or (b.high - b.low).days > 62:
        return ""
    return f"The two have no day in common: {days} day{'s lie' if days > 1 else ' lies'} between them."


def _elsewhere(ours: Side, theirs: Side, overall: float) -> Reason | None:
    """The same thing said of two places that share no ground (*born in Lyon*, *born in Nice*)."""
    if overall < 0.5 or not ours.places:
        return None
    named = {p.name for p in theirs.places}
    for p in ours.places:
        if any(places.contains(p.name, n) or places.contains(n, p.name) for n in named):
            continue
        lead = _lead(ours, p)
        for q in theirs.places if lead else ():
            if places.apart(p.name, q.name) and _lead(theirs, q) == lead:
                return Reason(
                    "different-place",
                    f"The same is said of two places that share no ground: {p.name}, {q.name}.",
                    (p.start, p.end),
                    (q.start, q.end),
                )
    return None


def _lead(side: Side, place: places.Place) -> str:
    """The content word right before a place and its preposition (*born* in)."""
    before = side.text[max(0, place.start - 24) : place.start]
    if not before.rstrip().endswith((" in", " at", " near")):
        return ""
    last = next((w for w in reversed(side.words) if w.end <= place.start), None)
    return last.stem if last and not last.name and place.start - last.end <= 5 else ""


def _support(agreed: list[Meeting], ours: Side, theirs: Side, overall: float) -> tuple[Reason, ...]:
    """What the two texts have in common."""
    reasons = [
        Reason(
            "same-date" if m.claim.sort.startswith("@") else "same-figure",
            f"Both say it: {ours.text[m.claim.start : m.claim.end]}, {theirs.text[m.passage.start : m.passage.end]}.",
            (m.claim.start, m.claim.end),
            (m.passage.start, m.passage.end),
        )
        for m in {(m.claim.start, m.passage.start): m for m in agreed}.values()
    ]
    share = f"The passage has {round(100 * overall)} % of what the claim speaks of, and nothing in it conflicts."
    return (*reasons, Reason("shared-words", share))


def _foreign(ours: Side, theirs: Side) -> list[Reason]:
    """Why counts that look alike say nothing of each other: other people, or another outcome."""
    reasons = []
    for a in ours.figures:
        for b in theirs.figures:
            if a.role and b.role and (a.role, a.outcome) != (b.role, b.outcome):
                reasons.append(_apart(a, b))
    return reasons[:1]


def _apart(a: Figure, b: Figure) -> Reason:
    spans = (a.start, a.end), (b.start, b.end)
    if a.role != b.role:
        return Reason("different-role", f"Not the same people: {a.role} in the claim, {b.role} in the passage.", *spans)
    fates = f"{a.outcome or 'no outcome'} in the claim, {b.outcome or 'no outcome'} in the passage"
    return Reason("different-outcome", f"Not the same outcome: {fates}.", *spans)
