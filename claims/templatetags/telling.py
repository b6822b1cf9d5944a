"""What rows say in words and signs: verdicts, stances, facets, the log, bars."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, Final

from django import template
from django.contrib.staticfiles import finders
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from claims.models import Article, Facet, Imprint, LogEntry
from claims.queries import Counts

register = template.Library()

_SIGN: Final = {"supports": "supp", "contradicts": "contra", "mentions": "ment", "mixed": "contra", "silent": "silent"}


@register.simple_tag
def sign(name: str, kind: str = "s") -> SafeString:
    """A sign of the sprite: a bare one (`s`) is a person's verdict, one in a square (`e`) is evidence."""
    return format_html('<svg class="sign" aria-hidden="true"><use href="#{}-{}"/></svg>', kind, name)


@register.simple_tag
def verdict(mark: str) -> SafeString:
    """Sign, word and colour together."""
    mark = mark or "open"
    return format_html('<span class="verdict is-{}">{}<span>{}</span></span>', mark, sign(mark), mark)


@register.simple_tag
def stance(name: str, label: str = "") -> SafeString:
    """What evidence says, or that there is none."""
    symbol = "none" if name == "not obtained" else name
    kind = _SIGN.get(name, "none")
    return format_html('<span class="stance is-{}">{}<span>{}</span></span>', kind, sign(symbol, "e"), label or name)


@register.simple_tag
def proposed(name: str) -> SafeString:
    """A stance that rules propose: dashed, and said to be proposed."""
    return format_html(
        '<span class="stance is-{}">{}<span>{}, proposed</span></span>', _SIGN.get(name, "none"), sign(name, "p"), name
    )


@dataclasses.dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a bar, in percent of its width."""

    kind: str
    x: float
    width: float
    cuts: tuple[tuple[float, float], ...] = ()


@register.inclusion_tag("claims/_bar.html")
def verdict_bar(counts: Counts | dict[str, int], scale: int = 0) -> dict[str, Any]:
    """Claims by verdict as a bar; `scale` claims are its whole width, so that bars can be compared."""
    if isinstance(counts, dict):
        counts = Counts(**{mark: counts[mark] for mark in ("verified", "disputed", "unsourced", "open")})
    scale = max(scale, counts.total, 1)
    x, pieces = 0.0, []
    for kind, n in (("v", counts.verified), ("d", counts.disputed), ("n", counts.unsourced), ("o", counts.open)):
        if not n:
            continue
        width = 100 * n / scale
        step = max(width / n, 1.6)
        slant = 0.7 if kind == "d" else 0.0  # slashes as in the pencil line of *disputed*, gaps as in *unsourced*
        at = [x + step * (i + 0.65) for i in range(round(width / step))] if kind in "dn" else []
        cuts = tuple((cut, cut - slant) for cut in at)
        pieces.append(Piece(kind, x, width, cuts))
        x += width
    return {"pieces": pieces, "counts": counts}


@register.filter
def share(part: int, whole: int) -> int:
    """Percent, rounded; nothing of nothing is 0."""
    return round(100 * part / whole) if whole else 0


@register.filter
def at(values: dict[str, Any], key: str) -> Any:
    """What stands under a key."""
    return values[key]


@register.filter
def published(row: Article | Imprint) -> str:
    """A publication date as exactly as it is known."""
    if row.published is None:
        return ""
    return date_format(row.published, {"month": "F Y", "year": "Y"}.get(row.published_precision, "j M Y"))


@register.filter
def words(text: str) -> int:
    """How many words a text has."""
    return len(text.split())


@register.filter
def site(address: str) -> str:
    """An address without its scheme, for reading."""
    return address.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")


@register.filter
def reading(facet: Facet) -> str:
    """A facet's normalised value in words; empty where it says no more than its own words."""
    if facet.kind == "quantity":
        return _quantity(facet)
    if facet.kind == "when":
        return _when(facet.date_low, facet.date_high) + (", from the dateline" if facet.certainty == "dateline" else "")
    name = facet.name if facet.name.casefold() not in facet.text.casefold() else ""
    return ", ".join(part for part in (name, "from the dateline" if facet.certainty == "dateline" else "") if part)


def _quantity(facet: Facet) -> str:
    low, high = (None if n is None else f"{n:,.10g}" for n in (facet.number_low, facet.number_high))
    if low is not None and high is not None:
        number = low if low == high else f"{low}–{high}"
        number = f"about {number}" if facet.bound == "~" else number
    elif low is not None:
        number = f"{'>' if facet.bound == '>' else '≥'} {low}"
    elif high is not None:
        number = f"{'<' if facet.bound == '<' else '≤'} {high}"
    else:
        return ""
    return ", ".join(part for part in (f"{number} {facet.outcome}".strip(), facet.role or facet.unit) if part)


def _when(low: date | None, high: date | None) -> str:
    if low and high:
        if low == high:
            return date_format(low, "j M Y")
        if low.year == high.year and low.day == low.month == 1 and (high.month, high.day) == (12, 31):
            return str(low.year)
        start = date_format(low, "j M" if low.year == high.year else "j M Y")
        return f"{start} – {date_format(high, 'j M Y')}"
    if low:
        return f"from {date_format(low, 'j M Y')}"
    return f"until {date_format(high, 'j M Y')}" if high else ""


_TOLD: Final = {
    "attach evidence": "{outlet} quoted: {stance}.",
    "withdraw evidence": "Quotation withdrawn: {why}",
    "set aside contradiction": "Contradiction set aside: {why}",
    "record reading": "{outlet} read: says nothing.",
    "record search": "Looked in vain: {where}",
    "record verdict": "Marked {verdict}.",
    "reopen claim": "Opened again, was {was}: {why}",
    "import article": "Brought in: {title}",
    "analyse again": "Analysis started again.",
    "analyse article": "Analysed by {analyser}: {claims} claims.",
    "analysis failed": "Analysis failed: {message}",
    "withdraw article": "Article withdrawn: {why}",
    "restore article": "Article restored.",
    "add report": "Report of {outlet} added, {fidelity}.",
    "start capture": "Capture of {address} started.",
    "cancel capture": "Capture of {address} called off.",
    "capture failed": "Capture of {address} failed: {message}",
    "correct imprint": "What a report of {outlet} says of itself corrected.",
    "switch fetching": "Fetching by address switched {fetching}.",
    "add outlet": "Outlet {name} added.",
    "edit outlet": "Outlet {name} changed.",
    "make desk": "Desk {name} made.",
    "set role": "{name} is now {role}.",
    "set rules": "Rules of the desk changed.",
    "confirm origin": "Origin confirmed: {name}.",
    "split origin": "Split off: {name}.",
    "keep apart": "Kept apart: {name}.",
    "merge origins": "{merged} merged into {name}.",
    "change origin": "Origin changed: {name}.",
    "require origins": "The article’s rule on origins changed.",
}


@register.filter
def told(entry: LogEntry) -> str:
    """A log entry as a sentence."""
    try:
        sentence = _TOLD.get(entry.action, entry.action.capitalize() + ".").format(**entry.payload)
    except KeyError:
        sentence = entry.action.capitalize() + "."
    if entry.payload.get("reopened"):
        sentence += f" The claim, {entry.payload['was']} until then, is open again."
    return sentence


@register.filter
def joined(names: Iterable[Any]) -> str:
    """A list as a reader says it."""
    listed = [str(name) for name in names]
    return listed[0] if len(listed) == 1 else f"{', '.join(listed[:-1])} and {listed[-1]}" if listed else ""


@register.simple_tag
def styles(*names: str) -> SafeString:
    """Style sheets as text, for a page that is kept as one file; its fonts stay behind."""
    sheets = (Path(finders.find(f"claims/css/{name}.css") or "").read_text("utf-8") for name in names)
    return mark_safe(re.sub(r"@font-face\s*\{.*?\n\}\n|--line-[a-z]+: url[^;]+;", "", "".join(sheets), flags=re.S))  # noqa: S308  # our own files


@register.filter
def link(address: str) -> str:
    """An address that may stand in a link, or nothing: an import can have brought in anything."""
    return address if address.lower().startswith(("https://", "http://")) else ""
