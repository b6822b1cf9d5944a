"""Confirming an origin, and naming one that is confirmed."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from claims.models import Article, Evidence, Origin
from tests import factories


@pytest.fixture
def evidence(world: factories.Cast, article: Article) -> Evidence:
    return factories.quote(
        world, factories.numbered(article, 1), factories.report(world, article), "A ferry sank in the bay"
    )


def address(article: Article) -> str:
    return reverse("confirm_origin", args=[article.public_id])


def test_confirmed_and_then_renamed(bob: Client, article: Article, evidence: Evidence) -> None:
    sent = {"take": f"{evidence.public_id}.1", "name": "Port note", "kind": "statement", "is_party": "on"}
    response = bob.post(address(article), sent)
    made = Origin.objects.get()
    assert response["Location"].endswith(f"/origins?of={made.public_id}")
    assert (made.name, made.is_party) == ("Port note", True)
    response = bob.post(address(article), {"of": made.public_id, "seen": 1, "name": "Mayor", "kind": "official"})
    assert response.status_code == 302
    made.refresh_from_db()
    assert (made.name, made.kind, made.is_party) == ("Mayor", "official", False)


@pytest.mark.parametrize(
    ("sent", "status", "word"),
    [
        ({"name": "x"}, 422, "Tick the quotations"),
        ({"take": "{}.1", "name": ""}, 422, "An origin needs a name"),
        ({"take": "{}.9", "name": "What I typed"}, 409, "Somebody else changed"),
        ({"take": "{}.one", "name": "x"}, 422, "Origins"),
        ({"take": "nothere.1", "name": "x"}, 404, "not of this article"),
        ({"of": "nothere", "seen": 1, "name": "x"}, 404, "no such origin"),
    ],
)
def test_refusals(bob: Client, article: Article, evidence: Evidence, sent: dict, status: int, word: str) -> None:
    sent = {key: value.format(evidence.public_id) if isinstance(value, str) else value for key, value in sent.items()}
    response = bob.post(address(article), sent)
    page = response.content.decode()
    assert (response.status_code, word in page) == (status, True)
    assert not Origin.objects.exists()
    if status == 409:
        assert 'value="What I typed"' in page


def test_another_articles_quotation(bob: Client, world: factories.Cast, article: Article, evidence: Evidence) -> None:
    other = factories.waiting(world, "Something else happened.").article
    response = bob.post(address(other), {"take": f"{evidence.public_id}.1", "name": "x"})
    assert response.status_code == 404
