"""Names and titles on the page: where a row of capitalised words or a quotation begins and ends, and lists of them.

A statistical parser reads titles as sentences (*What We Do in the Shadows*) and takes lists of them apart at the wrong
places; their shape on the page is the surer sign. Words are read through their `text` alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from claims.nlp.lexicon import listed


class Written(Protocol):
    """Anything with the text of one word."""

    @property
    def text(self) -> str: ...


OPENING = ("“", '"', "``", "‘")
CLOSING = ("”", '"', "''", "’")
_INNER = listed("of the a an in to for at on with from & 's ’s - – : ! ' ’ n de la le del di da du van von der des y")
_LONGEST = 14


def may_be_title(word: Written) -> bool:
    """Whether a name or a title can begin at a word: at a capital, or at a quotation mark."""
    return word.text[:1].isupper() or word.text in OPENING


def title_end(words: Sequence[Written], at: int) -> int:
    """Where a name or title that begins at a word ends (half open); `at` where none begins there."""
    if at >= len(words):
        return at
    if words[at].text in OPENING and at + 1 < len(words):
        end = next((i for i in range(at + 1, min(len(words), at + _LONGEST)) if words[i].text in CLOSING), None)
        return at if end is None or not words[at + 1].text[:1].isupper() else end + 1
    end = at
    while (
        end < len(words)
        and end < at + _LONGEST
        and (
            words[end].text[:1].isupper()
            or (
                end > at
                and (words[end].text.lower() in _INNER or (words[end].text.isdigit() and len(words[end].text) < 4))
            )
        )
    ):
        end += 1
    while (
        end > at
        and not words[end - 1].text[:1].isupper()
        and not words[end - 1].text.isdigit()
        and words[end - 1].text not in ("!",)
    ):
        end -= 1
    return end


def bracket_end(words: Sequence[Written], at: int) -> int:
    """Where a bracket that begins at a word ends (half open); `at` where none does."""
    if at >= len(words) or words[at].text != "(":
        return at
    end = next((i for i in range(at, min(len(words), at + 8)) if words[i].text == ")"), None)
    return at if end is None else end + 1


def title_list(words: Sequence[Written], at: int) -> list[tuple[int, int]]:
    """The places of the names of a list that begins at a word: *A, B (2001) and C*. One name alone is a list of one."""
    items: list[tuple[int, int]] = []
    joined = False
    while at < len(words):
        end = title_end(words, at)
        if end == at:
            break
        items.append((at, end))
        at = bracket_end(words, end)
        if joined or at >= len(words):
            break
        step = at + (words[at].text == ",")
        linked = step < len(words) and words[step].text.lower() in ("and", "&")
        step += linked
        if step >= len(words) or (step == at and not _ends_in_comma(words, at)) or title_end(words, step) == step:
            break
        joined, at = linked, step
    return items if joined or len(items) == 1 else items[:1]


def _ends_in_comma(words: Sequence[Written], at: int) -> bool:
    """Whether what ends here is a quotation with its comma inside the marks, as American papers set it."""
    return at > 2 and words[at - 1].text in CLOSING and words[at - 2].text in (",", ".")
