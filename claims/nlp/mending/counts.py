"""Counts of what befell people: the number behind *and* that is a clause of its own."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from claims.nlp.inflection import base
from claims.nlp.lexicon import listed, tolls, verbs
from claims.nlp.mending.moves import move
from claims.nlp.tree import Node

_COUNTS = listed("dozens hundreds many more others scores several tens thousands")
_COUNTED = listed("more others another at least than some about around nearly almost over")


def left_out_counts(nodes: Sequence[Node]) -> None:
    """*31 people were killed and more than 200 injured*: behind *and*, the number right before a past form is its
    subject."""
    for number, verb in itertools.pairwise(nodes):
        if number.pos != "NUM" and number.low not in _COUNTS:
            continue
        active = verb.tag in ("JJ", "VBN", "VBD") and base(verb.low, "VBD") in verbs.INTRANSITIVE
        if verb.tag not in ("VBN", "VBD") and not active and not (verb.tag == "JJ" and verb.low in tolls.OUTCOMES):
            continue
        first = verb.head
        if (
            verb.dep not in ("conj", "xcomp", "ccomp", "advcl")
            or first is None
            or not first.is_verb
            or first.i > verb.i
        ):
            continue
        content = next((k for k in first.kids if k.dep == "ccomp" and k.kid("aux") and first.i < k.i < number.i), None)
        first = content or first  # *officials say 12 people were killed and 30 injured*
        if verb.kid("nsubj") not in (None, number) or verb.kid("aux", "mark") or first.kid("nsubj") is None:
            continue
        at = number.i
        while at and (nodes[at - 1].low in _COUNTED or nodes[at - 1].pos == "NUM"):
            at -= 1
        joint = nodes[at - 1] if at else None
        counted = first.kid("nsubj")
        beside = joint is not None and joint.text == "," and counted is not None and counted.pos == "NUM"
        if (
            joint is None
            or not (joint.low in ("and", "but") or beside)
            or (nodes[at : verb.i] and any(n.is_verb for n in nodes[at : verb.i]))
        ):
            continue
        if verb.kid("nsubj") is number:  # *and six others injured*
            move(verb, first, "conj")
            move(joint, verb, "cc")
            verb.tag = "VBN"
            continue
        inside = nodes[at : verb.i]
        top = next((n for n in inside if n.pos == "NUM"), number)
        move(verb, first, "conj")
        move(top, verb, "nsubj:pass")
        for node in inside:
            if node is not top:
                move(node, top, "advmod" if node.i < top.i else "amod")
        if not beside:
            move(joint, verb, "cc")
        verb.tag, verb.pos = "VBN", "VERB"
        if active:  # *198 were rescued, 30 drowned*
            top.rel = "nsubj"
            verb.know("VBD")
