"""Where the sentences of one paragraph end.

A sentence may end after a full stop, a question or exclamation mark, an ellipsis, and the quotation marks and brackets
that close with it, where white space follows. Rules then decide by the words on either side, from the language's own
habits: abbreviations, initials, list numbers, decimals, addresses, a quotation and the words that say whose it is.
Every rule looks at a bounded window, so that the time is linear in the length whatever the text.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

_WORDS: dict[str, list[str]] = json.loads(
    (Path(__file__).parent / "lexicon" / "abbreviations.json").read_text(encoding="utf-8")
)
_BEFORE_NAME = frozenset(_WORDS["before_a_name"])
_PARTICLES = frozenset(_WORDS["particles"])
_INSIDE = frozenset(_WORDS["inside"])
_BEFORE_FIGURE = frozenset(_WORDS["before_a_figure"])
_ANYWHERE = frozenset(_WORDS["anywhere"])
_OPENERS = frozenset(_WORDS["openers"])
_SPEECH = "|".join(_WORDS["speech"])

LONGEST = 2000
"""Characters after which a sentence is cut at white space, so that no text makes one that cannot be read in time."""

_WINDOW = 80
"""Characters on either side of a mark that its rules may look at."""

_FACES = r"(?:[:;=8][-o']?[)(DPpO/|]{1,3}|<3|[☺-☻\U0001F300-\U0001FAFF]\ufe0f?)(?=\s|\Z)"
_MARK = re.compile(
    r"""(?P<signs>[.!?…](?:\s?[.!?…]){0,40})(?P<close>\s?[”’»)\]]{1,4}|["')\]”’»*]{0,4})(?=\s|\Z)"""
    rf"|(?<=\s)(?P<face>{_FACES})|(?<=\s)(?P<rule>[*=~_]{{3,60}})(?=\s)"
)
_FACE = re.compile(rf"\s{{0,3}}{_FACES}")
_LAST_WORD = re.compile(r"[^\s(\[“\"'‘/]+$")
_NEXT = re.compile(r"\s*(?P<open>[\"“”‘'’«(\[*<-]*)\s?(?P<word>[^\s\"”’'*)\],;:!?]*)(?P<rest>\S?)")
_ITEM = re.compile(r"\d{1,3}[.)]?")
_NUMERAL = re.compile(r"\d|[VX]\b|[IVXLC]{2,6}\b")
_INITIAL = re.compile(r"(?:[^\W\d_]\.){0,8}[^\W\d_]")
_SAYS = re.compile(rf"(?:(?:{_SPEECH})\b|(?:[A-Z][\w.’'-]{{0,30}}\s){{1,4}}(?:{_SPEECH})\b)")


def ends(text: str, start: int, end: int) -> list[int]:
    """The offsets where sentences end inside the paragraph `text[start:end]`, in order, its own end left out."""
    found: list[int] = []
    begin = start
    for mark in _MARK.finditer(text, start, end):
        stop = mark.end()
        if face := _FACE.match(text, stop, end):
            stop = face.end()
        if begin < stop < end and _is_end(text, begin, mark, stop, end):
            found.extend([*_cuts(text, begin, stop), stop])
            begin = stop
    return found + _cuts(text, begin, end)


def _cuts(text: str, start: int, end: int) -> list[int]:
    """Where a sentence that is longer than `LONGEST` is cut."""
    found: list[int] = []
    while end - start > LONGEST:
        space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        start = space if space > 0 else start + LONGEST
        found.append(start)
    return found


def _is_end(text: str, begin: int, mark: re.Match[str], stop: int, end: int) -> bool:
    """Whether the sentence that began at `begin` ends at this mark."""
    after = _NEXT.match(text, stop, min(end, stop + _WINDOW))
    if after is None or not (after["word"] or after["open"]):
        return after is None or after["rest"] not in tuple(",;:)")
    goes_on = after["word"][:1].islower()
    if mark["rule"]:
        return True
    if mark["face"]:
        return after["word"][:1].isupper()
    if "?" in mark["signs"] or "!" in mark["signs"]:
        says = _SAYS.match(text, after.start("word"), min(end, stop + _WINDOW))
        return not mark["close"] or not (goes_on or says)
    if mark["close"] or len(mark["signs"]) > 1:
        return not goes_on
    return _full_stop_ends(text, begin, mark.start(), after)


def _full_stop_ends(text: str, begin: int, stop: int, after: re.Match[str]) -> bool:
    """Whether the bare full stop at `stop` ends a sentence, by the words around it."""
    before = _LAST_WORD.search(text, max(begin, stop - _WINDOW), stop)
    if before is None:
        return True
    last, word = before.group(), after["word"]
    opens = word.lower() in _OPENERS and not word[:1].islower()
    first = before.start() - begin < 8 and not text[begin : before.start()].strip("*•-– \t(")
    if _known(last, _INSIDE) or (first and _ITEM.fullmatch(last)):
        return False
    if _known(last, _BEFORE_NAME) and (word[:1].isupper() or word.partition("-")[0] in _PARTICLES):
        return False
    if _known(last, _BEFORE_FIGURE) and _NUMERAL.match(word):
        return False
    if _known(last, _ANYWHERE) or _INITIAL.fullmatch(last):
        item = _ITEM.fullmatch(word) is not None and word[-1] in ".)"
        return (opens or item) and not (first and len(last) == 1)
    return True


def _known(word: str, abbreviations: frozenset[str]) -> bool:
    """Whether it is one of them as written, in small letters, or with a capital where all of it is in capitals."""
    return word in abbreviations or word.lower() in abbreviations or (word.isupper() and word.title() in abbreviations)
