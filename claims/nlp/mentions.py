"""Phrases that a pronoun may mean, and what is asked of them: what they are, and what they can do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claims.nlp.assertions import is_predicate
from claims.nlp.attribution import reports
from claims.nlp.lexicon import listed, people, speech
from claims.nlp.tree import Node, above, spread

PLURAL = listed("they them their theirs themselves")
"""Pronouns for several."""
_BODIES = people.BODIES | speech.ORGANISATIONAL
_SPEAKING = speech.ANONYMOUS | speech.WITNESSES | speech.FINDERS | speech.OFFICIAL
_TOLD = speech.ACTS | speech.ACCUSING


class Mention(NamedTuple):
    """A phrase that a pronoun could mean: its words and place in the article, and what it is."""

    text: str
    start: int
    end: int
    head: Node
    kind: str
    key: str
    sentence: int
    gender: str = ""


def says(node: Node) -> bool:
    """Whether a node names who says something, or does by saying it."""
    verb = node.head
    if node.dep == "obl":
        return any(k.low == "according" for k in node.kids)
    if verb is None or node.rel != "nsubj":
        return False
    return reports(verb, node) or verb.lemma in _TOLD


def are_people(mention: Mention) -> bool:
    """Whether several are people, by what they are called."""
    low = mention.head.low
    return low.removesuffix("s") in people.ROLES | people.TRADES or low in _SPEAKING


def is_made(mention: Mention) -> bool:
    """Whether a thing is more than what the sentence was about: named, several, or a body."""
    return mention.kind != "thing" or mention.head.low in _BODIES


def can_speak(mention: Mention) -> bool:
    """Whether a thing is one that makes statements: a body by its name or its kind, or what is written."""
    if mention.kind == "body":
        return True
    return mention.kind == "thing" and mention.head.low in _SPEAKING


def of_relative(pronoun: Node, here: Iterable[Mention]) -> Mention | None:
    """*the naira, which has lost half its value*: what the clause that a pronoun stands in tells of."""
    clause = next((a for a in above(pronoun) if a.rel == "acl:relcl"), None)
    own = clause.kid("nsubj") if clause is not None else None
    if clause is None or own is None or own.tag[:1] != "W" or own.i > pronoun.i:
        return None
    return next((m for m in here if m.head is clause.head), None)


def is_parted(whole: Sequence[Node]) -> bool:
    """Whether other words stand between those of a phrase."""
    return whole[-1].i - whole[0].i >= len(whole)


def is_called_a_body(head: Node) -> bool:
    """*The owner, Balayan Star Lines,*: whether a role is a body's, by the name beside it."""
    named = head.kid("appos")
    return named is not None and named.pos == "PROPN" and not people.BODIES.isdisjoint(n.low for n in spread(named))


def is_of_a_trade(head: Node) -> bool:
    """*a beekeeper*: whether somebody is called by what they do; *the coast guard* is a body."""
    return head.pos == "NOUN" and head.low in people.TRADES and head.kid("compound") is None


def is_evident(mention: Mention) -> bool:
    """Whether anything beside its shape shows that a name is a person's: it does something, it is called by a role, or
    *who* follows it."""
    head = mention.head
    if head.dep == "nsubj" or any(w.lower() in people.ROLES for w in mention.text.split()):
        return True
    return any(
        (k.dep == "appos" and (k.low in people.ROLES or k.low in people.TRADES))
        or (k.rel == "acl:relcl" and any(n.low in ("who", "whom") for n in k.kids))
        for k in head.kids
    )


def is_said_of_another(mention: Mention) -> bool:
    """Whether it is what a copula says of its subject (*He is the president*), and so no further person."""
    return mention.kind == "person" and is_predicate(mention.head)


def is_subject(pronoun: Node) -> bool:
    """Whether a pronoun is a subject, or belongs to one."""
    if pronoun.dep == "nsubj":
        return True
    return pronoun.rel == "nmod:poss" and pronoun.head is not None and pronoun.head.dep == "nsubj"


def is_rival(mention: Mention, pronoun: Node) -> bool:
    return mention.head is not pronoun.head and (mention.kind != "thing" or pronoun.low in PLURAL)


def is_proper(mention: Mention) -> bool:
    return mention.head.pos == "PROPN"
