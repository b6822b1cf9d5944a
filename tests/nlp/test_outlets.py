"""Which outlets an article names, and how."""

from __future__ import annotations

from pathlib import Path

import pytest

from claims.nlp.facts import Outlet
from claims.nlp.outlets import DEFAULT, mentions
from claims.nlp.sentences import stretches

ARTICLES = Path(__file__).parent / "articles"
AP, AFP, PTI = "Associated Press", "Agence France-Presse", "Press Trust of India"


def named(text: str, outlets: tuple[Outlet, ...] = DEFAULT) -> list[tuple[str, str]]:
    """Name and manner of each mention."""
    return [(m.name, m.how) for m in mentions(text, stretches(text), outlets)]


@pytest.mark.parametrize(
    ("text", "outlets"),
    [
        ("A police officer told Reuters that five were dead.", ["Reuters"]),
        ("Dawn reported that five were dead.", ["Dawn"]),
        ("Five died, according to the newspaper Dawn.", ["Dawn"]),
        ("The Nation reported on Monday that talks failed.", ["The Nation"]),
        ("The AP reported a toll of 12.", [AP]),
        ("Officials told PTI that five were dead.", [PTI]),
        ("State-run Xinhua news agency said five were dead.", ["Xinhua"]),
        ("An AFP photographer at the scene saw five bodies.", [AFP]),
        ("CNN footage showed smoke.", ["CNN"]),
        ("He said in an interview with Al Jazeera on Monday that he was tired.", ["Al Jazeera"]),
        ("Dawn, Reuters and AP reported five deaths.", ["Dawn", "Reuters", AP]),
        ("It was first reported by Geo News and The News International.", ["Geo News", "The News International"]),
        ("Sources told the New York Times. Later the Times said more.", ["The New York Times"] * 2),
        ("The Balochistan Post, an online outlet, reported a blast.", ["The Balochistan Post"]),
        ("Reuters, citing officials, put the toll at 12.", ["Reuters"]),
        ("“We won,” he told the BBC’s Example programme.", ["BBC"]),
        ("He told state broadcaster PTV that five were dead.", ["PTV"]),
        ("He appeared on CNN to say that.", ["CNN"]),
        ("A Reuters tally shows 12 dead.", ["Reuters"]),
        ("It rained, the Guardian reported.", ["The Guardian"]),
        ("“It rained,” reported Reuters.", ["Reuters"]),
        ("Time magazine said so.", ["Time"]),
        ("The news agency PTI said that Imran Khan had left.", []),
        ("Five men died, Dawn newspaper reported; Dawn Harper, a nurse, saw it.", ["Dawn"]),
    ],
)
def test_cited_inline(text: str, outlets: list[str]) -> None:
    assert named(text) == [(name, "inline") for name in outlets]


@pytest.mark.parametrize(
    "text",
    [
        "Five died at dawn. Dawn broke over the hills.",
        "The gunmen attacked the office of Dawn newspaper in Karachi.",
        "Dawn Harper said she saw five men. Dawn said they ran.",
        "Mary Dawn said so.",
        "The prime minister told the nation that talks failed.",
        "Andhra Pradesh was calm, the AP said. AP police told the AP so.",
        "PTI leader Imran Khan spoke. PTI said it would protest.",
        "An AFP photographer was killed.",
        "She works for Reuters. Reuters is owned by a firm.",
        "The BBC has been banned there.",
        "The editor of Dawn said he was afraid.",
        "The child's guardian said so. Her Guardian said so.",
        "Write to someone@Reuters.example or to Dawn.pk, he said.",
        "Later the Times said more.",
        "He told Reuters-like stories.",
        "Dawn poll results came late.",
    ],
)
def test_not_cited(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("QUETTA (Reuters) - Five men died.", [("Reuters", "dateline")]),
        ("Five men died. —Reuters", [("Reuters", "signature")]),
        ("Five men died.\n(AFP)", [(AFP, "signature")]),
        ("Five men died.\nPTI", [(PTI, "signature")]),
        ("Five men died.\nWith AP and Reuters", [(AP, "blanket"), ("Reuters", "blanket")]),
        ("By IANS | Updated: March 4, 2025\nFive men died.", [("Indo-Asian News Service", "signature")]),
        ("Five men died.\nPublished in Dawn, March 4th, 2025", [("Dawn", "signature")]),
        ("By The Associated Press\n\nFive men died.", [(AP, "signature")]),
        ("A man stands guard. (AP Photo/Ann Example)\nFive men died.", [(AP, "signature")]),
        ("Five men died.\n(With inputs from AFP and PTI)", [(AFP, "blanket"), (PTI, "blanket")]),
        ("Five men died.\nReporting by Reuters; editing by Ann Example", [("Reuters", "blanket")]),
        (
            "Five men died.\nSources: dawn.com, https://www.reuters.com/world/x, https://example.org",
            [("Dawn", "blanket"), ("Reuters", "blanket")],
        ),
        ("Five men died.\nSources:\n- Dawn\n- The Guardian", [("Dawn", "blanket"), ("The Guardian", "blanket")]),
        ("About Reuters\nFive men died.\nRead more: Reuters on the road", []),
    ],
)
def test_named_by_the_page(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


def test_a_blanket_credit_sources_no_sentence() -> None:
    text = (ARTICLES / "twin.txt").read_text(encoding="utf-8")
    assert named(text) == [(name, "blanket") for name in ("Dawn", "Reuters", AP, "Voice of America")]


def test_the_desks_own_outlets_are_recognised_by_name_alias_and_site() -> None:
    own = (Outlet("The Example Gazette", ("Gazette of Example", "EG"), ("gazette.example.org",)), Outlet("???"))
    text = "Five died, EG reported. Six died, the Gazette of Example said.\nSources: www.gazette.example.org"
    assert named(text, own) == [("The Example Gazette", how) for how in ("inline", "inline", "blanket")]
    assert named(text, ()) == []


def test_mentions_stand_where_they_say() -> None:
    text = "Five died,\nReuters said.\nIt rained, Agence\u00a0France-Presse reported."
    assert [text[m.start : m.end] for m in mentions(text, stretches(text))] == ["Reuters", "Agence\u00a0France-Presse"]


def test_the_lexicon_is_sound() -> None:
    names = [name for o in DEFAULT for name in (o.name, *o.aliases)]
    assert len(names) == len(set(names))
    assert all(o.name and o.country for o in DEFAULT)
    assert all(domain == domain.lower() and "/" not in domain for o in DEFAULT for domain in o.domains)
    assert {"Dawn", "Reuters", AP, "Voice of America", AFP} <= {o.name for o in DEFAULT}
