"""Keeping outlets apart."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from claims.models import Article, Evidence
from tests import factories


def test_as_many_origins_as_outlets(bob: Client, world: factories.Cast, article: Article) -> None:
    every = []
    for name in ("Vell Courier", "North Wire"):
        snapshot = factories.report(world, article, name)
        quoted = factories.quote(world, factories.numbered(article, 1), snapshot, "A ferry sank")
        every.append(f"{quoted.public_id}.1")
    address = reverse("keep_apart", args=[article.public_id])
    response = bob.post(address, {"every": every}, follow=True)
    assert "Kept as 2 origins." in response.content.decode()
    assert Evidence.objects.values("origin").distinct().count() == 2
    assert bob.post(address, {"every": every}).status_code == 409
    assert bob.post(address, {}).status_code == 422
