"""Another outlet than those that the article names."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from claims.models import Article
from tests import factories


def test_it_leads_to_the_outlets_form(bob: Client, world: factories.Cast, article: Article) -> None:
    outlet = factories.outlet(world)
    response = bob.get(reverse("report_choose", args=[article.public_id]), {"outlet": outlet.public_id})
    assert response["Location"] == reverse("report_new", args=[article.public_id, outlet.public_id])
    assert bob.get(reverse("report_choose", args=[article.public_id])).status_code == 404
