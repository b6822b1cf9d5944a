"""Correcting what was read from a report."""

from __future__ import annotations

import dataclasses
from datetime import UTC, date, datetime

import pytest

from claims import ingest
from claims.actions.imprints import Correction, correct_imprint
from claims.actions.sources import add_report
from claims.exceptions import Conflict, InputError, NotAllowed
from claims.ingest import PageFacts
from claims.models import Article, Fidelity, LogEntry, Precision, Snapshot, Source
from tests import factories as make

pytestmark = pytest.mark.django_db


def correction(snapshot: Snapshot, **changed: object) -> Correction:
    imprint = snapshot.imprint
    standing = Correction(
        imprint.title,
        imprint.byline,
        imprint.signature,
        imprint.published,
        Precision(imprint.published_precision),
        snapshot.source.updates,
    )
    return dataclasses.replace(standing, **changed)  # type: ignore[arg-type]  # a test's own values


def correct(world: make.Cast, article: Article, snapshot: Snapshot, **changed: object) -> None:
    correct_imprint(
        article=article,
        snapshot=snapshot,
        to=correction(snapshot, **changed),
        seen=snapshot.imprint.version,
        seen_source=snapshot.source.version,
        by=world.bob,
    )


def stamped(world: make.Cast, article: Article) -> Snapshot:
    facts = PageFacts(
        title="Ferry sink",
        published=date(2031, 5, 4),
        published_at=datetime(2031, 5, 4, 9, tzinfo=UTC),
        byline="A. Ames",
    )
    document = dataclasses.replace(ingest.from_text(make.REPORT.encode()), facts=facts)
    return add_report(
        article=article, outlet=make.outlet(world), document=document, fidelity=Fidelity.VERBATIM, by=world.bob
    )


def test_the_log_has_what_stood_before_and_what_stands_now() -> None:
    world = make.cast()
    article = make.analysed(world)
    snapshot = stamped(world, article)
    correct(world, article, snapshot, title=" Ferry sinks ", signature="Reuters")
    snapshot.refresh_from_db()
    assert (snapshot.imprint.title, snapshot.imprint.signature, snapshot.source.title) == (
        "Ferry sinks",
        "Reuters",
        "Ferry sinks",
    )
    assert snapshot.imprint.published_at
    entry = LogEntry.objects.get(action="correct imprint")
    assert entry.payload["changed"] == {
        "title": {"from": "Ferry sink", "to": "Ferry sinks"},
        "signature": {"from": "", "to": "Reuters"},
    }
    correct(world, article, snapshot, published=date(2031, 5, 1), precision=Precision.MONTH)
    snapshot.imprint.refresh_from_db()
    assert (snapshot.imprint.published_precision, snapshot.imprint.published_at) == ("month", None)


def test_nothing_changed_writes_nothing() -> None:
    world = make.cast()
    article = make.analysed(world)
    snapshot = stamped(world, article)
    correct(world, article, snapshot)
    assert not LogEntry.objects.filter(action="correct imprint").exists()
    assert snapshot.imprint.version == 1


def test_a_lost_update_is_refused_and_writes_nothing() -> None:
    world = make.cast()
    article = make.analysed(world)
    snapshot = stamped(world, article)
    for changed in ({"title": "Mine"}, {"updates": make.report(world, article, text="An earlier one.").source}):
        with pytest.raises(Conflict):
            correct_imprint(
                article=article,
                snapshot=snapshot,
                to=correction(snapshot, **changed),
                seen=7,
                seen_source=7,
                by=world.bob,
            )
    snapshot.refresh_from_db()
    assert (snapshot.imprint.title, snapshot.source.updates) == ("Ferry sink", None)
    with pytest.raises(NotAllowed):
        correct_imprint(
            article=article, snapshot=snapshot, to=correction(snapshot, title="x"), seen=1, seen_source=1, by=world.eve
        )


def test_a_report_updates_an_earlier_one_of_its_outlet_and_never_in_a_circle() -> None:
    world = make.cast()
    article = make.analysed(world)
    one, two, three = (make.report(world, article, text=f"Report {n}.") for n in range(3))
    other = make.report(world, article, "North Wire", text="Another.")
    correct(world, article, two, updates=one.source)
    correct(world, article, three, updates=two.source)
    assert Source.objects.get(pk=three.source_id).updates == two.source
    assert (
        LogEntry.objects.filter(action="correct imprint").first().payload["changed"]["updates"]["to"]
        == one.source.public_id
    )  # type: ignore[union-attr]  # it is there
    one.source.refresh_from_db()
    for updates, sentence in (
        (three.source, "choose an earlier one"),
        (one.source, "is itself"),
        (other.source, "same outlet"),
    ):
        with pytest.raises(InputError, match=sentence):
            correct(world, article, one, updates=Source.objects.get(pk=updates.pk))
