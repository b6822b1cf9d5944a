"""A claim before its quantities, dates and places are read."""

from __future__ import annotations

import dataclasses
import re
from typing import NamedTuple

from claims.nlp.facts import Anchor, Attribution, ClaimKind, Facet, Substitution

FIGURE = re.compile(r"\d[\d,.]*\d|\d")


class Run(NamedTuple):
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
