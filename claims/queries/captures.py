"""Captures by address, whose report an address is, and what became of a report from one capture to the next."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import Exists, OuterRef, Q

from claims import policies
from claims.models import Article, Capture, Desk, Exchange, JobState, Outlet, Placement, Snapshot, Source
from claims.nlp.differences import Difference, difference

if TYPE_CHECKING:
    from claims.ingest.wire import Limits

UNDER_WAY = (JobState.WAITING, JobState.RUNNING)
"""The states of a capture that is not over."""

_LOOKED_AT = 100  # captures of an article, newest first, that its sources page looks at


def why_not_fetch(desk: Desk) -> str:
    """Why nothing is fetched by address at this desk, empty where it is."""
    return policies.why_not_fetch(by_desk=desk.fetching, by_operator=settings.FETCHING)


def fetch_limits() -> Limits:
    """What a fetch may cost and where it may go: the open network, and what the operator permits beyond it."""
    from claims.ingest.wire import Limits  # the client is loaded by those who fetch only

    return Limits(permitted=frozenset(settings.FETCH_PERMITTED))


def host_of(address: str) -> str:
    """The host that an address names, in small letters; empty where it names none."""
    try:
        return (urlsplit(address.strip()).hostname or "").rstrip(".")
    except ValueError:
        return ""


def outlet_of(address: str, outlets: Iterable[Outlet]) -> Outlet | None:
    """The outlet whose site an address belongs to, subdomains included; the longest of the sites that fit."""
    host, found, longest = host_of(address), None, 0
    for outlet in outlets:
        for domain in outlet.domains:
            site = (host_of(domain if "//" in domain else f"//{domain}")).removeprefix("www.")
            if site and len(site) > longest and (host == site or host.endswith(f".{site}")):
                found, longest = outlet, len(site)
    return found


def whose(capture: Capture, outlets: Iterable[Outlet]) -> Outlet | None:
    """The outlet that was chosen for a capture, else the one whose site it asks."""
    return capture.outlet or outlet_of(capture.address, outlets)


def captures_shown(article: Article, outlets: Sequence[Outlet]) -> list[tuple[Outlet, Capture]]:
    """What the sources page says of captures, newest first, each with its outlet: those under way, and those that
    failed where nothing came of the same address since, neither by another capture nor by hand."""
    since = Snapshot.objects.filter(
        source__address=OuterRef("address"), source__articles=OuterRef("article"), at__gt=OuterRef("at")
    )
    rows = Capture.objects.filter(article=article).exclude(Q(state=JobState.FAILED) & Exists(since)).order_by("-id")
    newest: dict[str, Capture] = {}
    for row in rows.select_related("outlet", "by", "claim")[:_LOOKED_AT]:
        newest.setdefault(row.address, row)
    shown = [row for row in newest.values() if row.state in (*UNDER_WAY, JobState.FAILED)]
    return [(outlet, row) for row in shown if (outlet := whose(row, outlets))]


@dataclasses.dataclass(frozen=True, slots=True)
class Provenance:
    """What proves a snapshot, beside its hashes: what went over the wire, where it was fetched; and whose site its
    address is, where that is not the outlet whose report it is said to be (None where it is nobody's)."""

    exchange: Exchange | None
    host: str
    elsewhere: bool
    owner: Outlet | None


def provenance(snapshot: Snapshot, outlets: Iterable[Outlet]) -> Provenance:
    """Where a snapshot came from."""
    exchange = Exchange.objects.filter(snapshot=snapshot).defer("warc").first()
    address = exchange.answered if exchange else snapshot.source.address
    host, owner = host_of(address), outlet_of(address, outlets)
    elsewhere = bool(host) and (owner is None or owner.pk != snapshot.source.outlet_id)
    return Provenance(exchange, host, elsewhere, owner)


def snapshots_of(source: Source) -> list[Snapshot]:
    """Every capture of a report, newest first, without its text."""
    return list(source.snapshots.select_related("by", "imprint").defer("received", "text").order_by("-number"))


def change_since(snapshot: Snapshot, earlier: Snapshot) -> Difference:
    """What changed in the text from an earlier capture."""
    if snapshot.text_sha256 == earlier.text_sha256:
        return Difference((), 0, 0, ())
    return difference(earlier.text, snapshot.text)


def placements_on(snapshot: Snapshot, article: Article) -> list[Placement]:
    """Where this article's quotations from older captures of the report stand in this one, by claim."""
    rows = Placement.objects.filter(
        snapshot=snapshot, evidence__claim__article=article, evidence__withdrawn_at__isnull=True
    )
    return list(rows.select_related("evidence__claim").order_by("evidence__claim__number", "id"))


def earlier_reports(source: Source, article: Article) -> list[Source]:
    """The reports that this one may update: others of its outlet for this article, and the one it is said to update."""
    others = Source.objects.filter(desk=article.desk, outlet=source.outlet_id).exclude(pk=source.pk)
    shown = others.filter(articles=article) | others.filter(pk=source.updates_id or 0)
    return list(shown.distinct().order_by("-id")[:200])
