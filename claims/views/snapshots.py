"""A report as it was captured: what changed since, what it says of itself, and the bytes that prove it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.formats import date_format
from django.views.decorators.http import require_GET, require_http_methods

from claims import queries
from claims.actions import imprints
from claims.exceptions import NotThere
from claims.forms.captures import ImprintForm
from claims.models import Exchange, Imprint, Precision, Snapshot
from claims.views.answering import Request, admit, answer

_WRITTEN = {Precision.DAY: "Y-m-d", Precision.MONTH: "Y-m", Precision.YEAR: "Y"}
_ENDINGS = {"text/plain": "txt", "text/html": "html", "application/pdf": "pdf", "message/rfc822": "eml"}


@require_GET
def snapshot_changes(request: Request, article: str, snapshot: str) -> HttpResponse:
    """What changed in a report from an earlier capture (`?from=` its number; without, the one before)."""
    member = admit(request)
    found = queries.article_at(member.desk, article)
    shown = queries.snapshot_at(member.desk, snapshot)
    asked = request.GET.get("from", "")
    number = int(asked[:9]) if asked.isdecimal() else shown.number - 1
    captures = queries.snapshots_of(shown.source)
    earlier = (
        Snapshot.objects.defer("received")
        .select_related("by")
        .filter(source=shown.source, number=number, number__lt=shown.number)
        .first()
    )
    if earlier is None and asked:
        raise NotThere("There is no such earlier capture of this report.")
    context = {
        "article": found,
        "snapshot": shown,
        "earlier": earlier,
        "captures": captures,
        "change": queries.change_since(shown, earlier) if earlier else None,
        "placements": queries.placements_on(shown, found),
    }
    return answer(request, "claims/snapshot_changes.html", context, member=member)


@require_http_methods(["GET", "POST"])
def imprint_edit(request: Request, article: str, snapshot: str) -> HttpResponse:
    """Correct what was read from a report: its headline, byline, signature and date, and the report that it updates."""
    member = admit(request, "gather evidence")
    found = queries.article_at(member.desk, article)
    shown = queries.snapshot_at(member.desk, snapshot)
    imprint, source = shown.imprint, shown.source
    initial = {
        "title": imprint.title,
        "byline": imprint.byline,
        "signature": imprint.signature,
        "published": _written(imprint),
        "updates": source.updates.public_id if source.updates else "",
        "seen": imprint.version,
        "seen_source": source.version,
    }
    sent = request.method == "POST"
    earlier = queries.earlier_reports(source, found)
    form = ImprintForm(request.POST if sent else None, initial=initial, earlier=earlier)
    if sent and form.is_valid():
        data = form.cleaned_data
        published, precision = data["published"]
        with form.refusals():
            imprints.correct_imprint(
                article=found,
                snapshot=shown,
                to=imprints.Correction(
                    title=data["title"],
                    byline=data["byline"],
                    signature=data["signature"],
                    published=published,
                    precision=precision,
                    updates=data["updates"],
                ),
                seen=data["seen"],
                seen_source=data["seen_source"],
                by=request.user,
            )
            messages.success(request, "Corrected. The log keeps what stood before.")
            return redirect("snapshot_detail", article=article, snapshot=snapshot)
    context = {"article": found, "snapshot": shown, "form": form, "now": initial, "has_earlier": bool(earlier)}
    return answer(request, "claims/imprint_edit.html", context, member=member, status=form.status)


@require_GET
def snapshot_received(request: Request, article: str, snapshot: str) -> HttpResponse:
    """The bytes as they were received, as a file to keep."""
    member = admit(request)
    queries.article_at(member.desk, article)
    shown = queries.snapshot_at(member.desk, snapshot)
    ending = _ENDINGS.get(shown.media_type, "docx" if "word" in shown.media_type else "bin")
    return _file(bytes(shown.received), f"{shown.public_id}.{ending}", "application/octet-stream")


@require_GET
def snapshot_warc(request: Request, article: str, snapshot: str) -> HttpResponse:
    """What went over the wire for a report that was fetched, as a WARC file."""
    member = admit(request)
    queries.article_at(member.desk, article)
    shown = queries.snapshot_at(member.desk, snapshot)
    exchange = Exchange.objects.filter(snapshot=shown).first()
    if exchange is None:
        raise NotThere("This report was not fetched by its address: nothing went over the wire for it.")
    return _file(bytes(exchange.warc), f"{shown.public_id}.warc.gz", "application/warc")


def _file(content: bytes, name: str, media_type: str) -> HttpResponse:
    """Somebody else's bytes: to be saved, never shown, and without rights where a browser shows them all the same."""
    return HttpResponse(
        content,
        content_type=media_type,
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options": "nosniff",
            "Cross-Origin-Resource-Policy": "same-origin",
        },
    )


def _written(imprint: Imprint) -> str:
    """A date as it is typed."""
    return date_format(imprint.published, _WRITTEN[Precision(imprint.published_precision)]) if imprint.published else ""
