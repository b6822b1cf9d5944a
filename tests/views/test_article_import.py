"""Bringing an article in."""

from __future__ import annotations

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


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"text": "  \n"}, "There is no text in it yet."),
        ({"file": SimpleUploadedFile("empty.txt", b"")}, "There is no text in it."),
        ({"file": SimpleUploadedFile("a.txt", b"\x00\x01\x02\x03" * 9)}, "looks like a binary file"),
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
    assert response.status_code == 422
    assert "Cut it down to the article itself." in response.content.decode()


def test_the_same_again_names_the_one_that_stands(alice: Client, article: Article) -> None:
    response = alice.post(ADDRESS, {"text": factories.TEXT, "title": "Again"})
    page = response.content.decode()
    assert response.status_code == 422
    assert "This desk has the same text already: “The ferry”" in page
    assert f'<a href="{reverse("article_detail", args=[article.public_id])}">Open it</a>' in page
    assert "Again" in page
