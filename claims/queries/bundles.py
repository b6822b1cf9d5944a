"""Quotations that go back to one origin, side by side: what they share, what is at odds, and why they may be one."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Literal

from claims.models import Evidence, Imprint, Outlet, Snapshot
from claims.nlp import alignment, numerals, overlap, voices
from claims.queries.tracing import Lead, Placed

Shared = Literal["", "all", "two", "odds"]

_COMPARED = 12
"""Outlets whose words are set against each other pair by pair."""


@dataclasses.dataclass(frozen=True, slots=True)
class Run:
    """Words of a passage that all outlets have, that two have, that are at odds, or (empty) neither."""

    text: str
    shared: Shared


@dataclasses.dataclass(frozen=True, slots=True)
class Piece:
    """Sentences of a report with the quotations that are taken from them."""

    snapshot: Snapshot
    runs: tuple[Run, ...]
    quotations: tuple[Evidence, ...]

    @property
    def numbers(self) -> tuple[int, ...]:
        """The claims that they are quoted for."""
        return tuple(sorted({e.claim.number for e in self.quotations}))

    @property
    def taken(self) -> str:
        """The quotations with the versions that were seen, as a form sends them."""
        return " ".join(f"{e.public_id}.{e.version}" for e in self.quotations)


@dataclasses.dataclass(frozen=True, slots=True)
class Column:
    """One outlet's pieces; `credit` says in a sentence whom its report names for them."""

    outlet: Outlet
    pieces: tuple[Piece, ...]
    credit: str

    @property
    def imprints(self) -> tuple[Imprint, ...]:
        """The reports that the pieces are taken from, each once."""
        return tuple({p.snapshot.pk: p.snapshot.imprint for p in self.pieces}.values())


@dataclasses.dataclass(frozen=True, slots=True)
class SideBySide:
    """The columns, and what speaks for and against one origin. `only_summaries`: no wording counts."""

    columns: tuple[Column, ...]
    reasons_for: tuple[str, ...]
    reasons_against: tuple[str, ...]
    only_summaries: bool


def side_by_side(rows: Sequence[Placed], leads: Mapping[int, Lead]) -> SideBySide:
    """The passages of some quotations, a column for each outlet in the order of their names."""
    of: dict[str, list[Placed]] = defaultdict(list)
    for row in sorted(rows, key=lambda r: (r.outlet.name, r.evidence.snapshot_id, r.evidence.anchors[0].start)):
        of[row.outlet.name].append(row)
    odds = _at_odds(of)
    shared = _shared(of)
    columns = tuple(
        Column(same[0].outlet, _pieces(same, shared, odds.get(name, frozenset())), _credit(same, leads))
        for name, same in of.items()
    )
    verbatim = {name: [r for r in same if r.is_verbatim] for name, same in of.items()}
    pro, contra = _for(of, leads, verbatim), _against(of, leads, odds)
    return SideBySide(columns, tuple(pro), tuple(contra), not any(verbatim.values()))


def _pieces(rows: Sequence[Placed], shared: Mapping[str, int], odds: frozenset[float]) -> tuple[Piece, ...]:
    of: dict[tuple[int, str], list[Placed]] = {}
    for row in rows:
        of.setdefault((row.evidence.snapshot_id, row.text), []).append(row)
    return tuple(
        Piece(same[0].evidence.snapshot, _runs(text, shared, odds), tuple(row.evidence for row in same))
        for (_, text), same in of.items()
    )


def _runs(text: str, shared: Mapping[str, int], odds: frozenset[float]) -> tuple[Run, ...]:
    marks: list[tuple[int, int, Shared]] = []
    for start, end, key in _keys(text):
        if key.startswith("#") and float(key[1:]) in odds:
            marks.append((start, end, "odds"))
        elif key in shared:
            marks.append((start, end, "all" if shared[key] else "two"))
    runs, at = [], 0
    for start, end, kind in marks:
        if start >= at:
            runs += [Run(text[at:start], ""), Run(text[start:end], kind)]
            at = end
    return tuple(run for run in (*runs, Run(text[at:], "")) if run.text)


def _keys(text: str) -> list[tuple[int, int, str]]:
    """Numbers by their value and content words by their stem, with their places, in order."""
    tokens = numerals.tokens(text)
    found = [
        (tokens[n.first].start, tokens[n.last - 1].end, f"#{n.value:g}")
        for n in numerals.read(tokens)
        if n.form == "count"
    ]
    taken = {i for start, end, _ in found for i in range(start, end)}
    found += [(w.start, w.end, w.stem) for w in alignment.words(text) if w.start not in taken]
    return sorted(found)


def _shared(of: Mapping[str, Sequence[Placed]]) -> dict[str, bool]:
    """What two outlets have at least, and whether all of them have it."""
    has: dict[str, set[str]] = defaultdict(set)
    for name, rows in of.items():
        for row in rows:
            for _, _, key in _keys(row.text):
                has[key].add(name)
    return {key: len(names) == len(of) for key, names in has.items() if len(names) > 1}


def _figures(rows: Sequence[Placed]) -> dict[tuple[str, str], set[float]]:
    """Counts by whom they count and what befell them."""
    found: dict[tuple[str, str], set[float]] = defaultdict(set)
    for row in rows:
        for f in (f for p in row.own for f in voices.counts(p.text)):
            if f.role and f.outcome and f.low is not None and f.low == f.high:
                found[f.role, f.outcome].add(f.low)
    return found


def _at_odds(of: Mapping[str, Sequence[Placed]]) -> dict[str, frozenset[float]]:
    """Outlet to the counts that it alone has, where each of the others has another that it lacks."""
    figures = {name: _figures(rows) for name, rows in of.items()}
    odds: dict[str, set[float]] = defaultdict(set)
    for name, own in figures.items():
        for sort, values in own.items():
            others = [there[sort] for other, there in figures.items() if other != name and sort in there]
            alone = values - set().union(*others)
            if len(others) > (len(of) - 1) / 2 and alone and all(there - values for there in others):
                odds[name].add(max(alone))
    return {name: frozenset(values) for name, values in odds.items()}


def _for(
    of: Mapping[str, Sequence[Placed]], leads: Mapping[int, Lead], verbatim: Mapping[str, Sequence[Placed]]
) -> list[str]:
    says: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for name, rows in of.items():
        for row in rows:
            lead = leads[row.evidence.pk]
            if lead.how in ("says", "beside", "signed"):
                says[lead.how, lead.name][name] = None
    reasons = []
    for (how, whom), names in says.items():
        one, who = len(names) == 1, _listed(names)
        if how == "says":
            reasons.append(f"{who} {'credits' if one else 'credit'} it to {whom}.")
        elif how == "beside":
            reasons.append(f"In {who} a sentence beside it names {whom}.")
        else:
            reasons.append(f"{who} {'is' if one else 'are'} signed {whom}.")
    if len(of) > 1 and (same := _same_counts(of)):
        reasons.append(f"{same}.")
    reasons += _runs_shared(verbatim)
    return reasons or ["Nothing in the passages points elsewhere."]


def _same_counts(of: Mapping[str, Sequence[Placed]]) -> str:
    """Which counts of people stand in which outlets, as *18 stands in all of them; 23 in two*; empty for none."""
    has: dict[float, list[str]] = defaultdict(list)
    for name, rows in of.items():
        for value in sorted(set().union(*_figures(rows).values())):
            has[value].append(name)
    same: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for value, having in has.items():
        if len(having) > 1:
            same[tuple(having)].append(f"{value:g}")
    parts: list[str] = []
    for holders, values in same.items():
        where = "all of them" if len(holders) == len(of) > 2 else _listed(holders)
        verb = "" if parts else " stands" if len(values) == 1 else " stand"
        parts.append(f"{_listed(values)}{verb} in {where}")
    return "; ".join(parts)


def _runs_shared(verbatim: Mapping[str, Sequence[Placed]]) -> list[str]:
    """Long runs that outlets' own words share, and quotations that are the same; of summaries there are none."""
    texts = {name: "\n".join(dict.fromkeys(r.text for r in rows)) for name, rows in verbatim.items() if rows}
    names = list(texts)[:_COMPARED]
    reasons = []
    for i, a in enumerate(names):
        for b in names[i + 1 :]:
            runs = overlap.shared(texts[a], texts[b])
            quoted = overlap.shared_quotations(texts[a], texts[b])
            for found, what in ((quoted, "the same quotation"), (runs, "words in a row")):
                if found:
                    longest = max(found, key=lambda o: o.words)
                    words = " ".join(texts[a][longest.a_start : longest.a_end].split())
                    words = words if len(words) < 120 else f"{words[:120].rpartition(' ')[0]} …"
                    number = f"{longest.words} words in a row" if what == "words in a row" else what
                    reasons.append(f"{a} and {b} have {number}: “{words}”.")
                    break
    return reasons


def _against(
    of: Mapping[str, Sequence[Placed]], leads: Mapping[int, Lead], odds: Mapping[str, frozenset[float]]
) -> list[str]:
    reasons = []
    for name, values in odds.items():
        for value in sorted(values):
            others = sorted(set().union(*(_rival(rows, of[name], value) for o, rows in of.items() if o != name)))
            if others and (len(of) > 2 or name == min(odds)):
                rest = "the others" if len(of) > 2 else next(o for o in of if o != name)
                has = "have" if len(of) > 2 else "has"
                reasons.append(f"{name} has {value:g} where {rest} {has} {_listed([f'{v:g}' for v in others])}.")
    silent = [name for name, rows in of.items() if all(leads[r.evidence.pk].how in ("own", "figures") for r in rows)]
    if silent and len(silent) < len(of):
        reasons.append(f"{_listed(silent)} {'names' if len(silent) == 1 else 'name'} nobody for it in what is quoted.")
    return reasons or ["Nothing in the passages speaks against it."]


def _rival(rows: Sequence[Placed], own: Sequence[Placed], value: float) -> set[float]:
    """The counts nearest to `value` that `rows` have for the same people and fate, and `own` lacks."""
    mine, theirs = _figures(own), _figures(rows)
    sorts = [sort for sort, values in mine.items() if value in values]
    found = {v for sort in sorts for v in theirs.get(sort, set()) - mine[sort]}
    return {min(found, key=lambda v: (abs(v - value), v))} if found else set()


def _credit(rows: Sequence[Placed], leads: Mapping[int, Lead]) -> str:
    named = dict.fromkeys(leads[r.evidence.pk].name for r in rows if leads[r.evidence.pk].how in ("says", "beside"))
    signed = {r.evidence.snapshot.imprint.signature for r in rows} - {""}
    said = f"Names it: {_listed(named)}" if named else "Names nobody for it"
    return f"{said}; signed {_listed(sorted(signed))}" if signed else said


def _listed(names: Mapping[str, object] | Sequence[str]) -> str:
    listed = list(names)
    return listed[0] if len(listed) == 1 else f"{', '.join(listed[:-1])} and {listed[-1]}"
