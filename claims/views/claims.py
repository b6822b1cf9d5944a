"""The workbench page: an article, the claim in hand, and what is done to it there."""

from __future__ import annotations

import dataclasses
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from claims import policies, queries
from claims.actions import evidence as evidence_actions
from claims.actions import review
from claims.exceptions import InputError
from claims.forms.base import Form, WhyForm
from claims.forms.evidence import SearchForm, StanceForm
from claims.forms.review import VerdictForm
from claims.models import Claim, ClaimText, Facet, Membership, Review, Stance, Verdict
from claims.queries import passages
from claims.reports import report
from claims.views import marking
from claims.views.answering import Request, admit, answer, may


@dataclasses.dataclass(frozen=True, slots=True)
class QuotationItem:
    """A quotation with what the rules say of it, what they propose that it goes back to where nobody has decided it,
    and the two forms that change it."""

    quotation: queries.Quotation
    rules_say: str
    reasons: tuple[passages.Shown, ...]
    proposed: queries.Bundle | None
    withdraw: WhyForm
    set_aside: WhyForm


@dataclasses.dataclass(frozen=True, slots=True)
class Option:
    """A choice of the verdict form: whether it is chosen, and the sentence that closes it."""

    value: str
    chosen: bool
    why_not: str


@require_GET
def claim_detail(request: Request, article: str, number: int) -> HttpResponse:
    """A claim in its article. htmx gets the claim alone; the marks in the article follow it."""
    member = admit(request)
    return _workbench(request, member, queries.claim_at(member.desk, article, number))


@require_POST
def record_verdict(request: Request, article: str, number: int) -> HttpResponse:
    """Record a verdict, and go on to the next open claim."""
    member = admit(request, "record a verdict")
    claim = queries.claim_at(member.desk, article, number)
    form = VerdictForm(request.POST)
    if form.is_valid():
        with form.refusals():
            review.record_verdict(
                claim=claim,
                seen=form.cleaned_data["seen"],
                said=form.finding("said"),
                so=form.finding("so"),
                reasons=form.reasons,
                by=request.user,
            )
            return _done(request, member, article, queries.next_open_claim(claim) or number)
    return _workbench(request, member, claim, verdict_form=form)


@require_POST
def reopen(request: Request, article: str, number: int) -> HttpResponse:
    """Take a verdict back, with a reason."""
    member = admit(request, "record a verdict")
    claim = queries.claim_at(member.desk, article, number)
    form = WhyForm(request.POST)
    if form.is_valid():
        with form.refusals():
            review.reopen_claim(
                claim=claim, why=form.cleaned_data["why"], seen=form.cleaned_data["seen"], by=request.user
            )
            return _done(request, member, article, number)
    return _workbench(request, member, claim, reopen_form=form)


@require_POST
def record_claim_search(request: Request, article: str, number: int) -> HttpResponse:
    """Somebody looked for anything on this claim, in vain."""
    member = admit(request, "gather evidence")
    claim = queries.claim_at(member.desk, article, number)
    form = SearchForm(request.POST)
    if form.is_valid():
        with form.refusals():
            evidence_actions.record_search(
                article=claim.article,
                claim=claim,
                where=form.cleaned_data["where"],
                terms=form.cleaned_data["terms"],
                by=request.user,
            )
            return _done(request, member, article, number)
    return _workbench(request, member, claim, search_form=form)


@require_POST
def withdraw_evidence(request: Request, evidence: str) -> HttpResponse:
    """Take a quotation out of the count."""
    return _change_evidence(request, evidence, "withdraw")


@require_POST
def set_aside(request: Request, evidence: str) -> HttpResponse:
    """Say why a contradiction does not count."""
    return _change_evidence(request, evidence, "set_aside")


def _change_evidence(request: Request, public_id: str, what: str) -> HttpResponse:
    member = admit(request, "gather evidence")
    evidence = queries.evidence_at(member.desk, public_id)
    claim = evidence.claim
    act = evidence_actions.withdraw_evidence if what == "withdraw" else evidence_actions.set_aside
    form = WhyForm(request.POST, prefix=f"{what}-{public_id}")
    if form.is_valid():
        with form.refusals():
            act(evidence=evidence, why=form.cleaned_data["why"], seen=form.cleaned_data["seen"], by=request.user)
            return _done(request, member, claim.article.public_id, claim.number)
    found = queries.claim_at(member.desk, claim.article.public_id, claim.number)
    return _workbench(request, member, found, evidence_form=(public_id, what, form))


@require_POST
def accept_passage(request: Request, article: str, number: int, snapshot: str, index: int) -> HttpResponse:
    """A proposed passage becomes evidence, with the stance that a person gives it."""
    member = admit(request, "gather evidence")
    claim = queries.claim_at(member.desk, article, number)
    passage = queries.passage_at(queries.snapshot_at(member.desk, snapshot), index)
    form = StanceForm(request.POST)
    if not form.is_valid():
        raise InputError("Say whether the passage supports, contradicts or mentions the claim.")
    evidence_actions.attach_evidence(
        claim=claim,
        snapshot=passage.snapshot,
        spans=[(passage.start, passage.end)],
        stance=Stance(form.cleaned_data["stance"]),
        by=request.user,
    )
    return _done(request, member, article, number)


def _done(request: Request, member: Membership, article: str, number: int) -> HttpResponse:
    """After a change: on to the claim's address; htmx gets the claim and the ledger at once."""
    address = reverse("claim_detail", args=[article, number])
    if not request.htmx:
        return redirect(address)
    claim = queries.claim_at(member.desk, article, number)
    context = _context(request, member, claim) | {"changed": True}
    response = answer(request, "claims/_claim.html", context, member=member)
    response["HX-Push-Url"] = address
    return response


def _workbench(
    request: Request,
    member: Membership,
    claim: Claim,
    **forms: Any,
) -> HttpResponse:
    context = _context(request, member, claim, **forms)
    if not request.htmx or request.htmx.history_restore_request:
        context["paragraphs"] = marking.paragraphs(context["page"], held=claim.number)
    status = next((form.status for form in context["sent"] if form.status != 200), 200)
    if request.htmx and status == 409:
        context["changed"] = True  # by somebody else: the ledger comes along
    return answer(
        request, "claims/claim_detail.html", context, member=member, fragment="claims/_claim.html", status=status
    )


def _context(
    request: Request,
    member: Membership,
    claim: Claim,
    *,
    verdict_form: VerdictForm | None = None,
    reopen_form: WhyForm | None = None,
    search_form: SearchForm | None = None,
    evidence_form: tuple[str, str, WhyForm] | None = None,
) -> dict[str, Any]:
    """The page and its fragment. A form that was refused takes the place of the empty one, with what was typed."""
    page = queries.article_page(claim.article)
    hand = queries.claim_page(page, claim)
    sent: list[Form] = [form for form in (verdict_form, reopen_form, search_form) if form]
    items = []
    reasons = passages.why_each(hand.claim, [q.evidence for q in hand.quotations])
    undecided = any(q.evidence.origin is None and not q.evidence.withdrawn_at for q in hand.quotations)
    origins = queries.article_origins(page) if undecided else None
    for quotation in hand.quotations:
        forms = {
            what: WhyForm(prefix=f"{what}-{quotation.evidence.public_id}", initial={"seen": quotation.evidence.version})
            for what in ("withdraw", "set_aside")
        }
        if evidence_form and evidence_form[0] == quotation.evidence.public_id:
            forms[evidence_form[1]] = evidence_form[2]
            sent.append(evidence_form[2])
        rules_say, found = reasons[quotation.evidence.pk]
        proposed = origins.proposed(quotation.evidence) if origins else None
        items.append(QuotationItem(quotation, rules_say, found, proposed, forms["withdraw"], forms["set_aside"]))
    standing = hand.reviews[0] if hand.reviews and hand.claim.verdict else None
    mine = verdict_form.data if verdict_form else None
    current = queries.wording(hand.claim)
    asks_said = hasattr(current, "attribution") or hand.headline == "said"
    return {
        "article": page.article,
        "page": page,
        "hand": hand,
        "claim": hand.claim,
        "pieces": report.pieces(hand.claim),
        "current": current,
        "facets": _facets(current),
        "items": items,
        "proposals": passages.proposals(page, hand.claim),
        "history": [(entry, hand.people.get(entry.by, "")) for entry in hand.history],
        "blanket_alone": page.sourced("blanket"),
        "standing": standing,
        "typed": mine if mine is not None else _typed(standing),
        "why": [report.reason_in_words(r["number"], r["words"]) for r in standing.reasons] if standing else [],
        "asks_said": asks_said,
        "asks_so": not (hand.headline == "said" and not hasattr(current, "attribution")),
        "said": _options(hand.closed.said, mine, "said", standing.said if standing else ""),
        "so": _options(hand.closed.so, mine, "so", standing.so if standing else ""),
        "closed": list(dict.fromkeys(why for why in getattr(hand.closed, hand.headline.value).values() if why)),
        "reasons": _reasons(),
        "verdict_form": verdict_form or VerdictForm(initial={"seen": hand.claim.version}),
        "seen": hand.claim.version,
        "reopen_form": reopen_form or WhyForm(initial={"seen": hand.claim.version}),
        "search_form": search_form or SearchForm(),
        "sent": sent,
        "may": may(member, "gather evidence", "record a verdict", "analyse an article"),
        "closed_work": policies.why_not_work(page.article.state),  # type: ignore[arg-type]  # a column of these choices
    }


def _facets(text: ClaimText) -> list[Facet]:
    """One kind after the other, those of the claim's own words first."""
    found = sorted(text.facets.all(), key=lambda facet: facet.certainty == "dateline")
    kinds = list(dict.fromkeys(facet.kind for facet in found))
    return sorted(found, key=lambda facet: kinds.index(facet.kind))


def _options(closed: dict[str, str], typed: Any, aspect: str, stands: str) -> list[Option]:
    chosen = typed.get(aspect, "") if typed is not None else stands
    return [Option(v.value, chosen == v.value, closed[v.value]) for v in Verdict]


def _typed(standing: Review | None) -> dict[str, str]:
    """A verdict that stands is changed from its own reason on."""
    first = standing.reasons[0] if standing and standing.reasons else None
    return {"reason": str(first["number"]), "words": first["words"]} if first else {}


def _reasons() -> list[tuple[str, list[tuple[int, str]]]]:
    """The numbered reasons by the verdict that they fit; the one in words, which fits all, stands first in the page."""
    return [
        (v.label, [(n, sentence) for n, (fits, sentence) in policies.REASONS.items() if fits == frozenset({v})])
        for v in Verdict
    ]
