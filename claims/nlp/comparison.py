"""What a passage says of a claim, judged by shared words and figures."""

from __future__ import annotations

import re
from datetime import date

from claims.nlp.facts import Claim, Comparison, Reason

_WORD = re.compile(r"\w{4,}")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


def compare(claim: Claim | str, passage: str, *, published: date | None = None) -> Comparison:
    """Supports where the passage has most of the claim's longer words and all of its figures, else silent."""
    text = claim if isinstance(claim, str) else claim.text
    wanted = {w.lower() for w in _WORD.findall(text)}
    there = {w.lower() for w in _WORD.findall(passage)}
    figures = set(_FIGURE.findall(text)) <= set(_FIGURE.findall(passage))
    if wanted and figures and len(wanted & there) >= 0.7 * len(wanted):
        return Comparison("supports", (Reason("shared-words", "Most words and every figure of the claim are there."),))
    return Comparison("silent")
