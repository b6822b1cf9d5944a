"""Clauses that hang under others: what follows *after*, what is wished for, participles in lists, words left out."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from claims.nlp.inflection import is_only_participle, is_past_form
from claims.nlp.lexicon import listed, people, speech, verbs
from claims.nlp.mending.moves import FINITE, has_tense, is_bare, move, promote
from claims.nlp.tree import Node, above, spread

_NOT_DONE = speech.WISHING | verbs.GERUND
"""Verbs under which a gerund is not told as done."""
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
            if not (verb.lemma in verbs.INTRANSITIVE or _decides(noun, verb)) and (
                thing is None or thing.i < verb.i or gives
            ):
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


def having_done(nodes: Sequence[Node]) -> None:
    """*Having lost the vote, the chancellor stepped down*: a participle that opens the sentence hangs on its clause."""
    first = nodes[0] if nodes else None
    lost = first.head if first is not None and first.low in ("having", "being") else None
    if lost is None or lost.dep != "root" or lost.tag != "VBN" or lost.kid("nsubj") is not None:
        return
    clause = next((k for k in lost.kids if k.i > lost.i and k.is_verb and has_tense(k) and k.kid("nsubj")), None)
    if clause is not None and clause.dep in ("parataxis", "conj", "ccomp", "advcl"):
        for kid in [k for k in lost.kids if k.i > clause.i]:
            move(kid, clause, kid.rel)
        promote(clause, lost, "advcl")


def marked_clauses(nodes: Sequence[Node]) -> None:
    """*…, its highest level in years, while exports fell*: what has a conjunction and a subject is no
    noun's."""
    for mark in nodes:
        clause = mark.head
        if mark.low not in CONJUNCTIONS or mark.dep != "mark" or clause is None or clause.dep not in ("acl", "amod"):
            continue
        subject = clause.kid("nsubj")
        if clause.rel == "acl:relcl" or subject is None or not mark.i < subject.i < clause.i:
            continue
        past = clause.tag == "VBN" and is_bare(clause) and is_past_form(clause.low)
        if not has_tense(clause) and (not past or is_only_participle(clause.low)):
            continue
        over = next((a for a in above(clause) if a.is_verb and has_tense(a)), None)
        if over is not None and over.i < mark.i:
            move(clause, over, "advcl")
            if past:
                clause.know("VBD")


def main_clauses(nodes: Sequence[Node]) -> None:
    """*Prices rose after the king said he would act*: no main clause has a conjunction, but the one before it has
    none."""
    root = next((n for n in nodes if n.dep == "root" and n.is_verb), None)
    mark = next((k for k in root.kids if k.low in CONJUNCTIONS and k.dep == "mark"), None) if root is not None else None
    if root is None or mark is None or mark.i > root.i:
        return
    main = next(
        (k for k in root.kids if k.dep in ("ccomp", "advcl", "parataxis") and k.i < mark.i and has_tense(k)), None
    )
    if main is None or main.kid("mark") is not None:
        return
    promote(main, root, "advcl")
    for kid in [k for k in root.kids if k.i < mark.i]:
        move(kid, main, kid.rel)


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


def participles_read_as_nouns(nodes: Sequence[Node]) -> None:
    """*injuring nine people and damaging dozens of homes*: an *-ing* form between *and* and a second object is a second
    participle."""
    for joint, node in itertools.pairwise(nodes):
        noun = node.head
        if (
            joint.low != "and"
            or not node.low.endswith("ing")
            or node.dep != "conj"
            or noun is None
            or noun.dep != "obj"
        ):
            continue
        first = noun.head
        if node.tag not in ("NN", "VBG", "JJ") or first is None or first.tag != "VBG" or noun.i > node.i:
            continue
        behind = [*node.all("obj"), *first.all("obj", "obl", "nmod")]
        thing = next((k for k in behind if k.i > node.i and k.kid("case") is None), None)
        if thing is None or spread(thing)[0].i != node.i + 1:
            continue
        move(node, first, "conj")
        node.know("VBG")
        move(thing, node, "obj")
        move(joint, node, "cc")


def participles_of_the_nearest(nodes: Sequence[Node]) -> None:
    """*came after thousands marched through the capital, blocking roads*: behind a comma, a participle goes with the
    clause right before it, where that has a subject of its own."""
    for comma, node in itertools.pairwise(nodes):
        over = node.head
        if comma.text != "," or node.tag != "VBG" or node.dep != "advcl" or over is None or not is_bare(node):
            continue
        inner = next((k for k in reversed(over.kids) if k.dep == "advcl" and over.i < k.i < comma.i), None)
        if inner is None or not has_tense(inner) or inner.kid("mark") is None or inner.kid("nsubj") is None:
            continue
        if spread(inner)[-1].i >= comma.i - 1 and node.kid("mark", "nsubj", "cc") is None:
            move(node, inner, "advcl")


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


def gerunds_in_lists(nodes: Sequence[Node]) -> None:
    """*is considering raising rates and selling bonds*: what is considered is not done; both are under the verb."""
    for node in nodes:
        verb = node.head
        if node.tag != "VBG" or node.dep != "conj" or verb is None or not is_bare(node) or node.kid("nsubj"):
            continue
        if verb.lemma not in _NOT_DONE or verb.i + 1 >= node.i:
            continue
        first = nodes[verb.i + 1]
        if not first.low.endswith("ing") or first.tag not in ("VBG", "NN", "JJ"):
            continue
        thing = first.head
        if first.dep in ("compound", "amod") and thing is not None and thing.head is verb:
            move(first, verb, "xcomp")
            move(thing, first, "obj")
            first.know("VBG")
        if first.head is verb:
            move(node, first, "conj")


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
