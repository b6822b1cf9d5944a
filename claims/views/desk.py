"""The desk itself: its outlets, its people, its rules, its log."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from claims import queries
from claims.actions import people, sources
from claims.exceptions import InputError
from claims.forms.desk import MemberForm, OutletForm, RoleForm, RulesForm, SwitchForm
from claims.models import Role, User
from claims.views.answering import Request, admit, answer, may
from factcheck.accounts import invitation


@require_GET
def outlet_list(request: Request) -> HttpResponse:
    """The outlets that articles are searched for."""
    member = admit(request)
    context = {"outlets": queries.outlets(member.desk), "may": may(member, "edit outlets")}
    return answer(request, "claims/outlet_list.html", context, member=member)


@require_http_methods(["GET", "POST"])
def outlet_new(request: Request) -> HttpResponse:
    """Add an outlet."""
    member = admit(request, "edit outlets")
    initial = {"domains": [site] if (site := request.GET.get("site", "")[:253]) else []}
    form = OutletForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        with form.refusals():
            sources.add_outlet(
                desk=member.desk,
                name=data["name"],
                aliases=data["aliases"],
                domains=data["domains"],
                kind=data["kind"],
                by=request.user,
            )
            messages.success(request, f"{data['name']} is added; articles analysed from now on are searched for it.")
            return redirect("outlet_list")
    return answer(request, "claims/outlet_detail.html", {"form": form}, member=member, status=form.status)


@require_http_methods(["GET", "POST"])
def outlet_detail(request: Request, outlet: str) -> HttpResponse:
    """Change an outlet's names, sites or kind."""
    member = admit(request, "edit outlets")
    found = queries.outlet_at(member.desk, outlet)
    initial = {
        "name": found.name,
        "kind": found.kind,
        "aliases": found.aliases,
        "domains": found.domains,
        "seen": found.version,
    }
    form = OutletForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        with form.refusals():
            sources.edit_outlet(
                outlet=found,
                name=data["name"],
                aliases=data["aliases"],
                domains=data["domains"],
                kind=data["kind"],
                seen=data["seen"] or 0,
                by=request.user,
            )
            messages.success(request, f"{data['name']} is saved.")
            return redirect("outlet_list")
    context = {"form": form, "outlet": found, "now": initial}
    return answer(request, "claims/outlet_detail.html", context, member=member, status=form.status)


@require_GET
def people_list(request: Request) -> HttpResponse:
    """Who belongs to the desk."""
    return _people(request, MemberForm())


@require_POST
def add_member(request: Request) -> HttpResponse:
    """Give an account a place at the desk; where there is none, make one and show the link that opens it."""
    member = admit(request, "manage people")
    form = MemberForm(request.POST)
    if form.is_valid():
        data = form.cleaned_data
        desk, role, by = member.desk, Role(data["role"]), request.user
        with form.refusals():
            user = User.objects.filter(email__iexact=data["email"]).first()
            if user is None:
                made = people.invite(desk=desk, email=data["email"], name=data["name"], role=role, by=by)
                return _people(request, MemberForm(), invited=made.user)
            if not user.is_active:
                raise InputError(f"The account of {user.name} is switched off. The operator can switch it on.")
            people.add_member(desk=desk, user=user, role=role, by=by)
            messages.success(request, f"{user.name} belongs to the desk now.")
            return redirect("people_list")
    return _people(request, form)


@require_POST
def invite_again(request: Request, person: str) -> HttpResponse:
    """Another link for somebody who has not chosen a password yet; the one before may be lost or too old."""
    member = admit(request, "manage people")
    user = people.invite_again(membership=queries.member_at(member.desk, person), by=request.user)
    return _people(request, MemberForm(), invited=user)


@require_POST
def change_role(request: Request, person: str) -> HttpResponse:
    """Give a member another role."""
    member = admit(request, "manage people")
    membership = queries.member_at(member.desk, person)
    form = RoleForm(request.POST)
    if form.is_valid():
        people.change_role(
            membership=membership,
            role=Role(form.cleaned_data["role"]),
            seen=form.cleaned_data["seen"],
            by=request.user,
        )
        messages.success(request, f"{membership.user.name} is now {membership.get_role_display().lower()}.")
    return redirect("people_list")


def _people(request: Request, form: MemberForm, *, invited: User | None = None) -> HttpResponse:
    """The page; the link of an invitation is shown once, to whoever asked for it, and is kept nowhere."""
    member = admit(request)
    context = {
        "invited": invited,
        "link": invitation(request, invited) if invited else "",
        "days": settings.PASSWORD_RESET_TIMEOUT // 86_400,
        "people": queries.people(member.desk),
        "roles": Role.choices,
        "form": form,
        "may": may(member, "manage people"),
    }
    return answer(request, "claims/people_list.html", context, member=member, status=form.status)


@require_http_methods(["GET", "POST"])
def desk_detail(request: Request) -> HttpResponse:
    """The desk's rules; who may not change them can read them."""
    member = admit(request, "edit rules" if request.method == "POST" else "look")
    desk = member.desk
    initial = {
        "origins_required": desk.origins_required,
        "parties_verify": desk.parties_verify,
        "seen": desk.version,
    }
    form = RulesForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with form.refusals():
            people.set_rules(desk=desk, **form.cleaned_data, by=request.user)
            messages.success(request, "The rules of the desk are saved.")
            return redirect("desk_detail")
    context = {
        "desk": desk,
        "form": form,
        "why_not_fetch": queries.why_not_fetch(desk),
        "may": may(member, "edit rules", "switch fetching"),
    }
    return answer(request, "claims/desk_detail.html", context, member=member, status=form.status)


@require_POST
def switch_fetching(request: Request) -> HttpResponse:
    """Let the desk fetch reports by address, or stop it."""
    member = admit(request, "switch fetching")
    form = SwitchForm(request.POST)
    if form.is_valid():
        on = form.cleaned_data["on"]
        people.switch_fetching(desk=member.desk, on=on, seen=form.cleaned_data["seen"], by=request.user)
        messages.success(request, f"Fetching by address is switched {'on' if on else 'off'}.")
    return redirect("desk_detail")


@require_GET
def log_list(request: Request) -> HttpResponse:
    """The log of the desk, newest first."""
    member = admit(request)
    before = request.GET.get("before", "")
    entries, names = queries.log_page(member.desk, before=int(before[:18]) if before.isdecimal() else None)
    context = {
        "entries": [(entry, names.get(entry.by, "")) for entry in entries],
        "more": entries[-1].sequence if entries and entries[-1].sequence > 1 else None,
    }
    return answer(request, "claims/log_list.html", context, member=member)
