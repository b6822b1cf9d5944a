"""The same deed with its parties exchanged, or with another name in one place."""

from __future__ import annotations

import pytest

from claims.nlp import compare


def rule(claim: str, passage: str) -> str:
    found = compare(claim, passage)
    if found.stance != "contradicts":
        return ""
    reason = found.reasons[0]
    assert reason.claim_span is not None
    assert reason.passage_span is not None
    assert claim[slice(*reason.claim_span)] in reason.message
    assert passage[slice(*reason.passage_span)] in reason.message
    return reason.rule


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Larnia invaded Ostrava.", "Ostrava invaded Larnia."),
        ("Bremo was hired by Castan in May.", "Castan was hired by Bremo in May."),
        ("Tellgate sued Moorside over the lease.", "Tellgate was sued by Moorside over the lease."),
        ("The guards shot the thief.", "It was dark. The thief shot the guards."),
    ],
)
def test_exchanged_parties_contradict(claim: str, passage: str) -> None:
    assert rule(claim, passage) == "swapped-parties"


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Larnia invaded Ostrava.", "Ostrava was invaded by Larnia."),
        ("Tellgate sued Moorside over the lease.", "Moorside was sued by Tellgate over the lease."),
        ("Larnia invaded Ostrava.", "In 1931 Ostrava invaded Larnia."),
        ("Larnia met Ostrava in the final.", "Ostrava met Larnia in the final."),
        ("The guards shot the thief.", "The thief shot a clerk before he was caught by the guards."),
        ("Ines Holm accused Dan Roth of lying.", "Dan Roth denied it and accused Ines Holm of bad faith."),
        ("The attack by Larnia on Ostrava was brief.", "The attack by Ostrava on Larnia was brief."),
    ],
)
def test_what_may_both_be_right_does_not(claim: str, passage: str) -> None:
    assert rule(claim, passage) == ""


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The opera was composed by Ines Holm.", "The opera was composed by Dan Roth."),
        ("Ines Holm chairs the dock workers' union.", "Dan Roth chairs the dock workers' union."),
        ("Judge Ines Holm fined the brewer on Monday.", "Judge Vera Kant fined the brewer on Monday."),
    ],
)
def test_another_name_in_the_same_sentence_contradicts(claim: str, passage: str) -> None:
    assert rule(claim, passage) == "different-name"


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Ines Holm is the head of the port.", "Dan Roth was the head of the port."),
        ("Ines Holm is the head of the port.", "Dan Roth is the head of the bank."),
        ("The opera was composed by Ines Holm.", "The opera by Ines Holm was sung by Dan Roth."),
        ("The fair was held in New Larnia.", "The fair was held in Old Larnia."),
    ],
)
def test_two_names_in_two_sentences_do_not(claim: str, passage: str) -> None:
    assert rule(claim, passage) == ""
