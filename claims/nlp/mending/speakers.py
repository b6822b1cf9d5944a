"""Reports: who said it, and the clause that was said."""

from __future__ import annotations

from collections.abc import Sequence

from claims.nlp import insertions
from claims.nlp.lexicon import speech
from claims.nlp.mending.moves import FINITE, cut, is_bare, move
from claims.nlp.tree import Node, above

_CLOSING = (",", "”", '"', "''")
_OPENING = ("“", '"', "``")
_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")


def contents(nodes: Sequence[Node]) -> None:
    """*said on Tuesday that …*: the clause with *that* is what was said, not about the day."""
    for node in nodes:
        if node.dep not in ("acl", "advcl") or node.rel == "advcl:relcl":
            continue
        subject = node.kid("nsubj")
        that = next((k for k in node.kids if k.low == "that" and k.dep in ("mark", "advmod", "obj", "det")), None)
        if subject is None or that is None or that.i > subject.i or subject.tag[:1] == "W":
            continue
        verb = next((a for a in above(node) if a.is_verb), None)
        if verb is None or not _reports(verb):
            verb = next(
                (n for n in reversed(nodes[: that.i]) if n.is_verb and (n.tag in FINITE or not is_bare(n))), None
            )
        if verb is not None and _reports(verb) and verb.kid("ccomp") is None and verb.i < node.i:
            move(node, verb, "ccomp")


def behind_quotations(nodes: Sequence[Node]) -> None:
    """*said he had "betrayed us" and ordered him to pay*: behind the closing mark, the speaker acts again."""
    for joint in nodes[1:]:
        verb = joint.head
        told = verb.head if verb is not None else None
        said = told.head if told is not None else None
        if (
            joint.dep != "cc"
            or nodes[joint.i - 1].text not in ('"', "”")
            or verb is None
            or said is None
            or told is None
        ):
            continue
        if verb.dep != "conj" or told.dep != "ccomp" or said.lemma not in speech.SAYING or said.i > told.i:
            continue
        opened = any(n.text in ('"', "“") for n in nodes[said.i : joint.i - 1])
        if opened and verb.kid("nsubj") is None and verb.tag == said.tag:
            move(verb, said, "conj")


def _reports(verb: Node) -> bool:
    return verb.lemma in speech.SAYING or verb.lemma in speech.OPINION or verb.lemma in speech.DENYING


def inverted(nodes: Sequence[Node]) -> None:
    """*"…," said Mayor Ann Cole, 58, who …*: what follows the verb of saying is who said it, as is what tells of the
    speaker behind that."""
    for verb in nodes[2:]:
        if verb.lemma not in speech.SAYING or verb.tag not in FINITE or not is_bare(verb):
            continue
        own = verb.kid("nsubj")
        if nodes[verb.i - 1].text not in _CLOSING or (own is not None and own.i < verb.i):
            continue
        end = next((n.i for n in nodes[verb.i + 1 :] if n.text in (",", ".", *_OPENING, "”")), len(nodes))
        phrase = nodes[verb.i + 1 : end]
        if not phrase or phrase[0].pos in ("ADP", "SCONJ") or any(n.is_verb and n.tag in FINITE for n in phrase):
            continue
        held = set(phrase)
        speaker = next((n for n in phrase if n.pos in _NOMINAL and n.head not in held), None)
        if speaker is None or speaker.kid("case") is not None:
            continue
        if speaker.head is not verb or speaker.dep != "nsubj":
            move(speaker, verb, "nsubj")
        if end + 2 < len(nodes) and nodes[end].text == ",":
            last = next((n.i for n in nodes[end + 1 :] if n.text in _OPENING or n is nodes[-1]), len(nodes) - 1)
            if nodes[last - 1].text == ",":
                last -= 1
            opening = nodes[end + 1]
            if last > end + 1 and opening.tag not in ("VBG", "RB", "CC", "IN", "VBD") and opening.text not in _OPENING:
                _lift(verb, end, last)
                insertions.hang(nodes, speaker, end, last)


def _lift(verb: Node, start: int, end: int) -> None:
    """Takes a verb of saying from under what tells of its speaker, between two places: that hangs on the speaker."""
    inside = [a for a in above(verb) if start < a.i <= end]
    if inside:
        head, rel = inside[-1].head, inside[-1].rel
        cut(verb)
        if head is not None:
            move(verb, head, rel)
