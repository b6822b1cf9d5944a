"""What a pronoun may mean."""

from __future__ import annotations

import pytest

from claims.nlp.mending import mended
from claims.nlp.mentions import Mention, are_people, can_speak, is_called_a_body, says
from claims.nlp.parsing import parse
from claims.nlp.references import Memory
from claims.nlp.tree import Node, grow


def nodes_of(sentence: str) -> list[Node]:
    return mended(grow(parse(sentence), 0))


def mention(sentence: str, word: str) -> Mention:
    """The phrase that a word of a sentence heads."""
    memory = Memory(sentence)
    memory.nodes = nodes_of(sentence)
    found = memory.mention(next(n for n in memory.nodes if n.text == word))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("sentence", "word", "speaks"),
    [
        ("The army closed the road.", "army", True),
        ("The Harbour Union closed the road.", "Union", True),
        ("The study was published in May.", "study", True),
        ("The army closed the road.", "road", False),
    ],
)
def test_bodies_and_what_is_written_can_speak(sentence: str, word: str, speaks: bool) -> None:
    assert can_speak(mention(sentence, word)) is speaks


@pytest.mark.parametrize(("word", "people"), [("Researchers", True), ("Doses", False)])
def test_several_are_people_by_what_they_are_called(word: str, people: bool) -> None:
    assert are_people(mention(f"{word} arrived late.", word)) is people


@pytest.mark.parametrize(
    ("sentence", "word", "speaks"),
    [
        ("The mayor said that it rained.", "mayor", True),
        ("The mayor condemned the raid.", "mayor", True),
        ("The mayor left the town.", "mayor", False),
        ("According to the mayor, it rained.", "mayor", True),
    ],
)
def test_who_says_something(sentence: str, word: str, speaks: bool) -> None:
    assert says(next(n for n in nodes_of(sentence) if n.text == word)) is speaks


@pytest.mark.parametrize(("owner", "body"), [("Balayan Star Lines", True), ("Ana Ruiz", False)])
def test_a_role_is_a_bodys_by_the_name_beside_it(owner: str, body: bool) -> None:
    nodes = nodes_of(f"The owner, {owner}, sued the port.")
    assert is_called_a_body(next(n for n in nodes if n.text == "owner")) is body


def test_times_are_nothing_that_is_meant() -> None:
    memory = Memory("The check ended in Sept. and passed.")
    memory.nodes = nodes_of(memory.text)
    assert [m.text for n in memory.nodes if (m := memory.mention(n)) is not None] == ["The check"]
