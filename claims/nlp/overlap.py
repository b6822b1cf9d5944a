"""Words that two texts share: what says that two reports go back to one.

Words are compared without case, style of apostrophe, ligatures and invisible characters, and punctuation between them
does not count; offsets stay those of the texts as passed in. Every function takes time linear in the two texts.
"""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence

SHINGLE = 5
"""Words of a shingle: five that two reports share in a row are seldom chance."""

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_LETTER = rf"[^\W_][\u0300-\u036f{_INVISIBLE}]*"
_WORD = re.compile(rf"(?:{_LETTER})+(?:['’.,-](?:{_LETTER})+)*")
_UNSEEN = dict.fromkeys(map(ord, _INVISIBLE))
_QUOTED = re.compile(r'“[^”\n]*(?:”|$)|«[^»\n]*(?:»|$)|"[^"\n]*"', re.MULTILINE)


@dataclasses.dataclass(frozen=True, slots=True)
class Overlap:
    """The same words at `a_start`, `a_end` of one text and at `b_start`, `b_end` of the other; `words` is how many."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int
    words: int


def shared(a: str, b: str, *, least: int = 8) -> tuple[Overlap, ...]:
    """The runs of at least `least` words that both texts have and that no word on either side prolongs, in the order
    of `a`. Where `b` has a run more than once its first place is given. Runs may overlap, none lies within another."""
    left, right = _words(a), _words(b)
    return tuple(_overlap(left, right, *run) for run in _runs(left.said, right.said, least))


def shared_quotations(a: str, b: str, *, least: int = 5) -> tuple[Overlap, ...]:
    """The runs of at least `least` words that stand between quotation marks in both texts. Curly, straight double and
    angular marks count; single ones do not, since an apostrophe looks the same."""
    left, right = _quoted(a), _quoted(b)
    return tuple(_overlap(left, right, *run) for run in _runs(left.said, right.said, least))


def shingles(text: str, size: int = SHINGLE) -> frozenset[str]:
    """Every `size` words in a row; a shorter text is one shingle, one without words has none."""
    said = [word or "" for word in _words(text).said]
    if not said:
        return frozenset()
    return frozenset(" ".join(said[i : i + size]) for i in range(max(1, len(said) - size + 1)))


def resemblance(a: str, b: str, *, size: int = SHINGLE) -> float:
    """How much two texts are one: their common shingles over all of them, from 0 to 1."""
    left, right = shingles(a, size), shingles(b, size)
    return len(left & right) / len(left | right) if left and right else 0.0


def containment(a: str, b: str, *, size: int = SHINGLE) -> float:
    """How much of `a` is in `b`: the share of its shingles, from 0 to 1. An agency's report that another outlet printed
    within a longer one resembles it little and is contained in it."""
    left, right = shingles(a, size), shingles(b, size)
    return len(left & right) / len(left) if left else 0.0


@dataclasses.dataclass(frozen=True, slots=True)
class _Words:
    """Words in the form in which they are compared, and where each stands."""

    said: list[str | None]
    spans: list[tuple[int, int]]


def _words(text: str) -> _Words:
    found = _Words([], [])
    for m in _WORD.finditer(text):
        word = m[0]
        if not word.isascii():
            word = unicodedata.normalize("NFKC", word.translate(_UNSEEN).replace("’", "'"))
        found.said.append(word.casefold())
        found.spans.append(m.span())
    return found


def _overlap(left: _Words, right: _Words, i: int, j: int, length: int) -> Overlap:
    last = length - 1
    return Overlap(left.spans[i][0], left.spans[i + last][1], right.spans[j][0], right.spans[j + last][1], length)


def _quoted(text: str) -> _Words:
    """The words between quotation marks, with a None before each quotation, across which no run goes."""
    every = _words(text)
    found = _Words([], [])
    index = 0
    for m in _QUOTED.finditer(text):
        found.said.append(None)
        found.spans.append(m.span())
        index = bisect_left(every.spans, m.span(), lo=index)
        while index < len(every.spans) and every.spans[index][0] < m.end():
            found.said.append(every.said[index])
            found.spans.append(every.spans[index])
            index += 1
    return found


def _runs(a: Sequence[str | None], b: Sequence[str | None], least: int) -> Iterator[tuple[int, int, int]]:
    """Maximal common runs as (index in `a`, index in `b`, length); None equals nothing."""
    if least < 1:
        raise ValueError("a run has at least one word")
    common = _grams(a, least) & _grams(b, least)
    if not common:
        return
    index = _Index()
    fresh = True
    for position, word in enumerate(_kept(b, least, common)):
        if word is not None:
            index.add(word, position)
            fresh = True
        elif fresh:  # a gap that no word matches: nothing runs across it
            index.add(None, position)
            fresh = False
    state = length = 0
    for i, word in enumerate([*a, None]):
        before = (state, length)
        state, length = index.step(state, length, word) if word is not None else (0, 0)
        if length != before[1] + 1 and before[1] >= least:
            yield i - before[1], index.end[before[0]] - before[1] + 1, before[1]


def _grams(words: Sequence[str | None], size: int) -> set[tuple[str | None, ...]]:
    grams = zip(*(words[k:] for k in range(size)), strict=False)
    return {gram for gram in grams if None not in gram}


def _kept(words: Sequence[str | None], size: int, common: set[tuple[str | None, ...]]) -> Iterator[str | None]:
    """The words with None for those that no common run holds: what is not shared costs no memory."""
    until = 0
    for i, word in enumerate(words):
        if tuple(words[i : i + size]) in common:
            until = i + size
        yield word if i < until else None


class _Index:
    """A suffix automaton: every run of the words added so far is a path from state 0, and a state's `end` is where a
    run that leads to it ended first. It has at most two states per word, whatever the words."""

    def __init__(self) -> None:
        self.next: list[dict[str | None, int]] = [{}]
        self.link, self.length, self.end = [-1], [0], [-1]
        self._last = 0

    def add(self, word: str | None, position: int) -> None:
        """Lengthen the text by a word."""
        made = self._state({}, self.length[self._last] + 1, position)
        state = self._last
        while state >= 0 and word not in self.next[state]:
            self.next[state][word] = made
            state = self.link[state]
        if state >= 0:
            target = self.next[state][word]
            if self.length[target] == self.length[state] + 1:
                self.link[made] = target
            else:
                copy = self._state(dict(self.next[target]), self.length[state] + 1, self.end[target])
                self.link[copy] = self.link[target]
                self.link[target] = self.link[made] = copy
                while state >= 0 and self.next[state].get(word) == target:
                    self.next[state][word] = copy
                    state = self.link[state]
        self._last = made

    def step(self, state: int, length: int, word: str) -> tuple[int, int]:
        """The state and the length of the longest run that ends with `word`, after the run of `length` at `state`."""
        while state and word not in self.next[state]:
            state = self.link[state]
            length = self.length[state]
        if word not in self.next[state]:
            return 0, 0
        return self.next[state][word], length + 1

    def _state(self, following: dict[str | None, int], length: int, end: int) -> int:
        self.next.append(following)
        self.link.append(0)
        self.length.append(length)
        self.end.append(end)
        return len(self.next) - 1
