"""Whom a pronoun means, told only where it is certain.

`Memory` is read through an article sentence by sentence. Names, bodies and the last sentence's subject are kept; a
pronoun is resolved where one candidate is left, or where it carries on the subject of the sentence before. Everything
else is None: a wrong antecedent is worse than none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from claims.nlp.attribution import is_person, trimmed
from claims.nlp.lexicon import listed, people
from claims.nlp.mending.names import MONTHS, is_time
from claims.nlp.mentions import (
    PLURAL,
    Mention,
    are_people,
    can_speak,
    is_called_a_body,
    is_evident,
    is_made,
    is_of_a_trade,
    is_parted,
    is_proper,
    is_rival,
    is_said_of_another,
    is_subject,
    of_relative,
    says,
)
from claims.nlp.tree import Node, above, by_place, spread

SINGULAR = listed("he she him her his hers himself herself")
NEUTER = listed("it its itself")
POSSESSIVE = listed("his her its their")
SPEAKERS = listed("i we you me us my our your mine ours yours myself ourselves")
DEMONSTRATIVE = listed("this that these those such")
_REFERRING = SINGULAR | NEUTER | PLURAL | DEMONSTRATIVE
_REFLEXIVE = listed("himself herself itself themselves")
_FEMALE = listed("she her hers herself")
_NAMES = listed("nsubj obj iobj obl nmod conj appos root xcomp ccomp parataxis vocative dislocated")
_NAMING = listed("flat compound det amod nummod")
_INSIDE = listed("in at from near into across")
_WINDOW = 3


class Memory:
    """What has been named so far in one article."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.sentence = 0
        self.nodes: Sequence[Node] = ()
        self.subjects: list[str] = []
        self.people: dict[str, Mention] = {}
        self.evident: set[str] = set()
        self.gender: dict[str, str] = {}
        self.topic: Mention | None = None
        self.recent: list[Mention] = []
        self.spoke: list[Mention] = []

    def read(self, nodes: Sequence[Node]) -> dict[Node, Mention | None]:
        """What each pronoun of the next sentence means; None where that is not certain."""
        self.sentence += 1
        self.nodes = nodes
        nouns = [n for n in nodes if n.pos in ("PROPN", "NOUN")]
        here = [m for n in nouns if (m := self.mention(n)) is not None and not is_said_of_another(m)]
        for mention in here:
            if mention.kind == "person":
                if is_evident(mention):
                    self.evident.add(mention.key)
                known = self.people.get(mention.key)
                if known is None or len(mention.text) > len(known.text):
                    self.people[mention.key] = mention
        told: dict[Node, Mention | None] = {}
        for node in nodes:
            if node.low not in _REFERRING or node.low in _REFLEXIVE:
                continue  # who did it themselves stands in the clause
            if node.low in SINGULAR and node.pos == "PRON":
                same = next(
                    (n for n in told if n.low in (_FEMALE if node.low in _FEMALE else SINGULAR - _FEMALE)), None
                )
                # who was *she* already is not named between
                told[node] = self.person(node, here) if same is None else told[same]
            elif (node.low in NEUTER or node.low in PLURAL) and node.pos == "PRON" and node.dep != "expl":
                told[node] = self.thing(node, here)
            elif node.low in DEMONSTRATIVE and node.dep == "nsubj" and node.tag in ("DT", "PDT", "JJ"):
                told[node] = None
        self.follow(nodes, here, told)
        return told

    def follow(self, nodes: Sequence[Node], here: list[Mention], told: dict[Node, Mention | None]) -> None:
        """Keeps the subject of this sentence for the next, and forgets what is too far back."""
        root = next((n for n in nodes if n.dep == "root"), None)
        subject = root.kid("nsubj") if root is not None else None
        if subject is not None:
            if subject in told:
                self.topic = told[subject]
            else:
                self.topic = next((m for m in here if m.head is subject), None)
            if self.topic is not None and self.topic.kind == "person":
                self.subjects.append(self.topic.key)
        else:
            self.topic = None
        self.spoke = [m for m in self.spoke if m.sentence > self.sentence - _WINDOW]
        for node in nodes:
            if node.dep in ("nsubj", "obl") and says(node):
                said = told[node] if node in told else next((m for m in here if m.head is node), None)
                if said is not None:
                    self.spoke.append(self.named_whole(said, node, known=node in told))
        fresh = [m for m in self.recent if m.sentence > self.sentence - _WINDOW]
        self.recent = [
            *fresh,
            *here,
            *(m._replace(sentence=self.sentence) for m in told.values() if m is not None),
        ]

    def named_whole(self, said: Mention, node: Node, *, known: bool) -> Mention:
        """A speaker as this sentence names them, titles and all, without what is set off behind the name."""
        whole = () if known else trimmed(spread(node, [k for k in node.kids if k.dep in ("appos", "case")]), node)
        if not whole or whole[-1].i - whole[0].i >= len(whole):
            return said._replace(sentence=self.sentence)
        start, end = whole[0].start, whole[-1].end
        return said._replace(text=self.text[start:end], start=start, end=end, sentence=self.sentence)

    def mention(self, head: Node) -> Mention | None:
        """The phrase that a noun heads, as something that a pronoun could mean."""
        if head.pos not in ("PROPN", "NOUN") or head.dep not in _NAMES or is_time(head) or head.low in MONTHS:
            return None
        kids = head.kids
        name = [head, *[k for k in kids if k.dep in _NAMING or k.rel == "nmod:poss"]] if kids else [head]
        if head.pos == "PROPN":
            name = [*dict.fromkeys([*name, *self.beside(head)])]
        whole = name
        if len(name) > 1 or head.rel == "nmod:poss":
            wide = [k for k in name if k.rel == "nmod:poss" or (k.dep == "amod" and k.kids)]
            whole = sorted({*name, *[n for k in wide for n in spread(k)]} if wide else name, key=by_place)
        proper = [n for n in name if n.pos == "PROPN"]
        low = {n.low for n in name}
        if low.isdisjoint(people.ROLES) and any(k.dep == "case" and k.low in _INSIDE for k in kids):
            kind, last = (
                (
                    "body"
                    if not low.isdisjoint(people.BODIES)
                    else "place"
                    if proper
                    else "many"
                    if head.tag == "NNS"
                    else "thing"
                ),
                head.low,
            )
        elif (
            not is_called_a_body(head)
            and (is_person(head, name) or is_of_a_trade(head))
            and (
                low & {"the", "his", "her", "their", "its", "a", "an", "one"} and not is_parted(whole)
                if not proper
                else not self.is_quoted(whole[0]) and not any(n.tag in ("NNS", "CD") for n in name)
            )
        ):
            own = [n for n in proper if n is head or n.rel != "nmod:poss"]
            kind, last = "person", max(own, key=by_place).low if own else head.low
        elif head.pos == "PROPN" and len(proper) == 1 and head.low in self.people:
            kind, last = "person", head.low
        else:
            kind, last = (
                (
                    "many"
                    if head.tag in ("NNS", "NNPS") or any(k.dep == "conj" for k in head.kids)
                    else "body"
                    if proper
                    else "thing"
                ),
                head.low,
            )
        if kind == "person" and head.tag == "NNS":
            kind = "many"
        gender = "f" if not low.isdisjoint(people.FEMALE) else "m" if not low.isdisjoint(people.MALE) else ""
        start, end = whole[0].start, whole[-1].end
        if is_parted(whole):
            start, end = min(n.start for n in proper or [head]), max(n.end for n in proper or [head])
        return Mention(self.text[start:end], start, end, head, kind, last, self.sentence, gender)

    def is_inside(self, node: Node) -> bool:
        """Whether a word stands inside quotation marks that its sentence opens."""
        marks = [n.text for n in self.nodes[: node.i] if n.text in ("“", "”", '"', "``", "''")]
        return bool(marks) and (marks[-1] == "“" or (marks[-1] != "”" and len(marks) % 2 == 1))

    def is_quoted(self, node: Node) -> bool:
        """Whether a name stands in quotation marks, as titles do."""
        return node.i > 0 and self.nodes[node.i - 1].text in ("“", '"', "``", "‘")

    def beside(self, head: Node) -> list[Node]:
        """The capitalised words that stand together with a name's head."""
        low = high = head.i
        while low and self.nodes[low - 1].pos in ("PROPN", "ADJ") and self.nodes[low - 1].text[:1].isupper():
            low -= 1
        while high + 1 < len(self.nodes) and self.nodes[high + 1].pos == "PROPN":
            high += 1
        return list(self.nodes[low : high + 1])

    def person(self, pronoun: Node, here: Iterable[Mention]) -> Mention | None:
        """Whom *he*, *she*, *his* or *her* means."""
        gender = "f" if pronoun.low in _FEMALE else "m"
        told = of_relative(pronoun, here)
        if told is not None and told.kind == "person" and self._fits(told, gender):
            return told
        near = self._fitting([m for m in here if m.kind == "person" and m.end <= pronoun.start], gender)
        before = self._fitting([m for m in self.recent if m.kind == "person"], gender)
        if not near and says(pronoun) and not self.is_inside(pronoun):
            spoke = self.speaker(lambda m: m.kind == "person" and self._fits(m, gender))
            if spoke is not None:
                self.gender.setdefault(spoke.key, gender)
                return max(self.people.get(spoke.key, spoke), spoke, key=lambda m: len(m.text))
        topic = (
            self.topic
            if self.topic is not None and self.topic.kind == "person" and self._fits(self.topic, gender)
            else None
        )
        found = None
        if len(near) == 1:
            one = next(iter(near.values()))
            if not set(before) - set(near) or self._is_over(one.head, pronoun):
                found = one
            elif topic is not None and is_subject(pronoun) and one.head.dep not in ("nsubj",):
                found = topic
        elif not near:
            if len(before) == 1:
                found = next(iter(before.values()))
            elif topic is not None and is_subject(pronoun) and self.is_settled(topic, before):
                found = topic
            elif (
                is_subject(pronoun)
                and len(set(self.subjects)) == 1
                and (set(before) <= set(self.subjects) or len(self.subjects) > 1)
                and all(before[k].sentence < self.sentence - 1 for k in before if k not in self.subjects)
                and self._fits(self.people[self.subjects[0]], gender)
            ):
                found = self.people[self.subjects[0]]
        if found is None or found.key not in self.evident:
            return None
        found = self.people.get(found.key, found)
        self.gender.setdefault(found.key, gender)
        return found

    def is_settled(self, topic: Mention, before: Iterable[str]) -> bool:
        """Whether the last sentence's subject is what the article goes on about: it was a subject more than once, or
        the last sentence named nobody else."""
        if self.subjects.count(topic.key) > 1 or set(self.subjects) == {topic.key}:
            others = {m.key for m in self.recent if m.kind == "person" and m.sentence == self.sentence - 1} - {
                topic.key
            }
            return not others or self.subjects.count(topic.key) > 1
        return set(before) == {topic.key}

    def _fitting(self, mentions: Iterable[Mention], gender: str) -> dict[str, Mention]:
        return {m.key: m for m in mentions if self._fits(m, gender)}

    def _fits(self, mention: Mention, gender: str) -> bool:
        known = mention.gender or self.gender.get(mention.key, "")
        return not known or known == gender

    def thing(self, pronoun: Node, here: Sequence[Mention]) -> Mention | None:
        """What *it*, *its*, *they* or *their* means: the subject that governs it, or the sentence's before."""
        if pronoun.low in ("it", "they") and says(pronoun) and not self.is_inside(pronoun):
            one = pronoun.low == "it"
            near = {m.key: m for m in here if m.end <= pronoun.start and (can_speak(m) if one else m.kind == "many")}
            if not any(self._is_over(m.head, pronoun) for m in near.values()):
                if one:
                    return self.voice(near)
                spoke = self.speaker(lambda m: m.kind == "many" and (m in self.spoke or are_people(m)))
                if spoke is not None:
                    return spoke
        kinds = ("many", "body") if pronoun.low in PLURAL else ("body", "thing")
        told = of_relative(pronoun, here)
        if told is not None and told.kind in kinds:
            return told
        fitting = [m for m in here if m.kind in kinds and m.end <= pronoun.start]
        over = [m for m in fitting if self._is_over(m.head, pronoun)]
        if over:
            subject = over[-1]
            rivals = [m for m in fitting if m.start > subject.start and m.key != subject.key and is_rival(m, pronoun)]
            return subject if not rivals and subject.head.pos != "PRON" else None
        topic = self.topic
        if topic is None or fitting or topic.kind not in kinds or not is_made(topic) or not is_subject(pronoun):
            return None
        rivals = [
            m for m in self.recent if m.sentence == self.sentence - 1 and m.kind == topic.kind and m.key != topic.key
        ]
        return (
            topic
            if not rivals or (topic.kind == "body" and is_proper(topic) and not any(is_proper(m) for m in rivals))
            else None
        )

    def voice(self, near: Mapping[str, Mention]) -> Mention | None:
        """Which body *it* is that says something: who spoke before, else the one body `near` it in the sentence, or in
        the sentence before; only what can speak is asked after."""
        spoke = self.speaker(lambda m: m.kind != "person" and can_speak(m))
        if spoke is not None:
            return spoke
        if near:
            return next(iter(near.values())) if len(near) == 1 else None
        before = {m.key: m for m in self.recent if m.sentence >= self.sentence - 1 and can_speak(m)}
        return next(iter(before.values())) if len(before) == 1 else None

    def speaker(self, able: Callable[[Mention], bool]) -> Mention | None:
        """Who goes on speaking: the one of those who can that spoke in the last sentence, else what that sentence was
        about, else the one that spoke in the last before it."""
        fitting = [m for m in self.spoke if able(m)]
        last = {m.key: m for m in fitting if m.sentence == self.sentence - 1}
        if not last and self.topic is not None and able(self.topic):
            return self.topic
        if not last and fitting:
            last = {m.key: m for m in fitting if m.sentence == fitting[-1].sentence}
        return next(iter(last.values())) if len(last) == 1 else None

    def _is_over(self, head: Node, pronoun: Node) -> bool:
        """Whether a noun is the subject of a clause that the pronoun stands in."""
        if head.dep != "nsubj" or head.head is None:
            return False
        return any(a is head.head for a in above(pronoun)) and not any(a is head for a in above(pronoun))
