"""Text in, facts out: what an article claims, who says so, and what a report says of it.

Knows no Django, no database and no network. `analyse`, `compare` and `rank` are its face; `facts` holds what they
return.
"""

from claims.nlp.analysis import analyse
from claims.nlp.comparison import compare
from claims.nlp.facts import Analysis, Claim, Comparison, Outlet
from claims.nlp.outlets import DEFAULT
from claims.nlp.ranking import rank

__all__ = ["DEFAULT", "Analysis", "Claim", "Comparison", "Outlet", "analyse", "compare", "rank"]
