"""Getters grant what is in the desk, and say of everything else that it is not there."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Any

import pytest

from claims import queries
from claims.exceptions import NotAllowed, NotThere
from claims.models import Evidence, Job, Role
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "getter",
    [
        queries.article_at,
        queries.outlet_at,
        queries.source_at,
        queries.snapshot_at,
        queries.evidence_at,
        queries.job_at,
        lambda desk, name: queries.claim_at(desk, name, 1),
    ],
)
def test_rows_are_got_by_their_desk_only(getter: Callable[..., Any]) -> None:
    world = make.cast()
    claim = make.verified(world)
    quoted = Evidence.objects.select_related("snapshot__source__outlet").get()
    job = Job.objects.get()
    names = [
        claim.article.public_id,
        quoted.public_id,
        quoted.snapshot.public_id,
        quoted.snapshot.source.public_id,
        quoted.snapshot.source.outlet.public_id,
        job.public_id,
    ]
    granted = []
    for name in names:
        with contextlib.suppress(NotThere):
            granted.append(getter(world.desk, name))
        with pytest.raises(NotThere, match="no such"):
            getter(world.other_desk, name)
    assert len(granted) == 1


def test_a_user_is_at_one_desk_or_at_none() -> None:
    world = make.cast()
    assert queries.membership_of(world.bob).desk == world.desk
    assert queries.role_at(world.desk, world.bob) == Role.REVIEWER
    assert queries.role_at(world.other_desk, world.bob) is None
    with pytest.raises(NotAllowed, match="do not belong"):
        queries.membership_of(make.person("mallory"))
