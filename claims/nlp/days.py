"""Readers of single date expressions: words and what they may rest on in, days out. `claims.nlp.dates` finds them."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from claims.nlp.lexicon.times import (
    CENTURIES,
    DAYS_AWAY,
    DECADES,
    MONTH_LEADS,
    MONTHS,
    ORDER,
    SEASONS,
    SMALL,
    WEEKDAYS,
)

Parts = tuple[int | None, int | None, int | None]
_NOTHING: Parts = (None, None, None)


class Made(NamedTuple):
    """What an expression comes to: year, month and day as said; the days meant, both None where they cannot be told;
    and whether more than the words was needed for them."""

    parts: Parts = _NOTHING
    low: date | None = None
    high: date | None = None
    resolved: bool = False


class Context:
    """What a reader may rest on: the base, the date before this one, the word before it (`lead`), whether the words
    before it look `ahead`."""

    def __init__(self, base: date | None) -> None:
        self.base, self.ahead, self.lead = base, False, ""
        self.last: Made | None = None
        self.year: int | None = None

    def seen(self, made: Made) -> None:
        """Remember a date for those after it."""
        if made.low:
            self.last = made
            self.year = made.low.year if made.parts[0] else self.year

    def year_of(self, month: int, day: int) -> int | None:
        """The year that a day without one lies in: the nearest past of the base, else the last date's year."""
        if self.base is None:
            return self.year
        year = self.base.year
        if (month, day) > (self.base.month, self.base.day):
            return year if self.ahead else year - 1
        return year + 1 if self.ahead and (month, day) < (self.base.month, self.base.day) else year


_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_PIECE = re.compile(
    rf"(?P<m>{_MONTH})(?![a-z])|(?P<y>(?<![0-9])[12][0-9]{{3}}(?![0-9]))|(?P<d>(?<![0-9])[0-9]{{1,2}}(?![0-9]))", re.I
)
_NUMBER = re.compile(r"[0-9]+")


def _numbers(words: str) -> list[int]:
    return [int(n) for n in _NUMBER.findall(words)]


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _months(parts: Parts, first: tuple[int, int], last: tuple[int, int], *, resolved: bool = False) -> Made | None:
    """From the first day of one month to the last day of another, each as (year, month)."""
    low = _day(*first, 1)
    end = _day(*last, 1)
    if low is None or end is None or low > end:
        return None
    return Made(parts, low, end.replace(day=calendar.monthrange(end.year, end.month)[1]), resolved)


def _years_from(parts: Parts, first: int, last: int, *, resolved: bool = False) -> Made | None:
    return _months(parts, (first, 1), (last, 12), resolved=resolved)


def _shift(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def _between(day: date, first: int, last: int) -> Made:
    """So many days away to so many days away."""
    low, high = _shift(day, first), _shift(day, last)
    return Made(_NOTHING, low, high, resolved=True) if low and high else Made()


def _month_away(day: date, months: int) -> tuple[int, int]:
    """The (year, month) so many months away."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return year, month + 1


def _calendar(words: str, context: Context) -> Made | None:
    """One day or a range of days, with a month and perhaps a year."""
    days: list[int] = []
    months: list[int] = []
    years: list[int] = []
    for piece in _PIECE.finditer(words):
        if piece["m"]:
            months.append(MONTHS[piece["m"].lower()])
        else:
            (years if piece["y"] else days).append(int(piece[0]))
    first, last = (months[0], days[0]), (months[-1], days[-1])
    year = years[-1] if years else context.year_of(*last)
    parts = (years[0] if years else None, *first)
    if year is None:
        return Made(parts) if _day(2000, *first) else None
    begin = years[0] if len(years) == 2 else year - (first > last)
    low, high = _day(begin, *first), _day(year, *last)
    return Made((begin if years else None, *first), low, high, not years) if low and high and low <= high else None


def _iso(words: str, _: Context) -> Made | None:
    year, month, day = _numbers(words)
    low = _day(year, month, day)
    return Made((year, month, day), low, low) if low else None


def _slashed(words: str, _: Context) -> Made | None:
    """Day and month in figures: which is which is told only where one of them exceeds twelve or both are the same."""
    a, b, year = _numbers(words)
    if year < 100:
        year += 2000 if year < 70 else 1900
    if 0 < a <= 12 and 0 < b <= 12 and a != b:
        return Made((year, None, None))
    low = _day(year, a, b) or _day(year, b, a)
    return Made((year, low.month, low.day), low, low) if low else None


def _month_year(words: str, _: Context) -> Made | None:
    months = [MONTHS[m["m"].lower()] for m in _PIECE.finditer(words) if m["m"]]
    years = _numbers(words)
    begin = years[0] - (len(years) == 1 and months[0] > months[-1])
    return _months((begin, months[0], None), (begin, months[0]), (years[-1], months[-1]))


def _month(words: str, context: Context) -> Made | None:
    """A month alone, which only a preposition or *early*, *last* and the like before it tells from another word."""
    lead, base = context.lead, context.base
    if lead not in MONTH_LEADS:
        return None
    month = MONTHS[words.lower().rstrip(".")]
    parts = (None, month, None)
    if base is None or lead == "every":
        return Made(parts)
    year = base.year
    ahead = lead == "next" or context.ahead
    if (lead == "last" and month == base.month) or (month > base.month and not ahead and lead != "this"):
        year -= 1
    elif ahead and month < base.month:
        year += 1
    return _months(parts, (year, month), (year, month), resolved=True)


def _quarter(words: str, context: Context) -> Made | None:
    year = _numbers(words)[-1]
    if words.startswith("same"):
        last = context.last
        if last is None or last.low is None or last.high is None:
            return Made((year, None, None))
        first = last.low.month
        return _months((year, first, None), (year, first), (year, max(first, last.high.month)), resolved=True)
    head = re.split(r"[ -]", words)[0].lower()
    order = ORDER.get(head) or int(head[-1])
    span = 6 if "half" in words else 3
    first = (order - 1) * span + 1
    return _months((year, first, None), (year, first), (year, first + span - 1)) if first < 12 else None


def _season(words: str, context: Context) -> Made | None:
    """A season as in the northern half of the world; a winter may be its year's first months or its last."""
    name = next(n for n in SEASONS if n in words.lower())
    first, last = SEASONS[name]
    numbers = _numbers(words)
    parts: Parts = _NOTHING
    resolved = not numbers
    if numbers:
        parts, year = (numbers[0], None, None), numbers[0]
    elif context.base is None:
        return Made()
    else:
        begun = context.base.month >= first
        over = name != "winter" and context.base.month > last
        lead = words.split()[0].lower()
        year = context.base.year + {"last": 0 if over else -1, "this": 0}.get(lead, int(begun))
    if name == "winter":
        return _months(parts, (year, 1), (year + 1, 2), resolved=resolved)
    return _months(parts, (year, first), (year, last), resolved=resolved)


def _era(words: str, _: Context) -> Made | None:
    """A year with its era; one BC has no interval, for calendars of days do not reach it."""
    year = _numbers(words.replace(",", ""))[0]
    if "BC" in words or "B.C" in words:
        return Made((-year, None, None))
    return _years_from((year, None, None), year, year)


def _century(words: str, _: Context) -> Made | None:
    numbers = _numbers(words)
    number = numbers[0] if numbers else next((n for w, n in CENTURIES.items() if words.lower().startswith(w)), 0)
    return _years_from(_NOTHING, 100 * number - 99, 100 * number)


def _decade(words: str, _: Context) -> Made | None:
    numbers = _numbers(words)
    first = numbers[0] if numbers else DECADES[words.lower()]
    if first < 100:
        first += 1900 if first >= 20 else 2000
    whole = first % 100 == 0 and first < 2000  # *the 1800s* are a century
    return _years_from(_NOTHING, first, first + (99 if whole else 9))


def _years(words: str, _: Context) -> Made | None:
    first, last = _NUMBER.findall(words)
    low = int(first)
    high = int(last) if len(last) == 4 else low - low % 100 + int(last)
    return _years_from((low, None, None), low, high) if low < high < low + 1000 else None


def _year(words: str, _: Context) -> Made | None:
    return _years_from((int(words), None, None), int(words), int(words))


def _weekday(words: str, context: Context) -> Made | None:
    """A weekday: the last one up to the base, or the next one after *next* and where the words look ahead."""
    *lead, name = words.lower().split()
    if name.endswith("days"):  # *on Sundays* is a habit, no date
        return None
    if context.base is None:
        return Made()
    back = (context.base.weekday() - WEEKDAYS[name]) % 7
    if lead == ["next"] or (context.ahead and not lead):
        away = 7 - back if lead or back else 0
    else:
        away = -7 if back == 0 and lead in (["last"], ["past"]) else -back
    return _between(context.base, away, away)


def _ago(words: str, context: Context) -> Made | None:
    number, unit, end = words.lower().split()
    count = SMALL.get(number) or int(number)
    base = context.base
    if base is None or end == "earlier":
        return Made()
    if unit.startswith("day"):
        return _between(base, -count, -count)
    if unit.startswith("week"):
        return _between(base, -7 * count - 3, -7 * count + 3)
    if unit.startswith("month"):
        month = _month_away(base, -count)
        return _months(_NOTHING, month, month, resolved=True)
    year = base.year - count * (10 if unit.startswith("decade") else 1)
    return _years_from(_NOTHING, year, year, resolved=True)


def _relative(words: str, context: Context) -> Made | None:
    """*Yesterday*, *overnight*, *last month* and their like; a week begins on Monday."""
    base, said = context.base, words.lower()
    if base is None:
        return Made()
    if said in DAYS_AWAY:
        return _between(base, *DAYS_AWAY[said])
    lead, _, unit = said.partition(" ")
    step = {"this": 0, "next": 1}.get(lead, -1)
    monday = -base.weekday()
    if unit == "week":
        return _between(base, monday + 7 * step, monday + 7 * step + 6)
    if unit == "weekend":
        return _between(base, monday + 7 * step + 5, monday + 7 * step + 6)
    if unit == "month":
        month = _month_away(base, step)
        return _months(_NOTHING, month, month, resolved=True)
    if unit == "quarter":
        begin = 3 * step - (base.month - 1) % 3
        return _months(_NOTHING, _month_away(base, begin), _month_away(base, begin + 2), resolved=True)
    size = {"year": 1, "decade": 10}.get(unit, 100)
    first = base.year - base.year % size + step * size
    return _years_from(_NOTHING, first, first + size - 1, resolved=True)


READERS: dict[str, Callable[[str, Context], Made | None]] = {
    "iso": _iso,
    "slashed": _slashed,
    "days_months": _calendar,
    "months_days": _calendar,
    "days_month": _calendar,
    "month_days": _calendar,
    "day_month": _calendar,
    "month_day": _calendar,
    "month_year": _month_year,
    "quarter": _quarter,
    "season": _season,
    "era": _era,
    "century": _century,
    "decade": _decade,
    "years": _years,
    "year": _year,
    "weekday": _weekday,
    "ago": _ago,
    "relative": _relative,
    "month": _month,
}
"""By the name of the pattern in `claims.nlp.dates`; None where the words turn out to be no date."""
