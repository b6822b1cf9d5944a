"""Reports, outlets, people and the log, as their pages show them."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Sequence

from django.db.models import Count, Prefetch

from claims.models import Capture, Desk, Evidence, LogEntry, Membership, Outlet, Search, Snapshot, User
from claims.nlp import facts
from claims.queries.articles import PAGE, ArticlePage, OutletUse


@dataclasses.dataclass(frozen=True, slots=True)
class SourceBand:
    """One outlet of an article on the sources page: how it is named, what was obtained, where it was looked for."""

    outlet: Outlet
    use: OutletUse | None
    snapshots: tuple[Snapshot, ...]
    searches: tuple[Search, ...]
    supports: int
    contradicts: int
    captures: tuple[Capture, ...] = ()

    @property
    def thin(self) -> int:
        """How many of its reports may be less than what the outlet published, in every capture."""
        return len({snapshot.source_id for snapshot in self.snapshots}) - self.whole

    @property
    def whole(self) -> int:
        """How many of its reports are there in a capture that is not thin."""
        return len({snapshot.source_id for snapshot in self.snapshots if not snapshot.thin_why})

    @property
    def state(self) -> str:
        """Obtained, looked for and not found, or not obtained."""
        if self.snapshots:
            return "obtained"
        return "looked for, not found" if self.searches else "not obtained"


def source_bands(page: ArticlePage, shown: Sequence[tuple[Outlet, Capture]] = ()) -> tuple[SourceBand, ...]:
    """The outlets that the article names, then those whose reports were added beside them; with captures that are to be
    `shown`, each with its outlet."""
    snapshots: dict[int, list[Snapshot]] = defaultdict(list)
    outlets = {use.outlet.pk: use.outlet for use in page.outlets}
    rows = Snapshot.objects.filter(source__articles=page.article).select_related("source__outlet", "imprint", "by")
    for snap in rows.defer("received", "text").annotate(passage_count=Count("passages")).order_by("id"):
        snapshots[snap.source.outlet_id].append(snap)
        outlets.setdefault(snap.source.outlet_id, snap.source.outlet)
    searches: dict[int, list[Search]] = defaultdict(list)
    for s in Search.objects.filter(article=page.article, outlet__isnull=False).select_related("by", "outlet"):
        searches[s.outlet_id or 0].append(s)
        if s.outlet:
            outlets.setdefault(s.outlet.pk, s.outlet)
    captures: dict[int, list[Capture]] = defaultdict(list)
    for outlet, capture in shown:
        captures[outlet.pk].append(capture)
        outlets.setdefault(outlet.pk, outlet)
    tally = {
        (row["snapshot__source__outlet"], row["stance"]): row["n"]
        for row in Evidence.objects.filter(claim__article=page.article, withdrawn_at=None)
        .values("snapshot__source__outlet", "stance")
        .annotate(n=Count("claim", distinct=True))
    }
    uses = {use.outlet.pk: use for use in page.outlets}
    return tuple(
        SourceBand(
            outlet=outlet,
            use=uses.get(pk),
            snapshots=tuple(snapshots[pk]),
            searches=tuple(searches[pk]),
            supports=tally.get((pk, "supports"), 0),
            contradicts=tally.get((pk, "contradicts"), 0),
            captures=tuple(captures[pk]),
        )
        for pk, outlet in outlets.items()
    )


def outlets(desk: Desk) -> list[Outlet]:
    """The desk's outlets by name."""
    return list(Outlet.objects.filter(desk=desk).order_by("name"))


def known_outlets(desk: Desk) -> tuple[facts.Outlet, ...]:
    """The desk's outlets as the language code knows them."""
    return tuple(
        facts.Outlet(o.name, tuple(o.aliases), tuple(o.domains), o.kind, o.country)  # type: ignore[arg-type]  # a row's kind is one of these words
        for o in outlets(desk)
    )


def people(desk: Desk) -> list[Membership]:
    """Who belongs to the desk."""
    return list(Membership.objects.filter(desk=desk).select_related("user").order_by("user__name"))


def log_page(desk: Desk, *, before: int | None = None) -> tuple[list[LogEntry], dict[str, str]]:
    """A page of the log, newest first, and the names behind its `by`."""
    rows = LogEntry.objects.filter(desk=desk.public_id).order_by("-sequence")
    if before is not None:
        rows = rows.filter(sequence__lt=before)
    entries = list(rows[: PAGE * 2])
    names = dict(User.objects.filter(public_id__in={e.by for e in entries}).values_list("public_id", "name"))
    return entries, names


def snapshot_with_passages(snapshot: Snapshot) -> Snapshot:
    """The snapshot with its passages read ahead."""
    return (
        Snapshot.objects.defer("received")
        .prefetch_related(Prefetch("passages"))
        .select_related("source__outlet", "imprint", "by")
        .get(pk=snapshot.pk)
    )
