"""Reports: who said it, and the clause that was said."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from claims.nlp import insertions
from claims.nlp.lexicon import speech
from claims.nlp.mending.moves import FINITE, cut, is_bare, move
from claims.nlp.tree import Node, above, spread

_CLOSING = (",", "”", '"', "''")
_OPENING = ("“", '"', "``")
_OPENERS = ("DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM")
_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")
SPELLING_OUT = ("because", "since", "after", "before", "when", "until", "once", "if", "although", "though")


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


def finite_contents(nodes: Sequence[Node]) -> None:
    """*says about 1,200 people were killed*: a clause with a subject and a tense is what is said; *about* before a
    number is part of it."""
    for verb in nodes:
        if verb.lemma not in speech.SAYING or not verb.is_verb or verb.kid("ccomp") is not None:
            continue
        for clause in verb.all("xcomp", "advcl"):
            own = clause.kid("nsubj")
            if (
                clause.i < verb.i
                or own is None
                or own.i < verb.i
                or not any(a.tag in FINITE for a in clause.all("aux", "cop"))
            ):
                continue
            about = next((k for k in clause.kids if k.low in ("about", "around") and k.dep == "mark"), None)
            if about is not None and nodes[about.i + 1].pos == "NUM":
                move(about, nodes[about.i + 1], "advmod")
            if clause.kid("mark") is None:
                clause.rel = clause.dep = "ccomp"
                break


def marks(nodes: Sequence[Node]) -> None:
    """*adding that aid would arrive*: *that* right behind a verb that reports opens what is said."""
    for verb, that in itertools.pairwise(nodes):
        subject = that.head
        if that.low != "that" or that.dep != "det" or subject is None or subject.dep != "nsubj" or not _reports(verb):
            continue
        clause = subject.head
        if clause is not None and clause.dep == "ccomp" and clause.head is verb:
            move(that, clause, "mark")
            that.tag, that.pos = "IN", "SCONJ"


def bodies(nodes: Sequence[Node]) -> None:
    """*It said that …*: who says something is a body, no *it* that stands for what follows."""
    for node in nodes:
        verb = node.head
        if node.low != "it" or node.dep != "expl" or verb is None or not _reports(verb) or verb.tag not in FINITE:
            continue
        if is_bare(verb) and verb.kid("nsubj") is None and verb.kid("ccomp") is not None:
            move(node, verb, "nsubj")


def reasons(nodes: Sequence[Node]) -> None:
    """*cautioned that many may be out of reach because towers were down*: what follows what is said, without a comma,
    is said too."""
    for verb in nodes:
        if not _reports(verb) or not verb.is_verb:
            continue
        content = verb.kid("ccomp")
        if content is None or content.i < verb.i:
            continue
        end = spread(content)[-1].i
        for clause in verb.all("advcl"):
            first = spread(clause)[0]
            if first.i == end + 1 and first.low in SPELLING_OUT and clause.kid("nsubj") is not None:
                move(clause, content, "advcl")


def sides(nodes: Sequence[Node]) -> None:
    """*vowed that nobody would be spared, while the government announced …*: who speaks behind *while* speaks beside
    the first, and is not told of by them."""
    for verb in nodes:
        content = verb.kid("ccomp") if _reports(verb) and verb.is_verb else None
        if content is None or content.i < verb.i:
            continue
        for clause in content.all("advcl"):
            mark = clause.kid("mark")
            if mark is None or mark.low not in ("while", "whereas") or nodes[mark.i - 1].text != ",":
                continue
            speaks = _reports(clause) or clause.lemma in speech.ACTS
            if speaks and clause.kid("nsubj") is not None and is_bare(clause):
                move(clause, verb, "advcl")


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


def joined_speakers(nodes: Sequence[Node]) -> None:
    """*…, police and hospital officials said.* at a sentence's end: all that stands behind the last comma names who
    said it."""
    for verb in nodes[-8:]:
        own = verb.kid("nsubj")
        if (
            verb.lemma not in speech.SAYING
            or own is None
            or own.i > verb.i
            or any(n.is_verb for n in nodes[verb.i + 1 :])
        ):
            continue
        comma = next((n.i for n in reversed(nodes[: own.i]) if n.text == ","), None)
        phrase = nodes[comma + 1 : verb.i] if comma is not None else []
        joint = next((n for n in phrase if n.low == "and" and n.i < own.i), None)
        if joint is None or joint.i == phrase[0].i or any(n.is_verb for n in phrase):
            continue
        held = set(phrase)
        first = next((n for n in phrase[: joint.i - phrase[0].i] if n.pos in _NOMINAL and n.head not in held), None)
        if first is None or first.head is verb:
            continue
        for kid in [k for k in first.kids if k not in held and k.text != ","]:
            if first.head is not None:
                move(kid, first.head, kid.rel)
        for kid in [k for n in held for k in n.kids if k.i < phrase[0].i - 1]:
            move(kid, nodes[max(spread(kid)[0].i - 1, 0)], "nmod")
        move(first, verb, "nsubj")
        move(own, first, "conj")
        move(joint, own, "cc")
        for node in phrase:
            if node.head not in held and node is not first:
                move(node, own, "compound")


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


def left_of_speakers(nodes: Sequence[Node]) -> None:
    """*slowed to 2.1%, the bank reported on Monday*: what stands before a speaker and a comma is no adjunct of the
    saying, but of the clause before; nor is what *while* joins behind them."""
    for verb in nodes:
        if verb.lemma not in speech.SAYING:
            continue
        own, over = verb.kid("nsubj"), verb.head
        if own is None or over is None or verb.kid("mark", "cc") is not None:
            continue
        start = spread(own)[0].i
        before = [k for k in verb.kids if k.dep == "obl" and over.i < k.i < start]
        if not before or not any(n.text == "," for n in nodes[before[-1].i : start]):
            continue
        for kid in [*before, *(k for k in verb.kids if k.dep == "advcl" and k.i > verb.i and k.kid("mark"))]:
            move(kid, over, kid.rel)


def between_commas(nodes: Sequence[Node]) -> None:
    """*…, a spokesperson for the bank said, and …*: speaker and verb between two commas stand apart from what is said
    round them."""
    for verb, after in itertools.pairwise(nodes):
        if after.text != "," or verb.lemma not in speech.SAYING or verb.tag not in FINITE or not is_bare(verb):
            continue
        start = next((n.i for n in reversed(nodes[max(0, verb.i - 10) : verb.i]) if n.text == ","), 0)
        phrase = nodes[start + 1 : verb.i]
        if not start or not phrase or phrase[0].pos not in _OPENERS or any(n.is_verb for n in phrase):
            continue
        own = verb.kid("nsubj")
        if own is not None and spread(own)[0] is phrase[0]:
            continue  # it is read so already
        speaker = next((n for n, to in itertools.pairwise([*phrase, verb]) if _ends_phrase(n, to)), None)
        clause = next((n for n in nodes[:start] if n.dep == "root" and (n.is_verb or n.kid("cop"))), None)
        if speaker is None or clause is None:
            continue
        held = {*phrase, verb}
        for kid in [k for n in held for k in n.kids if k not in held]:
            move(kid, clause, kid.rel)
        cut(verb)
        cut(speaker)
        for node in phrase:
            if node.tag == "IN":
                noun = next(
                    (n for n, to in itertools.pairwise([*nodes[node.i + 1 : verb.i], verb]) if _ends_phrase(n, to)),
                    None,
                )
                if noun is not None:
                    move(noun, speaker, "nmod")
                    move(node, noun, "case")
            elif node is not speaker and (node.head not in held or node.head is verb):
                move(node, speaker, "dep")
        move(speaker, verb, "nsubj")
        move(verb, clause, "parataxis")


def _ends_phrase(noun: Node, after: Node) -> bool:
    """Whether a noun is the last of its phrase."""
    return noun.pos in _NOMINAL and after.pos not in _NOMINAL
