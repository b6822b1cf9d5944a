"""Domain errors become answers in one place."""

from __future__ import annotations

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django_htmx.middleware import HtmxDetails

from claims.exceptions import Conflict, InputError, ModelError, NotAllowed, NotThere, RuleError, SetupError, TooLarge
from claims.middleware import DomainErrors


def asked(*, htmx: bool = False) -> HttpRequest:
    request = RequestFactory().get("/", headers={"HX-Request": "true"} if htmx else {})
    request.htmx = HtmxDetails(request)
    return request


def answered(error: Exception, *, htmx: bool = False) -> HttpResponse | None:
    return DomainErrors(lambda _: HttpResponse()).process_exception(asked(htmx=htmx), error)


CASES = [
    (NotAllowed("Not you."), 403),
    (NotThere("No such <thing>."), 404),
    (Conflict("Too late."), 409),
    (InputError("Say where."), 422),
    (RuleError("Not yet."), 422),
    (TooLarge("That is 21 MB."), 413),
    (ModelError("It did not answer."), 502),
]


@pytest.mark.parametrize(("error", "status"), CASES)
def test_a_page_with_the_sentence(error: Exception, status: int) -> None:
    response = answered(error)
    assert response is not None
    assert response.status_code == status
    assert str(error).replace("<thing>", "&lt;thing&gt;") in response.content.decode()
    assert "<html" in response.content.decode()


@pytest.mark.parametrize(("error", "status"), CASES)
def test_a_fragment_that_goes_where_problems_stand(error: Exception, status: int) -> None:
    response = answered(error, htmx=True)
    assert response is not None
    assert response.status_code == status
    assert (response["HX-Retarget"], response["HX-Reswap"]) == ("#problem", "outerHTML")
    assert response.content.decode().startswith('<div class="problem" id="problem" role="alert">')


@pytest.mark.parametrize("error", [SetupError("Broken."), ValueError("Broken.")])
def test_other_errors_stay_errors(error: Exception) -> None:
    assert answered(error) is None


@pytest.mark.parametrize(
    ("where", "htmx", "status"),
    [
        ("/accounts/login/?next=/", True, 204),
        ("/accounts/login/?next=/", False, 302),
        ("/articles/new", True, 302),
    ],
)
def test_where_the_session_has_ended(where: str, htmx: bool, status: int) -> None:
    middleware = DomainErrors(lambda _: HttpResponse(status=302, headers={"Location": where}))
    response = middleware(asked(htmx=htmx))
    assert response.status_code == status
    assert response.get("HX-Redirect") == ("/accounts/login/" if status == 204 else None)
