"""Minimal sentences of claims."""

import pytest

from claims.nlp.facts import Stretch
from claims.nlp.parsing import parse
from claims.nlp.splitting import split


def parts(sentence: str) -> list[str]:
    found = split(sentence, [Stretch(0, len(sentence), "sentence")], [parse(sentence)]).drafts
    return [p for d in found for p in d.parts]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Anna Berg is a Norwegian actress and singer.",
            ["Anna Berg is an actress.", "Anna Berg is Norwegian.", "Anna Berg is a singer."],
        ),
        (
            "Anna Berg was born in Bergen, Norway on August 24, 1956.",
            ["Anna Berg was born in Bergen.", "Anna Berg was born on August 24, 1956.", "Bergen is in Norway."],
        ),
        (
            "Anna Berg has appeared in films such as The Last Snow and Dark Water.",
            [
                "Anna Berg has appeared in films.",
                "Anna Berg has appeared in The Last Snow.",
                "Anna Berg has appeared in Dark Water.",
                "The Last Snow is a film.",
                "Dark Water is a film.",
            ],
        ),
        (
            "Anna Berg starred in several films, including Dark Water (1993) and Long Road (1995).",
            [
                "Anna Berg starred in several films.",
                "Anna Berg starred in Dark Water.",
                "Anna Berg starred in Long Road.",
                "Dark Water was released in 1993.",
                "Long Road was released in 1995.",
                "Dark Water is a film.",
                "Long Road is a film.",
            ],
        ),
        (
            "Paul Okoro (1936-2001) was a Nigerian painter.",
            [
                "Paul Okoro was a painter.",
                "Paul Okoro was born in 1936.",
                "Paul Okoro died in 2001.",
                "Paul Okoro was Nigerian.",
            ],
        ),
        ("The bridge collapsed.", ["The bridge collapsed."]),
        (
            "The firm opened a plant in Texas in 2010.",
            ["The firm opened a plant.", "The firm opened a plant in Texas.", "The firm opened a plant in 2010."],
        ),
    ],
)
def test_a_claim_is_read_out_as_minimal_sentences(sentence: str, expected: list[str]) -> None:
    assert sorted(parts(sentence)) == sorted(expected)


def test_a_part_is_read_out_once_in_a_sentence() -> None:
    found = parts("The mayor opened a bridge and opened a bridge in Lyon.")
    assert len(found) == len(set(found))
