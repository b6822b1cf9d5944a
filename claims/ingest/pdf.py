"""The text of a PDF. Runs in the bounded child, since PDFium is neither thread-safe nor sparing."""

from __future__ import annotations

import re

import pypdfium2
import pypdfium2.raw as pdfium

from claims.exceptions import InputError
from claims.ingest.facts import PageFacts, Parsed, completed

_MOST_PAGES = 300
_MOST_LETTERS = 5_000_000
_FULL = 0.7  # a line at least this long, as a share of the page's long lines, was broken by the margin
_ENDS = re.compile(r"[.!?…:;][\"”’')\]»]{0,3}\Z")
_HYPHEN = re.compile("[\x02\ufffe](?:\r\n|\r|\n)?")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f]")


def parse(received: bytes, media_type: str = "") -> Parsed:
    """Read a PDF: the pages' text in the file's own order, lines that the margin broke put together again, words that
    it hyphenated too.

    Raises `InputError` where it is encrypted, broken, longer than an article can be, or a scan without text.
    """
    try:
        with pypdfium2.PdfDocument(received) as document:
            if len(document) > _MOST_PAGES:
                raise InputError(
                    f"That PDF has {len(document)} pages; the most is {_MOST_PAGES}. Save the article's own ones."
                )
            pages = [_page(document, number) for number in range(len(document))]
            title = document.get_metadata_value("Title").strip()[:300]
    except pypdfium2.PdfiumError as error:
        if error.err_code in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}:
            raise InputError(
                "That PDF is encrypted. Remove its password (print it to a new PDF) and upload that."
            ) from error
        raise InputError("That PDF is broken. Open it in a reader, print it to a new PDF, and upload that.") from error
    text = "\n\n".join(filter(None, pages))
    if len(text) > _MOST_LETTERS:
        raise InputError("That PDF holds far more text than an article. Save the article's own pages as a PDF.")
    if not text.strip():
        raise InputError(
            "That PDF holds no text: it is a scan, or empty. Run text recognition (OCR) over it, or type the article."
        )
    return Parsed(text, "utf-8", completed(text, PageFacts(title=title)))


def _page(document: pypdfium2.PdfDocument, number: int) -> str:
    page = document[number]
    words = page.get_textpage()
    raw = words.get_text_bounded()
    words.close()
    page.close()
    raw = _HYPHEN.sub("", raw).replace("\r\n", "\n").replace("\r", "\n")
    return joined(_CONTROLS.sub("\ufffd", raw))


def joined(page: str) -> str:
    """The paragraphs of a page: a line goes on in the next where the margin broke it, that is where it is about as long
    as the page's long ones, or where it ends no sentence and the next begins in lower case."""
    lines = [line.strip() for line in page.split("\n")]
    lengths = sorted(len(line) for line in lines if line)
    full = _FULL * lengths[int(len(lengths) * 0.9)] if lengths else 0
    paragraphs: list[str] = []
    going_on = False
    for line in lines:
        if going_on and line and not (line[0] in "•-–*▪" and len(line) > 1):
            paragraphs[-1] += f" {line}"
        elif line:
            if paragraphs and line[0].islower() and not _ENDS.search(paragraphs[-1]):
                paragraphs[-1] += f" {line}"
            else:
                paragraphs.append(line)
        going_on = bool(line) and len(line) >= full
    return "\n".join(paragraphs)
