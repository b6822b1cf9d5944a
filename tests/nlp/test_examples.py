"""Kinds and their names."""

import pytest

from tests.nlp.test_parts import parts


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The regulator has fined newspapers such as The Harbour Post and Morning Ledger.",
            [
                "The regulator has fined newspapers.",
                "The regulator has fined The Harbour Post.",
                "The regulator has fined Morning Ledger.",
                "The Harbour Post is a newspaper.",
                "Morning Ledger is a newspaper.",
            ],
        ),
        (
            "The lottery has raised money for a number of lifeboats and shelters, including Sable, Corvo and Lumen.",
            [
                "The lottery has raised money.",
                "The lottery has raised money for a number of lifeboats.",
                "The lottery has raised money for a number of shelters.",
                "The lottery has raised money for Sable.",
                "The lottery has raised money for Corvo.",
                "The lottery has raised money for Lumen.",
            ],
        ),
        (
            "The broadcaster was sued over its cuts to the series Salt Road, Tideline, Cold Acre and The Last Ferry.",
            [
                "The broadcaster was sued over its cuts to Salt Road.",
                "The broadcaster was sued over its cuts to Tideline.",
                "The broadcaster was sued over its cuts to Cold Acre.",
                "The broadcaster was sued over its cuts to The Last Ferry.",
                "Salt Road is a series.",
                "Tideline is a series.",
                "Cold Acre is a series.",
                "The Last Ferry is a series.",
            ],
        ),
    ],
)
def test_lists_of_names_are_taken_apart(sentence: str, expected: list[str]) -> None:
    assert sorted(parts(sentence)) == sorted(expected)


@pytest.mark.parametrize(
    ("sentence", "among"),
    [
        ("The regulator banned the 2004 game Iron Tide.", "Iron Tide was released in 2004."),
        ("Vandals burned the 1930s films Grey Harvest and Long Road.", "Long Road was released in the 1930s."),
        ("The court fined Danish company Norvik in 2010.", "Norvik is a Danish company."),
        ("The strike was called in 2019 by lecturer Ines Dahl.", "Ines Dahl is a lecturer."),
        ("The jury praised two novels, Grey Harvest and Long Road.", "The jury praised Long Road."),
        ("Customs seized magazines such as Grey Harvest and Long Road.", "Grey Harvest is a magazine."),
        ("The bank sued several clubs in Portugal, including Real Soria and Norvik.", "Real Soria is a club."),
        ("The mayor has opened several roads, including a bypass and a tunnel.", "The mayor has opened several roads."),
        ("The auditors dealt with charities like Nova and Orbit.", "Nova is a charity."),
        ("The court closed dailies and weeklies, such as The Tide and The Wave.", "The court closed The Wave."),
        ("Inspectors visited ports including Oslo, Bergen and Moss in Norway.", "Inspectors visited ports."),
        ("Police questioned the editor of the journal Clear Water.", "Clear Water is a journal."),
        ("The council sued the state-owned company Norvik.", "Norvik is a state-owned company."),
        ("The storm landed in Port Zara, Long Bay and Eastmoor.", "The storm landed in Long Bay."),
    ],
)
def test_a_kind_is_said_of_its_names(sentence: str, among: str) -> None:
    assert among in parts(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["A treaty between Austria, Hungary and Serbia was signed.", "The company, Monday, said nothing of the film."],
)
def test_names_are_left_together_where_they_act_together(sentence: str) -> None:
    assert not any("is a" in p for p in parts(sentence))
