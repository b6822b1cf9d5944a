"""Quotations of several sentences: who speaks the ones that do not say it."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from claims.nlp.drafts import Draft
from claims.nlp.facts import Attribution, Stretch
from claims.nlp.lexicon import people, speech


def quoted(text: str, stretches: Sequence[Stretch], drafts: list[Draft]) -> tuple[Draft, ...]:
    """Lends the speaker of a quotation to its other sentences: those before the one that names the speaker, within the
    same marks, and those behind it that are quoted whole in the same paragraph."""
    by_sentence: dict[int, list[int]] = {}
    for at, draft in enumerate(drafts):
        by_sentence.setdefault(draft.sentence, []).append(at)
    run: list[int] = []
    spoken: Attribution | None = None
    opened = False
    end = 0
    for index, stretch in enumerate(stretches):
        shown = text[stretch.start : stretch.end]
        parted = "\n" in text[end : stretch.start]
        end = stretch.end
        began = opened
        opened = _is_left_open(shown, opened=opened and not (parted and shown[:1] not in _OPENING))
        mine = by_sentence.get(index, [])
        told = next((drafts[at].attribution for at in mine if _is_spoken(drafts[at], shown)), None)
        if parted and not began:
            spoken = None
        if told is None and spoken is not None and not began and shown[:1] in _OPENING and shown[-1:] in _CLOSING:
            _lend(drafts, mine, spoken)
            continue
        inside = [at for at in mine if _is_inside(drafts[at], shown, stretch.start, opened=began)]
        run = [*run, *inside] if began else inside
        if told is not None and (began or _quotes(shown)):
            _lend(drafts, run, told)
            spoken = told
        elif not opened and not began:
            spoken = spoken if not mine else None
    return tuple(_named(drafts))


_NEAR = 3
"""Sentences within which *she said* goes on from the speaker before."""


def _named(drafts: list[Draft]) -> list[Draft]:
    """The drafts with the speaker before in the place of *he*, *she* or *it*, where just one that fits spoke shortly
    before."""
    spoke: list[tuple[int, str]] = []
    for at, draft in enumerate(drafts):
        told = draft.attribution
        if told is None or draft.claimant is None:
            continue
        pronoun = draft.claimant.lower()
        if pronoun not in ("he", "she", "it"):
            if told.type != "hearsay":
                spoke.append((draft.sentence, draft.claimant.partition(",")[0]))
            continue
        near = {name for sentence, name in spoke if draft.sentence - _NEAR <= sentence <= draft.sentence}
        fitting = [name for name in near if _fits(name, pronoun)]
        if len(fitting) == 1:
            told = dataclasses.replace(told, claimant=fitting[0])
            drafts[at] = dataclasses.replace(draft, claimant=fitting[0], attribution=told)
    return drafts


def _fits(name: str, pronoun: str) -> bool:
    """Whether a speaker may be meant by a pronoun, as far as the words show."""
    said = {w.lower() for w in name.split()}
    body = bool(said & (people.BODIES | speech.ORGANISATIONAL))
    if pronoun == "it":
        return body
    last = name.split()[-1]
    if body or (last.islower() and last.endswith("s")) or "and" in said or said & speech.ANONYMOUS:
        return False
    return not said & (people.MALE if pronoun == "she" else people.FEMALE)


_MARKS = re.compile('[“”"]')
_OPENING = ("“", '"')
_CLOSING = ("”", '"')


def _quotes(shown: str) -> bool:
    return any(mark in shown for mark in (*_OPENING, *_CLOSING))


def _is_left_open(shown: str, *, opened: bool) -> bool:
    """Whether a quotation is open behind a sentence, which began inside one or not."""
    for mark in _MARKS.findall(shown):
        if mark == "“":
            opened = True
        elif mark == "”":
            opened = False
        elif mark == '"':
            opened = not opened
    return opened


def _is_spoken(draft: Draft, shown: str) -> bool:
    return draft.attribution is not None and draft.attribution.type != "hearsay" and _quotes(shown)


def _is_inside(draft: Draft, shown: str, start: int, *, opened: bool) -> bool:
    """Whether a claim's last words stand within quotation marks; `opened`, where the sentence began within some."""
    return _is_left_open(shown[: max(0, draft.anchors[-1].end - start - 1)], opened=opened)


def _lend(drafts: list[Draft], places: Sequence[int], told: Attribution) -> None:
    for at in places:
        if drafts[at].attribution is None and drafts[at].kind != "identity":
            drafts[at] = dataclasses.replace(drafts[at], claimant=told.claimant, attribution=told)
