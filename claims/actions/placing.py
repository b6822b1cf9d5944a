"""Evidence stays on its snapshot for ever; a newer one gets a row that says where its words stand there."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from datetime import datetime

from django.utils import timezone

from claims.models import Claim, Evidence, Placement, Snapshot
from claims.nlp.following import Followed, Follower
from claims.nlp.placing import place_again


@dataclasses.dataclass(frozen=True, slots=True)
class Placed:
    """A quotation on a newer snapshot: where it stands there, what became of it, whether that is of substance, and
    whether an earlier snapshot had not shown the same already."""

    evidence: Evidence
    state: str
    became: Followed
    is_of_substance: bool
    is_news: bool


def place_on(*, snapshot: Snapshot) -> tuple[Placed, ...]:
    """Place everything that is quoted from older snapshots of the report. Part of the calling action, which logs it;
    the claims that it is quoted for are locked.

    A snapshot of another fidelity says nothing of a change, and a thin one nothing of what it lacks.
    """
    quoted = Evidence.objects.filter(
        snapshot__source=snapshot.source_id, snapshot__number__lt=snapshot.number, withdrawn_at=None
    )
    held = Claim.objects.filter(pk__in=quoted.values("claim")).order_by("pk").select_for_update(of=("self",))
    if not list(held.values_list("pk")):
        return ()
    captures = Snapshot.objects.filter(source=snapshot.source_id, number__lt=snapshot.number).order_by("number")
    older = {capture.pk: capture for capture in captures.defer("received")}
    whole = [s for s in older.values() if s.fidelity == snapshot.fidelity and not s.thin_why]
    readers: dict[tuple[int, int], Follower] = {}

    def follow(evidence: Evidence, into: Snapshot) -> Followed:
        texts = evidence.snapshot_id, into.pk
        if texts not in readers:
            readers[texts] = Follower(older[evidence.snapshot_id].text, into.text)
        return readers[texts].follow(evidence.anchors)

    rows, made = [], []
    for evidence in quoted.select_related("claim__article", "claim__desk"):
        own = older[evidence.snapshot_id]
        row = _placement(evidence, snapshot, snapshot.at)
        became = follow(evidence, snapshot)
        is_like = own.fidelity == snapshot.fidelity
        counts = is_like and bool(became.substance or (became.is_gone and not snapshot.thin_why))
        since = whole[-1] if whole and whole[-1].number > own.number else None
        is_news = counts and (since is None or became.differs(follow(evidence, since)))
        rows.append(row)
        made.append(Placed(evidence, row.state, became, counts, is_news))
    Placement.objects.bulk_create(rows)
    return tuple(made)


def counted(placed: Sequence[Placed]) -> dict[str, dict[str, int]]:
    """For a log entry: how many quotations are placed, moved and orphaned, and how many of these read otherwise, in
    substance or not; nothing where none is quoted."""
    if not placed:
        return {}
    states = [one.state for one in placed]
    cosmetic = [one for one in placed if one.state != "placed" and not one.is_of_substance and not one.became.is_gone]
    return {
        "quotations": {state: states.count(state) for state in ("placed", "moved", "orphaned")},
        "changed": {"in substance": sum(one.is_of_substance for one in placed), "cosmetic": len(cosmetic)},
    }


def place_on_newer(*, evidence: Evidence) -> None:
    """Place a new quotation on the snapshots that are newer than its own. Part of the calling action."""
    newer = Snapshot.objects.filter(source=evidence.snapshot.source_id, number__gt=evidence.snapshot.number)
    now = timezone.now()
    Placement.objects.bulk_create(_placement(evidence, snapshot, now) for snapshot in newer.defer("received"))


def _placement(evidence: Evidence, snapshot: Snapshot, at: datetime) -> Placement:
    state, anchors = place_again(evidence.anchors, snapshot.text)
    return Placement(evidence=evidence, snapshot=snapshot, state=state, anchors=anchors, at=at)
