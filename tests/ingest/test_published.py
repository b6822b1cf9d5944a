"""When something was published, as pages write it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from claims.ingest.published import in_address, in_head, read

FIVE_EAST = timezone(timedelta(hours=5))


@pytest.mark.parametrize(
    ("value", "day", "precision", "at"),
    [
        ("2031-02-01", date(2031, 2, 1), "day", None),
        ("20310201", date(2031, 2, 1), "day", None),
        ("2031-02", date(2031, 2, 1), "month", None),
        ("2031", date(2031, 1, 1), "year", None),
        ("2031-02-01T23:30:00+05:00", date(2031, 2, 1), "day", datetime(2031, 2, 1, 23, 30, tzinfo=FIVE_EAST)),
        ("2031-02-01T10:00:00.000Z", date(2031, 2, 1), "day", datetime(2031, 2, 1, 10, tzinfo=UTC)),
        ("2031-02-01T10:00:00+0000", date(2031, 2, 1), "day", datetime(2031, 2, 1, 10, tzinfo=UTC)),
        ("2031-02-01 10:00", date(2031, 2, 1), "day", datetime(2031, 2, 1, 10)),  # noqa: DTZ001  # no zone was given
        ("Sat, 01 Feb 2031 10:00:00 +0500", date(2031, 2, 1), "day", datetime(2031, 2, 1, 10, tzinfo=FIVE_EAST)),
        ("February 1st, 2031", date(2031, 2, 1), "day", None),
        (" 1 Feb. 2031, 10:00 PKT", date(2031, 2, 1), "day", None),
    ],
)
def test_what_is_read(value: str, day: date, precision: str, at: datetime | None) -> None:
    found = read(value, "meta")
    assert found is not None
    assert (found.day, found.precision, found.at, found.found) == (day, precision, at, "meta")


@pytest.mark.parametrize(
    "value",
    ["", "yesterday", "Feb 1", "01/02/2031", "2031-13", "2031-02-30", "30 February 2031", "x" * 10_000, "2031-13-01"],
)
def test_what_is_not_guessed(value: str) -> None:
    assert read(value) is None


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://courier.example/2031/02/01/ferry", date(2031, 2, 1)),
        ("https://courier.example/news/2031-2-1-ferry", date(2031, 2, 1)),
        ("https://courier.example/2031/02/31/ferry", None),
        ("https://courier.example/news/1889220", None),
    ],
)
def test_days_in_addresses(address: str, day: date | None) -> None:
    found = in_address(address)
    assert (found.day if found else None) == day


@pytest.mark.parametrize(
    ("text", "dateline", "day", "place"),
    [
        ("NORTHPORT, Feb 1, 2031 - A ferry sank.", "NORTHPORT, Feb 1, 2031", date(2031, 2, 1), "dateline"),
        ("Ferry sinks\nPublished February 2, 2031 at 10:00\nA ferry sank.", "", date(2031, 2, 2), "text"),
        ("Ferry sinks\n2 February 2031\nA ferry sank.", "", date(2031, 2, 2), "text"),
        ("The ferry was built on 2 February 2001.\nIt sank.", "", None, ""),
        ("NORTHPORT, Feb 1 - A ferry sank.", "NORTHPORT, Feb 1", None, ""),
        ("\n".join([*("A line of a menu.",) * 9, "2 February 2031"]), "", None, ""),
    ],
)
def test_dates_at_the_head_of_a_text(text: str, dateline: str, day: date | None, place: str) -> None:
    found = in_head(text, dateline)
    assert (found.day, found.found) == (day, place) if found else day is None
