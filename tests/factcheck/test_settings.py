"""Settings are safe unless somebody says otherwise: asked of processes of their own, as an operator starts them."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from claims.models import User

PRODUCTION = {"SECRET_KEY": "k3x!" * 15 + "–unlike-any-other", "ALLOWED_HOSTS": "desk.example"}


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A command in an environment that has nothing else to say."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=settings.BASE_DIR,
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_there_is_no_default_key() -> None:
    result = run("manage.py", "check")
    assert result.returncode == 1
    assert "SECRET_KEY is not set. Give the workbench a random one" in result.stderr
    assert "Traceback" not in result.stderr
    for entry in ("asgi", "wsgi"):
        result = run("-c", f"import factcheck.{entry}")
        assert result.returncode == 1
        assert "SetupError: SECRET_KEY is not set." in result.stderr


def test_production_passes_djangos_own_check() -> None:
    result = run("manage.py", "check", "--deploy", "--fail-level", "WARNING", **PRODUCTION)
    assert (result.returncode, result.stderr) == (0, "")


@pytest.mark.parametrize("entry", ["asgi", "wsgi"])
def test_the_entry_points_load(entry: str) -> None:
    program = f"from factcheck.{entry} import application; print(type(application).__name__)"
    result = run("-c", program, **PRODUCTION, DATABASE_URL="postgres://app:secret@db.example:6543/desk?sslmode=require")
    assert result.stdout.strip() == f"{entry.upper()}Handler", result.stderr


def test_databases_from_addresses() -> None:
    program = (
        "import os; os.environ['DJANGO_SETTINGS_MODULE'] = 'factcheck.settings'\n"
        "from django.db import connection\n"
        "app = connection.get_connection_params()\n"
        "connection.role = 'factcheck_owner'\n"
        "owner = connection.get_connection_params()\n"
        "for p in (app, owner): print(p['host'], p['port'], p['user'], p['password'], p['sslmode'], p.get('options'))\n"
    )
    result = run(
        "-c",
        program,
        **PRODUCTION,
        DATABASE_URL="postgres://app:secret@db.example:6543/desk?sslmode=require",
        DATABASE_OWNER_URL="postgres://boss:other@db.example:6543/desk",
    )
    assert result.stdout.splitlines() == [
        "db.example 6543 app secret require -c role=factcheck_app",
        "db.example 6543 boss other require None",
    ], result.stderr


def test_a_proxy_is_trusted_when_it_is_said_to_be_there() -> None:
    program = "from factcheck import settings as s; print(getattr(s, 'SECURE_PROXY_SSL_HEADER', None))"
    assert run("-c", program, **PRODUCTION).stdout.strip() == "None"
    assert "X_FORWARDED_PROTO" in run("-c", program, **PRODUCTION, PROXIES="1").stdout


@pytest.mark.django_db
def test_every_answer_carries_the_policies(client: Client) -> None:
    response = client.get(reverse("account_login"))
    policy = dict(part.strip().split(" ", 1) for part in response.headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["img-src"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert "unsafe" not in response.headers["Content-Security-Policy"]
    assert response.headers["Referrer-Policy"] == "same-origin"
    assert response.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert response.headers["X-Frame-Options"] == "DENY"
    assert "camera=()" in response.headers["Permissions-Policy"]


@pytest.mark.django_db
def test_sign_up_is_closed(client: Client) -> None:
    response = client.post(reverse("account_signup"), {"email": "x@y.example", "password1": "a", "password2": "a"})
    assert b"by invitation" in response.content
    assert not User.objects.exists()
