"""Nothing that a sentence states is lost."""

from __future__ import annotations

import pytest

from claims.nlp.analysis import analyse
from claims.nlp.sentences import stretches

SENTENCES = """
A ferry sank in the bay, leaving 12 passengers and three sailors dead.
The attackers stopped buses, searched passengers and fired at a convoy near Gao.
Rovers lost 2-1 and its coach resigned on Sunday.
Inflation rose to 4.2% in March and unemployment fell to 5.1%.
The company, based in Oslo, posted a profit of 40 million kroner and a loss of three ships.
Floods swept away bridges, cut power to 40,000 homes and killed at least nine people.
Snow blanketed the capital overnight, closing 14 schools and two airports.
The storm left at least 18 villagers and 23 soldiers dead.
Temperatures hit 41C in Lahore, the highest in 30 years.
The Greens won 34 seats, the Liberals took 21 and the remaining five went to independents.
The senate passed the bill 52-48, sending it to the president.
Exports grew by 12% to $4.1 billion and imports fell by 3%.
The chipmaker shed 1,200 jobs, closed two plants and moved its base to Porto.
Brent crude jumped 4% to $88.10 a barrel on Tuesday, its highest since October.
The lender swung to a loss of 90 million euros from a profit of 12 million a year earlier.
Hail shredded crops in the Tamar valley and killed 200 sheep.
Cyclone Mora uprooted trees, flattened 30 huts and severed power lines.
At least seven people died and 20 more were injured when a bus overturned near Cusco.
The explosion shattered windows 2 km away and injured 11 people, local media reported.
Kiptoo won the women's race in 2:19:04, beating the record by 11 seconds.
The governor vetoed the bill, saying it would cost 4,000 jobs.
Officials in Kenya and Uganda closed 12 border posts.
It was not clear who fired the 14 shots in Leeds.
The museum, which opened in 1901, and the zoo closed on Monday.
Gunmen ambushed a convoy near Gao, killing five soldiers and wounding eight, the defence ministry said.
The protest, organised by students, drew 10,000 people to Porto.
Divers recovered the bodies of six sailors and are searching for two others off Malta.
Twelve dead in Lima bus crash.
""".strip().splitlines()


def told(sentence: str) -> str:
    found = analyse(sentence).claims
    return " ".join([c.text for c in found] + [c.claimant or "" for c in found])


@pytest.mark.parametrize("sentence", SENTENCES)
def test_every_figure_and_name_stands_in_a_claim(sentence: str) -> None:
    words = [w.strip(".,") for w in sentence.split()]
    wanted = [w for i, w in enumerate(words) if any(c.isdigit() for c in w) or (i and w[:1].isupper())]
    text = told(sentence)
    assert wanted
    assert [w for w in wanted if w not in text] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "A ferry sank.",
        "The lake froze.",
        "Dozens drowned.",
        "Smoke billowed from the plant.",
        "Unrest gripped the capital.",
        "The ministry voiced concern.",
        "The governor vetoed the bill.",
        "The two sides exchanged fire.",
        "Analysts expect the economy to grow by 3 percent next year.",
        "Hundreds marched through the city, demanding higher wages.",
    ],
)
def test_a_plain_statement_has_a_claim_whatever_its_verb(sentence: str) -> None:
    assert [s.reason for s in analyse(sentence).sentences] == [""]
    assert sentence.split()[-1].strip(".") in told(sentence)


def test_a_fragment_states_nothing() -> None:
    text = "Nothing much to add here."
    assert [s.kind for s in stretches(text)] == ["sentence"]
    assert analyse("No comment yet.").claims == ()


READ = """
A ferry sank in the bay, leaving 12 passengers dead.|A ferry sank in the bay.|A ferry left 12 passengers dead.
It was not clear who fired the shots.|It was not clear who fired the shots.
Inflation rose in March and unemployment fell to 5%.|Inflation rose in March.|Unemployment fell to 5%.
Officials in Kenya and Uganda closed the border.|Officials in Kenya and Uganda closed the border.
Protesters torched cars and looted shops.|Protesters torched cars.|Protesters looted shops.
Ten people died and 20 more were injured in Lima.|Ten people died.|20 more people were injured in Lima.
The mayor and the governor resigned.|The mayor resigned.|The governor resigned.
The minister confirmed on Tuesday that 40 hostages had been freed.|40 hostages had been freed.
The mayor issued a statement saying that the dam was safe.|The mayor issued a statement.|The dam was safe.
Hail killed 200 sheep and two dogs.|Hail killed 200 sheep.|Hail killed two dogs.
""".strip().splitlines()


@pytest.mark.parametrize("row", READ)
def test_what_the_parser_misreads_is_told_as_it_stands(row: str) -> None:
    sentence, *claims = row.split("|")
    assert [c.text for c in analyse(sentence).claims] == claims


def test_the_members_of_a_list_in_a_relative_clause_stay_there() -> None:
    sentence = (
        "The raid fits a pattern in the valley, where rebels have attacked army posts, schools, and supply routes."
    )
    assert not any(c.text.startswith("The raid fits") and "routes" in c.text for c in analyse(sentence).claims)
