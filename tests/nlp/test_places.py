"""Places in a text: folded names, and which place contains which."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.nlp import places
from claims.nlp.parsing import parse


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("in the Mangochar area of Kalat district", [("Mangochar", "Mangochar"), ("Kalat", "Kalat")]),
        ("at Mangocher, Baluchistan.", [("Mangocher", "Mangochar"), ("Baluchistan", "Balochistan")]),
        ("Kiev and Kyiv", [("Kiev", "Kyiv"), ("Kyiv", "Kyiv")]),
        ("Pakistan's army left.", [("Pakistan", "Pakistan")]),
        ("a flight from Kathmandu to Dubai", [("Kathmandu", "Kathmandu"), ("Dubai", "Dubai")]),
        ("in Washington, D.C., on Friday", [("Washington, D.C", "Washington, D.C.")]),
        ("the U.S. Senate", [("U.S.", "United States")]),
        ("in New York City", [("New York City", "New York City")]),
        ("She moved to Paris.", [("Paris", "Paris")]),
        ("Paris Hilton sang for Georgia Smith.", []),
        ("It was a nice tank.", []),
        ("in Harbel district", [("Harbel", "Harbel")]),
        ("in the district of Zarkan", [("Zarkan", "Zarkan")]),
        ("in the town of Old Harbel", [("Old Harbel", "Old Harbel")]),
        ("The Harbel valley", [("Harbel", "Harbel")]),
        ("This city is old.", []),
        ("", []),
    ],
)
def test_places_and_their_folded_names(text: str, found: list[tuple[str, str]]) -> None:
    read = [(text[p.start : p.end].rstrip("."), p.name.rstrip(".")) for p in places.find(text)]
    assert read == [(words.rstrip("."), name.rstrip(".")) for words, name in found]


def test_only_the_gazetteer_is_known() -> None:
    assert [p.known for p in places.find("in Harbel district of Balochistan")] == [False, True]


def test_a_name_that_acts_is_no_ambiguous_place() -> None:
    text = "In Austin wrote the minutes."
    assert [p.name for p in places.find("He lives in Austin.")] == ["Austin"]
    assert places.find(text, parse(text)) in ([], places.find(text))


@pytest.mark.parametrize(
    ("outer", "inner", "contained", "apart"),
    [
        ("Balochistan", "Mangochar", True, False),
        ("Pakistan", "Kalat", True, False),
        ("Asia", "Kalat", True, False),
        ("Kalat", "Kalat", True, False),
        ("Kalat", "Balochistan", False, False),
        ("Kalat", "Harnai", False, True),
        ("India", "Pakistan", False, True),
        ("Harbel", "Kalat", False, False),
    ],
)
def test_containment(outer: str, inner: str, contained: bool, apart: bool) -> None:
    assert (places.contains(outer, inner), places.apart(outer, inner)) == (contained, apart)


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.text(max_size=80),
        st.lists(
            st.sampled_from(
                [
                    "Kalat",
                    "district",
                    "New",
                    "York",
                    "City",
                    "St.",
                    "'s",
                    "the",
                    "in",
                    "U.S.",
                    ",",
                    "A",
                    "Paris",
                    "-",
                    "D.C.",
                    "of",
                    "town",
                ]
            ),
            max_size=14,
        ).map(" ".join),
    )
)
def test_spans_lie_within_in_order(text: str) -> None:
    starts = [p.start for p in places.find(text)]
    assert starts == sorted(starts)
    assert all(0 <= p.start < p.end <= len(text) and p.name for p in places.find(text))


def test_long_text_is_read_in_time() -> None:
    assert len(places.find("New York " * 5_000)) == 5_000
