"""The facets of one claim: its figures, dates and places, tied to the characters of the article that state them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from claims.nlp import places, quantities
from claims.nlp.dates import When
from claims.nlp.facts import Anchor, Facet
from claims.nlp.splitting import Draft, Run

_OWNER = re.compile(r"['’]s?\b|\s(?!(?:District|Province|City|Airport|Highway|Division|County|State)\b)[A-Z][a-z]")
"""What follows a place that only tells whose a body is."""


def read(text: str, draft: Draft, whens: Sequence[When], lent: Sequence[Facet] = ()) -> tuple[Facet, ...]:
    """The draft's own facets and those read here, in the order of the article. `whens` are all dates of the article in
    order; `lent` are the dateline's, for the lead sentence: its day counts where the claim has none, its places beside
    those of the claim."""
    found = [*draft.facets, *_quantities(text, draft), *_places(text, draft), *_dates(text, draft, whens)]
    own = {f.name if f.kind == "where" else f.kind for f in found}
    found += [f for f in lent if (f.name if f.kind == "where" else f.kind) not in own]
    return tuple(sorted(found, key=lambda f: (f.start, f.end)))


def located(text: str, place: places.Place) -> Facet:
    """A place of the article as a facet."""
    anchor = Anchor.at(text, place.start, place.end)
    return Facet("where", anchor.exact, (anchor,), name=place.name)


def dated(text: str, when: When) -> Facet:
    """A date of the article as a facet."""
    anchor = Anchor.at(text, when.start, when.end)
    return Facet("when", anchor.exact, (anchor,), low=when.low, high=when.high, certainty=when.certainty)


def _quantities(text: str, draft: Draft) -> Iterator[Facet]:
    """The quantities that the claim states, found in its own words, for these tell whose deaths are counted."""
    for q in quantities.find(draft.text):
        if anchors := _stated(text, draft, q.start, q.end):
            yield Facet(
                "quantity",
                " ".join(a.exact for a in anchors),
                anchors,
                low=q.low,
                high=q.high,
                bound=q.bound,
                unit=q.unit,
                role=q.role,
                outcome=q.outcome,
            )


def _places(text: str, draft: Draft) -> Iterator[Facet]:
    """The places that the claim names, those left out that only tell whose a body is (*Pakistan’s military*, *the
    Balochistan Liberation Army*)."""
    for place in places.find(draft.text):
        if _OWNER.match(draft.text, place.end):
            continue
        if anchors := _stated(text, draft, place.start, place.end):
            yield Facet("where", " ".join(a.exact for a in anchors), anchors, name=place.name)


def _stated(text: str, draft: Draft, start: int, end: int) -> tuple[Anchor, ...]:
    """Where the article has the words at `start`, `end` of the claim; empty where grammar alone put them there."""
    runs = [r for r in draft.runs if r.start < end and start < r.end]
    return tuple(Anchor.at(text, first, last) for first, last in _pieces(text, runs))


def _dates(text: str, draft: Draft, whens: Sequence[When]) -> Iterator[Facet]:
    """The dates whose words the claim has kept."""
    for first, last in _pieces(text, draft.runs):
        for when in whens[bisect_left(whens, first, key=lambda w: w.start) :]:
            if when.start >= last:
                break
            if when.end <= last:
                yield dated(text, when)


def _pieces(text: str, runs: Iterable[Run]) -> list[tuple[int, int]]:
    """The stretches of the article that runs cover, white space between them included."""
    pieces: list[tuple[int, int]] = []
    for start, end in sorted((r.source_start, r.source_end) for r in runs):
        if pieces and not text[pieces[-1][1] : start].strip():
            pieces[-1] = (pieces[-1][0], max(end, pieces[-1][1]))
        else:
            pieces.append((start, end))
    return pieces
