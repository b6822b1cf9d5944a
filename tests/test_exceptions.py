"""The tree of errors, and what each becomes."""

from __future__ import annotations

import pytest

from claims import exceptions


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (exceptions.InputError("x"), 422),
        (exceptions.AlreadyThere("x", where="here"), 422),
        (exceptions.RuleError("x"), 422),
        (exceptions.NotAllowed("x"), 403),
        (exceptions.NotThere("x"), 404),
        (exceptions.Conflict("x"), 409),
        (exceptions.SetupError("x"), 500),
    ],
)
def test_each_error_has_its_status_and_its_sentence(error: exceptions.FactcheckError, status: int) -> None:
    assert error.status == status
    assert str(error) == "x"
    assert type(error).__name__ in (exceptions.__doc__ or "")


def test_what_is_there_already_says_where() -> None:
    assert exceptions.AlreadyThere("x", where="here").where == "here"
