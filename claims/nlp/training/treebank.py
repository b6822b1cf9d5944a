"""Sentences of a Universal Dependencies treebank, and the same sentences as a newspaper would set them."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from spacy.tokens import Doc
from spacy.training.converters.conllu_to_docs import conllu_to_docs
from spacy.vocab import Vocab


@dataclass(frozen=True)
class Sentence:
    """One annotated sentence, a column for each thing known of its words; `heads` are positions, the root's its own."""

    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    tags: tuple[str, ...]
    pos: tuple[str, ...]
    morphs: tuple[str, ...]
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    deps: tuple[str, ...]

    @classmethod
    def of(cls, doc: Doc) -> "Sentence":
        """The columns of a gold document."""
        return cls(
            words=tuple(t.text for t in doc),
            spaces=tuple(bool(t.whitespace_) for t in doc),
            tags=tuple(t.tag_ for t in doc),
            pos=tuple(t.pos_ for t in doc),
            morphs=tuple(str(t.morph) for t in doc),
            lemmas=tuple(t.lemma_ for t in doc),
            heads=tuple(t.head.i for t in doc),
            deps=tuple(t.dep_ for t in doc),
        )

    def doc(self, vocab: Vocab) -> Doc:
        """The sentence as a gold document."""
        return Doc(
            vocab,
            words=list(self.words),
            spaces=list(self.spaces),
            tags=list(self.tags),
            pos=list(self.pos),
            morphs=list(self.morphs),
            lemmas=list(self.lemmas),
            heads=list(self.heads),
            deps=list(self.deps),
        )


def read(path: Path) -> list[Sentence]:
    """The sentences of a CoNLL-U file in their order."""
    return [
        Sentence.of(doc)
        for doc in conllu_to_docs(path.read_text(encoding="utf-8"), n_sents=1, no_print=True)  # type: ignore[no-untyped-call]  # spaCy says no types
    ]


def without_lemmas(sentence: Sentence) -> Sentence:
    """A sentence whose annotation leaves the lemmas out, so that nothing is learned of them."""
    return replace(sentence, lemmas=("",) * len(sentence.words))


class NewsStyle:
    """Sets sentences of web prose as news sets them: a different mix each time, drawn from one seed."""

    def __init__(self, sentences: Sequence[Sentence], seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - not a secret
        names = {w for s in sentences for w, p in zip(s.words, s.pos, strict=True) if p == "PROPN" and w.isalpha()}
        self._heads = sorted({w[:3].capitalize() for w in names if len(w) > 5})
        self._tails = sorted({w[3:].lower() for w in names if len(w) > 5})
        self._changes: tuple[tuple[float, Callable[[Sentence], Sentence]], ...] = (
            (0.10, self.renamed),
            (0.50, curly),
            (0.50, dashed),
            (0.05, unstopped),
            (0.03, headlined),
            (0.02, shouted),
        )

    def __call__(self, sentence: Sentence) -> Sentence:
        """The sentence with each change made or left out by its chance."""
        for chance, change in self._changes:
            if self._chance.random() < chance:
                sentence = change(sentence)
        return sentence

    def renamed(self, sentence: Sentence) -> Sentence:
        """Names that no treebank holds, so that unknown names are nothing new to the model."""
        words, lemmas = list(sentence.words), list(sentence.lemmas)
        for i, word in enumerate(words):
            if sentence.pos[i] == "PROPN" and word.isalpha() and word.istitle():
                words[i] = lemmas[i] = self._chance.choice(self._heads) + self._chance.choice(self._tails)
        return replace(sentence, words=tuple(words), lemmas=tuple(lemmas))


def curly(sentence: Sentence) -> Sentence:
    """Typographic quotation marks and apostrophes."""
    opening, closing = {'"': "“", "``": "“", "'": "‘", "`": "‘"}, {'"': "”", "''": "”", "'": "’"}

    def set_in_type(word: str, tag: str) -> str:
        if tag == "``":
            return opening.get(word, word)
        return closing.get(word) or word.replace("'", "’")

    return replace(sentence, words=tuple(map(set_in_type, sentence.words, sentence.tags)))


def dashed(sentence: Sentence) -> Sentence:
    """Dashes for hyphens that stand for them."""
    long = "—" if sum(map(len, sentence.words)) % 2 else "–"
    pairs = zip(sentence.words, sentence.tags, strict=True)
    return replace(sentence, words=tuple(long if w in {"-", "--"} and t in {":", ","} else w for w, t in pairs))


def unstopped(sentence: Sentence) -> Sentence:
    """The sentence without its full stop, as a heading or a caption has none."""
    last = len(sentence.words) - 1
    if last < 1 or sentence.words[last] != "." or sentence.deps[last] != "punct" or last in sentence.heads:
        return sentence
    kept = {name: getattr(sentence, name)[:last] for name in sentence.__dataclass_fields__}
    return Sentence(**kept)


def headlined(sentence: Sentence) -> Sentence:
    """Every word of more than three letters with a capital, as in a heading."""
    return replace(sentence, words=tuple(w[0].upper() + w[1:] if len(w) > 3 else w for w in sentence.words))


def shouted(sentence: Sentence) -> Sentence:
    """Capitals throughout; nothing is learned of lemmas there."""
    words = tuple(w.upper() if len(w.upper()) == len(w) else w for w in sentence.words)
    return without_lemmas(replace(sentence, words=words))
