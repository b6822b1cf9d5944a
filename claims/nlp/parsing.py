"""English text in, spaCy documents out: tags, lemmas and a Universal Dependencies tree, offsets true to the text.

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
tag, `token.pos_` the universal tag, `token.morph` UD's features, `token.lemma_` a lower-case lemma (names keep theirs).
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, groupby, islice, pairwise
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

MODEL = Path(__file__).parent / "model"

LONGEST = 250
"""Tokens in one tree, at most."""
LONGEST_WORD = 128
"""Characters without white space that are looked at together: the tokeniser's time grows with their square."""
SHORT, LONGEST_ROW = 3, 48
"""So many tokens in a row, each of so few characters, are taken for words at most; more are junk, and folded."""
MOST_STRINGS = 400_000
"""Different strings that the engine may remember before a fresh one takes its place (some 100 MB)."""
BATCH = 128
"""Pieces that are parsed together: more is no faster."""

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
    if len(engine.vocab.strings) > MOST_STRINGS:  # documents that are still in use keep the old one alive
        load.cache_clear()
        engine = load()
    counts: deque[int] = deque()

    def pieces() -> Iterator[Doc]:
        for text in texts:
            found = _pieces(engine, text)
            counts.append(len(found))
            yield from found

    parsed = engine.pipe(pieces(), batch_size=BATCH)
    for first in parsed:
        others = list(islice(parsed, counts.popleft() - 1))
        yield Doc.from_docs([first, *others], ensure_whitespace=False) if others else first


def _pieces(engine: Language, text: str) -> list[Doc]:
    """The text's tokens, in as many documents as there shall be trees. Mostly that is one: the engine's time grows
    with the square of a document's length, so an over-long one is cut, after a pause if there is one."""
    text = _SURROGATE.sub("\ufffd", _SPACE.sub(" ", text))
    doc = _by_slices(engine, text) if _TOO_LONG.search(text) else engine.tokenizer(text)
    if len(doc) > LONGEST_ROW and len(text) < 3.5 * len(doc):
        doc = _folded(doc)
    start, cuts = 0, [0]
    while len(doc) - start > LONGEST:
        end = start + LONGEST
        start = next((i + 1 for i in range(end - 1, end - LONGEST // 2, -1) if doc[i].text in _PAUSES), end)
        cuts.append(start)
    pieces = [doc[a:b].as_doc() for a, b in pairwise([*cuts, len(doc)])] if len(cuts) > 1 else [doc]
    for token in chain.from_iterable(pieces):
        token.is_sent_start = token.i == 0
    return pieces


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
