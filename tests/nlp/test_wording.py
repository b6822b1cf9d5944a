"""Words set as sentences."""

import pytest

from claims.nlp.tree import Node
from claims.nlp.wording import Word, agreeing, article, is_plural, is_sentence, setting


def node(text: str, tag: str, i: int = 0, lemma: str = "") -> Node:
    made = Node(i, text, i * 10)
    made.tag, made.lemma = tag, lemma
    return made


@pytest.mark.parametrize(
    ("following", "expected"),
    [
        ("actor", "an"),
        ("university", "a"),
        ("hour", "an"),
        ("one-off", "a"),
        ("European", "a"),
        ("11", "an"),
        ("8", "an"),
        ("FBI", "an"),
        ("US", "a"),
        ("NATO", "a"),
        ("UN", "a"),
        ("umbrella", "an"),
        ("unidentified", "an"),
        ("honest", "an"),
    ],
)
def test_article(following: str, expected: str) -> None:
    assert article(following) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["the", "bridge", "is", "safe"], "The bridge is safe."),
        ([",", "the", "bridge", ",", "is", "safe", ","], "The bridge, is safe."),
        (["“", "the", "bridge", "is", "safe", "”"], "The bridge is safe."),
        (["it", "is", "“", "safe", "”"], "It is “safe”."),
        (["it", "is", "(", "safe"], "It is safe."),
        (["it", "is", "safe", ")"], "It is safe."),
        (["it", "is", "(", ",", ")", "safe"], "It is safe."),
        (["it", "is", '"', "safe"], "It is safe."),
        (["the", "army", "’s", "base", "was", "hit"], "The army’s base was hit."),
        (["it", "cost", "$", "5"], "It cost $5."),
    ],
)
def test_words_are_set_as_a_sentence(words: list[str], expected: str) -> None:
    assert setting([Word(w) for w in words]).text == expected


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        (["It", "was", "safe"], True),
        (["It", "was", "safe", "and"], False),
        (["Which", "was", "safe"], False),
        (["34", ",", "was", "arrested"], False),
        (["The", "safe", "bridge"], False),
        (["was"], False),
    ],
)
def test_what_cannot_stand_is_no_sentence(words: list[str], stands: bool) -> None:
    assert is_sentence(setting([Word(w) for w in words])) is stands


@pytest.mark.parametrize(
    ("text", "tag", "lemma", "plural", "expected"),
    [
        ("was", "VBD", "be", True, "were"),
        ("are", "VBP", "be", False, "is"),
        ("have", "VBP", "have", False, "has"),
        ("fled", "VBD", "flee", True, "fled"),
    ],
)
def test_a_verb_agrees(text: str, tag: str, lemma: str, plural: bool, expected: str) -> None:
    assert agreeing(node(text, tag, lemma=lemma), plural=plural) == expected


@pytest.mark.parametrize(
    ("text", "tag", "expected"),
    [
        ("soldiers", "NNS", True),
        ("police", "NN", True),
        ("series", "NNS", False),
        ("army", "NN", False),
        ("%", "NN", True),
    ],
)
def test_number(text: str, tag: str, expected: bool) -> None:
    assert is_plural(node(text, tag)) is expected
