"""An article's own address leads to where its work goes on."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from claims.models import Article
from tests import factories


def test_to_the_first_open_claim(bob: Client, world: factories.Cast) -> None:
    claim = factories.verified(world)
    response = bob.get(reverse("article_detail", args=[claim.article.public_id]))
    assert response["Location"] == reverse("claim_detail", args=[claim.article.public_id, 2])


def test_to_the_analysis_while_it_runs(bob: Client, world: factories.Cast) -> None:
    article = factories.waiting(world).article
    response = bob.get(reverse("article_detail", args=[article.public_id]))
    assert response["Location"] == reverse("article_analysis", args=[article.public_id])


def test_to_the_first_claim_when_all_are_marked(bob: Client, article: Article) -> None:
    article.claims.update(state="decided", verdict="verified")
    response = bob.get(reverse("article_detail", args=[article.public_id]))
    assert response["Location"] == reverse("claim_detail", args=[article.public_id, 1])
