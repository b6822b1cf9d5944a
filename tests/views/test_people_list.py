"""Who belongs to the desk."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse


def test_names_and_roles(bob: Client, dana: Client) -> None:
    page = bob.get(reverse("people_list")).content.decode()
    assert "charlie@desk.example" in page
    assert "eve@desk.example" not in page
    assert "A reviewer cannot manage people; that takes an administrator." in page
    assert "Add to the desk" not in page
    assert "Add to the desk" in dana.get(reverse("people_list")).content.decode()
