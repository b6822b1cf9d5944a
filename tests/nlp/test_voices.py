"""Whom a sentence credits, and when two names are one speaker's."""

from __future__ import annotations

import pytest

from claims.nlp import DEFAULT, voices


@pytest.mark.parametrize(
    ("sentence", "words", "speaker", "outlets"),
    [
        ("Nine sailors died, the coast guard said.", "Nine sailors died", "the coast guard", ()),
        ("According to the ministry, nine died.", "nine died", "the ministry", ()),
        ("Two officials told AFP that nine people died.", "nine people", "Two officials", ("Agence France-Presse",)),
        ("Nine people died, Reuters reported.", "Nine people died", "Reuters", ("Reuters",)),
        ("The Vell Front claimed responsibility for the attack.", "claimed responsibility", "The Vell Front", ()),
        ("The road was closed for nine days.", "road was closed", "", ()),
        ("The road is reportedly closed.", "closed", "", ()),
    ],
)
def test_who_says_it(sentence: str, words: str, speaker: str, outlets: tuple[str, ...]) -> None:
    start = sentence.index(words)
    found = voices.at(voices.told(sentence, DEFAULT), start, start + len(words))
    assert found is not None
    assert (found.speaker, found.outlets) == (speaker, outlets)


def test_the_statement_that_the_words_are_of() -> None:
    sentence = "The coast guard said that nine sailors died, and the mayor said that three were missing."
    told = voices.told(sentence, DEFAULT)
    nine = voices.at(told, sentence.index("nine"), sentence.index(","))
    three = voices.at(told, sentence.index("three"), len(sentence) - 1)
    assert nine is not None
    assert three is not None
    assert (nine.speaker, three.speaker) == ("The coast guard", "the mayor")
    assert voices.at(told, 18, 18) is None
    assert voices.at((), 0, 5) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("the army’s media wing", "The military", True),
        ("Inter-Services Public Relations (ISPR)", "ISPR", True),
        ("The Balochistan Liberation Army", "the BLA", True),
        ("a police spokesman", "the police", True),
        ("a statement by the interior ministry", "the Ministry of Interior", True),
        ("Prime Minister Ann Bell", "Bell", True),
        ("Two officials", "officials", True),
        ("the military", "military officials", False),
        ("the Balochistan Liberation Army", "the army", False),
        ("the mayor", "the harbour master", False),
    ],
)
def test_one_speaker_under_several_names(one: str, other: str, same: bool) -> None:
    assert (voices.fold(one) == voices.fold(other)) == same


@pytest.mark.parametrize("empty", ["", "the", "(ISPR)", "’s", "-", "a statement"])
def test_no_name_is_no_speaker(empty: str) -> None:
    assert voices.fold(empty) == ""


def test_counts_of_people() -> None:
    found = voices.counts("Eighteen soldiers and 24 militants were killed on 1 February 2025.")
    assert [(f.role, f.outcome, f.low) for f in found] == [("security", "killed", 18.0), ("militant", "killed", 24.0)]
    assert voices.counts("The road was closed.") == ()


def test_hostile_sentences_cost_little() -> None:
    for text in ("said " * 5_000, "(" * 20_000, "’s " * 5_000, "\ud800 said", ""):
        voices.told(text, DEFAULT)
        voices.fold(text)
        voices.counts(text)
