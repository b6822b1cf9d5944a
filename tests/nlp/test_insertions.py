"""What stands between a subject and its verb, hung where it belongs."""

from __future__ import annotations

import pytest

from claims.nlp import analyse
from claims.nlp.parsing import parse
from claims.nlp.rereading import read


def claims(sentence: str) -> list[str]:
    return [c.text for c in analyse(sentence).claims]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Moreno, 61, who founded the chain in a garage, faces a fine of two million euros.",
            [
                "Moreno is 61.",
                "Moreno founded the chain in a garage.",
                "Moreno faces a fine of two million euros.",
            ],
        ),
        (
            "The lawyer's former partner, Dana Cole, rejected the claim and insisted that the firm had paid its taxes.",
            [
                "The lawyer's former partner is Dana Cole.",
                "The lawyer's former partner rejected the claim.",
                "The firm had paid its taxes.",
            ],
        ),
        (
            "Doctors said three of the injured, who were on life support, had been moved to Lindale.",
            ["Three of the injured were on life support.", "Three of the injured had been moved to Lindale."],
        ),
        (
            "Ruiz, who has led the party since 2009, conceded defeat late Monday and urged calm.",
            [
                "Ruiz has led the party since 2009.",
                "Ruiz conceded defeat late Monday.",
                "Ruiz urged calm.",
            ],
        ),
        (
            "The reservoir, swollen by weeks of rain, burst its dam at noon, flooding two hamlets.",
            [
                "The reservoir was swollen by weeks of rain.",
                "The reservoir burst its dam at noon.",
                "The reservoir flooded two hamlets.",
            ],
        ),
        (
            "The mould, known as black rot, spreads quickly in cellars and is harmful to vines.",
            [
                "The mould is known as black rot.",
                "The mould spreads quickly in cellars.",
                "The mould is harmful to vines.",
            ],
        ),
        (
            "The two guards, Ivo Lenz and Mara Holm, pleaded guilty in May.",
            ["The two guards, Ivo Lenz and Mara Holm, pleaded guilty in May."],
        ),
    ],
)
def test_what_parts_a_subject_from_its_verb_is_told_of_the_subject(sentence: str, told: list[str]) -> None:
    assert claims(sentence) == told


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor opened two schools, closed a clinic, raised taxes and left.",
        "He met Ana Ruiz, who chairs the board, and left.",
        "On Monday, the river, the longest in the land, froze.",
        "A, B, C, D, E, F fell.",
        ", , , was",
    ],
)
def test_no_word_is_lost_or_moved(sentence: str) -> None:
    doc = parse(sentence)
    nodes = read(doc, 3)
    assert [n.text for n in nodes] == [t.text for t in doc if not t.is_space]
    assert [n.i for n in nodes] == list(range(len(nodes)))
    for node in nodes:
        assert all(k.head is node for k in node.kids)
        steps, above = 0, node
        while above.head is not None:
            above, steps = above.head, steps + 1
            assert steps <= len(nodes)
