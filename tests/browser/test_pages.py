"""Every page, light and dark, wide and narrow: nothing serious for axe, nothing wider than the window."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Workbench

pytestmark = pytest.mark.browser

PAGES = [
    "/",
    "/articles/new",
    "/outlets",
    "/outlets/new",
    "/people",
    "/desk",
    "/log",
    "/accounts/password/change/",
    "ARTICLE/claims/1",
    "ARTICLE/claims/4",
    "ARTICLE/sources",
    "ARTICLE/sources/capture",
    "ARTICLE/origins",
    "ARTICLE/matrix",
    "ARTICLE/matrix?only=all",
    "/passages",
    "/passages?q=killed",
    "ARTICLE/report",
    "ARTICLE/analysis",
    "ARTICLE/withdraw",
    "/accounts/2fa/",
    "/nowhere",
]

LINKED = [
    # page, what the address of the page that it leads to ends in
    ("/outlets", r"/outlets/\w{12}"),
    ("ARTICLE/sources", r"/snapshots/\w{12}"),
    ("ARTICLE/sources", r"/sources/\w{12}/report"),
    ("ARTICLE/sources", r"/sources/\w{12}/search"),
    ("ARTICLE/claims/1", r"/claims/1/snapshots/\w{12}"),
    ("ARTICLE/claims/1", r"/passages\?article=\w+&claim=1"),
    ("ARTICLE/matrix?only=all", r"/matrix/\d+/\w{12}"),
]
"""Pages whose addresses only another page knows."""


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing_serious(
    browser: Browser, workbench: Workbench, log_in: Callable[[Page, str], None], theme: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=theme)
    page = context.new_page()
    found = [_serious(page, f"{workbench.address}/accounts/{path}/") for path in ("login", "password/reset")]
    log_in(page, "administrator")
    article = _article(page, workbench)
    found += [_serious(page, workbench.address + path.replace("ARTICLE", article)) for path in PAGES]
    for path, ending in LINKED:
        page.goto(workbench.address + path.replace("ARTICLE", article))
        found.append(_serious(page, workbench.address + _link(page, ending)))
    context.close()
    assert not [one for one in found if one]


def _article(page: Page, workbench: Workbench) -> str:
    """The demonstration's own article, whatever other tests brought in, once it is analysed."""
    for _ in range(120):
        page.goto(workbench.address + "/")
        addresses = page.eval_on_selector_all(
            "main a", "links => links.filter(a => /Night attack/.test(a.textContent)).map(a => a.getAttribute('href'))"
        )
        found = next((m[0] for a in addresses if (m := re.match(r"/articles/\w{12}", a))), None)
        if found and page.goto(f"{workbench.address}{found}/claims/4").ok:
            return found
        page.wait_for_timeout(500)
    pytest.fail("the demonstration's article was not analysed")


def _link(page: Page, ending: str) -> str:
    addresses = page.eval_on_selector_all("main a", "links => links.map(link => link.getAttribute('href') ?? '')")
    found = next((a for a in addresses if re.search(rf"{ending}(?:\?.*)?$", a)), None)
    assert found, f"{page.url} leads to no {ending}: {addresses}"
    return found


def _serious(page: Page, address: str) -> str:
    answer = page.goto(address)
    assert answer
    assert answer.ok or address.endswith("/nowhere"), f"{address}: {answer.status}"
    wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1")
    results = Axe().run(page).response["violations"]
    wrong = [f"{v['id']}: {v['nodes'][0]['html'][:120]}" for v in results if v["impact"] in ("serious", "critical")]
    if wide:
        wrong.append("wider than the window")
    return f"{address}: {'; '.join(wrong)}" if wrong else ""


def test_what_is_to_be_pressed_is_in_sight(
    browser: Browser, workbench: Workbench, log_in: Callable[[Page, str], None]
) -> None:
    """Without scrolling the page: the header between phone and desk, on a phone the rest of the form once a verdict is
    chosen, and the stances beside a report."""
    context = browser.new_context(viewport={"width": 800, "height": 700})
    page = context.new_page()
    log_in(page, "reviewer")
    article = workbench.address + _article(page, workbench)
    page.goto(f"{article}/matrix?only=conflicts")
    page.locator(".mt a").first.click()
    expect(page.locator(".menu")).to_be_in_viewport(ratio=1)
    page.set_viewport_size({"width": 390, "height": 844})
    expect(page.get_by_role("button", name="Save")).not_to_be_in_viewport()
    page.locator(".vr.so .opt:has(:enabled)").first.click()
    expect(page.get_by_role("button", name="Save")).to_be_in_viewport(ratio=1)
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".foot .refusal")).to_be_in_viewport(ratio=1)
    page.set_viewport_size({"width": 1440, "height": 700})
    page.get_by_text("read and quote").first.click()
    side = page.locator(".quote-side")
    assert side.evaluate("side => side.getBoundingClientRect().bottom <= innerHeight")
    expect(page.get_by_role("button", name="contradict it")).to_be_in_viewport(ratio=1)
    context.close()
