"""What a report says of itself, corrected by people."""

from __future__ import annotations

import dataclasses
from datetime import date

from django.db import transaction
from django.utils import timezone

from claims.actions.permission import allow
from claims.exceptions import InputError
from claims.models import Article, Imprint, Precision, Snapshot, Source, User
from claims.models.log import append


@dataclasses.dataclass(frozen=True, slots=True)
class Correction:
    """What the imprint is to say; `updates` is the earlier report that this one supersedes."""

    title: str
    byline: str
    signature: str
    published: date | None
    precision: Precision
    updates: Source | None


@transaction.atomic
def correct_imprint(
    *, article: Article, snapshot: Snapshot, to: Correction, seen: int, seen_source: int, by: User
) -> Imprint:
    """Correct what was read from a report: its title, byline, signature and date, and which report it updates.

    The log has what stood before and what stands now, of what changed; where nothing did, nothing is written. `seen` is
    the version of the imprint, `seen_source` that of the report itself. A moment of publication stays with its day
    only.
    """
    allow(by, article.desk, "gather evidence")
    imprint, source = snapshot.imprint, snapshot.source
    before, after = _told(imprint, source), _told_of(to)
    changed = {name: {"from": before[name], "to": after[name]} for name in before if before[name] != after[name]}
    why_not_update(source, to.updates)
    if not changed:
        return imprint
    kept = imprint.published_at if to.published == imprint.published else None
    if changed.keys() - {"updates"}:
        imprint.compare_and_set(
            seen,
            title=to.title.strip(),
            byline=to.byline.strip(),
            signature=to.signature.strip(),
            published=to.published,
            published_precision=to.precision,
            published_at=kept,
        )
    if "updates" in changed or (source.title == before["title"] and "title" in changed):
        title = to.title.strip() if source.title == before["title"] else source.title
        source.compare_and_set(seen_source, title=title, updates=to.updates)
    append(
        desk=article.desk,
        by=by,
        action="correct imprint",
        subject=f"articles/{article.public_id}",
        payload={"outlet": source.outlet.name, "snapshot": snapshot.public_id, "changed": changed},
        at=timezone.now(),
    )
    return imprint


def why_not_update(source: Source, updates: Source | None) -> None:
    """Raise where a report cannot be the update of that one: itself, another outlet's, or one that updates it."""
    if updates is None:
        return
    if updates.outlet_id != source.outlet_id:
        raise InputError("A report updates an earlier one of the same outlet.")
    earlier: Source | None = updates
    seen: set[int] = set()
    while earlier and earlier.pk not in seen:
        if earlier.pk == source.pk:
            raise InputError("That report is itself, or comes after this one by way of others: choose an earlier one.")
        seen.add(earlier.pk)
        earlier = earlier.updates


def _told(imprint: Imprint, source: Source) -> dict[str, str]:
    return {
        "title": imprint.title,
        "byline": imprint.byline,
        "signature": imprint.signature,
        "published": imprint.published.isoformat() if imprint.published else "",
        "precision": str(imprint.published_precision) if imprint.published else "",
        "updates": source.updates.public_id if source.updates else "",
    }


def _told_of(to: Correction) -> dict[str, str]:
    return {
        "title": to.title.strip(),
        "byline": to.byline.strip(),
        "signature": to.signature.strip(),
        "published": to.published.isoformat() if to.published else "",
        "precision": str(to.precision) if to.published else "",
        "updates": to.updates.public_id if to.updates else "",
    }
