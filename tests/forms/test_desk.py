"""The desk's rows as they are sent."""

from __future__ import annotations

from claims.forms.desk import OutletForm


def test_values_on_lines() -> None:
    form = OutletForm({"name": "A", "kind": "online", "aliases": " B \n\nC", "domains": ""})
    assert form.is_valid()
    assert (form.cleaned_data["aliases"], form.cleaned_data["domains"]) == (["B", "C"], [])
    assert "B\nC" in str(OutletForm(initial={"aliases": ["B", "C"]})["aliases"])
