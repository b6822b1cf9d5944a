"""What asserts: which nodes of a clause state something of their own, after the guideline's second rule."""

from __future__ import annotations

from collections.abc import Sequence

from claims.nlp import attribution
from claims.nlp.lexicon import listed, people, speech
from claims.nlp.tree import Node, spread

_CONDITIONAL = listed("if unless whether lest provided providing assuming though_if whatever whoever however")
_APART = listed("while as although though whereas but and even whilst")
_WITHIN = listed("after before when because since until once where")
_DAYS = listed("monday tuesday wednesday thursday friday saturday sunday today yesterday")
_AWAITED = listed("before once until")
_YET = listed("after before once until when")
_PREPOSITIONS = listed(
    "including following given regarding concerning according depending compared considering pending excluding"
)
RELATIVE = listed("who which that whom whose where when")


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
    for head in heads(predicate):
        if is_finite(head):
            return is_past(head)
    return predicate.tag == "VBN"


def heads(node: Node) -> list[Node]:
    found = []
    head = node.head
    while head is not None:
        found.append(head)
        head = head.head
    return found


def is_clause(node: Node) -> bool:
    """Whether a node is a predicate: a verb, or anything with a subject or a copula."""
    return node.is_verb or any(k.dep in ("cop", "nsubj", "csubj") for k in node.kids)


_ASSERTING = frozenset(("acl", "advcl", "appos", "conj", "dislocated", "nmod", "parataxis"))
"""The relations of what may assert something of its own."""


class Assertions:
    """Judges the nodes of one sentence."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self.nodes = nodes

    def loose(self, predicate: Node, dropped: set[Node]) -> list[tuple[Node, bool]]:
        """The nodes under a predicate that assert something of their own, and whether their words stay here too."""
        found: list[tuple[Node, bool]] = []
        waiting = [k for k in predicate.kids if k not in dropped]
        while waiting:
            node = waiting.pop()
            stays = self.asserts(node, predicate) if node.dep in _ASSERTING else None
            if stays is not None:
                found.append((node, stays))
                continue
            if node.dep == "advcl" or (node.dep in ("xcomp", "ccomp") and not _is_asserted(node)):
                found += [(n, False) for n in spread(node) if n.rel == "acl:relcl" and self.is_aside(n, node)]
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
            if node.dep in _ASSERTING and self.asserts(node, phrase) is False:
                found.add(node)
            else:
                waiting.extend(node.kids)
        return found

    def asserts(self, node: Node, predicate: Node) -> bool | None:
        """None where a node asserts nothing of its own; else whether its words stay in the clause as well."""
        head = node.head
        if head is None:
            return None
        if node.dep == "conj":
            return False if self.is_joined(node, head, predicate) else None
        if node.tag == "VBG" and node.dep in ("acl", "advcl") and _is_report(node):
            return False
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
        if node.dep == "nmod":
            return False if self.belongs(node, head) else None
        if node.dep == "dislocated":
            return False
        return None

    def belongs(self, node: Node, head: Node) -> bool:
        """*Colin Abara, of West Yorkshire Police,*: whether a phrase between commas says whose or whence a named person
        is."""
        case = node.kid("case")
        if (
            head.pos != "PROPN"
            or head.dep != "nsubj"
            or not node.text[:1].isupper()
            or case is None
            or case.low != "of"
        ):
            return False
        end = spread(node)[-1].i + 1
        return self.nodes[case.i - 1].text == "," and end < len(self.nodes) and self.nodes[end].text == ","

    def is_joined(self, node: Node, head: Node, predicate: Node) -> bool:
        """Whether a conjunct is a clause of its own beside the predicate."""
        if head is not predicate and not (head.dep == "conj" and head.head is predicate):
            return False
        if attribution.subject_of(node) is not None:
            return is_clause(node)
        if not is_clause(predicate):
            return False
        if any(k.low in ("or", "nor") for k in node.kids if k.dep == "cc") or _may_be_announced(node, predicate):
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
                # *until it is safe*, *when he is sentenced*: in the present tense that is yet to be
                return (
                    None if marks & _YET and (not is_past(node) or (marks & _AWAITED and _is_ordered(head))) else True
                )
            if "as" in marks and head.lemma == "come" and head.kid("obl", "obj", "xcomp") is None:
                return True  # *The deal comes as the firm faces a strike*
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
            return (
                (start == 0 and "," in (self.nodes[end].text, self.nodes[min(end + 1, len(self.nodes) - 1)].text))
                or self.nodes[start - 1].text in (",", "–", "—", "-")
                or (end + 1 < len(self.nodes) and self.nodes[end + 1].text == ",")
            )
        return span[0].text == "," or self.nodes[start - 1].text in (",", "–", "—", "-")

    def adds(self, node: Node, head: Node) -> bool:
        """Whether a relative clause adds a fact rather than picks its noun out."""
        if not is_finite(node) or any(a.low in speech.FRAMED and a.tag == "MD" for a in node.all("aux")):
            return False
        pronoun = relative_pronoun(node)
        if pronoun is None or head.pos not in ("NOUN", "PROPN", "NUM", "SYM") or head.dep in ("advmod",):
            return False
        span = spread(node)
        if span[0].text == "," or self.nodes[span[0].i - 1].text == ",":
            return True
        if pronoun.low in ("when", "where", "whom") or _is_open_position(head) or _is_wished(head):
            return False
        if is_predicate(head):
            return True
        definite = any(
            k.low in ("the", "those", "these", "that", "any", "every", "all", "each", "no") for k in head.all("det")
        )
        if definite:
            return False
        return _is_new(head) or head.pos == "PROPN"

    def is_aside(self, node: Node, under: Node) -> bool:
        """Whether a relative clause set off by a comma tells of a thing that a purpose names: what is to be rebuilt was
        destroyed, whatever comes of the purpose."""
        head = node.head
        if head is None or is_finite(under) or not is_finite(node) or head.pos not in ("NOUN", "PROPN"):
            return False
        pronoun, first = relative_pronoun(node), spread(node)[0]
        known = head.pos == "PROPN" or any(k.low in ("the", "this", "these") for k in head.all("det"))
        return pronoun is not None and known and "," in (first.text, self.nodes[first.i - 1].text)

    def adds_reduced(self, node: Node, head: Node) -> bool:
        """Whether a participle behind its noun adds a fact (*a flight carrying 167 passengers*)."""
        if (
            node.tag not in ("VBG", "VBN")
            or node.i < head.i
            or node.lemma in ("cite", "quote")
            or (head.lemma in ("statement", "report", "letter", "bill", "law") and self.nodes[head.i + 1].text != ",")
        ):
            return False
        if (
            len(spread(node)) < 2
            or node.low in _PREPOSITIONS
            or (node.low == "based" and any(k.low in ("on", "upon") for o in node.all("obl") for k in o.all("case")))
            or head.pos not in ("NOUN", "PROPN")
            or _is_open_position(head)
        ):
            return False
        if node.kid("obl", "obj", "xcomp", "advmod") is None or any(k.dep == "mark" for k in node.kids):
            return False
        if self.nodes[spread(node)[0].i - 1].text == "," or spread(node)[0].text == "," or is_predicate(head):
            return True
        return (head.pos == "PROPN" and head.tag == "NNP") or any(
            k.low in ("a", "an", "another") for k in head.all("det")
        )

    def identifies(self, node: Node, head: Node) -> bool:
        """Whether an apposition set off by a comma says what its noun is."""
        span = spread(node)
        before = self.nodes[span[0].i - 1].text if span[0].i else ""
        if span[0].text == ",":
            before = ","
        best = node.tag == "JJS" and any(k.low == "the" for k in node.all("det"))  # *the flood, the worst in a century*
        if before not in (",", "–", "—") or node.i < head.i or head.low in _DAYS:
            return False
        if node.low == "home" and head.dep == "nsubj" and opens_with_to(node):
            return True  # *the island, home to 4,000 people*
        if node.pos not in ("NOUN", "PROPN", "NUM") and not best:
            return False
        if any(k.low in people.MOSTLY for k in node.all("advmod")):
            return not _is_open_position(head)
        if head.pos == "PRON" or (node.pos == "NUM" and not node.text.isdigit()):
            return False
        if node.pos == "NUM" and len(node.text) < 3 and head.dep == "nsubj" and head.low in people.ROLES:
            return True  # an age
        opening = next((n for n in span if n.pos != "PUNCT"), node)
        if opening.tag[:1] == "W":
            return False  # *whose minister …* is a clause, however it was read
        if head.dep == "obl" and head.head is not None and head.head.lemma in speech.SAYING:
            return False  # *said in a statement, a premium of 28%*
        if opening.low in ("its", "their") and head.pos == "PROPN" and head.dep in ("obl", "nmod"):
            return False  # *fell in Toronto, their steepest drop*: it sums up what happened
        determined = opening.low in ("the", "a", "an", "its", "his", "her", "their", "one") or any(
            k.rel == "nmod:poss" for k in node.kids
        )
        if node.pos == "PROPN" and head.pos == "PROPN" and not determined:
            return False
        if node.kid("conj") is not None and (head.tag == "NNS" or head.dep == "conj"):
            return False
        return not _is_open_position(head) and (determined or head.pos == "PROPN" or node.pos == "PROPN")


def opens_with_to(noun: Node) -> bool:
    """Whether what follows a noun begins with *to*: *home to millions*."""
    return any(c.low == "to" for k in noun.all("nmod", "obl") for c in k.all("case"))


def is_predicate(noun: Node) -> bool:
    """Whether a noun is what a copula says of its subject."""
    return noun.kid("cop") is not None or (
        noun.dep == "conj" and noun.head is not None and noun.head.kid("cop") is not None
    )


def _is_report(node: Node) -> bool:
    """Whether a participle says something: *stating that …*, *a letter alleging that …*."""
    content = node.kid("ccomp")
    return (
        content is not None
        and content.i > node.i
        and (node.lemma in speech.SAYING or attribution.is_opinion(node))
        and not any(k.dep in ("mark", "case", "aux") for k in node.kids)
        and is_finite(content)
    )


def _is_asserted(node: Node) -> bool:
    return node.dep == "xcomp" and node.tag not in ("VB",)


def _is_open_position(head: Node) -> bool:
    """Whether a noun stands under a purpose, a wish or a condition, so that what describes it is not asserted."""
    for node in (head, *heads(head)):
        if node.dep in ("acl", "advcl", "xcomp", "csubj") and any(k.low == "to" and k.dep == "mark" for k in node.kids):
            return True
        if node.dep == "advcl" and any(k.low in _CONDITIONAL for k in node.all("mark")):
            return True
    return False


def _may_be_announced(node: Node, predicate: Node) -> bool:
    """*announced more patrols and fortified security measures*: whether what is joined may be one more thing announced
    or asked for, so that nobody can tell that it was done."""
    thing = node.kid("obj")
    if predicate.lemma not in speech.ACTS | speech.WISHING or thing is None or not node.low.endswith("ed"):
        return False
    if node.lemma in speech.ACTS | speech.SAYING or node.kid("aux", "nsubj", "advmod") is not None:
        return False
    named = predicate.kid("obj") is not None and thing.i > node.i and thing.tag in ("NNS", "NN")
    return named and thing.kid("det", "nummod") is None and not any(k.rel == "nmod:poss" for k in thing.kids)


def _is_ordered(head: Node) -> bool:
    """Whether a clause stands under an infinitive that is wished for (*ordered them to wait until help came*)."""
    if head.lemma in speech.WISHING and head.kid("xcomp") is not None:
        return True
    for node in (head, *heads(head)):
        if any(k.low == "to" and k.dep == "mark" for k in node.kids) and node.tag == "VB" and node.head is not None:
            over = node.head if node.dep != "acl" or node.head.head is None else node.head.head
            return over.lemma in speech.WISHING
    return False


def _is_wished(head: Node) -> bool:
    """Whether a noun is what is wished for or ruled out (*wants a law that bans …*)."""
    verb = head.head
    return verb is not None and head.dep in ("obj", "obl") and verb.lemma in speech.WISHING and head.i > verb.i


def _is_new(head: Node) -> bool:
    """Whether a noun phrase brings something in, so that what is told of it adds a fact: *a battle*, *two dozen men*,
    *an exchange of fire*."""
    if any(k.low in ("a", "an", "another") for k in head.all("det")):
        return True
    if head.kid("det") is None and head.kid("nummod") is not None and head.dep != "nsubj":
        return True
    over = head.head
    return over is not None and head.dep == "nmod" and head.kid("det") is None and head.tag == "NN" and _is_new(over)


def relative_pronoun(node: Node) -> Node | None:
    for kid in node.kids:
        if kid.low in RELATIVE and kid.tag[:1] == "W" and kid.i < node.i:
            return kid
    for kid in node.kids:
        for inner in kid.kids:
            if (
                inner.low in RELATIVE
                and inner.tag[:1] == "W"
                and inner.i < node.i
                and kid.dep in ("nsubj", "obl", "obj", "nmod", "advmod")
            ):
                return inner
    return None
