"""A claim that a language model proposed, held against the article: a draft where every word of it is grounded.

The model's answer is untrusted: it may be wrong, and the article may have told it what to say. What is refused here
never reaches a page: other keys than those asked for, words, names and figures that are not in the claim's sentence,
quotations that the article does not have, a negation lost or added.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from pydantic import BaseModel, ConfigDict

from claims.nlp.facts import Anchor, Attribution, ClaimantType, ClaimKind, Stretch, Substitution
from claims.nlp.splitting import FIGURE, Draft, Run
from claims.nlp.terms import is_function_word, term

LONGEST_TEXT, MOST_PIECES = 500, 16
"""Characters of a claim, and quotations or substitutions for one, at most."""
_OWN_WORDS = 0.2
"""Share of a claim's content words that may come from grammar instead of the words it quotes."""

_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
_PLAIN = str.maketrans("“”„«»‘’ʼ–—‑\u00a0\u202f\n\t\r", '"""""\'\'\'---     ')
_NEGATION = re.compile(r"\b(?:not|cannot|no|never|nor|neither|none|nobody|nothing)\b|n't\b", re.IGNORECASE)
_PRONOUNS = """
he him his she her hers it its they them their theirs this that these those such who which whose i me my we us our
"""
_REFERRING = frozenset(_PRONOUNS.split())
_FAR = 20_000
"""Characters before a pronoun in which its antecedent is looked for."""


class _Strict(BaseModel):
    """Exactly the keys asked for, with values of exactly the types asked for."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Replaced(_Strict):
    """`original`, a pronoun or demonstrative of the sentence, stands in the claim as `by`, words of the article."""

    original: str
    by: str


class Said(_Strict):
    """Who says it, in the words of the sentence; `named` is who that is where `claimant` is a pronoun."""

    claimant: str
    cue: str
    type: ClaimantType
    named: str | None


class Proposal(_Strict):
    """One claim as a language model proposes it; `quotes` are the exact words of the sentence that state it."""

    sentence: int
    text: str
    quotes: list[str]
    kind: ClaimKind
    attribution: Said | None
    substitutions: list[Replaced]
    needs_context: bool


class Ungrounded(Exception):
    """The article does not bear the proposal out; the message says in a few words why not."""


def grounded(article: str, stretch: Stretch, proposal: Proposal) -> Draft:
    """The proposal as a draft, tied to the characters of its sentence. Raises `Ungrounded`."""
    text = proposal.text.strip()
    if not 0 < len(text) <= LONGEST_TEXT or any(unicodedata.category(c)[0] == "C" for c in text):
        raise Ungrounded("no sentence of a claim's length")
    if not 0 < len(proposal.quotes) <= MOST_PIECES or len(proposal.substitutions) > MOST_PIECES:
        raise Ungrounded("no quotation, or too many")
    spans = _quoted(article, stretch, proposal.quotes)
    substitutions = tuple(_substitution(article, stretch, text, r) for r in proposal.substitutions)
    _check_words(article, stretch, text, spans, substitutions)
    attribution = _attribution(article, stretch, proposal.attribution) if proposal.attribution else None
    return Draft(
        text=text,
        anchors=tuple(Anchor.at(article, *span) for span in spans),
        sentence=proposal.sentence,
        kind=proposal.kind,
        claimant=attribution.claimant if attribution else None,
        attribution=attribution,
        substitutions=substitutions,
        needs_context=proposal.needs_context,
        runs=tuple(_runs(article, stretch, text, spans, substitutions)),
        parts=(text,),
    )


def _quoted(article: str, stretch: Stretch, quotes: Sequence[str]) -> list[tuple[int, int]]:
    """Where the quotations stand in their sentence, in its order, those that touch joined."""
    found: list[tuple[int, int]] = []
    after = stretch.start
    for quote in quotes:
        span = _place(article, quote, after, stretch.end) or _place(article, quote, stretch.start, stretch.end)
        if span is None:
            raise Ungrounded("words that are not in its sentence")
        found.append(span)
        after = span[1]
    joined: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _place(article: str, words: str, low: int, high: int, *, last: bool = False) -> tuple[int, int] | None:
    """Where whole words stand within `low`, `high` of the article, for the first or the last time; quotation marks,
    dashes and white space may be of another style."""
    wanted = words.translate(_PLAIN).strip()
    if not _WORD.search(wanted):
        return None
    pattern = re.compile(rf"(?<!\w){re.escape(wanted)}(?!\w)" if wanted[-1].isalnum() else re.escape(wanted))
    places = [m.span() for m in pattern.finditer(article[low:high].translate(_PLAIN))]
    if not places:
        return None
    start, end = places[-1 if last else 0]
    return low + start, low + end


def _antecedent(article: str, before: int, named: str) -> tuple[int, int]:
    """The nearest place before `before` that has the words which a pronoun stands for."""
    bare = re.sub(r"['’]s?$", "", named.strip())
    shapes = [named, bare, bare[:1].swapcase() + bare[1:]]
    places = (_place(article, shape, max(0, before - _FAR), before, last=True) for shape in shapes)
    span = next(filter(None, places), None)
    if span is None:
        raise Ungrounded("an antecedent that is not in the article")
    return span


def _substitution(article: str, stretch: Stretch, text: str, replaced: Replaced) -> Substitution:
    """A substitution with its places: in the claim, and of its antecedent."""
    if replaced.original.strip().partition(" ")[0].lower() not in _REFERRING:
        raise Ungrounded("a substitution of what is no pronoun")
    original = _place(article, replaced.original, stretch.start, stretch.end)
    shown = _place(text, replaced.by, 0, len(text)) or _place(
        text, replaced.by[:1].swapcase() + replaced.by[1:], 0, len(text)
    )
    if original is None or shown is None:
        raise Ungrounded("a substitution of words that are not there")
    return Substitution(*shown, article[slice(*original)], *_antecedent(article, original[0], replaced.by))


def _attribution(article: str, stretch: Stretch, said: Said) -> Attribution:
    """The attribution with its place."""
    claimant = _place(article, said.claimant, stretch.start, stretch.end)
    cue = _place(article, said.cue, stretch.start, stretch.end)
    if claimant is None or cue is None:
        raise Ungrounded("a claimant that is not in its sentence")
    shown = article[slice(*claimant)]
    if said.named is not None and said.named != said.claimant:
        if shown.lower() not in _REFERRING:
            raise Ungrounded("another name for its claimant")
        shown = article[slice(*_antecedent(article, claimant[0], said.named))]
    return Attribution(shown, article[slice(*cue)], said.type, min(claimant[0], cue[0]), max(claimant[1], cue[1]))


def _check_words(
    article: str,
    stretch: Stretch,
    text: str,
    spans: Sequence[tuple[int, int]],
    substitutions: Sequence[Substitution],
) -> None:
    """Raise where the claim says more than its sentence, or the contrary."""
    sentence = article[stretch.start : stretch.end]
    quoted = " ".join(article[start:end] for start, end in spans)
    own = [m for m in _WORD.finditer(text) if not _within(m.start(), substitutions)]
    if {_figure(f) for f in FIGURE.findall(text)} - {_figure(f) for f in FIGURE.findall(sentence)}:
        raise Ungrounded("a figure that is not in its sentence")
    here, there = _terms(sentence), _terms(quoted)
    content = [m for m in own if not is_function_word(m[0])]
    for m in content:
        names = m.start() == 0 or m[0][0].isupper() or term(m[0])[0].isdigit()
        if names and term(m[0]) not in here:
            raise Ungrounded("a name or a number that is not in its sentence")
    strange = sum(term(m[0]) not in there for m in content)
    if strange > _OWN_WORDS * len(content):
        raise Ungrounded("words that it does not quote")
    if bool(_NEGATION.search(text.translate(_PLAIN))) != bool(_NEGATION.search(quoted.translate(_PLAIN))):
        raise Ungrounded("a negation lost or added")


def _runs(
    article: str,
    stretch: Stretch,
    text: str,
    spans: Sequence[tuple[int, int]],
    substitutions: Sequence[Substitution],
) -> Iterator[Run]:
    """Each word of the claim with its place in the article: in the quoted words in their order, else wherever they or
    the sentence have it. Words that grammar asked for have none."""
    mine = [m.span() for m in _WORD.finditer(text) if not _within(m.start(), substitutions)]
    theirs = [m.span() for start, end in spans for m in _WORD.finditer(article, start, end)]
    own, source = [term(text[slice(*s)]) for s in mine], [term(article[slice(*s)]) for s in theirs]
    placed: dict[tuple[int, int], tuple[int, int]] = {
        (s.start, s.end): (s.antecedent_start, s.antecedent_end) for s in substitutions
    }
    for block in SequenceMatcher(None, own, source, autojunk=False).get_matching_blocks():
        placed |= {mine[block.a + k]: theirs[block.b + k] for k in range(block.size)}
    spare = {term(m[0]): m.span() for m in _WORD.finditer(article, stretch.start, stretch.end)}
    spare |= dict(zip(reversed(source), reversed(theirs), strict=True))
    for span, word in zip(mine, own, strict=True):
        if word in spare:
            placed.setdefault(span, spare[word])
    for (start, end), (source_start, source_end) in sorted(placed.items()):
        yield Run(start, end, source_start, source_end)


def _within(place: int, substitutions: Sequence[Substitution]) -> bool:
    return any(s.start <= place < s.end for s in substitutions)


def _terms(text: str) -> set[str]:
    return {term(m[0]) for m in _WORD.finditer(text)}


def _figure(figure: str) -> str:
    return figure.replace(",", "").rstrip(".")
