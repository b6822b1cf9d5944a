"""Messages, as mail programs write them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from email.message import EmailMessage

import pytest

from claims.exceptions import InputError
from claims.ingest import from_eml
from claims.ingest.eml import parse

STORY = "A ferry sank in the bay of Northport.\nTwelve passengers died.\nThe sailors were rescued. — AFP\n"
STYLED = (
    "<html><head><title>Inside</title></head><body>"
    "<p>A ferry sank.</p><p>Twelve died.</p><p>All café shut.</p></body></html>"
)


def message(plain: str = "", styled: str = "", charset: str = "utf-8", **headers: str) -> EmailMessage:
    """A message with these parts."""
    made = EmailMessage()
    for name, value in {"Subject": "Ferry sinks", "From": "Ada Ames <ada@courier.example>", **headers}.items():
        made[name.replace("_", "-")] = value
    if plain:
        made.set_content(plain, charset=charset)
    if styled and plain:
        made.add_alternative(styled, subtype="html", charset=charset)
    elif styled:
        made.set_content(styled, subtype="html", charset=charset)
    return made


def test_a_message_is_read_in_a_child() -> None:
    made = message(STORY, STYLED, Date="Sat, 01 Feb 2031 10:00:00 +0000")
    made.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="a.pdf")
    document = from_eml(made.as_bytes())
    assert (document.text, document.media_type, document.encoding) == (STORY, "message/rfc822", "utf-8")
    facts = document.facts
    assert (facts.title, facts.byline) == ("Ferry sinks", "Ada Ames")
    assert (facts.published, facts.published_at) == (date(2031, 2, 1), datetime(2031, 2, 1, 10, tzinfo=UTC))
    assert facts.published_found == "header"
    assert [one.agency for one in facts.signatures] == ["Agence France-Presse"]


def test_half_a_character_is_replaced() -> None:
    made = b"Subject: x\nMessage-ID: <a@b>\nContent-Type: text/plain; charset=utf-7\n\nA +2AA- ferry."
    assert from_eml(made).text == "A \ufffd ferry."


def test_html_is_taken_where_there_is_no_plain_text() -> None:
    for made in (message(styled=STYLED, charset="iso-8859-1"), message(" \n", STYLED, charset="iso-8859-1")):
        parsed = parse(made.as_bytes())
        assert [line for line in parsed.text.split("\n") if line] == ["A ferry sank.", "Twelve died.", "All café shut."]
        assert parsed.facts.title == "Ferry sinks"


@pytest.mark.parametrize(
    ("sender", "byline"),
    [
        ("ada@courier.example", "ada@courier.example"),
        ("<ada@courier.example>", "ada@courier.example"),
        ('"Ames, Ada" <ada@courier.example>', "Ames, Ada"),
        ("=?utf-8?q?Zo=C3=AB?= <z@courier.example>", "Zoë"),
    ],
)
def test_senders(sender: str, byline: str) -> None:
    raw = f"From: {sender}\r\nDate: soon\r\nMIME-Version: 1.0\r\n\r\n{STORY}".encode()
    facts = parse(raw).facts
    assert (facts.byline, facts.title, facts.published) == (byline, "", None)


def _many() -> bytes:
    made = EmailMessage()
    made.make_mixed()
    for _ in range(201):
        made.attach(EmailMessage())
    return made.as_bytes()


def _only_attached() -> bytes:
    made = message()
    made.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="a.pdf")
    return made.as_bytes()


@pytest.mark.parametrize(
    ("received", "word"),
    [
        (b"MIME-Version: 1.0\nContent-Type: multipart/encrypted; boundary=a\n\n--a\n\nx\n--a--\n", "encrypted"),
        (b"MIME-Version: 1.0\nContent-Type: application/pkcs7-mime\n\nx", "encrypted"),
        (_many(), "far more parts"),
        (_only_attached(), "an attachment"),
        (b"MIME-Version: 1.0\nContent-Type: text/plain; charset=no-such\n\nWords.", "broken"),
    ],
)
def test_what_is_refused(received: bytes, word: str) -> None:
    with pytest.raises(InputError, match=word):
        parse(received)


def test_letters_that_do_not_fit_are_marked() -> None:
    head = b"MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
    raw = head + b"Caf\xe9 \x00.\r\nTwo."
    assert parse(raw).text == "Caf\ufffd \ufffd.\nTwo."
