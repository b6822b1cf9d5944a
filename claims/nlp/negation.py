"""Where one text denies what the other says: a negated word on one side only, or a word and its opposite."""

from __future__ import annotations

import dataclasses
import re
from functools import cache

from claims.nlp.alignment import Word, coverage, stem
from claims.nlp.lexicon.opposites import NEGATORS, NOT_NEGATING, OPPOSITES

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|[.;:!?,()“”\"]")
_SOLD = {"sold", "lent", "exported"}
_BE = re.compile(r"\b(?:was|were|is|are|been|being)\s(?:\w+ly\s)?$", re.I)
_REACH = 3
"""Content words after a negator that it negates."""
_BESIDE = 60


@dataclasses.dataclass(frozen=True, slots=True)
class Denial:
    """`kind` is `negation` or `opposite`; the spans are of the negator or the word in each text."""

    kind: str
    claim: tuple[int, int]
    passage: tuple[int, int]


def denials(ours: list[Word], theirs: list[Word], claim: str, passage: str, overall: float) -> Denial | None:
    """The first denial between two texts that speak of the same thing, if any; `overall` is how much they share."""
    found = _negation(claim, ours, passage, theirs, overall) or _opposite(ours, theirs, overall)
    if found is not None and found.kind == "opposite" and _is_traded(claim, found.claim, passage, found.passage):
        return None
    return found


def _is_traded(claim: str, here: tuple[int, int], passage: str, there: tuple[int, int]) -> bool:
    """Whether two opposites are the two sides of one trade: what was bought by one was sold by another."""
    said = {claim[slice(*here)].lower(), passage[slice(*there)].lower()}
    passive = (_BE.search(claim, 0, here[0]), _BE.search(passage, 0, there[0]))
    return bool(said & _SOLD) and all(passive)


def negated(text: str, found: list[Word]) -> dict[str, tuple[int, int]]:
    """The stems under a negator, each with the negator's place."""
    stems: dict[str, tuple[int, int]] = {}
    left, place = 0, (0, 0)
    starts = {w.start: w for w in found}
    before = ""
    for match in _TOKEN.finditer(text):
        low = match[0].lower().replace("’", "'")
        if low in NEGATORS:
            left, place = _REACH, match.span()
        elif (
            not low[0].isalpha()
            or low in ("but", "and", "who", "which", "that")
            or (before in NEGATORS and low in NOT_NEGATING)
        ):
            left = 0
        elif left and match.start() in starts:
            stems.setdefault(starts[match.start()].stem, place)
            left -= 1
        before = low
    return stems


def _negation(claim: str, ours: list[Word], passage: str, theirs: list[Word], overall: float) -> Denial | None:
    """A word that is negated on one side and stands plain on the other, amid the same words."""
    no_here, no_there = negated(claim, ours), negated(passage, theirs)
    if bool(no_here) == bool(no_there) or overall < 0.6:
        return None
    for stems, near, far, turned in ((no_here, ours, theirs, False), (no_there, theirs, ours, True)):
        for key, place in stems.items():
            mine = next((w for w in near if w.stem == key and w.start >= place[1]), None)
            other = next((w for w in far if w.stem == key and not (turned and w.name)), None)
            if mine and other and _alike(mine, near, other, far, turned=turned) >= 0.6:
                span = other.start, other.end
                return Denial("negation", span, place) if turned else Denial("negation", place, span)
    if no_here and overall >= 0.85:  # all the rest is there, and nothing there is denied
        shared = {w.stem for w in ours}
        said = next(w for w in theirs if w.stem in shared)
        return Denial("negation", next(iter(no_here.values())), (said.start, said.end))
    return None


def _alike(mine: Word, near: list[Word], other: Word, far: list[Word], *, turned: bool) -> float:
    """How much of the claim's words about the word in question the passage has about it."""
    here = [w for w in near if abs(w.start - mine.start) <= _BESIDE]
    there = [w for w in far if abs(w.start - other.start) <= 2 * _BESIDE]
    return coverage(there, here) if turned else coverage(here, there)


def _opposite(ours: list[Word], theirs: list[Word], overall: float) -> Denial | None:
    """A word of the claim whose opposite stands in its place in the passage."""
    if overall < 0.45:
        return None
    here, there = _first(ours), _first(theirs)
    for key, mine in here.items():
        for opposite in sorted(_opposites().get(key, ())):
            other = there.get(opposite)
            if other and key not in there and opposite not in here and _in_place(mine, ours, other, theirs):
                return Denial("opposite", (mine.start, mine.end), (other.start, other.end))
    return None


def _first(found: list[Word]) -> dict[str, Word]:
    """Each stem's first word, names left out."""
    return {w.stem: w for w in reversed(found) if not w.name}


def _in_place(mine: Word, ours: list[Word], other: Word, theirs: list[Word]) -> bool:
    """Whether the words around two opposites are the same: one right beside them, and most of those further off."""
    near = {w.stem for w in ours if 0 < abs(w.start - mine.start) <= 18}
    far = {w.stem for w in theirs if 0 < abs(w.start - other.start) <= 18}
    here = [w for w in ours if 0 < abs(w.start - mine.start) <= _BESIDE]
    there = [w for w in theirs if 0 < abs(w.start - other.start) <= 2 * _BESIDE]
    return bool(near & far) and coverage(here, there) >= 0.6


@cache
def _opposites() -> dict[str, frozenset[str]]:
    """Each stem's opposites."""
    pairs: dict[str, frozenset[str]] = {}
    for sides in OPPOSITES:
        left, right = (frozenset(map(stem, side)) for side in sides)
        for word in left - right:
            pairs[word] = pairs.get(word, frozenset()) | (right - left)
        for word in right - left:
            pairs[word] = pairs.get(word, frozenset()) | (left - right)
    return pairs
