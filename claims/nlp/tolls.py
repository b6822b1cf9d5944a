"""Who is counted, and what befell them: roles of nouns, and the outcome that each number of a clause has."""

from __future__ import annotations

from claims.nlp.lexicon.tolls import ADDING, LONGEST_ROLE, NESTED, OUTCOMES, PARTIAL, ROLES
from claims.nlp.numerals import Token, low

_STOPS = frozenset(".;:!?")
_ENDS = _STOPS | frozenset("while but after when before because although though".split())
"""Where a clause ends, at the latest."""
_BESIDE = ADDING | PARTIAL
_PLACED = frozenset("in at near from across were was elsewhere".split())
_TAKEN = frozenset("claimed claiming claims cost costing lost".split())
_REACH = 14
"""Tokens between a number and the word that tells its outcome, at most."""


def role(unit: str) -> str:
    """The folded role of a counted noun phrase (*heavily armed insurgents* → `militant`), or nothing."""
    words = unit.lower().split()[-LONGEST_ROLE - 2 :]
    for size in range(min(LONGEST_ROLE, len(words)), 0, -1):
        for start in range(len(words) - size, -1, -1):
            found = ROLES.get(" ".join(words[start : start + size]))
            if found and (size > 1 or start == len(words) - 1 or len(words) < 3):
                return found
    return ""


def nested(a: str, b: str) -> bool:
    """Whether one role is counted under the other (*soldiers* are *people*)."""
    return b in NESTED.get(a, ()) or a in NESTED.get(b, ())


def borrowed_role(found: list[Token], place: tuple[int, int], last: tuple[tuple[int, int], str] | None) -> str:
    """The role of a bare number: that of the toll it gives (*the militant death toll to 23*), or of the number
    before it
    (*12 militants in Kalat and 11 in Harnai*), or none."""
    for k in range(place[0] - 1, max(-1, place[0] - 5), -1):
        if low(found, k) == "toll":
            group = low(found, k - 2) if low(found, k - 1) == "death" else low(found, k - 1)
            return ROLES.get(group, "person")
    if last is None or not last[1] or place[0] - last[0][1] > _REACH:
        return ""
    between = {found[k].low for k in range(last[0][1], place[0])}
    follows = low(found, place[1])
    return last[1] if between.isdisjoint(_STOPS) and (follows in _PLACED or follows in ADDING) else ""


def comes_on_top(found: list[Token], begin: int, after: int) -> bool:
    """Whether a count comes on top of another or is part of one (*an additional 11*, *11 more*, *including 3*)."""
    return low(found, begin - 1) in _BESIDE or low(found, after) in ADDING


def outcomes(found: list[Token], places: list[tuple[int, int]]) -> list[str]:
    """The outcome of each number that stands at `found[first:last]` (unit included): the word for it after the number
    in its clause, else before it, else what the number next to it has in a list."""
    said: list[str] = []
    for i, (begin, end) in enumerate(places):
        until = places[i + 1][0] if i + 1 < len(places) else len(found)
        since = places[i - 1][1] if i else 0
        inside = next((OUTCOMES[t.low] for t in found[begin:end] if t.low in OUTCOMES), "")
        said.append(inside or _after(found, end, until, last=i + 1 == len(places)) or _before(found, begin, since))
    for i in range(len(said) - 2, -1, -1):  # *18 soldiers and 23 militants dead*
        if not said[i] and _listed(found, places[i][1], places[i + 1][0]):
            said[i] = said[i + 1]
    for i in range(1, len(said)):  # *killed 18 soldiers and 23 militants*
        if not said[i] and _listed(found, places[i - 1][1], places[i][0]):
            said[i] = said[i - 1]
    return said


def _after(found: list[Token], start: int, until: int, *, last: bool) -> str:
    """The outcome said between a number and the next, unless it is the next number's own verb (*and wounded 4*)."""
    for k in range(start, min(until, start + _REACH)):
        word = found[k].low
        if word in _ENDS:
            break
        if word in OUTCOMES and _tells(found, k) and (last or k + 1 < until or low(found, k - 1) not in ("and", ",")):
            if k + 1 == until and not last and low(found, k - 1) in ("and", ",", "or", "to"):
                break
            return OUTCOMES[word]
    return ""


def _before(found: list[Token], start: int, since: int) -> str:
    """The outcome said before a number in its clause, the nearest one."""
    for k in range(start - 1, max(since, start - _REACH) - 1, -1):
        word = found[k].low
        if word in _ENDS:
            break
        if word in OUTCOMES and _tells(found, k):
            return OUTCOMES[word]
    return ""


def _tells(found: list[Token], k: int) -> bool:
    """Whether a word of an outcome tells what befell people; *lives* only as what was lost (*claimed the lives of*)."""
    return found[k].low != "lives" or low(found, k + 1) == "of" or low(found, k - 1) in _TAKEN


def _listed(found: list[Token], start: int, end: int) -> bool:
    """Whether nothing but *and*, commas or small words lie between two numbers."""
    return end - start <= 3 and all(
        found[k].low in ("and", ",", "or", "as", "well", "plus", "&") for k in range(start, end)
    )
