"""Reading a treebank, and setting its sentences as news does."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from claims.nlp.parsing import load
from claims.nlp.training.__main__ import NEWS
from claims.nlp.training.card import MEASURES, card
from claims.nlp.training.treebank import (
    NewsStyle,
    Sentence,
    curly,
    dashed,
    headlined,
    read,
    shouted,
    unstopped,
    without_lemmas,
)

CONLLU = """\
# text = Harlow said - "it isn't ours".
1	Harlow	Harlow	PROPN	NNP	Number=Sing	2	nsubj	_	_
2	said	say	VERB	VBD	Tense=Past	0	root	_	_
3	-	-	PUNCT	:	_	2	punct	_	_
4	"	"	PUNCT	``	_	8	punct	_	SpaceAfter=No
5	it	it	PRON	PRP	_	8	nsubj	_	_
6-7	isn't	_	_	_	_	_	_	_	_
6	is	be	AUX	VBZ	_	8	cop	_	_
7	n't	not	PART	RB	_	8	advmod	_	_
8	ours	ours	PRON	PRP	_	2	ccomp	_	SpaceAfter=No
9	"	"	PUNCT	''	_	8	punct	_	SpaceAfter=No
10	.	.	PUNCT	.	_	2	punct	_	_

"""


@pytest.fixture(scope="module")
def english() -> Language:
    return spacy.blank("en")


@pytest.fixture
def sentence(tmp_path: Path) -> Sentence:
    path = tmp_path / "some.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    (found,) = read(path)
    return found


def test_reads_text_heads_and_lemmas(sentence: Sentence, english: Language) -> None:
    doc = sentence.doc(english.vocab)
    assert doc.text.rstrip() == 'Harlow said - "it isn\'t ours".'
    assert [t.text for t in english.make_doc(doc.text.rstrip())] == list(sentence.words)
    assert [t.head.text for t in doc][:2] == ["said", "said"]
    assert (doc[6].lemma_, doc[7].dep_, doc[1].dep_) == ("not", "ccomp", "ROOT")


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (curly, "Harlow said - “it isn’t ours”."),
        (dashed, 'Harlow said — "it isn\'t ours".'),
        (unstopped, 'Harlow said - "it isn\'t ours"'),
        (headlined, 'Harlow Said - "it isn\'t Ours".'),
        (shouted, 'HARLOW SAID - "IT ISN\'T OURS".'),
    ],
)
def test_changes_the_words_and_keeps_the_tree(
    change: Callable[[Sentence], Sentence], text: str, sentence: Sentence, english: Language
) -> None:
    changed = change(sentence)
    assert changed.doc(english.vocab).text.rstrip() == text
    assert changed.heads == sentence.heads[: len(changed.words)]
    assert changed.deps == sentence.deps[: len(changed.words)]


def test_a_sentence_that_ends_otherwise_keeps_its_end(sentence: Sentence) -> None:
    without = unstopped(sentence)
    assert unstopped(without) == without


def test_new_names_take_the_place_of_names_only(sentence: Sentence) -> None:
    changed = NewsStyle([sentence], seed=1).renamed(sentence)
    assert changed.words[0] == changed.lemmas[0] == "Harlow"  # made of the only name there is
    assert changed.words[1:] == sentence.words[1:]


def test_styles_are_drawn_from_the_seed(sentence: Sentence) -> None:
    first, again, other = (NewsStyle([sentence], seed) for seed in (1, 1, 2))
    drawn = [first(sentence) for _ in range(60)]
    assert drawn == [again(sentence) for _ in range(60)]
    assert drawn != [other(sentence) for _ in range(60)]
    assert len(set(drawn)) > 3


def test_the_news_sentences_are_trees_of_the_models_own_labels() -> None:
    labels = {label.partition(":")[0] for label in (*load().get_pipe("parser").labels, "ROOT", "orphan")}
    tags = set(load().get_pipe("tagger").labels)
    sentences = read(NEWS)
    assert len(sentences) > 500
    for sentence in sentences:
        roots = [i for i, head in enumerate(sentence.heads) if head == i]
        assert [sentence.deps[i] for i in roots] == ["ROOT"], sentence.words
        reached = set(roots)
        while more := {i for i, head in enumerate(sentence.heads) if head in reached} - reached:
            reached |= more
        assert len(reached) == len(sentence.words), sentence.words  # no circle
        assert set(sentence.tags) <= tags, sentence.words
        assert {dep.partition(":")[0] for dep in sentence.deps} <= labels, sentence.words


def test_nothing_is_learned_of_the_lemmas_of_news(sentence: Sentence, english: Language) -> None:
    assert not any(t.lemma_ for t in without_lemmas(sentence).doc(english.vocab))


def test_the_card_shows_both_scores() -> None:
    web = dict.fromkeys(MEASURES, 0.8123)
    shown = card(web, web | {"dep_las": 0.9, "lemma_acc": None}, spacy_version="3.8", day=date(2026, 1, 2))
    assert "| LAS: with the right head and label | 81.2 | 90.0 |" in shown
    assert "| lemmas | 81.2 |  |" in shown
    assert "2026-01-02" in shown
