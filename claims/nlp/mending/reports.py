"""What was said, and the frame that says so: credits, clauses set before and behind a verb of saying."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from claims.nlp.mending.moves import has_tense, move
from claims.nlp.tree import Node, above


def credits(nodes: Sequence[Node]) -> None:
    """*According to X,* reaches to its comma and no further."""
    for node, to in itertools.pairwise(nodes):
        if node.low != "according" or to.low != "to" or to.i + 1 >= len(nodes):
            continue
        end = to.i + 1
        while end < len(nodes) and nodes[end].text not in (",", ".", ";", "—", "–"):
            end += 1
        phrase = nodes[to.i + 1 : end]
        if not phrase:
            continue
        inside = set(phrase)
        named = next((n for n in phrase if n.head not in inside), phrase[0])
        over = named.head
        root = next(n for n in nodes if n.dep == "root")
        for inner in phrase:
            for kid in [k for k in inner.kids if k not in inside and k not in (node, to) and k.rel != "acl:relcl"]:
                move(
                    kid,
                    over if over is not None and over not in inside and over is not kid else root,
                    "compound" if kid.dep == "appos" else kid.rel,
                )
        if named is root:
            continue
        tensed = [a for a in above(named) if has_tense(a)]
        beside = nodes[node.i - 1].text == "," and node.i > 1  # set off, it is said of the whole sentence
        target = root if not tensed else tensed[-1] if beside else tensed[0]
        move(named, target, "obl")
        for other in phrase:
            if other is not named and other.head not in inside:
                move(other, named, "acl" if other.tag == "VBN" and other.i > named.i else "dep")
        move(to, named, "case")
        for kid in [k for k in node.kids if k is not named]:
            move(kid, target, kid.rel)
        move(node, named, "case")
