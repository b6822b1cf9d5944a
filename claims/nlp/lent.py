"""The day that a dateline lends to the lead, set against the days of a passage.

A lead sentence often names no day, and is read as if it happened on the day of its dateline. A report of the same event
that names another day is then worth a person's look.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from claims.nlp import places
from claims.nlp.alignment import Word, coverage, stem
from claims.nlp.clashes import Side, is_published
from claims.nlp.dates import When
from claims.nlp.facts import Claim, Facet, Reason
from claims.nlp.inflection import is_past_form
from claims.nlp.lexicon.tolls import OUTCOMES

_ALIKE = 0.5
"""The share of the claim's matter, and of its words that are no names, that the passage must have for the two to tell
of one event: two events at one place are not to be taken for one."""
_ALIKE_WITH_TOLL = 0.4
"""The same where a count of the same people and fate agrees."""
_HERE = 0.3
"""The share of the claim's matter that the sentence with the day must have."""
_ALL_BUT_NAMES = 0.75
"""The share of the claim's words that are no names that the sentence with the day must have, where no toll agrees."""
_SLACK = timedelta(days=1)
"""A report is datelined on the day of the event or on the day after."""
_WEEK = timedelta(days=7)
"""The longest stretch of days that dates an event."""
_FAR = timedelta(days=366)
"""Days further apart tell of an anniversary or of another event."""
_SAID = re.compile(r"\b(?:said|says|told|announced|reported|confirmed|stated)\b[^.;,]{0,20}$")
_DASHED = re.compile(r"(?:,? \d{4})?\s*(?:\([A-Z][\w .]+\)\s*)?[-–—]{1,2}\s")
_WORD = re.compile(r"[a-z]+")
_PARTED = re.compile(r"[;:—–]|\b(?:before|after|when|while|until|because)\b")
_SITE = re.compile(r"\b(?:in|near|at|outside)\s(?:the\s)?([A-Z][\w'’-]+)")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)]*\s+(?=[A-Z“\"])")


def other_day(claim: Claim, ours: Side, theirs: Side, *, toll: bool) -> Reason | None:
    """Why the passage dates a claim's event to another day than the claim's dateline does; None where it does not, or
    where the two may tell of different events. Only events and tolls are compared, and only days that the passage names
    or that follow from its own date, none later than the dateline: a report does not come before its event. `toll` says
    that a count of people in the two agrees."""
    lent = _lent(claim)
    alike = _ALIKE_WITH_TOLL if toll else _ALIKE
    if lent is None or (claim.kind == "quantity" and not toll) or not _is_there(claim, theirs):
        return None
    if min(coverage(ours.words, theirs.words), coverage([w for w in ours.words if not w.name], theirs.words)) < alike:
        return None
    low, high = lent
    days = [w for w in theirs.dates if _is_day(w) and not _is_report(theirs.text, w)]
    if any(_meets(w, low, high) for w in days):
        return None
    for when in sorted(days, key=lambda w: w.certainty != "explicit" and not _names_day(theirs.text, w)):
        if coverage(ours.words, _sentence(theirs, when)) < _HERE or not _is_near(when, low):
            continue
        if when.low is not None and when.low <= low and _is_same_deed(ours, theirs, when, toll=toll):
            said = theirs.text[when.start : when.end]
            if not _names_day(theirs.text, when) and when.low:
                said += f" ({_spoken(when.low)})"
            message = f"The article's dateline, {_spoken(low)}, dates the event; the passage says {said}."
            return Reason("different-date", message, None, (when.start, when.end))
    return None


def _is_same_deed(ours: Side, theirs: Side, when: When, *, toll: bool) -> bool:
    """Whether the past form nearest to a day, in its clause, is one of the claim's: *was hit on Friday* dates the hit,
    *was inspected on Friday* does not. Where the claim happened *in* or *near* a place, the passage must name that."""
    start, end = _borders(theirs, when)
    low = max((m.end() for m in _PARTED.finditer(theirs.text, start, when.start)), default=start)
    high = next((m.start() for m in _PARTED.finditer(theirs.text, when.end, end)), end)
    done = [m for m in _WORD.finditer(theirs.text, low, high) if is_past_form(m[0])]
    nearest = [m for m in done if m.end() <= when.start][-1:] or [m for m in done if m.start() >= when.end][:1]
    mine = {stem(m[0]) for m in _WORD.finditer(ours.text) if is_past_form(m[0])}
    if not nearest or not (stem(nearest[0][0]) in mine or (toll and nearest[0][0] in OUTCOMES)):
        return False
    if not toll and coverage([w for w in ours.words if not w.name], _sentence(theirs, when)) < _ALL_BUT_NAMES:
        return False
    there = {w.stem for w in theirs.words}
    return all(stem(m[1]) in there for m in _SITE.finditer(ours.text))


def _lent(claim: Claim) -> tuple[date, date] | None:
    """The days that a claim has from its dateline alone."""
    whens = [f for f in claim.facets if f.kind == "when"]
    if claim.kind not in ("event", "quantity") or not whens or any(f.certainty != "dateline" for f in whens):
        return None
    return _days(whens[0])


def _is_there(claim: Claim, theirs: Side) -> bool:
    """Whether the passage names a place of the claim or one inside it, where the claim has any."""
    mine = [f.name for f in claim.facets if f.kind == "where" and f.name]
    narrow = [m for m in mine if not any(m != n and places.contains(m, n) for n in mine)]
    return not mine or any(p.name == m or places.contains(m, p.name) for m in narrow for p in theirs.places)


def _days(facet: Facet) -> tuple[date, date] | None:
    return (facet.low, facet.high) if isinstance(facet.low, date) and isinstance(facet.high, date) else None


def _is_day(when: When) -> bool:
    return when.low is not None and when.high is not None and when.high - when.low < _WEEK and when.relation == "on"


def _is_report(text: str, when: When) -> bool:
    """Whether a day tells when the report came out or somebody spoke."""
    return (
        bool(_SAID.search(text, max(0, when.start - 40), when.start))
        or is_published(text, when.start, when.end)
        or bool(_DASHED.match(text, when.end))
    )


def _meets(when: When, low: date, high: date) -> bool:
    return when.low is not None and when.high is not None and when.low <= high and low - _SLACK <= when.high


def _names_day(text: str, when: When) -> bool:
    return any(c.isdigit() for c in text[when.start : when.end])


def _is_near(when: When, day: date) -> bool:
    return when.low is not None and abs(day - when.low) < _FAR


def _sentence(side: Side, when: When) -> list[Word]:
    """The content words of the sentence that a day stands in."""
    low, high = _borders(side, when)
    return [w for w in side.words if low <= w.start < high]


def _borders(side: Side, when: When) -> tuple[int, int]:
    """Where the sentence of a day begins and ends."""
    ends = [m.end() for m in _SENTENCE_END.finditer(side.text)]
    low = max((e for e in ends if e <= when.start), default=0)
    return low, min((e for e in ends if e >= when.end), default=len(side.text))


def _spoken(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
