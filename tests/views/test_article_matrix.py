"""The corroboration matrix of an article."""

from __future__ import annotations

import dataclasses
import re

import pytest
from django.test import Client
from django.urls import reverse

from claims.actions import claims as claims_actions
from claims.actions import sources
from claims.models import Article, Evidence, Stance
from claims.nlp import facts
from tests import factories


def shown(client: Client, article: Article, ask: str = "") -> str:
    response = client.get(reverse("article_matrix", args=[article.public_id]) + ask)
    assert response.status_code == 200
    return response.content.decode()


def numbers(page: str) -> list[int]:
    return [int(n) for n in re.findall(r'<td class="mn">(\d+)</td>', page)]


@pytest.fixture
def judged(world: factories.Cast) -> Article:
    """Claim 1 is verified on Vell Courier; claim 2 is supported and contradicted by it and open."""
    article = factories.verified(world).article
    snapshot = factories.report(world, article, text=f"{factories.REPORT} Nothing is certain.")
    second = factories.numbered(article, 2)
    factories.quote(
        world,
        second,
        snapshot,
        "Twelve passengers died. The sailors were rescued. Nothing is certain.",
        Stance.CONTRADICTS,
    )
    factories.quote(world, second, snapshot, "Twelve passengers died")
    return article


def test_cells_say_in_words_and_signs_what_each_outlet_says(bob: Client, judged: Article) -> None:
    page = shown(bob, judged)
    assert numbers(page) == [1, 2, 3, 4, 5]
    for sign, word in (("e-supports", "supports"), ("e-mixed", "mixed"), ("e-none", "not read yet")):
        assert f'<use href="#{sign}"/></svg><span>{word}</span>' in page
    assert 'title="“Twelve passengers died. The sailors were rescued. Nothing is certain.”"' in page
    assert "Twelve passengers died. The sailors were rescued. Nothing is ce…</q>" in page
    assert '2 quotations<span class="sr"> of Vell Courier on claim 2</span>' in page
    assert '1 outlet</span> <span class="note"><a href="' in page
    assert '/origins">2 undecided</a></span>' in page
    assert 'Vell Courier<span class="note">2 reports</span>' in page
    assert 'North Wire<span class="note">nothing obtained</span>' in page
    assert "<b>2 reports</b> were obtained; none of North Wire." in page


@pytest.mark.parametrize(
    ("ask", "rows"),
    [
        ("?only=all", [1, 2, 3, 4, 5]),
        ("?only=conflicts", [2]),
        ("?only=blanket", [1, 2, 3]),
        ("?only=open", [2, 3, 4, 5]),
        ("?only=nonsense&sort=nonsense", [1, 2, 3, 4, 5]),
        ("?sort=verdict", [2, 3, 4, 5, 1]),
        ("?only=blanket&sort=verdict", [2, 3, 1]),
        ("?q=OVERLOADED", [4]),
        ("?q=elephant", []),
    ],
)
def test_rows_and_their_order_are_asked_for_by_address(bob: Client, judged: Article, ask: str, rows: list[int]) -> None:
    assert numbers(shown(bob, judged, ask)) == rows


def test_the_tabs_count_and_keep_the_order(bob: Client, judged: Article) -> None:
    page = shown(bob, judged, "?only=open&sort=verdict")
    tabs = re.findall(r'<a href="([^"]+)"( aria-current="true")?>([\w ]+) <span class="n">(\d+)</span>', page)
    assert [(label, n, bool(here)) for _, here, label, n in tabs] == [
        ("All", "5", False),
        ("Conflicts", "1", False),
        ("Blanket credit only", "3", False),
        ("Open", "4", True),
    ]
    assert tabs[1][0] == "?only=conflicts&amp;sort=verdict"
    assert 'class="mv" aria-sort="ascending"' in page


def test_a_phone_opens_on_the_conflicts_unless_rows_were_chosen(bob: Client, judged: Article) -> None:
    assert "opens-on-conflicts" in shown(bob, judged)
    assert "opens-on-conflicts" not in shown(bob, judged, "?only=all")
    assert "opens-on-conflicts" not in shown(bob, judged, "?q=sank")


def test_without_conflicts_a_phone_opens_on_everything(bob: Client, article: Article) -> None:
    assert "opens-on-conflicts" not in shown(bob, article)


def test_no_claims_and_no_outlets_are_said(bob: Client, world: factories.Cast) -> None:
    job = factories.waiting(world, "Nine people left the island.")
    assert "There is no claim to show yet." in shown(bob, job.article)
    text = "Nine people left the island."
    none = facts.Analysis(
        sentences=(facts.Stretch(0, len(text), "sentence", ""),),
        claims=(factories.claim(text, "Nine people left the island"),),
        outlets=(),
        checks=(),
        analyser=facts.Analyser("by hand", "1", "made for a test"),
    )
    claims_actions.store_analysis(job=job, analysis=none)
    assert "The article cites no outlet, and none is quoted for a claim yet." in shown(bob, job.article)


def test_sixty_claims_by_twelve_outlets_are_shown_within_a_second(bob: Client, world: factories.Cast) -> None:
    """Each outlet of the credit has its column, and the whole table is made in time."""
    made = factories.analysis()
    first = made.claims[0]
    claims = tuple(dataclasses.replace(first, key=f"{n}", text=f"{first.text} Take {n}.") for n in range(60))
    names = ["Vell Courier", "North Wire"]
    for n in range(10):
        names.append(sources.add_outlet(desk=world.desk, name=f"Gazette {n}", by=world.alice).name)
    credit = made.outlets[-1]
    outlets = tuple(dataclasses.replace(credit, name=name) for name in names)
    job = factories.waiting(world)
    claims_actions.store_analysis(job=job, analysis=dataclasses.replace(made, claims=claims, outlets=outlets))
    article = Article.objects.get(pk=job.article_id)
    snapshot = factories.report(world, article)
    for number in range(1, 11):
        factories.quote(world, factories.numbered(article, number), snapshot, "A ferry sank in the bay")
    page = shown(bob, article)
    assert len(numbers(page)) == 60
    assert page.count('<td class="c ') == 720
    assert 'class="matrix-box many" role="region"' in page


def test_origins_are_counted_once_all_are_settled(bob: Client, judged: Article) -> None:
    statement = factories.origin(judged.desk, "Harbour office statement")
    Evidence.objects.filter(claim__article=judged).update(origin=statement)
    page = shown(bob, judged)
    assert '1 outlet, <b>1 origin</b></span> <span class="note">Harbour office statement</span>' in page
