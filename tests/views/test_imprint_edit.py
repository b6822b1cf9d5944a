"""Correcting what was read from a report."""

from __future__ import annotations

from datetime import date

from django.test import Client
from django.urls import reverse

from claims.models import Article, Imprint, Snapshot, Source
from tests import factories


def address(article: Article, snapshot: Snapshot) -> str:
    return reverse("imprint_edit", args=[article.public_id, snapshot.public_id])


def test_corrected(bob: Client, world: factories.Cast, article: Article) -> None:
    earlier, snapshot = (factories.report(world, article, text=f"Report {n}.") for n in range(2))
    there = address(article, snapshot)
    assert earlier.source.public_id in bob.get(there).content.decode()
    sent = {
        "title": "Ferry sinks",
        "byline": "Ada Ames",
        "signature": "Reuters",
        "published": "May 2031",
        "updates": earlier.source.public_id,
        "seen": 1,
        "seen_source": 1,
    }
    response = bob.post(there, sent)
    assert response["Location"] == reverse("snapshot_detail", args=[article.public_id, snapshot.public_id])
    imprint = Imprint.objects.get(snapshot=snapshot)
    assert (imprint.title, imprint.byline, imprint.signature) == ("Ferry sinks", "Ada Ames", "Reuters")
    assert (imprint.published, imprint.published_precision) == (date(2031, 5, 1), "month")
    assert Source.objects.get(pk=snapshot.source_id).updates == earlier.source
    page = bob.get(response["Location"]).content.decode()
    assert "It updates an earlier report of Vell Courier" in page
    assert 'value="2031-05"' in bob.get(there).content.decode()


def test_a_lost_update_is_409_and_keeps_what_was_typed(bob: Client, world: factories.Cast, article: Article) -> None:
    snapshot = factories.report(world, article)
    there = address(article, snapshot)
    bob.post(there, {"title": "First", "seen": 1, "seen_source": 1})
    response = bob.post(there, {"title": "Second", "byline": "Mine", "seen": 1, "seen_source": 1})
    page = response.content.decode()
    assert response.status_code == 409
    assert "<b>What stands now.</b> First." in page
    assert 'value="Second"' in page
    assert 'value="Mine"' in page
    assert 'name="seen" value="2"' in page
    assert Imprint.objects.get().title == "First"


def test_what_cannot_be(bob: Client, world: factories.Cast, article: Article) -> None:
    snapshot = factories.report(world, article)
    other = factories.report(world, article, "North Wire").source
    there = address(article, snapshot)
    for wrong in ({"published": "last week"}, {"updates": other.public_id}, {"updates": snapshot.source.public_id}):
        response = bob.post(there, {"title": "Mine", "seen": 1, "seen_source": 1} | wrong)
        assert response.status_code == 422, wrong
        assert 'value="Mine"' in response.content.decode()
    assert Imprint.objects.get(snapshot=snapshot).version == 1
