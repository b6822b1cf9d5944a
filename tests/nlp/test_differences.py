"""What changed between two texts of a report."""

from __future__ import annotations

import random
import time

import pytest

from claims.nlp.differences import MOST, difference

OLD = "The ferry sank on Sunday. Twelve people died, officials said. The weather was bad."


def shown(old: str, new: str) -> list[str]:
    sign = {"same": "", "removed": "-", "added": "+"}
    return [sign[p.kind] + p.text for p in difference(old, new).pieces]


def test_words_removed_and_added() -> None:
    assert shown("The ferry sank.", "The big ferry rose.") == ["The", "+big", "ferry", "-sank.", "+rose."]
    assert shown("A b.", "A b.\n\nC d.") == ["A b.", "+C d."]


def test_white_space_is_no_change() -> None:
    found = difference(OLD, OLD.replace(" ", "\n  "))
    assert not found.changed
    assert found.pieces == found.substance == ()


@pytest.mark.parametrize(
    ("old", "new", "substance"),
    [
        ("Twelve", "Thirteen", ["figures"]),
        ("Twelve people", "18 people", ["figures"]),
        ("Sunday", "Saturday", ["dates"]),
        ("ferry", "Vell ferry", ["names"]),
        ("died", "never died", ["negations"]),
        ("was bad", "wasn’t bad", ["negations"]),
        ("was bad", "was “terrible”", ["quotations"]),
        (", officials said", "", ["attributions"]),
        ("officials said", "officials denied", ["attributions"]),
        ("Twelve people died", "She denies Twelve people died", ["attributions"]),
        ("weather", "sea", []),
        ("The weather", "That weather", []),
    ],
)
def test_what_is_of_substance(old: str, new: str, substance: list[str]) -> None:
    found = difference(OLD, OLD.replace(old, new, 1))
    assert found.changed
    assert list(found.substance) == substance


def test_words_that_only_moved_are_not_of_substance() -> None:
    found = difference("On Sunday 12 people died here.", "Here on Sunday died 12 people.")
    assert found.changed
    assert "figures" not in found.substance


def test_long_runs_of_the_same_are_left_out_between_changes() -> None:
    same = " ".join(f"w{n}" for n in range(100))
    first, last, middle = (
        difference(f"{a}{same}{z}", f"{b}{same}{y}")
        for a, b, z, y in [("x ", "y ", "", ""), ("", "", " x", " y"), ("x ", "y ", " x", " y")]
    )
    assert [(p.skipped, p.rest) for p in first.pieces if p.kind == "same"] == [(88, "")]
    assert [p.text for p in last.pieces if p.kind == "same"] == [""]
    assert last.pieces[0].rest.endswith("w99")
    between = middle.pieces[2]
    assert (between.skipped, len(between.text.split()), len(between.rest.split())) == (76, 12, 12)


def test_texts_that_are_too_long_are_counted_only() -> None:
    old = " ".join(f"a{n}" for n in range(MOST + 1))
    found = difference(f"Same. {old} End.", "Same. Twelve End.")
    assert (found.too_long, found.pieces, found.removed, found.added) == (True, (), MOST + 1, 1)
    assert "figures" in found.substance


@pytest.mark.parametrize("words", [1, 2, 50, 101, 5_000])
def test_hostile_texts_take_no_time(words: int) -> None:
    chance = random.Random(1)  # noqa: S311  # a test's own order
    old, new = (" ".join(f"w{chance.randrange(words)}" for _ in range(MOST)) for _ in range(2))
    began = time.process_time()
    difference(f"x {old} x", f"y {new} y")
    assert time.process_time() - began < 2
