"""What belongs to which verb, and which word is one: objects behind a second verb, nouns that are said of a subject."""

from __future__ import annotations

from collections.abc import Sequence

from claims.nlp.mending.moves import is_bare, move, promote
from claims.nlp.mending.subordinate import CONJUNCTIONS
from claims.nlp.tree import Node, above


def said_of_subjects(nodes: Sequence[Node]) -> None:
    """*were without power as crews repaired lines brought down by the storm*: what has a copula and a subject is a
    clause, no subject itself; the participle behind it tells of the noun right before."""
    for verb in nodes:
        clause = verb.kid("nsubj") if verb.tag in ("VBD", "VBN") else None
        if clause is None or clause.kid("cop") is None or clause.kid("nsubj") is None or clause.i > verb.i:
            continue
        noun = nodes[verb.i - 1]
        if not is_bare(verb) or noun.pos not in ("NOUN", "PROPN"):
            continue
        rest = [k for k in verb.kids if k.dep == "punct" and k.i > verb.i]
        promote(clause, verb, "acl")
        for mark in rest:
            move(mark, clause, "punct")
        move(verb, noun, "acl")
        verb.tag = "VBN"


def measures(nodes: Sequence[Node]) -> None:
    """*two days after an attack damaged it*: what stands before the conjunction measures the clause, and is no part of
    its subject."""
    for mark in nodes:
        clause = mark.head
        if mark.dep != "mark" or mark.low not in ("after", "before") or clause is None:
            continue
        subject = clause.kid("nsubj")
        for kid in [k for k in subject.kids if k.i < mark.i] if subject is not None else ():
            move(kid, clause, "obl:unmarked")


def marked(nodes: Sequence[Node]) -> None:
    """*ordered them to hold fire until help arrived*: a clause with a conjunction hangs on the verb right before it."""
    for clause in nodes:
        over = clause.head
        if clause.dep != "parataxis" or over is None:
            continue
        mark = next((k for k in clause.all("mark") if k.low in CONJUNCTIONS), None)
        if mark is None or over.i > mark.i or clause.i < mark.i:
            continue
        near = next((n for n in reversed(nodes[: mark.i]) if n.is_verb and any(a is over for a in above(n))), over)
        move(clause, near, "advcl")
