"""Claims in the making, and what a clause takes from those around it."""

from __future__ import annotations

import dataclasses
from typing import NamedTuple

from claims.nlp.attribution import Saying
from claims.nlp.lexicon import listed
from claims.nlp.tree import Node
from claims.nlp.wording import Word

MOST = 48
"""Claims that one sentence may give; what is past them stays inside the others."""

KEPT_MARKS = listed("to if unless whether lest provided")
LOOSE_ADVERBS = listed(
    "also however meanwhile moreover furthermore additionally too nevertheless nonetheless therefore thus indeed"
)


def is_loose(adverb: Node) -> bool:
    """Whether an adverb only links its clause to another and can go: *also*, but not *too* in *too early*."""
    if adverb.low not in LOOSE_ADVERBS:
        return False
    return (
        adverb.low != "too" or adverb.head is None or adverb.i > adverb.head.i or adverb.head.pos not in ("ADJ", "ADV")
    )


@dataclasses.dataclass(slots=True)
class Sketch:
    """A claim in the making: its words in order, its predicate, the words of its subject, and who says it."""

    words: list[Word]
    predicate: Node
    subject: list[Word]
    saying: Saying | None = None
    statement: bool = False
    identity: bool = False


class Scope(NamedTuple):
    """What a clause takes from those around it: a subject, its head, who says it, the adjuncts before it that govern
    it too, and the predicate whose tense and auxiliaries it shares."""

    subject: tuple[Node, ...] = ()
    head: Node | None = None
    saying: Saying | None = None
    lead: tuple[Node, ...] = ()
    over: Node | None = None
