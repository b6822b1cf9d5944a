"""Looking for anything on a claim, in vain."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from claims.models import Article, Search
from tests import factories


def test_it_is_recorded(bob: Client, world: factories.Cast, article: Article) -> None:
    bob.post(reverse("record_claim_search", args=[article.public_id, 3]), {"where": "an archive", "terms": "sailors"})
    stored = Search.objects.get()
    assert (stored.claim, stored.where, stored.terms) == (factories.numbered(article, 3), "an archive", "sailors")


def test_where_is_asked_for(bob: Client, article: Article) -> None:
    address = reverse("record_claim_search", args=[article.public_id, 3])
    response = bob.post(address, {"where": "", "terms": "sailors"}, headers={"HX-Request": "true"})
    assert response.status_code == 422
    assert "Say where you looked" in response.content.decode()
    assert 'value="sailors"' in response.content.decode()
    assert bob.post(address, {"where": "x" * 2001}).status_code == 422
