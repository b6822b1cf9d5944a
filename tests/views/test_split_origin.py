"""Splitting off what is not ticked."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from claims.models import Article, Evidence
from tests import factories


def test_the_unticked_is_its_outlets_own(bob: Client, world: factories.Cast, article: Article) -> None:
    rows = [
        factories.quote(world, factories.numbered(article, 1), factories.report(world, article, name), "A ferry sank")
        for name in ("Vell Courier", "North Wire")
    ]
    every = [f"{e.public_id}.1" for e in rows]
    address = reverse("split_origin", args=[article.public_id])
    response = bob.post(address, {"every": every, "take": every})
    assert (response.status_code, "Every quotation is ticked" in response.content.decode()) == (422, True)
    response = bob.post(address, {"every": every, "take": every[0]})
    assert response.status_code == 302
    found = {e.pk: e.origin and e.origin.name for e in Evidence.objects.select_related("origin")}
    assert found == {rows[0].pk: None, rows[1].pk: "North Wire’s own reporting"}


def test_what_comes_through_several_outlets_is_split_off_by_a_name(
    bob: Client, world: factories.Cast, article: Article
) -> None:
    rows = [
        factories.quote(world, factories.numbered(article, 1), factories.report(world, article, name), "A ferry sank")
        for name in ("Vell Courier", "North Wire", "Dawn")
    ]
    every = [f"{e.public_id}.1" for e in rows]
    asked = {"every": every, "take": every[0]}
    address = reverse("split_origin", args=[article.public_id])
    response = bob.post(address, asked)
    assert response.status_code == 422
    page = response.content.decode()
    assert "What is split off comes through several outlets: say in a name what it goes back to." in page
    assert 'name="apart"' in page
    named = asked | {"apart": "Harbour note", "apart_kind": "official"}
    confirm = reverse("confirm_origin", args=[article.public_id])
    response = bob.post(confirm, named | {"name": "Mayor", "kind": "official"})
    assert response.status_code == 422, "the return key confirms, and what is split off would be forgotten"
    assert 'value="Harbour note"' in response.content.decode()
    assert bob.post(address, named).status_code == 302
    found = {e.pk: e.origin and (e.origin.name, e.origin.kind) for e in Evidence.objects.select_related("origin")}
    assert found == {rows[0].pk: None} | dict.fromkeys([e.pk for e in rows[1:]], ("Harbour note", "official"))
