"""Verdicts: by the rules, in the version that was seen, and never silently over somebody else's."""

from __future__ import annotations

import pytest

from claims.actions import articles, evidence, review
from claims.exceptions import Conflict, InputError, NotAllowed, RuleError
from claims.models import Aspect, Claim, ClaimState, LogEntry, Review, Stance, Verdict
from tests import factories as make

pytestmark = pytest.mark.django_db


def test_verified_on_a_quotation() -> None:
    world = make.cast()
    claim = make.verified(world)
    assert (claim.state, claim.verdict, claim.round, claim.version) == (ClaimState.DECIDED, Verdict.VERIFIED, 1, 2)
    stored = Review.objects.get()
    assert (stored.so, stored.said, stored.by, stored.claim_version) == ("verified", "", world.bob, 1)
    assert stored.claim_text == claim.current
    entry = LogEntry.objects.get(action="record verdict")
    assert (entry.by, entry.payload["verdict"]) == (world.bob.public_id, "verified")
    assert entry.payload["claim text"] == "A ferry sank in the bay."


@pytest.mark.parametrize(
    ("verdict", "word"),
    [
        (Verdict.VERIFIED, "no quotation supports"),
        (Verdict.DISPUTED, "no quotation contradicts"),
        (Verdict.UNSOURCED, "nobody has looked at"),
    ],
)
def test_each_rule_refuses_with_its_sentence(verdict: Verdict, word: str) -> None:
    world = make.cast()
    claim = make.numbered(make.analysed(world), 1)
    with pytest.raises(RuleError, match=word):
        review.record_verdict(claim=claim, seen=1, so=verdict, reasons=[(10, "Because.")], by=world.bob)
    assert not Review.objects.exists()
    assert Claim.objects.get(pk=claim.pk).state == ClaimState.OPEN


def test_unsourced_once_every_outlet_of_the_blanket_credit_was_looked_at() -> None:
    world = make.cast()
    article = make.analysed(world)
    claim = make.numbered(article, 1)
    evidence.record_reading(claim=claim, snapshot=make.report(world, article), by=world.bob)
    with pytest.raises(RuleError, match="looked at North Wire yet"):
        review.record_verdict(claim=claim, seen=1, so=Verdict.UNSOURCED, reasons=[(8, "")], by=world.bob)
    evidence.record_search(article=article, outlet=make.outlet(world, "North Wire"), where="its site", by=world.bob)
    review.record_verdict(claim=claim, seen=1, so=Verdict.UNSOURCED, reasons=[(8, "")], by=world.bob)
    assert make.numbered(article, 1).verdict == Verdict.UNSOURCED


def test_an_inline_citation_asks_for_its_own_outlet_only() -> None:
    world = make.cast()
    article = make.analysed(world)
    claim = make.numbered(article, 5)
    evidence.record_reading(claim=claim, snapshot=make.report(world, article), by=world.bob)
    review.record_verdict(claim=claim, seen=1, so=Verdict.UNSOURCED, reasons=[(7, "")], by=world.bob)


def test_said_and_so_are_recorded_side_by_side() -> None:
    world = make.cast()
    article = make.analysed(world)
    claim, snapshot = make.numbered(article, 4), make.report(world, article)
    make.quote(world, claim, snapshot, "A ferry sank", aspect=Aspect.SAID)
    make.quote(world, claim, snapshot, "in the bay", Stance.CONTRADICTS)
    review.record_verdict(
        claim=claim, seen=1, said=Verdict.VERIFIED, so=Verdict.DISPUTED, reasons=[(6, "")], by=world.bob
    )
    assert make.numbered(article, 4).verdict == Verdict.DISPUTED


def test_the_headline_finding_cannot_be_left_out() -> None:
    world = make.cast()
    claim = make.numbered(make.analysed(world), 1)
    with pytest.raises(InputError, match="Choose a verdict"):
        review.record_verdict(claim=claim, seen=1, said=Verdict.VERIFIED, reasons=[(1, "")], by=world.bob)


def test_a_verdict_needs_a_reason_that_fits() -> None:
    world = make.cast()
    article = make.analysed(world)
    claim = make.numbered(article, 1)
    make.quote(world, claim, make.report(world, article), "A ferry sank")
    with pytest.raises(RuleError, match="needs a reason"):
        review.record_verdict(claim=claim, seen=1, so=Verdict.VERIFIED, reasons=[], by=world.bob)
    with pytest.raises(RuleError, match="does not fit"):
        review.record_verdict(claim=claim, seen=1, so=Verdict.VERIFIED, reasons=[(3, "")], by=world.bob)


def test_the_second_of_two_people_is_told_and_changes_nothing() -> None:
    world = make.cast()
    claim = make.verified(world)
    with pytest.raises(Conflict, match="kept below"):
        review.record_verdict(claim=claim, seen=1, so=Verdict.VERIFIED, reasons=[(1, "")], by=world.charlie)
    assert Review.objects.count() == 1
    with pytest.raises(Conflict):
        review.reopen_claim(claim=claim, why="I see it otherwise.", seen=1, by=world.charlie)


def test_judging_anew_opens_a_round_and_keeps_the_first() -> None:
    world = make.cast()
    claim = make.verified(world)
    review.record_verdict(claim=claim, seen=2, so=Verdict.VERIFIED, reasons=[(10, "Read again.")], by=world.bob)
    claim.refresh_from_db()
    assert (claim.round, claim.version) == (2, 3)
    assert Review.objects.filter(claim=claim).count() == 2


def test_reopening_needs_a_reason_and_a_verdict() -> None:
    world = make.cast()
    claim = make.verified(world)
    with pytest.raises(InputError, match="Say why"):
        review.reopen_claim(claim=claim, why="", seen=2, by=world.charlie)
    review.reopen_claim(claim=claim, why="The report was corrected.", seen=2, by=world.charlie)
    claim.refresh_from_db()
    assert (claim.state, claim.verdict, claim.round) == (ClaimState.OPEN, "", 2)
    with pytest.raises(RuleError, match="open"):
        review.reopen_claim(claim=claim, why="Again.", seen=claim.version, by=world.charlie)
    assert LogEntry.objects.get(action="reopen claim").payload == {
        "why": "The report was corrected.",
        "was": "verified",
    }


def test_strangers_and_withdrawn_articles() -> None:
    world = make.cast()
    claim = make.verified(world)
    with pytest.raises(NotAllowed):
        review.record_verdict(claim=claim, seen=2, so=Verdict.VERIFIED, reasons=[(1, "")], by=world.eve)
    article = claim.article
    article.refresh_from_db()
    articles.withdraw_article(article=article, why="Retracted.", seen=article.version, by=world.alice)
    with pytest.raises(RuleError, match="withdrawn"):
        review.record_verdict(claim=claim, seen=2, so=Verdict.VERIFIED, reasons=[(1, "")], by=world.bob)
    with pytest.raises(RuleError, match="withdrawn"):
        review.reopen_claim(claim=claim, why="x", seen=2, by=world.bob)
