"""Names and titles by their shape on the page."""

import dataclasses

import pytest

from claims.nlp.titles import bracket_end, title_end, title_list


@dataclasses.dataclass(frozen=True)
class Written:
    text: str


def on_page(line: str) -> list[Written]:
    return [Written(w) for w in line.split()]


@pytest.mark.parametrize(
    ("line", "titles"),
    [
        ("The Last Snow and Dark Water .", ["The Last Snow", "Dark Water"]),
        ("Dark Water ( 1993 ) , Long Road ( 1995 ) , and Snow ( 2001 ) .", ["Dark Water", "Long Road", "Snow"]),
        ("“ Snow , ” “ Rain , ” and “ Hail . ”", ["“ Snow , ”", "“ Rain , ”", "“ Hail . ”"]),
        ("City of God was shot", ["City of God"]),
        ("Lyon , France in", ["Lyon"]),
        ("Snow and", ["Snow"]),
        ("snow and rain", []),
        ("“ snow ”", []),
        ("“", []),
    ],
)
def test_a_list_of_titles(line: str, titles: list[str]) -> None:
    words = on_page(line)
    assert [" ".join(w.text for w in words[a:b]) for a, b in title_list(words, 0)] == titles


def test_nothing_begins_behind_the_last_word() -> None:
    assert title_end([], 0) == 0
    assert bracket_end(on_page("( 1993"), 0) == 0
