"""What quotations may go back to, as proposed, and what a decision would do."""

from __future__ import annotations

import dataclasses

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims import queries
from claims.actions import claims as claims_actions
from claims.actions import evidence
from claims.actions import origins as origin_actions
from claims.models import Article, OriginKind, Snapshot, Stance
from claims.nlp import analyse
from claims.queries.origins import Origins
from tests import factories as make

pytestmark = pytest.mark.django_db

GUARD = "Twelve passengers died, the coast guard said. The ferry sank in the bay in the morning."


def origins_of(article: Article) -> Origins:
    return queries.article_origins(queries.article_page(article))


def test_nothing_quoted_goes_back_to_nothing(article: Article) -> None:
    found = origins_of(article)
    assert (found.bundles, found.quoted, found.count) == ((), 0, 0)
    assert [o.name for o in found.outlets] == ["Vell Courier", "North Wire"]


def test_a_party_acts_in_the_claims(world: make.Cast) -> None:
    text = "Fighters of the Vell Front attacked the port.\nThe port was closed."
    job = make.waiting(world, text)
    claims_actions.store_analysis(job=job, analysis=analyse(text))
    article = Article.objects.get(pk=job.article_id)
    snapshot = make.report(
        world, article, "Reuters", "The Vell Front said that it had taken the port. The mayor said it was shut."
    )
    first = make.numbered(article, 1)
    make.quote(world, first, snapshot, "it had taken the port")
    make.quote(world, first, snapshot, "it was shut")
    parties = {b.name: b.is_party for b in origins_of(article).to_decide}
    assert parties == {"Statement of the Vell Front": True, "Statement of the mayor": False}


def test_what_is_confirmed_is_joined(world: make.Cast, article: Article) -> None:
    first = make.quoted(world, article, "Vell Courier", GUARD, "Twelve passengers died")
    made = origin_actions.confirm_origin(
        quotations=[(first, first.version)], name="Guard’s note", kind=OriginKind.STATEMENT, is_party=True, by=world.bob
    )
    second = make.quoted(world, article, "North Wire", "The coast guard said that twelve had died.", "twelve had died")
    found = origins_of(article)
    assert [b.origin for b in found.confirmed] == [made]
    bundle = found.to_decide[0]
    assert (bundle.name, bundle.is_party, bundle.joins) == ("Guard’s note", True, made)
    assert (found.count, found.undecided) == (1, 1)
    assert found.proposed(second) == bundle
    assert found.proposed(first) is None


def test_mentions_and_withdrawn_quotations_go_back_to_nothing(world: make.Cast, article: Article) -> None:
    snapshot = make.report(world, article)
    claim = make.numbered(article, 1)
    make.quote(world, claim, snapshot, "A ferry sank", Stance.MENTIONS)
    gone = make.quote(world, claim, snapshot, "Twelve passengers died")
    evidence.withdraw_evidence(evidence=gone, why="Not this.", seen=gone.version, by=world.bob)
    assert origins_of(article).bundles == ()


def test_proposals_are_the_same_each_time_and_cost_the_same(world: make.Cast, article: Article) -> None:
    def asked() -> tuple[list[str], int]:
        page = queries.article_page(article)
        with CaptureQueriesContext(connection) as made:
            found = queries.article_origins(page)
            if found.bundles:
                found.beside(found.bundles[0])
                queries.origin_effects(page, found.bundles[0])
        return [b.address for b in found.bundles], len(made)

    make.quoted(world, article, "Vell Courier", GUARD, "Twelve passengers died")
    before, few = asked()
    assert asked() == (before, few)
    for n, name in enumerate(("North Wire", "Reuters", "Dawn", "Associated Press")):
        snapshot = make.report(world, article, name, f"{GUARD} It was the {n}th time.")
        for number in (1, 2, 3):
            make.quote(world, make.numbered(article, number), snapshot, "Twelve passengers died")
    after, many = asked()
    assert (before[0], many) == (after[0], few)


def two_outlets(world: make.Cast, article: Article) -> list[Snapshot]:
    snapshots = [make.report(world, article, name, GUARD) for name in ("Vell Courier", "North Wire")]
    for snapshot in snapshots:
        make.quote(world, make.numbered(article, 2), snapshot, "Twelve passengers died")
    return snapshots


def test_what_a_decision_would_do(article: Article, world: make.Cast) -> None:
    world.desk.origins_required = 2
    world.desk.save()
    article = Article.objects.get(pk=article.pk)
    snapshot = two_outlets(world, article)[0]
    make.quote(world, make.numbered(article, 3), snapshot, "Twelve passengers", Stance.CONTRADICTS)
    bundle = origins_of(article).to_decide[0]
    found = queries.origin_effects(queries.article_page(article), bundle)
    assert (found.hypotheses, [r.claim.number for r in found.rows], found.others) == (
        ("As 1 origin", "As 2 origins"),
        [2],
        (3,),
    )
    one, two = (outcome for _, outcome in found.rows[0].cases)
    assert (one.words, one.open) == ("verified closed", ("unsourced",))
    assert one.note == (
        "2 independent origins must support this claim, and 1 is confirmed (Statement of the coast guard)."
    )
    assert (two.words, two.note) == (
        "verified open",
        "2 origins: Vell Courier’s own reporting, North Wire’s own reporting",
    )
    assert two.open == ("verified", "unsourced")
    assert not found.rows[0].same


def test_what_deciding_on_one_outlet_would_do(world: make.Cast) -> None:
    claim = make.verified(world)
    article = claim.article
    bundle = origins_of(article).to_decide[0]
    found = queries.origin_effects(queries.article_page(article), bundle)
    assert found.hypotheses == ("Once confirmed", "While undecided")
    assert [outcome.words for _, outcome in found.rows[0].cases] == ["verified stands", "verified stands"]
    as_party = queries.origin_effects(queries.article_page(article), dataclasses.replace(bundle, is_party=True))
    outcome = as_party.rows[0].cases[0][1]
    assert (outcome.words, outcome.reopens) == ("opened again", True)
