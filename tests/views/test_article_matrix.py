"""The corroboration matrix of an article."""

from __future__ import annotations

import dataclasses
import gzip
import re
import time

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from claims.actions import claims as claims_actions
from claims.actions import sources
from claims.models import Article, Evidence, LogEntry, Stance
from claims.nlp import facts
from claims.views import matrix
from tests import factories


def shown(client: Client, article: Article, ask: str = "") -> str:
    response = client.get(reverse("article_matrix", args=[article.public_id]) + ask)
    assert response.status_code == 200
    return response.content.decode()


def numbers(page: str) -> list[int]:
    return [int(n) for n in re.findall(r'<td class="mn">(\d+)</td>', page)]


def windows(page: str) -> dict[int, str]:
    """The one window in which each claim is shown, empty for both."""
    return {int(n): where for where, n in re.findall(r'<tr(?: class="(\w+)")?><td class="mn">(\d+)</td>', page)}


def pagers(page: str) -> dict[str, tuple[str, list[str]]]:
    """What each window says of its rows, and the addresses of those before and after."""
    found = re.findall(r'<nav class="pager (\w+)"[^>]*><span>([^<]+)</span>(.*?)</nav>', page)
    return {where: (said, re.findall('href="([^"]+)"', links)) for where, said, links in found}


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
    assert '<span class="cn">2 quotations</span>' in page
    words = re.findall(r'<span class="cv" dir="auto">([^<]+)</span>', page)
    assert words[:2] == ["A ferry sank in the bay of…", "Twelve passengers died. The…"]
    there = reverse("matrix_cell", args=[judged.public_id, 2, factories.outlet_of(judged, "Vell Courier").public_id])
    assert f'<a class="ca" href="{there}">' in page
    assert '1 outlet</span> <span class="note"><a href="' in page
    assert '/origins" hx-boost="false">1 undecided</a></span>' in page
    assert 'Vell Courier</a><span class="note">2 reports</span>' in page
    assert 'North Wire</a><span class="note">nothing obtained</span>' in page
    assert "<b>2 reports</b> were obtained; none of North Wire." in page


@pytest.mark.parametrize(
    ("ask", "rows"),
    [
        ("?only=all", [1, 2, 3, 4, 5]),
        ("?only=conflicts", [2]),
        ("?only=blanket", [1, 2, 3]),
        ("?only=open", [2, 3, 4, 5]),
        ("?only=proposed", [4]),
        ("?sort=sourced", [1, 2, 3, 4, 5]),
        ("?sort=origins", [1, 2, 3, 4, 5]),
        ("?only=nonsense&sort=nonsense", [1, 2, 3, 4, 5]),
        ("?sort=verdict", [2, 3, 4, 5, 1]),
        ("?only=blanket&sort=verdict", [2, 3, 1]),
        ("?q=OVERLOADED", [4]),
        ("?q=elephant", []),
    ],
)
def test_rows_and_their_order_are_asked_for_by_address(bob: Client, judged: Article, ask: str, rows: list[int]) -> None:
    assert numbers(shown(bob, judged, ask)) == rows


def test_by_an_outlet_what_contradicts_comes_first(bob: Client, judged: Article) -> None:
    courier = factories.outlet_of(judged, "Vell Courier").public_id
    page = shown(bob, judged, f"?sort={courier}")
    assert numbers(page)[0] == 2
    assert 'class="oh" aria-sort="ascending"' in page


def test_a_proposal_is_dashed_and_said_to_be_one_and_no_verdict_counts_it(
    bob: Client, world: factories.Cast, judged: Article
) -> None:
    factories.report(world, judged, text="The ferry carried 150 people.")
    page = shown(bob, judged, "?only=proposed")
    assert '<use href="#p-contradicts"/></svg><span>contradicts, proposed</span>' in page
    assert 'Conflicts <span class="n">1</span>' in page


def test_on_paper_it_says_of_what_and_when_it_is(bob: Client, judged: Article) -> None:
    page = shown(bob, judged)
    last = LogEntry.objects.filter(desk=judged.desk.public_id).latest("sequence")
    assert f"Log head {last.sequence}, {last.hash}" in page


def test_the_tabs_count_and_keep_the_order(bob: Client, judged: Article) -> None:
    page = shown(bob, judged, "?only=open&sort=verdict")
    tabs = re.findall(r'<a href="([^"]+)"( aria-current="true")?>([\w ]+) <span class="n">(\d+)</span>', page)
    assert [(label, n, bool(here)) for _, here, label, n in tabs] == [
        ("All", "5", False),
        ("Conflicts", "1", False),
        ("To confirm", "1", False),
        ("Blanket credit only", "3", False),
        ("Open", "4", True),
    ]
    assert tabs[1][0] == "?only=conflicts&amp;sort=verdict"
    assert 'class="mv" aria-sort="ascending"' in page


def test_a_phone_opens_on_the_conflicts_unless_rows_were_chosen(bob: Client, judged: Article) -> None:
    assert windows(shown(bob, judged)) == {1: "wide", 2: "", 3: "wide", 4: "wide", 5: "wide"}
    assert set(windows(shown(bob, judged, "?only=all")).values()) == {""}
    assert set(windows(shown(bob, judged, "?q=sank")).values()) == {""}


def test_without_conflicts_a_phone_opens_on_everything(bob: Client, article: Article) -> None:
    assert set(windows(shown(bob, article)).values()) == {""}


def test_many_claims_come_page_by_page(bob: Client, judged: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matrix, "_WIDE", 3)
    monkeypatch.setattr(matrix, "_NARROW", 2)
    # where it opens on conflicts, a phone has them all at once, whichever page of the table they are on
    opened = shown(bob, judged, "?sort=verdict")
    assert windows(opened) == {2: "", 3: "wide", 4: "wide"}
    assert pagers(opened) == {"wide": ("1–3 of 5", ["?only=all&amp;sort=verdict&amp;from=4"])}
    second = shown(bob, judged, "?only=all&from=3")
    assert windows(second) == {3: "", 4: "", 5: "wide"}
    assert pagers(second) == {
        "wide": ("3–5 of 5", ["?only=all&amp;sort=number&amp;from=1"]),
        "narrow": ("3–4 of 5", ["?only=all&amp;sort=number&amp;from=1", "?only=all&amp;sort=number&amp;from=5"]),
    }
    assert numbers(shown(bob, judged, "?only=conflicts&from=2")) == [2]


@pytest.mark.parametrize("start", ["0", "-1", "99", "²", "x", ""])
def test_a_page_that_is_not_there_is_the_first(bob: Client, article: Article, start: str) -> None:
    assert numbers(shown(bob, article, f"?only=all&from={start}")) == [1, 2, 3, 4, 5]


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


@pytest.fixture
def large(world: factories.Cast) -> Article:
    """Two hundred claims by twelve outlets, each with a report of twenty passages."""
    made = factories.analysis()
    first = made.claims[0]
    claims = tuple(dataclasses.replace(first, key=f"{n}", text=f"{first.text[:-1]} {n} times.") for n in range(200))
    names = ["Vell Courier", "North Wire"]
    for n in range(10):
        names.append(sources.add_outlet(desk=world.desk, name=f"Gazette {n}", by=world.alice).name)
    credit = made.outlets[-1]
    outlets = tuple(dataclasses.replace(credit, name=name) for name in names)
    job = factories.waiting(world)
    claims_actions.store_analysis(job=job, analysis=dataclasses.replace(made, claims=claims, outlets=outlets))
    article = Article.objects.get(pk=job.article_id)
    for at, name in enumerate(names):
        text = " ".join(f"The ferry sank in the bay {at * 20 + n} times, said witness {n}." for n in range(20))
        snapshot = factories.report(world, article, name, text=text)
    for number in range(1, 11):
        factories.quote(world, factories.numbered(article, number), snapshot, "The ferry sank in the bay 221 times")
    return article


def test_two_hundred_claims_by_twelve_outlets(bob: Client, large: Article) -> None:
    """Every outlet of the credit has its column, in as many queries as for one claim and in a page that loads at once.
    The proposals are worked out once."""
    address = reverse("article_matrix", args=[large.public_id])
    with CaptureQueriesContext(connection) as queries:
        page = shown(bob, large)
    assert len(numbers(page)) == 100  # of 200: the first page
    assert page.count('<td class="c ') == 1_200
    assert len(queries) <= 24
    assert len(page) < 800_000
    assert len(gzip.compress(page.encode())) < 60_000
    assert 'class="matrix-box many" role="region"' in page
    assert page.count("proposed</span>") > 100
    started = time.process_time()
    assert bob.get(address).status_code == 200
    assert time.process_time() - started < 3


def test_origins_are_counted_once_all_are_settled(bob: Client, judged: Article) -> None:
    statement = factories.origin(judged.desk, "Harbour office statement")
    Evidence.objects.filter(claim__article=judged).update(origin=statement)
    page = shown(bob, judged)
    assert '1 outlet, <b>1 origin</b></span> <span class="note">Harbour office statement</span>' in page
