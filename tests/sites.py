"""Servers on this machine: one that plays an outlet as the test scripts it, and a canary that nobody may reach."""

from __future__ import annotations

import contextlib
import socketserver
import ssl
import threading
from collections.abc import Callable, Iterator

import pytest

from claims.ingest.wire import Limits

Answer = bytes | Callable[[socketserver.StreamRequestHandler], None]


class Site(socketserver.ThreadingTCPServer):
    """Answers paths from a table with raw bytes, or lets a function write; remembers each request's head."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, pages: dict[str, Answer] | None = None, context: ssl.SSLContext | None = None) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.pages = pages or {}
        self.heads: list[bytes] = []
        self.connections = 0
        if context is not None:
            self.socket = context.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    def process_request(self, request: object, client_address: object) -> None:
        self.connections += 1
        super().process_request(request, client_address)

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up in the middle is what many tests are about."""

    def limits(self, *others: int, **values: object) -> Limits:
        """Limits under which this server, and the ports of others, may be asked; robots.txt is left alone."""
        defaults: dict[str, object] = {
            "ports": frozenset({self.port, *others}),
            "permitted": frozenset({("127.0.0.1", self.port)}),
            "robots": False,
            "seconds": 5.0,
        }
        return Limits(**{**defaults, **values})


class _Handler(socketserver.StreamRequestHandler):
    server: Site

    def handle(self) -> None:
        head = b""
        while (line := self.rfile.readline()) not in {b"\r\n", b""}:
            head += line
        self.server.heads.append(head)
        if not head:
            return
        path = head.split(b" ")[1].decode()
        answer = self.server.pages.get(path, page(b"Nothing here.", status="404 Not Found"))
        with contextlib.suppress(OSError):
            if callable(answer):
                answer(self)
            else:
                self.wfile.write(answer)


def page(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    """An answer as it goes over the wire."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def redirect(location: str, status: str = "302 Found") -> bytes:
    """An answer that leads on."""
    return page(b"", f"Location: {location}", status=status)


@pytest.fixture
def site() -> Iterator[Site]:
    """A server that plays the outlet."""
    with Site() as server:
        yield server
        server.shutdown()


@pytest.fixture
def canary() -> Iterator[Site]:
    """A server that counts who comes; after the test nobody may have."""
    with Site({"/": page(b"secret")}) as server:
        yield server
        server.shutdown()
    assert (server.connections, server.heads) == (0, [])
