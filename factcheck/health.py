"""Whether the workbench is up, for load balancers, the demonstration and operators."""

import tomllib
from functools import cache

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


@cache
def version() -> str:
    """The workbench's version, as pyproject.toml has it."""
    with (settings.BASE_DIR / "pyproject.toml").open("rb") as file:
        return str(tomllib.load(file)["project"]["version"])


@require_safe
@never_cache
@login_not_required
def healthz(request: HttpRequest) -> JsonResponse:
    """200 where the database answers and has the workbench's tables, 503 where it does not."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT FROM claims_desk LIMIT 1")
    except DatabaseError:
        return JsonResponse({"version": version(), "database": "not reachable, or not migrated"}, status=503)
    return JsonResponse({"version": version(), "database": "ok"})
