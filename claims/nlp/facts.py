"""What the language code returns: frozen facts about one text, and nothing that acts.

Offsets are code points of the text that was passed in, half open (`text[start:end]`). A field that may be unknown is
None; an empty string or tuple says that there is nothing. Every fact turns into plain JSON values by `to_dict`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Literal

StretchKind = Literal["sentence", "heading", "dateline", "byline", "credit", "caption", "boilerplate"]
NoClaimReason = Literal["", "opinion", "prediction", "question", "vague"]
ClaimKind = Literal["event", "state", "quantity", "identity", "statement"]
ClaimantType = Literal["outlet", "official", "person", "organisation", "eyewitness", "anonymous", "hearsay"]
FacetKind = Literal["quantity", "when", "where", "who", "purpose", "manner", "condition"]
CitedHow = Literal["inline", "blanket", "dateline", "signature"]
Stance = Literal["supports", "contradicts", "silent"]
Bound = Literal["=", ">", ">=", "<", "<=", "~", "range"]

CONTEXT = 32
"""Characters kept on either side of an anchor, so that it can be found again in a changed text."""


@dataclasses.dataclass(frozen=True, slots=True)
class Anchor:
    """One contiguous piece of a text: its place, its exact words, and up to `CONTEXT` characters around them."""

    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""

    @classmethod
    def at(cls, text: str, start: int, end: int) -> Anchor:
        """The anchor of `text[start:end]`; ValueError where that is empty or outside the text."""
        if not 0 <= start < end <= len(text):
            raise ValueError(f"no words at {start}–{end} of a text of {len(text)} characters")
        return cls(start, end, text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])


def hull(anchors: Sequence[Anchor]) -> tuple[int, int]:
    """First and last offset that the pieces cover, what lies between them included."""
    if len(anchors) == 1:
        return anchors[0].start, anchors[0].end
    return min(a.start for a in anchors), max(a.end for a in anchors)


@dataclasses.dataclass(frozen=True, slots=True)
class Stretch:
    """One stretch of the article in its ledger. `reason` says why a sentence has no claim; empty where it has some."""

    start: int
    end: int
    kind: StretchKind
    reason: NoClaimReason = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Attribution:
    """Who says it: the words that name the claimant, the cue (*said*, *according to*), and where both stand.

    `claimant` is what a reader can place (a pronoun is replaced by its antecedent); `start`, `end` is the hull of
    claimant and cue as written.
    """

    claimant: str
    cue: str
    type: ClaimantType
    start: int
    end: int


@dataclasses.dataclass(frozen=True, slots=True)
class Substitution:
    """Words of the claim that replace others: `start`, `end` in the claim's `text`; `original` as the article has it;
    the antecedent's place in the article. The page shows them in square brackets."""

    start: int
    end: int
    original: str
    antecedent_start: int
    antecedent_end: int


@dataclasses.dataclass(frozen=True, slots=True)
class Facet:
    """A part of a claim that can be wrong while the rest is right.

    `anchors` are its characters in the article, `text` its words. `low`, `high` are numbers for a quantity and dates
    for a `when`, both inclusive, None where open; `bound` is how the article hedges the number; `unit` the thing
    counted as written, `role` the folded kind of people or thing (*security personnel* → `security`), `outcome` what
    befell them (`killed`, `injured`, …); `name` the folded name of a place, person or body. `certainty` is `explicit`,
    `resolved` (a weekday, *overnight*) or `dateline` (lent by the dateline).
    """

    kind: FacetKind
    text: str
    anchors: tuple[Anchor, ...]
    low: float | date | None = None
    high: float | date | None = None
    bound: Bound | None = None
    unit: str = ""
    role: str = ""
    outcome: str = ""
    name: str = ""
    certainty: Literal["explicit", "resolved", "dateline"] = "explicit"

    @property
    def start(self) -> int:
        """Where its first piece begins in the article."""
        return hull(self.anchors)[0]

    @property
    def end(self) -> int:
        """Where its last piece ends in the article."""
        return hull(self.anchors)[1]


@dataclasses.dataclass(frozen=True, slots=True)
class OutletMention:
    """The article names an outlet: its canonical `name`, `how` it is named, and where."""

    name: str
    how: CitedHow
    start: int
    end: int


@dataclasses.dataclass(frozen=True, slots=True)
class Claim:
    """One atomic claim, as docs/claims.md defines it.

    `key` is the same for the same words in the same place; `text` is the standalone sentence, without brackets;
    `anchors` the ordered pieces of the article that state it; `sentence` the index of its stretch; `claimant` words
    that a reader can place, or None; `outlets` the canonical names cited inline for it; `parts` minimal sentences: the
    core, then each facet read out.
    """

    key: str
    text: str
    anchors: tuple[Anchor, ...]
    sentence: int
    kind: ClaimKind
    claimant: str | None = None
    attribution: Attribution | None = None
    outlets: tuple[str, ...] = ()
    substitutions: tuple[Substitution, ...] = ()
    facets: tuple[Facet, ...] = ()
    parts: tuple[str, ...] = ()
    needs_context: bool = False

    @property
    def start(self) -> int:
        """Where its first piece begins in the article."""
        return hull(self.anchors)[0]

    @property
    def end(self) -> int:
        """Where its last piece ends in the article."""
        return hull(self.anchors)[1]


@dataclasses.dataclass(frozen=True, slots=True)
class Check:
    """A finding on the article as a whole: the `rule` that fired, a sentence that shows its work, the spans it used."""

    rule: str
    message: str
    spans: tuple[tuple[int, int], ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Analyser:
    """What made an analysis: its name and version, kept beside everything it proposed. `note` says what ran where that
    is not the built-in splitter alone."""

    name: str
    version: str
    note: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class LanguageModel:
    """A language model that may be asked for claims: its name for the note, and the function that asks it (a prompt as
    chat messages, the JSON schema of the answer; returns the answer's text, raises `ModelError`)."""

    name: str
    complete: Callable[[list[dict[str, str]], dict[str, Any]], str]


@dataclasses.dataclass(frozen=True, slots=True)
class Analysis:
    """Everything that was read from one article. `sentences` is the ledger: it accounts for every character that is
    not white space, in order and without overlap."""

    sentences: tuple[Stretch, ...]
    claims: tuple[Claim, ...]
    outlets: tuple[OutletMention, ...]
    checks: tuple[Check, ...]
    analyser: Analyser

    def to_dict(self) -> dict[str, Any]:
        """The same as plain JSON values."""
        return _plain(self)  # type: ignore[no-any-return]  # a dataclass becomes a dict


@dataclasses.dataclass(frozen=True, slots=True)
class Reason:
    """Why a passage supports or contradicts a claim: a rule, its sentence, and the two spans, each in the string that
    was passed (None where the rule rests on one side only)."""

    rule: str
    message: str
    claim_span: tuple[int, int] | None = None
    passage_span: tuple[int, int] | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Comparison:
    """What a passage says of a claim, as proposed by rules: a person decides."""

    stance: Stance
    reasons: tuple[Reason, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The same as plain JSON values."""
        return _plain(self)  # type: ignore[no-any-return]  # a dataclass becomes a dict


@dataclasses.dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet that the language code recognises: canonical name, other names, its sites' domains and its kind."""

    name: str
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    kind: Literal["agency", "newspaper", "broadcaster", "online", "magazine", "other"] = "newspaper"
    country: str = ""


def _plain(value: Any) -> Any:
    """Dataclasses to dicts (hulls included), tuples to lists, dates to ISO strings."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        made = {f.name: _plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
        if isinstance(value, Claim | Facet):
            made |= {"start": value.start, "end": value.end}
        return made
    if isinstance(value, tuple):
        return [_plain(v) for v in value]
    return value.isoformat() if isinstance(value, date) else value
