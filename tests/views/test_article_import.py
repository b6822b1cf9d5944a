"""Bringing an article in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from unittest.mock import patch

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.urls import reverse

from claims.ingest import text as ingest_text
from claims.models import Article, Precision, Revision
from tests import factories
from tests.ingest.test_docx import saved, word
from tests.ingest.test_eml import message
from tests.ingest.test_pdf import written

ADDRESS = reverse("article_import")


def test_pasted(alice: Client, world: factories.Cast) -> None:
    sent = {
        "text": "Nine people left the island on Monday.\r\nSources: North Wire.",
        "title": "The island",
        "outlet": factories.outlet(world).public_id,
        "address": "courier.example/island",
        "published": "2031-05",
    }
    response = alice.post(ADDRESS, sent)
    article = Article.objects.get()
    assert response["Location"] == reverse("article_detail", args=[article.public_id])
    assert (article.title, article.outlet, article.address) == (
        "The island",
        factories.outlet(world),
        "https://courier.example/island",
    )
    assert (article.published, article.published_precision) == (date(2031, 5, 1), Precision.MONTH)
    assert Revision.objects.get().text == "Nine people left the island on Monday.\nSources: North Wire."


def test_its_analysis_is_started_with_it(alice: Client) -> None:
    alice.post(ADDRESS, {"text": "Nine people left the island."})
    with connection.cursor() as cursor:
        cursor.execute("SELECT task_name, args->>'job' FROM procrastinate_jobs ORDER BY id DESC LIMIT 1")
        name, job = cursor.fetchone()
    assert name.endswith("analyse_article")
    assert int(job) == Article.objects.get().jobs.get().pk


@pytest.mark.parametrize(
    ("received", "text"),
    [
        ("Nine left Zürich.".encode("cp1252"), "Nine left Zürich."),
        (b"\xef\xbb\xbfNine left.", "Nine left."),
        ("غادر تسعة أشخاص الجزيرة 🏝.".encode(), "غادر تسعة أشخاص الجزيرة 🏝."),
    ],
)
def test_uploaded(alice: Client, received: bytes, text: str) -> None:
    alice.post(ADDRESS, {"file": SimpleUploadedFile("island.txt", received)})
    assert Revision.objects.get().text == text


STORY = "Northport, Feb 1, 2031 (AP) - Nine people left the island. Two stayed. A boat waits."
PAGE = (
    "<html><head><title>The island</title><link rel=canonical href=https://courier.example/island></head><body>"
    f"<article><p>{STORY}</p></article></body></html>"
).encode()


@pytest.mark.parametrize(
    ("name", "made", "title"),
    [
        ("a.html", lambda: PAGE, "The island"),
        ("a.docx", lambda: saved(word(STORY)), STORY.partition(" - ")[2]),
        ("a.pdf", lambda: written([[STORY.replace("(AP) ", "")]], title="The island"), "The island"),
        ("a.eml", lambda: message(STORY, Subject="The island").as_bytes(), "The island"),
    ],
)
def test_each_kind_of_file(alice: Client, name: str, made: Callable[[], bytes], title: str) -> None:
    alice.post(ADDRESS, {"file": SimpleUploadedFile(name, made())})
    article = Article.objects.get()
    assert (article.title, article.published) == (title, date(2031, 2, 1))
    assert "Nine people left the island." in Revision.objects.get().text
    assert article.address == ("https://courier.example/island" if name == "a.html" else "")


def test_what_was_typed_wins_over_the_files_own(alice: Client) -> None:
    sent = {"title": "Mine", "address": "https://mine.example/", "published": "2031"}
    alice.post(ADDRESS, {"file": SimpleUploadedFile("a.html", PAGE)} | sent)
    article = Article.objects.get()
    assert (article.title, article.address) == ("Mine", "https://mine.example/")
    assert (article.published, article.published_precision) == (date(2031, 1, 1), Precision.YEAR)


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"text": "  \n"}, "There is no text in it yet."),
        ({"file": SimpleUploadedFile("empty.txt", b"")}, "There is no text in it."),
        ({"file": SimpleUploadedFile("a.txt", b"\x00\x01\x02\x03" * 9)}, "looks like a binary file"),
        ({"file": SimpleUploadedFile("a.pdf", b"%PDF-1.7")}, "That PDF is broken."),
        ({"text": "One.", "file": SimpleUploadedFile("a.txt", b"Two.")}, "There is a text and a file."),
        ({"text": "One.", "published": "last week"}, "Write the date as 2025-02-26"),
        ({"text": "One.", "address": "javascript:alert(1)"}, "Enter a valid URL"),
        ({"text": "One.", "outlet": "nothere"}, "Select a valid choice"),
    ],
)
def test_what_was_typed_is_still_there(alice: Client, sent: dict[str, object], sentence: str) -> None:
    response = alice.post(ADDRESS, {"title": "My <title>"} | sent)
    page = response.content.decode()
    assert response.status_code == 422
    assert sentence in page
    assert "My &lt;title&gt;" in page
    assert str(sent.get("text", "")).strip() in page
    assert not Article.objects.exists()


def test_too_large(alice: Client) -> None:
    with patch.object(ingest_text, "LARGEST", 10):
        response = alice.post(ADDRESS, {"text": "Nine people left the island."})
    assert response.status_code == 413
    assert "Cut it down to the article itself." in response.content.decode()


def test_the_same_again_names_the_one_that_stands(alice: Client, article: Article) -> None:
    response = alice.post(ADDRESS, {"text": factories.TEXT, "title": "Again"})
    page = response.content.decode()
    assert response.status_code == 422
    assert "This desk has the same text already: “The ferry”" in page
    assert f'<a href="{reverse("article_detail", args=[article.public_id])}">Open it</a>' in page
    assert "Again" in page
