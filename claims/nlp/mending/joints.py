"""How clauses are joined: conjunctions, relative clauses, reports and their credits."""

from __future__ import annotations

from collections.abc import Sequence

from claims.nlp.lexicon import listed, people, speech
from claims.nlp.mending.moves import has_tense, is_bare, move
from claims.nlp.tree import Node, above, spread
from claims.nlp.wording import is_plural

_NUMBERED = listed("was were is are has have")


def helped(nodes: Sequence[Node]) -> None:
    """*and has since sent*: nothing hangs on an auxiliary but on its verb."""
    for node in nodes:
        if node.dep in ("aux", "cop") and node.kids and node.head is not None:
            for kid in [k for k in node.kids if k.dep in ("cc", "mark", "nsubj", "advmod", "punct")]:
                move(kid, node.head, kid.rel)
        elif node.dep == "xcomp" and node.kid("aux") is not None and node.kid("nsubj") is not None:
            node.dep = node.rel = "ccomp"  # what has a subject and a tense takes neither from the verb over it


def conjunctions(nodes: Sequence[Node]) -> None:
    """A conjunction before a clause's subject joins the clause; a clause it joins is coordinate."""
    for node in nodes:
        if node.dep == "cc" and node.head is not None and node.head.dep == "nsubj" and node.i < node.head.i:
            clause = node.head.head
            if clause is not None and (
                node.i == 0 or not any(k.dep == "conj" for k in node.head.kids) or nodes[node.i - 1].text == ","
            ):
                move(node, clause, "cc")
                if clause.dep in ("advcl", "parataxis") and clause.kid("mark") is None:
                    clause.dep = clause.rel = "conj"


def relatives(nodes: Sequence[Node]) -> None:
    """A clause with *which* or *who* in it hangs on a noun, not on a verb."""
    for node in nodes:
        pronoun = node if node.low in ("which", "who", "whom", "where") and node.tag[:1] == "W" else None
        clause = pronoun.head if pronoun is not None else None
        if (
            pronoun is None
            or clause is None
            or clause.dep not in ("conj", "advcl", "parataxis", "dep")
            or pronoun.i >= clause.i
        ):
            continue
        if (
            pronoun.i < 2
            or clause.head is None
            or clause.head.i > pronoun.i
            or (pronoun.low == "where" and nodes[pronoun.i - 1].text != ",")
        ):
            continue
        before = nodes[pronoun.i - 1]
        preposed = before.tag == "IN"
        if preposed:
            move(before, pronoun, "case")
            pronoun.dep = pronoun.rel = "obl"
        at = pronoun.i - (2 if preposed else 1)
        while at > 0 and nodes[at].pos == "PUNCT":
            at -= 1
        noun = nodes[at]
        while (
            noun.head is not None
            and noun.head is not clause.head
            and noun.head.i < pronoun.i
            and noun.head.pos in ("NOUN", "PROPN", "NUM", "SYM")
        ):
            if (preposed or pronoun.low == "where") and noun.dep == "nmod":
                break
            noun = noun.head
        if noun.pos in ("NOUN", "PROPN"):
            move(clause, noun, "acl:relcl")


def absolutes(nodes: Sequence[Node]) -> None:
    """*with security forces confirming …*: a clause with a subject of its own."""
    for node in nodes:
        if node.low != "with" or node.head is None or node.dep not in ("case", "mark"):
            continue
        noun = node.head
        clause = (
            noun.head
            if noun.dep == "nsubj"
            else next((k for k in noun.kids if k.rel == "acl" and k.tag in ("VBG", "VBN", "VBD")), None)
        )
        if clause is not None and clause.tag == "VBD" and is_bare(clause):
            clause.tag = "VBN"
        if clause is None or clause.tag not in ("VBG", "VBN") or clause.i < noun.i or has_tense(clause):
            continue
        over = noun.head if clause.head is noun else clause.head
        if over is None or over is clause or (node.i and nodes[node.i - 1].text != ","):
            continue
        over = next((a for a in (over, *above(over)) if a.is_verb and has_tense(a)), over)
        move(clause, over, "advcl")
        move(noun, clause, "nsubj:pass" if clause.tag == "VBN" else "nsubj")
        move(node, clause, "mark")


def finite_conjuncts(nodes: Sequence[Node]) -> None:
    """A finite verb is coordinate with a finite verb; without a subject, with the nearest that it can go on from."""
    for node in nodes:
        head = node.head
        if node.dep != "conj" or head is None or not has_tense(node) or not node.is_verb:
            continue
        if _is_infinitive_perfect(head) and node.kid("nsubj") is None:
            node.tag = "VBN"  # *claimed to have shot down a plane and captured its pilot*
            continue
        if head.dep == "ccomp" and node.kid("nsubj") is not None and not has_tense(head):
            node.tag = "VBN" if node.tag == "VBD" and is_bare(node) else node.tag
            continue  # *asked that the port be closed and its staff dismissed*
        if _is_matrix_act(node, head) and head.head is not None:
            move(node, head.head, "conj")  # *ruled that the ban was void and ordered the ministry to pay*
            continue
        said = head.kid("ccomp") if any(k.low == "that" for k in node.all("mark")) else None
        if said is not None and said.i < node.i:
            move(node, said, "conj")
        elif not has_tense(head):
            over = next((a for a in above(head) if has_tense(a) and a.i < node.i), None)
            if over is not None:
                move(node, over, "conj")
        elif node.kid("nsubj", "expl") is None and (
            (node.lemma not in speech.SAYING and node.lemma not in speech.ACTS)
            or any(k.rel == "aux:pass" for k in node.kids)
        ):
            content = head.kid("ccomp")
            if content is not None and head.i < content.i < node.i and has_tense(content):
                move(node, content, "conj")
            elif not _agrees(node, head):
                between = [n for n in nodes[head.i + 1 : node.i] if n.is_verb and has_tense(n) and n.kid("nsubj")]
                fitting = [n for n in between if _agrees(node, n) and node not in above(n)]
                if fitting:
                    move(node, fitting[-1], "conj")


def _is_matrix_act(node: Node, head: Node) -> bool:
    """Whether a speech act that is coordinate with what was said must be the speaker's: the subject of what was said is
    none that speaks."""
    over, subject = head.head, head.kid("nsubj")
    if (
        head.dep != "ccomp"
        or over is None
        or node.lemma not in speech.ACTS | speech.NAMING
        or node.kid("nsubj", "mark") is not None
    ):
        return False
    if over.lemma not in speech.SAYING | speech.FINDING or not is_bare(node) or subject is None:
        return False
    low = {n.low for n in spread(subject)}
    return subject.pos == "NOUN" and not low & (speech.OFFICIAL | speech.ORGANISATIONAL | people.ROLES | people.BODIES)


def _is_infinitive_perfect(verb: Node) -> bool:
    return any(k.low == "to" for k in verb.all("mark")) and (
        verb.low == "have" or any(k.low == "have" for k in verb.all("aux"))
    )


def _agrees(verb: Node, other: Node) -> bool:
    """Whether the subject of another verb may be this one's, by its number."""
    subject = other.kid("nsubj")
    form = next((n for n in (*verb.all("aux", "cop"), verb) if n.low in _NUMBERED), None)
    if subject is None or form is None or subject.pos not in ("NOUN", "PROPN"):
        return True
    many = is_plural(subject, spread(subject))
    return many if form.low in ("were", "are", "have") else not many or subject.low in ("police", "%")
