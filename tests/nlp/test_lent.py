"""The dateline's day against the days of a passage."""

from __future__ import annotations

from datetime import date

import pytest

from claims.nlp.comparison import compare
from claims.nlp.facts import Anchor, Claim, ClaimKind, Facet

DAY = date(2025, 2, 26)
TEXT = "Fighters launched a large attack on a barracks in Kalat district."
TOLL = "The battle left at least 18 soldiers dead in Kalat district."


def claim(text: str = TEXT, kind: ClaimKind = "event", day: date | None = DAY, certainty: str = "dateline") -> Claim:
    anchors = (Anchor.at(text, 0, len(text)),)
    when = Facet("when", "26 February", anchors, low=day, high=day, certainty=certainty)
    return Claim("k", text, anchors, 0, kind, facets=(when, Facet("where", "Kalat", anchors, name="Kalat")))


@pytest.mark.parametrize(
    ("passage", "said"),
    [
        (
            "On 31 January 2025 fighters launched a large attack on a barracks in Kalat, police said.",
            "says 31 January 2025.",
        ),
        (
            "It was cold. Fighters launched a large attack on a barracks in Kalat on Friday.",
            "says Friday (31 January 2025).",
        ),
    ],
)
def test_another_day_contradicts(passage: str, said: str) -> None:
    found = compare(claim(), passage, published=date(2025, 2, 1))
    assert found.stance == "contradicts"
    reason = found.reasons[0]
    assert (reason.rule, reason.claim_span) == ("different-date", None)
    assert reason.message == f"The article's dateline, 26 February 2025, dates the event; the passage {said}"
    assert reason.passage_span is not None
    assert passage[slice(*reason.passage_span)] in said


def test_a_toll_of_another_day_contradicts() -> None:
    passage = "At least 18 soldiers were killed in the battle on 31 January 2025 in Kalat."
    assert compare(claim(TOLL, "quantity"), passage).reasons[0].rule == "different-date"


@pytest.mark.parametrize(
    "passage",
    [
        "Fighters launched a large attack on a barracks in Kalat on 26 February 2025.",
        "Fighters launched a large attack on a barracks in Kalat on 25 February 2025.",
        "Fighters launched a large attack on a barracks in Kalat in January 2025.",
        "Fighters launched a large attack on a barracks in Kalat on 31 January 2021.",
        "Fighters launched a large attack on a barracks in Bolan on 31 January 2025.",
        "Fighters launched a large attack on a barracks in Kalat, officials said on 31 January 2025.",
        "31 January 2025 - Fighters launched a large attack on a barracks in Kalat.",
        "Published on 31 January 2025. Fighters launched a large attack on a barracks in Kalat.",
        "Fighters launched a large attack on a barracks in Kalat. The mayor of Hub resigned on 31 January 2025.",
        "Fighters launched a large attack on a barracks in Kalat before 31 January 2025.",
        "A wedding in Kalat on 31 January 2025 drew a crowd.",
        "Fighters launched a large attack on a barracks in Kalat overnight.",
    ],
)
def test_what_may_be_so_does_not_contradict(passage: str) -> None:
    assert compare(claim(), passage).stance != "contradicts"


@pytest.mark.parametrize(
    "other",
    [
        claim(kind="state"),
        claim(certainty="resolved"),
        claim(day=None),
        claim(TOLL, "quantity"),
    ],
)
def test_only_events_with_the_datelines_day_are_compared(other: Claim) -> None:
    passage = "Fighters launched a large attack on a barracks in Kalat on 31 January 2025."
    assert not any(r.rule == "different-date" and r.claim_span is None for r in compare(other, passage).reasons)


@pytest.mark.parametrize(
    "passage",
    [
        "Inspectors visited the barracks in Kalat on 31 January 2025, before fighters launched a large attack.",
        "A curfew was imposed on 3 March 2025, days after fighters launched a large attack on a barracks in Kalat.",
        "Fighters launched a large attack on a barracks in Kalat district on 3 March 2025.",
        "Fighters launched a small raid on a mill in Kalat on 31 January 2025.",
        "Fighters planned a large attack on a barracks in Kalat on 31 January 2025.",
    ],
)
def test_another_deed_and_a_later_day_do_not(passage: str) -> None:
    assert compare(claim(), passage, published=date(2025, 3, 4)).stance != "contradicts"
