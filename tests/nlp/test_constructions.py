"""Constructions of news prose, each in a sentence of its own, and the claims that come of it."""

from __future__ import annotations

import pytest

from claims.nlp import analyse

CONSTRUCTIONS = {
    "The White House would neither confirm nor deny that account.": [
        "The White House would neither confirm nor deny that account.",
    ],
    "Neither the ministry nor the army commented.": ["Neither the ministry nor the army commented."],
    "Entire streets are under water and the hospital in Vell has lost its roof.": [
        "Entire streets are under water.",
        "The hospital in Vell has lost its roof.",
    ],
    "The firm inherited a deficit of 6 percent and cut it in half.": [
        "The firm inherited a deficit of 6 percent.",
        "The firm cut it in half.",
    ],
    "The rebels claimed to have shot down a plane and captured its pilot.": [
        "The rebels had shot down a plane.",
        "The rebels had captured its pilot.",
    ],
    "Residents of nearby Gara Vell said the first blast shattered windows.": ["The first blast shattered windows."],
    "The trustees said they had approved every payment.": ["The trustees had approved every payment."],
    "Ms Cole said trustees had approved every payment and described the case as a quarrel.": [
        "Trustees had approved every payment.",
        "Ms Cole described the case as a quarrel.",
    ],
    "The deal comes as the firm faces a strike at its plant.": [
        "The deal comes as the firm faces a strike at its plant.",
        "The firm faces a strike at its plant.",
    ],
    "The shares fell 6.3% in Toronto, their steepest drop in a year.": [
        "The shares fell 6.3% in Toronto, their steepest drop in a year.",
    ],
    "The military announced an increase in patrols and fortified security measures in the area.": [
        "The military announced an increase in patrols and fortified security measures in the area.",
    ],
    "The firm announced the closure of a plant and sacked 200 workers.": [
        "The firm announced the closure of a plant.",
        "The firm sacked 200 workers.",
    ],
    "The man had reported the blaze himself.": ["The man had reported the blaze himself."],
    "Residents reported hearing helicopters throughout the night.": [
        "Residents heard helicopters throughout the night."
    ],
    "She was jailed for four years and three months.": ["She was jailed for four years and three months."],
    'The report described the response as "too slow."': ['The report described the response as "too slow."'],
    "The envoys had proposed a swap involving two prisoners.": [
        "The envoys had proposed a swap.",
        "The swap involved two prisoners.",
    ],
    # relative clauses, and nouns that sum a clause up
    "The bill, passed by the lower house last month, would raise the retirement age to 64.": [
        "The bill was passed by the lower house last month.",
        "The bill would raise the retirement age to 64.",
    ],
    "The president, 78, has been in hospital since Monday, his office said.": [
        "The president is 78.",
        "The president has been in hospital since Monday.",
    ],
    "An earthquake shook Vell on Tuesday, injuring nine people and damaging dozens of homes.": [
        "An earthquake shook Vell on Tuesday.",
        "An earthquake injured nine people.",
        "An earthquake damaged dozens of homes.",
    ],
    "A bus plunged into a ravine, killing 12 people and injuring 30, police said.": [
        "A bus plunged into a ravine.",
        "12 people were killed.",
        "30 people were injured.",
    ],
    "The gunman opened fire, killing two guards.": ["The gunman opened fire.", "The gunman killed two guards."],
    "The vote came after thousands of demonstrators marched through the capital, blocking two main avenues.": [
        "The vote came after thousands of demonstrators marched through the capital.",
        "Thousands of demonstrators marched through the capital.",
        "Thousands of demonstrators blocked two main avenues.",
    ],
    "The bridge, built in 1932 and closed since 2019, collapsed on Sunday.": [
        "The bridge was built in 1932.",
        "The bridge was closed since 2019.",
        "The bridge collapsed on Sunday.",
    ],
    "The charity, based in Nairobi, runs 12 clinics and employs 300 people.": [
        "The charity is based in Nairobi.",
        "The charity runs 12 clinics.",
        "The charity employs 300 people.",
    ],
    "Thousands gathered outside parliament, chanting slogans and waving flags.": [
        "Thousands gathered outside parliament.",
        "Thousands chanted slogans.",
        "Thousands waved flags.",
    ],
    # main verbs
    "A poll published last week by the newspaper Dagen showed that 58% of voters supported the strikers.": [
        "The poll was published last week by the newspaper Dagen.",
        "58% of voters supported the strikers.",
    ],
    "Minister Farida Lone condemned the killing, called for restraint and promised an inquiry.": [
        "Minister Farida Lone condemned the killing.",
        "Minister Farida Lone called for restraint.",
        "Minister Farida Lone promised an inquiry.",
    ],
    "Founded in 1987 and based in San Vero, Arcos supplies processors to carmakers.": [
        "Arcos was founded in 1987.",
        "Arcos is based in San Vero.",
        "Arcos supplies processors to carmakers.",
    ],
    "The strike was called after talks with the state operator NR collapsed over the weekend.": [
        "The strike was called after talks with the state operator NR collapsed over the weekend.",
        "Talks with the state operator NR collapsed over the weekend.",
    ],
    "Protesters blocked the road for several hours, shouting slogans and pelting police with stones.": [
        "Protesters blocked the road for several hours.",
        "Protesters shouted slogans.",
        "Protesters pelted police with stones.",
    ],
    "Rescuers pulled 143 survivors from the water, but 31 people remain unaccounted for.": [
        "Rescuers pulled 143 survivors from the water.",
        "31 people remain unaccounted for.",
    ],
    "No group has claimed responsibility, but the government blamed Islamist militants.": [
        "No group has claimed responsibility.",
        "The government blamed Islamist militants.",
    ],
    "At least 15 people were killed and dozens wounded when a gunman opened fire at a mosque.": [
        "At least 15 people were killed.",
        "Dozens were wounded when a gunman opened fire at a mosque.",
        "A gunman opened fire at a mosque.",
    ],
    "Union leaders called for a judicial inquiry and demanded compensation of 1 million taka for each family.": [
        "Union leaders called for a judicial inquiry.",
        "Union leaders demanded compensation of 1 million taka for each family.",
    ],
    # clauses behind a conjunction
    "Two of the suspects were released while a third remains in custody.": [
        "Two of the suspects were released.",
        "A third remains in custody.",
    ],
    "The airport reopened on Sunday, two days after a drone attack damaged the runway.": [
        "The airport reopened on Sunday, two days after a drone attack damaged the runway.",
        "A drone attack damaged the runway.",
    ],
    "The minister resigned on Monday after a court ruled against him.": [
        "The minister resigned on Monday after a court ruled against him.",
        "A court ruled against the minister.",
    ],
    "Hundreds of homes were without power on Friday as engineers worked to repair lines.": [
        "Hundreds of homes were without power on Friday.",
        "Engineers worked to repair lines.",
    ],
    "Prices rose 3% on Wednesday after Saudi Arabia said it would extend output cuts.": [
        "Prices rose 3% on Wednesday after Saudi Arabia said it would extend output cuts.",
        "Saudi Arabia said it would extend output cuts.",
    ],
    "Of the 240 people on board, 198 were rescued, 30 drowned and 12 are missing.": [
        "Of the 240 people on board, 198 were rescued.",
        "30 people drowned.",
        "12 people are missing.",
    ],
    "The firm will open a plant in India next year, creating 3,000 jobs.": [
        "The firm will open a plant in India next year.",
        "The firm will create 3,000 jobs.",
    ],
    "The president has not been seen in public since 3 May, fuelling rumours that he is ill.": [
        "The president has not been seen in public since 3 May.",
        "The president has fuelled rumours that he is ill.",
    ],
    "The island, home to about 4,000 people, was hit by a cyclone.": [
        "The island is home to about 4,000 people.",
        "The island was hit by a cyclone.",
    ],
    "The judge said Castello had “betrayed the trust of millions” and ordered an audit.": [
        "Castello had “betrayed the trust of millions”.",
        "The judge ordered an audit.",
    ],
    "“The patients are stable,” Dr Lena Ortiz told reporters, “but two remain in intensive care.”": [
        "The patients are stable.",
        "Two remain in intensive care.",
    ],
    "The police chief said 14 suspects had been arrested and that more arrests were expected.": [
        "14 suspects had been arrested.",
        "More arrests were expected.",
    ],
    "Three of the five judges ruled that the law was unconstitutional; the other two dissented.": [
        "Three of the five judges ruled that the law was unconstitutional.",
        "The other two dissented.",
    ],
    "Israel says 1,200 people were killed and 253 wounded in the attack.": [
        "1,200 people were killed.",
        "253 people were wounded in the attack.",
    ],
    "The ministry did not say how many soldiers had been killed, but local media put the figure at 11.": [
        "The ministry did not say how many soldiers had been killed.",
        "Local media put the figure at 11.",
    ],
    "The senator denied the allegations and said he would appeal to the Supreme Court.": [
        "The senator denied the allegations.",
        "The senator said he would appeal to the Supreme Court.",
    ],
    "The singer's brother told the newspaper she had been ill for months.": ["She had been ill for months."],
    "“We will rebuild,” the mayor said, adding that aid would arrive on Friday.": [
        "We will rebuild.",
        "The mayor added that aid would arrive on Friday.",
    ],
}


@pytest.mark.parametrize("sentence", CONSTRUCTIONS)
def test_claims_of(sentence: str) -> None:
    assert [c.text for c in analyse(sentence).claims] == CONSTRUCTIONS[sentence]


def test_what_must_be_done_is_no_opinion_where_a_figure_can_be_checked() -> None:
    assert analyse("The deal, worth $3 billion, must still be approved by regulators.").claims
    assert not analyse("The government must act.").claims


def test_who_was_she_already_is_not_named_between() -> None:
    made = analyse("She became the first woman to lead the bank when she took office in 2011.").claims
    assert [c.text for c in made][1:] == ["She took office in 2011."]
    assert all(c.needs_context for c in made)


def test_what_the_speaker_says_of_itself_needs_no_context() -> None:
    told = analyse("The company said it would cut 2,000 jobs.").claims
    assert [(c.text, c.needs_context) for c in told] == [("The company said it would cut 2,000 jobs.", False)]


def test_a_name_in_a_pronouns_place_is_written_small_inside_a_claim() -> None:
    made = analyse("Two pilots died and a mechanic was injured when their helicopter crashed.").claims
    assert "two pilots' helicopter" in made[1].text
