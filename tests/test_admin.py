"""The administration: accounts are made there, everything else is looked at."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from claims.models import User
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def root() -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser("root@desk.example", factories.PASSWORD, name="Root"))
    return client


def test_an_account_is_made_with_a_password(root: Client) -> None:
    sent = {
        "email": "gina@desk.example",
        "name": "Gina",
        "password1": "three quiet words",
        "password2": "three quiet words",
    }
    root.post(reverse("admin:claims_user_add"), sent | {"usable_password": "true"})
    assert User.objects.get(email="gina@desk.example").check_password("three quiet words")


def test_an_account_is_switched_off(root: Client) -> None:
    bob = factories.person("bob")
    root.post(reverse("admin:claims_user_change", args=[bob.pk]), {"email": bob.email, "name": "Bob"})
    bob.refresh_from_db()
    assert not bob.is_active


def test_rows_are_shown_and_not_changed(root: Client) -> None:
    article = factories.analysed(factories.cast())
    address = reverse("admin:claims_article_change", args=[article.pk])
    assert "The ferry" in root.get(address).content.decode()
    assert root.post(address, {"title": "Another"}).status_code == 403


def test_only_an_operator_takes_a_second_factor_away() -> None:
    staff = User.objects.create_user("helper@desk.example", factories.PASSWORD, name="Helper", is_staff=True)
    client = Client()
    client.force_login(staff)
    assert client.get(reverse("admin:mfa_authenticator_changelist")).status_code == 403
