"""Who somebody is, read off the page: *Anna Berg is a Norwegian singer, actress and host known for her voice*.

A statistical parser often takes such a list for a clause (*known* for its verb, *singer* for its subject); the words
of trades and the marks between them are the surer sign.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.nlp.examples import GROUPS
from claims.nlp.lexicon import listed, people
from claims.nlp.wording import Word, article

_COPULAS = listed("is was are were be been")
_TRADES = people.ROLES | people.TRADES | GROUPS
_MADE_TRADE = re.compile(
    r"\w{3,}(?:ist|ologer|ographer|maker|keeper|dealer|worker|smith|wright|sman|swoman|fighter|herder)"
)
_NO_TRADE = listed("checklist exist persist insist resist consist assist racist sexist fascist populist")
_DEMONYM = re.compile(r"[A-Z]\w*(?:an|ese|ish|[cs]h|i|ek|ss|ic|ine|ino|ina|ian|born)")
_DEGREES = listed("best well also better most mostly widely primarily originally commonly currently")
_LONGEST = 6


def portrait(said: list[Word]) -> tuple[list[list[Word]], list[Word]] | None:
    """A claim that says who its subject is: one sentence for each trade and for the origin, and what follows as a
    sentence of the same subject, empty where nothing does; None where the claim is of another shape."""
    at = 0
    for word in said:
        if word.text.lower() in _COPULAS:
            break
        at += 1
    if not 0 < at < len(said) - 1:
        return None
    start = at + 1 + (said[at + 1].text.lower() in _DEGREES)
    if start == len(said):
        return None
    lead, determiner = said[:start], said[start].text.lower()
    articled = determiner in ("a", "an", "the")
    bare = not articled and said[at].text.lower() in ("is", "was")
    if not (articled or bare) or any(w.text == "," for w in lead):
        return None
    trades, end = _trades(said, start + (not bare))
    if not trades or (bare and (len(trades) > 1 or end < len(said) or len(trades[0]) > 2)):
        return None
    rest, tail = said[end:], []
    shared = rest if determiner == "the" and rest and rest[0].text == "of" else []
    made, origin = [], []
    for i, trade in enumerate(trades):
        if i == 0 and determiner != "the" and (cut := _origin(trade)):
            origin = [[*lead, *trade[:cut]]]
            trade = trade[cut:]
        first = (
            said[start]
            if determiner == "the"
            else Word(article(trade[0].text), said[start].node if not (i or bare) else None)
        )
        own = trade[1:] if trade[0].text.lower() in ("a", "an", "the") else trade
        made.append([*lead, first, *own, *shared])
    if rest and not shared:
        tail = _tail(said[:at], lead, rest)
        if not tail:
            made.insert(len(made), [*made[-1], *rest])
            if rest[0].text not in ("in", "at", "on", "for", "based"):
                del made[-2]
    return [*made, *origin], tail


def _tail(subject: list[Word], lead: list[Word], rest: Sequence[Word]) -> list[Word]:
    """*best known for his voice*, *who lives in Rome*, *from Norway* as a sentence; empty where it is none."""
    low = int(rest[0].text == ",")
    verb = low + (low < len(rest) and rest[low].text.lower() in _DEGREES)
    if verb + 1 >= len(rest):
        return []
    node = rest[verb].node
    if verb > low or rest[0].text == "from" or (node is not None and node.tag == "VBN"):
        return [*lead, *rest[low:]]
    if rest[0].text == "with":
        return [*subject, Word("had" if lead[-1].text == "was" else "has"), *rest[1:]]
    if rest[low].text == "who":
        return [*subject, *rest[low + 1 :]]
    return []


def _trades(said: Sequence[Word], at: int) -> tuple[list[list[Word]], int]:
    """The trades of a list that begins here, and where it ends."""
    found: list[list[Word]] = []
    end = at
    while at < len(said):
        last = None
        for i in range(at, min(len(said), at + _LONGEST)):
            text = said[i].text
            if not (text[0].isalpha() or text == "-") or text in ("and", "or", "of", "who"):
                break
            if text in _TRADES or (_MADE_TRADE.fullmatch(text) and text not in _NO_TRADE):
                last = i
        if last is None:
            break
        found.append(list(said[at : last + 1]))
        end = at = last + 1
        at += at < len(said) and said[at].text == ","
        if at < len(said) and said[at].text in ("and", "&"):
            at += 1
        elif at == end:
            break
    return found, end


def _origin(trade: Sequence[Word]) -> int:
    """How many words at the beginning say where somebody is from."""
    end = 0
    while end < len(trade) - 1 and (trade[end].text[:1].isupper() or trade[end].text in ("-", "born")):
        if trade[end].text not in ("-", "born") and not _DEMONYM.fullmatch(trade[end].text):
            return 0
        end += 1
    return end
