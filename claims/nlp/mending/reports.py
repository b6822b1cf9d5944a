"""What was said, and the frame that says so: credits, clauses set before and behind a verb of saying."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from claims.nlp.inflection import is_only_participle
from claims.nlp.lexicon import speech
from claims.nlp.mending.moves import FINITE, cut, has_tense, is_bare, may_be_finite, move
from claims.nlp.tree import Node, above, spread


def credits(nodes: Sequence[Node]) -> None:
    """*According to X,* reaches to its comma and no further."""
    for node, to in itertools.pairwise(nodes):
        if node.low != "according" or to.low != "to" or to.i + 1 >= len(nodes):
            continue
        end = to.i + 1
        while end < len(nodes) and nodes[end].text not in (",", ".", ";", "—", "–"):
            end += 1
        phrase = nodes[to.i + 1 : end]
        if not phrase:
            continue
        inside = set(phrase)
        named = next((n for n in phrase if n.head not in inside), phrase[0])
        over = named.head
        root = next(n for n in nodes if n.dep == "root")
        for inner in phrase:
            for kid in [k for k in inner.kids if k not in inside and k not in (node, to) and k.rel != "acl:relcl"]:
                move(
                    kid,
                    over if over is not None and over not in inside and over is not kid else root,
                    "compound" if kid.dep == "appos" else kid.rel,
                )
        if named is root:
            continue
        tensed = [a for a in above(named) if has_tense(a)]
        beside = nodes[node.i - 1].text == "," and node.i > 1  # set off, it is said of the whole sentence
        target = root if not tensed else tensed[-1] if beside else tensed[0]
        move(named, target, "obl")
        for other in phrase:
            if other is not named and other.head not in inside:
                move(other, named, "acl" if other.tag == "VBN" and other.i > named.i else "dep")
        move(to, named, "case")
        for kid in [k for k in node.kids if k is not named]:
            move(kid, target, kid.rel)
        move(node, named, "case")


def finite_complements(nodes: Sequence[Node]) -> None:
    """*said a flight experienced a strike*: hardly anything but a sentence is said, so the past tense behind the noun
    is its verb, and the noun the subject."""
    for verb in nodes:
        thing, content = verb.kid("obj"), verb.kid("ccomp")
        if verb.lemma != "say" or (content is not None and _is_said_whole(verb, thing, content, nodes)):
            continue
        if thing is None or thing.i < verb.i or not thing.kid("det"):
            continue
        past = [n for n in nodes[thing.i + 2 :] if n.tag in ("VBD", "VBN") and not is_only_participle(n.low)]
        past = [n for n in past if is_bare(n) and n.kid("nsubj", "mark", "cc") is None and nodes[n.i - 1].text != ","]
        tensed = [n for n in past if n.tag == "VBD"]
        told = next(iter(tensed or past[-1:]), None)
        if told is None or any(n.low == "by" for n in nodes[told.i + 1 : told.i + 2]):
            continue
        move(told, verb, "ccomp")
        move(thing, told, "nsubj")
        told.know("VBD")


def preposed(nodes: Sequence[Node]) -> None:
    """*"The road is closed," the minister said*: the clause before the verb of saying is what was said."""
    for node in nodes:
        if node.lemma not in speech.SAYING or node.kid("ccomp") is not None:
            continue
        own = node.kid("nsubj")
        clause = next(
            (k for k in node.kids if k.dep in ("advcl", "parataxis", "conj", "dep") and k.i < node.i and has_tense(k)),
            None,
        )
        if own is not None and clause is not None and clause.i < own.i and clause.kid("mark", "cc") is None:
            clause.dep = clause.rel = "ccomp"


def tails(nodes: Sequence[Node]) -> None:
    """*…, a spokesperson, said on Friday.* at a sentence's end: speaker and verb stand apart from what was said."""
    for verb in nodes:
        if (
            verb.lemma not in speech.SAYING
            or verb.tag not in ("VBD", "VBZ", "VBN")
            or verb.kid("aux") is not None
            or (verb.kid("ccomp") is not None and verb.kid("nsubj") is not None)
            or verb.i < 4
        ):
            continue
        if any(n.is_verb for n in nodes[verb.i + 1 :]) or len(nodes) - verb.i > 9:
            continue
        commas = [n.i for n in nodes[: verb.i] if n.text in (",", "”", '"', "''")]
        if not commas:
            continue
        start = commas[-1]
        if start == verb.i - 1:
            start = commas[-3] if len(commas) > 2 else -1
        speaker = nodes[start + 1 : verb.i]
        content = nodes[: start + 1]
        if (
            start < 2
            or not speaker
            or any(n.is_verb and n.tag != "VBN" for n in speaker)
            or not any(n.pos in ("NOUN", "PROPN", "PRON") for n in speaker)
        ):
            continue
        if not any(n.tag in (*FINITE, "MD") for n in content):
            continue
        held = {*speaker, verb, *nodes[verb.i + 1 :]}
        own = verb.kid("nsubj")
        if (
            own in held
            and verb.head is not None
            and verb.head not in held
            and verb.dep == "parataxis"
            and all(n.head in held or n is verb for n in speaker)
        ):
            continue
        head = next((n for n in speaker if n.pos in ("NOUN", "PROPN", "PRON") and n.head not in speaker), None) or next(
            n for n in reversed(speaker) if n.pos in ("NOUN", "PROPN", "PRON")
        )
        first = next((n for n in content if n.dep == "root"), None) or next(
            (n for n in content if n.head in held and (has_tense(n) or n.is_verb or n.kid("cop") is not None)), None
        )
        if first is None:
            continue
        cut(first)
        for node in content:
            if node is not first and (node.head in held or node.head is None):
                move(node, first, node.rel)
        cut(verb)
        cut(head)
        for node in [*speaker, *nodes[verb.i + 1 :]]:
            if node is not head and (
                node.head not in held or node.head is None or (node.head is verb and node in speaker)
            ):
                after = node in speaker and node.pos in ("NOUN", "PROPN") and nodes[node.i - 1].text != head.text
                move(node, head if node in speaker else verb, "appos" if after and node.i > head.i else node.rel)
        for kid in head.all("list"):
            kid.dep = kid.rel = "appos"
        move(head, verb, "nsubj")
        move(verb, first, "parataxis")
        return


def _is_said_whole(verb: Node, thing: Node | None, content: Node, nodes: Sequence[Node]) -> bool:
    """Puts the subject of what was said right: the noun before the past tense (*said a ferry carrying passengers from
    the port sank*), whose participle is no clause of its own."""
    own = content.kid("nsubj")
    if thing is not None and verb.i < thing.i < content.i and content.tag == "VBD" and is_bare(content):
        if own is not None and own.i > thing.i:  # a name right behind its kind: *the capital Oslo*
            move(own, nodes[spread(own)[0].i - 1], "flat")
        move(thing, content, "nsubj")
    elif own is not None and verb.i < own.i < content.i and content.tag == "VBG" and is_bare(content):
        told = next((k for k in content.kids if k.dep in ("xcomp", "ccomp", "advcl") and k.i > content.i), None)
        if told is not None and may_be_finite(told) and not is_only_participle(told.low):
            move(told, verb, "ccomp")
            move(own, told, "nsubj")
            move(content, own, "acl")
            told.know("VBD")
    return True
