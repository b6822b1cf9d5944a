"""Single quotation marks read as double ones."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.nlp import analyse
from claims.nlp.facts import LanguageModel
from claims.nlp.marks import doubled, restored


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("‘It was late,’ she said.", "“It was late,” she said."),
        ("‘It was late. It rained,’ she said. ‘We left.’", "“It was late. It rained,” she said. “We left.”"),
        ("‘The students’ report was late,’ the head said.", "“The students’ report was late,” the head said."),
        ("She called it ‘a quarrel dressed up as a crime’.", "She called it “a quarrel dressed up as a crime”."),
        ("It ‘did nothing’ and ‘told nobody’ of it.", "It “did nothing” and “told nobody” of it."),
        ("The auditors’ report hit the ’90s and the ‘90s.", "The auditors’ report hit the ’90s and the ‘90s."),
        ("Rock ‘n’ roll is the students’ favourite.", "Rock ‘n’ roll is the students’ favourite."),
        ("“He said ‘no’ to me,” she said.", "“He said ‘no’ to me,” she said."),
        ("‘It was late.\n‘We left,’ she said.", "“It was late.\n“We left,” she said."),
    ],
)
def test_marks_that_quote_are_told_from_apostrophes(text: str, read: str) -> None:
    assert doubled(text) == read


@given(st.text(alphabet="aB ‘’“”.,\n1-"))
def test_the_text_keeps_its_length_and_comes_back(text: str) -> None:
    read = doubled(text)
    assert len(read) == len(text)
    assert read == text or restored(read) == text


def test_an_article_with_single_marks_has_its_speakers_and_keeps_its_own_marks() -> None:
    text = "‘It was late,’ Ann Cole told the jury. ‘I left at noon.’\nThe judge called the case ‘a quarrel’."
    claims = analyse(text).claims
    assert [(c.text, c.claimant) for c in claims] == [
        ("It was late.", "Ann Cole"),
        ("Ann Cole left at noon.", "Ann Cole"),
        ("The judge called the case ‘a quarrel’.", "The judge"),
    ]
    assert all(text[a.start : a.end] == a.exact for c in claims for a in c.anchors)


def test_a_language_model_is_shown_the_articles_own_marks() -> None:
    text = "The judge called the case ‘a quarrel’."
    proposal = {
        "sentence": 0,
        "text": text,
        "quotes": [text[:-1]],
        "kind": "statement",
        "attribution": None,
        "substitutions": [],
        "needs_context": False,
    }
    model = LanguageModel("Tiny", lambda prompt, schema: json.dumps({"claims": [proposal]}))
    made = analyse(text, model=model)
    assert made.analyser.note.endswith("1 claims stand, none was dropped.")
    assert [(c.text, c.anchors[0].exact) for c in made.claims] == [(text, text[:-1])]
