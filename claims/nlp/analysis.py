"""From an article to its facts: the ledger, the claims with their facets, the outlets and the checks, in one pass."""

from __future__ import annotations

import dataclasses
import hashlib
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from claims.nlp import checks, dates, facets, places, sentences
from claims.nlp.facts import (
    Analyser,
    Analysis,
    Anchor,
    Attribution,
    Claim,
    Facet,
    LanguageModel,
    Outlet,
    OutletMention,
    Stretch,
)
from claims.nlp.marks import doubled, restored
from claims.nlp.outlets import DEFAULT, mentions
from claims.nlp.parsing import parse_all
from claims.nlp.splitting import Draft, split

if TYPE_CHECKING:
    from spacy.tokens import Doc

ANALYSER = Analyser("factcheck", "2.0")
"""Raise the version with every change of the rules that changes what they return."""

_NEAR = 60
"""Characters between an attribution and the outlet named for it at most (*a spokesman told* Reuters)."""

_CAPITALS = re.compile(r"[A-Z]{4,}")
"""A word of a dateline in capitals: the name of a place, which is known by its usual spelling."""


def analyse(
    text: str,
    *,
    published: date | None = None,
    outlets: Sequence[Outlet] = DEFAULT,
    progress: Callable[[int, int], None] | None = None,
    model: LanguageModel | None = None,
) -> Analysis:
    """Everything that is read from one article. `published` is the day of its publication, against which *Saturday* is
    read where its dateline names no day; `outlets` are those to recognise; `progress` is told how many sentences of how
    many were parsed; `model` is asked for better claims, and what ran is said in the analyser's note. Any text will do:
    what cannot be read has no claims."""
    given, text = text, doubled(text)
    ledger = sentences.stretches(text)
    splits, analyser = split(text, ledger, _parsed(text, ledger, progress)), ANALYSER
    if model:
        from claims.nlp.llm import improved  # what checks its answers is loaded for those who use one only

        splits, note = improved(given, ledger, splits, model.complete, name=model.name)
        analyser = dataclasses.replace(ANALYSER, note=note)
    named = mentions(text, ledger, outlets)
    day, lent = _dateline(text, ledger, published)
    whens = dates.find(text, base=day)
    found = [facets.find(text, s, whens) if s.kind == "sentence" else facets.Found() for s in ledger]
    lead = _lead(ledger)
    cited = _cited(ledger, splits.drafts, [m for m in named if m.how == "inline"])
    seen: Counter[str] = Counter()
    claims = []
    for number, draft in enumerate(splits.drafts):
        own = key(draft.anchors, draft.text)
        seen[own] += 1
        claims.append(
            Claim(
                key=own if seen[own] == 1 else f"{own}-{seen[own]}",
                text=draft.text,
                anchors=draft.anchors,
                sentence=draft.sentence,
                kind=draft.kind,
                claimant=draft.claimant,
                attribution=draft.attribution,
                outlets=tuple(dict.fromkeys(cited.get(number, ()))),
                substitutions=draft.substitutions,
                facets=facets.read(text, draft, found[draft.sentence], lent if draft.sentence == lead else ()),
                parts=draft.parts,
                needs_context=draft.needs_context,
            )
        )
    told = {c.sentence for c in claims}
    closed = tuple(
        dataclasses.replace(s, reason=splits.reasons[i] or sentences.reason(text[s.start : s.end]))
        if s.kind == "sentence" and i not in told
        else s
        for i, s in enumerate(ledger)
    )
    analysis = Analysis(closed, tuple(claims), named, checks.find(text, ledger, found), analyser)
    return restored(analysis) if text is not given else analysis


def key(anchors: Sequence[Anchor], text: str) -> str:
    """Sixteen hexadecimal digits, the same for the same words in the same place."""
    place = ";".join(f"{a.start}-{a.end}" for a in anchors)
    return hashlib.sha256(f"{place}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _parsed(text: str, ledger: Sequence[Stretch], progress: Callable[[int, int], None] | None) -> Iterator[Doc | None]:
    """The parse of each stretch that is a sentence."""
    total = sum(s.kind == "sentence" for s in ledger)
    trees = parse_all(text[s.start : s.end] for s in ledger if s.kind == "sentence")
    done = 0
    for s in ledger:
        yield next(trees) if s.kind == "sentence" else None
        done += s.kind == "sentence"
        if progress and s.kind == "sentence":
            progress(done, total)


def _dateline(text: str, ledger: Sequence[Stretch], published: date | None) -> tuple[date | None, tuple[Facet, ...]]:
    """The day on which the article was written, and what its dateline lends to the lead."""
    s = next((s for s in ledger if s.kind == "dateline"), None)
    if s is None:
        return published, ()
    words = text[s.start : s.end]
    days = [facets.moved(w, s.start) for w in dates.find(words, base=published) if w.low and w.low == w.high]
    sites = [facets.moved(p, s.start) for p in places.find(_CAPITALS.sub(lambda m: m.group().capitalize(), words))]
    lent = [*(facets.dated(text, w) for w in days), *(facets.located(text, p) for p in sites)]
    return (
        days[0].low if days else published,
        tuple(dataclasses.replace(f, certainty="dateline") for f in lent),
    )


def _lead(ledger: Sequence[Stretch]) -> int | None:
    """The sentence to which the first dateline lends its day and place: the one right after it."""
    first = next((i for i, s in enumerate(ledger) if s.kind == "dateline"), None)
    if first is None or first + 1 >= len(ledger) or ledger[first + 1].kind != "sentence":
        return None
    return first + 1


def _cited(
    ledger: Sequence[Stretch], drafts: Sequence[Draft], inline: Sequence[OutletMention]
) -> Mapping[int, list[str]]:
    """The outlets that are cited for each draft, by its number. In a sentence of several claims it is the report beside
    the outlet's name that says which of them it stands for; without one it is the claim that has the name in it, or
    else all of them."""
    here: dict[int, list[int]] = defaultdict(list)
    for number, draft in enumerate(drafts):
        here[draft.sentence].append(number)
    starts = [s.start for s in ledger]
    cited: dict[int, list[str]] = defaultdict(list)
    for mention in inline:
        numbers = here[bisect_right(starts, mention.start) - 1]
        told = {n: _distance(a, mention) for n in numbers if (a := drafts[n].attribution)}
        nearest = min(told.values(), default=_NEAR + 1)
        if nearest <= _NEAR:
            chosen = [n for n in numbers if told.get(n) == nearest]
        else:
            inside = [n for n in numbers if any(a.start <= mention.start < a.end for a in drafts[n].anchors)]
            chosen = inside or numbers
        for n in chosen:
            cited[n].append(mention.name)
    return cited


def _distance(attribution: Attribution, mention: OutletMention) -> int:
    """Characters between an attribution and an outlet's name, none where it holds the name."""
    return max(attribution.start - mention.end, mention.start - attribution.end, 0)
