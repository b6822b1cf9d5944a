"""Bringing a withdrawn article back."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from claims.actions import articles
from claims.models import Article, ArticleState
from tests import factories


def test_it_is_analysed_again(alice: Client, world: factories.Cast, article: Article) -> None:
    article = articles.withdraw_article(article=article, why="Twice.", seen=article.version, by=world.alice)
    page = alice.get(reverse("article_analysis", args=[article.public_id])).content.decode()
    assert "Restore it" in page
    alice.post(reverse("restore", args=[article.public_id]), {"seen": article.version})
    article.refresh_from_db()
    assert article.state == ArticleState.RECEIVED


def test_a_form_that_was_tampered_with_changes_nothing(alice: Client, world: factories.Cast, article: Article) -> None:
    article = articles.withdraw_article(article=article, why="Twice.", seen=article.version, by=world.alice)
    alice.post(reverse("restore", args=[article.public_id]), {})
    article.refresh_from_db()
    assert article.state == ArticleState.WITHDRAWN
