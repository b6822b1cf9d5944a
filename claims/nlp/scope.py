"""Why two tolls that differ need not conflict: another place, another speaker, or a count that was not yet final."""

from __future__ import annotations

import re

from claims.nlp.clashes import Side
from claims.nlp.facts import Reason
from claims.nlp.figures import Figure
from claims.nlp.lexicon.opposites import UPDATING
from claims.nlp.places import Place, apart, contains

_OWN_REPORT = re.compile(
    r"\b(?P<who>[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,4}|militants|insurgents|rebels|separatists"
    r"|group)(?:\s\([A-Z]+\))?[^.;]{0,40}?"
    r"\s(?:says?|said|claims?|claimed|boasted|asserted|maintains?|maintained|stated)\s(?:that\s)?(?:it|they"
    r"|its|their|he|she)\b"
)
_NO_PLACES = frozenset(
    "January February March April May June July August September October November December Monday Tuesday Wednesday"
    " Thursday Friday Saturday Sunday Christmas Easter Ramadan Eid The A An This That".split()
)
_SENTENCE = re.compile(r"[.!?]\s")


def excuse(figure: Figure, other: Figure, claim: Side, passage: Side) -> Reason | None:
    """The reason why a toll of the claim and a differing one of the passage do not conflict, or None where they do."""
    return (
        other_place(figure, other, claim, passage)
        or unknown_place(figure, other, claim, passage)
        or _other_speaker(figure, other, claim, passage)
        or _not_final(figure, other, claim, passage)
    )


def other_place(figure: Figure, other: Figure, claim: Side, passage: Side) -> Reason | None:
    """Another place on either side, or several places each with its share."""
    if not claim.places:
        return None
    here = [p for p in claim.places if p.known]
    start, end = _sentence(passage.text, other.start)
    there = [p for p in passage.places if start <= p.start < end and p.known]
    own = _nearest(there, other)
    foreign = [p for p in there if all(apart(p.name, q.name) for q in here)] if here else []
    if not foreign:
        return None
    kin = [f for f in passage.figures if f.role == other.role and f.outcome == other.outcome and f.sort == other.sort]
    if own not in foreign and len(kin) < 2:
        return None
    names = ", ".join(dict.fromkeys(p.name for p in [*foreign, *(p for p in there if p not in foreign)]))
    return Reason(
        "different-place",
        f"Different place: {names} in the passage, {', '.join(dict.fromkeys(p.name for p in here))} in the claim.",
        (here[0].start, here[0].end),
        (foreign[0].start, foreign[0].end),
    )


_PLACED = re.compile(r"\b(?:in|near|outside)\s(?P<name>[A-Z][a-z’'-]+(?:\s(?:[A-Z][a-z’'-]+))*)(?!\w)")


def unknown_place(figure: Figure, other: Figure, claim: Side, passage: Side) -> Reason | None:
    """Two names behind *in* of which no gazetteer says that they share ground: nobody knows that one event is meant."""
    start, end = _sentence(passage.text, other.start)
    here = [m for m in _PLACED.finditer(claim.text) if _may_be_place(m["name"])]
    there = [m for m in _PLACED.finditer(passage.text, start, end) if _may_be_place(m["name"])]
    if not here or not there:
        return None
    for a in here:
        for b in there:
            if (
                set(a["name"].split()) & set(b["name"].split())
                or contains(a["name"], b["name"])
                or contains(b["name"], a["name"])
            ):
                return None
            if a["name"] in passage.text or b["name"] in claim.text:
                return None
    names = here[0]["name"], there[0]["name"]
    if any(p.known and p.name in names for p in claim.places) and any(
        p.known and p.name in names for p in passage.places
    ):
        return None  # what the gazetteer knows of both is judged elsewhere
    return Reason(
        "different-place",
        f"It may be another place: {names[1]} in the passage, {names[0]} in the claim.",
        here[0].span("name"),
        there[0].span("name"),
    )


def _may_be_place(name: str) -> bool:
    return name.split()[0] not in _NO_PLACES


def _nearest(found: list[Place], figure: Figure) -> Place | None:
    """The place that a figure belongs to: the nearest after it, else before it."""
    return min(
        found, key=lambda p: p.start - figure.end if p.start >= figure.end else 40 + figure.start - p.end, default=None
    )


def _other_speaker(figure: Figure, other: Figure, claim: Side, passage: Side) -> Reason | None:
    """A party that reports its own deeds, which the claim does not name as its source."""
    start, _ = _sentence(passage.text, other.start)
    said = _OWN_REPORT.search(passage.text, start, other.start)
    if said is None or (said["who"].lower() in claim.text.lower() and _OWN_REPORT.search(claim.text)):
        return None
    return Reason(
        "different-speaker",
        f"Not the same source: the passage gives the figure that {said['who']} gives of its own deeds.",
        (figure.start, figure.end),
        (said.start("who"), other.end),
    )


def _not_final(figure: Figure, other: Figure, claim: Side, passage: Side) -> Reason | None:
    """A lower count where one of the texts says that the count was rising or not final."""
    if figure.low is None or other.low is None or figure.low <= other.low:
        return None
    near = passage.text[max(0, other.start - 60) : other.end + 40] + " " + claim.text
    if UPDATING.isdisjoint(re.findall(r"[a-z]+", near.lower())):
        return None
    return Reason(
        "not-final",
        f"The passage's count is lower ({_said(passage.text, other)}) and may be an earlier one: tolls rise as"
        f" reports come in.",
        (figure.start, figure.end),
        (other.start, other.end),
    )


def _said(text: str, figure: Figure) -> str:
    return text[figure.start : figure.end]


def _sentence(text: str, at: int) -> tuple[int, int]:
    """The sentence around a place of the text, roughly."""
    start = max((m.end() for m in _SENTENCE.finditer(text, 0, at)), default=0)
    end = _SENTENCE.search(text, at)
    return start, end.start() if end else len(text)
