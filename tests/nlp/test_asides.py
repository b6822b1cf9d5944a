"""What a claim says in passing."""

import pytest

from tests.nlp.test_parts import parts


@pytest.mark.parametrize(
    ("sentence", "among"),
    [
        (
            "Paul Okoro (1936-2001) was a Nigerian painter.",
            ["Paul Okoro was born in 1936.", "Paul Okoro died in 2001."],
        ),
        ("Anna Berg (born 30 June 1975) is an actress.", ["Anna Berg was born on 30 June 1975."]),
        (
            "Anna Berg (born 1988 in Oslo) is an actress.",
            ["Anna Berg was born in 1988.", "Anna Berg was born in Oslo."],
        ),
        (
            "Anna Berg starred in Dark Water (1993).",
            ["Dark Water was released in 1993.", "Anna Berg starred in Dark Water."],
        ),
        (
            "Anna Berg starred in the television series Harbour (1992-1998).",
            ["Harbour was shown from 1992-1998.", "Harbour is a television series."],
        ),
        (
            "Paul Okoro, also known as General Kato, was a Kenyan painter.",
            ["Paul Okoro is also known as General Kato.", "Paul Okoro was Kenyan."],
        ),
        (
            "Hue founded Norte, an online networking site for mothers, and Delta, a band that plays.",
            ["Norte is an online networking site for mothers."],
        ),
        ("Kato founded Norte, a firm in Oslo.", ["Norte is a firm in Oslo."]),
        ("Anna Berg performed at the Museum of Modern Art in Oslo.", ["The Museum of Modern Art is in Oslo."]),
        ("The firm opened a plant in Omaha, Nebraska, United States.", ["Omaha is in Nebraska."]),
        ("Anna Berg wrote “Dark Water” (1993).", ["Dark Water was released in 1993."]),
        (
            "The Balochistan Liberation Army (BLA) seized a road in May.",
            ["The Balochistan Liberation Army (BLA) seized a road."],
        ),
    ],
)
def test_what_is_said_in_passing_is_a_sentence(sentence: str, among: list[str]) -> None:
    assert set(among) <= set(parts(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna Berg visited London, Paris and Rome.",
        "Anna Berg was born in Oslo, and May 1990 was cold.",
        "It rose (see 1993.",
    ],
)
def test_a_list_is_no_chain_of_places(sentence: str) -> None:
    assert not any(" is in " in p for p in parts(sentence))
