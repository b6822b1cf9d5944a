"""`manage.py analyse`: text or JSON, from a file or standard input, without a database."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

TEXT = (
    "Kalat – Five men died on Saturday, police told Reuters. Shehbaz Sharif spoke. He condemned the attack. Why?\n"
    "20 soldiers were killed. Another 3 soldiers were killed, raising the toll of soldiers to 24."
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(*args: str) -> str:
    out = io.StringIO()
    call_command("analyse", *args, stdout=out)
    return out.getvalue()


def test_text_shows_ledger_claims_outlets_and_checks(article: Path) -> None:
    out = run(str(article), "--published", "2025-02-26")
    assert "0  dateline: Kalat –" in out
    assert "sentence (question): Why?" in out
    assert "[Shehbaz Sharif] condemned the attack." in out
    assert "when: Saturday (2025-02-22)" in out
    assert "cites: Reuters" in out
    assert "Outlets: Reuters (inline)" in out
    assert "Check sum-fails: 20 + 3 = 23" in out
    assert "claims by factcheck" in out


def test_json_is_the_analysis_and_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    received = io.TextIOWrapper(io.BytesIO("\ufeffAt least five men died.\r\n".encode()))
    monkeypatch.setattr("sys.stdin", received)
    plain = json.loads(run("-", "--format", "json"))
    assert plain["sentences"] == [{"start": 0, "end": 23, "kind": "sentence", "reason": ""}]
    assert [f["low"] for c in plain["claims"] for f in c["facets"] if f["kind"] == "quantity"] == [5]


def test_a_text_without_outlets_says_nothing_of_them(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("It rained in Kalat. Some 5 men left.")
    out = run(str(path))
    assert "Outlets" not in out
    assert "where: Kalat" in out


@pytest.mark.parametrize(
    ("content", "message"), [(b"", "no text"), (b"\x00\x01\x02", "not text"), (None, "cannot be read")]
)
def test_what_cannot_be_read_is_said_in_a_sentence(tmp_path: Path, content: bytes | None, message: str) -> None:
    path = tmp_path / "a.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(CommandError, match=message):
        run(str(path))


def test_a_day_that_is_none_is_refused(article: Path) -> None:
    with pytest.raises(CommandError, match="no date"):
        run(str(article), "--published", "Saturday")
