"""The corroboration matrix of an article."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from django.http import HttpResponse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET

from claims import queries
from claims.queries import MatrixRow
from claims.views.answering import Request, admit, answer

SHOWN: Final[dict[str, tuple[str, Callable[[MatrixRow], bool]]]] = {
    "all": ("All", lambda _: True),
    "conflicts": ("Conflicts", lambda row: row.is_conflict),
    "blanket": ("Blanket credit only", lambda row: row.row.sourcing == "blanket"),
    "open": ("Open", lambda row: row.row.mark == "open"),
}
"""The rows that can be asked for, with the words of the tab."""

_URGENCY: Final = ("disputed", "unsourced", "open", "verified")

SORTED: Final[dict[str, Callable[[MatrixRow], Any]]] = {
    "number": lambda row: row.row.claim.number,
    "verdict": lambda row: (_URGENCY.index(row.row.mark), row.row.claim.number),
}
"""The orders that can be asked for; by verdict, what is in doubt comes first."""


@require_GET
def article_matrix(request: Request, article: str) -> HttpResponse:
    """What each outlet says of each claim: all of them, or those that `?only=` and `?q=` name, by `?sort=`."""
    member = admit(request)
    page = queries.article_page(queries.article_at(member.desk, article))
    matrix = queries.whole_matrix(page)
    asked = request.GET.get("only", "")
    only = asked if asked in SHOWN else "all"
    sort = request.GET.get("sort", "")
    sort = sort if sort in SORTED else "number"
    words = request.GET.get("q", "").strip()
    rows = [row for row in matrix.rows if SHOWN[only][1](row)]
    if words:
        rows = [row for row in rows if words.casefold() in queries.wording(row.row.claim).text.casefold()]
    rows.sort(key=SORTED[sort])
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
        "by_number": _asking(only=asked if asked in SHOWN else "", sort="number", q=words),
        "by_verdict": _asking(only=asked if asked in SHOWN else "", sort="verdict", q=words),
        "cited": sum(column.is_cited for column in matrix.columns),
        "reports": sum(column.reports for column in matrix.columns),
        "without": [column.outlet.name for column in matrix.columns if not column.reports],
    }
    return answer(request, "claims/article_matrix.html", context, member=member)


def _asking(**wanted: str) -> str:
    """A query that names what is not empty."""
    return "?" + urlencode({key: value for key, value in wanted.items() if value})
