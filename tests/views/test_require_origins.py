"""An article that asks for more origins."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from claims.models import Article


def test_more_than_the_desk(alice: Client, bob: Client, article: Article) -> None:
    address = reverse("require_origins", args=[article.public_id])
    page = reverse("article_origins", args=[article.public_id])
    assert bob.post(address, {"origins_required": 2, "seen": article.version}).status_code == 403
    response = alice.post(address, {"origins_required": 1, "seen": article.version})
    assert (response.status_code, "The desk asks for 1 already" in response.content.decode()) == (422, True)
    assert alice.post(address, {"origins_required": 3, "seen": article.version}).status_code == 302
    shown = bob.get(page).content.decode()
    assert "“Verified” needs 3 independent origins here, more than the desk’s rule." in shown
    assert "Ask for more in this article" not in shown
    assert "Ask for more in this article" in alice.get(page).content.decode()
    assert alice.post(address, {"origins_required": "", "seen": article.version}).status_code == 409
