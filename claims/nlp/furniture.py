"""What stands around the text of a page, told by its wording: datelines, bylines, captions, credits, boilerplate.

Each function looks at one paragraph or one sentence and answers for it alone; `sentences` knows what stands before and
after.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)?)"
_DATE = rf"(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:{_MONTH} {_DAY}|{_DAY} {_MONTH})(?:,? \d{{4}})?)"
_DASH = r"(?:-{1,3}|[–—―])"
_NAME = r"[A-Z][\w.'’]{0,30}(?:[ -](?:[A-Z][\w.'’]{0,30}|of|de|del|la|el|al|and|the|upon|sur|di|do)){0,4}"
_PLACE = rf"(?:{_NAME}(?:(?:, ?|/){_NAME}){{0,3}}(?: ?[\[(]{_NAME}[\])])?)"
_CAPITALS = (
    r"(?:[A-Z][A-Z.'’-]{2,30}(?:[ /-](?:[A-Z.'’]{1,30}|AND|"
    r"OF)){0,4}(?:, (?:[A-Z][\w.'’]{0,30})(?: [A-Z][\w.'’]{0,30}){0,2}){0,2})"
)
_AGENCY = r"(?:[(\[][A-Z][\w .,/&-]{1,50}[)\]]|/[A-Z]\w{1,30}/)"
_DATELINES = (
    re.compile(rf"{_PLACE}(?:,| ?{_DASH}) ?{_DATE}(?:,? ?{_AGENCY})? ?(?:{_DASH}|:)"),
    re.compile(rf"{_PLACE}(?:[,.]? {_DATE},?)? ?{_AGENCY} ?(?:{_DASH}|[:;])"),
    re.compile(rf"{_PLACE},? {_DATE},? ?{_AGENCY}"),
    re.compile(rf"{_CAPITALS} ?(?:{_DASH}(?=\s)|:|[–—―](?=[“\"]?[A-Z]))"),
    re.compile(rf"(?:{_DATE},? ?)?{_AGENCY} ?{_DASH}"),
    re.compile(rf"{_DATE} ?(?:{_DASH}|:)(?=\s)"),
)
_LEAD_DATELINES = (
    re.compile(rf"{_PLACE} ?(?:[–—―]|--)(?=\s[“\"‘]?[A-Z0-9])"),
    re.compile(rf"{_PLACE},? {_DATE}\.?(?=\s[“\"‘]?[A-Z])"),
    re.compile(rf"{_NAME}, {_NAME}:(?=\s[“\"‘]?[A-Z0-9])"),
    re.compile(r"\((?:[A-Z]{2,5}|Reuters|Xinhua)\)(?=\s[“\"‘]?[A-Z0-9])"),
)
"""Those that may also be the beginning of a sentence: believed in the lead only."""
_NO_PLACE = frozenset(
    json.loads((Path(__file__).parent / "lexicon" / "furniture.json").read_text(encoding="utf-8"))["no_place"]
)

_OUTLETS = r"(?:[A-Z][^\W_][\w&’']{0,24}(?: (?:[A-Z][\w&’']{0,24}|of|and|the|in|de)){0,5})"
_NEWS = r"(?:inputs?|reports?|reporting|files?|information|material|contributions?)"
_INPUTS = (
    rf"(?:[Ww]ith (?:(?:additional|further|some|agency|wire) )?{_NEWS} (?:from|by)\b"
    rf"|(?:Additional|Further|Agency) {_NEWS} (?:by|from)\b|[Ww]ith (?:news |wire )?agenc(?:y|ies)\b)"
)
_MAKERS = (
    r"(?:(?:Additional |Further )?(?:Reporting|Writing|Written|Edited|Editing|Compiled|Compiling|Translated|"
    r"Translation|Graphics?|"
    r"Photography|Produced|Contributions?|Contributed)(?: and \w+)? by\b)"
)
_CREDIT = re.compile(
    r"[(\[—–*-]{0,2} ?(?:"
    r"(?:News |Our |Image )?(?:Sources?|Credits?|References?|Courtesy|Via)(?: used| cited| consulted)?\s?[:：—–-]"
    rf"|{_INPUTS}|{_MAKERS}|[Ww]ith [\w ,/&-]{{1,60}} inputs?\.?[)\]]?\Z"
    r"|(?:Published|First published|Originally published|Republished) (?:in|by|on|at|from)\b"
    r"|This (?:article|story|piece|summary|account|report|explainer)\b.{0,40}\b(?:compiled|based on|sourced|"
    r"drawn from|draws on|relies on|"
    r"uses material|adapted|syndicated|republished|first (?:published|appeared)|originally (?:published|appeared))\b"
    r")"
)
_ASSERTS = re.compile(
    r"\b(?:that|shows?|showed|found|finds|says?|said|suggests?|suggested|reveals?|revealed|indicates?|claims?)\b"
)
_MAKER = re.compile(rf"{_MAKERS}|{_INPUTS}")
_CREDIT_INSIDE = re.compile(
    r"\bcontributed (?:reporting )?to this\b|\b(?:writers?|journalists?|reporters?|"
    r"correspondents?)\b.{0,200}\bcontributed\.?\Z"
    r"|\b(?:was|were|been) (?:used|consulted|drawn (?:up)?on)\b.{0,30}\b(?:compiling|preparing|writing|"
    r"producing) (?:this|the)\b"
    r"|\b(?:in|for) (?:compiling|preparing|writing) this (?:article|story|report|summary|account|piece)\b",
    re.I,
)
_CREDIT_HINTS = ("contributed", "compiling", "preparing", "writing", "producing")
"""One of these stands in every credit inside a sentence."""
_SIGNATURE = re.compile(
    rf"(?:{_DASH}{{1,3}} ?(?:{_INPUTS} ?)?{_OUTLETS}(?:[/,] ?{_OUTLETS}){{0,4}}"
    rf"|[(\[](?:{_INPUTS}.{{0,80}}|[Ww]ith .{{1,60}} inputs?|{_OUTLETS}(?:[/,] ?{_OUTLETS}){{0,4}}"
    rf"|(?:according to|via|from|source:?) {_OUTLETS}|(?:Reporting|Writing|Editing|Additional|Compiled|Edited|"
    rf"Written)\b[^()]{{0,300}})"
    r"[)\]])\.?\s*\Z"
)
_SIGN = re.compile(rf"(?:(?<=\s)|(?<=[.!?”\"’])){_DASH}{{1,2}}|[(\[]")
"""What a signature may begin with."""
_NAMES_ALONE = re.compile(
    r"(?:With )?(?:[A-Z]{2,6}|Reuters|Xinhua|Agencies|Bloomberg|Anadolu)(?:(?:, | and | & |/| )(?:[A-Z]{2,6}|"
    r"Reuters|Xinhua|Agencies|"
    r"Bloomberg|Anadolu)){0,4}\.?\Z"
)
"""Agencies by their initials, alone in the last line."""
_SIGNED_AFTER = re.compile(r"[.!?…][\"”’')\]]{0,3}\s*\Z")
_PHOTO = re.compile(
    r"[(\[](?:(?:[A-Z][\w&.’'-]{0,24}[ /]){1,5}(?:[Pp]hotos?|[Ii]mages?|[Hh]andout|File)\b|(?:Photo|Image|Picture|"
    r"Credit)s?(?: credits?)?"
    r"(?: courtesy)?(?: by|:| of) )[^()\[\]]{0,60}[)\]]\.?\s*\Z"
    r"|(?<![^\s.])[—–] ?(?:[A-Z][\w&.’'-]{0,24} ?){1,4}(?:/[A-Z]\w{0,24}|[Pp]hoto|[Ff]ile(?: photo)?)\.?\s*\Z"
    r"|\b(?:Photo|Image|Picture|Photograph)s?(?: credits?| courtesy)? ?(?:by|:) ?[A-Z][^.!?()]{1,60}\.?\s*\Z"
    r"|[(\[]?\b(?:AP|AFP|Reuters|EPA|Getty|AA|ANI|PTI|APP)(?: [Pp]hotos?|"
    r" [Ii]mages?)?/[A-Z][^()\[\]]{1,40}[)\]]?\.?\s*\Z"
    r"|(?:\A|(?<=[.)\]] ))(?:AP|AFP|EPA|PTI|ANI|APP|Reuters|Xinhua) [Pp]hotos?\b[^()\[\]]{0,60}\.?\s*\Z"
    r"|[(\[]?\bGetty Images[)\]]?\.?\s*\Z"
)
_PHOTO_HINTS = ("hoto", "mage", "icture", "ile", "andout", "Credit", "Getty", "/")
"""One of these stands in every credit of a picture: they spare most paragraphs the long pattern."""
_CAPTION = re.compile(
    r"(?:(?:FILE|File)(?: (?:PHOTO|IMAGE|photo|image|picture))?\s?[:—–-]|(?:Photo|Image|Picture|Caption|Pictured|"
    r"Video|Graphic|Map)s?"
    r"\s?(?:caption)?:|In this (?:(?:undated|file|handout|combination|Monday|Tuesday|Wednesday|Thursday|Friday|"
    r"Saturday|Sunday),? )*"
    r"(?:photo|photograph|picture|image|frame grab|screengrab|handout)\b)"
)
_PICTURED = re.compile(r"\b(?:undated|file|handout|this) (?:photo|photograph|picture|image)\b", re.I)
_DESK = (
    r"(?:Staff|Our|Special|Web|News|Monitoring|Agenc|Bureau|A)\b[\w .]{0,20}\b(?:Reporters?|Report|"
    r"Correspondents?|Desk|Writers?|ies|Bureau)"
)
_WHO = r"(?:[A-Z][\w.’'-]{0,30}|and|in|of|for|with|at|the|de|al|bin|[|,&/–—•·-])"
_BYLINE = re.compile(
    rf"(?:(?:By|BY|Words by|Story by|Written by):? {_WHO}(?:[ ,]+{_WHO}){{0,20}}(?: ?\|.{{0,80}})?|{_DESK}|Agencies"
    rf"|(?:Last )?(?:Published|Updated|Posted|Modified|Uploaded)(?: on| at)?:? ?(?:{_MONTH}|\d|[A-Z][a-z]+day).{{0,60}}"
    rf"|(?:[A-Z][a-z]+day,? )?(?:{_MONTH} {_DAY},? \d{{4}}|{_DAY} {_MONTH},? \d{{4}}|\d{{4}}-\d\d-\d\d|"
    rf"\d{{1,2}}/\d{{1,2}}/\d{{4}})"
    r"(?:[,| –—-]{1,3}\d{1,2}:\d\d.{0,20})?)[,.]?\s*\Z"
)
_BOILERPLATE = re.compile(
    r"(?:[(\[*•>➤▶|–—-]{0,3} ?)(?:"
    r"all (?:the )?(?:information|facts|details|content|material|data)\b.{0,80}\b(?:cross|verified|checked|"
    r"reviewed|reserved|property)"
    r"|(?:©|\(c\) ?(?=\d)|copyright\s*(?:©|\(c\)|\d{4}))"
    r"|all rights reserved"
    r"|(?:please )?(?:click|tap) (?:here|below|on)\b"
    r"|(?:please )?(?:subscribe|sign up|log in|sign in)\b"
    r"|(?:also read|read also|read more|see also|related|more from|more on|watch|listen|must read|don[’']t miss|"
    r"recommended|"
    r"you may also)\s?[:：|—–-]"
    r"|(?:advertisement|sponsored(?: content)?|skip to content|comments)\W*\Z"
    r"|(?:also read|read more|read next|read the full|read our|continue reading|share this|share on|follow us|"
    r"follow @|like us|"
    r"join us|join our|download (?:the|our) (?:\w+ )?app|get the latest|stay up to date|stay tuned|leave a comment|"
    r"view comments|"
    r"comments are closed|story continues|scroll to|support our|never miss)\b"
    r"|our standards\s?:|the thomson reuters trust principles"
    r"|disclaimer\s?[:.–—-]"
    r"|(?:except for the headline, )?this (?:article|story|content|material|translation|summary|post|"
    r"report)\b.{0,60}?\b(?:may not be|"
    r"has (?:not )?been (?:updated|corrected|edited|reviewed|fact|auto|translated)|was (?:updated|corrected|"
    r"generated|auto|fact)|"
    r"is (?:protected|copyright|for (?:informational|general)|auto|generated|published from))"
    r"|(?:the )?(?:views|opinions)(?: and (?:views|opinions))? (?:are )?expressed (?:here|herein|in|by|on|are|do)\b"
    r"|every effort\b.{0,40}\bto ensure (?:the )?accuracy\b"
    r"|(?:editor[’']?s[’']?|editors[’']?) note\b"
    r"|for (?:more|further|the latest|all the latest|breaking) (?:news|information|updates|coverage|stories|details)\b"
    r"|(?:https?://|www\.)\S+\Z"
    r"|[*•=_~#–—-][*•=_~#–— -]*\Z"
    r")",
    re.I,
)


def dateline_end(text: str, start: int, end: int, *, lead: bool) -> int | None:
    """Where the dateline at the head of a paragraph ends, its dash included; None where it has none. `lead` says that
    no sentence stands before it."""
    stop = min(end, start + 160)
    for pattern in (*_DATELINES, *_LEAD_DATELINES) if lead else _DATELINES:
        m = pattern.match(text, start, stop)
        if m and m.end() < end and re.split(r"\W", m.group(), maxsplit=1)[0].lower() not in _NO_PLACE:
            return m.end()
    return None


def signature_start(text: str, start: int, end: int) -> int | None:
    """Where a signature or a bracketed credit that closes a paragraph begins (*—Reuters*, *(With inputs from PTI)*);
    None where a finished sentence does not stand before it."""
    window = max(start, end - 360)
    for m in _SIGN.finditer(text[window:end]):
        at = window + m.start()
        if at > start and _SIGNED_AFTER.search(text, max(start, at - 8), at) and _SIGNATURE.match(text, at, end):
            return at
    return None


def is_credit(words: str) -> bool:
    """Whether a sentence says where the text, all of it, comes from or who made it."""
    low = words[:600].lower()
    if any(hint in low for hint in _CREDIT_HINTS) and _CREDIT_INSIDE.search(words[:600]):
        return True
    return _CREDIT.match(words) is not None and not (_MAKER.match(words) and _ASSERTS.search(words[:600]))


def is_signature(words: str, *, last: bool) -> bool:
    """Whether a whole paragraph is no more than a signature or a bracketed credit; the last may be names alone."""
    if len(words) >= 360:
        return False
    return _SIGNATURE.match(words) is not None or (last and _NAMES_ALONE.match(words) is not None)


def photo_credit_start(text: str, start: int, end: int) -> int | None:
    """Where the credit of a photograph begins that closes a paragraph (*AP Photo/…*, *— AFP/File*)."""
    window = max(start, end - 160)
    for hint in _PHOTO_HINTS:
        if text.find(hint, window, end) >= 0:
            m = _PHOTO.search(text, window, end)
            return m.start() if m else None
    return None


def is_caption(words: str) -> bool:
    """Whether a paragraph opens as the caption of a picture does."""
    return _CAPTION.match(words) is not None


def is_pictured(words: str) -> bool:
    """Whether a paragraph that closes with a credit speaks of its own picture."""
    return _PICTURED.search(words[:600]) is not None


def is_byline(words: str) -> bool:
    """Whether a paragraph is no more than who wrote it, or when it appeared."""
    return len(words) < 200 and _BYLINE.match(words) is not None


def is_boilerplate(words: str) -> bool:
    """Whether a sentence belongs to the site and not to the article: notices, invitations, rules of asterisks."""
    return _BOILERPLATE.match(words[:300]) is not None
