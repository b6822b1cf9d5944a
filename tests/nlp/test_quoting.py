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


@pytest.mark.parametrize(
    ("sentences", "claimants"),
    [
        (('"The bridge is safe," the mayor said.', '"The road is open."'), ["the mayor", "the mayor"]),
        (('"The bridge is safe," the mayor said.', '"The road is open.', '"It is dry."'), ["the mayor"] * 3),
        (("“The bridge is safe,” the mayor said.", "“The road is open.", "“It is dry.”"), ["the mayor"] * 3),
        (("The mayor said that the bridge is safe.", '"The road is open."'), ["The mayor", "The mayor"]),
        (('"The bridge is safe," the mayor said.', "The road is open."), ["the mayor", None]),
        (('"The bridge is safe," the mayor said.', "Cars queued.", '"The road is open."'), ["the mayor", None, None]),
        (
            ('"The bridge is safe," the mayor said.', '"The road is open.', '"It is dry," the driver said.'),
            ["the mayor", "the driver", "the driver"],
        ),
    ],
)
def test_a_paragraph_that_is_quoted_whole_goes_on_from_the_speaker_before(
    sentences: tuple[str, ...], claimants: list[str | None]
) -> None:
    _, found = of(*sentences, between="\n")
    assert [d.claimant for d in found.drafts] == claimants


def test_who_says_i_is_named_where_one_person_speaks() -> None:
    found = drafts("“I have no job and I don’t complain.", "My brother works,” Ann Cole, a baker, said.")
    assert [d.text for d in found] == [
        "Ann Cole has no job.",
        "Ann Cole doesn’t complain.",
        "Ann Cole’s brother works.",
        "Ann Cole is a baker.",
    ]
    assert [d.needs_context for d in found] == [False] * 4
    assert {d.claimant for d in found[:3]} == {"Ann Cole, a baker"}


def test_whom_several_speakers_mean_by_i_stays_open() -> None:
    assert [(d.text, d.needs_context) for d in drafts('"I saw the fire," residents said.')] == [
        ("I saw the fire.", True)
    ]


def test_a_speaker_in_apposition_is_identified_too() -> None:
    found = {d.text: d.claimant for d in drafts('"The tests were clean," Lena Hart, a chemist, said.')}
    assert found == {"The tests were clean.": "Lena Hart, a chemist", "Lena Hart is a chemist.": None}
