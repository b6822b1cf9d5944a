"""What a passage says of a claim: stance, rule and the two spans."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.nlp.comparison import compare
from claims.nlp.facts import Anchor, Claim, Facet

REPORT = date(2025, 2, 2)  # a Sunday

TABLE = [
    # dates
    (
        "Rebels blocked the Tarin highway late on February 25, 2025.",
        "Rebels blocked the Tarin highway in the night from 31 January to 1 February 2025.",
        "contradicts",
        "different-date",
    ),
    (
        "The Tarin bridge opened on 3 May 2011.",
        "The Tarin bridge opened on 5 May 2011.",
        "contradicts",
        "different-date",
    ),
    ("The Tarin bridge opened in 2011.", "The Tarin bridge opened in 2014.", "contradicts", "different-date"),
    ("The Tarin bridge opened in 2011.", "The Tarin bridge opened on 5 May 2011.", "supports", "same-date"),
    ("The Tarin bridge opened in May 2011.", "The Tarin bridge opened on 5 May 2011.", "supports", "same-date"),
    ("The Tarin bridge opened on 5 May 2011.", "In May 2011 the Tarin bridge opened.", "supports", "same-date"),
    ("The Tarin bridge opened on Saturday.", "The Tarin bridge opened on 1 February 2025.", "supports", "same-date"),
    (
        "The Tarin bridge opened on Friday.",
        "The Tarin bridge opened on 1 February 2025.",
        "contradicts",
        "different-date",
    ),
    (
        "Ulm led the Tarin choir from 1990 to 2003.",
        "Ulm led the Tarin choir from 1997 to 2003.",
        "contradicts",
        "different-date",
    ),
    ("The Tarin choir existed before 1931.", "The Tarin choir existed in 1937.", "silent", ""),
    (
        "Ulm has led the Tarin choir since 1931.",
        "Ulm has led the Tarin choir since 1938.",
        "contradicts",
        "different-date",
    ),
    ("Ulm joined the Tarin choir in 1990.", "Ulm, born in 1961, is a member of the Tarin choir.", "silent", ""),
    ("Ulm played at Expo 2010 in Tarin.", "Ulm played at Expo 2014 in Tarin.", "contradicts", "different-date"),
    ("The 2016 report on Tarin found leaks.", "In 2014, Tarin had leaks.", "silent", ""),
    ("The 2014 winner Ulm sang in Tarin.", "Ulm, the 2016 winner, sang in Tarin.", "contradicts", "different-date"),
    ("Ulm left Tarin on 27 July 2023.", "July 31, 2018 - Ulm left Tarin on July 27.", "contradicts", "different-date"),
    ("Ulm left Tarin in 2014.", "Ulm had previously left Tarin in 1999.", "silent", ""),
    (
        "Ulm left the Tarin choir on 3 May 2014.",
        "Published 9 June 2015: the Tarin choir is told that Ulm left.",
        "silent",
        "",
    ),
    # tolls
    (
        "The raid in Kalat left 23 militants dead.",
        "Troops killed 24 militants in Kalat in the raid.",
        "contradicts",
        "different-toll",
    ),
    (
        "The raid left at least 12 militants dead.",
        "The army killed 24 militants in the raid.",
        "supports",
        "same-figure",
    ),
    (
        "The raid in Kalat left at least 23 militants dead.",
        "Forces killed 12 militants in Kalat and 11 in Harnai district.",
        "silent",
        "different-place",
    ),
    (
        "The raid in Kalat left 23 militants dead.",
        "Forces killed 20 militants in a raid in Harnai.",
        "silent",
        "different-place",
    ),
    (
        "The battle left 18 security personnel dead.",
        "The BLA says it killed 17 soldiers in the battle.",
        "silent",
        "different-speaker",
    ),
    (
        "The raid raised the militant death toll to 23.",
        "The army said 12 militants were killed in the raid.",
        "silent",
        "not-final",
    ),
    (
        "The battle left at least 18 security personnel dead.",
        "The battle left 18 paramilitary soldiers dead.",
        "supports",
        "same-figure",
    ),
    ("18 security personnel were killed.", "18 militants were killed.", "silent", "different-role"),
    (
        "Four civilians were killed in the blast.",
        "Four civilians were wounded in the blast.",
        "silent",
        "different-outcome",
    ),
    ("Four people were killed in the blast.", "Nine people ran from the blast.", "silent", "different-outcome"),
    ("The BLA has not commented on its losses.", "The BLA claims it killed 17 soldiers.", "silent", ""),
    # figures
    (
        "The Tarin school opened with 400 pupils.",
        "The Tarin school opened with 320 pupils.",
        "contradicts",
        "different-figure",
    ),
    ("The Tarin mine is 230 metres deep.", "The Tarin mine is 138 meters deep.", "contradicts", "different-figure"),
    ("Tarin council paid $40 million.", "Tarin council paid $45 million.", "contradicts", "different-figure"),
    ("Tarin council paid over $40 million.", "Tarin council paid over $45 million.", "silent", ""),
    ("Tarin council paid about $40 million.", "Tarin council paid $41 million.", "supports", "same-figure"),
    ("Rents in Tarin rose 5%.", "Rents in Tarin rose by 6 per cent.", "contradicts", "different-figure"),
    ("Ulm left Tarin school at age 14.", "Ulm left Tarin school at age 12.", "contradicts", "different-figure"),
    ("Ulm was the 35th mayor of Tarin.", "Ulm was the 34th mayor of Tarin.", "contradicts", "different-figure"),
    ("Ulm ranked at number 35 in Tarin.", "Ulm ranked at number 31 in Tarin.", "contradicts", "different-figure"),
    ("Tarin radio streams 22/7 online.", "Tarin radio streams 24/7 online.", "contradicts", "different-figure"),
    (
        "Ulm and his wife had five children in Tarin.",
        "Ulm and his wife had two boys and three girls, all children of Tarin.",
        "silent",
        "adds-up",
    ),
    (
        "Tarin has 71 participating national teams.",
        "Tarin has 55 national associations participating.",
        "contradicts",
        "different-figure",
    ),
    ("Ulm won the Tarin Series 4 title.", "Ulm won the Tarin Series 3 title.", "silent", ""),
    (
        "Tarin sold 3 boats and 9 cars on Monday.",
        "Tarin sold 3 boats and 8 cars on Monday.",
        "contradicts",
        "different-figure",
    ),
    ("It took five years to film and three years to write.", "We spent one year writing it.", "silent", ""),
    (
        "Nearly 45 million players joined the Tarin cup.",
        "About 40 million of them joined the Tarin cup, players say.",
        "contradicts",
        "different-figure",
    ),
    # denials and places
    (
        "The Tarin council did not approve the new budget.",
        "The Tarin council did approve the new budget.",
        "contradicts",
        "negation",
    ),
    (
        "The Tarin council approved the new budget.",
        "The Tarin council never approved the new budget.",
        "contradicts",
        "negation",
    ),
    (
        "Ulm is not among the winners of the Tarin prize.",
        "Ulm, of Tarin, won the prize: one of the winners.",
        "contradicts",
        "negation",
    ),
    (
        "The Tarin council not only approved the new budget.",
        "The Tarin council approved the new budget.",
        "supports",
        "shared-words",
    ),
    (
        "The Tarin council rejected the new budget plan.",
        "The Tarin council approved the new budget plan.",
        "contradicts",
        "opposite",
    ),
    (
        "Ulm, a Tarin singer, was born in Lyon.",
        "Ulm, a Tarin singer, was born in Lisbon.",
        "contradicts",
        "different-place",
    ),
    ("Ulm, a Tarin singer, was born in France.", "Ulm, a Tarin singer, was born in Lyon.", "supports", "shared-words"),
    ("Ulm, a Tarin singer, lives near Lyon.", "Ulm, a Tarin singer, went to Lisbon.", "silent", "different-place"),
    ("The Tarin council sacked its clerk.", "Rain fell on the hills of Bosk.", "silent", ""),
    ("", "Rain fell.", "silent", ""),
]


@pytest.mark.parametrize(("claim", "passage", "stance", "rule"), TABLE)
def test_stance_and_rule(claim: str, passage: str, stance: str, rule: str) -> None:
    found = compare(claim, passage, published=REPORT)
    assert (found.stance, found.reasons[0].rule if found.reasons else "") == (stance, rule)
    for reason in found.reasons:
        assert reason.message
        for span, text in ((reason.claim_span, claim), (reason.passage_span, passage)):
            assert span is None or (0 <= span[0] < span[1] <= len(text))


def test_the_sentence_of_a_date_shows_the_work() -> None:
    claim = "Rebels blocked the Tarin highway late on February 25, 2025."
    passage = "Rebels blocked the Tarin highway in the night from 31 January to 1 February 2025."
    (reason,) = compare(claim, passage).reasons
    assert reason.message == "The two have no day in common: 24 days lie between them."
    assert reason.claim_span
    assert claim[slice(*reason.claim_span)] == "February 25, 2025"
    assert reason.passage_span
    assert passage[slice(*reason.passage_span)] == "31 January to 1 February 2025"


def test_the_places_of_a_wider_toll_are_named() -> None:
    (reason,) = compare(
        "The raid in Kalat left 23 militants dead.", "They killed 12 militants in Kalat and 11 in Harnai."
    ).reasons
    assert reason.message == "Different place: Harnai, Kalat in the passage, Kalat in the claim."


def test_spelling_variants_are_one_place() -> None:
    found = compare("Troops left Mangochar in Baluchistan.", "Troops left Mangocher in Balochistan.")
    assert found.stance == "supports"


def _claim(text: str, *facets: Facet) -> Claim:
    return Claim("k", text, (Anchor.at(text, 0, len(text)),), 0, "event", facets=facets)


def _when(text: str, words: str, day: date) -> Facet:
    start = text.index(words)
    return Facet("when", words, (Anchor.at(text, start, start + len(words)),), low=day, high=day, certainty="resolved")


@pytest.mark.parametrize(("day", "stance"), [(date(2025, 2, 1), "supports"), (date(2025, 2, 22), "contradicts")])
def test_a_claim_brings_its_own_dates(day: date, stance: str) -> None:
    text = "The Tarin bridge opened on Saturday."
    claim = _claim(text, _when(text, "Saturday", day))
    assert compare(claim, "The Tarin bridge opened on 1 February 2025.", published=REPORT).stance == stance


def test_a_claim_whose_dates_cannot_be_redone_rests_on_the_report() -> None:
    text = "The Tarin bridge opened yesterday."
    claim = _claim(text, _when(text, "yesterday", date(2024, 1, 1)))
    assert compare(claim, "The Tarin bridge opened on 1 February 2025.", published=REPORT).stance == "supports"
    assert compare(_claim("Ulm sang in Tarin."), "Ulm sang in Tarin.").stance == "supports"


def test_it_becomes_plain_values() -> None:
    found = compare("Rents in Tarin rose 5%.", "Rents in Tarin rose by 6 per cent.").to_dict()
    assert found["stance"] == "contradicts"
    assert found["reasons"][0]["claim_span"] == [20, 22]


def test_scraped_addresses_are_not_words() -> None:
    passage = "(meta data) TITLE: a https://example.org/tarin/council/approved-new-budget"
    assert compare("The Tarin council approved the new budget.", passage).stance == "silent"


@pytest.mark.parametrize(
    "hostile",
    [
        "1 " * 9_000,
        "at least " * 2_000,
        "(" * 20_000,
        "not " * 5_000,
        "A" * 30_000,
        "1999 " * 4_000,
        "5 killed " * 2_000,
    ],
)
def test_hostile_text_is_compared_in_time(hostile: str) -> None:
    assert compare("The raid left 23 militants dead on 3 May 2020.", hostile).stance in (
        "silent",
        "contradicts",
        "supports",
    )


_PIECES = st.sampled_from(
    [
        "12",
        "militants",
        "killed",
        "in",
        "Kalat",
        "Harnai",
        "2019",
        "3 May",
        "not",
        "the",
        "Tarin",
        "council",
        ".",
        "says it",
        "of",
        "approved",
        "rejected",
        "at least",
        "$5",
        "6%",
        "24/7",
        "No. 4",
        "third",
        "man",
        "BLA",
        "Class of 1990",
        "and",
        "100 BC",
    ]
)
_TEXTS = st.one_of(st.text(max_size=50), st.lists(_PIECES, max_size=12).map(" ".join))


@settings(max_examples=150, deadline=None)
@given(_TEXTS, _TEXTS, st.one_of(st.none(), st.dates()))
def test_any_two_texts_compare_the_same_twice(claim: str, passage: str, published: date | None) -> None:
    found = compare(claim, passage, published=published)
    assert found == compare(claim, passage, published=published)
    for reason in found.reasons:
        for span, text in ((reason.claim_span, claim), (reason.passage_span, passage)):
            assert span is None or (0 <= span[0] < span[1] <= len(text))


@pytest.mark.parametrize(
    ("claim", "passage", "rule"),
    [
        ("The parish sold 9 of 14 barns.", "The parish sold 7 of the 14 barns.", "different-figure"),
        ("The rovers won the derby 3-1.", "The rovers won the derby 2-1 after extra time.", "different-figure"),
        ("The chapel was built in the 1950s.", "The chapel was built in the 1970s.", "different-figure"),
        ("The probe Lyra MS-10 reached its orbit.", "The probe Lyra MS-06 reached its orbit.", "different-figure"),
        ("The club helps children aged 10-14.", "The club helps children aged 8-14.", "different-figure"),
        ("She lives with her aunt and eleven cats.", "She lives with her aunt and two cats.", "different-figure"),
        ("The station was sold on 20 May 2018.", "The station was sold on 20 April 2018.", "different-date"),
        ("The mayor resigned in April.", "The mayor resigned in August.", "different-date"),
    ],
)
def test_figures_told_by_their_form(claim: str, passage: str, rule: str) -> None:
    found = compare(claim, passage)
    assert found.stance == "contradicts"
    assert found.reasons[0].rule == rule


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The mill opened in 1987.", "The mill was rebuilt in 2005."),
        ("The airline lost 300 bags in May.", "The airline lost 120 bags in 2019."),
        ("The mayor resigned in April.", "4 August 2021 - The mayor has resigned."),
        ("The shop was bought by Ines Holm.", "The shop was sold to Ines Holm."),
        ("The twins won 2-1 on the day.", "The twins led 1-0 at half time, said Ann."),
        ("He lives near the port with 12 dogs.", "12 dogs died near the port."),
    ],
)
def test_figures_of_other_times_and_deeds_do_not_clash(claim: str, passage: str) -> None:
    assert compare(claim, passage).stance != "contradicts"


@pytest.mark.parametrize(
    ("claim", "passage", "rule"),
    [
        ("The quake killed 30 people in Herat.", "The quake killed 12 people in Badghis.", "different-place"),
        ("The fire killed 30 people in Sarema.", "The fire killed 12 people in Old Pelua.", "different-place"),
        (
            "Inflation slowed to 2.1% in February.",
            "Inflation eased to 2.4 percent in January.",
            "different-period",
        ),
    ],
)
def test_what_may_be_of_elsewhere_or_of_another_time_does_not_clash(claim: str, passage: str, rule: str) -> None:
    made = compare(claim, passage)
    assert made.stance == "silent"
    assert [r.rule for r in made.reasons] == [rule]


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The fire killed 30 people in Sarema.", "The fire killed 12 people in Sarema."),
        ("The fire killed 30 people in Sarema.", "The fire killed 12 people in the port of Sarema in May."),
        ("Inflation slowed to 2.1% in February.", "Inflation slowed to 2.4% in February."),
    ],
)
def test_the_same_place_and_time_still_clash(claim: str, passage: str) -> None:
    assert compare(claim, passage).stance == "contradicts"
