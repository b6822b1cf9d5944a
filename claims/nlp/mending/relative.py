"""Relative clauses, and the nouns that sum a clause up: *whom*, *where*, *a charge that they denied*."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from claims.nlp.lexicon import listed, speech
from claims.nlp.mending.moves import FINITE, has_tense, move
from claims.nlp.tree import Node, above, spread

MARKS = listed("as while after before when because since although though until if")
_TELLING = listed("tell inform assure remind notify warn convince persuade")


def whom(nodes: Sequence[Node]) -> None:
    """*whom prosecutors accuse of fraud*: *whom* is an object, the noun behind it the subject, and the verb behind that
    the verb."""
    for pronoun in nodes:
        clause = pronoun.head
        if pronoun.low != "whom" or pronoun.dep != "nsubj" or clause is None or clause.i < pronoun.i:
            continue
        verb = next((k for k in clause.kids if k.i > clause.i and k.tag in (*FINITE, "VB") and k.dep == "obj"), None)
        if clause.tag in ("VBZ", "NNS") and verb is not None and verb.i == clause.i + 1 and clause.head is not None:
            over, rel = clause.head, clause.rel
            for kid in [k for k in clause.kids if k is not verb and k.dep not in ("det", "amod", "compound")]:
                move(kid, verb, kid.rel)
            for kid in [k for k in verb.kids if k.dep == "nmod"]:
                kid.rel = kid.dep = "obl"
            move(verb, over, rel)
            move(clause, verb, "nsubj")
            clause.tag, clause.pos, clause.lemma = "NNS", "NOUN", clause.low
            verb.know("VBP" if verb.tag == "VB" else verb.tag)
            clause = verb
        if len(clause.all("nsubj")) > 1:
            pronoun.dep = pronoun.rel = "obj"


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


def copulas(nodes: Sequence[Node]) -> None:
    """*Mr Khan, who has been in jail since August*: what has *who* for its subject is no apposition."""
    for pronoun in nodes:
        clause = pronoun.head
        if pronoun.low in ("who", "which") and pronoun.dep == "nsubj" and clause is not None and clause.dep == "appos":
            clause.rel, clause.dep = "acl:relcl", "acl"
        if pronoun.low == "whose" and clause is not None and clause.dep == "appos":
            verb = next((k for k in clause.kids if k.dep == "acl" and k.i > clause.i and k.tag in FINITE), None)
            if verb is not None:  # *Zandia, whose minister attended the launch*
                move(verb, clause.head, "acl:relcl")
                move(clause, verb, "nsubj")


def of_verbs(nodes: Sequence[Node]) -> None:
    """*according to the company, which carries 1.2 million*: *which* tells of the noun right before it."""
    for pronoun in nodes[2:]:
        clause, noun = pronoun.head, nodes[pronoun.i - 2]
        if pronoun.low not in ("which", "who") or pronoun.dep != "nsubj" or nodes[pronoun.i - 1].text != ",":
            continue
        if clause is None or clause.rel != "acl:relcl" or clause.head is None or not clause.head.is_verb:
            continue
        if noun.pos in ("NOUN", "PROPN") and noun is not clause.head:
            while noun.dep in ("flat", "compound") and noun.head is not None and noun.head.i < pronoun.i:
                noun = noun.head
            move(clause, noun, "acl:relcl")


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


def partitive_verbs(nodes: Sequence[Node]) -> None:
    """*the gunmen, some of whom wore uniforms*: the word behind *of whom* is the verb, whatever it was read as."""
    for noun, comma, some, of, pronoun, verb in zip(*(nodes[k:] for k in range(6)), strict=False):
        thing = verb.head
        if pronoun.low not in ("whom", "which") or of.low != "of" or comma.text != "," or verb.tag not in FINITE:
            continue
        if (
            thing is None
            or thing.i < verb.i
            or verb.dep not in ("amod", "compound")
            or noun.pos not in ("NOUN", "PROPN")
        ):
            continue
        move(verb, noun, "acl:relcl")
        for kid in [k for k in thing.kids if k.i < verb.i]:
            move(kid, verb, kid.rel)
        move(some, verb, "nsubj")
        move(pronoun, some, "nmod")
        move(of, pronoun, "case")
        move(thing, verb, "obj")
        verb.know(verb.tag)


def verbs(nodes: Sequence[Node]) -> None:
    """*which supplies water to the city*: the word behind the pronoun is the verb, the noun behind that its object."""
    for pronoun, verb in itertools.pairwise(nodes):
        noun = verb.head
        if (
            pronoun.low not in ("which", "who", "that")
            or pronoun.tag[:1] != "W"
            or noun is None
            or pronoun.head is not noun
        ):
            continue
        if noun.rel != "acl:relcl" or noun.i < verb.i or noun.kid("cop", "aux") is not None:
            continue
        if noun.pos != "NOUN" and not (noun.tag == "VBZ" and verb.tag == "VBD"):
            continue
        if verb.tag not in FINITE or verb.dep not in ("nsubj", "compound", "amod", "nmod") or noun.head is None:
            continue
        move(verb, noun.head, "acl:relcl")
        move(pronoun, verb, "nsubj")
        for kid in [k for k in noun.kids if k.dep in ("obl", "advmod", "punct", "xcomp") or k.i < verb.i]:
            move(kid, verb, kid.rel)
        move(noun, verb, "obj")
        verb.know(verb.tag)
        if noun.tag == "VBZ":  # *which published leaked bank records*
            noun.tag, noun.pos, noun.lemma = "NNS", "NOUN", noun.low


def with_marks(nodes: Sequence[Node]) -> None:
    """*were without power as engineers worked*: a clause behind a conjunction is no relative clause."""
    for mark in nodes:
        clause = mark.head
        if mark.dep != "mark" or mark.low not in MARKS or clause is None or clause.rel != "acl:relcl":
            continue
        noun = clause.head
        if noun is not None and mark.i < clause.i and clause.kid("nsubj") is not None and noun.kid("cop") is not None:
            clause.rel = clause.dep = "advcl"


def contents_of_nouns(nodes: Sequence[Node]) -> None:
    """*fuelling rumours that he is ill*: *that* right behind a noun of saying opens what the noun holds."""
    for noun, that in itertools.pairwise(nodes):
        clause = that.head
        if that.low != "that" or that.dep != "mark" or clause is None or noun.low not in speech.HELD:
            continue
        if clause.head is not noun and clause.dep in ("advcl", "acl", "ccomp") and clause.kid("nsubj") is not None:
            move(clause, noun, "acl")


def told(nodes: Sequence[Node]) -> None:
    """*told the newspaper she had been ill*: behind whom somebody tells stands what is told, not who they are."""
    for verb in nodes:
        if verb.lemma not in _TELLING or not verb.is_verb:
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
