"""Lists and the article's page: what they hold, and that their queries do not grow with their rows."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims import queries
from claims.actions import claims as claims_actions
from claims.models import Claim
from tests import factories as make

pytestmark = pytest.mark.django_db


def test_a_list_has_counts_and_the_newest_job() -> None:
    world = make.cast()
    make.verified(world)
    waiting = make.waiting(world, "Another article altogether.")
    rows, more = queries.article_rows(world.desk)
    assert more is None
    assert [row.article.title for row in rows] == ["The ferry", "The ferry"]
    assert rows[0].job == waiting
    assert rows[0].counts == queries.Counts()
    assert (rows[1].counts.verified, rows[1].counts.open, rows[1].counts.total, rows[1].counts.marked) == (1, 4, 5, 1)
    assert queries.article_rows(world.other_desk) == ([], None)


def test_lists_are_paged_by_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claims.queries.articles.PAGE", 2)
    world = make.cast()
    for number in range(5):
        make.waiting(world, f"Article {number}.", title=str(number))
    seen, before = [], None
    for _ in range(3):
        rows, before = queries.article_rows(world.desk, before=before)
        seen += [row.article.title for row in rows]
    assert seen == ["4", "3", "2", "1", "0"]
    assert before is None


def test_an_article_page_has_its_ledger_claims_and_outlets() -> None:
    world = make.cast()
    page = queries.article_page(make.analysed(world))
    assert [line.stretch.kind for line in page.ledger][:3] == ["dateline", "sentence", "heading"]
    assert [row.claim.number for row in page.ledger[1].claims] == [1, 2, 3]
    assert [(row.claim.number, row.sourcing) for row in page.claims] == [
        (1, "blanket"),
        (2, "blanket"),
        (3, "blanket"),
        (4, "speaker"),
        (5, "inline"),
    ]
    assert page.sourced("blanket") == 3
    assert {use.outlet.name: use.hows for use in page.outlets} == {
        "Vell Courier": ("inline", "blanket"),
        "North Wire": ("blanket",),
    }
    assert [outlet.name for outlet in page.cited] == ["Vell Courier", "North Wire"]
    assert [outlet.name for outlet in page.blanket] == ["Vell Courier", "North Wire"]
    assert page.outlets[0].inline_claims == (5,)
    assert [finding.rule for finding in page.findings] == ["sum-holds"]
    assert [row.counts for row in queries.article_rows(world.desk)[0]] == [page.counts]


def test_without_a_blanket_credit_a_claim_may_rest_on_nothing() -> None:
    world = make.cast()
    claim = make.numbered(make.analysed(world), 1)
    assert queries.sourcing_of(claim, has_blanket=False) == "nothing"


def test_a_claim_without_a_wording_is_an_error() -> None:
    with pytest.raises(LookupError, match="no wording"):
        queries.wording(Claim(number=1))


def test_queries_do_not_grow_with_rows() -> None:
    world = make.cast()
    small = make.analysed(world)
    text = " ".join(f"Ferry {n} sank." for n in range(40))
    job = make.waiting(world, text)
    found = make.analysis()
    many = tuple(make.claim(text, f"Ferry {n} sank", outlets=("Vell Courier",)) for n in range(40))
    claims_actions.store_analysis(job=job, analysis=type(found)(found.sentences[:1], many, (), (), found.analyser))
    counted = []
    for article in (small, job.article):
        with CaptureQueriesContext(
            connection,
        ) as caught:
            page = queries.article_page(article)
            queries.claim_page(page, page.claims[0].claim)
            queries.matrix(page)
            queries.source_bands(page)
            queries.article_rows(world.desk)
        counted.append(len(caught))
    assert len(page.claims) == 40
    assert counted[0] >= counted[1]
