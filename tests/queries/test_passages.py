"""Proposals: best first, with reasons that show their work, and nothing that is quoted already."""

from __future__ import annotations

import dataclasses

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims import queries
from claims.actions import claims as claims_actions
from claims.models import Article, Evidence, Snapshot, Stance
from claims.nlp import facts
from claims.queries import passages
from tests import factories as make

pytestmark = pytest.mark.django_db

REPORT = (
    "The ministry met on Friday. The ferry carried 150 people, the owner said. The weather was fine. "
    "Officials said that three sailors were killed when the ferry sank."
)


def with_report(world: make.Cast) -> tuple[Article, Snapshot]:
    article = make.analysed(world)
    return article, make.report(world, article, text=REPORT)


def test_a_stored_claim_is_the_fact_that_it_was() -> None:
    world = make.cast()
    article = make.analysed(world)
    for number, fact in enumerate(make.analysis().claims, 1):
        plain = dataclasses.replace(fact, attribution=None, outlets=(), substitutions=())
        assert passages.as_fact(make.numbered(article, number)) == plain


def test_the_passage_that_speaks_to_the_claim_comes_first_with_its_reasons() -> None:
    world = make.cast()
    article, _ = with_report(world)
    page = queries.article_page(article)
    first = passages.proposals(page, make.numbered(article, 5))[0]
    assert first.passage.text == "The ferry carried 150 people, the owner said."
    assert first.stance == "contradicts"
    reason = first.reasons[0]
    assert reason.message.endswith(".")
    assert reason.passage is not None
    assert "150" in reason.passage.span
    assert reason.passage.before + reason.passage.span + reason.passage.after == first.passage.text


def test_what_is_quoted_already_is_not_proposed_again() -> None:
    world = make.cast()
    article, snapshot = with_report(world)
    claim = make.numbered(article, 5)
    make.quote(world, claim, snapshot, "carried 150 people", Stance.CONTRADICTS)
    proposed = passages.proposals(queries.article_page(article), claim)
    assert len(proposed) == 3
    assert all("150" not in p.passage.text for p in proposed)


def test_a_quotation_is_compared_in_its_sentences() -> None:
    world = make.cast()
    article, snapshot = with_report(world)
    make.quote(world, make.numbered(article, 5), snapshot, "carried 150 people", Stance.CONTRADICTS)
    stance, reasons = passages.why(make.numbered(article, 5), Evidence.objects.select_related("snapshot").get())
    assert stance == "contradicts"
    assert reasons


def test_nothing_obtained_nothing_proposed() -> None:
    world = make.cast()
    article = make.analysed(world)
    assert passages.proposals(queries.article_page(article), make.numbered(article, 1)) == ()


def test_a_reason_may_rest_on_one_side() -> None:
    made = facts.Comparison("silent", (facts.Reason("rule", "Because.", None, (0, 3)),))
    shown = passages.shown(made, "claim", "one two")[0]
    assert shown.claim is None
    assert shown.passage == passages.Side("", "one", " two")
    assert claims_actions.match([], []) == {}


def test_of_a_report_that_was_captured_again_the_newest_capture_is_proposed() -> None:
    world = make.cast()
    article, old = with_report(world)
    quoted = make.quote(world, make.numbered(article, 5), old, "carried 150 people", Stance.CONTRADICTS)
    new = make.report(world, article, text=f"Updated. {REPORT}", again=old.source)
    page = queries.article_page(article)
    for number, count in ((5, 4), (4, 4)):
        proposed = passages.proposals(page, make.numbered(article, number))
        assert all(words for one in proposed for words, _ in one.pieces)
        assert {p.passage.snapshot_id for p in proposed} == {new.pk}
        assert len(proposed) == count
        assert any("150" in p.passage.text for p in proposed) is (number == 4), "what still stands is quoted already"
    cell = next(c for c in queries.matrix(page)[quoted.claim_id] if c.outlet.name == "Vell Courier")
    assert cell.snapshots == (new,)
    assert cell.evidence == (quoted,), "evidence on an older capture stays and counts"
    assert cell.state == "contradicts"
    column = next(c for c in queries.whole_matrix(page).columns if c.outlet.name == "Vell Courier")
    assert column.reports == 1


def test_captures_cost_no_queries() -> None:
    world = make.cast()
    article, old = with_report(world)
    claim = make.numbered(article, 5)
    make.quote(world, claim, old, "carried 150 people", Stance.CONTRADICTS)
    page = queries.article_page(article)
    passages.proposals(page, claim)
    with CaptureQueriesContext(connection) as few:
        passages.proposals(page, claim)
    for n in range(3):
        make.report(world, article, text=f"Update {n}. {REPORT}", again=old.source)
    make.quote(world, claim, old, "three sailors were killed")
    with CaptureQueriesContext(connection) as many:
        passages.proposals(page, claim)
    assert len(many) == len(few)
