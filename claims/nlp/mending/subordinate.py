"""Clauses that hang under others: what follows *after*, what is wished for, participles in lists, words left out."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from claims.nlp.inflection import is_only_participle, is_past_form
from claims.nlp.lexicon import listed, people, speech, verbs
from claims.nlp.mending.moves import FINITE, has_tense, is_bare, move
from claims.nlp.tree import Node, above, spread

CONJUNCTIONS = listed("after before as when while since until because once")


def clauses_read_as_phrases(nodes: Sequence[Node]) -> None:
    """*as reinforcements arrived*, *after a worker sent documents to the police*: behind a conjunction and its noun, a
    past form that can be no participle there is the verb of the clause."""
    for case in nodes:
        noun = case.head
        if case.low not in CONJUNCTIONS or case.dep not in ("case", "mark", "advmod") or noun is None:
            continue
        inner = next(
            (k for k in noun.kids if k.dep in ("amod", "acl") and case.i < k.i < noun.i and k.kid("nsubj")), None
        )
        if inner is not None and noun.head is not None and inner.tag in ("VBD", "VBN") and is_bare(inner):
            move(inner, noun.head, "advcl")
            move(noun, inner, "obj")
            move(case, inner, "mark")
            inner.know("VBD")
            return
        if (
            noun.pos not in ("NOUN", "PROPN", "PRON")
            or noun.dep not in ("obl", "nmod", "advcl", "obj")
            or noun.i < case.i
        ):
            continue
        own = [k for k in noun.kids if k.i > noun.i and k.dep in ("nmod", "flat")]
        edge = max((spread(k)[-1].i for k in own if not any(n.is_verb for n in spread(k))), default=noun.i)
        verb = nodes[edge + 1] if edge + 1 < len(nodes) else None
        if verb is None or verb.tag not in ("VBD", "VBN") or verb.kid("nsubj", "aux", "cop", "mark", "cc") is not None:
            continue
        if is_only_participle(verb.low) or not is_past_form(verb.low):
            continue
        if verb.head is noun and verb.dep == "acl":
            thing = verb.kid("obj", "ccomp")
            gives = verb.lemma in verbs.DITRANSITIVE and not any(
                c.low == "to" for k in verb.all("obl") for c in k.all("case")
            )
            done = any(k.rel == "obl:agent" for k in verb.kids)
            active = verb.lemma in verbs.INTRANSITIVE or _decides(noun, verb) or (verb.tag == "VBD" and not done)
            if not active and (thing is None or thing.i < verb.i or gives):
                continue
        elif verb.tag != "VBD" or verb.dep == "root":
            continue
        over = next((a for a in above(noun) if a is not verb and a.is_verb and a.i < case.i), None)
        if over is None:
            continue
        move(verb, over, "advcl")
        move(noun, verb, "nsubj")
        move(case, verb, "mark")
        verb.know("VBD")
        return


def _decides(noun: Node, verb: Node) -> bool:
    """*a court ruled against him*, *a man tried to flee*: what somebody does, and what is not done to them."""
    if verb.lemma not in verbs.DECIDING or any(c.low == "by" for k in verb.all("obl") for c in k.all("case")):
        return False
    tries = verb.kid("xcomp")
    return noun.low in people.DECIDERS or (tries is not None and any(k.low == "to" for k in tries.all("mark")))


def marks_on_subjects(nodes: Sequence[Node]) -> None:
    """*as inflation slowed*: the conjunction before a subject belongs to its clause."""
    for mark in nodes:
        subject = mark.head
        if mark.low not in CONJUNCTIONS or mark.dep != "case" or subject is None or subject.dep != "nsubj":
            continue
        clause = subject.head
        if clause is not None and mark.i < subject.i:
            move(mark, clause, "mark")
            near = next((n for n in reversed(nodes[: mark.i]) if n.is_verb), None)
            if clause.dep == "parataxis" and near is not None:
                move(clause, near, "advcl")


def participles_read_as_members(nodes: Sequence[Node]) -> None:
    """*The reservoir, swollen by rain, burst*; *the island, home to 400 people*: a participle or an adverb is no member
    of a list that nothing joins to its noun."""
    for comma, node in itertools.pairwise(nodes):
        noun = node.head
        if (
            comma.text != ","
            or node.tag not in ("VBN", "RB")
            or node.dep != "conj"
            or noun is None
            or noun.i != comma.i - 1
        ):
            continue
        if noun.pos in ("NOUN", "PROPN") and is_bare(node) and node.kid("cc", "nsubj", "obj") is None:
            node.dep = node.rel = "acl" if node.tag == "VBN" else "appos"
            if node.tag == "RB":
                node.tag, node.pos = "NN", "NOUN"


def participles_in_lists(nodes: Sequence[Node]) -> None:
    """*…, waving flags and chanting his name*: a participle behind *and* goes with the participle before it."""
    for node in nodes:
        head = node.head
        if node.tag != "VBG" or node.dep != "conj" or head is None or head.tag == "VBG" or not is_bare(node):
            continue
        first = next((n for n in reversed(nodes[: node.i]) if n.tag == "VBG" and n.dep in ("advcl", "conj")), None)
        if first is None or nodes[first.i - 1].text != ",":
            continue
        if first.i > head.i and is_bare(first) and node.kid("nsubj") is None:
            move(node, first, "conj")


def participles_after_clauses(nodes: Sequence[Node]) -> None:
    """*was convicted of bribing two men, ending a trial*: behind a comma, a participle leaves the gerund or infinitive
    before it and goes with the clause."""
    for comma, node in itertools.pairwise(nodes):
        under = node.head
        if comma.text != "," or node.tag != "VBG" or node.dep != "advcl" or under is None or not is_bare(node):
            continue
        if node.kid("mark", "nsubj", "cc") is not None or under.tag not in ("VBG", "VB") or has_tense(under):
            continue
        over = next((a for a in above(under) if a.is_verb and has_tense(a)), None)
        if over is not None and over.i < node.i:
            move(node, over, "advcl")


def wished_lists(nodes: Sequence[Node]) -> None:
    """*called for increased vigilance and enhanced security*: nouns with participles before them, side by side under
    what is asked for, are a list; that the second was done is nowhere said."""
    for joint, node in itertools.pairwise(nodes):
        wish = node.head
        if joint.low not in ("and", ",") or node.dep != "conj" or wish is None or node.i < wish.i or not is_bare(node):
            continue
        if (
            not node.low.endswith("ed")
            or node.lemma in speech.ACTS
            or node.kid("nsubj", "ccomp") is not None
            or not _wishes(wish)
        ):
            continue
        thing = node.kid("obj")
        if (
            thing is None
            or thing.i < node.i
            or thing.kid("det", "nummod")
            or any(k.rel == "nmod:poss" for k in thing.kids)
        ):
            continue
        before = [k for k in wish.kids if k.dep in ("obj", "obl") and wish.i < k.i < joint.i and k.kid("det") is None]
        first = before[-1] if before else None
        if first is None or spread(first)[-1].i != joint.i - 1 or not first.all("amod"):
            continue
        move(thing, first, "conj")
        move(node, thing, "amod")
        move(joint, thing, "cc")
        node.tag, node.pos = "VBN", "VERB"
        for kid in [k for k in node.kids if k.i > thing.i]:
            move(kid, wish, kid.rel)


def _wishes(verb: Node) -> bool:
    """Whether a verb asks for what it governs: *called for*, *demanded*, *promised*."""
    if verb.lemma in ("call", "push", "press", "ask", "appeal", "plead", "hope", "wait"):
        return any(c.low == "for" for k in verb.all("obl") for c in k.all("case"))
    return verb.lemma in speech.WISHING


def bare_infinitives(nodes: Sequence[Node]) -> None:
    """*to target civilians and disrupt public life*: a word that is nothing but a verb's base form, read as a modifier
    behind *and*, is a second infinitive."""
    for joint, node in itertools.pairwise(nodes):
        noun = node.head
        if joint.low not in ("and", "or") or node.low not in verbs.PLAIN or noun is None or node.dep == "root":
            continue
        if node.dep not in ("amod", "compound", "advmod", "conj", "nmod") or node.kid("aux", "nsubj") is not None:
            continue
        first = next((n for n in reversed(nodes[: joint.i]) if n.tag == "VB" and _is_infinitive(n)), None)
        if first is None or joint.i - first.i > 20 or any(n.tag in FINITE and n.i > first.i for n in nodes[: joint.i]):
            continue
        if node.dep != "conj" and noun.i > node.i:
            for kid in [k for k in noun.kids if k.i < node.i]:
                move(kid, node, kid.rel)
            move(node, first, "conj")
            move(noun, node, "obj")
        else:
            move(node, first, "conj")
            thing = nodes[node.i + 1] if node.i + 1 < len(nodes) and node.kid("obj") is None else None
            if thing is not None and thing.dep == "obl" and thing.tag in ("NN", "NNS") and thing.kid("case") is None:
                move(thing, node, "obj")
        move(joint, node, "cc")
        node.know("VB")


def _is_infinitive(verb: Node) -> bool:
    return any(k.low == "to" or k.tag == "MD" for k in verb.kids if k.i < verb.i)
