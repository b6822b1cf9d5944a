"""How every view begins and ends."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from claims.models import Membership, Role
from claims.views.answering import may
from tests import factories


def test_what_a_role_may_not_is_a_sentence() -> None:
    said = may(Membership(role=Role.REVIEWER), "gather evidence", "edit rules")
    assert said["gather_evidence"] == ""
    assert said["edit_rules"].startswith("A reviewer cannot edit rules")


def test_times_are_the_desks(dana: Client, world: factories.Cast) -> None:
    """19:00 UTC is the next day in Karachi."""
    article = factories.waiting(world).article
    type(article).objects.filter(pk=article.pk).update(at="2031-05-04T20:00:00Z")
    address = reverse("article_list")
    assert "4 May 2031" in dana.get(address).content.decode()
    world.desk.time_zone = "Asia/Karachi"
    world.desk.save()
    page = dana.get(address).content.decode()
    assert '<time datetime="2031-05-05T01:00:00+05:00">5 May 2031</time>' in page
