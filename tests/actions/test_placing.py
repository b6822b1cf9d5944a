"""What was quoted, placed on newer captures."""

from __future__ import annotations

import pytest

from claims.actions import evidence
from claims.models import LogEntry, Placement, Verdict
from tests import factories as make

pytestmark = pytest.mark.django_db


def test_quotations_are_placed_on_a_newer_capture_and_stay_where_they_are() -> None:
    world = make.cast()
    claim = make.verified(world)
    article, quoted = claim.article, claim.evidence.get()
    second = make.numbered(article, 2)
    lost = make.quote(world, second, quoted.snapshot, "Twelve passengers died")
    gone = make.quote(world, second, quoted.snapshot, "The sailors were rescued")
    evidence.withdraw_evidence(evidence=gone, why="Twice.", seen=gone.version, by=world.bob)
    newer = make.report(
        world, article, text=f"Updated. {make.REPORT.replace('Twelve', 'Thirteen')}", again=quoted.snapshot.source
    )
    placed = {p.evidence_id: p for p in Placement.objects.filter(snapshot=newer)}
    assert {pk: p.state for pk, p in placed.items()} == {quoted.pk: "moved", lost.pk: "orphaned"}
    assert [a.start for a in placed[quoted.pk].anchors] == [quoted.anchors[0].start + len("Updated. ")]
    assert placed[lost.pk].anchors == ()
    assert LogEntry.objects.filter(action="add report").last().payload["quotations"] == {  # type: ignore[union-attr]  # it is there
        "placed": 0,
        "moved": 1,
        "orphaned": 1,
    }
    quoted.refresh_from_db()
    assert quoted.snapshot != newer
    assert make.numbered(article, 1).verdict == Verdict.VERIFIED, "a standing verdict never flips"


def test_what_is_quoted_from_an_older_capture_later_is_placed_too() -> None:
    world = make.cast()
    article = make.analysed(world)
    old = make.report(world, article)
    new = make.report(world, article, again=old.source)
    quoted = make.quote(world, make.numbered(article, 1), old, "Twelve passengers died")
    assert Placement.objects.get(evidence=quoted).state == "placed"
    make.quote(world, make.numbered(article, 1), new, "The sailors were rescued")
    assert Placement.objects.count() == 1
