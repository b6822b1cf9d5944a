"""What went over the wire for a report, as a WARC file."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from claims.models import Article, Exchange
from tests import factories


def test_downloaded_and_shown_with_its_hash(bob: Client, world: factories.Cast, article: Article) -> None:
    at = ("https://courier.example/", "https://courier.example/a", "https://cdn.example/<b>")
    snapshot = factories.fetched(world, article, *at, robots="disallowed")
    there = reverse("snapshot_warc", args=[article.public_id, snapshot.public_id])
    response = bob.get(there)
    assert response.content == b"WARC/1.1 of a test"
    assert response["Content-Disposition"] == f'attachment; filename="{snapshot.public_id}.warc.gz"'
    assert response["Content-Security-Policy"].startswith("sandbox; default-src 'none'")
    assert response["X-Content-Type-Options"] == "nosniff"
    page = bob.get(reverse("snapshot_detail", args=[article.public_id, snapshot.public_id])).content.decode()
    for shown in (*at[:2], "https://cdn.example/&lt;b&gt;", Exchange.objects.get().warc_sha256, there):
        assert shown in page
    assert "asks programs to stay away from this page" in page
    assert "cdn.example is the site of no outlet of this desk" in page


def test_what_was_not_fetched_has_none(bob: Client, world: factories.Cast, article: Article) -> None:
    snapshot = factories.report(world, article)
    response = bob.get(reverse("snapshot_warc", args=[article.public_id, snapshot.public_id]))
    assert response.status_code == 404
    assert "nothing went over the wire" in response.content.decode()
