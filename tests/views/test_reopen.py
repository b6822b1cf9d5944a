"""Taking a verdict back."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from tests import factories


def test_with_a_reason(bob: Client, world: factories.Cast) -> None:
    claim = factories.verified(world)
    article = claim.article
    bob.post(reverse("reopen", args=[article.public_id, 1]), {"why": "A newer report.", "seen": claim.version})
    assert factories.numbered(article, 1).verdict == ""
    page = bob.get(reverse("claim_detail", args=[article.public_id, 1])).content.decode()
    assert "Opened again, was verified: A newer report." in page


def test_without_one(bob: Client, world: factories.Cast) -> None:
    claim = factories.verified(world)
    address = reverse("reopen", args=[claim.article.public_id, 1])
    response = bob.post(address, {"why": "", "seen": claim.version})
    assert response.status_code == 422
    assert "Say why this claim is opened again." in response.content.decode()
    response = bob.post(address, {"why": "Mine.", "seen": claim.version - 1})
    assert response.status_code == 409
    assert 'value="Mine."' in response.content.decode()
    assert bob.post(address, {"seen": "x"}).status_code == 422
