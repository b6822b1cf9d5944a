"""Places named in a text, with their folded names, and which place contains which.

`find(text)` gives a `Place` for each place name in order, spans in `text`: those of the gazetteer, and capitalised
names that the words around them show to be places (*the Mangochar area of Kalat district*).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from claims.nlp.lexicon.gazetteer import AMBIGUOUS, CONTINENTS, COUNTRIES, PARENTS, VARIANTS

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Place(NamedTuple):
    """A place at `text[start:end]`. `name` is the folded name; `known` says whether the gazetteer has it (only then
    can containment be told)."""

    start: int
    end: int
    name: str
    known: bool = True


_KIND = (
    r"district|province|city|town|village|area|region|county|state|valley|governorate|prefecture|division|tehsil|island"
    r"|peninsula|border|suburb|municipality|neighbou?rhood|airport"
)
_KINDS = re.compile(_KIND)
_NAME = r"[^\W\d_a-z][^\W\d_]*(?:['’.-][^\W\d_]+)*"
_NAMES = rf"{_NAME}(?:\s(?:(?:de|del|of|the|al|el|la|upon)\s)?{_NAME}){{0,3}}"
_BY_KIND = re.compile(
    rf"(?<![\w’'-])(?:(?P<before>{_NAME}(?:\s{_NAME}){{0,2}})(?=(?:['’]s)?\s(?:{_KIND})s?\b)"
    rf"|(?<=district\sof\s)(?P<of>{_NAME})|(?<=(?:city|town|area)\sof\s)(?P<town>{_NAME}(?:\s{_NAME})?))"
)
_PREPOSITION = re.compile(
    r"\b(?:in|at|from|near|to|of|outside|across|around|inside|into|within|over|and|,|northern|southern"
    r"|eastern|western|central|between|through|throughout|for|leaving|left|reached|visited)\s$"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’.-](?!s\b)[^\W\d_]+)*\.?")
_WORDY = frozenset(
    "The A An This That These Those In On At After Before Local Many Some Most Every Each Another Its His Her Their"
    " Our My No Rural Greater".split()
)
_FOLLOWED = re.compile(
    r"['’]s\s|\s(?:Times|Post|University|United|FC|City\sCouncil|Herald|Tribune|Airlines|Airways|Bank|Stadium|Street"
    r"|Road|Avenue|Museum|Club|School|College|Hospital|House|Symphony|Orchestra|Film|Festival)\b"
)

_LONGEST = 5
_ALL: dict[str, str] = {name: name for name in [*PARENTS, *CONTINENTS] if "(" not in name} | VARIANTS


def _by_first_word() -> dict[str, int]:
    """How many words the longest name has that begins with a word."""
    most: dict[str, int] = {}
    for name in _ALL:
        first = name.split()[0].rstrip(",")
        most[first] = max(most.get(first, 0), min(len(_WORD.findall(name)), _LONGEST))
    return most


_MOST = _by_first_word()


def find(text: str, doc: Doc | None = None) -> list[Place]:
    """The places of a text. `doc` is its parse, where there is one: a name that acts (a subject of a verb) is then
    read as a place only if the gazetteer is sure of it."""
    actors = {t.idx for t in doc if t.dep_ == "nsubj" and t.pos_ == "PROPN"} if doc is not None else set()
    found: list[Place] = []
    words = list(_WORD.finditer(text))
    past = 0
    for i, word in enumerate(words):
        said = word[0]
        most = _MOST.get(said, 0)
        if said[-1] == ".":
            most = max(most, _MOST.get(said[:-1], 0))
        if not most or i < past:
            continue
        last, name = _known(text, words[i : i + most])
        last += i
        start, end = words[i].start(), words[last].end()
        if name and text[start:end] in AMBIGUOUS and (start in actors or not _placed(text, start, end)):
            name = ""
        if name:
            end = start + len(text[start:end].rstrip(".")) if text[start:end].rstrip(".") in _ALL else end
            found.append(Place(start, end, name))
            past = last + 1
    return _with_unknown(text, found)


def _known(text: str, words: list[re.Match[str]]) -> tuple[int, str]:
    """The longest name of the gazetteer that some words begin with: its last word, and its folded name or nothing."""
    for last in range(len(words) - 1, -1, -1):
        said = text[words[0].start() : words[last].end()]
        if len(said) < 60:
            for form in (said, said.rstrip(".")) if said[-1] == "." else (said,):
                name = _ALL.get(" ".join(form.split()))
                if name:
                    return last, name
    return 0, ""


def _placed(text: str, start: int, end: int) -> bool:
    """Whether the words around an ambiguous name show that a place is meant."""
    before = bool(_PREPOSITION.search(text, max(0, start - 14), start))
    after = text[end : end + 2]
    part_of_name = (
        re.match(r"\s[A-Z]", after) is not None
        or re.search(r"[A-Z][a-z]+\s$", text[max(0, start - 16) : start]) is not None
    )
    return before and not part_of_name


def _with_unknown(text: str, found: list[Place]) -> list[Place]:
    """The places found and those that only their kind shows (*Harbel district*)."""
    if not _KINDS.search(text):
        return found
    covered = {k for p in found for k in range(p.start, p.end)}
    for match in _BY_KIND.finditer(text):
        group = match.lastgroup or "before"
        start, end = match.span(group)
        first = text[start:end].split()[0]
        if first in _WORDY:
            start += len(first) + 1
        if start < end and not covered.intersection(range(start, end)):
            found.append(Place(start, end, " ".join(text[start:end].split()), known=False))
    return sorted(found, key=lambda p: p.start)


@lru_cache(maxsize=4096)
def containers(name: str) -> tuple[str, ...]:
    """What contains a place, smallest first."""
    chain: list[str] = []
    while name in PARENTS and len(chain) < 8:
        name = PARENTS[name]
        chain.append(name)
    return tuple(chain)


def contains(outer: str, inner: str) -> bool:
    """Whether one place is the other or contains it."""
    return outer == inner or outer in containers(inner)


def apart(a: str, b: str) -> bool:
    """Whether two places of the gazetteer are known to share no ground: neither contains the other."""
    known = all(name in PARENTS or name in CONTINENTS for name in (a, b))
    return known and not contains(a, b) and not contains(b, a)


def is_country(name: str) -> bool:
    """Whether a folded name is a country's."""
    return name in COUNTRIES
