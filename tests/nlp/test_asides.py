"""What a claim says in passing."""

import pytest

from tests.nlp.test_parts import parts


@pytest.mark.parametrize(
    ("sentence", "among"),
    [
        (
            "Ruth Adjei (1936-2001) was a Ghanaian judge.",
            ["Ruth Adjei was born in 1936.", "Ruth Adjei died in 2001."],
        ),
        ("Lena Voss (born 3 May 1961) is the new governor.", ["Lena Voss was born on 3 May 1961."]),
        (
            "Lena Voss (born 1961 in Graz) is a judge.",
            ["Lena Voss was born in 1961.", "Lena Voss was born in Graz."],
        ),
        (
            "The censors objected to Grey Harvest (1958).",
            ["Grey Harvest was released in 1958.", "The censors objected to Grey Harvest."],
        ),
        (
            "The channel lost the rights to the crime series Tideline (2003-2009).",
            ["Tideline was shown from 2003-2009.", "Tideline is a crime series."],
        ),
        (
            "Viktor Hale, better known as the Lockpicker, was a Danish burglar.",
            ["Viktor Hale was better known as the Lockpicker.", "Viktor Hale was Danish."],
        ),
        (
            "The group bought Norvik, a freight terminal for grain, and Calder, a mill that closed.",
            ["Norvik is a freight terminal for grain."],
        ),
        ("Regulators fined Norvik, a bank in Riga.", ["Norvik is a bank in Riga."]),
        ("Farmers protested at the Court of Public Audit in Riga.", ["The Court of Public Audit is in Riga."]),
        ("Hail destroyed crops in Salina, Kansas, United States.", ["Salina is in Kansas."]),
        ("The court banned “Grey Harvest” (1958).", ["Grey Harvest was released in 1958."]),
        (
            "The Upland Growers Union (UGU) blocked a road in May.",
            ["The Upland Growers Union (UGU) blocked a road."],
        ),
    ],
)
def test_what_is_said_in_passing_is_a_sentence(sentence: str, among: list[str]) -> None:
    assert set(among) <= set(parts(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "The delegation visited London, Paris and Rome.",
        "The pact was signed in Oslo, and May 1990 was cold.",
        "It rose (see 1993.",
    ],
)
def test_a_list_is_no_chain_of_places(sentence: str) -> None:
    assert not any(" is in " in p for p in parts(sentence))
