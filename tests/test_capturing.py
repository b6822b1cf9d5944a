"""Captures as the worker does them, from sites on this machine: what is kept, what is refused, what is called off."""

from __future__ import annotations

import gzip
import hashlib
import io
import threading
import time
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from asgiref.sync import async_to_sync
from procrastinate.jobs import Status
from warcio.archiveiterator import ArchiveIterator

from claims import queries, tasks
from claims.actions import captures, people
from claims.models import Capture, Exchange, JobState, LogEntry, Snapshot, Step
from tests import factories as make
from tests.ingest.test_pdf import written
from tests.sites import Site, page, redirect

pytestmark = pytest.mark.django_db

HTML = "Content-Type: text/html; charset=utf-8"


@pytest.fixture
def world() -> make.Cast:
    return make.cast()


@pytest.fixture
def start(world: make.Cast, site: Site, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Capture]:
    """Ask for a capture of a path of the site, under its limits."""
    article = make.analysed(world)

    def begin(path: str, **limits: object) -> Capture:
        made = site.limits(**limits)
        monkeypatch.setattr(queries, "fetch_limits", lambda: made)
        at = path if "//" in path else f"http://127.0.0.1:{site.port}{path}"
        return make.capture(world, article, at, outlet=make.outlet(world))

    return begin


def run(capture: Capture, attempts: int = 0) -> Capture:
    tasks.capture_report.func(SimpleNamespace(job=SimpleNamespace(attempts=attempts)), capture.pk)
    return Capture.objects.get(pk=capture.pk)


def test_a_page_behind_a_redirect_is_kept_once(site: Site, start: Callable[..., Capture]) -> None:
    site.pages = {
        "/a": redirect("/b"),
        "/b": page(make.PAGE, HTML),
        "/robots.txt": page(b"User-agent: *\nDisallow: /b"),
    }
    capture = run(start("/a", robots=True))
    snapshot = Snapshot.objects.get()
    assert (capture.state, capture.snapshot, capture.done) == (JobState.DONE, snapshot, len(make.PAGE))
    assert bytes(snapshot.received) == make.PAGE
    assert "Twelve passengers died." in [p.text for p in snapshot.passages.all()]
    exchange = Exchange.objects.get()
    assert (exchange.asked[-2:], exchange.answered[-2:], exchange.status, exchange.robots) == (
        "/a",
        "/b",
        200,
        "disallowed",
    )
    warc = bytes(exchange.warc)
    assert exchange.warc_sha256 == hashlib.sha256(warc).hexdigest()
    kinds = [(r.rec_type, r.rec_headers["WARC-Target-URI"]) for r in ArchiveIterator(io.BytesIO(warc))]
    assert [kind for kind, _ in kinds] == ["warcinfo", "response", "request", "response", "request"]
    asked = len(site.heads)
    run(capture)
    assert (Snapshot.objects.count(), len(site.heads)) == (1, asked)


@pytest.mark.parametrize(
    ("answer", "state", "word"),
    [
        (page(make.PAGE, HTML, status="404 Not Found"), JobState.DONE, "answered 404 Not Found"),
        (page(b"<p>A ferry sank. Subscribe to continue reading.</p>", HTML), JobState.DONE, "asks to subscribe"),
        (page(b"<p>Checking your browser</p>", HTML, status="403 Forbidden"), JobState.DONE, "answered 403 Forbidden"),
        (page(b"", HTML, status="404 Not Found"), JobState.FAILED, "answered 404 Not Found: what came back may not"),
        (page(b"\x89PNG\r\n\x1a\n", "Content-Type: image/png"), JobState.FAILED, "That file is a picture."),
        (page(b"x" * 300_000, HTML), JobState.FAILED, "sends more than 0.1 MB, the most that is fetched."),
        (
            page(gzip.compress(b"x" * 900_000), HTML, "Content-Encoding: gzip"),
            JobState.FAILED,
            "sends more than 0.1 MB",
        ),
        (page(written([[]]), "Content-Type: application/pdf"), JobState.FAILED, "it is a scan"),
        (page(b"%PDF-1.7\nnothing"), JobState.FAILED, "That PDF is broken."),
        (redirect("file:///etc/passwd"), JobState.FAILED, "leads on to an address that is not fetched"),
        (redirect("/"), JobState.FAILED, "leads on more than 5 times"),
        (b"nonsense\r\n\r\n", JobState.FAILED, "does not speak HTTP"),
    ],
)
def test_what_comes_back_is_kept_as_thin_or_refused_with_a_sentence(
    site: Site,
    start: Callable[..., Capture],
    answer: bytes,
    state: JobState,
    word: str,
) -> None:
    site.pages = {"/": answer}
    capture = run(start("/", largest=100_000))
    assert capture.state == state
    if state == JobState.DONE:
        assert capture.snapshot
        assert word in capture.snapshot.thin_why
        assert Exchange.objects.exists()
    else:
        assert word in capture.message
        assert not Snapshot.objects.exists()
        assert LogEntry.objects.get(action="capture failed").payload["message"] == capture.message


@pytest.mark.parametrize("host", ["127.0.0.1", "[::ffff:127.0.0.1]", "[::1]", "[64:ff9b::7f00:1]", "localhost"])
def test_nothing_inside_is_reached(
    site: Site,
    canary: Site,
    start: Callable[..., Capture],
    host: str,
) -> None:
    """Neither by its address nor by a redirect; the canary fixture sees that nobody came."""
    for at in (f"http://{host}:{canary.port}/", "/led"):
        site.pages = {"/led": redirect(f"http://{host}:{canary.port}/")}
        capture = run(start(at, ports=frozenset({site.port, canary.port})))
        assert capture.state == JobState.FAILED, at
        assert "Only public addresses are fetched; nothing was sent." in capture.message


def test_only_the_very_pair_that_the_operator_permits(
    site: Site,
    canary: Site,
    world: make.Cast,
    settings: Any,
) -> None:
    site.pages = {"/": page(make.PAGE, HTML), "/led": redirect(f"http://127.0.0.1:{canary.port}/")}
    settings.FETCH_PERMITTED = [("127.0.0.1", site.port)]
    article = make.analysed(world)
    outlet = make.outlet(world)
    at = f"http://127.0.0.1:{site.port}"
    assert run(make.capture(world, article, f"{at}/", outlet=outlet)).state == JobState.DONE
    assert (
        f"port {canary.port} of 127.0.0.1 is not asked"
        in run(make.capture(world, article, f"{at}/led", outlet=outlet)).message
    )
    assert "robots.txt" in site.heads[1].decode()


def drip(handler: Any) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n")
    for _ in range(1000):
        handler.wfile.write(b"x")
        handler.wfile.flush()
        time.sleep(0.05)


def test_a_slow_site_is_left_with_a_sentence(site: Site, start: Callable[..., Capture]) -> None:
    site.pages = {"/drip": drip, "/silent": lambda handler: time.sleep(3)}
    assert "did not finish within 1 seconds" in run(start("/drip", seconds=1.0)).message
    assert "sent nothing for 0.5 seconds" in run(start("/silent", silent_seconds=0.5)).message
    assert not Snapshot.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_capture_shows_how_far_it_is_and_stops_when_it_is_called_off(
    site: Site,
    start: Callable[..., Capture],
    world: make.Cast,
) -> None:
    site.pages = {"/": drip}
    capture = start("/", seconds=30.0)
    seen: list[tuple[str, int, int]] = []

    def watch() -> None:
        until = time.monotonic() + 10
        while time.monotonic() < until:
            row = Capture.objects.get(pk=capture.pk)
            if row.done:
                seen.append((row.step, row.done, row.total))
                captures.cancel_capture(capture=row, by=world.bob)
                break
            time.sleep(0.1)
        from django.db import connection

        connection.close()

    watching = threading.Thread(target=watch)
    watching.start()
    began = time.monotonic()
    run(capture)
    watching.join()
    assert time.monotonic() - began < 10
    ((step, done, total),) = seen
    assert (step, total) == (Step.RECEIVING, 1000)
    assert 0 < done < 1000
    capture.refresh_from_db()
    assert (capture.state, Snapshot.objects.count()) == (JobState.CANCELLED, 0)


def test_switched_off_while_it_waited(site: Site, start: Callable[..., Capture], world: make.Cast) -> None:
    capture = start("/")
    people.switch_fetching(desk=world.desk, on=False, seen=world.desk.version, by=world.dana)
    capture = run(capture)
    assert "switched off at this desk" in capture.message
    assert site.heads == []


@pytest.mark.parametrize(("attempts", "gives_up"), [(0, False), (2, True)])
def test_a_mistake_is_tried_again_until_it_is_given_up(
    start: Callable[..., Capture], monkeypatch: pytest.MonkeyPatch, attempts: int, gives_up: bool
) -> None:
    def breaks(*args: Any, **options: Any) -> None:
        raise RuntimeError("boom")

    capture = start("/")
    monkeypatch.setattr("claims.ingest.fetch.fetch", breaks)
    if gives_up:
        assert "The capture broke off (RuntimeError)" in run(capture, attempts).message
    else:
        with pytest.raises(RuntimeError):
            run(capture, attempts)
        assert Capture.objects.get().state == JobState.WAITING


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("attempts", "given_up"), [(0, False), (2, True)])
def test_the_captures_of_a_dead_worker_are_taken_from_it(
    start: Callable[..., Capture], attempts: int, given_up: bool
) -> None:
    capture = start("/")
    stalled = SimpleNamespace(
        attempts=attempts, task_name=tasks.capture_report.name, task_kwargs={"capture": capture.pk}
    )
    said: list[object] = []

    class Manager:
        async def get_stalled_jobs(self, seconds_since_heartbeat: int) -> list[Any]:
            return [stalled]

        async def retry_job(self, job: Any, retry_at: Any) -> None:
            said.append("again")

        async def finish_job(self, job: Any, status: Status, delete_job: bool) -> None:
            said.append(status)

    async_to_sync(tasks.rescue_stalled.func)(SimpleNamespace(app=SimpleNamespace(job_manager=Manager())), 0)
    capture.refresh_from_db()
    assert said == [Status.FAILED if given_up else "again"]
    assert (capture.state == JobState.FAILED) == given_up
    assert ("The capture was tried 3 times and its worker died" in capture.message) == given_up
