"""Pages of made-up outlets: the article's words, and what the page says of itself."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest

from claims.exceptions import InputError
from claims.ingest import from_html
from claims.ingest.html import decoded, parse

BODY = """<h1>Ferry sinks off Northport</h1><p class="byline">By Ada Ames</p>
<p>NORTHPORT (AP) &mdash; A ferry sank in the bay of Northport on Sunday, killing twelve, the coast guard said.</p>
<h2>The rescue</h2><p>The sailors were rescued by a trawler that passed by <b>chance</b>, the harbour master said.</p>
<ul><li>Twelve dead</li><li>Four rescued</li></ul>
<table><tr><th>Place</th><th>Dead</th></tr><tr><td>Northport</td><td>12</td></tr></table>
<p>An inquiry begins on Monday, the ministry said in a statement to reporters. It will sit for weeks.</p>"""


def page(head: str = "", body: str = BODY, after: str = "") -> bytes:
    """A page with a menu and a footer around the article."""
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ferry - The Courier</title>{head}</head>'
        f'<body><nav><a href="/">Home</a> <a href="/w">World</a></nav><article>{body}</article>'
        f"<footer>Imprint and contact</footer>{after}</body></html>"
    ).encode()


def data(**values: object) -> str:
    """A block of JSON-LD."""
    return f'<script type="application/ld+json">{json.dumps(values)}</script>'


def test_the_article_comes_out_with_its_table_and_list_in_a_child() -> None:
    document = from_html(page())
    for kept in ("- Twelve dead", "| Northport | 12 |", "killing twelve", "— A ferry", "passed by chance, the harbour"):
        assert kept in document.text
    for left in ("World", "Imprint", "<"):
        assert left not in document.text
    assert (document.media_type, document.encoding) == ("text/html", "utf-8")
    facts = document.facts
    assert (facts.title, facts.byline, facts.dateline, facts.thin) == (
        "Ferry sinks off Northport", "Ada Ames", "NORTHPORT (AP)", False,
    )  # fmt: skip
    assert [one.agency for one in facts.signatures] == ["Associated Press"]


def test_linked_data_is_believed_first() -> None:
    head = (
        data(**{
            "@graph": [
                {"@type": "WebSite", "name": "Other"},
                {
                    "@type": ["NewsArticle"],
                    "headline": "Ferry  sinks",
                    "author": [{"@type": "Person", "name": "Bo Birk"}, "Cy Cole", {"name": "https://x.example/cy"}],
                    "datePublished": "2031-02-02T09:30:00Z",
                    "publisher": {"name": "The Courier"},
                    "mainEntityOfPage": {"@id": "https://courier.example/ferry"},
                },
            ]
        })
        + '<meta property="og:title" content="Other"><meta name="date" content="2030-01-01">'
    )  # fmt: skip
    facts = parse(page(head)).facts
    assert (facts.title, facts.byline, facts.site) == ("Ferry sinks", "Bo Birk, Cy Cole", "The Courier")
    assert facts.published == date(2031, 2, 2)
    assert facts.published_at == datetime(2031, 2, 2, 9, 30, tzinfo=UTC)
    assert (facts.published_found, facts.address) == ("JSON-LD", "https://courier.example/ferry")


@pytest.mark.parametrize(
    ("head", "body", "day", "found"),
    [
        (
            '<meta property="article:published_time" content="2031-02-02T10:00:00+05:00">',
            BODY,
            date(2031, 2, 2),
            "meta",
        ),
        ('<meta itemprop="datePublished" content="2 Feb 2031">', BODY, date(2031, 2, 2), "meta"),
        ("", f'<time datetime="2031-02-02">2 Feb</time>{BODY}', date(2031, 2, 2), "time"),
        ("", f'<i itemprop="datePublished" datetime="2031-02-02">2 Feb</i>{BODY}', date(2031, 2, 2), "time"),
        ("", BODY.replace("NORTHPORT (AP)", "NORTHPORT, Feb 2, 2031 (AP)"), date(2031, 2, 2), "dateline"),
        ('<link rel="canonical" href="https://courier.example/2031/02/02/a">', BODY, date(2031, 2, 2), "address"),
        ('<meta name="date" content="soon">' + data(**{"@type": "Article", "datePublished": 5}), BODY, None, ""),
        ("<script type='application/ld+json'>{broken</script>", BODY, None, ""),
        (f"<script type='application/ld+json'>{'[' * 50_000}</script>", BODY, None, ""),
        (data(**{"@type": "Organization", "datePublished": "2031-02-02"}), BODY, None, ""),
    ],
)
def test_where_the_date_is_found(head: str, body: str, day: date | None, found: str) -> None:
    facts = parse(page(head, body)).facts
    assert (facts.published, facts.published_found) == (day, found)


@pytest.mark.parametrize(
    ("head", "body", "byline", "site", "address"),
    [
        ('<meta name="author" content="Bo Birk"><meta property="og:site_name" content="Courier">', BODY, "Bo Birk",
         "Courier", ""),
        ('<meta name="author" content="https://x.example/bo">', BODY, "Ada Ames", "", ""),
        ('<meta property="og:url" content="https://courier.example/a">', BODY, "Ada Ames", "",
         "https://courier.example/a"),
        ('<link rel="canonical" href="javascript:alert(1)">', BODY, "Ada Ames", "", ""),
        ('<link rel="canonical" href="/relative">', BODY, "Ada Ames", "", ""),
        ("", BODY.replace(' class="byline"', ""), "Ada Ames", "", ""),
    ],
)  # fmt: skip
def test_author_site_and_address(head: str, body: str, byline: str, site: str, address: str) -> None:
    facts = parse(page(head, body)).facts
    assert (facts.byline, facts.site, facts.address) == (byline, site, address)


@pytest.mark.parametrize(
    ("head", "body", "after", "word"),
    [
        (data(**{"@type": "NewsArticle", "isAccessibleForFree": False}), BODY, "", "not free"),
        (data(**{"@type": "NewsArticle", "isAccessibleForFree": "False"}), BODY, "", "not free"),
        (data(**{"@type": "NewsArticle", "isAccessibleForFree": True}), BODY, "", ""),
        ("", BODY, "<div>Subscribe now to continue reading.</div>", "subscribe or to log in"),
        ("", "<p>A ferry sank in the bay of Northport on Sunday morning, killing twelve passengers.</p>", "", "Only"),
    ],
)
def test_a_page_that_is_not_all_there_says_so(head: str, body: str, after: str, word: str) -> None:
    facts = parse(page(head, body, after)).facts
    assert word in facts.thin_because
    assert facts.thin is bool(word)


def test_a_page_without_an_article_gives_its_words_a_block_a_line() -> None:
    parsed = parse(
        b"<table><tr><td>One  thing.</td><td>Two <b>more</b>.<br>Three.<script>no</script></td></tr></table>"
    )
    assert parsed.text == "One thing.\nTwo more.\nThree."
    assert "menus included" in parsed.facts.thin_because


@pytest.mark.parametrize(
    ("received", "word"),
    [
        (b'<!DOCTYPE html [<!ENTITY a "b">]><html><body><p>&a;</p></body></html>', "entities"),
        (b'<html><!ENTITY a SYSTEM "file:///etc/passwd"><p>&a;</p></html>', "entities"),
        (b"<html><body><script>write()</script></body></html>", "no text"),
        (b"<?xml version='1.0'?>", "no text"),
        (b"", "no text"),
    ],
)
def test_what_is_refused(received: bytes, word: str) -> None:
    with pytest.raises(InputError, match=word):
        parse(received)


@pytest.mark.parametrize(
    ("received", "media_type", "text", "encoding"),
    [
        ("Café".encode(), "", "Café", "utf-8"),
        ("Café".encode("utf-8-sig"), "text/html; charset=iso-8859-1", "Café", "utf-8"),
        ("Café".encode("utf-16"), "", "Café", "utf-16-le"),
        ("Café".encode("cp1252"), "text/html; charset=ISO-8859-1", "Café", "cp1252"),
        ("Café".encode("cp1252"), "", "Café", "cp1252"),
        ("Café".encode(), "text/html; charset=utf-7", "Café", "utf-8"),
        ("Café".encode(), "text/html; charset=zlib", "Café", "utf-8"),
        ("Café".encode(), "text/html; charset=no-such", "Café", "utf-8"),
        ("Café".encode(), "text/html; charset=us-ascii", "CafÃ©", "cp1252"),
        ("<meta charset='windows-1256'>قلات".encode("cp1256"), "", "<meta charset='windows-1256'>قلات", "cp1256"),
        (b"<meta charset=utf-8>Caf\xe9", "", "<meta charset=utf-8>Café", "cp1252"),
        (b"\x81", "", "\ufffd", "cp1252"),
    ],
)
def test_letters(received: bytes, media_type: str, text: str, encoding: str) -> None:
    assert decoded(received, media_type) == (text, encoding)


def test_xhtml_with_a_declaration_and_script_in_the_words() -> None:
    declared = b'<?xml version="1.0" encoding="utf-8"?>' + page(
        body=BODY + "<p>&lt;script&gt;alert(1)&lt;/script&gt; said the hacker, who was arrested.</p>"
    )
    assert "<script>alert(1)</script> said the hacker" in parse(declared).text
