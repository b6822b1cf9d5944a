"""Who says it: speakers, cues, and what kind of speaker each is."""

import pytest

from claims.nlp.attribution import claimant_type
from claims.nlp.facts import Stretch
from claims.nlp.parsing import parse
from claims.nlp.splitting import split


def sourced(sentence: str) -> tuple[str | None, str, str]:
    """Claimant, cue and type of the first claim of a sentence."""
    draft = split(sentence, [Stretch(0, len(sentence), "sentence")], [parse(sentence)]).drafts[0]
    assert draft.attribution is not None
    return draft.claimant, draft.attribution.cue, draft.attribution.type


@pytest.mark.parametrize(
    ("sentence", "claimant", "cue", "kind"),
    [
        ("The army said that three soldiers had died.", "The army", "said", "official"),
        ("Officials said on Monday that the dam had failed.", "Officials", "said", "official"),
        ("The plane landed safely, the airline said.", "the airline", "said", "organisation"),
        ("According to witnesses, the driver fled the scene.", "witnesses", "According to", "eyewitness"),
        ("Residents described smoke rising from the factory.", "Residents", "described", "eyewitness"),
        ("The drug reportedly saved 40 patients.", "reportedly", "reportedly", "hearsay"),
        ("Experts believe the virus came from bats.", "Experts", "believe", "anonymous"),
        ("Local media reported that a drone hit an oil depot.", "Local media", "reported", "outlet"),
        ('"The bridge is safe," said Mayor Ann Cole.', "Mayor Ann Cole", "said", "official"),
        ('"The bridge is safe," Lena Hart said.', "Lena Hart", "said", "person"),
        (
            "A spokesman for the army said that five soldiers had been wounded.",
            "A spokesman for the army",
            "said",
            "official",
        ),
        (
            "A spokesman for the airline said that the plane had landed.",
            "A spokesman for the airline",
            "said",
            "organisation",
        ),
        ("Security sources said that the road was blocked.", "Security sources", "said", "anonymous"),
        ("Government sources said that the road was blocked.", "Government sources", "said", "official"),
        ("The police accused the group of planning the attack.", "The police", "accused", "official"),
        ("The actor said that the film was good.", "The actor", "said", "person"),
    ],
)
def test_a_report_names_its_speaker(sentence: str, claimant: str, cue: str, kind: str) -> None:
    assert sourced(sentence) == (claimant, cue, kind)


@pytest.mark.parametrize(
    "sentence",
    [
        "The committee asked whether the plan was legal.",
        "The army has not confirmed that the base was hit.",
        "The king condemned the murder.",
        "The president vowed to fight corruption.",
    ],
)
def test_what_reports_nothing_has_no_claimant(sentence: str) -> None:
    found = split(sentence, [Stretch(0, len(sentence), "sentence")], [parse(sentence)]).drafts
    assert [(d.text, d.claimant) for d in found] == [(sentence, None)]


def test_nobody_is_hearsay() -> None:
    assert claimant_type(None, ()) == "hearsay"
