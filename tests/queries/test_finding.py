"""Candidates of the index, then ranking: the same passages as if everything were ranked, and nobody else's."""

from __future__ import annotations

import random

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.models import Article, Passage
from claims.nlp.terms import term
from claims.queries import finding
from tests import factories as make

pytestmark = pytest.mark.django_db

NAMES = "Norrby Vell Orsa Tarn Mell Hask Ubby Krell Soder Lund".split()
THINGS = "ferry bridge harbour storm crew cargo captain inquiry engine lifeboat".split()


def prose(seed: int, sentences: int) -> str:
    """A report of made-up facts."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    return " ".join(
        f"The {chance.choice(THINGS)} of {chance.choice(NAMES)} and the {chance.choice(THINGS)} were seen by "
        f"{chance.randint(2, 60)} people in {chance.choice(NAMES)}."
        for _ in range(sentences)
    )


@pytest.fixture
def article(world: make.Cast) -> Article:
    """An article with twelve reports of forty passages."""
    made = make.analysed(world)
    for seed in range(12):
        make.report(world, made, text=prose(seed, 40))
    return made


CLAIMS = (
    "Eighteen people saw the lifeboat of Norrby.",
    "The captain and the engine of Tarn were seen by 44 people in Krell.",
    "The inquiry of Soder.",
    "Storms.",
)


@pytest.mark.parametrize("claim", CLAIMS)
def test_what_is_found_by_the_index_is_what_ranking_everything_finds(
    article: Article, monkeypatch: pytest.MonkeyPatch, claim: str
) -> None:
    scope = finding.scope_of(article.desk, article)
    everything = finding.best_passages(claim, scope, 10)
    monkeypatch.setattr(finding, "READ", 0)
    assert finding.best_passages(claim, scope, 10) == everything
    assert len(everything) == 10


def test_of_a_common_term_and_of_pairs_of_them_enough_is_looked_at(
    article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    scope = finding.scope_of(article.desk, article)
    claim = "The lifeboat of Norrby and the storm were seen by 18 people in Lund."
    everything = finding.best_passages(claim, scope, 3)
    for name, value in (("READ", 0), ("_FETCHED", 60), ("_RANKED", 20), ("_PLACED", 100)):
        monkeypatch.setattr(finding, name, value)
    assert set(finding.best_passages(claim, scope, 10)) & set(everything)
    assert finding.best_passages("people", scope, 2)


@pytest.mark.parametrize("read", [0, 2_000])
def test_only_the_desks_and_the_articles_passages_are_found(
    world: make.Cast, article: Article, monkeypatch: pytest.MonkeyPatch, read: int
) -> None:
    monkeypatch.setattr(finding, "READ", read)
    beside = make.waiting(world, "The lifeboat of Norrby was seen.").article
    other = make.report(world, beside, text="Eighteen people saw the lifeboat of Norrby.")
    claim = "Eighteen people saw the lifeboat of Norrby."
    assert finding.best_passages(claim, finding.scope_of(world.desk), 1)[0].snapshot == other
    in_article = finding.best_passages(claim, finding.scope_of(world.desk, article), 10)
    assert other.pk not in {p.snapshot_id for p in in_article}
    assert finding.best_passages(claim, finding.scope_of(world.other_desk), 10) == []


def test_nothing_is_found_for_what_nobody_says(article: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    scope = finding.scope_of(article.desk)
    monkeypatch.setattr(finding, "READ", 0)
    assert finding.best_passages("Elephants dance.", scope, 10) == []
    assert finding.best_passages("'\\ : & | ! ( <-> *", scope, 10) == []


def test_a_hostile_claim_costs_no_more_queries(article: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "READ", 0)
    monkeypatch.setattr(finding, "_MOST_TERMS", 20)
    with CaptureQueriesContext(connection) as queries:
        finding.best_passages(
            " ".join(f"word{n} {NAMES[n % 10]} {n}" for n in range(300)), finding.scope_of(article.desk), 10
        )
    assert len(queries) <= 8


def test_passages_are_stored_by_their_terms(world: make.Cast) -> None:
    made = make.report(world, make.analysed(world), text="Eighteen men wrote from Baluchistān’s 'coast'.")
    assert Passage.objects.filter(snapshot=made, words="18").exists()
    with connection.cursor() as cursor:
        cursor.execute("SELECT tsvector_to_array(words) FROM claims_passage WHERE snapshot_id = %s", [made.pk])
        assert set(cursor.fetchone()[0]) >= {"18", term("write"), "baluchistan", "~blchstn", "coast"}
