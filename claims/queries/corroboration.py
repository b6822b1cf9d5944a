"""The corroboration matrix as a table: claims down, outlets across."""

from __future__ import annotations

import dataclasses

from django.db.models import prefetch_related_objects

from claims.exceptions import NotThere
from claims.models import Claim, Evidence, Outlet
from claims.queries.articles import ArticlePage, ClaimRow, wording
from claims.queries.claims import OutletCell, matrix
from claims.queries.proposing import CellProposal, Proposals, Told, proposals_of, sentences_around, told


@dataclasses.dataclass(frozen=True, slots=True)
class MatrixColumn:
    """An outlet, how many reports of it were obtained, and whether one was looked for in vain."""

    outlet: Outlet
    reports: int
    searched: bool
    is_cited: bool


@dataclasses.dataclass(frozen=True, slots=True)
class MatrixCell:
    """A cell of the table: what people decided, each quotation in few words, and what rules propose where nobody has
    read a report of the outlet for the claim yet."""

    cell: OutletCell
    told: tuple[Told, ...]
    proposal: CellProposal | None

    @property
    def outlet(self) -> Outlet:
        """Whose cell it is."""
        return self.cell.outlet

    @property
    def state(self) -> str:
        """What people decided."""
        return self.cell.state

    @property
    def deciding(self) -> tuple[Evidence, ...]:
        """The quotations that make the cell what it is, contradictions first."""
        return self.cell.deciding

    @property
    def value(self) -> str:
        """The words that decide it."""
        return self.told[0].value if self.told else self.proposal.value if self.proposal else ""

    @property
    def word(self) -> str:
        """What it says, by which it is sorted: a decided state, *proposed* and a stance, *not read yet*."""
        return f"proposed {self.proposal.stance}" if self.proposal else self.cell.word


@dataclasses.dataclass(frozen=True, slots=True)
class MatrixRow:
    """A claim with a cell for each column, and how many outlets and origins speak to it."""

    row: ClaimRow
    cells: tuple[MatrixCell, ...]

    @property
    def is_conflict(self) -> bool:
        """Whether an outlet contradicts it, in whole or beside what supports it."""
        return any(cell.state in ("contradicts", "mixed") for cell in self.cells)

    @property
    def is_proposed(self) -> bool:
        """Whether rules propose something that nobody has confirmed."""
        return any(cell.proposal for cell in self.cells)

    @property
    def counted(self) -> tuple[Evidence, ...]:
        """The quotations whose outlets and origins are counted: those that support it, else those that contradict."""
        deciding = [e for cell in self.cells for e in cell.deciding]
        return tuple([e for e in deciding if e.stance == "supports"] or deciding)

    @property
    def outlets(self) -> int:
        """How many outlets are counted."""
        return len({e.snapshot.source.outlet_id for e in self.counted})

    @property
    def origins(self) -> tuple[str, ...]:
        """The confirmed origins that they go back to, each once."""
        return tuple(dict.fromkeys(e.origin.name for e in self.counted if e.origin))

    @property
    def undecided(self) -> int:
        """How many of their quotations nobody has traced yet."""
        return sum(e.origin is None for e in self.counted)


@dataclasses.dataclass(frozen=True, slots=True)
class Matrix:
    """The whole table."""

    columns: tuple[MatrixColumn, ...]
    rows: tuple[MatrixRow, ...]


def whole_matrix(page: ArticlePage) -> Matrix:
    """Every claim that stands in the text × every outlet that is cited or quoted for one, in nine queries."""
    cells = matrix(page, even=True)
    proposals = proposals_of(page)
    quoted = [row.claim for row in page.claims if any(cell.deciding for cell in cells[row.claim.pk])]
    prefetch_related_objects([wording(claim) for claim in quoted], "facets")
    around = sentences_around(quoted, (e for claim in quoted for cell in cells[claim.pk] for e in cell.deciding))
    rows = tuple(
        MatrixRow(row, tuple(_cell(row.claim, cell, proposals, around) for cell in cells[row.claim.pk]))
        for row in page.claims
    )
    cited = {outlet.pk for outlet in page.cited}
    first = cells[page.claims[0].claim.pk] if rows else ()  # reports and searches are the same in every row
    columns = tuple(
        MatrixColumn(cell.outlet, len(cell.snapshots), bool(cell.searches), cell.outlet.pk in cited) for cell in first
    )
    return Matrix(columns, rows)


def matrix_cell(page: ArticlePage, claim: Claim, outlet: Outlet) -> MatrixCell:
    """The cell of a claim that stands in the text, and an outlet of the desk."""
    for row in page.claims:
        if row.claim.pk == claim.pk:
            cells = matrix(page, only=[row.claim], beside=outlet)[claim.pk]
            prefetch_related_objects([wording(row.claim)], "facets")
            cell = next(cell for cell in cells if cell.outlet.pk == outlet.pk)
            return _cell(row.claim, cell, proposals_of(page), sentences_around([row.claim], cell.deciding))
    raise NotThere("There is no such cell: the claim is no longer in the text.")


def _cell(claim: Claim, cell: OutletCell, proposals: Proposals, around: dict[int, str]) -> MatrixCell:
    undecided = cell.state == "not obtained"
    return MatrixCell(
        cell,
        told(claim, cell.deciding, around) if cell.deciding else (),
        proposals.get((claim.pk, cell.outlet.pk)) if undecided else None,
    )
