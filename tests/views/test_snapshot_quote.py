"""Quoting a report for a claim."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from claims.models import Article, Evidence, Snapshot
from tests import factories


@pytest.fixture
def snapshot(world: factories.Cast, article: Article) -> Snapshot:
    """Three sentences; the first begins with a letter that a browser counts as two units."""
    return factories.report(world, article, text="𝒜 ferry sank. Twelve passengers died. The sailors were rescued.")


def address(article: Article, snapshot: Snapshot, number: int = 2) -> str:
    return reverse("snapshot_quote", args=[article.public_id, number, snapshot.public_id])


def test_the_claim_beside_the_report(bob: Client, article: Article, snapshot: Snapshot) -> None:
    page = bob.get(address(article, snapshot)).content.decode()
    assert "A ferry sank 12 passengers dead." in page
    assert '<p class="words" data-index="1">Twelve passengers died.</p>' in page
    assert "whether it was said" not in page
    assert "whether it was said" in bob.get(address(article, snapshot, 4)).content.decode()


@pytest.mark.parametrize(
    ("sent", "quotation"),
    [
        ({"places": "0.3-0.13"}, "ferry sank"),  # marked by the browser, in UTF-16 units
        ({"places": "0.3-1.6"}, "ferry sank. Twelve"),
        ({"places": "0.3-0.8 2.4-2.11"}, "ferry […] sailors"),
        ({"passages": ["1"]}, "Twelve passengers died."),
        ({"passages": ["0", "2"]}, "𝒜 ferry sank. […] The sailors were rescued."),
        ({"quotation": "passengers  died"}, "passengers died"),
    ],
)
def test_words_however_they_are_marked(
    bob: Client, article: Article, snapshot: Snapshot, sent: dict[str, Any], quotation: str
) -> None:
    response = bob.post(address(article, snapshot), sent | {"stance": "contradicts"})
    assert response["Location"] == reverse("claim_detail", args=[article.public_id, 2])
    stored = Evidence.objects.get()
    assert (stored.quotation, stored.stance, stored.aspect) == (quotation, "contradicts", "so")


def test_that_it_was_said(bob: Client, article: Article, snapshot: Snapshot) -> None:
    bob.post(address(article, snapshot, 4), {"passages": ["0"], "stance": "supports", "aspect": "said"})
    assert Evidence.objects.get().aspect == "said"


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"stance": "supports"}, "Mark the words that speak to the claim, or paste them."),
        ({"passages": ["0"]}, "Say whether the words support, contradict or mention it."),
        ({"stance": "supports", "quotation": "No such words"}, "Those words do not stand in this report."),
        ({"stance": "supports", "places": "0.3-9.9"}, "The marked words lie outside the report"),
        ({"stance": "supports", "places": "x"}, "The marked words lie outside the report"),
        ({"stance": "supports", "places": "0.9-0.3"}, "The marked words lie outside the report"),
        ({"stance": "supports", "passages": ["9"]}, "Select a valid choice"),
    ],
)
def test_refusals_keep_what_was_marked(
    bob: Client, article: Article, snapshot: Snapshot, sent: dict[str, Any], sentence: str
) -> None:
    response = bob.post(address(article, snapshot), sent)
    page = response.content.decode()
    assert response.status_code == 422
    assert sentence in page
    assert sent.get("quotation", "") in page
    if sent.get("passages") == ["0"]:
        assert 'name="passages" value="0" checked' in page
    assert not Evidence.objects.exists()


def test_why_it_cannot_be_called_silent(
    bob: Client, world: factories.Cast, article: Article, snapshot: Snapshot
) -> None:
    assert "disabled" not in bob.get(address(article, snapshot)).content.decode()
    factories.quote(world, factories.numbered(article, 2), snapshot, "Twelve passengers")
    page = bob.get(address(article, snapshot)).content.decode()
    assert 'disabled aria-describedby="why-not-silent"' in page
    assert "so it is not silent" in page
    assert "less than the report" in bob.get(address(article, factories.thin(world, article))).content.decode()
