"""Evidence stays on its snapshot for ever; a newer one gets a row that says where its words stand there."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from claims.models import Evidence, Placement, Snapshot
from claims.nlp.placing import place_again


def place_on(*, snapshot: Snapshot) -> dict[str, int]:
    """Place everything that is quoted from older snapshots of the report. Part of the calling action: returns how many
    quotations are placed, moved and orphaned, for its log entry; nothing where none is quoted."""
    older = Evidence.objects.filter(
        snapshot__source=snapshot.source_id, snapshot__number__lt=snapshot.number, withdrawn_at=None
    )
    rows = [_placement(evidence, snapshot, snapshot.at) for evidence in older]
    Placement.objects.bulk_create(rows)
    states = [row.state for row in rows]
    return {state: states.count(state) for state in ("placed", "moved", "orphaned") if rows}


def place_on_newer(*, evidence: Evidence) -> None:
    """Place a new quotation on the snapshots that are newer than its own. Part of the calling action."""
    newer = Snapshot.objects.filter(source=evidence.snapshot.source_id, number__gt=evidence.snapshot.number)
    now = timezone.now()
    Placement.objects.bulk_create(_placement(evidence, snapshot, now) for snapshot in newer.defer("received"))


def _placement(evidence: Evidence, snapshot: Snapshot, at: datetime) -> Placement:
    state, anchors = place_again(evidence.anchors, snapshot.text)
    return Placement(evidence=evidence, snapshot=snapshot, state=state, anchors=anchors, at=at)
