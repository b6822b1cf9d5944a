"""Adding a report of an outlet."""

from __future__ import annotations

from datetime import date

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from claims.models import Article, Snapshot
from tests import factories


def address(world: factories.Cast, article: Article, claim: str = "") -> str:
    return reverse("report_new", args=[article.public_id, factories.outlet(world).public_id]) + claim


def test_pasted_and_then_quoted_for_the_claim(bob: Client, world: factories.Cast, article: Article) -> None:
    assert "The ferry carried 140 people." in bob.get(address(world, article, "?claim=5")).content.decode()
    response = bob.post(
        address(world, article, "?claim=5"),
        {
            "text": "The ferry carried 150 people. It sank.",
            "fidelity": "summary",
            "title": "Ferry sinks",
            "address": "https://courier.example/ferry",
            "published": "5 May 2031",
        },
    )
    stored = Snapshot.objects.get()
    assert response["Location"] == reverse("snapshot_quote", args=[article.public_id, 5, stored.public_id])
    assert (stored.fidelity, stored.published, stored.how) == ("summary", date(2031, 5, 5), "pasted")
    assert [p.text for p in stored.passages.all()] == ["The ferry carried 150 people.", "It sank."]


def test_uploaded_without_a_claim(bob: Client, world: factories.Cast, article: Article) -> None:
    file = SimpleUploadedFile("ferry.txt", b"The ferry sank.")
    response = bob.post(address(world, article), {"file": file, "fidelity": "verbatim"})
    stored = Snapshot.objects.get()
    assert stored.how == "uploaded"
    assert response["Location"] == reverse("snapshot_detail", args=[article.public_id, stored.public_id])


def test_refusals_keep_what_was_typed(bob: Client, world: factories.Cast, article: Article) -> None:
    response = bob.post(address(world, article), {"text": "The ferry sank.", "title": "Mine"})
    page = response.content.decode()
    assert response.status_code == 422
    assert "This field is required." in page
    assert "The ferry sank." in page
    assert 'value="Mine"' in page
    response = bob.post(address(world, article), {"text": "a\x07b" * 9, "fidelity": "verbatim", "title": "Mine"})
    assert response.status_code == 422
    assert "That is not text" in response.content.decode()


def test_a_claim_of_another_article(bob: Client, world: factories.Cast, article: Article) -> None:
    assert bob.get(address(world, article, "?claim=77")).status_code == 404
    assert bob.get(address(world, article, "?claim=x")).status_code == 200
