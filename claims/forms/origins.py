"""What quotations go back to."""

from __future__ import annotations

from typing import Any

from django import forms

from claims import policies
from claims.forms.base import Form
from claims.models import OriginKind


class _Taken(forms.Field):
    """Quotations with the versions that were seen: every value is some of `id.version`."""

    widget = forms.MultipleHiddenInput

    def to_python(self, value: Any) -> list[tuple[str, int]]:
        """Each quotation once, in the order of the page."""
        pairs = [one.rpartition(".") for many in value or () for one in str(many).split()]
        if not all(version.isdecimal() and len(version) < 9 for _, _, version in pairs):
            raise forms.ValidationError("The quotations cannot be read; load the page again.")
        return list({public_id: (public_id, int(version)) for public_id, _, version in pairs}.values())


class OriginForm(Form):
    """What quotations go back to. `every` are all that were on the page, `take` those that are ticked; `of` is what was
    in hand, `seen` its version where it was confirmed already, `into` what to merge it with; `apart` and `apart_kind`
    say what the unticked go back to."""

    take = _Taken(required=False)
    every = _Taken(required=False)
    name = forms.CharField(required=False, max_length=200, label="Name")
    kind = forms.ChoiceField(required=False, choices=OriginKind.choices, label="Kind")
    is_party = forms.BooleanField(required=False, label="A party to the matter")
    of = forms.CharField(required=False, max_length=12)
    seen = forms.IntegerField(required=False)
    into = forms.CharField(required=False, max_length=12)
    apart = forms.CharField(required=False, max_length=200)
    apart_kind = forms.ChoiceField(required=False, choices=OriginKind.choices)

    @property
    def unticked(self) -> list[tuple[str, int]]:
        """What was on the page and is not ticked."""
        ticked = {public_id for public_id, _ in self.cleaned_data["take"]}
        return [one for one in self.cleaned_data["every"] if one[0] not in ticked]


class RequiredForm(Form):
    """How many origins an article asks for; nothing is the desk's rule."""

    origins_required = forms.IntegerField(
        required=False,
        label="Independent origins that “verified” needs in this article",
        widget=forms.NumberInput(attrs={"min": 2, "max": policies.MOST_ORIGINS}),
        help_text="Empty: as many as the desk asks for.",
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)
