"""Giving somebody a place at the desk: by their account, or by an invitation."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from claims.models import LogEntry, Membership, User
from tests import factories

GRACE = {"email": "Grace@desk.example", "name": "Grace Ode", "role": "reviewer"}


def link_in(page: str) -> str:
    found = re.search(r">http://testserver(/accounts/password/reset/key/[^<]+)<", page)
    assert found
    return found[1]


def test_an_account_gets_a_role(dana: Client, world: factories.Cast) -> None:
    frank = factories.person("frank")
    dana.post(reverse("add_member"), {"email": "FRANK@desk.example", "role": "editor"})
    assert Membership.objects.get(user=frank, desk=world.desk).role == "editor"


def test_an_invited_person_chooses_a_password_and_comes_in(dana: Client, world: factories.Cast) -> None:
    page = dana.post(reverse("add_member"), GRACE).content.decode()
    grace = Membership.objects.get(user__email="grace@desk.example", desk=world.desk)
    assert (grace.user.name, grace.role, grace.user.has_usable_password()) == ("Grace Ode", "reviewer", False)
    assert "has not chosen a password yet" in dana.get(reverse("people_list")).content.decode()
    link = link_in(page)
    assert not any(link.rsplit("-", 1)[1] in str(entry.payload) for entry in LogEntry.objects.all())

    visitor = Client()
    there = visitor.get(link, follow=True).redirect_chain[-1][0]
    visitor.post(there, {"password1": "a long enough secret", "password2": "a long enough secret"})
    visitor.post(reverse("account_login"), {"login": "grace@desk.example", "password": "a long enough secret"})
    assert "Grace Ode" in visitor.get(reverse("people_list")).content.decode()
    assert "This link no longer opens" in Client().get(link, follow=True).content.decode()
    assert "has not chosen" not in dana.get(reverse("people_list")).content.decode()


def test_a_member_without_a_password_gets_another_link(dana: Client, world: factories.Cast) -> None:
    dana.post(reverse("add_member"), GRACE)
    grace = User.objects.get(email="grace@desk.example")
    assert link_in(dana.post(reverse("invite_again", args=[grace.public_id])).content.decode())
    assert LogEntry.objects.filter(action="invite again", subject=f"people/{grace.public_id}").count() == 1
    refused = dana.post(reverse("invite_again", args=[world.bob.public_id]))
    assert refused.status_code == 422, "an administrator cannot take over an account"
    assert "Bob has a password already" in refused.content.decode()
    assert "reset/key" not in refused.content.decode()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"email": "nobody@desk.example", "role": "editor"}, "say the person’s name"),
        ({"email": "bob@desk.example", "role": "editor"}, "Bob belongs to this desk already"),
        ({"email": "gone@desk.example", "role": "editor"}, "The account of Gone is switched off"),
        ({"email": "x", "role": "king"}, "Enter a valid email address"),
    ],
)
def test_refusals_keep_what_was_typed(dana: Client, typed: dict[str, str], said: str) -> None:
    User.objects.create_user("gone@desk.example", name="Gone", is_active=False)
    response = dana.post(reverse("add_member"), typed)
    assert response.status_code == 422
    assert said in response.content.decode()
    assert f'value="{typed["email"]}"' in response.content.decode()
