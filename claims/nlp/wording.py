"""Grammatical English out: inflection, agreement, and the setting of a claim's words as a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claims.nlp.inflection import present
from claims.nlp.lexicon import listed
from claims.nlp.tree import Node

_OPENERS = frozenset("([{“‘«$£€#¿¡")
_CLOSERS = frozenset(")]}”’»%,;:.!?…")
_PAIRS = {"(": ")", "[": "]", "{": "}", "“": "”", "«": "»"}
_PAIRED = frozenset([*_PAIRS, *_PAIRS.values(), '"', "''", "``"])
_BRACKET = re.compile("[" + re.escape("".join([*_PAIRS, *_PAIRS.values()])) + "]")
_MARKS = _PAIRED | frozenset(",;:")
"""What is looked after when words are set; without any of it they stand as they are."""
_EDGE = re.compile(r"[\s,;:–—―.·•|/&+*=~_-]")
_TENSED = frozenset(("VBD", "VBZ", "VBP", "MD"))
_LIKE_A_CONSONANT = re.compile(r"eu|one|once|u[kt]|uni(?!n|d|m)|us[aeu]|u\.")
_LIKE_A_VOWEL = re.compile(r"[aeiou]|hour|honest|hono|heir|8|1[18]\b")
_PLURAL_WORDS = listed("people police they we you these those both several many few men women children")
_AUXILIARIES = listed(
    "is are was were am be been being has have had do does did 's ’s 're ’re 've ’ve 'm ’m 'll ’ll to get got gets"
)
_GROUPS = listed(
    "police family team staff crew group army force union government majority half rest number couple dozen"
)
DANGLING = listed(
    "a an and as at because between but by during every for from his if into its my of onto or our than that the "
    "their upon when where whether which while who whose with without your nor"
)
"""Words that no sentence ends in."""


class Word(NamedTuple):
    """A word of a claim and the token it comes from, None where grammar asked for it. `referent` is the stretch of the
    article (start, end) that a substitution takes its words from."""

    text: str
    node: Node | None = None
    referent: tuple[int, int] | None = None


class Setting(NamedTuple):
    """A sentence as set: its text and where each word of it stands."""

    text: str
    places: tuple[tuple[int, int, Word], ...]


def words(nodes: Iterable[Node]) -> list[Word]:
    """The words of nodes as they are written."""
    return [n.word or _word(n) for n in nodes]


def _word(node: Node) -> Word:
    node.word = made = Word(node.text, node)
    return made


def made(*texts: str) -> list[Word]:
    """Words that grammar asked for."""
    return [Word(t) for t in texts]


def article(following: str) -> str:
    """*a* or *an*, by the sound of what follows."""
    low = following.lower()
    if following.isupper() and len(following) > 1 and (len(following) < 4 or not set("AEIOU") & set(following)):
        return "an" if following[0] in "AEFHILMNORSX" else "a"
    return "an" if _LIKE_A_VOWEL.match(low) and not _LIKE_A_CONSONANT.match(low) else "a"


def is_plural(head: Node, group: Sequence[Node] = ()) -> bool:
    """Whether a subject takes a plural verb; `group` holds its nodes, where it may be a coordination."""
    if head.low in ("series", "news", "politics", "headquarters") or head.tag == "NNPS":
        return False
    if head.low in _PLURAL_WORDS or (head.tag == "NNS" and head.low.endswith("s")):
        return True
    if head.low in ("%", "percent"):
        return True
    if any(n.head is head and n.dep == "conj" for n in group):
        return any(n.low in ("and", "&") and n.dep == "cc" for n in group)
    if head.pos == "NUM" or (head.low in ("number", "majority", "couple") and any(k.low == "a" for k in head.kids)):
        return head.low not in ("one", "1")
    return False


def agreeing(verb: Node, *, plural: bool) -> str:
    """A finite verb's form beside a subject whose number changed when a list was taken apart."""
    if verb.low in ("was", "were"):
        return "were" if plural else "was"
    if verb.low in ("is", "are"):
        return "are" if plural else "is"
    if verb.tag in ("VBP", "VBZ") and verb.lemma and verb.low not in ("'s", "’s", "'re", "’re", "'ve", "’ve"):
        return present(verb.lemma, plural=plural)
    return verb.text


def in_third_person(said: Sequence[Word], predicate: Node) -> list[Word]:
    """The words of a claim in which a name stands for *I*, with their verbs in the third person: *am*, *have*, *see*.
    The predicate is *I*'s too where *I* is not its own subject (*I came and saw*)."""
    finite: set[Node] = set()
    for pronoun in [w.node for w in said if w.node is not None and w.node.low == "i" and w.referent is not None]:
        verb = pronoun.head if pronoun.dep == "nsubj" else None
        for clause in (verb, predicate if predicate.kid("nsubj") is None else None):
            if clause is not None:
                finite.add(next((k for k in clause.all("aux", "cop") if k.tag in ("VBP", "VBD", "MD")), clause))
    return [Word(_of_one(w.node), w.node) if w.node is not None and w.node in finite else w for w in said]


def _of_one(verb: Node) -> str:
    """A finite verb of *I* as *he* or *she* has it."""
    if verb.low in ("am", "'m", "’m"):
        return "is"
    if verb.low in ("'ve", "’ve"):
        return "has"
    if verb.low in ("'ll", "’ll"):
        return "will"
    if verb.low in ("'d", "’d"):
        return "would" if verb.tag == "MD" else "had"
    return present(verb.lemma, plural=False) if verb.tag == "VBP" and verb.lemma else verb.text


def setting(parts: Sequence[Word]) -> Setting:
    """Words set as a sentence: spaced as in the article where they stand together there, begun with a capital, ended
    with a full stop, with no mark at its edges and no quotation mark or bracket that has lost its partner."""
    marked = not _MARKS.isdisjoint([w.text for w in parts])
    kept = _paired(_trimmed(parts)) if marked else _edged(parts)
    pieces: list[str] = []
    places: list[tuple[int, int, Word]] = []
    before: Word | None = None
    begun, at = False, 0
    for word in kept:
        shown, node, referent = word
        if before is not None:
            if node is not None and node.i == 0 and referent is None:
                shown = _lowered(node, shown)
            if _spaced(before, word):
                pieces.append(" ")
                at += 1
        if not begun:
            shown = _capital(shown)
            begun = is_word(shown)
        end = at + len(shown)
        places.append((at, end, word))
        pieces.append(shown)
        at, before = end, word
    text = "".join(pieces)
    stopped = text.rstrip("\"'”’»)]")
    if (text and stopped[-1:] not in (".", "!", "?", "…")) or (text.endswith(")") and text[-2:-1] != "."):
        text += "."
    return Setting(text, tuple(places))


_GIVEN = ("is", "are", "was", "were", "has", "have", "died")
_LEADING = ("case", "det", "cc", "mark")
_LOST_SUBJECT = re.compile(r"(?:\d[\d,.]*|and|or|but),? (?:was|were|had|has|have|is|are)\b|\d+,(?!\d)", re.I)
_RELATIVE = re.compile(r"(?:(?:during|of|in|to|for|by|with|from|on|at) )?(?:which|whom|who|whose|where)\b", re.I)


def is_sentence(done: Setting) -> bool:
    """Whether a set claim can stand: it has words, ends in none that dangles, and its brackets are closed."""
    text, places = done
    last = before = None
    for _, _, word in reversed(places):
        if is_word(word.text):
            if last is not None:
                before = word
                break
            last = word
    if last is None or before is None or _RELATIVE.match(text) or _LOST_SUBJECT.match(text):
        return False
    if not _has_tense(places):
        return False
    node, low = last.node, last.text.lower()
    if node is not None and node.dep in ("aux", "cop") and node.lemma in ("have", "be"):
        return False
    if last.text == "for" and before.text.lower() in ("accounted", "unaccounted"):
        return True
    if low in DANGLING:
        return False
    if node is not None and node.dep in _LEADING and node.low not in ("there", "all", "'s", "’s"):
        return node.head is not None and node.head.i < node.i
    return not _BRACKET.search(text) or all(text.count(a) == text.count(b) for a, b in _PAIRS.items())


def _has_tense(places: Sequence[tuple[int, int, Word]]) -> bool:
    """Whether any word has a tense: by its tag, or because the rules gave it one."""
    for _, _, (text, node, _) in places:
        if node is None:
            if text in _GIVEN:
                return True
        elif (node.tag in _TENSED or (node.tag[:1] == "V" and text.lower() != node.low)) and is_word(text):
            return True
    return False


def is_word(text: str) -> bool:
    """Whether there is a letter or a figure in it."""
    return text[:1].isalnum() or any(c.isalnum() for c in text)


def agrees(said: Sequence[Word], predicate: Node, subject: Sequence[Word]) -> bool:
    """Whether a claim's verb has a tense and the number of the subject that it was given: no *The governor saying …*,
    no *The army were freed*, no *Airport manager had*."""
    if not predicate.is_verb:
        return True
    at = next((i for i, w in enumerate(said) if w.node is predicate), None)
    if at is None:
        return True
    if (
        predicate.tag in ("VBG", "VBN", "VB")
        and said[at].text.lower() == predicate.low
        and not any(w.text.lower() in _AUXILIARIES or _helps(w.node) for w in said[:at])
    ):
        return False
    if predicate.kid("nsubj") is not None:
        return True
    own = next((k for k in (predicate, *predicate.all("aux", "cop")) if k.low in ("was", "were", "has", "have")), None)
    if own is None or not any(w.node is own for w in said):
        return True
    head = next((w.node for w in subject if w.node is not None and w.node.dep in ("nsubj", "conj")), None)
    if head is None:
        return True
    nouns = [w.node for w in subject if w.node is not None]
    if head.text.isupper() or head.pos == "PROPN":
        return own.low != "were" or is_plural(head, nouns) or not head.text.isupper()
    return (
        own.text != next(w.text for w in said if w.node is own)
        or is_plural(head, nouns) == (own.low in ("were", "have"))
        or head.low in _GROUPS
    )


def _helps(node: Node | None) -> bool:
    """Whether a node is a modal, or a verb that a participle leans on (*remained blocked*)."""
    return node is not None and (node.tag == "MD" or (node.dep == "aux" and node.tag in ("VBD", "VBZ", "VBP")))


def _edged(parts: Sequence[Word]) -> list[Word]:
    """Without marks at either edge."""
    kept = list(parts)
    while kept and _is_mark(kept[0]) and kept[0].text not in _OPENERS:
        del kept[0]
    while kept and _is_mark(kept[-1]) and not _closes_inside(kept):
        del kept[-1]
    return kept


def _closes_inside(parts: Sequence[Word]) -> bool:
    """Whether the last word is a quotation mark that closes what was opened within (*as “too slow.”*)."""
    mark = parts[-1].text
    if mark == "”":
        return any(w.text == "“" for w in parts[1:])
    return mark in ('"', "''") and sum(w.text in ('"', "''", "``") for w in parts[1:]) % 2 == 0


def _trimmed(parts: Sequence[Word]) -> list[Word]:
    """Without marks at either edge, and without two in a row."""
    clean: list[Word] = []
    whole = _joined(_edged(parts))
    for index, word in enumerate(whole):
        if word.text not in _MARKS:
            clean.append(word)
            continue
        if (
            clean
            and word.text in ("”", '"', "''")
            and clean[-1].text == ","
            and (index + 1 == len(whole) or whole[index + 1].text not in (",", "and"))
        ):
            clean.pop()
        if clean and word.text in (",", ";", ":") and (clean[-1].text in (",", ";", ":", "(")):
            continue
        if clean and word.text == ")" and clean[-1].text in (",", "("):
            clean.pop()
            if clean and clean[-1].text == "(":
                clean.pop()
            continue
        clean.append(word)
    return clean


def _joined(kept: Sequence[Word]) -> list[Word]:
    """Without the commas beside which something was taken out."""
    if not any(word.text == "," for word in kept):
        return list(kept)
    return [
        word
        for index, word in enumerate(kept)
        if word.text != ","
        or word.node is None
        or (_is_next(kept[index - 1], word) and _is_next(word, kept[index + 1]))
    ]


def _is_next(before: Word, word: Word) -> bool:
    return before.node is None or word.node is None or word.node.i == before.node.i + 1


def _is_mark(word: Word) -> bool:
    text = word.text
    return not text[:1].isalnum() and bool(_EDGE.match(text)) and not any(c.isalnum() for c in text)


def _paired(parts: Sequence[Word]) -> list[Word]:
    """Without brackets and quotation marks whose partner was left behind, and without those around all of it."""
    if not any(w.text in _PAIRED for w in parts):
        return list(parts)
    lost: set[int] = set()
    opened: list[int] = []
    straight: list[int] = []
    for index, word in enumerate(parts):
        mark = word.text
        if mark in _PAIRS:
            opened.append(index)
        elif mark in _PAIRS.values():
            if opened and _PAIRS[parts[opened[-1]].text] == mark:
                opened.pop()
            else:
                lost.add(index)
        elif mark in ('"', "''", "``"):
            straight.append(index)
    lost.update(opened)
    if len(straight) % 2:
        lost.add(straight[-1] if straight[0] == 0 or len(straight) > 1 else straight[0])
    kept = [w for i, w in enumerate(parts) if i not in lost]
    ends = (kept[0].text, kept[-1].text) if len(kept) > 2 else ("", "")
    if ends in (('"', '"'), ("“", "”"), ("``", "''")) and sum(w.text in ends for w in kept) == 2:
        kept = kept[1:-1]
    return _trimmed(kept) if lost else kept


def _spaced(before: Word, word: Word) -> bool:
    """Whether there is a blank between two words."""
    (_, a, far), (_, b, near) = before, word
    if a is not None and b is not None and b.i == a.i + 1 and not (far or near):
        return b.start > a.end
    if a is not None and b is None and word.text in ("'s", "’s", "’", "'"):
        return False
    if word.text[:1] in _CLOSERS or word.text in ("'s", "’s", "n't", "n’t", "'", "'re", "'ve"):
        return False
    if before.text in ('"', "``", "'") and before.node is not None:
        return _closes(before.node)
    if word.text in ('"', "''") and b is not None:
        return not _closes(b)
    return before.text[-1:] not in _OPENERS


def _closes(mark: Node) -> bool:
    """Whether a straight quotation mark closes: its neighbours in the tree stand before it."""
    return mark.head is not None and mark.head.i < mark.i


def _lowered(node: Node, shown: str) -> str:
    if node.pos in ("PROPN", "SYM") or node.low == "i" or node.tag.startswith("NNP") or shown[1:] != shown[1:].lower():
        return shown
    if node.pos == "ADJ" and node.tag == "JJ" and node.low in _CAPITAL_ADJECTIVES:
        return shown
    return shown[:1].lower() + shown[1:]


def _capital(shown: str) -> str:
    return shown[:1].upper() + shown[1:]


_CAPITAL_ADJECTIVES = listed(
    "american british english french german italian spanish russian chinese japanese indian pakistani israeli "
    "palestinian iranian iraqi turkish ukrainian european african asian arab muslim christian jewish islamic "
    "canadian australian mexican brazilian egyptian greek irish scottish welsh dutch polish swedish norwegian "
    "danish finnish swiss austrian korean thai vietnamese indonesian nigerian kenyan nepali afghan saudi syrian "
    "republican democratic"
)
