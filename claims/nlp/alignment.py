"""How much of a claim's matter a passage speaks of: content words folded to stems and weighed, and where they stand.

A word weighs more the more it tells: a name more than a noun, a long word more than a short one; function words weigh
nothing. No statistics of a collection are needed, so a pair of sentences is judged by itself.
"""

from __future__ import annotations

import json
import math
import re
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple

from claims.nlp.lexicon.gazetteer import VARIANTS
from claims.nlp.lexicon.matter import SAME, STOP
from claims.nlp.terms import term

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ADDRESS = re.compile(r"https?://\S{1,400}|\bwww\.\S{1,300}|\(meta data\)\s[A-Z ]{3,24}:")
_LONGEST = 40
_NAME = 1.3
"""What a name weighs beside another word as rare."""


class Word(NamedTuple):
    """A content word: its stem, its place, its weight, and whether it is (part of) a name."""

    stem: str
    start: int
    end: int
    weight: float
    name: bool


def words(text: str) -> list[Word]:
    """The content words of a text in order."""
    if "http" in text or "www." in text or "(meta data)" in text:
        text = _ADDRESS.sub(lambda m: " " * len(m[0]), text)
    found = []
    for match in _WORD.finditer(text):
        said = match[0]
        low = said.lower()
        if low.endswith(("'s", "’s")):
            low, said = low[:-2], said[:-2]
        if low in STOP or len(low) > _LONGEST:
            continue
        capital = said[0].isupper()
        begins = match.start() == 0 or text[max(0, match.start() - 2) : match.start()].strip() in (
            ".",
            '."',
            "!",
            "?",
            "”",
            '"',
        )
        name = capital and not begins
        found.append(Word(stem(said), match.start(), match.end(), rarity(term(said)) * (_NAME if name else 1.0), name))
    return found


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """The term of a word as written; words of about one meaning share it."""
    made = term(VARIANTS.get(word, word))
    return _same().get(made, made)


@cache
def _same() -> dict[str, str]:
    """Terms of about one meaning to the first of their group."""
    return {term(word): term(group.split()[0]) for group in SAME for word in group.split()}


@lru_cache(maxsize=1 << 15)
def rarity(word: str) -> float:
    """How rare a term is in English: from 0 for the commonest to about 1."""
    sentences, counts = _frequencies()
    return math.log((sentences + 1) / (counts.get(word, 1) + 0.5)) / math.log((sentences + 1) / 1.5)


@cache
def _frequencies() -> tuple[int, dict[str, int]]:
    data = json.loads(resources.files("claims.nlp.lexicon").joinpath("frequencies.json").read_text(encoding="utf-8"))
    return data["sentences"], data["terms"]


def coverage(claim: list[Word], passage: list[Word]) -> float:
    """The share of the claim's weight that the passage has, 0 to 1; 0 where the claim has no content word."""
    there = {w.stem for w in passage}
    seen: dict[str, float] = {}
    for word in claim:
        seen[word.stem] = max(seen.get(word.stem, 0.0), word.weight)
    total = sum(seen.values())
    return sum(weight for stem, weight in seen.items() if stem in there) / total if total else 0.0


def near(found: list[Word], start: int, end: int, reach: int = 60) -> set[str]:
    """The stems of the words that stand within so many characters of a span."""
    return {w.stem for w in found if w.end >= start - reach and w.start <= end + reach}
