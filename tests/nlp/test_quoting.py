"""Quotations: one speaker for all of their sentences."""

from __future__ import annotations

import pytest

from tests.nlp.splits import drafts, of


@pytest.mark.parametrize(
    ("sentences", "claimants"),
    [
        (("\u201cThe bridge is safe.", "The road is open,\u201d the mayor said."), ["the mayor", "the mayor"]),
        (('"The bridge is safe.', 'The road is open," the mayor said.'), ["the mayor", "the mayor"]),
        (('"The bridge is safe," the mayor said.', '"The road is open."'), ["the mayor", "the mayor"]),
        (('"The bridge is safe," the mayor said.', "The road is open."), ["the mayor", None]),
        (("The mayor said that the bridge is safe.", "The road is open."), ["The mayor", None]),
        (("The bridge is safe.", "The road is open, the mayor said."), [None, "the mayor"]),
    ],
)
def test_a_quotation_has_one_speaker_and_no_other_sentence_has(
    sentences: tuple[str, ...], claimants: list[str | None]
) -> None:
    assert [d.claimant for d in drafts(*sentences)] == claimants


def test_a_new_paragraph_ends_what_a_speaker_says() -> None:
    _, found = of('"The bridge is safe," the mayor said.', '"The road is open."', between="\n")
    assert [d.claimant for d in found.drafts] == ["the mayor", None]


def test_a_speaker_in_apposition_is_identified_too() -> None:
    found = {d.text: d.claimant for d in drafts('"The tests were clean," Lena Hart, a chemist, said.')}
    assert found == {"The tests were clean.": "Lena Hart, a chemist", "Lena Hart is a chemist.": None}
