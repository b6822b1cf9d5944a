"""The forms of verbs: tenses and participles that the tagger takes for one another, or for nouns and adjectives."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from claims.nlp.inflection import base, is_finite_past, is_only_participle
from claims.nlp.lexicon import listed, verbs
from claims.nlp.mending.moves import FINITE, has_tense, is_bare, move
from claims.nlp.tree import Node

OPENERS = listed("as while when because although")
"""Conjunctions that open a sentence's first clause."""
_COMPLEMENTS = ("xcomp", "ccomp", "advcl", "csubj")
_NOUNS_IN_ING = listed("including following according during morning evening nothing something anything everything")


def tenses(nodes: Sequence[Node]) -> None:
    """A past form with a subject and no auxiliary is a past tense, whatever its tag; so is one coordinate with it."""
    for node in nodes:
        tag, pos = node.tag, node.pos
        if tag == "VBD" or (pos not in ("VERB", "NOUN", "ADJ") and node.dep != "ccomp"):
            continue
        if is_finite_past(node.low) and pos in ("VERB", "NOUN", "ADJ") and is_bare(node):
            if tag == "VBN" or node.kid("obj", "obl", "nsubj") is not None:
                node.know("VBD")
            elif node.dep == "ccomp" and node.i and nodes[node.i - 1].head is node and node.kid("det", "case"):
                _find_subject(node, nodes[node.i - 1])
            continue
        if node.dep == "ccomp" and tag in ("JJ", "NN", "NNS") and node.kid("obj") and is_bare(node):
            if node.kid("nsubj") is not None and any(k.low == "that" for k in node.all("mark")):
                node.know("VBZ" if node.low.endswith("s") else "VBP")
            continue
        if tag == "JJ" and node.low.endswith("ed") and is_bare(node) and _is_clause(node):
            node.know("VBN")  # *the other two dissented*
            for subject in node.all("nsubj"):
                subject.rel = "nsubj"
        if node.tag not in ("VBN", "VB") or node.pos != "VERB" or not is_bare(node) or is_only_participle(node.low):
            continue
        own = node.kid("nsubj")
        if base(node.low, "VBD") == node.low and node.low not in verbs.UNCHANGING:
            plain = node.dep == "root" or (node.dep in ("ccomp", "conj") and own is not None and own.low != "who")
            if plain and own is not None and own.i < node.i and node.kid("mark") is None:
                node.know("VBP")
            continue
        if own is None and node.dep == "conj" and node.tag == "VBN":
            if node.head is not None and node.head.tag == "VBD" and is_bare(node.head) and node.head.pos == "VERB":
                node.know("VBD")
            continue
        if own is None or any(k.low == "to" for k in node.all("mark")):
            continue
        if own.rel == "nsubj:pass":
            if node.dep != "root" or node.kid("obl:agent") is not None:
                continue
            own.rel = "nsubj"  # a main clause without an auxiliary is not passive
        node.know("VBD")


def _is_clause(node: Node) -> bool:
    return node.dep in ("root", "parataxis", "conj") and node.kid("nsubj") is not None and node.kid("mark") is None


def _find_subject(verb: Node, noun: Node) -> None:
    """*The ship sank* read as a noun: the word before the verb is the subject, with what is before it."""
    for kid in [k for k in verb.kids if k.i < noun.i and k.dep in ("det", "amod", "compound", "nummod")]:
        move(kid, noun, kid.rel)
    noun.tag, noun.pos = ("NN", "NOUN") if noun.tag[:1] == "J" else (noun.tag, noun.pos)
    move(noun, verb, "nsubj")
    for kid in verb.all("nmod"):
        kid.rel = kid.dep = "obl"
    verb.know("VBD")


def subjects(nodes: Sequence[Node]) -> None:
    """*The general denied it*: a word with an article that is the subject of a verb is a noun; so is one with a number
    before it (*14 suspects*)."""
    for node in nodes:
        if node.tag == "VBZ" and node.dep in ("nsubj", "obj") and nodes[node.i - 1].rel == "nummod":
            node.tag, node.pos, node.lemma = "NNS", "NOUN", node.low
        if node.tag in ("RB", "UH") and node.dep == "nsubj" and node.text[:1].isupper():
            node.tag, node.pos = "NNP", "PROPN"
        if node.tag == "JJ" and node.dep in ("nsubj", "obj", "appos", "nmod", "obl") and node.kid("det"):
            node.tag, node.pos = "NN", "NOUN"
            for kid in node.all("dep"):  # *a retired general appointed last year*
                if kid.tag == "VBN":
                    kid.rel = kid.dep = "acl"


def gerunds(nodes: Sequence[Node]) -> None:
    """*…, closing schools and two airports*; *…, damaging houses*: behind a comma and before its object, an *-ing* form
    is a participle of the clause before it."""
    for comma, node in itertools.pairwise(nodes):
        if comma.text != "," or not node.low.endswith("ing") or node.low in _NOUNS_IN_ING or len(node.low) < 6:
            continue
        verb = next((n for n in reversed(nodes[: comma.i]) if n.is_verb and has_tense(n) and n.dep != "acl"), None)
        if verb is None or node.tag not in ("VBG", "NN", "JJ"):
            continue
        thing = node.head
        if node.dep in ("compound", "amod") and thing is not None and thing.i > node.i:
            joined = any(k.dep == "conj" and k.tag == "VBG" and k.kid("cc") and k.i > thing.i for k in verb.kids)
            if (
                (thing.dep == "conj" and not joined)
                or any(k.dep in ("case", "cop", "nsubj") and k.i > comma.i for k in thing.kids)
                or thing.tag not in ("NNS", "NN", "NNP", "CD")
            ):
                continue
            if thing.tag == "NN" and not any(k.dep in ("det", "nummod") and k.i > node.i for k in thing.kids):
                continue
            move(node, verb, "advcl")
            before = nodes[comma.i - 1]
            if before.head is node:  # *since 3 May, fuelling rumours*
                move(before, verb, "obl")
            for kid in [k for k in thing.kids if k.i < comma.i]:
                move(kid, before if before.dep == "obl" and kid.dep in ("case", "nummod") else verb, kid.rel)
            move(thing, node, "obj")
            move(comma, node, "punct")
            node.know("VBG")
        elif node.tag != "VBG" and node.dep in ("advcl", "parataxis", "xcomp", "acl") and node.kid("obj", "ccomp"):
            node.know("VBG")
        elif node.tag != "VBG" and node.dep == "conj" and node.kid("ccomp") and not node.kid("cc"):
            move(node, verb, "advcl")
            node.know("VBG")


def opening_clauses(nodes: Sequence[Node]) -> None:
    """*As the region recovers from floods, …*: behind an opening conjunction, a noun in *-s* right behind a singular
    noun, and right before a preposition or an adverb, is its verb."""
    if len(nodes) < 6 or nodes[0].low not in OPENERS:
        return
    comma = next((n.i for n in nodes if n.text == ","), 0)
    if any(n.tag in (*FINITE, "MD") for n in nodes[1:comma]):
        return
    for subject, verb, after in zip(nodes[1:comma], nodes[2:comma], nodes[3:comma], strict=False):
        over = verb.head
        if over is None or over.i < comma or verb.tag != "NNS" or subject.tag != "NN" or subject.head is not verb:
            continue
        if after.tag in ("IN", "TO", "RB") and subject.low[-1] != "s":
            for kid in [k for k in verb.kids if k.i < subject.i and k is not nodes[0]]:
                move(kid, subject, kid.rel)
            move(subject, verb, "nsubj")
            move(nodes[0], verb, "mark")
            move(verb, over, "advcl")
            verb.know("VBZ")
            for kid in [k for k in verb.kids if k.dep == "nmod"]:
                move(kid, verb, "obl")
            return


def relative_verbs(nodes: Sequence[Node]) -> None:
    """*the minister, whose term ends in May*: a noun in *-s* that heads a relative clause is its verb."""
    for node in nodes:
        if node.rel != "acl:relcl" or node.tag != "NNS" or not node.low.endswith("s"):
            continue
        subject = node.kid("nsubj", "compound")
        pronoun = next((n for n in nodes[: node.i] if n.tag[:1] == "W" and n.head in (node, subject)), None)
        if subject is None or pronoun is None or subject.i > node.i or node.kid("cop", "aux") is not None:
            continue
        subject.dep = subject.rel = "nsubj"
        if pronoun.low == "whose":
            move(pronoun, subject, "nmod:poss")
        for kid in node.all("nmod"):
            kid.dep = kid.rel = "obl"
        node.know("VBZ")


def infinitives(nodes: Sequence[Node]) -> None:
    """*intended to target civilians and disrupt security*: the second infinitive is coordinate with the first."""
    for node in nodes:
        verb = node.head
        if (
            node.dep != "conj"
            or verb is None
            or node.tag not in ("JJ", "NN", "VB", "VBP")
            or node.kid("obj") is None
            or not is_bare(node)
        ):
            continue
        first = next(
            (k for k in verb.kids if k.dep in _COMPLEMENTS and k.tag == "VB" and verb.i < k.i < node.i),
            None,
        )
        if first is not None and node.kid("nsubj") is None:
            move(node, first, "conj")
            node.tag, node.pos = "VB", "VERB"
        elif node.tag == "VB" and verb.tag in FINITE and is_bare(verb) and node.kid("nsubj") is None:
            aim = next((n.head for n in reversed(nodes[verb.i : node.i]) if n.low == "to"), None)
            if aim is not None and aim is not node:
                move(node, aim, "conj")
