"""The clauses of a sentence: which predications it asserts, each with its subject restored and who says it.

`Reader.read` walks one parsed sentence and yields a `Sketch` for each predication, its words still tied to their
tokens. What may not be cut, stays: a purpose, a condition, a question, what is wished or denied.
"""

from __future__ import annotations

from collections.abc import Sequence

from claims.nlp import attribution
from claims.nlp.assertions import RELATIVE, Assertions, is_clause, is_finite, is_predicate
from claims.nlp.attribution import Saying
from claims.nlp.coordination import variants
from claims.nlp.inflection import participle as past_participle
from claims.nlp.lexicon import speech, verbs
from claims.nlp.relatives import apposition, relative
from claims.nlp.reported import report
from claims.nlp.restoring import (
    auxiliaries,
    closed,
    counted,
    definite,
    finite,
    governing,
    harmed_by,
    shared_objects,
    shared_of,
    with_article,
)
from claims.nlp.sketches import KEPT_MARKS, MOST, Scope, Sketch, is_loose
from claims.nlp.tree import Node, spread
from claims.nlp.wording import Word, is_plural, made, words


class Reader(Assertions):
    """Reads one sentence; the sketches are in `found`, in the order of the walk."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        super().__init__(nodes)
        self.found: list[Sketch] = []
        self.seen: set[Node] = set()
        self.tails: dict[Node, tuple[Node, ...]] = {}
        self.credits = "according" in [n.low for n in nodes]

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
        if own is not None and not (own.low in RELATIVE and scope.subject):
            scope = scope._replace(subject=tuple(spread(own, self.loose_in(own))), head=own, over=None)
        dropped: set[Node] = set()
        saying, cut = self.said_beside(predicate)
        dropped |= cut
        if saying is not None:
            scope = scope._replace(saying=saying)
        if report(self, predicate, scope, dropped):
            return
        outside = scope
        weighed = attribution.weighing(predicate, scope.subject, scope.head)
        if weighed is not None:
            scope = scope._replace(saying=weighed)
        loose = self.loose(predicate, dropped)
        apart = {node for node, stays in loose if not stays}
        for kept in (
            n for n, stays in loose if stays
        ):  # *before troops drove them off in a battle*, without what it left
            apart |= {n for n, stays in self.loose(kept, set()) if not stays and n.dep != "conj"}
        joined = [n for n, _ in loose if n.dep == "conj" and attribution.subject_of(n) is None]
        tail = governing(joined[-1]) if joined and predicate.kid("obl", "advcl") is None else ()
        tail = tail or (shared_of(predicate, joined[0], self.loose_in(joined[0])) if len(joined) == 1 else ())
        self.main(predicate, scope, dropped | apart, tail=tail)
        if tail:
            self.tails.update({n: tail for n in joined[:-1] if n.kid("obl", "advcl") is None})
        self.others(predicate, outside, loose)

    def said_beside(self, predicate: Node) -> tuple[Saying | None, set[Node]]:
        """A report's frame that stands beside this clause's words, and what of it leaves the text."""
        told = attribution.interpolated(predicate)
        if told is not None:
            verb, speaker = told
            for kid in speaker.all("appos"):
                if self.identifies(kid, speaker):
                    apposition(self, kid, speaker, Scope())
            return Saying(attribution.trimmed(spread(speaker), speaker), speaker, (verb,)), {verb}
        framing = ("obl", "advcl", "nmod", "advmod", "parataxis", "case") if self.credits else ()
        for kid in [k for k in predicate.kids if k.dep in framing]:
            named = attribution.credited(spread(kid))
            if named is not None and named[0] in (kid, *kid.kids):
                for inner in spread(kid)[1:]:  # *according to the firm, which …*; *to a study published on Monday*
                    if inner.head is not None and inner.dep == "acl" and self.asserts(inner, inner.head) is False:
                        self.apart(inner, Scope())
                return named[1], {kid}
        for kid in predicate.kids:
            if kid.low in speech.HEARSAY:
                return Saying((), None, (kid,)), {kid}
        return None, set()

    # Setting out what was found

    def own_scope(self, predicate: Node, saying: Saying | None) -> Scope:
        """What a clause that was reported hands on: its own subject, and who reported it."""
        own = attribution.subject_of(predicate)
        return Scope(saying=saying) if own is None else Scope(tuple(spread(own, self.loose_in(own))), own, saying)

    def others(self, predicate: Node, scope: Scope, loose: Sequence[tuple[Node, bool]]) -> None:
        """The claims of what was found loose in a clause."""
        own = attribution.subject_of(predicate)
        lead: list[Node] = []
        if own is not None:
            taken = {n for n, stays in loose if not stays}
            for kid in predicate.kids:
                if kid.i < own.i and kid.dep in ("obl", "advcl") and kid not in taken and spread(kid)[-1].i < own.i:
                    lead += spread(kid)
        for node, _ in loose:
            inherits = node.dep == "conj"
            self.apart(node, scope._replace(lead=tuple(lead) if inherits else (), over=predicate))

    def apart(self, node: Node, scope: Scope) -> None:
        """The claims of one node that asserts something of its own."""
        head = node.head
        if head is None:
            return
        first = spread(node)[0].i
        behind = self.nodes[first].text == ";" or (first and self.nodes[first - 1].text == ";")
        if scope.saying is not None and (scope.saying.head is head or behind):
            # what is told of the speaker, the article says, and what follows a semicolon
            scope = scope._replace(saying=None)
        if node.rel in ("acl:relcl", "advcl:relcl"):
            relative(self, node, head, scope)
        elif node.dep == "acl" and is_predicate(head) and scope.subject:
            self.participle(node, scope._replace(over=head), again=False)
        elif node.dep == "acl":
            self.participle(node, scope._replace(subject=self.antecedent(head, node), head=head, over=head))
        elif node.dep in ("appos", "nmod"):
            apposition(self, node, head, scope)
        elif node.dep == "dislocated":
            for clause in node.all("acl"):
                relative(self, clause, node, Scope(saying=scope.saying))
        elif node.dep == "advcl" and not is_finite(node):
            self.adverbial(node, scope)
        else:
            own = attribution.subject_of(node)
            self.clause(node, scope if own is None else scope._replace(subject=(), head=None, over=None))

    def adverbial(self, node: Node, scope: Scope) -> None:
        """A participle whose subject is that of its clause, or the event that the clause is about."""
        own = attribution.subject_of(node)
        if own is not None:
            scope = scope._replace(subject=tuple(spread(own, self.loose_in(own))), head=own)
        elif scope.over is not None and node.lemma in verbs.RESULT and node.i > scope.over.i:
            event = scope.over.kid("obj")
            if event is not None and scope.over.lemma in verbs.LIGHT:
                scope = scope._replace(subject=self.antecedent(event, node), head=event)
        if not scope.subject:
            return
        self.participle(node, scope)

    def antecedent(self, head: Node, without: Node) -> tuple[Node, ...]:
        """A noun phrase as the subject or object of what is said of it elsewhere."""
        skipped = self.loose_in(head) | {without}
        skipped |= {
            k
            for k in head.kids
            if k.dep in ("case", "cc", "mark", "nsubj", "cop", "punct", "conj", "appos", "aux", "parataxis")
            and not (k.dep == "appos" and self._bracketed(k))
            and not (k.dep == "punct" and k.text in ("-", '"', "“", "”"))
        }
        skipped |= {k for k in head.kids if k.dep in ("advmod", "obl", "advcl") and is_clause(head)}
        skipped |= {k for k in head.kids if k.dep == "nmod" and k.i > without.i}
        named = spread(head, skipped)
        while len(named) > 1 and named[0].dep == "case" and named[0].head is not head:
            del named[0]  # a preposition that hangs inside the phrase
        return tuple(named)

    def _bracketed(self, node: Node) -> bool:
        return node.i > 0 and self.nodes[spread(node)[0].i].text == "("

    def main(
        self, predicate: Node, scope: Scope, without: set[Node], *, statement: bool = False, tail: Sequence[Node] = ()
    ) -> None:
        """The clause itself, with what it shares restored."""
        own = attribution.subject_of(predicate)
        if own in without:
            own = None  # the relative pronoun, which its antecedent stands for
        if not scope.subject and own is None and predicate.kid("expl") is None:
            return
        without = without | {k for k in predicate.kids if k.dep in ("advmod", "discourse") and is_loose(k)}
        without |= {
            k
            for k in predicate.kids
            if (k.dep in ("cc", "discourse", "vocative") and k.low not in ("neither", "either"))
            or (k.dep == "mark" and k.low not in KEPT_MARKS and not any(a.i < k.i for a in predicate.all("aux")))
        }
        without |= {
            k for k in predicate.kids if k.tag == "WRB" and k.dep in ("advmod", "mark") and predicate.dep == "advcl"
        }
        mark = next((k for k in predicate.all("mark") if k in without), None)
        if mark is not None:
            without |= {k for k in predicate.kids if k.i < mark.i}  # *two days after …*
        body = words(spread(predicate, without))
        if statement and predicate.tag == "VBG" and scope.head is not None and not is_finite(predicate):
            told = finite(predicate, scope.over, plural=is_plural(scope.head, scope.subject))
            body = [v for w in body for v in (told if w.node is predicate else [w])]
        if (
            predicate.dep in ("ccomp", "conj")
            and len(body) > 1
            and body[0].text == "that"
            and body[1].node is not predicate
        ):
            del body[0]
        late = tail or self.tails.get(predicate, ())
        while late and body and body[-1].text in (",", ";", "."):
            body.pop()
        body += words(late)
        if own is not None or not scope.subject:
            subject = words(spread(own, self.loose_in(own) | without)) if own is not None else made("there")
            if own is not None and predicate.dep == "conj" and predicate.tag in ("VBN", "JJ", "VBD"):
                body, subject = counted(body, subject, predicate, own)
            self.emit(body, predicate, subject, scope.saying, statement=statement)
            return
        while body and body[0].text in (",", "–", "—"):
            del body[0]
        shared: list[Node] = []
        if scope.over is not None and predicate.dep == "conj":
            shared = auxiliaries(predicate, scope.over)
        subject = words(scope.subject)
        rest = [*words(shared), *body]
        if scope.over is not None and predicate.dep == "conj":
            rest += words(shared_objects(predicate, scope.over, without))
            if (
                shared
                and scope.over.kid("cop") is not None
                and predicate.kid("det") is None
                and predicate.tag in ("NN", "JJ", "VBG")
                and predicate.pos != "VERB"
            ):
                rest = with_article(rest, predicate, scope.over)
        said = [*words(scope.lead), *([Word(",")] if scope.lead else []), *subject, *rest]
        self.emit(said, predicate, subject, scope.saying, statement=statement)

    def participle(self, node: Node, scope: Scope, *, again: bool = True) -> None:
        """A participle as a finite clause of its own."""
        if node in self.seen or len(self.found) >= MOST:
            return
        self.seen.add(node)
        dropped: set[Node] = {k for k in node.kids if k.dep == "mark" or is_loose(k) or (k.dep == "nsubj")}
        saying, cut = self.said_beside(node)
        if saying is not None:
            scope = scope._replace(saying=saying)
            dropped |= cut
        if scope.head is None or report(self, node, scope, dropped):
            return
        weighed = attribution.weighing(node, scope.subject, scope.head)
        loose = self.loose(node, dropped)
        subject = words(scope.subject)
        if node.dep == "acl" and again:
            subject = definite(subject)
        auxiliary = node.kid("aux")
        if auxiliary is None and node.dep == "conj" and node.head is not None and node.tag == "VBN":
            auxiliary = next((k for k in node.head.all("aux") if k.low in ("having", "have")), None)
        plural = is_plural(scope.head, scope.subject)
        verb = finite(node, scope.over, plural=plural)
        if auxiliary is not None and auxiliary.low in ("having", "have") and node.tag == "VBN":
            verb = [Word("had", auxiliary), Word(node.text, node)]
        body = words(
            spread(
                node,
                dropped | {n for n, stays in loose if not stays} | ({auxiliary} if auxiliary is not None else set()),
            )
        )
        body = [w for w in body if not (w.node is not None and w.node.dep == "cc" and w.node.head is node)]
        at = next(i for i, w in enumerate(body) if w.node is node)
        while body and body[0].node is not None and body[0].node.pos == "PUNCT" and body[0].node.text == ",":
            del body[0]
            at -= 1
        harmed = harmed_by(node, scope)
        if harmed is not None:
            own = spread(harmed, self.loose_in(harmed))
            many = is_plural(harmed, own) or any(k.dep == "nummod" and k.low not in ("one", "1") for k in harmed.kids)
            verb = [Word("were" if many else "was"), Word(past_participle(node.lemma), node)]
            first = node.head.kid("obj") if node.dep == "conj" and node.head is not None else None
            shared = (
                [Word(first.low, first)] if harmed.pos == "NUM" and first is not None and first.kid("nummod") else []
            )
            subject = [*words(own), *shared]  # *killing 12 people and injuring 30*
            body = [w for w in body if w.node not in own]
            at = next(i for i, w in enumerate(body) if w.node is node)
        said = [*subject, *(body[:at]), *verb, *body[at + 1 :]]
        if len(verb) > 1:
            said = [*subject, *verb[:-1], *body[:at], verb[-1], *body[at + 1 :]]
        self.emit(said, node, subject, weighed or scope.saying)
        for other, _ in loose:
            if other.dep == "conj" and other.tag == node.tag and attribution.subject_of(other) is None:
                self.participle(other, scope, again=again)
            else:
                self.apart(other, scope._replace(lead=(), over=node))

    def emit(
        self,
        said: list[Word],
        predicate: Node,
        subject: list[Word],
        saying: Saying | None,
        *,
        statement: bool = False,
        identity: bool = False,
    ) -> None:
        while said and said[0].text.lower() in ("and", "but", ","):
            said = said[1:]
        for each in variants(closed(said, self.nodes), predicate):
            if len(self.found) < MOST:
                self.found.append(Sketch(each, predicate, subject, saying, statement, identity))
