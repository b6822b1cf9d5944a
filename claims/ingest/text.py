"""Plain text, as bytes or as typed."""

from __future__ import annotations

import codecs
import dataclasses
import hashlib
import math
import re

from claims.exceptions import InputError, TooLarge
from claims.ingest.facts import PageFacts

LARGEST = 5_000_000
"""The largest upload, in bytes."""

_MARKS = [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")]
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_BINARY = 0.02  # more control characters than this share: no text


@dataclasses.dataclass(frozen=True, slots=True)
class Document:
    """What was received, and the text that was read from it: decoded, its byte order mark removed, line ends LF,
    nothing else changed. Hashes are SHA-256 in hexadecimal, of the bytes and of the text's UTF-8."""

    received: bytes
    received_sha256: str
    media_type: str
    encoding: str
    text: str
    text_sha256: str
    facts: PageFacts = dataclasses.field(default_factory=PageFacts)
    """What the report says of itself, as far as it was looked for."""


def from_text(received: bytes) -> Document:
    """Read plain text: UTF-8 (with or without a mark), UTF-16 with one, else Windows-1252.

    Raises `TooLarge` over `LARGEST`, `InputError` where it is empty or not text.
    """
    if len(received) > LARGEST:
        raise too_large(len(received), LARGEST)
    text, encoding = _decode(received)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\x00" in text or len(_CONTROLS.findall(text)) > _BINARY * len(text):
        raise InputError("That is not text: it looks like a binary file. Save the article as plain text (.txt).")
    if not text.strip():
        raise InputError("There is no text in it. Paste the article, or choose a file that has some.")
    return Document(
        received=received,
        received_sha256=hashlib.sha256(received).hexdigest(),
        media_type="text/plain",
        encoding=encoding,
        text=text,
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
    )


def too_large(size: int, largest: int) -> TooLarge:
    """The refusal of `size` bytes where `largest` are taken in."""
    megabytes = math.ceil(size / 1e5) / 10
    return TooLarge(f"That is {megabytes} MB; the most is {largest / 1e6:.0f} MB. Cut it down to the article itself.")


def _decode(received: bytes) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if received.startswith(mark):
            try:
                return received[len(mark) :].decode(encoding), encoding
            except UnicodeDecodeError as error:
                raise InputError(
                    f"The file says that it is {encoding.upper()} but breaks off at byte {error.start + len(mark)}. "
                    "Save it again as UTF-8."
                ) from error
    for encoding in ("utf-8", "cp1252"):
        try:
            return received.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    raise InputError("The letters of that file cannot be read: it is neither UTF-8 nor Windows-1252. Save it as UTF-8.")
