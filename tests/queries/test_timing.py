"""As of when a report speaks."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from claims import queries
from claims.models import Article, Imprint, Precision, Snapshot, Source
from claims.queries import timing
from tests import factories as make

pytestmark = pytest.mark.django_db


def report(world: make.Cast, article: Article, title: str, day: date | None, **more: Any) -> Snapshot:
    made = make.report(world, article, title=title, address=f"https://courier.example/{title}", published=day, **more)
    return Snapshot.objects.select_related("source", "imprint").get(pk=made.pk)


def said(article: Article, snapshot: Snapshot) -> tuple[str, ...]:
    rows = Snapshot.objects.filter(source__articles=article).select_related("source", "imprint")
    fresh = rows.get(pk=snapshot.pk)
    return timing.as_of(article, fresh, rows)


def test_after_the_article(world: make.Cast, article: Article) -> None:
    assert said(article, report(world, article, "same", date(2031, 5, 5))) == ()
    later = report(world, article, "late", date(2031, 5, 6))
    assert said(article, later) == ("published 1 day after the article",)
    Imprint.objects.filter(snapshot=later).update(published=date(2031, 5, 7))
    assert said(article, later) == ("published 2 days after the article",)
    Imprint.objects.filter(snapshot=later).update(published_precision=Precision.MONTH)
    assert said(article, later) == (), "a month is no day"


def test_no_day_is_neither_before_nor_after(world: make.Cast, article: Article) -> None:
    one, other = report(world, article, "one", None), report(world, article, "other", date(2031, 5, 4))
    assert said(article, one) == said(article, other) == ()


def test_an_update_supersedes_what_it_updates(world: make.Cast, article: Article) -> None:
    early = report(world, article, "twelve", date(2031, 5, 4))
    late = report(world, article, "twenty", date(2031, 5, 4))
    assert said(article, early) == ()
    Source.objects.filter(pk=late.source_id).update(updates=early.source)
    assert said(article, early) == ("superseded by “twenty” of 4 May 2031",)
    assert said(article, late) == ()


def test_a_later_report_of_the_outlet_is_named(world: make.Cast, article: Article) -> None:
    early = report(world, article, "twelve", date(2031, 5, 3))
    late = report(world, article, "twenty", date(2031, 5, 4))
    assert said(article, early) == ("the outlet reported later: “twenty” of 4 May 2031",)
    assert said(article, late) == ()
    hours = [datetime(2031, 5, 4, hour, tzinfo=UTC) for hour in (9, 8)]
    for snapshot, at in zip((early, late), hours, strict=True):
        Imprint.objects.filter(snapshot=snapshot).update(published_at=at)
    assert said(article, early) == (), "the moment tells more than the day"
    assert said(article, late) == ("the outlet reported later: “twelve” of 3 May 2031",)


def test_the_claim_the_matrix_and_the_facts_have_it(world: make.Cast, article: Article) -> None:
    snapshot = report(world, article, "late", date(2031, 5, 7))
    claim = make.numbered(article, 1)
    make.quote(world, claim, snapshot, "A ferry sank")
    phrase = ("published 2 days after the article",)
    page = queries.article_page(article)
    assert queries.claim_page(page, claim).quotations[0].as_of == phrase
    assert queries.whole_matrix(page).rows[0].cells[0].cell.times == phrase
    assert queries.whole_matrix(page).rows[1].cells[0].cell.times == (), "nothing of it is quoted there"
