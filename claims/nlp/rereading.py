"""A second reading of a sentence whose verb the parser did not know.

A statistical parser reads a verb that it has hardly seen as a noun (*A ferry sank.*), and the sentence then states
nothing. A sentence without a finite verb at its root, but with a past form where a verb may stand, is read once more
with a common verb in that place; the reading counts if that makes it the verb of a clause. A sentence in which the tree
shows no subject for a verb that an insertion parts from it is read once more without the insertion.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, TypeAlias

from claims.nlp import insertions
from claims.nlp.inflection import is_past_form
from claims.nlp.lexicon import listed
from claims.nlp.parsing import parse_all
from claims.nlp.tree import Node, grow

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_BEFORE_OBJECTS = ("DT", "PRP$", "NN", "NNS", "NNP", "NNPS", "CD", "JJ", "PRP", "$", "VBG")
_NO_SUBJECT = ("DT", "IN", "TO", "PRP$", "CC", "MD", "VB", "VBD", "VBZ", "VBP", "HYPH", "SYM")
_STILL = listed("bed red shed need seed speed feed weed deed breed hundred kindred sacred naked wicked indeed instead")
LONGEST = 80
"""Tokens of the longest sentence that is read twice."""
_MOST = 4
"""Words of one sentence that are tried as its verb, at most."""
_TOGETHER = 64
"""Sentences whose second readings are asked for at once: one by one they take several times as long."""
_Reading: TypeAlias = Generator[list[str], "list[Doc] | None", list[Node]]
"""A sentence on its way to its nodes: it asks for the trees of some texts, is sent them, and goes on."""


def read(doc: Doc, offset: int) -> list[Node]:
    """The nodes of a sentence that begins at `offset` of the article, after a second reading where the first has no
    finite verb."""
    return next(read_all([(doc, offset)]))


def read_all(sentences: Iterable[tuple[Doc | None, int]]) -> Iterator[list[Node]]:
    """The nodes of many sentences in their order (none for None), those that are read again read together."""
    waiting = iter(sentences)
    while chunk := list(islice(waiting, _TOGETHER)):
        yield from _together([_reading(doc, offset) for doc, offset in chunk])


def _together(readings: Sequence[_Reading]) -> list[list[Node]]:
    """What some readings come to; what they ask for at the same time is parsed at once."""
    nodes: list[list[Node]] = [[] for _ in readings]
    answers: dict[int, list[Doc] | None] = dict.fromkeys(range(len(readings)))
    while answers:
        asked: dict[int, list[str]] = {}
        for at, answer in answers.items():
            try:
                asked[at] = readings[at].send(answer)
            except StopIteration as end:
                nodes[at] = end.value
        trees = parse_all(text for texts in asked.values() for text in texts)
        answers = {at: list(islice(trees, len(texts))) for at, texts in asked.items()}
    return nodes


def _reading(doc: Doc | None, offset: int) -> _Reading:
    """The nodes of one sentence: its likeliest second reading is tried first, which mostly will do, then the others."""
    if doc is None:
        return []
    nodes = grow(doc, offset)
    doubts = list(_doubts(doc, nodes))
    for tried in (doubts[:1], doubts[1:]):
        trees = (yield [text for _, text in tried]) if tried else None
        for (token, _), again in zip(tried, trees or (), strict=True):
            if len(again) == len(doc) and _is_clause(again[token.i]):
                nodes = grow(doc, offset, again)
                next(n for n in nodes if n.start == offset + token.idx).know("VBD")
                break
        else:
            continue
        break
    span = insertions.found(nodes) if len(nodes) <= LONGEST else None
    if span is not None:
        trees = yield [insertions.shortened(doc.text, offset, nodes, *span)]
        insertions.settle(nodes, *span, grow(trees[0], 0) if trees else [])
    return nodes


def _doubts(doc: Doc, nodes: Sequence[Node]) -> Iterator[tuple[Token, str]]:
    """The words of a sentence that may be its verb, each with the sentence that has a common verb in its place."""
    if len(doc) > LONGEST or _has_verb(nodes):
        return
    for token in islice(_candidates(doc), _MOST):
        following = doc[token.i + 1].tag_ if token.i + 1 < len(doc) else ""
        for verb in ("took", "went") if following in _BEFORE_OBJECTS else ("went", "took"):
            yield token, doc.text[: token.idx] + verb + doc.text[token.idx + len(token) :]


def _has_verb(nodes: Sequence[Node]) -> bool:
    """Whether a root is a finite clause, with one subject at most."""
    return any(n.rel == "ROOT" and _is_finite(n) and not _is_crowded(n) for n in nodes)


def _is_crowded(verb: Node) -> bool:
    """Whether a verb has two subjects that nothing joins, not even a preposition: one of them is another's."""
    subjects = [k for k in verb.all("nsubj") if k.i < verb.i]
    if len(subjects) < 2:
        return False
    return not any(k.dep in ("cc", "mark", "case") and k.i < s.i for s in (verb, *subjects) for k in s.kids)


def _is_finite(root: Node) -> bool:
    left = [k for k in root.kids if k.i < root.i]
    if root.tag == "VBN" and any(k.rel == "nsubj" for k in left):
        return True  # whatever its tag, it is read as the verb of a subject
    return root.tag in _FINITE or any(k.dep in ("aux", "cop") and k.tag in _FINITE for k in left)


def _candidates(doc: Doc) -> Iterator[Token]:
    """The past forms that stand where a finite verb may: right behind what may be its subject."""
    for before, token in zip(doc, list(doc)[1:], strict=False):
        if (
            token.text.islower()
            and token.text not in _STILL
            and is_past_form(token.text)
            and before.tag_ not in _NO_SUBJECT
            and not before.is_punct
        ):
            yield token


def _is_clause(token: Token) -> bool:
    """Whether a word was read as a verb that heads the sentence, or a clause that its verb hangs on or is joined to."""
    return (
        token.tag_ in ("VBD", "VBN")
        and token.dep_ in ("ROOT", "ccomp", "conj", "parataxis")
        and any(k.dep_.startswith("nsubj") for k in token.lefts)
    )
