"""From an article to its facts: the ledger, the claims, the outlets and the checks, in one pass."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from datetime import date

from claims.nlp.facts import Analyser, Analysis, Anchor, Claim, Outlet
from claims.nlp.outlets import DEFAULT, mentions
from claims.nlp.sentences import stretches

ANALYSER = Analyser("factcheck", "0.1")


def analyse(
    text: str,
    *,
    published: date | None = None,
    outlets: Sequence[Outlet] = DEFAULT,
    progress: Callable[[int, int], None] | None = None,
) -> Analysis:
    """Everything that is read from one article."""
    ledger = stretches(text)
    named = mentions(text, ledger, outlets)
    claims = []
    for number, s in enumerate(ledger):
        if s.kind == "sentence":
            words = text[s.start : s.end]
            anchor = Anchor.at(text, s.start, s.end)
            cited = dict.fromkeys(m.name for m in named if s.start <= m.start < s.end and m.how == "inline")
            claims.append(
                Claim(key((anchor,), words), words, (anchor,), number, "event", outlets=tuple(cited), parts=(words,))
            )
        if progress:
            progress(number + 1, len(ledger))
    return Analysis(ledger, tuple(claims), named, (), ANALYSER)


def key(anchors: Sequence[Anchor], text: str) -> str:
    """Sixteen hexadecimal digits, the same for the same words in the same place."""
    place = ";".join(f"{a.start}-{a.end}" for a in anchors)
    return hashlib.sha256(f"{place}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
