"""Proposals, from the matrix to the claim: told apart from what is confirmed, opened and accepted by keys."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import Workbench
from tests.browser.test_whole_way import add_report, bring_in

pytestmark = pytest.mark.browser

ARTICLE = (
    "Northport, May 4, 2031 – The ferry carried 140 people.\n\nThe harbour was closed on Monday.\n\n"
    "Sources: Dawn and Reuters."
)
REPORT = "The ferry carried 150 people, its owner said. It was a fine day at the harbour."


def test_a_proposal_from_the_matrix_to_the_claim(
    page: Page, workbench: Workbench, log_in: Callable[[Page, str], None]
) -> None:
    log_in(page, "editor")
    article = bring_in(page, workbench, ARTICLE, "The ferry")
    add_report(page, article, 1, REPORT, "summary")

    # in the matrix it is dashed, and opens by Enter on the two spans that conflict
    page.goto(f"{article}/matrix")
    proposed = page.locator(".c-proposed-contradicts .ca").first
    expect(proposed).to_contain_text("contradicts, proposed")
    expect(proposed).to_contain_text("150")
    proposed.focus()
    page.keyboard.press("Enter")
    panel = page.locator("#cell")
    expect(panel).to_contain_text("Proposed by rules")
    expect(panel.locator(".cf-claim")).to_contain_text("140")
    expect(panel.locator(".cf-rep")).to_contain_text("150")
    expect(page.locator("#cell-h")).to_be_focused()
    found = Axe().run(page).response["violations"]
    assert not [one["id"] for one in found if one["impact"] in ("serious", "critical")]

    # the arrows go from cell to cell, and Escape back to the table
    page.keyboard.press("ArrowDown")
    expect(page.locator("#cell-h")).to_contain_text("on claim 2")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#cell-h")).to_contain_text("on claim 1")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(proposed).to_be_focused()

    # at the claim one key accepts it; then it is confirmed, and a conflict
    page.goto(f"{article}/claims/1")
    expect(page.locator(".p-prop mark.clash").first).to_have_text(re.compile("150"))
    page.keyboard.press("c")
    expect(page.locator("#ps-h")).to_contain_text("1 quotation")
    page.goto(f"{article}/matrix?only=conflicts")
    expect(page.locator(".c-contradicts .ca").first).to_contain_text("150")

    # from another claim, all reports of the desk
    page.goto(f"{article}/claims/2")
    page.keyboard.press("r")
    page.wait_for_url(re.compile(r"/passages\?"))
    page.get_by_label("Words").fill("harbour")
    page.keyboard.press("Enter")
    expect(page.locator("mark.hit").first).to_have_text("harbour")
    page.get_by_role("link", name="choose its words").first.click()
    expect(page.locator("[name=passages]:checked")).to_have_count(1)
