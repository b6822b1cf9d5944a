"""PDFs, written here byte by byte."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import pytest

from claims.exceptions import InputError
from claims.ingest import from_pdf, pdf
from claims.ingest.pdf import joined, parse

STORY = (
    "NORTHPORT, Feb 1, 2031 (AP) - A ferry sank in the bay of Northport on",
    "Sunday, and twelve of its passengers died, the coast guard said.",
    "The sailors were rescued.",
    "- by a trawler",
    "An inquiry begins.",
)


def written(
    pages: Sequence[Sequence[str]], *, title: str = "", trailer: str = "", extra: Sequence[bytes] = ()
) -> bytes:
    """A PDF with a text line for each string; `extra` objects are numbered after the pages' own."""
    objects: list[bytes] = [b"<</Type/Catalog/Pages 2 0 R>>"]
    kids = " ".join(f"{5 + 2 * n} 0 R" for n in range(len(pages)))
    objects.append(f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>".encode())
    objects.append(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
    objects.append(f"<</Title({title})>>".encode())
    for n, lines in enumerate(pages):
        content = "BT /F1 12 Tf 14 TL 40 800 Td " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {6 + 2 * n} 0 R"
            "/Resources<</Font<</F1 3 0 R>>>>>>".encode()
        )
        objects.append(stream(content.encode()))
    return assembled([*objects, *extra], trailer)


def stream(content: bytes, entries: str = "") -> bytes:
    """A stream object."""
    return f"<</Length {len(content)}{entries}>>stream\n".encode() + content + b"\nendstream"


def assembled(objects: Sequence[bytes], trailer: str = "") -> bytes:
    """Objects with their table."""
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + one + b"\nendobj\n"
    table = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n" + "".join(f"{at:010d} 00000 n \n" for at in places)
    end = f"trailer<</Size {len(objects) + 1}/Root 1 0 R/Info 4 0 R{trailer}>>\nstartxref\n{len(out)}\n%%EOF"
    return bytes(out) + table.encode() + end.encode()


def bomb(megabytes: int) -> bytes:
    """A page whose content unpacks to so many megabytes of drawing."""
    packed = zlib.compressobj(9)
    block = b"BT /F1 12 Tf (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj ET\n" * 16_000
    content = b"".join(packed.compress(block) for _ in range(megabytes)) + packed.flush()
    made = written([["x"]])
    plain = made[made.index(b"6 0 obj\n") + 8 :].partition(b"\nendobj")[0]
    return made.replace(plain, stream(content, "/Filter/FlateDecode"))


def test_a_pdf_is_read_in_a_child() -> None:
    document = from_pdf(written([STORY, ["The second page."]], title="Ferry sinks"))
    assert document.text == (
        "NORTHPORT, Feb 1, 2031 (AP) - A ferry sank in the bay of Northport on Sunday, and twelve of its passengers "
        "died, the coast guard said. The sailors were rescued.\n- by a trawler\nAn inquiry begins.\n\nThe second page."
    )
    assert document.media_type == "application/pdf"
    facts = document.facts
    assert (facts.title, str(facts.published), facts.thin) == ("Ferry sinks", "2031-02-01", False)
    assert [one.agency for one in facts.signatures] == ["Associated Press"]


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("", ""),
        (
            "A heading\nAnd a line that is far longer than the heading is",
            "A heading\nAnd a line that is far longer than the heading is",
        ),
        (
            "A line that the margin broke in\nthe middle of it.\n\nA new one here.",
            "A line that the margin broke in the middle of it.\nA new one here.",
        ),
        (
            "Short.\nbut lower case goes on\nwhere no sentence\nended. " + "x" * 60,
            "Short.\nbut lower case goes on where no sentence ended. " + "x" * 60,
        ),
    ],
)
def test_lines_are_put_together(page: str, text: str) -> None:
    assert joined(page) == text


def _locked() -> bytes:
    key = "/Filter/Standard/V 1/R 2/Length 40/P -4/O<" + "41" * 32 + ">/U<" + "42" * 32 + ">"
    return written([STORY], trailer="/Encrypt 7 0 R/ID[<41><41>]", extra=[f"<<{key}>>".encode()])


def _scan() -> bytes:
    picture = stream(
        b"\x80" * 100, "/Type/XObject/Subtype/Image/Width 10/Height 10/ColorSpace/DeviceGray/BitsPerComponent 8"
    )
    made = written([["x"]], extra=[picture])
    return made.replace(b"(x) Tj T*", b"         ").replace(b"/Font<<", b"/XObject<</I 7 0 R>>/Font<<")


@pytest.mark.parametrize(
    ("received", "word"),
    [
        (_locked(), "encrypted"),
        (_scan(), "it is a scan"),
        (b"%PDF-1.7\nnothing", "broken"),
        (written([STORY])[:200], "broken"),
        (written([["x"]] * 301), "301 pages; the most is 300"),
    ],
)
def test_what_is_refused(received: bytes, word: str) -> None:
    with pytest.raises(InputError, match=word):
        parse(received)


def test_far_more_text_than_an_article_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_MOST_LETTERS", 100)
    with pytest.raises(InputError, match="far more text"):
        parse(written([STORY]))
