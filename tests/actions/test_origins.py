"""Deciding what quotations go back to, and what becomes of the verdicts that rest on them."""

from __future__ import annotations

import dataclasses

import pytest
from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from claims import queries
from claims.actions import articles, evidence, origins, review
from claims.exceptions import Conflict, InputError, NotAllowed, RuleError
from claims.models import (
    Article,
    Aspect,
    Claim,
    ClaimState,
    Desk,
    Evidence,
    LogEntry,
    Origin,
    OriginKind,
    Stance,
    Verdict,
)
from tests import factories as make

pytestmark = pytest.mark.django_db

STATEMENT = {"kind": OriginKind.STATEMENT, "is_party": False}


@pytest.fixture
def world() -> make.Cast:
    return make.cast()


@pytest.fixture
def pair(world: make.Cast) -> list[Evidence]:
    """The first claim with a quotation of each of two outlets."""
    article = make.analysed(world)
    first = make.numbered(article, 1)
    return [
        make.quote(world, first, make.report(world, article, name), "A ferry sank in the bay")
        for name in ("Vell Courier", "North Wire")
    ]


def seen(*rows: Evidence) -> list[tuple[Evidence, int]]:
    return [(e, Evidence.objects.get(pk=e.pk).version) for e in rows]


def names(*rows: Evidence) -> list[str]:
    found = Evidence.objects.select_related("origin").in_bulk([e.pk for e in rows])
    return [found[e.pk].origin.name if found[e.pk].origin else "" for e in rows]  # type: ignore[union-attr]  # read ahead


def judged(world: make.Cast, claim: Claim, **findings: Verdict) -> Claim:
    claim = make.numbered(claim.article, claim.number)
    review.record_verdict(claim=claim, seen=claim.version, reasons=[(10, "As quoted.")], by=world.bob, **findings)
    return make.numbered(claim.article, claim.number)


def test_confirming(world: make.Cast, pair: list[Evidence]) -> None:
    made = origins.confirm_origin(quotations=seen(*pair), name="  Port   note ", by=world.bob, **STATEMENT)
    assert (made.name, made.kind, made.is_party, made.by, names(*pair)) == (
        "Port note",
        "statement",
        False,
        world.bob,
        ["Port note", "Port note"],
    )
    entry = LogEntry.objects.get(action="confirm origin")
    assert entry.subject == f"origins/{made.public_id}"
    assert entry.payload == {
        "name": "Port note",
        "kind": "statement",
        "party": False,
        "new": True,
        "quotations": [e.public_id for e in pair],
        "instead of": [],
    }


def test_a_name_is_one_origin(world: make.Cast, pair: list[Evidence]) -> None:
    first = origins.confirm_origin(quotations=seen(pair[0]), name="Port note", by=world.bob, **STATEMENT)
    again = origins.confirm_origin(
        quotations=seen(pair[1]), name="port NOTE", kind=OriginKind.OFFICIAL, is_party=True, by=world.charlie
    )
    assert again == first
    assert not Origin.objects.get().is_party, "as it stands"
    assert not LogEntry.objects.filter(action="confirm origin").order_by("-sequence")[0].payload["new"]
    assert len(queries.claim_facts(pair[0].claim).evidence) == 2
    assert {q.origin for q in queries.claim_facts(pair[0].claim).evidence} == {"Port note"}


def test_refusals(world: make.Cast, pair: list[Evidence]) -> None:
    with pytest.raises(InputError, match="Tick the quotations"):
        origins.confirm_origin(quotations=[], name="x", by=world.bob, **STATEMENT)
    with pytest.raises(InputError, match="needs a name"):
        origins.confirm_origin(quotations=seen(*pair), name=" ", by=world.bob, **STATEMENT)
    with pytest.raises(InputError, match="too long"):
        origins.confirm_origin(quotations=seen(*pair), name="x" * 201, by=world.bob, **STATEMENT)
    with pytest.raises(NotAllowed):
        origins.confirm_origin(quotations=seen(*pair), name="x", by=world.eve, **STATEMENT)
    stale = [(e, e.version) for e in pair]
    origins.confirm_origin(quotations=stale, name="x", by=world.bob, **STATEMENT)
    with pytest.raises(Conflict, match="Somebody else changed"):
        origins.confirm_origin(quotations=stale, name="y", by=world.charlie, **STATEMENT)
    assert names(*pair) == ["x", "x"]
    pair[0].refresh_from_db()
    evidence.withdraw_evidence(evidence=pair[0], why="Not this.", seen=pair[0].version, by=world.bob)
    with pytest.raises(InputError, match="was withdrawn"):
        origins.confirm_origin(quotations=seen(pair[0]), name="y", by=world.bob, **STATEMENT)
    article = Article.objects.get()
    articles.withdraw_article(article=article, why="Twice.", seen=article.version, by=world.alice)
    with pytest.raises(RuleError, match="withdrawn"):
        origins.confirm_origin(quotations=seen(pair[1]), name="y", by=world.bob, **STATEMENT)


def test_a_verdict_reopens_and_never_flips(world: make.Cast) -> None:
    """*Verified* rests on a quotation that turns out to be a party's: the claim is open again, with the reason."""
    claim = make.verified(world)
    quoted = Evidence.objects.get()
    made = origins.confirm_origin(quotations=seen(quoted), name="Port note", by=world.bob, **STATEMENT)
    claim = make.numbered(claim.article, 1)
    assert (claim.state, claim.verdict) == (ClaimState.DECIDED, "verified"), "one origin is enough"
    origins.change_origin(
        origin=made, name="Port note", kind=OriginKind.STATEMENT, is_party=True, seen=made.version, by=world.charlie
    )
    claim = make.numbered(claim.article, 1)
    assert (claim.state, claim.verdict, claim.round) == (ClaimState.OPEN, "", 2)
    entry = LogEntry.objects.get(action="reopen claim")
    assert entry.subject == queries.subject_of(claim)
    assert entry.payload["was"] == "verified"
    assert entry.payload["why"].startswith(
        "Port note is a party to the matter. Cannot be marked verified: 1 independent"
    )
    assert "Port note is a party to the matter: it verifies that it was said" in entry.payload["why"]


def test_too_few_origins_reopen_only_what_rests_on_them(world: make.Cast, pair: list[Evidence]) -> None:
    world.desk.origins_required = 2
    world.desk.save()
    origins.keep_apart(quotations=seen(*pair), by=world.bob)
    first = judged(world, pair[0].claim, so=Verdict.VERIFIED)
    other = make.numbered(first.article, 2)
    against = make.quote(world, other, pair[0].snapshot, "Twelve passengers", Stance.CONTRADICTS)
    other = judged(world, other, so=Verdict.DISPUTED)
    origins.confirm_origin(quotations=seen(*pair, against), name="Port note", by=world.bob, **STATEMENT)
    assert make.numbered(first.article, 1).state == ClaimState.OPEN
    assert make.numbered(first.article, 2).state == ClaimState.DECIDED
    assert LogEntry.objects.filter(action="reopen claim").count() == 1


def test_what_was_found_beside_the_headline_is_judged_anew_too(world: make.Cast, pair: list[Evidence]) -> None:
    """*So* still rests on an origin of its own; *said* loses one of the two that it needs."""
    world.desk.origins_required = 2
    world.desk.save()
    said = [
        make.quote(world, e.claim, e.snapshot, "A ferry sank in the bay of Northport", aspect=Aspect.SAID) for e in pair
    ]
    origins.keep_apart(quotations=seen(*pair, *said), by=world.bob)
    claim = judged(world, pair[0].claim, so=Verdict.VERIFIED, said=Verdict.VERIFIED)
    page = queries.article_page(claim.article)
    one, other = queries.article_origins(page).confirmed
    rows = tuple(row for row in one.rows if row.evidence.aspect == Aspect.SAID)
    for name, reopens in ((one.name, False), (other.name, True)):
        effects = queries.origin_effects(page, dataclasses.replace(one, name=name, rows=rows))
        assert effects.rows[0].cases[0][1].reopens is reopens, "the page says so beforehand"
    origins.confirm_origin(quotations=seen(*said), name="Port note", by=world.bob, **STATEMENT)
    claim = make.numbered(claim.article, 1)
    assert (claim.state, claim.verdict) == (ClaimState.OPEN, "")
    payload = LogEntry.objects.get(action="reopen claim").payload
    assert payload["was"] == "verified"
    assert "Whether it was said was judged verified. Cannot be marked verified: 2 independent" in payload["why"]


def test_what_was_judged_of_an_article_withdrawn_since_stands_as_long_as_its_ground(world: make.Cast) -> None:
    claim = make.verified(world)
    made = origins.confirm_origin(quotations=seen(claim.evidence.get()), name="Port", by=world.bob, **STATEMENT)
    article = Article.objects.get()
    articles.withdraw_article(article=article, why="Twice.", seen=article.version, by=world.alice)
    origins.change_origin(origin=made, name="Pier", seen=made.version, by=world.bob, **STATEMENT)
    assert make.numbered(article, 1).state == ClaimState.DECIDED


def test_splitting(world: make.Cast, pair: list[Evidence]) -> None:
    origins.confirm_origin(quotations=seen(*pair), name="Port note", by=world.bob, **STATEMENT)
    made = origins.split_origin(quotations=seen(pair[1]), by=world.bob)
    assert (made.name, made.kind, names(*pair)) == (
        "North Wire’s own reporting",
        "reporting",
        ["Port note", "North Wire’s own reporting"],
    )
    assert LogEntry.objects.get(action="split origin").payload["instead of"] == ["Port note"]
    with pytest.raises(InputError, match="several outlets"):
        origins.split_origin(quotations=seen(*pair), by=world.bob)
    named = origins.split_origin(quotations=seen(*pair), name="Mayor", kind=OriginKind.OFFICIAL, by=world.bob)
    assert (named.kind, names(*pair)) == ("official", ["Mayor", "Mayor"])


def test_keeping_apart(world: make.Cast, pair: list[Evidence]) -> None:
    made = origins.keep_apart(quotations=seen(*pair), by=world.bob)
    assert [o.name for o in made] == ["North Wire’s own reporting", "Vell Courier’s own reporting"]
    assert {o.kind for o in made} == {"reporting"}
    assert len(set(names(*pair))) == 2
    assert LogEntry.objects.filter(action="keep apart").count() == 2


def test_merging(world: make.Cast, pair: list[Evidence]) -> None:
    one, two = origins.keep_apart(quotations=seen(*pair), by=world.bob)
    with pytest.raises(InputError, match="another origin"):
        origins.merge_origins(origin=one, into=one, seen=one.version, by=world.bob)
    with pytest.raises(InputError, match="another origin"):
        origins.merge_origins(origin=one, into=make.origin(world.other_desk, "x"), seen=1, by=world.bob)
    with pytest.raises(Conflict):
        origins.merge_origins(origin=one, into=two, seen=9, by=world.bob)
    origins.merge_origins(origin=one, into=two, seen=one.version, by=world.bob)
    assert names(*pair) == [two.name, two.name]
    one.refresh_from_db()
    assert one.merged_into == two
    assert LogEntry.objects.get(action="merge origins").payload["merged"] == one.name
    with pytest.raises(InputError, match="another origin"):
        origins.merge_origins(origin=two, into=one, seen=two.version, by=world.bob)
    fresh = origins.confirm_origin(quotations=seen(pair[0]), name=one.name, by=world.bob, **STATEMENT)
    assert fresh.pk != one.pk, "a name that was merged away is free again"


def test_changing(world: make.Cast, pair: list[Evidence]) -> None:
    one, two = origins.keep_apart(quotations=seen(*pair), by=world.bob)
    with pytest.raises(InputError, match="merge the two"):
        origins.change_origin(origin=one, name=two.name.upper(), seen=one.version, by=world.bob, **STATEMENT)
    with pytest.raises(Conflict):
        origins.change_origin(origin=one, name="Mayor", seen=9, by=world.bob, **STATEMENT)
    origins.change_origin(origin=one, name="Mayor", seen=one.version, by=world.bob, **STATEMENT)
    assert names(*pair) == [two.name, "Mayor"]
    payload = LogEntry.objects.get(action="change origin").payload
    assert (payload["name"], payload["before"]["name"]) == ("Mayor", "North Wire’s own reporting")


def test_a_name_is_one_origin_however_many_give_it_at_once(
    world: make.Cast, pair: list[Evidence], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody else's origin of the name comes between the look and the writing."""
    made: list[Origin] = []
    look = QuerySet.first

    def first(rows: QuerySet[Origin]) -> Origin | None:
        found = look(rows)
        if rows.model is Origin and not made:
            made.append(make.origin(world.desk, "PORT note"))
        return found

    monkeypatch.setattr(QuerySet, "first", first)
    assert origins.confirm_origin(quotations=seen(*pair), name="Port note", by=world.bob, **STATEMENT) == made[0]
    assert LogEntry.objects.get(action="confirm origin").payload["new"] is False
    with pytest.raises(IntegrityError), transaction.atomic():
        make.origin(world.desk, "port NOTE")
    assert make.origin(world.other_desk, "Port note").pk, "another desk has its own"
    assert make.origin(world.desk, "Port note", merged_into=made[0]).pk, "what was merged away holds no name"


def test_an_article_asks_for_more(world: make.Cast, pair: list[Evidence]) -> None:
    article = Article.objects.get()
    with pytest.raises(NotAllowed):
        origins.require_origins(article=article, origins_required=2, seen=article.version, by=world.bob)
    for wrong in (0, 1, 10):
        with pytest.raises(InputError, match="can ask for more"):
            origins.require_origins(article=article, origins_required=wrong, seen=article.version, by=world.alice)
    first = judged(world, pair[0].claim, so=Verdict.VERIFIED)
    article.refresh_from_db()
    origins.require_origins(article=article, origins_required=2, seen=article.version, by=world.alice)
    assert queries.origins_required(article) == 2
    assert make.numbered(article, 1).state == ClaimState.DECIDED, "what stands is not judged anew by a rule"
    assert queries.claim_facts(make.numbered(article, first.number)).origins_required == 2
    entry = LogEntry.objects.get(action="require origins")
    assert entry.payload == {"origins required": {"from": None, "to": 2}}
    with pytest.raises(Conflict):
        origins.require_origins(article=article, origins_required=3, seen=1, by=world.alice)
    origins.require_origins(article=article, origins_required=None, seen=article.version, by=world.alice)
    assert queries.origins_required(article) == 1
    Desk.objects.update(origins_required=4)
    assert queries.origins_required(Article.objects.get()) == 4
