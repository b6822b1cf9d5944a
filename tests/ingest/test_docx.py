"""Word files, made here: what is read, and what is refused before it is unpacked."""

from __future__ import annotations

import io
import time
import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from claims.exceptions import InputError
from claims.ingest import from_docx
from claims.ingest.docx import parse

STORY = ("A ferry sank in the bay of Northport.", "Twelve passengers died.", "The sailors were rescued.")


def word(*paragraphs: str) -> docx.document.Document:
    """A file with these paragraphs."""
    made = docx.Document()
    for paragraph in paragraphs:
        made.add_paragraph(paragraph)
    return made


def saved(made: docx.document.Document) -> bytes:
    """The file's bytes."""
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def changed(received: bytes, **parts: bytes) -> bytes:
    """The archive with parts replaced or added; `__` in a name stands for a slash, `_x` for `.xml`."""
    named = {name.replace("__", "/").replace("_x", ".xml"): value for name, value in parts.items()}
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(received)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in named:
                new.writestr(name, old.read(name))
        for name, value in named.items():
            new.writestr(name, value)
    return out.getvalue()


def test_a_word_file_is_read_in_a_child() -> None:
    received = saved(word("NORTHPORT (AP) — " + STORY[0], *STORY[1:]))
    document = from_docx(received)
    assert document.text == "NORTHPORT (AP) — " + "\n".join(STORY)
    assert document.media_type.endswith("wordprocessingml.document")
    assert [one.agency for one in document.facts.signatures] == ["Associated Press"]
    assert not document.facts.thin


def test_lists_tables_links_and_changes() -> None:
    made = word()
    made.add_paragraph("Ferry sinks", style="Title")
    made.add_paragraph("Four rescued")
    listed = made.add_paragraph("Twelve dead")
    listed._p.get_or_add_pPr().append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/></w:numPr>'))
    table = made.add_table(rows=2, cols=2)
    for cell, words in zip(
        (c for row in table.rows for c in row.cells), ("Place", "Dead", "Northport", "12"), strict=True
    ):
        cell.text = words
    w = nsdecls("w")
    body = made.element.body
    for xml in (
        (
            f"<w:p {w}><w:r><w:t>Kept, </w:t></w:r><w:ins><w:r><w:t>put in</w:t></w:r></w:ins>"
            "<w:del><w:r><w:delText>, taken out</w:delText></w:r></w:del>"
            "<w:hyperlink><w:r><w:t>, linked</w:t><w:br/><w:t>and</w:t><w:tab/><w:t>tab</w:t></w:r></w:hyperlink></w:p>"
        ),
        f"<w:sdt {w}><w:sdtContent><w:p><w:r><w:t>In a control.</w:t></w:r></w:p></w:sdtContent></w:sdt>",
        f"<w:p {w}><w:r><w:t>Beside</w:t></w:r><w:r><w:p><w:r><w:t>a box</w:t></w:r></w:p></w:r></w:p>",
    ):
        body.insert(len(body) - 1, parse_xml(xml))
    parsed = parse(saved(made))
    assert parsed.text.split("\n") == [
        "Ferry sinks", "Four rescued", "- Twelve dead", "| Place | Dead |", "| Northport | 12 |",
        "Kept, put in, linked", "and\ttab", "In a control.", "Beside", "a box",
    ]  # fmt: skip
    assert parsed.facts.title == "Ferry sinks"


def test_the_title_may_stand_in_the_properties() -> None:
    made = word(*STORY)
    made.core_properties.title = "Ferry sinks"
    assert parse(saved(made)).facts.title == "Ferry sinks"


def _encrypted() -> bytes:
    raw = bytearray(saved(word(*STORY)))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = 0
        while (at := raw.find(mark, at)) != -1:
            raw[at + offset] |= 1
            at += 4
    return bytes(raw)


def _lying() -> bytes:
    """A part that unpacks to far more than the table of contents says."""
    raw = bytearray(changed(saved(word()), word__document_x=b"<w>" + b" " * 50_000_000))
    at = raw.rfind(b"PK\x01\x02", 0, raw.rfind(b"word/document.xml"))
    raw[at + 24 : at + 28] = (1000).to_bytes(4, "little")
    return bytes(raw)


def _zip(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, value in parts.items():
            made.writestr(name, value)
    return out.getvalue()


ENTITY = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w>&a;</w>'
ENTITY_UTF_16 = ENTITY.decode().replace('"1.0"', '"1.0" encoding="utf-16"').encode("utf-16")
BILLION = b'<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><w>&b;</w>'
REFUSED = {
    "bomb": (lambda: changed(saved(word()), word__document_x=b"<w>" + b" " * 100_000_000), "far more than an article"),
    "picture bomb": (lambda: changed(saved(word(*STORY)), word__media__a=b"\0" * 70_000_000), "far more than"),
    "many parts": (lambda: changed(saved(word(*STORY)), **{f"a{n}": b"" for n in range(2100)}), "far more than"),
    "a table that lies": (_lying, "broken"),
    "an entity": (lambda: changed(saved(word()), word__document_x=ENTITY), "entities"),
    "an entity in UTF-16": (
        lambda: changed(saved(word()), word__document_x=ENTITY_UTF_16),
        "entities",
    ),
    "an entity beside": (lambda: changed(saved(word(*STORY)), customXml__item1_x=BILLION), "entities"),
    "encrypted": (_encrypted, "encrypted"),
    "no archive": (lambda: b"PK\x03\x04 and nothing", "broken"),
    "cut off": (lambda: saved(word(*STORY))[:5000], "broken"),
    "a spreadsheet": (lambda: _zip(**{"xl/workbook.xml": b"<x/>"}), "no Word file"),
    "no parts around": (lambda: _zip(**{"word/document.xml": b"<x/>"}), "do not fit together"),
    "no XML": (lambda: changed(saved(word()), word__document_x=b"not xml"), "do not fit together"),
    "another root": (lambda: changed(saved(word()), word__document_x=b"<x/>"), "do not fit together"),
    "empty": (lambda: saved(word()), "no text"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused(name: str) -> None:
    make, sentence = REFUSED[name]
    received = make()
    began = time.process_time()
    with pytest.raises(InputError, match=sentence):
        parse(received)
    assert time.process_time() - began < 2
