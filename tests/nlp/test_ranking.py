import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.nlp.ranking import Counts, Place, Ranker, asked_terms, rank

REPORT = [
    "Harbour Gazette",
    "# Ferry sinks off Norrby, four dead",
    "A ferry with 61 passengers aboard went down in a storm off Norrby on Tuesday, the coast guard said.",
    "Four people died and nine were hurt, according to the regional hospital.",
    "Captain Ilse Brandt was among the rescued.",
    "She told investigators that the engine had failed.",
    "The vessel was built in 1998 and was last inspected in May.",
    "Sign up for our newsletter",
    "Follow us",
]


@pytest.mark.parametrize(
    ("claim", "best"),
    [
        ("Sixty-one people were on the ferry when it sank in the storm off Norrby.", 2),
        ("Four people were killed.", 3),
        ("Nine people were injured.", 3),
        ("Captain Brandt was saved.", 4),
        ("The engine of the ship failed.", 5),
        ("The ferry was constructed in 1998.", 6),
    ],
)
def test_the_passage_that_speaks_of_the_claim_is_first(claim, best):
    assert rank(claim, REPORT)[0] == best


@pytest.mark.parametrize(
    ("claim", "passages", "expected"),
    [
        ("anything", [], []),
        ("anything", ["one"], [0]),
        ("anything", [""], [0]),
        ("", ["b", "a", "b"], [0, 1, 2]),
        ("the of and", ["nothing here", "the of and"], [1, 0]),
        ("A dam broke.", ["Rain fell.", "A dam broke.", "A dam broke."], [1, 2, 0]),
        ("The treaty was signed on 5 May 2019.", ["1999-07-05", "2019-05-05", "none"], [1, 0, 2]),
        ("Fighting reached Balochistan.", ["Nothing.", "Baluchistan was calm."], [1, 0]),
        ("He organised it.", ["Nothing.", "The organization of it."], [1, 0]),
        ("It exploded.", ["Nothing.", "A blast was heard."], [1, 0]),
    ],
)
def test_order(claim, passages, expected):
    assert rank(claim, passages) == expected


def test_neighbours_lend_each_other_sense():
    passages = ["He was released.", *["Nothing happened that day."] * 12, "Police held Arno Vik.", "He was released."]
    assert rank("Arno Vik was released by the police.", passages)[:2] == [13, 14]


def test_a_ranker_answers_as_rank_does():
    ranker = Ranker(REPORT)
    for claim in ("Nine people were hurt.", "The engine failed.", "Nine people were hurt."):
        assert ranker.rank(claim) == rank(claim, REPORT)


def test_scores_follow_the_order():
    ranker = Ranker(REPORT)
    scores = ranker.scores("Four people died.")
    assert [scores[i] for i in ranker.rank("Four people died.")] == sorted(scores, reverse=True)


def test_the_signals_say_why():
    signals = Ranker(REPORT).signals("Four people died.")
    assert signals["relative"].argmax() == 3
    assert signals["relative"][3] == 1
    assert signals["figure"].tolist() == [0, 1, 1, 1, 0, 0, 1, 0, 0]
    assert signals["repeated"].sum() == 0


@settings(max_examples=60, deadline=None)
@given(st.text(), st.lists(st.text(), max_size=12))
def test_any_text_gives_a_permutation_twice_the_same(claim, passages):
    order = rank(claim, passages)
    assert sorted(order) == list(range(len(passages)))
    assert rank(claim, passages) == order


@pytest.mark.parametrize(
    ("claim", "passages"),
    [
        (" ".join(f"word{chr(97 + i % 26)}{i}" for i in range(8_000)), REPORT * 20),
        ("a" * 100_000, ["a" * 100_000, "'" * 100_000, "1,1." * 25_000]),
        ("said " * 20_000, ["said " * 20_000] * 3),
        ("\u200b\u0301" * 10_000, ["\ud800", "\u0301" * 50_000, "x\x00y"]),
    ],
)
def test_hostile_lengths(claim, passages):
    started = time.perf_counter()
    assert sorted(rank(claim, passages)) == list(range(len(passages)))
    assert time.perf_counter() - started < 3


def test_neighbours_are_those_of_the_same_report():
    passages = ["The ferry sank off Norrby.", "It was overloaded.", "The weather was fine.", "It was overloaded."]
    apart = [Place(1, 0, 2), Place(1, 1, 2), Place(2, 0, 2), Place(2, 1, 2)]
    surroundings = Ranker(passages, apart).signals("The ferry sank off Norrby.")["surroundings"]
    assert surroundings[1] > 0
    assert surroundings[2] == surroundings[3] == 0
    assert all(Ranker(passages).signals("The ferry sank off Norrby.")["surroundings"] > 0)


def test_by_the_counts_of_the_whole_a_part_is_scored_as_in_the_whole():
    passages = [f"The ferry {n} sank off Norrby with {n} people." for n in range(40)] + ["It sank.", "All were saved."]
    places = [Place(0, i, len(passages)) for i in range(len(passages))]
    claim = "The ferry sank with 17 people, and all were saved."
    terms = asked_terms(claim)
    whole = Ranker(passages, places)
    counts = Counts(len(passages), {t: len(whole._matches(t)) for t in terms})
    part = Ranker(passages[30:], places[30:]).scores(claim, counts)
    assert part[5:] == pytest.approx(whole.scores(claim)[35:], abs=0.2)
    assert list(part[5:].argsort()) == list(whole.scores(claim)[35:].argsort())
