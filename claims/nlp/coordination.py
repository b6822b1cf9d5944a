"""Lists taken apart: one claim for each member that could be true alone."""

from __future__ import annotations

from collections.abc import Sequence

from claims.nlp.lexicon import listed, people, verbs
from claims.nlp.tree import Node, spread
from claims.nlp.wording import Word, agreeing, article, is_plural

MOST = 16
"""Claims that the lists of one clause may be taken apart into; past it the lists stay whole."""

_OBJECTS = frozenset(("obj", "iobj", "nsubj", "root", "xcomp", "ccomp", "acl"))
_ARGUMENT_PREPOSITIONS = listed("for against with about from by to of as on over into")
_SPANS = listed(
    "year years month months week weeks day days hour hours minute minutes second seconds foot feet inch inches "
    "pound pounds ounce ounces"
)
"""Units that add up to one length of time, or one measure."""
_BOUNDS = listed("at least most more less fewer than over under about around nearly almost some up to approximately")


def variants(said: list[Word], predicate: Node, *, everywhere: bool = False) -> list[list[Word]]:
    """The claims that one claim's words make when each list in it that may be is taken apart; `everywhere`, also the
    lists inside modifiers and places, as a claim's parts are."""
    done: list[list[Word]] = [said]
    heads = {n.head for w in said if (n := w.node) is not None and n.dep == "conj" and n.head is not None}
    if not heads:
        return done
    present = {w.node for w in said if w.node is not None}
    for head in sorted(heads & present, key=lambda n: n.i):
        group = members(head)
        if (
            len(group) < 2
            or any(m.kid("nsubj") is not None for m in group[1:])
            or not all(m in present for m in group)
            or not (_is_plain(group) if everywhere else _is_split(head, group, predicate, present))
        ):
            continue
        made = [taken for one in done for taken in _each(one, head, group, predicate)]
        if len(made) > MOST:
            break
        done = made
    return done


def members(head: Node) -> list[Node]:
    """The members of the list that a node heads, itself first; it alone where it heads none."""
    if head.dep == "conj":
        return [head]
    found, waiting = [head], [k for k in head.kids if k.dep == "conj"]
    while waiting:
        node = waiting.pop(0)
        found.append(node)
        waiting += [k for k in node.kids if k.dep == "conj"]
    return sorted(found, key=lambda n: n.i)


def is_and_list(group: Sequence[Node]) -> bool:
    """Whether a list is joined by *and* (or *as well as*), rather than by *or* or not at all."""
    joints = [k.low for m in group for k in m.kids if k.dep == "cc"]
    return bool(joints) and all(j in ("and", "but", "well", "plus") for j in joints) and "either" not in joints


def is_fixed_name(group: Sequence[Node]) -> bool:
    """Whether *and* is part of a name (*Trinidad and Tobago*)."""
    return len(group) == 2 and (group[0].low, group[1].low) in people.JOINED_NAMES


def _is_plain(group: list[Node]) -> bool:
    """Whether a list can be read out member by member."""
    if (
        is_fixed_name(group)
        or all(m.low in _SPANS and m.kid("nummod") for m in group)
        or any(k.low in ("both", "between") for m in group for k in m.kids)
        or any(m.dep == "root" for m in group[1:])
    ):
        return False
    head = group[0]
    if head.pos == "PROPN" and (
        head.dep in ("compound", "flat", "amod")
        or (head.dep == "nmod" and head.head is not None and head.head.pos == "PROPN")
    ):
        return False
    return is_and_list(group) and len({m.pos in ("VERB", "AUX") for m in group}) == 1


def _is_split(head: Node, group: list[Node], predicate: Node, present: set[Node]) -> bool:
    if (
        not is_and_list(group)
        or is_fixed_name(group)
        or any(k.low in ("both", "between") for m in group for k in m.kids if k.dep in ("case",))
    ):
        return False
    if any(m.pos in ("ADJ", "ADV", "NUM") and m.kid("cop") is None for m in group) and head is not predicate:
        return False
    if head.pos == "VERB":
        return _is_verbal(head, group)
    if all(m.low in _SPANS and m.kid("nummod") for m in group):
        return False  # *four years and three months*: one length
    if any(_may_be_verb(m) for m in group[1:]):
        return False
    counted = sum(_has_figure(m) for m in group) > 1
    if head.dep in _OBJECTS:
        if head.dep == "nsubj" and (
            head.head is None or head.head.lemma in verbs.COLLECTIVE or _is_together(head.head)
        ):
            return False
        if head.dep == "nsubj" and head.head is not None and head.head.pos == "NOUN" and head.head.tag == "NNS":
            return counted
        if head.dep == "obj" and head.head is not None and head.head.lemma in verbs.COLLECTIVE:
            return counted
        return head is not predicate or head.kid("cop") is not None
    case = head.kid("case")
    if any(k.low in ("such", "as", "including", "like") for k in head.kids if k.dep == "case"):
        return False
    if head.dep in ("obl", "nmod") and case is not None:
        if _is_gapped(head, group, case):
            return False
        if counted:
            return True
        return (
            head.dep == "obl"
            and case.low in _ARGUMENT_PREPOSITIONS
            and head.head is not None
            and head.head.pos == "VERB"
            and not _is_place(group)
        )
    return False


def _is_gapped(head: Node, group: list[Node], case: Node) -> bool:
    """Whether the verb is left out of a second clause: *was charged with murder and a girl with assisting him*."""
    behind = head.head.kids if head.head is not None else []
    again = [*behind, *group[-1].kids]
    return any(
        k.i > group[-1].i and any(c.low == case.low for c in k.all("case", "mark")) for k in again if k not in group
    )


def _may_be_verb(member: Node) -> bool:
    """Whether a member begins with what may be a verb of its own (*torched cars and looted shops*)."""
    joint, opening = member.kid("cc"), member.kid("amod")
    return joint is not None and opening is not None and opening.i == joint.i + 1 and opening.low.endswith("ed")


def _is_verbal(head: Node, group: list[Node]) -> bool:
    """Infinitives that say what was intended, tried or is so are taken apart; purposes are not."""
    governed = head.dep == "acl" or (head.dep == "xcomp" and head.head is not None and head.head.pos == "VERB")
    return governed and all(m.tag == head.tag for m in group) and head.tag == "VB"


def _is_place(group: list[Node]) -> bool:
    """Whether a list reads as one region (*Kalat and surrounding areas*)."""
    return any(m.low in ("area", "areas", "region", "regions", "surroundings", "elsewhere", "beyond") for m in group)


def _is_together(node: Node) -> bool:
    return any(k.low in ("together", "jointly", "mutually") for k in node.kids)


def _has_figure(member: Node) -> bool:
    return any(k.dep == "nummod" for k in member.kids) or any(k.dep == "nummod" for n in member.kids for k in n.kids)


def _each(said: list[Word], head: Node, group: list[Node], predicate: Node) -> list[list[Word]]:
    """One wording for each member of a list."""
    at = {w.node: i for i, w in enumerate(said) if w.node is not None}
    inner: set[Node] = set(group)
    for m in group:
        inner.update(n for k in m.kids for n in spread(k) if _belongs(k, m, head, group))
    first, last = group[0], group[-1]
    covered = [i for n, i in at.items() if n in inner and n is not None]
    if not covered:
        return [said]
    low, high = min(covered), max(covered)
    trailing = _trailing(last, group)
    made = []
    for m in group:
        own = [n for n in spread(m, {g for g in group if g is not m}) if n in at and n not in trailing]
        own = [
            n
            for n in own
            if n in inner and not (n.head in group and n.dep in ("cc", "punct") and (n.dep == "cc" or n.text == ","))
        ]
        if m is not first:
            if head.kid("mark") in at:  # *to clear its debt and to build a port*: the first *to* stands already
                own = [n for n in own if not (n.head is m and n.dep == "mark" and n.low == "to")]
            own = [*_shared_left(first, m), *own]
        written = [Word(n.text, n) for n in own]
        if m is not first:
            written = _bounded(written, first, m)
            written = _with_article(written, first, m)
        rest = said[high + 1 :]
        middle = [*written, *[Word(n.text, n) for n in trailing]]
        result = [*said[:low], *middle, *rest]
        if head.dep == "nsubj":
            result = _agreed(result, head, m)
        made.append(result)
    return made


def _belongs(kid: Node, member: Node, head: Node, group: list[Node]) -> bool:
    """Whether a child belongs to the list's own stretch: not what stands before or after the list for all of it."""
    if kid in group:
        return False
    if member is head:
        if kid.dep in ("case", "cop", "aux", "nsubj", "mark", "expl", "advcl", "obl", "parataxis") and kid.dep != "cc":
            return False
        return kid.i < group[-1].i
    return True


def _trailing(last: Node, group: list[Node]) -> list[Node]:
    """A bare adjective behind the last member that holds for all (*18 soldiers and 23 militants dead*)."""
    return [
        k
        for k in last.kids
        if k.i > last.i and k.dep in ("amod", "acl", "xcomp") and not k.kids and k.tag in ("JJ", "VBN")
    ]


def _shared_left(first: Node, member: Node) -> list[Node]:
    """The determiner or possessor of the first member that a bare later one shares."""
    if any(k.dep == "det" or k.rel == "nmod:poss" or k.dep == "nummod" for k in member.kids) or member.pos in (
        "PROPN",
        "VERB",
    ):
        return []
    shared: list[Node] = []
    for kid in first.kids:
        if kid.i < first.i and (
            kid.rel == "nmod:poss" or (kid.dep == "det" and kid.low not in ("a", "an", "some", "no", "all"))
        ):
            shared += spread(kid)
    if any(k.i > member.i for k in member.kids if k.rel == "nmod:poss"):
        return []
    return shared


def _bounded(written: list[Word], first: Node, member: Node) -> list[Word]:
    """The bound of the first figure goes with the others that have none of their own."""
    lead = first.kid("nummod")
    mine = member.kid("nummod")
    if lead is None or mine is None:
        return written
    bound = [n for k in lead.kids if k.i < lead.i and k.dep in ("advmod", "case", "obl", "nmod") for n in spread(k)]
    if not bound or mine.kid("advmod", "case", "obl", "nmod") is not None or not all(n.low in _BOUNDS for n in bound):
        return written
    return [*(Word(n.text, n) for n in bound), *written]


def _with_article(written: list[Word], first: Node, member: Node) -> list[Word]:
    """A bare singular after *a* takes an article of its own."""
    determiner = first.kid("det")
    bare = member.tag == "NN" and not any(k.dep in ("det", "nummod") or k.rel == "nmod:poss" for k in member.kids)
    if determiner is None or determiner.low not in ("a", "an") or not bare or not written:
        return written
    return [Word(article(written[0].text)), *written]


def _agreed(said: list[Word], head: Node, member: Node) -> list[Word]:
    """The finite verb in the number of the member that is left as its subject."""
    verb = head.head
    if verb is None:
        return said
    finite = next((n for n in (*verb.all("aux", "cop"), verb) if n.tag in ("VBZ", "VBP", "VBD")), None)
    if finite is None:
        return said
    plural = is_plural(member)
    return [
        Word(agreeing(finite, plural=plural), finite) if w.node is finite and w.text == finite.text else w for w in said
    ]
