import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.nlp.overlap import containment, resemblance, shared, shared_quotations, shingles

AGENCY = (
    "The dam above Lurk gave way shortly before midnight, the water board said in a statement. "
    "“We have lost contact with the lower village and are sending boats,” said its head, Tamsin Oyelaran."
)
PAPER = (
    "LURK — The DAM above Lurk gave way, shortly before midnight, the water board said in a statement on Monday. Rain "
    'had fallen for days.\n\n"We have lost contact with the lower village, and are sending boats", Ms Oyelaran said.'
)


def pairs(a, b, found):
    return [(a[o.a_start : o.a_end], b[o.b_start : o.b_end]) for o in found]


def test_shared_runs_in_the_words_of_each_text():
    assert pairs(AGENCY, PAPER, shared(AGENCY, PAPER)) == [
        (
            "The dam above Lurk gave way shortly before midnight, the water board said in a statement",
            "The DAM above Lurk gave way, shortly before midnight, the water board said in a statement",
        ),
        (
            "We have lost contact with the lower village and are sending boats",
            "We have lost contact with the lower village, and are sending boats",
        ),
    ]


@pytest.mark.parametrize(
    ("a", "b", "least", "expected"),
    [
        ("", "", 1, []),
        ("one two", "", 1, []),
        ("one two three", "four five six", 1, []),
        ("one two three", "two three one", 1, ["one", "two three"]),
        ("one two three", "two three one", 2, ["two three"]),
        ("a b c d e f g", "a b c d e x c d e f g", 3, ["a b c d e", "c d e f g"]),
        ("a b c d e f g", "c d e f g x a b c d e", 3, ["a b c d e", "c d e f g"]),
        ("x a b c y a b c z", "a b c", 3, ["a b c", "a b c"]),
        ("no no no no", "no no", 2, ["no no", "no no", "no no"]),
        ("It’s the Minister’s plan", "it's the minister's plan", 4, ["It’s the Minister’s plan"]),
        ("cafe\u0301 in Norr\u00adby", "Café in Norrby", 3, ["cafe\u0301 in Norr\u00adby"]),
        ("some 1,200 ﬁghters", "SOME 1,200 fighters", 3, ["some 1,200 ﬁghters"]),
        ("a b x c d", "a b y c d", 3, []),
    ],
)
def test_shared(a, b, least, expected):
    assert [mine for mine, _ in pairs(a, b, shared(a, b, least=least))] == expected


def test_a_run_has_words():
    with pytest.raises(ValueError, match="at least one"):
        shared("a", "a", least=0)


def test_quotations_that_both_texts_have():
    assert pairs(AGENCY, PAPER, shared_quotations(AGENCY, PAPER)) == [
        (
            "We have lost contact with the lower village and are sending boats",
            "We have lost contact with the lower village, and are sending boats",
        )
    ]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("He said “it is all over now”.", "He said it is all over now.", []),
        ("He said “it is all over now”.", "«It is all over now», he said.", ["it is all over now"]),
        ("“It is all over now and we go", '"It is all over now" and we go', ["It is all over now"]),
        ("“It is all over” “now and then we go”", "“It is all over now and then we go”", ["now and then we go"]),
        ("“short words”", "“short words”", []),
        ("“it is all over now”", "“it is all over now” “it is all over now”", ["it is all over now"]),
    ],
)
def test_shared_quotations(a, b, expected):
    assert [mine for mine, _ in pairs(a, b, shared_quotations(a, b))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", set()),
        ("— …", set()),
        ("Two words.", {"two words"}),
        ("one two three four", {"one two three", "two three four"}),
        ("a a a a a", {"a a a"}),
    ],
)
def test_shingles(text, expected):
    assert shingles(text, 3) == expected


@pytest.mark.parametrize(
    ("a", "b", "alike", "within"),
    [
        ("", "", 0, 0),
        ("", "one two three", 0, 0),
        ("one two three", "", 0, 0),
        ("One, two: three four", "one two three FOUR", 1, 1),
        ("one two three", "one two three four", 1 / 2, 1),
        ("one two three four", "one two three", 1 / 2, 1 / 2),
        ("one two three", "four five six", 0, 0),
    ],
)
def test_resemblance_and_containment(a, b, alike, within):
    assert resemblance(a, b, size=3) == alike
    assert containment(a, b, size=3) == within


WORDY = st.lists(st.sampled_from("ab"), max_size=14).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(WORDY, WORDY, st.integers(1, 4))
def test_runs_are_all_the_longest_common_ones(a, b, least):
    mine, theirs = a.split(), b.split()
    expected = []
    for i in range(len(mine)):
        for end in range(len(mine), i + least - 1, -1):
            if f" {' '.join(mine[i:end])} " in f" {b} ":
                expected.append((i, end))
                break
    expected = [(i, end) for i, end in expected if not any(j < i and end <= e for j, e in expected)]
    found = shared(a, b, least=least)
    assert [(o.a_start // 2, (o.a_end + 1) // 2) for o in found] == expected
    for o in found:
        assert a[o.a_start : o.a_end] == b[o.b_start : o.b_end]
        first = o.b_start // 2
        run = theirs[first : first + o.words]
        assert all(theirs[k : k + o.words] != run for k in range(first))


@settings(max_examples=60, deadline=None)
@given(st.text(), st.text())
def test_any_text_will_do(a, b):
    for o in [*shared(a, b, least=1), *shared_quotations(a, b, least=1)]:
        assert 0 <= o.a_start < o.a_end <= len(a)
        assert 0 <= o.b_start < o.b_end <= len(b)
    assert 0 <= resemblance(a, b) <= containment(a, b) <= 1 or not shingles(a)
    assert resemblance(a, a) == bool(shingles(a))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("said " * 10_000, "said " * 10_000),
        ("ping pong " * 5_000, "pong ping " * 5_000),
        ("«" * 50_000, '"' * 50_000),
        ("a-" * 50_000, "a\u0301" * 50_000),
        ("“word " * 10_000, "“word ” " * 8_000),
    ],
)
def test_hostile_texts_take_no_longer(a, b):
    started = time.process_time()
    shared(a, b)
    shared_quotations(a, b)
    resemblance(a, b)
    assert time.process_time() - started < 3
