"""When something was published, from the many ways in which pages say it.

Nothing is guessed: a date without a year stays unread, and so do orders of day and month that depend on the country.
"""

from __future__ import annotations

import dataclasses
import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import Literal

Precision = Literal["day", "month", "year"]


@dataclasses.dataclass(frozen=True, slots=True)
class Published:
    """The day of publication in the page's own zone (the first of the month or year where no more is known), the moment
    where a time of day is given (without a zone where the page gives none), and what said so."""

    day: date
    precision: Precision = "day"
    at: datetime | None = None
    found: str = ""


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WORDS = (
    re.compile(rf"\b{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>(?:19|20)\d\d)\b", re.I),
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? {_MONTH},? (?P<year>(?:19|20)\d\d)\b", re.I),
    re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b"),
)
_IN_ADDRESS = re.compile(r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>\d{1,2})[/-](?P<day>\d{1,2})(?=[/?-]|\Z)")
_COARSE = re.compile(r"(?P<year>(?:19|20)\d\d)(?:-(?P<month>\d\d))?\Z")
_LABEL = re.compile(r"(?:last )?(?:published|updated|posted|issued|date)\b", re.I)
_HEAD_LINES, _HEAD_LINE = 8, 160


def read(value: str, found: str = "") -> Published | None:
    """What a machine wrote (ISO 8601, RFC 5322) or a plain date in English words; None where it says no whole date."""
    value = value.strip()[:100]
    if coarse := _COARSE.match(value):
        year, month = int(coarse["year"]), int(coarse["month"] or 1)
        return (
            Published(date(year, month, 1), "month" if coarse["month"] else "year", None, found) if month < 13 else None
        )
    try:
        if len(value) <= 10:
            return Published(date.fromisoformat(value), "day", None, found)
        at = datetime.fromisoformat(value)
        return Published(at.date(), "day", at, found)
    except ValueError:
        pass
    try:
        at = parsedate_to_datetime(value)
        return Published(at.date(), "day", at, found)
    except (ValueError, TypeError, IndexError):
        return in_words(value, found)


def in_words(line: str, found: str = "") -> Published | None:
    """The first date with day, month and year in a line of English."""
    for pattern in _WORDS:
        if (m := pattern.search(line)) and (day := _day(m["year"], m["month"], m["day"])):
            return Published(day, "day", None, found)
    return None


def in_address(address: str) -> Published | None:
    """The day that an address carries (`/2025/02/01/`), as those of many outlets do."""
    m = _IN_ADDRESS.search(address)
    day = _day(m["year"], m["month"], m["day"]) if m else None
    return Published(day, "day", None, "address") if day else None


def in_head(text: str, dateline: str) -> Published | None:
    """The date of a dateline, or of a line among the first that holds little else (*Published February 2, 2025*)."""
    if found := in_words(dateline, "dateline"):
        return found
    for line in text[:2000].split("\n")[:_HEAD_LINES]:
        if len(line) <= _HEAD_LINE and (_LABEL.match(line.strip()) or len(line.split()) <= 8):
            found = in_words(line, "text")
            if found and not re.search(r"[.!?]\s*\Z", line):
                return found
    return None


def _day(year: str, month: str, day: str) -> date | None:
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None
