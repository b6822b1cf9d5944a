"""Which words a claim owns, borrows and is attributed by, and the lanes of its lines."""

from __future__ import annotations

import pytest

from claims import queries
from claims.actions import claims as claims_actions
from claims.models import Article
from claims.nlp import facts
from claims.views import marking
from tests import factories

pytestmark = pytest.mark.django_db

TEXT = "The crew left the ship, sank the boats and swam ashore.\nThe end came.\n"


def marked(text: str, *claims: tuple[str, ...], held: int = 0) -> list[marking.Paragraph]:
    """`text` as one stretch a line, with claims that are stated by these pieces."""
    world = factories.cast()
    job = factories.waiting(world, text)
    stretches, at = [], 0
    for line in text.splitlines():
        start = text.index(line, at)
        at = start + len(line)
        stretches.append(facts.Stretch(start, at, "heading" if line.endswith("news") else "sentence"))
    analysis = facts.Analysis(
        tuple(stretches),
        tuple(factories.claim(text, *pieces, key=str(n)) for n, pieces in enumerate(claims)),
        (),
        (),
        facts.Analyser("by hand", "1"),
    )
    claims_actions.store_analysis(job=job, analysis=analysis)
    return marking.paragraphs(queries.article_page(Article.objects.get(pk=job.article_id)), held=held)


def segments(paragraphs: list[marking.Paragraph]) -> list[marking.Segment]:
    return [segment for paragraph in paragraphs for run in paragraph.runs for segment in run.segments]


def owned(paragraphs: list[marking.Paragraph]) -> dict[str, tuple[int, ...]]:
    return {segment.text: segment.owners for segment in segments(paragraphs) if segment.lines}


def test_a_shared_subject_is_borrowed() -> None:
    made = marked(TEXT, ("The crew left the ship",), ("The crew", "sank the boats"), ("The crew", "swam ashore"))
    assert owned(made) == {
        "The crew": (1,),
        " left the ship": (1,),
        "sank the boats": (2,),
        "swam ashore": (3,),
    }
    assert {s.text: s.borrowed_by for s in segments(made) if s.borrowed_by} == {"The crew": (2, 3)}


def test_lines_that_overlap_take_lanes() -> None:
    made = marked(TEXT, ("The crew left the ship, sank",), ("sank the boats",), ("boats and swam",))
    lanes = {s.text: [(line.number, line.lane) for line in s.outer] for s in segments(made) if s.lines}
    assert lanes["sank"] == [(2, 2), (1, 1)]
    assert lanes[" the "] == [(2, 2)]
    assert lanes["boats"] == [(2, 2), (3, 1)]


def test_a_claim_within_another_owns_its_words() -> None:
    made = marked(TEXT, ("The crew left the ship",), ("the ship",))
    assert owned(made)["the ship"] == (1, 2)


def test_more_lines_than_lanes_share_the_last() -> None:
    made = marked(TEXT, *[("The crew left the ship",)] * 6)
    assert {line.lane for s in segments(made) for line in s.lines} == {1, 2, 3, 4}


def test_the_claim_in_hand_starts_once() -> None:
    made = marked(TEXT, ("The crew", "swam ashore"), held=1)
    assert [s.text for s in segments(made) if s.starts_hand] == ["The crew"]


@pytest.mark.parametrize(
    ("text", "shapes"),
    [
        ("One came.\nTwo came.\n", [False, False]),
        ("The news\nOne came.\n", [True, False]),
        ("One came.\nMore news\nTwo came.", [False, True, False]),
    ],
)
def test_paragraphs_and_headings(text: str, shapes: list[bool]) -> None:
    made = marked(text, ("came",))
    assert [paragraph.is_heading for paragraph in made] == shapes
    assert "".join(s.text for s in segments(made)) == text.replace("\n", "")


def test_a_text_that_is_not_analysed_is_shown_as_it_is() -> None:
    job = factories.waiting(factories.cast(), "One came.\n")
    made = marking.paragraphs(queries.article_page(job.article))
    assert [s.text for s in segments(made)] == ["One came.\n"]
