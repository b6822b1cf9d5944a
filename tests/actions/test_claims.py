"""An analysis becomes claims; what was there keeps its number and what people did."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from claims.actions import articles, evidence
from claims.actions import claims as claims_actions
from claims.models import (
    Article,
    ArticleState,
    Claim,
    ClaimState,
    Evidence,
    Job,
    JobState,
    LogEntry,
    Mention,
    Outlet,
    Stretch,
    Verdict,
)
from claims.nlp import facts
from tests import factories as make

pytestmark = pytest.mark.django_db


def again(world: make.Cast, article: Article, analysis: facts.Analysis) -> Job:
    article.refresh_from_db()
    job = articles.analyse_again(article=article, seen=article.version, by=world.alice)
    claims_actions.store_analysis(job=job, analysis=analysis)
    return Job.objects.get(pk=job.pk)


def test_everything_that_was_found_is_stored() -> None:
    world = make.cast()
    article = make.analysed(world)
    assert article.state == ArticleState.READY
    assert [c.number for c in Claim.objects.filter(article=article)] == [1, 2, 3, 4, 5]
    three = make.numbered(article, 3)
    assert three.current is not None
    assert [a.exact for a in three.current.anchors] == ["A ferry sank", "three sailors dead"]
    quantity = three.current.facets.get()
    assert (quantity.number_low, quantity.number_high, quantity.role, quantity.outcome) == (3, 3, "crew", "killed")
    when = make.numbered(article, 1).current.facets.get()
    assert (when.date_low, when.certainty, when.number_low) == (date(2031, 5, 4), "dateline", None)
    four, five = make.numbered(article, 4).current, make.numbered(article, 5).current
    assert four is not None
    assert four.attribution.claimant == "The harbour master"
    assert five is not None
    assert [c.outlet.name for c in five.citations.all()] == ["Vell Courier"]
    assert five.substitutions.get().original == "It"
    assert Stretch.objects.filter(reason="question").count() == 1
    assert Mention.objects.filter(how="blanket").count() == 2
    job = Job.objects.get()
    assert (job.state, job.analyser, job.done) == (JobState.DONE, "by hand 1", 8)
    assert LogEntry.objects.get(action="analyse article").payload["new"] == 5


def test_storing_twice_changes_nothing() -> None:
    world = make.cast()
    article = make.analysed(world)
    entries = LogEntry.objects.count()
    claims_actions.store_analysis(job=Job.objects.get(), analysis=make.analysis())
    assert Claim.objects.filter(article=article).count() == 5
    assert LogEntry.objects.count() == entries


def test_a_withdrawn_article_takes_no_analysis() -> None:
    world = make.cast()
    job = make.waiting(world)
    articles.withdraw_article(article=job.article, why="Retracted.", seen=1, by=world.alice)
    claims_actions.store_analysis(job=job, analysis=make.analysis())
    assert not Claim.objects.exists()


def test_an_outlet_that_is_no_longer_a_row_is_made_again() -> None:
    world = make.cast()
    Outlet.objects.filter(name="North Wire").delete()
    make.analysed(world)
    assert Outlet.objects.filter(desk=world.desk, name="North Wire").exists()


def test_the_same_analysis_again_keeps_every_verdict() -> None:
    world = make.cast()
    first = make.verified(world)
    again(world, first.article, make.analysis())
    first.refresh_from_db()
    assert (first.state, first.verdict, first.number) == (ClaimState.DECIDED, Verdict.VERIFIED, 1)
    assert first.texts.count() == 1


def test_other_words_for_the_same_place_reword_the_claim_and_keep_its_verdict() -> None:
    world = make.cast()
    first = make.verified(world)
    found = make.analysis()
    reworded = dataclasses.replace(found.claims[0], key="other", text="A ferry went down in the bay.")
    again(world, first.article, dataclasses.replace(found, claims=(reworded, *found.claims[1:])))
    first = make.numbered(first.article, 1)
    assert first.current is not None
    assert first.current.text == "A ferry went down in the bay."
    assert (first.state, first.texts.count(), first.key) == (ClaimState.DECIDED, 2, "other")


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Two ferries of Northport sank in the bay.", None),
        ("A ferry did not sink in the bay.", None),
        ("A ferry didn't sink in the bay.", None),
        ("A ferry sank in the bay.", "The mayor"),
    ],
)
def test_another_substance_reopens_the_claim(text: str, claimant: str | None) -> None:
    world = make.cast()
    first = make.verified(world)
    found = make.analysis()
    changed = dataclasses.replace(found.claims[0], text=text, claimant=claimant)
    again(world, first.article, dataclasses.replace(found, claims=(changed, *found.claims[1:])))
    first = make.numbered(first.article, 1)
    assert (first.state, first.verdict, first.round) == (ClaimState.OPEN, "", 2)
    assert Evidence.objects.filter(claim=first).exists()
    assert LogEntry.objects.filter(action="analyse article").latest("sequence").payload["reopened"] == [1]


def test_what_is_no_longer_found_is_superseded_and_comes_back_with_its_number() -> None:
    world = make.cast()
    first = make.verified(world)
    found = make.analysis()
    again(world, first.article, dataclasses.replace(found, claims=found.claims[1:]))
    first.refresh_from_db()
    assert (first.state, first.verdict) == (ClaimState.SUPERSEDED, "")
    again(world, first.article, found)
    first.refresh_from_db()
    assert (first.state, first.number) == (ClaimState.OPEN, 1)
    assert Claim.objects.filter(article=first.article).count() == 5


def test_a_claim_is_found_again_by_its_words_where_its_place_moved() -> None:
    world = make.cast()
    first = make.verified(world)
    found = make.analysis()
    moved = dataclasses.replace(
        found.claims[0], key="moved", anchors=(facts.Anchor.at(make.TEXT, 40, 60),), text=found.claims[0].text
    )
    again(world, first.article, dataclasses.replace(found, claims=(*found.claims[1:], moved)))
    first = make.numbered(first.article, 1)
    assert first.state == ClaimState.DECIDED
    assert first.current is not None
    assert first.current.anchors[0].start == 40


def test_numbers_are_never_used_again() -> None:
    world = make.cast()
    article = make.analysed(world)
    found = make.analysis()
    again(world, article, dataclasses.replace(found, claims=found.claims[:4]))
    new = make.claim(make.TEXT, "Nobody knows why", sentence=5)
    again(world, article, dataclasses.replace(found, claims=(*found.claims[:4], new)))
    assert Claim.objects.get(article=article, key=new.key).number == 6


def test_progress_is_written_until_the_job_is_done() -> None:
    world = make.cast()
    job = make.waiting(world)
    claims_actions.report_progress(job=job, done=3, total=8)
    job.refresh_from_db()
    assert (job.state, job.done, job.total) == (JobState.RUNNING, 3, 8)
    claims_actions.store_analysis(job=job, analysis=make.analysis())
    claims_actions.report_progress(job=job, done=1, total=8)
    job.refresh_from_db()
    assert (job.state, job.done) == (JobState.DONE, 8)


def test_a_failed_analysis_says_so_and_can_be_started_again() -> None:
    world = make.cast()
    job = make.waiting(world)
    claims_actions.fail_analysis(job=job, message="It broke off.")
    article = Article.objects.get()
    job.refresh_from_db()
    assert (article.state, job.state, job.message) == (ArticleState.FAILED, JobState.FAILED, "It broke off.")
    claims_actions.fail_analysis(job=job, message="It broke off.")
    assert LogEntry.objects.filter(action="analysis failed").count() == 1
    again(world, article, make.analysis())
    assert Article.objects.get().state == ArticleState.READY


def test_evidence_stays_on_a_reworded_claim() -> None:
    world = make.cast()
    article = make.analysed(world)
    quoted = make.quote(world, make.numbered(article, 1), make.report(world, article), "A ferry sank in the bay")
    found = make.analysis()
    reworded = dataclasses.replace(found.claims[0], text="In the bay a ferry sank.")
    again(world, article, dataclasses.replace(found, claims=(reworded, *found.claims[1:])))
    quoted.refresh_from_db()
    assert quoted.claim_text.text == "A ferry sank in the bay."
    assert evidence.place(quoted.snapshot.text, "Twelve passengers died.") == (48, 71)
