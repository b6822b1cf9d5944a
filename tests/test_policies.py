"""The tables and the rules: each rule speaks, and is silent, where it should."""

from __future__ import annotations

import dataclasses
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims import policies
from claims.models import ArticleState, Aspect, ClaimState, Role, Verdict

FACTS = policies.Facts(
    kind="event",
    state=ClaimState.OPEN,
    article_state=ArticleState.READY,
    is_demonstration=False,
    origins_required=1,
)


def quoted(stance: str = "supports", **more: Any) -> policies.Quoted:
    values = {"aspect": Aspect.SO, "outlet": "Wire", "origin": "Wire", "is_summary": False} | more
    return policies.Quoted(stance=stance, **values)


def with_facts(**more: Any) -> policies.Facts:
    return dataclasses.replace(FACTS, **more)


@pytest.mark.parametrize("permission", get_args(policies.Permission))
def test_every_permission_has_an_owner_and_outsiders_have_none(permission: policies.Permission) -> None:
    assert any(permission in owned for owned in policies.ROLES.values())
    assert "belong" in policies.why_not(None, permission)


@pytest.mark.parametrize(
    ("role", "permission", "word"),
    [
        (Role.REVIEWER, "record a verdict", ""),
        (Role.REVIEWER, "bring in an article", "editor or administrator"),
        (Role.EDITOR, "bring in an article", ""),
        (Role.EDITOR, "manage people", "administrator"),
        (Role.ADMINISTRATOR, "manage people", ""),
    ],
)
def test_who_may_do_what(role: Role, permission: policies.Permission, word: str) -> None:
    sentence = policies.why_not(role, permission)
    assert (sentence == "") == (word == "")
    assert word in sentence


@pytest.mark.parametrize(
    ("table", "states", "events"),
    [
        (policies.ARTICLE_LIFECYCLE, ArticleState, get_args(policies.ArticleEvent)),
        (policies.CLAIM_LIFECYCLE, ClaimState, get_args(policies.ClaimEvent)),
    ],
)
def test_every_state_and_event_is_in_the_table_and_reachable(table: Any, states: Any, events: Any) -> None:
    assert {event for _, event in table} == set(events)
    first = next(iter(states))
    reached, frontier = {first}, {first}
    while frontier := {new for (old, _), new in table.items() if old in frontier} - reached:
        reached |= frontier
    assert reached == set(states)
    assert {old for old, _ in table} == set(states), "no state is a trap"


@given(st.lists(st.sampled_from(get_args(policies.ClaimEvent))))
def test_a_claim_only_ever_goes_where_the_table_leads(events: list[policies.ClaimEvent]) -> None:
    state = ClaimState.OPEN
    for event in events:
        reason = policies.why_not_claim(state, event)
        if (state, event) in policies.CLAIM_LIFECYCLE:
            assert reason == ""
            state = policies.CLAIM_LIFECYCLE[state, event]
        else:
            assert reason.endswith(".")


@pytest.mark.parametrize("state", ArticleState)
def test_an_article_says_why_a_step_is_closed(state: ArticleState) -> None:
    for event in get_args(policies.ArticleEvent):
        allowed = (state, event) in policies.ARTICLE_LIFECYCLE
        assert (policies.why_not_article(state, event) == "") == allowed
    assert bool(policies.why_not_work(state)) == (state == ArticleState.WITHDRAWN)


@pytest.mark.parametrize(
    ("facts", "word"),
    [
        (with_facts(), "no quotation supports this claim"),
        (with_facts(evidence=(quoted(),)), ""),
        (with_facts(evidence=(quoted("mentions"),)), "no quotation supports"),
        (with_facts(evidence=(quoted(), quoted("contradicts"))), "contradicts this claim"),
        (with_facts(evidence=(quoted(), quoted("contradicts", is_set_aside=True))), ""),
        (with_facts(evidence=(quoted(), quoted("contradicts", aspect=Aspect.SAID))), ""),
        (with_facts(evidence=(quoted(is_summary=True),)), "only summaries"),
        (with_facts(evidence=(quoted(is_summary=True),), is_demonstration=True), ""),
        (with_facts(evidence=(quoted(), quoted(outlet="B")), origins_required=2), "and 1 is confirmed (Wire)."),
        (with_facts(evidence=(quoted(), quoted(origin="B")), origins_required=2), ""),
        (with_facts(evidence=(quoted(), quoted(origin="B")), origins_required=3), "3 independent origins must"),
        (with_facts(evidence=(quoted(), quoted(origin="B")), origins_required=3), "2 are confirmed (Wire and B)."),
        (with_facts(evidence=(quoted(origin=""),)), ""),
        (
            with_facts(evidence=(quoted(origin=""), quoted(origin="", outlet="B")), origins_required=2),
            "none is confirmed. 2 quotations (Wire and B) are undecided and count for one origin at most: decide on",
        ),
        (
            with_facts(evidence=(quoted(), quoted(origin="", outlet="B")), origins_required=2),
            "1 is confirmed (Wire). 1 quotation (B) is undecided and counts for none beside that: decide on the page",
        ),
        (with_facts(evidence=(quoted(is_party=True),)), "Wire is a party to the matter: it verifies that it was said"),
        (with_facts(evidence=(quoted(is_party=True),), parties_verify=True), ""),
        (with_facts(evidence=(quoted(is_party=True), quoted(origin="B"))), ""),
        (with_facts(evidence=(quoted(is_party=True), quoted(origin=""))), ""),
        (
            with_facts(evidence=(quoted(is_party=True), quoted(origin="B", is_party=True))),
            "none is confirmed. Wire and B are parties to the matter: they verify",
        ),
        (with_facts(evidence=(quoted(), quoted(origin="B", is_summary=True)), origins_required=2), "1 is confirmed"),
        (with_facts(evidence=(quoted(), quoted("mentions", origin="B")), origins_required=2), "1 is confirmed"),
        (with_facts(evidence=(quoted(),), article_state=ArticleState.WITHDRAWN), "withdrawn"),
        (with_facts(evidence=(quoted(),), state=ClaimState.SUPERSEDED), "no longer in the article"),
    ],
)
def test_verified(facts: policies.Facts, word: str) -> None:
    sentence = policies.why_not_verify(facts, Aspect.SO)
    assert word in sentence
    assert (sentence == "") == (word == "")


@st.composite
def supports(draw: st.DrawFn) -> policies.Quoted:
    origin = draw(st.sampled_from(["", "Wire", "Army", "Rebels"]))
    return quoted(
        aspect=draw(st.sampled_from(Aspect)),
        outlet=draw(st.sampled_from("ABC")),
        origin=origin,
        is_party=origin in {"Army", "Rebels"},
    )


@given(st.lists(supports(), max_size=6), supports(), st.integers(1, 3), st.booleans(), st.sampled_from(Aspect))
def test_support_counts_origins(
    found: list[policies.Quoted], more: policies.Quoted, required: int, parties: bool, aspect: Aspect
) -> None:
    """Outlets never count; what is undecided is never more than one origin; more support never closes *verified*."""

    def facts(*evidence: policies.Quoted) -> policies.Facts:
        return with_facts(evidence=evidence, origins_required=required, parties_verify=parties)

    now = policies.support(facts(*found), aspect)
    here = [q for q in found if q.aspect == aspect]
    counted = {q.origin for q in here if q.origin and (not q.is_party or parties or aspect == Aspect.SAID)}
    assert set(now.confirmed) == counted
    assert now.origins == (len(counted) or any(not q.origin for q in here))
    assert (policies.why_not_verify(facts(*found), aspect) == "") == (now.origins >= required)
    elsewhere = [dataclasses.replace(q, outlet="D") for q in found]
    assert policies.support(facts(*elsewhere), aspect).origins == now.origins
    assert policies.support(facts(*found, more), aspect).origins >= now.origins
    twice = policies.support(facts(*found, *found), aspect)
    assert (twice.confirmed, twice.parties, twice.origins) == (now.confirmed, now.parties, now.origins)


def test_said_and_so_are_judged_apart() -> None:
    facts = with_facts(evidence=(quoted(aspect=Aspect.SAID),))
    assert policies.why_not_verify(facts, Aspect.SAID) == ""
    assert "supports this claim" in policies.why_not_verify(facts, Aspect.SO)
    assert "that it was said" in policies.why_not_verify(FACTS, Aspect.SAID)
    party = with_facts(evidence=(quoted(is_party=True), quoted(aspect=Aspect.SAID, is_party=True)))
    assert policies.why_not_verify(party, Aspect.SAID) == "", "a party is the best witness of its own words"
    assert "party to the matter" in policies.why_not_verify(party, Aspect.SO)
    assert "that it was said" in policies.why_not_dispute(FACTS, Aspect.SAID)


@pytest.mark.parametrize(
    ("evidence", "findings", "word"),
    [
        ((quoted(),), {Aspect.SO: Verdict.VERIFIED}, ""),
        ((quoted(),), {Aspect.SO: Verdict.DISPUTED}, "Cannot be marked disputed"),
        ((quoted(),), {Aspect.SO: Verdict.VERIFIED, Aspect.SAID: Verdict.DISPUTED}, "Whether it was said was judged"),
        ((quoted(),), {Aspect.SAID: Verdict.VERIFIED, Aspect.SO: Verdict.DISPUTED}, "Cannot be marked disputed"),
        ((quoted(), quoted(aspect=Aspect.SAID)), {Aspect.SO: Verdict.VERIFIED, Aspect.SAID: Verdict.VERIFIED}, ""),
        ((), {Aspect.SO: Verdict.UNSOURCED}, "nobody has looked"),
    ],
)
@pytest.mark.parametrize("article_state", [ArticleState.READY, ArticleState.WITHDRAWN])
def test_a_decided_claim_reopens_for_any_of_its_findings(
    evidence: tuple[policies.Quoted, ...], findings: policies.Findings, word: str, article_state: ArticleState
) -> None:
    decided = with_facts(evidence=evidence, state=ClaimState.DECIDED, article_state=article_state)
    found = policies.why_reopen(decided, findings)
    assert found.startswith(word) if word[:1].isupper() else word in found
    assert bool(found) is bool(word)


@pytest.mark.parametrize(
    ("facts", "word"),
    [
        (with_facts(), "no quotation contradicts"),
        (with_facts(evidence=(quoted("contradicts"),)), ""),
        (with_facts(evidence=(quoted("contradicts", is_set_aside=True),)), "no quotation contradicts"),
        (with_facts(evidence=(quoted("contradicts"),), state=ClaimState.SUPERSEDED), "no longer"),
    ],
)
def test_disputed(facts: policies.Facts, word: str) -> None:
    sentence = policies.why_not_dispute(facts, Aspect.SO)
    assert word in sentence
    assert (sentence == "") == (word == "")


def look(outlet: str, *, read: bool = False, searched: bool = False) -> policies.Look:
    return policies.Look(outlet, read=read, searched=searched)


@pytest.mark.parametrize(
    ("facts", "word"),
    [
        (with_facts(), "nobody has looked yet"),
        (with_facts(searched=True), ""),
        (with_facts(looks=(look("A", read=True),)), ""),
        (with_facts(looks=(look("A", searched=True),)), ""),
        (with_facts(looks=(look("A"), look("B"), look("C")), searched=True), "at A, B and C yet"),
        (with_facts(looks=(look("A", read=True), look("B"))), "at B yet"),
        (with_facts(looks=tuple(look(name) for name in "ABCDEF")), "at A, B, C, D, E and F yet"),
        (with_facts(looks=tuple(look(name) for name in "ABCDEFG")), "at A, B, C, D, E and 2 more yet"),
        (with_facts(searched=True, article_state=ArticleState.WITHDRAWN), "withdrawn"),
    ],
)
def test_unsourced(facts: policies.Facts, word: str) -> None:
    sentence = policies.why_not_unsourced(facts, Aspect.SO)
    assert word in sentence
    assert (sentence == "") == (word == "")


def test_the_headline_of_a_statement_is_that_it_was_said() -> None:
    assert policies.headline("statement") == Aspect.SAID
    assert policies.headline("quantity") == Aspect.SO


@pytest.mark.parametrize(
    ("verdict", "reasons", "word"),
    [
        (Verdict.VERIFIED, (), "needs a reason"),
        (Verdict.VERIFIED, ((1, ""),), ""),
        (Verdict.VERIFIED, ((3, ""),), "does not fit"),
        (Verdict.VERIFIED, ((99, ""),), "does not fit"),
        (Verdict.DISPUTED, ((10, "  "),), "needs words"),
        (Verdict.DISPUTED, ((3, ""), (10, "Because.")), ""),
    ],
)
def test_reasons(verdict: Verdict, reasons: tuple[tuple[int, str], ...], word: str) -> None:
    sentence = policies.why_not_reasons(verdict, reasons)
    assert word in sentence
    assert (sentence == "") == (word == "")


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_has_reasons(verdict: Verdict) -> None:
    assert [n for n, (fits, _) in policies.REASONS.items() if verdict in fits]


@pytest.mark.parametrize(
    ("stance", "why", "is_set_aside", "is_withdrawn", "word"),
    [
        ("contradicts", "Another day.", False, False, ""),
        ("contradicts", " ", False, False, "Say why"),
        ("contradicts", "x", True, False, "already"),
        ("contradicts", "x", False, True, "withdrawn"),
        ("supports", "x", False, False, "Only a quotation that contradicts"),
    ],
)
def test_setting_aside(stance: str, why: str, is_set_aside: bool, is_withdrawn: bool, word: str) -> None:
    sentence = policies.why_not_set_aside(stance, why, is_set_aside=is_set_aside, is_withdrawn=is_withdrawn)
    assert word in sentence
    assert (sentence == "") == (word == "")


@pytest.mark.parametrize(
    ("stances", "is_thin", "word"),
    [
        ((), False, ""),
        (("mentions",), False, ""),
        (("mentions", "supports"), False, "so it is not silent"),
        (("contradicts",), True, "so it is not silent"),
        ((), True, "less than the report"),
        (("mentions",), True, "less than the report"),
    ],
)
def test_silent(stances: tuple[str, ...], is_thin: bool, word: str) -> None:
    sentence = policies.why_not_silent(stances, is_thin=is_thin)
    assert word in sentence
    assert (sentence == "") == (word == "")
