"""Trees put right where English leaves a statistical parser one way out only.

News prose leads a parser up garden paths (*Local residents described explosions …* read as *residents who were
described*). Each rule here names a reading that cannot be right, such as a sentence without a finite verb or a clause
coordinated with a noun, and the one that can.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claims.nlp import titles
from claims.nlp.inflection import base
from claims.nlp.lexicon import speech, verbs
from claims.nlp.tree import Node, above, spread

_BOUNDS = {("at", "least"), ("at", "most"), ("more", "than"), ("less", "than"), ("fewer", "than"), ("up", "to")}
_OUTCOMES = frozenset("dead injured wounded homeless missing stranded unhurt hospitalised hospitalized dying".split())
_FINITE = ("VBD", "VBZ", "VBP")


def mended(nodes: Sequence[Node]) -> list[Node]:
    """The same nodes, some of them hung elsewhere."""
    for rule in _RULES:
        rule(nodes)
    for node in nodes:
        node.kids.sort(key=lambda k: k.i)
    return list(nodes)


def _move(node: Node, head: Node | None, rel: str) -> None:
    """Hangs a node elsewhere, unless that would close a circle."""
    if head is not None and (head is node or any(a is node for a in above(head))):
        return
    if node.head is not None:
        node.head.kids.remove(node)
    node.head, node.rel, node.dep = head, rel, rel.partition(":")[0]
    if head is not None:
        head.kids.append(node)
        head.kids.sort(key=lambda k: k.i)


def _is_bare(node: Node) -> bool:
    """Whether a verb form stands without an auxiliary."""
    return node.kid("aux", "cop") is None


def _may_be_finite(node: Node) -> bool:
    return (node.tag in _FINITE or (node.tag in ("VBN", "JJ") and node.low.endswith("ed"))) and _is_bare(node)


def _has_tense(node: Node) -> bool:
    return (node.tag in _FINITE and node.pos in ("VERB", "AUX")) or any(
        k.dep in ("aux", "cop") and k.tag in (*_FINITE, "MD") for k in node.kids
    )


def _bounds(nodes: Sequence[Node]) -> None:
    """*at least 18* is one figure: the bound hangs on its number."""
    for first, second, number in zip(nodes, nodes[1:], nodes[2:], strict=False):
        if (first.low, second.low) in _BOUNDS and number.pos == "NUM" and not first.kids[1:] and number.head not in (first, second):
            for word in (first, second):
                for kid in [k for k in word.kids if k not in (first, second)]:
                    _move(kid, word.head, kid.rel)
                _move(word, number, "advmod")


def _outcomes(nodes: Sequence[Node]) -> None:
    """*left 18 soldiers and 23 militants dead*: the adjective is said of the whole object."""
    for leave in nodes:
        thing = leave.kid("obj") if leave.lemma == "leave" else None
        if thing is None:
            continue
        last = max(spread(thing), key=lambda n: n.i)
        for node in nodes[thing.i : last.i + 2]:
            if node.low in _OUTCOMES and node.i > thing.i and not node.kids and node.head is not leave:
                _move(node, leave, "xcomp")


def _conjunctions(nodes: Sequence[Node]) -> None:
    """A conjunction before a clause's subject joins the clause; a clause it joins is coordinate."""
    for node in nodes:
        if node.dep == "cc" and node.head is not None and node.head.dep == "nsubj" and node.i < node.head.i:
            clause = node.head.head
            if clause is not None and (node.i == 0 or not any(k.dep == "conj" for k in node.head.kids) or nodes[node.i - 1].text == ","):
                _move(node, clause, "cc")
                if clause.dep in ("advcl", "parataxis") and clause.kid("mark") is None:
                    clause.dep = clause.rel = "conj"


def _opening_prepositions(nodes: Sequence[Node]) -> None:
    """*Following the takeover, the army announced …*: the participle is no main clause."""
    root = next((n for n in nodes if n.dep == "root"), None)
    if root is None or root.tag not in ("VBG", "VBN") or not _is_bare(root) or root.i > 1:
        return
    main = next((k for k in root.kids if k.dep in ("advcl", "ccomp", "conj", "parataxis") and _has_tense(k)), None)
    if main is not None:
        _promote(main, root, "advcl")
        for kid in [k for k in root.kids if k.i > main.i]:
            _move(kid, main, kid.rel)


def _promote(node: Node, over: Node, rel: str) -> None:
    """Puts a node in its head's place and hangs the head on it."""
    head, dep = over.head, over.rel
    if node.head is not None:
        node.head.kids.remove(node)
    node.head, node.rel, node.dep = None, "root", "root"
    if head is None:
        over.rel = over.dep = "dep"
        _move(over, node, rel)
    else:
        _move(over, node, rel)
        _move(node, head, dep)


def _swapped_participles(nodes: Sequence[Node]) -> None:
    """*a banned organization advocating …* is an organization, not an advocating."""
    for node in nodes:
        if node.tag == "VBG" and node.dep in ("conj", "appos", "root", "nsubj", "obj"):
            noun = next((k for k in node.kids if k.dep == "compound" and k.tag in ("NN", "NNS") and k.i == node.i - 1), None)
            if noun is not None and node.kid("det") is not None:
                for kid in [k for k in node.kids if k.i < noun.i and k.dep in ("det", "amod", "compound", "punct")]:
                    _move(kid, noun, kid.rel)
                rel = "appos" if node.dep == "conj" and node.kid("cc") is None else node.rel
                _promote(noun, node, "acl")
                noun.rel, noun.dep = rel, rel.partition(":")[0]


def _lost_main_verbs(nodes: Sequence[Node]) -> None:
    """A sentence whose root is a noun without a copula has its finite verb read as a participle below it."""
    root = next((n for n in nodes if n.dep == "root"), None)
    if root is None or root.pos not in ("NOUN", "PROPN", "PRON", "NUM") or root.kid("cop", "nsubj", "expl") is not None:
        return
    phrase = [root, *(m for m in root.kids if m.dep in ("conj", "appos"))]
    for node in sorted((n for p in phrase for n in (*p.kids, *(k for q in p.kids for k in q.kids))), key=lambda n: n.i):
        if node.i <= root.i or node.dep not in ("acl", "conj", "appos", "parataxis", "advcl", "ccomp", "amod") or node.rel == "acl:relcl":
            continue
        own = node.kid("nsubj")
        if own is not None and own.pos == "PROPN" and node.dep == "appos" and nodes[spread(own)[0].i - 1].text == ",":
            _move(own, root, "appos")
            own = None
        if own is not None or not (_has_tense(node) or (_may_be_finite(node) and node.pos == "VERB")):
            continue
        if any(k.dep == "mark" or k.tag[:1] == "W" for k in node.kids) or (node.dep == "amod" and node.kid("obj", "ccomp") is None):
            continue
        if node.head is not None:
            node.head.kids.remove(node)
        node.head, node.rel, node.dep = None, "root", "root"
        if node.tag != "VBD" and _is_bare(node):
            node.tag = "VBD" if node.tag not in _FINITE else node.tag
        _move(root, node, "nsubj")
        for kid in [k for p in phrase for k in p.kids if k.i > node.i]:
            _move(kid, node, kid.rel if kid.dep not in ("acl", "nmod") else "obl" if kid.dep == "nmod" else "advcl")
        return


def _garden_paths(nodes: Sequence[Node]) -> None:
    """A participle behind its noun that has an object of its own is the noun's finite verb."""
    for verb in nodes:
        noun = verb.head
        if noun is None or verb.rel != "acl" or verb.tag not in ("VBD", "VBN") or not _is_bare(verb) or verb.i <= noun.i:
            continue
        if verb.lemma in verbs.DITRANSITIVE or (verb.kid("obj", "ccomp") is None and verb.tag != "VBD"):
            continue
        if nodes[verb.i - 1].text == ",":
            continue
        over = noun.head
        if over is None:
            continue
        if noun.dep in ("obj", "iobj", "nsubj", "ccomp") and over.lemma in speech.SAYING | speech.OPINION and over.i < noun.i and over.kid("ccomp") is None:
            _promote(verb, noun, "nsubj")
            verb.rel = verb.dep = "ccomp"
        elif noun.dep == "nsubj" and over.i > verb.i and verb.kid("obj", "ccomp") is not None:
            _resume(verb, noun, over)
        else:
            continue
        verb.tag = "VBD"


def _resume(verb: Node, noun: Node, over: Node) -> None:
    """The verb takes the place of a later one that had its subject; that one becomes a clause beside it."""
    verb_head = over
    verb.head.kids.remove(verb) if verb.head is not None else None
    head, rel = over.head, over.rel
    verb.head, verb.rel, verb.dep = None, "root", "root"
    _move(noun, verb, "nsubj")
    link = next((k for k in verb.kids if k.dep in ("obl", "advcl") and any(c.low in ("as", "while", "when", "after", "before") for c in k.kids) and verb.i < k.i < over.i), None)
    _move(verb_head, verb, "advcl" if link is not None else "conj")
    if head is not None:
        _move(verb, head, rel)
    if link is not None:
        _move(link, over, "nsubj")
        for mark in [c for c in link.kids if c.dep in ("case", "mark")]:
            _move(mark, over, "mark")
    for kid in [k for k in over.kids if k.i < verb.i]:
        _move(kid, verb, kid.rel)


def _reduced_subjects(nodes: Sequence[Node]) -> None:
    """*The 18 personnel killed included …*: two finite verbs side by side, the first is a participle of the subject."""
    for verb, following in zip(nodes, nodes[1:], strict=False):
        if verb.tag not in ("VBD", "VBN") or following.head is not verb or not _is_bare(verb) or following.dep not in ("xcomp", "ccomp", "advcl", "conj"):
            continue
        subject = verb.kid("nsubj")
        if subject is None or not _may_be_finite(following) or following.pos != "VERB" or verb.lemma in ("be", "get", "keep"):
            continue
        for kid in [k for k in verb.kids if k.i > following.i]:
            _move(kid, following, kid.rel)
        _promote(following, verb, "acl")
        following.tag = "VBD"
        _move(subject, following, "nsubj")
        _move(verb, subject, "acl")


def _reduced_after_commas(nodes: Sequence[Node]) -> None:
    """*The mine, owned by a firm, produced …*: the participle between commas is not the main verb."""
    for node in nodes:
        if node.tag != "VBN" or not _is_bare(node) or node.i < 2 or nodes[node.i - 1].text != ",":
            continue
        subject = node.kid("nsubj")
        main = next((k for k in node.kids if k.dep in ("conj", "parataxis", "ccomp") and k.i > node.i and _may_be_finite(k) and k.kid("cc", "nsubj") is None), None)
        if subject is None or subject.i > node.i or main is None:
            continue
        for kid in [k for k in node.kids if k.i > main.i]:
            _move(kid, main, kid.rel)
        _promote(main, node, "acl")
        main.tag = main.tag if main.tag in _FINITE else "VBD"
        _move(subject, main, "nsubj")
        _move(node, subject, "acl")


def _relatives(nodes: Sequence[Node]) -> None:
    """A clause with *which* or *who* in it hangs on a noun, not on a verb."""
    for node in nodes:
        pronoun = node if node.low in ("which", "who", "whom", "where") and node.tag[:1] == "W" else None
        clause = pronoun.head if pronoun is not None else None
        if pronoun is None or clause is None or clause.dep not in ("conj", "advcl", "parataxis", "dep") or pronoun.i >= clause.i:
            continue
        if pronoun.i < 2 or clause.head is None or clause.head.i > pronoun.i or (pronoun.low == "where" and nodes[pronoun.i - 1].text != ","):
            continue
        before = nodes[pronoun.i - 1]
        preposed = before.tag == "IN"
        if preposed:
            _move(before, pronoun, "case")
            pronoun.dep = pronoun.rel = "obl"
        at = pronoun.i - (2 if preposed else 1)
        while at > 0 and nodes[at].pos == "PUNCT":
            at -= 1
        noun = nodes[at]
        while noun.head is not None and noun.head is not clause.head and noun.head.i < pronoun.i and noun.head.pos in ("NOUN", "PROPN", "NUM", "SYM"):
            if (preposed or pronoun.low == "where") and noun.dep == "nmod":
                break
            noun = noun.head
        if noun.pos in ("NOUN", "PROPN"):
            _move(clause, noun, "acl:relcl")


def _verbs_read_as_modifiers(nodes: Sequence[Node]) -> None:
    """*set up roadblocks, intercepted vehicles, and clashed*; *issued a statement and expressed solidarity*."""
    for node in nodes:
        noun = node.head
        if node.dep != "amod" or noun is None or node.tag not in ("VBN", "JJ", "VBD") or not node.low.endswith("ed"):
            continue
        if node.i and nodes[node.i - 1].text in ("-", "–"):
            continue
        joined = node.kid("cc") is not None
        before = nodes[node.i - 1].text if node.i else ""
        listed = noun.dep == "conj" and noun.head is not None and noun.head.is_verb and before == "," and any(
            k.dep == "conj" and k.is_verb and k.i > noun.i for k in noun.head.kids
        )
        if not joined and not listed:
            continue
        over = next((a for a in above(noun) if a.is_verb and _has_tense(a)), None)
        if over is None:
            continue
        for kid in [k for k in noun.kids if k.i < node.i and k.dep in ("cc", "punct")]:
            _move(kid, node, kid.rel)
        _move(node, over, "conj")
        _move(noun, node, "obj")
        node.tag, node.pos = "VBD", "VERB"
        node.lemma = node.lemma if node.lemma != node.low else node.low[:-2]


def _nouns_joined_to_verbs(nodes: Sequence[Node]) -> None:
    """A bare noun cannot be coordinate with a verb: it goes with the noun before it."""
    for node in nodes:
        verb = node.head
        if node.dep != "conj" or verb is None or not verb.is_verb or node.pos not in ("NOUN", "PROPN") or node.kid("nsubj", "cop", "expl") is not None:
            continue
        args = [k for k in verb.kids if k.dep in ("obj", "obl", "nsubj", "xcomp") and k.pos in ("NOUN", "PROPN") and verb.i < k.i < node.i]
        if args:
            _move(node, next((k for k in args if k.dep == "obj"), args[-1]), "conj")


def _modifiers_read_as_verbs(nodes: Sequence[Node]) -> None:
    """*called for increased vigilance and enhanced security*: parallel to the first, the second is a noun too."""
    for node in nodes:
        verb = node.head
        if node.dep != "conj" or verb is None or node.tag != "VBN" or not _is_bare(node) or verb.tag not in _FINITE:
            continue
        thing = node.kid("obj")
        args = [k for k in verb.kids if k.dep in ("obj", "obl") and verb.i < k.i < node.i]
        if thing is None or not args or not any(k.dep == "amod" and k.tag in ("VBN", "VBG") for k in args[-1].kids):
            continue
        for kid in [k for k in node.kids if k is not thing]:
            _move(kid, thing if kid.dep == "cc" else verb, kid.rel)
        _move(thing, args[-1], "conj")
        _move(node, thing, "amod")


def _finite_conjuncts(nodes: Sequence[Node]) -> None:
    """A finite verb is coordinate with a finite verb; without a subject, with the nearest that it can go on from."""
    for node in nodes:
        head = node.head
        if node.dep != "conj" or head is None or not _has_tense(node) or not node.is_verb:
            continue
        if not _has_tense(head):
            over = next((a for a in above(head) if _has_tense(a) and a.i < node.i), None)
            if over is not None:
                _move(node, over, "conj")
        elif node.kid("nsubj", "expl") is None and node.lemma not in speech.SAYING | speech.ACTS:
            content = head.kid("ccomp")
            if content is not None and head.i < content.i < node.i and _has_tense(content):
                _move(node, content, "conj")


def _absolutes(nodes: Sequence[Node]) -> None:
    """*with security forces confirming …*: a clause with a subject of its own."""
    for node in nodes:
        if node.low != "with" or node.head is None or node.dep not in ("case", "mark"):
            continue
        noun = node.head
        clause = noun.head if noun.dep == "nsubj" else next((k for k in noun.kids if k.rel == "acl" and k.tag in ("VBG", "VBN", "VBD")), None)
        if clause is not None and clause.tag == "VBD" and _is_bare(clause):
            clause.tag = "VBN"
        if clause is None or clause.tag not in ("VBG", "VBN") or clause.i < noun.i or _has_tense(clause):
            continue
        over = noun.head if clause.head is noun else clause.head
        if over is None or over is clause or (node.i and nodes[node.i - 1].text != ","):
            continue
        over = next((a for a in (over, *above(over)) if a.is_verb and _has_tense(a)), over)
        _move(clause, over, "advcl")
        _move(noun, clause, "nsubj:pass" if clause.tag == "VBN" else "nsubj")
        _move(node, clause, "mark")


def _credits(nodes: Sequence[Node]) -> None:
    """*According to X,* reaches to its comma and no further."""
    for node, to in zip(nodes, nodes[1:], strict=False):
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
                _move(kid, over if over is not None and over not in inside and over is not kid else root, "compound" if kid.dep == "appos" else kid.rel)
        if named is root:
            continue
        target = next((a for a in above(named) if _has_tense(a)), root)
        _move(named, target, "obl")
        for other in phrase:
            if other is not named and other.head not in inside:
                _move(other, named, "dep")
        _move(to, named, "case")
        for kid in [k for k in node.kids if k is not named]:
            _move(kid, target, kid.rel)
        _move(node, named, "case")


def _when_clauses(nodes: Sequence[Node]) -> None:
    """*when insurgents fired at vehicles*: the noun between *when* and a verb is its subject."""
    for word in nodes:
        noun = word.head
        if word.low not in ("when", "where", "while", "as", "after", "before", "because") or noun is None or noun.i < word.i or noun.pos not in ("NOUN", "PROPN"):
            continue
        verb = next((k for k in noun.kids if k.rel == "acl" and k.tag in ("VBD", "VBN") and _is_bare(k)), None)
        over = noun.head
        if verb is None or over is None or verb.i < noun.i or (verb.tag == "VBN" and word.tag == "IN" and verb.kid("obj") is None):
            continue
        over = next((a for a in (over, *above(over)) if a.is_verb), over)
        _move(verb, over, "advcl")
        _move(noun, verb, "nsubj")
        _move(word, verb, "mark")
        verb.tag = "VBD"


def _contents(nodes: Sequence[Node]) -> None:
    """*said on Tuesday that …*: the clause with *that* is what was said, not about the day."""
    for node in nodes:
        if node.dep not in ("acl", "advcl") or node.kid("nsubj") is None:
            continue
        if not any(k.low == "that" and k.dep in ("mark", "advmod", "obj", "det") and k.i < (node.kid("nsubj") or node).i for k in node.kids):
            continue
        verb = next((a for a in above(node) if a.is_verb), None)
        if verb is not None and verb.lemma in speech.SAYING | speech.OPINION and verb.kid("ccomp") is None and verb.i < node.i:
            _move(node, verb, "ccomp")


def _infinitives(nodes: Sequence[Node]) -> None:
    """*intended to target civilians and disrupt security*: the second infinitive is coordinate with the first."""
    for node in nodes:
        verb = node.head
        if node.dep != "conj" or verb is None or node.tag not in ("JJ", "NN", "VB", "VBP") or node.kid("obj") is None or not _is_bare(node):
            continue
        first = next((k for k in verb.kids if k.dep in ("xcomp", "ccomp", "advcl") and k.tag == "VB" and verb.i < k.i < node.i), None)
        if first is not None and node.kid("nsubj") is None:
            _move(node, first, "conj")
            node.tag, node.pos = "VB", "VERB"


def _lost_subjects(nodes: Sequence[Node]) -> None:
    """A finite verb without a subject takes the stray noun right before it."""
    for node in nodes:
        if node.tag not in _FINITE or not node.is_verb or node.i == 0 or node.dep == "acl" or node.kid("nsubj", "expl", "csubj") is not None:
            continue
        noun = nodes[node.i - 1]
        if noun.dep not in ("conj", "advmod", "dep") or noun.pos not in ("NOUN", "PROPN") or node.kid("cc") is not None:
            continue
        over = noun.head
        joint = noun.kid("cc")
        _move(noun, node, "nsubj")
        if joint is not None:
            _move(joint, node, "cc")
        if node.dep == "root" or over is None:
            continue
        node.rel = node.dep = "conj" if joint is not None else node.dep


def _names(nodes: Sequence[Node]) -> None:
    """Capitalised words side by side are one name; a capital inside a sentence is a name's."""
    for node in nodes[1:]:
        if node.tag in ("NN", "NNS") and node.text[:1].isupper() and nodes[node.i - 1].text not in ("“", '"', ":", "‘", "."):
            node.pos, node.tag = "PROPN", "NNP"
    for first, second in zip(nodes, nodes[1:], strict=False):
        if first.pos == second.pos == "PROPN" and second.head is first.head and first.dep == second.dep == "nsubj":
            second.tag = "NNP"
            _move(second, first, "flat")


def _left_of_prepositions(nodes: Sequence[Node]) -> None:
    """What stands before a noun's preposition does not belong to that noun."""
    for node in nodes:
        case = node.kid("case")
        if case is None or node.head is None or case.i > node.i or case.low in ("'s", "’s"):
            continue
        for kid in [k for k in node.kids if k.i < case.i and k.dep in ("nmod", "obl", "conj", "compound", "appos", "flat")]:
            if not any(k.low in ("than",) for k in kid.kids):
                _move(kid, node.head, "obl")


def _times(nodes: Sequence[Node]) -> None:
    """*for 20 years*, *since 1990* say when something happened, not what a place or a thing is like."""
    for node in nodes:
        noun = node.head
        case = node.kid("case")
        if node.dep != "nmod" or noun is None or case is None or case.low not in ("for", "since", "in", "on", "from", "until", "by", "during"):
            continue
        if not is_time(node) or (noun.low in TIME_NOUNS and case.low in ("in",)) or is_time(noun):
            continue
        verb = noun.head
        while verb is not None and not verb.is_verb and verb.dep in ("obj", "obl", "nmod", "xcomp"):
            verb = verb.head
        if verb is not None and verb.is_verb and verb.i < noun.i and noun.dep in ("obl", "obj", "nmod") and (noun.dep != "obj" or case.low != "from"):
            _move(node, verb, "obl")


def _title_lists(nodes: Sequence[Node]) -> None:
    """*such as A, B (2001) and C*, *“D”*: each name is one word of the tree, and the list one list."""
    at = 0
    while at < len(nodes):
        opens = nodes[at].text in titles.OPENING
        if not opens and not (nodes[at].text[:1].isupper() and nodes[at].pos != "PRON"):
            at += 1
            continue
        items = titles.title_list(nodes, at)
        if not items or (len(items) == 1 and not opens):
            at = items[0][1] if items else at + 1
            continue
        end = titles.bracket_end(nodes, items[-1][1])
        after = nodes[end] if end < len(nodes) else None
        clausal = after is not None and after.tag in (*_FINITE, "MD") and at > 0 and len(items) > 1
        if not clausal and not any(n.tag in (*_FINITE, "MD") and n.text.islower() for n in nodes[at:end]):
            _bind(nodes, items, at, end)
        at = max(end, at + 1)


def _bind(nodes: Sequence[Node], items: Sequence[tuple[int, int]], start: int, end: int) -> None:
    """Hangs the words of each name on one of them, and the names on the first."""
    region = nodes[start:end]
    held = set(region)
    outward = [n for n in region if n.head not in held]
    if any(n.head is None for n in outward):
        return
    over = next((n for n in outward if n.head is not None and n.head.i < start), outward[0])
    head, rel = over.head, over.rel
    before = nodes[start - 1] if start else None
    for word in region:
        for kid in [k for k in word.kids if k not in held]:
            if kid is not head:
                _move(kid, head, kid.rel)
    heads: list[Node] = []
    for low, high in items:
        words = [n for n in nodes[low:high] if any(c.isalnum() for c in n.text)] or list(nodes[low:high])
        first = words[1] if len(words) > 1 and words[0].low in ("the", "a", "an") else words[0]
        _cut(first)
        for word in nodes[low:high]:
            if word is first:
                continue
            if word.head is not None:
                word.head.kids.remove(word)
                word.head = None
            inner = "det" if word is words[0] and word.low in ("the", "a", "an") else "punct" if word not in words else "flat"
            word.head, word.rel, word.dep = first, inner, inner
            first.kids.append(word)
        if first.text[:1].isupper():
            first.pos, first.tag = "PROPN", "NNP"
        heads.append(first)
    lead = heads[0]
    for low, high in zip([i[1] for i in items], [*(i[0] for i in items[1:]), end], strict=True):
        top = None
        for word in nodes[low:high]:
            owner = heads[next(i for i, item in enumerate(items) if item[1] == low)]
            following = next((h for h in heads if h.i >= high), owner)
            _cut(word)
            if word.text in ("(", ")") or word.text == "," or word.low in ("and", "&"):
                target = following if word.text == "," or word.low in ("and", "&") else owner
                _move(word, target, "cc" if word.low in ("and", "&") else "punct")
            elif top is None:
                _move(word, owner, "appos")
                top = word
            else:
                _move(word, top, "dep")
    prepared = before is not None and (before.tag == "IN" or before.pos == "ADP" or before.low in ("including", "as", "like"))
    if prepared:
        rel = "nmod" if head is not None and head.pos in ("NOUN", "PROPN") else "obl"
        assert before is not None
        if before.head is not lead and before.dep in ("case", "mark", "fixed", "advmod") and not any(n is before for n in above(lead)):
            _move(before, lead, "case")
    elif rel.partition(":")[0] not in ("obj", "nsubj", "appos", "nmod", "obl", "root", "xcomp", "conj"):
        rel = "appos" if head is not None and head.pos in ("NOUN", "PROPN") else "obj"
    _move(lead, head, rel)
    for other in heads[1:]:
        _move(other, lead, "conj")


def _tenses(nodes: Sequence[Node]) -> None:
    """A past form with a subject and no auxiliary is a past tense, whatever its tag."""
    for node in nodes:
        if node.tag not in ("VBN", "VB") or node.pos != "VERB" or not _is_bare(node):
            continue
        own = node.kid("nsubj")
        if own is None or own.rel == "nsubj:pass" or node.kid("mark") is not None and node.kid("mark").low == "to":  # type: ignore[union-attr]
            continue
        if base(node.low, "VBD") != node.low or node.low in _UNCHANGING:
            node.tag, node.lemma = "VBD", base(node.low, "VBD")


def _preposed(nodes: Sequence[Node]) -> None:
    """*"The road is closed," the minister said*: the clause before the verb of saying is what was said."""
    for node in nodes:
        if node.lemma not in speech.SAYING or node.kid("ccomp") is not None:
            continue
        own = node.kid("nsubj")
        clause = next((k for k in node.kids if k.dep in ("advcl", "parataxis", "conj", "dep") and k.i < node.i and _has_tense(k)), None)
        if own is not None and clause is not None and clause.i < own.i and clause.kid("mark", "cc") is None:
            clause.dep = clause.rel = "ccomp"


def _tails(nodes: Sequence[Node]) -> None:
    """*…, a spokesperson, said on Friday.* at a sentence's end: the speaker and the verb stand apart from what was said."""
    for verb in nodes:
        if verb.lemma not in speech.SAYING or verb.tag not in ("VBD", "VBZ", "VBN") or verb.kid("ccomp", "aux") is not None or verb.i < 4:
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
        if start < 2 or not speaker or any(n.is_verb and n.tag != "VBN" for n in speaker) or not any(n.pos in ("NOUN", "PROPN", "PRON") for n in speaker):
            continue
        if not any(n.tag in (*_FINITE, "MD") for n in content):
            continue
        held = {*speaker, verb, *nodes[verb.i + 1 :]}
        own = verb.kid("nsubj")
        if own in held and verb.head is not None and verb.head not in held and verb.dep == "parataxis" and all(n.head in held or n is verb for n in speaker):
            continue
        head = next((n for n in speaker if n.pos in ("NOUN", "PROPN", "PRON") and n.head not in speaker), None) or next(
            n for n in reversed(speaker) if n.pos in ("NOUN", "PROPN", "PRON")
        )
        first = next((n for n in content if n.dep == "root"), None) or next(
            (n for n in content if n.head in held and (_has_tense(n) or n.is_verb or n.kid("cop") is not None)), None
        )
        if first is None:
            continue
        _cut(first)
        for node in content:
            if node is not first and (node.head in held or node.head is None):
                _move(node, first, node.rel)
        _cut(verb)
        _cut(head)
        for node in [*speaker, *nodes[verb.i + 1 :]]:
            if node is not head and (node.head not in held or node.head is None or node.head is verb and node in speaker):
                after = node in speaker and node.pos in ("NOUN", "PROPN") and nodes[node.i - 1].text != head.text
                _move(node, head if node in speaker else verb, "appos" if after and node.i > head.i else node.rel)
        _move(head, verb, "nsubj")
        _move(verb, first, "parataxis")
        return


def _cut(node: Node) -> None:
    """Takes a node out of the tree for the moment, as a root."""
    if node.head is not None:
        node.head.kids.remove(node)
    node.head, node.rel, node.dep = None, "root", "root"


_UNCHANGING = frozenset("bet bid broadcast burst cast cost cut hit hurt let put quit read set shed shut split spread upset".split())


def _is_after_comma(node: Node, nodes: Sequence[Node]) -> bool:
    start = spread(node)[0].i
    return nodes[start].text == "," or (start > 0 and nodes[start - 1].text == ",")


def _flat_lists(nodes: Sequence[Node]) -> None:
    """The members of a list all hang on its first; what stands between commas before *and* is a member."""
    for node in nodes:
        head = node.head
        if node.dep == "appos" and head is not None and head.i < node.i and _is_after_comma(node, nodes):
            lists = (*head.kids, *node.kids)
            last = next((k for k in lists if k.dep == "conj" and k.i > node.i and k.kid("cc") is not None and k.pos == node.pos), None)
            if last is not None and (node.kid("det") is None or last.kid("det") is not None):
                node.dep = node.rel = "conj"
        if node.dep == "conj" and head is not None and head.dep == "conj" and head.head is not None and head.head.i < head.i:
            _move(node, head.head, "conj")


def _dates(nodes: Sequence[Node]) -> None:
    """*on August 24, 1956* is one phrase, headed by the day."""
    for month, day in zip(nodes, nodes[1:], strict=False):
        if month.low not in MONTHS or not day.text[:1].isdigit() or len(day.text.rstrip("stndrh")) > 2:
            continue
        inside = [month, day]
        rest = nodes[day.i + 1 : day.i + 3]
        if len(rest) == 2 and rest[0].text == "," and _is_year(rest[1]):
            inside += rest
        elif rest and _is_year(rest[0]):
            inside.append(rest[0])
        before = nodes[month.i - 1] if month.i else None
        if before is not None and before.low in ("on", "by", "since", "until", "from", "before", "after", "of", "in"):
            inside.insert(0, before)
        held = set(inside)
        over = next((n.head for n in (day, month, *inside) if n.head is not None and n.head not in held), None)
        if over is None:
            continue
        for member in inside:
            for kid in [k for k in member.kids if k not in held]:
                if kid is not over and kid.i < inside[0].i:
                    _move(kid, over, "obl" if kid.dep in ("nmod", "conj", "flat", "compound", "appos") else kid.rel)
        rel = "nmod" if over.pos in ("NOUN", "NUM", "PROPN") else "obl"
        _move(day, over, rel if before in held else "obl:unmarked")
        for member in inside:
            if member is not day:
                _move(member, day, "case" if member is before else "punct" if member.text == "," else "nmod:unmarked")


def _is_year(node: Node) -> bool:
    return node.text.isdigit() and len(node.text) == 4


def _brackets(nodes: Sequence[Node]) -> None:
    """What stands in brackets hangs together on the word before them, and nothing outside hangs on it."""
    for opening in nodes:
        if opening.text != "(" or opening.i == 0:
            continue
        end = next((n.i for n in nodes[opening.i : opening.i + 16] if n.text == ")"), None)
        if end is None or end == opening.i + 1:
            continue
        inside = nodes[opening.i : end + 1]
        held = set(inside)
        words = inside[1:-1]
        before = nodes[opening.i - 1]
        top = next((n for n in words if n.head not in held and n.head is not None), None)
        if top is None or before.dep == "root" and top.head is None:
            continue
        for member in inside:
            for kid in [k for k in member.kids if k not in held]:
                _move(kid, top.head, kid.rel if kid is not before else "dep")
        anchor = before.head if before.dep in ("flat", "compound", "punct", "fixed") and before.head is not None and before.head not in held else before
        if anchor in held:
            continue
        _move(top, anchor, "appos")
        for member in inside:
            if member is not top and member.head not in held:
                _move(member, top, "punct" if member.pos == "PUNCT" else "dep")


MONTHS = frozenset(
    "january february march april may june july august september october november december jan. feb. aug. sept. oct. nov."
    " dec.".split()
)
TIME_NOUNS = frozenset(
    "year years month months week weeks day days hour hours minute minutes decade decades century centuries morning evening"
    " night afternoon weekend monday tuesday wednesday thursday friday saturday sunday january february march april may june"
    " july august september october november december spring summer autumn winter quarter season age".split()
)


def is_time(node: Node) -> bool:
    """Whether a noun or number tells a time: *1990*, *February 25*, *20 years*."""
    if node.low in TIME_NOUNS:
        return True
    if node.pos == "NUM" or node.tag == "CD":
        return (node.text.isdigit() and len(node.text) == 4) or node.text.endswith("s") or any(k.low in TIME_NOUNS for k in node.kids)
    return False


_RULES: tuple[Callable[[Sequence[Node]], None], ...] = (
    _title_lists, _names, _tenses, _brackets, _dates, _tails, _bounds, _contents, _lost_subjects, _opening_prepositions, _swapped_participles, _lost_main_verbs, _garden_paths, _when_clauses, _reduced_subjects, _reduced_after_commas, _conjunctions,
    _verbs_read_as_modifiers, _modifiers_read_as_verbs, _nouns_joined_to_verbs, _flat_lists, _relatives, _absolutes, _finite_conjuncts,
    _infinitives, _preposed, _outcomes, _credits, _left_of_prepositions, _times,
)
