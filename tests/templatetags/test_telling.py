"""What rows say in words and signs."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from claims.models import Article, Facet, LogEntry
from claims.queries import Counts
from claims.templatetags import telling


def quantity(**values: Any) -> Facet:
    return Facet(kind="quantity", text="12", **values)


@pytest.mark.parametrize(
    ("facet", "said"),
    [
        (quantity(number_low=12.0, number_high=12.0, outcome="killed", role="militants"), "12 killed, militants"),
        (quantity(number_low=12.0, bound=">=", unit="people"), "≥ 12, people"),
        (quantity(number_low=12.0, bound=">"), "> 12"),
        (quantity(number_high=1200.0, bound="<="), "≤ 1,200"),
        (quantity(number_high=3.5, bound="<"), "< 3.5"),
        (quantity(number_low=10.0, number_high=12.0, bound="range"), "10–12"),
        (quantity(number_low=10.0, number_high=10.0, bound="~"), "about 10"),
        (quantity(), ""),
        (Facet(kind="when", date_low=date(2025, 2, 26), date_high=date(2025, 2, 26)), "26 Feb 2025"),
        (Facet(kind="when", date_low=date(2025, 1, 31), date_high=date(2025, 2, 1)), "31 Jan – 1 Feb 2025"),
        (Facet(kind="when", date_low=date(2024, 12, 31), date_high=date(2025, 1, 1)), "31 Dec 2024 – 1 Jan 2025"),
        (Facet(kind="when", date_low=date(2025, 1, 1), date_high=date(2025, 12, 31)), "2025"),
        (Facet(kind="when", date_low=date(2025, 1, 1)), "from 1 Jan 2025"),
        (Facet(kind="when", date_high=date(2025, 1, 1)), "until 1 Jan 2025"),
        (Facet(kind="when"), ""),
        (Facet(kind="where", text="the capital", name="Islamabad"), "Islamabad"),
        (Facet(kind="where", text="Kalat district", name="kalat", certainty="dateline"), "from the dateline"),
    ],
)
def test_a_facets_reading(facet: Facet, said: str) -> None:
    assert telling.reading(facet) == said


@pytest.mark.parametrize(("precision", "said"), [("day", "26 Feb 2025"), ("month", "February 2025"), ("year", "2025")])
def test_a_date_is_as_exact_as_it_is_known(precision: str, said: str) -> None:
    assert telling.published(Article(published=date(2025, 2, 26), published_precision=precision)) == said
    assert telling.published(Article()) == ""


@pytest.mark.parametrize(
    ("action", "payload", "said"),
    [
        ("record verdict", {"verdict": "disputed"}, "Marked disputed."),
        ("withdraw evidence", {"why": "Wrong."}, "Quotation withdrawn: Wrong."),
        ("withdraw evidence", {}, "Withdraw evidence."),
        ("fly", {}, "Fly."),
        (
            "attach evidence",
            {"outlet": "Dawn", "stance": "contradicts", "reopened": "Because.", "was": "verified"},
            "Dawn quoted: contradicts. The claim, verified until then, is open again.",
        ),
    ],
)
def test_a_log_entry_as_a_sentence(action: str, payload: dict[str, str], said: str) -> None:
    assert telling.told(LogEntry(action=action, payload=payload)) == said


def test_a_bar_is_as_wide_as_its_share_of_the_scale() -> None:
    bar = telling.verdict_bar(Counts(verified=1, disputed=2, open=1), 8)
    assert [(p.kind, p.x, p.width, len(p.cuts)) for p in bar["pieces"]] == [
        ("v", 0, 12.5, 0),
        ("d", 12.5, 25.0, 2),
        ("o", 37.5, 12.5, 0),
    ]
    assert telling.verdict_bar({"verified": 0, "disputed": 0, "unsourced": 0, "open": 0})["pieces"] == []


@pytest.mark.parametrize(("names", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), ("abc", "a, b and c")])
def test_a_list_as_a_reader_says_it(names: list[str], said: str) -> None:
    assert telling.joined(names) == said


@pytest.mark.parametrize(
    ("address", "site", "link"),
    [
        ("https://www.dawn.com/news/1/", "dawn.com/news/1", "https://www.dawn.com/news/1/"),
        ("http://dawn.com", "dawn.com", "http://dawn.com"),
        ("javascript:alert(1)", "javascript:alert(1)", ""),
        ("", "", ""),
    ],
)
def test_addresses(address: str, site: str, link: str) -> None:
    assert (telling.site(address), telling.link(address)) == (site, link)


def test_share_of_nothing() -> None:
    assert (telling.share(1, 3), telling.share(0, 0), telling.words("one two\nthree")) == (33, 0, 3)


def test_signs_words_and_colours_go_together() -> None:
    assert telling.verdict("") == telling.verdict("open")
    assert "<span>disputed</span>" in telling.verdict("disputed")
    assert 'href="#e-none"' in telling.stance("not obtained", "not read yet")
    assert "not read yet" in telling.stance("not obtained", "not read yet")
