"""What is told of a noun: relative clauses and appositions, with the noun where the pronoun or the comma stood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claims.nlp import attribution
from claims.nlp.assertions import relative_pronoun
from claims.nlp.reported import report
from claims.nlp.restoring import agreeing_antecedent, definite, replaced
from claims.nlp.sketches import MOST, Scope, is_loose
from claims.nlp.tree import Node, spread
from claims.nlp.wording import Word, is_plural, words

if TYPE_CHECKING:
    from claims.nlp.clauses import Reader


def relative(reader: Reader, node: Node, head: Node, scope: Scope) -> None:
    """A relative clause with its antecedent in the pronoun's place."""
    pronoun = relative_pronoun(node)
    if node in reader.seen or len(reader.found) >= MOST or (pronoun is None and head.dep != "dislocated"):
        return
    reader.seen.add(node)
    over = head.head if head.dep == "nmod" and reader.set_off(node, head) else None
    if over is not None and (over.pos == "NUM" or (over.pos == "PROPN" and head.text[:1].isupper())):
        head = over  # *three of the injured, who …*; *the Council of Owners, which …*
    head = agreeing_antecedent(node, head)
    named = reader.antecedent(head, node)
    over = head.head if head.dep == "conj" and head.head is not None else head
    nominal = bool(scope.subject) and over.kid("cop") is not None
    subject = list(words(scope.subject)) if nominal else definite(words(named))
    if not subject:
        return
    top = scope.head if nominal and scope.head is not None else head
    loose = reader.loose(node, set())
    without = {n for n, stays in loose if not stays} | {k for k in node.kids if k.dep == "cc" or is_loose(k)}
    said, beside = reader.said_beside(node)
    without |= beside
    body = words(spread(node, without))
    while body and body[0].text == ",":
        del body[0]
    at = next((i for i, w in enumerate(body) if w.node is pronoun), None)
    saying = said or attribution.weighing(node, named, head) or scope.saying
    if pronoun is None:  # *a charge they denied*: what is denied stands before the clause
        verb = next(i for i, w in enumerate(body) if w.node is node)
        own = attribution.subject_of(node)
        body, verb = (body[1:], verb - 1) if body[0].text == "that" else (body, verb)
        reader.emit([*body[: verb + 1], *subject, *body[verb + 1 :]], node, words(spread(own)) if own else [], saying)
        return
    if at is None:
        return
    own = attribution.subject_of(node)
    inner = Scope(tuple(w.node for w in subject if w.node is not None), top, saying, (), node)
    if own is pronoun:
        inner_loose = Scope(inner.subject, top, saying)
        if report(reader, node, inner_loose._replace(head=top), {pronoun}):
            return
        body[at : at + 1] = subject
        reader.emit(body, node, subject, saying)
    else:
        if pronoun.dep == "nmod" and subject[0].node is not None and subject[0].node.pos == "NUM":
            subject = [Word("the"), *subject]  # *most of the 1,200 people*
        body = replaced(body, at, pronoun, subject, head, node)
        mine = words(spread(own)) if own is not None else subject
        reader.emit(body, node, mine, saying)
        if own is not None:
            inner = Scope(tuple(spread(own)), own, saying, (), node)
    for other, _ in loose:
        reader.apart(other, inner)


def apposition(reader: Reader, node: Node, head: Node, scope: Scope) -> None:
    """*X, the media wing of Y,* as *X is the media wing of Y.*"""
    named = reader.antecedent(head, node)
    loose = reader.loose(node, set())
    what = words(
        spread(node, {n for n, stays in loose if not stays} | {k for k in node.all("case") if node.dep == "appos"})
    )
    while what and what[0].text in (",", "–", "—", "-"):
        del what[0]
    while what and what[-1].text in (",", "–", "—", "-", "."):
        what.pop()
    subject = definite(words(named))
    if subject and what:
        plural = is_plural(head, named) and head.low not in ("%", "percent")
        reader.emit([*subject, Word("are" if plural else "is"), *what], node, subject, scope.saying, identity=True)
    inner = Scope(tuple(w.node for w in subject if w.node is not None), head, scope.saying, (), node)
    for other, _ in loose:
        if other.dep == "acl" and other.rel == "acl" and other.head is node:
            reader.participle(other, inner._replace(over=node))
        elif other.rel == "acl:relcl" and other.head is node:
            _inside(reader, other, inner)
        else:
            reader.apart(other, inner)


def _inside(reader: Reader, node: Node, scope: Scope) -> None:
    """A relative clause inside an apposition, said of what the apposition identifies."""
    pronoun = relative_pronoun(node)
    if pronoun is not None and attribution.subject_of(node) is pronoun and node not in reader.seen:
        reader.seen.add(node)
        body = [w for w in words(spread(node)) if w.node is not pronoun]
        reader.emit([*words(scope.subject), *body], node, words(scope.subject), scope.saying)
