"""Dates in a text as intervals of days, against the day on which it was written.

`find(text, base=date(2025, 2, 26))` gives a `When` for each date expression in order, spans in `text`, never
overlapping. Nothing is invented: where the text and the base do not settle a day, month or year, `low` and `high` are
None, and `parts` still holds what was said (*April 9th* without a base is `(None, 4, 9)`).
"""

from __future__ import annotations

import re
from datetime import date
from typing import Literal, NamedTuple

from claims.nlp.days import READERS, Context, Made, Parts
from claims.nlp.lexicon.times import KEPT_LEADS, WEEKDAYS

Relation = Literal["on", "by", "since", "until", "before", "after"]


class When(NamedTuple):
    """A date expression at `text[start:end]`: the days from `low` to `high`, both included, or None and None where
    they cannot be told.

    `certainty` is `explicit` where the words name the year, `resolved` where the base or an earlier date supplied it.
    `parts` is what the words themselves say of the first day (year, month, day; a year BC is negative). `relation` is
    the preposition that governs it (*by*, *since*): the interval is always the time named.
    """

    start: int
    end: int
    low: date | None
    high: date | None
    certainty: Literal["explicit", "resolved"] = "explicit"
    parts: Parts = (None, None, None)
    relation: Relation = "on"


_PREPOSITIONS: dict[str, Relation] = {
    "by": "by",
    "since": "since",
    "until": "until",
    "till": "until",
    "before": "before",
    "after": "after",
}

_M = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?"
    r"|JAN(?:UARY|\.)?|FEB(?:RUARY|\.)?|MAR(?:CH|\.)?|APR(?:IL|\.)?|MAY|JUNE?|JULY?|AUG(?:UST|\.)?"
    r"|SEPT?(?:EMBER|\.)?|OCT(?:OBER|\.)?|NOV(?:EMBER|\.)?|DEC(?:EMBER|\.)?)"
)
_D = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?"
_Y = r"[12][0-9]{3}"
_TO = r"\s{0,2}(?:-|–|—|/|\bto\b|\buntil\b|\bthrough\b)\s{0,2}"
_AND = r"\s{0,2}(?:-|–|—|/|\bto\b|\band\b|\buntil\b|\bthrough\b|&)\s{0,2}"
_W = r"(?:Mon|Tues?|Wednes|Thurs?|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY"
_N = r"(?:[0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|an?)"
_SEASON = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
_NOT_NUMBER = r"(?![0-9]|[.,][0-9]|\s?%)"
_FREE = r"(?<![\w$£€.#])"

_PATTERNS: dict[str, str] = {
    "iso": rf"(?<![\w-]){_Y}[-/](?:0[1-9]|1[0-2])[-/](?:3[01]|[12][0-9]|0[1-9])(?![0-9]|-)",
    "slashed": r"(?<![\w/.])(?:[0-3]?[0-9])[/.](?:[0-3]?[0-9])[/.](?:[12][0-9])?[0-9]{2}(?![\w/]|\.[0-9])",
    "days_months": rf"{_FREE}{_D}\s{{1,2}}(?:of\s)?{_M}(?:\s{_Y})?{_TO}{_D}\s{{1,2}}(?:of\s)?{_M}(?:,?\s{{1,2}}{_Y})?"
    rf"{_NOT_NUMBER}",
    "months_days": rf"\b{_M}\s{{1,2}}{_D}(?:,\s{_Y})?{_TO}{_M}\s{{1,2}}{_D}{_NOT_NUMBER}(?:,?\s{{1,2}}{_Y})?",
    "days_month": rf"{_FREE}{_D}{_AND}{_D}\s{{1,2}}(?:of\s)?{_M}(?:,?\s{{1,2}}{_Y})?(?!\w|[.,][0-9])",
    "month_days": rf"\b{_M}\s{{1,2}}{_D}{_AND}{_D}{_NOT_NUMBER}(?!\s?{_M})(?:,?\s{{1,2}}{_Y})?(?!\w)",
    "day_month": rf"{_FREE}{_D}\s{{1,2}}(?:of\s)?{_M}(?!\w)(?:,?\s{{1,2}}{_Y}(?![\w%]))?",
    "month_day": rf"\b{_M}\s{{1,2}}{_D}(?!\w|[.,][0-9]|\s?%)(?:,?\s{{1,2}}{_Y}(?![\w%]))?",
    "month_year": rf"\b{_M},?\s{{1,2}}(?:of\s)?{_Y}{_TO}{_M}\s{{1,2}}{_Y}(?![\w%])"
    rf"|\b{_M}{_TO}{_M}\s{{1,2}}{_Y}(?![\w%])"
    rf"|\b{_M},?\s{{1,2}}(?:of\s)?{_Y}(?![\w%])",
    "quarter": rf"\b(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th)[ -](?:quarter|half)(?:\s(?:of"
    rf"|in)\s{_Y}|,?\s{_Y})"
    rf"|\bQ[1-4]\s{_Y}|\bsame\s(?:period|quarter|month|week|day)\s(?:of|in)\s{_Y}",
    "season": rf"\b{_SEASON}(?:\s(?:of|season|in))?,?\s{_Y}(?:[-–/](?:{_Y}|[0-9]{{2}}))?(?![\w%])|\b{_Y}\s{_SEASON}\b"
    rf"|(?<=\s)(?:[Ll]ast|[Tt]his|[Nn]ext)\s{_SEASON}\b",
    "era": r"\b(?:[1-9][0-9]{0,2},?[0-9]{0,3})(?:\s?[-–]\s?[1-9][0-9]{0,4})?\s?(?:BCE?|B\.C\.)(?!\w)"
    r"|\bAD\s[1-9][0-9]{0,3}\b"
    r"|\b[1-9][0-9]{0,3}\s(?:AD|A\.D\.|CE)(?!\w)",
    "century": r"\b(?:[12]?[0-9](?:st|nd|rd|th)|(?:nine|six|seven|eigh|fif|four|thir)teenth|twelfth|eleventh|twentieth"
    r"|twenty-first)[ -][Cc]entur(?:y|ies)\b",
    "decade": r"(?<![\w$])[12][0-9]{2}0['’]?s\b|(?<!\w)['’‘][0-9]0s\b|\b(?:twenties|thirties|forties|fifties|sixties"
    r"|seventies|eighties|nineties)\b",
    "years": rf"(?<![\w$£€.,#/-]){_Y}\s?[-–—/]\s?(?:{_Y}|[0-9]{{2}})(?![\w%,-]|\.[0-9])"
    rf"|(?<=[Ff]rom\s){_Y}(?:\sto|\suntil|\sthrough|\still)\s{_Y}\b|(?<=[Bb]etween\s){_Y}\sand\s{_Y}\b",
    "year": rf"(?<![\w$£€.,#/-]){_Y}(?![\w%/]|[.,][0-9]|-[0-9])",
    "weekday": rf"\b(?:(?:[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast)\s)?(?:{_W})s?\b",
    "ago": rf"\b{_N}\s(?:days?|weeks?|months?|years?|decades?)\s(?:ago|earlier)\b",
    "relative": r"\b(?:[Tt]he\sday\s(?:before\syesterday|after\stomorrow)|[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight"
    r"|[Oo]vernight|[Ll]ast\snight|[Tt]his\s(?:morning|afternoon|evening)"
    r"|(?:[Ll]ast|[Pp]revious|[Tt]his|[Nn]ext)\s(?:week|weekend|month|year|quarter|decade|century))\b",
    "month": rf"{_M}(?!\w|\s{{1,2}}[0-9]|\s[A-Z])",
}
_DATE = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _PATTERNS.items()))


def _by_letter(*groups: tuple[str, str]) -> str:
    """A pattern of words, each group with what has to follow its words, that looks at a text's letter once."""
    found: dict[str, list[str]] = {}
    for words, following in groups:
        for word in words.split("|"):
            found.setdefault(word[0], []).append(word[1:] + following)
    return "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in found.items())


_MONTHS = (
    "Jan|January|Feb|February|Mar|March|Apr|April|May|Jun|June|Jul|July|Aug|August|Sep|Sept|September|Oct|October|Nov"
    "|November|Dec|December"
)
_DAYS = "Monday|Tuesday|Tueday|Wednesday|Thursday|Thurday|Friday|Saturday|Sunday"
_EITHER_CASE = (
    r"spring|summer|autumn|fall|winter|first|second|third|fourth|same|last|past|next|this|previous|yesterday|today"
    r"|tomorrow|tonight|overnight|the\sday"
)
_SMALL = (
    "twenty-first|twelfth|eleventh|twentieth|nineteenth|sixteenth|seventeenth|eighteenth|fifteenth|fourteenth|thirteenth"
    "|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties"
)
_COUNTS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a|an"
_TRIGGER = re.compile(
    # no number before a word that no date goes on with: *12 people*
    r"(?<!\w)(?:[0-9](?![0-9]{0,2}\s[bcefgijklnprsvxz])|['’‘][0-9]0s|Q[1-4]\s|AD\s|"
    + _by_letter(
        (f"{_MONTHS}|{_MONTHS.upper()}", "(?![a-zA-Z])"),
        (f"{_DAYS}|{_DAYS.upper()}", ""),
        ("|".join([_EITHER_CASE, *(w.capitalize() for w in _EITHER_CASE.split("|")), _SMALL]), r"\b"),
        (_COUNTS, r"\s(?:day|week|month|year|decade)"),
    )
    + ")"
)
"""Where a date may begin, told more quickly than by trying all of them."""
_TIE = re.compile(_TO)
_WORDS = re.compile(r"[a-z]+")
_WORD_BEFORE = re.compile(r"([A-Za-z]+)[ -]$")
_AHEAD = re.compile(
    r"\b(?:will|won't|shall|next|upcoming|scheduled|set (?:for|to)|is to|are to|due|plans?|expected)\b", re.I
)
_COUNTED = re.compile(
    r"\s(?:(?!the\b)[a-z]+\s){0,1}(?:[a-z]{2,}s|people|men|women|children|personnel|troops|feet|percent)\b"
)
_TIMELY = re.compile(
    r"\s(?:was|is|as|has|elections?|polls|talks|riots|protests|floods|games|finals?|championships?|series|"
    r"olympics|sales|standards|awards|results|figures|comics|attacks|wildfires|bombings|charts)\b"
)
_PLAIN = re.compile(
    r"(?:\b(?:in|since|by|until|till|during|of|early|late|mid|before|after|around|circa|year|c\.|to|and|from"
    r"|between|the"
    r"|through|on|for|than|his|her|its|their|a|an|spring|summer|autumn|fall|winter)[ -]|[(,;–-]\s?|^\s*)$",
    re.I,
)


def find(text: str, *, base: date | None) -> list[When]:
    """The date expressions of a text, in order. `base` is the day of the dateline or of publication; without it a
    weekday has no interval, and a day without a year takes the year of the date before it in the text, if any."""
    found: list[When] = []
    context = Context(base)
    position = 0
    while trigger := _TRIGGER.search(text, position):
        match = _DATE.match(text, trigger.start())
        position = trigger.start() + 1
        kind = match.lastgroup if match else None
        if match is None or kind is None or (kind == "year" and not _is_year(text, match)):
            continue
        context.ahead = base is not None and bool(_AHEAD.search(text, max(0, match.start() - 60), match.start()))
        context.lead = _lead(text, match.start())
        made = READERS[kind](match.group(), context)
        if made is None:
            position = match.end() if kind in _WHOLE else position  # *30 February 2021* is not February 2021 either
            continue
        start, position = match.span()
        if kind == "month" and context.lead in KEPT_LEADS:
            start -= len(context.lead) + 1
        if found and found[-1].end < start and _joined(text, found[-1], start):
            start = found.pop().start
        certainty: Literal["explicit", "resolved"] = "resolved" if made.resolved else "explicit"
        relation = _relation(text, start)
        middle = _TIE.search(text, match.start(), position) if _is_life(made) else None
        if middle and made.low and made.high:
            last = (made.high.year, made.high.month, made.high.day)
            found.append(When(start, middle.start(), made.low, made.low, certainty, made.parts, relation))
            found.append(When(middle.end(), position, made.high, made.high, certainty, last, relation))
        else:
            found.append(When(start, position, made.low, made.high, certainty, made.parts, relation))
        context.seen(made)
    return found


_WHOLE = ("day_month", "month_day", "days_month", "month_days", "iso", "slashed", "years")


def _joined(text: str, last: When, start: int) -> bool:
    """Whether a weekday stands right before the date that it names (*Monday, Sept. 24*)."""
    name = text[last.start : last.end].lower()
    return name in WEEKDAYS and text[last.end : start] in (", ", " ", " (", ",")


def _is_life(made: Made) -> bool:
    """Whether it is a range from one full date to another, years apart (a life, a reign): two dates rather than one."""
    whole = made.parts[0] is not None and made.parts[2] is not None
    return bool(whole and made.low and made.high and (made.high - made.low).days > 366)


def _lead(text: str, start: int) -> str:
    """The word right before an expression, in small letters."""
    word = _WORD_BEFORE.search(text, max(0, start - 12), start)
    return word.group(1).lower() if word else ""


def _relation(text: str, start: int) -> Relation:
    """The preposition right before a date, or the one before *the morning of*."""
    words = _WORDS.findall(text[max(0, start - 30) : start].lower())[-5:]
    while words and words[-1] in (
        "the",
        "of",
        "on",
        "morning",
        "evening",
        "night",
        "end",
        "early",
        "late",
        "afternoon",
        "mid",
    ):
        words.pop()
    return _PREPOSITIONS.get(words[-1], "on") if words else "on"


def _is_year(text: str, match: re.Match[str]) -> bool:
    """Whether four bare digits are a year rather than a count or a label."""
    year = int(match.group())
    after = text[match.end() : match.end() + 40]
    plain = bool(_PLAIN.search(text, max(0, match.start() - 12), match.start()))
    if _COUNTED.match(after) and not _TIMELY.match(after):
        before = text[max(0, match.start() - 12) : match.start()].lower()
        return 1500 <= year < 2100 and bool(re.search(r"(?:^|[.;]\s|\b)(?:in|since|by|of|the|until)\s$", before))
    return 1500 <= year < 2100 or (plain and 1000 <= year < 1500 and not after.startswith(","))
