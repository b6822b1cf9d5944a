"""Main verbs that the parser lost: a clause needs one, and what a preposition governs is no subject."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from claims.nlp.inflection import is_only_participle, is_past_form
from claims.nlp.lexicon import listed, speech, verbs
from claims.nlp.mending.moves import FINITE, has_tense, is_bare, move, promote
from claims.nlp.mending.subordinate import CONJUNCTIONS
from claims.nlp.tree import Node, above, spread

_GOVERNING = listed("at by for from in into of on over to under with")
_NOMINAL = ("NOUN", "PROPN")


def contents_without_verbs(nodes: Sequence[Node]) -> None:
    """*A ferry carrying 200 passengers capsized, the coastguard said*: what is said has a verb, the last past form
    behind the noun."""
    for said in nodes:
        if said.lemma not in speech.SAYING:
            continue
        for noun in said.all("ccomp"):
            if noun.pos not in _NOMINAL or noun.kid("cop", "nsubj", "aux", "case") is not None or noun.i > said.i:
                continue
            past = [n for n in spread(noun) if n.dep == "acl" and n.rel != "acl:relcl" and _may_be_past(n)]
            verb = next((n for n in reversed(past) if nodes[n.i - 1].text != ","), None)
            if verb is not None and not any(k.rel == "obl:agent" for k in verb.kids):
                move(verb, said, "ccomp")
                move(noun, verb, "nsubj")
                verb.know("VBD")


def _may_be_past(node: Node) -> bool:
    past = node.tag in ("VBN", "VBD") and is_past_form(node.low) and not is_only_participle(node.low)
    return past and is_bare(node)


def subjects_with_prepositions(nodes: Sequence[Node]) -> None:
    """*A poll published by a newspaper showed that …*; *condemned the killing, called for restraint and promised an
    inquiry*: behind a preposition stands no subject, so the verb takes that of the verb before it."""
    for verb in nodes:
        first = verb.head
        if first is None or verb.dep not in ("parataxis", "conj", "ccomp"):
            continue
        wrong = verb.kid("nsubj")
        if wrong is None or not has_tense(verb):
            continue
        case = next((k for k in wrong.all("case") if k.low in _GOVERNING and k.i < wrong.i), None)
        own = first.kid("nsubj")
        if case is None or own is None or not first.is_verb or not own.i < first.i < case.i < verb.i:
            continue
        between = next((k for k in wrong.kids if k.tag in ("VBN", "VBD") and first.i < k.i < case.i), None)
        if between is not None:
            joint = wrong.kid("cc")
            move(between, first, "conj")
            move(wrong, between, "obl")
            move(verb, first, "conj")
            between.know("VBD")
            if joint is not None:
                move(joint, verb, "cc")
        elif is_bare(first) and first.tag in ("VBD", "VBN") and verb.dep == "parataxis":
            end = [k for k in first.kids if k.i > verb.i]
            move(wrong, first, "obl")
            promote(verb, first, "dep")
            move(own, verb, "nsubj")
            move(first, own, "acl")
            first.tag = "VBN"
            for kid in end:
                move(kid, verb, kid.rel)


def nouns_with_verbs(nodes: Sequence[Node]) -> None:
    """*The shares, which have doubled, slid 7%*: a noun at the root is the subject of the verb behind it."""
    for noun in nodes:
        if noun.dep != "root" or noun.pos not in _NOMINAL or noun.kid("cop", "nsubj", "case", "aux") is not None:
            continue
        verb = next((k for k in noun.kids if k.i > noun.i and k.dep == "parataxis" and is_past_form(k.low)), None)
        if verb is None or verb.kid("nsubj", "mark", "cc", "aux") is not None or not verb.tag.startswith("V"):
            continue
        end = [k for k in noun.kids if k.i > verb.i]
        promote(verb, noun, "nsubj")
        verb.know("VBD")
        for kid in end:
            move(kid, verb, kid.rel)


def opening_participles(nodes: Sequence[Node]) -> None:
    """*Founded in 1987 and based in San Vero, Arcos supplies chips*: a participle opens the sentence;
    its verb is the first with a subject behind the comma."""
    root = next((n for n in nodes[:2] if n.dep == "root"), None)
    if root is None or root.tag != "VBN" or root.kid("nsubj", "aux", "cop") is not None:
        return
    comma = next((n.i for n in nodes if n.text == ","), len(nodes))
    clause = next((n for n in nodes[comma:] if n.tag in FINITE and (own := n.kid("nsubj")) and own.i > comma), None)
    if clause is None:
        return
    left = [n for n in nodes[comma + 1 :] if n.head is not None and n.head.i < comma and n is not clause]
    move(clause, root, "conj")
    promote(clause, root, "advcl")
    clause.know(clause.tag)
    for node in left:
        move(node, clause, node.rel)


def names_of_phrases(nodes: Sequence[Node]) -> None:
    """*after talks with the operator NR collapsed*: behind *after*, the whole phrase is the subject."""
    for before, name in itertools.pairwise(nodes):
        verb = name.head
        if name.pos != "PROPN" or name.dep != "nsubj" or verb is None or verb.dep not in ("advcl", "conj", "parataxis"):
            continue
        if name.kids or verb.kid("mark", "cc") is not None or before.pos not in _NOMINAL:
            continue
        noun = before
        while noun.head is not None and noun.dep in ("nmod", "flat", "compound") and noun.head.i < name.i:
            noun = noun.head
        case = next((k for k in noun.kids if k.low in CONJUNCTIONS and k.dep in ("case", "mark")), None)
        if case is None or noun.head is not verb.head:
            continue
        move(name, before, "flat")
        move(noun, verb, "nsubj")
        move(case, verb, "mark")
        verb.rel = verb.dep = "advcl"


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


def participles(nodes: Sequence[Node]) -> None:
    """*blocked the road for hours, shouting slogans and pelting police*: a participle behind a comma describes no noun
    that stands behind a second one."""
    for comma, first in itertools.pairwise(nodes):
        thing = first.head
        if comma.text != "," or first.tag != "VBG" or first.dep != "amod" or thing is None or first.kid("obj") is None:
            continue
        second = next((n for n in nodes[first.i + 1 : thing.i] if n.tag == "VBG" and nodes[n.i - 1].low == "and"), None)
        over = next((n for n in reversed(nodes[: comma.i]) if n.is_verb and has_tense(n)), None)
        if second is None or over is None or (second.i + 1 != spread(thing, {first})[0].i and second.i + 1 != thing.i):
            continue
        joint = nodes[second.i - 1]
        move(first, over, "advcl")
        move(second, first, "conj")
        move(joint, second, "cc")
        move(thing, second, "obj")


def modifiers_with_subjects(nodes: Sequence[Node]) -> None:
    """*…, but the government blamed militants*: a verb with a subject modifies no noun, but governs it."""
    for verb in nodes:
        if verb.dep not in ("amod", "compound") or verb.tag not in FINITE:
            continue
        noun, own = verb.head, verb.kid("nsubj")
        if own is None or noun is None:
            continue
        if noun.i < verb.i or noun.pos not in _NOMINAL or noun.dep not in ("conj", "parataxis", "obj", "obl"):
            continue
        over = next((a for a in above(noun) if a.is_verb and a.i < own.i), None)
        joint = noun.kid("cc")
        if over is None or joint is None or joint.i > own.i:
            continue
        move(verb, over, "conj")
        for kid in [k for k in noun.kids if k.i < verb.i]:
            move(kid, verb, kid.rel)
        move(noun, verb, "obj")


def participles_with_objects(nodes: Sequence[Node]) -> None:
    """*prices doubled, and inflation reached 31%*: behind a comma and *and*, a past form with an object is the verb of
    a second clause, and no participle of the noun before it."""
    for verb in nodes:
        if verb.dep != "acl" or verb.rel == "acl:relcl" or verb.tag != "VBD":
            continue
        noun, thing = verb.head, verb.kid("obj")
        if noun is None or thing is None:
            continue
        joint = noun.kid("cc")
        if noun.dep != "conj" or joint is None or joint.i < 1 or nodes[joint.i - 1].text != "," or thing.i < verb.i:
            continue
        over = next((a for a in above(noun) if a.is_verb and has_tense(a)), None)
        if over is None or over.i > joint.i or verb.lemma in verbs.DITRANSITIVE:
            continue
        move(verb, over, "conj")
        move(noun, verb, "nsubj")
        move(joint, verb, "cc")
