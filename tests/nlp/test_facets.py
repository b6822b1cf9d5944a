"""Figures, dates and places of a claim, tied to the article's characters."""

from __future__ import annotations

from datetime import date

import pytest

from claims.nlp import analyse
from claims.nlp.facts import Facet


def facets(text: str, kind: str) -> list[Facet]:
    """The facets of one kind over all claims of a text."""
    analysis = analyse(text, published=date(2025, 2, 26))
    found = [f for c in analysis.claims for f in c.facets if f.kind == kind]
    assert all(text[a.start : a.end] == a.exact for f in found for a in f.anchors)
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 18 soldiers were killed.", ("At least 18 soldiers", 18, None, ">=", "security", "killed")),
        ("Some 40 people were injured.", ("Some 40 people", 40, 40, "~", "person", "injured")),
        ("The rate rose to 11.25%.", ("11.25%", 11.25, 11.25, "=", "", "")),
    ],
)
def test_a_quantity(text: str, expected: tuple[object, ...]) -> None:
    (f,) = facets(text, "quantity")
    assert (f.text, f.low, f.high, f.bound, f.role, f.outcome) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Five men died on Saturday.", [("Saturday", date(2025, 2, 22), "resolved")]),
        ("Five men died on February 3, 2024.", [("February 3, 2024", date(2024, 2, 3), "explicit")]),
        ("QUETTA, Feb 3 (AP) - Five men died.", [("Feb 3", date(2025, 2, 3), "dateline")]),
        ("QUETTA, Feb 3 (AP) - Five men died on Sunday.", [("Sunday", date(2025, 2, 2), "resolved")]),
        ("Five men died.", []),
    ],
)
def test_a_day(text: str, expected: list[tuple[str, date, str]]) -> None:
    assert [(f.text, f.low, f.certainty) for f in facets(text, "when")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Five men died in Kalat.", [("Kalat", "explicit")]),
        ("Pakistan’s army left Kalat District.", [("Kalat", "explicit")]),
        ("The Balochistan Liberation Army left.", []),
        ("QUETTA, Pakistan (AP) — Five men died in Kalat.", [("Kalat", "explicit"), ("Quetta", "dateline")]),
        ("QUETTA (AP) — Five men died in Quetta.", [("Quetta", "explicit")]),
        ("QUETTA (AP) — Five men died.\nSix men left. ", [("Quetta", "dateline")]),
    ],
)
def test_a_place(text: str, expected: list[tuple[str, str]]) -> None:
    found = {(f.name, f.certainty) for f in facets(text, "where")}
    assert set(expected) <= found <= {*expected, ("Pakistan", "dateline")}


def test_a_dateline_that_no_sentence_follows_lends_nothing() -> None:
    text = "Kalat – March 4, 2025 –\n\n© 2025 Example Media\nFive men died."
    assert not any(f.certainty == "dateline" for f in facets(text, "when"))
