"""Garden paths of the parser put right, seen in the claims that come of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path

import pytest

from claims.nlp import analyse, mending
from claims.nlp.mending import forms, joints, mended, speakers, verbs
from claims.nlp.parsing import parse, parse_all
from claims.nlp.sentences import stretches
from claims.nlp.tree import Node, above, grow
from tests.nlp.test_constructions import CONSTRUCTIONS
from tests.nlp.test_relatives import TOLD

ARTICLES = Path(__file__).parent / "articles"
_UNIVERSAL = {
    "NN": "NOUN",
    "VB": "VERB",
    "JJ": "ADJ",
    "IN": "ADP",
    "DT": "DET",
    "CD": "NUM",
    "PR": "PRON",
    ",": "PUNCT",
}


def tree(words: str) -> list[Node]:
    """A tree as written: form, tag, relation and the number of its head for each word."""
    nodes: list[Node] = []
    heads: list[int] = []
    for i, word in enumerate(words.split()):
        form, tag, rel, head = word.split("|")
        nodes.append(Node(i, form, 10 * i, _UNIVERSAL.get(tag[:2], "X"), tag, rel))
        heads.append(int(head))
    for node, head in zip(nodes, heads, strict=True):
        if head:
            node.head = nodes[head - 1]
            node.head.kids.append(node)
        else:
            node.dep = "root"
    return nodes


def shape(nodes: Sequence[Node]) -> list[tuple[str, str, str, int | None]]:
    """What the rules may change of each node: its tag, its relation and its head."""
    return [(n.text, n.tag, n.rel, None if n.head is None else n.head.i) for n in nodes]


def shown(nodes: list[Node]) -> dict[str, tuple[str, str]]:
    """The relation and the head of each word."""
    return {n.text: (n.rel if n.head is not None else "root", n.head.text if n.head is not None else "") for n in nodes}


@pytest.mark.parametrize(
    ("rule", "words", "mended_arcs"),
    [
        (
            verbs.garden_paths,
            "He|PRP|nsubj|2 said|VBD|root|0 residents|NNS|obj|2 described|VBN|acl|3 blasts|NNS|obj|4",
            {"described": ("ccomp", "said"), "residents": ("nsubj", "described")},
        ),
        (
            verbs.garden_paths,
            "Residents|NNS|nsubj|6 described|VBN|acl|1 blasts|NNS|obj|2 as|IN|case|5 troops|NNS|obl|2 "
            "arrived|VBD|root|0",
            {
                "described": ("root", ""),
                "Residents": ("nsubj", "described"),
                "arrived": ("advcl", "described"),
                "troops": ("nsubj", "arrived"),
                "as": ("mark", "arrived"),
            },
        ),
        (
            verbs.garden_paths,
            "Officials|NNS|nsubj|4 found|VBN|acl|1 bodies|NNS|obj|2 left|VBD|ccomp|5 claimed|VBD|root|0",
            {"left": ("conj", "found"), "found": ("ccomp", "claimed"), "Officials": ("nsubj", "found")},
        ),
        (
            verbs.lost_subjects,
            "He|PRP|nsubj|2 left|VBD|root|0 and|CC|cc|4 prices|NNS|conj|2 fell|VBD|parataxis|2",
            {"prices": ("nsubj", "fell"), "and": ("cc", "fell"), "fell": ("conj", "left")},
        ),
        (
            forms.gerunds,
            "Fire|NN|nsubj|2 spread|VBD|root|0 ,|,|punct|6 closing|VBG|amod|6 two|CD|nummod|6 schools|NNS|obj|2",
            {"closing": ("advcl", "spread"), "schools": ("obj", "closing")},
        ),
        (
            forms.gerunds,
            "Fire|NN|nsubj|2 spread|VBD|root|0 ,|,|punct|2 killing|NN|parataxis|2 men|NNS|obj|4",
            {"killing": ("parataxis", "spread")},
        ),
        (
            forms.opening_clauses,
            "As|IN|case|4 the|DT|det|4 town|NN|compound|4 recovers|NNS|obl|9 from|IN|case|6 floods|NNS|nmod|4 "
            ",|,|punct|9 he|PRP|nsubj|9 left|VBD|root|0",
            {
                "recovers": ("advcl", "left"),
                "town": ("nsubj", "recovers"),
                "the": ("det", "town"),
                "As": ("mark", "recovers"),
                "floods": ("obl", "recovers"),
            },
        ),
        (
            forms.infinitives,
            "They|PRP|nsubj|2 meant|VBD|root|0 to|TO|mark|4 hit|VB|xcomp|2 men|NNS|obj|4 and|CC|cc|7 upset|JJ|conj|2 "
            "order|NN|obj|7",
            {"upset": ("conj", "hit")},
        ),
        (
            forms.infinitives,
            "They|PRP|nsubj|2 made|VBD|root|0 plans|NNS|obj|2 to|TO|mark|5 hit|VB|acl|3 men|NNS|obj|5 and|CC|cc|8 "
            "upset|VB|conj|2 order|NN|obj|8",
            {"upset": ("conj", "hit")},
        ),
        (
            joints.conjunctions,
            "He|PRP|nsubj|2 left|VBD|root|0 ,|,|punct|6 and|CC|cc|5 she|PRP|nsubj|6 stayed|VBD|parataxis|2",
            {"and": ("cc", "stayed"), "stayed": ("conj", "left")},
        ),
    ],
)
def test_a_rule_puts_a_misread_tree_right(
    rule: Callable[[Sequence[Node]], None], words: str, mended_arcs: dict[str, tuple[str, str]]
) -> None:
    nodes = tree(words)
    rule(nodes)
    found = shown(nodes)
    assert {word: found[word] for word in mended_arcs} == mended_arcs


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (verbs.garden_paths, "Men|NNS|nsubj|5 ,|,|punct|3 sent|VBN|acl|1 home|NN|obj|3 slept|VBD|root|0"),
        (verbs.garden_paths, "Men|NNS|root|0 hit|VBN|acl|1 walls|NNS|obj|2"),
        (verbs.garden_paths, "He|PRP|nsubj|2 met|VBD|root|0 men|NNS|obj|2 given|VBN|acl|3 prizes|NNS|obj|4"),
        (forms.gerunds, "It|PRP|nsubj|2 fell|VBD|root|0 ,|,|punct|5 rising|VBG|amod|5 tension|NN|obj|2"),
        (forms.gerunds, "It|PRP|nsubj|2 fell|VBD|root|0 ,|,|punct|5 living|VBG|amod|5 costs|NNS|conj|2"),
        (
            forms.opening_clauses,
            "As|IN|mark|3 he|PRP|nsubj|3 left|VBD|advcl|6 ,|,|punct|3 it|PRP|nsubj|6 fell|VBD|root|0",
        ),
    ],
)
def test_a_rule_leaves_other_trees_alone(rule: Callable[[Sequence[Node]], None], words: str) -> None:
    nodes = tree(words)
    before = shown(nodes)
    rule(nodes)
    assert shown(nodes) == before


def test_a_speaker_whose_description_holds_the_verb_of_saying_closes_no_circle() -> None:
    nodes = tree(
        "Go|VB|ccomp|4 ,|,|punct|1 \"|''|punct|1 said|VBD|advcl|8 Shahida|NNP|nsubj|4 ,|,|punct|8 whose|WP$|nsubj|8 "
        "sold|VBD|csubj|10 firm|NN|obj|8 has|VBZ|root|0 shops|NNS|obj|10 .|.|punct|10"
    )
    speakers.inverted(nodes)
    assert shown(nodes)["said"] == ("root", "")
    assert shown(nodes)["has"] == ("acl:relcl", "Shahida")
    assert all(len(list(islice(above(n), len(nodes)))) < len(nodes) for n in nodes)


def test_forms_are_put_right() -> None:
    nodes = tree("He|PRP|nsubj|2 says|VBZ|root|0 that|IN|mark|5 it|PRP|nsubj|5 signals|NNS|ccomp|2 change|NN|obj|5")
    forms.tenses(nodes)
    assert nodes[4].tag == "VBZ"
    nodes = tree("Fire|NN|nsubj|2 spread|VBD|root|0 ,|,|punct|2 killing|NN|parataxis|2 men|NNS|obj|4")
    forms.gerunds(nodes)
    assert nodes[3].tag == "VBG"


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "The rebels seized trucks, burned offices, and fled into the hills.",
            ["The rebels seized trucks.", "The rebels burned offices.", "The rebels fled into the hills."],
        ),
        (
            "Kenya’s ministry sent a letter rejecting the offer and voiced concern about the border in its talks.",
            [
                "Kenya’s ministry sent a letter rejecting the offer.",
                "Kenya’s ministry voiced concern about the border in its talks.",
            ],
        ),
        (
            "The bank cut its rate in May, given the slump in orders and the risks posed to lenders.",
            ["The bank cut its rate in May, given the slump in orders and the risks posed to lenders."],
        ),
        (
            "The road crosses the valley, where farmers have often burned wheat, barley, and rye.",
            [
                "The road crosses the valley.",
                "Farmers have often burned wheat in the valley.",
                "Farmers have often burned barley in the valley.",
                "Farmers have often burned rye in the valley.",
            ],
        ),
        (
            "The company had said a ferry carrying 80 passengers from the port experienced a leak late on Monday.",
            ["The ferry was carrying 80 passengers from the port.", "A ferry experienced a leak late on Monday."],
        ),
        (
            "Gunmen killed two policemen and wounded three others near the border on Sunday.",
            ["Gunmen killed two policemen.", "Gunmen wounded three others near the border on Sunday."],
        ),
        (
            "The company had said a ferry carrying 80 passengers from the capital Oslo experienced a leak on Monday.",
            ["The ferry was carrying 80 passengers from the capital Oslo.", "A ferry experienced a leak on Monday."],
        ),
        (
            "The rover landed on Mars in February and has since sent back thousands of pictures.",
            ["The rover landed on Mars in February.", "The rover has since sent back thousands of pictures."],
        ),
        (
            "The ministry said a bus carrying 40 miners crossed the border during the night.",
            ["The bus was carrying 40 miners.", "A bus crossed the border during the night."],
        ),
        ("Police said a man arrested on Friday died.", ["The man was arrested on Friday.", "A man died."]),
        ("The priest said a prayer.", ["The priest said a prayer."]),
        (
            "The priest said a prayer written by a monk.",
            ["The priest said a prayer.", "The prayer was written by a monk."],
        ),
        (
            "As the city returns to work, the mayor promised help.",
            ["The city returns to work.", "The mayor promised help."],
        ),
        (
            "Officials remain on the border, emphasizing that the bridge remains a top priority.",
            ["Officials remain on the border.", "The bridge remains a top priority."],
        ),
    ],
)
def test_claims_of_a_garden_path(sentence: str, claims: list[str]) -> None:
    assert [c.text for c in analyse(sentence).claims] == claims


@pytest.mark.parametrize("words", ["", "As", "given", "a , where", "As the , given where posed to", ", given ,"])
def test_scraps_stay_trees(words: str) -> None:
    nodes = mended(grow(parse(words), 0))
    assert [n.text for n in nodes] == words.split()
    for node in nodes:
        assert all(kid.head is node for kid in node.kids)
        assert (node.head is None) == (node.dep == "root")


@pytest.mark.parametrize(
    "text",
    [
        *((ARTICLES / name).read_text(encoding="utf-8") for name in ("agency.txt", "twin.txt")),
        "\n".join([*CONSTRUCTIONS, *TOLD]),
    ],
    ids=["agency", "twin", "constructions"],
)
def test_a_rule_is_spared_only_the_sentences_in_which_it_finds_nothing(text: str) -> None:
    for doc in parse_all(text[s.start : s.end] for s in stretches(text)):
        every = grow(doc, 0)
        for rule in mending._RULES:
            rule(every)
        assert shape(mended(grow(doc, 0))) == shape(every), doc.text
