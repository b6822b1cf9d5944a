"""Whom a report's sentence credits with what it says: what a quotation may go back to, as proposed to a person."""

from __future__ import annotations

import dataclasses
import re
from functools import lru_cache

from claims.nlp.facts import Claim, ClaimantType, Outlet
from claims.nlp.figures import Figure, read_figures
from claims.nlp.lexicon import people, speech
from claims.nlp.lexicon.voices import EMPTY, SAME

_LONGEST = 2_000
"""Characters of a sentence that are looked at."""
_WORDS = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_BRACKETS = re.compile(r"\([^)]*\)")


@dataclasses.dataclass(frozen=True, slots=True)
class Told:
    """One statement of a sentence: where it stands there (half open), the words that name who says it, as written and
    empty where nobody does, of what type that is, and the outlets that the sentence cites for it."""

    spans: tuple[tuple[int, int], ...]
    speaker: str
    type: ClaimantType | None
    outlets: tuple[str, ...]


@lru_cache(maxsize=4096)
def told(sentence: str, outlets: tuple[Outlet, ...]) -> tuple[Told, ...]:
    """What one sentence of a report states, and who says each of it. Kept, for pages ask for the same sentences again
    and again; a sentence takes some milliseconds."""
    from claims.nlp import analyse  # the parser is loaded where a sentence is read first

    found = analyse(sentence[:_LONGEST], outlets=outlets)
    return tuple(_told(claim) for claim in found.claims)


def _told(claim: Claim) -> Told:
    spans = tuple((a.start, a.end) for a in claim.anchors)
    if claim.attribution and claim.attribution.type != "hearsay":
        return Told(spans, claim.attribution.claimant, claim.attribution.type, claim.outlets)
    # a speech act without a proposition (*claimed the attack*) is its speaker's
    who = next((f.text for f in claim.facets if f.kind == "who"), "")
    if claim.kind == "statement" and who:
        return Told(spans, who, "organisation", claim.outlets)
    return Told(spans, "", None, claim.outlets)


def at(statements: tuple[Told, ...], start: int, end: int) -> Told | None:
    """The statement that most of the words from `start` to `end` belong to; None where they belong to none."""

    def common(statement: Told) -> int:
        return sum(max(0, min(e, end) - max(s, start)) for s, e in statement.spans)

    best = max(statements, key=common, default=None)
    return best if best and common(best) else None


def fold(speaker: str) -> str:
    """A speaker's name without what may differ from report to report: *the army’s media wing* and *ISPR* are one,
    *Balochistan Liberation Army* and *the BLA* are, *a police spokesman* is *the police*. Empty for no name."""
    plain = _BRACKETS.sub(" ", speaker).replace("’", "'")
    said = [w for w in _WORDS.findall(plain) if w.lower() not in EMPTY]
    while said and said[0].lower() in ("by", "of", "from"):
        del said[0]
    low = " ".join(said).lower()
    if low.removesuffix("'s") in SAME:
        return SAME[low.removesuffix("'s")]
    capitals = [w for w in said if w[0].isupper()]
    if len(capitals) > 1 and any(w.lower() in people.BODIES for w in capitals):
        initials = "".join(part[0] for w in capitals for part in w.split("-"))
        return SAME.get(initials.lower(), initials.lower())
    if len(capitals) > 1 and any(w.lower() in people.TITLES for w in said):
        return str(capitals[-1].lower().removesuffix("'s"))
    return low.removesuffix("'s")


def is_somebody(speaker: str) -> bool:
    """Whether a name is of people who spoke (*two officials*, *analysts*), not of a body that gave something out."""
    said = {w.lower() for w in _WORDS.findall(speaker)}
    return bool(said & (speech.ANONYMOUS | speech.WITNESSES | {"official", "officials", "officer", "officers"}))


@lru_cache(maxsize=4096)
def counts(sentence: str) -> tuple[Figure, ...]:
    """The counts of a sentence: how many of whom, and what befell them."""
    figures, _ = read_figures(sentence[:_LONGEST], None)
    return tuple(f for f in figures if f.sort.startswith("count:") and f.low is not None)
