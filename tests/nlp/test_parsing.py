"""The parser: loads from the package, reads plain sentences, and is true to any text."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, Token

from claims.nlp import parsing

PLAIN = "Gunmen killed three policemen and wounded a clerk in Northport on Friday, officials said."

PROSE = (
    "The council’s report, which was published on Monday, says that 1,200 houses were damaged.",
    "“We were told to leave at once,” said Mina Harrow, a teacher who lives near the river.",
    "At least 12 people were killed and more than 40 injured when a bus fell into a ravine.",
    "Rain delays ferry",
    "The well-known trader didn't pay Rs 5 lakh — or so the police believe.",
)

HOSTILE = {
    "brackets": "(" * 100_000,
    "brackets in rows": ("(" * 40 + "wall ") * 2_200,
    "digits": "1234567890" * 10_000,
    "digits apart": "1 " * 50_000,
    "letters and commas": "a,b," * 25_000,
    "no stop": "the troops said that the men saw " * 3_000,
    "said": "said " * 20_000,
    "unclosed quotations": "“He said " * 11_000,
    "quotation marks": '"' * 100_000,
    "zero width": "\u200b" * 100_000,
    "zero width in words": "sa\u200bid " * 16_000,
    "one word": "x" * 100_000,
    "white space": " \n" * 50_000,
    "nothing": "\x00" * 100_000,
}


def word(doc: Doc, text: str) -> Token:
    """The only token with this text."""
    (found,) = [token for token in doc if token.text == text]
    return found


def drawn(doc: Doc) -> list[tuple[str, str, str, str, str, int]]:
    """All that was found out about each token."""
    return [(t.text, t.tag_, t.pos_, str(t.morph), t.dep_, t.head.i) for t in doc]


def test_reads_subject_object_and_coordination() -> None:
    doc = parsing.parse(PLAIN)
    killed, wounded = word(doc, "killed"), word(doc, "wounded")
    assert word(doc, "Gunmen").head == killed
    assert word(doc, "Gunmen").dep_ == "nsubj"
    assert (word(doc, "policemen").head, word(doc, "policemen").dep_) == (killed, "obj")
    assert (wounded.head, wounded.dep_) == (killed, "conj")
    assert (word(doc, "clerk").head, word(doc, "clerk").dep_) == (wounded, "obj")
    assert (word(doc, "three").head, word(doc, "three").dep_) == (word(doc, "policemen"), "nummod")


def test_tags_and_features() -> None:
    doc = parsing.parse("The mayors were arrested because they had taken bribes.")
    assert [(t.tag_, t.pos_) for t in doc if not t.is_punct] == [
        ("DT", "DET"),
        ("NNS", "NOUN"),
        ("VBD", "AUX"),
        ("VBN", "VERB"),
        ("IN", "SCONJ"),
        ("PRP", "PRON"),
        ("VBD", "AUX"),
        ("VBN", "VERB"),
        ("NNS", "NOUN"),
    ]
    assert word(doc, "mayors").dep_ == "nsubj:pass"
    assert str(word(doc, "mayors").morph) == "Number=Plur"


def test_curly_and_straight_contractions_are_cut_alike() -> None:
    straight, curly = parsing.parse_all(["They didn't pay.", "They didn’t pay."])
    assert [len(token) for token in straight] == [len(token) for token in curly]
    assert [(t.tag_, t.dep_, t.head.i) for t in straight] == [(t.tag_, t.dep_, t.head.i) for t in curly]


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n", "\x00", "a\x00b", "\u200b", "…", "A  gap,\tand\u00a0more.\n", "a" * 300, "half \ud800 pair"],
)
def test_odd_texts_have_tokens_for_all_they_hold(text: str) -> None:
    doc = parsing.parse(text)
    assert len(doc.text) == len(text)
    assert all(t.is_space or t.text.strip() == t.text for t in doc)


def test_white_space_of_any_kind_parts_words_as_a_space_does() -> None:
    plain, odd = parsing.parse_all(["Five men left Northport at noon.", "Five\u00a0men left\nNorthport\u2009at noon."])
    assert drawn(plain) == drawn(odd)


@given(st.text(max_size=200) | st.text(alphabet="ab.,(“” \n\u200b1-'", min_size=30, max_size=300))
@settings(max_examples=60, deadline=None)
def test_offsets_are_true_to_any_text(text: str) -> None:
    doc = parsing.parse(text)
    end = 0
    for token in doc:
        assert text[end : token.idx].strip() == ""
        end = token.idx + len(token)
        assert text[token.idx : end] == token.text or text[token.idx : end].split() == token.text.split()
        assert token.head.sent.start == token.sent.start
    assert text[end:].strip() == ""


def test_is_one_tree_whatever_the_stops_inside() -> None:
    doc = parsing.parse("“It was dark. We ran. Nobody helped us,” she said.")
    assert [t.i for t in doc if t.is_sent_start] == [0]
    assert sum(t.head == t for t in doc) == 1


def test_an_endless_sentence_is_cut_after_pauses() -> None:
    doc = parsing.parse("The soldiers noticed it, " * 200)
    starts = [t.i for t in doc if t.is_sent_start]
    assert len(starts) > 1
    assert all(b - a <= parsing.LONGEST for a, b in pairwise([*starts, len(doc)]))
    assert all(doc[start - 1].text == "," for start in starts[1:])


def test_words_beside_junk_are_still_words() -> None:
    doc = parsing.parse("The minister resigned " + "(" * 300 + " yesterday evening.")
    assert [t.text for t in doc if t.is_alpha] == ["The", "minister", "resigned", "yesterday", "evening"]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_has_few_tokens_in_short_trees(name: str) -> None:
    text = HOSTILE[name]
    doc = parsing._tokens(parsing.load(), text)
    assert len(doc.text) == len(text)
    assert len(doc) < len(text) / 2.9, "more than twice the tokens of as much prose"
    assert max((len(sentence) for sentence in doc.sents), default=0) <= parsing.LONGEST


def test_the_answer_depends_on_the_text_alone() -> None:
    alone = [drawn(parsing.parse(text)) for text in PROSE]
    list(parsing.parse_all(["Something else was said first.", *HOSTILE["said"][:500].split()]))
    together = [drawn(doc) for doc in parsing.parse_all([*PROSE, *reversed(PROSE)])]
    assert together == [*alone, *reversed(alone)]


def test_a_full_memory_is_emptied_and_documents_stay_readable(monkeypatch: pytest.MonkeyPatch) -> None:
    before = parsing.parse(PLAIN)
    expected = drawn(before)
    monkeypatch.setattr(parsing, "MOST_STRINGS", 0)
    first = parsing.load()
    after = parsing.parse(PLAIN)
    assert parsing.load() is not first
    assert drawn(before) == drawn(after) == expected
