"""Trees put right where English leaves a statistical parser one way out only.

News prose leads a parser up garden paths (*Local residents described explosions …* read as *residents who were
described*). Each rule here names a reading that cannot be right, such as a sentence without a finite verb or a clause
coordinated with a noun, and the one that can.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claims.nlp.mending import forms, joints, names, speakers, subordinate, verbs
from claims.nlp.mending.names import is_time
from claims.nlp.tree import Node

__all__ = ["is_time", "mended"]


def mended(nodes: Sequence[Node]) -> list[Node]:
    """The same nodes, some of them hung elsewhere."""
    for rule in _RULES:
        rule(nodes)
    for node in nodes:
        node.kids.sort(key=lambda k: k.i)
    return list(nodes)


_RULES: tuple[Callable[[Sequence[Node]], None], ...] = (
    names.title_lists,
    names.names,
    forms.tenses,
    forms.clauses_read_as_participles,
    forms.gerunds,
    forms.opening_clauses,
    forms.clauses_read_as_modifiers,
    joints.joined_subjects,
    names.brackets,
    names.dates,
    speakers.inverted,
    joints.tails,
    names.bounds,
    speakers.contents,
    joints.finite_complements,
    verbs.lost_subjects,
    verbs.counted_subjects,
    subordinate.left_out_counts,
    verbs.opening_prepositions,
    verbs.lost_main_verbs,
    subordinate.clauses_read_as_phrases,
    subordinate.marks_on_subjects,
    verbs.garden_paths,
    verbs.reduced_subjects,
    joints.conjunctions,
    verbs.verbs_read_as_modifiers,
    verbs.given_that,
    verbs.reduced_after_nouns,
    joints.where_clauses,
    names.nouns_joined_to_verbs,
    names.flat_lists,
    joints.relatives,
    joints.absolutes,
    joints.finite_conjuncts,
    forms.infinitives,
    subordinate.bare_infinitives,
    subordinate.wished_lists,
    joints.participles_after_commas,
    subordinate.participles_after_clauses,
    subordinate.participles_in_lists,
    joints.preposed,
    joints.outcomes,
    joints.credits,
    names.left_of_prepositions,
    names.times,
)
