"""The bytes of a report as they came, to be saved and never shown."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from claims.models import Article, Snapshot
from tests import factories

HOSTILE = b"<html><body><article><p>One. Two. Three.</p><script>alert(1)</script></article></body></html>"


@pytest.mark.parametrize(("name", "ending"), [("a.html", "html"), ("a.txt", "html"), ("b.txt", "txt")])
def test_a_file_to_keep(bob: Client, world: factories.Cast, article: Article, name: str, ending: str) -> None:
    sent = HOSTILE if name != "b.txt" else b"A ferry sank."
    there = reverse("report_new", args=[article.public_id, factories.outlet(world).public_id])
    bob.post(there, {"file": SimpleUploadedFile(name, sent), "fidelity": "verbatim"})
    snapshot = Snapshot.objects.get()
    response = bob.get(reverse("snapshot_received", args=[article.public_id, snapshot.public_id]))
    assert response.content == sent
    assert response["Content-Disposition"] == f'attachment; filename="{snapshot.public_id}.{ending}"'
    assert response["Content-Type"] == "application/octet-stream"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"].startswith("sandbox; default-src 'none'")


def test_the_page_of_the_report_links_it(bob: Client, world: factories.Cast, article: Article) -> None:
    snapshot = factories.report(world, article)
    page = bob.get(reverse("snapshot_detail", args=[article.public_id, snapshot.public_id])).content.decode()
    assert reverse("snapshot_received", args=[article.public_id, snapshot.public_id]) in page
    assert snapshot.received_sha256 in page
    assert reverse("snapshot_warc", args=[article.public_id, snapshot.public_id]) not in page
