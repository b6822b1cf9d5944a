"""Passages side by side, and what speaks for and against one origin."""

from __future__ import annotations

import pytest

from claims import queries
from claims.models import Article, Fidelity
from claims.queries.origins import Origins
from tests import factories as make

pytestmark = pytest.mark.django_db

GUARD = "Twelve passengers died, the coast guard said. The ferry sank in the bay in the morning."


def origins_of(article: Article) -> Origins:
    return queries.article_origins(queries.article_page(article))


LONG = "The ferry went down within minutes of leaving the old pier while children slept below."


def test_words_in_a_row_tie_what_is_verbatim(world: make.Cast, article: Article) -> None:
    make.quoted(world, article, "Vell Courier", LONG, "The ferry went down")
    make.quoted(world, article, "North Wire", f"It happened at dawn. {LONG}", "The ferry went down")
    assert [b.name for b in origins_of(article).to_decide] == ["North Wire’s report"]
    reasons = origins_of(article).beside(origins_of(article).to_decide[0]).reasons_for
    assert reasons == (f"North Wire and Vell Courier have 15 words in a row: “{LONG[:-1]}”.",)


def test_the_same_quotation_in_two_outlets(world: make.Cast, article: Article) -> None:
    for name, rest in (("Vell Courier", "on Monday"), ("North Wire", "in the evening")):
        text = f"“We had told them that she was too full,” the harbour master said {rest}."
        make.quoted(world, article, name, text, "We had told them")
    reasons = origins_of(article).beside(origins_of(article).to_decide[0]).reasons_for
    assert "North Wire and Vell Courier have the same quotation: “We had told them that she was too full”." in reasons


def test_counts_that_are_shared_and_at_odds(world: make.Cast, article: Article) -> None:
    for name, dead in (("Vell Courier", 12), ("North Wire", 12), ("Reuters", 14)):
        text = f"{dead} passengers were killed and 3 sailors died, the coast guard said."
        make.quoted(world, article, name, text, str(dead), fidelity=Fidelity.SUMMARY)
    found = origins_of(article)
    beside = found.beside(found.to_decide[0])
    assert beside.reasons_for == (
        "North Wire, Reuters and Vell Courier credit it to the coast guard.",
        "3 stands in all of them; 12 in North Wire and Vell Courier.",
    )
    assert beside.reasons_against == ("Reuters has 14 where the others have 12.",)
    assert beside.only_summaries
    marked = {
        column.outlet.name: [(r.text, r.shared) for r in column.pieces[0].runs if r.shared] for column in beside.columns
    }
    assert ("14", "odds") in marked["Reuters"]
    assert ("12", "two") in marked["North Wire"]
    assert ("3", "all") in marked["Reuters"]
    assert all("".join(r.text for r in piece.runs) for column in beside.columns for piece in column.pieces)
