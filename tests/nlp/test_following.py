"""What became of quoted words in a later text of the same report."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.nlp.facts import Anchor
from claims.nlp.following import Followed, Follower

OLD = (
    "A ferry sank in the bay of Vell on Sunday. Twelve passengers and three sailors died, the harbour master said. "
    "The organisation of the rescue was slow. The ferry carried 140 people."
)


def followed(words: str, new: str, old: str = OLD) -> Followed:
    pieces = []
    for piece in words.split(" … "):
        start = old.index(piece)
        pieces.append(Anchor.at(old, start, start + len(piece)))
    return Follower(old, new).follow(pieces)


DEAD = "Twelve passengers and three sailors died"


@pytest.mark.parametrize(
    ("words", "was", "now", "substance"),
    [
        (DEAD, "Twelve", "Thirteen", ["figures"]),
        (DEAD, "Twelve", "12", []),
        (DEAD, "Twelve passengers and three sailors", "Three passengers and twelve sailors", ["figures"]),
        (DEAD, "died,", "drowned,", []),
        (DEAD, "died,", "died in the end,", []),
        (DEAD, "died,", "never died,", ["negations"]),
        (DEAD, "sailors died", "“sailors” died", ["quotations"]),
        (DEAD, "sailors died", "sailors of Norrby died", ["names"]),
        (DEAD, "said", "denied", ["attributions"]),
        (DEAD, "died, the harbour master said", "died", ["attributions"]),
        (DEAD, "died, the", "died, not long after. The", ["negations"]),
        (DEAD, "harbour master", "mayor", []),
        (DEAD, "140", "150", []),
        (DEAD, "on Sunday", "on Monday", []),
        (DEAD, OLD, f"Updated on Monday.\n\n{OLD.replace('three sailors', 'three  sailors')}", []),
        ("ferry sank … carried 140 people", "140", "150", ["figures"]),
        ("The organisation of the rescue was slow", "organisation", "organization", []),
        ("The organisation of the rescue was slow. The ferry carried 140", "slow. The", "slow; the", []),
        ("in the bay of Vell on Sunday", "Vell on Sunday", "Norrby on Monday", ["dates", "names"]),
    ],
)
def test_what_changed_among_the_words_and_how_they_are_meant(
    words: str, was: str, now: str, substance: list[str]
) -> None:
    assert OLD.count(was) == 1
    found = followed(words, OLD.replace(was, now))
    assert (list(found.substance), found.is_gone) == (substance, False)


def test_words_without_anything_like_them_are_gone() -> None:
    new = "A ferry sank in the bay of Vell on Sunday. The ferry carried 140 people."
    assert followed(DEAD, new).is_gone
    assert followed(f"ferry sank … {DEAD}", new).now == ("A ferry sank in the bay of Vell on Sunday.", "")
    assert followed("ferry sank", "").is_gone


def test_words_that_stand_several_times_are_read_where_their_sentence_is() -> None:
    """`place_again` does not choose; the sentence that is the same says that nothing changed."""
    found = followed("The ferry", f"The ferry was new. {OLD} The ferry sank.")
    assert (found.is_gone, found.substance) == (False, ())


def test_whether_it_reads_otherwise_than_before() -> None:
    thirteen, drowned, fourteen, gone = (
        followed(DEAD, new)
        for new in (
            OLD.replace("Twelve", "Thirteen"),
            OLD.replace("Twelve", "13").replace("died", "drowned"),
            OLD.replace("Twelve", "Fourteen"),
            "A ferry sank.",
        )
    )
    assert not thirteen.differs(drowned)
    assert thirteen.differs(fourteen)
    assert thirteen.differs(gone)
    assert gone.differs(thirteen)
    assert not gone.differs(gone)


@given(st.text(alphabet="aB 1.”“\n,", max_size=60), st.text(alphabet="aB 1.”“\n,", max_size=60), st.data())
def test_any_words_can_be_followed_and_nothing_changes_in_the_same_text(
    old: str, new: str, data: st.DataObject
) -> None:
    old += "x"
    start = data.draw(st.integers(0, len(old) - 1))
    anchor = Anchor.at(old, start, data.draw(st.integers(start + 1, len(old))))
    Follower(old, new).follow([anchor])
    same = Follower(old, old).follow([anchor])
    assert (same.substance, same.is_gone) == ((), False)


def test_a_sentence_is_followed_to_itself_where_its_neighbour_has_the_same_words() -> None:
    for old, start, end in (("1“. 1.x", 3, 5), ("1.1“\n1 x", 6, 7)):
        assert Follower(old, old).follow([Anchor.at(old, start, end)]).substance == ()


def test_hostile_texts_take_no_time() -> None:
    chance = random.Random(1)  # noqa: S311  # a test's own order
    old, new = (
        " ".join(f"The w{chance.randrange(50)} x{chance.randrange(50)} of it." for _ in range(5_000)) for _ in "ab"
    )
    began = time.process_time()
    follower = Follower(old, new)
    for start in range(0, len(old), len(old) // 50)[:50]:
        follower.follow([Anchor.at(old, start, start + 30)])
    assert time.process_time() - began < 4
