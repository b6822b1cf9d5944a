"""The facets of a claim that its grammar tells: who acts and is acted on, what for, how, and on what condition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.nlp.facts import Anchor, Facet, FacetKind
from claims.nlp.lexicon import listed
from claims.nlp.tree import Node, spread
from claims.nlp.wording import Word

_PURPOSES = listed("attempt effort bid move order")
_CLAUSES = ("advcl", "xcomp")
_CONDITIONS = listed("if unless provided providing")


def facets_of(text: str, said: Sequence[Word], predicate: Node) -> tuple[Facet, ...]:
    """The facets of the kinds who, purpose, manner and condition of a claim whose words are `said`."""
    mine = {w.node for w in said if w.node is not None}
    found = []
    for kind, head in _adjuncts(predicate):
        if head in mine and (facet := _facet(text, kind, [n for n in spread(head) if n in mine])) is not None:
            found.append(facet)
    return tuple(found)


def _adjuncts(predicate: Node) -> Iterator[tuple[FacetKind, Node]]:
    for kid in predicate.kids:
        if kid.dep in ("nsubj", "obj", "iobj") or kid.rel == "obl:agent":
            if kid.pos in ("PROPN", "NOUN"):
                yield "who", kid
            continue
        may_tell = kid.low in _PURPOSES if kid.dep == "obl" else kid.dep in _CLAUSES
        marks = {k.low for k in kid.kids if k.dep in ("mark", "case")} if may_tell else set()
        if kid.dep == "advcl" and marks & _CONDITIONS:
            yield "condition", kid
        elif _is_purpose(kid, predicate, marks):
            yield "purpose", kid
        elif (kid.dep == "advcl" and "by" in marks) or (kid.dep == "advmod" and kid.low.endswith("ly")):
            yield "manner", kid


def _is_purpose(kid: Node, predicate: Node, marks: set[str]) -> bool:
    """Whether an adjunct tells what something was done for: *to disrupt traffic*, *in an attempt to flee*."""
    if kid.dep == "obl":
        return kid.low in _PURPOSES and "in" in marks
    return kid.dep in ("advcl", "xcomp") and kid.tag == "VB" and "to" in marks and predicate.kid("obj") is not None


def _governs(node: Node) -> bool:
    """Whether a preposition governs a noun: *by a gunman*, but not *at least 18 guards*."""
    return node.dep == "case" and node.head is not None and node.head.pos in ("NOUN", "PROPN", "PRON", "NUM")


def _closes(nodes: Sequence[Node]) -> bool:
    """Whether the last of some nodes is the bracket or the mark that closes what another opened: *the Union (EU)*."""
    opening = {")": "(", "”": "“"}.get(nodes[-1].text)
    return opening is not None and any(n.text == opening for n in nodes[1:-1])


def _facet(text: str, kind: FacetKind, nodes: Sequence[Node]) -> Facet | None:
    """Some nodes of the claim as a facet, without the marks at their edges."""
    kept = list(nodes)
    while kept and kept[-1].pos == "PUNCT" and not _closes(kept):
        kept.pop()
    while kept and (kept[0].pos == "PUNCT" or (kind == "who" and _governs(kept[0]))):
        del kept[0]
    if not kept:
        return None
    pieces: list[tuple[int, int]] = []
    last = None
    for node in kept:
        if last is not None and node.i == last + 1:
            pieces[-1] = (pieces[-1][0], node.end)
        else:
            pieces.append((node.start, node.end))
        last = node.i
    anchors = tuple(Anchor.at(text, start, end) for start, end in pieces)
    words = " ".join(a.exact for a in anchors)
    return Facet(kind, words, anchors, name=words.lower().removeprefix("the ") if kind == "who" else "")
