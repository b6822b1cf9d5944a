"""What relative clauses and appositions tell of their nouns."""

from __future__ import annotations

import pytest

from claims.nlp import analyse

TOLD = {
    "A manager who stole from 11 residents to pay for holidays and a hot tub has been jailed for four years.": [
        "The manager stole from 11 residents to pay for holidays.",
        "The manager stole from 11 residents to pay for a hot tub.",
        "A manager has been jailed for four years.",
    ],
    "The bill was opposed by the Council of Loom Owners, which represents 3,200 units.": [
        "The bill was opposed by the Council of Loom Owners.",
        "The Council of Loom Owners represents 3,200 units.",
    ],
    "Shares of Corvane, which has doubled its profit, fell 6%.": [
        "Corvane has doubled its profit.",
        "Shares of Corvane fell 6%.",
    ],
    "Shares in Hallmeyer, which have lost 40%, fell again.": [
        "Shares in Hallmeyer have lost 40%.",
        "Shares in Hallmeyer fell again.",
    ],
    "Around two dozen men who had blocked the road stopped the coach.": [
        "Around two dozen men who had blocked the road stopped the coach.",
    ],
    "The coach was stopped by two dozen men who had blocked the road.": [
        "The coach was stopped by two dozen men.",
        "Two dozen men had blocked the road.",
    ],
    "Colin Abara, of Vell Police, closed the case.": [
        "Colin Abara is of Vell Police.",
        "Colin Abara closed the case.",
    ],
    "The mayor, whom voters elected in May, opened the bridge.": [
        "Voters elected the mayor in May.",
        "The mayor opened the bridge.",
    ],
    "The general, whom prosecutors accuse of fraud, denied it.": [
        "Prosecutors accuse the general of fraud.",
        "The general denied it.",
    ],
    "Officials in Kerala, where the outbreak began, ordered schools to close.": [
        "The outbreak began in Kerala.",
        "Officials in Kerala ordered schools to close.",
    ],
    "The council voted to ban cars from the centre, a decision that shopkeepers criticised.": [
        "The council voted to ban cars from the centre.",
        "Shopkeepers criticised the decision.",
    ],
    "The court fined the company, a decision that its lawyers called absurd.": [
        "The court fined the company.",
        "The court's lawyers called the decision absurd.",
    ],
    "The army accused the rebels of using civilians as shields, a charge they denied.": [
        "The army accused the rebels of using civilians as shields.",
        "They denied the charge.",
    ],
    "The flood, the worst in a century, destroyed 800 houses and left 12,000 people homeless.": [
        "The flood is the worst in a century.",
        "The flood destroyed 800 houses.",
        "The flood left 12,000 people homeless.",
    ],
    "The factory employs 1,200 people, most of whom live in nearby villages.": [
        "The factory employs 1,200 people.",
        "Most of the 1,200 people live in nearby villages.",
    ],
    "The dam, which supplies water to 3 million people, is at its lowest level in 40 years.": [
        "The dam supplies water to 3 million people.",
        "The dam is at its lowest level in 40 years.",
    ],
    "The plan has been criticised by unions, which say it will cost 3,000 jobs.": [
        "The plan has been criticised by unions.",
        "Unions say the plan will cost 3,000 jobs.",
    ],
    "The hospital, where most of the injured were taken, ran out of blood.": [
        "Most of the injured were taken in the hospital.",
        "The hospital ran out of blood.",
    ],
    "Mr Khan, who has been in jail since August, faces more than 150 cases.": [
        "Mr Khan has been in jail since August.",
        "Mr Khan faces more than 150 cases.",
    ],
    # participles
    "The ship sank within minutes, killing all 22 crew, the coastguard said.": [
        "The ship sank within minutes.",
        "All 22 crew were killed.",
    ],
    "Having lost the vote, the chancellor stepped down.": [
        "The chancellor had lost the vote.",
        "The chancellor stepped down.",
    ],
    "A ferry carrying more than 200 passengers capsized off the coast of Vell on Tuesday, the coastguard said.": [
        "The ferry was carrying more than 200 passengers.",
        "A ferry capsized off the coast of Vell on Tuesday.",
    ],
    "The company's shares, which have more than doubled since 2021, slid 7.4%.": [
        "The company's shares have more than doubled since 2021.",
        "The company's shares slid 7.4%.",
    ],
    "Half of the trains were cancelled, according to the company, which carries 1.2 million passengers a day.": [
        "Half of the trains were cancelled.",
        "The company carries 1.2 million passengers a day.",
    ],
    "Petrol prices have doubled since January, and inflation reached 31.7% in February, its highest in 28 years.": [
        "Petrol prices have doubled since January.",
        "Inflation reached 31.7% in February, its highest in 28 years.",
    ],
    "Inflation slowed to 2.1% in February, the bank reported on Thursday, while unemployment rose to 8%.": [
        "Inflation slowed to 2.1% in February.",
        "Unemployment rose to 8%.",
    ],
    "The government says it needs $500m to rebuild the port, which was destroyed by an explosion in 2020.": [
        "The government needs $500m to rebuild the port.",
        "The port was destroyed by an explosion in 2020.",
    ],
    # what is said
}


@pytest.mark.parametrize("sentence", TOLD)
def test_what_is_told_of_a_noun(sentence: str) -> None:
    assert [c.text for c in analyse(sentence).claims] == TOLD[sentence]


def test_what_is_told_inside_a_report_is_its_speakers() -> None:
    made = analyse("The envoy said the engineer, Ivo Lenz, had been held since May.").claims
    assert {c.claimant for c in made} == {"The envoy"}
    assert "The engineer is Ivo Lenz." in [c.text for c in made]
