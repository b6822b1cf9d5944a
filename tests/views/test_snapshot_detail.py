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
