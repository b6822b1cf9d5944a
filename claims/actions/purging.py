"""The one thing that cannot be undone: an article is purged, for the law's sake or a person's.

Only the owner of the tables can delete these rows, so an operator purges, by a command, in an administrator's name.
What other articles use stays, and so does the log: it is a chain, and its entries keep the titles and quotations in
them.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final, cast

from django.db import connection, models, transaction
from django.db.models import Q
from django.utils import timezone

from claims import policies
from claims.actions.articles import subject_of
from claims.actions.permission import allow, require
from claims.models import (
    Adjudication,
    Article,
    ArticleState,
    Assignment,
    Attribution,
    Capture,
    Citation,
    Claim,
    ClaimText,
    Comment,
    Evidence,
    Exchange,
    Facet,
    Finding,
    Imprint,
    Job,
    JobState,
    Lineage,
    Mention,
    Passage,
    Placement,
    Reading,
    Report,
    Review,
    Revision,
    Search,
    Snapshot,
    Source,
    Stretch,
    Substitution,
    Tombstone,
    User,
)
from claims.models.fields import AppendOnly
from claims.models.log import append
from factcheck.postgres.base import DatabaseWrapper

_BY_CLAIM: Final = "claim__article"
_OF_ARTICLE: Final[tuple[tuple[type[models.Model], str], ...]] = (
    # leaves first: each before what it points to
    (Placement, "claim_text__claim__article"),
    (Placement, "evidence__claim__article"),
    (Placement, "revision__article"),
    (Reading, _BY_CLAIM),
    (Evidence, _BY_CLAIM),
    (Search, "article"),
    (Review, _BY_CLAIM),
    (Adjudication, _BY_CLAIM),
    (Comment, _BY_CLAIM),
    (Report, "article"),
    (Assignment, "article"),
    (Capture, "article"),
    (Lineage, "parent__article"),
    (Lineage, "child__article"),
    (Citation, "claim_text__claim__article"),
    (Substitution, "claim_text__claim__article"),
    (Attribution, "claim_text__claim__article"),
    (Facet, "claim_text__claim__article"),
    (ClaimText, _BY_CLAIM),
    (Claim, "article"),
    (Mention, "revision__article"),
    (Finding, "revision__article"),
    (Stretch, "revision__article"),
    (Job, "article"),
    (Revision, "article"),
)
_OF_SOURCES: Final[tuple[tuple[type[models.Model], str], ...]] = (
    (Passage, "snapshot__source"),
    (Imprint, "snapshot__source"),
    (Exchange, "snapshot__source"),
    (Snapshot, "source"),
)


@dataclasses.dataclass(frozen=True, slots=True)
class Purge:
    """What a purge takes (or took) away: claims, reports that no other article uses; and reports that stay, because one
    does."""

    claims: int
    reports: int
    shared: int


def extent(article: Article) -> Purge:
    """What a purge of the article would take away."""
    own = _own_sources(article).count()
    return Purge(article.claims.count(), own, article.sources.count() - own)


def purge_article(*, article: Article, why: str, by: User) -> Purge:
    """Delete an article, all work on it, and the reports that only it used; leave a tombstone with its hashes.

    Not inside a transaction: it acts as the owner of the tables. Origins and outlets stay: they are the desk's.
    """
    wrapper = cast(DatabaseWrapper, connection)
    with wrapper.as_owner(), transaction.atomic():
        article = Article.objects.select_related("desk").select_for_update(of=("self",)).get(pk=article.pk)
        allow(by, article.desk, "purge an article")
        busy = Q(article=article, state__in=[JobState.WAITING, JobState.RUNNING])
        is_busy = Job.objects.filter(busy).exists() or Capture.objects.filter(busy).exists()
        require(policies.why_not_purge(ArticleState(article.state), why, is_busy=is_busy))
        taken = extent(article)
        hashes = list(article.revisions.order_by("number").values_list("text_sha256", flat=True))
        now = timezone.now()
        with _unlocked():
            _delete(article)
        Tombstone.objects.create(
            desk=article.desk, public_id=article.public_id, text_sha256s=hashes, why=why.strip(), by=by, at=now
        )
        append(
            desk=article.desk,
            by=by,
            action="purge article",
            subject=subject_of(article),
            payload={"why": why.strip(), "text sha256": hashes} | dataclasses.asdict(taken),
            at=now,
        )
    return taken


def _own_sources(article: Article) -> models.QuerySet[Source]:
    """The reports that serve this article alone: whoever quotes or reads one for an article ties it to that."""
    ties = Source.articles.through.objects.exclude(article=article)
    return Source.objects.filter(articles=article).exclude(pk__in=ties.values("source"))


def _delete(article: Article) -> None:
    own = list(_own_sources(article).values_list("pk", flat=True))
    Claim.objects.filter(article=article).update(current=None)
    for model, path in _OF_ARTICLE:
        _all(model).filter(**{path: article}).delete()
    for model, path in _OF_SOURCES:
        _all(model).filter(**{f"{path}__in": own}).delete()
    Source.objects.filter(updates__in=own).update(updates=None)
    Capture.objects.filter(source__in=own).update(source=None)  # of other articles, which never came to anything
    article.sources.clear()
    Source.objects.filter(pk__in=own).delete()
    article.delete()


def _all(model: type[models.Model]) -> models.QuerySet[Any]:
    return model._default_manager.all()


@contextmanager
def _unlocked() -> Iterator[None]:
    """Without the triggers that keep append-only rows; nobody else sees that before it is over."""
    kept = {model for model, _ in (*_OF_ARTICLE, *_OF_SOURCES) if issubclass(model, AppendOnly)}
    tables = sorted(model._meta.db_table for model in kept)
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f'ALTER TABLE "{table}" DISABLE TRIGGER USER')
        yield
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # a table with checks still to come cannot be altered
        for table in tables:
            cursor.execute(f'ALTER TABLE "{table}" ENABLE TRIGGER USER')
