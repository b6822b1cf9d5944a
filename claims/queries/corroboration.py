"""The corroboration matrix as a table: claims down, outlets across."""

from __future__ import annotations

import dataclasses

from claims.models import Outlet
from claims.queries.articles import ArticlePage, ClaimRow
from claims.queries.claims import OutletCell, matrix


@dataclasses.dataclass(frozen=True, slots=True)
class MatrixColumn:
    """An outlet, how many reports of it were obtained, and whether one was looked for in vain."""

    outlet: Outlet
    reports: int
    searched: bool
    is_cited: bool


@dataclasses.dataclass(frozen=True, slots=True)
class MatrixRow:
    """A claim with a cell for each column, and how many outlets and origins speak to it."""

    row: ClaimRow
    cells: tuple[OutletCell, ...]

    @property
    def is_conflict(self) -> bool:
        """Whether an outlet contradicts it, in whole or beside what supports it."""
        return any(cell.state in ("contradicts", "mixed") for cell in self.cells)

    @property
    def outlets(self) -> int:
        """How many outlets support or contradict it."""
        return sum(bool(cell.deciding) for cell in self.cells)

    @property
    def origins(self) -> tuple[str, ...]:
        """The confirmed origins that their quotations go back to, each once."""
        return tuple(dict.fromkeys(e.origin.name for c in self.cells for e in c.deciding if e.origin))

    @property
    def undecided(self) -> int:
        """How many of their quotations nobody has traced yet."""
        return sum(e.origin is None for c in self.cells for e in c.deciding)


@dataclasses.dataclass(frozen=True, slots=True)
class Matrix:
    """The whole table."""

    columns: tuple[MatrixColumn, ...]
    rows: tuple[MatrixRow, ...]


def whole_matrix(page: ArticlePage) -> Matrix:
    """Every claim that stands in the text × every outlet that is cited or quoted for one, in four queries."""
    cells = matrix(page, even=True)
    rows = tuple(MatrixRow(row, cells[row.claim.pk]) for row in page.claims)
    cited = {outlet.pk for outlet in page.cited}
    first = rows[0].cells if rows else ()  # reports and searches are of the article, the same in every row
    columns = tuple(
        MatrixColumn(cell.outlet, len(cell.snapshots), bool(cell.searches), cell.outlet.pk in cited) for cell in first
    )
    return Matrix(columns, rows)
