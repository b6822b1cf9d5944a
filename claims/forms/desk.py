"""A desk: its outlets, its rules, its people."""

from __future__ import annotations

from typing import Any

from django import forms

from claims import policies
from claims.forms.base import Form
from claims.models import Role

KINDS = ("newspaper", "agency", "broadcaster", "online", "magazine", "other")
"""What an outlet can be."""


class _Lines(forms.CharField):
    """One value a line."""

    widget = forms.Textarea(attrs={"rows": 4})

    def prepare_value(self, value: Any) -> Any:
        """Lists are shown a value a line; what was typed stays as it was."""
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        """A list of what stands on the lines."""
        return [line.strip() for line in (super().to_python(value) or "").splitlines() if line.strip()]


class OutletForm(Form):
    """An outlet's row."""

    name = forms.CharField(required=False, max_length=150, label="Name")
    kind = forms.ChoiceField(choices=[(kind, kind) for kind in KINDS], label="Kind")
    aliases = _Lines(required=False, label="Other names", help_text="One a line, as articles write them.")
    domains = _Lines(required=False, label="Sites", help_text="One a line, such as dawn.com.")
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)


class RulesForm(Form):
    """The desk's rules."""

    origins_required = forms.IntegerField(
        label="Independent origins that “verified” needs",
        widget=forms.NumberInput(attrs={"min": 1, "max": policies.MOST_ORIGINS}),
    )
    parties_verify = forms.BooleanField(
        required=False, label="A party to the matter can verify that something is so, not only that it was said"
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)


class SwitchForm(Form):
    """Something is switched on or off."""

    on = forms.BooleanField(required=False)
    seen = forms.IntegerField(widget=forms.HiddenInput)


class RoleForm(Form):
    """A member's role."""

    role = forms.ChoiceField(choices=Role.choices, label="Role")
    seen = forms.IntegerField(widget=forms.HiddenInput)


class MemberForm(Form):
    """Somebody who gets a place at the desk: by their account, or a new one is made."""

    email = forms.EmailField(label="E-mail address")
    name = forms.CharField(
        label="Name",
        max_length=150,
        required=False,
        help_text="For somebody without an account: as pages and reports print it.",
    )
    role = forms.ChoiceField(choices=Role.choices, label="Role")
