"""Trees put right where English leaves a statistical parser one way out only.

News prose leads a parser up garden paths (*Local residents described explosions …* read as *residents who were
described*). Each rule here names a reading that cannot be right, such as a sentence without a finite verb or a clause
coordinated with a noun, and the one that can.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claims.nlp.lexicon import listed
from claims.nlp.mending import counts, forms, joints, names, predicates, relative, reports, speakers, subordinate, verbs
from claims.nlp.mending.names import is_time
from claims.nlp.tree import Node, by_place

__all__ = ["is_time", "mended"]


def mended(nodes: Sequence[Node]) -> list[Node]:
    """The same nodes, some of them hung elsewhere."""
    said = {n.low for n in nodes}
    for rule, words in _GATED:
        if words is None or not words.isdisjoint(said):
            rule(nodes)
    for node in nodes:
        if len(node.kids) > 1:
            node.kids.sort(key=by_place)
    return list(nodes)


_RULES: tuple[Callable[[Sequence[Node]], None], ...] = (
    joints.helped,
    names.title_lists,
    names.hyphenated,
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
    subordinate.subjects_read_as_modifiers,
    subordinate.having_done,
    verbs.garden_paths,
    verbs.reduced_subjects,
    joints.conjunctions,
    verbs.verbs_read_as_modifiers,
    verbs.verbs_joined_to_nouns,
    verbs.joined_pasts,
    verbs.given_that,
    verbs.reduced_after_nouns,
    joints.where_clauses,
    names.nouns_joined_to_verbs,
    joints.surroundings,
    names.flat_lists,
    joints.relatives,
    joints.absolutes,
    joints.finite_conjuncts,
    forms.infinitives,
    subordinate.bare_infinitives,
    subordinate.participles_of_nouns,
    subordinate.wished_lists,
    subordinate.gerunds_in_lists,
    joints.participles_after_commas,
    subordinate.participles_after_clauses,
    subordinate.participles_of_the_nearest,
    subordinate.participles_in_lists,
    subordinate.participles_read_as_nouns,
    subordinate.reports_behind_conjunctions,
    joints.conjuncts_of_questions,
    speakers.contents_of_the_second,
    speakers.behind_the_speaker,
    speakers.before_the_speaker,
    predicates.adjuncts,
    predicates.objects,
    predicates.infinitives,
    predicates.read_as_subjects,
    predicates.said_of_subjects,
    predicates.measures,
    predicates.inclusions,
    predicates.makeups,
    predicates.marked,
    predicates.shares,
    relative.whom,
    relative.copulas,
    relative.partitives,
    relative.partitive_verbs,
    relative.verbs,
    relative.with_marks,
    relative.places,
    relative.contents_of_nouns,
    relative.told,
    relative.summaries,
    joints.left_of_marks,
    joints.behind_conjuncts,
    reports.preposed,
    joints.outcomes,
    reports.credits,
    names.left_of_prepositions,
    names.times,
)

_ONLY_WITH: dict[Callable[[Sequence[Node]], None], frozenset[str]] = {
    forms.relative_verbs: listed("who whose which that"),
    forms.contents_without_verbs: frozenset(("that",)),
    joints.surroundings: frozenset(("and",)),
    joints.left_of_marks: subordinate.CONJUNCTIONS,
    joints.behind_conjuncts: listed("and but or while"),
    forms.gerunds: frozenset(","),
    joints.absolutes: frozenset(("with",)),
    reports.credits: frozenset(("according",)),
    reports.finite_complements: listed("say says said saying"),
    joints.outcomes: listed("leave leaves left leaving"),
    joints.participles_after_commas: frozenset(","),
    joints.relatives: listed("which who whom where"),
    reports.tails: listed(", ” \" ''"),
    joints.where_clauses: frozenset(("where",)),
    names.shares: frozenset(("of",)),
    names.bounds: listed("at more less fewer up"),
    names.brackets: frozenset("("),
    names.dates: names.MONTHS,
    subordinate.participles_read_as_nouns: frozenset(("and",)),
    subordinate.reports_behind_conjunctions: subordinate.CONJUNCTIONS,
    relative.contents_of_nouns: frozenset(("that",)),
    predicates.infinitives: listed("and or"),
    names.hyphenated: frozenset("-"),
    predicates.marked: subordinate.CONJUNCTIONS,
    predicates.shares: listed("them whom"),
    predicates.inclusions: listed("including excluding"),
    relative.partitive_verbs: listed("whom which"),
    predicates.measures: listed("after before"),
    relative.copulas: listed("who which"),
    relative.partitives: listed("whom which"),
    relative.verbs: listed("which who that"),
    relative.places: frozenset(("where",)),
    relative.summaries: frozenset(","),
    relative.whom: frozenset(("whom",)),
    speakers.contents: frozenset(("that",)),
    speakers.behind_the_speaker: frozenset(","),
    speakers.marks: frozenset(("that",)),
    speakers.joined_speakers: frozenset(","),
    speakers.inverted: listed(", ” \" ''"),
    subordinate.main_clauses: subordinate.CONJUNCTIONS,
    subordinate.participles_read_as_members: frozenset(","),
    speakers.left_of_speakers: frozenset(","),
    speakers.between_commas: frozenset(","),
    subordinate.bare_infinitives: listed("and or"),
    subordinate.clauses_read_as_phrases: subordinate.CONJUNCTIONS,
    counts.left_out_counts: listed("and but ,"),
    subordinate.having_done: listed("having being"),
    subordinate.marks_on_subjects: subordinate.CONJUNCTIONS,
    subordinate.marked_clauses: subordinate.CONJUNCTIONS,
    subordinate.subjects_read_as_modifiers: subordinate.CONJUNCTIONS,
    subordinate.participles_of_the_nearest: frozenset(","),
    subordinate.participles_after_clauses: frozenset(","),
    subordinate.participles_of_nouns: frozenset(","),
    subordinate.wished_lists: listed("and ,"),
    verbs.joined_pasts: frozenset(("and",)),
    verbs.verbs_joined_to_nouns: frozenset(("and",)),
    verbs.given_that: frozenset(("given",)),
}
"""Rules that find nothing in a sentence without one of these words, in small letters: it is not asked of each node."""

_GATED = tuple((rule, _ONLY_WITH.get(rule)) for rule in _RULES)
