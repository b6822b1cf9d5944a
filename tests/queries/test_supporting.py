"""How far support goes back, in words."""

from __future__ import annotations

import pytest

from claims.queries.supporting import Carried, in_words

ARMY = [Carried(outlet, "Army", True) for outlet in ("Dawn", "Reuters", "AP")]


@pytest.mark.parametrize(
    ("support", "words"),
    [
        ([], ""),
        (ARMY, "3 outlets, 1 origin (a party to the matter)"),
        ([Carried("AP", "Mayor", False)], "1 outlet, 1 origin"),
        ([*ARMY, Carried("AP", "Mayor", False)], "3 outlets, 2 origins (1 a party to the matter)"),
        ([*ARMY, Carried("AP", "Rebels", True)], "3 outlets, 2 origins (all parties to the matter)"),
        ([*ARMY, Carried("AP", "", False)], "3 outlets, 1 origin (a party to the matter), 1 quotation undecided"),
        ([Carried("AP", "", False), Carried("AP", "", False)], "1 outlet, 2 quotations undecided"),
    ],
)
def test_words(support: list[Carried], words: str) -> None:
    assert in_words(support) == words
