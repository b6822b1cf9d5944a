"""How far an analysis is."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from claims.actions import claims as claims_actions
from claims.models import Article
from tests import factories


def address(article: Article) -> str:
    return reverse("article_analysis", args=[article.public_id])


def test_while_it_runs_the_fragment_asks_again(bob: Client, world: factories.Cast) -> None:
    job = factories.waiting(world)
    assert "Waiting for a worker" in bob.get(address(job.article)).content.decode()
    claims_actions.report_progress(job=job, done=3, total=12)
    response = bob.get(address(job.article), headers={"HX-Request": "true"})
    fragment = response.content.decode()
    assert fragment.strip().startswith("<section")
    assert "3 of 12 sentences." in fragment
    assert 'hx-trigger="every 1s"' in fragment
    assert "HX-Request" in response["Vary"]


def test_when_it_is_done_the_page_goes_on_to_the_claims(bob: Client, article: Article) -> None:
    first = reverse("claim_detail", args=[article.public_id, 1])
    response = bob.get(address(article), headers={"HX-Request": "true"})
    assert response["HX-Redirect"] == first
    assert "every 1s" not in response.content.decode()
    assert bob.get(address(article))["Location"] == first  # done before the page was asked for


def test_a_failure_is_a_sentence_with_a_way_on(bob: Client, alice: Client, world: factories.Cast) -> None:
    job = factories.waiting(world)
    claims_actions.fail_analysis(job=job, message="It broke off at sentence 4.")
    page = alice.get(address(job.article)).content.decode()
    assert "It broke off at sentence 4." in page
    assert "Analyse it again" in page
    page = bob.get(address(job.article)).content.decode()
    assert "Analyse it again" not in page
    assert "A reviewer cannot analyse an article" in page


def test_a_text_without_claims(bob: Client, article: Article) -> None:
    article.claims.update(state="superseded")
    assert "The analysis found no claim in this text" in bob.get(address(article)).content.decode()
