"""How far a capture is, and what came of it."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from claims import ingest
from claims.actions import captures
from claims.models import Article, Capture, Step
from tests import factories

HTMX = {"HX-Request": "true"}


def address(capture: Capture) -> str:
    return reverse("capture_detail", args=[capture.article.public_id, capture.public_id])


def test_while_it_runs_the_fragment_asks_again(bob: Client, world: factories.Cast, article: Article) -> None:
    capture = factories.capture(world, article)
    assert "Waiting for a worker" in bob.get(address(capture)).content.decode()
    captures.report_step(capture=capture, step=Step.RECEIVING, done=51200, total=204800)
    response = bob.get(address(capture), headers=HTMX)
    fragment = response.content.decode()
    assert fragment.strip().startswith("<section")
    assert "50.0\xa0KB of 200.0\xa0KB." in fragment
    assert 'aria-valuenow="25"' in fragment
    assert 'hx-trigger="every 1s"' in fragment
    assert fragment.count('class="st-done"') == 1
    assert "HX-Request" in response["Vary"]


def test_when_it_is_kept_the_page_goes_on_to_the_report(bob: Client, world: factories.Cast, article: Article) -> None:
    snapshot = factories.fetched(world, article)
    capture = Capture.objects.get()
    response = bob.get(address(capture), headers=HTMX)
    assert response["HX-Redirect"] == reverse("snapshot_detail", args=[article.public_id, snapshot.public_id])
    page = bob.get(address(capture)).content.decode()
    assert "Open the report" in page
    assert "every 1s" not in page


def test_for_a_claim_it_goes_on_to_quoting(bob: Client, world: factories.Cast, article: Article) -> None:
    capture = factories.capture(world, article, claim=factories.numbered(article, 2))
    document = ingest.from_text(factories.REPORT.encode())
    snapshot = captures.store_capture(
        capture=capture, fetched=factories.fetched_from(capture.address), document=document
    )
    assert snapshot
    response = bob.get(address(capture), headers=HTMX)
    assert response["HX-Redirect"] == reverse("snapshot_quote", args=[article.public_id, 2, snapshot.public_id])


def test_a_failure_is_a_sentence_with_ways_on(bob: Client, world: factories.Cast, article: Article) -> None:
    capture = factories.capture(world, article, claim=factories.numbered(article, 2))
    captures.fail_capture(capture=capture, message="courier.example leads to 10.0.0.12, a <private> address.")
    page = bob.get(address(capture)).content.decode()
    assert "courier.example leads to 10.0.0.12, a &lt;private&gt; address." in page
    outlet = factories.outlet(world).public_id
    typed = "https%3A%2F%2Fcourier.example%2Fferry"
    for name, key in (("report_new", "address"), ("search_new", "where")):
        assert f"{reverse(name, args=[article.public_id, outlet])}?{key}={typed}&amp;claim=2" in page
    assert f"{reverse('capture_new', args=[article.public_id])}?address={typed}" in page
    assert "every 1s" not in page
    listed = bob.get(reverse("source_list", args=[article.public_id])).content.decode()
    assert "leads to 10.0.0.12, a &lt;private&gt; address." in listed


def test_the_captures_of_another_article_are_not_there(bob: Client, world: factories.Cast, article: Article) -> None:
    capture = factories.capture(world, article)
    other = factories.waiting(world, "Another article.").article
    assert bob.get(reverse("capture_detail", args=[other.public_id, capture.public_id])).status_code == 404
