"""The text of an e-mail message (EML). Runs in the bounded child; `from_eml` is its face."""

from __future__ import annotations

import dataclasses
import email
import email.policy
import re
from email.errors import MessageError
from email.message import EmailMessage

from claims.exceptions import InputError
from claims.ingest import published
from claims.ingest.facts import PageFacts, Parsed, completed

_MOST_PARTS = 200
_SEALED = frozenset({"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"})


def parse(received: bytes, media_type: str = "") -> Parsed:
    """Read a message: its plain text, or the HTML where that is all there is; subject, sender and date as facts.
    Attachments are left aside.

    Raises `InputError` where it is encrypted, no message, made of too many parts, or has no text.
    """
    try:
        message = email.message_from_bytes(received, policy=email.policy.default)
        assert isinstance(message, EmailMessage)  # noqa: S101  # what that policy makes; for the type checker
        for number, part in enumerate(message.walk()):
            if number > _MOST_PARTS:
                raise InputError("That message has far more parts than a report. Paste the article's text.")
            if part.get_content_type() in _SEALED:
                raise InputError("That message is encrypted. Open it in the mail program and paste the article's text.")
        text, encoding, facts = _body(message)
        facts = dataclasses.replace(
            facts, title=_header(message, "Subject") or facts.title, byline=_sender(_header(message, "From"))
        )
        sent = published.read(_header(message, "Date"), "header")
    except (MessageError, LookupError, ValueError, AttributeError, TypeError, RecursionError) as error:
        raise InputError("That message is broken. Open it in the mail program and paste the article's text.") from error
    if sent is not None:
        facts = dataclasses.replace(
            facts, published=sent.day, published_precision="day", published_at=sent.at, published_found=sent.found
        )
    return Parsed(text, encoding, completed(text, facts))


def _body(message: EmailMessage) -> tuple[str, str, PageFacts]:
    plain = message.get_body(preferencelist=("plain",))
    if plain is not None and plain.get_content_type() == "text/plain":
        text = (
            str(plain.get_content(errors="replace")).replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
        )
        if text.strip():
            return text, plain.get_content_charset("utf-8"), PageFacts()
    styled = message.get_body(preferencelist=("html",))
    if styled is not None:
        from claims.ingest import html  # seldom needed, and slow to load

        content = styled.get_payload(decode=True)
        found = html.parse(
            content if isinstance(content, bytes) else b"", f"text/html; charset={styled.get_content_charset('')}"
        )
        return found.text, found.encoding, PageFacts(title=found.facts.title, site=found.facts.site)
    raise InputError("There is no text in that message. If the report is an attachment, save it and upload that.")


def _header(message: EmailMessage, name: str) -> str:
    return re.sub(r"\s+", " ", str(message.get(name, ""))).strip()[:300]


def _sender(sender: str) -> str:
    """The sender's name, or the address where there is none."""
    named = re.match(r"\"?([^<\"]{1,200}?)\"?\s*<", sender)
    return named.group(1) if named else sender.strip("<>")
