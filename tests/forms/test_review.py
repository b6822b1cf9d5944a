"""Verdicts as they are sent."""

from __future__ import annotations

import pytest

from claims.forms.review import VerdictForm


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
