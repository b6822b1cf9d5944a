"""The report for readers: one page that stands alone on paper."""

from __future__ import annotations

from django.template.loader import render_to_string

from claims.reports.report import Report

MEDIA_TYPE = "text/html; charset=utf-8"


def to_html(report: Report) -> bytes:
    """A whole page, UTF-8, without scripts and with its style inside, so that a saved file still reads well."""
    return render_to_string("reports/report.html", {"report": report}).encode()
