"""The shape of input."""

from __future__ import annotations

from datetime import date

import pytest
from django import forms
from hypothesis import given
from hypothesis import strategies as st

from claims.exceptions import AlreadyThere, Conflict, InputError, NotAllowed, RuleError
from claims.forms import Form, OutletForm, PublishedField, VerdictForm, WhyForm, code_points
from claims.models import Precision


@pytest.mark.parametrize(
    ("text", "units", "points"),
    [
        ("plain", 3, 3),
        ("", 4, 0),
        ("é", 1, 1),
        ("e\u0301a", 2, 2),  # a combining mark is a code point of its own
        ("😀a", 2, 1),
        ("😀a", 3, 2),
        ("😀a", 1, 1),  # in the middle of a character: it counts
        ("a👩‍🚒b", 6, 4),
        ("غادر", 2, 2),
        ("abc", 99, 3),
        ("abc", -1, 0),
    ],
)
def test_units_of_a_browser_become_code_points(text: str, units: int, points: int) -> None:
    assert code_points(text, units) == points


@given(st.text(st.characters(exclude_categories=["Cs"])), st.integers(0, 50))
def test_a_marked_prefix_is_the_prefix(text: str, points: int) -> None:
    """What a browser counts up to a character is that character's place."""
    units = len(text[:points].encode("utf-16-le")) // 2
    assert text[: code_points(text, units)] == text[:points]


@pytest.mark.parametrize(
    ("typed", "day", "precision"),
    [
        ("2025-02-26", date(2025, 2, 26), Precision.DAY),
        (" 26 Feb 2025 ", date(2025, 2, 26), Precision.DAY),
        ("26 February 2025", date(2025, 2, 26), Precision.DAY),
        ("February 26, 2025", date(2025, 2, 26), Precision.DAY),
        ("2025-02", date(2025, 2, 1), Precision.MONTH),
        ("February 2025", date(2025, 2, 1), Precision.MONTH),
        ("2025", date(2025, 1, 1), Precision.YEAR),
        ("", None, Precision.DAY),
    ],
)
def test_a_date_as_exactly_as_it_is_known(typed: str, day: date | None, precision: Precision) -> None:
    assert PublishedField(required=False).clean(typed) == (day, precision)


def test_a_date_that_cannot_be_read() -> None:
    with pytest.raises(forms.ValidationError, match="Write the date as"):
        PublishedField().clean("26/02/2025")


@pytest.mark.parametrize(
    ("refusal", "status"),
    [
        (InputError("Say where."), 422),
        (RuleError("Not yet."), 422),
        (Conflict("Too late."), 409),
        (AlreadyThere("It is here.", where="abc"), 422),
    ],
)
def test_a_refusal_becomes_the_forms_own(refusal: Exception, status: int) -> None:
    form = WhyForm({"why": "Because.", "seen": "1"})
    assert form.status == 200
    with form.refusals():
        raise refusal
    assert form.status == status
    assert form.non_field_errors() == [str(refusal)]
    assert form.stands_at == getattr(refusal, "where", "")
    assert form["why"].value() == "Because."


def test_other_errors_pass() -> None:
    with pytest.raises(NotAllowed), WhyForm({"seen": "1"}).refusals():
        raise NotAllowed("No.")


def test_an_empty_form_is_no_error() -> None:
    assert Form().status == 200
    assert WhyForm({}).status == 422


@pytest.mark.parametrize(
    ("reason", "words", "reasons"),
    [
        ("3", "", [(3, "")]),
        ("3", "more", [(3, "more")]),
        ("10", "words", [(10, "words")]),
        ("", "words", [(10, "words")]),
        ("10", "", []),
        ("", "  ", []),
    ],
)
def test_reasons(reason: str, words: str, reasons: list[tuple[int, str]]) -> None:
    form = VerdictForm({"so": "disputed", "reason": reason, "words": words, "seen": "1"})
    assert form.is_valid()
    assert form.reasons == reasons
    assert (form.finding("so"), form.finding("said")) == ("disputed", None)


def test_values_on_lines() -> None:
    form = OutletForm({"name": "A", "kind": "online", "aliases": " B \n\nC", "domains": ""})
    assert form.is_valid()
    assert (form.cleaned_data["aliases"], form.cleaned_data["domains"]) == (["B", "C"], [])
    assert "B\nC" in str(OutletForm(initial={"aliases": ["B", "C"]})["aliases"])
