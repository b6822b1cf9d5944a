"""Names, anchors, and the change that only one of two may make."""

from __future__ import annotations

import pytest

from claims.exceptions import Conflict
from claims.models import Claim, ClaimText, Desk
from claims.models.fields import AnchorsField, new_public_id
from claims.nlp.facts import Anchor
from tests import factories as make


def test_public_ids_are_random_and_easily_read() -> None:
    names = {new_public_id() for _ in range(200)}
    assert len(names) == 200
    assert all(len(name) == 12 and not set(name) & set("lo01") for name in names)


def test_anchors_turn_into_plain_objects_and_back() -> None:
    field, anchors = AnchorsField(), (Anchor(0, 3, "one", "", " two"), Anchor(4, 7, "two"))
    plain = field.get_prep_value(anchors)
    assert plain[0] == {"start": 0, "end": 3, "exact": "one", "prefix": "", "suffix": " two"}
    assert field.to_python(plain) == anchors
    assert field.to_python(None) is None
    assert field.get_prep_value(None) is None


@pytest.mark.django_db
def test_anchors_are_stored_in_order() -> None:
    three = make.numbered(make.analysed(make.cast()), 3)
    stored = ClaimText.objects.get(pk=three.current_id)
    assert [a.exact for a in stored.anchors] == ["A ferry sank", "three sailors dead"]
    assert all(isinstance(a, Anchor) for a in stored.anchors)
    assert Claim.objects.get(pk=three.pk).current == stored


@pytest.mark.django_db
def test_the_second_of_two_changes_is_refused_and_writes_nothing() -> None:
    desk = make.cast().desk
    first, second = Desk.objects.get(pk=desk.pk), Desk.objects.get(pk=desk.pk)
    first.compare_and_set(1, name="First")
    assert (first.name, first.version) == ("First", 2)
    with pytest.raises(Conflict, match="Nothing of yours is lost"):
        second.compare_and_set(1, name="Second")
    assert Desk.objects.get(pk=desk.pk).name == "First"
