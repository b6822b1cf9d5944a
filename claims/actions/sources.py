"""Reports of outlets, and the outlets themselves."""

from __future__ import annotations

import dataclasses
import hashlib
import re
from collections.abc import Sequence
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils import timezone

from claims import ingest, policies
from claims.actions.permission import allow, require
from claims.actions.placing import counted, place_on
from claims.actions.reopening import reopen_changed
from claims.exceptions import InputError
from claims.models import (
    Article,
    ArticleState,
    Desk,
    Exchange,
    Fidelity,
    Imprint,
    Outlet,
    Passage,
    Precision,
    Snapshot,
    Source,
    User,
)
from claims.models.log import append
from claims.nlp.sentences import stretches

_BEFORE_SITE = re.compile(r"https?://(?:www\.)?|www\.")
_SITE = re.compile(r"[^\W_](?:[\w-]*[^\W_])?(?:\.[^\W_](?:[\w-]*[^\W_])?)+")


@dataclasses.dataclass(frozen=True, slots=True)
class Wire:
    """What went over the wire for a report that was fetched: the address that was asked, those that led on from it, the
    one that answered, its status, why that may not be the report, what robots.txt says, and all of it as WARC."""

    asked: str
    led: tuple[str, ...]
    answered: str
    status: int
    trouble: str
    robots: str
    warc: bytes


@transaction.atomic
def add_report(
    *,
    article: Article,
    outlet: Outlet,
    document: ingest.Document,
    fidelity: Fidelity,
    by: User,
    title: str = "",
    address: str = "",
    published: date | None = None,
    published_precision: Precision = Precision.DAY,
    how: str = "pasted",
    again: Source | None = None,
    wire: Wire | None = None,
) -> Snapshot:
    """Store a report of an outlet as an immutable snapshot, cut into passages.

    Title, address and date that are not given are taken from what the report says of itself; the address of a report
    that was fetched is the one that answered. A report at the same address of the same outlet, or `again` of a source,
    becomes a newer snapshot of that source. What was quoted from older ones is placed on it, and a
    decided claim for which it reads otherwise in substance reopens.
    """
    allow(by, article.desk, "gather evidence")
    require(policies.why_not_work(ArticleState(article.state)))
    if outlet.desk_id != article.desk_id:
        raise InputError("That outlet belongs to another desk.")
    if again and again.outlet_id != outlet.pk:
        raise InputError("That report is another outlet’s; a new capture of it stays with its outlet.")
    facts = document.facts
    title, address = title.strip() or facts.title, address.strip() or (wire.answered if wire else facts.address)
    addresses = {address, wire.asked if wire else ""} - {""}
    if published is None:
        published, published_precision = facts.published, Precision(facts.published_precision)
    # two captures of one report at once are of one source, and numbered one after the other
    Outlet.objects.select_for_update(no_key=True).get(pk=outlet.pk)
    source = (
        again
        or Source.objects.filter(desk=article.desk, outlet=outlet, address__in=addresses).order_by("id").first()
        or Source.objects.create(desk=article.desk, outlet=outlet, title=title[:300], address=address)
    )
    source.articles.add(article)
    now = timezone.now()
    snapshot = Snapshot.objects.create(
        desk=article.desk,
        source=source,
        number=(source.snapshots.aggregate(last=Max("number"))["last"] or 0) + 1,
        received=document.received,
        received_sha256=document.received_sha256,
        media_type=document.media_type,
        encoding=document.encoding,
        text=document.text,
        text_sha256=document.text_sha256,
        fidelity=fidelity,
        how=how,
        thin_why=" ".join(why for why in (wire.trouble if wire else "", facts.thin_because) if why),
        by=by,
        at=now,
    )
    imprint = Imprint.objects.create(
        desk=article.desk,
        snapshot=snapshot,
        title=title[:300],
        byline=facts.byline[:300],
        signature=", ".join(dict.fromkeys(one.agency for one in facts.signatures))[:300],
        published=published,
        published_precision=published_precision,
        published_at=_moment(facts, published),
    )
    Passage.objects.bulk_create(
        Passage(
            desk=article.desk,
            snapshot=snapshot,
            index=index,
            start=s.start,
            end=s.end,
            text=snapshot.text[s.start : s.end],
        )
        for index, s in enumerate(stretches(snapshot.text))
    )
    if wire:
        Exchange.objects.create(
            snapshot=snapshot,
            warc=wire.warc,
            warc_sha256=hashlib.sha256(wire.warc).hexdigest(),
            asked=wire.asked,
            led=list(wire.led),
            answered=wire.answered,
            status=wire.status,
            robots=wire.robots,
        )
    placed = place_on(snapshot=snapshot)
    append(
        desk=article.desk,
        by=by,
        action="add report",
        subject=f"articles/{article.public_id}",
        payload={
            "outlet": outlet.name,
            "title": imprint.title,
            "address": address,
            "byline": imprint.byline,
            "signature": imprint.signature,
            "published": published.isoformat() if published else "",
            "published at": imprint.published_at.isoformat() if imprint.published_at else "",
            "fidelity": str(fidelity),
            "how": how,
            "thin": snapshot.thin_why,
            "snapshot": snapshot.public_id,
            "capture": snapshot.number,
            "received sha256": snapshot.received_sha256,
            "text sha256": snapshot.text_sha256,
            **(_told(snapshot.exchange) if wire else {}),
            **counted(placed),
        },
        at=now,
    )
    reopen_changed(placed=placed, snapshot=snapshot, by=by)
    return snapshot


def _told(exchange: Exchange) -> dict[str, object]:
    """What the log says of an exchange."""
    return {
        "asked": exchange.asked,
        "led": exchange.led,
        "answered": exchange.answered,
        "status": exchange.status,
        "robots": exchange.robots,
        "warc sha256": exchange.warc_sha256,
    }


def _moment(facts: ingest.PageFacts, published: date | None) -> datetime | None:
    """The moment of publication: only where the report says a time with its zone, for the day that is taken."""
    at = facts.published_at
    return at if at and at.tzinfo and facts.published == published else None


@transaction.atomic
def add_outlet(
    *,
    desk: Desk,
    name: str,
    by: User,
    aliases: Sequence[str] = (),
    domains: Sequence[str] = (),
    kind: str = "newspaper",
) -> Outlet:
    """A new outlet for the desk; articles that are analysed from now on are searched for it."""
    allow(by, desk, "edit outlets")
    values = _outlet_values(name, aliases, domains, kind)
    try:
        with transaction.atomic():
            outlet = Outlet.objects.create(desk=desk, **values)
    except IntegrityError as error:
        raise InputError(f"This desk has an outlet “{name.strip()}” already; edit that one.") from error
    _log_outlet(outlet, "add outlet", by)
    return outlet


@transaction.atomic
def edit_outlet(
    *, outlet: Outlet, name: str, aliases: Sequence[str], domains: Sequence[str], kind: str, seen: int, by: User
) -> Outlet:
    """Change an outlet's names, domains or kind."""
    allow(by, outlet.desk, "edit outlets")
    values = _outlet_values(name, aliases, domains, kind)
    try:
        with transaction.atomic():
            outlet.compare_and_set(seen, **values)
    except IntegrityError as error:
        raise InputError(f"This desk has an outlet “{name.strip()}” already; edit that one.") from error
    _log_outlet(outlet, "edit outlet", by)
    return outlet


def _outlet_values(name: str, aliases: Sequence[str], domains: Sequence[str], kind: str) -> dict[str, object]:
    if not name.strip():
        raise InputError("An outlet needs a name.")
    return {
        "name": name.strip(),
        "aliases": [alias.strip() for alias in aliases if alias.strip()],
        "domains": [_site(domain.strip()) for domain in domains if domain.strip()],
        "kind": kind,
    }


def _site(words: str) -> str:
    """The site that a line names, if only by the address of one of its pages."""
    site = _BEFORE_SITE.sub("", words.lower()).partition("/")[0]
    if not _SITE.fullmatch(site):
        raise InputError(f"“{words[:80]}” is no site. Write it as dawn.com.")
    return site


def _log_outlet(outlet: Outlet, action: str, by: User) -> None:
    append(
        desk=outlet.desk,
        by=by,
        action=action,
        subject=f"outlets/{outlet.public_id}",
        payload={"name": outlet.name, "aliases": outlet.aliases, "domains": outlet.domains, "kind": outlet.kind},
        at=timezone.now(),
    )
