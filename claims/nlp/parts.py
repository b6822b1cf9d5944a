"""A claim read out as minimal sentences: its core first, then each facet.

A part keeps the claim's subject and verb and one thing more. Lists are taken apart to the last member, a place inside a
place, a title behind its kind, an example behind *such as* and a year in brackets become sentences of their own.
"""

from __future__ import annotations

from collections.abc import Sequence

from claims.nlp.asides import also_named, apposed, bracketed, within_places
from claims.nlp.coordination import members, variants
from claims.nlp.examples import GROUPS, examples, stretch
from claims.nlp.lexicon import listed, people
from claims.nlp.mending import is_time
from claims.nlp.portraits import portrait
from claims.nlp.tree import Node, spread
from claims.nlp.wording import Setting, Word, article, is_sentence, setting

MOST = 24
"""Parts that one claim is read out as, at most."""

_EXAMPLES = frozenset(("such", "including", "like", "include"))
_PLACING = listed("in at from near around to")
_MONTHS = listed("january february march april may june july august september october november december")
_LEAD = 12
_VERBAL = frozenset(("VBN", "VBD", "VBZ", "VBP"))
_LINKING = listed("remain stay seem become lie stand consist")
_CHANGES = listed(
    "increase increases decrease rise fall drop decline change changes interest belief role hand growth confidence "
    "reduction improvement cut surge jump setback step stake share"
)
"""Nouns whose *in* tells what they are of, so that it is no place."""
_BINDING = listed("of than by that about into against over between among upon")
"""Prepositions whose phrase belongs to the word before it, so that it is no facet of its own."""


def parts_of(said: list[Word], predicate: Node, whole: Setting, *, stands: bool = False) -> list[str]:
    """The minimal sentences of a claim whose words are `said`, and which is set as `whole`; `stands` says that this is
    known to be a sentence."""
    reading = _Reading(predicate)
    reading.read(said)
    found: dict[str, None] = {}
    for sentence in [*reading.cores, *reading.facts]:
        if sentence == said:
            done, fits = whole, stands or is_sentence(whole)
        else:
            done = setting(sentence)
            fits = is_sentence(done)
        if fits:
            found.setdefault(done.text)
    return list(found)[:MOST] or [whole.text]


class _Reading:
    """One claim being read out: `cores` are its own sentences, `facts` what it says in passing."""

    def __init__(self, predicate: Node) -> None:
        self.predicate = predicate
        self.cores: list[list[Word]] = []
        self.facts: list[list[Word]] = []

    def read(self, said: list[Word]) -> None:
        marks = {w.text for w in said} & {"(", ","}
        if "(" in marks:
            said = bracketed(self.facts, said)
        if "," in marks:
            said = apposed(self.facts, also_named(self.facts, said))
        said = within_places(self.facts, said)
        for one in examples(self.facts, said, self.predicate):
            if (seen := portrait(one[self.ahead(one) :])) is not None:
                self.cores += seen[0]
                if seen[1]:
                    self.further(seen[1])
                continue
            for each in variants(one, self.predicate, everywhere=True):
                self.adjuncts(self.described(each))

    def further(self, said: list[Word]) -> None:
        """A sentence made of what follows the noun that says who somebody is, read for itself."""
        verb = next((w.node for w in reversed(said[:_LEAD]) if w.node is not None and w.node.tag in _VERBAL), None)
        inner = _Reading(verb or self.predicate)
        for one in variants(said, inner.predicate, everywhere=True):
            inner.adjuncts(one)
        self.cores += inner.cores

    def described(self, said: list[Word]) -> list[Word]:
        """*is an American actor known for his voice*: is American, is known for his voice, is an actor."""
        noun, heads = self.predicate, []
        if noun.dep == "conj":
            heads = [noun] if noun.pos == "NOUN" else []
        elif noun.kid("cop") is not None:
            here = {w.node for w in said}
            heads = [m for m in members(noun) if m in here]
        if not heads or heads[0].pos not in ("NOUN", "PROPN"):
            return said
        return self.origin(self.told(said, heads[0]), heads[0])

    def told(self, said: list[Word], head: Node) -> list[Word]:
        """What *from* behind the noun tells of the subject."""
        start = _opening(said, head)
        if not start:
            return said
        low = next(i for i, w in enumerate(said) if w.node is head) + 1
        if low + 1 < len(said) and said[low].text == "from":
            self.facts.append([*said[:start], *said[low:]])
            return said[:low]
        return said

    def origin(self, said: list[Word], head: Node) -> list[Word]:
        """*is an American actor*: is American, is an actor."""
        where = {w.node: i for i, w in enumerate(said) if w.node is not None}
        for kid in head.kids:
            at = where.get(kid)
            if (
                not at
                or kid.i > head.i
                or kid.kids
                or not kid.text[:1].isupper()
                or said[at - 1].text.lower() not in ("a", "an")
                or not (
                    kid.tag == "JJ"
                    or (kid.dep in ("amod", "compound") and (head.low in people.ROLES or head.low in GROUPS))
                )
            ):
                continue
            following = said[at + 1].text
            self.facts.append([*said[: at - 1], said[at]])
            return [*said[: at - 1], Word(article(following), said[at - 1].node), *said[at + 1 :]]
        return said

    # One facet at a time

    def adjuncts(self, said: list[Word]) -> None:
        """The sentence without what tells time, place and agent, then with each of them alone."""
        units = self.units(said)
        if not units:
            self.cores.append(said)
            return
        inside = {i for low, high in units for i in range(low, high)}
        bare = [w for i, w in enumerate(said) if i not in inside]
        full = self.is_full(bare)
        if not full and units[0][0] == 0:
            self.adjuncts(said[units[0][1] :])
            self.cores.append(said)
            return
        if len(units) < 2 and not full:
            self.cores.append(said)
            return
        if full:
            self.cores.append(bare)
        for low, high in units:
            self.cores.append([w for i, w in enumerate(said) if low <= i < high or i not in inside])

    def is_full(self, bare: list[Word]) -> bool:
        """Whether a sentence says something without its adjuncts: its verb has an object or a complement left."""
        if self.predicate.pos in ("NOUN", "ADJ", "PROPN", "NUM"):
            return True
        nodes = {w.node for w in bare}
        return any(
            k.dep in ("obj", "xcomp", "ccomp", "obl", "advcl") and k in nodes and k.i > self.predicate.i
            for k in self.predicate.kids
        )

    def units(self, said: list[Word]) -> list[tuple[int, int]]:
        ahead = self.ahead(said)
        if self.predicate.lemma in _LINKING:
            return [(0, ahead)] if ahead else []
        here = {w.node for w in said}
        over = [self.predicate, *self.predicate.all("obj", "xcomp")]
        over += [k for k in self.predicate.all("obl") if len(k.all("nmod")) > 1]
        found: list[tuple[int, int]] = []
        if ahead:
            found.append((0, ahead))
        for head in over:
            for kid in head.kids:
                if (
                    kid.dep not in ("obl", "nmod")
                    or kid.i < self.predicate.i
                    or kid.rel == "nmod:poss"
                    or kid not in here
                ):
                    continue
                case = kid.kid("case")
                if kid.rel != "obl:agent" and not is_time(kid):
                    if case is None or case.low in _BINDING:
                        continue
                    if head is not self.predicate and (
                        head.low in _CHANGES or (case.low not in _PLACING and head.dep != "obl")
                    ):
                        continue
                found.append(stretch(said, spread(kid)))
        found.sort()
        clean: list[tuple[int, int]] = []
        for low, high in found:
            if high > low and (not clean or low >= clean[-1][1]):
                clean.append((low, high))
        return clean

    def ahead(self, said: list[Word]) -> int:
        """Where an adjunct before the subject ends, past its comma; 0 where there is none."""
        opening = said[0].node if said else None
        if opening is None or opening.tag not in ("IN", "VBG", "VBN", "TO"):
            return 0
        subject = self.predicate.kid("nsubj")
        if subject is None:
            return 0
        first, _ = stretch(said, spread(subject))
        return first if first > 1 and said[first - 1].text == "," else 0


def _opening(said: Sequence[Word], head: Node) -> int:
    """Where the phrase of a predicate noun begins, past its copula; 0 where none is before it."""
    at = next((i for i, w in enumerate(said) if w.node is head), 0)
    return next(
        (i + 1 for i in range(at - 1, 0, -1) if said[i].text.lower() in ("is", "was", "are", "were", "been", "be")), 0
    )
