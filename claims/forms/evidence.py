"""Words of reports for and against claims, and where somebody looked for them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from django import forms

from claims.forms.base import DAY, Form
from claims.models import Aspect, Desk, Outlet, Passage, Stance


def code_points(text: str, units: int) -> int:
    """How many code points of `text` the first `units` UTF-16 units are: a browser counts those, we never do.

    More units than the text has are its end; a unit in the middle of a character counts that character in.
    """
    return len(text.encode("utf-16-le")[: 2 * max(0, units)].decode("utf-16-le", "replace"))


class QuoteForm(Form):
    """Words of a report, as marked by the browser, as whole sentences, or pasted; and what they say of the claim."""

    places = forms.CharField(required=False, widget=forms.HiddenInput)
    passages = forms.MultipleChoiceField(required=False)
    quotation = forms.CharField(
        required=False,
        strip=True,
        label="Quotation, in the report’s exact words",
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    stance = forms.ChoiceField(
        choices=Stance.choices, error_messages={"required": "Say whether the words support, contradict or mention it."}
    )
    aspect = forms.ChoiceField(
        required=False,
        choices=[(Aspect.SO, "whether it is so"), (Aspect.SAID, "whether it was said")],
        widget=forms.RadioSelect,
        label="The words speak to",
    )

    def __init__(self, *args: Any, passages: Sequence[Passage], **options: Any) -> None:
        super().__init__(*args, **options)
        self._passages = {passage.index: passage for passage in passages}
        choices: Any = self.fields["passages"]
        choices.choices = [(str(index), passage.text) for index, passage in self._passages.items()]

    def clean_places(self) -> list[tuple[int, int]]:
        """`3.10-4.25 …`: from unit 10 of sentence 3 to unit 25 of sentence 4, as spans of code points."""
        spans: list[tuple[int, int]] = []
        for place in self.cleaned_data["places"].split():
            found = re.fullmatch(r"(\d{1,6})\.(\d{1,7})-(\d{1,6})\.(\d{1,7})", place)
            first = self._passages.get(int(found[1])) if found else None
            last = self._passages.get(int(found[3])) if found else None
            if not found or not first or not last:
                raise forms.ValidationError("The marked words lie outside the report; mark them again.")
            start = first.start + code_points(first.text, int(found[2]))
            spans.append((start, last.start + code_points(last.text, int(found[4]))))
        return spans

    def clean(self) -> dict[str, Any]:
        """`spans` of the marked words, else of the chosen sentences, neighbours as one; none where words are pasted."""
        spans = list(self.cleaned_data.get("places") or [])
        if not spans:
            for index in sorted(int(i) for i in self.cleaned_data.get("passages") or []):
                passage = self._passages[index]
                if spans and index - 1 in self._passages and spans[-1][1] == self._passages[index - 1].end:
                    spans[-1] = (spans[-1][0], passage.end)
                else:
                    spans.append((passage.start, passage.end))
        return self.cleaned_data | {"spans": spans}


class StanceForm(Form):
    """What a proposed passage says of the claim."""

    stance = forms.ChoiceField(choices=Stance.choices)


class SearchForm(Form):
    """Where somebody looked in vain."""

    where = forms.CharField(required=False, max_length=2000, label="Looked in")
    terms = forms.CharField(required=False, max_length=2000, label="For")


class PassageSearchForm(Form):
    """Words to look for in all reports, of an outlet, published between two days."""

    q = forms.CharField(
        required=False,
        max_length=300,
        label="Words",
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off", "data-key": "/"}),
    )
    outlet = forms.ModelChoiceField(
        Outlet.objects.none(),
        required=False,
        to_field_name="public_id",
        empty_label="any",
        label="Outlet",
        error_messages={"invalid_choice": "There is no such outlet at this desk."},
    )
    since = forms.DateField(required=False, label="Published from", **DAY)
    until = forms.DateField(required=False, label="to", **DAY)

    def __init__(self, *args: Any, desk: Desk, **options: Any) -> None:
        super().__init__(*args, **options)
        outlet: Any = self.fields["outlet"]
        outlet.queryset = Outlet.objects.filter(desk=desk).order_by("name")

    def clean(self) -> dict[str, Any]:
        """The days in their order."""
        since, until = self.cleaned_data.get("since"), self.cleaned_data.get("until")
        if since and until and since > until:
            self.add_error("until", "This day is before the first one.")
        return self.cleaned_data
