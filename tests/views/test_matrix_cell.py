"""One cell of the matrix with all that it rests on."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from claims.actions import evidence
from claims.models import Article, Stance
from tests import factories


def shown(client: Client, article: Article, number: int, name: str, **headers: str) -> str:
    outlet = factories.outlet_of(article, name)
    response = client.get(reverse("matrix_cell", args=[article.public_id, number, outlet.public_id]), headers=headers)
    assert response.status_code == 200
    return response.content.decode()


def test_a_contradiction_shows_its_words_both_spans_and_the_way_to_set_it_aside(
    bob: Client, world: factories.Cast, article: Article
) -> None:
    snapshot = factories.report(world, article, text="The ferry carried 150 people, its owner said.")
    made = factories.quote(world, factories.numbered(article, 5), snapshot, "carried 150 people", Stance.CONTRADICTS)
    page = shown(bob, article, 5, "Vell Courier", hx_request="true")
    assert page.lstrip().startswith("<section")
    assert '<mark class="clash">carried 150 people</mark>' in page
    assert '<dd class="cf-w" dir="auto">140 people</dd>' in page
    assert '<dd class="cf-w" dir="auto">150 people</dd>' in page
    assert f'#q-{made.public_id}">at the claim, to set it aside with a reason</a>' in page
    assert "Vell Courier on claim 5: contradicts. 150" in page


def test_what_rules_propose_can_be_accepted_there(bob: Client, world: factories.Cast, article: Article) -> None:
    snapshot = factories.report(world, article, text="Nobody knew. The ferry carried 150 people, its owner said.")
    page = shown(bob, article, 5, "Vell Courier")
    assert "contradicts, proposed" in page
    assert "Proposed by rules; nothing counts until somebody accepts it." in page
    accept = reverse("accept_passage", args=[article.public_id, 5, snapshot.public_id, 1])
    assert f'action="{accept}"' in page
    bob.post(accept, {"stance": "contradicts"})
    assert "Proposed by rules" not in shown(bob, article, 5, "Vell Courier")


@pytest.mark.parametrize("number", [3, 5])
def test_what_is_not_read_or_not_there_says_so(
    bob: Client, world: factories.Cast, article: Article, number: int
) -> None:
    assert "Nobody has its report yet." in shown(bob, article, number, "Vell Courier")
    evidence.record_search(article=article, outlet=factories.outlet(world), where="its archive", by=world.bob)
    assert "Bob looked in its archive on" in shown(bob, article, number, "Vell Courier")
    snapshot = factories.report(world, article, text="The weather was fine.")
    assert "Rules find nothing in it" in shown(bob, article, number, "Vell Courier")
    evidence.record_reading(claim=factories.numbered(article, number), snapshot=snapshot, by=world.bob)
    assert "and found nothing." in shown(bob, article, number, "Vell Courier")


def test_an_outlet_that_is_not_cited_has_a_cell_too(bob: Client, article: Article) -> None:
    assert "Nobody has its report yet." in shown(bob, article, 1, "Reuters")


def test_a_claim_that_is_not_there(bob: Client, article: Article) -> None:
    outlet = factories.outlet_of(article, "Reuters")
    assert bob.get(reverse("matrix_cell", args=[article.public_id, 99, outlet.public_id])).status_code == 404
