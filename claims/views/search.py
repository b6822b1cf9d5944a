"""Search over all reports of the desk."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from django.http import HttpResponse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET

from claims import policies, queries
from claims.exceptions import InputError
from claims.forms.evidence import PassageSearchForm
from claims.models import Claim, ClaimState, Membership
from claims.nlp.indexing import Wanted, marked
from claims.nlp.ranking import asked_terms
from claims.reports import report
from claims.views.answering import Request, admit, answer, may


@require_GET
def passage_search(request: Request) -> HttpResponse:
    """The passages that have the words asked for; with `?article=` and `?claim=` each can be quoted for that claim, and
    without words those stand there that most likely speak to it."""
    member = admit(request)
    claim = _claim_asked(request, member)
    asked = {key: value for key, value in request.GET.items() if key in PassageSearchForm.base_fields and value}
    form = PassageSearchForm(request.GET if asked else None, desk=member.desk)
    typed = str(asked.get("q", "")).strip()
    words = queries.read_words(typed) if typed else queries.Words()
    found: list[queries.Found] = []
    more: int | None = None
    shown: Container[str] = words.terms
    if words.problem:
        form.add_error("q", words.problem)
    elif asked and form.is_valid() and not words.query:
        form.add_error("q", "Say which words you look for; an outlet and days narrow them down.")
    elif form.is_valid():
        data = form.cleaned_data
        found, more = queries.passages_with(
            words,
            desk=member.desk,
            outlet=data["outlet"],
            since=data["since"],
            until=data["until"],
            before=_before(request),
        )
    elif claim and not asked:
        text = queries.wording(claim).text
        found, shown = queries.passages_for(claim, text), Wanted(asked_terms(text))
    about: dict[str, Any] = {"article": claim.article.public_id, "claim": claim.number} if claim else {}
    context = {
        "form": form,
        "asked": asked,
        "found": [
            (one, [(piece, "hit" if hit else "") for piece, hit in marked(one.passage.text, shown)]) for one in found
        ],
        "next": "?" + urlencode(about | asked | {"before": more}) if more else "",
        "claim": claim,
        "article": claim.article if claim else None,
        "pieces": report.pieces(claim) if claim else (),
        "can_quote": claim is not None and _can_quote(member, claim),
    }
    return answer(request, "claims/passage_search.html", context, member=member, status=form.status)


def _can_quote(member: Membership, claim: Claim) -> bool:
    work = policies.why_not_work(claim.article.state)  # type: ignore[arg-type]  # a column of these choices
    return not work and not may(member, "gather evidence")["gather_evidence"] and claim.state != ClaimState.SUPERSEDED


def _claim_asked(request: Request, member: Membership) -> Claim | None:
    """The claim that somebody came from, where the address names one."""
    article, number = request.GET.get("article", ""), request.GET.get("claim", "")
    if not article or not number.isdecimal():
        return None
    return queries.claim_at(member.desk, article, int(number[:9]))


def _before(request: Request) -> int | None:
    """Where this page begins."""
    before = request.GET.get("before", "")
    if not before:
        return None
    if not (before.isascii() and before.isdecimal() and len(before) < 19):
        raise InputError("That page of the results does not exist. Search again.")
    return int(before)
