"""Who says it, in sentences and short texts as news has them."""

from __future__ import annotations

import pytest

from claims.nlp import analyse


@pytest.mark.parametrize(
    ("sentence", "told", "claimant"),
    [
        (
            "The interior minister told Reuters that sabotage had not been ruled out.",
            "Sabotage had not been ruled out.",
            "The interior minister",
        ),
        ("The minister told AFP that the road was closed.", "The road was closed.", "The minister"),
        ("A doctor told the BBC that nine bodies had been brought in.", "Nine bodies had been brought in.", "A doctor"),
        ("“It is too early to say,” the minister said.", "It is too early to say.", "the minister"),
    ],
)
def test_what_is_told_to_somebody(sentence: str, told: str, claimant: str) -> None:
    assert [(c.text, c.claimant) for c in analyse(sentence).claims] == [(told, claimant)]


def test_what_is_told_of_the_speaker_is_the_articles_own() -> None:
    made = analyse("“We heard a bang,” Ana Ruiz, who runs a shop nearby, told the BBC.").claims
    assert [(c.text, c.claimant) for c in made] == [
        ("We heard a bang.", "Ana Ruiz"),
        ("Ana Ruiz runs a shop nearby.", None),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "None of them confirmed that the goods were made there.",
        "No official confirmed that the goods were made there.",
        "Neither firm said that the goods were made there.",
    ],
)
def test_what_nobody_says_is_not_told(sentence: str) -> None:
    assert [c.text for c in analyse(sentence).claims] == [sentence]


@pytest.mark.parametrize(
    ("text", "claimants"),
    [
        ("Officials put the number of missing at 112.", ["Officials"]),
        ("Analysts at Norbank had forecast revenue of 640 million euros.", ["Analysts at Norbank"]),
        ("Nodalis said the mine was safe; its rival did not respond.", ["Nodalis", None]),
        (
            "Ana Ruiz said the road was closed. She said the bridge was open.",
            ["Ana Ruiz", "Ana Ruiz"],
        ),
        ("The company said sales rose. It said costs fell.", ["The company", "The company"]),
        ("The army denied the charge. It said that nobody was hurt.", [None, "The army"]),
        (
            "A senior official said the road was open. The bus broke down. He added that the bridge held.",
            ["A senior official", None, "A senior official"],
        ),
        ("A senior official said the road was open. According to him, the bridge held.", ["A senior official"] * 2),
        ("A poll by Dagen showed that 58% of voters supported the strikers.", ["A poll by Dagen"]),
        ("The group claimed the raid, putting the number of dead at 41.", [None, "The group"]),
        ("The premier vowed that nobody would be spared, while the province announced a fund.", ["The premier", None]),
        ("According to the envoy, officials told him that the talks had failed.", ["the envoy"]),
        ("“He told me the bridge was safe,” the mayor said.", ["the mayor"]),
        ('"This is not how a state behaves," the minister told reporters.', ["the minister"]),
    ],
)
def test_claimants(text: str, claimants: list[str | None]) -> None:
    assert [c.claimant for c in analyse(text).claims] == claimants
