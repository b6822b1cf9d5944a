"""One page from the open network, asked for by a person: guarded, bounded, polite, and kept as it came.

`fetch(address)` follows redirects by hand; each hop gets a connection of its own, over which the name is looked up
once and checked (`wire`). Requests to one host wait for each other within this process; several worker processes do
not know of each other. Cookies, credentials, `.netrc` and proxies from the environment are never used. What robots.txt
says is reported and not enforced: a person asked for this one page.
"""

from __future__ import annotations

import contextlib
import dataclasses
import ssl
import threading
import time
import weakref
import zlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Literal
from urllib.robotparser import RobotFileParser

import httpcore2
import httpx2

from claims.exceptions import FactcheckError, InputError
from claims.ingest import addresses, warc
from claims.ingest.wire import DEFAULT, Clock, GuardedBackend, Limits, Resolver, resolve, too_large

Robots = Literal["allowed", "disallowed", "none", "unknown", "not asked"]
Progress = Callable[[int, int | None], None]
"""Called with the bytes received so far of the page in hand, and with how many it will be where that is known."""

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_ROBOTS_BYTES, _ROBOTS_SECONDS = 500_000, 5.0
_ACCEPT = "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8,*/*;q=0.5"


@dataclasses.dataclass(frozen=True, slots=True)
class Hop:
    """One request and its answer. `request` and `response` are the bytes that went over the connection, `peer` the
    network address that was checked and spoken to, `location` where a redirect leads."""

    address: str
    peer: str
    status: int
    location: str
    request: bytes
    response: bytes
    began: datetime
    ended: datetime


@dataclasses.dataclass(frozen=True, slots=True)
class Fetched:
    """What came back. `address` is the one after all redirects; `headers` and `body` (unpacked) are of the last hop,
    `warc` holds every hop as WARC 1.1 records, each packed by gzip. Times are UTC."""

    requested: str
    address: str
    status: int
    reason: str
    headers: tuple[tuple[str, str], ...]
    body: bytes
    hops: tuple[Hop, ...]
    robots: Robots
    began: datetime
    ended: datetime
    warc: bytes

    @property
    def media_type(self) -> str:
        """The content type as the server names it, with its parameters; empty where it names none."""
        return next((value for name, value in self.headers if name.lower() == "content-type"), "")

    @property
    def trouble(self) -> str:
        """Why this may not be the report, where the status says so; empty where it is an ordinary page."""
        if self.status < 400:
            return ""
        said = f"{self.status} {self.reason}".strip()
        return f"{httpx2.URL(self.address).host} answered {said}: what came back may not be the report."


def fetch(
    address: str,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    limits: Limits = DEFAULT,
    resolver: Resolver = resolve,
) -> Fetched:
    """Fetch the page at `address`. Whatever status it answers with is kept.

    Raises `InputError`, a sentence with what to do, where the address is refused or malformed, leads to a place that is
    not public, cannot be reached, exceeds a limit, or where `cancelled` came true.
    """
    url = checked(address, limits)
    began = datetime.now(UTC)
    clock = Clock(limits.seconds, cancelled)
    hops: list[Hop] = []
    while True:
        with _turn(url.host, clock):
            hop, response, body = _hop(url, limits, resolver, clock, progress)
        hops.append(hop)
        if not hop.location:
            break
        if len(hops) > limits.redirects:
            raise InputError(
                f"{address} leads on more than {limits.redirects} times. Open it in a browser and copy where it ends."
            )
        url = checked(hop.location, limits, came_from=url.host)
    robots = _robots(url, limits, resolver, cancelled) if limits.robots else "not asked"
    return Fetched(
        requested=address,
        address=str(url),
        status=hop.status,
        reason=response.reason_phrase,
        headers=tuple(response.headers.multi_items()),
        body=body,
        hops=tuple(hops),
        robots=robots,
        began=began,
        ended=datetime.now(UTC),
        warc=warc.records(hops, agent=limits.agent, body=body),
    )


def checked(address: str, limits: Limits = DEFAULT, *, came_from: str = "") -> httpx2.URL:
    """`address` as a URL that may be asked for, its fragment removed; no name is looked up yet.

    Raises `InputError` where it is malformed, not http or https, carries credentials, names another port than
    `limits.ports` (but where the very address with its port is permitted), or hides a number as its host.
    """
    lead = f"{came_from} leads on to an address that is not fetched: " if came_from else ""
    the, a_port = ("the", "port") if lead else ("The", "Port")  # where it begins the sentence
    try:
        url = httpx2.URL(address.strip())
        host, port = url.raw_host.decode("ascii"), url.port or {"http": 80, "https": 443}.get(url.scheme, 0)
    except (httpx2.InvalidURL, UnicodeError, ValueError) as error:
        raise InputError(
            f"{lead}{address[:200]!r} is no address of a page. Copy it from the browser’s address line."
        ) from error
    if url.scheme not in {"http", "https"} or not host:
        raise InputError(
            f"{lead}{address[:200]!r} does not begin with https:// or http://. Only pages of the web are fetched."
        )
    if url.userinfo:
        raise InputError(f"{lead}{the} address carries a user name or password. Remove what stands before the @.")
    if "\\" in address or any(c.isspace() for c in address.strip()):
        raise InputError(
            f"{lead}{the} address has a blank or a backslash in it. Copy it from the browser’s address line."
        )
    if port not in limits.ports and (host.strip("[]"), port) not in limits.permitted:
        allowed = " and ".join(str(p) for p in sorted(limits.ports))
        raise InputError(f"{lead}{a_port} {port} of {host} is not asked; only {allowed} are.")
    addresses.literal(host)
    return url.copy_with(fragment=None)


class _Transport(httpx2.BaseTransport):
    """One connection over the guarded backend, never kept for another request."""

    def __init__(self, backend: GuardedBackend, context: ssl.SSLContext | None) -> None:
        self._pool = httpcore2.ConnectionPool(
            ssl_context=context, max_connections=1, max_keepalive_connections=0, network_backend=backend
        )

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        url = request.url
        answer = self._pool.handle_request(
            httpcore2.Request(
                method=request.method,
                url=httpcore2.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                headers=request.headers.raw,
                extensions=request.extensions,
            )
        )
        return httpx2.Response(
            status_code=answer.status,
            headers=answer.headers,
            stream=_Body(answer),
            extensions=answer.extensions,
        )

    def close(self) -> None:
        self._pool.close()


class _Body(httpx2.SyncByteStream):
    def __init__(self, answer: httpcore2.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        return self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


def _hop(
    url: httpx2.URL, limits: Limits, resolver: Resolver, clock: Clock, progress: Progress | None
) -> tuple[Hop, httpx2.Response, bytes]:
    """One request and its answer, the body unpacked."""
    backend = GuardedBackend(limits, resolver, clock)
    context = ssl.create_default_context(cafile=limits.authorities or None) if url.scheme == "https" else None
    headers = {"User-Agent": limits.agent, "Accept": _ACCEPT, "Accept-Encoding": "gzip, deflate", "Connection": "close"}
    began = datetime.now(UTC)
    try:
        with (
            httpx2.Client(transport=_Transport(backend, context), trust_env=False, headers=headers) as client,
            client.stream("GET", url) as response,
        ):
            packed = _read(url.host, response, limits, clock, progress)
    except (httpcore2.NetworkError, httpcore2.TimeoutException, httpcore2.ProtocolError) as error:
        raise InputError(_failure(url.host, error)) from error
    body = unpack(packed, response.headers.get("content-encoding", ""), limits.largest, url.host)
    location = response.headers.get("location", "") if response.status_code in _REDIRECTS else ""
    if location:
        try:
            location = str(url.join(location))
        except (httpx2.InvalidURL, ValueError) as error:
            raise InputError(f"{url.host} leads on to {location[:200]!r}, which is no address.") from error
    hop = Hop(
        address=str(url),
        peer=backend.peer,
        status=response.status_code,
        location=location,
        request=bytes(backend.sent),
        response=bytes(backend.received),
        began=began,
        ended=datetime.now(UTC),
    )
    return hop, response, body


def _read(host: str, response: httpx2.Response, limits: Limits, clock: Clock, progress: Progress | None) -> bytes:
    """The body as sent. Chunks are taken as they come: a fixed size would hold a slow drip for ever."""
    announced = response.headers.get("content-length", "")
    total = int(announced) if announced.isascii() and announced.isdigit() else None
    if total is not None and total > limits.largest:
        raise too_large(host, limits.largest)
    packed = bytearray()
    for chunk in response.iter_raw():
        packed += chunk
        if len(packed) > limits.largest:
            raise too_large(host, limits.largest)
        clock.left(host)
        if progress is not None:
            progress(len(packed), total)
    return bytes(packed)


def unpack(packed: bytes, coding: str, largest: int, host: str) -> bytes:
    """Undo a content coding without ever making more than `largest` bytes.

    Only what was asked for (gzip, deflate) is undone, once. Raises `InputError` for another coding, for more bytes than
    allowed, and where the packing is broken.
    """
    name = coding.strip().lower()
    if name in {"", "identity"} or not packed:
        return packed
    if name not in {"gzip", "x-gzip", "deflate"}:
        raise InputError(
            f"{host} packs its page as {name[:40]!r}, which was not asked for. Save the page and upload the file."
        )
    raw = name == "deflate" and (packed[0] & 0x0F) != 8  # some servers leave zlib's envelope away
    body = bytearray()
    try:
        while packed:
            work = zlib.decompressobj(-zlib.MAX_WBITS if raw else zlib.MAX_WBITS | 32)
            body += work.decompress(packed, largest - len(body) + 1)
            if len(body) > largest:
                raise too_large(host, largest)
            if not work.eof:
                raise zlib.error("it breaks off")
            packed = work.unused_data.lstrip(b"\0")  # the next member of a gzip file, if any
    except zlib.error as error:
        raise InputError(
            f"The packing of what {host} sent is broken ({error}). Try again, or save the page and upload the file."
        ) from error
    return bytes(body)


def _failure(host: str, error: Exception) -> str:
    """What went wrong on the connection, for a person."""
    if "CERTIFICATE_VERIFY_FAILED" in str(error):
        return f"The certificate of {host} is not valid, so that nobody can tell who answered. Nothing was asked of it."
    if isinstance(error, httpcore2.ConnectError | httpcore2.ConnectTimeout):
        return f"{host} cannot be reached safely: no encrypted connection came about. Try again later."
    return f"{host} broke off in the middle, or does not speak HTTP. Try again, or save the page and upload the file."


def _robots(url: httpx2.URL, limits: Limits, resolver: Resolver, cancelled: Callable[[], bool] | None) -> Robots:
    """What the host's robots.txt says of `url`. Trouble with it never fails a fetch."""
    smaller = dataclasses.replace(
        limits, largest=_ROBOTS_BYTES, seconds=min(_ROBOTS_SECONDS, limits.seconds), robots=False
    )
    try:
        answer = fetch(str(url.join("/robots.txt")), limits=smaller, resolver=resolver, cancelled=cancelled)
    except FactcheckError:
        return "unknown"
    if 400 <= answer.status < 500:
        return "none"
    if answer.status != 200:
        return "unknown"
    rules = RobotFileParser()
    rules.parse(answer.body.decode("utf-8", "replace").splitlines())
    rules.modified()
    return "allowed" if rules.can_fetch(limits.agent, str(url)) else "disallowed"


_turns: weakref.WeakValueDictionary[str, _Turn] = weakref.WeakValueDictionary()
_turns_guard = threading.Lock()


class _Turn:
    """A lock that can be referred to weakly: it goes when nobody waits for its host."""

    def __init__(self) -> None:
        self.lock = threading.Lock()


@contextlib.contextmanager
def _turn(host: str, clock: Clock) -> Iterator[None]:
    """Wait until no other thread asks `host`. The wait is given back to the clock; it is as long at most."""
    with _turns_guard:
        turn = _turns.setdefault(host, _Turn())
    waiting_since = time.monotonic()
    while not turn.lock.acquire(timeout=0.1):
        clock.left(host)
    clock.deadline += time.monotonic() - waiting_since
    try:
        yield
    finally:
        turn.lock.release()
