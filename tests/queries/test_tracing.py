"""What points from a quotation to what it goes back to."""

from __future__ import annotations

import pytest

from claims import queries
from claims.models import Article, Fidelity, OriginKind
from claims.queries.origins import Origins
from tests import factories as make

pytestmark = pytest.mark.django_db

GUARD = "Twelve passengers died, the coast guard said. The ferry sank in the bay in the morning."


def origins_of(article: Article) -> Origins:
    return queries.article_origins(queries.article_page(article))


def proposed(article: Article) -> dict[str, list[str]]:
    """Name of each proposal to the outlets that it ties."""
    return {b.name: [o.name for o in b.outlets] for b in origins_of(article).to_decide}


LONG = "The ferry went down within minutes of leaving the old pier while children slept below."


def test_one_speaker_in_two_outlets_is_one_origin(world: make.Cast, article: Article) -> None:
    make.quoted(world, article, "Vell Courier", GUARD, "Twelve passengers died")
    make.quoted(
        world, article, "North Wire", "The Coast Guard said that twelve passengers had died.", "twelve passengers"
    )
    assert proposed(article) == {"Statement of the coast guard": ["North Wire", "Vell Courier"]}
    bundle = origins_of(article).to_decide[0]
    assert (bundle.kind, bundle.origin, bundle.joins) == (OriginKind.STATEMENT, None, None)


def test_where_nothing_points_elsewhere_it_is_the_outlets_own(world: make.Cast, article: Article) -> None:
    make.quoted(world, article, "Vell Courier", GUARD, "The ferry sank in the bay")
    make.quoted(world, article, "North Wire", "A ferry went down near Northport.", "A ferry went down")
    assert proposed(article) == {
        "North Wire’s own reporting": ["North Wire"],
        "Vell Courier’s own reporting": ["Vell Courier"],
    }
    beside = origins_of(article).beside(origins_of(article).to_decide[0])
    assert beside.reasons_for == ("Nothing in the passages points elsewhere.",)
    assert beside.columns[0].credit == "Names nobody for it"


def test_a_count_is_traced_by_the_sentence_beside_it(world: make.Cast, article: Article) -> None:
    text = "Twelve passengers died, the coast guard said. Three sailors were killed. The bay was calm."
    snapshot = make.report(world, article, "Vell Courier", text)
    make.quote(world, make.numbered(article, 3), snapshot, "Three sailors were killed")
    make.quote(world, make.numbered(article, 1), snapshot, "The bay was calm")
    assert set(proposed(article)) == {"Statement of the coast guard", "Vell Courier’s own reporting"}
    found = origins_of(article)
    guard = next(b for b in found.to_decide if "guard" in b.name)
    assert found.beside(guard).reasons_for[0] == "In Vell Courier a sentence beside it names the coast guard."


def test_an_agency_that_is_cited_or_signs(world: make.Cast, article: Article) -> None:
    make.quoted(world, article, "Vell Courier", "Twelve people died, Reuters reported.", "Twelve people died")
    text = "Three ferries sank in the bay.\nThe bay is deep.\nNobody was warned.\n(Reuters)"
    signed = make.report(world, article, "Dawn", text)
    signed.imprint.signature = "Reuters"
    signed.imprint.save()
    make.quote(world, make.numbered(article, 1), signed, "Three ferries sank")
    assert proposed(article) == {"Reuters’s report": ["Dawn", "Vell Courier"]}
    beside = origins_of(article).beside(origins_of(article).to_decide[0])
    assert "Dawn is signed Reuters." in beside.reasons_for
    assert beside.columns[0].credit == "Names nobody for it; signed Reuters"


def test_like_wording_of_summaries_proves_nothing(world: make.Cast, article: Article) -> None:
    for name in ("Vell Courier", "North Wire"):
        make.quoted(world, article, name, LONG, "The ferry went down", fidelity=Fidelity.SUMMARY)
    assert len(proposed(article)) == 2


def test_a_count_that_nobody_is_named_for_goes_where_the_same_count_goes(world: make.Cast, article: Article) -> None:
    make.quoted(world, article, "Vell Courier", "12 passengers were killed, the coast guard said.", "12 passengers")
    make.quoted(world, article, "North Wire", "12 passengers were killed.", "12 passengers")
    assert proposed(article) == {"Statement of the coast guard": ["North Wire", "Vell Courier"]}
    beside = origins_of(article).beside(origins_of(article).to_decide[0])
    assert beside.reasons_against == ("North Wire names nobody for it in what is quoted.",)
    make.quoted(world, article, "Reuters", "12 passengers were killed, the mayor said.", "12 passengers")
    assert "North Wire’s own reporting" in proposed(article), "two speakers have the count: neither is proposed"
