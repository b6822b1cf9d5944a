"""The sources page, people, outlets and the log."""

from __future__ import annotations

import pytest

from claims import queries
from claims.actions import evidence
from claims.models import Stance
from tests import factories as make

pytestmark = pytest.mark.django_db


def test_bands_say_what_was_obtained_and_what_was_looked_for() -> None:
    world = make.cast()
    article = make.analysed(world)
    snapshot = make.report(world, article)
    make.report(world, article, "Reuters", "Other words.", fidelity="summary")
    evidence.record_search(article=article, outlet=make.outlet(world, "North Wire"), where="its site", by=world.bob)
    evidence.record_search(article=article, outlet=make.outlet(world, "Dawn"), where="its site", by=world.bob)
    for number, stance in ((1, Stance.SUPPORTS), (2, Stance.CONTRADICTS), (3, Stance.SUPPORTS)):
        make.quote(world, make.numbered(article, number), snapshot, "A ferry sank", stance)
    bands = {band.outlet.name: band for band in queries.source_bands(queries.article_page(article))}
    assert list(bands) == ["Vell Courier", "North Wire", "Reuters", "Dawn"]
    courier = bands["Vell Courier"]
    assert (courier.state, courier.supports, courier.contradicts) == ("obtained", 2, 1)
    assert courier.snapshots[0].passage_count == 3
    assert bands["North Wire"].state == "looked for, not found"
    assert bands["Reuters"].use is None
    assert {band.state for band in bands.values()} == {"obtained", "looked for, not found"}


def test_an_outlet_that_nobody_looked_for_is_not_obtained() -> None:
    world = make.cast()
    bands = queries.source_bands(queries.article_page(make.analysed(world)))
    assert {band.state for band in bands} == {"not obtained"}


def test_people_outlets_snapshots_and_the_log() -> None:
    world = make.cast()
    article = make.analysed(world)
    assert [m.user.name for m in queries.people(world.desk)] == ["Alice", "Bob", "Charlie", "Dana"]
    assert "North Wire" in [outlet.name for outlet in queries.outlets(world.desk)]
    snapshot = queries.snapshot_with_passages(make.report(world, article))
    assert [p.index for p in snapshot.passages.all()] == [0, 1, 2]
    entries, names = queries.log_page(world.desk)
    assert entries[0].sequence > entries[-1].sequence == 1
    assert names[world.dana.public_id] == "Dana"
    older, _ = queries.log_page(world.desk, before=3)
    assert [entry.sequence for entry in older] == [2, 1]
