"""Words to terms: what has to be equal for two texts to speak of the same thing.

A term is a word without case, accents and endings: *Opened*, *opening* and *opens* are one term, *wrote* is *write*,
*five* is *5* and *sixty-one* 61, *Nov* is *november*, and 2016-08-24 is the three terms of 24 August 2016.

Stored passages are found by their terms: whoever changes what a term is adds a migration that indexes them anew, as
0005 does.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from claims.nlp.lexicon.verbs import IRREGULAR

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*")
_ASCII_WORD = re.compile(r"[A-Za-z]+(?:'[A-Za-z]+)*|[0-9]+(?:[.,][0-9]+)*")  # the same, a third faster
_ISO = re.compile(r"\b(\d{4})-(0[1-9]|1[0-2])-(\d{2})(?=\b|T)")
_MONTH_NAMES = "january february march april may june july august september october november december"
_MONTHS = _MONTH_NAMES.split()
_SHORT_MONTHS = {m[:3]: m for m in _MONTHS} | {"sept": "september"}
_CARDINALS = """
zero one two three four five six seven eight nine ten
eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
"""
_ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_NUMERALS = {word: str(n) for line in (_CARDINALS, _ORDINALS) for n, word in enumerate(line.split())}
_NUMERALS |= {word: str(10 * n) for n, word in enumerate(_TENS.split(), 2)}
_COMPOUND = re.compile(rf"\b({_TENS.replace(' ', '|')})-({'|'.join(_CARDINALS.split()[1:10])})\b", re.IGNORECASE)
PIECE = re.compile(f"{_ISO.pattern}|{_COMPOUND.pattern}|{_WORD.pattern}", re.IGNORECASE)
"""What is read at one go: a word, or what is one thing though it is written as several."""
_FUNCTION_WORDS = """
a an the and or but of in on at to for by with from as is are was were be been being it its he him his she her they
them their this that these those which who whom whose has have had do does did no not will would can could may
might shall should must than then there also into about over after before during while when where what how i my me
we our us you your so such if up out off s t re ve ll d m
"""
_FUNCTION = frozenset(_FUNCTION_WORDS.split())
_BASES = {
    form: base
    for base, forms in IRREGULAR.items()
    for form in forms
    if form not in ("saw", "left", "lay", "found", "felt", "bore", "wound", "ground", "was", "been")
}
"""Irregular forms to their verb, save those that are more often another word."""

_LEAVES = {
    suffix: least
    for least, suffixes in (
        # endings that may leave three letters; the others need four, since *power* is not *pow*
        (3, "ational ization isation ations ation ement ingly edly ness ings ing ized ised ed e"),
        (4, "ment er or ist ism ive able ible al ly ion ent ence ance ant"),
    )
    for suffix in suffixes.split()
}
"""Each ending that is cut, and the letters that must be left."""
_VOWELS = frozenset("aeiouy")
_NO_VOWELS = str.maketrans("", "", "aeiouy")
_LONGEST = 40
"""Characters of a term at most: what is longer is no word, and is cut."""


def words(text: str) -> list[str]:
    """The words of a text as written, in order, for `term`."""
    plain = text.isascii()
    if not plain:
        text = unicodedata.normalize("NFKC", text)
    if "-" in text:
        text = _ISO.sub(lambda m: f"{m[1]} {_MONTHS[int(m[2]) - 1]} {m[3]} ", text)
        text = _COMPOUND.sub(lambda m: str(int(_NUMERALS[m[1].lower()]) + int(_NUMERALS[m[2].lower()])), text)
    return (_ASCII_WORD if plain else _WORD).findall(text)


@lru_cache(maxsize=1 << 16)
def term(word: str) -> str:
    """The term of a word as written."""
    low = word.lower().replace("’", "'")
    if not low.isascii():
        low = "".join(c for c in unicodedata.normalize("NFD", low) if not unicodedata.combining(c)) or low
    if "'" in low:
        first, _, rest = low.partition("'")
        low = first if len(first) > 1 else first + rest
    if low[0].isdigit():
        return low.replace(",", "").lstrip("0")[:_LONGEST] or "0"
    if low in _SHORT_MONTHS and (low not in ("mar", "jun", "dec", "may") or word[0].isupper()):
        low = _SHORT_MONTHS[low]
    low = _NUMERALS.get(low, low)
    return _stem(_BASES.get(low, low)[:_LONGEST])


def is_function_word(word: str) -> bool:
    """Whether a word as written carries grammar only."""
    return word.lower() in _FUNCTION


@lru_cache(maxsize=1 << 16)
def likenesses(stem: str) -> tuple[str, ...]:
    """Keys that terms of one family or of one name's spellings share: the first letters (*organis*, *organiz*), and the
    consonants (Balochistan, Baluchistan). Empty for short terms and for numbers."""
    if len(stem) < 6 or stem[0].isdigit():
        return ()
    bones = stem[0] + stem[1:].translate(_NO_VOWELS)
    return (stem[:6], "~" + bones) if len(bones) >= 4 else (stem[:6],)


def _stem(word: str) -> str:
    """A word without its endings. Cuts what it knows and no more: two words may share a stem and a term is no word."""
    if len(word) < 4 or not word.isalpha():
        return word
    if word.endswith("sses"):
        word = word[:-2]
    elif word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for length in range(min(7, len(word) - 3), 0, -1):
        least = _LEAVES.get(word[-length:])
        rest = word[:-length]
        if least and len(rest) >= least and not _VOWELS.isdisjoint(rest):
            word = rest[:-1] if rest[-1] == rest[-2] and rest[-1] not in "lsz" and len(rest) > 3 else rest
            break
    if word.endswith("y") and len(word) > 3:
        return word[:-1] + "i"
    return word[:-1] if word.endswith("e") and len(word) > 4 else word
