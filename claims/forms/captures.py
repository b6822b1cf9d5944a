"""Reports by their address, and what they say of themselves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from claims.forms.base import Form, PublishedField
from claims.models import Desk, Outlet, Source


class CaptureForm(Form):
    """The address of a report, and whose it is, where its site does not tell."""

    address = forms.CharField(
        max_length=2000,
        label="Address",
        error_messages={"required": "Paste the address of the report."},
        widget=forms.TextInput(
            attrs={"type": "url", "inputmode": "url", "autocomplete": "off", "placeholder": "https://"}
        ),
    )
    outlet = forms.ModelChoiceField(
        Outlet.objects.none(),
        required=False,
        to_field_name="public_id",
        label="Outlet",
        empty_label="the one whose site it is",
    )

    def __init__(self, *args: Any, desk: Desk, **options: Any) -> None:
        super().__init__(*args, **options)
        outlets: Any = self.fields["outlet"]
        outlets.queryset = Outlet.objects.filter(desk=desk).order_by("name")

    def clean_address(self) -> str:
        """As browsers do: an address without a scheme is meant as https."""
        typed: str = self.cleaned_data["address"]
        return typed if ":" in typed.partition("/")[0].partition(".")[0] else f"https://{typed}"


class ImprintForm(Form):
    """What a report says of itself, as a person corrects it."""

    title = forms.CharField(required=False, max_length=300, label="Headline")
    byline = forms.CharField(required=False, max_length=300, label="By")
    signature = forms.CharField(
        required=False,
        max_length=300,
        label="Signed",
        help_text="The agencies that sign it, with commas between them, as “Reuters, Associated Press”.",
    )
    published = PublishedField(required=False, label="Published")
    updates = forms.ModelChoiceField(
        Source.objects.none(),
        required=False,
        to_field_name="public_id",
        label="It updates",
        empty_label="no earlier report",
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)
    seen_source = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, earlier: Sequence[Source], **options: Any) -> None:
        super().__init__(*args, **options)
        updates: Any = self.fields["updates"]
        updates.queryset = Source.objects.filter(pk__in=[source.pk for source in earlier]).order_by("-id")
