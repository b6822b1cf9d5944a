"""What the outlets reported: an article's sources, adding a report, quoting it for a claim."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from claims import policies, queries
from claims.actions import evidence, sources
from claims.forms.captures import CaptureForm
from claims.forms.evidence import QuoteForm, SearchForm
from claims.forms.texts import ReportForm
from claims.models import Aspect, ClaimState, Evidence, Fidelity, Stance
from claims.reports import report
from claims.views.answering import Request, admit, answer, claim_asked, may, source_asked


@require_GET
def source_list(request: Request, article: str) -> HttpResponse:
    """The outlets that the article names, and what was obtained of each."""
    member = admit(request)
    page = queries.article_page(queries.article_at(member.desk, article))
    outlets = queries.outlets(member.desk)
    bands = queries.source_bands(page, queries.captures_shown(page.article, outlets))
    named = {band.outlet.pk for band in bands}
    context = {
        "article": page.article,
        "page": page,
        "bands": bands,
        "obtained": sum(band.whole for band in bands),
        "thin": sum(band.thin for band in bands),
        "credits": [
            page.revision.text[line.stretch.start : line.stretch.end]
            for line in page.ledger
            if line.stretch.kind == "credit"
        ],
        "rest": [(label, sum(row.sourcing == how for row in page.claims)) for how, label in report.SOURCED.items()],
        "others": [outlet for outlet in outlets if outlet.pk not in named],
        "capture_form": CaptureForm(desk=member.desk),
        "why_not_fetch": queries.why_not_fetch(member.desk),
        "may": may(member, "gather evidence"),
    }
    return answer(request, "claims/source_list.html", context, member=member)


@require_GET
def report_choose(request: Request, article: str) -> HttpResponse:
    """Lead to the form for the outlet that was chosen from the list."""
    member = admit(request, "gather evidence")
    found = queries.article_at(member.desk, article)
    outlet = queries.outlet_at(member.desk, request.GET.get("outlet", ""))
    return redirect("report_new", article=found.public_id, outlet=outlet.public_id)


@require_http_methods(["GET", "POST"])
def report_new(request: Request, article: str, outlet: str) -> HttpResponse:
    """Add a report of an outlet; then it is quoted for the claim (`?claim=`) that it was looked up for."""
    member = admit(request, "gather evidence")
    found, of = queries.article_at(member.desk, article), queries.outlet_at(member.desk, outlet)
    claim = claim_asked(request, found)
    again = source_asked(request, of)
    sent = request.method == "POST"
    initial = {"address": request.GET.get("address", "")[:2000]}
    form = ReportForm(request.POST if sent else None, request.FILES if sent else None, initial=initial)
    if sent and form.is_valid():
        data = form.cleaned_data
        published, precision = data["published"]
        with form.refusals():
            snapshot = sources.add_report(
                article=found,
                outlet=of,
                document=form.document(),
                fidelity=Fidelity(data["fidelity"]),
                title=data["title"],
                address=data["address"],
                published=published,
                published_precision=precision,
                how="uploaded" if data["file"] else "pasted",
                again=again,
                by=request.user,
            )
            if claim:
                return redirect("snapshot_quote", article=article, number=claim.number, snapshot=snapshot.public_id)
            return redirect("snapshot_detail", article=article, snapshot=snapshot.public_id)
    capture = {"address": initial["address"] or (again.address if again else ""), "outlet": of.public_id}
    context = {
        "article": found,
        "outlet": of,
        "form": form,
        "claim": claim,
        "again": again,
        "capture_form": CaptureForm(desk=member.desk, initial=capture),
        "why_not_fetch": queries.why_not_fetch(member.desk),
    }
    return answer(request, "claims/report_new.html", context, member=member, status=form.status)


@require_http_methods(["GET", "POST"])
def search_new(request: Request, article: str, outlet: str) -> HttpResponse:
    """Record that an outlet's report was looked for in vain."""
    member = admit(request, "gather evidence")
    found, of = queries.article_at(member.desk, article), queries.outlet_at(member.desk, outlet)
    claim = claim_asked(request, found)
    initial = {"where": request.GET.get("where", "")[:2000]}
    form = SearchForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with form.refusals():
            evidence.record_search(
                article=found,
                outlet=of,
                where=form.cleaned_data["where"],
                terms=form.cleaned_data["terms"],
                by=request.user,
            )
            messages.success(request, f"Recorded: {of.name} was looked for, not found.")
            if claim:
                return redirect("claim_detail", article=article, number=claim.number)
            return redirect("source_list", article=article)
    context = {"article": found, "outlet": of, "form": form, "claim": claim}
    return answer(request, "claims/search_new.html", context, member=member, status=form.status)


@require_GET
def snapshot_detail(request: Request, article: str, snapshot: str) -> HttpResponse:
    """A report as it was captured, what proves it, and the claims that it can be quoted for."""
    member = admit(request)
    found = queries.article_at(member.desk, article)
    shown = queries.snapshot_with_passages(queries.snapshot_at(member.desk, snapshot))
    context = {
        "article": found,
        "snapshot": shown,
        "passages": shown.passages.all(),
        "quoted": Evidence.objects.filter(snapshot=shown, claim__article=found, withdrawn_at=None).select_related(
            "claim"
        ),
        "claims": found.claims.exclude(state=ClaimState.SUPERSEDED).select_related("current"),
        "provenance": queries.provenance(shown, queries.outlets(member.desk)),
        "captures": queries.snapshots_of(shown.source),
        "may": may(member, "gather evidence"),
    }
    return answer(request, "claims/snapshot_detail.html", context, member=member)


@require_http_methods(["GET", "POST"])
def snapshot_quote(request: Request, article: str, number: int, snapshot: str) -> HttpResponse:
    """Mark words of a report and say what they say of the claim."""
    member = admit(request, "gather evidence")
    claim = queries.claim_at(member.desk, article, number)
    shown = queries.snapshot_with_passages(queries.snapshot_at(member.desk, snapshot))
    passages = list(shown.passages.all())
    form = QuoteForm(request.POST if request.method == "POST" else None, passages=passages)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        with form.refusals():
            made = evidence.attach_evidence(
                claim=claim,
                snapshot=shown,
                spans=data["spans"] or [evidence.place(shown.text, data["quotation"])],
                stance=Stance(data["stance"]),
                aspect=Aspect(data["aspect"]) if data["aspect"] else None,
                by=request.user,
            )
            messages.success(request, f"{shown.source.outlet.name} is quoted: {made.stance}.")
            return redirect("claim_detail", article=article, number=number)
    current = queries.wording(claim)
    quoted = list(Evidence.objects.filter(claim=claim, snapshot=shown, withdrawn_at=None))
    context = {
        "article": claim.article,
        "claim": claim,
        "pieces": report.pieces(claim),
        "facets": current.facets.all(),
        "asks_said": hasattr(current, "attribution"),
        "snapshot": shown,
        "passages": passages,
        "chosen": {
            int(i) for i in (request.POST.getlist("passages") or request.GET.getlist("passage")) if i.isdecimal()
        },
        "quoted": quoted,
        "why_not_silent": policies.why_not_silent({made.stance for made in quoted}, is_thin=bool(shown.thin_why)),
        "form": form,
    }
    return answer(request, "claims/snapshot_quote.html", context, member=member, status=form.status)


@require_POST
def record_reading(request: Request, article: str, number: int, snapshot: str) -> HttpResponse:
    """The report was read for this claim and says nothing of it."""
    member = admit(request, "gather evidence")
    claim = queries.claim_at(member.desk, article, number)
    shown = queries.snapshot_at(member.desk, snapshot)
    evidence.record_reading(claim=claim, snapshot=shown, by=request.user)
    messages.success(request, f"Recorded: {shown.source.outlet.name} was read and says nothing of this claim.")
    return redirect(reverse("claim_detail", args=[article, number]))
