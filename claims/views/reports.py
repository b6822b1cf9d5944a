"""The verification report of an article: the page, and the same as files."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_GET

from claims import queries
from claims.reports import to_csv, to_html, to_json
from claims.reports.building import build
from claims.reports.report import Report
from claims.views.answering import Request, admit, answer


@require_GET
def article_report(request: Request, article: str) -> HttpResponse:
    """The report as a page that prints well."""
    member = admit(request)
    found = queries.article_at(member.desk, article)
    context = {"article": found, "report": build(found, at=timezone.now())}
    return answer(request, "claims/article_report.html", context, member=member)


@require_GET
def article_report_html(request: Request, article: str) -> HttpResponse:
    """The report as a page to keep."""
    return _file(request, article, to_html.to_html, to_html.MEDIA_TYPE, "html")


@require_GET
def article_report_csv(request: Request, article: str) -> HttpResponse:
    """The report as a table."""
    return _file(request, article, to_csv.to_csv, to_csv.MEDIA_TYPE, "csv")


@require_GET
def article_report_json(request: Request, article: str) -> HttpResponse:
    """The report as data."""
    return _file(request, article, to_json.to_json, to_json.MEDIA_TYPE, "json")


def _file(
    request: Request, article: str, write: Callable[[Report], bytes], media_type: str, extension: str
) -> HttpResponse:
    member = admit(request)
    report = build(queries.article_at(member.desk, article), at=timezone.now())
    name = f"factcheck-{report.article}-{report.made_at:%Y%m%d-%H%M}.{extension}"
    return HttpResponse(
        write(report),
        content_type=media_type,
        headers={"Content-Disposition": f'attachment; filename="{name}"', "X-Content-Type-Options": "nosniff"},
    )
