"""Capturing a report by its address."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from claims.actions import people
from claims.models import Article, Capture
from tests import factories


def address(article: Article, query: str = "") -> str:
    return reverse("capture_new", args=[article.public_id]) + query


def test_started_and_put_in_line_with_others_of_its_host(bob: Client, world: factories.Cast, article: Article) -> None:
    response = bob.post(address(article, "?claim=5"), {"address": "courier.example/ferry"})
    capture = Capture.objects.get()
    assert response["Location"] == reverse("capture_detail", args=[article.public_id, capture.public_id])
    assert (capture.address, capture.outlet, capture.claim) == (
        "https://courier.example/ferry",
        None,
        factories.numbered(article, 5),
    )
    job = ProcrastinateJob.objects.get(task_name="claims.tasks.capture_report")
    assert (job.args, job.lock) == ({"capture": capture.pk}, "host courier.example")


def test_an_unknown_site_asks_whose_it_is_and_leads_to_adding_it(
    bob: Client, alice: Client, world: factories.Cast, article: Article
) -> None:
    typed = {"address": "https://elsewhere.example/x"}
    response = bob.post(address(article), typed)
    page = response.content.decode()
    assert response.status_code == 422
    assert "elsewhere.example is the site of no outlet of this desk. Say whose report it is." in page
    assert 'value="https://elsewhere.example/x"' in page
    assert "An editor can add it" in page
    page = alice.post(address(article), typed).content.decode()
    there = f"{reverse('outlet_new')}?site=elsewhere.example"
    assert f'href="{there}"' in page
    assert "elsewhere.example</textarea>" in alice.get(there).content.decode()
    outlet = factories.outlet(world, "North Wire")
    assert bob.post(address(article), typed | {"outlet": outlet.public_id}).status_code == 302
    assert Capture.objects.get().outlet == outlet


@pytest.mark.parametrize("typed", ["", "javascript:alert(1)", "http://2130706433/", "https://courier.example:81/"])
def test_a_refusal_keeps_what_was_typed_and_starts_nothing(bob: Client, article: Article, typed: str) -> None:
    response = bob.post(address(article), {"address": typed})
    assert response.status_code == 422
    assert f'value="{typed}"' in response.content.decode() or not typed
    assert not Capture.objects.exists()


def test_where_it_is_refused_there_are_two_ways_on(bob: Client, world: factories.Cast, article: Article) -> None:
    page = bob.post(address(article), {"address": "https://courier.example:81/a?b=c"}).content.decode()
    report = reverse("report_new", args=[article.public_id, factories.outlet(world).public_id])
    assert f"{report}?address=https%3A%2F%2Fcourier.example%3A81%2Fa%3Fb%3Dc" in page
    assert (
        'value="https://courier.example:81/a?b=c"'
        in bob.get(f"{report}?address=https%3A%2F%2Fcourier.example%3A81%2Fa%3Fb%3Dc").content.decode()
    )


def test_what_is_being_captured_already_is_named(bob: Client, world: factories.Cast, article: Article) -> None:
    standing = factories.capture(world, article)
    response = bob.post(address(article), {"address": standing.address})
    there = reverse("capture_detail", args=[article.public_id, standing.public_id])
    assert response.status_code == 422
    assert f'<a href="{there}">Open it</a>' in response.content.decode()


def test_switched_off_the_pages_say_why_and_offer_paste_and_upload(
    bob: Client, world: factories.Cast, article: Article, settings: Any
) -> None:
    people.switch_fetching(desk=world.desk, on=False, seen=world.desk.version, by=world.dana)
    report = reverse("report_new", args=[article.public_id, factories.outlet(world).public_id])
    pages = (address(article), reverse("source_list", args=[article.public_id]), report)
    for there in pages:
        page = bob.get(there).content.decode()
        assert "switched off at this desk; an administrator can switch it on. Paste the report" in page, there
        assert "Capture it</button>" not in page, there
    assert "Paste it as it runs" in bob.get(report).content.decode()
    assert bob.post(address(article), {"address": "https://courier.example/"}).status_code == 422
    settings.FETCHING = False
    assert "switched off on this installation" in bob.get(pages[0]).content.decode()


def test_the_sources_page_and_the_form_for_a_report_have_the_field(
    bob: Client, world: factories.Cast, article: Article
) -> None:
    there = f'action="{address(article)}'
    assert there in bob.get(reverse("source_list", args=[article.public_id])).content.decode()
    outlet = factories.outlet(world)
    page = bob.get(reverse("report_new", args=[article.public_id, outlet.public_id]) + "?claim=2").content.decode()
    assert f'{there}?claim=2"' in page
    assert f'name="outlet" value="{outlet.public_id}"' in page


def test_a_report_of_another_outlet_is_not_captured_again_as_this_ones(
    bob: Client, world: factories.Cast, article: Article
) -> None:
    source = factories.report(world, article, "North Wire").source
    outlet = factories.outlet(world)
    there = reverse("report_new", args=[article.public_id, outlet.public_id])
    assert bob.get(f"{there}?again={source.public_id}").status_code == 404
    assert bob.get(f"{there}?again=nothere").status_code == 404
