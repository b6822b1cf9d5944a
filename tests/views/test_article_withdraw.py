"""Taking an article out of the work."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from claims.models import Article, ArticleState


def test_with_a_reason(alice: Client, article: Article) -> None:
    address = reverse("article_withdraw", args=[article.public_id])
    assert "It stays readable" in alice.get(address).content.decode()
    response = alice.post(address, {"why": "Printed twice.", "seen": article.version}, follow=True)
    article.refresh_from_db()
    assert article.state == ArticleState.WITHDRAWN
    assert "“The ferry” is withdrawn." in response.content.decode()


def test_without_one(alice: Client, article: Article) -> None:
    response = alice.post(reverse("article_withdraw", args=[article.public_id]), {"why": " ", "seen": article.version})
    assert response.status_code == 422
    assert "Say why the article is withdrawn." in response.content.decode()


def test_its_claims_can_be_read_and_not_marked(alice: Client, article: Article) -> None:
    alice.post(reverse("article_withdraw", args=[article.public_id]), {"why": "Twice.", "seen": article.version})
    page = alice.get(reverse("claim_detail", args=[article.public_id, 1])).content.decode()
    assert "This article was withdrawn" in page
    assert 'id="mark"' not in page
