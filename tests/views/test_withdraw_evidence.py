"""Taking a quotation out of the count."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from claims.models import Evidence
from tests import factories


def test_with_a_reason_it_stays_in_sight(bob: Client, world: factories.Cast) -> None:
    claim = factories.verified(world)
    quoted = Evidence.objects.get()
    name = f"withdraw-{quoted.public_id}"
    response = bob.post(
        reverse("withdraw_evidence", args=[quoted.public_id]),
        {f"{name}-why": "Wrong ferry.", f"{name}-seen": quoted.version},
        follow=True,
    )
    page = response.content.decode()
    assert "<s>A ferry sank in the bay of Northport</s>" in page
    assert "Wrong ferry." in page
    assert factories.numbered(claim.article, 1).verdict == ""
    assert "The claim, verified until then, is open again." in page


def test_refusals_stand_at_the_quotation(bob: Client, world: factories.Cast) -> None:
    factories.verified(world)
    quoted = Evidence.objects.get()
    address, name = reverse("withdraw_evidence", args=[quoted.public_id]), f"withdraw-{quoted.public_id}"
    response = bob.post(address, {f"{name}-why": "", f"{name}-seen": quoted.version})
    assert response.status_code == 422
    assert "Say why this quotation is withdrawn." in response.content.decode()
    response = bob.post(
        address, {f"{name}-why": "Mine.", f"{name}-seen": quoted.version + 7}, headers={"HX-Request": "true"}
    )
    assert response.status_code == 409
    assert 'value="Mine."' in response.content.decode()
    assert bob.post(address, {}).status_code == 422
