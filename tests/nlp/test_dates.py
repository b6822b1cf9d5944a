"""Dates in a text: which days they mean, and what is left open."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.nlp import dates
from claims.nlp.days import Context, Made

BASE = date(2025, 2, 26)  # a Wednesday


def days(text: str, base: date | None = BASE) -> list[tuple[str, str, str]]:
    """Words, first and last day of each date."""
    return [(text[w.start : w.end], str(w.low), str(w.high)) for w in dates.find(text, base=base)]


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("They met on 2021-03-04.", "2021-03-04", "2021-03-04", "2021-03-04"),
        ("They met on 25/02/2024.", "25/02/2024", "2024-02-25", "2024-02-25"),
        ("They met on 02/25/24.", "02/25/24", "2024-02-25", "2024-02-25"),
        ("They met on 12/13/75.", "12/13/75", "1975-12-13", "1975-12-13"),
        ("They met on 5/5/2020.", "5/5/2020", "2020-05-05", "2020-05-05"),
        ("It closed on March 3, 2019.", "March 3, 2019", "2019-03-03", "2019-03-03"),
        ("It closed on 3rd of March 2019.", "3rd of March 2019", "2019-03-03", "2019-03-03"),
        ("It closed on Monday, Sept. 24, 1979 there.", "Monday, Sept. 24, 1979", "1979-09-24", "1979-09-24"),
        ("It closed on Tuesday (Feb 4, 2020).", "Tuesday (Feb 4, 2020", "2020-02-04", "2020-02-04"),
        ("13 JUN 2018", "13 JUN 2018", "2018-06-13", "2018-06-13"),
        ("late on February 25", "February 25", "2025-02-25", "2025-02-25"),
        ("on December 30", "December 30", "2024-12-30", "2024-12-30"),
        ("It will open on December 30", "December 30", "2025-12-30", "2025-12-30"),
        ("It will open on January 3", "January 3", "2026-01-03", "2026-01-03"),
        ("the night of 31 January/1 February", "31 January/1 February", "2025-01-31", "2025-02-01"),
        ("from 30 December to 2 January", "30 December to 2 January", "2024-12-30", "2025-01-02"),
        (
            "from December 30, 2019 to January 2, 2020",
            "December 30, 2019 to January 2, 2020",
            "2019-12-30",
            "2020-01-02",
        ),
        ("on 25 and 26 February", "25 and 26 February", "2025-02-25", "2025-02-26"),
        ("on March 12–14, 2020", "March 12–14, 2020", "2020-03-12", "2020-03-14"),
        ("in March 2020", "March 2020", "2020-03-01", "2020-03-31"),
        ("from November to February 2020", "November to February 2020", "2019-11-01", "2020-02-29"),
        ("from May 2019 to June 2020", "May 2019 to June 2020", "2019-05-01", "2020-06-30"),
        ("He may go in May.", "May", "2024-05-01", "2024-05-31"),
        ("this May", "this May", "2025-05-01", "2025-05-31"),
        ("last February", "last February", "2024-02-01", "2024-02-29"),
        ("last January", "last January", "2025-01-01", "2025-01-31"),
        ("next January", "next January", "2026-01-01", "2026-01-31"),
        ("next April", "next April", "2025-04-01", "2025-04-30"),
        ("in the first quarter of 2023", "first quarter of 2023", "2023-01-01", "2023-03-31"),
        ("in the second half of 2023", "second half of 2023", "2023-07-01", "2023-12-31"),
        ("Q3 2021", "Q3 2021", "2021-07-01", "2021-09-30"),
        ("in the spring of 1967", "spring of 1967", "1967-03-01", "1967-05-31"),
        ("the 2009 fall season", "2009 fall", "2009-09-01", "2009-11-30"),
        ("in winter 2010", "winter 2010", "2010-01-01", "2011-02-28"),
        ("during last summer", "last summer", "2024-06-01", "2024-08-31"),
        ("during this summer", "this summer", "2025-06-01", "2025-08-31"),
        ("during next winter", "next winter", "2025-01-01", "2026-02-28"),
        ("in 2019", "2019", "2019-01-01", "2019-12-31"),
        ("In 2018 researchers agreed", "2018", "2018-01-01", "2018-12-31"),
        ("the 2018 elections", "2018", "2018-01-01", "2018-12-31"),
        ("between 1998 and 2003", "1998 and 2003", "1998-01-01", "2003-12-31"),
        ("from 1997 to 2003", "1997 to 2003", "1997-01-01", "2003-12-31"),
        ("the 2018–19 season", "2018–19", "2018-01-01", "2019-12-31"),
        ("in the 1990s", "1990s", "1990-01-01", "1999-12-31"),
        ("in the '80s", "'80s", "1980-01-01", "1989-12-31"),
        ("in the ’00s", "’00s", "2000-01-01", "2009-12-31"),
        ("in the 1800s", "1800s", "1800-01-01", "1899-12-31"),
        ("in the sixties", "sixties", "1960-01-01", "1969-12-31"),
        ("in the 19th century", "19th century", "1801-01-01", "1900-12-31"),
        ("twentieth-century art", "twentieth-century", "1901-01-01", "2000-12-31"),
        ("in AD 70", "AD 70", "0070-01-01", "0070-12-31"),
        ("in 1066 they sailed", "1066", "1066-01-01", "1066-12-31"),
        ("on Saturday", "Saturday", "2025-02-22", "2025-02-22"),
        ("on Wednesday", "Wednesday", "2025-02-26", "2025-02-26"),
        ("last Wednesday", "last Wednesday", "2025-02-19", "2025-02-19"),
        ("next Friday", "next Friday", "2025-02-28", "2025-02-28"),
        ("will meet on Tuesday", "Tuesday", "2025-03-04", "2025-03-04"),
        ("will meet on Wednesday", "Wednesday", "2025-02-26", "2025-02-26"),
        ("yesterday", "yesterday", "2025-02-25", "2025-02-25"),
        ("the day before yesterday", "the day before yesterday", "2025-02-24", "2025-02-24"),
        ("an overnight battle", "overnight", "2025-02-25", "2025-02-26"),
        ("last night", "last night", "2025-02-25", "2025-02-25"),
        ("this morning", "this morning", "2025-02-26", "2025-02-26"),
        ("this week", "this week", "2025-02-24", "2025-03-02"),
        ("last weekend", "last weekend", "2025-02-22", "2025-02-23"),
        ("last month", "last month", "2025-01-01", "2025-01-31"),
        ("next month", "next month", "2025-03-01", "2025-03-31"),
        ("last quarter", "last quarter", "2024-10-01", "2024-12-31"),
        ("last year", "last year", "2024-01-01", "2024-12-31"),
        ("this decade", "this decade", "2020-01-01", "2029-12-31"),
        ("last century", "last century", "1900-01-01", "1999-12-31"),
        ("three days ago", "three days ago", "2025-02-23", "2025-02-23"),
        ("2 weeks ago", "2 weeks ago", "2025-02-09", "2025-02-15"),
        ("two months ago", "two months ago", "2024-12-01", "2024-12-31"),
        ("a year ago", "a year ago", "2024-01-01", "2024-12-31"),
        ("two decades ago", "two decades ago", "2005-01-01", "2005-12-31"),
    ],
)
def test_the_days_meant(text: str, words: str, low: str, high: str) -> None:
    assert days(text) == [(words, low, high)]


@pytest.mark.parametrize(
    ("text", "words", "parts"),
    [
        ("on Saturday", "Saturday", (None, None, None)),
        ("on February 25", "February 25", (None, 2, 25)),
        ("in April", "April", (None, 4, None)),
        ("overnight", "overnight", (None, None, None)),
        ("two years ago", "two years ago", (None, None, None)),
        ("two days earlier", "two days earlier", (None, None, None)),
        ("during last summer", "last summer", (None, None, None)),
        ("on 03/04/2020", "03/04/2020", (2020, None, None)),
        ("around 300 BC", "300 BC", (-300, None, None)),
        ("the same period of 2022", "same period of 2022", (2022, None, None)),
    ],
)
def test_nothing_is_invented_without_a_base(text: str, words: str, parts: tuple[int | None, ...]) -> None:
    (when,) = dates.find(text, base=None)
    assert (text[when.start : when.end], when.low, when.high, when.parts) == (words, None, None, parts)


@pytest.mark.parametrize(
    "text",
    [
        "He may go, and she might march on.",
        "They killed 2000 people.",
        "It cost $1999 and weighed 1950 kilos",
        "30 February 2021 is no day",
        "on 00/13/2021",
        "They meet on Sundays.",
        "It won 3-1 and 12.5 million saw it.",
        "room 1200, box 9999",
        "in the second half of the match",
        "pages 1999/1998",
        "the 55th century",
        "Jan 99",
        "",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert dates.find(text, base=BASE) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("from 10 March to 9 Month", ["10 March"]),
        ("the third half of 2020", ["2020"]),
        ("the 1900-45 years", ["1900-45"]),
    ],
)
def test_what_is_left_of_a_slip(text: str, words: list[str]) -> None:
    assert [w for w, _, _ in days(text)] == words


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("by the morning of February 26", "by"),
        ("since 2019", "since"),
        ("until March 2020", "until"),
        ("before 1531", "before"),
        ("after late 2010", "after"),
        ("on Saturday", "on"),
        ("2019", "on"),
    ],
)
def test_the_preposition_is_kept(text: str, relation: str) -> None:
    assert dates.find(text, base=BASE)[0].relation == relation


def test_certainty_tells_what_was_resolved() -> None:
    said = dates.find("On 3 May 2020 and on 4 May, and on Saturday.", base=BASE)
    assert [w.certainty for w in said] == ["explicit", "resolved", "resolved"]


def test_a_day_without_a_year_takes_that_of_the_date_before() -> None:
    assert [w.low for w in dates.find("Shown on 18 October 2018, on disc 12 November.", base=None)] == [
        date(2018, 10, 18),
        date(2018, 11, 12),
    ]


def test_the_same_period_of_another_year() -> None:
    said = dates.find("In the first quarter of 2023, against the same period of 2022.", base=None)
    assert [(w.low, w.high) for w in said][1] == (date(2022, 1, 1), date(2022, 3, 31))


def test_a_life_is_two_dates() -> None:
    text = "Ada Bell (3 May 1900 – 4 June 1980)"
    assert days(text) == [("3 May 1900", "1900-05-03", "1900-05-03"), ("4 June 1980", "1980-06-04", "1980-06-04")]


@pytest.mark.parametrize("base", [date.min, date.max])
@pytest.mark.parametrize(
    "text",
    [
        "yesterday",
        "tomorrow",
        "last month",
        "next month",
        "next week",
        "last century",
        "next century",
        "on Friday",
        "in March",
        "3 May",
        "99 decades ago",
        "999 years ago",
        "last winter",
        "next winter",
        "999 months ago",
        "9 weeks ago",
    ],
)
def test_the_ends_of_the_calendar_leave_it_open(base: date, text: str) -> None:
    for when in dates.find(text, base=base):
        assert (when.low is None) == (when.high is None)


def test_on_a_sunday_the_last_weekend_is_the_one_before() -> None:
    assert days("last weekend", date(2025, 3, 2)) == [("last weekend", "2025-02-22", "2025-02-23")]


def test_the_context_forgets_nothing_it_needs() -> None:
    context = Context(None)
    context.seen(Made((2020, None, None), date(2020, 1, 1), date(2020, 12, 31)))
    context.seen(Made((None, None, None), date(2021, 1, 1), date(2021, 1, 1)))
    context.seen(Made())
    assert context.year_of(3, 4) == 2020


_PIECES = st.sampled_from(
    [
        "31",
        "January",
        "/",
        "1",
        "Feb.",
        " ",
        " ",
        "2019",
        "-",
        "–",
        "to",
        "and",
        "last",
        "next",
        "May",
        "Saturday",
        "the",
        "'80s",
        "BC",
        "AD",
        "Q1",
        "first quarter of",
        "same period of",
        "ago",
        "two",
        "days",
        ",",
        "winter",
        "century",
        "21st",
    ]
)


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.text(max_size=60), st.lists(_PIECES, max_size=14).map(" ".join), st.lists(_PIECES, max_size=14).map("".join)
    ),
    st.one_of(st.none(), st.dates()),
)
def test_spans_lie_within_and_intervals_run_forward(text: str, base: date | None) -> None:
    end = 0
    for when in dates.find(text, base=base):
        assert end <= when.start < when.end <= len(text)
        assert (when.low is None) == (when.high is None)
        assert when.low is None or when.high is None or when.low <= when.high
        end = when.end
