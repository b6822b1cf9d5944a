"""Looking for an outlet's report in vain."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from claims.models import Article, Search
from tests import factories


def address(world: factories.Cast, article: Article) -> str:
    return reverse("search_new", args=[article.public_id, factories.outlet(world).public_id])


def test_it_is_recorded(bob: Client, world: factories.Cast, article: Article) -> None:
    response = bob.post(address(world, article), {"where": "its archive", "terms": "ferry"}, follow=True)
    stored = Search.objects.get()
    assert (stored.outlet, stored.claim, stored.where) == (factories.outlet(world), None, "its archive")
    assert "Recorded: Vell Courier was looked for, not found." in response.content.decode()


def test_back_to_the_claim(bob: Client, world: factories.Cast, article: Article) -> None:
    response = bob.post(address(world, article) + "?claim=2", {"where": "its archive"})
    assert response["Location"] == reverse("claim_detail", args=[article.public_id, 2])


def test_where_is_asked_for(bob: Client, world: factories.Cast, article: Article) -> None:
    response = bob.post(address(world, article), {"terms": "ferry"})
    assert response.status_code == 422
    assert "Say where you looked" in response.content.decode()
    assert 'value="ferry"' in response.content.decode()
