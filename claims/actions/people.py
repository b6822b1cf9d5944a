"""Desks, their rules, and who belongs to them."""

from __future__ import annotations

import zoneinfo
from collections.abc import Sequence

from django.db import IntegrityError, transaction
from django.utils import timezone

from claims import policies
from claims.actions.permission import allow
from claims.exceptions import InputError
from claims.models import Desk, Membership, Outlet, Role, User
from claims.models.log import append
from claims.nlp import facts
from claims.nlp.outlets import DEFAULT


@transaction.atomic
def make_desk(
    *,
    name: str,
    by: User,
    is_demonstration: bool = False,
    time_zone: str = "UTC",
    outlets: Sequence[facts.Outlet] = DEFAULT,
) -> Desk:
    """A new desk that knows these outlets, by default those of the lexicon; `by` becomes its first administrator."""
    try:
        zoneinfo.ZoneInfo(time_zone)
    except (ValueError, OSError, zoneinfo.ZoneInfoNotFoundError) as error:
        raise InputError(f"There is no time zone “{time_zone}”. Choose one like Asia/Karachi.") from error
    desk = Desk.objects.create(name=name, is_demonstration=is_demonstration, time_zone=time_zone)
    Membership.objects.create(desk=desk, user=by, role=Role.ADMINISTRATOR)
    Outlet.objects.bulk_create(
        Outlet(
            desk=desk,
            name=outlet.name,
            aliases=list(outlet.aliases),
            domains=list(outlet.domains),
            kind=outlet.kind,
            country=outlet.country,
        )
        for outlet in outlets
    )
    append(
        desk=desk,
        by=by,
        action="make desk",
        subject=f"desks/{desk.public_id}",
        payload={"name": name, "demonstration": is_demonstration, "time zone": time_zone},
        at=timezone.now(),
    )
    return desk


@transaction.atomic
def add_member(*, desk: Desk, user: User, role: Role, by: User) -> Membership:
    """Give somebody a place at the desk."""
    allow(by, desk, "manage people")
    if Membership.objects.filter(desk=desk, user=user).exists():
        raise InputError(f"{user.name} belongs to this desk already; change the role instead.")
    made = Membership.objects.create(desk=desk, user=user, role=role)
    _log_role(made, by)
    return made


@transaction.atomic
def invite(*, desk: Desk, email: str, name: str, role: Role, by: User) -> Membership:
    """Make an account for somebody who has none, and give it a place at the desk. Its owner chooses the password."""
    allow(by, desk, "manage people")
    if not name.strip():
        raise InputError("There is no account with this address yet: say the person’s name, and one is made.")
    try:
        with transaction.atomic():
            user = User.objects.create_user(email, name=name.strip())
    except IntegrityError as error:
        raise InputError("Somebody made an account with this address just now; add it once more.") from error
    append(
        desk=desk,
        by=by,
        action="invite",
        subject=f"people/{user.public_id}",
        payload={"name": user.name, "email": user.email},
        at=timezone.now(),
    )
    return add_member(desk=desk, user=user, role=role, by=by)


@transaction.atomic
def invite_again(*, membership: Membership, by: User) -> User:
    """A member who never chose a password gets another link; who has one asks for a new one at the log-in page."""
    allow(by, membership.desk, "manage people")
    user = membership.user
    if user.has_usable_password():
        raise InputError(f"{user.name} has a password already, and can ask for a new one at the log-in page.")
    append(
        desk=membership.desk,
        by=by,
        action="invite again",
        subject=f"people/{user.public_id}",
        payload={"name": user.name, "email": user.email},
        at=timezone.now(),
    )
    return user


@transaction.atomic
def change_role(*, membership: Membership, role: Role, seen: int, by: User) -> Membership:
    """Give a member another role. The desk keeps at least one administrator."""
    desk = membership.desk
    allow(by, desk, "manage people")
    Desk.objects.select_for_update(no_key=True).get(pk=desk.pk)  # two demotions at once must not leave none
    others = Membership.objects.filter(desk=desk, role=Role.ADMINISTRATOR).exclude(pk=membership.pk)
    if membership.role == Role.ADMINISTRATOR and role != Role.ADMINISTRATOR and not others.exists():
        raise InputError("A desk needs an administrator: make somebody else one first.")
    membership.compare_and_set(seen, role=role)
    _log_role(membership, by)
    return membership


@transaction.atomic
def set_rules(*, desk: Desk, origins_required: int, parties_verify: bool, seen: int, by: User) -> Desk:
    """How many independent origins *verified* needs at this desk, and whether a party to the matter counts for what is
    so. Verdicts that stand are not judged anew by it until what they rest on changes."""
    allow(by, desk, "edit rules")
    if not 1 <= origins_required <= policies.MOST_ORIGINS:
        raise InputError(f"Between 1 and {policies.MOST_ORIGINS} independent origins can be asked for.")
    before = desk.origins_required, desk.parties_verify
    desk.compare_and_set(seen, origins_required=origins_required, parties_verify=parties_verify)
    append(
        desk=desk,
        by=by,
        action="set rules",
        subject=f"desks/{desk.public_id}",
        payload={
            "origins required": {"from": before[0], "to": origins_required},
            "parties verify": {"from": before[1], "to": parties_verify},
        },
        at=timezone.now(),
    )
    return desk


@transaction.atomic
def switch_fetching(*, desk: Desk, on: bool, seen: int, by: User) -> Desk:
    """Let the desk fetch reports by address, or stop it."""
    allow(by, desk, "switch fetching")
    desk.compare_and_set(seen, fetching=on)
    append(
        desk=desk,
        by=by,
        action="switch fetching",
        subject=f"desks/{desk.public_id}",
        payload={"fetching": "on" if on else "off"},
        at=timezone.now(),
    )
    return desk


def _log_role(membership: Membership, by: User) -> None:
    append(
        desk=membership.desk,
        by=by,
        action="set role",
        subject=f"people/{membership.user.public_id}",
        payload={"name": membership.user.name, "role": str(membership.role)},
        at=timezone.now(),
    )
