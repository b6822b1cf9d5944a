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
        ("Ada is a singer , actress and host", ["Ada is a singer", "Ada is an actress", "Ada is a host"], ""),
        (
            "Ada was the lead singer and main host of Nova",
            ["Ada was the lead singer of Nova", "Ada was the main host of Nova"],
            "",
        ),
        ("Ada is a Filipino - Australian singer", ["Ada is a singer", "Ada is Filipino - Australian"], ""),
        ("Ada is a World War veteran", ["Ada is a World War veteran"], ""),
        ("Ada is entrepreneur", ["Ada is an entrepreneur"], ""),
        ("Ada is a leader with a long history", ["Ada is a leader"], "Ada has a long history"),
        ("Ada was a singer who lived in Rome", ["Ada was a singer"], "Ada lived in Rome"),
        ("Ada is a singer , best known for her voice", ["Ada is a singer"], "Ada is best known for her voice"),
        ("Ada is a singer from Oslo", ["Ada is a singer"], "Ada is from Oslo"),
        ("Ada is a professor in Oslo", ["Ada is a professor", "Ada is a professor in Oslo"], ""),
        ("Ada is a singer of songs", ["Ada is a singer of songs"], ""),
        ("Ada is a singer or actress", ["Ada is a singer or actress"], ""),
        ("Ada is a singer ,", ["Ada is a singer ,"], ""),
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
        "Ada sings",
        "Ada is tall and old",
        "Ada , he said , is a singer",
        "Is",
        "Ada is singer and host",
        "It is the tower of Rome",
    ],
)
def test_other_claims_are_no_portrait(sentence: str) -> None:
    assert portrait(made(*sentence.split())) is None


def test_what_follows_is_read_for_itself() -> None:
    assert "Ada Berg played a role." in parts("Ada Berg was a Kenyan painter who played a role in the uprising.")
