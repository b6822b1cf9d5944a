"""Parsing in a child process under limits of memory and time: whatever the bytes do to it, the parent lives on.

The child gets an almost empty environment, so that a parser that is taken over finds no secrets there. It is bounded,
not caged: it runs as the same user, and can read files and open connections as the parent can.
"""

from __future__ import annotations

import dataclasses
import json
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import claims
from claims.exceptions import InputError
from claims.ingest.facts import PageFacts, Parsed

_ROOT = Path(claims.__file__).parent.parent
_PASSED_ON = ("LANG", "LD_LIBRARY_PATH", "PATH", "PYTHONPATH", "VIRTUAL_ENV")
_NAMES = {"docx": "Word file", "eml": "message", "html": "page", "pdf": "PDF"}
_INSTEAD = "Open it, copy the article and paste it."


@dataclasses.dataclass(frozen=True, slots=True)
class Bounds:
    """What parsing one file may cost."""

    memory: int = 512 * 1024 * 1024
    """Bytes of address space."""
    cpu_seconds: int = 5
    seconds: float = 20.0
    """By the clock on the wall; longer than the processor's, since a busy machine is nobody's fault."""
    output: int = 40_000_000
    """Bytes of the child's answer."""


DEFAULT = Bounds()


def parse(kind: str, received: bytes, *, media_type: str = "", bounds: Bounds = DEFAULT) -> Parsed:
    """What the parser of `kind` (docx, eml, html, pdf) makes of `received`, in a process of its own.

    Raises `InputError` with the parser's sentence, or with one that says which limit was exceeded.
    """
    name = _NAMES[kind]
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as made:
        given.write(received)
        given.seek(0)
        child = subprocess.Popen(  # noqa: S603  # our own interpreter and module; the bytes are on its standard input
            [
                *(sys.executable, "-m", "claims.ingest", kind, media_type.replace("\0", "")[:200]),
                *(str(most) for most in (bounds.memory, bounds.cpu_seconds, bounds.output)),
            ],
            stdin=given,
            stdout=made,
            stderr=subprocess.DEVNULL,
            cwd=_ROOT,
            env={**{k: os.environ[k] for k in _PASSED_ON if k in os.environ}, "OPENBLAS_NUM_THREADS": "1"},
        )
        try:
            status = child.wait(bounds.seconds)
        except subprocess.TimeoutExpired as error:
            raise InputError(_too_slow(name)) from error
        finally:
            child.kill()
            child.wait()
        made.seek(0)
        return _understood(name, status, made.read(), bounds)


def _understood(name: str, status: int, answer: bytes, bounds: Bounds) -> Parsed:
    """The child's answer, or the sentence for how it ended."""
    if status in {-signal.SIGXCPU, -signal.SIGKILL}:
        raise InputError(_too_slow(name))
    try:
        told: dict[str, Any] = json.loads(answer) if status == 0 else {"memory": status < 0}
    except ValueError:
        told = {}
    if "refused" in told:
        raise InputError(told["refused"])
    if told.get("memory"):
        raise InputError(
            f"That {name} takes more than {bounds.memory // 2**20} MB of memory to read, as no article does. {_INSTEAD}"
        )
    if "text" not in told:
        raise InputError(f"That {name} cannot be read; it may be broken. {_INSTEAD}")
    return Parsed(told["text"], told["encoding"], PageFacts.from_json(told["facts"]))


def _too_slow(name: str) -> str:
    return f"That {name} takes far longer to read than an article does. {_INSTEAD}"
