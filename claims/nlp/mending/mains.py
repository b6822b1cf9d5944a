"""Main verbs that the parser lost: a clause needs one, and what a preposition governs is no subject."""

from __future__ import annotations

from collections.abc import Sequence

from claims.nlp.lexicon import speech
from claims.nlp.mending.moves import FINITE, move
from claims.nlp.mending.subordinate import CONJUNCTIONS
from claims.nlp.tree import Node, spread


def joined(nodes: Sequence[Node]) -> None:
    """*Two soldiers and five militants were killed*: two subjects of one verb with *and* between them are a list."""
    for joint in nodes:
        verb = joint.head
        if joint.dep != "cc" or verb is None or not verb.is_verb:
            continue
        subjects = [k for k in verb.all("nsubj") if k.i < verb.i]
        if len(subjects) == 2 and subjects[0].i < joint.i < subjects[1].i < verb.i:
            move(subjects[1], subjects[0], "conj")
            move(joint, subjects[1], "cc")


def set_in(nodes: Sequence[Node]) -> None:
    """*were killed on Thursday, the army said, days after …*: a speaker set in between is no clause of time;
    a clause with a conjunction of its own is not joined."""
    for verb in nodes:
        own = verb.kid("nsubj") if verb.dep in ("advcl", "conj") else None
        if own is None or verb.head is None:
            continue
        if (
            verb.dep == "advcl"
            and verb.lemma in speech.SAYING
            and verb.tag in FINITE
            and verb.kid("mark", "ccomp") is None
        ):
            opens = nodes[spread(own)[0].i - 1].text == ","
            closes = verb.i + 1 < len(nodes) and nodes[verb.i + 1].text in (",", ".")
            if opens and closes and verb.head.i < verb.i:
                verb.rel = verb.dep = "parataxis"
        elif verb.dep == "conj" and verb.kid("cc") is None:
            mark = next((k for k in verb.all("mark") if k.low in CONJUNCTIONS), None)
            if mark is not None:
                verb.rel = verb.dep = "advcl"
