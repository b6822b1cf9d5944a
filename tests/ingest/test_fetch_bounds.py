"""Fetching from the open network: what the other side may cost, and how one waits for it."""

from __future__ import annotations

import gzip
import socketserver
import threading
import time
import zlib
from collections.abc import Callable

import pytest

from claims.exceptions import InputError
from claims.ingest.fetch import fetch, unpack
from tests.ingest.test_fetch import HERE, HTML, Names
from tests.sites import Site, page, redirect


def _drip(handler: socketserver.StreamRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
    for _ in range(100):
        handler.wfile.write(b"x")
        time.sleep(0.05)


def _drip_head(handler: socketserver.StreamRequestHandler) -> None:
    for byte in b"HTTP/1.1 200 OK\r\n" + b"X-Long: " + b"a" * 200:
        handler.wfile.write(bytes([byte]))
        time.sleep(0.05)


def _silent(handler: socketserver.StreamRequestHandler) -> None:
    time.sleep(3)


def _endless(handler: socketserver.StreamRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
    while True:
        handler.wfile.write(b"x" * 10_000)


def _endless_head(handler: socketserver.StreamRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    while True:
        handler.wfile.write(b"X-Header: " + b"a" * 1000 + b"\r\n")


def _bomb(*, coding: str = "gzip", megabytes: int = 50) -> bytes:
    packed = zlib.compressobj(9, zlib.DEFLATED, 31 if coding == "gzip" else 15)
    block = b"\0" * 1_000_000
    body = b"".join(packed.compress(block) for _ in range(megabytes)) + packed.flush()
    return page(body, HTML, f"Content-Encoding: {coding}")


@pytest.mark.parametrize(
    ("answer", "limits", "word"),
    [
        (_drip, {"seconds": 0.6}, "did not finish within 0.6 seconds"),
        (_drip_head, {"seconds": 0.6}, "did not finish within 0.6 seconds"),
        (_silent, {"silent_seconds": 0.3}, "sent nothing for 0.3 seconds"),
        (_silent, {"seconds": 0.4}, "did not finish within 0.4 seconds"),
        (_endless, {"largest": 1_000_000}, "more than 1 MB"),
        (_endless_head, {"largest": 1_000_000}, "."),
        (page(b"x" * 1_000_001), {"largest": 1_000_000}, "more than 1 MB"),
        (_bomb(), {"largest": 1_000_000}, "more than 1 MB"),
        (_bomb(coding="deflate"), {"largest": 1_000_000}, "more than 1 MB"),
        (page(b"x", "Content-Encoding: br"), {}, "packs its page as 'br'"),
        (page(b"x", "Content-Encoding: gzip, gzip"), {}, "packs its page as 'gzip, gzip'"),
        (page(b"not packed", "Content-Encoding: gzip"), {}, "is broken"),
        (page(gzip.compress(b"Words." * 99)[:-9], "Content-Encoding: gzip"), {}, "breaks off"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nfew", {}, "broke off in the middle"),
        (b"SSH-2.0-OpenSSH\r\n", {}, "does not speak HTTP"),
        (b"", {}, "broke off"),
    ],
)
def test_what_the_other_side_may_cost(site: Site, answer: object, limits: dict[str, object], word: str) -> None:
    site.pages["/"] = answer
    began = time.monotonic()
    with pytest.raises(InputError, match=word):
        fetch(f"http://127.0.0.1:{site.port}/", limits=site.limits(**limits))
    assert time.monotonic() - began < 3


def test_a_fetch_can_be_cancelled_while_the_other_side_is_silent(site: Site) -> None:
    site.pages["/"] = _silent
    began = time.monotonic()
    with pytest.raises(InputError, match="cancelled"):
        fetch(
            f"http://127.0.0.1:{site.port}/",
            limits=site.limits(),
            cancelled=lambda: time.monotonic() > began + 0.3,
        )
    assert time.monotonic() - began < 2


def test_a_resolver_that_hangs_is_not_waited_for_and_an_empty_one_is_said(site: Site) -> None:
    done = threading.Event()
    with pytest.raises(InputError, match="did not finish"):
        fetch(
            f"http://news.example:{site.port}/",
            limits=site.limits(seconds=0.3),
            resolver=lambda host, port: ["127.0.0.1"] if done.wait(5) else [],
        )
    done.set()
    for resolver in (Names(), Names(news_example=[[]])):
        with pytest.raises(InputError, match=r"under the name news\.example\. See whether"):
            fetch(f"http://news.example:{site.port}/", limits=site.limits(), resolver=resolver)


def test_the_next_checked_address_is_tried_and_a_closed_port_is_said(site: Site) -> None:
    site.pages["/"] = page(b"Words.")
    permitted = frozenset({("127.0.0.1", site.port), ("::1", site.port)})
    names = Names(news_example=[["::1", "127.0.0.1"]])
    fetched = fetch(f"http://news.example:{site.port}/", limits=site.limits(permitted=permitted), resolver=names)
    assert fetched.hops[0].peer == "127.0.0.1"
    names = Names(news_example=[["::1"]])
    with pytest.raises(InputError, match="does not answer at port"):
        fetch(f"http://news.example:{site.port}/", limits=site.limits(permitted=permitted), resolver=names)


def test_one_at_a_time_per_host(site: Site) -> None:
    inside, most, guard = 0, 0, threading.Lock()

    def slow(handler: socketserver.StreamRequestHandler) -> None:
        nonlocal inside, most
        with guard:
            inside += 1
            most = max(most, inside)
        time.sleep(0.15)
        with guard:
            inside -= 1
        handler.wfile.write(page(b"Words."))

    site.pages["/"] = slow
    threads = [
        threading.Thread(target=fetch, args=(f"http://127.0.0.1:{site.port}/",), kwargs={"limits": site.limits()})
        for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(site.heads), most) == (3, 1)


@pytest.mark.parametrize(
    ("robots", "verdict"),
    [
        (page(b"User-agent: *\nDisallow: /private\n"), "allowed"),
        (page(b"User-agent: *\nDisallow: /\n"), "disallowed"),
        (page(b"User-agent: factcheck\nDisallow: /\n\nUser-agent: *\nAllow: /\n"), "disallowed"),
        (page(b""), "allowed"),
        (page(b"\xff\x00 nonsense"), "allowed"),
        (page(b"", status="404 Not Found"), "none"),
        (page(b"", status="503 Busy"), "unknown"),
        (page(b"x" * 500_001), "unknown"),
        (redirect("http://10.0.0.1/robots.txt"), "unknown"),
    ],
)
def test_what_robots_txt_says_is_reported(site: Site, robots: bytes, verdict: str) -> None:
    site.pages.update({"/a": page(b"Words."), "/robots.txt": robots})
    assert fetch(f"http://127.0.0.1:{site.port}/a", limits=site.limits(robots=True)).robots == verdict


def test_certificates_are_verified_by_the_name_that_was_asked(encrypted: Callable[[str], tuple[Site, str]]) -> None:
    server, authority = encrypted("news.example")
    server.pages["/"] = page(b"Words.")
    names = Names(news_example=HERE, other_example=HERE)
    limits = server.limits(authorities=authority)
    assert fetch(f"https://news.example:{server.port}/", limits=limits, resolver=names).body == b"Words."
    for host, given in (("other.example", limits), ("news.example", server.limits())):
        with pytest.raises(InputError, match=f"certificate of {host} is not valid"):
            fetch(f"https://{host}:{server.port}/", limits=given, resolver=names)
    assert len([head for head in server.heads if head]) == 1


def test_a_server_that_does_not_speak_tls(site: Site) -> None:
    with pytest.raises(InputError, match="no encrypted connection"):
        fetch(f"https://127.0.0.1:{site.port}/", limits=site.limits(connect_seconds=0.3))


@pytest.mark.parametrize(
    ("packed", "coding", "body"),
    [
        (b"plain", "", b"plain"),
        (b"plain", "identity", b"plain"),
        (b"", "gzip", b""),
        (gzip.compress(b"one ") + gzip.compress(b"two"), "x-gzip", b"one two"),
        (gzip.compress(b"padded") + b"\0\0\0", "GZIP", b"padded"),
        (zlib.compress(b"envelope"), "deflate", b"envelope"),
        (zlib.compress(b"bare")[2:-4], "deflate", b"bare"),
    ],
)
def test_codings(packed: bytes, coding: str, body: bytes) -> None:
    assert unpack(packed, coding, 100, "news.example") == body
