"""What changed between two texts of one report, word by word, and whether any of it is of substance."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, Literal, get_args

from claims.nlp.lexicon.figures import ORDINALS, SCALES, TENS, UNITS
from claims.nlp.lexicon.speech import DENYING, HEARSAY, SAYING
from claims.nlp.lexicon.times import MONTHS, WEEKDAYS

Kind = Literal["same", "removed", "added"]
Substance = Literal["figures", "dates", "names", "negations", "quotations", "attributions"]

MOST: Final = 6_000
"""Words of either text that are compared, between what they have in common at their ends."""

_AROUND = 12  # words of what stayed the same that are shown on either side of a change, or left out at the least
_KINDS: Final[tuple[Substance, ...]] = get_args(Substance)
_VALUES = {**UNITS, **TENS}
_NUMBERS = frozenset({*UNITS, *TENS, *SCALES, *ORDINALS, "dozen", "dozens", "half", "couple"})
_NEGATIONS = frozenset("no not never none neither nor without nobody nothing cannot".split())
_SAID = frozenset({"said", "says", "told", "according", "wrote", "written"}) | SAYING | DENYING | HEARSAY
_ENDINGS = (("", ""), ("d", ""), ("ed", ""), ("s", ""), ("ied", "y"), ("ies", "y"))
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


def substance_at(old: str, new: str, start: int, end: int) -> tuple[Substance, ...]:
    """What changed of substance in `old[start:end]` where `old` now reads `new`: the kinds of telling words that went
    from there, came in their stead or changed their order; and negations and attributions wherever they stand, since
    they say how the rest is meant. Of texts that are too long, the kinds of all telling words are compared."""
    before, after = _words(old), _words(new)
    if max(len(before), len(after)) > MOST:
        return _substance(before, after)
    first = len(old[:start].split()) - (not old[:start][-1:].isspace() and start > 0)
    last = len(old[:end].split())
    inside: tuple[list[_Word], list[_Word]] = ([], [])
    anywhere: tuple[list[_Word], list[_Word]] = ([], [])
    a, b = ([(_bare(w), "quotations" in w.telling) for w in words] for words in (before, after))
    for what, i, j, k, m in SequenceMatcher(None, a, b).get_opcodes():
        if what == "equal":
            continue
        anywhere[0].extend(before[i:j])
        anywhere[1].extend(after[k:m])
        if max(i, first) < min(j, last) or (i == j and first < i < last):
            inside[0].extend(before[max(i, first) : min(j, last)])
            inside[1].extend(after[k:m])
    around = {"negations", "attributions"} & set(_substance(*anywhere))
    return tuple(
        kind for kind in _KINDS if kind in around or list(_told(inside[0], kind)) != list(_told(inside[1], kind))
    )


def _bare(word: _Word) -> str:
    core = _CORE.search(word.said)
    return core[0] if core else word.said


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
    if any(low.endswith(end) and low.removesuffix(end) + stem in _SAID for end, stem in _ENDINGS):
        kinds.add("attributions")
    return frozenset(kinds)


def _substance(lost: Sequence[_Word], won: Sequence[_Word]) -> tuple[Substance, ...]:
    """The kinds of which one side has other words than the other; words that only moved cancel out."""
    return tuple(kind for kind in _KINDS if Counter(_told(lost, kind)) != Counter(_told(won, kind)))


def _told(words: Sequence[_Word], kind: Substance) -> Iterator[str]:
    """The telling words of a kind; a number is the same in words and in figures."""
    for word in words:
        if kind in word.telling:
            said = _bare(word).casefold()
            yield str(_VALUES.get(said, said.replace(",", ""))) if kind == "figures" else said
