"""Verb forms."""

import pytest

from claims.nlp.inflection import base, is_past_form, participle, past, present


@pytest.mark.parametrize(
    ("form", "tag", "expected"),
    [
        ("seizing", "VBG", "seize"),
        ("raising", "VBG", "raise"),
        ("stopping", "VBG", "stop"),
        ("killing", "VBG", "kill"),
        ("plunged", "VBD", "plunge"),
        ("flooded", "VBN", "flood"),
        ("repaired", "VBN", "repair"),
        ("hoping", "VBG", "hope"),
        ("hopping", "VBG", "hop"),
        ("seemed", "VBD", "seem"),
        ("travelled", "VBD", "travel"),
        ("banging", "VBG", "bang"),
        ("executed", "VBN", "execute"),
        ("crawling", "VBG", "crawl"),
        ("were", "VBD", "be"),
        ("lying", "VBG", "lie"),
        ("visiting", "VBG", "visit"),
        ("bringing", "VBG", "bring"),
        ("creating", "VBG", "create"),
        ("treating", "VBG", "treat"),
        ("described", "VBN", "describe"),
        ("repelled", "VBD", "repel"),
        ("denied", "VBD", "deny"),
        ("brought", "VBD", "bring"),
        ("carries", "VBZ", "carry"),
        ("passes", "VBZ", "pass"),
        ("makes", "VBZ", "make"),
        ("has", "VBZ", "have"),
        ("is", "VBZ", "be"),
        ("go", "VB", "go"),
        ("pass", "VBZ", "pass"),
        ("grabbed", "VBD", "grab"),
        ("nodding", "VBG", "nod"),
        ("ring", "VBG", "ring"),
        ("drummed", "VBD", "drum"),
    ],
)
def test_base(form: str, tag: str, expected: str) -> None:
    assert base(form, tag) == expected


@pytest.mark.parametrize(
    ("lemma", "singular", "plural", "before", "done"),
    [
        ("be", "is", "are", "was", "been"),
        ("have", "has", "have", "had", "had"),
        ("pass", "passes", "pass", "passed", "passed"),
        ("carry", "carries", "carry", "carried", "carried"),
        ("raise", "raises", "raise", "raised", "raised"),
        ("stop", "stops", "stop", "stopped", "stopped"),
        ("rip", "rips", "rip", "ripped", "ripped"),
        ("shred", "shreds", "shred", "shredded", "shredded"),
        ("visit", "visits", "visit", "visited", "visited"),
        ("heal", "heals", "heal", "healed", "healed"),
        ("drive", "drives", "drive", "drove", "driven"),
    ],
)
def test_forms(lemma: str, singular: str, plural: str, before: str, done: str) -> None:
    assert (present(lemma, plural=False), present(lemma, plural=True)) == (singular, plural)
    assert (past(lemma), participle(lemma)) == (before, done)


def test_the_past_of_be_has_a_number() -> None:
    assert past("be", plural=True) == "were"


def test_past_forms() -> None:
    assert is_past_form("sank")
    assert is_past_form("produced")
    assert not is_past_form("table")
