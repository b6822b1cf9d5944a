"""The child process in which hostile bytes are parsed: `python -m claims.ingest KIND MEDIA_TYPE MEMORY CPU OUTPUT`.

Bytes on standard input, one JSON object on standard output: `{"text", "encoding", "facts"}`, or `{"refused"}` with the
sentence for the user, or `{"broken"}` with the kind of a mistake nobody foresaw, or `{"memory"}`. `bounded` is the
parent. Limits are set before anything is loaded that reads the bytes; the parser of that kind alone is loaded.
"""

from __future__ import annotations

import importlib
import json
import resource
import sys
from typing import Any

from claims.exceptions import InputError

KINDS = ("docx", "eml", "html", "pdf")


def answer(kind: str, received: bytes, media_type: str) -> dict[str, Any]:
    """What the parser of `kind` makes of `received`, as plain values."""
    try:
        parsed = importlib.import_module(f"claims.ingest.{kind}").parse(received, media_type)
        return {"text": parsed.text, "encoding": parsed.encoding, "facts": parsed.facts.as_json()}
    except InputError as error:
        return {"refused": str(error)}
    except MemoryError:
        return {"memory": True}
    except Exception as error:  # noqa: BLE001  # whatever hostile bytes bring about is an answer, not a crash
        return {"broken": type(error).__name__}


def limit(memory: int, cpu_seconds: int, output: int) -> None:
    """Bind this process: address space and written files in bytes, processor time in seconds; no core dumps."""
    for what, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, cpu_seconds),
        (resource.RLIMIT_FSIZE, output),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))


def main(arguments: list[str]) -> None:
    """Read, parse, answer."""
    kind, media_type, *limits = arguments
    if kind not in KINDS:
        sys.exit(f"no such kind: {kind}")
    limit(*(int(number) for number in limits))
    sys.stdout.write(json.dumps(answer(kind, sys.stdin.buffer.read(), media_type)))


if __name__ == "__main__":
    main(sys.argv[1:])
