"""Finding the passage of a report that speaks of a claim: passages in, their order out.

A passage's score is a weighted sum of a few signals that can be read off the two texts: how much of the claim's
rare words it and its surroundings have, the heaviest of its own, how it compares with the best passage, whether it
has a figure where the claim has one, its length and its place. The weights are data (`lexicon/ranking.json`, with
where they come from). Words match by term (see `terms`), at a discount by a shared beginning, another spelling or as
synonyms.
"""

from __future__ import annotations

import dataclasses
import json
import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources

import numpy as np
import numpy.typing as npt

from claims.nlp.terms import is_function_word, likenesses, term, words

_LOCAL = 0.7
"""Share of a term's weight that comes from its rarity in the report; the rest from its rarity in English."""
_ALIKE, _SYNONYM = 0.5, 0.5
"""What a word of the same family, and a synonym, count for beside the word itself."""
REACH, _FADING = 4, 0.7
"""How far around a passage its surroundings go, and what each step takes from them."""
_MOST_TERMS = 120
"""Terms of the claim that are looked for, the heaviest: so that a hostile claim costs no more than a long one."""

Numbers = npt.NDArray[np.float64]
Places = npt.NDArray[np.intp]


@dataclasses.dataclass(frozen=True, slots=True)
class Place:
    """Where a passage stands: in which report (any key), as which of how many passages, counted from 0."""

    report: int
    index: int
    of: int


@dataclasses.dataclass(frozen=True, slots=True)
class Counts:
    """The collection that passages were taken from: how many it has, and how many of them have a term or its like."""

    passages: int
    having: Mapping[str, int]


def rank(claim_text: str, passages: Sequence[str], places: Sequence[Place] = ()) -> list[int]:
    """Indices of all `passages`, the one most likely to speak of the claim first; equals keep their order.

    Passages are best given as they follow each other in the report, since neighbours lend each other sense; for those
    of several reports `places` says which are neighbours. For many claims against the same passages keep a `Ranker`.
    """
    return Ranker(passages, places).rank(claim_text)


def asked_terms(claim_text: str) -> tuple[str, ...]:
    """The terms of a claim that are looked for, each once: those of its words that carry more than grammar, where it
    has any."""
    asked = words(claim_text)
    terms = dict.fromkeys(term(w) for w in asked if not is_function_word(w))
    return tuple(terms or dict.fromkeys(map(term, asked)))


def synonyms(wanted: str) -> tuple[str, ...]:
    """The terms that count as a term's synonyms."""
    return _synonyms().get(wanted, ())


def weight(wanted: str, having: int, passages: int) -> float:
    """How much a term tells that `having` of `passages` have: from 1 for one that is rare there and in English to
    almost nothing."""
    here = math.log1p((passages - having + 0.5) / (having + 0.5)) / math.log1p((passages + 0.5) / 0.5)
    return _LOCAL * here + (1 - _LOCAL) * _rarity(wanted)


class Ranker:
    """The passages of a report or of several, read once to be asked for many claims.

    Of a collection that is too large to be read, those that come into question are enough, with the passages around
    them: with the collection's `Counts` their scores are what they would be among all.
    """

    def __init__(self, passages: Sequence[str], places: Sequence[Place] = ()) -> None:
        self.size = len(passages)
        places = places or [Place(0, i, self.size) for i in range(self.size)]
        self._line = _in_line(places)
        self._found: dict[str, list[int]] = defaultdict(list)
        lengths, seen = [], set()
        repeated = np.zeros(self.size)
        for i, passage in enumerate(passages):
            said = tuple(map(term, words(passage)))
            for t in said:
                self._found[t].append(i)
            repeated[i] = said in seen
            seen.add(said)
            lengths.append(len(said))
        self._families: dict[str, list[str]] = defaultdict(list)
        self._figures = np.zeros(self.size)
        for t, having in self._found.items():
            for likeness in likenesses(t):
                self._families[likeness].append(t)
            if t[0].isdigit():
                self._figures[having] = 1.0
        self._fixed = {
            "length": np.log1p(np.array(lengths, dtype=float)),
            "place": np.array([place.index / place.of for place in places], dtype=float),
            "repeated": repeated,
        }

    def rank(self, claim_text: str, counts: Counts | None = None) -> list[int]:
        """Indices of all passages, best first; equals keep their order."""
        return [int(i) for i in np.argsort(-self.scores(claim_text, counts), kind="stable")]

    def scores(self, claim_text: str, counts: Counts | None = None) -> Numbers:
        """One number for each passage, higher for a better one; they compare within one claim only."""
        total = np.zeros(self.size)
        for name, signal in self.signals(claim_text, counts).items():
            total += weights()[name] * signal
        return np.round(total, 9)

    def signals(self, claim_text: str, counts: Counts | None = None) -> dict[str, Numbers]:
        """What the score is made of, by name: for each passage a number, most of them from 0 to 1."""
        terms = asked_terms(claim_text)
        matches = [self._matches(t) for t in terms]
        if counts is None:
            counts = Counts(self.size, {t: len(m) for t, m in zip(terms, matches, strict=True)})
        heft = np.array([weight(t, counts.having.get(t, 0), counts.passages) for t in terms])
        kept = sorted(np.argsort(-heft, kind="stable")[:_MOST_TERMS])
        share = heft[kept] / heft[kept].sum() if kept else np.zeros(0)
        grid = np.zeros((len(kept), self.size))
        for row, index in enumerate(kept):
            grid[row, list(matches[index])] = list(matches[index].values())
        covered = share @ grid
        counted = any(t[0].isdigit() for t in terms)
        return {
            "heaviest": (grid * share[:, None]).max(axis=0, initial=0.0) / share.max(initial=1e-9),
            "relative": covered / max(covered.max(initial=0.0), 1e-9),
            "surroundings": (share @ spread(grid, self._line))[self._line],
            "figure": self._figures * counted,
            **self._fixed,
        }

    def _matches(self, wanted: str) -> dict[int, float]:
        """The passages that have a term or its like, and what that counts for."""
        alike = [(t, _SYNONYM) for t in _synonyms().get(wanted, ())]
        alike += [(t, _ALIKE) for key in likenesses(wanted) for t in self._families.get(key, ())]
        found: dict[int, float] = {}
        for other, worth in [*alike, (wanted, 1.0)]:
            for i in self._found.get(other, ()):
                found[i] = max(worth, found.get(i, 0.0))
        return found


def _in_line(places: Sequence[Place]) -> Places:
    """Places on one line where neighbours stand side by side, and passages that have none of theirs between them out of
    reach."""
    line, last, at = np.zeros(len(places), dtype=np.intp), None, 0
    for i, place in enumerate(places):
        if last is not None:
            near = place.report == last.report and 0 < place.index - last.index <= REACH
            at += place.index - last.index if near else REACH + 1
        line[i], last = at, place
    return line


def spread(grid: Numbers, line: Places) -> Numbers:
    """What the neighbours of each place on a line have of each term, fading with the distance: terms by the places that
    passages take, and what comes of it by all places."""
    there = np.zeros((len(grid), int(line[-1]) + 1 if len(line) else 0))
    there[:, line] = grid
    found = there.copy()
    for step in range(1, min(REACH, there.shape[1] - 1) + 1):
        faded = there * _FADING**step
        np.maximum(found[:, step:], faded[:, :-step], out=found[:, step:])
        np.maximum(found[:, :-step], faded[:, step:], out=found[:, :-step])
    return found


def _rarity(wanted: str) -> float:
    """How rare a term is in English: from 0 for the commonest to about 1. A number is rare, a short one less so."""
    sentences, counts = _frequencies()
    seen = (3 if len(wanted) < 4 else 2) if wanted[0].isdigit() else counts.get(wanted, 1) + 0.5
    return math.log((sentences + 1) / seen) / math.log((sentences + 1) / 1.5)


def _read(name: str) -> str:
    return resources.files("claims.nlp.lexicon").joinpath(name).read_text(encoding="utf-8")


@cache
def _frequencies() -> tuple[int, dict[str, int]]:
    """How many sentences were counted, and in how many of them each term stands."""
    data = json.loads(_read("frequencies.json"))
    return data["sentences"], data["terms"]


@cache
def weights() -> dict[str, float]:
    """What each signal counts for."""
    return dict(json.loads(_read("ranking.json"))["weights"])


@cache
def _synonyms() -> dict[str, tuple[str, ...]]:
    """Each term's synonyms, from the groups of `synonyms.txt`."""
    groups: dict[str, dict[str, None]] = defaultdict(dict)
    for line in _read("synonyms.txt").splitlines():
        group = [] if line.startswith("#") else list(dict.fromkeys(map(term, line.split())))
        for t in group:
            groups[t] |= dict.fromkeys(o for o in group if o != t)
    return {t: tuple(others) for t, others in groups.items()}
