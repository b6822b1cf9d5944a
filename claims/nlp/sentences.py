"""The ledger of a text: every stretch that is not white space, in order, with what it is on the page.

A paragraph is a line, or a block of lines where the text was wrapped at a fixed width. Its dateline and its signature
are split off, the rest is cut into sentences (`boundaries`), and each is told from the page's furniture (`furniture`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from claims.nlp import furniture
from claims.nlp.boundaries import ends
from claims.nlp.facts import NoClaimReason, Stretch, StretchKind

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_FINISHED = re.compile(r"[.!?…][\"”’'»)\]*]{0,4}\Z")
_BULLET = re.compile(r"(?:[•*▪◦‣·–—-]|\d{1,2}[.)])\s")
_LISTED = re.compile(r"(?:News |Our )?(?:Sources?|References?|Credits?|Sources used)\s?:?\Z", re.I)
_HEADING_WORDS = 16

_QUESTION = re.compile(
    r"(?:(?:and|but|so|or|then),? )?(?:who|what|when|where|why|how|which|whose)\b(?: \w+){0,3}? "
    r"(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|had|might|may|must)\b",
    re.I,
)
_OPINION = re.compile(
    r"\b(?:I|we) (?:think|believe|feel|hope|suspect|suppose|guess)\b|\bin my (?:view|opinion)\b|"
    r"\b(?:un)?fortunately\b|"
    r"\b(?:should|must|ought to|need to|needs to)\b|\b(?:underscor|underlin|highlight|demonstrat|illustrat|"
    r"exemplif|epitomi[sz])"
    r"(?:es?|s|ed|ing)\b|\brais(?:es?|ed|ing) (?:\w+ ){0,2}(?:questions?|doubts?|concerns?)\b|"
    r"\bserves? as a \w+ reminder\b|"
    r"\b(?:is|are|was|were) a (?:stark|sobering|grim|powerful|clear) (?:reminder|sign|warning)\b|\bspeaks? volumes\b",
    re.I,
)
_PREDICTION = re.compile(
    r"\b(?:will|shall|[’']ll|is (?:likely|expected|set|bound|poised) to|are (?:likely|expected|set|bound|"
    r"poised) to|could|may|"
    r"might|is going to|are going to|remains? to be seen)\b",
    re.I,
)


def stretches(text: str) -> tuple[Stretch, ...]:
    """Every stretch of `text` that is not white space, in order and without overlap. Sentences bear no reason yet."""
    ledger: list[Stretch] = []
    paragraphs = list(_paragraphs(text))
    lead, listing = True, False
    for number, (start, end) in enumerate(paragraphs):
        words = text[start:end]
        last = number == len(paragraphs) - 1
        listing = (listing and _is_listed(words)) or _LISTED.match(words) is not None
        if listing or furniture.is_signature(words, last=last and not lead):
            ledger.append(Stretch(start, end, "credit"))
        elif furniture.is_byline(words) and not (lead and last):
            ledger.append(Stretch(start, end, "byline"))
        elif _is_heading(words) and not last:
            ledger.append(Stretch(start, end, "heading"))
        else:
            found = list(_paragraph(text, start, end, lead=lead, last=last))
            ledger.extend(found)
            lead = lead and not any(s.kind == "sentence" for s in found)
    return tuple(ledger)


def reason(words: str) -> NoClaimReason:
    """Why a sentence in which no claim was found has none."""
    if words.rstrip("\"”’') ").endswith("?") or _QUESTION.match(words.lstrip("\"“‘'( ")):
        return "question"
    if _OPINION.search(words[:1000]):
        return "opinion"
    return "prediction" if _PREDICTION.search(words[:1000]) else "vague"


def _paragraph(text: str, start: int, end: int, *, lead: bool, last: bool) -> Iterator[Stretch]:
    """The stretches of one paragraph."""
    caption = furniture.is_caption(text[start:end])
    credit = furniture.photo_credit_start(text, start, end)
    if credit is None:
        credit = furniture.signature_start(text, start, end)
        caption = caption or (credit is not None and furniture.is_pictured(text[start:end]))
    elif credit > start:
        caption = True
    if credit is not None and credit > start:
        yield from _paragraph_body(text, start, credit, lead=lead, caption=caption)
        yield Stretch(credit, end, "credit")
    elif credit is not None:
        yield Stretch(start, end, "credit")
    else:
        yield from _paragraph_body(text, start, end, lead=lead, caption=caption)


def _paragraph_body(text: str, start: int, end: int, *, lead: bool, caption: bool) -> Iterator[Stretch]:
    dateline = None if caption else furniture.dateline_end(text, start, end, lead=lead)
    if dateline and text[dateline:end].strip():
        yield Stretch(start, dateline, "dateline")
        start = dateline
    for stop in [*ends(text, start, end), end]:
        words = text[start:stop]
        left, right = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
        if left < right:
            yield Stretch(left, right, "caption" if caption else _kind(text[left:right]))
        start = stop


def _kind(words: str) -> StretchKind:
    """What one sentence of a paragraph is."""
    if furniture.is_boilerplate(words):
        return "boilerplate"
    return "credit" if furniture.is_credit(words) else "sentence"


def _is_heading(words: str) -> bool:
    """Whether a paragraph reads as a heading: short, and not finished as a sentence is."""
    if words.startswith("#"):
        return True
    count = words.count(" ") + 1
    if count > _HEADING_WORDS or _FINISHED.search(words) or _BULLET.match(words):
        return False
    if furniture.is_boilerplate(words) or furniture.is_credit(words):
        return False
    if furniture.is_caption(words) or furniture.photo_credit_start(words, 0, len(words)) is not None:
        return False
    if furniture.signature_start(words, 0, len(words)) is not None:
        return False
    return any(c.isalpha() for c in words)


def _is_listed(words: str) -> bool:
    """Whether a line goes on with a list of sources: a bullet, an address, a name, but no finished sentence."""
    return len(words) < 200 and (not _FINISHED.search(words) or _BULLET.match(words) is not None or "://" in words)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The paragraphs, white space at their ends left out: lines, or blocks of lines wrapped at one width."""
    block: list[tuple[int, int]] = []
    before = 0
    for m in _LINE.finditer(text):
        words = m.group()
        start, end = m.start() + len(words) - len(words.lstrip()), m.start() + len(words.rstrip())
        if start >= end or text.count("\n", before, m.start()) > 1:
            yield from _unwrapped(text, block)
            block = []
        if start < end:
            block.append((start, end))
            before = m.end()
    yield from _unwrapped(text, block)


def _unwrapped(text: str, block: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """One paragraph where each line of the block but the last is as full as the next line's first word lets it be;
    else every line."""
    if len(block) > 1 and _is_wrapped(text, block):
        yield block[0][0], block[-1][1]
    else:
        yield from block


def _is_wrapped(text: str, block: list[tuple[int, int]]) -> bool:
    width = max(end - start for start, end in block)
    if not 40 <= width <= 120 or not any(text[start].islower() for start, _ in block[1:]):
        return False
    for (start, end), (after, stop) in pairwise(block):
        word = text[after:stop].split(maxsplit=1)[0]
        if end - start + 1 + len(word) <= width or _BULLET.match(text, after):
            return False
    return True
