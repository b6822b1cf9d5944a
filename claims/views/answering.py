"""How every view begins and ends: who asks, and a page or its fragment from one context."""

from __future__ import annotations

import zoneinfo
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django_htmx.middleware import HtmxDetails

from claims import policies, queries
from claims.exceptions import NotAllowed, NotThere
from claims.models import Article, Claim, Membership, Outlet, Role, Source, User


class Request(HttpRequest):
    """A request of somebody who is logged in."""

    htmx: HtmxDetails
    user: User


def admit(request: Request, permission: policies.Permission = "look") -> Membership:
    """The asker's place at their desk; raises `NotAllowed` with the rule's sentence where it does not allow this."""
    member = queries.membership_of(request.user)
    if reason := policies.why_not(Role(member.role), permission):
        raise NotAllowed(reason)
    return member


def answer(
    request: Request,
    page: str,
    context: dict[str, Any],
    *,
    member: Membership,
    fragment: str = "",
    status: int = 200,
) -> HttpResponse:
    """`page` in the desk's time zone; for htmx its `fragment`, where it has one, from the same context.

    A history restore gets the whole page, and caches are told that the two differ.
    """
    part = bool(fragment) and bool(request.htmx) and not request.htmx.history_restore_request
    with timezone.override(zoneinfo.ZoneInfo(member.desk.time_zone)):
        response = render(request, fragment if part else page, context | {"member": member}, status=status)
    patch_vary_headers(response, ["HX-Request"])
    return response


def may(member: Membership, *permissions: policies.Permission) -> dict[str, str]:
    """For each permission the sentence that says why this member does not have it, empty where they do; a template
    names it with underscores."""
    return {p.replace(" ", "_"): policies.why_not(Role(member.role), p) for p in permissions}


def claim_asked(request: Request, article: Article) -> Claim | None:
    """The claim that somebody came from, where the address names one (`?claim=`)."""
    number = request.GET.get("claim", "")
    if not number.isdecimal():
        return None
    claim = article.claims.filter(number=int(number[:9])).first()
    if claim is None:
        raise NotThere("There is no such claim in this article.")
    return claim


def source_asked(request: Request, outlet: Outlet | None) -> Source | None:
    """The report that is to be captured again, where the address names one (`?again=`), of that outlet."""
    asked = request.GET.get("again", "")
    found = queries.source_at(queries.membership_of(request.user).desk, asked) if asked else None
    if found and outlet and found.outlet_id != outlet.pk:
        raise NotThere("There is no such report of this outlet.")
    return found
