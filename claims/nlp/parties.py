"""Who did it to whom: the same deed told with the parties changed about, or with another name in one party's place.

Both need two sentences that are the same for the rest. Names and order are all that is looked at; no tree is read.
"""

from __future__ import annotations

import dataclasses
import itertools
import re
from collections.abc import Sequence

from claims.nlp.alignment import Word, stem
from claims.nlp.clashes import Side
from claims.nlp.lexicon import listed, people, verbs

_SENTENCE = re.compile(r"[.!?…][\"'”’)]*\s+(?=[A-Z“\"])")
_LONGEST = 320
"""Characters of a sentence that is looked at."""
_MOST = 12
"""Sentences of a passage that are looked at."""
_SAME = 0.8
"""The share of either sentence's other words that the other must have."""
_BE = re.compile(r"\b(?:was|were|is|are|been|being|be)\s(?:\w+ly\s)?$", re.I)
_BY = re.compile(r"\s(?:\w+\s){0,2}?by\s")
_BREAK = re.compile(r"[,;:()]|\b(?:and|but|before|after|when|while|because|as|who|which|that|if|than|or)\b", re.I)
_CAPITALS = re.compile(r"\b[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*)+")
_MUTUAL = frozenset(map(stem, verbs.COLLECTIVE | listed("follow know see like resemble border precede face join")))
"""What two do to one another as a rule, or what holds both ways."""
_NO_DEED = listed("of in on at to for by with from s new old last next former")


@dataclasses.dataclass(frozen=True, slots=True)
class Exchange:
    """`kind` is `swapped-parties` or `different-name`; the spans are those of the acting parties, or of the names."""

    kind: str
    claim: tuple[int, int]
    passage: tuple[int, int]


def exchange(claim: Side, passage: Side) -> Exchange | None:
    """The first sentence of the passage that tells the claim with its parties or a name exchanged, if any."""
    if len(claim.text) > _LONGEST or len(claim.words) < 3:
        return None
    mine = _Told(claim, 0, len(claim.text))
    ends = [0, *(m.end() for m in _SENTENCE.finditer(passage.text)), len(passage.text)]
    for start, end in list(itertools.pairwise(ends))[:_MOST]:
        if 0 < end - start <= _LONGEST:
            told = _Told(passage, start, end)
            if mine.is_dated_like(told):
                found = _swapped(mine, told) or _renamed(mine, told)
                if found is not None:
                    return found
    return None


class _Told:
    """One sentence: its content words, its names as rows of capitals, and its dates."""

    def __init__(self, side: Side, start: int, end: int) -> None:
        self.text = side.text
        self.words = [w for w in side.words if start <= w.start < end]
        self.stems = [w.stem for w in self.words]
        self.dates = {(f.sort, f.low) for f in side.figures if f.sort[0] == "@" and start <= f.start < end}
        self.places = side.places
        self.start, self.end = start, end

    def is_dated_like(self, other: _Told) -> bool:
        """Whether the other tells of no other day: it names none that this one does not."""
        return other.dates <= self.dates

    def parties(self, verb: Word) -> tuple[list[Word], list[Word]] | None:
        """Who acts and what follows, in the clause of a verb; None where that cannot be told."""
        left = self._stretch([w for w in self.words if w.end <= verb.start], verb.start, before=True)
        right = self._stretch([w for w in self.words if w.start >= verb.end], verb.end, before=False)
        by = _BY.match(self.text, verb.end)
        if _BE.search(self.text, self.start, verb.start):
            if by is None:
                return None
            right = [w for w in right if w.start >= by.end()]
            return right, left
        return None if by else (left, right)

    def _stretch(self, found: list[Word], edge: int, *, before: bool) -> list[Word]:
        """The words on one side of a verb up to the next break of the clause."""
        if before:
            breaks = [m.end() for m in _BREAK.finditer(self.text, self.start, edge)]
            low = max(breaks, default=self.start)
            return [w for w in found if w.start >= low]
        stop = _BREAK.search(self.text, edge, self.end)
        return [w for w in found if stop is None or w.start < stop.start()]

    def is_place(self, start: int, end: int) -> bool:
        return any(start <= p.start < end for p in self.places)

    def names(self) -> list[tuple[int, int, list[str]]]:
        """Rows of two capitalised words and more: their place and the stems in them, titles left out."""
        rows = []
        for m in _CAPITALS.finditer(self.text, self.start, self.end):
            inside = [w for w in self.words if m.start() <= w.start < m.end()]
            own = [w.stem for w in inside if self.text[w.start : w.end].lower() not in people.ROLES]
            if len(own) > 1:
                rows.append((m.start(), m.end(), own))
        return rows


def _swapped(mine: _Told, told: _Told) -> Exchange | None:
    """The same verb with the acting and the other party exchanged."""
    if not _is_same(mine.stems, told.stems):
        return None
    for verb in mine.words:
        other = next((w for w in told.words if w.stem == verb.stem), None)
        if other is None or verb.name or verb.stem in _MUTUAL or not _is_deed(mine, verb) or not _is_deed(told, other):
            continue
        here, there = mine.parties(verb), told.parties(other)
        if here is None or there is None:
            continue
        (actor, rest), (their_actor, their_rest) = here, there
        a, b = {w.stem for w in actor}, {w.stem for w in their_actor}
        after, their_after = {w.stem for w in rest}, {w.stem for w in their_rest}
        if a and b and a.isdisjoint(b) and a <= their_after and b <= after:
            return Exchange("swapped-parties", _span(actor), _span(their_actor))
    return None


def _is_deed(told: _Told, word: Word) -> bool:
    """Whether a word may be a verb: written small, with words on both sides."""
    shown = told.text[word.start : word.end]
    return (
        shown.islower()
        and shown not in _NO_DEED
        and any(w.end <= word.start for w in told.words)
        and any(w.start >= word.end for w in told.words)
    )


def _renamed(mine: _Told, told: _Told) -> Exchange | None:
    """The same sentence with another full name in one place."""
    here, there = mine.names(), told.names()
    if len(here) != len(there) or not here:
        return None
    foreign = [
        (a, b)
        for a, b in zip(here, there, strict=True)
        if not set(a[2]) & set(told.stems) and not set(b[2]) & set(mine.stems)
    ]
    if len(foreign) != 1 or _tense(mine) != _tense(told):
        return None
    (start, end, own), (other_start, other_end, others) = foreign[0]
    rest, their_rest = [s for s in mine.stems if s not in own], [s for s in told.stems if s not in others]
    if len(set(rest)) < 2 or not _is_same(rest, their_rest) or not set(rest) <= set(their_rest):
        return None
    if mine.is_place(start, end) or told.is_place(other_start, other_end):
        return None
    return Exchange("different-name", (start, end), (other_start, other_end))


def _tense(told: _Told) -> set[str]:
    """The auxiliaries of a sentence: *is* and *was* may both be right of two people."""
    return {
        m[0].lower() for m in re.finditer(r"\b(?:is|are|was|were|will|has|had|not)\b", told.text[told.start : told.end])
    }


def _is_same(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two rows of stems are about the same."""
    shared = set(a) & set(b)
    return len(shared) >= _SAME * len(set(a)) and len(shared) >= _SAME * len(set(b))


def _span(found: Sequence[Word]) -> tuple[int, int]:
    return found[0].start, found[-1].end
