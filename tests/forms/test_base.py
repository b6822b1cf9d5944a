"""What every form has."""

from __future__ import annotations

from datetime import date

import pytest
from django import forms

from claims.exceptions import AlreadyThere, Conflict, InputError, NotAllowed, RuleError
from claims.forms.base import Form, PublishedField, WhyForm
from claims.models import Precision


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
