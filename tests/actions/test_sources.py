"""Reports become snapshots; outlets are rows that editors keep."""

from __future__ import annotations

import dataclasses
from datetime import date
from typing import Any

import pytest

from claims import ingest
from claims.actions import articles, sources
from claims.exceptions import InputError, NotAllowed, RuleError
from claims.ingest import PageFacts, Signature
from claims.models import Fidelity, LogEntry, Outlet, Passage, Snapshot, Source
from tests import factories as make

pytestmark = pytest.mark.django_db


def test_a_report_becomes_a_snapshot_cut_into_passages() -> None:
    world = make.cast()
    article = make.analysed(world)
    snapshot = make.report(world, article, address="https://courier.example/ferry")
    assert list(snapshot.source.articles.all()) == [article]
    passages = list(Passage.objects.filter(snapshot=snapshot))
    assert [p.text for p in passages] == [
        "A ferry sank in the bay of Northport on Sunday.",
        "Twelve passengers died.",
        "The sailors were rescued.",
    ]
    assert all(snapshot.text[p.start : p.end] == p.text for p in passages)
    entry = LogEntry.objects.get(action="add report")
    assert entry.payload["text sha256"] == snapshot.text_sha256


TOLD = PageFacts(
    title="Ferry sinks",
    byline="Ada Ames",
    signatures=(Signature("Reuters", "(Reuters)", 0), Signature("Reuters", "—Reuters", 9), Signature("AFP", "AFP", 20)),
    published=date(2031, 5, 1),
    published_precision="month",
    address="https://courier.example/ferry",
    thin_because="Only one sentence came back.",
)
"""What a document says of itself."""


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ({"title": " "}, ("Ferry sinks", "https://courier.example/ferry", date(2031, 5, 1), "month")),
        (
            {"title": "Mine", "address": "https://x.example/", "published": date(2031, 6, 7)},
            ("Mine", "https://x.example/", date(2031, 6, 7), "day"),
        ),
    ],
)
def test_what_was_typed_wins_over_what_the_report_says_of_itself(given: dict[str, Any], kept: tuple[Any, ...]) -> None:
    world = make.cast()
    document = dataclasses.replace(ingest.from_text(b"A ferry sank."), facts=TOLD)
    outlet = make.outlet(world)
    snapshot = sources.add_report(
        article=make.analysed(world),
        outlet=outlet,
        document=document,
        fidelity=Fidelity.VERBATIM,
        by=world.bob,
        **given,
    )
    snapshot.refresh_from_db()
    source = snapshot.source
    assert (source.title, source.address, snapshot.imprint.published, snapshot.imprint.published_precision) == kept
    assert (snapshot.imprint.byline, snapshot.imprint.signature) == ("Ada Ames", "Reuters, AFP")
    assert snapshot.thin_why == "Only one sentence came back."
    assert LogEntry.objects.get(action="add report").payload["thin"] == snapshot.thin_why


def test_the_same_address_again_is_a_newer_snapshot_of_the_same_source() -> None:
    world = make.cast()
    article = make.analysed(world)
    for text in ("First.", "Second."):
        make.report(world, article, text=text, address="https://courier.example/ferry")
    assert [s.number for s in Snapshot.objects.order_by("id")] == [1, 2]
    assert Source.objects.count() == 1
    make.report(world, article, text="Third.")
    make.report(world, article, text="Fourth.")
    assert Source.objects.count() == 3, "reports without an address are not taken for one"


def test_a_report_of_another_desks_outlet_or_on_a_withdrawn_article() -> None:
    world = make.cast()
    article = make.analysed(world)
    elsewhere = Outlet.objects.filter(desk=world.other_desk)[0]
    document = ingest.from_text(b"Words.")
    with pytest.raises(InputError, match="another desk"):
        sources.add_report(
            article=article, outlet=elsewhere, document=document, fidelity=Fidelity.VERBATIM, by=world.bob
        )
    with pytest.raises(NotAllowed):
        make.report(world, article, by=world.eve)
    articles.withdraw_article(article=article, why="Retracted.", seen=article.version, by=world.alice)
    with pytest.raises(RuleError, match="withdrawn"):
        make.report(world, article)


def test_outlets_are_added_and_edited_by_editors_and_named_once() -> None:
    world = make.cast()
    with pytest.raises(NotAllowed):
        sources.add_outlet(desk=world.desk, name="The Gull", by=world.bob)
    gull = sources.add_outlet(
        desk=world.desk,
        name=" The Gull ",
        aliases=["Gull", " "],
        domains=["https://www.GULL.example/news"],
        by=world.alice,
    )
    assert (gull.name, gull.aliases, gull.domains) == ("The Gull", ["Gull"], ["gull.example"])
    with pytest.raises(InputError, match="already"):
        sources.add_outlet(desk=world.desk, name="the gull", by=world.alice)
    with pytest.raises(InputError, match="needs a name"):
        sources.add_outlet(desk=world.desk, name=" ", by=world.alice)
    for domains in (["not a site"], ["courier"], ["https://"]):
        with pytest.raises(InputError, match="is no site"):
            sources.add_outlet(desk=world.desk, name="The Tern", domains=domains, by=world.alice)
    edit = {"aliases": [], "domains": [], "kind": "agency", "by": world.alice}
    with pytest.raises(InputError, match="already"):
        sources.edit_outlet(outlet=gull, name="North Wire", seen=1, **edit)
    sources.edit_outlet(outlet=gull, name="The Daily Gull", seen=1, **edit)
    gull.refresh_from_db()
    assert (gull.name, gull.kind, gull.version) == ("The Daily Gull", "agency", 2)
    assert LogEntry.objects.filter(action="edit outlet").count() == 1
