"""Clauses set inside others: relative clauses and appositions as claims of their own."""

from __future__ import annotations

import pytest

from tests.nlp.splits import drafts


@pytest.mark.parametrize(
    ("sentence", "claims", "claimant"),
    [
        (
            "The striker, who joined the club in 2019, scored twice in the second half.",
            ["The striker joined the club in 2019.", "The striker scored twice in the second half."],
            None,
        ),
        (
            "Maria Lopez, the head of the union, rejected the offer.",
            ["Maria Lopez is the head of the union.", "Maria Lopez rejected the offer."],
            None,
        ),
        (
            "Founded in 1998, the firm employs 2,000 people in Norway.",
            ["The firm was founded in 1998.", "The firm employs 2,000 people in Norway."],
            None,
        ),
        (
            "The senator, who opposed the bill, left the party.",
            ["The senator opposed the bill.", "The senator left the party."],
            None,
        ),
        (
            "The judge, a former prosecutor, rejected the appeal.",
            ["The judge is a former prosecutor.", "The judge rejected the appeal."],
            None,
        ),
        (
            "The firm, which makes batteries, opened a plant in Texas.",
            ["The firm makes batteries.", "The firm opened a plant in Texas."],
            None,
        ),
    ],
)
def test_what_is_set_inside_a_clause(sentence: str, claims: list[str], claimant: str | None) -> None:
    found = drafts(sentence)
    assert [d.text for d in found] == claims
    assert {d.claimant for d in found} == {claimant}
