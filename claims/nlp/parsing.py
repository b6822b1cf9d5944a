"""English text in, spaCy documents out: tags, lemmas and a Universal Dependencies tree, offsets true to the text.

`parse` takes one sentence and gives one tree. Sentence borders are the caller's (`claims.nlp.sentences`): inside what
it is handed the parser may not start a new sentence, so that a quotation of three sentences hangs together. Only a
piece of more than `LONGEST` tokens, which no prose has, is cut into several trees.

What holds for any text at all:

- a token stands where it says: `text[token.idx:token.idx + len(token)] == token.text`, unless `token.is_space` (every
  kind of white space is read as a plain space) or the token holds half a surrogate pair (read as U+FFFD);
- the answer depends on the text alone, not on what was parsed before;
- time is linear in the length, and junk costs no more than a small multiple of prose: a stretch without white space
  that is too long for a word, and a long row of one- and two-character tokens, become coarse tokens.

`token.dep_` is the label of UD English EWT (`nsubj:pass`, `acl:relcl`, …; the root's is `ROOT`), `token.tag_` the Penn
tag, `token.pos_` the universal tag, `token.morph` UD's features, `token.lemma_` a lower-case lemma (names keep theirs).
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

import numpy as np
import spacy
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc

MODEL = Path(__file__).parent / "model"

LONGEST = 250
"""Tokens in one tree at most."""
LONGEST_WORD = 128
"""Characters without white space that are still looked at for words: the tokeniser's time grows with its square."""
LONGEST_JUNK = 48
"""Short tokens in a row, at most, before they are taken for junk and folded."""
MOST_STRINGS = 400_000
"""Different strings the engine may remember before a fresh one takes its place (some 100 MB)."""
BATCH = 128
"""Pieces parsed together: more is no faster."""

_SPACE = re.compile(r"[^\S ]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_TOO_LONG = re.compile(rf"\S{{{LONGEST_WORD + 1}}}")
_SLICE = re.compile(rf"\S{{1,{LONGEST_WORD}}} ?| +")
_PAUSES = frozenset(".;!?,:—–")


@lru_cache(maxsize=1)
def load() -> Language:
    """The trained pipeline, read once from the package's own folder."""
    return spacy.load(MODEL)


def parse(text: str) -> Doc:
    """The tree of one sentence (or heading, or whatever the text is)."""
    return next(parse_all([text]))


def parse_all(texts: Iterable[str]) -> Iterator[Doc]:
    """The trees of many sentences in their order, several times faster than one by one."""
    engine = load()
    if len(engine.vocab.strings) > MOST_STRINGS:
        load.cache_clear()
        engine = load()
    yield from engine.pipe((_tokenise(engine, text) for text in texts), batch_size=BATCH)


def _tokenise(engine: Language, text: str) -> Doc:
    """Tokens of the text, one for each word, with the sentence's borders fixed."""
    text = _SURROGATE.sub("\ufffd", _SPACE.sub(" ", text))
    doc = _by_slices(engine, text) if _TOO_LONG.search(text) else engine.make_doc(text)
    if len(doc) > LONGEST_JUNK and len(text) < 3 * len(doc):
        doc = _folded(doc)
    starts = np.full(len(doc), -1, dtype=np.int64)
    starts[_tree_starts(doc)] = 1
    doc.from_array([SENT_START], starts.astype(np.uint64))
    return doc


def _by_slices(engine: Language, text: str) -> Doc:
    """Tokens of a text with a stretch too long for a word, which is cut into slices before they are looked at."""
    words: list[str] = []
    spaces: list[bool] = []
    for stretch in _SLICE.findall(text):
        for token in engine.make_doc(stretch):
            words.append(token.text)
            spaces.append(bool(token.whitespace_))
    return Doc(engine.vocab, words=words, spaces=spaces)


def _folded(doc: Doc) -> Doc:
    """The same text with every long row of short tokens as a few long tokens."""
    words: list[str] = []
    spaces: list[bool] = []
    row: list[str] = []

    def close() -> None:
        if len(row) > LONGEST_JUNK:
            junk = "".join(row)
            bits = [junk[i : i + LONGEST_WORD] for i in range(0, len(junk), LONGEST_WORD)]
        else:
            bits = row
        for bit in bits:
            spaced = len(bit) > 1 and bit[-1] == " "
            words.append(bit[:-1] if spaced else bit)
            spaces.append(spaced)
        row.clear()

    for token in doc:
        if len(token) > 2:
            close()
            words.append(token.text)
            spaces.append(bool(token.whitespace_))
        else:
            row.append(token.text_with_ws)
    close()
    return Doc(doc.vocab, words=words, spaces=spaces)


def _tree_starts(doc: Doc) -> list[int]:
    """The tokens at which a tree begins: the first, and in an over-long piece one after a pause every so often."""
    starts = [0] if len(doc) else []
    while len(doc) - starts[-1] > LONGEST if starts else False:
        end = starts[-1] + LONGEST
        pauses = (i + 1 for i in range(end - 1, end - LONGEST // 2, -1) if doc[i].text in _PAUSES)
        starts.append(next(pauses, end))
    return starts
