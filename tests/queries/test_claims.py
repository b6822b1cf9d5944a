"""The claim in hand and the matrix."""

from __future__ import annotations

import pytest

from claims import queries
from claims.actions import evidence
from claims.models import Aspect, Claim, Stance
from tests import factories as make

pytestmark = pytest.mark.django_db


def page_of(claim: Claim) -> queries.ClaimPage:
    return queries.claim_page(queries.article_page(claim.article), claim)


def cells_of(claim: Claim) -> dict[str, str]:
    return {cell.outlet.name: cell.state for cell in page_of(claim).cells}


def test_cells_say_what_was_confirmed_and_nothing_else() -> None:
    world = make.cast()
    article = make.analysed(world)
    claim = make.numbered(article, 1)
    assert cells_of(claim) == {"Vell Courier": "not obtained", "North Wire": "not obtained"}
    courier = make.report(world, article)
    wire = make.report(world, article, "North Wire", "Nothing of note.")
    evidence.record_reading(claim=claim, snapshot=wire, by=world.bob)
    make.quote(world, claim, courier, "Twelve passengers", Stance.MENTIONS)
    assert cells_of(claim) == {"Vell Courier": "silent", "North Wire": "silent"}
    make.quote(world, claim, courier, "A ferry sank")
    assert cells_of(claim)["Vell Courier"] == "supports"
    against = make.quote(world, claim, courier, "on Sunday", Stance.CONTRADICTS)
    assert cells_of(claim)["Vell Courier"] == "mixed"
    evidence.set_aside(evidence=against, why="The same day.", seen=1, by=world.bob)
    assert cells_of(claim)["Vell Courier"] == "supports"


def test_a_contradiction_alone_and_an_outlet_that_nobody_cited() -> None:
    world = make.cast()
    article = make.analysed(world)
    claim = make.numbered(article, 1)
    other = make.report(world, article, "Reuters", "No ferry sank.", fidelity="summary")
    make.quote(world, claim, other, "No ferry sank", Stance.CONTRADICTS)
    assert cells_of(claim)["Reuters"] == "contradicts"
    assert "Reuters" not in cells_of(make.numbered(article, 2))


def test_the_facts_that_the_rules_judge() -> None:
    world = make.cast()
    article = make.analysed(world)
    claim = make.numbered(article, 1)
    make.quote(world, claim, make.report(world, article, fidelity="summary"), "A ferry sank")
    evidence.record_search(article=article, outlet=make.outlet(world, "North Wire"), where="its site", by=world.bob)
    evidence.record_search(article=article, claim=claim, where="everywhere", by=world.bob)
    facts = queries.claim_facts(claim)
    assert [(q.stance, q.aspect, q.outlet, q.origin, q.is_summary) for q in facts.evidence] == [
        ("supports", Aspect.SO, "Vell Courier", "", True)
    ]
    assert {(x.outlet, x.read, x.searched) for x in facts.looks} == {
        ("Vell Courier", True, False),
        ("North Wire", False, True),
    }
    assert facts.searched
    assert not facts.has_claimant
    assert queries.claim_facts(make.numbered(article, 4)).has_claimant
    assert [look.outlet for look in queries.claim_facts(make.numbered(article, 5)).looks] == ["Vell Courier"]


def test_the_claim_in_hand() -> None:
    world = make.cast()
    claim = make.verified(world)
    page = page_of(claim)
    assert (page.previous, page.next, page.next_open) == (None, 2, 2)
    assert page.headline == Aspect.SO
    assert page.sourcing == "blanket"
    assert page.closed.so["verified"] == ""
    assert "contradicts" in page.closed.so["disputed"]
    assert "that it was said" in page.closed.said["verified"]
    quotation = page.quotations[0]
    assert quotation.stands
    assert (quotation.before, quotation.evidence.quotation) == ("", "A ferry sank in the bay of Northport")
    assert quotation.after == " on Sunday. Twelve passengers died. The sailors were rescued."
    assert [entry.action for entry in page.history] == ["record verdict", "attach evidence"]
    assert page.people[world.bob.public_id] == "Bob"
    assert page.reviews[0].verdict == "verified"


def test_next_open_goes_round_and_ends_with_the_last() -> None:
    world = make.cast()
    article = make.analysed(world)
    assert page_of(make.numbered(article, 5)).next_open == 1
    assert page_of(make.numbered(article, 5)).next is None
    assert page_of(make.numbered(article, 3)).previous == 2


def test_long_surroundings_are_cut_at_words() -> None:
    world = make.cast()
    article = make.analysed(world)
    text = "word " * 60 + "THE QUOTED PART" + " word" * 60
    quoted = make.quote(world, make.numbered(article, 1), make.report(world, article, text=text), "THE QUOTED PART")
    found = page_of(make.numbered(article, 1)).quotations[0]
    assert found.evidence == quoted
    assert found.before.startswith("…word")
    assert found.after.endswith("word…")
    assert len(found.before) < 165


def test_a_superseded_claim_still_has_a_page() -> None:
    world = make.cast()
    article = make.analysed(world)
    Claim.objects.filter(article=article, number=5).update(state="superseded")
    page = page_of(make.numbered(article, 5))
    assert (page.previous, page.next, page.next_open) == (None, None, 1)
    assert "no longer in the article" in page.closed.so["verified"]
