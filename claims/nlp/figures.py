"""The figures of a text as a comparison needs them: quantities, label numbers, days and years, each with its sort.

Two figures can stand against each other only where their sorts are the same: a percentage against a percentage, a count
of soldiers against a count of soldiers, a year against a year.
"""

from __future__ import annotations

import bisect
import dataclasses
import re
from datetime import date

from claims.nlp import dates, quantities
from claims.nlp.alignment import stem
from claims.nlp.numerals import Token, low, read, tokens


@dataclasses.dataclass(frozen=True, slots=True)
class Figure:
    """A figure at `text[start:end]`. `sort` is what it may be compared with: `@year`, `@day`, `@month`, `%`, a
    currency, a
    measure, `label:` and its noun, `count:` and the noun's stem. `low`, `high` are its ends, None where open; a day is
    month × 100 + day. A toll has `role` and `outcome`; `part` says that it is part of another or on top of it. Of a
    date,
    `rest` is what else its words say (a year's month and day, a day's year, the other end of a range), `ranged` whether
    it is one end of a range, `relation` its preposition. `name` is the word that a
    year belongs to (*AmeriCup 2017*, *Class of 1956*), `nouns` are the stems of what a count counts."""

    sort: str
    low: float | None
    high: float | None
    start: int
    end: int
    role: str = ""
    outcome: str = ""
    about: bool = False
    part: bool = False
    rest: tuple[int, ...] = ()
    ranged: bool = False
    relation: str = "on"
    name: str = ""
    nouns: frozenset[str] = frozenset()


_LABEL_WORDS = frozenset(
    "number no position place rank ranked top class seat chapter season episode flight highway route"
    " district ward grade"
    " round game match week day book volume part phase series jersey seed title".split()
)
_EVEN_COUNTED = frozenset({"top", "number", "position", "rank"})
"""Labels that make a rank of a number even where a noun follows it (*the top 5 towns*)."""
_SMALL = 3
"""Words between a label and its number, at most."""


def read_figures(text: str, base: date | None) -> tuple[list[Figure], list[dates.When]]:
    """The figures of a text in order, and its dates as they were read."""
    when = dates.find(text, base=base)
    found = [f for w in when for f in _of_date(text, w)]
    counted = quantities.find(text)
    found += [_of_quantity(text, q) for q in counted if not _RANKING.search(text, max(0, q.start - 8), q.start)]
    found += _labels(text, {q.number for q in counted}, when)
    found += _written(text)
    return sorted(found, key=lambda f: (f.start, f.sort)), when


def _of_date(text: str, w: dates.When) -> list[Figure]:
    """A date as a year, a month or a day of the year, as far as the words themselves say them; a range by its ends."""
    year, month, day = w.parts
    if w.low and w.high and w.parts == (None, None, None) and (w.high - w.low).days < 2:  # a weekday, *overnight*
        year, month, day = w.low.timetuple()[:3]
    place, relation = (w.start, w.end), w.relation
    month_day = tuple(n for n in (month, day) if n)
    made = []
    if year is not None:
        last = year if year < 0 or w.high is None or month_day or w.high.year == year + 1 else w.high.year
        name = "" if month_day or last != year else _named(text, w.start)
        for one, other in {(year, last), (last, year)}:
            rest = month_day if one == other else (other,)
            made.append(
                Figure(
                    "@year",
                    float(one),
                    float(one),
                    *place,
                    rest=rest,
                    ranged=one != other,
                    relation=relation,
                    name=name,
                )
            )
        made.sort(key=lambda f: f.low or 0.0)
    known = (year,) if year else ()
    if month and day:
        first, end = float(month * 100 + day), float(w.high.month * 100 + w.high.day) if w.high else 0.0
        long = bool(w.low and w.high and (w.high - w.low).days > 3)
        made.append(
            Figure("@day", first, max(first, end), *place, rest=(*known, month), ranged=long, relation=relation)
        )
    elif month:
        made.append(Figure("@month", float(month), float(month), *place, rest=known, relation=relation))
    return made


def _written(text: str) -> list[Figure]:
    """What its form on the page tells: a score, a share of a whole, a numbered name, a decade."""
    made = []
    for m in _SCORE.finditer(text):
        value = float(m[1]) * 1000 + float(m[2])
        made.append(Figure("score", value, value, m.start(), m.end()))
    for m in _SHARE.finditer(text):
        part = float(m[1]) if m[1].isdigit() else float(_SMALL_NUMBERS.index(m[1].lower()))
        made.append(Figure(f"share:{m[2]}", part, part, m.start(), m.end()))
    for m in _NUMBERED.finditer(text):
        made.append(Figure(f"numbered:{m[1].lower()}", float(m[2]), float(m[2]), m.start(), m.end()))
    for m in _DECADE.finditer(text):
        made.append(Figure("decade", float(m[1]), float(m[1]), m.start(), m.end()))
    return made


_SMALL_NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split()
_SCORE = re.compile(r"(?<![\d.,–-])\b([0-9]{1,2})[-–]([0-9]{1,2})\b(?![-–.,]?\d)(?!\s(?:years?|months?|days?|per|%))")
_SHARE = re.compile(
    rf"\b([0-9]{{1,4}}|{'|'.join(_SMALL_NUMBERS[1:])})\s(?:out\s)?of\s(?:the\s|its\s|their\s)?([0-9]{{1,4}})\b(?![.,]?\d)",
    re.I,
)
_NUMBERED = re.compile(r"\b([A-Z]{1,4})-?([0-9]{1,4})\b(?![-–.,]?\d)")
_DECADE = re.compile(r"\b(1[5-9][0-9]0|20[0-9]0)s\b")

_RANKING = re.compile(r"\b(?:[Tt]op|[Ff]irst|[Ll]ast|[Nn]ext)\s$")
"""Words that make a number tell which ones rather than how many (*the top four teams*)."""
_OFFSET = re.compile(r"\s(?:later|earlier|before|after|ago|previously|prior)\b")
_NAMED = re.compile(r"\b([A-Z][^\W\d_]+)\s$|\b([Cc]lass)\s(?:of\s)?$")


def _named(text: str, start: int) -> str:
    """The capitalised word that a bare year belongs to, as a stem (*Expo 2020*)."""
    found = _NAMED.search(text, max(0, start - 30), start)
    word = (found[1] or found[2]) if found else ""
    return stem(word) if word and word.lower() not in _NO_NAME else ""


_NO_NAME = frozenset(
    "in since by until during from on of after before early late mid around the and to for between".split()
)


def _of_quantity(text: str, q: quantities.Quantity) -> Figure:
    if q.unit in quantities.PLAIN_UNITS:
        offset = bool(_OFFSET.match(text, q.end))
        return Figure(q.unit, q.low, q.high, q.start, q.end, about=q.bound == "~", part=offset)
    words = [stem(w) for w in q.unit.replace("-", " ").split() if w[0].isalpha()]
    sort = "count:" + (q.role or (words[-1] if words else ""))
    about = q.bound == "~"
    return Figure(
        sort,
        q.low,
        q.high,
        q.start,
        q.end,
        q.role,
        q.outcome if q.role or not q.unit else "",
        about,
        q.extra,
        nouns=frozenset(words),
    )


def _labels(text: str, counted: set[tuple[int, int]], when: list[dates.When]) -> list[Figure]:
    """Numbers that name or rank: ratios, ordinals, numbers after a label."""
    found = tokens(text)
    starts = [w.start for w in when]
    made = []
    for n in read(found):
        start, end = found[n.first].start, found[n.last - 1].end
        nearest = bisect.bisect_left(starts, end) - 1
        if nearest >= 0 and start < when[nearest].end:
            continue
        if n.form == "ratio":
            made.append(Figure("ratio", n.value * 1000 + n.high, n.value * 1000 + n.high, start, end))
        elif n.form == "ordinal":
            made.append(Figure("ordinal:" + _noun(text, found, n.last), n.value, n.value, start, end))
        else:
            label = _label(found, n.first)
            if label and n.form == "count" and ((start, end) not in counted or label in _EVEN_COUNTED):
                made.append(Figure("label:" + label, n.value, n.value, start, end))
    return made


def _noun(text: str, found: list[Token], i: int) -> str:
    return stem(text[found[i].start : found[i].end]) if i < len(found) and found[i].kind == "w" else ""


def _label(found: list[Token], i: int) -> str:
    for k in range(i - 1, max(-1, i - 1 - _SMALL), -1):
        word = low(found, k)
        if word in _LABEL_WORDS:
            return {"no": "number", "jersey": "number", "ranked": "rank"}.get(word, word)
        if word not in (".", "of", "#", "the", "at", "in"):
            break
    return "number" if low(found, i - 1) in ("#", "№") else ""
