"""The article with its claims marked in place: which words each claim owns, borrows, and is attributed by.

A claim's words may lie in several pieces, and claims share words. A piece that lies within a longer piece of another
claim (a shared subject, an adjunct) is *borrowed*: it is washed while the claim is in hand and has no line of its own.
Lines that truly overlap are drawn in lanes below one another.
"""

from __future__ import annotations

import dataclasses
import itertools
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

from claims import queries
from claims.nlp.facts import Anchor
from claims.queries import ArticlePage, ClaimRow

LANES = 4
"""Lines that fit below one another; a fifth shares the last lane."""


@dataclasses.dataclass(frozen=True, slots=True)
class Line:
    """A pencil line of a claim under some words; `lane` 1 is nearest to them."""

    number: int
    mark: str
    lane: int


@dataclasses.dataclass(frozen=True, slots=True)
class Segment:
    """Words between two boundaries: everything that holds for one of them holds for all."""

    text: str
    lines: tuple[Line, ...] = ()
    borrowed_by: tuple[int, ...] = ()
    says: tuple[int, ...] = ()
    names_outlet: bool = False
    starts_hand: bool = False

    @property
    def outer(self) -> tuple[Line, ...]:
        """The lines, lowest first: the order in which they enclose the words."""
        return tuple(sorted(self.lines, key=lambda line: -line.lane))

    @property
    def owners(self) -> tuple[int, ...]:
        """Numbers of the claims whose own words these are, in order."""
        return tuple(sorted({line.number for line in self.lines}))

    @property
    def is_marked(self) -> bool:
        """Whether anything is to be shown but the words."""
        return bool(self.lines or self.borrowed_by or self.says or self.names_outlet)


@dataclasses.dataclass(frozen=True, slots=True)
class Run:
    """The segments of one stretch of the article, or the space between two."""

    kind: str
    segments: tuple[Segment, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph or heading: the runs of the stretches in it."""

    is_heading: bool
    runs: tuple[Run, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class _Piece:
    row: ClaimRow
    anchor: Anchor


def paragraphs(page: ArticlePage, *, held: int = 0) -> list[Paragraph]:
    """The article's text in paragraphs, every character of it, with its claims marked; the first own words of the
    claim numbered `held` say that it starts there."""
    text = page.revision.text
    stretches = [line.stretch for line in page.ledger]
    starts = [s.start for s in stretches]

    def stretch_at(offset: int) -> int:
        return max(0, bisect_right(starts, offset) - 1)

    pieces: dict[int, list[_Piece]] = defaultdict(list)
    says: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for row in page.claims:
        current = queries.wording(row.claim)
        for anchor in current.anchors:
            pieces[stretch_at(anchor.start)].append(_Piece(row, anchor))
        if hasattr(current, "attribution"):
            said = current.attribution
            says[stretch_at(said.start)].append((said.start, said.end, row.claim.number))
    mentions = defaultdict(list)
    for use in page.outlets:
        for mention in use.mentions:
            mentions[stretch_at(mention.start)].append((mention.start, mention.end))

    made: list[Paragraph] = []
    runs: list[Run] = []
    at = 0
    heading = False
    for index, stretch in enumerate(stretches):
        between = text[at : stretch.start]
        breaks = "\n" in between or heading or (stretch.kind == "heading" and bool(runs))
        if breaks and runs:
            made.append(Paragraph(heading, tuple(runs)))
            runs = []
        elif between:
            runs.append(Run("space", (Segment(between),)))
        heading = stretch.kind == "heading"
        segments = _segments(text, stretch.start, stretch.end, pieces[index], says[index], mentions[index])
        runs.append(Run(stretch.kind, segments))
        at = stretch.end
    if text[at:].strip() or not stretches:
        runs.append(Run("space", (Segment(text[at:]),)))
    if runs:
        made.append(Paragraph(heading, tuple(runs)))
    return _flagged(made, held)


def _flagged(made: list[Paragraph], held: int) -> list[Paragraph]:
    for p, paragraph in enumerate(made):
        for r, run in enumerate(paragraph.runs):
            for s, segment in enumerate(run.segments):
                if held in segment.owners:
                    flagged = dataclasses.replace(segment, starts_hand=True)
                    segments = (*run.segments[:s], flagged, *run.segments[s + 1 :])
                    runs = (*paragraph.runs[:r], dataclasses.replace(run, segments=segments), *paragraph.runs[r + 1 :])
                    made[p] = dataclasses.replace(paragraph, runs=runs)
                    return made
    return made


def _segments(
    text: str,
    start: int,
    end: int,
    pieces: Sequence[_Piece],
    says: Sequence[tuple[int, int, int]],
    mentions: Sequence[tuple[int, int]],
) -> tuple[Segment, ...]:
    owned, borrowed = _owned(pieces)
    lanes = _lanes(owned)
    spans = [(p.anchor.start, p.anchor.end) for p in pieces] + [(a, b) for a, b, _ in says] + list(mentions)
    cuts = sorted({start, end} | {min(max(cut, start), end) for span in spans for cut in span})

    def over(a: int, b: int, anchor: Anchor) -> bool:
        return anchor.start <= a and b <= anchor.end

    return tuple(
        Segment(
            text=text[a:b],
            lines=tuple(
                Line(piece.row.claim.number, piece.row.mark, lane)
                for piece, lane in zip(owned, lanes, strict=True)
                if over(a, b, piece.anchor)
            ),
            borrowed_by=_numbers(p.row.claim.number for p in borrowed if over(a, b, p.anchor)),
            says=_numbers(number for x, y, number in says if x <= a and b <= y),
            names_outlet=any(x <= a and b <= y for x, y in mentions),
        )
        for a, b in itertools.pairwise(cuts)
    )


def _owned(pieces: Sequence[_Piece]) -> tuple[list[_Piece], list[_Piece]]:
    """Which pieces have a line. A claim that would be left with none owns all that it has."""
    borrowed = [piece for piece in pieces if any(_lends(other, piece) for other in pieces)]
    owners = {piece.row.claim.number for piece in pieces if piece not in borrowed}
    borrowed = [piece for piece in borrowed if piece.row.claim.number in owners]
    return [piece for piece in pieces if piece not in borrowed], borrowed


def _lends(other: _Piece, piece: _Piece) -> bool:
    a, b = other.anchor, piece.anchor
    if other.row.claim.number == piece.row.claim.number or not (a.start <= b.start and b.end <= a.end):
        return False
    return a.end - a.start > b.end - b.start or other.row.claim.number < piece.row.claim.number


def _lanes(pieces: Sequence[_Piece]) -> list[int]:
    """For each piece the nearest lane that no overlapping piece before it has taken."""
    lanes: list[int] = []
    for index, piece in enumerate(pieces):
        taken = {
            lanes[i]
            for i, other in enumerate(pieces[:index])
            if other.anchor.start < piece.anchor.end and piece.anchor.start < other.anchor.end
        }
        lanes.append(min((lane for lane in range(1, LANES + 1) if lane not in taken), default=LANES))
    return lanes


def _numbers(numbers: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(set(numbers)))
