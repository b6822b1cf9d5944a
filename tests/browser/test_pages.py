"""Every page, light and dark, wide and narrow: nothing serious for axe, nothing wider than the window."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

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
    "ARTICLE/sources/new",
    "ARTICLE/matrix",
    "ARTICLE/matrix?only=all",
    "ARTICLE/report",
    "ARTICLE/withdraw",
    "/nowhere",
]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing_serious(
    browser: Browser, workbench: Workbench, log_in: Callable[[Page, str], None], theme: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=theme)  # type: ignore[arg-type]
    page = context.new_page()
    found = [_serious(page, f"{workbench.address}/accounts/login/")]
    log_in(page, "administrator")
    article = _article(page, workbench)
    found += [_serious(page, workbench.address + path.replace("ARTICLE", article)) for path in PAGES]
    context.close()
    assert not [one for one in found if one]


def _article(page: Page, workbench: Workbench) -> str:
    page.goto(workbench.address)
    for _ in range(120):
        addresses = page.eval_on_selector_all("main a", "links => links.map(link => link.getAttribute('href'))")
        found = next((m[0] for a in addresses if a and (m := re.match(r"/articles/\w{12}", a))), None)
        if found and page.goto(f"{workbench.address}{found}/claims/1").ok:  # type: ignore[union-attr]
            return found
        page.wait_for_timeout(500)
        page.goto(workbench.address)
    pytest.fail("the demonstration's article was not analysed")


def _serious(page: Page, address: str) -> str:
    page.goto(address)
    wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1")
    results = Axe().run(page).response["violations"]
    wrong = [f"{v['id']}: {v['nodes'][0]['html'][:120]}" for v in results if v["impact"] in ("serious", "critical")]
    if wide:
        wrong.append("wider than the window")
    return f"{address}: {'; '.join(wrong)}" if wrong else ""
