"""Search over all reports of the desk."""

from __future__ import annotations

import datetime

import pytest
from django.test import Client
from django.urls import reverse

from claims.models import Article, Imprint, Snapshot
from claims.queries import searching
from tests import factories

ADDRESS = reverse("passage_search")


def shown(client: Client, status: int = 200, **asked: object) -> str:
    response = client.get(ADDRESS, asked)
    assert response.status_code == status, response.content.decode()
    return response.content.decode()


def links(page: str, snapshot: Snapshot, article: Article) -> list[int]:
    """Which passages of a snapshot are shown, in their order."""
    there = reverse("snapshot_detail", args=[article.public_id, snapshot.public_id]) + "#s"
    return [int(rest.partition('"')[0]) for rest in page.split(f'href="{there}')[1:]]


@pytest.fixture
def report(world: factories.Cast, article: Article) -> Snapshot:
    text = (
        "A ferry sank in Baluchistān. Eighteen men died <b>there</b>. The harbour was closed on Monday. "
        "Officials wrote to the owner of the ferry."
    )
    return factories.report(world, article, text=text)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ferry", [3, 0]),
        ("FERRIES sinking", [0]),
        ("18", [1]),
        ("Baluchistan", [0]),
        ("“owner of the ferry”", [3]),
        ('"the owner ferry"', []),
        ("ferry -owner", [0]),
        ('ferry -"in Baluchistan"', [3]),
        ("men or harbour", [2, 1]),
        ("' \\ & | ! ( : * ferry", [3, 0]),
    ],
)
def test_words_are_found_as_people_type_them(
    bob: Client, article: Article, report: Snapshot, typed: str, found: list[int]
) -> None:
    assert links(shown(bob, q=typed), report, article) == found


def test_a_passage_stands_among_its_neighbours_with_its_words_marked_and_nothing_of_it_runs(
    bob: Client, report: Snapshot
) -> None:
    page = shown(bob, q="18 died")
    assert '<mark class="hit">Eighteen</mark> men <mark class="hit">died</mark> &lt;b&gt;there&lt;/b&gt;.' in page
    assert "A ferry sank in Baluchistān. </span>" in page
    assert "The harbour was closed on Monday.</span>" in page
    assert "Vell Courier" in page
    assert "day not known" in page


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"q": "the of"}, "Every report has “the of”"),
        ({"q": "-ferry"}, "Add a word that has to be there"),
        ({"q": "ferry or -harbour"}, "Add a word that has to be there"),
        ({"q": "ferry", "since": "someday"}, "Write a day like 2025-02-26."),
        ({"q": "ferry", "since": "2031-05-06", "until": "2031-05-05"}, "This day is before the first one."),
        ({"q": "ferry", "outlet": "nowhere"}, "There is no such outlet at this desk."),
        ({"since": "2031-05-06"}, "Say which words you look for"),
        ({"q": "ferry " * 100}, "at most 300 characters"),
        ({"q": "ferry", "before": "x"}, "That page of the results does not exist."),
    ],
)
def test_what_cannot_be_looked_for_gets_a_sentence(
    bob: Client, report: Snapshot, asked: dict[str, str], said: str
) -> None:
    assert said in shown(bob, 422, **asked)


def test_an_outlet_and_days_narrow_it(bob: Client, world: factories.Cast, article: Article, report: Snapshot) -> None:
    wire = factories.report(world, article, "North Wire", text="The ferry was new.")
    Imprint.objects.filter(snapshot=wire).update(published=datetime.date(2031, 5, 5))
    assert links(shown(bob, q="ferry"), wire, article) == [0]
    name = factories.outlet(world, "North Wire").public_id
    page = shown(bob, q="ferry", outlet=name)
    assert (links(page, wire, article), links(page, report, article)) == ([0], [])
    page = shown(bob, q="ferry", since="2031-05-05", until="5 May 2031")
    assert (links(page, wire, article), links(page, report, article)) == ([0], [])
    assert "No report of the desk says that." in shown(bob, q="ferry", until="2031-05-04")


def test_more_than_a_page_is_turned_over(
    bob: Client, world: factories.Cast, article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "FOUND", 2)
    snapshot = factories.report(world, article, text="".join(f"The ferry sank {n} times. " for n in range(5)))
    page = shown(bob, q="ferry")
    assert links(page, snapshot, article) == [4, 3]
    there = page.partition('rel="next"')[0].rpartition('href="')[2].partition('"')[0].replace("&amp;", "&")
    page = bob.get(ADDRESS + there).content.decode()
    assert links(page, snapshot, article) == [2, 1]


def test_for_a_claim_the_closest_passages_can_be_quoted_at_once(
    bob: Client, world: factories.Cast, article: Article, report: Snapshot
) -> None:
    factories.waiting(world, "Something else happened.")
    page = shown(bob, article=article.public_id, claim=2)
    assert "Closest to the claim" in page
    accept = reverse("accept_passage", args=[article.public_id, 2, report.public_id, 0])
    assert f'action="{accept}"' in page
    assert f"{reverse('snapshot_quote', args=[article.public_id, 2, report.public_id])}?passage=0#s0" in page
    bob.post(accept, {"stance": "contradicts"})
    assert f'action="{accept}"' not in shown(bob, article=article.public_id, claim=2)
    assert f'action="{accept}"' in shown(bob, article=article.public_id, claim=2, q="ferry sank")


def test_without_a_claim_nothing_can_be_quoted_and_the_page_says_what_to_do(bob: Client, report: Snapshot) -> None:
    page = shown(bob)
    assert "can be found by its words" in page
    assert "/passages/" not in shown(bob, q="ferry")


def test_a_claim_that_no_report_comes_near(bob: Client, article: Article) -> None:
    assert "No report of the desk comes near this claim." in shown(bob, article=article.public_id, claim=2)


def test_a_claim_that_is_not_there_is_said(bob: Client, article: Article) -> None:
    shown(bob, 404, article=article.public_id, claim=99)
    shown(bob, 404, article="nothere", claim=1)


def test_no_other_desk_finds_it(world: factories.Cast, report: Snapshot, log_in: object) -> None:
    client = Client()
    client.force_login(world.eve)
    assert "No report of the desk says that." in shown(client, q="ferry")


def test_an_older_capture_says_that_there_is_a_newer_one(
    bob: Client, world: factories.Cast, article: Article, report: Snapshot
) -> None:
    assert "a newer capture is there" not in shown(bob, q="Eighteen")
    newer = factories.report(world, article, text="Nineteen men died there.", again=report.source)
    page = shown(bob, q="Eighteen or Nineteen")
    assert page.count("a newer capture is there") == 1
    assert f'href="{reverse("snapshot_detail", args=[article.public_id, newer.public_id])}">a newer' in page
