"""Verbs read as something else, and something else read as a verb."""

from __future__ import annotations

from collections.abc import Sequence

from claims.nlp.inflection import base
from claims.nlp.lexicon import speech, verbs
from claims.nlp.mending.moves import FINITE, has_tense, is_bare, may_be_finite, move, promote
from claims.nlp.tree import Node, above, spread

_STRAY = ("conj", "advmod", "dep", "compound")
_SPOKEN = speech.ACTS | speech.SAYING


def lost_main_verbs(nodes: Sequence[Node]) -> None:
    """A sentence whose root is a noun without a copula has its finite verb read as a participle below it."""
    root = next((n for n in nodes if n.dep == "root"), None)
    if root is None or root.pos not in ("NOUN", "PROPN", "PRON", "NUM") or root.kid("cop", "nsubj", "expl") is not None:
        return
    phrase = [root, *(m for m in root.kids if m.dep in ("conj", "appos"))]
    apart = {n for n in nodes if n.rel == "acl:relcl"}
    below = (n for p in phrase for n in spread(p, apart) if n is not p)
    for node in sorted(below, key=lambda n: (not has_tense(n), n.i)):
        if (
            node.i <= root.i
            or node.dep not in ("acl", "conj", "appos", "parataxis", "advcl", "ccomp", "amod")
            or node.rel == "acl:relcl"
        ):
            continue
        own = node.kid("nsubj")
        if own is not None and own.pos == "PROPN" and node.dep == "appos" and nodes[spread(own)[0].i - 1].text == ",":
            move(own, root, "appos")
            own = None
        if own is not None or not (has_tense(node) or (may_be_finite(node) and node.pos == "VERB")):
            continue
        if any(k.dep == "mark" or k.tag[:1] == "W" for k in node.kids) or (
            node.dep == "amod" and node.kid("obj", "ccomp") is None
        ):
            continue
        if node.head is not None:
            node.head.kids.remove(node)
        node.head, node.rel, node.dep = None, "root", "root"
        if node.tag != "VBD" and is_bare(node):
            node.tag = "VBD" if node.tag not in FINITE else node.tag
        move(root, node, "nsubj")
        for kid in [k for p in phrase for k in p.kids if k.i > node.i]:
            move(kid, node, kid.rel if kid.dep not in ("acl", "nmod") else "obl" if kid.dep == "nmod" else "advcl")
        return


def garden_paths(nodes: Sequence[Node]) -> None:
    """A participle behind its noun that has an object of its own is the noun's finite verb."""
    for verb in nodes:
        noun = verb.head
        if noun is None or verb.rel != "acl" or verb.tag not in ("VBD", "VBN") or not is_bare(verb) or verb.i <= noun.i:
            continue
        if verb.lemma in verbs.DITRANSITIVE or (verb.kid("obj", "ccomp") is None and verb.tag != "VBD"):
            continue
        if nodes[verb.i - 1].text == ",":
            continue
        over = noun.head
        if over is None:
            continue
        if over.tag == "VBG" and verb.kid("obj", "ccomp") is None and verb.lemma not in verbs.INTRANSITIVE:
            verb.tag = "VBN"
            continue
        if (
            noun.dep in ("obj", "iobj", "nsubj", "ccomp")
            and (over.lemma in speech.SAYING or over.lemma in speech.OPINION)
            and over.i < noun.i
            and over.kid("ccomp") is None
        ):
            promote(verb, noun, "nsubj")
            verb.rel = verb.dep = "ccomp"
        elif noun.dep == "nsubj" and over.i > verb.i and verb.kid("obj", "ccomp") is not None:
            _resume(verb, noun, over)
        else:
            continue
        verb.tag = "VBD"


def _resume(verb: Node, noun: Node, over: Node) -> None:
    """The verb takes the place of a later one that had its subject; that one becomes a clause beside it."""
    verb_head = over
    verb.head.kids.remove(verb) if verb.head is not None else None
    head, rel = over.head, over.rel
    verb.head, verb.rel, verb.dep = None, "root", "root"
    move(noun, verb, "nsubj")
    link = next(
        (
            k
            for k in verb.kids
            if k.dep in ("obl", "advcl")
            and any(c.low in ("as", "while", "when", "after", "before") for c in k.kids)
            and verb.i < k.i < over.i
        ),
        None,
    )
    move(verb_head, verb, "advcl" if link is not None else "conj")
    if head is not None:
        move(verb, head, rel)
    if link is not None:
        move(link, over, "nsubj")
        for mark in [c for c in link.kids if c.dep in ("case", "mark")]:
            move(mark, over, "mark")
    for kid in [k for k in over.kids if k.i < verb.i]:
        move(kid, verb, kid.rel)


def verbs_read_as_modifiers(nodes: Sequence[Node]) -> None:
    """*set up roadblocks, intercepted vehicles, and clashed*; *issued a statement and expressed solidarity*."""
    for node in nodes:
        noun = node.head
        if node.dep != "amod" or noun is None or node.tag not in ("VBN", "JJ", "VBD") or not node.low.endswith("ed"):
            continue
        if node.i and nodes[node.i - 1].text in ("-", "–"):
            continue
        before = nodes[node.i - 1].text if node.i else ""
        if before not in ("and", ",") and node.kid("cc") is None:
            continue
        said = base(node.low, "VBN") in _SPOKEN
        over_noun = noun.head
        beside_verb = noun.dep == "conj" and over_noun is not None and over_noun.is_verb and before == "and"
        joined = (
            node.kid("cc") is not None
            or (beside_verb and noun.kid("det", "case") is None)
            or (said and before == "and" and noun.dep == "conj")
        )
        listed = (
            noun.dep in ("conj", "obl", "obj")
            and noun.kid("case", "det") is None
            and before == ","
            and (first := next((a for a in above(noun) if a.is_verb), None)) is not None
            and any(k.dep == "conj" and k.is_verb and k.i > noun.i for k in first.kids)
        )
        if not joined and not listed:
            continue
        near = next((a for a in above(noun) if a.is_verb), None)
        if near is not None and near.lemma in speech.WISHING and not said and noun.kid("det") is None:
            continue  # *promised lower taxes and reduced spending*
        over = next((a for a in above(noun) if a.is_verb and has_tense(a)), None)
        if over is None:
            continue
        for kid in [k for k in noun.kids if k.i < node.i]:
            if kid.dep in ("cc", "punct"):
                move(kid, node, kid.rel)
            elif noun.head is not None and noun.head.i < kid.i:
                move(kid, noun.head, "nmod")
        move(node, over, "conj")
        move(noun, node, "obj")
        node.tag, node.pos = "VBD", "VERB"
        node.lemma = base(node.low, "VBD")
        for kid in nodes[node.i + 1 :]:
            if kid.head is not None and over.i < kid.head.i < node.i and kid.dep in ("obl", "nmod"):
                move(kid, *((node, "obl") if kid.dep == "obl" else (noun, "nmod")))  # no arc leaps over the verb


def lost_subjects(nodes: Sequence[Node]) -> None:
    """A finite verb without a subject takes the stray noun right before it."""
    for node in nodes:
        if (
            node.tag not in FINITE
            or not node.is_verb
            or node.i == 0
            or node.dep in ("acl", "aux", "cop")
            or node.kid("nsubj", "expl", "csubj") is not None
        ):
            continue
        noun = nodes[node.i - 1]
        if noun.dep == "flat" and noun.head is not None:
            noun = noun.head
        stray = noun.dep in _STRAY if noun.pos in ("NOUN", "PROPN") else noun.dep == "punct" and noun.pos == "NUM"
        if not stray or node.kid("cc") is not None:
            continue
        over = noun.head
        joint = noun.kid("cc")
        move(noun, node, "nsubj")
        if joint is not None:
            move(joint, node, "cc")
        if node.dep == "root" or over is None:
            continue
        node.rel = node.dep = "conj" if joint is not None else node.dep


def counted_subjects(nodes: Sequence[Node]) -> None:
    """*and 20 more were injured*: the number between *and* and the auxiliary is the subject."""
    for verb in nodes:
        helper = verb.kid("aux", "cop") if verb.dep in ("conj", "xcomp", "ccomp") else None
        if helper is None or verb.kid("expl") is not None:
            continue
        own = verb.kid("nsubj")
        if own is not None and (verb.dep == "conj" or own.pos != "NUM" or verb.kid("mark") is not None):
            continue
        joint = next((n for n in reversed(nodes[: helper.i]) if n.dep == "cc"), None)
        between = nodes[joint.i + 1 : helper.i] if joint is not None else []
        number = next((n for n in between if n.pos == "NUM"), None)
        if joint is None or number is None or len(between) > 4 or any(n.is_verb for n in between):
            continue
        if verb.dep != "conj":
            verb.dep = verb.rel = "conj"
        move(number, verb, "nsubj")
        move(joint, verb, "cc")
        for other in between:
            if other is not number and other.head not in between:
                move(other, number, "amod")
