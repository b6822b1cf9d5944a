"""The guarded connection by itself."""

from __future__ import annotations

import socket

import pytest

from claims.exceptions import InputError
from claims.ingest.wire import Clock, GuardedBackend, Limits, resolve, too_large
from tests.sites import Site, page


def test_whatever_asks_it_to_connect_is_checked(canary: Site) -> None:
    backend = GuardedBackend(Limits(), resolve, Clock(5))
    for host in ("127.0.0.1", "localhost", "::1"):
        with pytest.raises(InputError, match="nothing was sent"):
            backend.connect_tcp(host, canary.port)


def test_what_passes_over_it_is_kept_byte_for_byte(site: Site) -> None:
    site.pages["/"] = page(b"Words.")
    backend = GuardedBackend(site.limits(), resolve, Clock(5))
    stream = backend.connect_tcp("127.0.0.1", site.port)
    stream.write(b"GET / HTTP/1.1\r\n\r\n")
    while stream.read(10):
        pass
    assert stream.get_extra_info("server_addr") == ("127.0.0.1", site.port)
    stream.close()
    assert (bytes(backend.sent), bytes(backend.received)) == (b"GET / HTTP/1.1\r\n\r\n", page(b"Words."))
    assert backend.peer == "127.0.0.1"


def test_a_checked_address_is_listed_once(site: Site) -> None:
    backend = GuardedBackend(site.limits(), lambda host, port: ["8.8.8.8", "8.8.8.8", "8.8.4.4"], Clock(5))
    assert backend.checked("news.example", 443) == ["8.8.8.8", "8.8.4.4"]


def test_the_clock() -> None:
    assert 0 < Clock(5).left("news.example") <= 5
    with pytest.raises(InputError, match=r"news\.example did not finish within 0 seconds"):
        Clock(0).left("news.example")
    with pytest.raises(InputError, match="cancelled"):
        Clock(5, lambda: True).left("news.example")


def test_the_systems_resolver(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        socket,
        "getaddrinfo",
        lambda host, port, type: [(2, 1, 6, "", ("10.0.0.1", port)), (10, 1, 6, "", ("::1", port))],
    )
    assert resolve("news.example", 80) == ["10.0.0.1", "::1"]


def test_the_refusal_names_the_most() -> None:
    assert "more than 2.5 MB" in str(too_large("news.example", 2_500_000))


def test_size_is_bounded_whatever_it_is_called(site: Site) -> None:
    site.pages["/"] = b"x" * 300_000
    stream = GuardedBackend(site.limits(largest=10), resolve, Clock(5)).connect_tcp("127.0.0.1", site.port)
    stream.write(b"GET / HTTP/1.1\r\n\r\n")
    with pytest.raises(InputError, match="the most that is fetched"):
        list(iter(lambda: stream.read(65_536), b""))
    stream.close()
