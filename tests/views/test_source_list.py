"""The sources of an article."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from claims.actions import evidence
from claims.models import Article, Stance
from tests import factories


def address(article: Article) -> str:
    return reverse("source_list", args=[article.public_id])


def test_named_outlets_and_what_was_obtained(bob: Client, world: factories.Cast, article: Article) -> None:
    page = bob.get(address(article)).content.decode()
    assert "The article names 2 outlets. <b>0 reports</b> were obtained." in page
    assert "Nobody has looked for its report yet." in page
    assert "blanket credit only" in page
    snapshot = factories.report(world, article)
    factories.quote(world, factories.numbered(article, 1), snapshot, "A ferry sank", Stance.SUPPORTS)
    factories.quote(world, factories.numbered(article, 2), snapshot, "Twelve", Stance.CONTRADICTS)
    evidence.record_search(
        article=article, outlet=factories.outlet(world, "North Wire"), where="its archive", by=world.bob
    )
    page = bob.get(address(article)).content.decode()
    assert "<b>1 report</b> was obtained." in page
    assert "Vell Courier on the ferry" in page
    assert snapshot.text_sha256 in page
    assert "looked for, not found" in page
    assert '1<span class="sr"> claims contradicted</span>' in page


def test_a_thin_report_is_told_from_a_whole_one(bob: Client, world: factories.Cast, article: Article) -> None:
    factories.thin(world, article)
    page = bob.get(address(article)).content.decode()
    assert "<b>0 reports</b> were obtained, and 1 came back thin." in page
    assert "<span>1 came back thin</span>" in page
    assert '<tr class="is-thin">' in page
    assert "<b>Thin.</b> The page asks to subscribe." in page
    factories.report(world, article)
    page = bob.get(address(article)).content.decode()
    assert "<span>1 report obtained, 1 thin</span>" in page


def test_an_address_that_is_no_link_is_none(bob: Client, world: factories.Cast, article: Article) -> None:
    factories.report(world, article, address="javascript:alert(1)")
    page = bob.get(address(article)).content.decode()
    assert "javascript:alert(1)" in page
    assert 'href="javascript' not in page
