"""The corroboration matrix of an article."""

from __future__ import annotations

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
    """What each outlet says of each claim: all of them, or those that `?only=` and `?q=` name, by `?sort=`."""
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
    conflicts = any(row.is_conflict for row in rows)
    context = {
        "article": page.article,
        "page": page,
        "columns": matrix.columns,
        "rows": rows,
        "tabs": tabs,
        "only": only,
        "sort": sort,
        "words": words,
        # On a phone the matrix is long: where nobody chose the rows, it opens on the conflicts there.
        "opens_on_conflicts": asked not in SHOWN and not words and conflicts,
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


def _by_outlet(n: int) -> Callable[[MatrixRow], Any]:
    """The order by what the outlet in this column says: contradictions first, what is not obtained last."""
    return lambda row: (_CELLS.index(row.cells[n].word), row.row.claim.number)


def _asking(**wanted: str) -> str:
    """A query that names what is not empty."""
    return "?" + urlencode({key: value for key, value in wanted.items() if value})
