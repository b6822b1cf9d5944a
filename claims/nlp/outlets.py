"""The outlets that an article names, and how it names them."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path

from claims.nlp.facts import CitedHow, Outlet, OutletMention, Stretch

_LEXICON = Path(__file__).parent / "lexicon" / "outlets.json"


def load(path: Path = _LEXICON) -> tuple[Outlet, ...]:
    """The outlets of a lexicon file, in its order."""
    rows = json.loads(path.read_text(encoding="utf-8"))
    return tuple(
        Outlet(row["name"], tuple(row["aliases"]), tuple(row["domains"]), row["kind"], row["country"]) for row in rows
    )


DEFAULT: tuple[Outlet, ...] = load()


def mentions(text: str, stretches: Sequence[Stretch], outlets: Sequence[Outlet]) -> tuple[OutletMention, ...]:
    """Where and how `text` names the `outlets`, in order."""
    names = {alias: o.name for o in outlets for alias in (o.name, *o.aliases)}
    if not names:
        return ()
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(names, key=len, reverse=True))) + r")\b")
    how: dict[str, CitedHow] = {"credit": "blanket", "dateline": "dateline", "sentence": "inline"}
    return tuple(
        OutletMention(names[m.group()], how[s.kind], m.start(), m.end())
        for s in stretches
        if s.kind in how
        for m in pattern.finditer(text, s.start, s.end)
    )
