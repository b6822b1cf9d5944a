"""The corroboration matrix of an article."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any, Final

from django.http import HttpResponse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_GET

from claims import policies, queries
from claims.models.log import head
from claims.queries import MatrixRow
from claims.views.answering import Request, admit, answer, may

SHOWN: Final[dict[str, tuple[str, Callable[[MatrixRow], bool]]]] = {
    "all": ("All", lambda _: True),
    "conflicts": ("Conflicts", lambda row: row.is_conflict),
    "proposed": ("To confirm", lambda row: row.is_proposed),
    "blanket": ("Blanket credit only", lambda row: row.row.sourcing == "blanket"),
    "open": ("Open", lambda row: row.row.mark == "open"),
}
"""The rows that can be asked for, with the words of the tab."""

_URGENCY: Final = ("disputed", "unsourced", "open", "verified")

_SOURCING: Final = ("nothing", "blanket", "speaker", "inline")

SORTED: Final[dict[str, Callable[[MatrixRow], Any]]] = {
    "number": lambda row: row.row.claim.number,
    "sourced": lambda row: (_SOURCING.index(row.row.sourcing), row.row.claim.number),
    "origins": lambda row: (-row.outlets, row.row.claim.number),
    "verdict": lambda row: (_URGENCY.index(row.row.mark), row.row.claim.number),
}
"""The orders that can be asked for, beside those by what an outlet says; what is in doubt comes first."""

_WIDE: Final = 100
"""Rows on one page of the table."""

_NARROW: Final = 20
"""Rows on one page where each is a block of its own, as on a phone."""

_CELLS: Final = (
    "contradicts",
    "mixed",
    "proposed contradicts",
    "supports",
    "proposed supports",
    "silent",
    "not read yet",
    "not obtained",
)


@require_GET
def article_matrix(request: Request, article: str) -> HttpResponse:
    """What each outlet says of each claim: all of them, or those that `?only=` and `?q=` name, by `?sort=`, and of many
    those from the row `?from=` on. The page holds the rows of a wide window and those of a phone; styles show either.
    """
    member = admit(request)
    page = queries.article_page(queries.article_at(member.desk, article))
    matrix = queries.whole_matrix(page)
    asked = request.GET.get("only", "")
    only = asked if asked in SHOWN else "all"
    sort = request.GET.get("sort", "")
    across = {column.outlet.public_id: n for n, column in enumerate(matrix.columns)}
    sort = sort if sort in SORTED or sort in across else "number"
    words = request.GET.get("q", "").strip()
    rows = [row for row in matrix.rows if SHOWN[only][1](row)]
    if words:
        rows = [row for row in rows if words.casefold() in queries.wording(row.row.claim).text.casefold()]
    rows.sort(key=SORTED.get(sort) or _by_outlet(across[sort]))
    tabs = [
        (name, label, sum(map(test, matrix.rows)), _asking(only=name, sort=sort))
        for name, (label, test) in SHOWN.items()
    ]
    # On a phone the matrix is long: where nobody chose the rows, it opens on the conflicts there.
    conflicts = [] if asked in SHOWN or words else [row for row in rows if row.is_conflict]
    start = request.GET.get("from", "")[:9]
    first = int(start) if start.isdecimal() else 1
    wide = _stretch(rows, first, _WIDE, only=only, sort=sort, q=words)
    narrow = _stretch(conflicts or rows, first, _NARROW, only="conflicts" if conflicts else only, sort=sort, q=words)
    context = {
        "article": page.article,
        "page": page,
        "columns": matrix.columns,
        "rows": [(row, where) for row in rows if (where := _where(row, wide, narrow)) is not None],
        "stretches": [("wide", wide), ("narrow", narrow)],
        "tabs": tabs,
        "only": only,
        "sort": sort,
        "words": words,
        "opens_on_conflicts": bool(conflicts),
        "by": {key: _asking(only=asked if asked in SHOWN else "", sort=key, q=words) for key in (*SORTED, *across)},
        "head": head(member.desk),
        "today": timezone.now(),
        "cited": sum(column.is_cited for column in matrix.columns),
        "reports": sum(column.reports for column in matrix.columns),
        "without": [column.outlet.name for column in matrix.columns if not column.reports],
    }
    return answer(request, "claims/article_matrix.html", context, member=member)


@require_GET
def matrix_cell(request: Request, article: str, number: int, outlet: str) -> HttpResponse:
    """One cell with all that it rests on: quotations and the spans that conflict, or what rules propose."""
    member = admit(request)
    claim = queries.claim_at(member.desk, article, number)
    page = queries.article_page(claim.article)
    cell = queries.matrix_cell(page, claim, queries.outlet_at(member.desk, outlet))
    context = {
        "article": page.article,
        "claim": claim,
        "cell": cell,
        "may": may(member, "gather evidence"),
        "closed_work": policies.why_not_work(page.article.state),  # type: ignore[arg-type]  # a column of these choices
    }
    return answer(request, "claims/matrix_cell.html", context, member=member, fragment="claims/_matrix_cell.html")


@dataclasses.dataclass(frozen=True)
class Stretch:
    """The rows from the `first` to the `last` of `total`, by the `numbers` of their claims.

    `before` and `after` are the queries for the rows on either side, empty where there are none.
    """

    numbers: frozenset[int]
    first: int
    last: int
    total: int
    before: str
    after: str


def _stretch(rows: list[MatrixRow], first: int, size: int, **asked: str) -> Stretch:
    """At most `size` rows from the one numbered `first` on; from the first one where there are not so many."""
    first = first if 1 <= first <= len(rows) else 1
    last = min(first + size - 1, len(rows))
    before = _asking(**asked, **{"from": str(max(1, first - size))}) if first > 1 else ""
    after = _asking(**asked, **{"from": str(last + 1)}) if last < len(rows) else ""
    numbers = frozenset(row.row.claim.number for row in rows[first - 1 : last])
    return Stretch(numbers, first, last, len(rows), before, after)


def _where(row: MatrixRow, wide: Stretch, narrow: Stretch) -> str | None:
    """The one window that a row belongs to, empty for both; None for neither."""
    number = row.row.claim.number
    if number in wide.numbers:
        return "" if number in narrow.numbers else "wide"
    return "narrow" if number in narrow.numbers else None


def _by_outlet(n: int) -> Callable[[MatrixRow], Any]:
    """The order by what the outlet in this column says: contradictions first, what is not obtained last."""
    return lambda row: (_CELLS.index(row.cells[n].word), row.row.claim.number)


def _asking(**wanted: str) -> str:
    """A query that names what is not empty."""
    return "?" + urlencode({key: value for key, value in wanted.items() if value})
