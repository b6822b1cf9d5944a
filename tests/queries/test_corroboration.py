"""The matrix as a table."""

from __future__ import annotations

import pytest

from claims import queries
from claims.actions import evidence
from claims.models import Article, Evidence, Stance
from tests import factories as make

pytestmark = pytest.mark.django_db


def matrix_of(article: Article) -> queries.Matrix:
    return queries.whole_matrix(queries.article_page(article))


def test_every_row_has_a_cell_for_every_column() -> None:
    world = make.cast()
    article = make.analysed(world)
    other = make.report(world, article, "Reuters", "No ferry sank.", fidelity="summary")
    make.quote(world, make.numbered(article, 1), other, "No ferry sank", Stance.CONTRADICTS)
    evidence.record_search(article=article, outlet=make.outlet(world, "North Wire"), where="its site", by=world.bob)
    matrix = matrix_of(article)
    assert [(c.outlet.name, c.reports, c.searched, c.is_cited) for c in matrix.columns] == [
        ("Vell Courier", 0, False, True),
        ("North Wire", 0, True, True),
        ("Reuters", 1, False, False),
    ]
    assert [[cell.state for cell in row.cells][-1] for row in matrix.rows] == ["contradicts"] + 4 * ["not obtained"]
    assert [row.is_conflict for row in matrix.rows] == [True] + 4 * [False]


def test_what_speaks_to_a_claim_and_what_it_goes_back_to() -> None:
    world = make.cast()
    article = make.analysed(world)
    claim = make.numbered(article, 1)
    courier, wire = make.report(world, article), make.report(world, article, "North Wire")
    make.quote(world, claim, courier, "Twelve passengers died", Stance.MENTIONS)
    make.quote(world, claim, courier, "A ferry sank")
    against = make.quote(world, claim, courier, "on Sunday", Stance.CONTRADICTS)
    make.quote(world, claim, wire, "A ferry sank")
    row = matrix_of(article).rows[0]
    assert [e.quotation for e in row.cells[0].deciding] == ["on Sunday", "A ferry sank"]
    assert (row.outlets, row.origins, row.undecided) == (2, (), 2), "nobody has said what they go back to"
    statement = make.origin(world.desk, "Harbour office statement")
    Evidence.objects.filter(claim=claim).update(origin=statement)
    row = matrix_of(article).rows[0]
    assert (row.origins, row.undecided) == (("Harbour office statement",), 0)
    against.refresh_from_db()
    evidence.set_aside(evidence=against, why="The same day.", seen=1, by=world.bob)
    row = matrix_of(article).rows[0]
    assert [e.quotation for e in row.cells[0].deciding] == ["A ferry sank"]
    assert not row.is_conflict


def test_an_article_without_claims() -> None:
    job = make.waiting(make.cast())
    assert matrix_of(job.article) == queries.Matrix((), ())
