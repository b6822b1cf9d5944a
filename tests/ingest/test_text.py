"""Plain text in every coding that a desk meets, and what is refused."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.exceptions import InputError
from claims.ingest import from_text
from claims.ingest.text import LARGEST

URDU = "قلات میں حملہ"


@pytest.mark.parametrize(
    ("received", "text", "encoding"),
    [
        (b"Plain.", "Plain.", "utf-8"),
        ("Café – “quoted”".encode(), "Café – “quoted”", "utf-8"),
        ("Café".encode("utf-8-sig"), "Café", "utf-8"),
        ("Café – “quoted”".encode("cp1252"), "Café – “quoted”", "cp1252"),
        ("\ufeff".encode("utf-16-le") + URDU.encode("utf-16-le"), URDU, "utf-16-le"),
        ("\ufeff".encode("utf-16-be") + URDU.encode("utf-16-be"), URDU, "utf-16-be"),
        (b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n", "utf-8"),
        (f"{URDU} 👩‍🚒 e\u0301".encode(), f"{URDU} 👩‍🚒 e\u0301", "utf-8"),
        (b"  kept  ", "  kept  ", "utf-8"),
    ],
)
def test_text_is_decoded_and_otherwise_left_alone(received: bytes, text: str, encoding: str) -> None:
    document = from_text(received)
    assert (document.text, document.encoding) == (text, encoding)
    assert document.received == received
    assert document.received_sha256 == hashlib.sha256(received).hexdigest()
    assert document.text_sha256 == hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.parametrize(
    ("received", "word"),
    [
        (b"", "no text"),
        (b" \n\t ", "no text"),
        (b"\xef\xbb\xbf", "no text"),
        (b"a\x00b", "binary"),
        (bytes(range(1, 9)) * 10, "binary"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "binary"),
        (b"\xef\xbb\xbfbroken \xff", "breaks off"),
        (b"\xffbut \x81\x8d", "neither UTF-8 nor Windows-1252"),
        (b"x" * (LARGEST + 1), "5.1 MB"),
    ],
)
def test_what_cannot_be_used_is_refused_with_a_sentence(received: bytes, word: str) -> None:
    with pytest.raises(InputError, match=word):
        from_text(received)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip))
def test_any_text_comes_back_as_it_was(text: str) -> None:
    if not text.startswith("\ufeff"):
        assert from_text(text.encode()).text == text
