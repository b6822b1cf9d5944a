"""What is reported: verbs of saying with their content, and what was seen or heard without a clause that says so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claims.nlp import attribution
from claims.nlp.assertions import is_finite
from claims.nlp.attribution import Saying
from claims.nlp.lexicon import speech
from claims.nlp.sketches import Scope, is_loose
from claims.nlp.tree import Node, spread
from claims.nlp.wording import is_plural, made, words

if TYPE_CHECKING:
    from claims.nlp.clauses import Reader

_OPENING = ("“", '"', "``")


_SEEN = speech.WITNESSING | {"report"}


def is_open(content: Node) -> bool:
    """Whether reported content leaves open what is so: *whether*, *who*, *if*, *how many*."""
    for kid in content.kids:
        if kid.low in ("whether", "if") and kid.dep == "mark":
            return True
        if kid.tag in ("WP", "WRB", "WDT", "WP$") and kid.low != "that" and kid.i <= content.i:
            return True
        if (
            any(k.tag in ("WP", "WRB", "WDT", "WP$") and k.low != "that" for k in kid.kids)
            and kid.i < content.i
            and kid.dep != "advcl"
        ):
            return True
    return content.tag in ("WP", "WRB")


def claimed(reader: Reader, predicate: Node, scope: Scope, dropped: set[Node]) -> bool:
    """Reads *claimed to have seized weapons*: what somebody says that they did; whether it was that."""
    if predicate.lemma not in speech.SAYING or not is_finite(predicate) or attribution.is_negated(predicate):
        return False
    done = predicate.kid("xcomp")
    if done is None or done.tag != "VBN" or scope.head is None or predicate.kid("obj") is not None:
        return False
    if not any(k.low == "have" for k in done.all("aux")):
        return False
    saying = scope.saying or Saying(attribution.trimmed(scope.subject, scope.head), scope.head, (predicate,))
    reader.participle(done, scope._replace(saying=saying, over=predicate), again=False)
    reader.others(predicate, scope, [p for p in reader.loose(predicate, dropped | {done}) if p[0] is not done])
    return True


def _is_quoted(content: Node, nodes: Sequence[Node]) -> bool:
    """Whether reported content stands in quotation marks: then it is somebody's sentence, and leaves nothing open."""
    first = spread(content)[0]
    return first.text in _OPENING or (first.i > 0 and nodes[first.i - 1].text in _OPENING)


def report(reader: Reader, predicate: Node, scope: Scope, dropped: set[Node]) -> bool:
    """Reads a verb of saying with its content; whether it was one."""
    content = next((k for k in predicate.kids if k.dep == "ccomp" and k not in dropped), None)
    if content is None and claimed(reader, predicate, scope, dropped):
        return True
    if content is None or attribution.is_negated(predicate) or not attribution.reports(predicate, scope.head):
        return witnessed(reader, predicate, scope, dropped)
    if not scope.subject or (is_open(content) and not _is_quoted(content, reader.nodes)):
        return False
    if not is_finite(content) and (not attribution.is_opinion(predicate) or content.kid("nsubj") is None):
        return False
    speaker = scope.subject
    if scope.head is not None:  # with what it is called, where that stands beside it
        own = scope.head if scope.head is attribution.subject_of(predicate) else None
        speaker = attribution.trimmed(scope.subject if own is None else spread(own), scope.head)
    saying: Saying | None = Saying(speaker, scope.head, (predicate,))
    nested = scope.saying is not None and scope.saying.head is not None
    if nested or (scope.head is not None and scope.head.low in ("i", "we")):
        saying = scope.saying  # a report inside a report is what the outer one says
    second = {k for k in predicate.all("ccomp") if k is not content and is_finite(k)}
    loose = reader.loose(predicate, dropped | second | {content})
    apart = {node for node, stays in loose if not stays} | second
    framed = (
        nested
        or attribution.is_opinion(predicate)
        or any(
            k.low in speech.FRAMED and k.tag == "MD" and not (k.low in ("would", "could") and content.tag == "VBN")
            for k in content.all("aux")
        )
    )
    if framed and content.i > predicate.i:
        inner = reader.loose(content, set())
        joined = [n for n, stays in inner if not stays]
        reader.main(predicate, scope._replace(saying=saying), dropped | apart | set(joined), statement=True)
        for node, stays in inner:
            if not stays or node.rel == "acl:relcl":
                reader.apart(node, reader.own_scope(content, saying))
    else:
        reader.clause(content, Scope(saying=saying))
    for more in predicate.all("ccomp"):  # *"The patients are stable," she said, "but two remain in care"*
        if more in second and more not in dropped and not is_open(more):
            reader.clause(more, Scope(saying=saying))
    others = [pair for pair in loose if pair[0] is not content]
    reader.others(predicate, scope, others)
    return True


def witnessed(reader: Reader, predicate: Node, scope: Scope, dropped: set[Node]) -> bool:
    """Reads *described gunfire echoing through the area*, *confirming 11 insurgents killed*, *casualties were
    reported*; whether it was one."""
    if predicate.lemma not in _SEEN or attribution.is_negated(predicate):
        return False
    own = predicate.kid("nsubj")
    if (
        own is not None
        and own.rel == "nsubj:pass"
        and any(k.rel == "aux:pass" for k in predicate.kids)
        and predicate.lemma == "report"
        and not predicate.kid("xcomp", "ccomp")
    ):
        agent = next(
            (
                k
                for k in predicate.kids
                if k.rel == "obl:agent" or (k.dep == "obl" and any(c.low == "by" for c in k.kids))
            ),
            None,
        )
        speaker = attribution.trimmed(spread(agent), agent) if agent is not None else ()
        saying = Saying(speaker, agent, (predicate,))
        be = "were" if is_plural(own, scope.subject) else "was"
        kept = [k for k in predicate.all("obl", "advmod") if k is not agent and not is_loose(k)]
        body = [w for k in kept for w in words(spread(k))]
        subject = made("there")
        said = [*subject, *made(be), *words(scope.subject), *body]
        reader.emit(said, predicate, subject, saying)
        loose = reader.loose(predicate, dropped)
        reader.others(predicate, Scope((), None, saying), loose)
        return True
    if predicate.lemma not in speech.WITNESSING or not scope.subject:
        return False
    thing = predicate.kid("obj", "ccomp", "xcomp")
    if thing is None:
        return False
    if scope.head is not None and scope.head.low in ("i", "we"):
        return False  # what is told in a quotation, its speaker tells
    if thing.dep == "xcomp" and thing.tag == "VBG" and thing.lemma in speech.WITNESSING and scope.head is not None:
        saying = Saying(attribution.trimmed(scope.subject, scope.head), scope.head, (predicate,))
        reader.participle(thing, scope._replace(saying=saying, over=predicate), again=False)
        return True  # *reported hearing helicopters*
    done = attribution.subject_of(thing)
    if thing.dep == "ccomp" and thing.tag in ("VBG", "VBN") and done is not None and not is_finite(thing):
        speaker = attribution.trimmed(scope.subject, scope.head) if scope.head is not None else scope.subject
        reader.participle(
            thing,
            Scope(tuple(spread(done)), done, Saying(speaker, scope.head, (predicate,)), (), predicate),
            again=False,
        )
        return True
    behind = [k for k in thing.all("acl", "amod") if k.i > thing.i and not thing.is_verb]
    doing = behind[0] if behind else None
    listed = [thing, *thing.all("conj")]
    last = listed[-1]
    if doing is None:
        doing = next(
            (
                k
                for n in (last, predicate)
                for k in n.kids
                if k.dep in ("acl", "xcomp") and k.tag in ("VBG", "VBN") and k.i > thing.i
            ),
            None,
        )
    if doing is None or doing.tag not in ("VBG", "VBN") or doing.i < thing.i or doing.rel == "acl:relcl":
        return False
    speaker = attribution.trimmed(scope.subject, scope.head) if scope.head is not None else scope.subject
    saying = Saying(speaker, scope.head, (predicate,))
    group = tuple(spread(thing, {doing}))
    reader.participle(doing, Scope(group, thing, saying, (), predicate), again=False)
    loose = [p for p in reader.loose(predicate, dropped) if p[0] is not doing and p[0].head is predicate]
    inner = [p for p in loose if p[0].dep == "advcl" and is_finite(p[0])]
    reader.others(predicate, scope._replace(saying=saying), inner)
    reader.others(predicate, scope, [p for p in loose if p not in inner])
    return True
