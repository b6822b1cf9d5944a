"""The clauses of a sentence: which predications it asserts, each with its subject restored and who says it.

`Reader.read` walks one parsed sentence and yields a `Sketch` for each predication, its words still tied to their
tokens. What may not be cut, stays: a purpose, a condition, a question, what is wished or denied.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from claims.nlp import attribution
from claims.nlp.attribution import Saying
from claims.nlp.coordination import variants
from claims.nlp.lexicon import speech, verbs
from claims.nlp.mending import is_time
from claims.nlp.tree import Node, spread
from claims.nlp.inflection import participle, past, present
from claims.nlp.wording import Word, article, is_plural, made, words

MOST = 48
"""Claims that one sentence may give; what is past them stays inside the others."""

_CONDITIONAL = frozenset("if unless whether lest provided providing assuming though_if whatever whoever however".split())
_APART = frozenset("while as although though whereas but and even whilst".split())
_WITHIN = frozenset("after before when because since until once where".split())
_PREPOSITIONS = frozenset(
    "including following given regarding concerning according depending compared based considering pending excluding".split()
)
_LOOSE_ADVERBS = frozenset(
    "also however meanwhile moreover furthermore additionally too nevertheless nonetheless therefore thus indeed".split()
)
_RELATIVE = frozenset("who which that whom whose where when".split())


@dataclasses.dataclass(slots=True)
class Sketch:
    """A claim in the making: its words in order, its predicate, the words of its subject, and who says it."""

    words: list[Word]
    predicate: Node
    subject: list[Word]
    saying: Saying | None = None
    statement: bool = False
    identity: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Scope:
    """What a clause takes from those around it: a subject, its head, who says it, the adjuncts before it that govern
    it too, and the predicate whose tense and auxiliaries it shares."""

    subject: tuple[Node, ...] = ()
    head: Node | None = None
    saying: Saying | None = None
    lead: tuple[Node, ...] = ()
    over: Node | None = None


def is_finite(predicate: Node) -> bool:
    """Whether a predicate has a tense, of its own or by an auxiliary."""
    if predicate.tag in ("VBD", "VBZ", "VBP", "MD"):
        return True
    return any(k.dep in ("aux", "cop") and k.tag in ("VBD", "VBZ", "VBP", "MD") for k in predicate.kids)


def is_past(predicate: Node) -> bool:
    """Whether a predicate is in the past tense; one without a tense takes that of the clause over it."""
    for node in (predicate, *predicate.all("aux", "cop")):
        if node.tag in ("VBD", "VBZ", "VBP", "MD"):
            return node.tag == "VBD"
    for head in _heads(predicate):
        if is_finite(head):
            return is_past(head)
    return predicate.tag == "VBN"


def _heads(node: Node) -> list[Node]:
    found = []
    head = node.head
    while head is not None:
        found.append(head)
        head = head.head
    return found


def is_clause(node: Node) -> bool:
    """Whether a node is a predicate: a verb, or anything with a subject or a copula."""
    return node.is_verb or any(k.dep in ("cop", "nsubj", "csubj") for k in node.kids)


class Reader:
    """Reads one sentence; the sketches are in `found`, in the order of the walk."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self.nodes = nodes
        self.found: list[Sketch] = []
        self.seen: set[Node] = set()
        self.tails: dict[Node, tuple[Node, ...]] = {}

    def read(self) -> list[Sketch]:
        """The sketches of the sentence, in the order in which their predicates stand."""
        before: Scope = Scope()
        for root in [n for n in self.nodes if n.dep == "root"]:
            if is_clause(root):
                self.clause(root, before if attribution.subject_of(root) is None and is_finite(root) else Scope())
                subject = attribution.subject_of(root)
                if subject is not None:
                    before = Scope(tuple(spread(subject, self.loose_in(subject))), subject)
        self.found.sort(key=lambda s: s.predicate.i)
        return self.found

    # What a clause asserts

    def clause(self, predicate: Node, scope: Scope) -> None:
        """The claims of one clause and of those joined to it or set inside it."""
        if predicate in self.seen or len(self.found) >= MOST:
            return
        self.seen.add(predicate)
        own = attribution.subject_of(predicate)
        if own is not None and not (own.low in _RELATIVE and scope.subject):
            scope = dataclasses.replace(scope, subject=tuple(spread(own, self.loose_in(own))), head=own, over=None)
        dropped: set[Node] = set()
        saying, cut = self.said_beside(predicate)
        dropped |= cut
        if saying is not None:
            scope = dataclasses.replace(scope, saying=saying)
        if self.report(predicate, scope, dropped):
            return
        loose = self.loose(predicate, dropped)
        apart = {node for node, stays in loose if not stays}
        joined = [n for n, _ in loose if n.dep == "conj" and attribution.subject_of(n) is None]
        tail = _governing(joined[-1]) if joined and predicate.kid("obl", "advcl") is None else ()
        self.main(predicate, scope, dropped | apart, tail=tail)
        if tail:
            self.tails.update({n: tail for n in joined[:-1] if n.kid("obl", "advcl") is None})
        self.others(predicate, scope, loose)

    def said_beside(self, predicate: Node) -> tuple[Saying | None, set[Node]]:
        """A report's frame that stands beside this clause's words, and what of it leaves the text."""
        told = attribution.interpolated(predicate)
        if told is not None:
            speaker = attribution.subject_of(told)
            assert speaker is not None
            return Saying(attribution.trimmed(spread(speaker), speaker), speaker, (told,)), {told}
        kids = [k for k in predicate.kids if k.dep in ("obl", "advcl", "nmod", "advmod", "parataxis", "case")]
        for kid in kids:
            named = attribution.credited(spread(kid))
            if named is not None and named[0] in (kid, *kid.kids):
                return named[1], {kid}
        for kid in predicate.kids:
            if kid.low in speech.HEARSAY:
                return Saying((), None, (kid,)), {kid}
        return None, set()

    def report(self, predicate: Node, scope: Scope, dropped: set[Node]) -> bool:
        """Reads a verb of saying with its content; whether it was one."""
        content = next((k for k in predicate.kids if k.dep == "ccomp" and k not in dropped), None)
        if content is None or attribution.is_negated(predicate) or not attribution.reports(predicate, scope.head):
            return self.witnessed(predicate, scope, dropped)
        if not scope.subject or not is_finite(content) or self.is_open(content):
            return False
        speaker = attribution.trimmed(scope.subject, scope.head) if scope.head is not None else scope.subject
        saying = Saying(speaker, scope.head, (predicate,))
        loose = self.loose(predicate, dropped | {content})
        apart = {node for node, stays in loose if not stays}
        framed = attribution.is_opinion(predicate) or any(
            k.low in speech.FRAMED and k.tag == "MD" and not (k.low in ("would", "could") and content.tag == "VBN") for k in content.all("aux")
        )
        if framed and content.i > predicate.i:
            inner = self.loose(content, set())
            joined = [n for n, stays in inner if not stays]
            self.main(predicate, dataclasses.replace(scope, saying=saying), dropped | apart | set(joined), statement=True)
            for node, stays in inner:
                if not stays or node.rel == "acl:relcl":
                    self.apart(node, dataclasses.replace(Scope(saying=saying), **self.subject(content)), stays)
        else:
            self.clause(content, Scope(saying=saying))
        others = [pair for pair in loose if pair[0] is not content]
        self.others(predicate, dataclasses.replace(scope, saying=scope.saying), others)
        return True

    def witnessed(self, predicate: Node, scope: Scope, dropped: set[Node]) -> bool:
        """Reads *described gunfire echoing through the area*, *confirming 11 insurgents killed*, *casualties were
        reported*; whether it was one."""
        if attribution.is_negated(predicate):
            return False
        own = predicate.kid("nsubj")
        if own is not None and own.rel == "nsubj:pass" and predicate.lemma == "report" and not predicate.kid("xcomp", "ccomp"):
            agent = next((k for k in predicate.kids if k.rel == "obl:agent" or (k.dep == "obl" and any(c.low == "by" for c in k.kids))), None)
            speaker = attribution.trimmed(spread(agent), agent) if agent is not None else ()
            saying = Saying(speaker, agent, (predicate,))
            be = "were" if is_plural(own, scope.subject) else "was"
            kept = [k for k in predicate.all("obl", "advmod") if k is not agent and k.low not in _LOOSE_ADVERBS]
            body = [w for k in kept for w in words(spread(k))]
            subject = made("there")
            said = [*subject, *made(be), *words(scope.subject), *body]
            self.emit(said, predicate, subject, saying)
            loose = [p for p in self.loose(predicate, dropped)]
            self.others(predicate, Scope((), None, saying), loose)
            return True
        if predicate.lemma not in speech.WITNESSING or not scope.subject:
            return False
        thing = predicate.kid("obj", "ccomp", "xcomp")
        if thing is None:
            return False
        done = attribution.subject_of(thing)
        if thing.dep == "ccomp" and thing.tag in ("VBG", "VBN") and done is not None and not is_finite(thing):
            speaker = attribution.trimmed(scope.subject, scope.head) if scope.head is not None else scope.subject
            self.participle(thing, Scope(tuple(spread(done)), done, Saying(speaker, scope.head, (predicate,)), (), predicate), definite=False)
            return True
        doing = thing.kid("acl", "amod") if not thing.is_verb else None
        group = [thing, *thing.all("conj")]
        last = group[-1]
        if doing is None:
            doing = next((k for n in (last, predicate) for k in n.kids if k.dep in ("acl", "xcomp") and k.tag in ("VBG", "VBN") and k.i > thing.i), None)
        if doing is None or doing.tag not in ("VBG", "VBN") or doing.i < thing.i or doing.rel == "acl:relcl":
            return False
        speaker = attribution.trimmed(scope.subject, scope.head) if scope.head is not None else scope.subject
        saying = Saying(speaker, scope.head, (predicate,))
        subject = tuple(n for n in spread(thing, {doing}))
        self.participle(doing, Scope(subject, thing, saying, (), predicate), definite=False)
        loose = [p for p in self.loose(predicate, dropped) if p[0] is not doing and p[0].head is predicate]
        inner = [p for p in loose if p[0].dep == "advcl" and is_finite(p[0])]
        self.others(predicate, dataclasses.replace(scope, saying=saying), inner)
        self.others(predicate, scope, [p for p in loose if p not in inner])
        return True

    def is_open(self, content: Node) -> bool:
        """Whether reported content leaves open what is so: *whether*, *who*, *if*, *how many*."""
        for kid in content.kids:
            if kid.low in ("whether", "if") and kid.dep == "mark":
                return True
            if kid.tag in ("WP", "WRB", "WDT", "WP$") and kid.low != "that" and kid.i <= content.i:
                return True
            if any(k.tag in ("WP", "WRB", "WDT", "WP$") and k.low != "that" for k in kid.kids) and kid.i < content.i and kid.dep != "advcl":
                return True
        return content.tag in ("WP", "WRB")

    # What can be taken out of a clause

    def loose(self, predicate: Node, dropped: set[Node]) -> list[tuple[Node, bool]]:
        """The nodes under a predicate that assert something of their own, and whether their words stay here too."""
        found: list[tuple[Node, bool]] = []
        waiting = [k for k in predicate.kids if k not in dropped]
        while waiting:
            node = waiting.pop()
            stays = self.asserts(node, predicate)
            if stays is not None:
                found.append((node, stays))
                if not stays:
                    continue
                continue
            if node.dep == "advcl" or (node.dep in ("xcomp", "ccomp") and not _is_asserted(node)):
                continue
            waiting.extend(node.kids)
        found.sort(key=lambda p: p[0].i)
        return found

    def loose_in(self, phrase: Node) -> set[Node]:
        """What can be taken out of a noun phrase."""
        found: set[Node] = set()
        waiting = list(phrase.kids)
        while waiting:
            node = waiting.pop()
            if self.asserts(node, phrase) is False:
                found.add(node)
            else:
                waiting.extend(node.kids)
        return found

    def asserts(self, node: Node, predicate: Node) -> bool | None:
        """None where a node asserts nothing of its own; else whether its words stay in the clause as well."""
        head = node.head
        assert head is not None
        if node.dep == "conj":
            return False if self.is_joined(node, head, predicate) else None
        if node.dep == "parataxis":
            return False if is_clause(node) and attribution.subject_of(node) is not None else None
        if node.dep == "advcl" and node.rel != "advcl:relcl":
            return self.asserts_adverbially(node, head)
        if node.rel in ("acl:relcl", "advcl:relcl"):
            return False if self.adds(node, head) else None
        if node.dep == "acl":
            return False if self.adds_reduced(node, head) else None
        if node.dep == "appos":
            return False if self.identifies(node, head) else None
        return None

    def is_joined(self, node: Node, head: Node, predicate: Node) -> bool:
        """Whether a conjunct is a clause of its own beside the predicate."""
        if head is not predicate and not (head.dep == "conj" and head.head is predicate):
            return False
        if attribution.subject_of(node) is not None:
            return is_clause(node)
        if not is_clause(predicate):
            return False
        if any(k.low == "or" for k in node.kids if k.dep == "cc"):
            return False
        if is_finite(node) or node.kid("cop", "aux") is not None:
            return True
        if node.tag in ("VBN", "VB", "VBG", "VBD") and predicate.is_verb:
            return node.tag == predicate.tag or node.tag == "VBD" or (node.tag == "VBN" and predicate.tag == "VBD")
        if node.kid("case") is not None and predicate.kid("case") is None:
            return False
        return predicate.kid("cop") is not None and node.pos in ("NOUN", "ADJ", "PROPN")

    def asserts_adverbially(self, node: Node, head: Node) -> bool | None:
        marks = {k.low for k in node.kids if (k.dep in ("mark", "case") or k.tag == "WRB") and k.i < node.i}
        if node.low in _PREPOSITIONS or node.lemma in ("cite", "quote") or marks & _CONDITIONAL or "so" in marks:
            return None
        if any(a.low in speech.FRAMED and a.tag == "MD" for a in node.all("aux")) and not marks & _APART:
            return None
        own = attribution.subject_of(node)
        if is_finite(node):
            if own is None:
                return None
            if marks & _WITHIN:
                return True
            if marks & _APART:
                return False if not marks & {"even"} or "though" in marks else None
            return False if not marks else None
        if "with" in marks and own is not None:
            return False
        if node.tag not in ("VBG", "VBN"):
            return None
        if node.tag == "VBG" or node.kid("aux") is not None:
            if marks & {"after"}:
                return True
            if marks & {"before", "while"}:
                return False
        if marks:
            return None
        if node.kid("aux") is not None and node.tag == "VBG":
            return None
        return False if self.set_off(node, head) else None

    def set_off(self, node: Node, head: Node) -> bool:
        """Whether a comma sets a participle off from the clause, or it opens the sentence."""
        span = spread(node)
        start, end = span[0].i, span[-1].i
        if start < head.i:
            return start == 0 or self.nodes[start - 1].text in (",", "–", "—", "-") or end + 1 < len(self.nodes) and self.nodes[end + 1].text == ","
        return span[0].text == "," or self.nodes[start - 1].text in (",", "–", "—", "-")

    def adds(self, node: Node, head: Node) -> bool:
        """Whether a relative clause adds a fact rather than picks its noun out."""
        if not is_finite(node) or any(a.low in speech.FRAMED and a.tag == "MD" for a in node.all("aux")):
            return False
        pronoun = _relative_pronoun(node)
        if pronoun is None or head.pos in ("PRON", "DET") or head.dep in ("advmod",):
            return False
        span = spread(node)
        if span[0].text == "," or self.nodes[span[0].i - 1].text == ",":
            return True
        if pronoun.low in ("when", "where", "whom") or _is_open_position(head):
            return False
        if _is_predicate(head):
            return True
        definite = any(k.low in ("the", "those", "these", "that", "any", "every", "all", "each", "no") for k in head.all("det"))
        if definite or head.pos == "PROPN" and False:
            return False
        return any(k.low in ("a", "an", "another") for k in head.all("det")) or head.pos == "PROPN"

    def adds_reduced(self, node: Node, head: Node) -> bool:
        """Whether a participle behind its noun adds a fact (*a flight carrying 167 passengers*)."""
        if node.tag not in ("VBG", "VBN") or node.i < head.i or node.lemma in ("cite", "quote") or head.lemma in ("statement", "report", "letter", "bill", "law"):
            return False
        if len(spread(node)) < 2 or node.low in _PREPOSITIONS or head.pos not in ("NOUN", "PROPN") or _is_open_position(head):
            return False
        if node.kid("obl", "obj", "xcomp", "advmod") is None or any(k.dep == "mark" for k in node.kids):
            return False
        if self.nodes[spread(node)[0].i - 1].text == "," or spread(node)[0].text == "," or _is_predicate(head):
            return True
        return head.pos == "PROPN" and head.tag == "NNP" or any(k.low in ("a", "an", "another") for k in head.all("det"))

    def identifies(self, node: Node, head: Node) -> bool:
        """Whether an apposition set off by a comma says what its noun is."""
        span = spread(node)
        before = self.nodes[span[0].i - 1].text if span[0].i else ""
        if span[0].text == ",":
            before = ","
        if before not in (",", "–", "—") or node.i < head.i or node.pos not in ("NOUN", "PROPN", "NUM"):
            return False
        if head.pos == "PRON" or (node.pos == "NUM" and not node.text.isdigit()):
            return False
        opening = next((n for n in span if n.pos != "PUNCT"), node)
        determined = opening.low in ("the", "a", "an", "its", "his", "her", "their", "one") or any(k.rel == "nmod:poss" for k in node.kids)
        if node.pos == "PROPN" and head.pos == "PROPN" and not determined:
            return False
        if node.kid("conj") is not None and (head.tag == "NNS" or head.dep == "conj"):
            return False
        return not _is_open_position(head) and (determined or head.pos == "PROPN" or node.pos == "PROPN")

    # Setting out what was found

    def subject(self, predicate: Node) -> dict[str, object]:
        own = attribution.subject_of(predicate)
        return {} if own is None else {"subject": tuple(spread(own, self.loose_in(own))), "head": own}

    def others(self, predicate: Node, scope: Scope, loose: Sequence[tuple[Node, bool]]) -> None:
        """The claims of what was found loose in a clause."""
        own = attribution.subject_of(predicate)
        lead: list[Node] = []
        if own is not None:
            taken = {n for n, stays in loose if not stays}
            for kid in predicate.kids:
                if kid.i < own.i and kid.dep in ("obl", "advcl") and kid not in taken and spread(kid)[-1].i < own.i:
                    lead += spread(kid)
        for node, stays in loose:
            inherits = node.dep == "conj"
            self.apart(node, dataclasses.replace(scope, lead=tuple(lead) if inherits else (), over=predicate), stays)

    def apart(self, node: Node, scope: Scope, stays: bool) -> None:
        """The claims of one node that asserts something of its own."""
        head = node.head
        assert head is not None
        if node.rel in ("acl:relcl", "advcl:relcl"):
            self.relative(node, head, scope)
        elif node.dep == "acl" and _is_predicate(head) and scope.subject:
            self.participle(node, dataclasses.replace(scope, over=head), definite=False)
        elif node.dep == "acl":
            self.participle(node, dataclasses.replace(scope, subject=self.antecedent(head, node), head=head, over=head))
        elif node.dep == "appos":
            self.apposition(node, head, scope)
        elif node.dep == "advcl" and not is_finite(node):
            self.adverbial(node, scope)
        else:
            own = attribution.subject_of(node)
            self.clause(node, scope if own is None else dataclasses.replace(scope, subject=(), head=None, over=None))

    def adverbial(self, node: Node, scope: Scope) -> None:
        """A participle whose subject is that of its clause, or the event that the clause is about."""
        own = attribution.subject_of(node)
        if own is not None:
            scope = dataclasses.replace(scope, subject=tuple(spread(own, self.loose_in(own))), head=own)
        elif scope.over is not None and node.lemma in verbs.RESULT and node.i > scope.over.i:
            event = scope.over.kid("obj")
            if event is not None and scope.over.lemma in verbs.LIGHT:
                scope = dataclasses.replace(scope, subject=self.antecedent(event, node), head=event)
        if not scope.subject:
            return
        self.participle(node, scope)

    def antecedent(self, head: Node, without: Node) -> tuple[Node, ...]:
        """A noun phrase as the subject or object of what is said of it elsewhere."""
        skipped = self.loose_in(head) | {without}
        skipped |= {k for k in head.kids if k.dep in ("case", "cc", "mark", "nsubj", "cop", "punct", "conj", "appos", "aux", "parataxis")
                    and not (k.dep == "appos" and self._bracketed(k)) and not (k.dep == "punct" and k.text in ("-", '"', "“", "”"))}
        skipped |= {k for k in head.kids if k.dep in ("advmod", "obl", "advcl") and is_clause(head)}
        skipped |= {k for k in head.kids if k.dep == "nmod" and k.i > without.i}
        return tuple(n for n in spread(head, skipped))

    def _bracketed(self, node: Node) -> bool:
        return node.i > 0 and self.nodes[spread(node)[0].i].text == "("

    def main(
        self, predicate: Node, scope: Scope, without: set[Node], *, statement: bool = False, tail: Sequence[Node] = ()
    ) -> None:
        """The clause itself, with what it shares restored."""
        own = attribution.subject_of(predicate)
        if not scope.subject and own is None and predicate.kid("expl") is None:
            return
        without = without | {k for k in predicate.kids if k.low in _LOOSE_ADVERBS and k.dep in ("advmod", "discourse")}
        without |= {k for k in predicate.kids if k.dep in ("cc", "discourse", "vocative") or (k.dep == "mark" and k.low not in ("to",))}
        if predicate.kid("advcl") is not None or True:
            without |= {k for k in predicate.kids if k.tag == "WRB" and k.dep in ("advmod", "mark") and predicate.dep == "advcl"}
        body = words(spread(predicate, without))
        while predicate.dep == "ccomp" and body and body[0].text.lower() == "that":
            del body[0]
        late = tail or self.tails.get(predicate, ())
        while late and body and body[-1].text in (",", ";", "."):
            body.pop()
        body += words(late)
        if own is not None or not scope.subject:
            subject = words(spread(own, self.loose_in(own) | without)) if own is not None else made("there")
            self.emit(body, predicate, subject, scope.saying, statement=statement)
            return
        while body and body[0].text in (",", "–", "—"):
            del body[0]
        shared: list[Node] = []
        if scope.over is not None and predicate.dep == "conj":
            shared = self.auxiliaries(predicate, scope.over)
        subject = words(scope.subject)
        rest = [*words(shared), *body]
        if scope.over is not None and predicate.dep == "conj":
            rest += words(self.shared_objects(predicate, scope.over, without))
            if shared and scope.over.kid("cop") is not None and predicate.kid("det") is None and predicate.tag in ("NN", "JJ", "VBG") and predicate.pos != "VERB":
                rest = self.with_article(rest, predicate, scope.over)
        said = [*words(scope.lead), *([Word(",")] if scope.lead else []), *subject, *rest]
        self.emit(said, predicate, subject, scope.saying, statement=statement)

    def with_article(self, rest: list[Word], predicate: Node, over: Node) -> list[Word]:
        """A bare second role with the article of the first (*a singer and actress*)."""
        first = over.kid("det")
        at = next(i for i, w in enumerate(rest) if w.node is not None and (w.node is predicate or w.node.head is predicate) and w.node.dep not in ("aux", "cop", "advmod", "punct"))
        if first is None or predicate.pos == "ADJ" and over.pos == "ADJ" or any(k.rel == "nmod:poss" or k.dep == "nummod" for k in predicate.kids):
            return rest
        new = Word(article(rest[at].text)) if first.low in ("a", "an") else Word(first.text, first)
        return [*rest[:at], new, *rest[at:]]

    def auxiliaries(self, predicate: Node, over: Node) -> list[Node]:
        """The auxiliaries, copula and negation of the first predicate that a second one shares."""
        if predicate.kid("cop") is not None or predicate.kid("aux") is not None:
            return []
        if predicate.tag in ("VBD", "VBZ", "VBP") and not (predicate.tag == "VBD" and over.tag == "VBN" and over.kid("aux") is not None):
            return []
        passive = any(k.rel == "aux:pass" for k in over.kids)
        if passive and predicate.tag in ("VBN", "VBD") and (predicate.kid("obj") is not None or predicate.lemma in verbs.INTRANSITIVE):
            return []
        chain = [k for k in over.kids if k.dep in ("aux", "cop") or (k.dep == "advmod" and k.low in ("not", "n't", "n’t", "never"))]
        return [k for k in chain if k.i < over.i]

    def shared_objects(self, predicate: Node, over: Node, without: set[Node]) -> list[Node]:
        """What follows two verbs that stand side by side belongs to both (*has written and directed plays*)."""
        if predicate.kid("obj", "obl", "xcomp", "ccomp") is not None or not over.is_verb:
            return []
        return [
            n
            for k in over.kids
            if k.dep in ("obj", "obl", "xcomp") and k.i > predicate.i and k not in without
            and not any(c.low == "according" for c in k.kids)
            for n in spread(k, without)
        ]

    def participle(self, node: Node, scope: Scope, *, definite: bool = True) -> None:
        """A participle as a finite clause of its own."""
        if node in self.seen or len(self.found) >= MOST:
            return
        self.seen.add(node)
        dropped: set[Node] = {k for k in node.kids if k.dep == "mark" or k.low in _LOOSE_ADVERBS or (k.dep == "nsubj")}
        saying, cut = self.said_beside(node)
        if saying is not None:
            scope = dataclasses.replace(scope, saying=saying)
            dropped |= cut
        if scope.head is None or self.report(node, scope, dropped):
            return
        loose = self.loose(node, dropped)
        subject = [w for w in words(scope.subject)]
        if node.dep == "acl" and definite:
            subject = _definite(subject)
        auxiliary = node.kid("aux")
        plural = is_plural(scope.head, scope.subject)
        verb = self.finite(node, scope, plural=plural)
        body = words(spread(node, dropped | {n for n, stays in loose if not stays} | ({auxiliary} if auxiliary is not None else set())))
        body = [w for w in body if not (w.node is not None and w.node.dep == "cc" and w.node.head is node)]
        at = next(i for i, w in enumerate(body) if w.node is node)
        while body and body[0].node is not None and body[0].node.pos == "PUNCT" and body[0].node.text == ",":
            del body[0]
            at -= 1
        said = [*subject, *(body[:at]), *verb, *body[at + 1 :]]
        if len(verb) > 1:
            said = [*subject, *verb[:-1], *body[:at], verb[-1], *body[at + 1 :]]
        self.emit(said, node, subject, scope.saying)
        for other, stays in loose:
            if other.dep == "conj" and other.tag == node.tag and attribution.subject_of(other) is None:
                self.participle(other, scope, definite=definite)
            else:
                self.apart(other, dataclasses.replace(scope, lead=(), over=node), stays)

    def finite(self, node: Node, scope: Scope, *, plural: bool) -> list[Word]:
        """A participle's verb in the tense of the clause that it hangs on."""
        over = scope.over if scope.over is not None and scope.over.is_verb else next((h for h in _heads(node) if is_clause(h)), None)
        before = is_past(over) if over is not None else True
        has = over is not None and any(a.lemma == "have" for a in over.all("aux")) and not before
        if node.tag == "VBN":
            still = not before and not has and node.lemma in verbs.STATIVE
            return [Word("are" if plural else "is") if still else Word("were" if plural else "was"), Word(node.text, node)]
        if any(a.low == "being" for a in node.all("aux")):
            return [Word("were" if plural else "was"), Word(node.text, node)]
        if node.rel == "acl" and scope.over is not None and not scope.over.is_verb:
            inside = scope.over
            if inside.dep == "appos" or inside.kid("cop") is not None:
                return [Word(present(node.lemma, plural=plural) if inside.dep == "appos" or not before else past(node.lemma), node)]
            be = ("were" if plural else "was") if before or has else ("are" if plural else "is")
            return [Word(be), Word(node.text, node)]
        if before:
            return [Word(past(node.lemma, plural=plural), node)]
        if has:
            return [Word("have" if plural else "has"), Word(participle(node.lemma), node)]
        return [Word(present(node.lemma, plural=plural), node)]

    def relative(self, node: Node, head: Node, scope: Scope) -> None:
        """A relative clause with its antecedent in the pronoun's place."""
        pronoun = _relative_pronoun(node)
        assert pronoun is not None
        if node in self.seen or len(self.found) >= MOST:
            return
        self.seen.add(node)
        named = self.antecedent(head, node)
        over = head.head if head.dep == "conj" and head.head is not None else head
        nominal = bool(scope.subject) and over.kid("cop") is not None
        subject = list(words(scope.subject)) if nominal else _definite(words(named))
        if not subject:
            return
        top = scope.head if nominal and scope.head is not None else head
        loose = self.loose(node, set())
        without = {n for n, stays in loose if not stays} | {k for k in node.kids if k.dep == "cc" or k.low in _LOOSE_ADVERBS}
        said, beside = self.said_beside(node)
        without |= beside
        body = words(spread(node, without))
        while body and body[0].text == ",":
            del body[0]
        at = next((i for i, w in enumerate(body) if w.node is pronoun), None)
        if at is None:
            return
        saying = said or scope.saying
        own = attribution.subject_of(node)
        inner = Scope(tuple(w.node for w in subject if w.node is not None), top, saying, (), node)
        if own is pronoun:
            inner_loose = Scope(inner.subject, top, saying)
            if self.report(node, dataclasses.replace(inner_loose, head=top), {pronoun}):
                return
            body[at : at + 1] = subject
            self.emit(body, node, subject, saying)
        else:
            body = self.replaced(body, at, pronoun, subject, head, node)
            mine = words(spread(own)) if own is not None else subject
            self.emit(body, node, mine, saying)
            if own is not None:
                inner = Scope(tuple(spread(own)), own, saying, (), node)
        for other, stays in loose:
            self.apart(other, inner, stays)

    def replaced(self, body: list[Word], at: int, pronoun: Node, named: list[Word], head: Node, node: Node) -> list[Word]:
        """A clause whose relative pronoun is no subject, its antecedent where it belongs."""
        if pronoun.low == "whose":
            return [*body[:at], *named, Word("’s"), *body[at + 1 :]]
        if pronoun.low in ("where", "when"):
            case = head.kid("case")
            usual = case is not None and case.low in ("in", "at", "on", "near", "during")
            preposition = Word(case.text.lower(), case) if usual and case is not None else Word("in")
            rest = [*body[:at], *body[at + 1 :]]
            while rest and rest[-1].text in (",", "."):
                rest.pop()
            return [*rest, preposition, *named]
        if pronoun.dep in ("obj", "iobj") or (pronoun.low in ("which", "that") and pronoun.dep not in ("obl", "nmod")):
            rest = [*body[:at], *body[at + 1 :]]
            verb = next(i for i, w in enumerate(rest) if w.node is node)
            while verb + 1 < len(rest) and (follower := rest[verb + 1].node) is not None and follower.rel == "compound:prt":
                verb += 1
            return [*rest[: verb + 1], *named, *rest[verb + 1 :]]
        return [*body[:at], *named, *body[at + 1 :]]

    def apposition(self, node: Node, head: Node, scope: Scope) -> None:
        """*X, the media wing of Y,* as *X is the media wing of Y.*"""
        named = self.antecedent(head, node)
        loose = self.loose(node, set())
        what = words(spread(node, {n for n, stays in loose if not stays} | {k for k in node.kids if k.dep in ("case",)}))
        while what and what[0].text in (",", "–", "—", "-"):
            del what[0]
        while what and what[-1].text in (",", "–", "—", "-", "."):
            what.pop()
        subject = _definite(words(named))
        if subject and what:
            plural = is_plural(head, named)
            self.emit([*subject, Word("are" if plural else "is"), *what], node, subject, None, identity=True)
        inner = Scope(tuple(w.node for w in subject if w.node is not None), head, None, (), node)
        for other, stays in loose:
            if other.dep == "acl" and other.rel == "acl" and other.head is node:
                self.participle(other, dataclasses.replace(inner, over=node))
            elif other.rel == "acl:relcl" and other.head is node:
                self.relative_of(other, inner)
            else:
                self.apart(other, inner, stays)

    def relative_of(self, node: Node, scope: Scope) -> None:
        """A relative clause inside an apposition, said of what the apposition identifies."""
        pronoun = _relative_pronoun(node)
        if pronoun is not None and attribution.subject_of(node) is pronoun and node not in self.seen:
            self.seen.add(node)
            body = [w for w in words(spread(node)) if w.node is not pronoun]
            self.emit([*words(scope.subject), *body], node, words(scope.subject), scope.saying)

    def emit(
        self, said: list[Word], predicate: Node, subject: list[Word], saying: Saying | None,
        *, statement: bool = False, identity: bool = False,
    ) -> None:
        for each in variants(said, predicate):
            if len(self.found) < MOST:
                self.found.append(Sketch(each, predicate, subject, saying, statement, identity))


def _governing(last: Node) -> tuple[Node, ...]:
    """The adjuncts of a last predicate that govern those before it too: what all of it was for, and by when."""
    for kid in last.kids:
        case = kid.kid("case")
        if kid.dep != "obl" or case is None or kid.i < last.i:
            continue
        if (case.low == "in" and kid.low in ("attempt", "effort", "bid", "move")) or (case.low == "by" and is_time(kid)):
            return tuple(spread(kid))
    return ()


def _relative_pronoun(node: Node) -> Node | None:
    for kid in node.kids:
        if kid.low in _RELATIVE and kid.tag[:1] == "W" and kid.i < node.i:
            return kid
    for kid in node.kids:
        for inner in kid.kids:
            if inner.low in _RELATIVE and inner.tag[:1] == "W" and inner.i < node.i and kid.dep in ("nsubj", "obl", "obj", "nmod", "advmod"):
                return inner
    return None


def _is_predicate(noun: Node) -> bool:
    """Whether a noun is what a copula says of its subject."""
    return noun.kid("cop") is not None or (noun.dep == "conj" and noun.head is not None and noun.head.kid("cop") is not None)


def _is_asserted(node: Node) -> bool:
    return node.dep == "xcomp" and node.tag not in ("VB",)


def _is_open_position(head: Node) -> bool:
    """Whether a noun stands under a purpose, a wish or a condition, so that what describes it is not asserted."""
    for node in (head, *_heads(head)):
        if node.dep in ("acl", "advcl", "xcomp", "csubj") and any(k.low == "to" and k.dep == "mark" for k in node.kids):
            return True
        if node.dep == "advcl" and any(k.low in _CONDITIONAL for k in node.all("mark")):
            return True
    return False


def _definite(subject: list[Word]) -> list[Word]:
    """*a battle that …* is *the battle* when it is spoken of again."""
    if subject and subject[0].text.lower() in ("a", "an", "another"):
        return [Word("the", subject[0].node), *subject[1:]]
    return subject
