"""What a claim says in passing: years in brackets, a place inside a place, another name set off by commas.

Each reading takes the words of a claim, leaves what was said in passing out, and adds it to `facts` as a sentence.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from claims.nlp.examples import WORK_NOUNS, Facts, is_day
from claims.nlp.lexicon import listed, people
from claims.nlp.titles import title_list
from claims.nlp.wording import Word

_PLACING = listed("in at from near around to")


def bracketed(facts: Facts, said: list[Word]) -> list[Word]:
    """Takes out brackets: a year is when a work came out or a life began and ended; an acronym stays."""
    kept: list[Word] = []
    at = 0
    while at < len(said):
        if said[at].text != "(":
            kept.append(said[at])
            at += 1
            continue
        end = next((i for i in range(at, len(said)) if said[i].text == ")"), None)
        if end is None:
            return said
        inside = said[at + 1 : end]
        before = list(kept)
        if not dated(facts, inside, before) and (len(inside) == 1 and inside[0].text.isupper()):
            kept += said[at : end + 1]
        at = end + 1
    return kept


def dated(facts: Facts, inside: list[Word], before: list[Word]) -> bool:
    texts = [t for w in inside for t in re.split(r"[–—-]", w.text) if t]
    years = [t for t in texts if len(t) == 4 and t.isdigit()]
    opening = len(before) < 9 and all(w.node is None or not w.node.is_verb for w in before)
    named = before if opening else _name_before(before)
    if not years or not named:
        return False
    if "born" in texts:
        date = inside[texts.index("born") + 1 :]
        place = next((i for i, w in enumerate(date) if w.text == "in"), len(date))
        if date[place:]:
            facts.append([*named, Word("was"), Word("born"), *date[place:]])
        date = date[:place]
        if date:
            facts.append([*named, Word("was"), Word("born"), Word("in" if len(date) == 1 else "on"), *date])
        return True
    if len(years) == 2 or "present" in texts:
        is_work = any(w.node is not None and w.node.low in WORK_NOUNS for w in before)
        if is_work:
            facts.append([*named, Word("was"), Word("shown"), Word("from"), *inside])
        elif opening:
            facts.append([*named, Word("was"), Word("born"), Word("in"), Word(years[0])])
            if len(years) == 2:
                facts.append([*named, Word("died"), Word("in"), Word(years[1])])
        return True
    if texts == years:
        kind = next((w.node.low for w in reversed(before) if w.node is not None and w.node.low in WORK_NOUNS), "")
        verb = next((v for v, nouns in people.WORKS.items() if kind in nouns), "released")
        facts.append([*named, Word("was"), Word(verb), Word("in"), Word(texts[0])])
        return True
    return False


def apposed(facts: Facts, said: list[Word]) -> list[Word]:
    """*founded Norte, a building firm in Oslo*: what a name is, behind a comma."""
    at = 1
    while at < len(said) - 2:
        if said[at].text != "," or said[at + 1].text not in ("a", "an") or not said[at - 1].text[:1].isupper():
            at += 1
            continue
        name = _name_before(said[:at])
        end = next((i for i in range(at + 1, len(said)) if said[i].text in (",", ";", "–", "—")), len(said))
        after = said[end + 1].text if end + 1 < len(said) else ""
        if not name or end < at + 3 or (after in ("and", "or") and not said[end + 2 : end + 3][0].text[:1].isupper()):
            at += 1
            continue
        facts.append([*name, Word("is"), *said[at + 1 : end]])
        said = [*said[:at], *said[end + (after not in ("and", "or") and end < len(said)) :]]
    return said


def also_named(facts: Facts, said: list[Word]) -> list[Word]:
    """*Jan Berg, also known as Kato, was a poet*: the other name is said in passing."""
    start = next((i for i, w in enumerate(said[:12]) if w.text.lower() in ("known", "called")), 0)
    low = start - (
        start > 1 and said[start - 1].text.lower() in ("also", "commonly", "better", "formerly", "popularly")
    )
    low -= low > 0 and said[low - 1].text == ","
    end = next((i for i in range(start, min(len(said), start + 8)) if said[i].text == ","), 0)
    if low < 1 or not start < end < len(said) - 1 or any(_is_finite(w) for w in said[:end]):
        return said
    facts.append([*said[:low], Word("is"), *said[low + (said[low].text == ",") : end]])
    return [*said[:low], *said[end + 1 :]]


def _is_finite(word: Word) -> bool:
    return word.node is not None and (
        word.node.tag in ("VBZ", "VBP", "MD") or word.text.lower() in ("was", "were", "had")
    )


def within_places(facts: Facts, said: list[Word]) -> list[Word]:
    """*born in Omaha, Nebraska*: the first is in the second."""
    at = 0
    while at < len(said):
        node = said[at].node
        if node is None or node.low not in _PLACING or node.dep != "case":
            at += 1
            continue
        first_end = _name_end(said, at + 1)
        place = said[at + 1 : first_end]
        rest = first_end
        chain = [place]
        while rest < len(said) and said[rest].text == "," and rest + 1 < len(said):
            end = _name_end(said, rest + 1)
            if end == rest + 1 or is_day(said[rest + 1]):
                break
            following = said[end].text.lower() if end < len(said) else ""
            beyond = said[end].node if end < len(said) else None
            tense = "" if beyond is None else beyond.tag
            if (
                following in ("and", "or", "&")
                or tense in ("VBD", "VBZ", "VBP", "MD")
                or (following == "," and end + 1 < len(said) and said[end + 1].text.lower() in ("and", "or"))
            ):
                break
            chain.append(said[rest + 1 : end])
            rest = end
        if place and said[at].text in ("at", "in", "of", "near") and rest < len(said) and said[rest].text == "in":
            end = _name_end(said, rest + 1)
            case = said[rest].node
            if end > rest + 1 and case is not None:
                facts.append([*chain[-1], Word("is"), *said[rest:end]])
                if case.head is not None and case.head.dep == "nmod":
                    said = [*said[:rest], *said[end:]]
        if place and len(chain) > 1 and len(title_list(said, at + 1)) < 3:
            for inner, outer in itertools.pairwise(chain):
                facts.append([*inner, Word("is"), Word("in"), *outer])
            if rest < len(said) and said[rest].text == ",":
                rest += 1
            said = [*said[:first_end], *said[rest:]]
        at += 1
    return said


def _name_end(said: Sequence[Word], at: int) -> int:
    """Where the name that begins here ends."""
    end = at
    while end < len(said):
        node = said[end].node
        if node is None or not (
            (node.text[:1].isupper() and node.pos in ("PROPN", "ADJ", "NOUN"))
            or (end == at and node.low == "the")
            or (node.low == "of" and end > at and end + 1 < len(said) and said[end + 1].text[:1].isupper())
        ):
            break
        if is_day(said[end]):
            break
        end += 1
    return end if end > at and said[end - 1].text.lower() not in ("the", "of") else at


def _name_before(before: list[Word]) -> list[Word]:
    """The name or title right before a bracket."""
    if not before:
        return []
    if before[-1].text in ("”", '"', "''"):
        start = next((i for i in range(len(before) - 2, -1, -1) if before[i].text in ("“", '"', "``")), None)
        return [] if start is None else before[start + 1 : -1]
    start = at = len(before)
    while at and len(before) - at < 14:
        word = before[at - 1]
        if word.text[:1].isupper() or word.referent is not None or word.text.isdigit():
            start = at - 1
        elif word.text.lower() not in _JOINTS:
            break
        at -= 1
    return before[start:]


_JOINTS = listed("of the a to in for on 's ’s : & - an at with")
