"""The facets that grammar tells."""

import pytest

from claims.nlp.facts import Stretch
from claims.nlp.parsing import parse
from claims.nlp.splitting import split


@pytest.mark.parametrize(
    ("sentence", "facets"),
    [
        ("The gunman killed two guards.", {("who", "The gunman"), ("who", "two guards")}),
        ("The guards were killed by a gunman.", {("who", "The guards"), ("who", "a gunman")}),
        (
            "The army closed the road in an attempt to stop the rebels.",
            {("who", "The army"), ("who", "the road"), ("purpose", "in an attempt to stop the rebels")},
        ),
        ("If the court agrees, the sale will continue.", {("condition", "If the court agrees"), ("who", "the sale")}),
        ("The Harbour Union (HU) blocked the port.", {("who", "The Harbour Union (HU)"), ("who", "the port")}),
        ("The raid killed at least 18 guards.", {("who", "The raid"), ("who", "at least 18 guards")}),
        ("The team quickly left the pitch.", {("who", "The team"), ("manner", "quickly"), ("who", "the pitch")}),
    ],
)
def test_a_claim_tells_who_why_and_how(sentence: str, facets: set[tuple[str, str]]) -> None:
    (draft,) = split(sentence, [Stretch(0, len(sentence), "sentence")], [parse(sentence)]).drafts
    assert {(f.kind, f.text) for f in draft.facets} == facets
    assert all(sentence[a.start : a.end] == a.exact for f in draft.facets for a in f.anchors)
