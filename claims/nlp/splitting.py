"""Claims out of a parse: what each sentence of an article asserts, as drafts that stand alone.

`split` is the face. It is given the article, its ledger of stretches and the parse of each (`docs[i]` is the parse of
`text[stretches[i].start:stretches[i].end]`, None where it was not parsed), and returns the drafts in the order of the
article together with the reason of each sentence that has none. It reads no quantity, date or place: whoever calls it
finds those through a draft's `runs`, which tie the claim's characters to the article's.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from spacy.tokens import Doc

from claims.nlp.facts import Anchor, Attribution, ClaimKind, Facet, NoClaimReason, Stretch, Substitution


@dataclasses.dataclass(frozen=True, slots=True)
class Run:
    """A word of the claim and where it comes from: `start`, `end` in the claim's text, `source_start`, `source_end` in
    the article. The two may differ in case or in form (*seizing*, *seized*). Words that grammar asked for, such as a
    restored *was*, have no run; those of a substitution have the antecedent's."""

    start: int
    end: int
    source_start: int
    source_end: int


@dataclasses.dataclass(frozen=True, slots=True)
class Draft:
    """A claim before its quantities, dates and places are read.

    `text` is the standalone sentence, without brackets; `anchors` the ordered pieces of the article that state it
    (antecedents of substitutions are not among them); `sentence` the index of its stretch; `runs` in the order of the
    claim; `facets` only of the kinds who, purpose, manner and condition; `parts` the minimal sentences, core first.
    """

    text: str
    anchors: tuple[Anchor, ...]
    sentence: int
    kind: ClaimKind
    claimant: str | None = None
    attribution: Attribution | None = None
    substitutions: tuple[Substitution, ...] = ()
    needs_context: bool = False
    runs: tuple[Run, ...] = ()
    facets: tuple[Facet, ...] = ()
    parts: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Splits:
    """The drafts of an article in order, and for each stretch the reason that it has none (empty where it has some, or
    where it is no sentence)."""

    drafts: tuple[Draft, ...]
    reasons: tuple[NoClaimReason, ...]


def split(text: str, stretches: Sequence[Stretch], docs: Sequence[Doc | None]) -> Splits:
    """The claims of every stretch of kind `sentence`."""
    return Splits((), tuple("" for _ in stretches))
