"""Sentences split as an article of theirs would be."""

from __future__ import annotations

from claims.nlp.facts import Stretch
from claims.nlp.parsing import parse
from claims.nlp.splitting import Draft, Splits, split


def of(*sentences: str, between: str = " ") -> tuple[str, Splits]:
    """An article of these sentences, and what it was split into."""
    text, ledger = "", []
    for sentence in sentences:
        text += between if text else ""
        ledger.append(Stretch(len(text), len(text) + len(sentence), "sentence"))
        text += sentence
    return text, split(text, ledger, [parse(s) for s in sentences])


def drafts(*sentences: str) -> tuple[Draft, ...]:
    """The claims of an article of these sentences."""
    return of(*sentences)[1].drafts
