"""How a tree is changed, and what the rules ask of its nodes."""

from __future__ import annotations

from claims.nlp.tree import Node, above

FINITE = ("VBD", "VBZ", "VBP")


def move(node: Node, head: Node | None, rel: str) -> None:
    """Hangs a node elsewhere, unless that would close a circle."""
    if head is not None and (head is node or any(a is node for a in above(head))):
        return
    if node.head is not None:
        node.head.kids.remove(node)
    node.head, node.rel, node.dep = head, rel, rel.partition(":")[0]
    if head is not None:
        head.kids.append(node)
        head.kids.sort(key=lambda k: k.i)


def cut(node: Node) -> None:
    """Takes a node out of the tree for the moment, as a root."""
    if node.head is not None:
        node.head.kids.remove(node)
    node.head, node.rel, node.dep = None, "root", "root"


def promote(node: Node, over: Node, rel: str) -> None:
    """Puts a node in its head's place and hangs the head on it."""
    head, dep = over.head, over.rel
    if node.head is not None:
        node.head.kids.remove(node)
    node.head, node.rel, node.dep = None, "root", "root"
    if head is None:
        over.rel = over.dep = "dep"
        move(over, node, rel)
    else:
        move(over, node, rel)
        move(node, head, dep)


def is_bare(node: Node) -> bool:
    """Whether a verb form stands without an auxiliary."""
    return node.kid("aux", "cop") is None


def may_be_finite(node: Node) -> bool:
    return (node.tag in FINITE or (node.tag in ("VBN", "JJ") and node.low.endswith("ed"))) and is_bare(node)


def has_tense(node: Node) -> bool:
    return (node.tag in FINITE and node.pos in ("VERB", "AUX")) or any(
        k.dep in ("aux", "cop") and k.tag in (*FINITE, "MD") for k in node.kids
    )
