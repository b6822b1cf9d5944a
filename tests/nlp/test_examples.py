"""Kinds and their names."""

import pytest

from tests.nlp.test_parts import parts


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Anna Berg has appeared in films such as The Last Snow and Dark Water.",
            [
                "Anna Berg has appeared in films.",
                "Anna Berg has appeared in The Last Snow.",
                "Anna Berg has appeared in Dark Water.",
                "The Last Snow is a film.",
                "Dark Water is a film.",
            ],
        ),
        (
            "Anna Berg has written content for a variety of networks and platforms, including Nova, Orbit and Delta.",
            [
                "Anna Berg has written content.",
                "Anna Berg has written content for a variety of networks.",
                "Anna Berg has written content for a variety of platforms.",
                "Anna Berg has written content for Nova.",
                "Anna Berg has written content for Orbit.",
                "Anna Berg has written content for Delta.",
            ],
        ),
        (
            "Anna Berg is known for her roles in the series Northern Line, Harbour, Iron Son and The Only Ones.",
            [
                "Anna Berg is known for her roles in Northern Line.",
                "Anna Berg is known for her roles in Harbour.",
                "Anna Berg is known for her roles in Iron Son.",
                "Anna Berg is known for her roles in The Only Ones.",
                "Northern Line is a series.",
                "Harbour is a series.",
                "Iron Son is a series.",
                "The Only Ones is a series.",
            ],
        ),
    ],
)
def test_lists_of_names_are_taken_apart(sentence: str, expected: list[str]) -> None:
    assert sorted(parts(sentence)) == sorted(expected)


@pytest.mark.parametrize(
    ("sentence", "among"),
    [
        ("Paul Okoro starred in the 1997 film Dark Water.", "Dark Water was released in 1997."),
        ("Paul Okoro starred in the 1970s films Dark Water and Long Road.", "Long Road was released in the 1970s."),
        ("Paul Okoro joined Turkish club Galata in 2010.", "Galata is a Turkish club."),
        ("The band was formed in 1969 by drummer Hans Clever.", "Hans Clever is a drummer."),
        ("Paul Okoro wrote two novels, Dark Water and Long Road.", "Paul Okoro wrote Long Road."),
        ("Paul Okoro reviewed movies such as Dark Water and Long Road.", "Dark Water is a movie."),
        ("Paul Okoro played for several teams in Spain, including Real Soria and Norte.", "Real Soria is a team."),
        ("Paul Okoro has won several awards, including a medal and a cup.", "Paul Okoro has won several awards."),
        ("Anna Berg sang with bands like Nova and Orbit.", "Nova is a band."),
        ("Anna Berg reads dailies and weeklies, such as The Tide and The Wave.", "Anna Berg reads The Wave."),
        ("Anna Berg visited cities including Oslo, Bergen and Moss in Norway.", "Anna Berg visited cities."),
        ("Paul Okoro met the writer of the series Dark Water.", "Dark Water is a series."),
        ("Paul Okoro joined the non-profit organization Norte.", "Norte is a non-profit organization."),
        ("Anna Berg appeared in Dark Water, Long Road and Harbour.", "Anna Berg appeared in Long Road."),
    ],
)
def test_a_kind_is_said_of_its_names(sentence: str, among: str) -> None:
    assert among in parts(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["A treaty between Austria, Hungary and Serbia was signed.", "The company, Monday, said nothing of the film."],
)
def test_names_are_left_together_where_they_act_together(sentence: str) -> None:
    assert not any("is a" in p for p in parts(sentence))
