"""Saying why a contradiction does not count."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from claims.models import Article, Evidence, Stance
from tests import factories


def test_it_no_longer_stands_in_the_way(bob: Client, world: factories.Cast, article: Article) -> None:
    claim = factories.numbered(article, 2)
    quoted = factories.quote(
        world, claim, factories.report(world, article), "Twelve passengers died", Stance.CONTRADICTS
    )
    name = f"set_aside-{quoted.public_id}"
    address = reverse("set_aside", args=[quoted.public_id])
    sent = {f"{name}-why": "An earlier count.", f"{name}-seen": quoted.version}
    response = bob.post(address, sent, headers={"HX-Request": "true"})
    assert "<b>Set aside.</b> An earlier count." in response.content.decode()
    assert Evidence.objects.get().set_aside_by == world.bob
    response = bob.post(address, sent)
    assert response.status_code == 422
    page = response.content.decode()
    assert "This contradiction was set aside already." in page
    assert "You wrote: “An earlier count.”" in page
