"""A purge takes an article and all work on it, keeps what others use, and leaves a tombstone."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection
from django.test import Client
from django.urls import reverse

from claims.actions import articles, captures, evidence, purging
from claims.exceptions import InputError, NotAllowed, RuleError
from claims.models import (
    Article,
    Capture,
    Claim,
    ClaimText,
    Evidence,
    Exchange,
    LogEntry,
    Revision,
    Snapshot,
    Source,
    Tombstone,
)
from claims.models.log import first_break
from tests import factories as make

pytestmark = pytest.mark.django_db(transaction=True)

SECOND = "A train left the rails near Northport. Nobody was hurt."


def withdrawn(world: make.Cast, article: Article) -> Article:
    return articles.withdraw_article(article=article, why="A court order.", seen=article.version, by=world.alice)


def test_what_others_use_stays_and_the_rest_goes() -> None:
    world = make.cast()
    claim = make.verified(world)
    article, other = claim.article, make.waiting(world, text=SECOND).article
    shared = make.report(world, article, "North Wire", "A ferry sank and a train left the rails.")
    shared.source.articles.add(other)
    evidence.record_reading(claim=make.numbered(article, 2), snapshot=shared, by=world.bob)
    evidence.record_search(article=article, outlet=make.outlet(world, "Dawn"), where="its site", by=world.bob)
    own = claim.evidence.get().snapshot
    hashes = [article.revisions.get().text_sha256]
    before = LogEntry.objects.count()

    gone = purging.purge_article(article=withdrawn(world, article), why="A court order.", by=world.dana)

    assert (gone.claims, gone.reports, gone.shared) == (5, 1, 1)
    assert list(Article.objects.all()) == [other]
    assert list(Snapshot.objects.all()) == [shared]
    assert not Source.objects.filter(pk=own.source_id).exists()
    assert not Claim.objects.exists()
    assert not Evidence.objects.exists()
    stone = Tombstone.objects.get()
    assert (stone.public_id, stone.text_sha256s, stone.by, stone.why) == (
        article.public_id,
        hashes,
        world.dana,
        "A court order.",
    )
    assert LogEntry.objects.count() == before + 2, "the withdrawal and the purge; nothing of the log went"
    assert first_break(world.desk) is None


def test_what_others_tried_to_capture_again_does_not_stand_in_the_way() -> None:
    world = make.cast()
    article, other = make.analysed(world), make.waiting(world, text=SECOND).article
    fetched = make.fetched(world, article)
    lost = make.capture(world, other, again=fetched.source, outlet=fetched.source.outlet)
    captures.fail_capture(capture=lost, message="It broke off.")
    gone = purging.purge_article(article=withdrawn(world, article), why="A court order.", by=world.dana)
    assert (gone.reports, Snapshot.objects.count(), Exchange.objects.count()) == (1, 0, 0)
    assert Capture.objects.get() == lost
    assert Capture.objects.get().source is None


def test_its_address_says_what_became_of_it() -> None:
    world = make.cast()
    article = make.analysed(world)
    purging.purge_article(article=withdrawn(world, article), why="A court order.", by=world.dana)
    client = Client()
    client.force_login(world.bob)
    answer = client.get(reverse("article_detail", args=[article.public_id]))
    assert answer.status_code == 410
    assert "by Dana: A court order." in answer.content.decode()
    client.force_login(world.eve)
    assert client.get(reverse("article_detail", args=[article.public_id])).status_code == 404, "another desk"


def test_the_triggers_stand_again_afterwards() -> None:
    world = make.cast()
    other = make.waiting(world, text=SECOND).article
    purging.purge_article(article=withdrawn(world, make.analysed(world)), why="A court order.", by=world.dana)
    with connection.as_owner(), connection.cursor() as cursor, pytest.raises(DatabaseError, match="append-only"):
        cursor.execute("DELETE FROM claims_revision")
    assert Revision.objects.get().article == other


def test_what_is_refused_changes_nothing() -> None:
    world = make.cast()
    article = make.analysed(world)
    with pytest.raises(RuleError, match="Only a withdrawn article"):
        purging.purge_article(article=article, why="Because.", by=world.dana)
    article = withdrawn(world, article)
    with pytest.raises(NotAllowed, match="administrator"):
        purging.purge_article(article=article, why="Because.", by=world.alice)
    with pytest.raises((RuleError, InputError), match="Say why"):
        purging.purge_article(article=article, why=" ", by=world.dana)
    articles.restore_article(article=article, seen=article.version, by=world.alice)
    article = withdrawn(world, Article.objects.get(pk=article.pk))
    with pytest.raises(RuleError, match="has not ended"):
        purging.purge_article(article=article, why="Because.", by=world.dana)
    assert article.claims.count() == 5
    assert not Tombstone.objects.exists()


def test_every_row_that_points_to_what_goes_goes_before_it() -> None:
    order = [model for model, _ in (*purging._OF_ARTICLE, *purging._OF_SOURCES)] + [Source, Article]
    cut = {(Claim, ClaimText), (Source, Source)}  # `current` and `updates`, which are emptied first
    for at, model in enumerate(order):
        for relation in model._meta.related_objects:
            pointing = relation.related_model
            if not pointing._meta.auto_created and (pointing, model) not in cut:
                assert pointing in order[:at], f"{pointing.__name__} keeps {model.__name__} from being purged"
