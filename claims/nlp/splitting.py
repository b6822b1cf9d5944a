"""Claims out of a parse: what each sentence of an article asserts, as drafts that stand alone.

`split` is the face. It is given the article, its ledger of stretches and the parse of each (`docs[i]` is the parse of
`text[stretches[i].start:stretches[i].end]`, None where it was not parsed), and returns the drafts in the order of the
article together with the reason of each sentence that has none. It reads no quantity, date or place: whoever calls it
finds those through a draft's `runs`, which tie the claim's characters to the article's.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from claims.nlp.adjuncts import facets_of
from claims.nlp.assertions import is_clause, is_finite
from claims.nlp.attribution import Saying, claimant_type, framing
from claims.nlp.clauses import Reader
from claims.nlp.completing import completed, left_out, tells
from claims.nlp.drafts import FIGURE, Draft, Run
from claims.nlp.facts import Anchor, Attribution, ClaimKind, NoClaimReason, Stretch, Substitution
from claims.nlp.lexicon import people, speech
from claims.nlp.mending import mended
from claims.nlp.mentions import Mention
from claims.nlp.parts import parts_of
from claims.nlp.quoting import fits, quoted
from claims.nlp.references import POSSESSIVE, SINGULAR, SPEAKERS, Memory
from claims.nlp.rereading import read_all
from claims.nlp.sketches import Sketch
from claims.nlp.tree import Node, spread
from claims.nlp.wording import Setting, Word, agrees, in_third_person, is_sentence, setting, words

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["FIGURE", "Draft", "Run", "Splits", "split"]

LONGEST = 160
"""Tokens of the longest sentence that is taken apart; a longer one is one claim."""

_NONE: Mapping[int, Draft] = {}


@dataclasses.dataclass(frozen=True, slots=True)
class Splits:
    """The drafts of an article in order, and for each stretch the reason that it has none (empty where it has some, or
    where it is no sentence)."""

    drafts: tuple[Draft, ...]
    reasons: tuple[NoClaimReason, ...]


def split(text: str, stretches: Sequence[Stretch], docs: Iterable[Doc | None]) -> Splits:
    """The claims of every stretch of kind `sentence`."""
    memory = Memory(text)
    drafts: list[Draft] = []
    speaking: dict[int, tuple[_Sentence, Sketch]] = {}  # a tree that is kept is memory
    reasons: list[NoClaimReason] = []
    read = read_all((doc, stretch.start) for stretch, doc in zip(stretches, docs, strict=True))
    for index, (stretch, nodes) in enumerate(zip(stretches, read, strict=True)):
        if stretch.kind != "sentence" or not nodes:
            reasons.append("")
            continue
        told: dict[Node, Mention | None] = {}
        if len(nodes) <= LONGEST:
            nodes = mended(nodes)
            told = memory.read(nodes)
        sentence = _Sentence(text, index, nodes, told)
        found = sentence.drafts()
        for draft, sketch in found:
            if sentence.speaks(sketch):
                speaking[len(drafts)] = sentence, sketch
            drafts.append(draft)
        reasons.append("" if found else sentence.reason())
    drafts = quoted(text, stretches, drafts)
    for at, (sentence, sketch) in speaking.items():
        drafts[at] = sentence.spoken(drafts[at], sketch)
    return Splits(tuple(drafts), tuple(reasons))


class _Sentence:
    """One sentence on its way from sketches to drafts."""

    def __init__(self, text: str, index: int, nodes: list[Node], told: dict[Node, Mention | None]) -> None:
        self.text, self.index, self.nodes, self.told = text, index, nodes, told
        self.pronouns = {n for n in nodes if n in told or (n.low in SPEAKERS and n.pos == "PRON")}
        self.first = {n for n in self.pronouns if n.low in ("i", "me", "my")}

    def drafts(self) -> list[tuple[Draft, Sketch]]:
        """What the sentence claims, each beside the sketch that it was made from."""
        if not self.nodes or self.reason() in ("question", "opinion"):
            return []
        if len(self.nodes) > LONGEST or "respectively" in [n.low for n in self.nodes]:
            return self.whole()  # *by 8% and 5% respectively*: no part of it stands alone
        sketches = Reader(self.nodes).read()
        made = self.standing(sketches)
        missing = left_out(self.nodes, [s for s, _ in made])
        if missing and made:
            made = self.standing(completed([s for s, _ in made], missing), {id(s): d for s, d in made})
            missing = left_out(self.nodes, [s for s, _ in made])
        drafts = [(d, s) for s, d in made]
        if missing or not made:
            drafts += self.whole()
        unique = {d.text: d for d, _ in reversed(drafts)}
        return _said_once([(d, s) for d, s in drafts if unique.get(d.text) is d])

    def speaks(self, sketch: Sketch) -> bool:
        """Whether *I* or *my* stands in a claim."""
        return bool(self.first) and not self.first.isdisjoint([w.node for w in sketch.words])

    def spoken(self, draft: Draft, sketch: Sketch) -> Draft:
        """A claim of a quotation with its speaker's name for the *I* or *my* in it, where one person speaks."""
        told = draft.attribution
        place = _named_at(self.text, told) if told is not None else None
        again = self.draft(sketch, sure=True, voice=place) if place is not None else None
        if again is None:
            return draft
        return dataclasses.replace(again, claimant=draft.claimant, attribution=told)

    def standing(self, sketches: Sequence[Sketch], done: Mapping[int, Draft] = _NONE) -> list[tuple[Sketch, Draft]]:
        """The sketches that can stand, with their drafts; `done` are those that were made before."""
        return [(s, d) for s in sketches if (d := done.get(id(s)) or self.draft(s)) is not None]

    def whole(self) -> list[tuple[Draft, Sketch]]:
        """The sentence as one claim, where it could not be taken apart without loss."""
        if not tells(self.nodes):
            return []
        predicate = next((n for n in self.nodes if is_clause(n) and is_finite(n)), None)
        if predicate is None:
            predicate = next(n for n in self.nodes if n.dep == "root")
        said = words(n for n in self.nodes if not (n.i == 0 and n.dep == "cc"))
        sketch = Sketch(said, predicate, [], framing(self.nodes))
        done = self.draft(sketch, sure=True)
        return [(done, sketch)] if done is not None else []

    def reason(self) -> NoClaimReason:
        """Why the sentence has no claim."""
        if not self.nodes:
            return "vague"
        if (
            self.nodes[-1].text == "?"
            or (self.nodes[-1].text in ("”", '"') and len(self.nodes) > 1 and self.nodes[-2].text == "?")
            or _is_asking(self.nodes)
        ):
            return "question"
        root = next(n for n in self.nodes if n.dep == "root")
        if _is_judgement(root):
            return "opinion"
        return "vague"

    def draft(self, sketch: Sketch, *, sure: bool = False, voice: tuple[int, int] | None = None) -> Draft | None:
        """A sketch set as a sentence, with its references resolved; None where it cannot stand, unless it is `sure`
        that it says something. `voice` is where the article names whoever says *I*."""
        mine = {w.node for w in sketch.words} if self.pronouns else set()
        said, doubtful = self.resolved(sketch.words, mine, voice)
        if voice is not None:
            said = in_third_person(said, sketch.predicate)
        done = setting(said)
        if not done.text or not (sure or (is_sentence(done) and agrees(said, sketch.predicate, sketch.subject))):
            return None
        claimant, attribution = self.attributed(sketch.saying)
        placed = [(start, end, n, referent) for start, end, (_, n, referent) in done.places if n is not None]
        return Draft(
            done.text,
            self.anchors(done),
            self.index,
            _kind(sketch),
            claimant,
            attribution,
            tuple([Substitution(start, end, n.text, *referent) for start, end, n, referent in placed if referent]),
            doubtful,
            tuple([Run(start, end, *(referent or (n.start, n.end))) for start, end, n, referent in placed]),
            facets_of(self.text, said, sketch.predicate),
            tuple(parts_of(said, sketch.predicate, done, stands=not sure)),
        )

    def resolved(
        self, said: Sequence[Word], mine: set[Node | None], voice: tuple[int, int] | None = None
    ) -> tuple[list[Word], bool]:
        """The words with names for pronouns, and whether any reference is left open."""
        if not self.pronouns or self.pronouns.isdisjoint([w.node for w in said]):
            return list(said), False
        made: list[Word] = []
        doubtful = False
        named: set[int] = set()
        for word in said:
            node = word.node
            if node is None or node not in self.pronouns:
                made.append(word)
                continue
            mention = self.told.get(node)
            if voice is not None and node in self.first:
                name = self.text[slice(*voice)]
                made.append(Word(name + self.owning(name) if node.low == "my" else name, node, voice))
            elif mention is None:
                doubtful = doubtful or not _may_be_inside(node, said)
                made.append(word)
            elif mention.start in named or (_is_in(mention, mine, node) and not _disagrees(node, mention)):
                made.append(word)
            else:
                named.add(mention.start)
                made.append(Word(self.named(mention, node), node, (mention.start, mention.end)))
        return made, doubtful

    def named(self, mention: Mention, pronoun: Node) -> str:
        """The antecedent's words in the pronoun's place."""
        shown = mention.text
        first = spread(mention.head)[0]
        named = mention.head.pos == "PROPN" and first.pos not in ("DET", "PRON")  # what opens a name is no common word
        if first.start == mention.start and first.pos != "PROPN" and not named and not first.text[1:].isupper():
            shown = shown[0].lower() + shown[1:]
        if pronoun.low in POSSESSIVE and pronoun.rel == "nmod:poss":
            shown += self.owning(shown, many=mention.kind == "many")
        return shown

    def owning(self, name: str, *, many: bool = False) -> str:
        """What makes a possessor of a name, with the article's own apostrophe."""
        mark = "’" if "’" in self.text else "'"
        return mark if name.endswith("s") and many else mark + "s"

    def attributed(self, saying: Saying | None) -> tuple[str | None, Attribution | None]:
        """The claimant's words and the attribution."""
        if saying is None:
            return None, None
        covered = [*saying.speaker, *saying.cue]
        start, end = min(n.start for n in covered), max(n.end for n in covered)
        cue = " ".join(n.text for n in saying.cue)
        kind = claimant_type(saying.head, saying.speaker)
        if not saying.speaker:
            return cue, Attribution(cue, cue, "hearsay", start, end)
        mention = self.told.get(saying.speaker[0]) if len(saying.speaker) == 1 else None
        shown, _ = self.resolved(words(saying.speaker), set())
        claimant = _joined(shown) if mention is None else mention.text
        return claimant, Attribution(claimant, cue, kind, start, end)

    def anchors(self, done: Setting) -> tuple[Anchor, ...]:
        """The pieces of the article that hold the words of a claim."""
        pieces: list[tuple[int, int]] = []
        start = end = after = -1
        for i in sorted({w.node.i for _, _, w in done.places if w.node is not None}):
            if i != after:
                if end >= 0:
                    pieces.append((start, end))
                start = self.nodes[i].start
            end, after = self.nodes[i].end, i + 1
        if end >= 0:
            pieces.append((start, end))
        return tuple([Anchor.at(self.text, start, end) for start, end in pieces])


def _joined(shown: Sequence[Word]) -> str:
    """Words spaced as a phrase."""
    done = ""
    for before, word in zip([None, *shown], shown, strict=False):
        gap = before is not None and (
            word.node is None or before.node is None or before.referent is not None or word.node.start > before.node.end
        )
        done += (" " if gap else "") + word.text
    return done


def _may_be_inside(pronoun: Node, said: Sequence[Word]) -> bool:
    """Whether the claim itself names something before a pronoun that it could mean, as its reader will take it: before
    a possessive, or as who says what the pronoun is the subject of."""
    told = pronoun.head if pronoun.dep == "nsubj" else None
    if told is not None and told.dep == "advcl" and told.head is not None and pronoun.low == "it":
        named = told.head.kid("nsubj")  # *The ferry was full when it capsized*
        return named is not None and named.tag == "NN" and named.i < pronoun.i and any(w.node is named for w in said)
    if told is not None and told.dep == "ccomp" and told.head is not None and told.head.lemma in speech.SAYING:
        speaker = told.head.kid("nsubj")
        return speaker is not None and speaker.pos in ("NOUN", "PROPN") and any(w.node is speaker for w in said)
    if pronoun.rel != "nmod:poss" or pronoun.low not in POSSESSIVE:
        return False
    before = [w.node for w in said if w.node is not None and w.node.i < pronoun.i and w.node.pos in ("NOUN", "PROPN")]
    if pronoun.low in ("his", "her"):
        return any(n.dep == "nsubj" and (n.pos == "PROPN" or n.low in people.ROLES | people.TRADES) for n in before)
    if pronoun.low == "their":
        return any(n.tag in ("NNS", "NNPS") for n in before)
    return pronoun.low == "its" and any(n.dep == "nsubj" for n in before)


def _named_at(text: str, told: Attribution) -> tuple[int, int] | None:
    """Where the article names the one person who says something, without what a comma adds."""
    name = told.claimant.partition(",")[0]
    if not (fits(name, "he") or fits(name, "she")) or name.lower() in SINGULAR or told.type == "hearsay":
        return None
    at = text.find(name, told.start, told.end)
    if at < 0:
        at = text.rfind(name, 0, told.end)
    return (at, at + len(name)) if at >= 0 else None


def _said_once(drafts: list[tuple[Draft, Sketch]]) -> list[tuple[Draft, Sketch]]:
    """The drafts of a sentence without the parts that an earlier one has read out already."""
    told: set[str] = set()
    kept = []
    for draft, sketch in drafts:
        fresh = tuple(p for p in draft.parts if p not in told) or draft.parts[:1]
        told.update(fresh)
        kept.append((draft if fresh == draft.parts else dataclasses.replace(draft, parts=fresh), sketch))
    return kept


def _is_in(mention: Mention, mine: set[Node | None], pronoun: Node) -> bool:
    """Whether an antecedent, or its name, stands in the claim already."""
    if mention.head in mine:
        return True
    return mention.kind == "person" and any(
        n is not None and n.pos == "PROPN" and n.low == mention.key and n.i < pronoun.i for n in mine
    )


def _disagrees(pronoun: Node, mention: Mention) -> bool:
    return pronoun.low in ("their", "they", "them") and mention.kind == "body" and mention.head.text.isupper()


def _is_asking(nodes: Sequence[Node]) -> bool:
    lead = [n for n in nodes[:4] if n.pos != "PUNCT" and n.dep != "cc"]
    if len(lead) < 2 or lead[0].low not in ("how", "why", "what", "who", "where", "when", "which"):
        return False
    return lead[1].low in (
        "did",
        "do",
        "does",
        "is",
        "are",
        "was",
        "were",
        "can",
        "could",
        "will",
        "would",
        "should",
        "has",
        "have",
        "had",
    )


def _is_judgement(root: Node) -> bool:
    """Whether a sentence only weighs what happened: nothing in it can be checked."""
    if root.lemma in speech.WEIGHING or root.low.removesuffix("s") in speech.WEIGHING:  # taken for a plural at times
        return root.kid("ccomp") is None and not any(n.dep == "nummod" for n in root.kids)
    return (
        any(k.tag == "MD" and k.low in ("should", "must", "ought") for k in root.all("aux"))
        and root.kid("parataxis") is None
        and not any(n.pos == "NUM" for n in spread(root))  # a figure can be checked, whatever must come of it
    )


def _kind(sketch: Sketch) -> ClaimKind:
    """What sort of predication a claim is."""
    predicate = sketch.predicate
    if sketch.statement or predicate.lemma in speech.ACTS:
        return "statement"
    thing = predicate.kid("obj")
    if thing is not None and (thing.low in speech.SPOKEN or thing.low == "statement"):
        return "statement"
    nodes = [w.node for w in sketch.words if w.node is not None]
    if any(n.dep == "nummod" for n in nodes):
        return "quantity"
    names = predicate.pos in ("NOUN", "PROPN") and predicate.kid("case") is None
    if sketch.identity or (predicate.kid("cop") is not None and names):
        return "identity"
    if (
        predicate.kid("cop") is not None
        or predicate.tag in ("VBZ", "VBP")
        or predicate.lemma in ("be", "have", "remain")
    ):
        return "state"
    return "event"
