"""The report as a page."""

from __future__ import annotations

import re

from django.test import Client
from django.urls import reverse

from claims.actions import evidence
from claims.models import Article
from tests import factories


def test_counts_claims_evidence_ledger_and_proof(bob: Client, world: factories.Cast) -> None:
    claim = factories.verified(world)
    article = claim.article
    evidence.record_search(
        article=article, outlet=factories.outlet(world, "North Wire"), where="its archive", by=world.bob
    )
    page = bob.get(reverse("article_report", args=[article.public_id])).content.decode()
    assert "5 claims: 1 verified, 0 disputed, 0 unsourced, 4 still open. 3 rest on the blanket credit alone." in page
    assert "A ferry sank in the bay of Northport</blockquote>" in page
    assert "The quoted report says the same." in page
    assert claim.evidence.get().snapshot.text_sha256 in page
    assert 'looked for, not found<span class="note">; its archive (' in page
    assert '<span class="sub" title="In the article: “It”">[The ferry]</span> carried 140 people.' in page
    assert re.search(r"Will there be an inquiry\?</td><td>question</td>", page)
    assert article.revisions.get().text_sha256 in page
    for form in ("html", "csv", "json"):
        assert reverse(f"article_report_{form}", args=[article.public_id]) in page


def test_an_article_without_claims(bob: Client, world: factories.Cast) -> None:
    article: Article = factories.waiting(world).article
    page = bob.get(reverse("article_report", args=[article.public_id])).content.decode()
    assert "The article has no claim that can be checked." in page
