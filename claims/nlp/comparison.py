"""What a passage says of a claim: supports, contradicts or silent, with the words and the rule that show it."""

from __future__ import annotations

import dataclasses
from datetime import date
from functools import lru_cache

from claims.nlp.alignment import coverage, words
from claims.nlp.clashes import Meeting, Side, meet
from claims.nlp.facts import Claim, Comparison, Reason
from claims.nlp.figures import read_figures

_SHARED = 0.45
"""The share of a claim's matter that a passage must have to support it."""


@lru_cache(maxsize=2048)
def _read(text: str, base: date | None) -> Side:
    figures, _ = read_figures(text, base)
    return Side(text, words(text), figures)


def compare(claim: Claim | str, passage: str, *, published: date | None = None) -> Comparison:
    """Whether a passage supports a claim, contradicts it, or is silent on it."""
    text = claim if isinstance(claim, str) else claim.text
    ours, theirs = _read(text, published), _read(passage, published)
    overall = coverage(ours.words, theirs.words)
    met = meet(ours, theirs, overall)
    clash = next((m for m in met if m.verdict == "clashes"), None)
    if clash:
        return Comparison("contradicts", (_reason(clash),))
    if overall >= _SHARED and len(met) == len(ours.figures):
        return Comparison("supports", (Reason("shared-words", "x"),))
    return Comparison("silent")


def _reason(m: Meeting) -> Reason:
    return Reason(m.claim.sort, "x", (m.claim.start, m.claim.end), (m.passage.start, m.passage.end))
