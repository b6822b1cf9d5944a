"""How clauses are joined: conjunctions, relative clauses, reports and their credits."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from claims.nlp.inflection import is_only_participle
from claims.nlp.lexicon import listed, people, speech
from claims.nlp.mending.moves import FINITE, cut, has_tense, is_bare, may_be_finite, move
from claims.nlp.tree import Node, above, spread
from claims.nlp.wording import is_plural

_NUMBERED = listed("was were is are has have")
_OUTCOMES = listed("dead injured wounded homeless missing stranded unhurt hospitalised hospitalized dying")


def helped(nodes: Sequence[Node]) -> None:
    """*and has since sent*: nothing hangs on an auxiliary but on its verb."""
    for node in nodes:
        if node.kids and node.dep in ("aux", "cop") and node.head is not None:
            for kid in [k for k in node.kids if k.dep in ("cc", "mark", "nsubj", "advmod", "punct")]:
                move(kid, node.head, kid.rel)


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


def where_clauses(nodes: Sequence[Node]) -> None:
    """*the region, where men have attacked ports, roads and towns*: the verb is the noun's, and so is what follows."""
    for noun, comma, where in zip(nodes, nodes[1:], nodes[2:], strict=False):
        verb = where.head
        if where.low != "where" or comma.text != "," or verb is None or verb.rel == "acl:relcl" or not has_tense(verb):
            continue
        thing, over = verb.kid("obj"), verb.head
        if over is None or verb.dep != "amod" or noun.pos not in ("NOUN", "PROPN"):
            continue
        for kid in [k for k in where.kids if k.dep == "nsubj"]:
            move(kid, verb, "nsubj")
        move(verb, noun, "acl:relcl")
        if thing is not None and over.i > thing.i:
            move(over, thing, "conj")


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


def credits(nodes: Sequence[Node]) -> None:
    """*According to X,* reaches to its comma and no further."""
    for node, to in itertools.pairwise(nodes):
        if node.low != "according" or to.low != "to" or to.i + 1 >= len(nodes):
            continue
        end = to.i + 1
        while end < len(nodes) and nodes[end].text not in (",", ".", ";", "—", "–"):
            end += 1
        phrase = nodes[to.i + 1 : end]
        if not phrase:
            continue
        inside = set(phrase)
        named = next((n for n in phrase if n.head not in inside), phrase[0])
        over = named.head
        root = next(n for n in nodes if n.dep == "root")
        for inner in phrase:
            for kid in [k for k in inner.kids if k not in inside and k is not node and k is not to]:
                move(
                    kid,
                    over if over is not None and over not in inside and over is not kid else root,
                    "compound" if kid.dep == "appos" else kid.rel,
                )
        if named is root:
            continue
        tensed = [a for a in above(named) if has_tense(a)]
        beside = nodes[node.i - 1].text == "," and node.i > 1  # set off, it is said of the whole sentence
        target = root if not tensed else tensed[-1] if beside else tensed[0]
        move(named, target, "obl")
        for other in phrase:
            if other is not named and other.head not in inside:
                move(other, named, "dep")
        move(to, named, "case")
        for kid in [k for k in node.kids if k is not named]:
            move(kid, target, kid.rel)
        move(node, named, "case")


def finite_complements(nodes: Sequence[Node]) -> None:
    """*said a flight experienced a strike*: hardly anything but a sentence is said, so the past tense behind the noun
    is its verb, and the noun the subject."""
    for verb in nodes:
        thing, content = verb.kid("obj"), verb.kid("ccomp")
        if verb.lemma != "say" or (content is not None and _is_said_whole(verb, thing, content, nodes)):
            continue
        if thing is None or thing.i < verb.i or not thing.kid("det"):
            continue
        past = [n for n in nodes[thing.i + 2 :] if n.tag in ("VBD", "VBN") and not is_only_participle(n.low)]
        past = [n for n in past if is_bare(n) and n.kid("nsubj", "mark", "cc") is None and nodes[n.i - 1].text != ","]
        tensed = [n for n in past if n.tag == "VBD"]
        told = next(iter(tensed or past[-1:]), None)
        if told is None or any(n.low == "by" for n in nodes[told.i + 1 : told.i + 2]):
            continue
        move(told, verb, "ccomp")
        move(thing, told, "nsubj")
        told.know("VBD")


def _is_said_whole(verb: Node, thing: Node | None, content: Node, nodes: Sequence[Node]) -> bool:
    """Puts the subject of what was said right: the noun before the past tense (*said a ferry carrying passengers from
    the port sank*), whose participle is no clause of its own."""
    own = content.kid("nsubj")
    if thing is not None and verb.i < thing.i < content.i and content.tag == "VBD" and is_bare(content):
        if own is not None and own.i > thing.i:  # a name right behind its kind: *the capital Oslo*
            move(own, nodes[spread(own)[0].i - 1], "flat")
        move(thing, content, "nsubj")
    elif own is not None and verb.i < own.i < content.i and content.tag == "VBG" and is_bare(content):
        told = next((k for k in content.kids if k.dep in ("xcomp", "ccomp", "advcl") and k.i > content.i), None)
        if told is not None and may_be_finite(told) and not is_only_participle(told.low):
            move(told, verb, "ccomp")
            move(own, told, "nsubj")
            move(content, own, "acl")
            told.know("VBD")
    return True


def conjuncts_of_questions(nodes: Sequence[Node]) -> None:
    """*did not say how many had died, but media put the figure at 11*: behind a comma, a clause with its own subject
    goes with the main clause, not with the question."""
    for node in nodes:
        asked = node.head
        over = asked.head if asked is not None else None
        joint = node.kid("cc")
        if node.dep != "conj" or joint is None or over is None or asked is None or asked.dep != "ccomp":
            continue
        if joint.low != "but" and not any(n.tag in ("WRB", "WP") for n in spread(asked) if n.i < asked.i):
            continue
        own = node.kid("nsubj")
        if (
            own is not None
            and own.tag[:1] != "W"
            and nodes[joint.i - 1].text == ","
            and has_tense(node)
            and asked.i > over.i
        ):
            move(node, over, "conj")


def preposed(nodes: Sequence[Node]) -> None:
    """*"The road is closed," the minister said*: the clause before the verb of saying is what was said."""
    for node in nodes:
        if node.lemma not in speech.SAYING or node.kid("ccomp") is not None:
            continue
        own = node.kid("nsubj")
        clause = next(
            (k for k in node.kids if k.dep in ("advcl", "parataxis", "conj", "dep") and k.i < node.i and has_tense(k)),
            None,
        )
        if own is not None and clause is not None and clause.i < own.i and clause.kid("mark", "cc") is None:
            clause.dep = clause.rel = "ccomp"


def participles_after_commas(nodes: Sequence[Node]) -> None:
    """*…, leaving hundreds homeless*: behind the object and a comma, the participle goes with the verb."""
    for node in nodes:
        noun = node.head
        if node.tag != "VBG" or noun is None or node.dep not in ("acl", "xcomp", "conj", "amod") or not is_bare(node):
            continue
        if nodes[node.i - 1].text != "," or noun.i > node.i or node.kid("cc") is not None:
            continue
        verb = next((a for a in (noun, *above(noun)) if a.is_verb and has_tense(a)), None)
        if verb is not None and noun.dep not in ("nsubj", "root", "appos"):
            move(node, verb, "advcl")
        elif verb is noun:
            node.dep = node.rel = "advcl"


def tails(nodes: Sequence[Node]) -> None:
    """*…, a spokesperson, said on Friday.* at a sentence's end: speaker and verb stand apart from what was said."""
    for verb in nodes:
        if (
            verb.lemma not in speech.SAYING
            or verb.tag not in ("VBD", "VBZ", "VBN")
            or verb.kid("aux") is not None
            or (verb.kid("ccomp") is not None and verb.kid("nsubj") is not None)
            or verb.i < 4
        ):
            continue
        if any(n.is_verb for n in nodes[verb.i + 1 :]) or len(nodes) - verb.i > 9:
            continue
        commas = [n.i for n in nodes[: verb.i] if n.text in (",", "”", '"', "''")]
        if not commas:
            continue
        start = commas[-1]
        if start == verb.i - 1:
            start = commas[-3] if len(commas) > 2 else -1
        speaker = nodes[start + 1 : verb.i]
        content = nodes[: start + 1]
        if (
            start < 2
            or not speaker
            or any(n.is_verb and n.tag != "VBN" for n in speaker)
            or not any(n.pos in ("NOUN", "PROPN", "PRON") for n in speaker)
        ):
            continue
        if not any(n.tag in (*FINITE, "MD") for n in content):
            continue
        held = {*speaker, verb, *nodes[verb.i + 1 :]}
        own = verb.kid("nsubj")
        if (
            own in held
            and verb.head is not None
            and verb.head not in held
            and verb.dep == "parataxis"
            and all(n.head in held or n is verb for n in speaker)
        ):
            continue
        head = next((n for n in speaker if n.pos in ("NOUN", "PROPN", "PRON") and n.head not in speaker), None) or next(
            n for n in reversed(speaker) if n.pos in ("NOUN", "PROPN", "PRON")
        )
        first = next((n for n in content if n.dep == "root"), None) or next(
            (n for n in content if n.head in held and (has_tense(n) or n.is_verb or n.kid("cop") is not None)), None
        )
        if first is None:
            continue
        cut(first)
        for node in content:
            if node is not first and (node.head in held or node.head is None):
                move(node, first, node.rel)
        cut(verb)
        cut(head)
        for node in [*speaker, *nodes[verb.i + 1 :]]:
            if node is not head and (
                node.head not in held or node.head is None or (node.head is verb and node in speaker)
            ):
                after = node in speaker and node.pos in ("NOUN", "PROPN") and nodes[node.i - 1].text != head.text
                move(node, head if node in speaker else verb, "appos" if after and node.i > head.i else node.rel)
        for kid in head.all("list"):
            kid.dep = kid.rel = "appos"
        move(head, verb, "nsubj")
        move(verb, first, "parataxis")
        return


def outcomes(nodes: Sequence[Node]) -> None:
    """*left 18 soldiers and 23 militants dead*: the adjective is said of the whole object."""
    for leave in nodes:
        thing = leave.kid("obj") if leave.lemma == "leave" else None
        if thing is None:
            continue
        last = max(spread(thing), key=lambda n: n.i)
        for node in nodes[thing.i : last.i + 2]:
            if node.low in _OUTCOMES and node.i > thing.i and not node.kids and node.head is not leave:
                move(node, leave, "xcomp")


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


def behind_conjuncts(nodes: Sequence[Node]) -> None:
    """*has raised rates to 11% and inflation remains high, at 7%*: what follows a second clause that has a subject does
    not go back to the first."""
    for node in nodes:
        first = node.head
        if node.dep != "obl" or first is None or node.i < first.i or not first.is_verb:
            continue
        second = next(
            (k for k in reversed(first.kids) if k.dep == "conj" and k.is_verb and k.i < node.i and k.kid("nsubj")), None
        )
        if second is not None and has_tense(second) and not any(c.low == "according" for c in node.kids):
            move(node, second, "obl")


def _is_matrix_act(node: Node, head: Node) -> bool:
    """Whether a speech act that is coordinate with what was said must be the speaker's: the subject of what was said is
    none that speaks."""
    over, subject = head.head, head.kid("nsubj")
    if head.dep != "ccomp" or over is None or node.lemma not in speech.ACTS or node.kid("nsubj", "mark") is not None:
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


def joined_subjects(nodes: Sequence[Node]) -> None:
    """*The minister and the general resigned*: two subjects of one verb are a list."""
    for verb in nodes:
        own = [k for k in verb.kids if k.dep == "nsubj" and k.i < verb.i] if len(verb.kids) > 1 else []
        if len(own) != 2 or any(k.tag[:1] == "W" for k in own):
            continue
        first, second = own
        joint = second.kid("cc") or next((k for k in verb.kids if k.dep == "cc" and first.i < k.i < second.i), None)
        between = nodes[first.i : second.i]
        if joint is not None and joint in between and not any(n.is_verb and n.head is not first for n in between):
            move(second, first, "conj")
            move(joint, second, "cc")
