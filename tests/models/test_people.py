"""People are known by their address, whatever its case."""

from __future__ import annotations

import pytest
from django.db import IntegrityError

from claims.models import Desk, Membership, Role, User
from tests import factories as make


@pytest.mark.django_db
def test_an_address_is_one_person() -> None:
    made = User.objects.create_user("Frank@Desk.Example", "a password", name="Frank")
    assert made.email == "frank@desk.example"
    assert User.objects.get_by_natural_key("FRANK@desk.example") == made
    assert made.get_full_name() == str(made) == "Frank"
    assert made.check_password("a password")
    with pytest.raises(IntegrityError):
        User.objects.create(email="FRANK@DESK.EXAMPLE", name="Other")


@pytest.mark.django_db
def test_a_superuser_may_open_the_administration() -> None:
    made = User.objects.create_superuser("root@desk.example", "a password", name="Root")
    assert made.is_staff
    assert made.is_superuser
    assert not User.objects.create_user("x@desk.example", name="X").has_usable_password()


@pytest.mark.django_db
def test_rows_say_what_they_are() -> None:
    world = make.cast()
    claim = make.verified(world)
    said = [
        str(row)
        for row in (
            world.desk,
            Membership.objects.get(desk=world.desk, user=world.bob),
            claim,
            claim.current,
            claim.article,
            *claim.evidence.all(),
            *claim.reviews.all(),
            *claim.article.jobs.all(),
            *claim.article.revisions.all(),
            *claim.article.sources.all(),
            claim.evidence.get().snapshot,
            *claim.evidence.get().snapshot.passages.all()[:1],
            claim.evidence.get().snapshot.source.outlet,
        )
    ]
    assert said[:4] == ["Desk", "Bob, reviewer", "claim 1", "A ferry sank in the bay."]
    assert all(said)
    assert str(Desk(name="Other")) == "Other"
    assert Role.EDITOR.label == "Editor"
