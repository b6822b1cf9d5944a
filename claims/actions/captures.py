"""Reports captured by their address: started, followed, called off, kept or failed."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from claims import ingest, policies, queries
from claims.actions.permission import allow, require
from claims.actions.sources import Wire, add_report
from claims.exceptions import AlreadyThere, InputError
from claims.models import (
    Article,
    ArticleState,
    Capture,
    Claim,
    Fidelity,
    JobState,
    Outlet,
    Snapshot,
    Source,
    Step,
    User,
)
from claims.models.log import append

if TYPE_CHECKING:
    from claims.ingest.fetch import Fetched


@transaction.atomic
def start_capture(
    *,
    article: Article,
    address: str,
    by: User,
    outlet: Outlet | None = None,
    claim: Claim | None = None,
    again: Source | None = None,
) -> Capture:
    """Make the row of a capture by address (the caller starts it in the same transaction).

    Without an outlet, the address must be of a site that the desk knows; the one that answers in the end then tells
    whose report it is. Raises `AlreadyThere` where the same address is being captured for this article.
    """
    from claims.ingest.fetch import checked  # the client is loaded by those who fetch only

    allow(by, article.desk, "gather evidence")
    require(policies.why_not_work(ArticleState(article.state)))
    require(queries.why_not_fetch(article.desk))
    url = checked(address, queries.fetch_limits())
    address = str(url)
    if outlet and outlet.desk_id != article.desk_id:
        raise InputError("That outlet belongs to another desk.")
    if outlet is None and queries.outlet_of(address, queries.outlets(article.desk)) is None:
        raise InputError(f"{url.host} is the site of no outlet of this desk. Say whose report it is.")
    Article.objects.select_for_update(no_key=True).get(pk=article.pk)  # the same address twice at once is one capture
    under_way = Capture.objects.filter(article=article, state__in=queries.UNDER_WAY)
    if same := under_way.filter(address=address).first():
        raise AlreadyThere("This address is being captured already.", where=same.public_id)
    require(policies.why_not_capture(under_way.filter(by=by).count()))
    capture = Capture.objects.create(
        desk=article.desk,
        article=article,
        address=address,
        outlet=outlet,
        claim=claim,
        source=again,
        by=by,
        at=timezone.now(),
    )
    _log(capture, "start capture", by, {"outlet": outlet.name if outlet else ""})
    return capture


@transaction.atomic
def cancel_capture(*, capture: Capture, by: User) -> Capture:
    """Call a capture off. What was received is thrown away."""
    allow(by, capture.desk, "gather evidence")
    capture = _locked(capture)
    require(policies.why_not_cancel(JobState(capture.state)))
    _finish(capture, JobState.CANCELLED, message=f"{by.name} called it off; nothing was kept.")
    _log(capture, "cancel capture", by, {})
    return capture


def report_step(*, capture: Capture, step: Step, done: int = 0, total: int = 0) -> bool:
    """Say how far a capture is; `done` and `total` in bytes. Returns whether it is still wanted."""
    rows = Capture.objects.filter(pk=capture.pk, state__in=queries.UNDER_WAY)
    return bool(rows.update(state=JobState.RUNNING, step=step, done=done, total=total))


@transaction.atomic
def store_capture(*, capture: Capture, fetched: Fetched, document: ingest.Document) -> Snapshot | None:
    """Keep what came back as a snapshot, with what went over the wire. A second time it does nothing, and so it does
    for a capture that was called off meanwhile (None)."""
    capture = _locked(capture)
    if capture.state not in queries.UNDER_WAY:
        return capture.snapshot
    facts = document.facts
    if facts.published is None and (found := ingest.in_address(fetched.address)):
        facts = dataclasses.replace(facts, published=found.day, published_found=found.found)
        document = dataclasses.replace(document, facts=facts)
    snapshot = add_report(
        article=capture.article,
        outlet=_whose(capture, fetched.address),
        document=document,
        fidelity=Fidelity.VERBATIM,
        how="fetched",
        again=capture.source,
        wire=Wire(
            asked=fetched.requested,
            led=tuple(hop.address for hop in fetched.hops[1:-1]),
            answered=fetched.address,
            status=fetched.status,
            trouble=fetched.trouble,
            robots=fetched.robots,
            warc=fetched.warc,
        ),
        by=capture.by,
    )
    size = len(fetched.body)
    _finish(capture, JobState.DONE, snapshot=snapshot, outlet=snapshot.source.outlet, done=size, total=size)
    return snapshot


@transaction.atomic
def fail_capture(*, capture: Capture, message: str) -> None:
    """Give a capture up, with a sentence that says why; one that is over stays as it is."""
    capture = _locked(capture)
    if capture.state not in queries.UNDER_WAY:
        return
    _finish(capture, JobState.FAILED, message=message)
    _log(capture, "capture failed", capture.by, {"message": message})


def _whose(capture: Capture, answered: str) -> Outlet:
    """The outlet that was chosen, else the one whose site answered, else the one whose site was asked."""
    if capture.outlet:
        return capture.outlet
    outlets = queries.outlets(capture.desk)
    found = queries.outlet_of(answered, outlets) or queries.whose(capture, outlets)
    if found is None:
        raise InputError(f"{queries.host_of(answered)} is the site of no outlet of this desk. Say whose report it is.")
    return found


def _locked(capture: Capture) -> Capture:
    rows = Capture.objects.select_for_update(of=("self",))
    return rows.select_related("article__desk", "desk", "outlet", "source", "by").get(pk=capture.pk)


def _finish(capture: Capture, state: JobState, **values: object) -> None:
    Capture.objects.filter(pk=capture.pk).update(state=state, finished_at=timezone.now(), **values)
    capture.refresh_from_db()


def _log(capture: Capture, action: str, by: User, payload: dict[str, str]) -> None:
    append(
        desk=capture.desk,
        by=by,
        action=action,
        subject=f"articles/{capture.article.public_id}",
        payload={"address": capture.address, "capture": capture.public_id, **payload},
        at=timezone.now(),
    )
