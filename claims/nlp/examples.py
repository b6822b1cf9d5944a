"""Kinds and their names: *films such as A and B*, *two albums, A and B*, *the series A*, *drummer Hans Berg*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias

from claims.nlp.coordination import members
from claims.nlp.lexicon import listed, people
from claims.nlp.titles import may_be_title, title_list
from claims.nlp.tree import Node, spread
from claims.nlp.wording import Word, article

Facts: TypeAlias = list[list[Word]]
"""Sentences that a claim says in passing."""


def examples(facts: Facts, said: list[Word], predicate: Node, since: int = 0) -> list[list[Word]]:
    """A claim with each list of names behind their kind taken apart: the kind alone, each name alone; what each name
    is goes to `facts`. `since` is the first word that may be a kind."""
    for at in range(since, len(said) - 1):
        text, node, _ = word = said[at]
        if text.lower() in _CUES and (cue := _cue(said, at)):
            made = _announced(facts, said, predicate, at, at + cue)
        elif node is None:
            continue
        elif node.low in _NAMED and _is_common(word):
            made = _named(facts, said, at)
        elif node.pos in ("ADP", "VERB") and _is_governing(node, predicate) and may_be_title(said[at + 1]):
            made = _each(said, at + 1)
        else:
            continue
        if made:
            return [each for one in made[:_MOST] for each in examples(facts, one, predicate, at + 1)]
    return [said]


def _announced(facts: Facts, said: list[Word], predicate: Node, cue: int, start: int) -> list[list[Word]]:
    """*films such as A and B*, *several awards, including a medal*."""
    at = _kind_before(said, cue)
    if at is None:
        return []
    low = _counted(said, _list_start(said, at))
    items, end = _titles(said, start, singular=False)
    if not items:
        return plain_examples(predicate, said, start, low, cue - (said[cue - 1].text == ","))
    kind, rest = said[at].node, said[end:]
    if kind is not None and kind.low in _KINDS:
        for item in items:
            _tell(facts, item, said[_kind_start(said, at) : at], kind)
    return [
        [*said[: cue - (said[cue - 1].text == ",")], *rest],
        *([*said[:low], *item, *rest] for item in items),
    ]


def _named(facts: Facts, said: list[Word], at: int) -> list[list[Word]]:
    """*two albums, A and B*, *the series A*, *drummer Hans Berg*."""
    kind = said[at].node
    if kind is None:
        return []
    start = at + 1 + (said[at + 1].text == ",")
    low = _kind_start(said, at)
    opening = said[low].node
    plural = _is_plural(kind)
    determined = said[low].text.lower() in ("the", "a", "an") or (opening is not None and opening.rel == "nmod:poss")
    if not plural and not determined and start > at + 1:
        return []
    items, end = _titles(said, start, singular=not plural)
    if not items or is_day(items[0][0]) or (kind.low in _PERSONS and (not _is_person(items[0]) or start > at + 1)):
        return []
    for item in items:
        _tell(facts, item, said[low:at], kind)
    if kind.low in _PERSONS:
        return [said]
    made = [[*said[:low], *item, *said[end:]] for item in items]
    return [[*said[: at + 1], *said[end:]], *made] if plural and len(items) > 1 and kind.low != "series" else made


def _each(said: list[Word], start: int) -> list[list[Word]]:
    """*appeared in A, B and C*, whatever the parser makes of the names."""
    items, end = _titles(said, start, singular=False)
    return [[*said[:start], *item, *said[end:]] for item in items] if len(items) > 2 else []


def _is_governing(node: Node, predicate: Node) -> bool:
    """Whether what follows a verb or a preposition is said of a subject before it, member by member."""
    return node.i >= predicate.i and node.low not in ("between", "among", "of")


def _tell(facts: Facts, item: list[Word], before: Sequence[Word], kind: Node) -> None:
    """Adds what a name is, and when it came out where its kind is dated (*the 1997 film Dark Water*)."""
    single = _singular(kind.low)
    lead: list[Word] = []
    for word in before:
        node = word.node
        if node is None or word.text in ("'s", "’s", "'", "’"):
            lead = []
        elif _YEAR.fullmatch(word.text):
            verb = next((v for v, nouns in people.WORKS.items() if kind.low in nouns), "released")
            if kind.low in WORK_NOUNS:
                facts.append([*item, Word("was"), Word(verb), Word("in"), *_THE[: word.text.endswith("s")], word])
        elif (
            node.dep == "compound"
            or node.rel == "obl:unmarked"  # *state-owned*
            or word.text == "-"
            or (node.dep == "amod" and (not _is_plural(kind) or word.text[:1].isupper()) and node.low not in _COUNTING)
        ):
            lead.append(word)
    while lead and lead[0].text == "-":
        del lead[0]
    first = lead[0].text if lead else single
    facts.append([*item, Word("is"), Word(article(first)), *lead, Word(single)])


def plain_examples(predicate: Node, said: list[Word], start: int, low: int, at: int) -> list[list[Word]]:
    """*several awards, including a medal*: the kind alone, and each example in its place."""
    cue = said[start - 1].node
    named = cue.head if cue is not None and cue.dep in ("case", "fixed") else None
    if named is not None and named.low in ("such", "including"):
        named = named.head
    if named is None or named.i < (cue.i if cue is not None else 0) or named.pos not in ("NOUN", "PROPN"):
        return []
    group = members(named)
    inside = [n for n in spread(named) if cue is not None and n.i > cue.i]
    first, end = stretch(said, inside)
    if first != start or said[end - 1].node is predicate:
        return []
    made = [[*said[:at], *said[end:]]]
    for member in group:
        own = {n for n in spread(member, {m for m in group if m is not member}) if n.dep != "cc" and n.text != ","}
        made.append([*said[:low], *(w for w in said[start:end] if w.node in own), *said[end:]])
    return made


WORK_NOUNS = frozenset().union(*people.WORKS.values()) | listed(
    "series show shows sitcom sitcoms drama dramas musical musicals play plays comedy program programs programme "
    "programmes soap opera magazine magazines journal journals newspaper newspapers franchise miniseries"
)
GROUPS = listed("band group duo trio company organization organisation label team club festival gallery award")
_KINDS = (
    WORK_NOUNS
    | GROUPS
    | people.BODIES
    | listed(
        "publications bands artists fighters musicians brands companies networks shows teams clubs firm firms "
        "outlet outlets charity charities town city village province restaurant venue ngo nonprofit startup website "
        "genre genres style styles labels organizations organisations festivals universities programme"
    )
)
_PERSONS = people.ROLES
_NAMED = _KINDS | _PERSONS
"""The kinds whose names may stand right behind them."""
_DAYS = listed(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday"
)
_CUES = listed("such including like")
_COUNTING = listed("several many other various numerous few such own first last second third new former same next")
_YEAR = re.compile(r"[12]\d{3}s?")
_THE = [Word("the")]
_MOST = 24


def _is_common(word: Word) -> bool:
    return (
        word.node is not None
        and word.text.islower()
        and (
            word.node.pos in ("NOUN", "PROPN") or (word.text in _PERSONS and word.node.tag not in ("VBD", "VBZ", "VBP"))
        )
    )


def _is_plural(kind: Node) -> bool:
    """Whether a kind is of several; a parser takes *films* for one where a name follows."""
    return (
        kind.tag == "NNS"
        or kind.low == "series"
        or (kind.low in _KINDS and _singular(kind.low) != kind.low and _singular(kind.low) in _KINDS)
    )


def is_day(word: Word) -> bool:
    """Whether a word names a month or a day of the week."""
    return word.text.lower().rstrip(".") in _DAYS


def _is_person(item: Sequence[Word]) -> bool:
    """Whether a name can be a person's."""
    return 1 < len(item) < 6 and all(w.text.isalpha() or w.text[0].isupper() for w in item)


def _cue(said: Sequence[Word], at: int) -> int:
    """How many words announce examples here."""
    low = said[at].text.lower()
    if low == "such" and said[at + 1].text.lower() == "as":
        return 2
    node = said[at].node
    return int(low == "including" or (low == "like" and node is not None and node.dep == "case"))


def _kind_before(said: Sequence[Word], cue: int) -> int | None:
    """The plural that examples are of (*awards for his work, including …*), or else the noun before the cue."""
    last = cue - 1 - (said[cue - 1].text == ",")
    for at in range(last, max(last - 8, -1), -1):
        node = said[at].node
        if node is None or node.is_verb:
            break
        if _is_common(said[at]) and _is_plural(node):
            return at
    return last if last >= 0 and _is_common(said[last]) else None


def _list_start(said: Sequence[Word], at: int) -> int:
    """Where a kind begins that may be several (*networks and platforms*)."""
    node = said[at].node
    head = node.head if node is not None and node.dep == "conj" else None
    if head is not None and head.pos == "NOUN":
        at = next((i for i in range(at) if said[i].node is head), at)
    return _kind_start(said, at)


def _counted(said: Sequence[Word], low: int) -> int:
    """The beginning of a kind with what counts it (*a number of*)."""
    if low > 2 and said[low - 1].text == "of" and said[low - 2].text.lower() in _COUNTS:
        return _kind_start(said, low - 2)
    return low


_COUNTS = listed("number variety range series host lot array")


def _kind_start(said: Sequence[Word], at: int) -> int:
    """Where the phrase begins that a common noun ends."""
    low = at
    while low:
        node = said[low - 1].node
        following = said[low].node
        if node is None or following is None or node.i != following.i - 1:
            break
        if node.pos not in ("ADJ", "NOUN", "NUM", "DET", "PROPN", "PRON", "PUNCT", "ADV") and node.dep not in (
            "amod",
            "compound",
        ):
            break
        if node.text in (",", ";", ":", "(", ")") or node.tag in ("PRP", "WDT"):
            break
        low -= 1
        if node.pos == "DET" or node.tag == "PRP$":
            break
    return low


def _titles(said: Sequence[Word], at: int, *, singular: bool) -> tuple[list[list[Word]], int]:
    """The names of a list that begins here, and where it ends."""
    items = title_list(said, at)[: 1 if singular else None]
    return [_bare(said[low:high]) for low, high in items[:_MOST]], items[-1][1] if items else at


def _bare(title: Sequence[Word]) -> list[Word]:
    """A title without the comma or stop that a paper sets inside its marks."""
    return [w for i, w in enumerate(title) if not (w.text in (",", ".") and i == len(title) - 2)]


def _singular(noun: str) -> str:
    if noun in ("series", "species"):
        return noun
    if noun.endswith("ies"):
        return "movie" if noun == "movies" else noun[:-3] + "y"
    return noun[:-1] if noun.endswith("s") else noun


def stretch(said: Sequence[Word], nodes: Sequence[Node]) -> tuple[int, int]:
    """The first and the last place (half open) that some nodes take among the words."""
    wanted = set(nodes)
    at = [i for i, w in enumerate(said) if w.node in wanted]
    return (at[0], at[-1] + 1) if at else (0, 0)
