"""Adding a report of an outlet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from claims.models import Article, Snapshot
from tests import factories
from tests.ingest.test_docx import changed, saved, word
from tests.ingest.test_eml import message
from tests.ingest.test_pdf import written

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def address(world: factories.Cast, article: Article, claim: str = "") -> str:
    return reverse("report_new", args=[article.public_id, factories.outlet(world).public_id]) + claim


def test_pasted_and_then_quoted_for_the_claim(bob: Client, world: factories.Cast, article: Article) -> None:
    assert "The ferry carried 140 people." in bob.get(address(world, article, "?claim=5")).content.decode()
    response = bob.post(
        address(world, article, "?claim=5"),
        {
            "text": "The ferry carried 150 people. It sank.",
            "fidelity": "summary",
            "title": "Ferry sinks",
            "address": "https://courier.example/ferry",
            "published": "5 May 2031",
        },
    )
    stored = Snapshot.objects.get()
    assert response["Location"] == reverse("snapshot_quote", args=[article.public_id, 5, stored.public_id])
    assert (stored.fidelity, stored.imprint.published, stored.how) == ("summary", date(2031, 5, 5), "pasted")
    assert [p.text for p in stored.passages.all()] == ["The ferry carried 150 people.", "It sank."]


def test_uploaded_without_a_claim(bob: Client, world: factories.Cast, article: Article) -> None:
    file = SimpleUploadedFile("ferry.txt", b"The ferry sank.")
    response = bob.post(address(world, article), {"file": file, "fidelity": "verbatim"})
    stored = Snapshot.objects.get()
    assert stored.how == "uploaded"
    assert response["Location"] == reverse("snapshot_detail", args=[article.public_id, stored.public_id])


STORY = ("NORTHPORT, Feb 1, 2031 (AP) - A ferry sank in the bay.", "Twelve passengers died.", "The sailors live.")
PAGE = (
    "<html><head><title>Ferry sinks</title><link rel=canonical href=https://courier.example/ferry></head><body>"
    f"<article><p>By Ada Ames</p>{''.join(f'<p>{line}</p>' for line in STORY)}</article></body></html>"
)


@pytest.mark.parametrize(
    ("name", "made", "media_type"),
    [
        ("ferry.txt", lambda: "\n".join(STORY).encode(), "text/plain"),
        ("ferry.html", PAGE.encode, "text/html"),
        ("ferry.htm", PAGE.encode, "text/html"),
        ("ferry.docx", lambda: saved(word(*STORY)), WORD),
        ("ferry.pdf", lambda: written([STORY]), "application/pdf"),
        ("ferry.eml", lambda: message("\n".join(STORY)).as_bytes(), "message/rfc822"),
    ],
)
def test_each_kind_of_file(
    bob: Client, world: factories.Cast, article: Article, name: str, made: Callable[[], bytes], media_type: str
) -> None:
    received = made()
    response = bob.post(
        address(world, article), {"file": SimpleUploadedFile(name, received), "fidelity": "verbatim"}, follow=True
    )
    stored = Snapshot.objects.get()
    assert (bytes(stored.received), stored.media_type, stored.how) == (received, media_type, "uploaded")
    assert [line for line in STORY if line not in stored.text] == []
    assert (stored.imprint.published, stored.imprint.published_precision) == (date(2031, 2, 1), "day")
    assert (stored.imprint.signature, stored.thin_why) == ("Associated Press", "")
    assert "Associated Press" in response.content.decode()


def test_what_was_typed_wins_over_the_files_own(bob: Client, world: factories.Cast, article: Article) -> None:
    there = address(world, article)
    for typed in ({}, {"title": "Mine", "address": "https://mine.example/", "published": "2031-03"}):
        bob.post(there, {"file": SimpleUploadedFile("a.html", PAGE.encode()), "fidelity": "verbatim"} | typed)
    own, mine = Snapshot.objects.order_by("id")
    assert (own.source.title, own.source.address) == ("Ferry sinks", "https://courier.example/ferry")
    assert (mine.source.title, mine.source.address) == ("Mine", "https://mine.example/")
    assert (mine.imprint.published, mine.imprint.published_precision) == (date(2031, 3, 1), "month")
    assert own.imprint.byline == mine.imprint.byline == "Ada Ames"


def test_a_thin_page_is_kept_and_flagged(bob: Client, world: factories.Cast, article: Article) -> None:
    page = b"<html><body><article><p>A ferry sank. Subscribe to continue reading.</p></article></body></html>"
    response = bob.post(
        address(world, article), {"file": SimpleUploadedFile("a.html", page), "fidelity": "verbatim"}, follow=True
    )
    assert Snapshot.objects.get().thin_why.startswith("The page asks to subscribe")
    assert "<b>Thin.</b> The page asks to subscribe" in response.content.decode()


@pytest.mark.parametrize(
    ("name", "made", "sentence"),
    [
        ("a.docx", lambda: b"PK\x03\x04 no archive", "broken"),
        ("a.docx", lambda: changed(saved(word("x")), word__bomb_x=b"\0" * 80_000_000), "unpacks to"),
        ("a.doc", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        ("a.pdf", lambda: written([[]]), "it is a scan"),
        ("a.pdf", lambda: b"%PDF-1.7\nnothing", "That PDF is broken."),
        ("a.pdf", lambda: b"%PDF-1.7\n" + b"x" * 19_000_000, "That PDF is broken."),
        ("a.png", lambda: b"\x89PNG\r\n\x1a\n", "That file is a picture."),
    ],
)
def test_a_file_that_cannot_be_read(
    bob: Client, world: factories.Cast, article: Article, name: str, made: Callable[[], bytes], sentence: str
) -> None:
    response = bob.post(
        address(world, article), {"file": SimpleUploadedFile(name, made()), "fidelity": "verbatim", "title": "Mine"}
    )
    page = response.content.decode()
    assert response.status_code == 422
    assert sentence in page
    assert 'value="Mine"' in page
    assert not Snapshot.objects.exists()


@pytest.mark.parametrize(
    ("name", "size", "sentence"),
    [
        ("a.pdf", 20_000_001, "That is 20.1 MB; the most is 20 MB."),
        ("a.pdf", 30_000_000, "That is 30.0 MB; the most is 20 MB."),
        ("a.txt", 5_000_001, "That is 5.1 MB; the most is 5 MB."),
    ],
)
def test_a_file_that_is_too_large(
    bob: Client, world: factories.Cast, article: Article, name: str, size: int, sentence: str
) -> None:
    response = bob.post(
        address(world, article),
        {"file": SimpleUploadedFile(name, b"x" * size), "fidelity": "verbatim", "title": "Mine"},
    )
    page = response.content.decode()
    assert response.status_code == 413
    assert sentence in page
    assert "There is no text in it yet" not in page
    assert 'value="Mine"' in page
    assert not Snapshot.objects.exists()


def test_a_pasted_text_that_is_too_long(bob: Client, world: factories.Cast, article: Article) -> None:
    response = bob.post(address(world, article), {"text": "x" * 5_000_001, "fidelity": "verbatim"})
    assert response.status_code == 413
    assert "the most is 5 MB" in response.content.decode()


def test_refusals_keep_what_was_typed(bob: Client, world: factories.Cast, article: Article) -> None:
    response = bob.post(address(world, article), {"text": "The ferry sank.", "title": "Mine"})
    page = response.content.decode()
    assert response.status_code == 422
    assert "This field is required." in page
    assert "The ferry sank." in page
    assert 'value="Mine"' in page
    response = bob.post(address(world, article), {"text": "a\x07b" * 9, "fidelity": "verbatim", "title": "Mine"})
    assert response.status_code == 422
    assert "That is not text" in response.content.decode()


def test_a_claim_of_another_article(bob: Client, world: factories.Cast, article: Article) -> None:
    assert bob.get(address(world, article, "?claim=77")).status_code == 404
    assert bob.get(address(world, article, "?claim=x")).status_code == 200
