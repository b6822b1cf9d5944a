"""Outlets and their origins as a page."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from claims.actions import articles, origins
from claims.models import Article, Evidence, OriginKind, Stance
from tests import factories

GUARD = "Twelve passengers died, the coast guard said. The ferry sank in the bay in the morning."


@pytest.fixture
def quoted(world: factories.Cast, article: Article) -> Article:
    """Two outlets that credit one speaker, and one that found something out itself."""
    for name in ("Vell Courier", "North Wire"):
        snapshot = factories.report(world, article, name, GUARD)
        factories.quote(world, factories.numbered(article, 2), snapshot, "Twelve passengers died")
    own = factories.report(world, article, "Reuters", "A ferry went down.")
    factories.quote(world, factories.numbered(article, 1), own, "A ferry went down", Stance.CONTRADICTS)
    return article


def shown(client: Client, article: Article, ask: str = "") -> str:
    response = client.get(reverse("article_origins", args=[article.public_id]) + ask)
    assert response.status_code == 200
    return response.content.decode()


def test_an_empty_page_says_what_to_do(bob: Client, article: Article) -> None:
    page = shown(bob, article)
    assert "No quotation supports or contradicts a claim yet." in page
    assert '<svg class="osvg"' not in page
    assert 'aria-current="page">Origins</a>' in page


def test_what_is_to_decide(bob: Client, quoted: Article) -> None:
    page = shown(bob, quoted)
    assert "What 3 outlets report goes back to 2 origins." in page
    assert "<b>0 are confirmed, 3 quotations undecided</b>" in page
    assert '<h2 id="on">Statement of the coast guard</h2>' in page
    assert "2 outlets, <b>1 origin</b>" in page
    assert "North Wire and Vell Courier credit it to the coast guard." in page
    assert '<mark class="hit">Twelve</mark>' in page
    assert "Confirm as 1 origin" in page
    assert "Keep as 2 origins" in page
    assert re.search(r'name="take" value="\w{12}\.1"', page)
    assert "All are summaries" not in page, "these are verbatim"
    assert (
        '<tr><th scope="row">Statement of the coast guard</th><td>North Wire and Vell Courier</td><td>proposed' in page
    )
    assert page.count('class="ol ol-main ol-prop"') == 2
    assert page.count('class="ol ol-prop"') == 1
    assert '<th scope="col" class="ef">As 1 origin</th><th scope="col" class="ef">As 2 origins</th>' in page


def test_the_one_in_hand_is_named_by_the_address(bob: Client, quoted: Article) -> None:
    address = re.search(r'\?of=(\w+)" data-key="j"', shown(bob, quoted))
    assert address
    page = shown(bob, quoted, f"?of={address[1]}")
    assert '<h2 id="on">Reuters’s own reporting</h2>' in page
    assert "Claim 1 rests on it: it contradicts it" in page
    assert 'data-key="k"' in page
    assert '<h2 id="on">Statement of the coast guard</h2>' in shown(bob, quoted, "?of=nothing")


def test_what_is_confirmed(bob: Client, world: factories.Cast, quoted: Article) -> None:
    rows = [(e, e.version) for e in Evidence.objects.filter(stance="supports")]
    made = origins.confirm_origin(
        quotations=rows, name="<b>Guard</b>", kind=OriginKind.STATEMENT, is_party=True, by=world.charlie
    )
    page = shown(bob, quoted, f"?of={made.public_id}")
    assert "Confirmed by Charlie" in page
    assert '<h2 id="on">&lt;b&gt;Guard&lt;/b&gt;</h2>' in page
    assert "party to the matter</span>" in page
    assert f'name="seen" value="{made.version}"' in page
    assert 'name="is_party" checked' in page
    assert "Save name and mark" in page


def test_a_withdrawn_article_is_only_read(bob: Client, world: factories.Cast, quoted: Article) -> None:
    articles.withdraw_article(article=quoted, why="Twice.", seen=quoted.version, by=world.alice)
    page = shown(bob, quoted)
    assert "This article was withdrawn" in page
    assert 'name="take"' not in page
    assert "Confirm as" not in page
