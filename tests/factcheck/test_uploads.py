"""What is too large is bounded while it comes in, and answered with a sentence."""

from __future__ import annotations

import pytest
from django.core.exceptions import SuspiciousOperation, TooManyFilesSent
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, RequestFactory
from django.urls import reverse

from claims.ingest import LARGEST_FILE
from factcheck.uploads import bad_request


@pytest.mark.parametrize("beyond", [-1, 0, 1, 3_000_000])
def test_a_file_is_kept_up_to_the_limit_and_knows_its_true_size(beyond: int) -> None:
    sent = b"a" * (LARGEST_FILE + beyond)
    request = RequestFactory().post("/", {"file": SimpleUploadedFile("a.txt", sent), "title": "Mine"})
    file = request.FILES["file"]
    assert request.POST["title"] == "Mine"
    assert file.size == len(sent)  # type: ignore[union-attr]  # one of its name
    assert file.read() == sent[:LARGEST_FILE]  # type: ignore[union-attr]  # one of its name


def test_a_second_file_is_a_bad_request() -> None:
    request = RequestFactory().post("/", {name: SimpleUploadedFile("a.txt", b"a") for name in ("one", "two")})
    with pytest.raises(TooManyFilesSent):
        assert request.FILES


@pytest.mark.django_db
def test_a_body_that_is_too_long_is_413_with_a_page() -> None:
    response = Client(raise_request_exception=False).post(reverse("account_login"), {"login": "x" * (25 * 1024 * 1024)})
    assert response.status_code == 413
    assert "Too much at once" in response.content.decode()


def test_other_bad_requests_are_400() -> None:
    response = bad_request(RequestFactory().get("/"), SuspiciousOperation("odd"))
    assert response.status_code == 400
    assert "That could not be read" in response.content.decode()
    assert "odd" not in response.content.decode()
