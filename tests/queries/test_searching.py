"""Words as people type them, as the index is asked for them."""

from __future__ import annotations

import pytest

from claims import queries
from tests import factories as make


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("Ferries sank", "('ferri') & ('sink')"),
        ("“the captain of the ferry”", "('captain' <3> 'ferri')"),
        ("sank -ferry or 18", "('sink') & !('ferri') | ('18')"),
        ("well-known", "('well' <1> 'know')"),
        ('-"two men"', ""),
        ("O’Brien", "('obrien')"),
        ("or", ""),
    ],
)
def test_words_become_a_query_of_terms(typed: str, query: str) -> None:
    words = queries.read_words(typed)
    assert words.query == query
    assert bool(words.problem) is (query == "")


def test_what_is_left_out_is_not_marked() -> None:
    assert queries.read_words("sank -ferry").terms == {"sink"}


@pytest.mark.django_db
@pytest.mark.parametrize("typed", ["'", "\\", "a\\'b", "x:*", "((", "<->", "\u0000-1", '"" -"" ferry', "٣ ß İ"])
def test_no_typing_breaks_the_query(typed: str) -> None:
    world = make.cast()
    words = queries.read_words(typed)
    assert words.problem or queries.passages_with(words, desk=world.desk) == ([], None)
