"""Single quotation marks, as many British papers set them, read as double ones.

‘It was late,’ she said. The mark that closes is the apostrophe too, so that what is quoted is found by its place: it
opens before a word and closes behind a stop, or else at the last mark behind a word in its sentence. A text that sets
double marks anywhere is left as it is.
"""

from __future__ import annotations

import dataclasses
import re
from typing import Any

_DOUBLE = re.compile('[“”"]')
_OPENING = re.compile(r"(?<![^\s(\[—–-])‘(?!n’)(?=[^\W\d_]|[£$€…]|\d(?!\d?s\b))")
_BEHIND_A_STOP = re.compile(r"(?<=[.,!?…])’(?!\w)")
_BEHIND_A_WORD = re.compile(r"(?<=\w)’(?![\w’])")
_ENDS = re.compile(r"[.!?…]’?\s+(?=[‘A-Z])|\n")
_BACK = str.maketrans("“”", "‘’")


def doubled(text: str) -> str:
    """The text with double marks in the place of the single ones that quote; character for character as long."""
    if "‘" not in text or _DOUBLE.search(text):
        return text
    marks = list(text)
    starts = [m.start() for m in _OPENING.finditer(text)]
    for at, start in enumerate(starts):
        limit = starts[at + 1] if at + 1 < len(starts) else len(text)
        close = _closing(text, start + 1, limit)
        marks[start] = "“"
        if close is not None:
            marks[close] = "”"
    return "".join(marks)


def _closing(text: str, start: int, limit: int) -> int | None:
    """Where a quotation that opens before `start` closes, before `limit` and within its paragraph."""
    paragraph = text.find("\n", start, limit)
    limit = paragraph if paragraph >= 0 else limit
    stop = _BEHIND_A_STOP.search(text, start, limit)
    end = _ENDS.search(text, start, limit)
    behind = [m.start() for m in _BEHIND_A_WORD.finditer(text, start, end.start() + 2 if end else limit)]
    if stop is not None and (not behind or stop.start() <= (end.end() if end else limit)):
        return stop.start()
    if behind:
        return behind[-1]
    return stop.start() if stop is not None else None


def restored(value: Any) -> Any:
    """A fact of a text that was read with double marks, with the text's own in all of its words."""
    if isinstance(value, str):
        return value.translate(_BACK)
    if isinstance(value, tuple):
        return tuple(map(restored, value))
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        changed = {f.name: restored(getattr(value, f.name)) for f in dataclasses.fields(value)}
        return dataclasses.replace(value, **changed)
    return value
