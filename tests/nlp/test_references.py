"""Whom a pronoun means: told where it is certain, and nowhere else."""

import pytest

from claims.nlp import analyse
from claims.nlp.mending import mended
from claims.nlp.parsing import parse
from claims.nlp.references import Memory
from claims.nlp.tree import grow


def told(*sentences: str) -> dict[str, str | None]:
    """What the pronouns of the last of some sentences mean."""
    text = " ".join(sentences)
    memory, at = Memory(text), 0
    found: dict[str, str | None] = {}
    for sentence in sentences:
        nodes = mended(grow(parse(sentence), text.index(sentence, at)))
        at = text.index(sentence, at) + len(sentence)
        found = {n.text: m and m.text for n, m in memory.read(nodes).items()}
    return found


@pytest.mark.parametrize(
    ("sentences", "pronoun", "antecedent"),
    [
        (("Anna Berg won the race.", "She trained in Kenya."), "She", "Anna Berg"),
        (("Anna Berg won the race.", "Her coach was happy."), "Her", "Anna Berg"),
        (("Prime Minister Ann Cole visited the camp.", "She left on Friday."), "She", "Prime Minister Ann Cole"),
        (("Anna Berg won the race.", "Berg trained in Kenya.", "She lives in Oslo."), "She", "Anna Berg"),
        (
            ("Tom Reed was born in Leeds.", "Reed studied law.", "He met Paul Okoro.", "He moved to Lagos."),
            "He",
            "Tom Reed",
        ),
        (("Tom Reed met Paul Okoro.", "He was angry."), "He", None),
        (("The rain stopped.", "He was angry."), "He", None),
        (("Mr Tom Reed resigned.", "She was angry."), "She", None),
        (("The governor visited the camp, but he did not speak.",), "he", "The governor"),
        (("The BLF has not commented on its losses.",), "its", "The BLF"),
        (("The rebels buried their dead.",), "their", "The rebels"),
        (("The BLF attacked a base.", "It burned two trucks."), "It", "The BLF"),
        (("The rain stopped.", "It was late."), "It", None),
        (("The rebels attacked a base.", "They burned two trucks."), "They", "The rebels"),
        (("The soldiers met the rebels.", "They burned two trucks."), "They", None),
        (("The rain stopped.", "This ended the flood."), "This", None),
        (("Tom Reed was the governor.", "His party split."), "His", "Tom Reed"),
    ],
)
def test_a_pronoun_is_resolved_only_where_that_is_certain(
    sentences: tuple[str, ...], pronoun: str, antecedent: str | None
) -> None:
    assert told(*sentences)[pronoun] == antecedent


def test_what_was_named_long_ago_is_forgotten() -> None:
    past = ["Anna Berg won.", *["The rain fell."] * 4]
    assert told(*past, "Tom Reed met Paul Okoro.", "She lives in Oslo.")["She"] is None


def test_a_title_in_quotation_marks_is_nobody() -> None:
    assert told('The band released "Mary Jane".', "She was late.")["She"] is None


def test_an_undetermined_person_is_an_antecedent() -> None:
    told = analyse("One nurse left because she feared the fire.").claims
    assert "One nurse feared the fire." in [c.text for c in told]


def test_another_person_before_a_pronoun_leaves_it_open() -> None:
    found = analyse("Colonel Arun Dev said that the post was safe. A civilian was hit. His family left.").claims
    assert found[-1].text == "His family left."
    assert found[-1].needs_context


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Amelia Duarte left. Police held a 46-year-old beekeeper. He has not been charged.", None),
        (
            "The owner sued. An officer, who spoke quietly because he was tired, left.",
            "An officer was tired.",
        ),
        ("Ivo Lenz spoke. Ana Ruiz said she had left.", "Ana Ruiz had left."),
        ("Doctors warned of delays. The workers said they rejected the offer.", "The workers rejected the offer."),
        ("Doctors said a strike was near. They warned of delays.", "Doctors warned of delays."),
    ],
)
def test_a_rival_in_the_sentence_before_leaves_a_pronoun_open(text: str, told: str | None) -> None:
    claims = analyse(text).claims
    if told is None:
        assert claims[-1].needs_context
    else:
        assert told in [c.text for c in claims]
