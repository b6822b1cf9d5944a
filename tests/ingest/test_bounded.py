"""The child process: it answers, it is stopped, and the parent lives on."""

from __future__ import annotations

import io
import os
import resource
import signal
import sys
import time
import types

import pytest

from claims.exceptions import InputError
from claims.ingest import __main__ as child
from claims.ingest import bounded, from_eml, from_pdf
from claims.ingest.bounded import Bounds, parse
from tests.ingest.test_pdf import STORY, bomb, written

MAIL = b"MIME-Version: 1.0\nSubject: Ferry\n\nA ferry sank. Twelve died. All others live.\n"


def test_a_refusal_keeps_its_sentence() -> None:
    with pytest.raises(InputError, match="That message is encrypted"):
        from_eml(b"MIME-Version: 1.0\nContent-Type: application/pkcs7-mime\n\nx")


def test_a_pdf_bomb_is_stopped_and_the_next_file_is_read() -> None:
    began = time.monotonic()
    with pytest.raises(InputError, match="more than 512 MB"):
        from_pdf(bomb(300))
    assert time.monotonic() - began < 20
    assert from_pdf(written([STORY])).text.startswith("NORTHPORT")


@pytest.mark.parametrize(
    ("kind", "received", "bounds", "word"),
    [
        ("eml", MAIL, Bounds(seconds=0.01), "far longer to read"),
        ("pdf", bomb(300), Bounds(cpu_seconds=1, memory=8 * 2**30), "far longer to read"),
        ("eml", MAIL + b"Words. " * 2_000_000, Bounds(memory=80 * 2**20), "more than 80 MB of memory"),
        ("eml", MAIL, Bounds(output=10), "may be broken|takes more than"),
    ],
    ids=["seconds", "processor", "memory", "output"],
)
def test_each_bound_holds(kind: str, received: bytes, bounds: Bounds, word: str) -> None:
    with pytest.raises(InputError, match=word):
        parse(kind, received, bounds=bounds)
    assert parse("eml", MAIL).facts.title == "Ferry"


@pytest.mark.parametrize(
    ("status", "answer", "word"),
    [
        (-signal.SIGXCPU, b"", "far longer"),
        (-signal.SIGKILL, b"", "far longer"),
        (-signal.SIGABRT, b"", "more than 512 MB"),
        (0, b'{"memory": true}', "more than 512 MB"),
        (0, b'{"refused": "No."}', r"\ANo\.\Z"),
        (0, b'{"broken": "KeyError"}', "That page cannot be read; it may be broken"),
        (0, b'{"text": "cut', "may be broken"),
        (1, b"", "may be broken"),
    ],
)
def test_how_a_child_ended(status: int, answer: bytes, word: str) -> None:
    with pytest.raises(InputError, match=word):
        bounded._understood("page", status, answer, Bounds())


def test_the_child_finds_no_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "a secret")
    seen: dict[str, str] = {}
    start = bounded.subprocess.Popen

    def started(*arguments: object, **values: object) -> object:
        seen.update(values["env"])
        return start(*arguments, **values)

    monkeypatch.setattr(bounded.subprocess, "Popen", started)
    parse("eml", MAIL)
    assert seen
    assert set(seen) <= {*bounded._PASSED_ON, "OPENBLAS_NUM_THREADS"}


def test_no_child_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[int] = []
    start = bounded.subprocess.Popen

    def remembered(*arguments: object, **values: object) -> object:
        process = start(*arguments, **values)
        started.append(process.pid)
        return process

    monkeypatch.setattr(bounded.subprocess, "Popen", remembered)
    with pytest.raises(InputError):
        parse("eml", MAIL, bounds=Bounds(seconds=0.01))
    with pytest.raises(ProcessLookupError):
        os.kill(started[0], 0)


def test_the_child_sets_its_limits_first_and_answers_in_json(monkeypatch: pytest.MonkeyPatch) -> None:
    limits: dict[int, tuple[int, int]] = {}
    monkeypatch.setattr(child.resource, "setrlimit", lambda what, most: limits.update({what: most}))
    monkeypatch.setattr(sys, "stdin", types.SimpleNamespace(buffer=io.BytesIO(MAIL)))
    monkeypatch.setattr(sys, "stdout", out := io.StringIO())
    child.main(["eml", "", "1000", "5", "2000"])
    assert limits == {
        resource.RLIMIT_AS: (1000, 1000),
        resource.RLIMIT_CPU: (5, 5),
        resource.RLIMIT_FSIZE: (2000, 2000),
        resource.RLIMIT_CORE: (0, 0),
    }
    assert out.getvalue().startswith('{"text": "A ferry sank.')


@pytest.mark.parametrize(
    ("raised", "answer"),
    [
        (InputError("No."), {"refused": "No."}),
        (MemoryError(), {"memory": True}),
        (RecursionError(), {"broken": "RecursionError"}),
    ],
)
def test_what_the_child_makes_of_a_failure(
    monkeypatch: pytest.MonkeyPatch, raised: Exception, answer: dict[str, object]
) -> None:
    def parsing(received: bytes, media_type: str) -> None:
        raise raised

    monkeypatch.setattr(child.importlib, "import_module", lambda name: types.SimpleNamespace(parse=parsing))
    assert child.answer("eml", MAIL, "") == answer


def test_the_child_knows_its_kinds_only() -> None:
    with pytest.raises(SystemExit, match="no such kind"):
        child.main(["os", "", "1", "1", "1"])
