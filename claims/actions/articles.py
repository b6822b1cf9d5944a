"""Articles: brought in, withdrawn, analysed again."""

from __future__ import annotations

from datetime import date
from textwrap import shorten

from django.db import transaction
from django.utils import timezone

from claims import ingest, policies
from claims.actions.permission import allow, require
from claims.exceptions import AlreadyThere, InputError
from claims.models import Article, ArticleState, Desk, Job, JobState, Outlet, Precision, Revision, User
from claims.models.log import append
from claims.nlp.furniture import dateline_end

_TITLE = 300
_HEADLINE = 100


@transaction.atomic
def import_article(
    *,
    desk: Desk,
    document: ingest.Document,
    by: User,
    title: str = "",
    outlet: Outlet | None = None,
    address: str = "",
    published: date | None = None,
    published_precision: Precision = Precision.DAY,
) -> Job:
    """Bring an article in, and make the job that will analyse it (the caller starts it in the same transaction).

    Title, address and date that are not given are taken from what the document says of itself; without any title the
    first words of the text serve. Raises `AlreadyThere` where the desk has the same text.
    """
    allow(by, desk, "bring in an article")
    # the same text twice at once: the second is told of the first; rows that point to the desk may come meanwhile
    Desk.objects.select_for_update(no_key=True).get(pk=desk.pk)
    standing = Revision.objects.filter(desk=desk, text_sha256=document.text_sha256).select_related("article").first()
    if standing:
        raise AlreadyThere(
            f"This desk has the same text already: “{standing.article.title}”"
            + (", which was withdrawn." if standing.article.state == ArticleState.WITHDRAWN else "."),
            where=standing.article.public_id,
        )
    facts = document.facts
    if published is None:
        published, published_precision = facts.published, Precision(facts.published_precision)
    now = timezone.now()
    article = Article.objects.create(
        desk=desk,
        title=(title.strip() or facts.title or _first_words(document.text))[:_TITLE],
        outlet=outlet,
        address=address.strip() or facts.address,
        published=published,
        published_precision=published_precision,
        by=by,
        at=now,
    )
    revision = Revision.objects.create(
        desk=desk,
        article=article,
        number=1,
        received=document.received,
        received_sha256=document.received_sha256,
        media_type=document.media_type,
        encoding=document.encoding,
        text=document.text,
        text_sha256=document.text_sha256,
        by=by,
        at=now,
    )
    job = _job(revision, by)
    append(
        desk=desk,
        by=by,
        action="import article",
        subject=subject_of(article),
        payload={
            "title": article.title,
            "outlet": outlet.name if outlet else "",
            "address": article.address,
            "published": published.isoformat() if published else "",
            "received sha256": revision.received_sha256,
            "text sha256": revision.text_sha256,
            "encoding": revision.encoding,
        },
        at=now,
    )
    return job


@transaction.atomic
def analyse_again(*, article: Article, seen: int, by: User) -> Job:
    """Make a job that analyses the article's text anew; claims that still stand keep their numbers and verdicts."""
    allow(by, article.desk, "analyse an article")
    _step(article, "analyse again", seen)
    job = _job(article.revisions.order_by("-number")[0], by)
    append(desk=article.desk, by=by, action="analyse again", subject=subject_of(article), payload={}, at=timezone.now())
    return job


@transaction.atomic
def withdraw_article(*, article: Article, why: str, seen: int, by: User) -> Article:
    """Take an article out of the work. It stays readable, with all that was done on it."""
    allow(by, article.desk, "withdraw an article")
    if not why.strip():
        raise InputError("Say why the article is withdrawn.")
    _step(article, "withdraw", seen)
    append(
        desk=article.desk,
        by=by,
        action="withdraw article",
        subject=subject_of(article),
        payload={"why": why.strip()},
        at=timezone.now(),
    )
    return article


@transaction.atomic
def restore_article(*, article: Article, seen: int, by: User) -> Job:
    """Bring a withdrawn article back: it is analysed again, and its claims keep their numbers and verdicts."""
    allow(by, article.desk, "withdraw an article")
    _step(article, "restore", seen)
    job = _job(article.revisions.order_by("-number")[0], by)
    append(
        desk=article.desk, by=by, action="restore article", subject=subject_of(article), payload={}, at=timezone.now()
    )
    return job


def subject_of(article: Article) -> str:
    """How the log names an article."""
    return f"articles/{article.public_id}"


def _step(article: Article, event: policies.ArticleEvent, seen: int) -> None:
    state = ArticleState(article.state)
    require(policies.why_not_article(state, event))
    article.compare_and_set(seen, state=policies.ARTICLE_LIFECYCLE[state, event])


def _job(revision: Revision, by: User) -> Job:
    return Job.objects.create(
        desk=revision.desk,
        article=revision.article,
        revision=revision,
        state=JobState.WAITING,
        by=by,
        at=timezone.now(),
    )


def _first_words(text: str) -> str:
    """The first line, or as much of it as a headline has, without the dateline that it may begin with."""
    line = next(line.strip() for line in text.splitlines() if line.strip())
    line = line[dateline_end(line, 0, len(line), lead=True) or 0 :].strip()
    return line if len(line) <= _HEADLINE else shorten(line, _HEADLINE, placeholder="…")
