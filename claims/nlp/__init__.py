"""Text in, facts out: what an article claims, who says so, and what a report says of it.

Knows no Django, no database and no network. `analyse`, `compare` and `rank` are its face; `facts` holds what they
return. The face is loaded at its first use, so that a process that only needs the facts does not load the parser.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claims.nlp.analysis import analyse
    from claims.nlp.comparison import compare
    from claims.nlp.facts import Analysis, Claim, Comparison, Outlet
    from claims.nlp.outlets import DEFAULT
    from claims.nlp.ranking import rank

__all__ = ["DEFAULT", "Analysis", "Claim", "Comparison", "Outlet", "analyse", "compare", "rank"]

_HOMES = {
    "analyse": "analysis",
    "compare": "comparison",
    "rank": "ranking",
    "DEFAULT": "outlets",
    "Analysis": "facts",
    "Claim": "facts",
    "Comparison": "facts",
    "Outlet": "facts",
}


def __getattr__(name: str) -> Any:
    """Load a name of the face from its module."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
