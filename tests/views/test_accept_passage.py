"""A proposed passage becomes evidence when somebody accepts it."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse
from django.utils.html import escape

from claims.models import Article, Evidence, Stance
from tests import factories


def test_it_is_proposed_and_accepted(bob: Client, world: factories.Cast, article: Article) -> None:
    snapshot = factories.report(world, article)
    page = bob.get(reverse("claim_detail", args=[article.public_id, 2])).content.decode()
    address = reverse("accept_passage", args=[article.public_id, 2, snapshot.public_id, 1])
    assert address in page
    assert "nothing counts until somebody accepts it" in page
    assert not Evidence.objects.exists()
    response = bob.post(address, {"stance": "contradicts"}, headers={"HX-Request": "true"})
    stored = Evidence.objects.get()
    assert (stored.quotation, stored.stance, stored.by) == ("Twelve passengers died.", "contradicts", world.bob)
    fragment = response.content.decode()
    assert '<mark class="clash">Twelve passengers died.</mark>' in fragment
    assert address not in fragment


def test_what_the_rules_found_stands_at_the_quotation(bob: Client, world: factories.Cast, article: Article) -> None:
    snapshot = factories.report(world, article, text="Four sailors died when a ferry sank.")
    factories.quote(world, factories.numbered(article, 3), snapshot, "Four sailors died", Stance.CONTRADICTS)
    response = bob.get(reverse("claim_detail", args=[article.public_id, 3]))
    (item,) = response.context["items"]
    assert item.reasons
    page = response.content.decode()
    for reason in item.reasons:
        assert f'<p class="cf-rule">{escape(reason.message)}</p>' in page
    assert '<dd class="cf-w" dir="auto">Four sailors</dd>' in page


def test_a_stance_is_asked_for(bob: Client, world: factories.Cast, article: Article) -> None:
    snapshot = factories.report(world, article)
    address = reverse("accept_passage", args=[article.public_id, 2, snapshot.public_id, 1])
    response = bob.post(address, {"stance": "perhaps"})
    assert response.status_code == 422
    assert "Say whether the passage supports, contradicts or mentions the claim." in response.content.decode()
