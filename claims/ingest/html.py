"""The article of a web page, and what the page says of itself. Runs in the bounded child; `from_html` is its face."""

from __future__ import annotations

import codecs
import dataclasses
import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin, urlsplit

import lxml.html
from trafilatura import extract

from claims.exceptions import InputError
from claims.ingest import published
from claims.ingest.facts import PageFacts, Parsed, completed

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.I)
_PARAMETER = re.compile(r"""charset\s*=\s*["']?([\w.:-]{1,40})""", re.I)
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>")
_ENTITIES = re.compile(r"<!ENTITY|<!DOCTYPE[^>\[]{0,400}\[", re.I)
_ARTICLES = re.compile(r"(?:\w*Article|BlogPosting|LiveBlogPosting|Report|Newsletter)\Z")
_DATES = (
    "article:published_time",
    "og:published_time",
    "datePublished",
    "parsely-pub-date",
    "publish-date",
    "publication_date",
    "pubdate",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "date",
)
_BLOCK = re.compile(
    r"(?:address|article|aside|blockquote|br|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p"
    r"|pre|section|table|td|th|tr|ul)\Z"
)
_UNSEEN = "//script|//style|//noscript|//template|//svg|//iframe|//comment()"
_MOST_DATA = 5_000  # objects of JSON-LD that are looked at
_WITHOUT_TEXT = (
    "There is no text in that page. It may be put together by a script in the browser: open it there, copy the article "
    "and paste it."
)


def parse(received: bytes, media_type: str = "") -> Parsed:
    """Read a page: the article as trafilatura finds it, tables and lists kept, else all its visible words.

    `media_type` is the server's, with its charset. Raises `InputError` where it declares entities, or has no text.
    """
    markup, encoding = decoded(received, media_type)
    if _ENTITIES.search(markup):
        raise InputError(
            "That page declares entities of its own, which is refused. Open it and paste the article's text."
        )
    markup = _XML_DECLARATION.sub("", markup)
    if not markup.strip():
        raise InputError(_WITHOUT_TEXT)
    article = extract(markup, include_comments=False, include_tables=True, deduplicate=False)
    page = lxml.html.document_fromstring(markup.encode("utf-8", "replace"), parser=_parser())
    linked = list(_linked_data(page))
    facts = _facts(page, linked)
    for unseen in page.xpath(_UNSEEN):
        unseen.drop_tree()
    around = _visible(page)
    text = (article or around).replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    if not text.strip():
        raise InputError(_WITHOUT_TEXT)
    closed = any(_is_false(one.get("isAccessibleForFree")) for one in linked)
    facts = completed(text, facts, around, closed=closed)
    if not article and not facts.thin:
        facts = dataclasses.replace(
            facts, thin_because="No article was found in the page: these are all its words, menus included."
        )
    if facts.published is None and (found := published.in_address(facts.address)):
        facts = dataclasses.replace(facts, published=found.day, published_found=found.found)
    return Parsed(text, encoding, facts)


def decoded(received: bytes, media_type: str = "") -> tuple[str, str]:
    """The page's letters and the encoding they were in: by its mark, the server's word, the page's, UTF-8, and last
    Windows-1252. Bytes that are none in it become U+FFFD."""
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if received.startswith(mark):
            return received[len(mark) :].decode(name, "replace"), name
    named = [m.group(1) for m in [_PARAMETER.search(media_type)] if m]
    named += [m.group(1).decode("ascii") for m in [_CHARSET.search(received[:4096])] if m]
    for name in [*named, "utf-8"]:
        if known := _known(name):
            try:
                return received.decode(known), known
            except UnicodeDecodeError:
                continue
    return received.decode("cp1252", "replace"), "cp1252"


def _known(name: str) -> str:
    """The codec that browsers mean by `name`; empty where there is none for text."""
    try:
        known = codecs.lookup(name)
    except LookupError:
        return ""
    if not known._is_text_encoding or known.name in {
        "utf-7",
        "unicode_escape",
        "raw_unicode_escape",
        "idna",
        "punycode",
    }:
        return ""
    return "cp1252" if known.name in {"ascii", "iso8859-1"} else known.name


def _parser() -> lxml.html.HTMLParser:
    return lxml.html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)


def _facts(page: lxml.html.HtmlElement, linked: list[dict[str, Any]]) -> PageFacts:
    meta: dict[str, str] = {}
    for element in page.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        meta.setdefault(name.strip().lower(), element.get("content") or "")
    data = next((one for one in linked if "headline" in one or "datePublished" in one), {})
    main = data.get("mainEntityOfPage")
    found = _published(page, meta, data)
    titles = [data.get("headline"), meta.get("og:title"), *(h.text_content() for h in page.xpath("//h1")[:1])]
    titles.append(page.findtext(".//title"))
    site = data.get("publisher")
    return PageFacts(
        title=_first(titles, 300),
        byline=_first([_names(data.get("author")), _no_address(meta.get("author", "")), *_by_class(page)], 300),
        published=found.day if found else None,
        published_precision=found.precision if found else "day",
        published_at=found.at if found else None,
        published_found=found.found if found else "",
        address=_address(
            [
                *page.xpath("//link[@rel='canonical']/@href")[:1],
                meta.get("og:url"),
                main.get("@id") if isinstance(main, dict) else main,
                data.get("url"),
            ]
        ),
        site=_first([meta.get("og:site_name"), _names(site), meta.get("application-name")], 200),
    )


def _published(page: lxml.html.HtmlElement, meta: dict[str, str], data: dict[str, Any]) -> published.Published | None:
    stated: list[tuple[Any, str]] = [(data.get("datePublished"), "JSON-LD")]
    stated += [(meta.get(name.lower()), "meta") for name in _DATES]
    stated += [(value, "time") for value in page.xpath("//*[@itemprop='datePublished']/@datetime")[:1]]
    stated += [(value, "time") for value in page.xpath("//article//time/@datetime|//time[@pubdate]/@datetime")[:1]]
    for value, place in stated:
        if isinstance(value, str) and (found := published.read(value, place)):
            return found
    return None


def _linked_data(page: lxml.html.HtmlElement) -> Iterator[dict[str, Any]]:
    """The objects of the page's JSON-LD that are articles, wherever they are nested."""
    waiting: list[Any] = []
    for script in page.xpath("//script[@type='application/ld+json']"):
        try:
            waiting.append(json.loads(script.text or "", strict=False))
        except (ValueError, RecursionError):
            continue
    seen = 0
    while waiting and seen < _MOST_DATA:
        seen += 1
        one = waiting.pop(0)
        if isinstance(one, list):
            waiting += one
        elif isinstance(one, dict):
            kinds = one.get("@type")
            if any(isinstance(k, str) and _ARTICLES.match(k) for k in (kinds if isinstance(kinds, list) else [kinds])):
                yield one
            waiting += [value for value in one.values() if isinstance(value, list | dict)]


def _visible(page: lxml.html.HtmlElement) -> str:
    """All words of the page, a line for each block."""
    pieces: list[str] = []
    body = page.find("body")
    for event, element in lxml.etree.iterwalk(page if body is None else body, events=("start", "end")):
        if isinstance(element.tag, str) and _BLOCK.match(element.tag):
            pieces.append("\n")
        words = element.text if event == "start" else element.tail
        pieces.append(re.sub(r"\s+", " ", words or ""))
    lines = (line.strip() for line in "".join(pieces).split("\n"))
    return "\n".join(re.sub(" {2,}", " ", line) for line in lines if line)


def _names(value: Any) -> str:
    """The names of a person or of several, as JSON-LD writes them."""
    several = value if isinstance(value, list) else [value]
    names = [one.get("name") if isinstance(one, dict) else one for one in several[:20]]
    return ", ".join(_no_address(name) for name in names if isinstance(name, str) and _no_address(name))


def _no_address(name: str) -> str:
    return "" if re.match(r"https?://|@", name.strip()) else name.strip()


def _by_class(page: lxml.html.HtmlElement) -> list[str]:
    found = page.xpath("//*[@rel='author']|//*[contains(concat(' ',normalize-space(@class),' '),' byline ')]")[:1]
    return [re.sub(r"\A\s*By:?\s+", "", element.text_content(), flags=re.I) for element in found]


def _first(values: list[Any], most: int) -> str:
    for value in values:
        if isinstance(value, str) and (tidy := re.sub(r"\s+", " ", value[: 4 * most]).strip()):
            return tidy[:most]
    return ""


def _address(values: list[Any]) -> str:
    for value in values:
        if isinstance(value, str) and urlsplit(value.strip()[:2000]).scheme in {"http", "https"}:
            return urljoin(value.strip()[:2000], "")
    return ""


def _is_false(value: Any) -> bool:
    return value is False or (isinstance(value, str) and value.strip().lower() in {"false", "http://schema.org/false"})
