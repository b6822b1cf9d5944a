"""What hangs on the wrong word: readings that grammar rules out, whatever the words are."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from claims.nlp.inflection import is_past_form, past
from claims.nlp.lexicon import listed, speech, verbs
from claims.nlp.mending.moves import FINITE, has_tense, is_bare, move, promote
from claims.nlp.mending.subordinate import CONJUNCTIONS
from claims.nlp.tree import Node, above, spread

AIMS = listed("attempt effort bid move")
AROUND = listed("surrounding nearby neighbouring neighboring adjoining adjacent outlying")
_PREPOSITIONS = listed("from of in at by near to with")
_IMPERSONAL = listed(
    "appear be become cost emerge follow happen help hurt make matter need rain remain seem snow take turn"
)
_INSIDE = ("compound", "flat", "amod", "nummod")
_NOMINAL = ("NOUN", "PROPN", "NUM")


def auxiliaries(nodes: Sequence[Node]) -> None:
    """*had been closed*: *had* that no auxiliary stands before has a tense."""
    for node in nodes:
        verb = node.head if node.low == "had" and node.tag == "VBN" and node.dep == "aux" else None
        if verb is not None and not any(k.dep == "aux" and k.i < node.i for k in verb.kids):
            node.tag = "VBD"


def bodies(nodes: Sequence[Node]) -> None:
    """*It plans to seek approval*, *It said that …*: what does something is a subject, no *it* that stands for what
    follows."""
    for node in nodes:
        verb = node.head
        if node.low != "it" or node.dep != "expl" or verb is None or verb.tag not in FINITE or not is_bare(verb):
            continue
        if verb.lemma not in _IMPERSONAL and verb.kid("nsubj", "csubj", "advcl") is None:
            move(node, verb, "nsubj")


def predicates_read_as_nouns(nodes: Sequence[Node]) -> None:
    """*The mould spreads quickly*: what has a subject and an object or an adjunct, and no copula, is a verb."""
    for node in nodes:
        if node.tag not in ("NN", "NNS") or node.dep not in ("root", "conj", "ccomp", "advcl", "parataxis"):
            continue
        own = node.kid("nsubj")
        if own is None or own.i > node.i or node.kid("cop", "aux", "det", "case", "nummod") is not None:
            continue
        if node.kid("obj", "obl", "ccomp", "xcomp", "advmod") is None:
            continue
        node.know("VBZ" if node.tag == "NNS" and node.low.endswith("s") else "VBD" if is_past_form(node.low) else "VBP")


def finite_adverbials(nodes: Sequence[Node]) -> None:
    """*arrested three men, seized two rifles and …*: a finite verb that nothing subordinates is coordinate."""
    for comma, node in itertools.pairwise(nodes):
        over = node.head
        if node.dep != "advcl" or comma.text != "," or node.tag != "VBD" or over is None or over.tag != "VBD":
            continue
        if is_bare(node) and is_bare(over) and node.kid("mark", "nsubj", "advmod") is None and over.i < node.i:
            node.dep = node.rel = "conj"
            for later in node.all("conj"):
                move(later, over, "conj")


def pasts_joined_to_participles(nodes: Sequence[Node]) -> None:
    """*sent a letter rejecting the offer and voiced concern*: a past form is not coordinate with an *-ing* form, but
    with the verb over it."""
    for node in nodes:
        first = node.head
        if node.dep != "conj" or first is None or first.tag != "VBG" or node.tag not in ("VBD", "VBN"):
            continue
        if not is_bare(node) or node.kid("nsubj") is not None or node.kid("obj", "ccomp") is None:
            continue
        over = next((a for a in above(first) if a.is_verb and has_tense(a)), None)
        if over is not None and over.i < first.i:
            move(node, over, "conj")
            node.know("VBD")


def participles_in_series(nodes: Sequence[Node]) -> None:
    """*injuring nine people and damaging dozens of homes*: an *-ing* form right behind *and*, before a thing that is
    read as coordinate with the object, is a second participle."""
    for joint, node in itertools.pairwise(nodes):
        if joint.low not in ("and", ",") or node.tag != "VBG" or not is_bare(node):
            continue
        thing = node.head if node.dep in ("amod", "compound") else None
        if thing is None and node.dep == "conj":
            thing = next((k for k in (node.head.kids if node.head else ()) if k.dep == "conj" and k.i > node.i), None)
        if thing is None or thing.dep != "conj" or thing.i < node.i or thing.head is None:
            continue
        first = thing.head.head
        if first is None or first.tag != "VBG" or thing.head.dep != "obj" or spread(thing, {node, joint})[0].i < node.i:
            continue
        move(node, first, "conj")
        move(thing, node, "obj")
        move(joint, node, "cc" if joint.low == "and" else "punct")
        node.know("VBG")


def gapped_passives(nodes: Sequence[Node]) -> None:
    """*15 people were killed and dozens wounded in the attack*: a number or a noun that is coordinate with a passive
    verb, and a participle right behind it, are a second clause."""
    for noun, verb in itertools.pairwise(nodes):
        first = noun.head
        if noun.dep != "conj" or noun.pos not in _NOMINAL or first is None or verb.head is not noun:
            continue
        joint = noun.kid("cc")
        if joint is None or not any(k.rel == "aux:pass" for k in first.kids) or verb.dep == "conj":
            continue
        if verb.tag not in ("VBN", "VBD", "JJ") or not (verb.low.endswith("ed") or is_past_form(verb.low)):
            continue
        move(verb, first, "conj")
        move(noun, verb, "nsubj:pass")
        move(joint, verb, "cc")
        verb.know("VBN")
        for kid in [k for k in first.kids if k.i > verb.i and k.dep in ("obl", "advcl")]:
            move(kid, verb, kid.rel)


def intransitives(nodes: Sequence[Node]) -> None:
    """*198 were rescued, 30 drowned*: nobody is drowned or escaped without an auxiliary; they did it."""
    for node in nodes:
        own = node.kid("nsubj") if node.tag == "VBN" and node.dep in ("conj", "root", "ccomp", "parataxis") else None
        if own is not None and is_bare(node) and node.lemma in verbs.INTRANSITIVE and node.kid("obj") is None:
            own.rel = "nsubj"
            node.know("VBD")


def objects_read_as_subjects(nodes: Sequence[Node]) -> None:
    """*A ferry carrying 200 passengers capsized*: of two subjects, the one behind a participle of the first is that
    participle's object, and the one behind a preposition (*Residents of Vell said …*) belongs to the first."""
    for verb in nodes:
        own = [k for k in verb.all("nsubj") if k.i < verb.i]
        if len(own) != 2 or own[1].kid("cc") is not None:
            continue
        between = [k for k in verb.kids if own[0].i < k.i < own[1].i]
        if between and between[0].i == own[0].i + 1 and between[0].low in _PREPOSITIONS:
            move(own[1], own[0], "nmod")
            for kid in between:
                move(kid, own[1], "case" if kid is between[0] else "amod")
            continue
        doing = next((k for k in own[0].all("acl") if k.tag == "VBG" and own[0].i < k.i < own[1].i), None)
        if doing is not None and doing.kid("obj") is None:
            move(own[1], doing, "obj")


def reduced_relatives(nodes: Sequence[Node]) -> None:
    """*A poll published by a paper showed that …*: before a main verb that lacks a subject, a past form with *by* and a
    subject of its own is a participle of that subject."""
    for node in nodes:
        over = node.head
        if node.dep != "advcl" or over is None or node.tag not in ("VBD", "VBN") or node.i > over.i:
            continue
        own = node.kid("nsubj")
        if own is None or own.i > node.i or over.kid("nsubj", "expl") is not None or not has_tense(over):
            continue
        if node.kid("mark") is None and is_bare(node) and any(k.rel == "obl:agent" for k in node.kids):
            move(own, over, "nsubj")
            move(node, own, "acl")
            node.tag = "VBN"


def wished_perfects(nodes: Sequence[Node]) -> None:
    """*claimed to have shot down a plane and captured its pilot*: what is only claimed is coordinate with what is."""
    for node in nodes:
        over = node.head
        if node.dep != "conj" or over is None or node.tag not in ("VBD", "VBN") or not is_bare(node):
            continue
        done = next(
            (k for k in over.all("xcomp") if over.i < k.i < node.i and any(a.low == "have" for a in k.all("aux"))), None
        )
        if done is not None and node.kid("nsubj", "ccomp") is None and is_bare(over):
            move(node, done, "conj")
            node.tag = "VBN"


def aims(nodes: Sequence[Node]) -> None:
    """*closed the road in an attempt to stop them*: what something is done for belongs to the verb."""
    for node in nodes:
        noun = node.head
        if node.low not in AIMS or node.dep != "nmod" or noun is None or node.kid("acl") is None:
            continue
        verb = next((a for a in above(noun) if a.is_verb), None)
        if verb is not None and any(k.low == "in" for k in node.all("case")):
            move(node, verb, "obl")


def regions(nodes: Sequence[Node]) -> None:
    """*losses in Lahore and surrounding areas*: what is around a place is coordinate with it."""
    for place, joint, node in zip(nodes, nodes[1:], nodes[2:], strict=False):
        areas = node.head
        if joint.low != "and" or node.low not in AROUND or areas is None or areas.dep != "conj":
            continue
        if place.pos == "PROPN" and areas.head is not place and areas.i > node.i:
            while place.dep in ("flat", "compound") and place.head is not None and place.head.pos == "PROPN":
                place = place.head
            move(areas, place, "conj")
            move(joint, areas, "cc")


def subjects_behind_prepositions(nodes: Sequence[Node]) -> None:
    """*said a ferry carrying passengers from the capital sank*: *from* opens no clause with a tense; what stands behind
    it belongs to the noun before it, and the verb to the noun that was taken for what is said."""
    for mark in nodes:
        clause = mark.head
        if mark.low not in _PREPOSITIONS or mark.dep != "mark" or clause is None or clause.tag != "VBD":
            continue
        wrong, said = clause.kid("nsubj"), clause.head
        thing = said.kid("obj") if said is not None and said.lemma in speech.SAYING else None
        if wrong is None or said is None or thing is None or not thing.i < mark.i < wrong.i < clause.i:
            continue
        move(wrong, nodes[mark.i - 1], "nmod")
        move(mark, wrong, "case")
        move(clause, said, "ccomp")
        move(thing, clause, "nsubj")


def nouns_joined_to_verbs(nodes: Sequence[Node]) -> None:
    """*targeted forces, projects and routes*: a bare noun cannot be coordinate with a verb. It goes on with the list
    right before it, else with the object of the nearest verb."""
    for node in nodes:
        verb = node.head
        if node.dep != "conj" or verb is None or not verb.is_verb or node.pos not in ("NOUN", "PROPN"):
            continue
        if node.kid("nsubj", "cop", "expl") is not None or any(k.is_verb for k in node.all("acl", "orphan")):
            continue
        start = spread(node)[0].i
        before = next((n for n in reversed(nodes[:start]) if n.pos in _NOMINAL and n.dep not in _INSIDE), None)
        if before is None or before.i < verb.i:
            continue
        near = next((a for a in above(before) if a.is_verb), None)
        thing = near.kid("obj") if near is not None else None
        if before.dep == "conj" and before.head is not None and before.head.pos in _NOMINAL:
            move(node, before.head, "conj")
        elif thing is not None and thing.i <= before.i:
            move(node, thing, "conj")
        else:
            move(node, before, "conj")


def witnessed_lists(nodes: Sequence[Node]) -> None:
    """*described explosions and gunfire echoing through the area*: what is heard of the last is heard of all."""
    for verb in nodes:
        thing = verb.kid("obj") if verb.lemma in speech.WITNESSING else None
        last = next((k for k in reversed(thing.kids) if k.dep == "conj"), None) if thing is not None else None
        doing = next((k for k in last.all("acl") if k.tag == "VBG"), None) if last is not None else None
        if doing is not None and thing is not None and last is not None and doing.i > last.i:
            move(doing, thing, "acl")


def witnessed_things(nodes: Sequence[Node]) -> None:
    """*reported hearing helicopters all night*: nothing is called hearing; it is what was done."""
    for verb, heard in itertools.pairwise(nodes):
        thing = heard.head
        if heard.tag != "VBG" or heard.dep not in ("compound", "amod") or heard.lemma not in speech.WITNESSING:
            continue
        if verb.lemma not in speech.WITNESSING or thing is None or thing.dep != "obj" or thing.head is not verb:
            continue
        for kid in [heard, thing, *(k for k in verb.all("obl") if k.i > thing.i)]:
            move(kid, *((verb, "xcomp") if kid is heard else (heard, kid.rel)))


def marked_participles(nodes: Sequence[Node]) -> None:
    """*seizing control of a road before being repelled*: a participle with a conjunction tells of a verb, of no noun;
    one right behind a member of a list (*its weight and the risks posed to it*) of that member."""
    for node in nodes:
        noun = node.head
        if node.tag not in ("VBN", "VBG") or noun is None:
            continue
        mark = node.kid("mark") if node.dep == "acl" else None
        if mark is not None and mark.low in CONJUNCTIONS and noun.pos in _NOMINAL:
            verb = next((a for a in above(noun) if a.is_verb and a.i < mark.i), None)
            if verb is not None:
                move(node, verb, "advcl")
        elif node.dep == "xcomp" and node.tag == "VBN" and is_bare(node) and node.i:
            before = nodes[node.i - 1]
            if before.dep == "conj" and before.pos == "NOUN" and before.head is not None and before.head.head is noun:
                move(node, before, "acl")


def joined_relatives(nodes: Sequence[Node]) -> None:
    """*are under water and the hospital has lost its roof*: what *and* joins, with a subject of its own and no relative
    pronoun, is a second clause."""
    for node in nodes:
        noun = node.head
        if node.rel != "acl:relcl" or noun is None or node.kid("cc") is None or not has_tense(node):
            continue
        own = node.kid("nsubj")
        if own is None or own.tag[:1] == "W" or any(k.tag[:1] == "W" for k in node.kids):
            continue
        clause = next((a for a in (noun, *above(noun)) if a.is_verb or a.kid("cop") is not None), None)
        if clause is not None:
            move(node, clause, "conj")


def unchanging_pasts(nodes: Sequence[Node]) -> None:
    """*inherited a deficit and cut it in half*: a verb whose past is like its base has the tense of the verb that it is
    coordinate with."""
    for node in nodes:
        first = node.head
        if node.dep != "conj" or first is None or node.tag not in ("VB", "VBP", "VBN") or not is_bare(node):
            continue
        if first.tag == "VBD" and is_bare(first) and node.kid("nsubj", "mark") is None and past(node.low) == node.low:
            node.know("VBD")


def lost_main_clauses(nodes: Sequence[Node]) -> None:
    """*A manager who stole from residents to pay for holidays and a tub has been jailed*: a sentence whose root is a
    noun has its verb inside the noun's relative clause, and what stands between *and* and the verb is one more of a
    list."""
    root = next((n for n in nodes if n.dep == "root"), None)
    if root is None or root.pos not in _NOMINAL or root.kid("cop", "nsubj", "aux", "expl") is not None:
        return
    clause = next((k for k in root.kids if k.rel == "acl:relcl"), None)
    verb = next((n for n in spread(clause) if n.dep == "conj" and has_tense(n)), None) if clause is not None else None
    own = verb.kid("nsubj") if verb is not None else None
    joint = verb.kid("cc") if verb is not None else None
    if verb is None or own is None or joint is None or spread(own)[0].i != joint.i + 1 or own.pos not in _NOMINAL:
        return
    before = nodes[joint.i - 1]
    if before.pos not in _NOMINAL or any(n.is_verb for n in nodes[joint.i : own.i]):
        return
    rel = own.rel
    move(own, before, "conj")
    move(joint, own, "cc")
    for kid in [k for k in root.kids if k.i > verb.i]:
        move(kid, verb, kid.rel)
    promote(verb, root, rel)


def first_names(nodes: Sequence[Node]) -> None:
    """*Ada Berg was a miner*: two names side by side that hang on one word are one name."""
    for first, last in itertools.pairwise(nodes):
        over = first.head if first.pos == last.pos == "PROPN" and first.dep in ("compound", "flat") else None
        if over is not None and over is last.head and last.dep == "nsubj":
            move(first, last, "compound")
