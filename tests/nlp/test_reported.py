"""What is said, by whom: reports and their frames."""

from __future__ import annotations

import pytest

from tests.nlp.splits import drafts


@pytest.mark.parametrize(
    ("sentence", "claims", "claimant"),
    [
        (
            '"The road will be closed for a week," the minister said.',
            ["The road will be closed for a week."],
            "the minister",
        ),
        (
            "Officials said the flood had left 14 villages without power.",
            ["The flood had left 14 villages without power."],
            "Officials",
        ),
        (
            "The United Nations said on Tuesday that more than 200,000 people had fled the city.",
            ["More than 200,000 people had fled the city."],
            "The United Nations",
        ),
        (
            "According to the interior ministry, the suspect was arrested at the airport on Friday.",
            ["The suspect was arrested at the airport on Friday."],
            "the interior ministry",
        ),
        ("Two rebels were reportedly killed in the raid.", ["Two rebels were killed in the raid."], "reportedly"),
        (
            "The governor denied that he had taken any money.",
            ["The governor denied that he had taken any money."],
            "The governor",
        ),
        (
            "Analysts expect that the central bank will raise rates again in June.",
            ["Analysts expect that the central bank will raise rates again in June."],
            "Analysts",
        ),
        (
            "A spokesman for the army said that five soldiers had been wounded.",
            ["Five soldiers had been wounded."],
            "A spokesman for the army",
        ),
        (
            "The minister said the government had spent $3 million on the project and that the work would end in May.",
            ["The government had spent $3 million on the project.", "The work would end in May."],
            "The minister",
        ),
        ("Local media reported that a drone hit an oil depot.", ["A drone hit an oil depot."], "Local media"),
        ("Residents heard shots being fired near the school.", ["Shots were fired near the school."], "Residents"),
        ("The army said that three soldiers had died.", ["Three soldiers had died."], "The army"),
        ("The plane landed safely, the airline said.", ["The plane landed safely."], "the airline"),
        ("The ministry confirmed that two ships had left the port.", ["Two ships had left the port."], "The ministry"),
        (
            "Critics fear that the dam will flood the valley.",
            ["Critics fear that the dam will flood the valley."],
            "Critics",
        ),
        (
            "The union warned that the plan would cost jobs.",
            ["The union warned that the plan would cost jobs."],
            "The union",
        ),
        (
            "The police accused the group of planning the attack.",
            ["The police accused the group of planning the attack."],
            "The police",
        ),
        ('The mayor said: "The bridge is safe."', ["The bridge is safe."], "The mayor"),
        ('"The bridge is safe," the mayor said.', ["The bridge is safe."], "the mayor"),
        ('"The bridge is safe," said Mayor Ann Cole.', ["The bridge is safe."], "Mayor Ann Cole"),
        ("The prices rose by 4%, according to the bureau.", ["The prices rose by 4%."], "the bureau"),
        ("According to witnesses, the driver fled the scene.", ["The driver fled the scene."], "witnesses"),
        ("The suspect allegedly stole the car.", ["The suspect stole the car."], "allegedly"),
        ("The drug reportedly saved 40 patients.", ["The drug saved 40 patients."], "reportedly"),
        ("Residents described smoke rising from the factory.", ["Smoke rose from the factory."], "Residents"),
        ("Two deaths were reported.", ["There were two deaths."], "reported"),
        ("The minister told Reuters that the talks had failed.", ["The talks had failed."], "The minister"),
        (
            "The actor denied that he had hit the photographer.",
            ["The actor denied that he had hit the photographer."],
            "The actor",
        ),
        (
            "The prosecutor said the man had confessed and would be charged on Monday.",
            ["The man had confessed.", "The man would be charged on Monday."],
            "The prosecutor",
        ),
        ("The hospital said on Twitter that the patients were stable.", ["The patients were stable."], "The hospital"),
        ("Experts believe the virus came from bats.", ["Experts believe the virus came from bats."], "Experts"),
        ("Officials said on Monday that the dam had failed.", ["The dam had failed."], "Officials"),
        (
            "The president said the country had enough oil and that prices would fall.",
            ["The country had enough oil.", "Prices would fall."],
            "The president",
        ),
        ("The union said it would strike.", ["The union said it would strike."], "The union"),
        ("Activists hope that the ban will last.", ["Activists hope that the ban will last."], "Activists"),
        ("The mayor argued that the tax was unfair.", ["The mayor argued that the tax was unfair."], "The mayor"),
    ],
)
def test_a_report_gives_what_was_said_and_its_claimant(sentence: str, claims: list[str], claimant: str | None) -> None:
    found = drafts(sentence)
    assert [d.text for d in found] == claims
    assert {d.claimant for d in found} == {claimant}
