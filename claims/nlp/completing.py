"""Nothing that a sentence states may be lost: what its claims leave out is found, and put back into one of them."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Sequence

from claims.nlp.attribution import TIMES
from claims.nlp.inflection import is_past_form
from claims.nlp.sketches import LOOSE_ADVERBS, Sketch
from claims.nlp.tree import Node, above, spread
from claims.nlp.wording import Word

_CONTENT = ("NOUN", "PROPN", "VERB", "NUM", "ADJ", "SYM")


def left_out(nodes: Sequence[Node], sketches: Sequence[Sketch]) -> list[Node]:
    """The content words of a sentence that are in none of its claims and in no attribution of them."""
    held = {w.node for s in sketches for w in s.words}
    for saying in (s.saying for s in sketches if s.saying is not None):
        held.update(saying.speaker)
        held.update(saying.cue)
        held.update(_framing(saying.cue))
        if saying.head is not None:
            held.update(saying.head.all("appos", "flat"))
    return [n for n in nodes if n not in held and _is_content(n)]


def _is_content(node: Node) -> bool:
    return (
        node.pos in _CONTENT
        and any(c.isalnum() for c in node.text)
        and node.low not in LOOSE_ADVERBS
        and node.low not in ("according", "such", "same", "other")
        and node.tag[:1] != "W"
    )


def _framing(cue: Sequence[Node]) -> set[Node]:
    """What stands beside a verb of saying without being said: when, where and to whom."""
    found: set[Node] = set()
    for verb in cue:
        for kid in verb.kids:
            if kid.dep in ("obl", "obj", "iobj", "advmod", "nmod", "aux") and (
                kid.dep != "obj" or kid.low in TIMES or verb.lemma == "tell" or verb.kid("ccomp") is not None
            ):
                found.update(spread(kid, kid.all("appos")))
    return found


def completed(sketches: Sequence[Sketch], missing: Collection[Node]) -> list[Sketch]:
    """The sketches with the missing words back in the clauses that they hang on, as far as they hang on one."""
    done = list(sketches)
    for node in sorted(missing, key=lambda n: n.i):
        if any(node is w.node for s in done for w in s.words):
            continue
        top = node
        for head in above(node):
            at = [i for i, s in enumerate(done) if any(head is w.node and w.text == head.text for w in s.words)]
            own = [i for i in at if done[i].predicate is head] or at[:1]
            if own:
                beside = {w.node for i in own for w in done[i].words}
                for i in own:
                    done[i] = _widened(done[i], top, beside)
                break
            top = head
    return done


def _widened(sketch: Sketch, top: Node, held: Collection[Node | None]) -> Sketch:
    """A sketch with a constituent back in its place, without what the claims of the same clause hold."""
    back = [Word(n.text, n) for n in spread(top) if n not in held]
    start = back[0].node.i if back and back[0].node is not None else 0
    at = 1 + max((i for i, w in enumerate(sketch.words) if w.node is not None and w.node.i < start), default=-1)
    return dataclasses.replace(sketch, words=[*sketch.words[:at], *back, *sketch.words[at:]])


def tells(nodes: Sequence[Node]) -> bool:
    """Whether a sentence that was not understood still states something, as far as its words show: a verb form, a
    figure or a name, or more than a phrase."""
    words = [n for n in nodes if any(c.isalnum() for c in n.text)]
    return len(words) > 1 and (
        len(words) > 7
        or any(n.tag in ("VBD", "VBZ", "VBP", "MD", "VBN") or is_past_form(n.low) for n in words)
        or any(any(c.isdigit() for c in n.text) or n.pos == "NUM" for n in words)
        or any(n.text[:1].isupper() and n.low != "i" for n in words[1:])
    )
