"""Sums, scope, headline, parts, places and days inside one article."""

from __future__ import annotations

from datetime import date

import pytest

from claims.nlp import dates, facets
from claims.nlp.checks import find
from claims.nlp.facets import Found
from claims.nlp.facts import Check
from claims.nlp.sentences import stretches


def checks(text: str) -> list[Check]:
    """The findings on a text."""
    ledger, whens = stretches(text), dates.find(text, base=date(2025, 2, 26))
    return list(find(text, ledger, [facets.find(text, s, whens) if s.kind == "sentence" else Found() for s in ledger]))


def shown(text: str) -> list[tuple[str, list[str]]]:
    """Each finding's rule and the words that it shows."""
    return [(c.rule, [text[start:end] for start, end in c.spans]) for c in checks(text)]


HOLDS = (
    "At least 12 militants died at first. An additional 11 militants were killed. "
    "This brought the militant death toll to 23."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HOLDS, [("sum-holds", ["At least 12 militants", "11 militants", "23"])]),
        (
            "Police arrested 12 men. Another 8 men were arrested later, bringing the total to 21.",
            [("sum-fails", ["12 men", "8 men", "21"])],
        ),
        (
            "Five soldiers were killed. Three more soldiers were killed later. In all seven soldiers were killed.",
            [("sum-fails", ["Five soldiers", "Three more soldiers", "seven soldiers"])],
        ),
        (
            "23 militants were killed. The army killed 12 militants. It killed another 11 militants in a later raid.",
            [
                ("scope", ["23 militants", "12 militants", "11 militants"]),
                ("sum-holds", ["12 militants", "11 militants", "23 militants"]),
            ],
        ),
        (
            "20 soldiers killed in Kalat\nThe army said that 18 soldiers were killed.",
            [("headline-figure", ["20 soldiers", "18 soldiers"])],
        ),
        (
            "Police said that 18 people, including 25 women, were killed.",
            [("part-exceeds-total", ["18 people", "25 women"])],
        ),
        (
            "In Kalat, 12 militants were killed. In Harnai, 12 militants were killed.",
            [("two-places", ["12 militants", "12 militants"])],
        ),
        (
            "The attack on February 3, 2025 was short. The attack took place on February 25, 2025.",
            [("dates-disagree", ["February 3, 2025", "February 25, 2025"])],
        ),
        ("He came on Saturday, February 22, 2025.", []),
        ("He came on Saturday, February 26, 2025.", [("weekday", ["Saturday, February 26, 2025"])]),
    ],
)
def test_findings_show_their_spans(text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ten miners were killed. Another five miners were killed on Sunday. The mine is old.",
        "At least 12 militants died. An additional 11 militants were killed. The militant death toll rose to 25.",
        "An additional 11 militants were killed. The militant death toll rose to 23.",
        "Blast kills 20\nThe army said that 18 soldiers and 2 civilians were killed.",
        "Blast kills at least 15\nThe army said that 18 soldiers were killed.",
        "Road to be shut for 20 days\nThe army said that 18 soldiers were killed.",
        "20 soldiers killed in Kalat\nThe army said that 18 militants were killed.",
        "Police said that 18 people, including 12 women, were killed.",
        "Police said that at least 18 people, including 25 women, were killed.",
        "Police said that 18 people and 25 women were killed.",
        "In Kalat, 12 militants were killed. In Balochistan, 12 militants were killed.",
        "In Kalat, two militants were killed. In Harnai, two militants were killed.",
        "In Kalat, 12 militants were killed. Later 12 militants were killed.",
        "The attack took place on February 25, 2025. The attack on February 26, 2025 went on.",
        "An attack on February 3, 2025 failed. Another attack on February 25, 2025 did not.",
        "The attack took place in 2023. The attack took place on February 25, 2025.",
        "He came on Saturday.",
        "",
    ],
)
def test_no_false_alarm(text: str) -> None:
    assert checks(text) == []


def test_the_work_is_shown() -> None:
    assert checks(HOLDS)[0].message.startswith("12 + 11 = 23:")
    assert "was a Wednesday" in checks("He came on Saturday, February 26, 2025.")[0].message


def test_what_lies_far_apart_is_not_added_up() -> None:
    between = "The road is long. " * 20
    text = (
        f"At least 12 militants died. {between}An additional 11 militants were killed. The total militant toll was 30."
    )
    assert checks(text) == []


def test_the_pairs_are_bounded() -> None:
    text = "In Kalat, 12 militants were killed. In Harnai, 12 militants were killed. " * 200
    assert len(checks(text)) <= 40 * 40
