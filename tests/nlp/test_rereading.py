"""A second reading of a sentence whose verb the parser does not know."""

from __future__ import annotations

import pytest

from claims.nlp.parsing import parse
from claims.nlp.rereading import LONGEST, read


@pytest.mark.parametrize(
    ("sentence", "verb", "subject"),
    [
        ("A ferry sank.", "sank", "ferry"),
        ("The governor vetoed the bill, saying it was late.", "vetoed", "governor"),
        ("The explosion shattered windows 2 km away, local media reported.", "shattered", "explosion"),
    ],
)
def test_the_verb_is_found_and_keeps_its_place(sentence: str, verb: str, subject: str) -> None:
    nodes = read(parse(sentence), 7)
    assert [sentence[n.start - 7 : n.end - 7] for n in nodes] == [n.text for n in nodes]
    found = next(n for n in nodes if n.text == verb)
    assert (found.tag, found.pos) == ("VBD", "VERB")
    assert [k.text for k in found.kids if k.dep == "nsubj"] == [subject]


@pytest.mark.parametrize("sentence", ["The mayor resigned on Monday.", "Nothing new.", "sank " * (LONGEST + 5)])
def test_what_has_a_verb_or_none_is_read_once(sentence: str) -> None:
    doc = parse(sentence)
    assert [n.tag for n in read(doc, 0)] == [t.tag_ for t in doc]
