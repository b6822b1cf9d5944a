"""Background work, on one page. A task loads by id, calls actions, may run twice, and reports its progress in a row."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from typing import Any

from asgiref.sync import sync_to_async
from django.conf import settings
from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.jobs import Status

from claims import queries
from claims.actions import claims as claims_actions
from claims.actions import samples
from claims.exceptions import FactcheckError
from claims.models import Evidence, Job, JobState
from claims.nlp.facts import Analysis, LanguageModel, Outlet

log = logging.getLogger(__name__)

ATTEMPTS = 3
"""How often a task is tried, crashes of its worker included."""

_STALLED_AFTER = 30
"""Seconds without a worker's heartbeat after which its jobs are taken from it."""


@app.task(queue="analysis", retry=RetryStrategy(max_attempts=ATTEMPTS, exponential_wait=2), pass_context=True)
def analyse_article(context: JobContext, job: int) -> None:
    """Read the claims out of a job's revision."""
    row = Job.objects.select_related("revision", "article", "desk").get(pk=job)
    if row.state == JobState.DONE:
        return
    try:
        claims_actions.report_progress(job=row, done=0, total=0)
        claims_actions.store_analysis(job=row, analysis=_analysis(row))
    except Exception as error:
        log.exception("analysis of article %s failed", row.article.public_id)
        if isinstance(error, FactcheckError) or context.job.attempts >= ATTEMPTS - 1:
            claims_actions.fail_analysis(job=row, message=_sentence(error))
            return
        raise


@app.task(queue="analysis", pass_context=True)
def prepare_demonstration(context: JobContext, job: int) -> None:
    """Analyse the demonstration's article, then quote its reports; a second run finds the quotations there."""
    analyse_article(context, job)
    row = Job.objects.select_related("article", "by").get(pk=job)
    if row.state == JobState.DONE and not Evidence.objects.filter(claim__article=row.article).exists():
        samples.quote_reports(article=row.article, by=row.by)


def _analysis(row: Job) -> Analysis:
    from claims.nlp import analyse  # only a worker that analyses loads the parser

    known = tuple(
        Outlet(name=o.name, aliases=tuple(o.aliases), domains=tuple(o.domains), kind=o.kind, country=o.country)  # type: ignore[arg-type]  # a row's kind is one of these words
        for o in queries.outlets(row.desk)
    )
    shown = 0

    def progress(done: int, total: int) -> None:
        nonlocal shown
        if done == total or done - shown >= max(1, total // 50):
            shown = done
            claims_actions.report_progress(job=row, done=done, total=total)

    return analyse(
        row.revision.text,
        published=row.article.published,
        outlets=known,
        progress=progress,
        model=_language_model(),
    )


def _language_model() -> LanguageModel | None:
    """The model that the operator has set up to improve on the built-in splitter; by default none."""
    if not settings.LANGUAGE_MODEL_URL:
        return None
    from claims.ingest.completions import Endpoint  # its client is loaded for those who use one only

    endpoint = Endpoint(settings.LANGUAGE_MODEL_URL, settings.LANGUAGE_MODEL, settings.LANGUAGE_MODEL_KEY)
    return LanguageModel(settings.LANGUAGE_MODEL, endpoint.complete)


def _sentence(error: Exception) -> str:
    if isinstance(error, FactcheckError):
        return str(error)
    return (
        f"The analysis broke off ({type(error).__name__}). Start it again; if it breaks off again, tell the operator."
    )


@app.periodic(cron="* * * * * */20")
@app.task(queue="upkeep", queueing_lock="rescue_stalled", pass_context=True)
async def rescue_stalled(context: JobContext, timestamp: int) -> None:
    """Give the jobs of workers that died to others; a job that was tried too often is failed, and says so."""
    manager = context.app.job_manager
    for job in await manager.get_stalled_jobs(seconds_since_heartbeat=_STALLED_AFTER):
        if job.attempts + 1 < ATTEMPTS:
            await manager.retry_job(job, retry_at=datetime.now(UTC))
            continue
        await manager.finish_job(job, status=Status.FAILED, delete_job=False)
        if job.task_name == analyse_article.name:
            await sync_to_async(_give_up)(job.task_kwargs["job"])


def _give_up(job: Any) -> None:
    message = f"The analysis was tried {ATTEMPTS} times and its worker died each time. Tell the operator."
    claims_actions.fail_analysis(job=Job.objects.get(pk=job), message=message)
