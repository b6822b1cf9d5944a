"""What the quotations of an article may go back to, as proposed by rules: never stored, for a person to decide.

A quotation is traced by what its own sentence says (*the military said*, *told AFP*), then, where it is a count, by the
sentences before it, by the signature of its report, by words that it shares with another outlet's, and by counts that
another outlet credits to somebody. Where nothing points elsewhere it is the outlet's own reporting. Summaries in
someone's own words are never tied by wording.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from claims.models import Evidence, OriginKind, Outlet, Passage
from claims.nlp import facts, overlap, voices

How = Literal["says", "beside", "signed", "shared", "figures", "own"]

MOST = 600
"""Quotations of one article that are traced; those past them are proposed as their outlets' own."""

_RUN = 8
"""Words in a row that two outlets' own words must share to be tied."""

_BEFORE = 2
"""Sentences before a count in which its speaker is looked for; and one behind."""


@dataclasses.dataclass(frozen=True, slots=True)
class Lead:
    """What one quotation may go back to. `key` is the same for the same speaker, agency or outlet; `name` are the words
    that name it, `how` is what points there, `clue` the sentence or the credit that does."""

    key: str
    name: str
    kind: OriginKind
    how: How
    clue: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Placed:
    """A quotation with its sentences and those around them; `offset` is where the first of its own begins."""

    evidence: Evidence
    own: tuple[Passage, ...]
    before: tuple[Passage, ...]
    behind: tuple[Passage, ...]

    @property
    def outlet(self) -> Outlet:
        """Whose report it is."""
        return self.evidence.snapshot.source.outlet

    @property
    def text(self) -> str:
        """Its sentences."""
        return " ".join(p.text for p in self.own) or self.evidence.quotation

    @property
    def is_verbatim(self) -> bool:
        """Whether the words are the outlet's own."""
        return self.evidence.snapshot.fidelity == "verbatim"


def placed(evidence: Sequence[Evidence], passages: Iterable[Passage]) -> list[Placed]:
    """Each quotation with the passages of its snapshot that it touches and those next to them."""
    of: dict[int, list[Passage]] = defaultdict(list)
    for passage in passages:
        of[passage.snapshot_id].append(passage)
    found = []
    for e in evidence:
        there = of[e.snapshot_id]
        touched = [i for i, p in enumerate(there) if any(a.start < p.end and p.start < a.end for a in e.anchors)]
        first, last = (touched[0], touched[-1]) if touched else (0, -1)
        found.append(
            Placed(
                e,
                tuple(there[i] for i in touched),
                tuple(reversed(there[max(0, first - _BEFORE) : first])),
                tuple(there[last + 1 : last + 2]) if touched else (),
            )
        )
    return found


def leads(rows: Sequence[Placed], outlets: tuple[facts.Outlet, ...]) -> dict[int, Lead]:
    """What each quotation may go back to, by its key. Quotations that share a lead's key may go back to one origin."""
    found = {row.evidence.pk: _lead(row, outlets) for row in rows[:MOST]}
    found |= {row.evidence.pk: _own(row.outlet) for row in rows[MOST:]}
    _tie_shared(rows[:MOST], found)
    _tie_counts(rows[:MOST], found)
    return found


def _lead(row: Placed, outlets: tuple[facts.Outlet, ...]) -> Lead:
    for passage in row.own:
        for anchor in row.evidence.anchors:
            start, end = anchor.start - passage.start, anchor.end - passage.start
            statement = voices.at(voices.told(passage.text, outlets), start, end)
            if statement and (lead := _said(statement, row.outlet, "says", passage.text)):
                return lead
    if any(voices.counts(passage.text) for passage in row.own):
        for passage in (*row.before, *row.behind):
            for statement in voices.told(passage.text, outlets):
                lead = _said(statement, row.outlet, "beside", passage.text)
                if lead and voices.counts(passage.text):
                    return lead
    for agency in row.evidence.snapshot.imprint.signature.split(", "):
        if agency and agency != row.outlet.name:
            return _agency(agency, "signed", agency)
    return _own(row.outlet)


def _said(statement: voices.Told, outlet: Outlet, how: How, clue: str) -> Lead | None:
    """The speaker of a statement, else the outlet that is cited for it, unless that is the outlet itself."""
    key = voices.fold(statement.speaker)
    cited = next((name for name in statement.outlets if name != outlet.name), "")
    names = {voices.fold(name) for name in (outlet.name, *outlet.aliases)}
    if cited and (not key or key == voices.fold(cited)):
        return _agency(cited, how, clue)
    if not key or key in names:
        return None
    somebody = statement.type in ("person", "eyewitness") or voices.is_somebody(statement.speaker)
    kind = OriginKind.OFFICIAL if somebody else OriginKind.STATEMENT
    return Lead(f"voice {key}", statement.speaker, kind, how, clue)


def _agency(name: str, how: How, clue: str) -> Lead:
    return Lead(f"agency {name}", name, OriginKind.AGENCY, how, clue)


def _own(outlet: Outlet) -> Lead:
    return Lead(f"own {outlet.pk}", outlet.name, OriginKind.REPORTING, "own")


def _tie_shared(rows: Sequence[Placed], found: dict[int, Lead]) -> None:
    """Outlets' own words that share a long run go back to one: to what one of them names, else to an agency among them,
    else to words that they have in common."""
    holders: dict[str, list[Placed]] = defaultdict(list)
    for row in rows:
        if row.is_verbatim:
            for shingle in overlap.shingles(row.text, _RUN):
                if shingle.count(" ") == _RUN - 1:
                    holders[shingle].append(row)
    group = _Groups()
    for same in holders.values():
        if len({row.outlet.pk for row in same}) > 1:
            for row in same:
                group.join(same[0].evidence.pk, row.evidence.pk)
    of: dict[int, list[Placed]] = defaultdict(list)
    for row in rows:
        of[group.of(row.evidence.pk)].append(row)
    for members in of.values():
        own = [row for row in members if found[row.evidence.pk].how == "own"]
        if len(members) < 2 or not own:
            continue
        named = [found[row.evidence.pk] for row in members if found[row.evidence.pk].how != "own"]
        agency = next((row.outlet for row in members if row.outlet.kind == "agency"), None)
        if named:
            to = named[0]
        elif agency:
            to = Lead(f"own {agency.pk}", agency.name, OriginKind.AGENCY, "shared")
        else:
            names = " and ".join(sorted({row.outlet.name for row in members}))
            key = min(row.evidence.pk for row in members)
            to = Lead(f"shared {key}", f"Words that {names} share", OriginKind.STATEMENT, "shared")
        for row in own:
            found[row.evidence.pk] = dataclasses.replace(to, how="shared", clue="")


def _tie_counts(rows: Sequence[Placed], found: dict[int, Lead]) -> None:
    """A count that nobody is named for goes where another outlet's same counts go, where that is one place."""
    credited: dict[tuple[str, str, float | None], set[Lead]] = defaultdict(set)
    for row in rows:
        lead = found[row.evidence.pk]
        if lead.key.startswith("voice "):
            for count in _counts(row):
                credited[count].add(dataclasses.replace(lead, how="figures", clue=""))
    for row in rows:
        if found[row.evidence.pk].how != "own":
            continue
        same = {lead for count in _counts(row) for lead in credited[count]}
        if len({lead.key for lead in same}) == 1:
            found[row.evidence.pk] = min(same, key=lambda lead: lead.name)


def _counts(row: Placed) -> set[tuple[str, str, float | None]]:
    """The row's counts of people with what befell them, as they are compared between outlets."""
    return {(f.role, f.outcome, f.low) for p in row.own for f in voices.counts(p.text) if f.role and f.outcome}


class _Groups:
    """Sets that are joined (union-find)."""

    def __init__(self) -> None:
        self._up: dict[int, int] = {}

    def of(self, one: int) -> int:
        while (up := self._up.get(one, one)) != one:
            one = up
        return one

    def join(self, one: int, other: int) -> None:
        low, high = sorted((self.of(one), self.of(other)))
        self._up[high] = low


def address(key: str) -> str:
    """A proposal's name in an address: the same as long as its lead is."""
    return "p" + hashlib.sha256(key.encode()).hexdigest()[:11]


def suggested(group: Mapping[int, Lead]) -> tuple[str, OriginKind]:
    """A name and a kind for what a group of quotations goes back to: the fullest name that any of them gives."""
    lead = max(group.values(), key=lambda lead: (lead.how == "says", len(lead.name), lead.name))
    if lead.kind == OriginKind.REPORTING:
        return own_reporting(lead.name), lead.kind
    if lead.kind == OriginKind.AGENCY:
        return f"{lead.name}’s report", lead.kind
    if lead.kind == OriginKind.OFFICIAL or lead.key.startswith("shared "):
        return lead.name[0].upper() + lead.name[1:], lead.kind
    return f"Statement of {_lowered(lead.name)}", lead.kind


def own_reporting(outlet: str) -> str:
    """What an outlet found out by itself is called by its name."""
    return f"{outlet}’s own reporting"


def _lowered(name: str) -> str:
    return f"the {name[4:]}" if name.startswith("The ") else name
