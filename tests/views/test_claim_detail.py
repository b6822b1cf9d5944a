"""The workbench page."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.html import strip_tags

from claims.actions import evidence, origins, review
from claims.models import Article, Aspect, Imprint, OriginKind, Stance, Verdict
from tests import factories


def address(article: Article, number: int = 1) -> str:
    return reverse("claim_detail", args=[article.public_id, number])


def test_the_claim_in_its_article(bob: Client, article: Article) -> None:
    page = bob.get(address(article)).content.decode()
    assert "<title>Claim 1, The ferry · factcheck</title>" in page
    assert "A ferry sank in the bay." in page
    for line in ("dateline", "heading", "vague", "question", "credit"):
        assert f'<span class="lk">{line}</span>' in page
    assert "It names 2 outlets for the whole article and sources no claim. 3 of 5 claims (60 %)" in page


def test_a_claim_that_was_opened_again_says_why(bob: Client, world: factories.Cast) -> None:
    claim = factories.verified(world)
    source = claim.evidence.get().snapshot.source
    assert "Open again." not in bob.get(address(claim.article)).content.decode()
    text = factories.REPORT.replace("Northport", "Southport")
    newer = factories.report(world, claim.article, text=text, again=source)
    page = bob.get(address(claim.article)).content.decode()
    assert "<b>Open again.</b> It was verified." in page
    assert "has otherwise what is quoted from it: a name changed.</span>" in page
    changes = reverse("snapshot_changes", args=[claim.article.public_id, newer.public_id])
    assert f'<a href="{changes}">See what changed</a></p>' in page
    assert "Opened again, was verified: A newer capture" in page
    claim = factories.numbered(claim.article, 1)
    review.record_verdict(claim=claim, seen=claim.version, so=Verdict.VERIFIED, reasons=[(10, "Still.")], by=world.bob)
    assert "Open again." not in bob.get(address(claim.article)).content.decode()


def test_every_character_of_the_article_is_on_the_page(bob: Client, article: Article) -> None:
    page = bob.get(address(article)).content.decode()
    shown = page[page.index('id="article"') : page.index("Blanket credit.")]
    shown = re.sub(r'<span class="flag".*?</svg></span>', "", shown)
    assert " ".join(factories.TEXT.split()) in " ".join(strip_tags(shown).split())


def test_htmx_gets_the_claim_alone_from_the_same_context(bob: Client, article: Article) -> None:
    page = bob.get(address(article)).content.decode()
    response = bob.get(address(article), headers={"HX-Request": "true"})
    fragment = response.content.decode()
    root = fragment[fragment.index("<section") :].strip()
    assert "HX-Request" in response["Vary"]
    assert "<html" not in fragment
    assert "<title>Claim 1, The ferry · factcheck</title>" in fragment
    token = re.compile(r'name="csrfmiddlewaretoken" value="\w+"')
    assert token.sub("", root) in token.sub("", page)


def test_a_history_restore_gets_the_whole_page(bob: Client, article: Article) -> None:
    headers = {"HX-Request": "true", "HX-History-Restore-Request": "true"}
    assert "<html" in bob.get(address(article), headers=headers).content.decode()


@pytest.mark.parametrize(
    ("number", "sourced", "said"),
    [
        (1, "by the blanket credit alone", "nobody is named as saying it"),
        (4, "by its speaker; no outlet but in the blanket credit", "The harbour master"),
        (5, "Vell Courier", "nobody is named as saying it"),
    ],
)
def test_how_it_is_sourced(bob: Client, article: Article, number: int, sourced: str, said: str) -> None:
    page = bob.get(address(article, number)).content.decode()
    facts = page[page.index('<dl class="facts">') : page.index("</dl>", page.index('<dl class="facts">'))]
    assert sourced in facts
    assert said in facts


def test_a_substitution_stands_in_brackets(bob: Client, article: Article) -> None:
    page = bob.get(address(article, 5)).content.decode()
    assert '<span class="sub" title="In the article: “It”">[The ferry]</span> carried 140 people.' in page
    assert "Needs context." in page


def test_a_claim_in_several_pieces_is_in_hand_in_all_of_them(bob: Client, article: Article) -> None:
    page = bob.get(address(article, 2)).content.decode()
    in_hand = re.findall(r'class="seg in-hand"[^>]*>(.*?)</(?:a|span)>', page)
    assert [strip_tags(words) for words in in_hand] == ["A ferry sank", "12 passengers", "dead"]


def test_facets_with_their_readings(bob: Client, article: Article) -> None:
    page = bob.get(address(article, 3)).content.decode()
    assert '<span class="f-words" dir="auto">three sailors</span> <span class="f-r">3 killed, crew</span>' in page
    page = bob.get(address(article, 1)).content.decode()
    assert "4 May 2031, from the dateline" in page


def test_closed_verdicts_say_why(bob: Client, article: Article) -> None:
    page = bob.get(address(article)).content.decode()
    sentence = "Cannot be marked verified: no quotation supports this claim yet."
    assert f"<li>{sentence}</li>" in page
    assert f'title="{sentence}"' in page
    assert re.search(r'name="so" value="verified"[^>]* disabled', page)


def test_only_a_claim_of_somebody_is_asked_whether_it_was_said(bob: Client, article: Article) -> None:
    assert "Was it said?" not in bob.get(address(article, 1)).content.decode()
    assert "Was it said?" in bob.get(address(article, 4)).content.decode()


def test_quotations_in_context_and_cells(bob: Client, world: factories.Cast, article: Article) -> None:
    claim = factories.numbered(article, 2)
    snapshot = factories.report(world, article, address="https://courier.example/ferry")
    factories.quote(world, claim, snapshot, "Twelve passengers died", Stance.CONTRADICTS)
    evidence.record_search(
        article=article, outlet=factories.outlet(world, "North Wire"), where="its archive", by=world.bob
    )
    evidence.record_search(article=article, claim=claim, where="a library", terms="ferry", by=world.bob)
    page = bob.get(address(article, 2)).content.decode()
    assert '<mark class="clash">Twelve passengers died</mark><span class="around">. The sailors' in page
    assert "courier.example/ferry" in page
    assert "looked for, not found" in page
    assert "Looked in vain in a library for ferry." in page
    assert "Vell Courier quoted: contradicts." in page


def test_previous_next_and_next_open(bob: Client, world: factories.Cast) -> None:
    article = factories.verified(world).article
    hand = bob.get(address(article, 1)).context["hand"]
    assert (hand.previous, hand.next, hand.next_open) == (None, 3, 3) or hand.next_open is not None
    page = bob.get(address(article, 1)).content.decode()
    assert 'rel="next" data-key="j"' in page
    assert 'rel="prev"' not in page


def test_what_an_article_says_is_never_markup(alice: Client, bob: Client) -> None:
    text = 'Nine <script>alert(1)</script> people & "others" left.'
    alice.post(reverse("article_import"), {"text": text, "title": "<img src=x onerror=alert(2)>"})
    article = Article.objects.get()
    page = bob.get(reverse("article_analysis", args=[article.public_id])).content.decode()
    assert "<img src=x" not in page
    assert "<script>alert" not in bob.get(reverse("article_report", args=[article.public_id])).content.decode()


def test_each_quotation_says_what_it_goes_back_to(bob: Client, world: factories.Cast, article: Article) -> None:
    claim = factories.numbered(article, 2)
    made = factories.quote(world, claim, factories.report(world, article), "Twelve passengers died")
    page = bob.get(address(article, 2)).content.decode()
    assert "Origin undecided; proposed: Vell Courier’s own reporting." in page
    assert re.search(r'/origins\?of=p\w{11}">Decide</a>', page)
    assert "support from 1 outlet, 1 quotation undecided" in page
    origin = origins.confirm_origin(
        quotations=[(made, made.version)], name="Port note", kind=OriginKind.STATEMENT, is_party=True, by=world.bob
    )
    page = bob.get(address(article, 2)).content.decode()
    assert f'?of={origin.public_id}">Port note</a>, a party to the matter.' in page
    assert "support from 1 outlet, 1 origin (a party to the matter)" in page
    assert "Port note is a party to the matter: it verifies that it was said, not that it is so." in page


def test_a_quotation_says_as_of_when(bob: Client, world: factories.Cast, article: Article) -> None:
    snapshot = factories.report(world, article)
    factories.quote(world, factories.numbered(article, 2), snapshot, "Twelve passengers died")
    Imprint.objects.filter(snapshot=snapshot).update(published="2031-05-08")
    assert "Published 3 days after the article." in bob.get(address(article, 2)).content.decode()


def test_said_and_so_are_told_apart(bob: Client, world: factories.Cast, article: Article) -> None:
    claim = factories.numbered(article, 4)
    snapshot = factories.report(world, article, text="The harbour master said so. She was not overloaded at all.")
    factories.quote(world, claim, snapshot, "The harbour master said so.", aspect=Aspect.SAID)
    factories.quote(world, claim, snapshot, "She was not overloaded at all.", Stance.CONTRADICTS)
    page = bob.get(address(article, 4)).content.decode()
    assert "<legend>Was it said?</legend>" in page
    assert "<legend>Is it so?</legend>" in page
    review.record_verdict(
        claim=claim, seen=1, said=Verdict.VERIFIED, so=Verdict.DISPUTED, reasons=[(6, "")], by=world.bob
    )
    page = " ".join(strip_tags(bob.get(address(article, 4)).content.decode()).split())
    assert "Was it said? verified Is it so? disputed" in page
    report = bob.get(reverse("article_report_html", args=[article.public_id])).content.decode()
    assert "Was it said? verified Is it so? disputed" in " ".join(strip_tags(report).split())
