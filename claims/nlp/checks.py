"""Findings on an article as a whole, by rules that show their work: sums, scope, headline, parts, weekdays.

Counts are compared only where the same people met the same fate, and only as intervals: *at least 12* and *15* agree. A
finding is a hint for a reviewer: every rule rather keeps silent than cries wolf.

    sum-holds, sum-fails   a count that comes on top of another, against the total that the article gives
    scope                  a total given for one event that the body adds up from two
    headline-figure        a count in the headline that the body never gives
    part-exceeds-total     *12 people, including 15 women*
    two-places             one count, given once for one place and once for another that shares no ground with it
    dates-disagree         *the attack* on one day here, and days apart from it there
    weekday                *Saturday, February 26, 2025*, which was a Wednesday
"""

from __future__ import annotations

import dataclasses
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from claims.nlp import places, quantities, tolls
from claims.nlp.dates import When
from claims.nlp.facets import Found, moved
from claims.nlp.facts import Check, Stretch
from claims.nlp.lexicon.times import WEEKDAYS
from claims.nlp.quantities import Quantity

_ON_TOP = re.compile(r"\b(?:additional|another|further|more|other|extra)\b", re.I)
_TOTAL = re.compile(
    r"\b(?:total|toll|in all|all told|altogether|overall|combined|bring(?:s|ing)?|brought|rais(?:es|ed|ing)|"
    r"tak(?:es|ing)|took|rose|risen|climbed|reached)\b",
    re.I,
)
_ELSEWHERE = re.compile(
    r"\b(?:subsequent|later|follow-?up|another|separate|elsewhere|second|clearance|neighbou?ring|adjoining|different|"
    r"next)\b",
    re.I,
)
_PART = re.compile(r"\b(?:including|among them|of whom|of them|of which|among whom)\b", re.I)
_ANYBODY = frozenset({"", "person"})

_EVENT = re.compile(
    r"\b[Tt]he (?P<event>attack|assault|raid|ambush|blast|explosion|bombing|shooting|crash|collision|accident|"
    r"earthquake|siege|robbery|kidnapping|strike|derailment|stampede|fire|flood|landslide|election|ceasefire)\b"
    r"(?: (?:took place|occurred|happened|began|came|struck|was (?:carried out|launched)|late|early|on|of|in the|night|"
    r"morning|evening|afternoon|hours))*\s\Z"
)
_SMALLEST = 5
"""Below this a count may well be the same in two places by chance."""

_MOST = 40
"""Counts of one role and outcome that are looked at, so that no text makes the pairs too many."""

_REACH = 12
"""Sentences between a count and the total that it is part of, at most."""


@dataclasses.dataclass(frozen=True, slots=True)
class _Count:
    """How many of whom met what fate, as one sentence of the article says. `value` is the number that is named."""

    quantity: Quantity
    span: tuple[int, int]
    sentence: int
    role: str
    on_top: bool
    total: bool

    @property
    def value(self) -> float:
        """The number that is named, whichever end of the interval it is."""
        return next((n for n in (self.quantity.low, self.quantity.high) if n is not None), 0.0)

    @property
    def who(self) -> str:
        """Whom the count is of and what befell them, in words."""
        return f"{self.quantity.unit or self.role} {self.quantity.outcome}".strip()


def find(text: str, ledger: Sequence[Stretch], found: Sequence[Found]) -> tuple[Check, ...]:
    """The findings on an article, in the order of their first span. `found` is what each stretch of its ledger
    names."""
    counts = [c for i, here in enumerate(found) for c in _counts(text, ledger[i], here.quantities, i)]
    groups: dict[tuple[str, str], list[_Count]] = defaultdict(list)
    for count in counts:
        if count.quantity.outcome and count.role not in _ANYBODY:
            groups[count.role, count.quantity.outcome].append(count)
    few = [group[:_MOST] for group in groups.values()]
    whens = [w for here in found for w in here.whens]
    made = [c for group in few for c in _sums(text, ledger, group)]
    made += _headline(text, ledger, counts)
    made += _parts(text, counts)
    made += [c for group in few for c in _two_places(found, group)]
    made += _disagreeing(text, whens)
    made += _weekdays(text, whens)
    return tuple(sorted(made, key=lambda c: (c.spans[0], c.rule)))


def _counts(text: str, s: Stretch, said: Sequence[Quantity], number: int) -> Iterator[_Count]:
    """The counts of one sentence in order. A toll that does not say of whom takes the role of the words that stand
    before it (*the militant death toll to 23*)."""
    for q in said:
        before = text[max(s.start, q.start - 60) : q.start]
        on_top = q.extra or _ON_TOP.search(text, max(s.start, q.start - 20), min(s.end, q.end + 20)) is not None
        role = q.role if q.unit or not q.outcome else _role_before(before)
        total = not on_top and _TOTAL.search(before) is not None
        yield _Count(q, (q.start, q.end), number, role or q.role, on_top, total)


def _role_before(words: str) -> str:
    """The role named by one of the last words before a figure."""
    roles = (tolls.role(w) for w in reversed(re.findall(r"[\w'-]+", words[-60:])))
    return next((r for r in roles if r not in _ANYBODY), "")


def _sums(text: str, ledger: Sequence[Stretch], group: Sequence[_Count]) -> Iterator[Check]:
    """What the counts of one role and outcome add up to, against the total given for them."""
    first: _Count | None = None
    for i, count in enumerate(group):
        if not count.on_top:
            first = first if count.total else count
            continue
        if first is None or count.sentence - first.sentence > _REACH:
            continue
        made = first.value + count.value
        total = _total(group[i + 1 :], group[:i], made)
        if total is None:
            continue
        work = f"{first.value:g} + {count.value:g} = {made:g}"
        spans = (first.span, count.span, total.span)
        if total.value == made:
            message = f"{work}: the article’s counts of {count.who} add up to the total that it gives."
            yield Check("sum-holds", message, spans)
            yield from _scope(text, ledger, group, first, count)
        elif total.value < made or not (first.quantity.high is None or count.quantity.high is None):
            yield Check("sum-fails", f"{work}, but the article gives a total of {total.value:g} {count.who}.", spans)


def _total(after: Sequence[_Count], before: Sequence[_Count], made: float) -> _Count | None:
    """The total that a sum is held against: the next one given, else an earlier count that is the sum."""
    said = next((c for c in after[:_REACH] if c.total or (c.value == made and not c.on_top)), None)
    return said or next((c for c in before if c.value == made and not c.on_top), None)


def _scope(
    text: str, ledger: Sequence[Stretch], group: Sequence[_Count], first: _Count, extra: _Count
) -> Iterator[Check]:
    """Whether an earlier sentence gives for one event what the body adds up from two."""
    whole = next((c for c in group if c.value == first.value + extra.value and not c.total), None)
    s = ledger[extra.sentence]
    if whole and whole.sentence < first.sentence and _ELSEWHERE.search(text, s.start, s.end):
        yield Check(
            "scope",
            f"{whole.value:g} {whole.who} are first given for one event; the body counts {first.value:g} there and "
            f"{extra.value:g} at another time or place.",
            (whole.span, first.span, extra.span),
        )


def _headline(text: str, ledger: Sequence[Stretch], counts: Sequence[_Count]) -> Iterator[Check]:
    """Counts of the headline that the body does not bear out: none of its own, and no sum of two."""
    lead = next((i for i, s in enumerate(ledger) if s.kind == "sentence"), len(ledger))
    for s in (s for s in ledger[: min(lead, _MOST)] if s.kind == "heading"):
        named = [moved(q, s.start) for q in quantities.find(text[s.start : s.end])]
        for said in _counts(text, s, named, 0):
            body = [c for c in counts if c.quantity.outcome == said.quantity.outcome and _same(said.role, c.role)]
            if not said.quantity.outcome or not body or any(_agree(said.quantity, c.quantity) for c in body):
                continue
            values = sorted({c.value for c in body})
            if said.value in {a + b for a in values for b in values if a != b}:
                continue
            nearest = min(body, key=lambda c: abs(c.value - said.value))
            yield Check(
                "headline-figure",
                f"The headline says {text[slice(*said.span)]} {said.quantity.outcome}; the body gives "
                f"{', '.join(f'{v:g}' for v in values)}.",
                (said.span, nearest.span),
            )


def _same(role: str, other: str) -> bool:
    """Whether two roles may be the same people."""
    return role in _ANYBODY or other in _ANYBODY or role == other or tolls.nested(role, other)


def _agree(a: Quantity, b: Quantity) -> bool:
    """Whether two counts allow for the same number."""
    low, high = max(a.low or 0.0, b.low or 0.0), min(_end(a), _end(b))
    return low <= high


def _end(q: Quantity) -> float:
    return float("inf") if q.high is None else q.high


def _parts(text: str, counts: Sequence[_Count]) -> Iterator[Check]:
    """A part that is larger than what it is a part of."""
    for whole, part in pairwise(counts):
        if whole.sentence != part.sentence or part.span[0] - whole.span[1] > 60 or not whole.quantity.role:
            continue
        nested = tolls.nested(whole.role, part.role) or whole.role == part.role
        if nested and _PART.search(text, whole.span[1], part.span[0]) and part.value > _end(whole.quantity):
            message = f"{part.value:g} {part.who} are said to be among {whole.value:g} {whole.who}."
            yield Check("part-exceeds-total", message, (whole.span, part.span))


def _two_places(found: Sequence[Found], group: Sequence[_Count]) -> Iterator[Check]:
    """One count that is given for two places."""
    for first, second in combinations(group, 2):
        if first.value == second.value >= _SMALLEST and first.sentence != second.sentence:
            here, there = ({p.name for p in found[c.sentence].places} for c in (first, second))
            if here and there and all(places.apart(a, b) for a in here for b in there):
                one, other = (", ".join(sorted(names)) for names in (here, there))
                message = f"{first.value:g} {first.who} are given for {one} and for {other}."
                yield Check("two-places", message, (first.span, second.span))


def _disagreeing(text: str, whens: Sequence[When]) -> Iterator[Check]:
    """Two days for one event that the article calls by the same name."""
    dated: dict[str, When] = {}
    for when in whens:
        before = text[max(0, when.start - 80) : when.start]
        named = _EVENT.search(before)
        if named is None or when.low is None or when.high is None or (when.high - when.low).days > 1:
            continue
        first = dated.setdefault(named["event"], when)
        if first.low and first.high and max((when.low - first.high).days, (first.low - when.high).days) > 1:
            yield Check(
                "dates-disagree",
                f"The {named['event']} is dated {text[first.start : first.end]} and {text[when.start : when.end]}.",
                ((first.start, first.end), (when.start, when.end)),
            )


def _weekdays(text: str, whens: Sequence[When]) -> Iterator[Check]:
    """Weekdays that do not fall on the full date beside them."""
    for when in whens:
        words = text[when.start : when.end]
        name = words.partition(" ")[0].rstrip(",")
        day = WEEKDAYS.get(name.lower())
        if day is None or when.low is None or when.low != when.high or when.certainty != "explicit":
            continue
        if when.low.weekday() != day:
            message = f"“{words}”: {when.low:%d %B %Y} was a {when.low:%A}.".replace("“0", "“").replace(": 0", ": ")
            yield Check("weekday", message, ((when.start, when.end),))
