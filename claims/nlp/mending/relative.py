"""Relative clauses, and the nouns that sum a clause up: *whom*, *where*, *a charge that they denied*."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from claims.nlp.lexicon import listed
from claims.nlp.mending.moves import has_tense, move
from claims.nlp.tree import Node, above, spread

TELLING = listed("tell inform assure remind notify warn convince persuade")


def places(nodes: Sequence[Node]) -> None:
    """*officials in Kerala, where the outbreak began*: *where* tells of the name right before it."""
    for where in nodes[2:]:
        clause, name = where.head, nodes[where.i - 2]
        if where.low != "where" or nodes[where.i - 1].text != "," or clause is None or clause.dep != "acl":
            continue
        if clause.rel == "acl" and clause.kid("nsubj") is not None and has_tense(clause):
            clause.rel = "acl:relcl"
        if clause.rel != "acl:relcl":
            continue
        while name.dep in ("flat", "compound") and name.head is not None:
            name = name.head
        noun = clause.head
        if name.pos == "PROPN" and name is not noun and any(a is noun for a in above(name)):
            move(clause, name, "acl:relcl")


def partitives(nodes: Sequence[Node]) -> None:
    """*1,200 people, most of whom live nearby*: a clause with *of whom* in its subject hangs on a noun."""
    for pronoun, after in itertools.pairwise(nodes):
        some = pronoun.head
        if pronoun.low not in ("whom", "which", "whose") or some is None:
            continue
        if some.pos == "NUM" and some.dep == "fixed":  # *nine of whom were in hospital*
            move(some, after.head if after.dep in ("cop", "aux") else after, "nsubj")
        clause = some.head
        if clause is None or some.dep not in ("nsubj", "advmod"):
            continue
        if clause.dep not in ("parataxis", "conj", "advcl", "dep") or clause.i < pronoun.i or not has_tense(clause):
            continue
        first = spread(some)[0]
        noun = nodes[first.i - 2] if first.i > 1 and nodes[first.i - 1].text == "," else None
        if noun is not None and noun.pos in ("NOUN", "PROPN"):
            while noun.dep in ("flat", "compound") and noun.head is not None and noun.head.i < first.i:
                noun = noun.head
            move(clause, noun, "acl:relcl")
            some.dep = some.rel = "nsubj"


def told(nodes: Sequence[Node]) -> None:
    """*told the newspaper she had been ill*: behind whom somebody tells stands what is told, not who they are."""
    for verb in nodes:
        if verb.lemma not in TELLING or not verb.is_verb:
            continue
        _part_listener(verb, nodes)
        if verb.kid("ccomp") is not None:
            continue
        for person in verb.all("iobj", "obj"):
            behind = (
                k for k in person.kids if k.dep in ("acl", "ccomp", "advcl") and k.i > person.i and k.kid("nsubj")
            )
            clause = next(behind, None)
            if clause is not None and clause.dep == "ccomp":
                move(clause, verb, "ccomp")
                break
            if clause is None or not has_tense(clause) or clause.kid("obj", "obl", "xcomp", "cop", "advmod") is None:
                continue
            first = spread(clause)[0]
            if first.tag[:1] != "W" and first.i == person.i + 1 and first.text != ",":
                move(clause, verb, "ccomp")
                person.dep = person.rel = "iobj"


def _part_listener(verb: Node, nodes: Sequence[Node]) -> None:
    """*told Reuters that sabotage was ruled out*: who stands between the verb and *that* listens."""
    said = verb.kid("ccomp")
    that = next((n for n in nodes[verb.i + 1 : verb.i + 8] if n.low == "that"), None)
    if said is None or that is None or said.i < that.i:
        return
    for listener in [k for k in said.all("nsubj") if verb.i < k.i < that.i]:
        if len(said.all("nsubj")) > 1:
            move(listener, verb, "iobj")
    if that.head is not said and that.dep == "det" and said.kid("mark") is None:
        move(that, said, "mark")
        that.tag, that.pos = "IN", "SCONJ"


def summaries(nodes: Sequence[Node]) -> None:
    """*…, a charge they denied*; *…, an incident that critics called a scandal*: behind a comma, a bare noun with a
    relative clause sums up what the clause before it says. It hangs on that clause as *dislocated*."""
    for noun in nodes:
        verb = noun.head
        if noun.pos != "NOUN" or noun.dep not in ("obl", "parataxis", "obj", "conj", "dep", "advcl") or verb is None:
            continue
        if (
            verb.i > noun.i
            or not noun.kids
            or not verb.is_verb
            or noun.kid("case", "cc", "mark", "nsubj", "cop", "nummod") is not None
        ):
            continue
        clause = next((k for k in noun.kids if k.dep in ("acl", "obj") and k.i > noun.i and has_tense(k)), None)
        if clause is None:
            continue
        span = [n for n in spread(noun) if n.text != ","]
        if span[0].low not in ("a", "an") or nodes[span[0].i - 1].text != ",":
            continue
        if all(n.pos == "PUNCT" for n in nodes[span[-1].i + 1 :]) and clause.kid("nsubj") is not None:
            clause.rel, clause.dep = "acl:relcl", "acl"
            move(noun, verb, "dislocated")
