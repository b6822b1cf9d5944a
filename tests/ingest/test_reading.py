"""What the bytes are, told by their content."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

import claims
from claims.exceptions import InputError
from claims.ingest import bounded, from_html, from_pdf, read, reading
from claims.ingest.facts import PageFacts, Parsed
from claims.ingest.reading import kind_of
from tests.ingest.test_docx import STORY, saved, word
from tests.ingest.test_eml import message
from tests.ingest.test_pdf import written

PAGE = b"<p>Twelve died.</p>"


@pytest.mark.parametrize(
    ("received", "filename", "media_type", "kind"),
    [
        (written([STORY]), "a.docx", "text/html", "pdf"),
        (b"\n\n" + written([STORY]), "", "", "pdf"),
        (saved(word(*STORY)), "a.pdf", "", "docx"),
        (message("Words.").as_bytes(), "", "", "eml"),
        (b"Subject: Ferry\n\nWords.", "ferry.EML", "", "eml"),
        (b"Subject: Ferry\n\nWords.", "", "message/rfc822", "eml"),
        (b"Subject: Ferry\nFrom: the harbour\nDate: today\n\nA press release.", "", "", "text"),
        (b"<!DOCTYPE html><p>a", "a.txt", "text/plain", "html"),
        (b"\xef\xbb\xbf <!-- a --> <!-- b --><HTML lang=en>", "", "", "html"),
        (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', "", "", "html"),
        ("\ufeff<html>".encode("utf-16-le"), "", "", "html"),
        (PAGE, "a.html", "", "html"),
        (PAGE, "a.html", "application/octet-stream", "html"),
        (PAGE, "", "text/html; charset=utf-8", "html"),
        (PAGE, "", "", "text"),
        (PAGE, "a.txt", "", "text"),
        (b"No tag at all.", "a.html", "text/html", "text"),
        (b"<htmlish> thing", "", "", "text"),
        (b"", "", "", "text"),
    ],
)
def test_kinds(received: bytes, filename: str, media_type: str, kind: str) -> None:
    assert kind_of(received, filename=filename, media_type=media_type) == kind


@pytest.mark.parametrize(
    ("received", "word"),
    [
        (b"\x89PNG\r\n\x1a\n", "is a picture"),
        (b"\xff\xd8\xff\xe0", "is a picture"),
        (b"RIFF\0\0\0\0WEBP", "is a picture"),
        (b"\0\0\0\x18ftypheic", "is a picture"),
        (b"\0\0\0\x18ftypmp42", "sound or film"),
        (b"ID3\x03", "sound or film"),
        (b"{\\rtf1 Words.}", "rich text"),
        (b"\x1f\x8b\x08", "packed archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old kind"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"PK\x03\x04 no archive", "broken"),
        (b"<html>" + b"x" * 5_000_000, "5.1 MB; the most is 5 MB"),
        (b"%PDF-" + b"x" * 20_000_000, "20.1 MB; the most is 20 MB"),
    ],
)
def test_what_is_refused_says_what_it_is(received: bytes, word: str) -> None:
    with pytest.raises(InputError, match=word):
        read(received)


def test_each_kind_is_read() -> None:
    story = "NORTHPORT (AP) — A ferry sank. Twelve died. The sailors live."
    page = f"<html><body><article><p>{story}</p></article></body></html>".encode()
    documents = [
        read(story.encode()),
        read(page, media_type="text/html"),
        read(saved(word(story))),
        read(message(story).as_bytes()),
        read(written([[story.replace("—", "-")]])),
    ]
    assert [one.media_type.rpartition("/")[2][:12] for one in documents] == [
        "plain", "html", "vnd.openxmlf", "rfc822", "pdf",
    ]  # fmt: skip
    for one in documents:
        assert one.text.rstrip().replace("-", "—") == story
        assert [signature.agency for signature in one.facts.signatures] == ["Associated Press"]


def test_the_text_has_line_ends_lf_and_no_zero_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "One.\r\nTwo.\rThree."
    monkeypatch.setattr(bounded, "parse", lambda kind, received, media_type: Parsed(text, "utf-8", PageFacts()))
    assert from_html(PAGE).text == "One.\nTwo.\nThree."
    text = "One\0two"
    with pytest.raises(InputError, match="zero bytes"):
        from_pdf(b"%PDF-")


@pytest.mark.parametrize("hostile", [b"<!---->" * 600, b"<!--" * 1000, b"a:b\n" * 1000, b" " * 4096, b"<?xml" * 900])
def test_telling_the_kind_takes_no_time(hostile: bytes) -> None:
    began = time.process_time()
    kind_of(hostile * 100)
    assert time.process_time() - began < 0.5


def test_loading_it_loads_no_parser_and_no_client() -> None:
    script = (
        "import sys, claims.ingest\n"
        "print(sorted({'docx', 'httpx2', 'lxml', 'pypdfium2', 'trafilatura', 'warcio'} & set(sys.modules)))"
    )
    made = subprocess.run(
        [sys.executable, "-c", script],
        cwd=Path(claims.__file__).parent.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    assert made.stdout == "[]\n"
    assert reading.LARGEST_FILE == 20_000_000
