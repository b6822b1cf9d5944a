"""The shape of input, no more: what is wanted is said by `actions`, and what they refuse becomes the form's own error.

A bound form knows its answer's status: 422 for what cannot be used, 413 for what is too large, 409 where somebody else
was first.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from claims import ingest, policies
from claims.exceptions import AlreadyThere, Conflict, InputError, RuleError, TooLarge
from claims.models import (
    Aspect,
    Desk,
    Fidelity,
    OriginKind,
    Outlet,
    Passage,
    Precision,
    Role,
    Source,
    Stance,
    Verdict,
)

_DATES = (
    ("%Y-%m-%d", Precision.DAY),
    ("%d %B %Y", Precision.DAY),
    ("%d %b %Y", Precision.DAY),
    ("%B %d, %Y", Precision.DAY),
    ("%Y-%m", Precision.MONTH),
    ("%B %Y", Precision.MONTH),
    ("%Y", Precision.YEAR),
)

_DAY: dict[str, Any] = {
    "input_formats": [form for form, precision in _DATES if precision == Precision.DAY],
    "widget": forms.TextInput(attrs={"placeholder": "2025-02-26", "autocomplete": "off"}),
    "error_messages": {"invalid": "Write a day like 2025-02-26."},
}

KINDS = ("newspaper", "agency", "broadcaster", "online", "magazine", "other")
"""What an outlet can be."""


def code_points(text: str, units: int) -> int:
    """How many code points of `text` the first `units` UTF-16 units are: a browser counts those, we never do.

    More units than the text has are its end; a unit in the middle of a character counts that character in.
    """
    return len(text.encode("utf-16-le")[: 2 * max(0, units)].decode("utf-16-le", "replace"))


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


class _Text(Form):
    """A text that is pasted, or a file that is uploaded."""

    text = forms.CharField(
        required=False,
        strip=False,
        label="Text",
        widget=forms.Textarea(attrs={"rows": 11, "placeholder": "Paste it as it runs, credits and dateline included."}),
    )
    file = forms.FileField(
        required=False,
        allow_empty_file=True,
        label="or a file",
        widget=forms.ClearableFileInput(attrs={"accept": ".txt,.html,.htm,.docx,.pdf,.eml"}),
    )

    def clean_text(self) -> str:
        """White space is no text: it does not stand against a file."""
        text: str = self.cleaned_data["text"]
        return text if text.strip() else ""

    def clean_file(self) -> UploadedFile[Any] | None:
        """A file that is larger than any that is read came in by its beginning only."""
        file: UploadedFile[Any] | None = self.cleaned_data["file"]
        if file and (file.size or 0) > ingest.LARGEST_FILE:
            self._refused = TooLarge.status
            raise forms.ValidationError(str(ingest.too_large(file.size or 0, ingest.LARGEST_FILE)))
        return file

    def clean(self) -> dict[str, Any]:
        """One of the two, not both."""
        text: str = self.cleaned_data.get("text", "")
        file: UploadedFile[Any] | None = self.cleaned_data.get("file")
        if text and file:
            raise forms.ValidationError("There is a text and a file. Take one of the two away.")
        if not text and not file and {"text", "file"} <= self.cleaned_data.keys():
            raise forms.ValidationError("There is no text in it yet. Paste the text, or choose a file.")
        return self.cleaned_data

    def document(self) -> ingest.Document:
        """What was pasted, as plain text, or uploaded, as what it is; to be asked outside a transaction, since a file
        may take seconds. Raises `InputError` where it cannot be read."""
        file: UploadedFile[Any] | None = self.cleaned_data["file"]
        if file:
            return ingest.read(file.read(), filename=file.name or "", media_type=file.content_type or "")
        return ingest.from_text(self.cleaned_data["text"].encode())


class ArticleForm(_Text):
    """An article that is brought in."""

    title = forms.CharField(
        required=False,
        max_length=300,
        label="Title",
        widget=forms.TextInput(attrs={"placeholder": "Without one, the file’s own, or its first line"}),
    )
    outlet = forms.ModelChoiceField(
        Outlet.objects.none(), required=False, to_field_name="public_id", label="Outlet", empty_label="not one of these"
    )
    address = forms.URLField(required=False, max_length=2000, label="Address", assume_scheme="https")
    published = PublishedField(required=False, label="Published")

    def __init__(self, *args: Any, desk: Desk, **options: Any) -> None:
        super().__init__(*args, **options)
        outlets: Any = self.fields["outlet"]
        outlets.queryset = Outlet.objects.filter(desk=desk).order_by("name")


class ReportForm(_Text):
    """A report of an outlet."""

    title = forms.CharField(required=False, max_length=300, label="Headline")
    address = forms.URLField(required=False, max_length=2000, label="Address", assume_scheme="https")
    published = PublishedField(required=False, label="Published")
    fidelity = forms.ChoiceField(
        choices=[
            (Fidelity.VERBATIM, "the report’s own words"),
            (Fidelity.SUMMARY, "a summary in somebody’s own words"),
        ],
        label="These are",
        widget=forms.RadioSelect,
    )


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


class SwitchForm(Form):
    """Something is switched on or off."""

    on = forms.BooleanField(required=False)
    seen = forms.IntegerField(widget=forms.HiddenInput)


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


class WhyForm(Form):
    """A reason for changing a row that was seen in a version."""

    why = forms.CharField(required=False, max_length=2000, label="Why")
    seen = forms.IntegerField(widget=forms.HiddenInput)


class SeenForm(Form):
    """The version of the row that was on the page."""

    seen = forms.IntegerField(widget=forms.HiddenInput)


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
    since = forms.DateField(required=False, label="Published from", **_DAY)
    until = forms.DateField(required=False, label="to", **_DAY)

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
