"""Numbers as written (*23*, *twenty-three*, *2.5 million*, *3 lakh*, *a dozen*, *two thirds*) and what they are for.

`read(tokens)` gives a `Numeral` for each number of a text, whatever it does there: counting, ranking, labelling, or
being one side of a ratio. `claims.nlp.quantities` keeps those that are quantities.
"""

from __future__ import annotations

import re
from functools import partial
from typing import Literal, NamedTuple

from claims.nlp.lexicon.figures import ORDINALS, PARTS, SCALES, TENS, UNITS, VAGUE

Form = Literal["count", "ordinal", "share", "ratio", "vague", "none"]

_TOKEN = re.compile(
    r"(?P<n>(?<![\w.])[0-9]{1,3}(?:,[0-9]{2,3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)"
    r"|(?P<w>[^\W\d_]+(?:['’][^\W\d_]+)?)|(?P<p>\S)"
)
_LONGEST = 15
"""Digits in a number that is still one; longer rows are serial numbers."""
_DASHES = frozenset("-–—")


class Token(NamedTuple):
    """A number (`n`), a word (`w`) or a sign (`p`) with its place and its small letters."""

    low: str
    start: int
    end: int
    kind: str


_token = partial(tuple.__new__, Token)
"""A token of its four fields, made in half the time."""


class Numeral(NamedTuple):
    """A number made of `tokens[first:last]`: its value (`high` differs in a range or a share of two) and its form.

    A share is a percentage (*two thirds*: 66.7), a ratio's two sides are `value` and `high`, *dozens* is vague and at
    least its value, *no* is a `none`.
    """

    first: int
    last: int
    value: float
    form: Form
    high: float


_WORDS = frozenset({*UNITS, *TENS, *SCALES, *VAGUE, *PARTS, *ORDINALS, "dozen", "couple", "pair", "no"})
_BEGINNINGS = frozenset({*UNITS, *TENS, *VAGUE, *ORDINALS, *"a an half several dozen no tens".split()})
"""The words that a number can begin with."""
_WORD = re.compile(r"[a-z]+")
_DIGIT = re.compile(r"[0-9]")


def may_count(text: str) -> bool:
    """Whether any word of a text can be part of a number: most sentences have none, and this tells it quickly."""
    return _DIGIT.search(text) is not None or not _WORDS.isdisjoint(_WORD.findall(text.lower()))


def tokens(text: str) -> list[Token]:
    """The tokens of a text, white space left out."""
    return [_token((m[0].lower(), *m.span(), m.lastgroup)) for m in _TOKEN.finditer(text)]


def read(found: list[Token]) -> list[Numeral]:
    """The numbers among some tokens, in order, never overlapping."""
    numerals: list[Numeral] = []
    end = 0
    for i, (word, _, _, kind) in enumerate(found):
        if i >= end and (kind == "n" or word in _BEGINNINGS) and (numeral := _at(found, i)):
            numerals.append(numeral)
            end = numeral.last
    return numerals


def low(found: list[Token], i: int) -> str:
    """The small letters of a token, or nothing beyond the ends."""
    return found[i].low if 0 <= i < len(found) else ""


def touches(found: list[Token], i: int) -> bool:
    """Whether a token stands right against the one before it."""
    return 0 < i < len(found) and found[i - 1].end == found[i].start


def _at(found: list[Token], i: int) -> Numeral | None:
    token = found[i]
    if token.kind == "n":
        return _digits(found, i)
    if token.kind != "w" or (touches(found, i) and found[i - 1].kind == "n"):
        return None
    return _special(found, i) or _words(found, i)


def _digits(found: list[Token], i: int) -> Numeral | None:
    token = found[i]
    if len(token.low) > _LONGEST or (touches(found, i) and found[i - 1].kind == "w"):
        return None
    value = float(token.low.replace(",", ""))
    after = i + 1
    if touches(found, after):
        mark = found[after].low
        if mark in ("st", "nd", "rd", "th"):
            return Numeral(i, after + 1, value, "ordinal", value)
        if (
            mark in ("/", ":")
            and touches(found, after + 1)
            and found[after + 1].kind == "n"
            and len(found[after + 1].low) < 6
        ):
            return Numeral(i, after + 2, value, "ratio", float(found[after + 1].low.replace(",", "")))
        if mark in _VULGAR:
            value, after = value + _VULGAR[mark], after + 1
    value, after = _scaled(found, after, value)
    share = _one_in(found, i, after, value)
    return share or Numeral(i, after, value, "count", value)


_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}


def _scaled(found: list[Token], i: int, value: float) -> tuple[float, int]:
    """A value multiplied by the scales that follow it (*2.5 million*, *3 lakh crore*)."""
    while low(found, i) in SCALES or (low(found, i) in _DASHES and low(found, i + 1) in SCALES):
        i += low(found, i) in _DASHES
        value, i = value * SCALES[found[i].low], i + 1
        if value > 1e30:
            break
    return round(value, 6), i


def _special(found: list[Token], i: int) -> Numeral | None:
    """Numbers that are no plain numerals: *no*, *a dozen*, *dozens*, *half*, *a third of*, *an hundred*."""
    word, after = found[i].low, low(found, i + 1)
    if word in VAGUE and (after == "of" or low(found, i - 1) not in ("a", "one")):
        value, last = VAGUE[word], i + 1
        while after == "of" and low(found, last + 1) in VAGUE and value < 1e12:  # *tens of thousands of*
            value, last, after = value * VAGUE[low(found, last + 1)], last + 2, low(found, last + 2)
        return Numeral(i, last, 2 * value, "vague", 2 * value)
    if word == "tens" and after == "of" and low(found, i + 2) in VAGUE:
        value = 20 * VAGUE[low(found, i + 2)]
        return Numeral(i, i + 3, value, "vague", value)
    if word in ("no", "zero") and after and found[i + 1].kind == "w" and word == "no":
        return Numeral(i, i + 1, 0.0, "none", 0.0)
    if (word in ("a", "half", "an", "one", "two", "three", "several") and after == "dozen") or word == "dozen":
        count = {"half": 0.5, "two": 2.0, "three": 3.0, "several": 3.0}.get(word, 1.0)
        form: Form = "vague" if word == "several" else "count"
        return Numeral(i, i + (1 if word == "dozen" else 2), 12 * count, form, 12 * count)
    if (word == "half" and after in ("a", "of", "the")) or (
        word == "half" and low(found, i - 1) in ("than", "about", "nearly")
    ):
        if after == "a" and low(found, i + 2) == "dozen":
            return Numeral(i, i + 3, 6.0, "count", 6.0)
        if after == "a" and low(found, i + 2) in SCALES:
            value, last = _scaled(found, i + 2, 0.5)
            return Numeral(i, last, value, "count", value)
        return Numeral(i, i + 1, 50.0, "share", 50.0) if after != "a" else None
    if word in ("a", "an"):
        if after in SCALES and not after.endswith("s"):
            value, last = _scaled(found, i + 1, 1.0)
            value, last = _and_rest(found, last, value)
            return Numeral(i, last, value, "count", value)
        if after in PARTS and low(found, i + 2) == "of":
            return Numeral(i, i + 2, 100 / PARTS[after], "share", 100 / PARTS[after])
        if after == "couple" and low(found, i + 2) == "of":
            return Numeral(i, i + 2, 2.0, "count", 2.0)
    if word in ORDINALS:
        return Numeral(i, i + 1, float(ORDINALS[word]), "ordinal", float(ORDINALS[word]))
    return None


def _words(found: list[Token], i: int) -> Numeral | None:
    """*Twenty-three*, *one hundred and five*, *three million*; *two thirds* and *one in four* are shares."""
    value, last = _below_hundred(found, i)
    if last == i:
        return None
    ordinal = _tail_ordinal(found, last) if value >= 20 and value % 10 == 0 else None
    if ordinal:
        return Numeral(i, ordinal[1], value + ordinal[0], "ordinal", value + ordinal[0])
    dash = low(found, last) in _DASHES
    part = low(found, last + dash)
    if (
        part in PARTS
        and part not in ("second",)
        and value < PARTS[part]
        and (dash or low(found, last + 1) in ("of", "majority"))
    ):
        share = round(100 * value / PARTS[part], 4)
        return Numeral(i, last + dash + 1, share, "share", share)
    value, last = _scaled(found, last, value)
    value, last = _and_rest(found, last, value)
    share_of = _one_in(found, i, last, value)
    return share_of or Numeral(i, last, value, "count", value)


def _below_hundred(found: list[Token], i: int) -> tuple[float, int]:
    word = low(found, i)
    if word in TENS:
        dash = low(found, i + 1) in _DASHES
        unit = low(found, i + 1 + dash)
        if 0 < UNITS.get(unit, 0) < 10:
            return float(TENS[word] + UNITS[unit]), i + 2 + dash
        return float(TENS[word]), i + 1
    return (float(UNITS[word]), i + 1) if word in UNITS else (0.0, i)


def _tail_ordinal(found: list[Token], i: int) -> tuple[int, int] | None:
    dash = low(found, i) in _DASHES
    unit = low(found, i + dash)
    return (ORDINALS[unit], i + dash + 1) if dash and ORDINALS.get(unit, 10) < 10 else None


def _and_rest(found: list[Token], i: int, value: float) -> tuple[float, int]:
    """What follows a scale in the same number (*hundred and five*, *two thousand three hundred*)."""
    floor = value
    while floor >= 100 and low(found, i - 1) in SCALES:
        joined = low(found, i) == "and"
        rest, last = _below_hundred(found, i + joined)
        if last == i + joined:
            break
        rest, last = _scaled(found, last, rest)
        if not 0 < rest < _scale_before(found, i):
            break
        value, i, floor = value + rest, last, rest
    return value, i


def _scale_before(found: list[Token], i: int) -> float:
    return SCALES.get(low(found, i - 1), 0.0)


def _one_in(found: list[Token], i: int, last: int, value: float) -> Numeral | None:
    """*One in four*, *three out of ten* as a share."""
    after = low(found, last)
    step = 1 if after == "in" else 2 if after == "out" and low(found, last + 1) == "of" else 0
    if not step or value < 1:
        return None
    whole, end = _below_hundred(found, last + step)
    if end == last + step and last + step < len(found) and found[end].kind == "n" and len(found[end].low) < 5:
        whole, end = float(found[end].low.replace(",", "")), end + 1
    if not value < whole <= 1000 or (step == 1 and value > 9):
        return None
    share = round(100 * value / whole, 4)
    return Numeral(i, end, share, "share", share)
