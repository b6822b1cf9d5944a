"""Domain errors become answers in one place."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url

from claims.exceptions import FactcheckError

_HEADINGS = {
    HTTPStatus.FORBIDDEN: "Not allowed",
    HTTPStatus.NOT_FOUND: "Not here",
    HTTPStatus.CONFLICT: "Changed meanwhile",
    HTTPStatus.GONE: "Purged",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "Too large",
    HTTPStatus.UNPROCESSABLE_ENTITY: "That cannot be done",
    HTTPStatus.BAD_GATEWAY: "No answer from the language model",
}


class DomainErrors:
    """Errors of `claims.exceptions` that no form has taken up become 403, 404, 409, 410, 413, 422 or 502, each with its
    sentence: a page, or for htmx a fragment that goes where problems stand and leaves the rest of the page as it is.

    Where a session has ended, htmx is told to go to the log-in page as a whole, not to swap it into a fragment.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, led to the log-in page where it has to be."""
        response = self.get_response(request)
        login = resolve_url(settings.LOGIN_URL)
        if getattr(request, "htmx", False) and response.headers.get("Location", "").startswith(f"{login}?"):
            return HttpResponse(status=HTTPStatus.NO_CONTENT, headers={"HX-Redirect": login})
        return response

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The sentence of a domain error with its status; None for every other error."""
        if not isinstance(error, FactcheckError) or error.status not in _HEADINGS:
            return None
        context = {"heading": _HEADINGS[HTTPStatus(error.status)], "message": str(error)}
        if not getattr(request, "htmx", False):
            return render(request, "claims/problem.html", context, status=error.status)
        response = render(request, "claims/_problem.html", context, status=error.status)
        response["HX-Retarget"], response["HX-Reswap"] = "#problem", "outerHTML"
        return response
