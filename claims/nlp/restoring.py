"""What grammar restores so that a clause can stand alone: auxiliaries, articles, objects, a tense, an antecedent."""

from __future__ import annotations

from collections.abc import Sequence

from claims.nlp.assertions import heads, is_clause, is_past
from claims.nlp.inflection import participle, past, present
from claims.nlp.lexicon import people, tolls, verbs
from claims.nlp.mending import is_time
from claims.nlp.sketches import Scope
from claims.nlp.tree import Node, spread
from claims.nlp.wording import Word, article, is_plural, words


def with_article(rest: list[Word], predicate: Node, over: Node) -> list[Word]:
    """A bare second role with the article of the first (*a singer and actress*)."""
    first = over.kid("det")
    at = next(
        i
        for i, w in enumerate(rest)
        if w.node is not None
        and (w.node is predicate or w.node.head is predicate)
        and w.node.dep not in ("aux", "cop", "advmod", "punct")
    )
    if (
        first is None
        or (predicate.pos == "ADJ" and over.pos == "ADJ")
        or any(k.rel == "nmod:poss" or k.dep == "nummod" for k in predicate.kids)
    ):
        return rest
    new = Word(article(rest[at].text)) if first.low in ("a", "an") else Word(first.text, first)
    return [*rest[:at], new, *rest[at:]]


def auxiliaries(predicate: Node, over: Node) -> list[Node]:
    """The auxiliaries, copula and negation of the first predicate that a second one shares."""
    if predicate.kid("cop") is not None or predicate.kid("aux") is not None:
        return []
    if predicate.low in ("had", "has", "have") and predicate.kid("obj") is not None:
        return []
    if predicate.tag in ("VBD", "VBZ", "VBP") and not (
        predicate.tag == "VBD" and over.tag == "VBN" and over.kid("aux") is not None
    ):
        return []
    passive = any(k.rel == "aux:pass" for k in over.kids)
    if (
        passive
        and predicate.tag in ("VBN", "VBD")
        and (predicate.kid("obj", "ccomp") is not None or predicate.lemma in verbs.INTRANSITIVE)
    ):
        return []
    chain = [
        k
        for k in over.kids
        if k.dep in ("aux", "cop")
        or (k.dep == "advmod" and k.low in ("not", "n't", "n’t", "never"))
        or (k.dep == "mark" and predicate.tag == over.tag == "VB" and k.low != "that")
    ]
    return [k for k in chain if k.i < over.i]


def counted(body: list[Word], subject: list[Word], predicate: Node, own: Node) -> tuple[list[Word], list[Word]]:
    """*31 people were killed and more than 200 injured*: the second clause with what was counted and its auxiliary.

    Without an auxiliary the clause is cut short, and what the first one counts goes for both; with one, a bare number
    may count anything, and only *people* is taken over.
    """
    over, cut_short = predicate.head, predicate.kid("aux", "cop") is None
    passive = over is not None and any(k.rel == "aux:pass" for k in over.kids)
    if cut_short and passive and own.tag == "NNS" and predicate.low in tolls.OUTCOMES and predicate.kid("obj") is None:
        at = next(i for i, w in enumerate(body) if w.node is predicate)
        return [*body[:at], Word("were"), *body[at:]], subject
    number = own.pos == "NUM" or (own.low == "more" and own.kid("nummod") is not None)
    if not number or over is None or any(k.pos in ("NOUN", "PROPN", "SYM") for k in own.kids):
        return body, subject
    counts = over.all("nsubj", "obj")
    parted = [k for n in (over, *counts) for k in n.all("obl", "nmod") if any(c.low == "of" for c in k.all("case"))]
    named = counts + parted
    first = next((k for k in named if k.i < own.i and k.kid("nummod")), None)
    role = tolls.ROLES.get(first.low) if first is not None else None
    what = [Word(first.low, first)] if first is not None and role and (cut_short or role == "person") else []
    at = 1 + max((i for i, w in enumerate(body) if any(w.node is s.node for s in subject)), default=-1)
    return [*body[:at], *what, *([Word("were")] if cut_short and predicate.tag != "VBD" else []), *body[at:]], [
        *subject,
        *what,
    ]


def shared_objects(predicate: Node, over: Node, without: set[Node]) -> list[Node]:
    """What follows two verbs that stand side by side belongs to both (*has written and directed plays*)."""
    if predicate.kid("obj", "obl", "xcomp", "ccomp") is not None or not over.is_verb:
        return []
    return [
        n
        for k in over.kids
        if k.dep in ("obj", "obl", "xcomp")
        and k.i > predicate.i
        and k not in without
        and not any(c.low == "according" for c in k.kids)
        for n in spread(k, without)
    ]


def finite(node: Node, beside: Node | None, *, plural: bool) -> list[Word]:
    """A participle's verb in the tense of the clause that it hangs on."""
    over = beside if beside is not None and beside.is_verb else next((h for h in heads(node) if is_clause(h)), None)
    before = is_past(over) if over is not None else True
    has = over is not None and any(a.lemma == "have" for a in over.all("aux")) and not before
    will = next((a for a in over.all("aux") if a.tag == "MD"), None) if over is not None else None
    if will is not None and node.tag == "VBG" and node.rel != "acl" and node.i > over.i:  # type: ignore[union-attr]  # it has one
        return [Word(will.text, will), Word(node.lemma, node)]  # *will open a plant, creating jobs*
    if node.tag == "VBN":
        still = not before and not has and node.lemma in verbs.STATIVE
        return [Word("are" if plural else "is") if still else Word("were" if plural else "was"), Word(node.text, node)]
    if any(a.low == "being" for a in node.all("aux")):
        return [Word("were" if plural else "was"), Word(node.text, node)]
    if node.rel == "acl" and beside is not None and not beside.is_verb and node.lemma not in verbs.LASTING:
        if beside.kid("cop") is not None or (beside.dep == "appos" and (node.lemma in verbs.STANDING or not before)):
            told = present(node.lemma, plural=plural) if beside.dep == "appos" or not before else past(node.lemma)
            return [Word(told, node)]
        be = ("were" if plural else "was") if before or has else ("are" if plural else "is")
        return [Word(be), Word(node.text, node)]
    if before:
        return [Word(past(node.lemma, plural=plural), node)]
    if has:
        return [Word("have" if plural else "has"), Word(participle(node.lemma), node)]
    return [Word(present(node.lemma, plural=plural), node)]


def replaced(body: list[Word], at: int, pronoun: Node, named: list[Word], head: Node, node: Node) -> list[Word]:
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


def agreeing_antecedent(node: Node, head: Node) -> Node:
    """*Shares of Corvane, which has doubled its profit*: of a noun and the one that belongs to it, the one that has the
    number of the relative clause's verb."""
    own = node.kid("nsubj")
    forms = (*node.all("aux", "cop"), node)
    form = next((k for k in forms if k.tag in ("VBZ", "VBP") or k.low in ("was", "were")), None)
    if own is None or own.tag[:1] != "W" or form is None or is_plural(head, [head]) == (many := _is_of_many(form)):
        return head
    over = head.head if head.dep == "nmod" else None
    inside = [k for k in head.all("nmod") if head.i < k.i < own.i and k.pos in ("NOUN", "PROPN")]
    rivals = [*reversed(inside), *([over] if over is not None and over.pos == "NOUN" else [])]
    return next((k for k in rivals if is_plural(k, [k]) == many), head)


def _is_of_many(form: Node) -> bool:
    """Whether a finite form goes with a plural."""
    return form.tag == "VBP" or form.low == "were"


def harmed_by(node: Node, scope: Scope) -> Node | None:
    """*The ship sank, killing its crew*: no ship kills. What an event did to people is said of them: *Its crew were
    killed.*"""
    over, head, thing = scope.over, scope.head, node.kid("obj")
    if node.tag != "VBG" or node.lemma not in verbs.HARMING or over is None or head is None or thing is None:
        return None
    if over.kid("obj") is not None or over.lemma not in verbs.BEFALLING or head.low in people.ROLES | people.BODIES:
        return None
    return thing


def governing(last: Node) -> tuple[Node, ...]:
    """The adjuncts of a last predicate that govern those before it too: what all of it was for, and by when."""
    for kid in last.kids:
        case = kid.kid("case")
        if kid.dep != "obl" or case is None or kid.i < last.i:
            continue
        if (case.low == "in" and kid.low in ("attempt", "effort", "bid", "move")) or (
            case.low == "by" and is_time(kid)
        ):
            return tuple(spread(kid))
    return ()


def closed(said: list[Word], nodes: Sequence[Node]) -> list[Word]:
    """The words with the mark that closes a quotation which they open and end with (*vowed to “end it.”*); `nodes` are
    those of the sentence."""
    last = said[-1].node if said else None
    shown = [w.text for w in said]
    if last is None or "“" not in shown or "”" in shown:
        return said
    end = last.i + 1
    while end < len(nodes) and nodes[end].text in (".", ",", "!", "?"):
        end += 1
    if end >= len(nodes) or nodes[end].text != "”":
        return said
    return [*said, *words(nodes[last.i + 1 : end + 1])]


def shared_of(first: Node, last: Node, without: set[Node]) -> tuple[Node, ...]:
    """*the founder and chairman of Acme*: under one *the*, what the last is of is what the first is of; `without`
    are the nodes that state something of their own."""
    determiner, of = first.kid("det"), last.kid("nmod")
    if determiner is None or determiner.low != "the" or first.pos != "NOUN" or first.kid("nmod", "conj") is not last:
        return ()
    if last.kid("det") is not None or of is None or not any(k.low == "of" for k in of.all("case")):
        return ()
    return tuple(spread(of, without))


def definite(subject: list[Word]) -> list[Word]:
    """*a battle that …* is *the battle* when it is spoken of again."""
    if subject and subject[0].text.lower() in ("a", "an", "another"):
        return [Word("the", subject[0].node), *subject[1:]]
    return subject
