"""Where quoted words stand in a later text."""

from __future__ import annotations

import time

import pytest

from claims.nlp.facts import Anchor
from claims.nlp.placing import occurrences, place_again

OLD = "The ferry sank on Sunday. Twelve people died. The ferry sank again on Monday, they say."


def anchors(*words: str, text: str = OLD) -> tuple[Anchor, ...]:
    found, at = [], 0
    for piece in words:
        start = text.index(piece, at)
        at = start + len(piece)
        found.append(Anchor.at(text, start, at))
    return tuple(found)


@pytest.mark.parametrize(
    ("words", "new", "state", "at"),
    [
        (["Twelve people died"], OLD, "placed", [26]),
        (["Twelve people died"], f"Updated. {OLD}", "moved", [35]),
        (["Twelve people died"], OLD.replace("Twelve", "Thirteen"), "orphaned", []),
        (["Twelve people died"], OLD.replace("people died", "people\n  died"), "moved", [26]),
        (["Twelve people died"], "", "orphaned", []),
        # twice in the text: what stands around decides, and where nothing does, nothing is guessed
        (["The ferry sank"], OLD, "placed", [0]),
        (["The ferry sank"], "The ferry sank. The ferry sank.", "orphaned", []),
        (["ferry sank"], "The ferry sank on Sunday. Twelve people died. A ferry sank there.", "placed", [4]),
        # pieces keep their order, or none of them is placed
        (["Twelve", "ferry sank again"], OLD, "placed", [26, 50]),
        (["Twelve", "Monday"], "On Monday, Twelve people died.", "orphaned", []),
        (["Twelve", "Monday"], "Twelve people died.", "orphaned", []),
    ],
)
def test_placed_moved_or_orphaned(words: list[str], new: str, state: str, at: list[int]) -> None:
    found = place_again(anchors(*words), new)
    assert (found[0], [a.start for a in found[1]]) == (state, at)
    assert [" ".join(a.exact.split()) for a in found[1]] == (words if at else [])


def test_marks_and_white_space_may_differ() -> None:
    assert occurrences('He said: "we  are — here".', "“we are - here”") == [(9, 25)]
    assert occurrences("anything", " \n ") == []


def test_a_hostile_text_takes_no_time() -> None:
    text = "a " * 200_000
    began = time.process_time()
    place_again((Anchor(0, 9, "a a a a b", "a a ", " a a"),), text)
    place_again((Anchor(0, 3, "a a", "a a ", " a a"),), text + " " * 200_000)
    assert time.process_time() - began < 2
