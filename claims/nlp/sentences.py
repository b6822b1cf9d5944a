"""The ledger of a text: every stretch that is not white space, in order, with what it is on the page."""

from __future__ import annotations

import re

from claims.nlp.facts import Stretch, StretchKind

_DATELINE = re.compile(r"[A-Z][\w .,’'()-]{1,60}(?: [–—-] (?:[A-Z][a-z]+ \d{1,2}, \d{4}) [–—-]|\((?:AP|Reuters|AFP)\) ?[–—-])")
_END = re.compile(r"(?<=[.!?])[\"”’')\]]*(?=\s+[\"“‘'(\[]?[A-Z0-9])")


def stretches(text: str) -> tuple[Stretch, ...]:
    """Every stretch of `text`, in order and without overlap."""
    found: list[Stretch] = []
    for line in re.finditer(r"[^\n]+", text):
        start = line.start()
        dateline = _DATELINE.match(text, start, line.end())
        if dateline:
            found.append(Stretch(start, dateline.end(), "dateline"))
            start = dateline.end()
        for end in [*(m.end() for m in _END.finditer(text, start, line.end())), line.end()]:
            words = text[start:end]
            if words.strip():
                left = start + len(words) - len(words.lstrip())
                found.append(Stretch(left, start + len(words.rstrip()), _kind(words.strip())))
            start = end
    return tuple(found)


def _kind(words: str) -> StretchKind:
    if re.match(r"(?:Sources:|With inputs? from|Reporting by)", words):
        return "credit"
    if words.startswith("All information has been"):
        return "boilerplate"
    return "sentence" if words[-1] in ".!?\"”’)'" else "heading"
