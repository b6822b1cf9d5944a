"""The origins of an article: what is confirmed, what is proposed, and what a decision would do to the verdicts."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from django.db.models import Q

from claims import policies
from claims.models import Claim, Evidence, Facet, Origin, OriginKind, Outlet, Passage, Verdict
from claims.nlp import voices
from claims.nlp.lexicon.voices import FORCES
from claims.queries.articles import ArticlePage, wording
from claims.queries.bundles import SideBySide, side_by_side
from claims.queries.claims import Traced, facts_of, findings_of
from claims.queries.sources import known_outlets
from claims.queries.tracing import Lead, Placed, address, leads, own_reporting, placed, suggested

_AROUND = 800
"""Characters before and behind the quotations of a report in which their neighbours are read."""


@dataclasses.dataclass(frozen=True, slots=True)
class Bundle:
    """Quotations that go back to one origin: a confirmed one, or (`origin` is None) one that rules propose. `joins` is
    the confirmed origin that a proposal would add to."""

    address: str
    name: str
    kind: OriginKind
    is_party: bool
    origin: Origin | None
    joins: Origin | None
    rows: tuple[Placed, ...]

    @property
    def outlets(self) -> tuple[Outlet, ...]:
        """Whose reports carry it, by name."""
        return tuple(sorted({r.outlet for r in self.rows}, key=lambda o: o.name))

    @property
    def quotations(self) -> tuple[Evidence, ...]:
        """The pieces of evidence."""
        return tuple(r.evidence for r in self.rows)


@dataclasses.dataclass(frozen=True, slots=True)
class Origins:
    """All of an article's: those to decide, those that are confirmed, and the outlets that they come through."""

    to_decide: tuple[Bundle, ...]
    confirmed: tuple[Bundle, ...]
    outlets: tuple[Outlet, ...]
    leads: dict[int, Lead]

    @property
    def bundles(self) -> tuple[Bundle, ...]:
        """Both, what is to be decided first."""
        return (*self.to_decide, *self.confirmed)

    @property
    def count(self) -> int:
        """How many origins there are, if every proposal is right."""
        return len(self.confirmed) + sum(bundle.joins is None for bundle in self.to_decide)

    @property
    def undecided(self) -> int:
        """How many quotations nobody has traced."""
        return sum(len(bundle.rows) for bundle in self.to_decide)

    @property
    def quoted(self) -> int:
        """How many outlets are quoted."""
        return len({outlet.pk for bundle in self.bundles for outlet in bundle.outlets})

    def proposed(self, evidence: Evidence) -> Bundle | None:
        """The proposal that a quotation belongs to."""
        return next((b for b in self.to_decide if evidence.pk in {e.pk for e in b.quotations}), None)

    def beside(self, bundle: Bundle) -> SideBySide:
        """The passages of a bundle side by side."""
        return side_by_side(bundle.rows, self.leads)


def article_origins(page: ArticlePage) -> Origins:
    """What the standing quotations of an article's claims go back to, in a fixed number of queries. Mentions are left
    out: they count for nothing."""
    claims = [row.claim for row in page.claims]
    rows = Evidence.objects.filter(claim__in=claims, withdrawn_at=None).exclude(stance="mentions").order_by("id")
    evidence = list(
        rows.select_related("claim", "snapshot__source__outlet", "snapshot__imprint", "origin__by").defer(
            "snapshot__received", "snapshot__text"
        )
    )
    found = placed(evidence, _passages(evidence))
    made = leads(found, known_outlets(page.article.desk)) if evidence else {}
    decided: dict[Origin, list[Placed]] = defaultdict(list)
    open_: dict[str, list[Placed]] = defaultdict(list)
    known: dict[str, Origin] = {}
    for row in found:
        key = made[row.evidence.pk].key
        if row.evidence.origin:
            decided[row.evidence.origin].append(row)
            known.setdefault(key, row.evidence.origin)
        else:
            open_[key].append(row)
    parties = _parties(claims) if open_ else frozenset()
    proposals = [_proposal(key, rows, made, parties, known.get(key)) for key, rows in open_.items()]
    confirmed = [
        Bundle(o.public_id, o.name, OriginKind(o.kind), o.is_party, o, None, tuple(same)) for o, same in decided.items()
    ]
    cited = {outlet.pk: outlet for outlet in page.cited} | {r.outlet.pk: r.outlet for r in found}
    return Origins(
        to_decide=tuple(sorted(proposals, key=_weight)),
        confirmed=tuple(sorted(confirmed, key=_weight)),
        outlets=tuple(cited.values()),
        leads=made,
    )


def _weight(bundle: Bundle) -> tuple[int, int, str]:
    return -len(bundle.outlets), -len(bundle.rows), bundle.name


def _passages(evidence: Sequence[Evidence]) -> Iterable[Passage]:
    """The sentences of the reports from a little before the first quotation to a little behind the last."""
    reach: dict[int, list[int]] = defaultdict(list)
    for e in evidence:
        reach[e.snapshot_id] += [e.anchors[0].start, e.anchors[-1].end]
    if not reach:
        return []
    near = Q()
    for snapshot, ends in reach.items():
        near |= Q(snapshot=snapshot, end__gt=min(ends) - _AROUND, start__lt=max(ends) + _AROUND)
    return Passage.objects.filter(near).defer("words").order_by("snapshot", "index")


def _parties(claims: Sequence[Claim]) -> frozenset[str]:
    """Who acts or suffers in the claims, by the names that speakers are compared by."""
    who = Facet.objects.filter(claim_text__in=[c.current_id for c in claims], kind="who").values_list("text", flat=True)
    names = {voices.fold(name) for text in who for name in (text, text.partition(" of ")[2])}
    forces = {"military" for text in who if FORCES & set(text.lower().split())}
    return frozenset(names | forces) - {""}


def _proposal(
    key: str, rows: list[Placed], made: dict[int, Lead], parties: frozenset[str], joins: Origin | None
) -> Bundle:
    name, kind = suggested({r.evidence.pk: made[r.evidence.pk] for r in rows})
    is_party = key.startswith("voice ") and key.removeprefix("voice ") in parties
    if joins:
        name, kind, is_party = joins.name, OriginKind(joins.kind), joins.is_party
    return Bundle(address(key), name, kind, is_party, None, joins, tuple(rows))


# --- what a decision would do ----------------------------------------------------------------------------------------


@dataclasses.dataclass(frozen=True, slots=True)
class Outcome:
    """What the rules would say of a claim: which verdicts they open, in words, and why *verified* is closed or on how
    many origins it rests. `reopens`: it is decided now, and would be opened again."""

    open: tuple[str, ...]
    words: str
    note: str
    reopens: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Effect:
    """One claim under each of the hypotheses."""

    claim: Claim
    text: str
    cases: tuple[tuple[str, Outcome], ...]

    @property
    def same(self) -> bool:
        """Whether it makes no difference."""
        return len({outcome for _, outcome in self.cases}) == 1


@dataclasses.dataclass(frozen=True, slots=True)
class Effects:
    """The hypotheses by their names, the claims that a bundle supports, and the numbers of those that it does not."""

    hypotheses: tuple[str, ...]
    rows: tuple[Effect, ...]
    others: tuple[int, ...]


def origin_effects(page: ArticlePage, bundle: Bundle) -> Effects:
    """What the rules would say of the claims that a bundle speaks to, if it were one origin, or as many as outlets."""
    touched = {e.claim_id for e in bundle.quotations}
    supported = {e.claim_id for e in bundle.quotations if e.stance == "supports"}
    claims = [row.claim for row in page.claims if row.claim.pk in touched]
    n = len(bundle.outlets)
    one: Traced = {e.pk: (bundle.name, bundle.is_party) for e in bundle.quotations}
    each: Traced = {r.evidence.pk: (own_reporting(r.outlet.name), False) for r in bundle.rows}
    undecided: Traced = {e.pk: ("", False) for e in bundle.quotations}
    if n > 1:
        cases = {"As 1 origin": one, f"As {n} origins": each}
    elif bundle.origin:
        cases = {"As it stands": one}
    else:
        cases = {"Once confirmed": one, "While undecided": undecided}
    facts = {name: facts_of(page, claims, traced) for name, traced in cases.items()}
    findings = findings_of(claims)
    return Effects(
        hypotheses=tuple(cases),
        rows=tuple(
            Effect(
                c,
                wording(c).text,
                tuple((name, _outcome(facts[name][c.pk], c, findings)) for name in cases),
            )
            for c in claims
            if c.pk in supported
        ),
        others=tuple(c.number for c in claims if c.pk not in supported),
    )


def _outcome(facts: policies.Facts, claim: Claim, findings: Mapping[int, policies.Findings]) -> Outcome:
    aspect, reopening = policies.headline(facts.kind), policies.why_reopen(facts, findings.get(claim.pk, {}))
    closed = {v: rule(facts, aspect) for v, rule in policies.WHY_NOT.items()}
    found = policies.support(facts, aspect)
    why = (reopening or closed[Verdict.VERIFIED]).removeprefix("Cannot be marked verified: ")
    stands = "verified stands" if claim.verdict == Verdict.VERIFIED else "verified open"
    n, names = found.origins, ", ".join(found.confirmed) or "undecided"
    return Outcome(
        open=tuple(str(v) for v, reason in closed.items() if not reason),
        words="opened again" if reopening else "verified closed" if why else stands,
        note=why[:1].upper() + why[1:] if why else f"{n} origin{'' if n == 1 else 's'}: {names}",
        reopens=bool(reopening),
    )
