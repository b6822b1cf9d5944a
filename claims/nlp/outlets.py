"""The outlets that an article names, and how it names them.

*Inline*: a sentence cites the outlet for what it says (*told Reuters*, *Dawn reported*, *CNN footage*). *Blanket*: a
credit that covers the whole text. *Dateline* and *signature*: the article's origin. An outlet that a sentence merely
speaks of (*the newspaper's office was attacked*) is not named in any of these ways and is left out: precision comes
first, since what is cited inline sources a claim.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from claims.nlp.facts import CitedHow, Outlet, OutletMention, Stretch, StretchKind

_LEXICON = Path(__file__).parent / "lexicon"


def _load() -> tuple[Outlet, ...]:
    rows: list[dict[str, Any]] = json.loads((_LEXICON / "outlets.json").read_text(encoding="utf-8"))
    return tuple(Outlet(r["name"], tuple(r["aliases"]), tuple(r["domains"]), r["kind"], r["country"]) for r in rows)


DEFAULT: tuple[Outlet, ...] = _load()
"""The outlets of the lexicon: a desk may hand in its own instead."""

_CITING: dict[str, Any] = json.loads((_LEXICON / "citing.json").read_text(encoding="utf-8"))
_WEAK = frozenset(_CITING["weak"])
_REFUTED_BY = {name: re.compile(pattern) for name, pattern in _CITING["refuted_by"].items()}
_SHORT_FOR = frozenset(_CITING["short_for"])

_WORD = re.compile(r"\w+")
_HOST = re.compile(r"(?:[\w-]{1,63}\.){1,5}[a-z]{2,12}")

_KIND = (
    r"(?:news|newspaper|paper|daily|weekly|agency|broadcaster|channel|television|TV|radio|network|wire|magazine|"
    r"website|site|"
    r"outlet|service|portal|station|tabloid|newswire)"
)
_BESIDE_BEFORE = re.compile(
    rf"(?:\b(?:the|a|an|its|his|her|their|our|local|private|official|national|public|international|rival|"
    rf"influential|respected|"
    rf"leading|popular|major|independent|semi-official|(?:state|pro|right|left|Western)-?\w*|[\w']+-(?:run|owned|"
    rf"language|based|"
    rf"backed|linked|funded)|government-\w+|{_KIND}s?|[A-Z][\w']+'s|[A-Z]\w+(?:ese|ish|ian|ani|i|an)) ){{0,6}}\Z"
)
_BESIDE_AFTER = (
    rf"(?:'s?)?(?: (?:{_KIND}(?:'s)?|Online|Urdu|English|Pashto|"
    rf"Hindi))*(?: \([^()]{{1,40}}\))?(?:, [^,;]{{2,90}},)?"
)
_TOLD = re.compile(
    r"\b(?:told|tell|tells|telling|informed|according to|confirmed to|said to|comments? to|remarks to|"
    r"speaking to|speaking with|"
    r"spoke to|spoke with|spoken to|speaks to|talking to|talked to|talking with|explained to|admitted to|"
    r"revealed to|cit(?:ing|e|es|ed)|"
    r"quot(?:ing|e|es|ed)|interviews? (?:with|to|for|on|by|in)|"
    r"(?:report|reports|article|story|investigation|analysis|account|essay|op-ed|column|editorial|statement|"
    r"email|message|interview|"
    r"tally|count|poll|survey|footage|video|photograph|photo|image|documentary|review|despatch|dispatch)s?"
    r"(?: \w+){0,3}? (?:by|in|from|for|on|with)|"
    r"(?:reported|quoted|cited|published|carried|obtained|seen|reviewed|viewed|verified|contacted|broadcast|"
    r"aired|shown|released|"
    r"compiled|approached|interviewed|conducted|asked|tallied|shared|documented|posted|accessed|geolocated|"
    r"authenticated|featured|"
    r"printed|run|written|provided|given|sent|handed|leaked|described)(?: (?:first|exclusively|later|recently|"
    r"live|on \w+|\w+day))?"
    r" (?:by|in|on|to|with)|"
    r"(?:wrote|writing|writes|appeared|appearing|said|say|says|saying|spoke|speaking)(?: \w+){0,4}? (?:in|for|"
    r"on))\s\Z"
)
_PREPOSITION = re.compile(
    r"\b(?:of|at|for|with|by|in|from|against|on|to|between|over|about|near|outside|owns?|joined|left)\s\Z"
)
_INVERTED = re.compile(r"[,\"'”] (?:reported|reports|said|says|wrote)\s\Z")
_VERB = (
    r"(?:reported|reports|said|says|wrote|writes|quoted|quotes|quoting|cited|cites|citing|added|published|"
    r"broadcast|broadcasts|aired|"
    r"showed|carried|revealed|reveals|learned|learnt|understands|noted|notes|described|estimated|estimates|"
    r"counted|tallied|"
    r"confirmed|claimed|claims|verified|tweeted|obtained|reviewed|documented|identified|calculated|interviewed|"
    r"saw|viewed|"
    r"disclosed|alleged|suggested|suggests|report that|say that|reporting)\b"
)
_ADVERB = (
    r"(?: (?:also|has|had|have|earlier|later|first|previously|initially|separately|since|independently|"
    r"exclusively|then|"
    r"(?:on|early|late) \w+|last \w+|this \w+|\w+day|\w+ly))*"
)
_AFTER = re.compile(rf"{_BESIDE_AFTER}{_ADVERB},? {_VERB}")
_WORK = re.compile(
    rf"{_BESIDE_AFTER} (?:(?:news|investigative|exclusive|live|drone|video|television|TV|published|"
    rf"opinion) )?(?:report|reports|story|"
    r"article|tally|count|poll|survey|analysis|investigation|interview|footage|video|editorial|documentary|"
    r"calculations?|data|"
    r"despatch|dispatch|live blog|op-ed|exclusive|witness)\b"
)
_REPORTER = re.compile(
    rf"{_BESIDE_AFTER} (?:reporter|correspondent|journalist|photographer|stringer|witness|crew|"
    rf"team)s?\b[^.;]{{0,80}}\b(?:said|saw|"
    r"reported|heard|counted|witnessed|wrote|says)\b"
)
_ON_AIR = re.compile(
    r"\b(?:said|told|aired|broadcast|shown|appear\w*|spoke|interview\w*|live|speaking)\b[^.;]{0,80}\bon\s\Z"
)
_DESCRIBED = re.compile(rf" (?:{_KIND}|[Nn]ews|Newspaper|Magazine|TV|Online|Urdu)\b")
_NAME_AFTER = re.compile(r" [A-Z][a-z]+")
_NAME_BEFORE = re.compile(
    r"\b(?!(?:The|On|In|But|And|Yet|So|As|When|While|After|Before|Earlier|Later|Yesterday|Today|Meanwhile|However|Also|"
    r"Then|Now|Still|\w+day|\w+ly)\b)[A-Z][a-z]+ \Z"
)
_AND = re.compile(r"(?:,|,? (?:and|or|as well as|&))(?: the)? |/")
_ORIGIN = re.compile(r"[(\[]|[-–—]{1,3}|(?:First |Originally |Re)?[Pp]ublished\b|[A-Z]\w{1,9}\.?\Z")
_PICTURE = re.compile(r".{0,100}(?:\b(?:[Pp]hoto(?:graph)?|[Ii]mage|[Pp]icture|[Hh]andout|[Ss]creengrab)s?\b|/[A-Z])")
_GOES_ON = re.compile(r"\w|@|\.\w|-[a-z]")
"""What shows that a name is only the beginning of another word or of an address."""
_INPUTS = re.compile(r"\b(?:inputs?|reports?|reporting|agenc(?:y|ies)|files?|information|sources?)\b", re.I)


@dataclasses.dataclass(frozen=True, slots=True)
class _Named:
    """An outlet's name as it stands in the text."""

    outlet: Outlet
    start: int
    end: int
    weak: bool


def mentions(text: str, stretches: Sequence[Stretch], outlets: Sequence[Outlet] = DEFAULT) -> tuple[OutletMention, ...]:
    """Where and how `text`, whose ledger is given, names the `outlets`, in the order of the text."""
    reader = _Reader(_folded(text), tuple(outlets))
    found: list[OutletMention] = []
    listed = False
    for s in stretches:
        if s.kind == "sentence":
            cited = reader.cited(s)
        elif s.kind in ("credit", "byline", "caption", "dateline"):
            how = _origin(reader.text[s.start : s.end], s.kind, listed=listed)
            cited = [(n, how) for n in (*reader.find(s), *(reader.by_domain(s) if s.kind == "credit" else ()))]
        else:
            cited = []
        listed = s.kind == "credit"
        found.extend(OutletMention(n.outlet.name, how, n.start, n.end) for n, how in cited)
    return tuple(sorted(found, key=lambda m: (m.start, m.end)))


def _folded(text: str) -> str:
    """The text with one kind of apostrophe and of blank, as long as before."""
    for sign, plain in (("’", "'"), ("\n", " "), ("\u00a0", " "), ("\t", " ")):
        text = text.replace(sign, plain)
    return text


def _origin(words: str, kind: StretchKind, *, listed: bool) -> CitedHow:
    """How the page's furniture names an outlet: as a credit for the whole text, or only as where the text or a
    picture is from. `listed` says that a credit stands right before it."""
    if kind == "dateline":
        return "dateline"
    if kind != "credit" or _PICTURE.match(words) or (not listed and _ORIGIN.match(words) and not _INPUTS.search(words)):
        return "signature"
    return "blanket"


@dataclasses.dataclass(frozen=True, slots=True)
class _Index:
    """The outlets' names by their first word, the longer ones first; a pattern for the words that may be one; their
    sites."""

    names: Mapping[str, list[tuple[str, Outlet]]]
    first: re.Pattern[str]
    sites: Mapping[str, Outlet]


@lru_cache(maxsize=8)
def _index(outlets: tuple[Outlet, ...]) -> _Index:
    names: dict[str, list[tuple[str, Outlet]]] = defaultdict(list)
    for outlet in outlets:
        for name in dict.fromkeys((outlet.name, *outlet.aliases)):
            folded = _folded(name)
            if first := _WORD.search(folded):
                names[first.group()].append((folded, outlet))
    small = "|".join(re.escape(word) for word in sorted(names) if not word[0].isupper())
    return _Index(
        {word: sorted(found, key=lambda f: -len(f[0])) for word, found in names.items()},
        re.compile(rf"\b(?:[^\W\d_a-z]\w*|(?:{small or '(?!)'})\b)"),
        {domain: o for o in outlets for domain in o.domains},
    )


class _Reader:
    """One text, read for the names of outlets: what is asked of the whole text is asked once for each name."""

    def __init__(self, text: str, outlets: tuple[Outlet, ...]) -> None:
        self.text = text
        self._index = _index(outlets)
        self._shorts: dict[str, Outlet] = {}  # what *the Times* means, once the full name was read
        self._refuted: dict[str, bool] = {}
        self._persons: dict[str, bool] = {}

    def find(self, s: Stretch) -> Iterator[_Named]:
        """The names in one stretch."""
        text, after = self.text, s.start
        for word in self._index.first.finditer(text, s.start, s.end):
            at = word.start()
            if at < after or (at > s.start and text[at - 1] in "@#./-_"):
                continue
            for name, outlet in self._index.names.get(word.group(), ()):
                if not text.startswith(name, at):
                    continue
                end = at + len(name)
                if end <= s.end and not _GOES_ON.match(text, end):
                    after = end
                    self._shorts[name.rsplit(" ", 1)[-1]] = outlet
                    if not self._is_refuted(name):
                        yield _Named(outlet, at, end, name in _WEAK)
                    break
            else:
                short = self._shorts.get(word.group()) if word.group() in _SHORT_FOR else None
                if short and text[max(0, at - 4) : at] in ("the ", "The "):
                    yield _Named(short, at, word.end(), weak=True)

    def by_domain(self, s: Stretch) -> Iterator[_Named]:
        """The outlets whose sites' addresses stand in a stretch."""
        for host in _HOST.finditer(self.text, s.start, s.end):
            labels = host.group().split(".")
            sites = (self._index.sites.get(".".join(labels[i:])) for i in range(len(labels) - 1))
            if outlet := next(filter(None, sites), None):
                yield _Named(outlet, host.start(), host.end(), weak=False)

    def cited(self, s: Stretch) -> list[tuple[_Named, CitedHow]]:
        """Those names of a sentence that it cites; a list of names is cited together."""
        named = list(self.find(s))
        cited = [self._is_cited(s, n) for n in named]
        pairs = list(pairwise(range(len(named))))
        for i, j in (*pairs, *reversed(pairs)):
            if cited[i] != cited[j] and _AND.fullmatch(self.text, named[i].end, named[j].start):
                cited[i] = cited[j] = True
        return [(n, "inline") for n, yes in zip(named, cited, strict=True) if yes]

    def _is_cited(self, s: Stretch, n: _Named) -> bool:
        """Whether the words around a name make its outlet the source of what the sentence says."""
        before, after = self.text[max(s.start, n.start - 140) : n.start], self.text[n.end : min(s.end, n.end + 200)]
        beside = _BESIDE_BEFORE.search(before)
        start = beside.start() if beside else len(before)
        described = len(before) - start > len("the ") or _DESCRIBED.match(after) is not None
        before = before[:start]
        if n.weak and not described and (_NAME_AFTER.match(after) or _NAME_BEFORE.search(before)):
            return False  # a person or another body of that name
        if _TOLD.search(before):
            return True
        if _AFTER.match(after) and not _PREPOSITION.search(before):
            return not n.weak or described or not self._is_person(self.text[n.start : n.end])
        if n.weak and not described:
            return False
        if _WORK.match(after) or _REPORTER.match(after) or _INVERTED.search(before):
            return True
        return n.outlet.kind == "broadcaster" and _ON_AIR.search(before) is not None

    def _is_refuted(self, name: str) -> bool:
        """Whether the text says that this short name is that of something else."""
        if name not in self._refuted:
            self._refuted[name] = name in _REFUTED_BY and _REFUTED_BY[name].search(self.text) is not None
        return self._refuted[name]

    def _is_person(self, name: str) -> bool:
        """Whether the text elsewhere has the name with a surname (*Dawn Harper*)."""
        if name not in self._persons:
            surname = re.compile(rf"\b{re.escape(name)} [A-Z][a-z]+(?= (?:said|says|was|is|who|told|had|has)|,)")
            self._persons[name] = any(
                not _DESCRIBED.match(self.text, m.start() + len(name)) for m in surname.finditer(self.text)
            )
        return self._persons[name]
