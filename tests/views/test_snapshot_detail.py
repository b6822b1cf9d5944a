"""A report as it was captured."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from claims.models import Article, Fidelity
from tests import factories


def test_its_words_and_what_proves_them(bob: Client, world: factories.Cast, article: Article) -> None:
    snapshot = factories.report(world, article, fidelity=Fidelity.SUMMARY)
    factories.quote(world, factories.numbered(article, 1), snapshot, "A ferry sank")
    page = bob.get(reverse("snapshot_detail", args=[article.public_id, snapshot.public_id])).content.decode()
    assert "The sailors were rescued." in page
    assert snapshot.text_sha256 in page
    assert "a summary in somebody’s own words" in page
    assert '<q dir="auto">A ferry sank</q>' in page
    assert reverse("snapshot_quote", args=[article.public_id, 5, snapshot.public_id]) in page


def test_a_thin_one_says_why(bob: Client, world: factories.Cast, article: Article) -> None:
    snapshot = factories.thin(world, article)
    page = bob.get(reverse("snapshot_detail", args=[article.public_id, snapshot.public_id])).content.decode()
    assert '<p class="say"><b>Thin.</b> The page asks to subscribe.' in page
