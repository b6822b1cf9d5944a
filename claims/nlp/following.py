"""What became of quoted words in a later text of the same report: whether they say the same there, and in which words.

A place is compared by its sentences: those in which the words stand again, else those of the later text that are most
like them. What changed among the quoted words counts, and who says them and whether it is denied in the whole sentence.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from claims.nlp.differences import Substance, difference, substance_at
from claims.nlp.facts import Anchor
from claims.nlp.placing import place_again
from claims.nlp.sentences import stretches

_ALIKE = 0.5
"""The share of words in common (Dice's) from which a sentence is taken for another wording of one."""

_TRIED = 5
"""Sentences around which the most alike is looked for."""

_WORD = re.compile(r"\w+")


@dataclasses.dataclass(frozen=True, slots=True)
class Followed:
    """What became of a quotation: its sentences now, piece by piece, empty where there are none like them; and what
    kinds of telling words changed."""

    now: tuple[str, ...]
    substance: tuple[Substance, ...]

    @property
    def is_gone(self) -> bool:
        """Whether nothing like a piece of it is there any more."""
        return not all(self.now)

    def differs(self, other: Followed) -> bool:
        """Whether it reads otherwise, in substance, than in another text."""
        pairs = zip(self.now, other.now, strict=True)
        return any(bool(a) != bool(b) or bool(difference(a, b).substance) for a, b in pairs)


class Follower:
    """Two texts of one report, read once for all that is quoted from the older."""

    def __init__(self, old: str, new: str) -> None:
        self._old, self._new = old, new
        self._before, self._after = ([(s.start, s.end) for s in stretches(text)] for text in (old, new))
        self._words = [_words(new[start:end]) for start, end in self._after]

    def follow(self, anchors: Sequence[Anchor]) -> Followed:
        """What became of these words of the older text."""
        now: list[str] = []
        kinds: dict[Substance, None] = {}
        for anchor in anchors:
            if not (there := _touched(self._before, anchor)):
                continue  # white space alone
            first, last = there
            start = min(anchor.start, self._before[first][0])
            then = self._old[start : max(anchor.end, self._before[last][1])]
            _, again = place_again((anchor,), self._new)
            now.append(
                self._nearest(_words(then), last - first + 1, _touched(self._after, again[0]) if again else None)
            )
            if now[-1]:
                found = substance_at(then, now[-1], anchor.start - start, anchor.end - start)
                kinds |= dict.fromkeys(found)
        return Followed(tuple(now), tuple(kinds))

    def _nearest(self, wanted: frozenset[str], count: int, at: tuple[int, int] | None) -> str:
        """The sentences that have the most of these words: those `at` a place with their neighbours, else any that are
        alike enough, one more or one fewer than `count`."""
        if at:
            runs = {(i, j) for i in (at[0], at[0] - 1) for j in (at[1], at[1] + 1)}
        else:
            near = sorted(range(len(self._words)), key=lambda i: -_likeness(wanted, self._words[i]))[:_TRIED]
            sizes = range(max(1, count - 1), count + 2)
            runs = {(i, i + size - 1) for n in near for size in sizes for i in range(n - size + 1, n + 1)}
        best, place = 0.0 if at else _ALIKE, (0, 0)
        # of those as like, where it stands, and what is as long
        for i, j in sorted(runs, key=lambda run: (run != at, abs(run[1] - run[0] + 1 - count), run)):
            if i >= 0 and j < len(self._after):
                alike = _likeness(wanted, frozenset().union(*self._words[i : j + 1]))
                if alike > best:
                    best, place = alike, (self._after[i][0], self._after[j][1])
        return self._new[slice(*place)]


def _touched(spans: Sequence[tuple[int, int]], anchor: Anchor) -> tuple[int, int] | None:
    """The first and the last of the sentences in which an anchor stands."""
    touched = [n for n, (start, end) in enumerate(spans) if start < anchor.end and anchor.start < end]
    return (touched[0], touched[-1]) if touched else None


def _words(text: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in _WORD.findall(text) or text.split())


def _likeness(a: frozenset[str], b: frozenset[str]) -> float:
    return 2 * len(a & b) / max(1, len(a) + len(b))
