"""What a passage is found by in an index, and what a claim or a person asks an index for.

An index holds the terms of `terms`, so that whatever `ranking` matches can be found: *18* by *eighteen*, *wrote* by
*write*, *Baluchistān* by *Balochistan*. It knows no database; a lexeme is a string that an index can hold.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator

from claims.nlp.ranking import synonyms
from claims.nlp.terms import PIECE, is_function_word, likenesses, term, words


def spans(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """The words of a text with their places in it (code points) and their terms: one each, but for what is written as
    one and read as several, like 2016-08-24. Words that carry grammar only are left out."""
    for match in PIECE.finditer(text):
        if not is_function_word(match[0]):
            yield match.start(), match.end(), tuple(map(term, words(match[0])))


def lexemes(text: str) -> dict[str, list[int]]:
    """What a passage is found by, with the places of each among its words, counted from 1: the terms of its words, and
    what all spellings of a long one share (`~` before it), which has no place."""
    found: dict[str, list[int]] = defaultdict(list)
    for place, match in enumerate(PIECE.finditer(text), 1):
        if is_function_word(match[0]):
            continue
        for t in map(term, words(match[0])):
            found[t].append(place)
            for likeness in likenesses(t):
                if likeness[0] == "~":
                    found[likeness]
    return dict(found)


class Wanted:
    """The terms of a claim and their like, to mark them where they stand."""

    def __init__(self, terms: Iterable[str]) -> None:
        self._said = {other for t in terms for other in (t, *synonyms(t))}
        self._like = {likeness for t in terms for likeness in likenesses(t)}

    def __contains__(self, found: object) -> bool:
        return isinstance(found, str) and (found in self._said or not self._like.isdisjoint(likenesses(found)))


def marked(text: str, wanted: Container[str]) -> Iterator[tuple[str, bool]]:
    """A text in pieces, and whether each is a word that is wanted, or several with nothing but blanks between them."""
    runs: list[tuple[int, int]] = []
    for start, end, terms in spans(text):
        if any(t in wanted for t in terms):
            if runs and not text[runs[-1][1] : start].strip():
                runs[-1] = (runs[-1][0], end)
            else:
                runs.append((start, end))
    at = 0
    for start, end in runs:
        if start > at:
            yield text[at:start], False
        yield text[start:end], True
        at = end
    if at < len(text):
        yield text[at:], False


def alternatives(wanted: str) -> tuple[str, ...]:
    """The lexemes that stand for a term when passages are ranked: itself, its synonyms, its like. One that ends in `*`
    stands for all that begin with it."""
    likes = (likeness if likeness[0] == "~" else f"{likeness}*" for likeness in likenesses(wanted))
    return (wanted, *synonyms(wanted), *likes)
