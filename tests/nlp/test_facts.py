"""The contract: anchors true to their text, hulls, and plain values."""

from __future__ import annotations

import json
from datetime import date

import pytest

from claims.nlp import facts
from tests import factories as make


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 2), (-1, 2), (0, 99)])
def test_an_anchor_is_of_words_that_are_there(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no words at"):
        facts.Anchor.at("one two", start, end)


def test_an_anchor_keeps_its_surroundings() -> None:
    text = "x" * 40 + " one " + "y" * 40
    anchor = facts.Anchor.at(text, 41, 44)
    assert anchor.exact == "one"
    assert len(anchor.prefix) == len(anchor.suffix) == facts.CONTEXT
    assert text.index(anchor.prefix + anchor.exact + anchor.suffix) == 41 - facts.CONTEXT


def test_a_claim_in_pieces_has_a_hull() -> None:
    claim = make.analysis().claims[2]
    assert (claim.start, claim.end) == (claim.anchors[0].start, claim.anchors[-1].end)
    assert claim.facets[0].start < claim.facets[0].end


def test_everything_becomes_plain_json() -> None:
    plain = json.loads(json.dumps(make.analysis().to_dict()))
    assert plain["claims"][2]["start"] == make.analysis().claims[2].start
    assert plain["claims"][0]["facets"][0]["low"] == date(2031, 5, 4).isoformat()
    assert plain["analyser"]["name"] == "by hand"
    made = facts.Comparison("silent", (facts.Reason("rule", "Because.", (0, 1), None),)).to_dict()
    assert made == {
        "stance": "silent",
        "reasons": [{"rule": "rule", "message": "Because.", "claim_span": [0, 1], "passage_span": None}],
    }
