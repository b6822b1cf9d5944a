"""Texts that are pasted or uploaded: articles, and reports of outlets."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from claims import ingest
from claims.exceptions import TooLarge
from claims.forms.base import Form, PublishedField
from claims.models import Desk, Fidelity, Outlet


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
        widget=forms.TextInput(attrs={"placeholder": "Without one, the file’s own, or its first words"}),
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
