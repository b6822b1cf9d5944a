"""Who somebody is."""

import pytest

from claims.nlp.portraits import portrait
from claims.nlp.wording import Word, made
from tests.nlp.test_parts import parts


def texts(words: list[Word]) -> str:
    return " ".join(w.text for w in words)


@pytest.mark.parametrize(
    ("sentence", "trades", "tail"),
    [
        ("Ada is a lawyer , editor and coach", ["Ada is a lawyer", "Ada is an editor", "Ada is a coach"], ""),
        (
            "Ada was the chief designer and largest investor of Nova",
            ["Ada was the chief designer of Nova", "Ada was the largest investor of Nova"],
            "",
        ),
        ("Ada is a Turkish - Austrian lawyer", ["Ada is a lawyer", "Ada is Turkish - Austrian"], ""),
        ("Ada is a Water Board inspector", ["Ada is a Water Board inspector"], ""),
        ("Ada is entrepreneur", ["Ada is an entrepreneur"], ""),
        ("Ada is a banker with a criminal record", ["Ada is a banker"], "Ada has a criminal record"),
        ("Ada was a nurse who fled to Rome", ["Ada was a nurse"], "Ada fled to Rome"),
        ("Ada is a surgeon , best known for her trials", ["Ada is a surgeon"], "Ada is best known for her trials"),
        ("Ada is a miner from Oslo", ["Ada is a miner"], "Ada is from Oslo"),
        ("Ada is a professor in Oslo", ["Ada is a professor", "Ada is a professor in Oslo"], ""),
        ("Ada is a keeper of bees", ["Ada is a keeper of bees"], ""),
        (
            "Ada is a Danish clockmaker and geologist",
            ["Ada is a clockmaker", "Ada is a geologist", "Ada is Danish"],
            "",
        ),
        ("Ada is a smuggler or spy", ["Ada is a smuggler or spy"], ""),
        ("Ada is a pilot ,", ["Ada is a pilot ,"], ""),
    ],
)
def test_each_trade_is_a_sentence(sentence: str, trades: list[str], tail: str) -> None:
    found = portrait(made(*sentence.split()))
    assert found is not None
    assert [texts(t) for t in found[0]] == trades
    assert texts(found[1]) == tail


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada resigned",
        "Ada is tall and old",
        "Ada , he said , is a pilot",
        "Is",
        "Ada is editor and coach",
        "Ada had been compared to her mother",
        "It is the tower of Rome",
        "It is a twist in the trial",
    ],
)
def test_other_claims_are_no_portrait(sentence: str) -> None:
    assert portrait(made(*sentence.split())) is None


def test_what_follows_is_read_for_itself() -> None:
    assert "Ada Berg led a rescue." in parts("Ada Berg was a Chilean miner who led a rescue in the north.")
