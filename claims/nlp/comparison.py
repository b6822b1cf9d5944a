"""What a passage says of a claim: supports, contradicts or silent, with the words and the rule that show it.

Rules only: figures and dates are compared as intervals, within one role, outcome and place; then denials; then places.
Where nothing conflicts, a passage that has most of the claim's matter and all of its figures supports it.
"""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache

from claims.nlp import places
from claims.nlp.alignment import coverage, stem, words
from claims.nlp.clashes import NUMBERED, Meeting, Side, meet
from claims.nlp.facts import Claim, Comparison, Reason
from claims.nlp.figures import Figure, read_figures
from claims.nlp.lent import other_day
from claims.nlp.lexicon.opposites import SITUATED
from claims.nlp.negation import denials
from claims.nlp.parties import exchange
from claims.nlp.places import Place
from claims.nlp.scope import excuse, other_place

_SHARED, _SHARED_WITH_FIGURES = 0.5, 0.35
"""The share of a claim's matter that a passage must have to support it, without and with figures that agree."""
_EXCHANGED = 0.15
"""The least of a claim's matter that a passage has where one name of the claim is another in it."""
_MISSING = 0.4
"""What each figure of the claim that the passage does not have adds to that share."""
_MOST_FIGURES = 60
"""Figures of a text that are compared; a passage has a few."""
_MOST_PLACES = 30
"""Places of a text that are set against each other."""
_LONGEST = 6_000
"""Characters of a text that are looked at: a passage is some sentences, and what is longer costs no more."""
_RELATIVE = ("yesterday", "today", "tomorrow", "ago", "last", "next", "this", "tonight")


def compare(claim: Claim | str, passage: str, *, published: date | None = None) -> Comparison:
    """Whether a passage supports a claim, contradicts it, or is silent on it, and why.

    `published` is the day on which the passage's report came out: its weekdays are resolved against it. Those of a
    claim given as words are, too; a `Claim` brings its own dates in its facets. Spans are in the claim's text and in
    the
    passage.
    """
    text = claim if isinstance(claim, str) else claim.text
    ours, theirs = _read(text[:_LONGEST], _base(claim, published)), _read(passage[:_LONGEST], published)
    overall = coverage(ours.words, theirs.words)
    met = meet(ours, theirs, overall)
    excused: list[Reason] = []
    for m in met:
        if m.verdict == "clashes":
            reason = excuse(m.claim, m.passage, ours, theirs) if m.claim.role else _other_period(m, met)
            if reason is None:
                return Comparison("contradicts", (_clash(m, ours, theirs),))
            excused.append(reason)
        elif m.verdict == "adds up":
            excused.append(other_place(m.claim, m.passage, ours, theirs) or _sum(m, ours, theirs))
    if excused:
        return Comparison("silent", tuple(excused))
    if not isinstance(claim, str):
        toll = any(m.verdict == "agrees" and m.claim.role and m.claim.outcome == m.passage.outcome for m in met)
        day = other_day(claim, ours, theirs, toll=toll)
        if day is not None:
            return Comparison("contradicts", (day,))
    denial = denials(ours.words, theirs.words, ours.text, theirs.text, overall)
    if denial:
        message = _DENIALS[denial.kind].format(text[slice(*denial.claim)], passage[slice(*denial.passage)])
        return Comparison("contradicts", (Reason(denial.kind, message, denial.claim, denial.passage),))
    exchanged = exchange(ours, theirs) if overall >= _EXCHANGED else None
    if exchanged is not None:
        message = _EXCHANGES[exchanged.kind].format(text[slice(*exchanged.claim)], passage[slice(*exchanged.passage)])
        return Comparison("contradicts", (Reason(exchanged.kind, message, exchanged.claim, exchanged.passage),))
    moved = _elsewhere(ours, theirs, overall)
    if moved and _lead(ours, moved[0]) == _lead(theirs, moved[1]) in _situated():
        return Comparison("contradicts", (_two_places("The same is said of two places that share no ground", *moved),))
    if moved:
        return Comparison("silent", (_two_places("Different place", *moved),))
    agreed = [m for m in met if m.verdict == "agrees"]
    counted = {f for f in ours.figures if not f.sort.startswith(NUMBERED)}
    left = len(counted - {m.claim for m in agreed})
    needed = (_SHARED_WITH_FIGURES if agreed else _SHARED) + _MISSING * left
    if overall >= needed and not any(m.verdict == "differs" for m in met):
        return Comparison("supports", _support(agreed, ours, theirs, overall))
    return Comparison("silent", tuple(_foreign(ours, theirs)))


_EXCHANGES = {
    "swapped-parties": "The same is told with the parties exchanged: “{}” acts in the claim, “{}” in the passage.",
    "different-name": "The same is told of two: {} in the claim, {} in the passage.",
}
_DENIALS = {
    "negation": "One of the two denies what the other says (“{}”, “{}”).",
    "opposite": "“{}” and “{}” are opposites, said of the same thing.",
}


def _other_period(m: Meeting, met: list[Meeting]) -> Reason | None:
    """A rate of another month, with another value, is another measurement and no conflict."""
    rates = [n for n in met if n.claim.sort == "%" and n.verdict in ("differs", "clashes")]
    if m.claim.sort != "@month" or not rates:
        return None
    return Reason(
        "different-period",
        "Another month with another rate: two measurements need not agree.",
        (m.claim.start, m.claim.end),
        (m.passage.start, m.passage.end),
    )


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
    return Side(text, words(text), figures[:_MOST_FIGURES], places.find(text), when)


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


def _elsewhere(ours: Side, theirs: Side, overall: float) -> tuple[Place, Place] | None:
    """A place of the claim that the passage does not have in any form, and one of the passage that shares no ground
    with
    it; those said of the same thing (*born in Lyon*, *born in Lisbon*) before others."""
    if overall < _SHARED_WITH_FIGURES:
        return None
    named = {p.name for p in theirs.places}
    pairs = [
        (p, q)
        for p in ours.places[:_MOST_PLACES]
        if not any(places.contains(p.name, n) or places.contains(n, p.name) for n in named)
        for q in theirs.places[:_MOST_PLACES]
        if places.apart(p.name, q.name)
    ]
    return min(pairs, key=lambda pair: not _lead(ours, pair[0]) == _lead(theirs, pair[1]) in _situated(), default=None)


def _two_places(finding: str, a: Place, b: Place) -> Reason:
    return Reason("different-place", f"{finding}: {a.name}, {b.name}.", (a.start, a.end), (b.start, b.end))


@cache
def _situated() -> frozenset[str]:
    """Stems of the words that tie a thing to one place for good."""
    return frozenset(map(stem, SITUATED))


def _lead(side: Side, place: Place) -> str:
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
