"""Background work, on one page. A task loads by id, calls actions, may run twice, and reports its progress in a row."""

from __future__ import annotations

import logging
import threading
import time
from datetime import UTC, datetime
from typing import Any

from asgiref.sync import sync_to_async
from django.conf import settings
from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.jobs import Status

from claims import ingest, queries
from claims.actions import captures, samples
from claims.actions import claims as claims_actions
from claims.exceptions import FactcheckError, InputError, RuleError
from claims.models import Capture, Evidence, Job, JobState, Step
from claims.nlp.facts import Analysis, LanguageModel

log = logging.getLogger(__name__)

ATTEMPTS = 3
"""How often a task is tried, crashes of its worker included."""

_STALLED_AFTER = 30
"""Seconds without a worker's heartbeat after which its jobs are taken from it."""


_reading = threading.Lock()
"""The parser reads for one thread at a time; a worker with several has captures beside it, which wait for sites."""


@app.task(queue="analysis", retry=RetryStrategy(max_attempts=ATTEMPTS, exponential_wait=2), pass_context=True)
def analyse_article(context: JobContext, job: int) -> None:
    """Read the claims out of a job's revision."""
    row = Job.objects.select_related("revision", "article", "desk").get(pk=job)
    if row.state == JobState.DONE:
        return
    try:
        claims_actions.report_progress(job=row, done=0, total=0)
        with _reading:
            analysis = _analysis(row)
        claims_actions.store_analysis(job=row, analysis=analysis)
    except Exception as error:
        log.exception("analysis of article %s failed", row.article.public_id)
        if isinstance(error, FactcheckError) or context.job.attempts >= ATTEMPTS - 1:
            claims_actions.fail_analysis(job=row, message=_sentence(error, "analysis"))
            return
        raise


@app.task(queue="analysis", pass_context=True)
def prepare_demonstration(context: JobContext, job: int) -> None:
    """Analyse the demonstration's article, then quote its reports; a second run finds the quotations there."""
    analyse_article(context, job)
    row = Job.objects.select_related("article", "by").get(pk=job)
    if row.state == JobState.DONE and not Evidence.objects.filter(claim__article=row.article).exists():
        samples.quote_reports(article=row.article, by=row.by)


@app.task(queue="captures", retry=RetryStrategy(max_attempts=ATTEMPTS, exponential_wait=2), pass_context=True)
def capture_report(context: JobContext, capture: int) -> None:
    """Fetch a report by its address, read it, and keep both."""
    row = Capture.objects.select_related("article__desk", "desk", "outlet", "source", "by").get(pk=capture)
    if row.state not in queries.UNDER_WAY:
        return
    try:
        _capture(row)
    except Exception as error:
        log.exception("capture for article %s failed", row.article.public_id)
        if isinstance(error, FactcheckError) or context.job.attempts >= ATTEMPTS - 1:
            captures.fail_capture(capture=row, message=_sentence(error, "capture"))
            return
        raise


def defer_capture(capture: Capture) -> None:
    """Start a capture. Those of one host wait for each other, whichever worker takes them."""
    capture_report.configure(lock=f"host {queries.host_of(capture.address)}").defer(capture=capture.pk)


_LOOK_EVERY = 0.4
"""Seconds after which a capture says how far it is, and sees whether it was called off."""


def _capture(row: Capture) -> None:
    from claims.ingest.fetch import fetch  # the client is loaded by those who fetch only

    if reason := queries.why_not_fetch(row.desk):
        raise RuleError(reason)
    wanted, looked, done, total = True, 0.0, 0, 0

    def is_cancelled() -> bool:
        nonlocal wanted, looked
        if time.monotonic() - looked >= _LOOK_EVERY:
            looked = time.monotonic()
            step = Step.RECEIVING if done else Step.ASKING
            wanted = captures.report_step(capture=row, step=step, done=done, total=total)
        return not wanted

    def progress(received: int, announced: int | None) -> None:
        nonlocal done, total
        done, total = received, announced or 0

    fetched = fetch(row.address, progress=progress, cancelled=is_cancelled, limits=queries.fetch_limits())
    captures.report_step(capture=row, step=Step.READING, done=len(fetched.body), total=len(fetched.body))
    try:
        document = ingest.read(fetched.body, filename=fetched.address, media_type=fetched.media_type)
    except InputError as error:
        raise InputError(f"{fetched.trouble} {error}".strip()) from error
    captures.store_capture(capture=row, fetched=fetched, document=document)


def _analysis(row: Job) -> Analysis:
    from claims.nlp import analyse  # only a worker that analyses loads the parser

    shown = 0

    def progress(done: int, total: int) -> None:
        nonlocal shown
        if done == total or done - shown >= max(1, total // 50):
            shown = done
            claims_actions.report_progress(job=row, done=done, total=total)

    return analyse(
        row.revision.text,
        published=row.article.published,
        outlets=queries.known_outlets(row.desk),
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


def _sentence(error: Exception, work: str) -> str:
    if isinstance(error, FactcheckError):
        return str(error)
    return f"The {work} broke off ({type(error).__name__}). Start it again; if it breaks off again, tell the operator."


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
        await sync_to_async(_give_up)(job.task_name, job.task_kwargs)


def _give_up(task: str, row: dict[str, Any]) -> None:
    message = f"The {{}} was tried {ATTEMPTS} times and its worker died each time. Tell the operator."
    if task == analyse_article.name:
        claims_actions.fail_analysis(job=Job.objects.get(pk=row["job"]), message=message.format("analysis"))
    elif task == capture_report.name:
        captures.fail_capture(capture=Capture.objects.get(pk=row["capture"]), message=message.format("capture"))
