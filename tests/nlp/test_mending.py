"""Garden paths of the parser put right, seen in the claims that come of it."""

from __future__ import annotations

import pytest

from claims.nlp import analyse
from claims.nlp.mending import mended
from claims.nlp.parsing import parse
from claims.nlp.tree import grow


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "The rebels seized trucks, burned offices, and fled into the hills.",
            ["The rebels seized trucks.", "The rebels burned offices.", "The rebels fled into the hills."],
        ),
        (
            "Kenya’s ministry sent a letter rejecting the offer and voiced concern about the border in its talks.",
            [
                "Kenya’s ministry sent a letter rejecting the offer.",
                "Kenya’s ministry voiced concern about the border in its talks.",
            ],
        ),
        (
            "The bank cut its rate in May, given the slump in orders and the debts owed to lenders.",
            ["The bank cut its rate in May, given the slump in orders and the debts owed to lenders."],
        ),
        (
            "The road crosses the valley, where farmers have often burned wheat, barley, and rye.",
            ["The road crosses the valley.", "Farmers have often burned wheat, barley, and rye in the valley."],
        ),
        (
            "The company had said a ferry carrying 80 passengers from the port experienced a leak late on Monday.",
            ["The ferry was carrying 80 passengers from the port.", "A ferry experienced a leak late on Monday."],
        ),
        (
            "The ministry said a bus carrying 40 miners crossed the border during the night.",
            ["The bus was carrying 40 miners.", "A bus crossed the border during the night."],
        ),
        ("Police said a man arrested on Friday died.", ["The man was arrested on Friday.", "A man died."]),
        ("The priest said a prayer.", ["The priest said a prayer."]),
        (
            "The priest said a prayer written by a monk.",
            ["The priest said a prayer.", "The prayer was written by a monk."],
        ),
        (
            "As the city returns to work, the mayor promised help.",
            ["The city returns to work.", "The mayor promised help."],
        ),
        (
            "Officials remain on the border, emphasizing that the bridge remains a top priority.",
            ["Officials remain on the border.", "The bridge remains a top priority."],
        ),
    ],
)
def test_claims_of_a_garden_path(sentence: str, claims: list[str]) -> None:
    assert [c.text for c in analyse(sentence).claims] == claims


@pytest.mark.parametrize("words", ["", "As", "given", "a , where", "As the , given where posed to", ", given ,"])
def test_scraps_stay_trees(words: str) -> None:
    nodes = mended(grow(parse(words), 0))
    assert [n.text for n in nodes] == words.split()
    for node in nodes:
        assert all(kid.head is node for kid in node.kids)
        assert (node.head is None) == (node.dep == "root")
