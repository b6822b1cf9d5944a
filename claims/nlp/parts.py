"""A claim read out as minimal sentences: its core first, then each facet."""

from __future__ import annotations

from collections.abc import Sequence

from claims.nlp.tree import Node
from claims.nlp.wording import Word


def parts_of(said: Sequence[Word], predicate: Node, text: str) -> list[str]:
    """The minimal sentences of a claim."""
    return [text]
