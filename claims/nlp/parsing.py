"""English text in, spaCy documents out: tags and a Universal Dependencies tree, offsets true to the text.

`parse` takes one sentence and gives one tree. Sentence borders are the caller's (`claims.nlp.sentences`): inside what
it is handed the parser may not start a new sentence, so that a quotation of three sentences hangs together. Only a
piece of more than `LONGEST` tokens, which no prose has, is cut into several trees.

What holds for any text at all:

- a token stands where it says: `text[token.idx:token.idx + len(token)] == token.text`, unless `token.is_space` (every
  kind of white space is read as a plain space) or the token holds half a surrogate pair (read as U+FFFD);
- the answer depends on the text alone, not on what was parsed before;
- time is linear in the length, and junk costs no more than a small multiple of prose: a stretch without white space
  that is too long for a word, and a long row of very short tokens, become coarse tokens.

`token.dep_` is the label of UD English EWT (`nsubj:pass`, `acl:relcl`, …; the root's is `ROOT`), `token.tag_` the Penn
tag, `token.pos_` the universal tag, `token.morph` UD's features; `doc.user_data["text"]` is the text as it was read.
The model's lemmas are left out: they would cost a tenth of the time, and the verbs', which are all that is asked for,
follow from their forms (`claims.nlp.inflection`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any, cast

import numpy as np

from claims.nlp.engine import Doc, Language, spacy

MODEL = Path(__file__).parent / "model"

LONGEST = 250
"""Tokens in one tree, at most."""
LONGEST_WORD = 128
"""Characters without white space that are looked at together: the tokeniser's time grows with their square."""
SHORT, LONGEST_ROW = 3, 24
"""Where a text has less than 3.5 characters to a token: so short, and so many in a row, are still taken for words."""
MOST_STRINGS = 400_000
"""Different strings that the engine may remember before a fresh one takes its place (some 100 MB)."""
BATCH = 128
"""Pieces that are parsed together: more is no faster."""

_SPACE = re.compile(r"[^\S ]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_TOO_LONG = re.compile(rf"\S{{{LONGEST_WORD + 1}}}")
_SLICE = re.compile(rf"\S{{1,{LONGEST_WORD}}} ?| +")
_PAUSES = frozenset(".;!?,:—–")
_NO_BORDER = np.uint64(2**64 - 1)  # spaCy's -1: no tree begins here


@lru_cache(maxsize=1)
def load() -> Language:
    """The trained pipeline, read once from the package's own folder."""
    # English's own tokeniser is made anyway; reading it again takes 0.3 s
    return spacy.load(MODEL, exclude=["tokenizer", "trainable_lemmatizer"])


def parse(text: str) -> Doc:
    """The tree of one sentence (or heading, or whatever the text is)."""
    return next(parse_all([text]))


def parse_all(texts: Iterable[str]) -> Iterator[Doc]:
    """The trees of many sentences in their order, several times faster than one by one."""
    engine = load()
    if len(engine.vocab.strings) > MOST_STRINGS:  # documents that are still in use keep the old one alive
        load.cache_clear()
        engine = load()
    yield from engine.pipe((_tokens(engine, text) for text in texts), batch_size=BATCH)


def _tokens(engine: Language, text: str) -> Doc:
    """The text's tokens, with the borders of its trees fixed."""
    text = _SURROGATE.sub("\ufffd", _SPACE.sub(" ", text))
    doc = _by_slices(engine, text) if _TOO_LONG.search(text) else engine.tokenizer(text)
    if len(doc) > LONGEST_ROW and len(text) < 3.5 * len(doc):
        doc = _folded(doc)
    doc.user_data["text"] = text  # `doc.text` makes an object of each token to put it together
    borders = np.full((len(doc), 1), _NO_BORDER, dtype=np.uint64)
    borders[_tree_starts(doc)] = 1
    # all at once: the setter of one token looks through the whole document each time
    return doc.from_array(["SENT_START"], cast("Any", borders))


def _by_slices(engine: Language, text: str) -> Doc:
    """The tokens of a text in which a stretch is too long for a word: it is cut before it is looked at."""
    tokens = [token for piece in _SLICE.findall(text) for token in engine.tokenizer(piece)]
    return Doc(engine.vocab, words=[t.text for t in tokens], spaces=[bool(t.whitespace_) for t in tokens])


def _folded(doc: Doc) -> Doc:
    """The same text with every long row of short tokens as a few long tokens."""
    pieces: list[str] = []
    for short, row in groupby(doc, lambda token: len(token) <= SHORT):
        bits = [token.text_with_ws for token in row]
        if short and len(bits) > LONGEST_ROW:
            junk = "".join(bits)
            bits = [junk[i : i + LONGEST_WORD] for i in range(0, len(junk), LONGEST_WORD)]
        pieces += bits
    spaces = [len(piece) > 1 and piece.endswith(" ") for piece in pieces]
    words = [piece[:-1] if space else piece for piece, space in zip(pieces, spaces, strict=True)]
    return Doc(doc.vocab, words=words, spaces=spaces)


def _tree_starts(doc: Doc) -> list[int]:
    """Where trees begin: at the first token, and in an over-long piece after a pause every so often."""
    starts = [0] if len(doc) else []
    while starts and len(doc) - starts[-1] > LONGEST:
        end = starts[-1] + LONGEST
        pauses = (i + 1 for i in range(end - 1, end - LONGEST // 2, -1) if doc[i].text in _PAUSES)
        starts.append(next(pauses, end))
    return starts
