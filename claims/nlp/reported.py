"""What was seen, heard or reported without a clause that says so: *described gunfire echoing through the area*."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from claims.nlp import attribution
from claims.nlp.assertions import is_finite
from claims.nlp.attribution import Saying
from claims.nlp.lexicon import speech
from claims.nlp.sketches import LOOSE_ADVERBS, Scope
from claims.nlp.tree import Node, spread
from claims.nlp.wording import is_plural, made, words

if TYPE_CHECKING:
    from claims.nlp.clauses import Reader


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


def witnessed(reader: Reader, predicate: Node, scope: Scope, dropped: set[Node]) -> bool:
    """Reads *described gunfire echoing through the area*, *confirming 11 insurgents killed*, *casualties were
    reported*; whether it was one."""
    if attribution.is_negated(predicate):
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
        kept = [k for k in predicate.all("obl", "advmod") if k is not agent and k.low not in LOOSE_ADVERBS]
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
    reader.others(predicate, dataclasses.replace(scope, saying=saying), inner)
    reader.others(predicate, scope, [p for p in loose if p not in inner])
    return True
