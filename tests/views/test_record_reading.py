"""Read, and silent."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from claims.models import Article, Reading
from tests import factories


def test_it_is_recorded(bob: Client, world: factories.Cast, article: Article) -> None:
    snapshot = factories.report(world, article)
    response = bob.post(reverse("record_reading", args=[article.public_id, 3, snapshot.public_id]), follow=True)
    assert Reading.objects.get().by == world.bob
    assert "Recorded: Vell Courier was read and says nothing of this claim." in response.content.decode()
    assert "read, says nothing" in response.content.decode()


def test_a_report_that_is_quoted_is_not_silent(bob: Client, world: factories.Cast, article: Article) -> None:
    snapshot = factories.report(world, article)
    factories.quote(world, factories.numbered(article, 1), snapshot, "A ferry sank")
    address = reverse("record_reading", args=[article.public_id, 1, snapshot.public_id])
    response = bob.post(address)
    assert response.status_code == 422
    assert "so it is not silent" in response.content.decode()
    response = bob.post(address, headers={"HX-Request": "true"})
    assert (response.status_code, response["HX-Retarget"]) == (422, "#problem")
    assert response.content.decode().startswith('<div class="problem" id="problem"')
