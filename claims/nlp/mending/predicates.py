"""What belongs to which verb, and which word is one: objects behind a second verb, nouns that are said of a subject."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from claims.nlp.lexicon import listed, people
from claims.nlp.mending.moves import FINITE, is_bare, move, promote
from claims.nlp.mending.subordinate import CONJUNCTIONS
from claims.nlp.tree import Node, above, spread

PEOPLE = people.ROLES | people.TRADES | listed("founder head owner chief brother sister wife husband widow")
_BEFORE_NUMBERS = listed(
    "about all almost another around both even exactly half nearly only over roughly some such under"
)


def adjuncts(nodes: Sequence[Node]) -> None:
    """*based in Nairobi*: what stands behind a verb with a preposition is an adjunct of it."""
    for verb in nodes:
        if verb.tag[:1] == "V" and verb.pos == "VERB":
            for kid in verb.kids:
                if kid.rel == "nmod" and kid.i > verb.i and kid.kid("case") is not None:
                    kid.rel = kid.dep = "obl"


def objects(nodes: Sequence[Node]) -> None:
    """*chanting slogans and waving flags*: an object behind the second verb is that verb's."""
    for verb in nodes:
        first = verb.head
        if verb.dep != "conj" or first is None or not verb.is_verb or not first.is_verb or verb.kid("obj") is not None:
            continue
        for thing in [k for k in first.all("obj") if k.i > verb.i and spread(k)[0].i == verb.i + 1]:
            if any(k.dep == "obj" and k.i < verb.i for k in first.kids):
                move(thing, verb, "obj")


def infinitives(nodes: Sequence[Node]) -> None:
    """*would cut 2,000 jobs and close three plants*: between *and* and a number or an article stands no adjective, but
    a second verb."""
    for joint, word, after in zip(nodes, nodes[1:], nodes[2:], strict=False):
        noun = word.head
        if joint.low not in ("and", "or") or word.tag not in ("JJ", "NN", "VB", "RB") or word.low in _BEFORE_NUMBERS:
            continue
        if after.tag not in ("CD", "DT", "PRP$") or noun is None or noun.i < word.i or after.head is not noun:
            continue
        first = next((n for n in reversed(nodes[: joint.i]) if n.tag == "VB"), None)
        if first is None or word.low.endswith(("ed", "ly")) or joint.i - first.i > 12:
            continue
        if not any(k.low == "to" or k.tag == "MD" for k in first.kids if k.i < first.i):
            continue
        for kid in [k for k in noun.kids if k.i <= joint.i]:
            move(kid, word, kid.rel)
        move(word, first, "conj")
        move(noun, word, "obj")
        move(joint, word, "cc")
        word.know("VB")


def read_as_subjects(nodes: Sequence[Node]) -> None:
    """*while a third remains in custody*: a verb with an article before it is no subject; the word between is."""
    for word, verb in itertools.pairwise(nodes):
        if verb.dep != "nsubj" or verb.tag not in FINITE:
            continue
        over = verb.head
        if word.head is not verb or over is None or over.i < verb.i:
            continue
        if (
            word.dep not in ("amod", "nummod", "compound")
            or verb.kid("det") is None
            or over.kid("cop", "aux") is not None
        ):
            continue
        if over.is_verb or over.kid("case") is None:
            continue
        mark = over.kid("mark")
        for kid in [k for k in verb.kids if k is not word and k.i < word.i]:
            move(kid, word, kid.rel)
        head, rel = over.head, "advcl" if mark is not None else over.rel
        move(verb, head, rel)
        move(over, verb, "obl")
        move(word, verb, "nsubj")
        if mark is not None:
            move(mark, verb, "mark")
        word.tag, word.pos = "NN", "NOUN"
        verb.know(verb.tag)


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


def inclusions(nodes: Sequence[Node]) -> None:
    """*four were civilians, including a woman and her children*: what is included belongs to the noun before the comma,
    with all that is listed behind it."""
    for word in nodes[2:]:
        first = word.head
        if word.low not in ("including", "excluding") or word.dep != "case" or first is None or first.dep != "conj":
            continue
        noun, over = nodes[word.i - 2], first.head
        if nodes[word.i - 1].text != "," or noun.pos not in ("NOUN", "PROPN", "NUM") or over is None:
            continue
        move(first, noun, "nmod")
        for other in [k for k in over.all("conj") if k.i > first.i and not k.is_verb and k.kid("cop") is None]:
            move(other, first, "conj")


def makeups(nodes: Sequence[Node]) -> None:
    """*refugees, mostly women and children, crossed*: what a group mostly is stands beside it."""
    for word in nodes[2:]:
        first = word.head
        if word.low not in people.MOSTLY or nodes[word.i - 1].text != "," or first is None or first.dep != "conj":
            continue
        noun = first.head
        if noun is None or noun.i > word.i or noun.pos not in ("NOUN", "PROPN", "NUM") or first.pos == "VERB":
            continue
        others = [k for k in noun.all("conj") if k.i > first.i and k.pos == first.pos]
        move(first, noun, "appos")
        for other in others:
            move(other, first, "conj")


def shares(nodes: Sequence[Node]) -> None:
    """*14 cases, two of them fatal, since June*: what a part of them is without a verb stands beside them; what follows
    goes with the clause."""
    for part in nodes[1:]:
        said, over = part.head, part.head.head if part.head is not None else None
        if part.dep != "nsubj" or said is None or over is None or not over.is_verb or nodes[part.i - 1].text != ",":
            continue
        if said.dep not in ("parataxis", "conj", "advcl") or said.pos not in ("ADJ", "NOUN", "ADV") or said.i < part.i:
            continue
        if said.kid("cop", "aux", "mark") is not None or not any(k.low in ("them", "whom") for k in part.kids):
            continue
        for kid in [k for k in said.kids if k.i > said.i]:
            move(kid, over, kid.rel)
        noun = next((n for n in reversed(nodes[: part.i - 1]) if n.head is over and n.dep in ("obj", "nsubj")), None)
        if noun is not None:
            move(said, noun, "nmod")


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


def superlatives(nodes: Sequence[Node]) -> None:
    """*…, and inflation reached 31%, its highest in years*: what compares goes with the verb right before it."""
    for node in nodes:
        over = node.head
        if node.tag != "JJS" or node.dep != "parataxis" or over is None or node.kid("nsubj", "cop") is not None:
            continue
        first = spread(node)[0]
        start = first.i + 1 if first.text == "," else first.i
        if nodes[start - 1].text == "," and any(k.rel == "nmod:poss" for k in node.kids):
            verb = next((n for n in reversed(nodes[: start - 1]) if n.is_verb and n.dep not in ("aux", "cop")), over)
            move(node, verb, "obl:unmarked")


def names_of_roles(nodes: Sequence[Node]) -> None:
    """*The owner of the building, Rafiq Alam,*: a person's name tells who the owner is, not which building."""
    for name in nodes:
        if name.dep != "appos" or name.pos != "PROPN":
            continue
        thing = name.head
        over = thing.head if thing is not None else None
        if thing is None or over is None or thing.dep != "nmod":
            continue
        if thing.pos == "NOUN" and thing.low not in PEOPLE and over.low in PEOPLE and name.kid("flat") is not None:
            move(name, over, "appos")


def of_nouns(nodes: Sequence[Node]) -> None:
    """*called for an inquiry and demanded compensation of 1 million*: what *of* opens is of the noun right before it,
    not of a verb before another."""
    for noun, of in itertools.pairwise(nodes):
        thing = of.head
        if of.low != "of" or of.dep != "case" or noun.pos != "NOUN":
            continue
        while thing is not None and thing.dep in ("nummod", "compound"):
            thing = thing.head
        verb = thing.head if thing is not None else None
        if thing is None or verb is None or not verb.is_verb or thing.i < of.i:
            continue
        if any(n.is_verb and n.dep == "conj" and n.head is verb for n in nodes[verb.i + 1 : noun.i]):
            move(thing, noun, "nmod")
            move(of, thing, "case")
