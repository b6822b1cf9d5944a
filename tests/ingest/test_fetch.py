"""Fetching from the open network: what is refused before a byte is sent, what is bounded, and what is kept."""

from __future__ import annotations

import gzip
import hashlib
import io
from collections.abc import Sequence

import pytest
from warcio.archiveiterator import ArchiveIterator

from claims.exceptions import InputError
from claims.ingest import read
from claims.ingest.fetch import checked, fetch
from tests.sites import Site, page, redirect

HTML = "Content-Type: text/html; charset=utf-8"


class Names:
    """A resolver from a table; each name's answers are taken in turn, the last one again and again."""

    def __init__(self, **answers: Sequence[Sequence[str]]) -> None:
        self.answers = {name.replace("_", "."): list(rounds) for name, rounds in answers.items()}
        self.asked: list[str] = []

    def __call__(self, host: str, port: int) -> Sequence[str]:
        self.asked.append(host)
        rounds = self.answers.get(host)
        if rounds is None:
            raise OSError("no such name")
        return rounds.pop(0) if len(rounds) > 1 else rounds[0]


HERE = [["127.0.0.1"]]


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.0.0.1.",
        "2130706433",
        "0x7f000001",
        "0x7f.1",
        "0177.0.0.1",
        "127.1",
        "0",
        "0.0.0.0",  # noqa: S104  # the address that is refused
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "[fe80::1%25lo]",
        "①②⑦.⓪.⓪.①",
        "１２７.0.0.1",
        "127。0。0。1",
        "localhost",
        "inside.example",
        "mapped.example",
        "mixed.example",
        "zoned.example",
    ],
)
def test_nothing_inside_is_reached(canary: Site, host: str) -> None:
    names = Names(
        localhost=HERE,
        inside_example=HERE,
        mapped_example=[["::ffff:127.0.0.1"]],
        mixed_example=[["93.184.215.14", "127.0.0.1"]],
        zoned_example=[["::1%lo"]],
    )
    limits = canary.limits(permitted=frozenset())
    with pytest.raises(InputError):
        fetch(f"http://{host}:{canary.port}/", limits=limits, resolver=names)
    assert len(names.asked) <= 1


def test_the_refusal_says_what_leads_where(canary: Site) -> None:
    names = Names(news_example=[["10.0.0.12"]])
    with pytest.raises(InputError) as refused:
        fetch("https://news.example/a", resolver=names)
    assert str(refused.value) == (
        "news.example leads to 10.0.0.12, a private address. Only public addresses are fetched; nothing was sent."
    )
    with pytest.raises(InputError, match=r"^169.254.169.254 is a link-local address\. Only"):
        fetch("http://169.254.169.254/latest/meta-data/", resolver=names)
    assert names.asked == ["news.example"]


@pytest.mark.parametrize(
    ("address", "word"),
    [
        ("file:///etc/passwd", "begin with https"),
        ("ftp://news.example/", "begin with https"),
        ("gopher://news.example/", "begin with https"),
        ("javascript:alert(1)", "begin with https"),
        ("data:text/html,x", "begin with https"),
        ("//news.example/", "begin with https"),
        ("news.example/a", "begin with https"),
        ("http://", "begin with https"),
        ("", "begin with https"),
        ("http://user:secret@news.example/", "user name or password"),
        ("http://user@news.example/", "user name or password"),
        ("http://news.example:22/", "Port 22 of news.example is not asked; only 80 and 443 are"),
        ("http://news.example:99999/", "Port 99999"),
        ("http://news.example/a b", "a blank or a backslash"),
        ("http://news.example\\@10.0.0.1/", "."),
        ("http://news.example/a\r\nHost: other", "no address of a page"),
        ("http://999.999.999.999/", "no address of a page"),
        ("http://2130706433/", "in disguise"),
    ],
)
def test_what_is_no_address_of_a_page(address: str, word: str) -> None:
    names = Names()
    with pytest.raises(InputError, match=word):
        fetch(address, resolver=names)
    assert names.asked == []


def test_a_fragment_is_not_sent_and_a_foreign_name_is_spelled_out() -> None:
    assert str(checked(" https://news.example/a?b=c#d ")) == "https://news.example/a?b=c"
    assert checked("https://zeitung-für-alle.example/").raw_host == b"xn--zeitung-fr-alle-7vb.example"


@pytest.mark.parametrize(
    "location",
    [
        "http://127.0.0.1:{port}/",
        "http://2130706433:{port}/",
        "//inside.example:{port}/",
        "http://[::ffff:127.0.0.1]:{port}/",
        "http://user:pw@inside.example:{port}/",
        "file:///etc/passwd",
        "gopher://127.0.0.1:{port}/",
        "http://[broken/",
        "http://inside.example:not:a:port/",
    ],
)
def test_redirects_are_checked_like_the_first_address(site: Site, canary: Site, location: str) -> None:
    site.pages["/"] = redirect(location.format(port=canary.port))
    names = Names(news_example=HERE, inside_example=HERE)
    with pytest.raises(InputError):
        fetch(f"http://news.example:{site.port}/", limits=site.limits(canary.port), resolver=names)
    assert len(site.heads) == 1
    assert len(names.asked) == len(set(names.asked))


def test_a_name_that_changes_its_address_is_caught_and_asked_once_per_hop(site: Site, canary: Site) -> None:
    site.pages["/"] = redirect("/again")
    names = Names(news_example=[["127.0.0.1"], ["10.0.0.1"], ["127.0.0.1"]])
    with pytest.raises(InputError, match=r"10\.0\.0\.1, a private"):
        fetch(f"http://news.example:{site.port}/", limits=site.limits(canary.port), resolver=names)
    assert names.asked == ["news.example"] * 2
    assert len(site.heads) == 1


def test_a_permission_binds_address_and_port_together(site: Site, canary: Site) -> None:
    with pytest.raises(InputError, match="this machine itself"):
        fetch(f"http://127.0.0.1:{canary.port}/", limits=site.limits(canary.port))


def test_proxies_and_credentials_of_the_environment_are_not_used(
    site: Site, canary: Site, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    netrc = tmp_path_factory.mktemp("home") / "netrc"
    netrc.write_text("machine news.example login a password b\n")
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{canary.port}")
    monkeypatch.setenv("NETRC", str(netrc))
    site.pages["/"] = page(b"Words.", HTML, "Set-Cookie: a=b")
    names = Names(news_example=HERE)
    fetched = fetch(f"http://news.example:{site.port}/", limits=site.limits(), resolver=names)
    head = site.heads[0].lower()
    assert fetched.body == b"Words."
    assert b"authorization" not in head
    assert b"cookie" not in head
    assert f"host: news.example:{site.port}".encode() in head
    assert b"user-agent: factcheck/" in head


def test_everything_that_passed_is_kept(site: Site) -> None:
    body = gzip.compress(b"<p>Twelve died.</p>")
    site.pages["/old"] = redirect("new?x=1#part", status="301 Moved Permanently")
    site.pages["/new?x=1"] = page(body, HTML, "Content-Encoding: gzip", "X-Odd:  kept  as is")
    names = Names(news_example=HERE)
    seen: list[tuple[int, int | None]] = []
    fetched = fetch(
        f"http://news.example:{site.port}/old",
        limits=site.limits(),
        resolver=names,
        progress=lambda done, total: seen.append((done, total)),
    )
    assert names.asked == ["news.example"] * 2
    assert (fetched.status, fetched.reason, fetched.trouble, fetched.robots) == (200, "OK", "", "not asked")
    assert fetched.address == f"http://news.example:{site.port}/new?x=1"
    assert fetched.body == b"<p>Twelve died.</p>"
    assert fetched.media_type == "text/html; charset=utf-8"
    assert [(hop.status, hop.peer) for hop in fetched.hops] == [(301, "127.0.0.1"), (200, "127.0.0.1")]
    assert seen[-1] == (len(body), len(body))
    assert fetched.began <= fetched.hops[0].began <= fetched.hops[1].ended <= fetched.ended
    assert fetched.hops[1].response == site.pages["/new?x=1"]

    kept = []
    for record in ArchiveIterator(io.BytesIO(fetched.warc), check_digests="raise"):
        kept.append((record.rec_type, record.rec_headers.get_header("WARC-Target-URI")))
        if record.rec_type == "warcinfo":
            assert hashlib.sha256(fetched.body).hexdigest().encode() in record.content_stream().read()
        elif record.rec_type == "response" and record.http_headers.get_statuscode() == "200":
            assert record.content_stream().read() == fetched.body
    start = f"http://news.example:{site.port}"
    assert kept == [
        ("warcinfo", None),
        ("response", f"{start}/old"),
        ("request", f"{start}/old"),
        ("response", f"{start}/new?x=1"),
        ("request", f"{start}/new?x=1"),
    ]
    raw = [
        record.raw_stream.read()
        for record in ArchiveIterator(io.BytesIO(fetched.warc), no_record_parse=True)
        if record.rec_type == "response"
    ]
    assert raw == [hop.response for hop in fetched.hops]


def test_what_was_fetched_can_be_read(site: Site) -> None:
    story = "<article><p>A ferry sank near the café.</p><p>Twelve died.</p><p>The sailors were rescued.</p></article>"
    site.pages["/"] = page(
        f"<html><body>{story}</body></html>".encode("cp1252"), "Content-Type: text/html; charset=cp1252"
    )
    fetched = fetch(f"http://127.0.0.1:{site.port}/", limits=site.limits())
    document = read(fetched.body, media_type=fetched.media_type)
    assert "near the café" in document.text
    assert (document.media_type, document.encoding) == ("text/html", "cp1252")


def test_a_page_without_length_and_without_coding_is_taken_to_its_end(site: Site) -> None:
    site.pages["/"] = b"HTTP/1.1 200 OK\r\n\r\nTo the end."
    site.pages["/chunks"] = (
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nTo \r\n8\r\nthe end.\r\n0\r\n\r\n"
    )
    for path in ("/", "/chunks"):
        fetched = fetch(f"http://127.0.0.1:{site.port}{path}", limits=site.limits())
        assert (fetched.body, fetched.media_type) == (b"To the end.", "")


def test_a_refusing_server_is_kept_and_said(site: Site) -> None:
    site.pages["/"] = page(b"No.", HTML, status="403 Forbidden")
    site.pages["/nowhere"] = page(b"Odd.", HTML, status="302 Found")
    fetched = fetch(f"http://127.0.0.1:{site.port}/", limits=site.limits())
    assert fetched.body == b"No."
    assert fetched.trouble == "127.0.0.1 answered 403 Forbidden: what came back may not be the report."
    assert fetch(f"http://127.0.0.1:{site.port}/nowhere", limits=site.limits()).body == b"Odd."


def test_redirects_end(site: Site) -> None:
    site.pages["/"] = redirect("/")
    with pytest.raises(InputError, match="more than 5 times"):
        fetch(f"http://127.0.0.1:{site.port}/", limits=site.limits())
    assert len(site.heads) == 6
