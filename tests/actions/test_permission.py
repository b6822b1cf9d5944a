"""The first line of every action."""

from __future__ import annotations

import pytest

from claims.actions.permission import allow, require
from claims.exceptions import NotAllowed, RuleError
from tests import factories as make


@pytest.mark.django_db
def test_a_role_is_asked_at_its_own_desk() -> None:
    world = make.cast()
    allow(world.alice, world.desk, "bring in an article")
    with pytest.raises(NotAllowed, match="cannot bring in an article"):
        allow(world.bob, world.desk, "bring in an article")
    with pytest.raises(NotAllowed, match="do not belong"):
        allow(world.alice, world.other_desk, "look")


def test_a_reason_is_raised_and_none_passes() -> None:
    require("")
    with pytest.raises(RuleError, match="Because"):
        require("Because")
