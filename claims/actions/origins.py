"""What quotations go back to: a person confirms, splits, merges or names it, and the claims that rest on it are judged
anew by the rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from django.db import IntegrityError, transaction
from django.db.models import F, QuerySet, Value
from django.db.models.functions import Lower
from django.db.models.lookups import Exact
from django.utils import timezone

from claims import policies, queries
from claims.actions.permission import allow, require
from claims.actions.reopening import reopen_if_unfounded
from claims.exceptions import Conflict, InputError
from claims.models import Article, ArticleState, Claim, ClaimState, Desk, Evidence, Origin, OriginKind, User
from claims.models.log import append
from claims.queries.tracing import own_reporting

Seen = Sequence[tuple[Evidence, int]]
"""Quotations, each with the version of it that was on the page."""


@transaction.atomic
def confirm_origin(*, quotations: Seen, name: str, kind: OriginKind, is_party: bool, by: User) -> Origin:
    """These quotations go back to one origin. Where the desk has one of that name it is that one, as it stands."""
    rows = _locked(quotations, by)
    desk = rows[0].desk
    origin, made = _named(desk, name, kind, by=by, is_party=is_party)
    was = _tie(rows, origin)
    payload = _values(origin) | {"new": made, "quotations": [e.public_id for e in rows], "instead of": was}
    _log(origin, "confirm origin", payload, by)
    _judge_anew(rows, f"What it rests on goes back to {origin.name}.", by)
    return origin


@transaction.atomic
def split_origin(
    *, quotations: Seen, by: User, name: str = "", kind: OriginKind = OriginKind.REPORTING, is_party: bool = False
) -> Origin:
    """These quotations do not belong with the others: they go back to something else, without a name to their outlet's
    own reporting."""
    rows = _locked(quotations, by)
    outlets = {e.snapshot.source.outlet.name for e in rows}
    if not name.strip() and len(outlets) > 1:
        raise InputError("What is split off comes through several outlets: say in a name what it goes back to.")
    origin, made = _named(rows[0].desk, name or own_reporting(*outlets), kind, by=by, is_party=is_party)
    was = _tie(rows, origin)
    payload = _values(origin) | {"new": made, "quotations": [e.public_id for e in rows], "instead of": was}
    _log(origin, "split origin", payload, by)
    _judge_anew(rows, f"A quotation was split off: it goes back to {origin.name}.", by)
    return origin


@transaction.atomic
def keep_apart(*, quotations: Seen, by: User) -> list[Origin]:
    """These quotations do not go back to one origin: each is its own outlet's reporting."""
    rows = _locked(quotations, by)
    of: dict[str, list[Evidence]] = defaultdict(list)
    for e in rows:
        of[own_reporting(e.snapshot.source.outlet.name)].append(e)
    # all are made in one order before anything is logged: two that do this at once wait for each other, never both
    named = {name: _named(rows[0].desk, name, OriginKind.REPORTING, by=by, is_party=False) for name in sorted(of)}
    origins = []
    for name, (origin, made) in named.items():
        same = of[name]
        was = _tie(same, origin)
        payload = _values(origin) | {"new": made, "quotations": [e.public_id for e in same], "instead of": was}
        _log(origin, "keep apart", payload, by)
        origins.append(origin)
    _judge_anew(rows, "What it rests on was found to be each outlet’s own reporting.", by)
    return origins


@transaction.atomic
def merge_origins(*, origin: Origin, into: Origin, seen: int, by: User) -> Origin:
    """Two origins turned out to be one: all that goes back to `origin` goes back to `into` from now on."""
    allow(by, origin.desk, "gather evidence")
    if origin.pk == into.pk or origin.desk_id != into.desk_id or into.merged_into_id:
        raise InputError("Choose another origin of this desk to merge it with.")
    rows = _claims_locked(Evidence.objects.filter(origin=origin))
    origin.compare_and_set(seen, merged_into=into)
    _tie(rows, into)
    payload = _values(into) | {"merged": origin.name, "quotations": [e.public_id for e in rows]}
    _log(into, "merge origins", payload, by)
    _judge_anew(rows, f"{origin.name} and {into.name} are one origin.", by)
    return into


@transaction.atomic
def change_origin(*, origin: Origin, name: str, kind: OriginKind, is_party: bool, seen: int, by: User) -> Origin:
    """Another name or kind for an origin, or whether it is a party to the matter."""
    allow(by, origin.desk, "gather evidence")
    name = _checked(name)
    rows = _claims_locked(Evidence.objects.filter(origin=origin))
    before = _values(origin)
    try:
        with transaction.atomic():
            origin.compare_and_set(seen, name=name, kind=kind, is_party=is_party)
    except IntegrityError as error:
        raise InputError(f"This desk has an origin “{name}” already: merge the two.") from error
    _log(origin, "change origin", _values(origin) | {"before": before}, by)
    party = "a party to the matter" if is_party else "no party to the matter"
    _judge_anew(rows, f"{origin.name} is {party}.", by)
    return origin


@transaction.atomic
def require_origins(*, article: Article, origins_required: int | None, seen: int, by: User) -> Article:
    """An article asks for more independent origins than its desk; None is the desk's rule again. Verdicts that stand
    are not judged anew by it until what they rest on changes, as with the desk's own rules."""
    allow(by, article.desk, "edit rules")
    require(policies.why_not_work(ArticleState(article.state)))
    least = article.desk.origins_required
    if origins_required is not None and not least < origins_required <= policies.MOST_ORIGINS:
        raise InputError(
            f"The desk asks for {least} already; an article can ask for more, up to {policies.MOST_ORIGINS}."
        )
    before = article.origins_required
    article.compare_and_set(seen, origins_required=origins_required)
    append(
        desk=article.desk,
        by=by,
        action="require origins",
        subject=f"articles/{article.public_id}",
        payload={"origins required": {"from": before, "to": origins_required}},
        at=timezone.now(),
    )
    return article


def _locked(quotations: Seen, by: User) -> list[Evidence]:
    """The quotations, their claims locked before them, unchanged since they were seen and standing."""
    if not quotations:
        raise InputError("Tick the quotations that go back to it.")
    allow(by, quotations[0][0].desk, "gather evidence")
    seen = {e.pk: version for e, version in quotations}
    rows = _claims_locked(Evidence.objects.filter(pk__in=seen))
    if any(e.version != seen[e.pk] for e in rows):
        raise Conflict(
            "Somebody else changed one of these quotations while you were deciding. Look at what stands now, then "
            "decide again."
        )
    if any(e.withdrawn_at for e in rows):
        raise InputError("One of these quotations was withdrawn.")
    for state in {e.claim.article.state for e in rows}:
        require(policies.why_not_work(ArticleState(state)))
    return rows


def _claims_locked(rows: QuerySet[Evidence]) -> list[Evidence]:
    """The rows, with their claims locked before them in one order, as every change of evidence locks them."""
    held = Claim.objects.filter(pk__in=rows.values("claim")).order_by("pk").select_for_update(of=("self",))
    list(held.values_list("pk"))
    rows = rows.select_related("claim__article__desk", "desk", "origin", "snapshot__source__outlet")
    return list(rows.defer("snapshot__received", "snapshot__text").select_for_update(of=("self",)).order_by("pk"))


def _named(desk: Desk, name: str, kind: OriginKind, *, is_party: bool, by: User) -> tuple[Origin, bool]:
    """The desk's origin of that name, and whether it is new; that of somebody who makes it at the same time is not."""
    name = _checked(name)
    same = Origin.objects.filter(Exact(Lower("name"), Lower(Value(name))), desk=desk, merged_into=None)
    if known := same.first():
        return known, False
    try:
        with transaction.atomic():
            made = Origin.objects.create(desk=desk, name=name, kind=kind, is_party=is_party, by=by, at=timezone.now())
    except IntegrityError:
        return same.get(), False
    return made, True


def _checked(name: str) -> str:
    if not (name := " ".join(name.split())):
        raise InputError("An origin needs a name, such as “Ministry’s statement, 1 February”.")
    if len(name) > 200:
        raise InputError("That name is too long: 200 characters at most.")
    return name


def _tie(rows: Sequence[Evidence], origin: Origin) -> list[str]:
    """Write the origin to rows that are locked and were seen as they are; the names of the origins that they had."""
    Evidence.objects.filter(pk__in=[e.pk for e in rows]).update(origin=origin, version=F("version") + 1)
    return sorted({e.origin.name for e in rows if e.origin and e.origin != origin})


def _judge_anew(rows: Sequence[Evidence], why: str, by: User) -> None:
    """Open the verdicts that the rules would now refuse, each with the reason."""
    decided: dict[Article, dict[int, Claim]] = defaultdict(dict)
    for e in rows:
        if e.claim.state == ClaimState.DECIDED:
            decided[e.claim.article][e.claim.pk] = e.claim
    for article, claims in decided.items():
        facts = queries.facts_of(queries.article_page(article), list(claims.values()))
        findings = queries.findings_of(claims.values())
        for pk, claim in claims.items():
            if reopened := reopen_if_unfounded(claim=claim, facts=facts[pk], findings=findings[pk]):
                append(
                    desk=claim.desk,
                    by=by,
                    action="reopen claim",
                    subject=queries.subject_of(claim),
                    payload={"why": f"{why} {reopened['reopened']}", "was": reopened["was"]},
                    at=timezone.now(),
                )


def _values(origin: Origin) -> dict[str, object]:
    return {"name": origin.name, "kind": str(origin.kind), "party": origin.is_party}


def _log(origin: Origin, action: str, payload: dict[str, object], by: User) -> None:
    append(
        desk=origin.desk,
        by=by,
        action=action,
        subject=f"origins/{origin.public_id}",
        payload=payload,
        at=timezone.now(),
    )
