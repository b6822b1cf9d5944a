"""Splitting off what is not ticked."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from claims.models import Article, Evidence
from tests import factories


def test_the_unticked_is_its_outlets_own(bob: Client, world: factories.Cast, article: Article) -> None:
    rows = [
        factories.quote(world, factories.numbered(article, 1), factories.report(world, article, name), "A ferry sank")
        for name in ("Vell Courier", "North Wire")
    ]
    every = [f"{e.public_id}.1" for e in rows]
    address = reverse("split_origin", args=[article.public_id])
    response = bob.post(address, {"every": every, "take": every})
    assert (response.status_code, "Every quotation is ticked" in response.content.decode()) == (422, True)
    response = bob.post(address, {"every": every, "take": every[0]})
    assert response.status_code == 302
    found = {e.pk: e.origin and e.origin.name for e in Evidence.objects.select_related("origin")}
    assert found == {rows[0].pk: None, rows[1].pk: "North Wire’s own reporting"}
