"""A process that is killed in the middle of its work loses nothing acknowledged, and leaves nothing by halves."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from types import SimpleNamespace
from typing import Any

import pytest
from django.conf import settings
from django.db import connection

from claims import tasks
from claims.actions import evidence
from claims.models import Article, Claim, ClaimState, Exchange, Job, JobState, LogEntry, Review, Revision, Snapshot
from claims.models.log import first_break
from tests import factories as make
from tests.sites import Site, page

pytestmark = pytest.mark.django_db(transaction=True)

START = """
import sys
from django.conf import settings
settings.DATABASES["default"]["NAME"] = sys.argv[1]
import django
django.setup()
from claims.models import Claim, Desk, Job, User
desk, alice = Desk.objects.get(name="Desk"), User.objects.get(name="Alice")
def acknowledge(number):
    print(number, flush=True)
"""

IMPORTS = """
from claims import ingest
from claims.actions.articles import import_article
for number in range(10_000):
    import_article(desk=desk, document=ingest.from_text(f"Article {number}.".encode()), by=alice, title=str(number))
    acknowledge(number)
"""

VERDICTS = """
from claims.actions.review import record_verdict
for number in range(10_000):
    claim = Claim.objects.select_related("desk").get(number=1 + number % 5)
    record_verdict(claim=claim, seen=claim.version, so="unsourced", reasons=[(7, str(number))], by=alice)
    acknowledge(number)
"""

ANALYSIS = """
from claims import tasks
from types import SimpleNamespace
acknowledge(0)
tasks.analyse_article.func(SimpleNamespace(job=SimpleNamespace(attempts=0)), Job.objects.get().pk)
acknowledge(1)
"""


CAPTURE = """
from claims import tasks
from claims.models import Capture
from types import SimpleNamespace
acknowledge(0)
tasks.capture_report.func(SimpleNamespace(job=SimpleNamespace(attempts=0)), Capture.objects.get().pk)
acknowledge(1)
"""


def killed(script: str, *, after: int, seconds: float = 0.0, **more: str) -> list[int]:
    """Run a script until it has acknowledged so many, and `seconds` more; kill it; all that it acknowledged."""
    environment = dict(os.environ) | more
    if folder := settings.DATABASES["default"]["DATA_DIR"]:
        environment["FACTCHECK_DATA_DIR"] = str(folder)
    name = str(connection.settings_dict["NAME"])
    process = subprocess.Popen(
        [sys.executable, "-c", START + script, name],
        cwd=settings.BASE_DIR,
        env=environment | {"DJANGO_SETTINGS_MODULE": "factcheck.settings"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    said = [process.stdout.readline() for _ in range(after)]
    time.sleep(seconds)
    process.kill()
    said += process.communicate(timeout=30)[0].splitlines()
    numbers = [int(line) for line in said if line.strip()]
    assert len(numbers) >= after
    return numbers


def test_an_import_is_whole_or_not_there() -> None:
    world = make.cast()
    numbers = killed(IMPORTS, after=5, seconds=0.05)
    titles = set(Article.objects.values_list("title", flat=True))
    assert {str(n) for n in numbers} <= titles
    assert len(titles) <= len(numbers) + 1
    for rows in (Revision, Job, LogEntry.objects.filter(action="import article")):
        counted = rows.objects.count() if isinstance(rows, type) else rows.count()
        assert counted == len(titles)
    assert first_break(world.desk) is None


def test_a_verdict_is_whole_or_not_there() -> None:
    world = make.cast()
    article = make.analysed(world)
    for name in ("Vell Courier", "North Wire"):
        evidence.record_search(article=article, outlet=make.outlet(world, name), where="its site", by=world.bob)
    numbers = killed(VERDICTS, after=7, seconds=0.05)
    reviews = {int(review.reasons[0]["words"]) for review in Review.objects.all()}
    assert set(numbers) <= reviews
    assert len(reviews) <= len(numbers) + 1
    assert LogEntry.objects.filter(action="record verdict").count() == len(reviews)
    for claim in Claim.objects.filter(state=ClaimState.DECIDED):
        assert claim.reviews.count() == claim.round
    assert first_break(world.desk) is None


@pytest.mark.parametrize("seconds", [0.0, 0.3, 1.5])
def test_a_capture_is_kept_once_by_whoever_takes_it_up(seconds: float, settings: Any) -> None:
    def slowly(handler: Any) -> None:
        handler.wfile.write(page(make.PAGE, "Content-Type: text/html")[:-1])
        handler.wfile.flush()
        time.sleep(0.5)
        handler.wfile.write(make.PAGE[-1:])

    with Site({"/": slowly}) as server:
        settings.FETCH_PERMITTED = [("127.0.0.1", server.port)]
        world = make.cast()
        at = f"http://127.0.0.1:{server.port}/"
        capture = make.capture(world, make.analysed(world), at, outlet=make.outlet(world))
        killed(CAPTURE, after=1, seconds=seconds, FETCH_PERMITTED=f"127.0.0.1:{server.port}")
        tasks.capture_report.func(SimpleNamespace(job=SimpleNamespace(attempts=1)), capture.pk)
        server.shutdown()
    capture.refresh_from_db()
    assert (capture.state, capture.snapshot) == (JobState.DONE, Snapshot.objects.get())
    assert Exchange.objects.count() == 1
    assert LogEntry.objects.filter(action="add report").count() == 1
    assert first_break(world.desk) is None


@pytest.mark.parametrize("seconds", [0.0, 2.0])
def test_an_analysis_is_done_once_by_whoever_takes_it_up(seconds: float) -> None:
    world = make.cast()
    job = make.waiting(world)
    killed(ANALYSIS, after=1, seconds=seconds)
    assert Claim.objects.count() in (
        0,
        LogEntry.objects.filter(action="analyse article").count() * Claim.objects.count(),
    )
    tasks.analyse_article.func(SimpleNamespace(job=SimpleNamespace(attempts=1)), job.pk)
    job.refresh_from_db()
    assert job.state == JobState.DONE
    assert LogEntry.objects.filter(action="analyse article").count() == 1
    numbers = list(Claim.objects.values_list("number", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))
    assert first_break(world.desk) is None
