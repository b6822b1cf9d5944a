"""What holds for any text at all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.nlp import Analysis, analyse
from claims.nlp.lexicon import listed
from claims.nlp.sentences import stretches
from tests.nlp.splits import of

ARTICLES = Path(__file__).parent / "articles"

_NEWS = """\
The army said|that|12 militants|and|at least five|soldiers|were killed|in Kalat|on Saturday|,|.|?|!|“|”|"|'|(|)|
|\n\n| – |—Reuters|Dawn reported|told AP|who|which|he|They|its|this|including|but|after|before|because|according to|not|
reportedly|Gen. Asim|U.S.|Rs. 3 crore|2025|February 26, 2025|Sources: |(Reuters) - |a statement|raising|killing|; |: |
the toll to 23|...|\u200b|\u202e|\ufeff|é|ب|中文|🙂|\r\n|\u2028|%|$5m|11.25%|1,000|the first|half of|one of|either|or\
"""
_BITS = _NEWS.split("|")
_NEWSY = st.lists(st.sampled_from(_BITS), max_size=60).map(" ".join)
_ANY = st.text(max_size=300) | _NEWSY | st.text(st.characters(), max_size=120)
_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")

relaxed = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def figures(words: str) -> set[str]:
    """The figures in some words, their commas left out."""
    return {figure.replace(",", "") for figure in _FIGURE.findall(words)}


def sound(text: str, analysis: Analysis) -> None:
    """Everything that an analysis promises about its offsets."""
    last = 0
    for s in analysis.sentences:
        assert last <= s.start < s.end <= len(text)
        assert not text[last : s.start].strip()
        assert text[s.start : s.end] == text[s.start : s.end].strip()
        last = s.end
    assert not text[last:].strip()
    told = {c.sentence for c in analysis.claims}
    for i, s in enumerate(analysis.sentences):
        assert bool(s.reason) == (s.kind == "sentence" and i not in told)
    assert len({c.key for c in analysis.claims}) == len(analysis.claims)
    for c in analysis.claims:
        s = analysis.sentences[c.sentence]
        assert s.kind == "sentence"
        assert c.text.strip() == c.text != ""
        assert c.anchors
        assert list(c.anchors) == sorted(c.anchors, key=lambda a: a.start)
        for a in (*c.anchors, *(a for f in c.facets for a in f.anchors)):
            assert 0 <= a.start < a.end <= len(text)
            assert text[a.start : a.end] == a.exact
        assert all(s.start <= a.start < a.end <= s.end for a in c.anchors)
        for sub in c.substitutions:
            assert 0 <= sub.start < sub.end <= len(c.text)
            assert 0 <= sub.antecedent_start < sub.antecedent_end <= len(text)
        if c.attribution:
            assert 0 <= c.attribution.start < c.attribution.end <= len(text)
        borrowed = "".join(text[x.antecedent_start : x.antecedent_end] for x in c.substitutions)
        assert figures(c.text) <= figures(f"{text[s.start : s.end]} {borrowed}")
    for m in analysis.outlets:
        assert 0 <= m.start < m.end <= len(text)
    for check in analysis.checks:
        assert all(0 <= start < end <= len(text) for start, end in check.spans)


@relaxed
@given(_ANY)
def test_any_text_is_read_without_an_error_and_with_true_offsets(text: str) -> None:
    sound(text, analyse(text))


@pytest.mark.parametrize("name", ["twin.txt", "agency.txt"])
def test_the_sample_articles_are_read_with_true_offsets(name: str) -> None:
    text = (ARTICLES / name).read_text(encoding="utf-8")
    sound(text, analyse(text))


@settings(max_examples=40, deadline=None)
@given(_NEWSY, _NEWSY)
def test_an_analysis_does_not_depend_on_what_was_read_before(text: str, other: str) -> None:
    before = analyse(text)
    analyse(other)
    assert analyse(text) == before


@settings(max_examples=400, deadline=None)
@given(st.text(max_size=2000) | _NEWSY)
def test_the_ledger_accounts_for_every_character(text: str) -> None:
    covered = "".join(text[s.start : s.end] for s in stretches(text))
    assert "".join(covered.split()) == "".join(text.split())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=120))
def test_any_text_can_be_split(sentence: str) -> None:
    text, found = of(sentence)
    assert all(text[a.start : a.end] == a.exact for d in found.drafts for a in d.anchors)


_WORDS = st.sampled_from(
    sorted(
        listed(
            'The army said that , and which killed 12 people " ( ) was according to who with at least Anna Berg his it'
            " reported in Lyon such as films . by"
        )
    )
)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_WORDS, min_size=1, max_size=30))
def test_a_scramble_of_news_words_gives_claims_that_are_anchored_and_sourced(words: list[str]) -> None:
    sentence = " ".join(words)
    text, found = of(sentence)
    for draft in found.drafts:
        assert all(text[a.start : a.end] == a.exact for a in draft.anchors)
        assert draft.text[-1] in '.!?\u2026"\u201d'
        assert all(draft.text[r.start : r.end] for r in draft.runs)
        assert {f for f in "12" if f in draft.text} <= set(text)
        assert draft.parts
