"""The list of articles."""

from __future__ import annotations

from collections.abc import Callable

from django.test import Client
from django.urls import reverse

from claims.models import Article, User
from tests import factories

ADDRESS = reverse("article_list")


def test_an_article_with_its_counts(bob: Client, world: factories.Cast) -> None:
    factories.verified(world)
    page = bob.get(ADDRESS).content.decode()
    assert "The ferry" in page
    assert 'aria-label="1 verified, 0 disputed, 0 unsourced, 4 open"' in page
    assert "in review" in page


def test_an_empty_desk_says_what_to_do_next(alice: Client, bob: Client) -> None:
    assert "Bring in the first one." in alice.get(ADDRESS).content.decode()
    page = bob.get(ADDRESS).content.decode()
    assert "When an editor brings one in, it stands here." in page
    assert reverse("article_import") not in page


def test_older_articles_are_a_page_on(bob: Client, world: factories.Cast) -> None:
    for n in range(26):
        factories.waiting(world, f"Text number {n} of the day.", title=f"Number {n}.")
    first = bob.get(ADDRESS)
    assert "Number 25." in first.content.decode()
    assert "Number 0." not in first.content.decode()
    second = bob.get(ADDRESS, {"before": first.context["more"]}).content.decode()
    assert "Number 0." in second
    assert "Number 25." not in second
    assert bob.get(ADDRESS, {"before": "9" * 30}).status_code == 200
    assert bob.get(ADDRESS, {"before": "x"}).status_code == 200


def test_what_is_not_in_review_says_so(bob: Client, world: factories.Cast, article: Article) -> None:
    page = bob.get(ADDRESS).content.decode()
    assert "being analysed" not in page
    factories.waiting(world, "Something else happened.")
    assert "being analysed" in bob.get(ADDRESS).content.decode()


def test_somebody_without_a_desk(world: factories.Cast, log_in: Callable[[User], Client]) -> None:
    response = log_in(factories.person("frank")).get(ADDRESS)
    assert response.status_code == 403
    assert "An administrator can invite you." in response.content.decode()
