"""Verdicts with their reasons."""

from __future__ import annotations

from django import forms

from claims import policies
from claims.forms.base import Form
from claims.models import Verdict


class VerdictForm(Form):
    """A verdict with its reason."""

    said = forms.ChoiceField(required=False, choices=Verdict.choices)
    so = forms.ChoiceField(required=False, choices=Verdict.choices)
    reason = forms.ChoiceField(
        required=False,
        choices=[(number, sentence) for number, (_, sentence) in policies.REASONS.items()],
    )
    words = forms.CharField(required=False, max_length=2000)
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def finding(self, aspect: str) -> Verdict | None:
        """What was chosen for `said` or `so`."""
        chosen = self.cleaned_data[aspect]
        return Verdict(chosen) if chosen else None

    @property
    def reasons(self) -> list[tuple[int, str]]:
        """The numbered reason with its words; words alone are a reason in words; nothing is none."""
        number, words = int(self.cleaned_data["reason"] or policies.IN_WORDS), self.cleaned_data["words"]
        return [(number, words)] if words or number != policies.IN_WORDS else []
