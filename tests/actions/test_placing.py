"""What was quoted, placed on newer captures."""

from __future__ import annotations

import dataclasses

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims import ingest, queries
from claims.actions import evidence, review, sources
from claims.ingest import PageFacts
from claims.models import (
    Aspect,
    Claim,
    ClaimState,
    Evidence,
    Fidelity,
    LogEntry,
    Placement,
    Snapshot,
    Stance,
    Verdict,
)
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


def again(world: make.Cast, claim: Claim, was: str, now: str) -> Snapshot:
    """The report that is quoted for a claim, captured again with other words, in its newest wording."""
    source = Evidence.objects.filter(claim=claim).earliest("id").snapshot.source
    text = source.snapshots.latest("number").text
    assert was in text
    return make.report(world, claim.article, text=text.replace(was, now), again=source)


def dead(world: make.Cast, so: Verdict = Verdict.VERIFIED) -> Claim:
    """The second claim, decided on a quotation."""
    article = make.analysed(world)
    claim = make.numbered(article, 2)
    stance = Stance.CONTRADICTS if so == Verdict.DISPUTED else Stance.SUPPORTS
    make.quote(world, claim, make.report(world, article), "Twelve passengers died", stance)
    return decided(world, claim, so)


def decided(world: make.Cast, claim: Claim, so: Verdict) -> Claim:
    claim = make.numbered(claim.article, claim.number)
    review.record_verdict(claim=claim, seen=claim.version, so=so, reasons=[(10, "As quoted.")], by=world.bob)
    return make.numbered(claim.article, claim.number)


def is_decided(claim: Claim) -> bool:
    return make.numbered(claim.article, claim.number).state == ClaimState.DECIDED


@pytest.mark.parametrize("so", [Verdict.VERIFIED, Verdict.DISPUTED])
def test_a_change_of_substance_reopens_the_claim_with_the_reason(so: Verdict) -> None:
    world = make.cast()
    claim = dead(world, so)
    newer = again(world, claim, "Twelve", "Thirteen")
    now = make.numbered(claim.article, 2)
    assert (now.state, now.verdict, now.round) == (ClaimState.OPEN, "", 2)
    entry = LogEntry.objects.get(action="reopen claim")
    assert entry.subject == f"articles/{claim.article.public_id}/claims/2"
    assert entry.payload == {
        "why": "A newer capture of Vell Courier’s report has otherwise what is quoted from it: a figure changed.",
        "was": so,
        "evidence": [Evidence.objects.get().public_id],
        "snapshot": newer.public_id,
    }
    added = LogEntry.objects.filter(action="add report").latest("sequence")
    assert added.payload["changed"] == {"in substance": 1, "cosmetic": 0}
    page = queries.claim_page(queries.article_page(claim.article), now)
    assert page.reopened == entry
    assert Evidence.objects.get().withdrawn_at is None, "evidence stays, and on its snapshot"


@pytest.mark.parametrize(
    ("was", "now", "changed"),
    [
        ("passengers died", "passengers drowned", {"in substance": 0, "cosmetic": 1}),
        ("Twelve", "12", {"in substance": 0, "cosmetic": 1}),
        ("A ferry", "Updated. A ferry", {"in substance": 0, "cosmetic": 1}),
        ("The sailors were rescued", "Three sailors were not", {"in substance": 0, "cosmetic": 0}),
    ],
)
def test_a_cosmetic_change_is_logged_only(was: str, now: str, changed: dict[str, int]) -> None:
    world = make.cast()
    claim = dead(world)
    again(world, claim, was, now)
    assert is_decided(claim)
    assert LogEntry.objects.filter(action="add report").latest("sequence").payload["changed"] == changed


def test_words_that_only_moved_reopen_where_they_are_denied_now() -> None:
    world = make.cast()
    claim = dead(world)
    again(world, claim, "Twelve passengers died.", "The owner denied on Monday that Twelve passengers died.")
    assert Placement.objects.get().state == "moved"
    assert not is_decided(claim)
    assert "how it is attributed changed" in LogEntry.objects.get(action="reopen claim").payload["why"]


def test_words_that_are_gone_reopen_but_not_for_a_thin_capture_or_a_summary() -> None:
    world = make.cast()
    claim = dead(world)
    source = Evidence.objects.get().snapshot.source
    facts = PageFacts(thin_because="The page asks to subscribe.")
    document = dataclasses.replace(ingest.from_text(b"A ferry sank."), facts=facts)
    sources.add_report(
        article=claim.article,
        outlet=source.outlet,
        document=document,
        fidelity=Fidelity.VERBATIM,
        by=world.bob,
        again=source,
    )
    assert is_decided(claim), "a thin capture says nothing of what it lacks"
    make.report(world, claim.article, text="Some died.", fidelity=Fidelity.SUMMARY, again=source)
    assert is_decided(claim), "nor do somebody’s own words"
    make.report(world, claim.article, text="A ferry sank in the bay of Northport on Sunday.", again=source)
    assert not is_decided(claim)
    why = LogEntry.objects.get(action="reopen claim").payload["why"]
    assert why == "A newer capture of Vell Courier’s report no longer has what is quoted from it."


def test_what_was_known_when_it_was_decided_does_not_reopen_it() -> None:
    """A reviewer who decides again knows the newer capture; only what changes after that counts."""
    world = make.cast()
    claim = dead(world)
    again(world, claim, "Twelve", "Thirteen")
    decided(world, claim, Verdict.VERIFIED)
    again(world, claim, "rescued", "saved")
    assert is_decided(claim)
    again(world, claim, "Thirteen", "Fourteen")
    assert not is_decided(claim)
    assert LogEntry.objects.filter(action="reopen claim").count() == 2


def test_what_does_not_count_does_not_reopen() -> None:
    world = make.cast()
    claim = make.verified(world)
    report = Evidence.objects.get().snapshot
    make.quote(world, claim, report, "Twelve passengers died", Stance.MENTIONS)
    make.quote(world, claim, report, "Twelve passengers", aspect=Aspect.SAID)
    gone = make.quote(world, claim, report, "Twelve")
    evidence.withdraw_evidence(evidence=gone, why="Too short.", seen=gone.version, by=world.bob)
    aside = make.quote(world, claim, report, "Twelve passengers died", Stance.CONTRADICTS)
    evidence.set_aside(evidence=aside, why="It does not.", seen=aside.version, by=world.bob)
    claim = decided(world, claim, Verdict.VERIFIED)
    again(world, claim, "Twelve", "Thirteen")
    assert is_decided(claim)
    assert not LogEntry.objects.filter(action="reopen claim").exists()


def test_captures_of_a_much_quoted_report_cost_no_queries() -> None:
    world = make.cast()
    claim = dead(world)
    again(world, claim, "Northport", "Vell")
    with CaptureQueriesContext(connection) as few:
        again(world, claim, "rescued", "saved")
    for words in ("A ferry sank", "on Sunday", "Twelve passengers", "sank in the bay"):
        make.quote(world, claim, Evidence.objects.earliest("id").snapshot, words)
    with CaptureQueriesContext(connection) as many:
        again(world, claim, "saved", "rescued")
    assert len(many) == len(few)


def test_what_is_quoted_from_an_older_capture_later_is_placed_too() -> None:
    world = make.cast()
    article = make.analysed(world)
    old = make.report(world, article)
    new = make.report(world, article, again=old.source)
    quoted = make.quote(world, make.numbered(article, 1), old, "Twelve passengers died")
    assert Placement.objects.get(evidence=quoted).state == "placed"
    make.quote(world, make.numbered(article, 1), new, "The sailors were rescued")
    assert Placement.objects.count() == 1
