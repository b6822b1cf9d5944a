"""Where quoted words stand in a text: the one they were copied from, or a later one. Never guessed."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import Literal

from claims.nlp.facts import Anchor

State = Literal["placed", "moved", "orphaned"]
"""Where anchored words are in another text: in the same place, elsewhere, or nowhere that is certain."""

_ALIKE = {mark: f"[{marks}]" for marks in ('"“”„«»', "'‘’ʼ", "-‐–—") for mark in marks}


def occurrences(text: str, words: str) -> list[tuple[int, int]]:
    """Every place of `words` in `text`, in code points; runs of white space, the shape of quotation marks and the
    length of dashes may differ. White space alone stands nowhere."""
    pattern = r"\s+".join("".join(_ALIKE.get(c) or re.escape(c) for c in word) for word in words.split())
    return [m.span() for m in re.finditer(pattern, text)] if pattern else []


def place_again(anchors: Sequence[Anchor], text: str) -> tuple[State, tuple[Anchor, ...]]:
    """Where anchored words stand in `text`, and their anchors there.

    Words that stand there several times are told apart by what stands around them: on both sides, else on either.
    Where that names none or several, or the pieces are out of their order, all of them are orphaned.
    """
    found: list[Anchor] = []
    for anchor in anchors:
        spans = _named(anchor, text)
        if len(spans) != 1:
            return "orphaned", ()
        found.append(Anchor.at(text, *spans[0]))
    if not found or any(a.end > b.start for a, b in itertools.pairwise(found)):
        return "orphaned", ()
    same = all((a.start, a.exact) == (b.start, b.exact) for a, b in zip(anchors, found, strict=True))
    return "placed" if same else "moved", tuple(found)


def _named(anchor: Anchor, text: str) -> list[tuple[int, int]]:
    """The places that it can be: those with the most of its surroundings."""
    spans = occurrences(text, anchor.exact)
    if len(spans) <= 1:
        return spans
    before, after = _bare(anchor.prefix), _bare(anchor.suffix)
    alike = [
        (
            _bare(text[max(0, start - 2 * len(anchor.prefix)) : start]).endswith(before),
            _bare(text[end : end + 2 * len(anchor.suffix)]).startswith(after),
        )
        for start, end in spans
    ]
    most = max(sum(sides) for sides in alike)
    return [span for span, sides in zip(spans, alike, strict=True) if most and sum(sides) == most]


def _bare(text: str) -> str:
    return "".join(text.split())
