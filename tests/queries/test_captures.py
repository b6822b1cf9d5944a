"""Whose report an address is, and what the sources page shows of captures."""

from __future__ import annotations

from typing import Any

import pytest

from claims import queries
from claims.actions import captures
from claims.models import Outlet
from tests import factories as make


def outlet(name: str, *domains: str) -> Outlet:
    return Outlet(name=name, domains=list(domains))


OUTLETS = [
    outlet("Wide", "example.org"),
    outlet("Narrow", "news.example.org"),
    outlet("Typed", "https://www.typed.example/front"),
    outlet("Empty", "", "//"),
]


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://example.org/a", "Wide"),
        ("https://EXAMPLE.org./a", "Wide"),
        ("https://www.example.org:443/a", "Wide"),
        ("https://news.example.org/a", "Narrow"),
        ("https://m.news.example.org/a", "Narrow"),
        ("https://typed.example/x", "Typed"),
        ("https://notexample.org/", None),
        ("https://example.org.evil.example/", None),
        ("https://evil.example/?example.org", None),
        ("https://example.org@evil.example/", None),
        ("https://[broken", None),
        ("", None),
    ],
)
def test_an_outlet_is_known_by_its_sites(address: str, name: str | None) -> None:
    found = queries.outlet_of(address, OUTLETS)
    assert (found.name if found else None) == name


@pytest.mark.django_db
def test_shown_are_captures_under_way_and_those_that_failed_for_good() -> None:
    world = make.cast()
    article = make.analysed(world)
    under_way = make.capture(world, article, "https://courier.example/1")
    for n in (2, 3, 4, 5):
        captures.fail_capture(capture=make.capture(world, article, f"https://courier.example/{n}"), message="No.")
    make.fetched(world, article, "https://courier.example/3")
    make.report(world, article, address="https://courier.example/4")
    captures.cancel_capture(capture=make.capture(world, article, "https://courier.example/5"), by=world.bob)
    shown = queries.captures_shown(article, queries.outlets(world.desk))
    assert [(o.name, c.address[-1]) for o, c in shown] == [("Vell Courier", "2"), ("Vell Courier", "1")]
    assert shown[1][1] == under_way
    bands = {b.outlet.name: b for b in queries.source_bands(queries.article_page(article), shown)}
    assert [c.address[-1] for c in bands["Vell Courier"].captures] == ["2", "1"]


@pytest.mark.django_db
def test_a_report_that_was_captured_twice_is_one_report() -> None:
    world = make.cast()
    article = make.analysed(world)
    lost = make.thin(world, article)
    bands = queries.source_bands(queries.article_page(article))
    assert [(b.whole, b.thin) for b in bands if b.outlet == lost.source.outlet] == [(0, 1)]
    make.report(world, article, again=lost.source)
    make.report(world, article, again=lost.source)
    bands = queries.source_bands(queries.article_page(article))
    assert [(b.whole, b.thin) for b in bands if b.outlet == lost.source.outlet] == [(1, 0)]


@pytest.mark.django_db
def test_the_operator_permits_what_is_not_public(settings: Any) -> None:
    assert queries.fetch_limits().permitted == frozenset()
    settings.FETCH_PERMITTED = [("10.0.0.5", 8080)]
    assert queries.fetch_limits().permitted == {("10.0.0.5", 8080)}
