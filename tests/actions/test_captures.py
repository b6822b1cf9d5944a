"""Captures by address: started, called off, kept, failed."""

from __future__ import annotations

from typing import Any

import pytest

from claims import ingest, queries
from claims.actions import articles, captures, people, sources
from claims.exceptions import AlreadyThere, InputError, NotAllowed, RuleError
from claims.models import Capture, Exchange, JobState, LogEntry, Snapshot, Source, Step
from claims.policies import CAPTURES_AT_ONCE
from tests import factories as make

pytestmark = pytest.mark.django_db

ADDRESS = "https://www.courier.example/2031/05/04/ferry#top"


def store(capture: Capture, *addresses: str, text: str = make.REPORT, **more: Any) -> Snapshot | None:
    return captures.store_capture(
        capture=capture, fetched=make.fetched_from(*addresses, **more), document=ingest.from_text(text.encode())
    )


def test_started_for_an_outlet_whose_site_it_is() -> None:
    world = make.cast()
    article = make.analysed(world)
    capture = make.capture(world, article, ADDRESS)
    assert (capture.state, capture.address, capture.outlet) == (JobState.WAITING, ADDRESS.removesuffix("#top"), None)
    entry = LogEntry.objects.get(action="start capture")
    assert (entry.by, entry.payload["address"]) == (world.bob.public_id, capture.address)


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("https://elsewhere.example/x", "elsewhere.example is the site of no outlet of this desk. Say whose report"),
        ("https://notcourier.example/x", "site of no outlet"),
        ("ftp://courier.example/x", "does not begin with https://"),
        ("file:///etc/passwd", "does not begin with https://"),
        ("https://a:b@courier.example/", "user name or password"),
        ("https://courier.example:8080/", "Port 8080 of courier.example is not asked"),
        ("http://2130706433/", "an address in disguise"),
        ("http://0x7f000001/", "an address in disguise"),
        ("not an address", "does not begin with https://"),
    ],
)
def test_what_is_refused_at_once(address: str, sentence: str) -> None:
    world = make.cast()
    article = make.analysed(world)
    with pytest.raises(InputError, match=sentence):
        make.capture(world, article, address)
    assert not Capture.objects.exists()


def test_switched_off_by_the_desk_or_by_the_operator(settings: Any) -> None:
    world = make.cast()
    article = make.analysed(world)
    with pytest.raises(NotAllowed):
        people.switch_fetching(desk=world.desk, on=False, seen=world.desk.version, by=world.alice)
    people.switch_fetching(desk=world.desk, on=False, seen=world.desk.version, by=world.dana)
    assert LogEntry.objects.get(action="switch fetching").payload == {"fetching": "off"}
    article.refresh_from_db()
    with pytest.raises(RuleError, match="switched off at this desk"):
        make.capture(world, article)
    people.switch_fetching(desk=world.desk, on=True, seen=world.desk.version, by=world.dana)
    settings.FETCHING = False
    article.refresh_from_db()
    with pytest.raises(RuleError, match="switched off on this installation"):
        make.capture(world, article)


def test_the_same_address_once_at_a_time_and_not_too_many() -> None:
    world = make.cast()
    article = make.analysed(world)
    first = make.capture(world, article)
    with pytest.raises(AlreadyThere) as refused:
        make.capture(world, article)
    assert refused.value.where == first.public_id
    for n in range(CAPTURES_AT_ONCE - 1):
        make.capture(world, article, f"https://courier.example/{n}")
    with pytest.raises(RuleError, match="are under way"):
        make.capture(world, article, "https://courier.example/more")
    make.capture(world, article, "https://courier.example/more", by=world.charlie)


def test_not_for_a_withdrawn_article_nor_by_a_stranger_nor_for_another_desks_outlet() -> None:
    world = make.cast()
    article = make.analysed(world)
    with pytest.raises(NotAllowed):
        make.capture(world, article, by=world.eve)
    theirs = sources.add_outlet(desk=world.other_desk, name="Theirs", by=world.eve)
    with pytest.raises(InputError, match="another desk"):
        make.capture(world, article, outlet=theirs)
    article = articles.withdraw_article(article=article, why="Twice.", seen=article.version, by=world.alice)
    with pytest.raises(RuleError, match="was withdrawn"):
        make.capture(world, article)


def test_kept_with_what_went_over_the_wire() -> None:
    world = make.cast()
    article = make.analysed(world)
    capture = make.capture(world, article, "https://courier.example/")
    at = ("https://courier.example/", "https://courier.example/a", "https://news.courier.example/2031/05/04/b")
    snapshot = store(capture, *at, robots="disallowed")
    assert snapshot
    capture.refresh_from_db()
    assert (capture.state, capture.snapshot, capture.outlet) == (JobState.DONE, snapshot, make.outlet(world))
    assert (snapshot.how, snapshot.fidelity, snapshot.source.address) == ("fetched", "verbatim", at[-1])
    assert str(snapshot.imprint.published) == "2031-05-04"
    exchange = Exchange.objects.get()
    assert (exchange.asked, exchange.led, exchange.answered) == (at[0], [at[1]], at[2])
    assert (exchange.status, exchange.robots, bytes(exchange.warc)) == (200, "disallowed", b"WARC/1.1 of a test")
    told = LogEntry.objects.get(action="add report").payload
    assert (told["asked"], told["answered"], told["status"]) == (at[0], at[2], 200)
    assert told["warc sha256"] == exchange.warc_sha256
    assert told["received sha256"] == snapshot.received_sha256


def test_kept_once_however_often_and_not_when_it_was_called_off() -> None:
    world = make.cast()
    article = make.analysed(world)
    capture = make.capture(world, article)
    assert store(capture, capture.address) == store(capture, capture.address)
    assert Snapshot.objects.count() == 1
    other = make.capture(world, article, "https://courier.example/other")
    assert captures.report_step(capture=other, step=Step.RECEIVING, done=10, total=20)
    captures.cancel_capture(capture=other, by=world.charlie)
    assert not captures.report_step(capture=other, step=Step.READING)
    assert store(other, other.address) is None
    captures.fail_capture(capture=other, message="The fetch was cancelled.")
    other.refresh_from_db()
    assert (other.state, other.message) == (JobState.CANCELLED, "Charlie called it off; nothing was kept.")
    assert Snapshot.objects.count() == 1
    assert not LogEntry.objects.filter(action="capture failed").exists()
    with pytest.raises(RuleError, match="is over"):
        captures.cancel_capture(capture=other, by=world.bob)


def test_an_error_page_is_kept_as_thin() -> None:
    world = make.cast()
    capture = make.capture(world, make.analysed(world))
    snapshot = store(capture, capture.address, status=404)
    assert snapshot
    assert snapshot.thin_why.startswith("courier.example answered 404 OK: what came back may not be the report.")


def test_the_site_that_answers_tells_whose_report_it_is_unless_somebody_said_so() -> None:
    world = make.cast()
    article = make.analysed(world)
    wire = make.outlet(world, "North Wire")
    sources.edit_outlet(
        outlet=wire, name=wire.name, aliases=[], domains=["wire.example"], kind="agency", seen=1, by=world.alice
    )
    led = store(make.capture(world, article), "https://courier.example/", "https://wire.example/a")
    stays = store(
        make.capture(world, article, "https://courier.example/b"), "https://courier.example/b", "https://cdn.example/b"
    )
    said = make.capture(world, article, "https://wire.example/c", outlet=make.outlet(world))
    chosen = store(said, "https://wire.example/c")
    assert led
    assert stays
    assert chosen
    assert [s.source.outlet.name for s in (led, stays, chosen)] == ["North Wire", "Vell Courier", "Vell Courier"]
    outlets = queries.outlets(world.desk)
    assert [queries.provenance(s, outlets).elsewhere for s in (led, stays, chosen)] == [False, True, True]
    assert queries.provenance(chosen, outlets).owner == wire


def test_captured_again_by_the_same_address_or_for_a_source() -> None:
    world = make.cast()
    article = make.analysed(world)
    first = store(make.capture(world, article), "https://courier.example/ferry", "https://courier.example/ferry-2")
    second = store(make.capture(world, article), "https://courier.example/ferry", "https://courier.example/ferry-2")
    assert first
    assert second
    again = make.capture(world, article, "https://courier.example/moved", outlet=make.outlet(world), again=first.source)
    third = store(again, "https://courier.example/moved")
    assert third
    assert [s.number for s in (first, second, third)] == [1, 2, 3]
    assert Source.objects.count() == 1


def test_who_left_the_desk_meanwhile_keeps_nothing() -> None:
    world = make.cast()
    capture = make.capture(world, make.analysed(world))
    world.bob.memberships.all().delete()
    with pytest.raises(NotAllowed):
        store(capture, capture.address)
    captures.fail_capture(capture=capture, message="You do not belong to this desk.")
    assert LogEntry.objects.get(action="capture failed").payload["message"] == "You do not belong to this desk."
