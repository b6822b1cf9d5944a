"""Starting an analysis again."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from claims.actions import claims as claims_actions
from claims.models import Article, ArticleState
from tests import factories


def failed(world: factories.Cast) -> Article:
    job = factories.waiting(world)
    claims_actions.fail_analysis(job=job, message="It broke off.")
    return Article.objects.get(pk=job.article_id)


def test_it_starts(alice: Client, world: factories.Cast) -> None:
    article = failed(world)
    response = alice.post(reverse("analyse", args=[article.public_id]), {"seen": article.version})
    article.refresh_from_db()
    assert response["Location"] == reverse("article_analysis", args=[article.public_id])
    assert article.state == ArticleState.RECEIVED
    assert article.jobs.count() == 2


def test_somebody_else_was_first(alice: Client, world: factories.Cast) -> None:
    article = failed(world)
    response = alice.post(reverse("analyse", args=[article.public_id]), {"seen": article.version - 1})
    assert response.status_code == 409
    assert "Somebody else changed this" in response.content.decode()


def test_a_form_that_was_tampered_with_changes_nothing(alice: Client, world: factories.Cast) -> None:
    article = failed(world)
    alice.post(reverse("analyse", args=[article.public_id]), {"seen": "x"})
    article.refresh_from_db()
    assert article.state == ArticleState.FAILED
