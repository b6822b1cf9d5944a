"""Trees put right where English leaves a statistical parser one way out only.

News prose leads a parser up garden paths (*Local residents described explosions …* read as *residents who were
described*). Each rule here names a reading that cannot be right, such as a sentence without a finite verb or a clause
coordinated with a noun, and the one that can.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from claims.nlp.inflection import base
from claims.nlp.lexicon import listed, speech
from claims.nlp.mending import (
    attachments,
    counts,
    forms,
    hyphens,
    joints,
    mains,
    names,
    predicates,
    relative,
    reports,
    speakers,
    subordinate,
    verbs,
)
from claims.nlp.mending.names import is_time
from claims.nlp.tree import Node, by_place

__all__ = ["is_time", "mended"]


def mended(nodes: Sequence[Node]) -> list[Node]:
    """The same nodes, some of them hung elsewhere."""
    signs = {n.low for n in nodes}.union([n.tag for n in nodes], [n.pos for n in nodes])
    for at in sorted(_ALWAYS.union(*map(_woken, signs))):
        _RULES[at](nodes)
    for node in nodes:
        if len(node.kids) > 1:
            node.kids.sort(key=by_place)
    return list(nodes)


_RULES: tuple[Callable[[Sequence[Node]], None], ...] = (
    joints.helped,
    attachments.auxiliaries,
    attachments.first_names,
    attachments.bodies,
    names.title_lists,
    hyphens.hyphenated,
    forms.tenses,
    attachments.predicates_read_as_nouns,
    attachments.objects_read_as_subjects,
    attachments.reduced_relatives,
    attachments.subjects_behind_prepositions,
    attachments.participles_in_series,
    attachments.gapped_passives,
    forms.subjects,
    forms.gerunds,
    forms.opening_clauses,
    forms.relative_verbs,
    names.brackets,
    names.dates,
    speakers.inverted,
    speakers.contents,
    verbs.lost_subjects,
    verbs.counted_subjects,
    counts.left_out_counts,
    verbs.lost_main_verbs,
    subordinate.clauses_read_as_phrases,
    subordinate.marks_on_subjects,
    subordinate.participles_read_as_members,
    verbs.garden_paths,
    joints.conjunctions,
    verbs.verbs_read_as_modifiers,
    joints.relatives,
    joints.absolutes,
    attachments.finite_adverbials,
    attachments.pasts_joined_to_participles,
    attachments.wished_perfects,
    joints.finite_conjuncts,
    attachments.intransitives,
    attachments.nouns_joined_to_verbs,
    attachments.regions,
    attachments.witnessed_lists,
    attachments.witnessed_things,
    attachments.marked_participles,
    attachments.joined_relatives,
    attachments.unchanging_pasts,
    attachments.lost_main_clauses,
    attachments.aims,
    forms.infinitives,
    subordinate.bare_infinitives,
    subordinate.wished_lists,
    subordinate.participles_after_clauses,
    subordinate.participles_in_lists,
    speakers.behind_quotations,
    mains.joined,
    mains.set_in,
    predicates.said_of_subjects,
    predicates.measures,
    predicates.marked,
    relative.partitives,
    relative.places,
    relative.told,
    relative.summaries,
    reports.credits,
    names.left_of_prepositions,
    names.times,
)

_ING = frozenset(("-ing", "VBG"))
"""Some word in *-ing*, and nothing else is ever read as such a participle."""

_ONLY_WITH: dict[Callable[[Sequence[Node]], None], frozenset[str]] = {
    attachments.auxiliaries: frozenset(("had",)),
    attachments.first_names: frozenset(("PROPN",)),
    attachments.predicates_read_as_nouns: frozenset(("NN", "NNS")),
    attachments.bodies: frozenset(("it",)),
    attachments.objects_read_as_subjects: _ING | {"ADP"},
    attachments.reduced_relatives: frozenset(("by",)),
    attachments.participles_in_series: _ING,
    attachments.gapped_passives: frozenset(("and",)),
    attachments.finite_adverbials: frozenset(","),
    attachments.pasts_joined_to_participles: _ING,
    attachments.wished_perfects: frozenset(("have",)),
    attachments.regions: attachments.AROUND,
    attachments.witnessed_things: _ING,
    attachments.joined_relatives: frozenset(("and", "but")),
    attachments.unchanging_pasts: frozenset(("and", ",", "but")),
    attachments.lost_main_clauses: listed("who which that"),
    attachments.marked_participles: frozenset(("VBN", "VBG")),
    attachments.aims: attachments.AIMS,
    forms.relative_verbs: listed("who whose which that"),
    forms.gerunds: _ING,
    joints.absolutes: frozenset(("with",)),
    reports.credits: frozenset(("according",)),
    joints.relatives: listed("which who whom where"),
    names.brackets: frozenset("("),
    names.dates: names.MONTHS,
    hyphens.hyphenated: frozenset("-"),
    predicates.marked: subordinate.CONJUNCTIONS,
    predicates.measures: listed("after before"),
    relative.partitives: listed("whom which whose"),
    relative.places: frozenset(("where",)),
    relative.summaries: frozenset(","),
    speakers.contents: frozenset(("that",)),
    speakers.behind_quotations: frozenset('"”'),
    subordinate.participles_read_as_members: frozenset(","),
    subordinate.bare_infinitives: listed("and or"),
    subordinate.clauses_read_as_phrases: subordinate.CONJUNCTIONS,
    counts.left_out_counts: listed("and but ,"),
    forms.opening_clauses: forms.OPENERS,
    subordinate.marks_on_subjects: subordinate.CONJUNCTIONS,
    subordinate.participles_after_clauses: _ING,
    subordinate.wished_lists: listed("and ,"),
    verbs.counted_subjects: frozenset(("NUM",)),
    subordinate.participles_in_lists: _ING,
    mains.set_in: subordinate.CONJUNCTIONS,
}
"""Rules that find nothing in a sentence without one of these: words in small letters, *-ing* for those that end so, and
tags that no rule gives to another word."""

_ONLY_WITH_VERBS: dict[Callable[[Sequence[Node]], None], frozenset[str]] = {
    attachments.subjects_behind_prepositions: speech.SAYING,
    attachments.witnessed_lists: speech.WITNESSING,
    relative.told: relative.TELLING,
    speakers.inverted: speech.SAYING,
    mains.set_in: speech.SAYING,
}
"""Rules that find nothing in a sentence without a form of one of these verbs."""

_ALWAYS = frozenset(at for at, rule in enumerate(_RULES) if rule not in _ONLY_WITH | _ONLY_WITH_VERBS)
_FORMS = ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ")


@lru_cache(maxsize=8192)
def _woken(sign: str) -> tuple[int, ...]:
    """The places of the rules that may find something beside a word or a tag."""
    signs = {sign, "-ing"} if sign.endswith("ing") else {sign}
    verbs = {sign, *(base(sign, form) for form in _FORMS)}
    return tuple(
        at
        for at, rule in enumerate(_RULES)
        if not (signs.isdisjoint(_ONLY_WITH.get(rule, ())) and verbs.isdisjoint(_ONLY_WITH_VERBS.get(rule, ())))
    )
