"""Recording a verdict."""

from __future__ import annotations

import re

from django.test import Client
from django.urls import reverse

from claims.actions import review
from claims.models import Article, Review, Stance, Verdict
from tests import factories


def disputable(world: factories.Cast, article: Article, number: int = 2) -> str:
    claim = factories.numbered(article, number)
    factories.quote(world, claim, factories.report(world, article), "Twelve passengers died", Stance.CONTRADICTS)
    return reverse("record_verdict", args=[article.public_id, number])


def test_it_goes_on_to_the_next_open_claim(bob: Client, world: factories.Cast, article: Article) -> None:
    address = disputable(world, article)
    response = bob.post(address, {"so": "disputed", "reason": "3", "words": "12 there.", "seen": 1})
    stored = Review.objects.get()
    assert response["Location"] == reverse("claim_detail", args=[article.public_id, 3])
    assert (stored.verdict, stored.by, stored.reasons) == (
        "disputed",
        world.bob,
        [{"number": 3, "words": "12 there."}],
    )


def test_htmx_gets_the_next_claim_with_the_ledger(bob: Client, world: factories.Cast, article: Article) -> None:
    address = disputable(world, article)
    response = bob.post(address, {"so": "disputed", "words": "12 there.", "seen": 1}, headers={"HX-Request": "true"})
    fragment = response.content.decode()
    assert response["HX-Push-Url"] == reverse("claim_detail", args=[article.public_id, 3])
    assert 'data-number="3"' in fragment
    assert 'hx-swap-oob="true"' in fragment
    assert re.search(r'data-n="2" data-mark="disputed"', fragment)
    assert "<b>1</b> of 5 marked" in fragment


def test_the_rules_refusal_keeps_what_was_typed(bob: Client, article: Article) -> None:
    address = reverse("record_verdict", args=[article.public_id, 1])
    response = bob.post(address, {"so": "verified", "reason": "1", "words": "It is <so>.", "seen": 1})
    page = response.content.decode()
    assert response.status_code == 422
    assert '<p class="err" role="alert">Cannot be marked verified: no quotation supports this claim yet.' in page
    assert "It is &lt;so&gt;." in page
    assert '<option value="1" selected>' in page
    assert not Review.objects.exists()


def test_a_reason_is_asked_for(bob: Client, world: factories.Cast, article: Article) -> None:
    response = bob.post(disputable(world, article), {"so": "disputed", "reason": "10", "words": "", "seen": 1})
    page = response.content.decode()
    assert response.status_code == 422
    assert "A verdict needs a reason: choose one, or say why in words." in page
    assert re.search(r'value="disputed"[^>]* checked', page)


def test_nothing_chosen(bob: Client, article: Article) -> None:
    response = bob.post(reverse("record_verdict", args=[article.public_id, 1]), {"words": "Because.", "seen": 1})
    assert response.status_code == 422
    assert "Choose a verdict: verified, disputed or unsourced." in response.content.decode()


def test_the_second_of_two_sees_what_changed_and_keeps_their_words(
    bob: Client, world: factories.Cast, article: Article
) -> None:
    address = disputable(world, article)
    claim = factories.numbered(article, 2)
    review.record_verdict(claim=claim, seen=1, so=Verdict.DISPUTED, reasons=[(3, "Charlie’s.")], by=world.charlie)
    for headers in ({}, {"HX-Request": "true"}):
        response = bob.post(address, {"so": "disputed", "words": "Bob’s words.", "seen": 1}, headers=headers)
        page = response.content.decode()
        assert response.status_code == 409
        assert "Somebody else changed this claim while you were working on it." in page
        assert "Bob’s words." in page
        assert "Charlie’s." in page
        assert "Marked disputed." in page
        assert ("hx-swap-oob" in page) == bool(headers)  # the marks of the ledger follow
        assert '<input type="hidden" name="seen" value="2">' in page
    response = bob.post(address, {"so": "disputed", "words": "Bob’s words.", "seen": 2})
    assert response.status_code == 302


def test_whether_it_was_said(bob: Client, world: factories.Cast, article: Article) -> None:
    claim = factories.numbered(article, 4)
    snapshot = factories.report(world, article)
    factories.quote(world, claim, snapshot, "The sailors were rescued", Stance.CONTRADICTS)
    factories.quote(world, claim, snapshot, "A ferry sank", Stance.SUPPORTS, aspect="said")
    bob.post(
        reverse("record_verdict", args=[article.public_id, 4]),
        {"so": "disputed", "said": "verified", "reason": "6", "words": "", "seen": 1},
    )
    assert (Review.objects.get().said, Review.objects.get().so) == ("verified", "disputed")


def test_the_last_open_claim_stays(bob: Client, world: factories.Cast, article: Article) -> None:
    address = disputable(world, article)
    article.claims.exclude(number=2).update(state="superseded")
    response = bob.post(address, {"so": "disputed", "words": "12 there.", "seen": 1})
    assert response["Location"] == reverse("claim_detail", args=[article.public_id, 2])


def test_a_form_that_was_tampered_with(bob: Client, article: Article) -> None:
    response = bob.post(reverse("record_verdict", args=[article.public_id, 1]), {"so": "true", "seen": "x"})
    assert response.status_code == 422
    assert not Review.objects.exists()
