"""Claims out of sentences: coordination, participles, purposes, and what has no claim."""

from __future__ import annotations

import dataclasses

import pytest

from claims.nlp.facts import Stretch
from claims.nlp.parsing import parse
from claims.nlp.splitting import Splits, split
from tests.nlp.splits import drafts, of


@pytest.mark.parametrize(
    ("sentence", "claims", "claimant"),
    [
        (
            "The mayor opened a new bridge on Monday and promised to rebuild the old station.",
            ["The mayor opened a new bridge on Monday.", "The mayor promised to rebuild the old station."],
            None,
        ),
        (
            "Exports rose by 2% in May, lifting the surplus to 30 million compared with 2021.",
            ["Exports rose by 2% in May.", "Exports lifted the surplus to 30 million compared with 2021."],
            None,
        ),
        (
            "The mill closed two yards in 2010, compared with five in 2009.",
            ["The mill closed two yards in 2010, compared with five in 2009."],
            None,
        ),
        (
            "Police arrested three men, seized two rifles and recovered a stolen car.",
            ["Police arrested three men.", "Police seized two rifles.", "Police recovered a stolen car."],
            None,
        ),
        (
            "The company cut 400 jobs in March and closed two of its factories in April.",
            ["The company cut 400 jobs in March.", "The company closed two of its factories in April."],
            None,
        ),
        (
            "The rover landed on Mars in February and has since sent back thousands of pictures.",
            ["The rover landed on Mars in February.", "The rover has since sent back thousands of pictures."],
            None,
        ),
        (
            "The court sentenced the former governor to nine years in prison for taking bribes.",
            ["The court sentenced the former governor to nine years in prison for taking bribes."],
            None,
        ),
        (
            "The prime minister condemned the attack and called for calm.",
            ["The prime minister condemned the attack.", "The prime minister called for calm."],
            None,
        ),
        (
            "Turkey and Greece signed a treaty in Athens on Thursday.",
            ["Turkey and Greece signed a treaty in Athens on Thursday."],
            None,
        ),
        (
            "Clashes between police and protesters continued for a third night.",
            ["Clashes between police and protesters continued for a third night."],
            None,
        ),
        (
            "The team won the match 3-1 but lost its captain to injury.",
            ["The team won the match 3-1.", "The team lost its captain to injury."],
            None,
        ),
        (
            "The airline canceled 60 flights because a storm closed the airport.",
            ["The airline canceled 60 flights because a storm closed the airport.", "A storm closed the airport."],
            None,
        ),
        (
            "The president visited the region but did not meet the families of the victims.",
            ["The president visited the region.", "The president did not meet the families of the victims."],
            None,
        ),
        ("The rebels have not commented on the report.", ["The rebels have not commented on the report."], None),
        ("If the talks fail, the workers will strike.", ["If the talks fail, the workers will strike."], None),
        (
            "As rescuers searched the rubble, families waited outside.",
            ["Rescuers searched the rubble.", "Families waited outside."],
            None,
        ),
        (
            "The coach praised her players and thanked the fans.",
            ["The coach praised her players.", "The coach thanked the fans."],
            None,
        ),
        (
            "The vaccine was developed by a team in Oxford and tested on 30,000 volunteers.",
            ["The vaccine was developed by a team in Oxford.", "The vaccine was tested on 30,000 volunteers."],
            None,
        ),
        (
            "A judge ordered the firm to pay a fine of $2 million.",
            ["A judge ordered the firm to pay a fine of $2 million."],
            None,
        ),
        (
            "The volcano erupted on Monday, sending ash 5 kilometers into the air.",
            ["The volcano erupted on Monday.", "The volcano sent ash 5 kilometers into the air."],
            None,
        ),
        ("The two countries agreed to exchange prisoners.", ["The two countries agreed to exchange prisoners."], None),
        ("The satellite was launched by India in 2017.", ["The satellite was launched by India in 2017."], None),
        (
            "Firefighters rescued 20 people from the building, but three people died.",
            ["Firefighters rescued 20 people from the building.", "Three people died."],
            None,
        ),
        (
            "The mayor opened a bridge and promised new roads.",
            ["The mayor opened a bridge.", "The mayor promised new roads."],
            None,
        ),
        (
            "The company bought a rival and sold its old factory.",
            ["The company bought a rival.", "The company sold its old factory."],
            None,
        ),
        (
            "The group claimed responsibility for the bombing.",
            ["The group claimed responsibility for the bombing."],
            None,
        ),
        ("The king condemned the murder.", ["The king condemned the murder."], None),
        (
            "An explosion killed five workers and injured 14 others.",
            ["An explosion killed five workers.", "An explosion injured 14 others."],
            None,
        ),
        (
            "The storm destroyed 30 houses, leaving hundreds of people homeless.",
            ["The storm destroyed 30 houses.", "The storm left hundreds of people homeless."],
            None,
        ),
        (
            "The gunman opened fire, killing two guards.",
            ["The gunman opened fire.", "The gunman killed two guards."],
            None,
        ),
        (
            "Built in 1902, the bridge collapsed on Sunday.",
            ["The bridge was built in 1902.", "The bridge collapsed on Sunday."],
            None,
        ),
        (
            "The law was passed in May and signed in June.",
            ["The law was passed in May.", "The law was signed in June."],
            None,
        ),
        (
            "The team has won the cup and reached the final.",
            ["The team has won the cup.", "The team has reached the final."],
            None,
        ),
        ("The court did not hear the case.", ["The court did not hear the case."], None),
        ("The party has not named a candidate.", ["The party has not named a candidate."], None),
        ("France and Spain signed an agreement.", ["France and Spain signed an agreement."], None),
        ("The victim was a nurse and a mother.", ["The victim was a nurse.", "The victim was a mother."], None),
        ("The judge is a scholar and a poet.", ["The judge is a scholar.", "The judge is a poet."], None),
        ("If the court agrees, the sale will go ahead.", ["If the court agrees, the sale will go ahead."], None),
        (
            "The workers went on strike to demand higher wages.",
            ["The workers went on strike to demand higher wages."],
            None,
        ),
        (
            "The refugees crossed the river before dawn and reached the camp.",
            ["The refugees crossed the river before dawn.", "The refugees reached the camp."],
            None,
        ),
        (
            "When the rain stopped, the match resumed.",
            ["The rain stopped.", "When the rain stopped, the match resumed."],
            None,
        ),
        (
            "The match was delayed because the rain flooded the pitch.",
            ["The match was delayed because the rain flooded the pitch.", "The rain flooded the pitch."],
            None,
        ),
        ("Although sales fell, profits rose.", ["Sales fell.", "Profits rose."], None),
        ("The committee asked whether the plan was legal.", ["The committee asked whether the plan was legal."], None),
        ("The city has 2 million residents.", ["The city has 2 million residents."], None),
        ("The flight carried 180 passengers.", ["The flight carried 180 passengers."], None),
        (
            "A flight carrying 180 passengers landed in Oslo.",
            ["The flight was carrying 180 passengers.", "A flight landed in Oslo."],
            None,
        ),
        (
            "The firm, owned by a Dutch bank, employs 900 people.",
            ["The firm is owned by a Dutch bank.", "The firm employs 900 people."],
            None,
        ),
        ("The town of Arlen was founded in 1850.", ["The town of Arlen was founded in 1850."], None),
        ("Striker Tom Reed scored twice.", ["Striker Tom Reed scored twice."], None),
        (
            "The World Health Organization (WHO) declared an emergency.",
            ["The World Health Organization (WHO) declared an emergency."],
            None,
        ),
        ("The BLF has not commented on its losses.", ["The BLF has not commented on its losses."], None),
        (
            "The parliament approved the budget and the tax reform.",
            ["The parliament approved the budget.", "The parliament approved the tax reform."],
            None,
        ),
        (
            "The rebels attacked a base, burned three trucks and kidnapped a doctor.",
            ["The rebels attacked a base.", "The rebels burned three trucks.", "The rebels kidnapped a doctor."],
            None,
        ),
        ("Local residents heard an explosion.", ["Local residents heard an explosion."], None),
        ("The company will cut 300 jobs next year.", ["The company will cut 300 jobs next year."], None),
        ("The president vowed to fight corruption.", ["The president vowed to fight corruption."], None),
        ("The general urged both sides to stop fighting.", ["The general urged both sides to stop fighting."], None),
        ("More than 1,000 people have fled since Monday.", ["More than 1,000 people have fled since Monday."], None),
        (
            "Inflation fell to 3.1% in July from 4.2% in June.",
            ["Inflation fell to 3.1% in July from 4.2% in June."],
            None,
        ),
        (
            "The central bank raised its key rate by half a point to 5.25%.",
            ["The central bank raised its key rate by half a point to 5.25%."],
            None,
        ),
        (
            "The bishop thanked the volunteers for their help.",
            ["The bishop thanked the volunteers for their help."],
            None,
        ),
        ("Voters elected a new mayor in May.", ["Voters elected a new mayor in May."], None),
        ("The party won 40 seats and lost 12.", ["The party won 40 seats.", "The party lost 12."], None),
        (
            "The goalkeeper saved a penalty, and the striker scored twice.",
            ["The goalkeeper saved a penalty.", "The striker scored twice."],
            None,
        ),
        ("The swimmer broke the record in Sydney.", ["The swimmer broke the record in Sydney."], None),
        (
            "The lab tested the vaccine on mice and found no side effects.",
            ["The lab tested the vaccine on mice.", "The lab found no side effects."],
            None,
        ),
        ("Astronomers discovered a planet in 2016.", ["Astronomers discovered a planet in 2016."], None),
        (
            "The landslide buried a village and blocked the main road.",
            ["The landslide buried a village.", "The landslide blocked the main road."],
            None,
        ),
        ("The jury convicted the banker of fraud.", ["The jury convicted the banker of fraud."], None),
        ("The tribunal jailed two officers for murder.", ["The tribunal jailed two officers for murder."], None),
        ("The economy shrank by 2% in the third quarter.", ["The economy shrank by 2% in the third quarter."], None),
        (
            "The museum was founded in 1890 by a local painter.",
            ["The museum was founded in 1890 by a local painter."],
            None,
        ),
        (
            "Schools closed because the heating had failed.",
            ["Schools closed because the heating had failed.", "The heating had failed."],
            None,
        ),
        ("Nobody claimed the prize.", ["Nobody claimed the prize."], None),
        ("The bank did not publish its results.", ["The bank did not publish its results."], None),
        ("The tax does not apply to small farms.", ["The tax does not apply to small farms."], None),
    ],
)
def test_a_sentence_gives_its_claims(sentence: str, claims: list[str], claimant: str | None) -> None:
    found = drafts(sentence)
    assert [d.text for d in found] == claims
    assert {d.claimant for d in found} == {claimant}


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Who ordered the raid?", "question"),
        ("How did the bridge fall after all", "question"),
        ("\u201cDid the mayor know?\u201d", "question"),
        ("Leaders should act now.", "opinion"),
        ("The vote underscores deep divisions in the country.", "opinion"),
        ("A bad day.", "vague"),
        ("...", "vague"),
    ],
)
def test_a_sentence_without_claims_says_why(sentence: str, reason: str) -> None:
    _, found = of(sentence)
    assert found.drafts == ()
    assert found.reasons == (reason,)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The king condemned the murder.", "statement"),
        ("The ministry voiced concern.", "statement"),
        ("Critics fear that the dam will flood the valley.", "statement"),
        ("The flight carried 180 passengers.", "quantity"),
        ("Lena Hart is a chemist.", "identity"),
        ("The region remains calm.", "state"),
        ("The bridge collapsed on Sunday.", "event"),
    ],
)
def test_a_claim_has_its_kind(sentence: str, kind: str) -> None:
    assert [d.kind for d in drafts(sentence)] == [kind]


def test_what_is_no_sentence_or_was_not_parsed_has_no_claims() -> None:
    ledger = [Stretch(0, 10, "heading"), Stretch(10, 20, "sentence")]
    assert split("It rained. It rained.", ledger, [parse("It rained."), None]) == Splits((), ("", ""))


def test_a_sentence_too_long_to_take_apart_is_one_claim() -> None:
    sentence = "The mayor opened a bridge" + " and the mayor opened a bridge" * 40 + "."
    assert [d.text for d in drafts(sentence)] == [sentence]


def test_no_figure_is_lost() -> None:
    sentence = "The quake, which struck at dawn, killed 12 people and wounded 30, and 400 fled."
    told = " ".join(d.text for d in drafts(sentence))
    assert all(figure in told for figure in ("12", "30", "400"))


def test_splitting_does_not_depend_on_what_was_split_before() -> None:
    first = of("The mayor opened a bridge and promised new roads.")[1]
    of("Anna Berg won the race.", "She trained in Kenya.")
    assert of("The mayor opened a bridge and promised new roads.")[1] == first
    assert dataclasses.is_dataclass(first)
