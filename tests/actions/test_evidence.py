"""Quotations, readings and searches: what may be recorded, and what that does to a standing verdict."""

from __future__ import annotations

import pytest

from claims.actions import articles, evidence, review
from claims.exceptions import Conflict, InputError, NotAllowed, RuleError
from claims.models import ArticleState, Aspect, ClaimState, Evidence, LogEntry, Reading, Search, Stance, Verdict
from tests import factories as make

pytestmark = pytest.mark.django_db

REPORT = make.REPORT


@pytest.mark.parametrize(
    ("text", "quotation", "span"),
    [
        ("He said “yes” twice.", 'said "yes"', (3, 13)),
        ("It’s one\n  two.", "It's one two", (0, 14)),
        ("well–known", "well-known", (0, 10)),
        ("قلات میں حملہ ہوا", "میں حملہ", (5, 13)),
        ("👩‍🚒 said so", "said", (4, 8)),
    ],
)
def test_a_quotation_is_found_in_its_text(text: str, quotation: str, span: tuple[int, int]) -> None:
    assert evidence.place(text, quotation) == span


@pytest.mark.parametrize(
    ("quotation", "word"), [("", "Mark the words"), ("nowhere", "do not stand"), ("a", "stand 2 times")]
)
def test_a_quotation_that_cannot_be_placed(quotation: str, word: str) -> None:
    with pytest.raises(InputError, match=word):
        evidence.place("a b a", quotation)


def test_words_in_two_pieces_become_evidence() -> None:
    world = make.cast()
    article = make.analysed(world)
    claim, snapshot = make.numbered(article, 2), make.report(world, article)
    quoted = evidence.attach_evidence(
        claim=claim, snapshot=snapshot, spans=[(48, 71), (0, 12)], stance=Stance.SUPPORTS, by=world.bob
    )
    assert quoted.quotation == "A ferry sank […] Twelve passengers died."
    assert (quoted.aspect, quoted.round) == (Aspect.SO, 1)
    entry = LogEntry.objects.filter(action="attach evidence").get()
    assert entry.payload["places"] == [[0, 12], [48, 71]]
    assert entry.payload["snapshot sha256"] == snapshot.text_sha256


@pytest.mark.parametrize(
    ("spans", "word"),
    [
        ([], "Mark the words"),
        ([(5, 5)], "outside"),
        ([(0, 10_000)], "outside"),
        ([(-3, 5)], "outside"),
        ([(0, 10), (5, 12)], "overlap"),
        ([(1, 2)], "white space"),
    ],
)
def test_spans_that_cannot_be_quoted(spans: list[tuple[int, int]], word: str) -> None:
    world = make.cast()
    article = make.analysed(world)
    with pytest.raises(InputError, match=word):
        evidence.attach_evidence(
            claim=make.numbered(article, 1),
            snapshot=make.report(world, article),
            spans=spans,
            stance=Stance.SUPPORTS,
            by=world.bob,
        )
    assert not Evidence.objects.exists()


def test_the_same_words_are_quoted_once() -> None:
    world = make.cast()
    article = make.analysed(world)
    claim, snapshot = make.numbered(article, 1), make.report(world, article)
    make.quote(world, claim, snapshot, "A ferry sank")
    with pytest.raises(InputError, match="already"):
        make.quote(world, claim, snapshot, "A ferry sank")
    make.quote(world, claim, snapshot, "A ferry sank", aspect=Aspect.SAID)


def test_nobody_works_on_a_withdrawn_article_or_at_another_desk() -> None:
    world = make.cast()
    article = make.analysed(world)
    claim, snapshot = make.numbered(article, 1), make.report(world, article)
    with pytest.raises(NotAllowed):
        make.quote(world, claim, snapshot, "A ferry sank", by=world.eve)
    articles.withdraw_article(article=article, why="Retracted.", seen=article.version, by=world.alice)
    assert article.state == ArticleState.WITHDRAWN
    with pytest.raises(RuleError, match="withdrawn"):
        make.quote(world, claim, snapshot, "A ferry sank")
    with pytest.raises(RuleError, match="withdrawn"):
        evidence.record_search(article=article, claim=claim, where="anywhere", by=world.bob)


def test_a_contradiction_reopens_a_verified_claim_with_the_reason() -> None:
    world = make.cast()
    claim = make.verified(world)
    make.quote(world, claim, make.report(world, claim.article), "on Sunday", Stance.CONTRADICTS)
    claim.refresh_from_db()
    assert (claim.state, claim.verdict, claim.round) == (ClaimState.OPEN, "", 2)
    entry = LogEntry.objects.filter(action="attach evidence").latest("sequence")
    assert "contradicts this claim" in entry.payload["reopened"]
    assert entry.payload["was"] == "verified"


def test_a_mention_leaves_the_verdict_alone() -> None:
    world = make.cast()
    claim = make.verified(world)
    make.quote(world, claim, make.report(world, claim.article), "on Sunday", Stance.MENTIONS)
    claim.refresh_from_db()
    assert claim.state == ClaimState.DECIDED


def test_withdrawing_what_a_verdict_rests_on_reopens_its_claim() -> None:
    world = make.cast()
    claim = make.verified(world)
    quoted = Evidence.objects.get()
    with pytest.raises(InputError, match="Say why"):
        evidence.withdraw_evidence(evidence=quoted, why="", seen=1, by=world.bob)
    with pytest.raises(Conflict):
        evidence.withdraw_evidence(evidence=quoted, why="Wrong report.", seen=7, by=world.bob)
    evidence.withdraw_evidence(evidence=quoted, why="Wrong report.", seen=1, by=world.bob)
    claim.refresh_from_db()
    assert claim.state == ClaimState.OPEN
    assert Evidence.objects.get().withdrawn_why == "Wrong report."
    with pytest.raises(RuleError, match="already"):
        evidence.withdraw_evidence(evidence=quoted, why="Again.", seen=quoted.version, by=world.bob)


def test_a_finding_beside_the_headline_reopens_its_claim_too() -> None:
    world = make.cast()
    article = make.analysed(world)
    claim, snapshot = make.numbered(article, 1), make.report(world, article)
    make.quote(world, claim, snapshot, "A ferry sank in the bay")
    said = make.quote(world, claim, snapshot, "Twelve passengers died", aspect=Aspect.SAID)
    findings = {"so": Verdict.VERIFIED, "said": Verdict.VERIFIED}
    review.record_verdict(claim=claim, seen=claim.version, reasons=[(1, "")], by=world.bob, **findings)
    evidence.withdraw_evidence(evidence=said, why="Somebody else’s words.", seen=1, by=world.bob)
    claim.refresh_from_db()
    assert (claim.state, claim.verdict) == (ClaimState.OPEN, "")
    payload = LogEntry.objects.get(action="withdraw evidence").payload
    assert payload["reopened"].startswith("Whether it was said was judged verified. Cannot be marked verified: no")
    assert payload["was"] == "verified"


def test_setting_a_contradiction_aside_clears_the_way_and_undoes_a_dispute() -> None:
    world = make.cast()
    article = make.analysed(world)
    claim, snapshot = make.numbered(article, 1), make.report(world, article)
    against = make.quote(world, claim, snapshot, "on Sunday", Stance.CONTRADICTS)
    review.record_verdict(claim=claim, seen=claim.version, so=Verdict.DISPUTED, reasons=[(4, "")], by=world.bob)
    with pytest.raises(RuleError, match="Say why"):
        evidence.set_aside(evidence=against, why="", seen=1, by=world.bob)
    evidence.set_aside(evidence=against, why="The fourth was a Sunday.", seen=1, by=world.charlie)
    claim.refresh_from_db()
    assert claim.state == ClaimState.OPEN
    make.quote(world, claim, snapshot, "A ferry sank in the bay")
    claim.refresh_from_db()
    review.record_verdict(claim=claim, seen=claim.version, so=Verdict.VERIFIED, reasons=[(1, "")], by=world.bob)


def test_reading_is_recorded_once_and_not_of_a_quoted_report() -> None:
    world = make.cast()
    article = make.analysed(world)
    claim, snapshot = make.numbered(article, 1), make.report(world, article)
    first = evidence.record_reading(claim=claim, snapshot=snapshot, by=world.bob)
    assert evidence.record_reading(claim=claim, snapshot=snapshot, by=world.bob) == first
    assert LogEntry.objects.filter(action="record reading").count() == 1
    evidence.record_reading(claim=claim, snapshot=snapshot, by=world.charlie)
    assert Reading.objects.count() == 2
    two = make.numbered(article, 2)
    make.quote(world, two, snapshot, "Twelve passengers died")
    with pytest.raises(RuleError, match="not silent"):
        evidence.record_reading(claim=two, snapshot=snapshot, by=world.bob)


def test_a_thin_report_is_never_silent_but_can_be_quoted() -> None:
    world = make.cast()
    article = make.analysed(world)
    claim, thin = make.numbered(article, 1), make.thin(world, article)
    with pytest.raises(RuleError, match="less than the report"):
        evidence.record_reading(claim=claim, snapshot=thin, by=world.bob)
    assert not Reading.objects.exists()
    assert make.quote(world, claim, thin, "A ferry sank").quotation == "A ferry sank"


def test_a_search_says_where_and_for_what() -> None:
    world = make.cast()
    article = make.analysed(world)
    with pytest.raises(InputError, match="Say where"):
        evidence.record_search(article=article, outlet=make.outlet(world), where=" ", by=world.bob)
    with pytest.raises(InputError, match="which outlet"):
        evidence.record_search(article=article, where="an archive", by=world.bob)
    evidence.record_search(article=article, outlet=make.outlet(world), where="its search", terms="ferry", by=world.bob)
    evidence.record_search(article=article, claim=make.numbered(article, 4), where="everywhere", by=world.bob)
    assert Search.objects.count() == 2
    assert LogEntry.objects.filter(action="record search", subject__endswith="claims/4").count() == 1
