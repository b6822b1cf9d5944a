"""What changed between two texts of one report, word by word, and whether any of it is of substance."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final, Literal

from claims.nlp.lexicon.figures import ORDINALS, SCALES, TENS, UNITS
from claims.nlp.lexicon.speech import DENYING, HEARSAY, SAYING
from claims.nlp.lexicon.times import MONTHS, WEEKDAYS

Kind = Literal["same", "removed", "added"]
Substance = Literal["figures", "dates", "names", "negations", "quotations", "attributions"]

MOST: Final = 6_000
"""Words of either text that are compared, between what they have in common at their ends."""

_AROUND = 12  # words of what stayed the same that are shown on either side of a change, or left out at the least
_NUMBERS = frozenset({*UNITS, *TENS, *SCALES, *ORDINALS, "dozen", "dozens", "half", "couple"})
_NEGATIONS = frozenset("no not never none neither nor without nobody nothing cannot".split())
_SAID = frozenset({"said", "says", "told", "according", "wrote", "written"}) | SAYING | DENYING | HEARSAY
_MARKS = re.compile(r"[\"“”„«»]")
_CORE = re.compile(r"[^\W_].*[^\W_]|[^\W_]", re.S)
_SENTENCE_END = re.compile(r"[.!?…:][\"”’»)\]]*\Z")


@dataclasses.dataclass(frozen=True, slots=True)
class Piece:
    """Words in a row that both texts have, or one alone. In a long run of the same words `skipped` counts those that
    are left out, between `text` and `rest`."""

    kind: Kind
    text: str
    skipped: int = 0
    rest: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Difference:
    """What changed from one text to the other. `removed` and `added` count words; `substance` names what kinds of
    telling words are among the changed ones; `pieces` is empty where nothing changed, and where the texts are
    `too_long` to be compared word by word."""

    pieces: tuple[Piece, ...]
    removed: int
    added: int
    substance: tuple[Substance, ...]
    too_long: bool = False

    @property
    def changed(self) -> bool:
        """Whether any word did."""
        return bool(self.removed or self.added)


@dataclasses.dataclass(frozen=True, slots=True)
class _Word:
    said: str
    telling: frozenset[Substance]


def difference(old: str, new: str) -> Difference:
    """The words that `new` lacks and those that it has more. White space does not count."""
    before, after = _words(old), _words(new)
    a, b = [w.said for w in before], [w.said for w in after]
    head = _common(a, b)
    tail = _common(a[head:][::-1], b[head:][::-1])
    gone, come = a[head : len(a) - tail], b[head : len(b) - tail]
    if max(len(gone), len(come)) > MOST:
        substance = _substance(before[head : len(a) - tail], after[head : len(b) - tail])
        return Difference((), len(gone), len(come), substance, too_long=True)
    runs: list[tuple[Kind, Sequence[str]]] = [("same", a[:head])]
    lost: list[_Word] = []
    won: list[_Word] = []
    for what, i, j, k, m in SequenceMatcher(None, gone, come).get_opcodes():
        if what == "equal":
            runs.append(("same", gone[i:j]))
            continue
        runs += [("removed", gone[i:j]), ("added", come[k:m])]
        lost += before[head + i : head + j]
        won += after[head + k : head + m]
    runs.append(("same", a[len(a) - tail :]))
    if not lost and not won:
        return Difference((), 0, 0, ())
    kept = [(kind, words) for kind, words in runs if words]
    pieces = tuple(_piece(kind, words, first=n == 0, last=n == len(kept) - 1) for n, (kind, words) in enumerate(kept))
    return Difference(pieces, len(lost), len(won), _substance(lost, won))


def _piece(kind: Kind, words: Sequence[str], *, first: bool, last: bool) -> Piece:
    """Of a long run of the same words, those next to a change."""
    before = 0 if first else _AROUND
    after = 0 if last else _AROUND
    if kind != "same" or len(words) <= before + after + _AROUND:
        return Piece(kind, " ".join(words))
    left, right = words[:before], words[len(words) - after :]
    return Piece(kind, " ".join(left), len(words) - before - after, " ".join(right))


def _common(a: Sequence[str], b: Sequence[str]) -> int:
    return next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _words(text: str) -> list[_Word]:
    words: list[_Word] = []
    quoted, opens = False, True
    for said in text.split():
        marks = len(_MARKS.findall(said))
        words.append(_Word(said, _telling(said, quoted=quoted or bool(marks), opens=opens)))
        quoted ^= bool(marks % 2)
        opens = bool(_SENTENCE_END.search(said))
    return words


def _telling(said: str, *, quoted: bool, opens: bool) -> frozenset[Substance]:
    core = _CORE.search(said)
    word = core[0] if core else ""
    low = word.lower().replace("’", "'")
    kinds: set[Substance] = set()
    if any(c.isdigit() for c in word) or any(part in _NUMBERS for part in low.split("-")):
        kinds.add("figures")
    if low.removesuffix("'s") in WEEKDAYS or (low in MONTHS and word[:1].isupper()):
        kinds.add("dates")
    elif word[:1].isupper() and (not opens or word[1:] != word[1:].lower()):
        kinds.add("names")
    if low in _NEGATIONS or low.endswith("n't"):
        kinds.add("negations")
    if quoted:
        kinds.add("quotations")
    if (
        low in _SAID
        or low.removesuffix("d") in _SAID
        or low.removesuffix("ed") in _SAID
        or low.removesuffix("s") in _SAID
    ):
        kinds.add("attributions")
    return frozenset(kinds)


def _substance(lost: Sequence[_Word], won: Sequence[_Word]) -> tuple[Substance, ...]:
    """The kinds of which one side has other words than the other; words that only moved cancel out."""
    kinds: tuple[Substance, ...] = ("figures", "dates", "names", "negations", "quotations", "attributions")
    return tuple(kind for kind in kinds if _told(lost, kind) != _told(won, kind))


def _told(words: Sequence[_Word], kind: Substance) -> Counter[str]:
    cores = ((_CORE.search(w.said), w.said) for w in words if kind in w.telling)
    return Counter((core[0] if core else said).casefold() for core, said in cores)
