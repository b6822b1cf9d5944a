"""As of when a report speaks: whether it came out after the article, and whether its outlet has reported since."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.utils.formats import date_format

from claims.models import Article, Imprint, Precision, Snapshot, Source


def as_of(article: Article, snapshot: Snapshot, others: Iterable[Snapshot]) -> tuple[str, ...]:
    """What a reader has to know of when a report speaks, as phrases; none where there is nothing. `others` are the
    reports of the same outlet that the article has, with their sources and imprints; one that says that it updates this
    report supersedes it, another one that came out later is only named."""
    days = days_after(article, snapshot.imprint)
    found = [f"published {days} day{'' if days == 1 else 's'} after the article"] if days else []
    later = {o.source_id: o for o in others if o.source_id != snapshot.source_id}
    updates = [o for o in later.values() if o.source.updates_id == snapshot.source_id]
    if updates:
        return (*found, f"superseded by {_report(max(updates, key=_when))}")
    newer = [o for o in later.values() if _is_later(o, snapshot) and not _updates(snapshot, o.source)]
    return (*found, f"the outlet reported later: {_report(max(newer, key=_when))}") if newer else tuple(found)


def days_after(article: Article, imprint: Imprint) -> int:
    """Days from the article's publication to the report's; 0 where it is not later, or a day is not known."""
    exact = article.published_precision == imprint.published_precision == Precision.DAY
    if not (exact and article.published and imprint.published):
        return 0
    return max(0, (imprint.published - article.published).days)


def _is_later(one: Snapshot, other: Snapshot) -> bool:
    """Whether one came out after the other: by the moment where both know it, else by the day."""
    a, b = one.imprint, other.imprint
    if a.published_at and b.published_at:
        return a.published_at > b.published_at
    exact = a.published_precision == b.published_precision == Precision.DAY
    return bool(exact and a.published and b.published and a.published > b.published)


def _updates(snapshot: Snapshot, source: Source) -> bool:
    return snapshot.source.updates_id == source.pk


def _when(snapshot: Snapshot) -> tuple[date, int]:
    return snapshot.imprint.published or date.min, snapshot.pk


def _report(snapshot: Snapshot) -> str:
    title = snapshot.source.title or snapshot.source.address or "a report without a headline"
    day = snapshot.imprint.published
    return f"“{title}”" + (f" of {date_format(day, 'j M Y')}" if day else "")
