"""What an analysis proposes becomes claims; claims that were there already keep their numbers and what people did."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from claims import policies
from claims.actions.reopening import reopen_now
from claims.models import (
    Article,
    ArticleState,
    Attribution,
    Citation,
    Claim,
    ClaimState,
    ClaimText,
    Desk,
    Facet,
    Finding,
    Job,
    JobState,
    Mention,
    Outlet,
    Revision,
    Stretch,
    Substitution,
)
from claims.models.log import append
from claims.nlp import facts


def report_progress(*, job: Job, done: int, total: int) -> None:
    """Write how far a job is. No log entry: progress is not history."""
    Job.objects.filter(pk=job.pk).exclude(state=JobState.DONE).update(state=JobState.RUNNING, done=done, total=total)


@transaction.atomic
def fail_analysis(*, job: Job, message: str) -> None:
    """The job gave up: its sentence stands on the page, the article can be analysed again."""
    article = Article.objects.select_for_update().get(pk=job.article_id)
    now = timezone.now()
    Job.objects.filter(pk=job.pk).update(state=JobState.FAILED, message=message, finished_at=now)
    if article.state != ArticleState.RECEIVED:
        return
    article.compare_and_set(article.version, state=policies.ARTICLE_LIFECYCLE[ArticleState.RECEIVED, "analysis failed"])
    append(
        desk=article.desk,
        by=None,
        action="analysis failed",
        subject=f"articles/{article.public_id}",
        payload={"message": message},
        at=now,
    )


@transaction.atomic
def store_analysis(*, job: Job, analysis: facts.Analysis) -> None:
    """Store what was read from the job's revision. A job that is done already is left alone: a task may run twice.

    Claims are matched to those that stand by their key, then by their place, then by their substance. A match keeps
    its number; its wording changes unless a person wrote it; a verdict reopens where the substance changed. What is
    no longer found becomes superseded. Numbers are never used again.
    """
    article = Article.objects.select_for_update().get(pk=job.article_id)
    if Job.objects.get(pk=job.pk).state == JobState.DONE or article.state == ArticleState.WITHDRAWN:
        return
    now = timezone.now()
    analyser = f"{analysis.analyser.name} {analysis.analyser.version}"
    outlets = _outlets(article.desk, analysis)
    _store_ledger(job.revision, analysis, outlets)
    counts = _store_claims(article, job.revision, analysis, outlets, analyser, now)
    Job.objects.filter(pk=job.pk).update(
        state=JobState.DONE,
        done=len(analysis.sentences),
        total=len(analysis.sentences),
        analyser=analyser,
        message=analysis.analyser.note,
        finished_at=now,
    )
    article.refresh_from_db()
    article.compare_and_set(article.version, state=policies.ARTICLE_LIFECYCLE[ArticleState.RECEIVED, "analysed"])
    append(
        desk=article.desk,
        by=None,
        action="analyse article",
        subject=f"articles/{article.public_id}",
        payload={
            "analyser": analyser,
            "note": analysis.analyser.note,
            "text sha256": job.revision.text_sha256,
            "stretches": len(analysis.sentences),
            **counts,
        },
        at=now,
    )


def _outlets(desk: Desk, analysis: facts.Analysis) -> dict[str, Outlet]:
    """The desk's rows for the names in the analysis; a name that an administrator removed meanwhile is made again."""
    names = {m.name for m in analysis.outlets} | {name for claim in analysis.claims for name in claim.outlets}
    rows = {outlet.name: outlet for outlet in Outlet.objects.filter(desk=desk, name__in=names)}
    for name in sorted(names - rows.keys()):
        rows[name] = Outlet.objects.create(desk=desk, name=name)
    return rows


def _store_ledger(revision: Revision, analysis: facts.Analysis, outlets: dict[str, Outlet]) -> None:
    """The ledger, mentions and findings are read from the text alone: a new analysis replaces them."""
    for model in (Stretch, Mention, Finding):
        model.objects.filter(revision=revision).delete()
    Stretch.objects.bulk_create(
        Stretch(revision=revision, index=i, start=s.start, end=s.end, kind=s.kind, reason=s.reason)
        for i, s in enumerate(analysis.sentences)
    )
    Mention.objects.bulk_create(
        Mention(revision=revision, outlet=outlets[m.name], how=m.how, start=m.start, end=m.end)
        for m in analysis.outlets
    )
    Finding.objects.bulk_create(
        Finding(revision=revision, rule=c.rule, message=c.message, spans=[list(span) for span in c.spans])
        for c in analysis.checks
    )


def _store_claims(
    article: Article,
    revision: Revision,
    analysis: facts.Analysis,
    outlets: dict[str, Outlet],
    analyser: str,
    now: datetime,
) -> dict[str, Any]:
    standing = list(Claim.objects.select_for_update(of=("self",)).filter(article=article).select_related("current"))
    matches = match(standing, analysis.claims)
    numbered = article.claims_numbered
    made, reworded, reopened = 0, [], []
    for found in analysis.claims:
        claim = matches.get(found.key)
        if claim is None:
            numbered += 1
            made += 1
            claim = Claim(desk=article.desk, article=article, number=numbered, kind=found.kind)
        changed = claim.pk is not None and _substance_changed(claim, found)
        keep_wording = claim.current is not None and (
            claim.current.by_id is not None
            or (claim.current.text, claim.current.anchors) == (found.text, found.anchors)
        )
        claim.key, claim.stretch_index, claim.start = found.key, found.sentence, found.start
        if claim.state == ClaimState.SUPERSEDED:
            claim.state = policies.CLAIM_LIFECYCLE[ClaimState.SUPERSEDED, "found again"]
        if not keep_wording:
            claim.kind, claim.needs_context = found.kind, found.needs_context
        claim.save()
        if not keep_wording:
            if claim.current is not None:
                reworded.append(claim.number)
            _word(claim, revision, found, outlets, analyser, now)
        if changed and claim.state == ClaimState.DECIDED:
            reopened.append(claim.number)
            reopen_now(claim=claim)
    Article.objects.filter(pk=article.pk).update(claims_numbered=numbered)
    kept = {claim.pk for claim in matches.values()}
    lost = [claim for claim in standing if claim.pk not in kept and claim.state != ClaimState.SUPERSEDED]
    for claim in lost:
        state = policies.CLAIM_LIFECYCLE[ClaimState(claim.state), "no longer found"]
        claim.compare_and_set(claim.version, state=state, verdict="")
    return {
        "claims": len(analysis.claims),
        "new": made,
        "reworded": reworded,
        "reopened": reopened,
        "superseded": [claim.number for claim in lost],
    }


def _word(
    claim: Claim, revision: Revision, found: facts.Claim, outlets: dict[str, Outlet], analyser: str, now: datetime
) -> None:
    """A new wording of a claim with its facets, attribution, substitutions and citations."""
    last = claim.texts.order_by("-number").values_list("number", flat=True).first() or 0
    text = ClaimText.objects.create(
        claim=claim,
        number=last + 1,
        revision=revision,
        text=found.text,
        anchors=found.anchors,
        parts=list(found.parts),
        analyser=analyser,
        at=now,
    )
    Facet.objects.bulk_create(_facet(text, f) for f in found.facets)
    if found.attribution:
        a = found.attribution
        Attribution.objects.create(
            claim_text=text, claimant=a.claimant, cue=a.cue, type=a.type, start=a.start, end=a.end
        )
    Substitution.objects.bulk_create(
        Substitution(
            claim_text=text,
            start=s.start,
            end=s.end,
            original=s.original,
            antecedent_start=s.antecedent_start,
            antecedent_end=s.antecedent_end,
        )
        for s in found.substitutions
    )
    Citation.objects.bulk_create(Citation(claim_text=text, outlet=outlets[name]) for name in found.outlets)
    Claim.objects.filter(pk=claim.pk).update(current=text)
    claim.current = text


def _facet(text: ClaimText, f: facts.Facet) -> Facet:
    low, high = f.low, f.high
    return Facet(
        claim_text=text,
        kind=f.kind,
        text=f.text,
        anchors=f.anchors,
        number_low=low if isinstance(low, int | float) else None,
        number_high=high if isinstance(high, int | float) else None,
        date_low=low if isinstance(low, date) else None,
        date_high=high if isinstance(high, date) else None,
        bound=f.bound or "",
        unit=f.unit,
        role=f.role,
        outcome=f.outcome,
        name=f.name,
        certainty=f.certainty,
    )


def match(standing: Iterable[Claim], found: Iterable[facts.Claim]) -> dict[str, Claim]:
    """Which standing claim each found one is, by the found one's key: the same key, then the same place, then the same
    words wherever they stand, each claim taken once."""
    left = list(standing)
    matches: dict[str, Claim] = {}
    waiting = list(found)
    for name in (_by_key, _by_place, _by_words):
        named: dict[object, list[Claim]] = defaultdict(list)
        for claim in left:
            named[name(claim.key, claim.current)].append(claim)
        unmatched = []
        for one in waiting:
            same = named.get(name(one.key, one))
            if same:
                matches[one.key] = same.pop(0)
            else:
                unmatched.append(one)
        taken = {claim.pk for claim in matches.values()}
        left, waiting = [claim for claim in left if claim.pk not in taken], unmatched
    return matches


def _by_key(key: str, wording: ClaimText | facts.Claim | None) -> object:
    return key


def _by_place(key: str, wording: ClaimText | facts.Claim | None) -> object:
    return tuple((a.start, a.end, a.exact) for a in wording.anchors) if wording else None


def _by_words(key: str, wording: ClaimText | facts.Claim | None) -> object:
    return tuple(_words(wording.text)) if wording else None


def _words(text: str) -> list[str]:
    return [word.lower() for word in re.findall(r"[^\W_]+(?:[.,'’-][^\W_]+)*", text)]


_NEGATIONS = {"no", "not", "never", "none", "neither", "nor", "without", "nobody", "nothing", "n't"}


def _substance(text: str, claimant: str) -> object:
    """What makes a claim another claim: its figures, names and dates (words with digits or capitals), its negations,
    and who says it."""
    words = re.findall(r"[^\W_]+(?:[.,'’-][^\W_]+)*", text)
    telling = sorted(
        word.lower()
        for i, word in enumerate(words)
        if any(c.isdigit() for c in word) or (i and word[0].isupper()) or word.lower() in _NEGATIONS or "n't" in word
    )
    return telling, claimant.lower()


def _substance_changed(claim: Claim, found: facts.Claim) -> bool:
    current = claim.current
    if current is None:
        return False
    claimant = current.attribution.claimant if hasattr(current, "attribution") else ""
    return _substance(current.text, claimant) != _substance(found.text, found.claimant or "")
