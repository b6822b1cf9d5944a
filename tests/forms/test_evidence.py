"""Words that a browser marked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.forms.evidence import code_points


@pytest.mark.parametrize(
    ("text", "units", "points"),
    [
        ("plain", 3, 3),
        ("", 4, 0),
        ("é", 1, 1),
        ("e\u0301a", 2, 2),  # a combining mark is a code point of its own
        ("😀a", 2, 1),
        ("😀a", 3, 2),
        ("😀a", 1, 1),  # in the middle of a character: it counts
        ("a👩‍🚒b", 6, 4),
        ("غادر", 2, 2),
        ("abc", 99, 3),
        ("abc", -1, 0),
    ],
)
def test_units_of_a_browser_become_code_points(text: str, units: int, points: int) -> None:
    assert code_points(text, units) == points


@given(st.text(st.characters(exclude_categories=["Cs"])), st.integers(0, 50))
def test_a_marked_prefix_is_the_prefix(text: str, points: int) -> None:
    """What a browser counts up to a character is that character's place."""
    units = len(text[:points].encode("utf-16-le")) // 2
    assert text[: code_points(text, units)] == text[:points]
