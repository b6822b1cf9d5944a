"""A parse as light nodes with the article's offsets, so that the rules read plainly and run quickly."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from claims.nlp.wording import Word

from claims.nlp.inflection import base

_READ: list[int | str] = ["POS", "TAG", "DEP", "HEAD", "LENGTH", "SPACY"]
_base = lru_cache(maxsize=4096)(base)
_LABELS: dict[int, str] = {}
"""What spaCy's numbers for tags and relations stand for: the same in every vocabulary."""
_UNSIGNED = 1 << 64
"""What a number is too great by that was negative when it was stored."""
by_place = attrgetter("i")
"""What nodes are sorted by: their place in the sentence."""


class Node:
    """One token: its form, its analysis, its neighbours in the tree, and its place in the article. `dep` is the plain
    relation, `rel` the one with its subtype (*nsubj*, *nsubj:pass*); `word` is kept by `claims.nlp.wording`."""

    __slots__ = ("dep", "end", "head", "i", "kids", "lemma", "low", "pos", "rel", "start", "tag", "text", "word")

    def __init__(self, i: int, text: str, start: int, pos: str = "", tag: str = "", rel: str = "") -> None:
        self.i, self.text, self.low, self.start, self.end = i, text, text.lower(), start, start + len(text)
        self.pos, self.tag, self.rel = pos, tag, rel
        self.lemma = _base(self.low, tag) if tag[:1] == "V" else self.low
        self.dep = "root" if rel == "ROOT" else rel.partition(":")[0]
        self.head: Node | None = None
        self.kids: list[Node] = []
        self.word: Word | None = None

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
        return [k for k in self.kids if k.dep in deps] if self.kids else []

    def know(self, tag: str) -> None:
        """Reads the node as a verb in this form."""
        self.tag, self.pos, self.lemma = tag, "VERB", _base(self.low, tag)

    @property
    def is_verb(self) -> bool:
        """Whether it is a verb form that can be a predicate."""
        return self.pos in ("VERB", "AUX") and self.tag[:1] == "V"


def grow(doc: Doc, offset: int, reading: Doc | None = None) -> list[Node]:
    """The nodes of a parse that begins at `offset` of the article, white space left out; `reading`, where another parse
    of as many tokens is the one to go by."""
    words, read, known = doc.user_data.get("text") or doc.text, doc if reading is None else reading, _LABELS.get
    table = doc.to_array(_READ).tolist()
    if reading is not None:
        table = [[*own[:4], *placed[4:]] for own, placed in zip(reading.to_array(_READ).tolist(), table, strict=True)]
    grown: list[Node] = []
    by_token: list[Node | None] = []
    start = 0
    for pos, tag, dep, _, length, space in table:
        text = words[start : start + length]
        node = None
        if not text.isspace():
            node = Node(
                len(grown),
                text,
                offset + start,
                known(pos) or _label(read, pos),
                known(tag) or _label(read, tag),
                known(dep) or _label(read, dep),
            )
            grown.append(node)
        by_token.append(node)
        start += length + space
    for i, node in enumerate(by_token):
        if node is None:
            continue
        step = table[i][3]
        head = by_token[i + step if step < _UNSIGNED >> 1 else i + step - _UNSIGNED]
        if head is not None and head is not node:
            node.head = head
            head.kids.append(node)
        else:
            node.dep = "root"
    for node in grown:
        if node.low == "compared" and _is_comparison(node):
            _hang_near(node, grown)
    return grown


def _label(doc: Doc, number: int) -> str:
    """What a number of spaCy's stands for, kept for the next time."""
    name = _LABELS[number] = doc.vocab.strings[number]
    return name


def _is_comparison(node: Node) -> bool:
    """Whether it is the participle of *compared to 2022*, which measures a clause and states nothing itself."""
    if node.low != "compared" or node.dep not in ("advcl", "conj"):
        return False
    measured = node.kid("obl")
    return (
        not node.all("aux", "nsubj", "cc")
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
            other.kids.sort(key=by_place)
            return


def spread(node: Node, without: Collection[Node] = ()) -> list[Node]:
    """A node and what hangs from it, in the order of the text, the subtrees of `without` left out."""
    if node in without:
        return []
    found = [node]
    if node.kids:
        for over in found:  # it grows as it is read
            if over.kids:
                found += [k for k in over.kids if k not in without] if without else over.kids
        found.sort(key=by_place)
    return found


def above(node: Node) -> Iterator[Node]:
    """The heads over a node, nearest first."""
    head = node.head
    while head is not None:
        yield head
        head = head.head
