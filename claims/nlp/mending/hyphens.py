"""What hyphens join."""

from __future__ import annotations

from collections.abc import Sequence

from claims.nlp.mending.moves import move
from claims.nlp.tree import Node, above


def hyphenated(nodes: Sequence[Node]) -> None:
    """*Tehrik-i-Taliban Pakistan*, *at half-mast*: what hyphens join without a space is one name, or one word."""
    for first, mark, after in zip(nodes, nodes[1:], nodes[2:], strict=False):
        if mark.text != "-" or first.end != mark.start or mark.end != after.start:
            continue
        if first.pos == "PROPN":
            top = first.head if first.dep == "flat" and first.head is not None else first
            if any(a is after for a in above(top)):
                continue
            move(mark, top, "flat")
            for kid in after.all("flat"):
                move(kid, top, "flat")
            move(after, top, "flat")
            after.pos = "PROPN"
        elif first.head is not None and first.pos == "NOUN" and first.head.i < first.i and after.pos == "NOUN":
            if any(a is after for a in above(first)) or any(a is first for a in above(after)):
                continue
            for kid in [k for k in first.kids if k.i < first.i]:
                move(kid, after, kid.rel)
            move(after, first.head, first.rel)
            move(first, after, "compound")
            move(mark, after, "punct")
