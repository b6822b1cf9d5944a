"""Quantities in a text: number, bound, unit, who is counted and what befell them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.vocab import Vocab

from claims.nlp import quantities


def read(text: str) -> list[tuple[str, float | None, float | None, str, str]]:
    """Words, ends, bound and unit of each quantity."""
    return [(text[q.start : q.end], q.low, q.high, q.bound, q.unit) for q in quantities.find(text)]


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "bound", "unit"),
    [
        ("It hit 23 houses.", "23 houses", 23, 23, "=", "houses"),
        ("It hit twenty-three houses.", "twenty-three houses", 23, 23, "=", "houses"),
        ("It hit twenty old houses.", "twenty old houses", 20, 20, "=", "old houses"),
        ("It hit one hundred and five houses.", "one hundred and five houses", 105, 105, "=", "houses"),
        ("It hit two thousand three hundred houses.", "two thousand three hundred houses", 2300, 2300, "=", "houses"),
        ("It hit a hundred houses.", "a hundred houses", 100, 100, "=", "houses"),
        ("It hit 1,250 houses.", "1,250 houses", 1250, 1250, "=", "houses"),
        ("It fed 3 lakh families.", "3 lakh families", 300_000, 300_000, "=", "families"),
        ("It fed 1.5 crore children.", "1.5 crore children", 15_000_000, 15_000_000, "=", "children"),
        ("It fed 2.5 million people.", "2.5 million people", 2_500_000, 2_500_000, "=", "people"),
        ("It fed half a million people.", "half a million people", 500_000, 500_000, "=", "people"),
        ("It fed half a dozen men.", "half a dozen men", 6, 6, "=", "men"),
        ("It fed a dozen men.", "a dozen men", 12, 12, "=", "men"),
        ("It fed two dozen men.", "two dozen men", 24, 24, "=", "men"),
        ("It fed several dozen men.", "several dozen men", 36, None, ">=", "men"),
        ("It fed a couple of men.", "a couple of men", 2, 2, "=", "men"),
        ("It fed dozens of men.", "dozens of men", 24, None, ">=", "men"),
        ("It fed tens of thousands of men.", "tens of thousands of men", 20_000, None, ">=", "men"),
        ("It fed hundreds of thousands of men.", "hundreds of thousands of men", 200_000, None, ">=", "men"),
        ("It fed 2½ men.", "2½ men", 2.5, 2.5, "=", "men"),
        ("At least 18 boats sank.", "At least 18 boats", 18, None, ">=", "boats"),
        ("No fewer than 18 boats sank.", "No fewer than 18 boats", 18, None, ">=", "boats"),
        ("18 or more sank.", "18 or more", 18, None, ">=", ""),
        ("18+ boats sank.", "18+", 18, None, ">=", ""),
        ("More than 18 boats sank.", "More than 18 boats", 18, None, ">", "boats"),
        ("Up to 18 boats sank.", "Up to 18 boats", None, 18, "<=", "boats"),
        ("As many as 18 boats sank.", "As many as 18 boats", None, 18, "<=", "boats"),
        ("Fewer than 18 boats sank.", "Fewer than 18 boats", None, 18, "<", "boats"),
        ("Nearly 18 boats sank.", "Nearly 18 boats", 18, 18, "~", "boats"),
        ("Some 18 boats sank.", "Some 18 boats", 18, 18, "~", "boats"),
        ("At least some 18 boats sank.", "At least some 18 boats", 18, None, ">=", "boats"),
        ("10-12 boats sank.", "10-12 boats", 10, 12, "range", "boats"),
        ("10 to 12 boats sank.", "10 to 12 boats", 10, 12, "range", "boats"),
        ("between 10 and 12 boats sank.", "10 and 12 boats", 10, 12, "range", "boats"),
        ("10 or 12 boats sank.", "10 or 12 boats", 10, 12, "range", "boats"),
        ("It rose 3.2%.", "3.2%", 3.2, 3.2, "=", "%"),
        ("It rose 13 per cent.", "13 per cent", 13, 13, "=", "%"),
        ("It rose 13 percent.", "13 percent", 13, 13, "=", "%"),
        ("It rose two percentage points.", "two percentage points", 2, 2, "=", "percentage points"),
        ("One in four boats sank.", "One in four", 25, 25, "=", "%"),
        ("Three out of 10 boats sank.", "Three out of 10", 30, 30, "=", "%"),
        ("Half of the boats sank.", "Half", 50, 50, "=", "%"),
        ("A quarter of the boats sank.", "A quarter", 25, 25, "=", "%"),
        ("Three-quarters of the boats sank.", "Three-quarters", 75, 75, "=", "%"),
        ("It cost $2.5 million.", "$2.5 million", 2_500_000, 2_500_000, "=", "$"),
        ("It cost $2bn.", "$2bn", 2e9, 2e9, "=", "$"),
        ("It cost Rs. 300.", "Rs. 300", 300, 300, "=", "Rs"),
        ("It cost over €40.", "over €40", 40, None, ">", "€"),
        ("It cost 40 euros.", "40 euros", 40, 40, "=", "€"),
        ("It cost 40 US dollars.", "40 US dollars", 40, 40, "=", "$"),
        ("It ran 5 km.", "5 km", 5, 5, "=", "km"),
        ("It ran 5 miles.", "5 miles", 5, 5, "=", "mi"),
        ("It ran 8m.", "8m", 8, 8, "=", "m"),
        ("It covers 180 square feet.", "180 square feet", 180, 180, "=", "square ft"),
        ("It covers 180 sq. ft.", "180 sq. ft", 180, 180, "=", "square ft"),
        ("It holds 18 cubic metres.", "18 cubic metres", 18, 18, "=", "cubic m"),
        ("the worst in 30 years", "30 years", 30, 30, "=", "year"),
        ("a 20-year career", "20-year", 20, 20, "=", "year"),
        ("aged 57", "aged 57", 57, 57, "=", "years old"),
        ("at the age of 54", "54", 54, 54, "=", "years old"),
        ("a 16-year-old boy", "16-year-old", 16, 16, "=", "years old"),
        ("He is 57 years old.", "57 years old", 57, 57, "=", "years old"),
        ("He is 57 years of age.", "57 years of age", 57, 57, "=", "years old"),
        ("Ann Lee, 38, of Leeds", "38", 38, 38, "=", "years old"),
        ("One of the boats sank.", "One of the boats", 1, 1, "=", "boats"),
        ("No soldiers died.", "No soldiers", 0, 0, "=", "soldiers"),
        ("the sixth consecutive quarter of growth", "sixth consecutive quarter", 6, 6, "=", "consecutive quarter"),
        ("a five-round fight", "five-round fight", 5, 5, "=", "round fight"),
        ("Forty more boats sank.", "Forty more boats", 40, 40, "=", "boats"),
        ("Nine of them sank.", "Nine of them", 9, 9, "=", ""),
        ("About 40 sank.", "About 40", 40, 40, "~", ""),
        ("5°", "5°", 5, 5, "=", "°"),
    ],
)
def test_a_quantity(text: str, words: str, low: float | None, high: float | None, bound: str, unit: str) -> None:
    assert read(text) == [(words, low, high, bound, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "in 2019",
        "on 25 May 2020 at 11:07 p.m.",
        "at 11:30",
        "by 9 o'clock",
        "see https://example.org/a/12/34",
        "No. 1 seed",
        "Flight 370 left",
        "on Highway 25",
        "the third man",
        "the 21st time",
        "the twenty-first time",
        "They won 3-1",
        "They won 5–4 there",
        "open 24/7",
        "COVID-19 spread",
        "They saw Apollo 11 land",
        "an ATR 72 aircraft",
        "an Amiga 1000 computer",
        "#12",
        "one reason was rain",
        "no doubt it rained",
        "MH17 fell",
        "1234567890123456789",
        "",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        (
            "It left at least 18 security personnel and 23 militants dead.",
            [("security", "killed"), ("militant", "killed")],
        ),
        ("They killed 18 soldiers and wounded 4 civilians.", [("security", "killed"), ("civilian", "injured")]),
        ("They killed 18 soldiers and 4 civilians.", [("security", "killed"), ("civilian", "killed")]),
        ("18 troops were killed, 40 villagers injured.", [("security", "killed"), ("civilian", "injured")]),
        ("At least two bystanders were injured when rebels fired at 5 cars.", [("civilian", "injured"), ("", "")]),
        ("12 militants were killed in Kalat and 11 in Harnai.", [("militant", "killed"), ("militant", "killed")]),
        ("The raid took the militant death toll to 23.", [("militant", "killed")]),
        ("The raid took the toll to 23.", [("person", "killed")]),
        ("Police arrested 30 protesters.", [("protester", "arrested")]),
        ("Floods displaced 3 lakh people; 40 people are missing.", [("person", "displaced"), ("person", "missing")]),
        ("A flight carrying 167 passengers left.", [("passenger", "")]),
        ("The prize went to 3 films. Killed off, they were not.", [("", "")]),
        ("They died. 3 boys sang.", [("child", "")]),
        ("The blast killed 12 people, including 3 children.", [("person", "killed"), ("child", "")]),
        ("Nobody died in 30 years.", [("", "")]),
    ],
)
def test_roles_and_outcomes(text: str, tolls: list[tuple[str, str]]) -> None:
    assert [(q.role, q.outcome) for q in quantities.find(text)] == tolls


@pytest.mark.parametrize(
    ("text", "extra"),
    [
        ("An additional 11 men died.", True),
        ("11 more men died.", True),
        ("including 11 men", True),
        ("11 men died", False),
    ],
)
def test_a_count_on_top_or_in_part(text: str, extra: bool) -> None:
    assert quantities.find(text)[0].extra is extra


def test_the_parse_tells_where_the_noun_phrase_ends() -> None:
    text = "They sent 40 test vehicle crew quickly"
    heads, labels = [1, 1, 4, 4, 1, 1, 1], ["nsubj", "ROOT", "nummod", "compound", "obj", "dep", "advmod"]
    doc = Doc(Vocab(), words=text.split(), heads=heads, deps=labels)
    assert [q.unit for q in quantities.find(text, doc)] == ["test vehicle"]


@pytest.mark.parametrize(
    "hostile",
    [
        "1" * 20000,
        "at least " * 2000,
        "1-" * 2000,
        "(" * 20000,
        "one " * 1000,
        "million " * 2000,
        "5 killed " * 2000,
        "1,000," * 1000,
        "one in " * 1000,
        "hundred and " * 2000,
    ],
    ids=lambda s: s[:8],
)
def test_hostile_text_is_read_in_time(hostile: str) -> None:
    assert all(0 <= q.start < q.end <= len(hostile) for q in quantities.find(hostile))


_PIECES = st.sampled_from(
    [
        "at least",
        "18",
        "twenty",
        "-",
        "five",
        "of",
        "million",
        "soldiers",
        "killed",
        "and",
        ",",
        "$",
        "%",
        "a",
        "dozen",
        "half",
        "one",
        "in",
        "no",
        "more",
        "than",
        "Rs",
        ".",
        "years",
        "old",
        "aged",
        "between",
        "to",
        "toll",
        "1/2",
        "3rd",
        "'s",
        "½",
    ]
)


@settings(max_examples=200, deadline=None)
@given(
    st.one_of(
        st.text(max_size=60), st.lists(_PIECES, max_size=14).map(" ".join), st.lists(_PIECES, max_size=9).map("".join)
    )
)
def test_spans_lie_within_and_ends_are_in_order(text: str) -> None:
    for q in quantities.find(text):
        assert 0 <= q.start < q.end <= len(text)
        assert q.start <= q.number[0] < q.number[1] <= q.end
        assert q.low is None or q.high is None or q.low <= q.high
        assert q.low is not None or q.high is not None
