"""What stands between a subject and its verb: found on the page, and hung where it belongs.

*Smith, 58, who built the firm from one boat, faces trial.* A statistical parser loses its way in what is set between
commas there. Read without it the sentence is plain; what was left out is then hung on the subject again.
"""

from __future__ import annotations

from collections.abc import Sequence

from claims.nlp.inflection import is_finite_past, is_past_form
from claims.nlp.lexicon import listed, speech, verbs
from claims.nlp.tree import Node, above, spread

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_RELATIVE = listed("who whom whose which where when")
_PHRASE = ("DT", "PRP$", "NN", "NNP", "NNS", "NNPS", "CD", "JJ", "POS", "HYPH", "IN", "CC", "VBN", "VBG", "AFX", "$")
_OPENS_NAMES = ("DT", "PRP$", "NN", "NNP", "NNPS", "JJ", "CD")
_FARTHEST = 40
"""Tokens that may stand between a subject and its verb."""


def found(nodes: Sequence[Node]) -> tuple[int, int] | None:
    """The two commas round what parts a subject from its verb, where the tree does not show it so."""
    commas = [n.i for n in nodes if n.text == ","]
    for at, start in enumerate(commas[:-1]):
        if start + 1 >= len(nodes) or not _is_subject(nodes, start) or not _opens(nodes, start + 1):
            continue
        ends = [c for c in commas[at + 1 :] if c - start <= _FARTHEST and _verb_at(nodes, c + 1) is not None]
        tensed = [c for c in ends if (v := _verb_at(nodes, c + 1)) is not None and v.tag in _FINITE]
        end = next(iter(tensed or ends), None)
        if end is None or not _is_whole(nodes, start, end):
            continue
        return None if _is_read(nodes, start, end) else (start, end)
    return None


def settle(nodes: Sequence[Node], start: int, end: int, reading: Sequence[Node]) -> bool:
    """Takes over the reading of the sentence without what stands between two commas, and hangs that on the subject;
    whether the reading has a subject there."""
    rest = [*nodes[:start], *nodes[end + 1 :]]
    own = _verb_at(nodes, end + 1)
    if own is None or [n.text for n in rest if n is not own] != [
        n.text for n in reading if n.i != own.i - (end + 1 - start)
    ]:
        return False
    verb = reading[own.i - (end + 1 - start)]
    predicate = verb.head if verb is not None and verb.dep in ("aux", "cop") and verb.head is not None else verb
    subject = predicate.kid("nsubj") if predicate is not None else None
    if subject is None or subject.i >= start or spread(subject)[-1].i != start - 1:
        return False
    inside = nodes[start : end + 1]
    for node in rest:
        node.kids = [k for k in node.kids if start <= k.i <= end]
    for node in inside:
        node.kids = [k for k in node.kids if start <= k.i <= end]
    for node, read in zip(rest, reading, strict=True):
        node.pos, node.tag, node.rel, node.dep, node.lemma = read.pos, read.tag, read.rel, read.dep, read.lemma
        node.head = None if read.head is None else rest[read.head.i]
        if node.head is not None:
            node.head.kids.append(node)
    hang(nodes, rest[subject.i], start, end)
    if own.text != verb.text:
        own.know("VBZ" if verb.text in ("takes", "goes") else "VBD")
    for node in nodes:
        node.kids.sort(key=lambda k: k.i)
    return True


def hang(nodes: Sequence[Node], noun: Node, start: int, end: int) -> None:
    """Hangs what stands from a comma to another place on the noun before it: an age, what it is, what became of it,
    and what is told of it."""
    edges = [start]
    for comma in (n.i for n in nodes[start + 1 : end] if n.text == ","):
        last = nodes[edges[-1] + 1]
        if last.low in _RELATIVE:
            break
        if nodes[comma + 1].low in _RELATIVE or (last.pos == "NUM" and comma == last.i + 1):
            edges.append(comma)
    for low, high in zip(edges, [*edges[1:], end], strict=True):
        piece = nodes[low + 1 : high]
        held = set(piece)
        outward = [n for n in piece if n.head not in held]
        if not outward:
            continue
        opening = piece[0]
        if opening.low in _RELATIVE or (len(piece) > 1 and piece[1].low in _RELATIVE):
            top, rel = _clause(piece, outward), "acl:relcl"
        elif opening.tag in ("VBN", "VBG", "VBD"):
            top, rel = opening, "acl"
            opening.tag = "VBN" if opening.tag == "VBD" else opening.tag
            opening.pos = "VERB"
            for node in opening.all("conj"):
                node.tag = "VBN" if node.tag == "VBD" and not is_finite_past(node.low) else node.tag
        else:
            top, rel = next((n for n in outward if n.pos in ("NOUN", "PROPN", "NUM")), outward[0]), "appos"
        _raise(top, held)
        for node in [n for n in (*piece, nodes[low]) if n is not top and n.head not in held]:
            _rehang(node, top, node.rel if node.rel != "ROOT" else "dep")
        _rehang(top, noun, rel)
    if nodes[end].text == ",":
        _rehang(nodes[end], noun, "punct")


def _is_subject(nodes: Sequence[Node], comma: int) -> bool:
    """Whether what ends before a comma can be the subject of a clause."""
    at = comma - 1
    if at < 0 or (
        nodes[at].pos not in ("NOUN", "PROPN", "NUM", "ADJ") and nodes[at].tag != "POS" and nodes[at].text != ")"
    ):
        return False
    joined = False
    while at >= 0 and (nodes[at].tag in _PHRASE or nodes[at].pos == "NUM" or nodes[at].text in "()"):
        joined = joined or nodes[at].tag == "CC"
        at -= 1
    before = nodes[at] if at >= 0 else None
    return (
        before is None
        or before.pos == "PUNCT"
        or joined
        or before.low in ("that", "while", "when", "because", "where")
        or (before.is_verb and before.lemma in speech.SAYING)
    )


def _opens(nodes: Sequence[Node], at: int) -> bool:
    """Whether what begins here tells something of the noun before it: *who …*, *58*, *built in 1987*, *a father*."""
    node = nodes[at]
    if node.low in _RELATIVE or (node.tag == "IN" and at + 1 < len(nodes) and nodes[at + 1].low in _RELATIVE):
        return True
    if node.tag in ("VBN", "VBG") or (node.low.endswith("ed") and is_past_form(node.low)):
        return True
    return node.tag in _OPENS_NAMES


def _verb_at(nodes: Sequence[Node], at: int) -> Node | None:
    """The verb of a clause that goes on at a place, adverbs before it passed over."""
    while at < len(nodes) and nodes[at].tag == "RB" and nodes[at].low not in ("not", "n't"):
        at += 1
    node = nodes[at] if at < len(nodes) else None
    if node is None or not node.text.islower():
        return None
    if node.tag in _FINITE or (node.tag in ("VBN", "JJ", "NN") and is_past_form(node.low)):
        return node
    following = nodes[at + 1].tag if at + 1 < len(nodes) else ""
    if node.low in verbs.UNCHANGING or (node.tag == "NNS" and node.low[-2:] not in ("ss", "us", "is")):
        return node if following in ("DT", "PRP$", "RB", "IN", "TO", "CD") else None
    return None


def known(verb: Node, following: str) -> str:
    """The verb itself where its tag tells a tense, else a common verb in its place that the parser cannot mistake."""
    if verb.tag in _FINITE:
        return verb.text
    present = verb.low.endswith("s") and not is_past_form(verb.low)
    if following in ("DT", "PRP$", "NN", "NNS", "NNP", "CD", "JJ", "PRP", "$"):
        return "takes" if present else "took"
    return "goes" if present else "went"


def shortened(text: str, offset: int, nodes: Sequence[Node], start: int, end: int) -> str:
    """A sentence without what stands between two commas, its verb in a form that is known."""
    verb = _verb_at(nodes, end + 1)
    if verb is None:
        return text
    following = nodes[verb.i + 1].tag if verb.i + 1 < len(nodes) else ""
    return (
        text[: nodes[start].start - offset]
        + text[nodes[end].end - offset : verb.start - offset]
        + known(verb, following)
        + text[verb.end - offset :]
    )


def _is_whole(nodes: Sequence[Node], start: int, end: int) -> bool:
    """Whether what stands between two commas is one insertion: a clause with a verb, or a phrase with none."""
    inside = nodes[start + 1 : end]
    if not inside or any(n.text in ("“", "”", '"', ";", ":", "``", "''") for n in inside):
        return False
    opening = next((n for n in inside[:4] if n.low in _RELATIVE), None)
    tensed = [n for n in inside[1:] if n.tag in _FINITE]
    if inside[0].tag == "VBN":  # *built in 1932 and closed since 2019*
        tensed = [n for n in tensed if n.tag != "VBD" or is_finite_past(n.low)]
    if opening is None:
        return not tensed and inside[-1].tag not in ("CC", "IN") and not any(n.tag == "CC" for n in inside[:1])
    return bool(tensed) or any(n.is_verb for n in inside)


def _is_read(nodes: Sequence[Node], start: int, end: int) -> bool:
    """Whether the tree has the verb behind two commas under no other, with its subject before them, and what stands
    between on that subject."""
    verb = _verb_at(nodes, end + 1)
    predicate = verb.head if verb is not None and verb.dep in ("aux", "cop") else verb
    subject = predicate.kid("nsubj") if predicate is not None else None
    if (
        predicate is None
        or subject is None
        or subject.i > start
        or (predicate.tag in ("VBN", "JJ") and not predicate.kids)
    ):
        return False
    for node in nodes[start + 1 : end]:
        head = node.head
        if head is None or (head.i > end and node.pos != "PUNCT"):
            return False
        if head.i < start and (
            node.dep not in ("acl", "appos", "punct") or not (head is subject or head.head is subject)
        ):
            return False
    return not any(start < n.head.i < end for n in (*nodes[:start], *nodes[end + 1 :]) if n.head is not None)


def _clause(piece: Sequence[Node], outward: Sequence[Node]) -> Node:
    """The predicate of a relative clause."""
    held = set(piece)
    node = next(n for n in piece if n.low in _RELATIVE)
    if node.head not in held:
        return next(
            (n for n in outward if n.is_verb or n.kid("cop")), next((n for n in piece if n.is_verb), outward[0])
        )
    while node.head in held and node.head is not None:
        node = node.head
    return node


def _raise(top: Node, held: set[Node]) -> None:
    """Takes a node from under its piece, and hangs on it those that it hung on."""
    over = top.head
    while over is not None and over in held:
        following = over.head
        _rehang(top, following, top.rel)
        _rehang(over, top, over.rel if over.rel != "ROOT" else "dep")
        over = following


def _rehang(node: Node, head: Node | None, rel: str) -> None:
    if head is not None and (head is node or any(a is node for a in above(head))):
        return  # it would close a circle
    if node.head is not None and node in node.head.kids:
        node.head.kids.remove(node)
    node.head, node.rel, node.dep = head, rel, rel.partition(":")[0]
    if head is not None:
        head.kids.append(node)
        head.kids.sort(key=lambda k: k.i)
