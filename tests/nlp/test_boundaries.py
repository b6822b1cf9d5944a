"""Where sentences end."""

from __future__ import annotations

from itertools import pairwise

import pytest

from claims.nlp.boundaries import LONGEST, ends


def cut(text: str) -> list[str]:
    """The sentences of one paragraph, white space stripped."""
    stops = [0, *ends(text, 0, len(text)), len(text)]
    return [text[a:b].strip() for a, b in pairwise(stops)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["One man died.", "Two were hurt."],
        ["Gen. Asim spoke to Lt. Col. J. K. Example.", "He met Dr. de Example at 5 p.m. Saturday."],
        ["The U.S. has 50 states.", "It lies in the U.S.", "The flag is old."],
        ["It cost Rs. 3.2 crore on Feb. 2.", "No. 5 is down."],
        ["Prices rose 1.5% to 11.25.", "See www.example.org for more."],
        ["“Enough!” he said.", "“Go home.”"],
        ["“Is it safe?” Col. Example asked.", "“No.”"],
        ["He said: “We won.", "They lost.”", "Nobody believed him."],
        ["(See the map below.)", "The road is long."],
        ["The crowd left... and came back.", "Wait...", "What?!", "Yes."],
        ["1. Close the road.", "2. Open it."],
        ["He bought apples, pears, etc.", "She did not."],
        ["Apple Inc. Chairman Example resigned.", "He left Apple Inc.", "It was late."],
        ["Great news! :)", "We all laughed."],
        ["It was fun :)", "They left."],
        ["It works. . .", "It rarely fails."],
        ["They met at 5 a.m. and left."],
        ["Hurry !", "They came ."],
        ["Vol. IX is lost.", "It ended there.", "***", "A new part began."],
        ["M. Example left.", "It was Plan B.", "We went on."],
        ["Is this i.e. that?", "Smith vs. Jones ended."],
        ["GEN. Example came.", "He won."],
        ["A road ends here .)", "Then nothing."],
    ],
)
def test_sentences_of_a_paragraph(sentences: list[str]) -> None:
    assert cut(" ".join(sentences)) == sentences


@pytest.mark.parametrize("text", ["", "…", "?!", ". . . .", "no end at all", "(a) [b. c.", "Hm. ”"])
def test_nothing_to_cut_or_only_marks(text: str) -> None:
    assert "".join(cut(text)).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize("unit", ["word ", "wordwithoutspaces", "Mr. "])
def test_no_sentence_is_longer_than_the_cap(unit: str) -> None:
    text = unit * 3000
    stops = [0, *ends(text, 0, len(text)), len(text)]
    assert all(0 < b - a <= LONGEST for a, b in pairwise(stops))
