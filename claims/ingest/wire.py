"""The connection under a fetch: it looks a name up once, checks every answer, connects to one that it checked, and
stops at the limits of size, time and patience whatever the other side does.

All that a fetch sends goes through `GuardedBackend.connect_tcp`, so that nothing above it (redirects, a library's
own ideas) can reach an address that was not checked.
"""

from __future__ import annotations

import dataclasses
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import httpcore2

from claims.exceptions import InputError
from claims.ingest import addresses

Resolver = Callable[[str, int], Sequence[str]]
"""Host and port to all of the host's addresses, as text. Raises `OSError` where there is none."""

_SLICE = 0.25  # seconds after which a waiting read looks whether it was cancelled
_ENVELOPE = 100_000  # bytes allowed for status line, headers and chunk marks


@dataclasses.dataclass(frozen=True, slots=True)
class Limits:
    """What a fetch may cost and where it may go. The defaults are for the open network; nothing is read from the
    environment.

    `permitted` are pairs of address and port that are reached although they are not public: a test's own server, or a
    house's own archive. Asked for by that very address they need no place among the `ports`. `authorities` is a PEM
    file of certificate authorities that are trusted instead of the system's.
    """

    largest: int = 20_000_000
    """Bytes of the body, both as sent and as unpacked."""
    seconds: float = 30.0
    """For everything, redirects included; waiting for one's turn at a host is not counted, and bounded by the same."""
    connect_seconds: float = 10.0
    silent_seconds: float = 10.0
    """Without a byte from the other side."""
    redirects: int = 5
    ports: frozenset[int] = frozenset({80, 443})
    permitted: frozenset[tuple[str, int]] = frozenset()
    authorities: str = ""
    robots: bool = True
    """Whether the verdict of robots.txt is looked up after the page."""
    agent: str = "factcheck/0.1 (fact-checking desk; one page at a time, when a person asks for it)"


DEFAULT = Limits()


class Clock:
    """The time that is left of a fetch, and whether somebody called it off."""

    def __init__(self, seconds: float, cancelled: Callable[[], bool] | None = None) -> None:
        self.seconds = seconds
        self.deadline = time.monotonic() + seconds
        self._cancelled = cancelled

    def left(self, host: str) -> float:
        """Seconds left. Raises `InputError` where there are none, or where the fetch was cancelled."""
        if self._cancelled is not None and self._cancelled():
            raise InputError("The fetch was cancelled; nothing was kept.")
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise InputError(
                f"{host} did not finish within {self.seconds:g} seconds. Try again later, or save the page and "
                "upload the file."
            )
        return left


def resolve(host: str, port: int) -> list[str]:
    """Every address of `host`, from the system's resolver."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


class GuardedStream(httpcore2.NetworkStream):
    """A connection that keeps what passed over it, byte for byte, and counts time and size."""

    def __init__(self, inner: httpcore2.NetworkStream, backend: GuardedBackend, host: str) -> None:
        self._inner, self._backend, self._host = inner, backend, host

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """As many bytes as there are, at most `max_bytes`; looks at the clock four times a second."""
        backend = self._backend
        patience = time.monotonic() + backend.limits.silent_seconds
        while True:
            left = backend.clock.left(self._host)
            try:
                data = self._inner.read(max_bytes, timeout=min(_SLICE, left))
            except httpcore2.ReadTimeout:
                if time.monotonic() > patience:
                    raise InputError(
                        f"{self._host} sent nothing for {backend.limits.silent_seconds:g} seconds. Try again later."
                    ) from None
                continue
            backend.received += data
            if len(backend.received) > backend.limits.largest + _ENVELOPE:
                raise too_large(self._host, backend.limits.largest)
            return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send `buffer` within the time that is left."""
        self._backend.sent += buffer
        self._inner.write(
            buffer, timeout=min(self._backend.limits.silent_seconds, self._backend.clock.left(self._host))
        )

    def close(self) -> None:
        """Close the connection."""
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> GuardedStream:
        """The same connection, encrypted; what is kept from here on is what was said inside."""
        left = min(self._backend.limits.connect_seconds, self._backend.clock.left(self._host))
        return GuardedStream(self._inner.start_tls(ssl_context, server_hostname, left), self._backend, self._host)

    def get_extra_info(self, info: str) -> Any:
        """What the connection knows of itself (`server_addr`, `ssl_object`)."""
        return self._inner.get_extra_info(info)


class GuardedBackend(httpcore2.NetworkBackend):
    """Connects one hop of a fetch. `sent`, `received` and `peer` tell afterwards what went over the wire and where."""

    def __init__(self, limits: Limits, resolver: Resolver, clock: Clock) -> None:
        self.limits, self.clock, self._resolver = limits, clock, resolver
        self.sent, self.received, self.peer = bytearray(), bytearray(), ""

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> GuardedStream:
        """Look `host` up once, refuse it unless every answer is public, and connect to the first that answers."""
        failure: Exception | None = None
        for address in self.checked(host, port):
            left = min(self.limits.connect_seconds, self.clock.left(host))
            try:
                inner = httpcore2.SyncBackend().connect_tcp(address, port, timeout=left, socket_options=socket_options)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failure = error
                continue
            self.peer = address
            return GuardedStream(inner, self, host)
        raise InputError(f"{host} cannot be reached: it does not answer at port {port}. Try again later.") from failure

    def checked(self, host: str, port: int) -> list[str]:
        """All addresses of `host`. Raises `InputError` where there is none or one of them is not public."""
        plain = addresses.literal(host)
        found = [str(plain)] if plain is not None else self._look_up(host, port)
        checked: list[str] = []
        for text in dict.fromkeys(found):
            try:
                address = addresses.parse(text)
            except ValueError as error:
                raise InputError(
                    f"{host} leads to {text}, which is no plain address. Only public addresses are fetched; "
                    "nothing was sent."
                ) from error
            kind = addresses.why_closed(address)
            if kind and (str(address), port) not in self.limits.permitted:
                leads = f"{host} is" if plain is not None else f"{host} leads to {address},"
                raise InputError(f"{leads} {kind}. Only public addresses are fetched; nothing was sent.")
            checked.append(str(address))
        return checked

    def _look_up(self, host: str, port: int) -> Sequence[str]:
        """Ask the resolver in a thread: the system's has no time limit of its own."""
        answer: list[Sequence[str] | Exception] = []

        def ask() -> None:
            try:
                answer.append(self._resolver(host, port))
            except (OSError, UnicodeError) as error:
                answer.append(error)

        asking = threading.Thread(target=ask, daemon=True)
        asking.start()
        while not answer and asking.is_alive():
            asking.join(min(_SLICE, self.clock.left(host)))
        if not answer or isinstance(answer[0], Exception) or not answer[0]:
            cause = answer[0] if answer and isinstance(answer[0], Exception) else None
            raise InputError(f"Nothing is found under the name {host}. See whether it is spelled right.") from cause
        return answer[0]


def too_large(host: str, largest: int) -> InputError:
    """The refusal of an answer above the limit."""
    return InputError(
        f"{host} sends more than {largest / 1e6:g} MB, the most that is fetched. Save the article alone and upload "
        "the file."
    )
