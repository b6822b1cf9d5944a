"""Clauses under others, reports and their speakers: what the rules of mending make of them."""

from __future__ import annotations

import pytest

from claims.nlp import analyse


def claims(*sentences: str) -> list[tuple[str, str | None]]:
    return [(c.text, c.claimant) for c in analyse(" ".join(sentences)).claims]


def texts(*sentences: str) -> list[str]:
    return [text for text, _ in claims(*sentences)]


def test_a_past_form_behind_a_conjunction_and_its_noun_is_a_verb() -> None:
    assert "A junior clerk sent files to a newspaper." in texts(
        "The inquiry opened in 2019 after a junior clerk sent files to a newspaper, according to the ministry."
    )
    assert "Fire crews arrived to clear the road." in texts(
        "Shopkeepers described screams and loud blasts coming from the market as fire crews arrived to clear the road."
    )


def test_what_is_called_for_is_not_done() -> None:
    found = texts("The minister called for increased patrols and improved lighting to prevent new attacks.")
    assert not any(text.startswith("The minister improved") for text in found)


def test_what_is_yet_to_be_is_not_told_on_its_own() -> None:
    assert texts("The council ordered the bridge to be closed until it is declared safe.") == [
        "The council ordered the bridge to be closed until it is declared safe."
    ]


def test_a_second_infinitive_read_as_a_modifier() -> None:
    found = texts("The plotters had wanted to kill officials and disrupt public life.")
    assert found == ["The plotters had wanted to kill officials.", "The plotters had wanted to disrupt public life."]


def test_what_is_counted_is_restored() -> None:
    assert texts("Nine people died and at least 40 injured when a stand collapsed.")[:2] == [
        "Nine people died.",
        "At least 40 people were injured when a stand collapsed.",
    ]
    assert texts("The storm killed two people and at least 15 were hurt.") == [
        "The storm killed two people.",
        "At least 15 people were hurt.",
    ]


def test_participles_in_a_list() -> None:
    assert texts("Hundreds of fans waited outside the hall, waving flags and chanting the singer's name.") == [
        "Hundreds of fans waited outside the hall.",
        "Hundreds of fans waved flags.",
        "Hundreds of fans chanted the singer's name.",
    ]


def test_a_participle_behind_a_gerund_and_a_comma_goes_with_the_clause() -> None:
    assert texts("A court convicted the banker of deceiving two clients, ending a trial of five weeks.") == [
        "A court convicted the banker of deceiving two clients.",
        "A court ended a trial of five weeks.",
    ]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            '"We saw smoke, and within minutes the roof was gone," said Lea Brand, 40, whose shop is next door.',
            [
                ("We saw smoke.", "Lea Brand"),
                ("Within minutes the roof was gone.", "Lea Brand"),
                ("Lea Brand is 40.", None),
                ("Lea Brand’s shop is next door.", None),
            ],
        ),
        (
            '"I kept the children inside," said one teacher, who asked for her name to be left out.',
            [
                ("One teacher kept the children inside.", "one teacher"),
                ("One teacher asked for her name to be left out.", None),
            ],
        ),
    ],
)
def test_a_speaker_behind_the_verb_keeps_what_is_told_of_them(
    sentence: str, told: list[tuple[str, str | None]]
) -> None:
    found = claims(sentence)
    assert [text for text, _ in found] == [text for text, _ in told]
    assert [who for _, who in found][:1] == [who for _, who in told][:1]


def test_what_a_quoted_we_believes_is_the_speakers() -> None:
    found = dict(claims('"We are tired," Holm said, "but we believe the talks will go on."'))
    assert found == {"We are tired.": "Holm", "We believe the talks will go on.": "Holm"}


def test_a_quoted_sentence_is_no_title() -> None:
    assert texts('"Our crews worked for nearly 20 hours," the chief added.') == [
        "Our crews worked for nearly 20 hours."
    ]


def test_an_estimate_behind_its_content_is_its_source() -> None:
    assert claims("Between 20 and 40 percent of the birds die, ecologists estimate.") == [
        ("Between 20 and 40 percent of the birds die.", "ecologists")
    ]


def test_each_infinitive_has_one_to() -> None:
    assert texts("The owner has promised to clear the club's debt and to build a new stand by 2031.") == [
        "The owner has promised to clear the club's debt.",
        "The owner has promised to build a new stand by 2031.",
    ]


def test_a_name_with_nothing_that_shows_a_person_is_no_antecedent() -> None:
    found = analyse("The singer released Night Garden in May. In June he won a prize.").claims
    assert found[-1].text == "In June he won a prize."
    assert found[-1].needs_context


@pytest.mark.parametrize(
    ("sentence", "never"),
    [
        ("The bank is considering raising fees and selling shares.", "The bank is selling"),
        ("The commission recommended that the airport be closed and its staff dismissed.", "The commission's staff"),
        ("The rebels claimed to have shot down a plane and captured its pilot.", "The rebels captured"),
        (
            "The president sought to calm investors, promising lower taxes and reduced spending.",
            "The president reduced",
        ),
        ("The minister called for stronger checks and tightened controls at the border.", "The minister tightened"),
        ("Campaigners want a law that bans plastic bags.", "The law bans"),
        ("She was due to visit Paris and meet the president.", "She was meet"),
        ("Prosecutors allege that the banker laundered money and bribed officials.", "Prosecutors bribed"),
        ("Villagers demanded enhanced security, improved roads and increased compensation.", "Villagers improved"),
        ("The general ordered his men to hold fire until reinforcements arrived.", "Reinforcements"),
    ],
)
def test_what_is_wished_or_claimed_is_never_told_as_done(sentence: str, never: str) -> None:
    told = texts(sentence)
    assert told
    assert not any(text.startswith(never) for text in told)


def test_what_is_asked_for_and_what_is_done_besides() -> None:
    assert texts("The envoy called for an end to the fighting and expressed concern over civilian deaths.") == [
        "The envoy called for an end to the fighting.",
        "The envoy expressed concern over civilian deaths.",
    ]
    assert texts("The governor appealed for calm and deployed troops.") == [
        "The governor appealed for calm.",
        "The governor deployed troops.",
    ]


def test_a_clause_with_a_conjunction_and_a_subject_stands_alone() -> None:
    assert texts("Debt stood at 9 percent, its lowest level since 2001, while imports dropped by 2-3 percent.")[-1] == (
        "Imports dropped by 2-3 percent."
    )
    assert texts("Water supply to 40 villages was cut, and the coast road remained blocked by mud.") == [
        "Water supply to 40 villages was cut.",
        "The coast road remained blocked by mud.",
    ]


def test_the_last_of_three_things_done() -> None:
    assert texts("The clinic has closed its emergency ward, moved 12 patients to the city and suspended visits.") == [
        "The clinic has closed its emergency ward.",
        "The clinic has moved 12 patients to the city.",
        "The clinic has suspended visits.",
    ]


def test_two_speakers_at_the_end_of_a_sentence() -> None:
    assert claims("A lorry hit nine cyclists outside a school in the port, police and hospital officials said.") == [
        ("A lorry hit nine cyclists outside a school in the port.", "police and hospital officials"),
    ]


def test_what_a_court_orders_is_not_done_by_what_it_ruled_on() -> None:
    assert claims("The court ruled that the tax was unlawful and ordered the ministry to repay $2 million.") == [
        ("The tax was unlawful.", "The court"),
        ("The court ordered the ministry to repay $2 million.", None),
    ]


def test_a_relative_clause_whose_verb_looks_like_a_noun() -> None:
    assert texts("The governor, whose term ends in June, has not said whether he will run again.") == [
        "The governor’s term ends in June.",
        "The governor has not said whether he will run again.",
    ]


def test_respectively_keeps_a_sentence_whole() -> None:
    sentence = "Prices for rice and oats rose by 8% and 5% respectively after the port was closed."
    assert texts(sentence) == [sentence]


def test_more_than_so_many_are_a_subject() -> None:
    assert texts("More than 300 homes have been evacuated and about 1,200 soldiers are filling sandbags.") == [
        "More than 300 homes have been evacuated.",
        "About 1,200 soldiers are filling sandbags.",
    ]


def test_what_follows_a_second_clause_stays_with_it() -> None:
    assert texts("Chile’s main bank has raised mortgage rates to 11% and inflation remains low, at 3.2%.") == [
        "Chile’s main bank has raised mortgage rates to 11%.",
        "Inflation remains low, at 3.2%.",
    ]


def test_a_verb_behind_that_which_looks_like_a_noun() -> None:
    assert claims("Security experts warn that the group's return signals new fights.") == [
        ("Security experts warn that the group's return signals new fights.", "Security experts"),
    ]


def test_what_stands_before_a_conjunction_is_the_upper_clauses() -> None:
    found = texts(
        "Men of the Hill Freedom Army (HFA) seized a bridge in Norra district and held part of it for some hours "
        "before guards drove them off."
    )
    assert not any(text.startswith("For some hours") for text in found)


def test_what_surrounds_a_place_is_no_thing_done() -> None:
    assert texts("The floods have caused losses and hardship in Lahore and surrounding areas.") == [
        "The floods have caused losses in Lahore and surrounding areas.",
        "The floods have caused hardship in Lahore and surrounding areas.",
    ]


def test_the_last_of_two_posts_says_what_both_are_of() -> None:
    assert texts("She is the founder and chairman of Acme Ltd.") == [
        "She is the founder of Acme Ltd.",
        "She is the chairman of Acme Ltd.",
    ]


def test_a_fragment_in_quotation_marks_keeps_both() -> None:
    found = texts("The general visited the camp on Monday and vowed to \u201cend every threat to the country.\u201d")
    assert found[-1] == "The general vowed to \u201cend every threat to the country.\u201d"


def test_what_befell_others_is_passive_too() -> None:
    assert texts("Four guards were killed and six others injured when a boiler exploded.")[:2] == [
        "Four guards were killed.",
        "Six others were injured when a boiler exploded.",
    ]


def test_what_was_released_by_others_is_not_denied() -> None:
    found = texts("The militia have not responded to the report, released on Monday by the United Nations.")
    assert found[0] == "The militia have not responded to the report."
    assert not any("not released" in text for text in found)


def test_a_day_is_nothing_else() -> None:
    found = texts("The body of a girl was found in a well in Tilgaon on Wednesday, two days after she went missing.")
    assert not any(text.startswith("Wednesday") for text in found)
