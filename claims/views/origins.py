"""What an article's quotations go back to: outlets and their origins, and the decisions on them."""

from __future__ import annotations

import dataclasses
from typing import Any, Final

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from claims import policies, queries
from claims.actions import origins
from claims.exceptions import InputError
from claims.forms.base import Form
from claims.forms.origins import OriginForm, RequiredForm
from claims.models import Article, ArticleState, Evidence, Membership, Origin, OriginKind, Verdict
from claims.views.answering import Request, admit, answer, may

_DRAWN: Final = 14
"""Origins in the picture; what is past them stands in the list and the table only."""

_STEP: Final = 30
"""Pixels from one line of the picture to the next."""


@dataclasses.dataclass(frozen=True, slots=True)
class Line:
    """A quotation's way in the picture, from an outlet's height to an origin's."""

    start: int
    end: int
    proposed: bool
    in_hand: bool


@dataclasses.dataclass(frozen=True, slots=True)
class Figure:
    """The picture of outlets and their origins: what stands at which height, and the lines between."""

    height: int
    outlets: tuple[tuple[int, str, bool], ...]
    origins: tuple[tuple[int, queries.Bundle], ...]
    lines: tuple[Line, ...]


@require_GET
def article_origins(request: Request, article: str) -> HttpResponse:
    """The origins of an article; `?of=` names the one in hand."""
    member = admit(request)
    return _page(request, member, queries.article_at(member.desk, article), of=request.GET.get("of", ""))


@require_POST
def confirm_origin(request: Request, article: str) -> HttpResponse:
    """The ticked quotations go back to one origin; one that was confirmed gets another name, kind or mark."""
    member, found, form = _asked(request, article)
    if form.is_valid():
        data = form.cleaned_data
        values: dict[str, Any] = {
            "name": data["name"],
            "kind": OriginKind(data["kind"] or OriginKind.STATEMENT),
            "is_party": data["is_party"],
            "by": request.user,
        }
        with form.refusals():
            if data["apart"] and form.unticked:
                raise InputError("What is split off has a name: press “Split off the unticked”, or take the name away.")
            if data["seen"] is not None:
                made = origins.change_origin(
                    origin=queries.origin_at(member.desk, data["of"]), seen=data["seen"], **values
                )
            else:
                made = origins.confirm_origin(quotations=_quotations(found, data["take"]), **values)
            return _done(request, found, made, f"{made.name} is confirmed.")
    return _page(request, member, found, of=form.data.get("of", ""), form=form)


@require_POST
def split_origin(request: Request, article: str) -> HttpResponse:
    """The quotations that are not ticked go back to something else: unnamed, to what their outlet found out itself."""
    member, found, form = _asked(request, article)
    if form.is_valid():
        with form.refusals():
            if not form.unticked:
                raise InputError("Every quotation is ticked: untick those that do not belong with the others.")
            name, kind = form.cleaned_data["apart"], OriginKind.REPORTING
            if name:
                kind = OriginKind(form.cleaned_data["apart_kind"] or OriginKind.STATEMENT)
            made = origins.split_origin(
                quotations=_quotations(found, form.unticked), name=name, kind=kind, by=request.user
            )
            return _done(request, found, made, f"Split off: {made.name}.")
    return _page(request, member, found, of=form.data.get("of", ""), form=form)


@require_POST
def merge_origin(request: Request, article: str) -> HttpResponse:
    """What is in hand and another are one origin; the other's name stays."""
    member, found, form = _asked(request, article)
    if form.is_valid():
        data = form.cleaned_data
        with form.refusals():
            if data["seen"] is not None:
                made = origins.merge_origins(
                    origin=queries.origin_at(member.desk, data["of"]),
                    into=queries.origin_at(member.desk, data["into"]),
                    seen=data["seen"],
                    by=request.user,
                )
            else:
                bundles = queries.article_origins(queries.article_page(found)).bundles
                into = next((b for b in bundles if b.address == data["into"]), None)
                if into is None:
                    raise InputError("Choose what it is merged with.")
                more = [] if into.origin else [(e, e.version) for e in into.quotations]
                made = origins.confirm_origin(
                    quotations=[*_quotations(found, data["take"]), *more],
                    name=into.name,
                    kind=into.kind,
                    is_party=into.is_party,
                    by=request.user,
                )
            return _done(request, found, made, f"Merged: {made.name}.")
    return _page(request, member, found, of=form.data.get("of", ""), form=form)


@require_POST
def keep_apart(request: Request, article: str) -> HttpResponse:
    """As many origins as outlets."""
    member, found, form = _asked(request, article)
    if form.is_valid():
        with form.refusals():
            made = origins.keep_apart(quotations=_quotations(found, form.cleaned_data["every"]), by=request.user)
            return _done(request, found, made[0], f"Kept as {len(made)} origin{'s' if len(made) > 1 else ''}.")
    return _page(request, member, found, of=form.data.get("of", ""), form=form)


@require_POST
def require_origins(request: Request, article: str) -> HttpResponse:
    """The article asks for more independent origins than its desk."""
    member = admit(request, "edit rules")
    found = queries.article_at(member.desk, article)
    form = RequiredForm(request.POST)
    if form.is_valid():
        with form.refusals():
            origins.require_origins(article=found, **form.cleaned_data, by=request.user)
            messages.success(request, f"“Verified” needs {queries.origins_required(found)} here from now on.")
            return redirect("article_origins", article=article)
    return _page(request, member, found, of="", required_form=form)


def _asked(request: Request, article: str) -> tuple[Membership, Article, OriginForm]:
    member = admit(request, "gather evidence")
    return member, queries.article_at(member.desk, article), OriginForm(request.POST)


def _quotations(article: Article, seen: list[tuple[str, int]]) -> list[tuple[Evidence, int]]:
    versions = dict(seen)
    return [(e, versions[e.public_id]) for e in queries.quotations_at(article, versions)]


def _done(request: Request, article: Article, made: Origin, said: str) -> HttpResponse:
    messages.success(request, said)
    return redirect(f"{reverse('article_origins', args=[article.public_id])}?of={made.public_id}")


def _page(
    request: Request,
    member: Membership,
    article: Article,
    *,
    of: str,
    form: OriginForm | None = None,
    required_form: RequiredForm | None = None,
) -> HttpResponse:
    page = queries.article_page(article)
    found = queries.article_origins(page)
    bundles = found.bundles
    hand = next((b for b in bundles if b.address == of), bundles[0] if bundles else None)
    at = bundles.index(hand) if hand else 0
    sent: list[Form] = [one for one in (form, required_form) if one]
    asked = RequiredForm(initial={"origins_required": article.origins_required, "seen": article.version})
    context = {
        "article": article,
        "page": page,
        "origins": found,
        "hand": hand,
        "previous": bundles[at - 1] if at else None,
        "next": bundles[at + 1] if hand and at + 1 < len(bundles) else None,
        "beside": found.beside(hand) if hand else None,
        "effects": queries.origin_effects(page, hand) if hand else None,
        "figure": _figure(found, hand),
        "others": [b for b in bundles if b is not hand and (b.origin or not (hand and hand.origin))],
        "kinds": OriginKind.choices,
        "marks": Verdict.values,
        "typed": form.data if form else None,
        "ticked": {i for i, _ in form.cleaned_data.get("take", ())} if form and form.is_valid() else None,
        "form": form,
        "required": queries.origins_required(article),
        "required_form": required_form or asked,
        "may": may(member, "gather evidence", "edit rules"),
        "closed_work": policies.why_not_work(ArticleState(article.state)),
    }
    status = next((one.status for one in sent if one.status != 200), 200)
    return answer(request, "claims/article_origins.html", context, member=member, status=status)


def _figure(found: queries.Origins, hand: queries.Bundle | None) -> Figure:
    """A proposal that adds to a confirmed origin has its lines drawn there, and no place of its own."""
    drawn = [bundle for bundle in found.bundles if not bundle.joins][:_DRAWN]
    at = {outlet.pk: 18 + _STEP * i for i, outlet in enumerate(found.outlets)}
    ends = {bundle.address: 18 + _STEP * i for i, bundle in enumerate(drawn)}
    quoted = {outlet.pk for bundle in found.bundles for outlet in bundle.outlets}
    lines = []
    for bundle in found.bundles:
        end = ends.get(bundle.joins.public_id if bundle.joins else bundle.address)
        if end:
            proposed = bundle.origin is None
            lines += [Line(at[o.pk], end, proposed, in_hand=bundle is hand) for o in bundle.outlets]
    return Figure(
        height=_STEP * max(len(found.outlets), len(drawn), 1) + 2,
        outlets=tuple((at[o.pk], o.name, o.pk in quoted) for o in found.outlets),
        origins=tuple((ends[bundle.address], bundle) for bundle in drawn),
        lines=tuple(lines),
    )
