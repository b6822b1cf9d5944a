"""What the language code says of stored text: proposals for a person to judge, never evidence by themselves."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence

from django.db.models import Q

from claims.models import Claim, Evidence, Facet, Passage
from claims.nlp import compare, facts
from claims.nlp.indexing import Wanted, marked
from claims.nlp.ranking import asked_terms
from claims.queries import finding
from claims.queries.articles import ArticlePage, wording

SHOWN = 4
"""Passages proposed for one claim."""

_SPARE = 4
"""Passages that a quotation may take out of those proposed."""


@dataclasses.dataclass(frozen=True, slots=True)
class Side:
    """One side of a conflict or an agreement: the words before the span that a rule used, the span, the words after."""

    before: str
    span: str
    after: str


@dataclasses.dataclass(frozen=True, slots=True)
class Shown:
    """A reason that shows its work: the rule's sentence, and the two spans side by side (None where it has none)."""

    rule: str
    message: str
    claim: Side | None
    passage: Side | None


@dataclasses.dataclass(frozen=True, slots=True)
class Proposal:
    """A passage that may speak to the claim, with the stance that the rules propose and why."""

    passage: Passage
    stance: facts.Stance
    reasons: tuple[Shown, ...]
    pieces: tuple[tuple[str, str], ...]
    """The passage's text in pieces: `clash` for what contradicts, `hit` for words of the claim or their like."""


def as_fact(claim: Claim) -> facts.Claim:
    """A stored claim as the language code knows it, so that dates resolved in the article are not resolved again."""
    current = wording(claim)
    return facts.Claim(
        key=claim.key,
        text=current.text,
        anchors=current.anchors,
        sentence=claim.stretch_index,
        kind=claim.kind,  # type: ignore[arg-type]  # a column of these words
        claimant=current.attribution.claimant if hasattr(current, "attribution") else None,
        facets=tuple(_facet(f) for f in current.facets.all()),
        parts=tuple(current.parts),
        needs_context=claim.needs_context,
    )


def _facet(f: Facet) -> facts.Facet:
    low, high = (f.date_low, f.date_high) if f.kind == "when" else (f.number_low, f.number_high)
    return facts.Facet(
        kind=f.kind,  # type: ignore[arg-type]  # a column of these words
        text=f.text,
        anchors=f.anchors,
        low=low,
        high=high,
        bound=f.bound or None,  # type: ignore[arg-type]  # a column of these words
        unit=f.unit,
        role=f.role,
        outcome=f.outcome,
        name=f.name,
        certainty=f.certainty,  # type: ignore[arg-type]  # a column of these words
    )


def proposals(page: ArticlePage, claim: Claim) -> tuple[Proposal, ...]:
    """The passages of the article's reports, as they were captured last, that most likely speak to the claim, best
    first; those that are quoted for it already are left out."""
    quoted = finding.quoted_for(claim)
    fact = as_fact(claim)
    scope = finding.scope_of(page.article.desk, page.article)
    wanted = Wanted(asked_terms(fact.text))
    best = []
    for passage in finding.best_passages(fact.text, scope, SHOWN + _SPARE * (len(quoted) + 1)):
        if passage in quoted:
            continue
        made = compare(fact, passage.text, published=passage.snapshot.imprint.published)
        pieces = tuple(_pieces(passage.text, made, wanted))
        best.append(Proposal(passage, made.stance, shown(made, fact.text, passage.text), pieces))
        if len(best) == SHOWN:
            break
    return tuple(best)


def why(claim: Claim, evidence: Evidence) -> tuple[facts.Stance, tuple[Shown, ...]]:
    """What the rules say of a quotation in its sentences: the stance that they would propose, and their reasons."""
    return why_each(claim, [evidence])[evidence.pk]


def why_each(claim: Claim, quoted: Sequence[Evidence]) -> dict[int, tuple[facts.Stance, tuple[Shown, ...]]]:
    """The same for several quotations of one claim, by their keys, in one query more than for none."""
    if not quoted:
        return {}
    spans = {e.pk: (e.anchors[0].start, e.anchors[-1].end) for e in quoted}
    touched = Q()
    for e in quoted:
        touched |= Q(snapshot=e.snapshot_id, start__lt=spans[e.pk][1], end__gt=spans[e.pk][0])
    passages = list(Passage.objects.filter(touched).order_by("snapshot", "index"))
    fact = as_fact(claim)
    reasons = {}
    for e in quoted:
        first, last = spans[e.pk]
        around = [p for p in passages if p.snapshot_id == e.snapshot_id and p.start < last and first < p.end]
        text = " ".join(p.text for p in around)
        made = compare(fact, text, published=e.snapshot.imprint.published)
        reasons[e.pk] = (made.stance, shown(made, fact.text, text))
    return reasons


def _pieces(text: str, made: facts.Comparison, wanted: Wanted) -> Iterator[tuple[str, str]]:
    """The text with its words of the claim, and with what contradicts it, apart."""
    clash = next((r.passage_span for r in made.reasons if r.passage_span and made.stance == "contradicts"), (0, 0))
    start, end = clash
    for kind, words in (("", text[:start]), ("clash", text[start:end]), ("", text[end:])):
        if kind and words:
            yield words, kind
        elif not kind:
            yield from ((piece, "hit" if hit else "") for piece, hit in marked(words, wanted))


def shown(made: facts.Comparison, claim: str, passage: str) -> tuple[Shown, ...]:
    """The reasons of a comparison with their spans in the two texts."""
    return tuple(
        Shown(r.rule, r.message, _side(claim, r.claim_span), _side(passage, r.passage_span)) for r in made.reasons
    )


def _side(text: str, span: tuple[int, int] | None) -> Side | None:
    if span is None:
        return None
    start, end = span
    return Side(text[:start], text[start:end], text[end:])
