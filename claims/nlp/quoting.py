"""Quotations of several sentences: who speaks the ones that do not say it, and who says *he said*."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence

from claims.nlp.drafts import Draft
from claims.nlp.facts import Attribution, Stretch
from claims.nlp.lexicon import people, speech

_BODIES = people.BODIES | speech.ORGANISATIONAL
_NEAR = 3
"""Sentences within which *she said* goes on from the speaker before."""
_MARKS = re.compile('[“”"]')
_OPENING = ("“", '"')
_CLOSING = ("”", '"')


def quoted(text: str, stretches: Sequence[Stretch], drafts: list[Draft]) -> list[Draft]:
    """The drafts with their speakers. What stands within the same marks has one; a quotation that names none goes on
    from the sentence before it, where that had a speaker."""
    by_sentence: dict[int, list[int]] = {}
    for at, draft in enumerate(drafts):
        by_sentence.setdefault(draft.sentence, []).append(at)
    before: Attribution | None = None
    for run in _runs(text, stretches):
        told: Attribution | None = None
        inside: list[int] = []
        for index, opened in run:
            shown = text[stretches[index].start : stretches[index].end]
            mine = by_sentence.get(index, [])
            told = told or next((drafts[at].attribution for at in mine if _is_spoken(drafts[at], shown)), None)
            inside += [at for at in mine if _is_inside(drafts[at], shown, stretches[index].start, opened=opened)]
        first, last = (text[stretches[i].start : stretches[i].end] for i in (run[0][0], run[-1][0]))
        if told is None and before is not None and first[:1] in _OPENING and (len(run) > 1 or last[-1:] in _CLOSING):
            told = before
        if told is not None:
            _lend(drafts, inside, told)
        spoke = [drafts[at].attribution for index, _ in run for at in by_sentence.get(index, [])]
        if spoke or stretches[run[0][0]].kind != "sentence":
            before = told or _only(spoke)
    return _named(drafts)


def _runs(text: str, stretches: Sequence[Stretch]) -> Iterator[list[tuple[int, bool]]]:
    """The sentences that one quotation holds together, or one that none does: the index of each, and whether it begins
    inside the marks. A paragraph that opens the marks again goes on with those left open before it."""
    run: list[tuple[int, bool]] = []
    opened, end = False, 0
    for index, stretch in enumerate(stretches):
        shown = text[stretch.start : stretch.end]
        parted = "\n" in text[end : stretch.start]
        end = stretch.end
        if run and not (opened and (not parted or shown[:1] in _OPENING)):
            yield run
            run = []
            opened = False
        began = opened and not (parted and shown[:1] in _OPENING)
        run.append((index, began))
        opened = _is_left_open(shown, opened=began)
    if run:
        yield run


def _only(spoke: Sequence[Attribution | None]) -> Attribution | None:
    """The one who says all that a sentence claims."""
    first = spoke[0] if spoke else None
    if first is None or first.type == "hearsay":
        return None
    return first if all(a is not None and a.claimant == first.claimant for a in spoke) else None


def _named(drafts: list[Draft]) -> list[Draft]:
    """The drafts with the speaker before in the place of *he*, *she* or *it*: the one that fits among those who spoke
    shortly before, in the nearest sentence that has any."""
    spoke: dict[int, set[str]] = {}
    for at, draft in enumerate(drafts):
        told = draft.attribution
        if told is None or draft.claimant is None:
            continue
        pronoun = draft.claimant.lower()
        if pronoun in ("he", "she", "it"):
            near = range(draft.sentence, draft.sentence - _NEAR - 1, -1)
            fitting = ({name for name in spoke.get(i, ()) if fits(name, pronoun)} for i in near)
            name = next((names.pop() for names in fitting if len(names) == 1), None)
            if name is None:
                continue
            told = dataclasses.replace(told, claimant=name)
            drafts[at] = dataclasses.replace(draft, claimant=name, attribution=told)
        if told.type != "hearsay":
            spoke.setdefault(draft.sentence, set()).add(told.claimant.partition(",")[0])
    return drafts


def fits(name: str, pronoun: str) -> bool:
    """Whether a speaker may be meant by a pronoun, as far as the words show."""
    said = {w.lower() for w in name.split()}
    body = not said.isdisjoint(_BODIES)
    if pronoun == "it":
        return body
    last = name.split()[-1]
    if body or (last.islower() and last.endswith("s")) or "and" in said or said & speech.ANONYMOUS:
        return False
    return not said & (people.MALE if pronoun == "she" else people.FEMALE)


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
    quotes = any(mark in shown for mark in (*_OPENING, *_CLOSING))
    return draft.attribution is not None and draft.attribution.type != "hearsay" and quotes


def _is_inside(draft: Draft, shown: str, start: int, *, opened: bool) -> bool:
    """Whether a claim's last words stand within quotation marks; `opened`, where the sentence began within some."""
    return _is_left_open(shown[: max(0, draft.anchors[-1].end - start - 1)], opened=opened)


def _lend(drafts: list[Draft], places: Sequence[int], told: Attribution) -> None:
    for at in places:
        if drafts[at].attribution is None:
            drafts[at] = dataclasses.replace(drafts[at], claimant=told.claimant, attribution=told)
