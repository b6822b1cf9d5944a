"""Quantities in a text: number, bound, unit, who is counted and what befell them.

`find(text)` gives a `Quantity` for each number that says how many or how much, in order, spans in `text`. Years,
dates, times of day, ranks, scores, labels (*Flight 370*, *No. 1*, *Highway 25*) are not quantities.
"""

from __future__ import annotations

import bisect
import dataclasses
import re
from typing import TYPE_CHECKING, NamedTuple

from claims.nlp import dates, tolls
from claims.nlp.facts import Bound
from claims.nlp.lexicon.figures import (
    AFTER,
    BEFORE,
    CURRENCIES,
    ENDERS,
    FILLERS,
    LABELS,
    MEASURES,
    MONEY_AFTER,
    MONEY_BEFORE,
    PLURALS,
    SUFFIXES,
)
from claims.nlp.numerals import Numeral, Token, low, may_count, read, tokens, touches

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Quantity(NamedTuple):
    """A quantity at `text[start:end]`, its bound words and its unit included.

    `low` and `high` are inclusive and None where open: *at least 18* is (18, None), *up to 5* is (None, 5), *about 40*
    is (40, 40) with the bound `~`. `unit` is `%`, a currency's sign, a measure, `years old`, or the noun counted as
    written; `role` and `outcome` are folded (`security`, `killed`) and empty where there is none. `number` is the place
    of the number alone; `extra` tells a count that comes on top of another (*11 more*) or is part of one.
    """

    start: int
    end: int
    low: float | None
    high: float | None
    bound: Bound
    unit: str = ""
    role: str = ""
    outcome: str = ""
    number: tuple[int, int] = (0, 0)
    extra: bool = False


PLAIN_UNITS = frozenset(
    {"%", "percentage points", "years old", *CURRENCIES.values(), *MEASURES.values()}
    | {f"{kind} {name}" for kind in ("square", "cubic") for name in MEASURES.values()}
)
"""Units that are the same in every text: shares, ages, money, measures."""

_FIRST_DIGIT = r"[0-9](?<![\w.].)(?:(?<=[0-2])[0-9])?"  # a digit first: most of a text is passed over at once
_CLOCK = re.compile(  # a digit first, so that all else is passed over at once
    r"[0-9](?<![\w.].)(?:(?:(?<=[0-2])[0-9])?(?:[:.][0-5][0-9]){0,2}"
    r"\s?(?:[ap]\.?m\b\.?|o['’]clock|hours\s(?:GMT|UTC)|GMT|BST|EDT|EST)"
    r"|(?<!:.)(?:(?<=[0-2])[0-9])?:[0-5][0-9](?::[0-5][0-9])?(?![\d:]))",
    re.I,
)
_ADDRESS = re.compile(r"https?://\S{1,300}|\bwww\.\S{1,300}", re.I)
_DASHES = frozenset("-–—")
_BOUND_ENDS = frozenset(words[-1] for words in BEFORE)
_NO_NAMES = MONEY_BEFORE | ENDERS
_AGED = frozenset({"aged", "age", "ages"})
_AGE = frozenset({"year", "years"}) | _DASHES
_LONGEST_UNIT = 5


def find(text: str, doc: Doc | None = None) -> list[Quantity]:
    """The quantities of a text. `doc` is its parse, where there is one: it settles where a noun phrase ends."""
    found = tokens(text) if may_count(text) else []
    numerals = read(found)
    if not numerals:
        return []
    taken = _taken(text)
    heads = _heads(doc) if doc is not None else {}
    drafts: list[_Draft] = []
    i = 0
    while i < len(numerals):
        first = numerals[i]
        last = _partner(found, numerals, i)
        i += 1 if last is first else 2
        if not _covered(taken, found[first.first].start, found[last.last - 1].end):
            draft = _draft(text, found, first, last, heads)
            if draft:
                if not draft.unit:
                    before = (drafts[-1].place, drafts[-1].role) if drafts else None
                    draft.role = tolls.borrowed_role(found, draft.place, before)
                    draft.borrowed = bool(draft.role)
                drafts.append(draft)
    finished: list[Quantity] = []
    for d, outcome in zip(drafts, tolls.outcomes(found, [d.place for d in drafts]), strict=True):
        if d.borrowed and not outcome and finished:
            outcome = finished[-1].outcome
        if d.unit in PLAIN_UNITS:
            outcome = ""
        finished.append(Quantity(d.start, d.end, d.low, d.high, d.bound, d.unit, d.role, outcome, d.number, d.extra))
    return finished


@dataclasses.dataclass(slots=True)
class _Draft:
    """A quantity whose outcome is not yet known."""

    start: int
    end: int
    low: float | None
    high: float | None
    bound: Bound
    unit: str
    role: str
    number: tuple[int, int]
    extra: bool
    place: tuple[int, int]
    borrowed: bool = False


def _taken(text: str) -> list[tuple[int, int]]:
    """What dates, times and addresses cover, in order."""
    spans = [(w.start, w.end) for w in dates.find(text, base=None)]
    spans += [m.span() for m in _CLOCK.finditer(text)]
    if "://" in text or "www." in text.lower():
        spans += [m.span() for m in _ADDRESS.finditer(text)]
    return sorted(spans)


def _covered(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of the taken spans overlaps `text[start:end]`."""
    i = bisect.bisect_left(taken, (end, 0))
    return any(e > start for _, e in taken[max(0, i - 3) : i])


def _heads(doc: Doc) -> dict[int, int]:
    """By the place where a number word begins: where the noun that it counts ends."""
    return {t.idx: t.head.idx + len(t.head) for t in doc if t.dep_ == "nummod" and t.head.i > t.i}


def _partner(found: list[Token], numerals: list[Numeral], i: int) -> Numeral:
    """The upper end of a range that begins with a number (*10-12*, *between 5 and 7*, *10 to 12*), else itself."""
    first = numerals[i]
    if i + 1 == len(numerals) or first.form != "count":
        return first
    second = numerals[i + 1]
    tie = low(found, first.last)
    if second.form != "count" or second.first != first.last + 1 or second.value <= first.value:
        return first
    if tie in _DASHES and touches(found, first.last) == touches(found, second.first):
        return second
    before = low(found, first.first - 1)
    if (tie == "to" and before not in ("from", "by")) or tie == "or" or (tie == "and" and before == "between"):
        return second
    return first


def _draft(text: str, found: list[Token], first: Numeral, last: Numeral, heads: dict[int, int]) -> _Draft | None:
    """The quantity that one or two numbers make, or None where they do not say how many or how much."""
    ranged = last is not first
    if _is_label(text, found, first, last):
        return None
    bound, begin = _bound_before(found, first)
    unit, end, scale, begin = _unit(text, found, first, last, begin, heads)
    if unit is None:
        return None
    trailing = AFTER.get((low(found, end), low(found, end + 1)))
    if trailing:
        bound, end = trailing, end + 2
    elif low(found, last.last) == "+" and touches(found, last.last):
        bound, end = ">=", max(end, last.last + 1)
    role = tolls.role(unit)
    if first.form == "none" and not role:
        return None
    low_value, high_value = first.value * scale, last.high * scale
    if ranged:
        bound = "range"
    elif first.form == "vague":
        bound = ">="
    number = (found[first.first].start, found[last.last - 1].end)
    return _Draft(
        found[begin].start,
        found[end - 1].end,
        None if bound in ("<", "<=") else low_value,
        None if bound in (">", ">=") else high_value,
        bound,
        unit,
        role,
        number,
        tolls.comes_on_top(found, begin, last.last),
        (begin, end),
    )


def _bound_before(found: list[Token], numeral: Numeral) -> tuple[Bound, int]:
    """The bound that stands before a number, and the token at which it begins."""
    at = numeral.first
    while low(found, at - 1) in MONEY_BEFORE or (low(found, at - 1) == "." and low(found, at - 2) == "rs"):
        at -= 1
    for size in (3, 2, 1) if low(found, at - 1) in _BOUND_ENDS else ():
        bound = BEFORE.get(tuple(t.low for t in found[at - size : at])) if at >= size else None
        if bound == "~" and found[at - 1].low == "some" and numeral.form == "share":
            continue
        if bound:
            outer = BEFORE.get(tuple(t.low for t in found[at - size - 2 : at - size])) if at >= size + 2 else None
            return outer or bound, at - size - (2 if outer else 0)
    return "=", at


def _is_label(text: str, found: list[Token], first: Numeral, last: Numeral) -> bool:
    """Whether a number ranks or names (*the third*, *No. 1*, *Flight 370*, *3-1*) rather than counts."""
    before, after = low(found, first.first - 1), low(found, last.last)
    if first.form == "ordinal":
        return after not in ("consecutive", "straight", "successive")
    if first.form == "ratio":
        return True
    if before == "." and low(found, first.first - 2) in ("no", "nos", "vol", "ch"):
        return True
    if before in ("#", "№") or (
        before in _DASHES
        and touches(found, first.first)
        and touches(found, first.first - 1)
        and found[first.first - 2].kind != "p"
    ):
        return True
    score = after in _DASHES and touches(found, last.last) and touches(found, last.last + 1)
    if score and last.last + 1 < len(found) and found[last.last + 1].kind == "n":
        return True  # a score or a serial number
    if first.form != "count" or first.first == 0:
        return False
    name = text[found[first.first - 1].start : found[first.first - 1].end]
    counted = last.last < len(found) and found[last.last].kind == "w" and _is_plural(found[last.last].low)
    counted = counted and not (name.isupper() and after in _UNCHANGING)  # *an ATR 72 aircraft*
    if before in LABELS and before not in CURRENCIES:
        return not counted or name[0].isupper()
    begins = first.first == 1 or found[first.first - 2].low in (".", ":", "!", "?", '"', "“")
    named = name[0].isupper() and not begins and name.lower() not in _NO_NAMES
    return (
        named
        and not counted
        and found[first.first].kind == "n"
        and after not in ("%", "percent", "per", ",")
        and not (after in MEASURES or after in MONEY_AFTER)
    )


def _unit(
    text: str, found: list[Token], first: Numeral, last: Numeral, begin: int, heads: dict[int, int]
) -> tuple[str | None, int, float, int]:
    """What a number counts, the token after it, what its value is to be multiplied by, and where it begins; no unit
    (None) where it is no quantity after all."""
    at = last.last
    after, then, before = low(found, at), low(found, at + 1), low(found, first.first - 1)
    if first.form == "share":
        percent = at + 1 if after in ("of", "majority") else at
        return "%", min(percent, at), 1.0, begin
    sign = before if before in MONEY_BEFORE else "rs" if before == "." and low(found, first.first - 2) == "rs" else ""
    if sign:
        scale = SUFFIXES.get(after, 1.0) if touches(found, at) else 1.0
        return CURRENCIES[sign], at + (scale > 1), scale, min(begin, first.first - (2 if before == "." else 1))
    if after in ("%", "percent", "pc") or (after, then) in (
        ("per", "cent"),
        ("percentage", "points"),
        ("percentage", "point"),
    ):
        points = after == "percentage" or (then == "percentage" and low(found, at + 2).startswith("point"))
        return "percentage points" if points else "%", at + (1 if after in ("%", "percent", "pc") else 2), 1.0, begin
    age = _age(found, first, at)
    if age is not None:
        return "years old", age, 1.0, begin - (before in _AGED)
    skip = at + (after in _DASHES and touches(found, at) and touches(found, at + 1))
    if low(found, skip) in MEASURES and _measures(text, found, skip, first):
        square = low(found, skip - 1) if skip > at else ""
        return MEASURES[low(found, skip)] + square * 0, skip + 1, 1.0, begin
    if after in ("square", "sq", "cubic") and low(found, at + 1 + (then == ".")) in MEASURES:
        end = at + 2 + (then == ".")
        return ("cubic " if after == "cubic" else "square ") + MEASURES[low(found, end - 1)], end, 1.0, begin
    if (after in MONEY_AFTER and (after != "won" or first.value >= 1000)) or (
        after in ("us", "american") and then in MONEY_AFTER
    ):
        end = at + (1 if after in MONEY_AFTER else 2)
        return CURRENCIES[low(found, end - 1)], end, 1.0, begin
    return _counted(text, found, first, last, begin, heads)


def _measures(text: str, found: list[Token], i: int, numeral: Numeral) -> bool:
    """Whether a word that can be a unit of measure is one here: *in* never is, single letters touch their number."""
    word = text[found[i].start : found[i].end]
    return len(word) > 1 or word == "°" or (found[numeral.first].kind == "n" and word.islower() and word in "mgtl")


def _age(found: list[Token], first: Numeral, at: int) -> int | None:
    """The token after an age (*aged 57*, *57 years old*, *16-year-old*, *, 38, *), or None where it is none."""
    if low(found, first.first - 1) in _AGED or (
        low(found, first.first - 1) == "of" and low(found, first.first - 2) in _AGED
    ):
        return at + 1 if low(found, at) in ("years", "year") else at
    words = [t.low for t in found[at : at + 6] if t.low not in _DASHES] if low(found, at) in _AGE else []
    if words[:2] in (["year", "old"], ["years", "old"], ["year", "olds"]) or words[:3] == ["years", "of", "age"]:
        end = at
        while low(found, end) not in ("old", "olds", "age"):
            end += 1
        return end + 1
    commas = low(found, first.first - 1) == "," and low(found, at) == "," and first.form == "count"
    named = first.first >= 2 and found[first.first - 2].kind == "w" and 1 <= first.value < 115 and first.value % 1 == 0
    listed = low(found, first.first - 3) == "," or first.last - first.first > 1
    return at if commas and named and not listed and found[first.first].kind == "n" else None


def _counted(
    text: str, found: list[Token], first: Numeral, last: Numeral, begin: int, heads: dict[int, int]
) -> tuple[str | None, int, float, int]:
    """The noun phrase that a number counts (*security personnel*, *of the engines*)."""
    at = last.last
    start = at + (low(found, at) in _DASHES and touches(found, at))
    ordinal = first.form == "ordinal"
    one = first.value == 1 and found[first.first].low == "one" and not ordinal
    while low(found, start) in FILLERS and (low(found, start) != "of" or first.form == "vague" or one or start == at):
        start += 1
    if low(found, start - 1) == "of" and low(found, start) in _PRONOUNS:
        return "", start + 1, 1.0, begin
    if low(found, start - 1) == "of" and low(found, start) in ENDERS and low(found, start) not in ("this", "that"):
        start += 1
    head = heads.get(found[first.first].start, 0)
    end = start
    while end < len(found) and end - start < _LONGEST_UNIT:
        token = found[end]
        hyphen = token.low in _DASHES and touches(found, end) and touches(found, end + 1)
        if not (hyphen or (token.kind == "w" and (token.low not in ENDERS or (token.low in _BOTH and end == start)))):
            break
        if token.low in ("'s", "’s"):
            break
        end += 1
        if head and token.end >= head:
            break
        if not hyphen and _is_plural(token.low) and low(found, end) not in _DASHES:
            if low(found, end) in ("personnel", "forces", "officers", "members", "men", "people"):
                continue
            break
    if end == start:
        bare = first.form in ("none",) or one or ordinal
        return (None if bare and low(found, at) != "of" else ""), at, 1.0, begin
    if one and low(found, at) != "of" and not tolls.role(text[found[start].start : found[end - 1].end].lower()):
        return None, at, 1.0, begin  # *one day*, *one reason*: an article rather than a count
    return text[found[start].start : found[end - 1].end], end, 1.0, begin


_UNCHANGING = frozenset("aircraft spacecraft series species".split())
"""Plurals that are singulars too."""
_PRONOUNS = frozenset("them us these those whom which it".split())
_BOTH = frozenset("wounded injured dead missing".split())


def _is_plural(word: str) -> bool:
    return word in PLURALS or (
        len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s"))
    )
