"""The report as a file: csv."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from tests import factories


def test_it_is_a_file_to_keep(bob: Client, world: factories.Cast) -> None:
    article = factories.verified(world).article
    response = bob.get(reverse("article_report_csv", args=[article.public_id]))
    assert response["Content-Disposition"].startswith(f'attachment; filename="factcheck-{article.public_id}-')
    assert response["Content-Disposition"].endswith('.csv"')
    assert response["Content-Type"].startswith("text/csv")
    text = response.content.decode("utf-8-sig")
    assert "A ferry sank in the bay of Northport" in text
