"""Bytes of any kind that a desk meets, told by their content, as a Document."""

from __future__ import annotations

import dataclasses
import hashlib
import re

from claims.exceptions import InputError
from claims.ingest import bounded
from claims.ingest.facts import PageFacts, completed
from claims.ingest.text import LARGEST, Document, from_text, too_large

LARGEST_FILE = 20_000_000
"""The largest file that is read as PDF, DOCX or EML, in bytes; pages and plain text are bound by `text.LARGEST`."""

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_PLAIN = frozenset({"", "text/plain", "application/octet-stream", "text/markdown", "binary/octet-stream"})
_REFUSED = (
    (rb"\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|RIFF....WEBP|II\*\x00|MM\x00\*|....ftyp(?:heic|avif|mif1)", "is a picture",
     "Type the article, or run text recognition (OCR) over it and upload the result."),
    (rb"\{\\rtf", "is rich text (RTF)", "Open it in a word processor and save it as DOCX."),
    (rb"ID3|OggS|RIFF....(?:WAVE|AVI )|....ftyp|\x1aE\xdf\xa3", "is sound or film", "Upload its words as text."),
    (rb"\x1f\x8b|7z\xbc\xaf|Rar!|BZh|\xfd7zXZ", "is a packed archive", "Unpack it and upload the article's file."),
)  # fmt: skip
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MARKUP = re.compile(
    rb"(?>\s|<\?xml[^>]{0,200}>|<!--(?:(?!-->).)*+-->)*+<(?:!doctype\s+html|html|head|body)[\s>]", re.I | re.S
)
_ANY_TAG = re.compile(rb"<(?:p|div|br|article|h1|h2|table|ul|span|a)[\s>/]", re.I)
_HEADERS = re.compile(rb"(?:[\w-]{1,60}:[^\n]{0,2000}\r?\n(?:[ \t][^\n]{0,2000}\r?\n)*){3,}\r?\n")
_OF_MAIL = re.compile(rb"^(?:MIME-Version|Message-ID|Received|Return-Path|Delivered-To):", re.I | re.M)


def read(received: bytes, *, filename: str = "", media_type: str = "") -> Document:
    """Read a file or the body of an answer. What it is is told by its content; `filename` and `media_type` (with its
    charset) decide only where the content could be several things.

    Raises `TooLarge` over the limit of its kind, `InputError` where it is of no kind that can be read, broken,
    encrypted, or has no text.
    """
    kind = kind_of(received, filename=filename, media_type=media_type)
    if kind == "html":
        return from_html(received, media_type=media_type)
    if kind == "text":
        document = from_text(received)
        return dataclasses.replace(document, facts=completed(document.text, PageFacts()))
    return {"docx": from_docx, "pdf": from_pdf, "eml": from_eml}[kind](received)


def from_html(received: bytes, *, media_type: str = "") -> Document:
    """The article of a web page; `media_type` is the server's word, with its charset."""
    if len(received) > LARGEST:
        raise too_large(len(received), LARGEST)
    return _document("html", received, "text/html", hint=media_type)


def from_docx(received: bytes) -> Document:
    """The text of a Word file."""
    return _document("docx", received, _WORD)


def from_pdf(received: bytes) -> Document:
    """The text of a PDF."""
    return _document("pdf", received, "application/pdf")


def from_eml(received: bytes) -> Document:
    """The text of an e-mail message."""
    return _document("eml", received, "message/rfc822")


def kind_of(received: bytes, *, filename: str = "", media_type: str = "") -> str:
    """Which of docx, eml, html, pdf and text the bytes are. Raises `InputError` for what is none of them."""
    start = received[:4096]
    ending = filename.lower().rpartition(".")[2] if "." in filename else ""
    declared = media_type.partition(";")[0].strip().lower()
    if b"%PDF-" in received[:1024]:
        return "pdf"
    if start.startswith(b"PK\x03\x04"):
        return "docx"
    if start.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in received:
            raise InputError(
                "That Word file is encrypted. Remove the password in a word processor and upload it again."
            )
        raise InputError("That file is of an old kind (DOC). Open it in a word processor and save it as DOCX.")
    for mark, what, instead in _REFUSED:
        if re.match(mark, start, re.S):
            raise InputError(f"That file {what}. {instead}")
    bare = start.removeprefix(b"\xef\xbb\xbf")
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        bare = start.replace(b"\0", b"")[2:]
    if _MARKUP.match(bare):
        return "html"
    if declared == "message/rfc822" or ending == "eml" or ((m := _HEADERS.match(bare)) and _OF_MAIL.search(m.group())):
        return "eml"
    asks_for_html = declared in {"text/html", "application/xhtml+xml"} or (
        ending in {"html", "htm", "xhtml"} and declared in _PLAIN
    )
    return "html" if asks_for_html and _ANY_TAG.search(received[:200_000]) else "text"


def _document(kind: str, received: bytes, media_type: str, hint: str = "") -> Document:
    if len(received) > LARGEST_FILE:
        raise too_large(len(received), LARGEST_FILE)
    parsed = bounded.parse(kind, received, media_type=hint)
    text = parsed.text.replace("\r\n", "\n").replace("\r", "\n")
    text = re.sub("[\ud800-\udfff]", "\ufffd", text)  # halves of characters, which a message's charset can smuggle in
    if "\0" in text:
        raise InputError("There are zero bytes in its text, so that it cannot be kept. Copy the article and paste it.")
    return Document(
        received=received,
        received_sha256=hashlib.sha256(received).hexdigest(),
        media_type=media_type,
        encoding=parsed.encoding,
        text=text,
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        facts=parsed.facts,
    )
