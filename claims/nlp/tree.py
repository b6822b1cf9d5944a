"""A parse as light nodes with the article's offsets, so that the rules read plainly and run quickly."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from spacy.tokens import Doc

from claims.nlp.inflection import base


class Node:
    """One token: its form, its analysis, its neighbours in the tree, and its place in the article. `dep` is the plain
    relation, `rel` the one with its subtype (*nsubj*, *nsubj:pass*)."""

    __slots__ = ("dep", "end", "head", "i", "kids", "lemma", "low", "pos", "rel", "start", "tag", "text")

    def __init__(self, i: int, text: str, start: int) -> None:
        self.i, self.text, self.low, self.start, self.end = i, text, text.lower(), start, start + len(text)
        self.lemma = self.pos = self.tag = self.dep = self.rel = ""
        self.head: Node | None = None
        self.kids: list[Node] = []

    def __repr__(self) -> str:
        return f"<{self.text} {self.rel}>"

    def kid(self, *deps: str) -> Node | None:
        """The first child in one of these plain relations."""
        for kid in self.kids:
            if kid.dep in deps:
                return kid
        return None

    def all(self, *deps: str) -> list[Node]:
        """The children in one of these plain relations, in order."""
        return [k for k in self.kids if k.dep in deps]

    def know(self, tag: str) -> None:
        """Reads the node as a verb in this form."""
        self.tag, self.pos, self.lemma = tag, "VERB", base(self.low, tag)

    @property
    def is_verb(self) -> bool:
        """Whether it is a verb form that can be a predicate."""
        return self.pos in ("VERB", "AUX") and self.tag.startswith("V")


def grow(doc: Doc, offset: int, reading: Doc | None = None) -> list[Node]:
    """The nodes of a parse that begins at `offset` of the article, white space left out; `reading`, where another parse
    of as many tokens is the one to go by."""
    nodes: dict[int, Node] = {}
    read = reading if reading is not None else doc
    for token in doc:
        if not token.is_space:
            seen = read[token.i]
            nodes[token.i] = node = Node(len(nodes), token.text, offset + token.idx)
            node.pos, node.tag, node.rel = seen.pos_, seen.tag_, seen.dep_
            node.lemma = base(node.low, node.tag) if node.tag[:1] == "V" else node.low
            node.dep = "root" if seen.dep_ == "ROOT" else seen.dep_.partition(":")[0]
    for i, node in nodes.items():
        head = read[i].head
        if head.i != i and head.i in nodes:
            node.head = nodes[head.i]
            node.head.kids.append(node)
        else:
            node.dep = "root"
    grown = list(nodes.values())
    for node in grown:
        if _is_comparison(node):
            _hang_near(node, grown)
    return grown


def _is_comparison(node: Node) -> bool:
    """Whether it is the participle of *compared to 2022*, which measures a clause and states nothing itself."""
    measured = node.kid("obl")
    return (
        node.low == "compared"
        and node.dep in ("advcl", "conj")
        and not node.all("aux", "nsubj", "cc")
        and measured is not None
        and any(k.low in ("to", "with") for k in measured.all("case"))
    )


def _hang_near(node: Node, nodes: list[Node]) -> None:
    """Hangs a comparison on the last verb before it, or on its head where a comma comes first: parsers take it for one
    more thing done."""
    node.dep = node.rel = "advcl"
    for other in reversed(nodes[: node.i]):
        if other.text == "," or node.head is None or other is node.head:
            return
        if other.is_verb and node.head in above(other):
            node.head.kids.remove(node)
            node.head = other
            other.kids.append(node)
            other.kids.sort(key=_place)
            return


def spread(node: Node, without: Collection[Node] = ()) -> list[Node]:
    """A node and what hangs from it, in the order of the text, the subtrees of `without` left out."""
    found, waiting = [], [node]
    while waiting:
        node = waiting.pop()
        if node not in without:
            found.append(node)
            waiting.extend(node.kids)
    found.sort(key=_place)
    return found


def below(node: Node) -> Iterator[Node]:
    """What hangs from a node, itself left out, in no order."""
    waiting = list(node.kids)
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(node.kids)


def above(node: Node) -> Iterator[Node]:
    """The heads over a node, nearest first."""
    head = node.head
    while head is not None:
        yield head
        head = head.head


def first(nodes: Iterable[Node]) -> Node:
    """The leftmost of some nodes."""
    return min(nodes, key=_place)


def _place(node: Node) -> int:
    return node.i
