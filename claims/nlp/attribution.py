"""Who says it: the speaker and the cue of a report, and what kind of speaker that is."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Sequence

from claims.nlp.facts import ClaimantType
from claims.nlp.lexicon import listed, people, speech
from claims.nlp.tree import Node, by_place, spread

TIMES = listed(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday reporters journalists lawmakers"
)
"""What may stand behind a verb of saying without being what was said."""


@dataclasses.dataclass(frozen=True, slots=True)
class Saying:
    """A report's frame: the nodes that name the speaker (none for hearsay), the node that heads them, and its cue."""

    speaker: tuple[Node, ...]
    head: Node | None
    cue: tuple[Node, ...]


LONGEST_CLAUSE = 10
"""Words of a clause that may tell which of several a speaker is."""
_NOBODY = ("none", "nobody", "neither", "nothing", "no-one")


def is_negated(node: Node) -> bool:
    """Whether a predicate is negated, itself or by its subject (*None of them confirmed that …*), so that what it
    reports is not asserted."""
    own = node.kid("nsubj")
    if own is not None and (own.low in _NOBODY or any(k.low in ("no", "neither") for k in own.all("det", "cc"))):
        return True
    return any(
        k.low in ("not", "n't", "n’t", "never", "no", "nor", "neither") and k.dep in ("advmod", "det", "cc")
        for k in node.kids
    )


def puts(verb: Node) -> bool:
    """*put the number of missing at 112*: whether a verb gives a figure as somebody's own."""
    at = (n for n in spread(verb) if n.i > verb.i and any(c.low == "at" for c in n.all("case")))
    return verb.kid("obj") is not None and any(n.pos in ("NUM", "SYM") or n.kid("nummod") for n in at)


def weighing(verb: Node, subject: Sequence[Node], head: Node | None) -> Saying | None:
    """The frame of a verb whose subject is answerable for what it states and stays in its text: who accuses, foresees,
    puts a figure to something, or says what it is to be called."""
    accuses = verb.lemma in speech.ACCUSING
    if head is None or head.low in ("i", "we") or not (accuses or verb.lemma == "put" or verb.lemma in speech.NAMING):
        return None
    if any(k.rel == "aux:pass" for k in verb.kids) or is_negated(verb):
        return None
    if accuses or (verb.lemma == "put" and puts(verb)) or names(verb):
        return Saying(trimmed(subject, head), head, (verb,))
    return None


def names(verb: Node) -> bool:
    """*called the finding “astonishing”*, *described the vote as peaceful*: whether a verb says what its object is."""
    thing = verb.kid("obj")
    if thing is None or verb.lemma not in speech.NAMING or verb.tag == "VBN":
        return False
    return verb.kid("xcomp") is not None or any(n.low in ("as", "“", '"', "``") and n.i > thing.i for n in spread(verb))


def is_opinion(verb: Node) -> bool:
    """Whether the frame has to stay in the claim's text: an opinion, a prediction, or a denial."""
    return verb.lemma in speech.OPINION or verb.lemma in speech.DENYING


def reports(verb: Node, speaker: Node | None) -> bool:
    """Whether a verb, with this speaker, reports what is so or what someone thinks is so."""
    if verb.lemma in speech.FINDING:
        return speaker is not None and (speaker.low in speech.FINDERS or speaker.low in ("they", "it"))
    return verb.lemma in speech.SAYING or is_opinion(verb)


def subject_of(verb: Node) -> Node | None:
    """The subject that a predicate has of its own."""
    return verb.kid("nsubj", "csubj")


def interpolated(predicate: Node) -> tuple[Node, Node] | None:
    """The verb and the speaker of a report set beside what it reports: *…, he said*, *as the firm confirmed*."""
    for kid in predicate.kids:
        if kid.dep not in ("parataxis", "advcl", "conj", "xcomp") or not kid.is_verb:
            continue
        speaker = subject_of(kid)
        if speaker is None or speaker.tag[:1] == "W" or is_negated(kid):
            continue
        if not reports(kid, speaker) and (kid.lemma not in speech.FINDING or kid.kid("obj") is not None):
            continue  # what is set beside a clause without an object of its own tells of it: *…, the court heard*
        if any((k.dep in ("mark", "cc") and k.low != "as") or k.tag[:1] == "W" for k in kid.kids):
            continue
        if kid.dep == "conj" and kid.i < predicate.i:
            continue
        content = kid.kid("ccomp", "xcomp")
        thing = kid.kid("obj")
        if content is None and (thing is None or thing.low in TIMES or kid.lemma == "tell"):
            return kid, speaker
    return None


def framing(nodes: Sequence[Node]) -> Saying | None:
    """Who says the whole of a sentence that is not taken apart, where its main verb or one beside it says so."""
    root = next((n for n in nodes if n.dep == "root"), None)
    if root is None or is_negated(root):
        return None
    own = subject_of(root)
    told = (root, own) if own is not None and root.kid("ccomp") and reports(root, own) else interpolated(root)
    if told is None or told[1].tag[:1] == "W":
        return None
    verb, speaker = told
    return Saying(trimmed(spread(speaker), speaker), speaker, (verb,))


def credited(nodes: Sequence[Node]) -> tuple[Node, Saying] | None:
    """*according to X* among some nodes: the node whose subtree it is, and the frame."""
    for at, node in enumerate(nodes):
        if node.low != "according" or at + 1 >= len(nodes) or nodes[at + 1].low != "to":
            continue
        named = node.head if node.dep in ("case", "mark", "fixed") and node.head is not None else node.kid("obl")
        if named is None or named.i < node.i:
            return None
        speaker = [n for n in spread(named) if n.i > nodes[at + 1].i]
        top = named if named.i > node.i else node
        return (top if node.head is top else node), Saying(trimmed(speaker, named), named, (node, nodes[at + 1]))
    return None


def trimmed(speaker: Sequence[Node], head: Node) -> tuple[Node, ...]:
    """A speaker's nodes without a clause that a comma sets off (*a man who ran* keeps its own), without what one sets
    off at their edges."""
    skipped: set[Node] = set()
    commas = {n.i for n in speaker if n.text == ","}
    for kid in head.kids:
        is_age = kid.dep == "appos" and kid.text.isdigit() and not any(k.pos != "PUNCT" for k in kid.kids)
        if is_age:
            skipped.update(spread(kid))
        elif kid.dep in ("acl", "advcl", "parataxis"):
            inside = spread(kid)
            if inside[0].text == "," or inside[0].i - 1 in commas or len(inside) > LONGEST_CLAUSE:
                skipped.update(inside)
    kept = [n for n in speaker if n not in skipped]
    while kept and kept[-1].pos == "PUNCT" and kept[-1].text not in ')]”"':
        kept.pop()
    while kept and (kept[0].pos == "PUNCT" or kept[0].dep == "cc" or kept[0].low in ("by", "also")):
        del kept[0]
    return tuple(kept)


def claimant_type(head: Node | None, speaker: Collection[Node]) -> ClaimantType:
    """What kind of speaker some words name."""
    if head is None or not speaker:
        return "hearsay"
    low = {n.low for n in speaker if not (n.dep == "nmod" and n.rel != "nmod:poss")}
    every = {n.low for n in speaker}
    if low & speech.WITNESSES:
        return "eyewitness"
    if head.low in ("source", "sources"):
        return "official" if every & speech.OFFICIAL and not every & {"within", "inside"} else "anonymous"
    if head.low in speech.ANONYMOUS or head.low in ("those", "others", "some", "many"):
        return "anonymous"
    if every & speech.SPOKESPEOPLE:
        return "organisation" if every & speech.ORGANISATIONAL or not _of_state(speaker) else "official"
    if head.pos != "PROPN" and head.low in speech.OUTLETS:
        return "outlet"
    if low & speech.OFFICIAL:
        return "official"
    if low & speech.ORGANISATIONAL or head.low in people.BODIES:
        return "organisation"
    if is_person(head, speaker):
        return "person"
    acronym = len(head.text) > 1 and head.text.isupper()
    return "organisation" if head.pos == "PROPN" or acronym else "person" if head.pos == "PRON" else "anonymous"


def _of_state(speaker: Collection[Node]) -> bool:
    """Whether a spokesperson speaks for a body of the state, as far as the words tell; a lone acronym does not."""
    others = [n for n in speaker if n.low not in speech.SPOKESPEOPLE]
    return any(n.low in speech.OFFICIAL or n.text.isupper() for n in others if len(n.text) > 1)


def is_person(head: Node, nodes: Collection[Node]) -> bool:
    """Whether a phrase names a person: a role, a title before a name, or a name of two words that is no body's."""
    if head.pos != "PROPN":
        return head.low in people.ROLES
    name = sorted((n for n in nodes if n.pos == "PROPN"), key=by_place)
    titled = max((i for i, n in enumerate(name) if n.low in people.ROLES), default=0)  # *Police Officer Asim Khan*
    if any(n.low in people.BODIES for n in name[titled:]) or any(n.text.isupper() and len(n.text) > 2 for n in name):
        return False
    if any(n.low in people.ROLES for n in nodes if n is head or n.head is head):
        return True
    if any(n.low in ("the", "of", "a") for n in nodes):
        return False
    return 2 <= len(name) <= 4
