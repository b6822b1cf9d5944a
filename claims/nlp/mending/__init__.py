"""Trees put right where English leaves a statistical parser one way out only.

News prose leads a parser up garden paths (*Local residents described explosions …* read as *residents who were
described*). Each rule here names a reading that cannot be right, such as a sentence without a finite verb or a clause
coordinated with a noun, and the one that can.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from claims.nlp.inflection import base
from claims.nlp.lexicon import listed, people, speech, tolls
from claims.nlp.mending import (
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
    names.title_lists,
    hyphens.hyphenated,
    names.names,
    forms.tenses,
    forms.subjects,
    forms.clauses_read_as_participles,
    forms.pasts_read_as_nouns,
    forms.gerunds,
    forms.opening_clauses,
    forms.relative_verbs,
    forms.contents_without_verbs,
    forms.clauses_read_as_modifiers,
    joints.joined_subjects,
    names.brackets,
    names.dates,
    verbs.bare_counts,
    speakers.inverted,
    speakers.joined_speakers,
    speakers.left_of_speakers,
    speakers.between_commas,
    reports.tails,
    names.shares,
    names.bounds,
    speakers.finite_contents,
    speakers.marks,
    speakers.contents,
    speakers.bodies,
    reports.finite_complements,
    verbs.lost_subjects,
    verbs.counted_subjects,
    counts.left_out_counts,
    counts.counts_apart,
    verbs.opening_prepositions,
    verbs.lost_main_verbs,
    subordinate.clauses_read_as_phrases,
    subordinate.marks_on_subjects,
    subordinate.main_clauses,
    subordinate.participles_read_as_members,
    subordinate.marked_clauses,
    subordinate.having_done,
    verbs.garden_paths,
    verbs.reduced_subjects,
    joints.conjunctions,
    verbs.verbs_read_as_modifiers,
    verbs.verbs_joined_to_nouns,
    verbs.joined_pasts,
    verbs.given_that,
    names.nouns_joined_to_verbs,
    names.flat_lists,
    joints.relatives,
    joints.absolutes,
    joints.finite_conjuncts,
    forms.infinitives,
    subordinate.bare_infinitives,
    subordinate.wished_lists,
    subordinate.gerunds_in_lists,
    joints.participles_after_commas,
    subordinate.participles_after_clauses,
    subordinate.participles_of_the_nearest,
    subordinate.participles_in_lists,
    subordinate.participles_read_as_nouns,
    joints.conjuncts_of_questions,
    speakers.behind_quotations,
    mains.contents_without_verbs,
    mains.subjects_with_prepositions,
    mains.nouns_with_verbs,
    mains.opening_participles,
    mains.names_of_phrases,
    mains.joined,
    mains.set_in,
    mains.participles,
    mains.modifiers_with_subjects,
    mains.participles_with_objects,
    predicates.adjuncts,
    predicates.objects,
    predicates.infinitives,
    predicates.read_as_subjects,
    predicates.said_of_subjects,
    predicates.measures,
    predicates.inclusions,
    predicates.makeups,
    predicates.names_of_roles,
    predicates.of_nouns,
    predicates.superlatives,
    predicates.marked,
    predicates.shares,
    relative.copulas,
    relative.partitives,
    relative.verbs,
    relative.places,
    relative.contents_of_nouns,
    relative.told,
    relative.summaries,
    joints.behind_conjuncts,
    reports.preposed,
    joints.outcomes,
    reports.credits,
    speakers.reasons,
    speakers.sides,
    names.left_of_prepositions,
    names.times,
)

_ING = frozenset(("-ing", "VBG"))
"""Some word in *-ing*, and nothing else is ever read as such a participle."""

_ONLY_WITH: dict[Callable[[Sequence[Node]], None], frozenset[str]] = {
    forms.relative_verbs: listed("who whose which that"),
    forms.contents_without_verbs: frozenset(("that",)),
    joints.behind_conjuncts: listed("and but or while"),
    forms.gerunds: _ING,
    joints.absolutes: frozenset(("with",)),
    reports.credits: frozenset(("according",)),
    reports.finite_complements: listed("say says said saying"),
    joints.outcomes: listed("leave leaves left leaving"),
    joints.participles_after_commas: _ING,
    joints.relatives: listed("which who whom where"),
    names.shares: frozenset(("of",)),
    names.bounds: listed("at more less fewer up"),
    names.brackets: frozenset("("),
    names.dates: names.MONTHS,
    subordinate.participles_read_as_nouns: _ING,
    relative.contents_of_nouns: frozenset(("that",)),
    predicates.infinitives: listed("and or"),
    hyphens.hyphenated: frozenset("-"),
    predicates.marked: subordinate.CONJUNCTIONS,
    predicates.of_nouns: frozenset(("of",)),
    predicates.shares: listed("them whom"),
    predicates.inclusions: listed("including excluding"),
    predicates.measures: listed("after before"),
    relative.copulas: listed("who which whose"),
    mains.participles: _ING,
    mains.participles_with_objects: frozenset(","),
    relative.partitives: listed("whom which whose"),
    relative.verbs: listed("which who that"),
    relative.places: frozenset(("where",)),
    relative.summaries: frozenset(","),
    speakers.contents: frozenset(("that",)),
    speakers.behind_quotations: frozenset('"”'),
    speakers.bodies: frozenset(("it",)),
    speakers.sides: listed("while whereas"),
    speakers.reasons: frozenset(speakers.SPELLING_OUT),
    speakers.marks: frozenset(("that",)),
    subordinate.main_clauses: subordinate.CONJUNCTIONS,
    subordinate.participles_read_as_members: frozenset(","),
    subordinate.bare_infinitives: listed("and or"),
    subordinate.clauses_read_as_phrases: subordinate.CONJUNCTIONS,
    counts.left_out_counts: listed("and but ,"),
    counts.counts_apart: frozenset(tolls.OUTCOMES),
    predicates.makeups: people.MOSTLY,
    forms.opening_clauses: forms.OPENERS,
    subordinate.having_done: listed("having being"),
    subordinate.marks_on_subjects: subordinate.CONJUNCTIONS,
    subordinate.marked_clauses: subordinate.CONJUNCTIONS,
    subordinate.participles_of_the_nearest: _ING,
    subordinate.participles_after_clauses: _ING,
    subordinate.wished_lists: listed("and ,"),
    verbs.joined_pasts: frozenset(("and",)),
    verbs.verbs_joined_to_nouns: frozenset(("and",)),
    verbs.given_that: frozenset(("given",)),
    verbs.bare_counts: _ING,
    verbs.counted_subjects: frozenset(("NUM",)),
    subordinate.gerunds_in_lists: _ING,
    subordinate.participles_in_lists: _ING,
    joints.conjuncts_of_questions: listed("but") | {"WP", "WRB"},
    mains.names_of_phrases: subordinate.CONJUNCTIONS,
    mains.set_in: subordinate.CONJUNCTIONS,
    predicates.names_of_roles: predicates.PEOPLE,
    predicates.superlatives: frozenset(("JJS",)),
}
"""Rules that find nothing in a sentence without one of these: words in small letters, *-ing* for those that end so, and
tags that no rule gives to another word."""

_ONLY_WITH_VERBS: dict[Callable[[Sequence[Node]], None], frozenset[str]] = {
    mains.contents_without_verbs: speech.SAYING,
    relative.told: relative.TELLING,
    reports.preposed: speech.SAYING,
    reports.tails: speech.SAYING,
    speakers.between_commas: speech.SAYING,
    speakers.finite_contents: speech.SAYING,
    speakers.inverted: speech.SAYING,
    speakers.joined_speakers: speech.SAYING,
    speakers.left_of_speakers: speech.SAYING,
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
