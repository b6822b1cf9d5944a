"""Articles are brought in once, keep their bytes, and are withdrawn and restored with a trace."""

from __future__ import annotations

import pytest

from claims.actions import articles
from claims.exceptions import AlreadyThere, Conflict, InputError, NotAllowed, RuleError
from claims.models import Article, ArticleState, Job, JobState, LogEntry
from tests import factories as make

pytestmark = pytest.mark.django_db


def test_an_article_comes_in_with_its_bytes_and_a_job() -> None:
    world = make.cast()
    job = make.waiting(
        world, "One line.\r\nAnd more.", title="", outlet=make.outlet(world), address=" https://a.example "
    )
    article, revision = job.article, job.revision
    assert (article.title, article.state, article.address) == ("One line.", ArticleState.RECEIVED, "https://a.example")
    assert bytes(revision.received) == b"One line.\r\nAnd more."
    assert revision.text == "One line.\nAnd more."
    assert (job.state, revision.number) == (JobState.WAITING, 1)
    entry = LogEntry.objects.get(action="import article")
    assert entry.subject == f"articles/{article.public_id}"
    assert entry.payload["text sha256"] == revision.text_sha256


def test_the_same_text_again_names_the_article_that_stands() -> None:
    world = make.cast()
    first = make.waiting(world).article
    with pytest.raises(AlreadyThere, match="The ferry") as caught:
        make.waiting(world, title="Another title")
    assert caught.value.where == first.public_id
    assert Article.objects.count() == 1


def test_a_withdrawn_article_is_named_as_such() -> None:
    world = make.cast()
    article = make.analysed(world)
    articles.withdraw_article(article=article, why="Retracted.", seen=article.version, by=world.alice)
    with pytest.raises(AlreadyThere, match="was withdrawn"):
        make.waiting(world)


def test_a_reviewer_and_a_stranger_bring_nothing_in() -> None:
    world = make.cast()
    with pytest.raises(NotAllowed, match="reviewer cannot bring in an article"):
        make.waiting(world, by=world.bob)
    with pytest.raises(NotAllowed, match="do not belong"):
        make.waiting(world, by=world.eve)


def test_withdrawing_needs_a_reason_and_the_version_that_was_seen() -> None:
    world = make.cast()
    article = make.analysed(world)
    with pytest.raises(InputError, match="Say why"):
        articles.withdraw_article(article=article, why=" ", seen=article.version, by=world.alice)
    with pytest.raises(Conflict):
        articles.withdraw_article(article=article, why="Old.", seen=article.version - 1, by=world.alice)
    articles.withdraw_article(article=article, why="Retracted.", seen=article.version, by=world.alice)
    with pytest.raises(RuleError, match="withdrawn"):
        articles.withdraw_article(article=article, why="Again.", seen=article.version, by=world.alice)
    job = articles.restore_article(article=article, seen=article.version, by=world.alice)
    assert article.state == ArticleState.RECEIVED
    assert job.revision == article.revisions.get()


def test_analysing_again_waits_for_the_first_analysis() -> None:
    world = make.cast()
    article = make.waiting(world).article
    with pytest.raises(RuleError, match="being analysed"):
        articles.analyse_again(article=article, seen=article.version, by=world.alice)
    assert Job.objects.count() == 1


def test_analysing_again_makes_another_job() -> None:
    world = make.cast()
    article = make.analysed(world)
    job = articles.analyse_again(article=article, seen=article.version, by=world.alice)
    assert job.state == JobState.WAITING
    assert article.state == ArticleState.RECEIVED
    assert LogEntry.objects.filter(action="analyse again").exists()


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Port of Vell \u2013 February 26, 2031 \u2013 A ferry sank.\nAll lived.", "A ferry sank."),
        (f"A ferry sank {'in the bay of Vell ' * 9}.", f"A ferry sank {'in the bay of Vell ' * 4}in the bay…"),
    ],
)
def test_without_a_title_it_is_known_by_its_first_words(text: str, title: str) -> None:
    assert make.waiting(make.cast(), text, title="").article.title == title
