"""What changed from one capture of a report to the next."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from claims.models import Article, Snapshot
from tests import factories


def address(article: Article, snapshot: Snapshot, query: str = "") -> str:
    return reverse("snapshot_changes", args=[article.public_id, snapshot.public_id]) + query


def test_words_that_went_and_came(bob: Client, world: factories.Cast, article: Article) -> None:
    first = factories.report(world, article)
    factories.quote(world, factories.numbered(article, 2), first, "Twelve passengers died")
    text = factories.REPORT.replace("Twelve", "Thirteen <b>brave</b>")
    second = factories.report(world, article, text=text, again=first.source)
    page = bob.get(address(article, second)).content.decode()
    assert "1 word gone, 2 new." in page
    assert "Of substance: among them are figures." in page
    assert "gone: </span>Twelve</del>" in page
    assert "new: </span>Thirteen &lt;b&gt;brave&lt;/b&gt;</ins>" in page
    assert '<b class="pl-orphaned">gone</b><q dir="auto">Twelve passengers died</q>' in page


def test_the_claim_says_that_its_words_are_gone(bob: Client, world: factories.Cast, article: Article) -> None:
    first = factories.report(world, article)
    claim = reverse("claim_detail", args=[article.public_id, 2])
    factories.quote(world, factories.numbered(article, 2), first, "Twelve passengers died")
    assert "<b>Gone.</b>" not in bob.get(claim).content.decode()
    second = factories.report(world, article, text="The ferry is safe.", again=first.source)
    page = bob.get(claim).content.decode()
    assert "<b>Gone.</b>" in page
    assert address(article, second) in page
    factories.report(world, article, again=first.source)
    page = bob.get(claim).content.decode()
    assert "<b>Gone.</b>" not in page
    assert "Still there in the capture of" in page


def test_the_same_words(bob: Client, world: factories.Cast, article: Article) -> None:
    first = factories.report(world, article)
    second = factories.report(world, article, text=factories.REPORT.replace(" ", "\n"), again=first.source)
    third = factories.report(world, article, again=first.source)
    for newer in (second, third):
        assert "<b>Nothing changed.</b>" in bob.get(address(article, newer)).content.decode()
    page = bob.get(address(article, third, "?from=1")).content.decode()
    assert "From capture 1" in page
    assert (
        "what changed"
        in bob.get(reverse("snapshot_detail", args=[article.public_id, first.public_id])).content.decode()
    )


def test_cosmetic_changes_and_texts_that_are_too_long(bob: Client, world: factories.Cast, article: Article) -> None:
    first = factories.report(world, article)
    second = factories.report(world, article, text=factories.REPORT.replace("sank", "foundered"), again=first.source)
    assert "No figure, date, name, negation" in bob.get(address(article, second)).content.decode()
    third = factories.report(world, article, text="other words " * 9_000, again=first.source)
    page = bob.get(address(article, third)).content.decode()
    assert "too long and too different" in page
    assert len(page) < 20_000


def test_there_is_nothing_before_the_first(bob: Client, world: factories.Cast, article: Article) -> None:
    first = factories.report(world, article)
    assert "This is the first capture" in bob.get(address(article, first)).content.decode()
    assert bob.get(address(article, first, "?from=1")).status_code == 404
    assert bob.get(address(article, first, "?from=0")).status_code == 404
