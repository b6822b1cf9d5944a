"""A second reading of a sentence whose verb the parser did not know.

A statistical parser reads a verb that it has hardly seen as a noun (*A ferry sank.*), and the sentence then states
nothing. A sentence without a finite verb at its root, but with a past form where a verb may stand, is read once more
with a common verb in that place; the reading counts if that makes it the verb of a clause.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from claims.nlp.inflection import is_past_form
from claims.nlp.lexicon import listed
from claims.nlp.parsing import parse
from claims.nlp.tree import Node, grow

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_BEFORE_OBJECTS = ("DT", "PRP$", "NN", "NNS", "NNP", "NNPS", "CD", "JJ", "PRP", "$", "VBG")
_NO_SUBJECT = ("DT", "IN", "TO", "PRP$", "CC", "MD", "VB", "VBD", "VBZ", "VBP", "HYPH", "SYM")
_STILL = listed("bed red shed need seed speed feed weed deed breed hundred kindred sacred naked wicked indeed instead")
LONGEST = 80
"""Tokens of the longest sentence that is read twice."""


def read(doc: Doc, offset: int) -> list[Node]:
    """The nodes of a sentence that begins at `offset` of the article, after a second reading where the first has no
    finite verb."""
    if len(doc) > LONGEST or _has_verb(doc):
        return grow(doc, offset)
    for token in _candidates(doc):
        again = _with(doc, token)
        if again is not None:
            nodes = grow(doc, offset, again)
            verb = next(n for n in nodes if n.start == offset + token.idx)
            verb.know("VBD")
            return nodes
    return grow(doc, offset)


def _has_verb(doc: Doc) -> bool:
    """Whether a root is a finite clause, with one subject at most."""
    return any(t.dep_ == "ROOT" and _is_finite(t) and not _is_crowded(t) for t in doc)


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


def _with(doc: Doc, token: Token) -> Doc | None:
    """The reading with a common verb in the token's place, None where it makes no clause of it."""
    following = doc[token.i + 1].tag_ if token.i + 1 < len(doc) else ""
    for verb in ("took", "went") if following in _BEFORE_OBJECTS else ("went", "took"):
        again = parse(doc.text[: token.idx] + verb + doc.text[token.idx + len(token) :])
        if len(again) == len(doc) and again[token.i].tag_ in ("VBD", "VBN") and _is_root_clause(again[token.i]):
            return again
    return None


def _is_root_clause(token: Token) -> bool:
    """Whether a verb heads the sentence, or a clause that the sentence's verb hangs on or is joined to."""
    return token.dep_ in ("ROOT", "ccomp", "conj", "parataxis") and any(k.dep_.startswith("nsubj") for k in token.lefts)
