"""The facets of one claim: its figures, dates and places, tied to the characters of the article that state them."""

from __future__ import annotations

import dataclasses
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from claims.nlp import places, quantities
from claims.nlp.dates import When
from claims.nlp.facts import Anchor, Facet, Stretch, hull
from claims.nlp.splitting import Draft, Run

_OWNER = re.compile(r"['’]s?\b|\s(?!(?:District|Province|City|Airport|Highway|Division|County|State)\b)[A-Z][a-z]")
"""What follows a place that only tells whose a body is."""

_Named = TypeVar("_Named", When, places.Place, quantities.Quantity)


@dataclasses.dataclass(frozen=True, slots=True)
class Found:
    """What one sentence names: its quantities, dates and places, with the article's offsets; `facets` are the places
    and the dates that its claims may have."""

    quantities: tuple[quantities.Quantity, ...] = ()
    whens: tuple[When, ...] = ()
    places: tuple[places.Place, ...] = ()
    facets: tuple[Facet, ...] = ()


def find(text: str, s: Stretch, whens: Sequence[When]) -> Found:
    """What one sentence names. `whens` are all dates of the article, in order."""
    words = text[s.start : s.end]
    first = bisect_left(whens, s.start, key=lambda w: w.start)
    last = bisect_left(whens, s.end, first, key=lambda w: w.start)
    here = tuple(whens[first:last])
    sites = tuple([moved(p, s.start) for p in places.find(words)])
    return Found(
        tuple([moved(q, s.start) for q in quantities.find(words)]),
        here,
        sites,
        (*[located(text, p) for p in sites if not _OWNER.match(text, p.end)], *[dated(text, w) for w in here]),
    )


def moved(found: _Named, by: int) -> _Named:
    """The same finding with its offsets moved."""
    return found._replace(start=found.start + by, end=found.end + by)


def read(text: str, draft: Draft, found: Found, lent: Sequence[Facet] = ()) -> tuple[Facet, ...]:
    """The draft's own facets and those read here, in the order of the article. `found` is what its sentence names;
    `lent` are the dateline's, for the lead sentence: its day counts where the claim has none, its places beside those
    of the claim. A quantity is read from the claim's own words, for these tell whose deaths are counted; where its
    sentence counts nothing, no claim of it does."""
    made = [*draft.facets, *(_quantities(text, draft) if found.quantities else ())]
    if found.facets:
        pieces = _pieces(text, draft.runs)
        made += [f for f in found.facets if any(start <= f.start and f.end <= end for start, end in pieces)]
    if lent:
        own = {f.name if f.kind == "where" else f.kind for f in made}
        made += [f for f in lent if (f.name if f.kind == "where" else f.kind) not in own]
    return tuple(sorted(made, key=lambda f: hull(f.anchors)))


def located(text: str, place: places.Place) -> Facet:
    """A place of the article as a facet."""
    anchor = Anchor.at(text, place.start, place.end)
    return Facet("where", anchor.exact, (anchor,), name=place.name)


def dated(text: str, when: When) -> Facet:
    """A date of the article as a facet."""
    anchor = Anchor.at(text, when.start, when.end)
    return Facet("when", anchor.exact, (anchor,), low=when.low, high=when.high, certainty=when.certainty)


def _quantities(text: str, draft: Draft) -> Iterator[Facet]:
    """The quantities that the claim states, found in its own words."""
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


def _stated(text: str, draft: Draft, start: int, end: int) -> tuple[Anchor, ...]:
    """Where the article has the words at `start`, `end` of the claim; empty where grammar alone put them there."""
    runs = [r for r in draft.runs if r.start < end and start < r.end]
    return tuple(Anchor.at(text, first, last) for first, last in _pieces(text, runs))


def _pieces(text: str, runs: Iterable[Run]) -> list[tuple[int, int]]:
    """The stretches of the article that runs cover, white space between them included."""
    pieces: list[tuple[int, int]] = []
    first = last = -1
    for start, end in sorted([(start, end) for _, _, start, end in runs]):
        if last >= 0 and (start <= last or text[last:start].isspace()):
            last = max(last, end)
        else:
            if last >= 0:
                pieces.append((first, last))
            first, last = start, end
    if last >= 0:
        pieces.append((first, last))
    return pieces
