"""How long it takes to find a claim's passages among 10,000, 100,000 and 1,000,000 of a desk, and what is missed.

    OPENBLAS_NUM_THREADS=1 python tests/benchmarks/bench_passages.py [10000 100000 1000000]

On an embedded server in a folder of its own, which is removed afterwards. Times are end to end, as a page waits for
them: from a claim's text to the ten best passages with their outlets; the best of three, since another program on the
machine only ever makes one slower, and beside it the processor's time of both processes, which is what a search costs
where nothing else runs. Recall is the share of the ten that ranking everything in memory puts first. A fifth of the
reports are near-duplicates of others. Exit status 1 says that a goal was missed.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil

ROOT = Path(__file__).parents[2]
SIZES = (10_000, 100_000, 1_000_000)
ASKED = 60
"""Claims that are looked up."""
RUNS = 3
"""Times that each is looked up."""
SYLLABLES = "ba ko ri ten mar sol vi dra ned lo qua fer ost il pra".split()
GRAMMAR = "the a of in to and on for was were by with that it from at".split()
NUMERALS = {"8": "eight", "12": "twelve", "18": "eighteen", "20": "twenty", "11": "eleven", "5": "five"}


def reports(passages: int, seed: int = 7) -> Iterator[list[str]]:
    """Reports of 8 to 32 passages, each about some names, things and figures of its own among a language's words."""
    from claims.nlp.ranking import _frequencies

    chance = random.Random(seed)  # noqa: S311 - no secret
    terms = sorted(((n, t) for t, n in _frequencies()[1].items() if t.isalpha() and len(t) > 2), reverse=True)[:4_000]
    language, weights = [t for _, t in terms], [n for n, _ in terms]
    names = ["".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))).capitalize() for _ in range(30_000)]
    lately: list[list[str]] = []
    made = 0
    while made < passages:
        if lately and chance.random() < 0.2:
            report = [varied(p, chance) for p in chance.choice(lately)]
        else:
            about = chance.choices(language[50:], k=25) + chance.choices(names, k=8)
            figures = [str(chance.randint(2, 400)) for _ in range(6)] + chance.choices(list(NUMERALS), k=2)
            report = [sentence(chance, language, weights, about, figures) for _ in range(chance.randint(8, 32))]
            lately = [*lately[-499:], report]
        yield report
        made += len(report)


def sentence(
    chance: random.Random, language: list[str], weights: list[int], about: list[str], figures: list[str]
) -> str:
    """A sentence of 6 to 34 words."""
    said = chance.choices(language, weights, k=chance.randint(6, 34))
    for i in range(len(said)):
        lot = chance.random()
        if lot < 0.65:
            said[i] = chance.choice(GRAMMAR if lot < 0.40 else about if lot < 0.62 else figures)
    return " ".join(said) + "."


def varied(passage: str, chance: random.Random) -> str:
    """The passage as another outlet prints it: mostly the same, at times with a word changed or a figure in words."""
    said = passage[:-1].split()
    if chance.random() < 0.3:
        said[chance.randrange(len(said))] = chance.choice(GRAMMAR)
    return " ".join(NUMERALS.get(w, w) if chance.random() < 0.5 else w for w in said) + "."


def claims(passages: list[str], seed: int = 11) -> list[str]:
    """Claims that say most of what a passage says, some with another figure."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    made: list[str] = []
    while len(made) < ASKED:
        said = [w for w in varied(chance.choice(passages), chance)[:-1].split() if chance.random() < 0.75][:18]
        said += [str(chance.randint(2, 400))] if chance.random() < 0.5 else []
        if len(set(said) - set(GRAMMAR)) >= 5:
            made.append(" ".join(said))
    return made


def load(passages: int) -> tuple[Any, list[tuple[int, int, str]]]:
    """A desk with so many passages, in one report's worth of snapshots after the other; the passages as they stand."""
    from django.db import connection
    from django.utils import timezone

    from claims.actions import people
    from claims.models import Imprint, Outlet, Passage, Snapshot, Source, User
    from claims.models.fields import new_public_id

    by = User.objects.create_user(f"{passages}@desk.example", "a long enough password", name="Dana")
    desk = people.make_desk(name=f"Desk of {passages}", by=by)
    outlets = list(Outlet.objects.filter(desk=desk)[:12])
    now, rows = timezone.now(), []
    field = Passage._meta.get_field("words")
    columns = 'snapshot_id, desk_id, index, start, "end", text, words'
    reports_made = list(reports(passages))
    sources = Source.objects.bulk_create(
        (Source(desk=desk, outlet=outlets[n % len(outlets)], title=f"Report {n}") for n in range(len(reports_made))),
        batch_size=5_000,
    )
    snapshots = Snapshot.objects.bulk_create(
        (
            Snapshot(
                desk=desk,
                source=source,
                number=1,
                fidelity="verbatim",
                by=by,
                at=now,
                received=b"",
                media_type="text/plain",
                received_sha256="",
                encoding="utf-8",
                text="",
                text_sha256=new_public_id(),
            )
            for source in sources
        ),
        batch_size=5_000,
    )
    Imprint.objects.bulk_create((Imprint(desk=desk, snapshot=s) for s in snapshots), batch_size=5_000)
    with connection.cursor() as cursor, cursor.copy(f"COPY claims_passage ({columns}) FROM STDIN") as copy:
        for snapshot, report in zip(snapshots, reports_made, strict=True):
            for index, text in enumerate(report):
                rows.append((snapshot.pk, index, text))
                words = field.pre_save(Passage(text=text), add=True)
                copy.write_row((snapshot.pk, desk.pk, index, 0, len(text), text, words))
    with connection.as_owner(), connection.cursor() as cursor:  # type: ignore[attr-defined]  # our own backend
        cursor.execute("VACUUM ANALYZE claims_passage")
    return desk, rows


def measured(passages: int) -> tuple[float, float, float, float, float]:
    """Seconds of loading; of a search in ms the median, the 95th percentile, and that of the processor's time alone;
    recall at ten."""
    from claims.nlp.ranking import Place, Ranker
    from claims.queries import finding

    started = time.perf_counter()
    desk, rows = load(passages)
    loading = time.perf_counter() - started
    asked = claims([text for _, _, text in rows])
    scope = finding.scope_of(desk)
    finding.best_passages(asked[0], scope, 10)
    times, busy, found = [], [], []
    for claim in asked:
        runs, spent = [], cpu()
        for _ in range(RUNS):
            started = time.perf_counter()
            best = finding.best_passages(claim, scope, 10)
            runs.append(1e3 * (time.perf_counter() - started))
        times.append(min(runs))
        busy.append(1e3 * (cpu() - spent) / RUNS)
        found.append({(p.snapshot_id, p.index) for p in best})
    of = {snapshot: index + 1 for snapshot, index, _ in rows}
    whole = Ranker([text for _, _, text in rows], [Place(s, i, of[s]) for s, i, _ in rows])
    first = [{rows[i][:2] for i in whole.rank(claim)[:10]} for claim in asked]
    recall = sum(len(a & b) for a, b in zip(found, first, strict=True)) / sum(map(len, first))
    times.sort()
    busy.sort()
    return loading, times[len(times) // 2], times[int(0.95 * len(times))], busy[int(0.95 * len(busy))], recall


def cpu() -> float:
    """Seconds of the processor that this process and its server process have had."""
    from django.db import connection

    server = psutil.Process(connection.connection.info.backend_pid).cpu_times()
    return time.process_time() + server.user + server.system


def main(sizes: tuple[int, ...]) -> int:
    """Print what was measured; 1 where a goal was missed."""
    from django.core.management import call_command

    missed, base = False, 0.0
    for size in sizes:
        call_command("migrate", verbosity=0)
        loading, middle, slowest, busy, recall = measured(size)
        base = base or middle
        bad = recall < 0.98 or (size <= 100_000 and slowest > 150)
        missed |= bad
        print(  # noqa: T201 - a measurement
            f"{size:>9,} passages: p50 {middle:6.1f} ms, p95 {slowest:6.1f} ms (processor {busy:6.1f}), "
            f"{middle / base:4.1f} times the first, "
            f"recall at ten {recall:.4f}, loaded in {loading:.0f} s{'  MISSED' if bad else ''}",
            flush=True,
        )
    return int(missed)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    with tempfile.TemporaryDirectory(prefix="factcheck-") as folder:
        os.environ |= {"FACTCHECK_DATA_DIR": folder, "SECRET_KEY": "of a benchmark, and long enough to be accepted" * 2}
        os.environ["DJANGO_SETTINGS_MODULE"] = "factcheck.settings"
        os.environ.pop("DATABASE_URL", None)
        import django

        django.setup()
        from factcheck.postgres.server import Server

        try:
            status = main(tuple(map(int, sys.argv[1:])) or SIZES)
        finally:
            Server(folder).stop()
    sys.exit(status)
