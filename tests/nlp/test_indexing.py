"""What ranking matches can be found in an index."""

from __future__ import annotations

import random

import pytest

from claims.nlp.indexing import alternatives, lexemes, spans
from claims.nlp.ranking import Ranker, asked_terms

PASSAGES = [
    "Eighteen soldiers were killed near Kalat on 2025-02-01, officials wrote.",
    "The Baluchistān Post organised a march; sixty-one people came.",
    "Nothing of the sort happened in Balochistan in Nov. 2024.",
    "An organization of boatmen said that it was opposed to the toll.",
    "It is what it was.",
]


def found_by(wanted: str) -> list[int]:
    likes = alternatives(wanted)
    whole, beginnings = (
        {like for like in likes if like[-1] != "*"},
        tuple(like[:-1] for like in likes if like[-1] == "*"),
    )
    return [
        i
        for i, passage in enumerate(PASSAGES)
        if any(lexeme in whole or (beginnings and lexeme.startswith(beginnings)) for lexeme in lexemes(passage))
    ]


@pytest.mark.parametrize("passage", PASSAGES[:-1])  # the last is grammar only, which no index holds
def test_an_index_finds_what_ranking_matches(passage: str) -> None:
    ranker = Ranker(PASSAGES)
    for wanted in asked_terms(passage):
        assert found_by(wanted) == sorted(ranker._matches(wanted)), wanted


def test_numbers_names_and_dates_are_found_however_they_are_written() -> None:
    assert found_by("18") == [0]
    assert found_by("61") == [1]
    assert found_by("balochistan") == [1, 2]
    assert found_by("februari") == [0]
    assert found_by("november") == [2]
    assert found_by("organ") == [1, 3]


def test_places_count_every_word_and_grammar_is_left_out() -> None:
    assert lexemes("The ferry and the ferry sank") == {"ferri": [2, 5], "sink": [6]}


def test_spans_are_of_the_text_as_it_is_written() -> None:
    text = "On 2025-02-01 sixty-one “Málaga” men"
    assert [(text[a:b], terms) for a, b, terms in spans(text)] == [
        ("2025-02-01", ("2025", "februari", "1")),
        ("sixty-one", ("61",)),
        ("Málaga", ("malaga",)),
        ("men", ("men",)),
    ]


def test_any_text_can_be_indexed() -> None:
    chance = random.Random(3)  # noqa: S311 - no secret
    letters = "aé’'-2.,\\:*&|!<>() \u0130ß\ud800٣"
    for _ in range(300):
        text = "".join(chance.choices(letters, k=40))
        assert all(lexemes(text))
