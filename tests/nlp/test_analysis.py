"""From an article to its facts, on a twin of the seed article and on small texts of our own."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from claims.nlp import Analysis, Outlet, analyse
from claims.nlp.analysis import ANALYSER, key
from claims.nlp.facts import Anchor

ARTICLES = Path(__file__).parent / "articles"


@pytest.fixture(scope="module")
def twin() -> tuple[str, Analysis]:
    text = (ARTICLES / "twin.txt").read_text(encoding="utf-8")
    return text, analyse(text)


@pytest.fixture(scope="module")
def agency() -> tuple[str, Analysis]:
    text = (ARTICLES / "agency.txt").read_text(encoding="utf-8")
    return text, analyse(text, published=date(2025, 2, 1))


def test_every_sentence_of_the_twin_leads_to_claims_or_to_a_reason(twin: tuple[str, Analysis]) -> None:
    _, analysis = twin
    told = {c.sentence for c in analysis.claims}
    assert all(
        (i in told) != bool(s.reason) if s.kind == "sentence" else i not in told and not s.reason
        for i, s in enumerate(analysis.sentences)
    )
    assert len(told) >= 12


def test_claims_stand_in_the_order_and_the_words_of_the_article(twin: tuple[str, Analysis]) -> None:
    text, analysis = twin
    for claim in analysis.claims:
        s = analysis.sentences[claim.sentence]
        assert all(text[a.start : a.end] == a.exact for a in claim.anchors)
        assert s.start <= claim.start < claim.end <= s.end
        assert claim.parts
    assert [c.sentence for c in analysis.claims] == sorted(c.sentence for c in analysis.claims)


def test_keys_are_unique_and_stable(twin: tuple[str, Analysis]) -> None:
    text, analysis = twin
    assert len({c.key for c in analysis.claims}) == len(analysis.claims)
    analyse("Something else was read in between. It named five men.")
    assert analyse(text) == analysis


def test_the_same_words_elsewhere_have_another_key() -> None:
    here, there = Anchor.at("a b a b", 0, 3), Anchor.at("a b a b", 4, 7)
    assert key((here,), "A b.") == key((here,), "A b.") != key((there,), "A b.")
    assert key((here,), "A b.") != key((here,), "A c.")


def test_the_blanket_credit_sources_no_claim(twin: tuple[str, Analysis]) -> None:
    _, analysis = twin
    assert {(m.name, m.how) for m in analysis.outlets} == {
        (name, "blanket") for name in ("Dawn", "Reuters", "Associated Press", "Voice of America")
    }
    assert not any(c.outlets for c in analysis.claims)


def test_the_dateline_lends_its_day_and_place_to_the_lead_alone(twin: tuple[str, Analysis]) -> None:
    _, analysis = twin
    lent = {(c.sentence, f.low) for c in analysis.claims for f in c.facets if f.certainty == "dateline" if f.low}
    assert lent == {(1, date(2025, 3, 4))}
    assert any(f.name == "Kalat" for c in analysis.claims if c.sentence == 1 for f in c.facets if f.kind == "where")


def test_days_are_read_against_the_dateline(twin: tuple[str, Analysis]) -> None:
    text, analysis = twin
    days = {text[f.start : f.end]: f.low for c in analysis.claims for f in c.facets if f.kind == "when"}
    assert days["March 3"] == date(2025, 3, 3)


def test_quantities_have_role_outcome_bound_and_place(twin: tuple[str, Analysis]) -> None:
    text, analysis = twin
    found = {
        (f.role, f.outcome, f.low, f.high)
        for c in analysis.claims
        for f in c.facets
        if f.kind == "quantity" and all(text[a.start : a.end] == a.exact for a in f.anchors)
    }
    assert {
        ("militant", "killed", 12, None),
        ("passenger", "injured", 3, None),
        ("security", "killed", 18, 18),
    } <= found


def test_who_says_it(twin: tuple[str, Analysis]) -> None:
    _, analysis = twin
    claimants = {c.claimant for c in analysis.claims}
    assert "army officials" in claimants
    assert any(c.attribution and c.attribution.type == "hearsay" for c in analysis.claims)


def test_sums_and_scope_are_found(twin: tuple[str, Analysis]) -> None:
    _, analysis = twin
    assert {c.rule for c in analysis.checks} == {"sum-holds", "scope"}


def test_an_outlet_cited_inline_is_the_claims_own(agency: tuple[str, Analysis]) -> None:
    _, analysis = agency
    cited = {c.outlets: c.text for c in analysis.claims if c.outlets}
    assert set(cited) == {("Reuters",), ("Dawn",)}
    assert "Harnai" in cited["Dawn",]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Five men died, police told Reuters. The road was shut.", [("Reuters",), ()]),
        ("The road was shut. A CNN report showed smoke.", [(), ("CNN",)]),
        ("Five men died, Dawn and Reuters reported.", [("Dawn", "Reuters")]),
    ],
)
def test_outlets_of_each_sentence(text: str, expected: list[tuple[str, ...]]) -> None:
    analysis = analyse(text)
    by_sentence = [
        tuple(dict.fromkeys(o for c in analysis.claims if c.sentence == i for o in c.outlets))
        for i, s in enumerate(analysis.sentences)
    ]
    assert by_sentence == expected


def test_days_are_read_against_the_publication_without_a_dateline(agency: tuple[str, Analysis]) -> None:
    _, analysis = agency
    days = {(f.low, f.high) for c in analysis.claims for f in c.facets if f.kind == "when"}
    assert (date(2025, 1, 31), date(2025, 2, 1)) in days


@pytest.mark.parametrize(
    "text", ["", " \n\t", "***", "?", "\u200b\u200b", "\ud800", "((((", "a", "12", "“", "\u202eabc"]
)
def test_texts_without_a_claim_or_nearly(text: str) -> None:
    analysis = analyse(text)
    assert all(text[s.start : s.end].strip() for s in analysis.sentences)
    assert analysis.analyser == ANALYSER


def test_progress_is_told_for_each_sentence() -> None:
    seen: list[tuple[int, int]] = []
    analyse("A Heading\n\nOne man died. Two men left. Three men stayed.", progress=lambda *p: seen.append(p))
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_the_desks_own_outlets_are_used() -> None:
    own = (Outlet("The Example Gazette", ("EG",)),)
    analysis = analyse("Five men died, police told EG. Reuters reported six.", outlets=own)
    assert [m.name for m in analysis.outlets] == ["The Example Gazette"]


def test_the_analysis_is_plain_json(twin: tuple[str, Analysis]) -> None:
    _, analysis = twin
    plain = json.loads(json.dumps(analysis.to_dict()))
    assert plain["claims"][0]["start"] == analysis.claims[0].start
    assert plain["analyser"] == {"name": "factcheck", "version": ANALYSER.version, "note": ""}


def test_the_language_code_loads_no_django() -> None:
    code = (
        "import sys; from claims.nlp import analyse; analyse('One man died.'); "
        "sys.exit(any(m.partition('.')[0] in ('django', 'psycopg', 'procrastinate') for m in sys.modules))"
    )
    root = Path(__file__).parents[2]
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0
