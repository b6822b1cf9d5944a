"""Merging what is in hand with another."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from claims import queries
from claims.actions import origins
from claims.models import Article, Evidence, Origin
from tests import factories


def test_a_proposal_and_then_a_confirmed_one(bob: Client, world: factories.Cast, article: Article) -> None:
    texts = {"Vell Courier": "A ferry went down.", "North Wire": "One boat sank.", "Reuters": "There was a storm."}
    rows = [
        factories.quote(world, factories.numbered(article, 1), factories.report(world, article, name, text), text)
        for name, text in texts.items()
    ]
    address = reverse("merge_origin", args=[article.public_id])
    found = queries.article_origins(queries.article_page(article))
    into = next(b for b in found.to_decide if b.name.startswith("North Wire"))
    response = bob.post(address, {"take": f"{rows[0].public_id}.1", "into": "nothere"})
    assert (response.status_code, "Choose what it is merged with" in response.content.decode()) == (422, True)
    assert bob.post(address, {"take": f"{rows[0].public_id}.1", "into": into.address}).status_code == 302
    wire = Origin.objects.get()
    assert set(Evidence.objects.filter(origin=wire)) == set(rows[:2])
    rows[2].refresh_from_db()
    third = origins.keep_apart(quotations=[(rows[2], rows[2].version)], by=world.bob)[0]
    response = bob.post(address, {"of": third.public_id, "seen": 1, "into": wire.public_id})
    assert response["Location"].endswith(wire.public_id)
    assert Evidence.objects.filter(origin=wire).count() == 3
    assert bob.post(address, {"of": third.public_id, "seen": 1, "into": wire.public_id}).status_code == 404
