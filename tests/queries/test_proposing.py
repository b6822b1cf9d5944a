"""Proposals for every cell at once, worked out when something changed and no sooner."""

from __future__ import annotations

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims import queries
from claims.models import Article, Imprint
from claims.nlp import compare
from claims.queries import proposing
from tests import factories as make

pytestmark = pytest.mark.django_db


def proposed(article: Article) -> dict[tuple[int, str], tuple[str, str]]:
    """Stance and value by claim number and outlet."""
    page = queries.article_page(article)
    numbers = {row.claim.pk: row.claim.number for row in page.claims}
    names = {outlet.pk: outlet.name for outlet in queries.outlets(article.desk)}
    found = proposing.proposals_of(page)
    return {(numbers[claim], names[outlet]): (p.stance, p.value) for (claim, outlet), p in found.items()}


def test_each_outlet_has_the_best_passage_that_speaks_to_the_claim() -> None:
    world = make.cast()
    article = make.analysed(world)
    make.report(world, article, text="It was a fine day. The ferry carried 150 people.")
    make.report(world, article, "North Wire", text="The ferry carried 140 people. The ferry carried nobody home.")
    found = proposed(article)
    assert found[5, "Vell Courier"] == ("contradicts", "150")
    assert found[5, "North Wire"] == ("supports", "140")


def test_they_are_kept_until_a_report_or_its_day_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    world = make.cast()
    article = make.analysed(world)
    snapshot = make.report(world, article)
    before = proposed(article)

    def never(*_: object, **__: object) -> None:
        raise AssertionError("compared again")

    monkeypatch.setattr(proposing, "compare", never)
    page = queries.article_page(article)
    with CaptureQueriesContext(connection) as asked:
        proposing.proposals_of(page)
    assert len(asked) == 1
    assert proposed(article) == before
    Imprint.objects.filter(snapshot=snapshot).update(version=2)
    with pytest.raises(AssertionError, match="compared again"):
        proposed(article)


def test_no_more_articles_are_kept_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proposing, "_KEPT", 1)
    world = make.cast()
    article = make.analysed(world)
    make.report(world, article)
    proposed(article)
    make.report(world, article, "North Wire")
    proposed(article)
    assert len(proposing._kept) == 1


def test_of_very_many_passages_the_first_of_each_report_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proposing, "_WORK", 5)
    world = make.cast()
    article = make.analysed(world)
    make.report(world, article, text="It was a fine day. The ferry carried 150 people.")
    assert (5, "Vell Courier") not in proposed(article)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("on May 3", "3 May"),
        ("in the night from 31 January to 1 February", "31 Jan–1 Feb"),
        ("from 3 to 5 May 2031", "3–5 May"),
        ("in May 2031", "May 2031"),
        ("in 2031", "2031"),
        ("between 30 April and 20 May 2031", "30 Apr"),
        ("1,200 people in the bay", "1,200"),
        ("a  fine\nday for those who were not on it", "a fine day for those who…"),
    ],
)
def test_a_cell_says_what_decides_in_few_words(words: str, value: str) -> None:
    assert proposing._in_few(words, datetime.date(2031, 5, 5), {"when", "quantity"}) == value


def test_without_a_span_the_words_themselves_are_shown() -> None:
    nothing = compare("The ferry sank.", "It was a fine day.")
    assert proposing.deciding_words(nothing, "It was a fine day.", None) == "It was a fine day."


def test_of_a_report_that_was_captured_again_the_newest_capture_is_read() -> None:
    world = make.cast()
    article = make.analysed(world)
    old = make.report(world, article, text="It was a fine day. The ferry carried 150 people.")
    make.report(world, article, text="It was a fine day. The ferry carried 140 people.", again=old.source)
    assert proposed(article)[5, "Vell Courier"] == ("supports", "140")
