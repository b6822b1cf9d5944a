"""Where the figures and dates of a claim and a passage agree, and where they cannot both be right."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable
from typing import Literal

from claims.nlp.alignment import Word, coverage
from claims.nlp.dates import When
from claims.nlp.figures import Figure
from claims.nlp.lexicon.opposites import ELSEWHEN
from claims.nlp.places import Place

Verdict = Literal["agrees", "clashes", "adds up", "differs"]

_WITH = 40
"""Characters between a figure and the day or year that it is a figure of."""
_TIED = re.compile(r"\s(?:in|on|early|late|by)\s(?:[A-Z][a-z]+day,?\s)?|\s")
_BESIDE = 50
"""Characters on either side of a claim's figure whose words say what it is a figure of."""
_AROUND = 100
"""The same for a passage, whose sentences are longer."""
_NAMING = frozenset(
    "label:series label:season label:episode label:chapter label:flight label:highway label:route label:week"
    " label:position label:seat label:district label:grade label:ward"
    " label:day label:volume label:part label:phase label:book label:match label:game label:round".split()
)
"""Labels whose number names another thing rather than saying something else of the same one."""
NUMBERED = ("score", "share:", "numbered:", "decade")
"""Sorts of figures that are read beside others: they may clash, and a passage need not have them."""
_OPEN = ("before", "after", "by", "since", "until")


@dataclasses.dataclass(frozen=True, slots=True)
class Side:
    """What was read from one of the two texts."""

    text: str
    words: list[Word]
    figures: list[Figure]
    places: list[Place]
    dates: list[When]


@dataclasses.dataclass(frozen=True, slots=True)
class Meeting:
    """A figure of the claim and one of the passage that agree, clash, or differ without speaking of the same thing."""

    verdict: Verdict
    claim: Figure
    passage: Figure


def meet(claim: Side, passage: Side, overall: float) -> list[Meeting]:
    """Each figure of the claim with the one of the passage that it agrees with, else with the one that it clashes with
    or is part of its sum, if any. `overall` is the share of the claim's matter that the passage has."""
    found = []
    paired = [(f, _partner(f, passage.figures)) for f in claim.figures]
    values: dict[str, set[float | None]] = {}
    for f in claim.figures:
        values.setdefault(f.sort, set()).add(f.low)
    settled = {f.sort for f, other in paired if other or (len(values[f.sort]) > 1 and not f.ranged)}
    for figure, partner in paired:
        if partner:
            found.append(Meeting("agrees", figure, partner))
            continue
        rivals = [
            (score, -g.start, g)
            for g in passage.figures
            if _comparable(figure, g)
            and not any(h.sort == g.sort and same(h, g) for h in claim.figures if h.name == figure.name)
            and (score := _likeness(figure, g, claim, passage, overall, settled=figure.sort in settled))
        ]
        if rivals:
            summed = _summed(figure, passage.figures)
            found.append(Meeting("adds up" if summed else "clashes", figure, max(rivals, key=lambda r: r[:2])[2]))
        else:
            other = next((g for g in passage.figures if g.sort == figure.sort), None)
            found += [Meeting("differs", figure, other)] if other else []
    return found


def same(a: Figure, b: Figure) -> bool:
    """Whether two figures of one sort can both be right: their intervals meet, or nearly where one is about. Two ranges
    with one end in common are two sayings of one range, and differ."""
    if a.sort[0] != "@" and _is_range(a) and _is_range(b) and (a.low == b.low) != (a.high == b.high):
        return a.about or b.about
    low = b.low if a.low is None else a.low if b.low is None else max(a.low, b.low)
    high = b.high if a.high is None else a.high if b.high is None else min(a.high, b.high)
    if low is None or high is None or low <= high:
        return True
    return (a.about or b.about) and low - high <= 0.1 * max(abs(low), abs(high))


def _is_range(figure: Figure) -> bool:
    return figure.low is not None and figure.high is not None and figure.low < figure.high


def _comparable(a: Figure, b: Figure) -> bool:
    """Whether two figures are of one sort, a month and a day of another, or counts whose noun is not the same word but
    shares another (*national teams*, *national associations*) or is left out on one side (*40 million of them*)."""
    if a.sort == b.sort:
        return same(a, b) is False
    if a.sort == "@month" and b.sort == "@day" and a.low is not None and b.low is not None:
        return a.low != b.low // 100
    if not (a.sort.startswith("count:") and b.sort.startswith("count:")) or a.role or b.role or same(a, b):
        return False
    return bool(a.nouns & b.nouns) or (b.sort == "count:" and (a.low or 0) >= 1000)


def _partner(figure: Figure, others: Iterable[Figure]) -> Figure | None:
    """The passage's figure that agrees: of the same sort, the day in the month named, or the same number with no
    noun."""
    for other in others:
        if (
            other.sort == figure.sort
            and same(figure, other)
            and not _other_toll(figure, other)
            and not _both_open(figure, other)
        ):
            return other
        if (
            figure.sort == "@month"
            and other.sort == "@day"
            and other.low is not None
            and other.low // 100 == figure.low
        ):
            return other
        if (
            figure.sort == "@day"
            and other.sort == "@month"
            and figure.low is not None
            and figure.low // 100 == other.low
        ):
            return other
        bare = "count:" in (other.sort, figure.sort) and other.sort[0] != "@" and figure.sort[0] != "@"
        if bare and other.low == figure.low and other.high == figure.high:
            return other
    return None


def _both_open(a: Figure, b: Figure) -> bool:
    """Whether two figures are different bounds on the same side (*over 400*, *over 500*): neither says the other."""
    return (a.low, a.high) != (b.low, b.high) and (
        (a.low is None and b.low is None) or (a.high is None and b.high is None)
    )


def _other_toll(a: Figure, b: Figure) -> bool:
    """Whether two counts of people tell different fates."""
    return bool(a.outcome and b.outcome and a.outcome != b.outcome)


def _summed(figure: Figure, others: list[Figure]) -> bool:
    """Whether counts of the passage add up to the claim's (*two daughters and three sons* are five children)."""
    counts = [f.low for f in others if f.sort.startswith("count:") and f.low is not None and f.low == f.high][:12]
    wanted = figure.low if figure.high is None or figure.low == figure.high else None
    if not figure.sort.startswith("count:") or wanted is None:
        return False
    pairs = (a + b for i, a in enumerate(counts) for b in counts[i + 1 :])
    return any(total == wanted for total in pairs) or (len(counts) > 2 and sum(counts) == wanted)


def _likeness(figure: Figure, other: Figure, claim: Side, passage: Side, overall: float, *, settled: bool) -> float:
    """How sure it is that two differing figures of one sort are figures of the same thing; 0 where they may not be.
    `settled` says that the passage has another of the claim's figures of this sort, so that one may stand alone."""
    local = coverage(_beside(claim, figure, _BESIDE), _beside(passage, other, _AROUND))
    if figure.name and figure.name == other.name:
        return 1.0 + local if overall >= 0.25 else 0.0
    if figure.sort[0] == "@":
        return _dates_alike(figure, other, claim, passage, overall, local, settled=settled)
    if figure.part or other.part or figure.outcome != other.outcome or _points_away(claim, passage, other):
        return 0.0
    if _is_of_another_time(figure, other, claim, passage):
        return 0.0
    if figure.sort in _NAMING or figure.sort in ("ordinal:", "count:"):
        return 0.0
    if figure.sort.startswith(NUMBERED):
        alone = len({f.low for f in passage.figures if f.sort == figure.sort}) == 1
        enough = 0.7 if figure.sort == "score" else 0.5  # a match has many scores on the way to its last
        return local if overall >= enough and local >= 0.4 and alone else 0.0
    if figure.sort.startswith(("ordinal:", "label:")) or figure.sort == "ratio":
        return local if local >= 0.4 and overall >= 0.15 else 0.0
    if figure.sort != other.sort:
        return 0.5 * local if local >= 0.4 and overall >= 0.35 else 0.0
    if settled:
        return local if local >= 0.5 else 0.0
    return 0.5 * local + 0.5 * overall if overall >= 0.3 and (local >= 0.25 or overall >= 0.5) else 0.0


def _dates_alike(
    figure: Figure, other: Figure, claim: Side, passage: Side, overall: float, local: float, *, settled: bool
) -> float:
    """The same for years, months and days."""
    if (figure.relation in _OPEN or other.relation in _OPEN) and figure.relation != other.relation:
        return 0.0
    if overall >= (0.5 if _is_dateline(passage.text, other) else 0.25) and _is_twin(figure, other, claim, passage):
        return 0.5 + local
    if figure.ranged != other.ranged:
        return 0.0
    if _undated_twin(figure, other, passage):
        return 0.5 + local if overall >= 0.25 else 0.0
    if _says(claim.text, figure, _BORN) != _says(passage.text, other, _BORN):
        return 0.0
    if _modified(claim.text, figure):
        bracketed = passage.text[other.start - 1 : other.start] == "(" and local >= 0.5
        named = _following(claim, figure) & _following(passage, other)
        return max(local, 0.3) if overall >= 0.25 and (named or bracketed) else 0.0
    if _modified(passage.text, other):
        return 0.0
    if overall < 0.65 and _tells_otherwise(figure, other, claim, passage):
        return 0.0
    if _same_rest(figure, other):
        return 0.5 + local if overall >= 0.2 else 0.0
    if _is_other_month(figure, other, claim, passage):
        return local if overall >= 0.45 and local >= 0.35 else 0.0
    if figure.sort == "@month" or _points_away(claim, passage, other):
        return 0.0
    if _is_dateline(passage.text, other):
        if len(figure.rest) > 1:
            return 0.0  # the day of the report is not that of the event
        local = overall
    elif (
        figure.rest
        and not other.rest
        and any(_partner(f, passage.figures) for f in claim.figures if f.start == figure.start)
    ):
        return 0.0  # its day or month is there, and not this year's
    if settled:
        return local if local >= 0.4 and overall >= 0.3 else 0.0
    if figure.rest and other.rest:
        return local if local >= 0.5 and overall >= 0.5 else 0.0
    enough = (overall >= 0.3 and local >= 0.4) or (overall >= 0.6 and local >= 0.25)
    if not enough and _is_only_year(figure, claim, passage):
        enough = (overall >= 0.35 and local >= 0.3) or (overall >= 0.5 and local >= 0.2)
    return 0.5 * local + 0.5 * overall if enough else 0.0


def _is_twin(figure: Figure, other: Figure, claim: Side, passage: Side) -> bool:
    """Whether two dates are the same but for one part: the same day of another month, or the very day and month of
    another year. Dates that agree so far by chance are rare."""
    if figure.sort == "@day" and figure.low is not None and other.low is not None and figure.low == figure.high:
        same_year = len(figure.rest) < 2 or len(other.rest) < 2 or figure.rest[0] == other.rest[0]
        month = figure.low // 100
        known = any(f.sort in ("@month", "@day") and f.low and month in (f.low, f.low // 100) for f in passage.figures)
        return same_year and other.low == other.high and figure.low % 100 == other.low % 100 and not known
    if figure.sort != "@year" or not figure.rest or not other.rest:
        return False
    mine = next((f for f in claim.figures if f.sort == "@day" and f.start == figure.start), None)
    theirs = [f for f in passage.figures if f.sort == "@day" and f.start == other.start]
    return mine is not None and any(same(mine, g) for g in theirs)


def _lead(side: Side, figure: Figure) -> str:
    """The stem of the content word that a preposition ties to a date (*opened in 1987*), where it is no name."""
    last = next((w for w in reversed(side.words) if w.end <= figure.start and not w.name), None)
    return last.stem if last is not None and _TIED.fullmatch(side.text, last.end, figure.start) else ""


def _tells_otherwise(figure: Figure, other: Figure, claim: Side, passage: Side) -> bool:
    """Whether each of two figures stands behind a word that the other text does not have: *opened in 1987*, *rebuilt in
    2005*."""
    mine, theirs = _lead(claim, figure), _lead(passage, other)
    return bool(
        mine and theirs and mine not in {w.stem for w in passage.words} and theirs not in {w.stem for w in claim.words}
    )


def _is_of_another_time(figure: Figure, other: Figure, claim: Side, passage: Side) -> bool:
    """Whether a day, month or year beside each of two figures tells that they are figures of two times (*in May*, *in
    April*)."""
    mine, theirs = _times_beside(claim, figure), _times_beside(passage, other)
    return bool(mine and theirs) and not any(
        (a.sort == b.sort and same(a, b)) or {a.sort, b.sort} == {"@day", "@month"} for a in mine for b in theirs
    )


def _times_beside(side: Side, figure: Figure) -> list[Figure]:
    return [
        f
        for f in side.figures
        if f.sort[0] == "@"
        and f.end >= figure.start - _WITH
        and f.start <= figure.end + _WITH
        and not _is_dateline(side.text, f)
    ]


def _months(side: Side) -> set[float]:
    return {(f.low or 0) // (100 if f.sort == "@day" else 1) for f in side.figures if f.sort in ("@day", "@month")}


def _is_other_month(figure: Figure, other: Figure, claim: Side, passage: Side) -> bool:
    """Whether claim and passage speak of one month each, and not of the same; the day of a report does not count."""
    if figure.sort != "@month" or _is_dateline(passage.text, other) or _points_away(claim, passage, other):
        return False
    mine, theirs = _months(claim), _months(passage)
    return len(mine) == len(theirs) == 1 and mine.isdisjoint(theirs)


def _is_only_year(figure: Figure, claim: Side, passage: Side) -> bool:
    """Whether claim and passage speak of one year each."""
    return figure.sort == "@year" and all(
        len({f.low for f in side.figures if f.sort == "@year"}) == 1 for side in (claim, passage)
    )


def _undated_twin(figure: Figure, other: Figure, passage: Side) -> bool:
    """Whether the passage has the very day of the claim without a year, and its one full date has another year."""
    if figure.sort != "@year" or len(figure.rest) != 2 or len(other.rest) != 2:
        return False
    day = 100.0 * figure.rest[0] + figure.rest[1]
    twins = [f for f in passage.figures if f.sort == "@day" and f.low == day]
    years = {f.low for f in passage.figures if f.sort == "@year" and len(f.rest) == 2}
    return bool(twins) and all(len(f.rest) == 1 for f in twins) and len(years) == 1


def _same_rest(a: Figure, b: Figure) -> bool:
    """Whether two dates differ in one part only: the same day or month of another year, the same month with another
    day, the same end of a range."""
    shared = min(len(a.rest), len(b.rest))
    if not shared or (a.sort == "@day" and a.rest[-1] != b.rest[-1]):
        return False
    return a.rest[:shared] == b.rest[:shared] if a.sort == "@year" else a.rest[-shared:] == b.rest[-shared:]


def _is_dateline(text: str, figure: Figure) -> bool:
    """Whether a date tells when the report came out: it opens the text, or *published* and the like stand before it."""
    return figure.start < 12 or is_published(text, figure.start, figure.end)


def is_published(text: str, start: int, end: int) -> bool:
    """Whether *published* and the like stand before a date, or a time of day after it."""
    return bool(_DATED.search(text, max(0, start - 40), start)) or bool(_CLOCK.match(text, end))


def _following(side: Side, figure: Figure) -> set[str]:
    """The stems of the noun phrase right after a figure."""
    end = figure.end + 24
    cut = _PHRASE_ENDS.search(side.text, figure.end, end)
    return {w.stem for w in side.words if figure.end - 4 <= w.start < (cut.start() if cut else end)}


_PHRASE_ENDS = re.compile(r"\b(?:on|of|in|at|by|with|for|from|to|that|who|and|was|is|are|were|has|had|have)\b|[,;:()]")
_CLOCK = re.compile(r",?\s(?:at\s|/\s)?[0-2]?[0-9][:.][0-5][0-9]")
_DATED = re.compile(r"\b(?:published|updated|posted|datetime|filed)\b|^\W*[A-Z]{3,}(?:, [A-Z]{2,})? \($", re.I)
_BORN = re.compile(r"\b(?:born|birth|b\.|née|né)\b", re.I)
_NEXT = re.compile(r"\s([^\W\d_]+)")
_NO_NOUN = frozenset(
    "a an the and or but of in on at to for by with from as is are was were be been has had have when"
    " while where after before"
    " until since that which who he she it they his her its their we i this these during under over into"
    " near against about"
    " because although though where there than if not also will would could can may did does do via"
    " using amid edt est gmt pm"
    " am updated published".split()
)


def _modified(text: str, figure: Figure) -> bool:
    """Whether a year stands before the noun that it picks out (*the 2014 winner*), rather than telling when."""
    if figure.sort != "@year":
        return False
    following = _NEXT.match(text, figure.end)
    before = text[max(0, figure.start - 10) : figure.start].lower().rstrip()
    if not following or following[1].lower() in _NO_NOUN or figure.rest:
        return False
    if before.endswith((" in", " since", " by", " until", " on", "during")) or before in ("in", "since", "by", "until"):
        return False
    return bool(before) or following[1][0].isupper()


def _says(text: str, figure: Figure, words: re.Pattern[str]) -> bool:
    """Whether some words stand right before a figure."""
    return bool(words.search(text, max(0, figure.start - 24), figure.start))


def _points_away(claim: Side, passage: Side, other: Figure) -> bool:
    """Whether words beside the passage's figure place it at another time, and the claim has none of them."""
    before = passage.text[max(0, other.start - 40) : other.start].lower()
    return any(w in ELSEWHEN and w not in claim.text.lower() for w in re.findall(r"[a-z]+", before))


def _beside(side: Side, figure: Figure, reach: int) -> list[Word]:
    return [w for w in side.words if w.end >= figure.start - reach and w.start <= figure.end + reach]
