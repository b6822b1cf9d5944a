"""The text of a Word file (DOCX). Runs in the bounded child; `from_docx` is its face."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

import docx
from docx.document import Document as WordDocument
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from lxml import etree

from claims.exceptions import InputError
from claims.ingest.facts import PageFacts, Parsed, completed

_MOST_PARTS = 2_000
_MOST_UNPACKED = 60_000_000
_MOST_XML = 30_000_000
_SKIPPED = frozenset(qn(name) for name in ("w:del", "w:moveFrom", "w:delText", "w:instrText", "w:pPr", "w:rPr"))
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BREAKS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_BROKEN = "That Word file is broken: {why}. Open it in a word processor, save it again as DOCX, and upload that."


def parse(received: bytes, media_type: str = "") -> Parsed:
    """Read a Word file: paragraphs as lines, list items with a dash, rows of tables as `| cell | cell |`.

    Tracked deletions are left out and insertions kept, as the file would read if all changes were accepted. Footnotes,
    headers and footers are left out. Raises `InputError` where the file is no DOCX, broken, a bomb, declares entities,
    or has no text.
    """
    _inspect(received)
    try:
        document = docx.Document(io.BytesIO(received))
        text = "\n".join(_blocks(document.element.body)).strip("\n")
    except (PackageNotFoundError, KeyError, ValueError, AttributeError, zipfile.BadZipFile, etree.LxmlError) as error:
        raise InputError(_BROKEN.format(why="its parts do not fit together")) from error
    if not text.strip():
        raise InputError(
            "There is no text in that Word file. If it holds pictures of pages, type or paste the article."
        )
    return Parsed(text, "utf-8", completed(text, PageFacts(title=_title(document))))


def _inspect(received: bytes) -> None:
    """Refuse what must not be unpacked, by the archive's table of contents, and XML that declares anything.

    Python's reader never unpacks more of a part than the table says, so that a table that lies is found broken.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(received)) as archive:
            parts = archive.infolist()
            if any(part.flag_bits & 1 for part in parts):
                raise InputError(
                    "That Word file is encrypted. Remove the password in a word processor and upload it again."
                )
            if "word/document.xml" not in archive.namelist():
                raise InputError(
                    "That archive is no Word file (DOCX). Save the article as DOCX, PDF, HTML or plain text."
                )
            texts = [part for part in parts if part.filename.lower().endswith((".xml", ".rels"))]
            if (
                len(parts) > _MOST_PARTS
                or sum(part.file_size for part in parts) > _MOST_UNPACKED
                or sum(part.file_size for part in texts) > _MOST_XML
            ):
                raise InputError("That Word file unpacks to far more than an article. Copy the article into a new one.")
            for part in texts:
                start = archive.read(part)
                if b"<!" in _ascii(start) and any(mark in _ascii(start) for mark in (b"<!DOCTYPE", b"<!ENTITY")):
                    raise InputError(
                        "That Word file declares entities of its own, which is refused. Save it again as DOCX."
                    )
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        raise InputError(_BROKEN.format(why="its archive cannot be read")) from error


def _ascii(part: bytes) -> bytes:
    """The part with the zero bytes of UTF-16 left away, so that a mark is found in any encoding of XML."""
    return part.replace(b"\0", b"")


def _blocks(parent: etree._Element) -> Iterator[str]:
    """Paragraphs and tables in order, those inside content controls included."""
    for element in parent:
        if element.tag == qn("w:p"):
            listed = element.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None
            words = "".join(_words(element))
            yield f"- {words}" if listed and words.strip() else words
        elif element.tag == qn("w:tbl"):
            yield from _rows(element)
        elif element.tag not in _SKIPPED and element.tag != _FALLBACK:
            yield from _blocks(element)


def _rows(table: etree._Element) -> Iterator[str]:
    for row in table.iter(qn("w:tr")):
        cells = [" ".join(line for line in _blocks(cell) if line.strip()) for cell in row.iter(qn("w:tc"))]
        yield f"| {' | '.join(cells)} |"


def _words(element: etree._Element) -> Iterator[str]:
    """The words of a paragraph, insertions and links included, deletions left out."""
    for child in element:
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag in _BREAKS:
            yield _BREAKS[child.tag]
        elif child.tag == qn("w:p"):  # a text box inside a paragraph
            yield "\n" + "".join(_words(child))
        elif child.tag not in _SKIPPED and child.tag != _FALLBACK:
            yield from _words(child)


def _title(document: WordDocument) -> str:
    """The paragraph in the style Title, else what the file is called inside."""
    for paragraph in document.paragraphs[:20]:
        if paragraph.style is not None and paragraph.style.name == "Title" and paragraph.text.strip():
            return paragraph.text.strip()[:300]
    return (document.core_properties.title or "").strip()[:300]
