"""A claim read out as minimal sentences: its core first, then each facet.

A part keeps the claim's subject and verb and one thing more. Lists are taken apart to the last member, a place inside a
place, a title behind its kind, an example behind *such as* and a year in brackets become sentences of their own.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from claims.nlp.coordination import members, variants
from claims.nlp.lexicon import listed, people
from claims.nlp.mending import is_time
from claims.nlp.titles import title_list
from claims.nlp.tree import Node, spread
from claims.nlp.wording import Word, article, is_sentence, setting

MOST = 24
"""Parts that one claim is read out as, at most."""

_EXAMPLES = frozenset(("such", "including", "like", "include"))
_PLACING = listed("in at from near around to")
_MONTHS = listed("january february march april may june july august september october november december")
_BINDING = listed("of to than by as that about into against over between among upon")
"""Prepositions whose phrase belongs to the word before it, so that it is no facet of its own."""


def parts_of(said: Sequence[Word], predicate: Node) -> list[str]:
    """The minimal sentences of a claim whose words are `said`."""
    reading = _Reading(predicate)
    reading.read(list(said))
    found: dict[str, None] = {}
    for sentence in [*reading.cores, *reading.facts]:
        done = setting(sentence)
        if is_sentence(done):
            found.setdefault(done.text)
    whole = setting(said).text
    return list(found)[:MOST] or [whole]


class _Reading:
    """One claim being read out: `cores` are its own sentences, `facts` what it says in passing."""

    def __init__(self, predicate: Node) -> None:
        self.predicate = predicate
        self.cores: list[list[Word]] = []
        self.facts: list[list[Word]] = []

    def read(self, said: list[Word]) -> None:
        said = self.bracketed(said)
        said = self.within_places(said)
        for one in self.examples(said):
            for each in variants(one, self.predicate, everywhere=True):
                self.adjuncts(self.origin(each))

    # What a claim says in passing

    def bracketed(self, said: list[Word]) -> list[Word]:
        """Takes out brackets: a year is when a work came out or a life began and ended; an acronym stays."""
        kept: list[Word] = []
        at = 0
        while at < len(said):
            if said[at].text != "(":
                kept.append(said[at])
                at += 1
                continue
            end = next((i for i in range(at, len(said)) if said[i].text == ")"), None)
            if end is None:
                return said
            inside = said[at + 1 : end]
            before = list(kept)
            if not self.dated(inside, before) and (len(inside) == 1 and inside[0].text.isupper()):
                kept += said[at : end + 1]
            at = end + 1
        return kept

    def dated(self, inside: list[Word], before: list[Word]) -> bool:
        texts = [t for w in inside for t in re.split(r"[–—-]", w.text) if t]
        years = [t for t in texts if len(t) == 4 and t.isdigit()]
        opening = len(before) < 9 and all(w.node is None or not w.node.is_verb for w in before)
        named = before if opening else _name_before(before)
        if not years or not named:
            return False
        if "born" in texts:
            date = inside[texts.index("born") + 1 :]
            if date:
                self.facts.append([*named, Word("was"), Word("born"), Word("in" if len(date) == 1 else "on"), *date])
            return True
        if len(years) == 2 or "present" in texts:
            is_work = any(w.node is not None and w.node.low in _WORK_NOUNS for w in before)
            if not is_work and opening:
                self.facts.append([*named, Word("was"), Word("born"), Word("in"), Word(years[0])])
                if len(years) == 2:
                    self.facts.append([*named, Word("died"), Word("in"), Word(years[1])])
            return True
        if texts == years:
            kind = next((w.node.low for w in reversed(before) if w.node is not None and w.node.low in _WORK_NOUNS), "")
            verb = next((v for v, nouns in people.WORKS.items() if kind in nouns), "released")
            self.facts.append([*named, Word("was"), Word(verb), Word("in"), Word(texts[0])])
            return True
        return False

    def within_places(self, said: list[Word]) -> list[Word]:
        """*born in Omaha, Nebraska*: the first is in the second."""
        at = 0
        while at < len(said):
            node = said[at].node
            if node is None or node.low not in _PLACING or node.dep != "case":
                at += 1
                continue
            first_end = _name_end(said, at + 1)
            place = said[at + 1 : first_end]
            rest = first_end
            chain = [place]
            while rest < len(said) and said[rest].text == "," and rest + 1 < len(said):
                end = _name_end(said, rest + 1)
                if end == rest + 1 or _is_month(said[rest + 1]):
                    break
                following = said[end].text.lower() if end < len(said) else ""
                beyond = said[end].node if end < len(said) else None
                tense = "" if beyond is None else beyond.tag
                if (
                    following in ("and", "or", "&")
                    or tense in ("VBD", "VBZ", "VBP", "MD")
                    or (following == "," and end + 1 < len(said) and said[end + 1].text.lower() in ("and", "or"))
                ):
                    break
                chain.append(said[rest + 1 : end])
                rest = end
            if place and len(chain) > 1:
                for inner, outer in itertools.pairwise(chain):
                    self.facts.append([*inner, Word("is"), Word("in"), *outer])
                if rest < len(said) and said[rest].text == ",":
                    rest += 1
                said = [*said[:first_end], *said[rest:]]
            at += 1
        return said

    def examples(self, said: list[Word]) -> list[list[Word]]:
        """*films such as A and B*, *two albums, A and B*, *the series A*: the kind alone, each name alone, and what
        each name is."""
        for at, word in enumerate(said):
            node = word.node
            if node is None or node.pos not in ("NOUN", "PROPN") or not node.text.islower() or at + 1 >= len(said):
                continue
            start, cue = _after_kind(said, at)
            if start is None:
                continue
            items, end = _titles(said, start, singular=node.tag == "NN" and not cue)
            is_kind = node.low in _WORK_NOUNS | _GROUPS | _KINDS
            low = _kind_start(said, at)
            if cue:
                low = _widened(said, low, at)
            if cue and not items:
                found = self.plain_examples(said, start, low, at)
                if found:
                    return found
            if not items or not (cue or is_kind):
                continue
            opening = said[low].node
            determined = said[low].text.lower() in ("the", "a", "an") or (
                opening is not None and opening.rel == "nmod:poss"
            )
            plural = node.tag == "NNS" or (node.low == "series" and len(items) > 1)
            if not cue and not plural and not determined:
                continue
            after = said[end:]
            made = [[*said[: at + 1], *after]] if plural or cue else []
            for item in items:
                made.append([*said[:low], *item, *after])
                if is_kind:
                    self.facts.append(self.kind_of(item, said[low:at], node))
            return made
        return [said]

    def plain_examples(self, said: list[Word], start: int, low: int, at: int) -> list[list[Word]]:
        """*several awards, including a medal*: the kind alone, and each example in its place."""
        cue = said[start - 1].node
        named = cue.head if cue is not None and cue.dep in ("case", "fixed") else None
        if named is not None and named.low in ("such", "including"):
            named = named.head
        if named is None or named.i < (cue.i if cue is not None else 0) or named.pos not in ("NOUN", "PROPN"):
            return []
        group = members(named)
        inside = [n for n in spread(named) if cue is not None and n.i > cue.i]
        first, end = _stretch(said, inside)
        if first != start or said[end - 1].node is self.predicate:
            return []
        made = [[*said[: at + 1], *said[end:]]]
        for member in group:
            own = {n for n in spread(member, {m for m in group if m is not member}) if n.dep != "cc" and n.text != ","}
            made.append([*said[:low], *(w for w in said[start:end] if w.node in own), *said[end:]])
        return made

    def kind_of(self, item: list[Word], before: list[Word], kind: Node) -> list[Word]:
        """*The Closer is a television series*."""
        single = _singular(kind.low)
        lead = [
            w
            for w in before
            if (w.node is not None and w.node.dep == "compound") or w.text in ("feature", "solo", "short", "rock", "-")
        ]
        first = lead[0].text if lead else single
        return [*item, Word("is"), Word(article(first)), *lead, Word(single)]

    def origin(self, said: list[Word]) -> list[Word]:
        """*is an American actor*: is American, is an actor."""
        noun = self.predicate
        where = {w.node: i for i, w in enumerate(said) if w.node is not None}
        heads = [m for m in members(noun) if m in where] if noun.kid("cop") is not None else []
        if not heads and noun.dep == "conj" and noun.pos == "NOUN":
            heads = [noun]
        if not heads or heads[0].low not in people.ROLES | _GROUPS:
            return said
        head = heads[0]
        for kid in head.kids:
            at = where.get(kid)
            if (
                at is None
                or kid.dep not in ("amod", "compound")
                or not kid.text[:1].isupper()
                or kid.i > head.i
                or at == 0
            ):
                continue
            if said[at - 1].text.lower() not in ("a", "an") or kid.kids:
                continue
            following = said[at + 1].text
            self.facts.append([*said[: at - 1], said[at]])
            return [*said[: at - 1], Word(article(following), said[at - 1].node), *said[at + 1 :]]
        return said

    # One facet at a time

    def adjuncts(self, said: list[Word]) -> None:
        """The sentence without what tells time, place and agent, then with each of them alone."""
        units = self.units(said)
        bare = [w for i, w in enumerate(said) if not any(low <= i < high for low, high in units)]
        if len(units) < 2 and not self.is_full(bare):
            self.cores.append(said)
            return
        if self.is_full(bare):
            self.cores.append(bare)
        for low, high in units:
            self.cores.append(
                [w for i, w in enumerate(said) if low <= i < high or not any(a <= i < b for a, b in units)]
            )

    def is_full(self, bare: list[Word]) -> bool:
        """Whether a sentence says something without its adjuncts: its verb has an object or a complement left."""
        nodes = {w.node for w in bare}
        if self.predicate.pos in ("NOUN", "ADJ", "PROPN", "NUM"):
            return True
        return any(
            k.dep in ("obj", "xcomp", "ccomp", "obl", "advcl") and k in nodes and k.i > self.predicate.i
            for k in self.predicate.kids
        )

    def units(self, said: list[Word]) -> list[tuple[int, int]]:
        where = {w.node: i for i, w in enumerate(said) if w.node is not None}
        over = [self.predicate, *self.predicate.all("obj", "xcomp")]
        found: list[tuple[int, int]] = []
        for head in over:
            for kid in head.kids:
                if (
                    kid not in where
                    or kid.i < self.predicate.i
                    or kid.dep not in ("obl", "nmod")
                    or kid.rel == "nmod:poss"
                ):
                    continue
                case = kid.kid("case")
                if kid.rel != "obl:agent" and not is_time(kid):
                    if case is None or case.low in _BINDING:
                        continue
                    if head is not self.predicate and case.low not in _PLACING:
                        continue
                found.append(_stretch(said, spread(kid)))
        found.sort()
        clean: list[tuple[int, int]] = []
        for low, high in found:
            if high > low and (not clean or low >= clean[-1][1]):
                clean.append((low, high))
        return clean


_WORK_NOUNS = frozenset().union(*people.WORKS.values()) | listed(
    "series show shows sitcom sitcoms drama dramas musical musicals play plays comedy program programs programme "
    "programmes soap opera magazine magazines journal journals newspaper newspapers franchise miniseries"
)
_GROUPS = listed("band group duo trio company organization organisation label team club festival gallery award")
_KINDS = listed("publications bands artists fighters musicians brands companies networks magazines shows teams clubs")


def _after_kind(said: Sequence[Word], at: int) -> tuple[int | None, bool]:
    """Where names may begin behind a noun, and whether *such as* or the like announces them."""
    start = at + 1
    if said[start].text == "," and start + 1 < len(said):
        start += 1
    low = [w.text.lower() for w in said[start : start + 3]]
    if low[:2] == ["such", "as"]:
        return start + 2, True
    if low[:1] in (["including"], ["like"]):
        return start + 1, True
    return start, False


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


def _widened(said: Sequence[Word], low: int, at: int) -> int:
    """The beginning of the kind that examples are of: the plural further left (*awards for his work, including …*), and
    what counts it (*a number of*)."""
    node = said[at].node
    if node is not None and node.tag != "NNS":
        for i in range(low - 1, max(low - 6, 0), -1):
            other = said[i].node
            if other is None or other.is_verb:
                break
            if other.tag == "NNS":
                low = _kind_start(said, i)
                break
    if (
        low > 2
        and said[low - 1].text == "of"
        and said[low - 2].text.lower() in ("number", "variety", "range", "series", "host", "lot")
    ):
        low = _kind_start(said, low - 2)
    return low


def _titles(said: Sequence[Word], at: int, *, singular: bool) -> tuple[list[list[Word]], int]:
    """The names of a list that begins here, and where it ends."""
    items = title_list(said, at)[: 1 if singular else None]
    return [_bare(said[low:high]) for low, high in items], items[-1][1] if items else at


def _bare(title: Sequence[Word]) -> list[Word]:
    """A title without the comma or stop that a paper sets inside its marks."""
    return [w for i, w in enumerate(title) if not (w.text in (",", ".") and i == len(title) - 2)]


def _singular(noun: str) -> str:
    if noun in ("series", "species"):
        return noun
    if noun.endswith("ies"):
        return "movie" if noun == "movies" else noun[:-3] + "y"
    return noun[:-1] if noun.endswith("s") else noun


def _stretch(said: Sequence[Word], nodes: Sequence[Node]) -> tuple[int, int]:
    """The first and the last place (half open) that some nodes take among the words."""
    wanted = set(nodes)
    at = [i for i, w in enumerate(said) if w.node in wanted]
    return (at[0], at[-1] + 1) if at else (0, 0)


def _name_end(said: Sequence[Word], at: int) -> int:
    """Where the name that begins here ends."""
    end = at
    while end < len(said):
        node = said[end].node
        if node is None or not (
            (node.text[:1].isupper() and node.pos in ("PROPN", "ADJ", "NOUN"))
            or (end == at and node.low == "the")
            or (node.low == "of" and end > at and end + 1 < len(said) and said[end + 1].text[:1].isupper())
        ):
            break
        if _is_month(said[end]):
            break
        end += 1
    return end if end > at and said[end - 1].text.lower() not in ("the", "of") else at


def _is_month(word: Word) -> bool:
    return word.text.lower().rstrip(".") in _MONTHS


def _name_before(before: list[Word]) -> list[Word]:
    """The name or title right before a bracket."""
    if not before:
        return []
    if before[-1].text in ("”", '"', "''"):
        start = next((i for i in range(len(before) - 2, -1, -1) if before[i].text in ("“", '"', "``")), None)
        return [] if start is None else before[start + 1 : -1]
    start = len(before)
    while start and (
        before[start - 1].text[:1].isupper()
        or (before[start - 1].referent is not None)
        or (
            before[start - 1].text.lower() in ("of", "the", "a", "to", "in", "for", "on", "'s", "’s", ":", "&", "-")
            and start > 1
            and before[start - 2].text[:1].isupper()
        )
    ):
        start -= 1
        if before[start].text.lower() == "and":
            break
    while start < len(before) and before[start].text.lower() in ("of", "to", "in", "for", ":", "-", "in", "including"):
        start += 1
    return before[start:]
