"""Background work: done once however often it runs, retried, recovered, and given up with a sentence."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace
from typing import Any

import pytest
from asgiref.sync import async_to_sync
from procrastinate.jobs import Status

from claims import tasks
from claims.actions import samples
from claims.exceptions import InputError
from claims.models import Article, ArticleState, Claim, Evidence, Job, JobState, LogEntry, Outlet
from tests import factories as make


def run(task: Any, job: Job, attempts: int = 0) -> None:
    task.func(SimpleNamespace(job=SimpleNamespace(attempts=attempts)), job.pk)


@pytest.mark.django_db
def test_an_article_is_analysed_once_however_often_the_task_runs() -> None:
    world = make.cast()
    job = make.waiting(world)
    run(tasks.analyse_article, job)
    article = Article.objects.get()
    assert article.state == ArticleState.READY
    claims = Claim.objects.filter(article=article).count()
    assert claims >= 3
    job.refresh_from_db()
    assert (job.state, job.done) == (JobState.DONE, job.total)
    run(tasks.analyse_article, job)
    assert Claim.objects.filter(article=article).count() == claims
    assert LogEntry.objects.filter(action="analyse article").count() == 1


@pytest.mark.django_db
def test_the_desks_own_outlets_are_recognised() -> None:
    world = make.cast()
    run(tasks.analyse_article, make.waiting(world))
    named = Outlet.objects.filter(mentions__how="blanket").values_list("name", flat=True)
    assert set(named) == {"Vell Courier", "North Wire"}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("error", "attempts", "gives_up", "word"),
    [
        (RuntimeError("boom"), 0, False, ""),
        (RuntimeError("boom"), 2, True, "broke off (RuntimeError)"),
        (InputError("No words in it."), 0, True, "No words in it."),
    ],
)
def test_an_error_is_tried_again_until_it_is_given_up(
    monkeypatch: pytest.MonkeyPatch, error: Exception, attempts: int, gives_up: bool, word: str
) -> None:
    def breaks(*args: Any, **options: Any) -> None:
        raise error

    monkeypatch.setattr("claims.nlp.analysis.analyse", breaks)
    job = make.waiting(make.cast())
    if gives_up:
        run(tasks.analyse_article, job, attempts)
    else:
        with pytest.raises(RuntimeError):
            run(tasks.analyse_article, job, attempts)
    job.refresh_from_db()
    assert (job.state == JobState.FAILED) == gives_up
    assert word in job.message
    assert (Article.objects.get().state == ArticleState.FAILED) == gives_up


class _Model(BaseHTTPRequestHandler):
    """An endpoint that speaks the protocol: one claim that is really there, one that is not, and one with a verdict."""

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        shown = json.loads(asked["messages"][-1]["content"])
        number = next(s["number"] for s in shown["sentences"] if "harbour master" in s["text"])
        claim = {
            "sentence": number,
            "text": "The ferry had been overloaded.",
            "quotes": ["the ferry had been overloaded"],
            "kind": "state",
            "attribution": None,
            "substitutions": [],
            "needs_context": False,
        }
        claims = [claim, claim | {"quotes": ["the ferry was stolen"]}, claim | {"verdict": "verified"}]
        content = json.dumps({"claims": claims})
        body = json.dumps({"choices": [{"message": {"role": "assistant", "content": content}}]}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: Any) -> None:
        """Nothing: the test's output is its own."""


@pytest.mark.django_db
def test_a_language_model_is_asked_where_the_operator_set_one_up(settings: Any) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Model) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        settings.LANGUAGE_MODEL_URL = f"http://127.0.0.1:{server.server_port}/v1"
        settings.LANGUAGE_MODEL = "a-model"
        run(tasks.analyse_article, make.waiting(make.cast()))
        server.shutdown()
    job = Job.objects.get()
    assert "a-model" in job.message
    assert "2 were dropped" in job.message
    assert Claim.objects.filter(current__text="The ferry had been overloaded.").exists()
    assert not Claim.objects.exclude(verdict="").exists()


@pytest.mark.django_db
def test_where_the_model_does_not_answer_the_built_in_splitter_does_and_says_so(settings: Any) -> None:
    settings.LANGUAGE_MODEL_URL = "http://127.0.0.1:9/v1"
    settings.LANGUAGE_MODEL = "a-model"
    run(tasks.analyse_article, make.waiting(make.cast()))
    job = Job.objects.get()
    assert job.state == JobState.DONE
    assert "a-model" in job.message
    assert Claim.objects.exists()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("attempts", "given_up"), [(0, False), (2, True)])
def test_the_jobs_of_a_dead_worker_are_taken_from_it(attempts: int, given_up: bool) -> None:
    job = make.waiting(make.cast())
    stalled = SimpleNamespace(attempts=attempts, task_name=tasks.analyse_article.name, task_kwargs={"job": job.pk})
    said: list[object] = []

    class Manager:
        async def get_stalled_jobs(self, seconds_since_heartbeat: int) -> list[Any]:
            return [stalled]

        async def retry_job(self, job: Any, retry_at: Any) -> None:
            said.append("again")

        async def finish_job(self, job: Any, status: Status, delete_job: bool) -> None:
            said.append(status)

    context = SimpleNamespace(app=SimpleNamespace(job_manager=Manager()))
    async_to_sync(tasks.rescue_stalled.func)(context, 0)
    job.refresh_from_db()
    assert said == [Status.FAILED if given_up else "again"]
    assert (job.state == JobState.FAILED) == given_up
    assert ("worker died" in job.message) == given_up


@pytest.mark.django_db
def test_the_demonstration_is_made_once_and_shows_every_cell() -> None:
    accounts, job = samples.make_demonstration()
    assert [a.role for a in accounts] == ["administrator", "editor", "reviewer", "reviewer"]
    assert len({a.password for a in accounts}) == 4
    assert job is not None
    run(tasks.prepare_demonstration, job)
    article = Article.objects.get()
    assert article.state == ArticleState.READY
    assert Evidence.objects.filter(claim__article=article).count() == 18
    assert not Claim.objects.exclude(verdict="").exists(), "verdicts are for people"
    run(tasks.prepare_demonstration, job)
    assert Evidence.objects.count() == 18
    assert samples.make_demonstration() == ([], None)
    from claims import queries
    from claims.queries.passages import why_each

    page = queries.article_page(article)
    assert {o.name for o in page.blanket} == {"Dawn", "Reuters", "Associated Press", "Voice of America"}
    states = {cell.state for cells in queries.matrix(page).values() for cell in cells}
    assert states == {"supports", "contradicts", "mixed", "silent", "not obtained"}
    found = queries.article_origins(page)
    statement = next(b for b in found.confirmed if b.name.startswith("ISPR"))
    assert [o.name for o in statement.outlets] == ["Associated Press", "Dawn", "Reuters"], "3 outlets, 1 origin"
    assert {b.name: b.is_party for b in found.confirmed} == {
        "ISPR statement, 1 February 2025": True,
        "BLA statement": True,
    }
    joining = next(b for b in found.to_decide if b.joins)
    assert joining.joins == statement.origin
    assert "Reuters has 24 where the others have 23." in found.beside(joining).reasons_against
    rules = set()
    for row in page.claims:
        quoted = list(Evidence.objects.filter(claim=row.claim).select_related("snapshot__imprint"))
        rules |= {reason.rule for _, reasons in why_each(row.claim, quoted).values() for reason in reasons}
    assert {"different-date", "different-toll", "different-place"} <= rules
    times = {phrase for row in queries.whole_matrix(page).rows for cell in row.cells for phrase in cell.cell.times}
    assert times == {"superseded by “Summary: toll rises to 18 and 23, BLA claims the attack” of 1 Feb 2025"}
