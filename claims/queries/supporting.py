"""How far a claim's support goes back, in words: outlets, confirmed origins, and what nobody has traced."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence


@dataclasses.dataclass(frozen=True, slots=True)
class Carried:
    """A supporting quotation: its outlet, and its confirmed origin (empty where undecided), which may be a party."""

    outlet: str
    origin: str
    is_party: bool


def in_words(support: Sequence[Carried]) -> str:
    """*3 outlets, 1 origin (a party to the matter), 1 quotation undecided*; empty for no support."""
    if not support:
        return ""
    origins = {one.origin: one.is_party for one in support if one.origin}
    undecided = sum(not one.origin for one in support)
    parts = [_count(len({one.outlet for one in support}), "outlet")]
    if origins:
        parties = sum(origins.values())
        who = "a party" if len(origins) == 1 else "all parties" if parties == len(origins) else f"{parties} a party"
        parts.append(_count(len(origins), "origin") + (f" ({who} to the matter)" if parties else ""))
    if undecided:
        parts.append(f"{_count(undecided, 'quotation')} undecided")
    return ", ".join(parts)


def _count(n: int, what: str) -> str:
    return f"{n} {what}" if n == 1 else f"{n} {what}s"
