"""Articles: the list, bringing one in, its analysis, taking it out of the work."""

from __future__ import annotations

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from claims import queries, tasks
from claims.actions import articles
from claims.forms.base import SeenForm, WhyForm
from claims.forms.texts import ArticleForm
from claims.models import Article, ArticleState, Claim, ClaimState, JobState
from claims.views.answering import Request, admit, answer, may


@require_GET
def article_list(request: Request) -> HttpResponse:
    """The desk's articles, newest first, with how far each is."""
    member = admit(request)
    before = request.GET.get("before", "")
    rows, more = queries.article_rows(member.desk, before=int(before[:18]) if before.isdecimal() else None)
    context = {
        "rows": rows,
        "more": more,
        "scale": max((row.counts.total for row in rows), default=0),
        "form": ArticleForm(desk=member.desk),
        "may": may(member, "bring in an article"),
    }
    return answer(request, "claims/article_list.html", context, member=member)


@require_http_methods(["GET", "POST"])
def article_import(request: Request) -> HttpResponse:
    """Bring an article in: its text is stored, its analysis starts, the page shows how far that is."""
    member = admit(request, "bring in an article")
    sent = request.method == "POST"
    form = ArticleForm(request.POST if sent else None, request.FILES if sent else None, desk=member.desk)
    if sent and form.is_valid():
        data = form.cleaned_data
        published, precision = data["published"]
        with form.refusals():
            document = form.document()
            with transaction.atomic():
                job = articles.import_article(
                    desk=member.desk,
                    document=document,
                    title=data["title"],
                    outlet=data["outlet"],
                    address=data["address"],
                    published=published,
                    published_precision=precision,
                    by=request.user,
                )
                tasks.analyse_article.defer(job=job.pk)
            return redirect("article_detail", article=job.article.public_id)
        if form.stands_at:
            form.stands_at = reverse("article_detail", args=[form.stands_at])
    return answer(request, "claims/article_import.html", {"form": form}, member=member, status=form.status)


@require_GET
def article_detail(request: Request, article: str) -> HttpResponse:
    """Where the work on the article goes on: its first open claim; before it has any, its analysis."""
    member = admit(request)
    claim = _in_hand(queries.article_at(member.desk, article))
    if claim is None:
        return redirect("article_analysis", article=article)
    return redirect("claim_detail", article=article, number=claim.number)


def _in_hand(article: Article) -> Claim | None:
    """The claim at which the work on an article goes on, where it has come so far."""
    if article.state in (ArticleState.RECEIVED, ArticleState.FAILED):
        return None
    claims = article.claims.exclude(state=ClaimState.SUPERSEDED).order_by("start", "number")
    return claims.filter(state=ClaimState.OPEN).first() or claims.first()


@require_GET
def article_analysis(request: Request, article: str) -> HttpResponse:
    """How far the analysis is; the fragment asks again each second while it runs. Once it is done both lead to the
    claims, however soon that was."""
    member = admit(request)
    found = queries.article_at(member.desk, article)
    job = queries.latest_job(found)
    claim = _in_hand(found) if found.state == ArticleState.READY else None
    if claim is not None and not request.htmx:
        return redirect("claim_detail", article=article, number=claim.number)
    context = {
        "article": found,
        "job": job,
        "running": job is not None and job.state in (JobState.WAITING, JobState.RUNNING),
        "may": may(member, "analyse an article", "withdraw an article"),
    }
    response = answer(
        request, "claims/article_analysis.html", context, member=member, fragment="claims/_article_analysis.html"
    )
    if claim is not None:
        response["HX-Redirect"] = reverse("claim_detail", args=[article, claim.number])
    return response


@require_POST
def analyse(request: Request, article: str) -> HttpResponse:
    """Start the analysis again."""
    member = admit(request, "analyse an article")
    found = queries.article_at(member.desk, article)
    form = SeenForm(request.POST)
    if form.is_valid():
        with transaction.atomic():
            job = articles.analyse_again(article=found, seen=form.cleaned_data["seen"], by=request.user)
            tasks.analyse_article.defer(job=job.pk)
    return redirect("article_analysis", article=article)


@require_http_methods(["GET", "POST"])
def article_withdraw(request: Request, article: str) -> HttpResponse:
    """Take an article out of the work, with a reason."""
    member = admit(request, "withdraw an article")
    found = queries.article_at(member.desk, article)
    form = WhyForm(request.POST if request.method == "POST" else None, initial={"seen": found.version})
    if request.method == "POST" and form.is_valid():
        with form.refusals():
            articles.withdraw_article(
                article=found, why=form.cleaned_data["why"], seen=form.cleaned_data["seen"], by=request.user
            )
            messages.success(request, f"“{found.title}” is withdrawn. It stays readable, with all that was done on it.")
            return redirect("article_list")
    context = {"form": form, "article": found}
    return answer(request, "claims/article_withdraw.html", context, member=member, status=form.status)


@require_POST
def restore(request: Request, article: str) -> HttpResponse:
    """Bring a withdrawn article back into the work."""
    member = admit(request, "withdraw an article")
    found = queries.article_at(member.desk, article)
    form = SeenForm(request.POST)
    if form.is_valid():
        with transaction.atomic():
            job = articles.restore_article(article=found, seen=form.cleaned_data["seen"], by=request.user)
            tasks.analyse_article.defer(job=job.pk)
    return redirect("article_analysis", article=article)
