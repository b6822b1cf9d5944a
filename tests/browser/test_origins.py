"""Origins in a browser: one is confirmed, by hand and by keys, and a rule refuses *verified* until it may not."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import TWIN, Workbench
from tests.browser.test_whole_way import bring_in, quote

pytestmark = pytest.mark.browser


def decide(page: Page, name: str) -> None:
    page.get_by_label("Name", exact=True).fill(name)
    page.get_by_label("A party to the matter").uncheck()
    page.get_by_role("button", name=re.compile("^Confirm")).click()
    expect(page.locator(".said-once")).to_contain_text(f"{name} is confirmed.")
    expect(page.locator("#on")).to_have_text(name)


def test_verified_waits_for_origins(page: Page, workbench: Workbench, log_in: Callable[[Page, str], None]) -> None:
    log_in(page, "editor")
    article = bring_in(page, workbench, f"{TWIN}\nOne more line, on origins.", "Origins")
    page.goto(f"{article}/origins")
    expect(page.locator("main")).to_contain_text("No quotation supports or contradicts a claim yet.")
    page.get_by_text("Ask for more in this article").click()
    page.get_by_label("Independent origins").fill("2")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".orule")).to_contain_text("needs 2 independent origins here, more than the desk’s rule")

    # two outlets, both undecided: they may be one origin
    page.goto(f"{article}/claims/1")
    texts = ("The mayor said that 19 guards died at the bridge.", "At the bridge 19 guards lost their lives.")
    for n, text in enumerate(texts):
        page.goto(f"{article}/claims/1")
        page.get_by_role("link", name="add a report").nth(n).click()
        fill_report(page, text)
        quote(page, text, "support it")
    why = page.locator("#why")
    expect(why).to_contain_text("2 independent origins must support this claim, and none is confirmed.")
    expect(why).to_contain_text("2 quotations")
    expect(why).to_contain_text("are undecided and count for one origin at most: decide on the page Origins.")
    verified = page.locator("fieldset.so").get_by_role("radio", name=re.compile("verified"))
    expect(verified).to_be_disabled()

    # from the quotation to its proposal
    page.locator(".ps-from").first.get_by_role("link", name="Decide").click()
    expect(page.locator(".effs")).to_contain_text("2 independent origins must support this claim")
    decide(page, "Mayor’s note")
    page.goto(f"{article}/claims/1")
    expect(why).to_contain_text("1 is confirmed (Mayor’s note).")
    expect(verified).to_be_disabled()

    # the second by keys: to the next origin, into the name, and confirmed
    page.goto(f"{article}/origins")
    page.keyboard.press("Enter")
    expect(page.locator(".said-once")).to_contain_text("is confirmed.")
    page.goto(f"{article}/claims/1")
    expect(verified).to_be_enabled()
    expect(page.locator(".ps-from").first).to_contain_text("Goes back to Mayor’s note.")
    verified.check(force=True)
    page.get_by_label("Why, in words").fill("Two origins say so.")
    page.get_by_role("button", name=re.compile("Save")).click()
    page.wait_for_url(re.compile(r"/claims/2$"))

    # merged into one they no longer carry the verdict: its claim is open again, and says why
    page.goto(f"{article}/origins")
    page.keyboard.press("m")
    page.get_by_role("button", name="Merge", exact=True).click()
    expect(page.locator(".said-once")).to_contain_text("Merged:")
    page.goto(f"{article}/claims/1")
    expect(page.locator(".claim-head")).to_contain_text("open")
    page.locator("details.hist summary").click()
    expect(page.locator("details.hist")).to_contain_text("Opened again, was verified:")


def fill_report(page: Page, text: str) -> None:
    page.get_by_label("Text", exact=True).fill(text)
    page.get_by_label("a summary in somebody’s own words").check()
    page.locator("main form button[type=submit]").last.click()
    page.wait_for_url(re.compile(r"/snapshots/"))


def test_the_sample_opens_on_three_outlets_and_one_origin(
    page: Page, workbench: Workbench, log_in: Callable[[Page, str], None]
) -> None:
    log_in(page, "reviewer")
    page.goto(workbench.address)
    page.get_by_role("link", name="Night attack on the Kalat highway").click()
    page.wait_for_url(re.compile(r"/claims/\d+"), timeout=60_000)
    page.get_by_role("link", name="Origins", exact=True).click()
    expect(page.locator("h2#on")).to_have_text("ISPR statement, 1 February 2025")
    expect(page.locator(".on-c")).to_contain_text("3 outlets, 1 origin")
    expect(page.locator(".why2")).to_contain_text("Reuters has 24 where the others have 23.")
    split = page.get_by_role("button", name=re.compile("Split off"))
    apart = page.get_by_label("The unticked go back to")
    expect(split).to_be_disabled()
    expect(apart).to_be_hidden()
    page.get_by_label(re.compile("^Reuters, for claim")).first.uncheck()
    expect(split).to_be_enabled()
    expect(apart).to_be_visible()
    before = page.url
    page.keyboard.press("j")
    page.wait_for_url(re.compile(r"\?of="))
    assert page.url != before
    page.keyboard.press("k")
    expect(page.locator("h2#on")).to_have_text("ISPR statement, 1 February 2025")
    page.get_by_role("link", name="Matrix", exact=True).click()
    row = page.get_by_role("row", name=re.compile("18 security personnel dead"))
    expect(row.filter(has_text="3 outlets, 1 origin")).to_have_count(1)
    expect(page.locator("main")).to_contain_text("superseded by “Summary: toll rises to 18 and 23")
