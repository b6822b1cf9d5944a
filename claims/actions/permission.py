"""The first line of every action."""

from __future__ import annotations

from claims import policies, queries
from claims.exceptions import NotAllowed, RuleError
from claims.models import Desk, User


def allow(by: User, desk: Desk, permission: policies.Permission) -> None:
    """Raise `NotAllowed`, with the rule's sentence, where this person's role at the desk does not allow it."""
    if reason := policies.why_not(queries.role_at(desk, by), permission):
        raise NotAllowed(reason)


def require(reason: str) -> None:
    """Raise `RuleError` with a rule's sentence; an empty one passes."""
    if reason:
        raise RuleError(reason)
