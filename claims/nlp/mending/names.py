"""Names, titles, dates, figures and lists: what hangs together on the page hangs together in the tree."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from claims.nlp import titles
from claims.nlp.lexicon import listed, speech
from claims.nlp.mending.moves import FINITE, cut, move
from claims.nlp.tree import Node, above

_BEFORE_TIMES = listed("for since in on from until by during")

MONTHS = listed(
    "january february march april may june july august september october november december jan. feb. aug. sept. "
    "oct. nov. dec."
)

TIME_NOUNS = listed(
    "year years month months week weeks day days hour hours minute minutes decade decades century centuries "
    "morning evening night afternoon weekend monday tuesday wednesday thursday friday saturday sunday january "
    "february march april may june july august september october november december spring summer autumn winter "
    "quarter season age"
)


def title_lists(nodes: Sequence[Node]) -> None:
    """*such as A, B (2001) and C*, *“D”*: each name is one word of the tree, and the list one list."""
    at = 0
    while at < len(nodes):
        node = nodes[at]
        capital = node.text[:1].isupper()
        if not capital and node.text not in titles.OPENING:
            at += 1
            continue
        opens = not capital and not _is_speech(nodes, at)
        plain = at == 0 and node.tag in ("NN", "NNS")  # a capital that the sentence gives, not a name
        if not opens and (plain or not capital or node.pos == "PRON"):
            at += 1
            continue
        items = titles.title_list(nodes, at)
        if not items or (len(items) == 1 and not opens):
            at = items[0][1] if items else at + 1
            continue
        end = titles.bracket_end(nodes, items[-1][1])
        after = nodes[end] if end < len(nodes) else None
        clausal = after is not None and after.tag in (*FINITE, "MD") and at > 0 and len(items) > 1
        if not clausal and not any(n.tag in (*FINITE, "MD") and n.text.islower() for n in nodes[at:end]):
            _bind(nodes, items, at, end)
        at = max(end, at + 1)


def _is_speech(nodes: Sequence[Node], at: int) -> bool:
    """Whether what is quoted here is what somebody says rather than a title: a verb of saying stands beside it."""
    end = next((n.i for n in nodes[at + 1 :] if n.text in titles.CLOSING), len(nodes))
    after = nodes[end + 1 : end + 8]
    told = next((n for n in after if n.lemma in speech.SAYING and n.tag in FINITE), None)
    if told is None or nodes[end - 1].text not in (",", "!", "?"):
        return False
    return not any(n.pos == "PUNCT" for n in nodes[end + 1 : told.i])


def _cues(nodes: Sequence[Node], start: int) -> list[Node]:
    """*such as*, *including*, *like* right before a list."""
    found: list[Node] = []
    while start and nodes[start - 1].low in ("such", "as", "including", "like"):
        start -= 1
        found.append(nodes[start])
    return found if any(n.low != "as" for n in found) else []


def _is_under(node: Node, held: set[Node]) -> bool:
    return any(a in held for a in above(node))


def _bind(nodes: Sequence[Node], items: Sequence[tuple[int, int]], start: int, end: int) -> None:
    """Hangs the words of each name on one of them, and the names on the first."""
    region = nodes[start:end]
    held = set(region)
    outward = [n for n in region if n.head not in held]
    if any(n.head is None for n in outward):
        return
    over = next((n for n in outward if n.head is not None and n.head.i < start), outward[0])
    head, rel = over.head, over.rel
    before = nodes[start - 1] if start else None
    cues = _cues(nodes, start)
    if head is None or head in cues or head in held or any(a in held for a in above(head)):
        left = nodes[: start - len(cues)]
        head = next((n for n in reversed(left) if n.pos in ("NOUN", "PROPN", "VERB") and not _is_under(n, held)), None)
        if head is None:
            return
        rel = "appos"
        for cue in cues:
            cut(cue)
    else:
        cues = []
    for word in region:
        for kid in [k for k in word.kids if k not in held]:
            if kid is not head:
                move(kid, head, kid.rel)
    heads: list[Node] = []
    for low, high in items:
        words = [n for n in nodes[low:high] if any(c.isalnum() for c in n.text)] or list(nodes[low:high])
        first = words[1] if len(words) > 1 and words[0].low in ("the", "a", "an") else words[0]
        cut(first)
        for word in nodes[low:high]:
            if word is first:
                continue
            if word.head is not None:
                word.head.kids.remove(word)
                word.head = None
            inner = (
                "det"
                if word is words[0] and word.low in ("the", "a", "an")
                else "punct"
                if word not in words
                else "flat"
            )
            word.head, word.rel, word.dep = first, inner, inner
            first.kids.append(word)
        if first.text[:1].isupper():
            first.pos, first.tag = "PROPN", "NNP"
        heads.append(first)
    lead = heads[0]
    for low, high in zip([i[1] for i in items], [*(i[0] for i in items[1:]), end], strict=True):
        top = None
        for word in nodes[low:high]:
            owner = heads[next(i for i, item in enumerate(items) if item[1] == low)]
            following = next((h for h in heads if h.i >= high), owner)
            cut(word)
            if word.text in ("(", ")") or word.text == "," or word.low in ("and", "&"):
                target = following if word.text == "," or word.low in ("and", "&") else owner
                move(word, target, "cc" if word.low in ("and", "&") else "punct")
            elif top is None:
                move(word, owner, "appos")
                top = word
            else:
                move(word, top, "dep")
    prepared = before is not None and (
        before.tag == "IN" or before.pos == "ADP" or before.low in ("including", "as", "like")
    )
    if prepared:
        rel = "nmod" if head is not None and head.pos in ("NOUN", "PROPN") else "obl"
        if before is not None and (
            before.head is not lead
            and before.dep in ("case", "mark", "fixed", "advmod")
            and not any(n is before for n in above(lead))
        ):
            move(before, lead, "case")
    elif rel.partition(":")[0] not in ("obj", "nsubj", "appos", "nmod", "obl", "root", "xcomp", "conj"):
        rel = "appos" if head is not None and head.pos in ("NOUN", "PROPN") else "obj"
    move(lead, head, rel)
    for cue in cues:
        move(cue, lead, "case")
    for other in heads[1:]:
        move(other, lead, "conj")


def brackets(nodes: Sequence[Node]) -> None:
    """What stands in brackets hangs together on the word before them, and nothing outside hangs on it."""
    for opening in nodes:
        if opening.text != "(" or opening.i == 0:
            continue
        end = next((n.i for n in nodes[opening.i : opening.i + 16] if n.text == ")"), None)
        if end is None or end == opening.i + 1:
            continue
        inside = nodes[opening.i : end + 1]
        held = set(inside)
        words = inside[1:-1]
        before = nodes[opening.i - 1]
        top = next((n for n in words if n.head not in held and n.head is not None), None)
        if top is None or (before.dep == "root" and top.head is None):
            continue
        for member in inside:
            for kid in [k for k in member.kids if k not in held]:
                move(kid, top.head, kid.rel if kid is not before else "dep")
        anchor = (
            before.head
            if before.dep in ("flat", "compound", "punct", "fixed")
            and before.head is not None
            and before.head not in held
            else before
        )
        if anchor in held:
            continue
        move(top, anchor, "appos")
        for member in inside:
            if member is not top and member.head not in held:
                move(member, top, "punct" if member.pos == "PUNCT" else "dep")


def dates(nodes: Sequence[Node]) -> None:
    """*on August 24, 1956* is one phrase, headed by the day."""
    for month, day in itertools.pairwise(nodes):
        if month.low not in MONTHS or not day.text[:1].isdigit() or len(day.text.rstrip("stndrh")) > 2:
            continue
        inside = [month, day]
        rest = nodes[day.i + 1 : day.i + 3]
        if len(rest) == 2 and rest[0].text == "," and _is_year(rest[1]):
            inside += rest
        elif rest and _is_year(rest[0]):
            inside.append(rest[0])
        before = nodes[month.i - 1] if month.i else None
        if before is not None and before.low in ("on", "by", "since", "until", "from", "before", "after", "of", "in"):
            inside.insert(0, before)
        held = set(inside)
        over = next((n.head for n in (day, month, *inside) if n.head is not None and n.head not in held), None)
        if over is None:
            continue
        for member in inside:
            for kid in [k for k in member.kids if k not in held]:
                if kid is not over and kid.i < inside[0].i:
                    move(kid, over, "obl" if kid.dep in ("nmod", "conj", "flat", "compound", "appos") else kid.rel)
        rel = "nmod" if over.pos in ("NOUN", "NUM", "PROPN") else "obl"
        move(day, over, rel if before in held else "obl:unmarked")
        for member in inside:
            if member is not day:
                move(member, day, "case" if member is before else "punct" if member.text == "," else "nmod:unmarked")


def _is_year(node: Node) -> bool:
    return node.text.isdigit() and len(node.text) == 4


def left_of_prepositions(nodes: Sequence[Node]) -> None:
    """What stands before a noun's preposition does not belong to that noun."""
    for node in nodes:
        if len(node.kids) < 2:
            continue
        case = node.kid("case")
        if case is None or node.head is None or case.i > node.i or case.low in ("'s", "’s"):
            continue
        for kid in [
            k for k in node.kids if k.i < case.i and k.dep in ("nmod", "obl", "conj", "compound", "appos", "flat")
        ]:
            if not any(k.low in ("than",) for k in kid.kids):
                move(kid, node.head, "obl")


def times(nodes: Sequence[Node]) -> None:
    """*for 20 years*, *since 1990* say when something happened, not what a place or a thing is like."""
    for node in nodes:
        if node.dep != "nmod":
            continue
        noun, case = node.head, node.kid("case")
        if noun is None or case is None or case.low not in _BEFORE_TIMES:
            continue
        if not is_time(node) or (noun.low in TIME_NOUNS and case.low in ("in",)) or is_time(noun):
            continue
        verb = noun.head
        while verb is not None and not verb.is_verb and verb.dep in ("obj", "obl", "nmod", "xcomp"):
            verb = verb.head
        if (
            verb is not None
            and verb.is_verb
            and verb.i < noun.i
            and noun.dep in ("obl", "obj", "nmod")
            and (noun.dep != "obj" or case.low != "from")
        ):
            move(node, verb, "obl")


def is_time(node: Node) -> bool:
    """Whether a noun or number tells a time: *1990*, *February 25*, *20 years*."""
    if node.low in TIME_NOUNS:
        return True
    if node.pos == "NUM" or node.tag == "CD":
        return (
            (node.text.isdigit() and len(node.text) == 4)
            or node.text.endswith("s")
            or any(k.low in TIME_NOUNS for k in node.kids)
        )
    return False
