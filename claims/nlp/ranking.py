"""Finding the passage of a report that speaks of a claim: passages in, their order out.

A passage's score is a weighted sum of a few signals that can be read off the two texts: how much of the claim's
rare words it and its surroundings have, the heaviest of its own, how it compares with the best passage, whether it
has a figure where the claim has one, its length and its place. The weights are data (`lexicon/ranking.json`, with
where they come from). Words match by term (see `terms`), at a discount by a shared beginning, another spelling or as
synonyms.
"""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from importlib import resources

import numpy as np
import numpy.typing as npt

from claims.nlp.terms import is_function_word, likenesses, term, words

_LOCAL = 0.7
"""Share of a term's weight that comes from its rarity in the report; the rest from its rarity in English."""
_ALIKE, _SYNONYM = 0.5, 0.5
"""What a word of the same family, and a synonym, count for beside the word itself."""
_REACH, _FADING = 4, 0.7
"""How far around a passage its surroundings go, and what each step takes from them."""
_MOST_TERMS = 120
"""Terms of the claim that are looked for, the heaviest: so that a hostile claim costs no more than a long one."""

Numbers = npt.NDArray[np.float64]


def rank(claim_text: str, passages: Sequence[str]) -> list[int]:
    """Indices of all `passages`, the one most likely to speak of the claim first; equals keep their order.

    Passages are best given as they follow each other in the report, since neighbours lend each other sense. For many
    claims against one report keep a `Ranker`.
    """
    return Ranker(passages).rank(claim_text)


class Ranker:
    """The passages of one report, read once to be asked for many claims."""

    def __init__(self, passages: Sequence[str]) -> None:
        self.size = len(passages)
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
        for t, places in self._found.items():
            for likeness in likenesses(t):
                self._families[likeness].append(t)
            if t[0].isdigit():
                self._figures[places] = 1.0
        self._fixed = {
            "length": np.log1p(np.array(lengths, dtype=float)),
            "place": np.arange(self.size) / max(self.size, 1),
            "repeated": repeated,
        }

    def rank(self, claim_text: str) -> list[int]:
        """Indices of all passages, best first; equals keep their order."""
        return [int(i) for i in np.argsort(-self.scores(claim_text), kind="stable")]

    def scores(self, claim_text: str) -> Numbers:
        """One number for each passage, higher for a better one; they compare within one claim only."""
        weights = _weights()
        total = np.zeros(self.size)
        for name, signal in self.signals(claim_text).items():
            total += weights[name] * signal
        return np.round(total, 9)

    def signals(self, claim_text: str) -> dict[str, Numbers]:
        """What the score is made of, by name: for each passage a number, most of them from 0 to 1."""
        asked = words(claim_text)
        terms = list(dict.fromkeys(term(w) for w in asked if not is_function_word(w)))
        terms = terms or list(dict.fromkeys(term(w) for w in asked))
        matches = [self._matches(t) for t in terms]
        heft = np.array([self._weight(t, len(m)) for t, m in zip(terms, matches, strict=True)])
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
            "surroundings": share @ _spread(grid),
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

    def _weight(self, wanted: str, passages: int) -> float:
        """How much a term tells: from 1 for one that is rare here and in English to almost nothing."""
        here = math.log1p((self.size - passages + 0.5) / (passages + 0.5)) / math.log1p((self.size + 0.5) / 0.5)
        return _LOCAL * here + (1 - _LOCAL) * _rarity(wanted)


def _spread(grid: Numbers) -> Numbers:
    """Each term's match with what the neighbours of a passage have of it, fading with the distance."""
    spread = grid.copy()
    for step in range(1, min(_REACH, grid.shape[1] - 1) + 1):
        faded = grid * _FADING**step
        np.maximum(spread[:, step:], faded[:, :-step], out=spread[:, step:])
        np.maximum(spread[:, :-step], faded[:, step:], out=spread[:, :-step])
    return spread


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
def _weights() -> dict[str, float]:
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
