"""A second reading of a sentence whose verb the parser did not know.

A statistical parser reads a verb that it has hardly seen as a noun (*A ferry sank.*), and the sentence then states
nothing. A sentence without a finite verb at its root, but with a past form where a verb may stand, is read once more
with a common verb in that place; the reading counts if that makes it the verb of a clause. A sentence in which the tree
shows no subject for a verb that an insertion parts from it is read once more without the insertion.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

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


def read(doc: Doc, offset: int) -> list[Node]:
    """The nodes of a sentence that begins at `offset` of the article, after a second reading where the first has no
    finite verb."""
    return next(read_all([(doc, offset)]))


def read_all(sentences: Iterable[tuple[Doc | None, int]]) -> Iterator[list[Node]]:
    """The nodes of many sentences in their order (none for None), those that are read again read together."""
    waiting = iter(sentences)
    while chunk := list(islice(waiting, _TOGETHER)):
        doubts = [list(_doubts(doc)) for doc, _ in chunk]
        found: dict[int, tuple[Token, Doc]] = {}
        for tried in (slice(1), slice(1, None)):  # the likeliest reading of each, which mostly will do, then the others
            asked = [(at, *each) for at, held in enumerate(doubts) if at not in found for each in held[tried]]
            for (at, token, _), again in zip(asked, parse_all(text for _, _, text in asked), strict=True):
                doc = chunk[at][0]
                if at not in found and doc is not None and len(again) == len(doc) and _is_clause(again[token.i]):
                    found[at] = token, again
        grown = []
        for at, (doc, offset) in enumerate(chunk):
            seen = found.get(at)
            nodes = grow(doc, offset, seen and seen[1]) if doc is not None else []
            if seen is not None:
                next(n for n in nodes if n.start == offset + seen[0].idx).know("VBD")
            grown.append(nodes)
        _read_without_insertions(chunk, grown)
        yield from grown


def _read_without_insertions(chunk: Sequence[tuple[Doc | None, int]], grown: Sequence[list[Node]]) -> None:
    """Reads those of many sentences again in which the parser lost its way between a subject and its verb."""
    asked = [
        (doc.text, offset, nodes, span)
        for (doc, offset), nodes in zip(chunk, grown, strict=True)
        if doc is not None and len(nodes) <= LONGEST and (span := insertions.found(nodes)) is not None
    ]
    shorter = (insertions.shortened(text, offset, nodes, *span) for text, offset, nodes, span in asked)
    for again, (_, _, nodes, (start, end)) in zip(parse_all(shorter), asked, strict=True):
        insertions.settle(nodes, start, end, grow(again, 0))


def _doubts(doc: Doc | None) -> Iterator[tuple[Token, str]]:
    """The words of a sentence that may be its verb, each with the sentence that has a common verb in its place."""
    if doc is None or len(doc) > LONGEST or _has_verb(doc):
        return
    for token in islice(_candidates(doc), _MOST):
        following = doc[token.i + 1].tag_ if token.i + 1 < len(doc) else ""
        for verb in ("took", "went") if following in _BEFORE_OBJECTS else ("went", "took"):
            yield token, doc.text[: token.idx] + verb + doc.text[token.idx + len(token) :]


def _has_verb(doc: Doc) -> bool:
    """Whether a root is a finite clause, with one subject at most."""
    root = doc.vocab.strings["ROOT"]
    roots = (doc[i] for i, dep in enumerate(doc.to_array("DEP").tolist()) if dep == root)
    return any(_is_finite(t) and not _is_crowded(t) for t in roots)


def _is_crowded(verb: Token) -> bool:
    """Whether a verb has two subjects that nothing joins: one of them is another's."""
    subjects = [k for k in verb.lefts if k.dep_.startswith("nsubj")]
    return len(subjects) > 1 and not any(k.dep_ == "cc" for s in (verb, *subjects) for k in s.lefts)


def _is_finite(token: Token) -> bool:
    if token.tag_ == "VBN" and any(k.dep_ == "nsubj" for k in token.lefts):
        return True  # whatever its tag, it is read as the verb of a subject
    return token.tag_ in _FINITE or any(k.dep_.startswith(("aux", "cop")) and k.tag_ in _FINITE for k in token.lefts)


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
