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
            "Lena Voss is an Austrian lawyer and sculptor.",
            ["Lena Voss is a lawyer.", "Lena Voss is Austrian.", "Lena Voss is a sculptor."],
        ),
        (
            "The treaty was signed in Bergen, Norway on March 3, 1974.",
            ["The treaty was signed in Bergen.", "The treaty was signed on March 3, 1974.", "Bergen is in Norway."],
        ),
        ("The bridge collapsed.", ["The bridge collapsed."]),
        (
            "The firm opened a plant in Texas in 2010.",
            ["The firm opened a plant.", "The firm opened a plant in Texas.", "The firm opened a plant in 2010."],
        ),
        (
            "In 2010, the firm opened a plant in Texas.",
            ["The firm opened a plant.", "In 2010, the firm opened a plant.", "The firm opened a plant in Texas."],
        ),
        ("The council remains in office until May.", ["The council remains in office until May."]),
    ],
)
def test_a_claim_is_read_out_as_minimal_sentences(sentence: str, expected: list[str]) -> None:
    assert sorted(parts(sentence)) == sorted(expected)


@pytest.mark.parametrize(
    ("sentence", "among"),
    [
        ("The Norte is a Spanish river from the hills.", "The Norte is Spanish."),
        ("The Norte is a Spanish ferry.", "The Norte is Spanish."),
        (
            "Lena Voss is an Austrian lawyer best known for her defence of striking miners.",
            "Lena Voss is best known for her defence",
        ),
        ("Lena Voss is a former member of the board.", "Lena Voss is a former member of the board."),
        ("The Norte is a red wine from Spain.", "The Norte is from Spain."),
        ("The ministry announced an increase in fuel prices on Monday.", "The ministry announced an increase in fuel"),
    ],
)
def test_what_follows_a_noun_is_told_of_the_subject(sentence: str, among: str) -> None:
    assert any(p.startswith(among) for p in parts(sentence)), parts(sentence)


def test_a_part_is_read_out_once_in_a_sentence() -> None:
    found = parts("The mayor opened a bridge and opened a bridge in Lyon.")
    assert len(found) == len(set(found))


def test_a_long_list_is_read_out_to_a_bound() -> None:
    names = ", ".join(f"Port {chr(65 + i % 26)}{chr(97 + i // 26)}ra" for i in range(80))
    assert 0 < len(parts(f"The fleet called at {names} and Port Zed in 2010.")) <= 60
