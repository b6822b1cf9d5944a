"""Finding the passage of a report that speaks of a claim: passages in, their order out."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_K1, _B = 1.2, 0.75


def rank(claim_text: str, passages: Sequence[str]) -> list[int]:
    """Indices of all `passages`, the one most likely to speak of the claim first; equals keep their order."""
    docs = [Counter(w.lower() for w in _WORD.findall(p)) for p in passages]
    mean = sum(d.total() for d in docs) / max(len(docs), 1) or 1.0
    found = Counter(w for d in docs for w in d)
    asked = {w.lower() for w in _WORD.findall(claim_text)}
    idf = {w: math.log1p((len(docs) - found[w] + 0.5) / (found[w] + 0.5)) for w in asked}

    def score(d: Counter[str]) -> float:
        norm = _K1 * (1 - _B + _B * d.total() / mean)
        return sum(idf[w] * d[w] * (_K1 + 1) / (d[w] + norm) for w in sorted(asked) if w in d)

    scores = [score(d) for d in docs]
    return sorted(range(len(docs)), key=lambda i: (-scores[i], i))
