"""Getters named for what they grant: they raise `NotThere` for what is not in the desk."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from claims import policies
from claims.exceptions import NotAllowed, NotThere, Purged
from claims.models import (
    Article,
    Capture,
    Claim,
    Desk,
    Evidence,
    Job,
    Membership,
    Origin,
    Outlet,
    Passage,
    Role,
    Snapshot,
    Source,
    Tombstone,
    User,
)

Row = TypeVar("Row")


def membership_of(user: User) -> Membership:
    """The user's place at a desk; raises `NotAllowed` where there is none. One desk is all that the pages show."""
    found = Membership.objects.select_related("desk").filter(user=user).order_by("id").first()
    if found is None:
        raise NotAllowed(policies.why_not(None, "look"))
    return found


def role_at(desk: Desk, user: User) -> Role | None:
    """The user's role at this desk, or None."""
    role = Membership.objects.filter(desk=desk, user=user).values_list("role", flat=True).first()
    return Role(role) if role else None


def article_at(desk: Desk, public_id: str) -> Article:
    """An article of the desk; raises `Purged` where there was one."""
    for article in Article.objects.select_related("outlet", "by", "desk").filter(desk=desk, public_id=public_id):
        return article
    for stone in Tombstone.objects.select_related("by").filter(desk=desk, public_id=public_id):
        raise Purged(
            f"This article was purged on {stone.at:%d %B %Y} by {stone.by}: {stone.why} "
            f"The SHA-256 of its text was {', '.join(stone.text_sha256s)}."
        )
    return _one([], "article")


def claim_at(desk: Desk, public_id: str, number: int) -> Claim:
    """A claim of an article of the desk, by its number."""
    rows = Claim.objects.select_related("article__desk", "article__outlet", "current", "current__revision", "desk")
    return _one(rows.filter(desk=desk, article__public_id=public_id, number=number), "claim")


def outlet_at(desk: Desk, public_id: str) -> Outlet:
    """An outlet of the desk."""
    return _one(Outlet.objects.filter(desk=desk, public_id=public_id), "outlet")


def source_at(desk: Desk, public_id: str) -> Source:
    """A report that the desk has obtained."""
    return _one(Source.objects.select_related("outlet", "updates").filter(desk=desk, public_id=public_id), "report")


def snapshot_at(desk: Desk, public_id: str) -> Snapshot:
    """A snapshot of a report."""
    rows = Snapshot.objects.select_related("source__outlet", "source__updates", "imprint", "by").defer("received")
    return _one(rows.filter(desk=desk, public_id=public_id), "snapshot")


def passage_at(snapshot: Snapshot, index: int) -> Passage:
    """A sentence of a snapshot."""
    return _one(Passage.objects.filter(snapshot=snapshot, index=index), "passage")


def evidence_at(desk: Desk, public_id: str) -> Evidence:
    """A piece of evidence."""
    rows = Evidence.objects.select_related("claim", "claim__article", "snapshot__source__outlet")
    return _one(rows.filter(desk=desk, public_id=public_id), "quotation")


def capture_at(desk: Desk, public_id: str) -> Capture:
    """A capture by address."""
    rows = Capture.objects.select_related("article", "desk", "outlet", "claim", "source", "by", "snapshot__source")
    return _one(rows.defer("snapshot__received", "snapshot__text").filter(desk=desk, public_id=public_id), "capture")


def quotations_at(article: Article, public_ids: Iterable[str]) -> list[Evidence]:
    """Quotations for claims of an article, all of them or none."""
    wanted = set(public_ids)
    rows = Evidence.objects.select_related("claim", "desk", "snapshot__source__outlet")
    found = list(
        rows.defer("snapshot__received", "snapshot__text").filter(claim__article=article, public_id__in=wanted)
    )
    if len(found) < len(wanted):
        raise NotThere("One of these quotations is not of this article.")
    return found


def origin_at(desk: Desk, public_id: str) -> Origin:
    """An origin of the desk that was not merged into another."""
    rows = Origin.objects.select_related("desk", "by").filter(desk=desk, public_id=public_id, merged_into=None)
    return _one(rows, "origin")


def job_at(desk: Desk, public_id: str) -> Job:
    """A piece of background work."""
    return _one(Job.objects.select_related("article").filter(desk=desk, public_id=public_id), "job")


def member_at(desk: Desk, public_id: str) -> Membership:
    """A member of the desk, by the person's public id."""
    return _one(
        Membership.objects.select_related("user", "desk").filter(desk=desk, user__public_id=public_id), "member"
    )


def _one(rows: Iterable[Row], name: str) -> Row:
    for row in rows:
        return row
    raise NotThere(f"There is no such {name} at this desk. It may have been named wrongly, or belong to another desk.")
