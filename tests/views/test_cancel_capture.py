"""Calling a capture off."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from claims.models import Article, Capture, JobState
from tests import factories


def test_called_off_once(bob: Client, world: factories.Cast, article: Article) -> None:
    capture = factories.capture(world, article)
    there = reverse("cancel_capture", args=[article.public_id, capture.public_id])
    response = bob.post(there)
    assert response["Location"] == reverse("capture_detail", args=[article.public_id, capture.public_id])
    assert Capture.objects.get().state == JobState.CANCELLED
    page = bob.get(response["Location"]).content.decode()
    assert "Bob called it off; nothing was kept." in page
    assert "Try it again, or another address" in page
    assert bob.post(there).status_code == 422
