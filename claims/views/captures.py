"""Reports captured by their address: asked for, followed, called off."""

from __future__ import annotations

from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from claims import policies, queries, tasks
from claims.actions import captures
from claims.exceptions import NotThere
from claims.forms.captures import CaptureForm
from claims.models import Capture, JobState, Role, Step
from claims.views.answering import Request, admit, answer, claim_asked, may, source_asked

_STEPS = {Step.ASKING: "Ask the site", Step.RECEIVING: "Receive the page", Step.READING: "Read and keep it"}


@require_http_methods(["GET", "POST"])
def capture_new(request: Request, article: str) -> HttpResponse:
    """Capture a report by its address; the site tells whose it is, or the person does."""
    member = admit(request, "gather evidence")
    found = queries.article_at(member.desk, article)
    claim, again = claim_asked(request, found), source_asked(request, None)
    initial = {"address": request.GET.get("address", "")[:2000], "outlet": request.GET.get("outlet", "")}
    form = CaptureForm(request.POST if request.method == "POST" else None, initial=initial, desk=member.desk)
    if request.method == "POST" and form.is_valid():
        with form.refusals():
            with transaction.atomic():
                capture = captures.start_capture(
                    article=found,
                    address=form.cleaned_data["address"],
                    outlet=form.cleaned_data["outlet"] or (again.outlet if again else None),
                    claim=claim,
                    again=again,
                    by=request.user,
                )
                tasks.defer_capture(capture)
            return redirect("capture_detail", article=article, capture=capture.public_id)
        if form.stands_at:
            form.stands_at = reverse("capture_detail", args=[article, form.stands_at])
    typed = form["address"].value() or ""
    known = queries.outlet_of(typed, queries.outlets(member.desk))
    context = {
        "article": found,
        "claim": claim,
        "again": again,
        "form": form,
        "outlet": known or (form.cleaned_data.get("outlet") if form.is_bound else None),
        "unknown": form.is_bound and bool(queries.host_of(typed)) and known is None,
        "host": queries.host_of(typed),
        "why_not_fetch": queries.why_not_fetch(member.desk),
        "may_edit_outlets": not policies.why_not(Role(member.role), "edit outlets"),
    }
    return answer(request, "claims/capture_new.html", context, member=member, status=form.status)


@require_GET
def capture_detail(request: Request, article: str, capture: str) -> HttpResponse:
    """How far a capture is; the fragment asks again each second while it runs, and then leads to the report."""
    member = admit(request)
    found = queries.article_at(member.desk, article)
    row = _capture_at(found.public_id, queries.capture_at(member.desk, capture))
    context = {
        "article": found,
        "capture": row,
        "running": row.state in queries.UNDER_WAY,
        "outlet": queries.whose(row, queries.outlets(member.desk)),
        "host": queries.host_of(row.address),
        "steps": _steps(row),
        "may": may(member, "gather evidence"),
    }
    response = answer(request, "claims/capture_detail.html", context, member=member, fragment="claims/_capture.html")
    if request.htmx and row.state == JobState.DONE and row.snapshot:
        response["HX-Redirect"] = (
            reverse("snapshot_quote", args=[article, row.claim.number, row.snapshot.public_id])
            if row.claim
            else reverse("snapshot_detail", args=[article, row.snapshot.public_id])
        )
    return response


@require_POST
def cancel_capture(request: Request, article: str, capture: str) -> HttpResponse:
    """Call a capture off."""
    member = admit(request, "gather evidence")
    found = queries.article_at(member.desk, article)
    row = _capture_at(found.public_id, queries.capture_at(member.desk, capture))
    captures.cancel_capture(capture=row, by=request.user)
    return redirect("capture_detail", article=article, capture=capture)


def _capture_at(article: str, capture: Capture) -> Capture:
    if capture.article.public_id != article:
        raise NotThere("There is no such capture for this article.")
    return capture


def _steps(capture: Capture) -> list[tuple[str, str]]:
    """The steps of a capture, each *done*, *now* or *next*."""
    at = list(_STEPS).index(Step(capture.step))
    if capture.state == JobState.DONE:
        at = len(_STEPS)
    waits = capture.state == JobState.WAITING
    return [
        (label, "done" if n < at else "now" if n == at and not waits else "next")
        for n, label in enumerate(_STEPS.values())
    ]
