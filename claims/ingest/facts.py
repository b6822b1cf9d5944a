"""What a report says of itself: who wrote it, which agency it comes from, when and where it appeared, and whether it
is all there. All of it is proposed to a person, who may correct it.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from claims.ingest.published import Precision, in_head

AGENCIES: Mapping[str, tuple[str, ...]] = {
    "Agence France-Presse": ("AFP", "Agence France-Presse", "Agence France Presse"),
    "Agencies": ("Agencies", "agencies", "Agency", "agency reports", "news agencies", "wire services", "Wires"),
    "Anadolu Agency": ("AA", "Anadolu Agency", "Anadolu"),
    "Asian News International": ("ANI", "Asian News International"),
    "Associated Press": ("AP", "The Associated Press", "Associated Press"),
    "Associated Press of Pakistan": ("APP", "Associated Press of Pakistan"),
    "Bloomberg": ("Bloomberg",),
    "Deutsche Presse-Agentur": ("dpa", "DPA", "Deutsche Presse-Agentur"),
    "EFE": ("EFE",),
    "IANS": ("IANS",),
    "Interfax": ("Interfax",),
    "Kyodo News": ("Kyodo", "Kyodo News"),
    "PA Media": ("PA Media", "Press Association"),
    "Press Trust of India": ("PTI", "Press Trust of India"),
    "Reuters": ("Reuters", "REUTERS", "Thomson Reuters"),
    "TASS": ("TASS",),
    "United Press International": ("UPI", "United Press International"),
    "Voice of America": ("VOA", "Voice of America"),
    "Xinhua": ("Xinhua",),
    "Yonhap": ("Yonhap",),
}
"""Agencies by canonical name, with the names that sign."""


@dataclasses.dataclass(frozen=True, slots=True)
class Signature:
    """The mark of an agency. `words` is what stands in the text from `start`; `start` is -1 where it is the byline."""

    agency: str
    words: str
    start: int


@dataclasses.dataclass(frozen=True, slots=True)
class PageFacts:
    """What a report says of itself; empty where it says nothing.

    `published` is the day in the report's own zone, exact to `published_precision`; `published_at` the moment, where a
    time is given (without a zone where none is); `published_found` is what said so (*JSON-LD*, *meta*, *time*,
    *dateline*, *text*, *header*, *address*). `dateline` is its words, a date without a year included. `address` is the
    canonical one that a page claims for itself, which is not proved by anything. `thin_because` is a sentence on why
    the text may not be the whole report.
    """

    title: str = ""
    byline: str = ""
    signatures: tuple[Signature, ...] = ()
    dateline: str = ""
    published: date | None = None
    published_precision: Precision = "day"
    published_at: datetime | None = None
    published_found: str = ""
    address: str = ""
    site: str = ""
    thin_because: str = ""

    @property
    def thin(self) -> bool:
        """Whether the text may be less than the report."""
        return bool(self.thin_because)

    def as_json(self) -> dict[str, Any]:
        """As plain values; `from_json` reads them."""
        values = dataclasses.asdict(self)
        values["published"] = self.published.isoformat() if self.published else None
        values["published_at"] = self.published_at.isoformat() if self.published_at else None
        return values

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> PageFacts:
        """From what `as_json` gave. Zero bytes and halves of characters, which no database keeps, become U+FFFD."""
        return cls(
            **{
                **{name: _storable(value) for name, value in values.items()},
                "signatures": tuple(Signature(**one) for one in values["signatures"]),
                "published": date.fromisoformat(values["published"]) if values["published"] else None,
                "published_at": datetime.fromisoformat(values["published_at"]) if values["published_at"] else None,
            }
        )


@dataclasses.dataclass(frozen=True, slots=True)
class Parsed:
    """What a parser gives: the text with line ends LF, the encoding it was written in, and the facts."""

    text: str
    encoding: str
    facts: PageFacts


_CANONICAL = {alias: name for name, aliases in AGENCIES.items() for alias in aliases}
_ALIAS = "(?:" + "|".join(re.escape(alias) for alias in sorted(_CANONICAL, key=len, reverse=True)) + ")"
_ALIASES = re.compile(rf"(?<![\w&]){_ALIAS}(?![\w&])")
_SEVERAL = rf"{_ALIAS}(?:(?:\s?[/,&+]\s?|\sand\s){_ALIAS}){{0,4}}"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATE = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
_CAPITALS = r"[A-Z][A-Z.'’-]{1,30}(?:[ /-][A-Z.'’]{1,30}){0,4}"
_NAME = r"[A-Z][\w.'’-]{0,30}(?: [A-Z][\w.'’-]{0,30}){0,3}"
_DASH = r"\s?(?:--?|[–—―:])\s"
_DATELINE = re.compile(
    rf"(?P<words>{_CAPITALS}(?:, {_NAME}){{0,2}}(?:,? {_DATE})?(?: ?\((?P<a>{_SEVERAL})\))?"
    rf"|{_NAME}(?:, {_NAME}){{0,2}}(?:,? {_DATE})? ?\((?P<b>{_SEVERAL})\)"
    rf"|{_NAME}(?:, {_NAME}){{0,2}},? {_DATE}"
    rf"|\((?P<c>{_SEVERAL})\)){_DASH}"
)
_CLOSING = re.compile(
    rf"(?:(?<=[.!?…”\"’)\]])\s{{0,3}}|\A\s{{0,3}})(?P<words>(?:--?|[–—―])\s?(?P<a>{_SEVERAL})|[(\[](?P<b>{_SEVERAL})[)\]])\.?\s*\Z"
)
_INPUTS = re.compile(
    r"(?P<words>\b(?:[Ww]ith|WITH|[Aa]dditional|[Ii]nputs?)\s(?:(?:additional|further|some)\s)?"
    r"(?:inputs?|INPUTS|reports?|reporting|files?|information|from)\s(?:(?:from|FROM|by)\s)?(?P<who>[^.()\[\]\n]{2,120}))"
)
_BY = re.compile(r"(?:By|BY|Written by|Reporting by|Story by):?\s(?P<who>[A-Z][^\n]{1,120})\Z")
_SENTENCE_END = re.compile(r"[.!?…۔।。][\"”’')\]»]{0,3}(?=\s|\Z)")
_WALL = re.compile(
    r"subscribe (?:now |today )?to (?:continue|read|unlock|keep)|(?:to|and) (?:continue|keep) reading|subscribers only|"
    r"for subscribers\b|already (?:a subscriber|have an account)|read the full (?:story|article|report) with|"
    r"(?:log|sign) in to (?:continue|read|view)|register to (?:continue|read)|unlock this (?:article|story)|"
    r"this (?:article|story|content) is (?:reserved )?for (?:our )?(?:paying )?(?:subscribers|members)|"
    r"you have reached your (?:limit|article limit)|free articles? (?:left|remaining)",
    re.I,
)
_GATE = re.compile(
    r"checking your browser|just a moment\W|enable javascript and cookies|verify(?:ing)? (?:that )?you are (?:a )?human"
    r"|access denied|attention required|are you a robot|captcha",
    re.I,
)
_FEW_SENTENCES, _SHORT_BEHIND_WALL = 3, 8
_HEAD, _TAIL = 1500, 600


def signatures(text: str, byline: str = "") -> tuple[Signature, ...]:
    """The agencies that sign the report: in the dateline, at its close, as *With inputs from*, or as its author."""
    found: list[Signature] = []
    head = dateline(text)
    if head is not None:
        found += _each(head["a"] or head["b"] or head["c"] or "", head["words"], head.start("words"))
    tail = max(0, len(text.rstrip()) - _TAIL)
    for at, line in _lines(text, tail):
        if closing := _CLOSING.search(line):
            found += _each(closing["a"] or closing["b"], closing["words"], at + closing.start("words"))
        for credit in _INPUTS.finditer(line):
            found += _each(credit["who"], credit["words"].rstrip(), at + credit.start("words"))
    found += _each(byline if len(byline) < 60 else "", byline, -1)
    seen: dict[tuple[str, int], Signature] = {}
    for one in found:
        seen.setdefault((one.agency, one.start), one)
    return tuple(seen.values())


def dateline(text: str) -> re.Match[str] | None:
    """The dateline that opens one of the first lines, as a match with its `words`; None where there is none."""
    for at, line in _lines(text[:_HEAD], 0):
        if m := _DATELINE.match(text, at, at + min(len(line) + 1, 200)):
            return m
    return None


def written_by(text: str) -> str:
    """Who stands under the title as the author (*By Ada Ames*); empty where nobody does."""
    for _, line in _lines(text[:_HEAD], 0):
        if m := _BY.match(line.strip()):
            return m["who"].strip()
    return ""


def why_thin(text: str, around: str = "", *, closed: bool = False) -> str:
    """Why `text` may be less than the report: a wall, a gate, or too few sentences. `around` are all the words of the
    page, `closed` that the page itself says that it is not free to read."""
    count = len(_SENTENCE_END.findall(text))
    if closed:
        return "The page says that it is not free to read: this may be its beginning alone."
    if _WALL.search(text[-_TAIL:]) or (count < _SHORT_BEHIND_WALL and _WALL.search(around)):
        return "The page asks to subscribe or to log in before reading on: this may be its beginning alone."
    if count < _SHORT_BEHIND_WALL and _GATE.search(f"{text[:_HEAD]} {around[:_HEAD]}"):
        return "The page asks for proof of a human reader: this is not the report."
    if count < _FEW_SENTENCES:
        found = ("No whole sentence", "Only one sentence", "Only two sentences")[count]
        return f"{found} came back: the report itself may be elsewhere."
    return ""


def completed(text: str, facts: PageFacts, around: str = "", *, closed: bool = False) -> PageFacts:
    """`facts` with what the text itself tells where nothing else did: byline, dateline, signatures, date, thinness."""
    head = dateline(text)
    words = head["words"] if head else ""
    byline = facts.byline or written_by(text)
    found = in_head(text, words) if facts.published is None else None
    if found is not None:
        facts = dataclasses.replace(
            facts,
            published=found.day,
            published_precision=found.precision,
            published_at=found.at,
            published_found=found.found,
        )
    return dataclasses.replace(
        facts,
        byline=byline,
        dateline=words,
        signatures=signatures(text, byline),
        thin_because=why_thin(text, around, closed=closed),
    )


def _storable(value: Any) -> Any:
    return re.sub("[\0\ud800-\udfff]", "\ufffd", value) if isinstance(value, str) else value


def _each(names: str, words: str, start: int) -> list[Signature]:
    return [Signature(_CANONICAL[m.group()], words, start) for m in _ALIASES.finditer(names)]


def _lines(text: str, start: int) -> list[tuple[int, str]]:
    """The lines of `text` from `start`, each with where it begins. A line that is cut into is taken from the cut."""
    lines, at = [], start
    for line in text[start:].split("\n"):
        if line.strip():
            lines.append((at + len(line) - len(line.lstrip()), line.strip()))
        at += len(line) + 1
    return lines
