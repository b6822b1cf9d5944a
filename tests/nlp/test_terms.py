import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.nlp.terms import is_function_word, likenesses, term, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Opened", "opening"),
        ("opens", "open"),
        ("wrote", "writing"),
        ("won", "wins"),
        ("cities", "city"),
        ("classes", "class"),
        ("Vallée", "Vallee"),
        ("Valle\u0301e", "vallee"),
        ("minister's", "minister"),
        ("minister’s", "ministers"),
        ("five", "5"),
        ("third", "3"),
        ("forty", "40"),
        ("Nov", "November"),
        ("Mar", "March"),
        ("1,200", "1200"),
        ("05", "5"),
        ("stopped", "stop"),
        ("O'Hara", "ohara"),
    ],
)
def test_words_that_say_the_same_are_one_term(one, other):
    assert term(one) == term(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("power", "pow"),
        ("mar", "March"),
        ("dec", "December"),
        ("left", "leave"),
        ("found", "find"),
        ("15", "150"),
        ("0", "5"),
    ],
)
def test_words_that_say_something_else_are_two(one, other):
    assert term(one) != term(other)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ten of 1,200 voters didn't.", ["Ten", "of", "1,200", "voters", "didn't"]),
        ("2021-03-09T10:00", ["2021", "march", "09", "T", "10", "00"]),
        ("2021-13-09", ["2021", "13", "09"]),
        ("Sixty-one of twenty-five", ["61", "of", "25"]),
        ("9th-grade", ["9", "th", "grade"]),
        ("ﬁre in Valle\u0301e", ["fire", "in", "Vallée"]),
        ("—…!", []),
        ("", []),
    ],
)
def test_words(text, expected):
    assert words(text) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("balochistan", {"baloch", "~blchstn"}),
        ("aerial", {"aerial"}),
        ("short", set()),
        ("1234567", set()),
    ],
)
def test_likenesses(word, expected):
    assert set(likenesses(word)) == expected


def test_spellings_of_a_name_are_alike():
    assert set(likenesses("balochistan")) & set(likenesses("baluchistan"))


@pytest.mark.parametrize(("word", "expected"), [("The", True), ("which", True), ("minister", False), ("17", False)])
def test_function_words(word, expected):
    assert is_function_word(word) is expected


@settings(max_examples=60, deadline=None)
@given(st.text())
def test_every_word_has_a_term_of_bounded_length(text):
    for word in words(text):
        assert 0 < len(term(word)) <= 40
