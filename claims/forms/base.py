"""What every form has: the refusals of an action as its own error, its status, and days as people write them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django import forms

from claims.exceptions import AlreadyThere, Conflict, InputError, RuleError
from claims.models import Precision

_DATES = (
    ("%Y-%m-%d", Precision.DAY),
    ("%d %B %Y", Precision.DAY),
    ("%d %b %Y", Precision.DAY),
    ("%B %d, %Y", Precision.DAY),
    ("%Y-%m", Precision.MONTH),
    ("%B %Y", Precision.MONTH),
    ("%Y", Precision.YEAR),
)

DAY: dict[str, Any] = {
    "input_formats": [form for form, precision in _DATES if precision == Precision.DAY],
    "widget": forms.TextInput(attrs={"placeholder": "2025-02-26", "autocomplete": "off"}),
    "error_messages": {"invalid": "Write a day like 2025-02-26."},
}
"""The shape of a field for a whole day."""


class Form(forms.Form):
    """A form that an action may refuse: the page is shown again with the reason and with what was typed."""

    stands_at = ""
    """Where what was refused stands already, where that is the reason."""

    def __init__(self, *args: Any, **options: Any) -> None:
        options |= {"label_suffix": "", "use_required_attribute": False}
        super().__init__(*args, **options)
        self._refused = InputError.status

    @contextmanager
    def refusals(self) -> Iterator[None]:
        """What an action refuses inside becomes this form's error."""
        try:
            yield
        except (InputError, RuleError, Conflict) as refusal:
            self.add_error(None, str(refusal))
            self._refused = refusal.status
            if isinstance(refusal, AlreadyThere):
                self.stands_at = refusal.where

    @property
    def status(self) -> int:
        """The HTTP status of the page that shows this form."""
        if not self.is_bound or self.is_valid():
            return 200
        return self._refused


class PublishedField(forms.CharField):
    """A publication date as exactly as it is known; a pair of the first day it can be and its precision."""

    widget = forms.TextInput(attrs={"placeholder": "2025-02-26, or 2025-02", "autocomplete": "off"})

    def to_python(self, value: Any) -> Any:
        """(date or None, Precision)."""
        typed = super().to_python(value)
        if not typed:
            return None, Precision.DAY
        for form, precision in _DATES:
            try:
                return datetime.datetime.strptime(typed, form).date(), precision  # noqa: DTZ007  # a day has no zone
            except ValueError:
                continue
        raise forms.ValidationError("Write the date as 2025-02-26; 2025-02 or 2025 where only that is known.")

    def validate(self, value: Any) -> None:
        """Nothing more: what could be read is a date."""


class WhyForm(Form):
    """A reason for changing a row that was seen in a version."""

    why = forms.CharField(required=False, max_length=2000, label="Why")
    seen = forms.IntegerField(widget=forms.HiddenInput)


class SeenForm(Form):
    """The version of the row that was on the page."""

    seen = forms.IntegerField(widget=forms.HiddenInput)
