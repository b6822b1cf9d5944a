"""The verification report of an article, frozen: one value that every format prints.

Plain values only (strings, numbers, dates), so that a format needs no database and two formats cannot disagree.
"""

from __future__ import annotations

import dataclasses
from datetime import date, datetime

from claims import policies, queries
from claims.models import Aspect, Claim
from claims.queries.supporting import Carried, in_words

VERSION = 1
"""Version of the report's form, printed in the machine-readable formats."""

SOURCED = {
    "inline": "an outlet named with it",
    "speaker": "a speaker, no outlet",
    "blanket": "the blanket credit only",
    "nothing": "nothing",
}
"""How a claim is sourced by the article, in words."""


@dataclasses.dataclass(frozen=True, slots=True)
class Piece:
    """A run of a claim's text; `original` is what the article has where the words are a substitution, else empty."""

    text: str
    original: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Conflict:
    """What the rules find where a quotation contradicts: the claim's words, the report's, the rule as a sentence."""

    claim: str
    report: str
    rule: str


@dataclasses.dataclass(frozen=True, slots=True)
class Quote:
    """Quoted words of a snapshot, where they stand (code points), and what proves them. `origin` is what they go back
    to, empty where nobody has decided it, `origin_is_party` whether that is a party to the matter; `as_of` what to know
    of when the report speaks; `conflicts` what it contradicts, where a rule can tell."""

    quotation: str
    places: tuple[tuple[int, int], ...]
    stance: str
    aspect: str
    outlet: str
    origin: str
    origin_is_party: bool
    title: str
    address: str
    published: date | None
    published_precision: str
    fidelity: str
    captured_at: datetime
    captured_by: str
    how: str
    snapshot: str
    snapshot_sha256: str
    quoted_by: str
    set_aside: str
    after_article: bool
    as_of: tuple[str, ...]
    conflicts: tuple[Conflict, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Looked:
    """A look that found nothing: a report that was read and is silent, or a search in vain."""

    outlet: str
    what: str
    where: str
    by: str
    at: datetime


@dataclasses.dataclass(frozen=True, slots=True)
class Judged:
    """The review that a verdict comes from."""

    verdict: str
    said: str
    so: str
    reasons: tuple[str, ...]
    by: str
    at: datetime


@dataclasses.dataclass(frozen=True, slots=True)
class ClaimEntry:
    """One claim. `places` are its pieces in the article; `cells` say what each cited outlet says of it."""

    number: int
    text: str
    pieces: tuple[Piece, ...]
    places: tuple[tuple[int, int], ...]
    kind: str
    needs_context: bool
    verdict: str
    judged: Judged | None
    sourced: str
    claimant: str
    outlets: tuple[str, ...]
    cells: tuple[tuple[str, str], ...]
    quotes: tuple[Quote, ...]
    looks: tuple[Looked, ...]

    @property
    def support(self) -> str:
        """How many outlets support it, how many confirmed origins they go back to, and what nobody has traced."""
        found = [Carried(q.outlet, q.origin, q.origin_is_party) for q in self.quotes if q.stance == "supports"]
        return in_words(found) or "no support"


@dataclasses.dataclass(frozen=True, slots=True)
class OriginEntry:
    """What quotations of the report go back to: which outlets carry it, for which claims, and who confirmed it."""

    name: str
    kind: str
    is_party: bool
    outlets: tuple[str, ...]
    claims: tuple[int, ...]
    confirmed_by: str
    confirmed_at: datetime


@dataclasses.dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One stretch of the article, and the numbers of its claims or the reason that it has none."""

    start: int
    end: int
    kind: str
    reason: str
    words: str
    claims: tuple[int, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Named:
    """An outlet that the article names, how, what became of the look for its report, and where it was looked for in
    vain."""

    outlet: str
    hows: tuple[str, ...]
    state: str
    looks: tuple[Looked, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Report:
    """Everything that a reader needs to repeat the check. Times are in UTC."""

    version: int
    desk: str
    is_demonstration: bool
    article: str
    title: str
    outlet: str
    address: str
    published: date | None
    published_precision: str
    revision: int
    text_sha256: str
    received_sha256: str
    analyser: str
    made_at: datetime
    log_sequence: int
    log_head: str
    origins_required: int
    parties_verify: bool
    counts: dict[str, int]
    sourced: dict[str, int]
    claims: tuple[ClaimEntry, ...]
    ledger: tuple[LedgerEntry, ...]
    named: tuple[Named, ...]
    origins: tuple[OriginEntry, ...]
    undecided: int
    findings: tuple[str, ...]
    superseded: tuple[int, ...]


def pieces(claim: Claim) -> tuple[Piece, ...]:
    """A claim's current text cut at its substitutions, which pages and reports show in square brackets."""
    current = queries.wording(claim)
    text, made, at = current.text, [], 0
    for s in sorted(current.substitutions.all(), key=lambda s: s.start):
        made += [Piece(text[at : s.start])] if s.start > at else []
        made.append(Piece(text[s.start : s.end], s.original))
        at = s.end
    return (*made, Piece(text[at:])) if at < len(text) else tuple(made)


def reason_in_words(number: int, words: str) -> str:
    """A numbered reason as a reader meets it: its sentence, and what the reviewer added."""
    if number == policies.IN_WORDS:
        return words
    sentence = policies.REASONS[number][1]
    return f"{sentence} {words}".strip()


def aspect_in_words(aspect: str) -> str:
    """What an aspect asks."""
    return {Aspect.SAID.value: "Was it said?", Aspect.SO.value: "Is it so?"}[aspect]
