"""The whole way through the workbench, as a new user goes it."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import TWIN, Workbench

pytestmark = pytest.mark.browser

REPORT = (
    "A summary for a test. Officials counted 19 dead guards at the bridge. "
    "The union said nothing of the cause. Nobody else was there."
)


def bring_in(page: Page, workbench: Workbench, text: str, title: str) -> str:
    """Paste an article, watch its analysis, and open its claims; its address."""
    page.goto(f"{workbench.address}/articles/new")
    page.get_by_label("Title").fill(title)
    page.get_by_label("Text", exact=False).first.fill(text)
    page.get_by_role("button", name="Bring it in").click()
    page.wait_for_url(re.compile(r"/articles/\w{12}/claims/\d+$"), timeout=60_000)  # the analysis leads there by itself
    found = re.search(r"/articles/\w{12}", page.url)
    assert found
    return workbench.address + found[0]


def add_report(page: Page, article: str, claim: int, text: str, fidelity: str) -> None:
    """From the claim in hand: add the report of its first outlet that has none."""
    page.goto(f"{article}/claims/{claim}")
    page.get_by_role("link", name="add a report").first.click()
    page.get_by_label("Text", exact=False).first.fill(text)
    page.get_by_label(re.compile(fidelity, re.IGNORECASE)).first.check()
    page.get_by_role("button", name="Add it and quote it").click()


def quote(page: Page, words: str, button: str) -> None:
    """On the report's page: give the words, and say what they do."""
    page.get_by_label("Quotation", exact=False).first.fill(words)
    page.get_by_role("button", name=button).click()
    page.wait_for_url(re.compile(r"/claims/\d+$"))


def judge(page: Page, verdict: str, why: str) -> None:
    """Choose a verdict for the headline question, say why, and save."""
    page.locator("fieldset.so").get_by_role("radio", name=re.compile(verdict)).check(force=True)
    page.get_by_label("Why, in words").fill(why)
    page.get_by_role("button", name=re.compile("Save")).click()


def radio(page: Page, verdict: str) -> object:
    return page.locator("fieldset.so").get_by_role("radio", name=re.compile(verdict))


def test_log_in_to_log_out(page: Page, workbench: Workbench, log_in: Callable[[Page, str], None]) -> None:
    log_in(page, "editor")
    article = bring_in(page, workbench, TWIN, "The twin")
    expect(page.locator("#claim-h")).to_contain_text("Claim 1")

    # every rule refuses in a sentence, and the button is closed
    why = page.locator("#why")
    expect(why).to_contain_text("Cannot be marked verified: no quotation supports")
    expect(why).to_contain_text("Cannot be marked disputed: no quotation contradicts")
    expect(why).to_contain_text("Cannot be marked unsourced: nobody has looked at")
    for verdict in ("verified", "disputed", "unsourced"):
        expect(radio(page, verdict)).to_be_disabled()

    # a report, a quotation, and a verified claim
    add_report(page, article, 1, REPORT, "summary")
    quote(page, "Officials counted 19 dead guards at the bridge.", "support it")
    expect(page.locator(".claim")).to_contain_text("1 quotation")
    judge(page, "verified", "The report says so.")
    page.wait_for_url(re.compile(r"/claims/2$"))

    # the same report against another claim: disputed
    page.get_by_role("link", name="read and quote").first.click()
    quote(page, "Nobody else was there.", "contradict it")
    judge(page, "disputed", "The report says otherwise.")
    page.wait_for_url(re.compile(r"/claims/3$"))

    # every credited outlet looked at: unsourced
    page.get_by_role("link", name="read and quote").first.click()
    page.get_by_role("button", name="Read it: says nothing").click()
    page.wait_for_url(re.compile(r"/claims/3$"))
    while (looked := page.get_by_role("link", name="looked in vain")).count():
        before = page.locator("li", has_text="looked for, not found").count()
        waiting = page.locator("li.oc", has_text="nobody has it yet")
        if not waiting.count():
            break
        waiting.first.get_by_role("link", name="looked in vain").click()
        page.get_by_label("Looked in").first.fill("its own search")
        page.locator("main form button[type=submit]").first.click()
        page.wait_for_url(re.compile(r"/claims/3$"))
        expect(page.locator("li", has_text="looked for, not found")).to_have_count(before + 1)
        assert looked
    judge(page, "unsourced", "No report says it.")
    page.wait_for_url(re.compile(r"/claims/(?!3$)\d+$"))
    page.goto(f"{article}/claims/3")
    expect(page.locator(".claim-head")).to_contain_text("unsourced")

    # back and reload keep the claim in hand
    page.get_by_role("link", name=re.compile("next k?j?", re.IGNORECASE)).first.click()
    page.wait_for_url(re.compile(r"/claims/4$"))
    page.go_back()
    expect(page.locator("#claim-h")).to_contain_text("Claim 3")
    page.reload()
    expect(page.locator("#claim-h")).to_contain_text("Claim 3")

    page.goto(f"{article}/report")
    check_reports(page, lambda kind: page.get_by_role("link", name=f".{kind}").click())
    page.locator("details.menu summary").click()
    page.get_by_role("button", name="Log out").click()
    page.goto(article)
    expect(page).to_have_url(re.compile("/accounts/login/"))


def check_reports(page: Page, ask: Callable[[str], object]) -> None:
    """The three reports, each of which `ask` asks for, download, say the same, and carry the log's head."""
    expect(page.locator("main")).to_contain_text("Officials counted 19 dead guards at the bridge.")
    files = {}
    for kind in ("html", "csv", "json"):
        with page.expect_download() as caught:
            ask(kind)
        files[kind] = Path(caught.value.path()).read_bytes()
    data = json.loads(files["json"])
    assert [claim["verdict"] for claim in data["claims"][:3]] == ["verified", "disputed", "unsourced"]
    assert data["counts"]["verified"] == data["counts"]["disputed"] == data["counts"]["unsourced"] == 1
    assert data["log_head"].encode() in files["html"]
    rows = list(csv.DictReader(io.StringIO(files["csv"].decode("utf-8-sig"))))
    assert {row["log head"] for row in rows} == {data["log_head"]}
    assert rows[0]["verdict"] == "verified"


def test_by_keyboard_alone(page: Page, workbench: Workbench, log_in: Callable[[Page, str], None]) -> None:
    mail, password = workbench.people["editor"]
    page.goto(f"{workbench.address}/accounts/login/")
    page.keyboard.type(mail)
    page.keyboard.press("Tab")
    page.keyboard.type(password)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r":\d+/$"))

    page.goto(f"{workbench.address}/articles/new")
    reach(page, "[name=title]")
    page.keyboard.type("By keyboard")
    reach(page, "[name=text]")
    page.keyboard.insert_text(TWIN + "\nOne more line, so that the text is another.")
    reach(page, "main form button[type=submit]")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/claims/1$"), timeout=60_000)

    page.keyboard.press("j")
    page.wait_for_url(re.compile(r"/claims/2$"))
    page.keyboard.press("k")
    page.wait_for_url(re.compile(r"/claims/1$"))
    page.keyboard.press("?")
    expect(page.locator("dialog[open]")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("dialog[open]")).to_have_count(0)

    page.keyboard.press("e")
    page.wait_for_url(re.compile(r"/report\?claim=1$"))
    reach(page, "[name=text]")
    page.keyboard.insert_text(REPORT)
    reach(page, "[name=fidelity]")
    page.keyboard.press("ArrowDown")
    if not page.locator("[name=fidelity][value=summary]").is_checked():
        page.keyboard.press("ArrowUp")
    reach(page, "main form button[type=submit]")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/snapshots/"))
    reach(page, "[name=passages][value='1']")
    page.keyboard.press("Space")
    reach(page, "button[value=supports]")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/claims/1$"))

    judge_by_keyboard(page, "v", "The report says so.", then=2)
    page.keyboard.press("k")
    page.wait_for_url(re.compile(r"/claims/1$"))
    expect(page.locator(".claim-head")).to_contain_text("verified")
    page.keyboard.press("n")
    page.wait_for_url(re.compile(r"/claims/2$"))

    follow(page, "li.oc a[href*='/snapshots/']", r"/snapshots/")
    reach(page, "[name=passages][value='2']")
    page.keyboard.press("Space")
    page.keyboard.press("c")
    page.wait_for_url(re.compile(r"/claims/2$"))
    judge_by_keyboard(page, "d", "The report says otherwise.", then=3)

    follow(page, "li.oc a[href*='/snapshots/']", r"/snapshots/")
    page.keyboard.press("x")
    page.wait_for_url(re.compile(r"/claims/3$"))
    waiting = page.locator("li.oc", has_text="nobody has it yet").get_by_role("link", name="looked in vain")
    for left in range(waiting.count(), 0, -1):
        follow(page, f"a[href='{waiting.first.get_attribute('href')}']", r"/search")
        reach(page, "[name=where]")
        page.keyboard.type("its own search")
        reach(page, "main form button[type=submit]")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile(r"/claims/3$"))
        expect(waiting).to_have_count(left - 1)
    judge_by_keyboard(page, "u", "No report says it.", then=4)

    follow(page, "nav a[href$='/report']", r"/report$")
    check_reports(page, lambda kind: (reach(page, f"a[href$='.{kind}']"), page.keyboard.press("Enter")))
    reach(page, "details.menu summary")
    page.keyboard.press("Enter")
    reach(page, "details.menu button[type=submit]")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/accounts/login/"))


def judge_by_keyboard(page: Page, key: str, why: str, *, then: int) -> None:
    """Choose a verdict by its key, say why, save, and be led to the next open claim with the focus on it."""
    page.keyboard.press(key)
    page.keyboard.press("w")
    page.keyboard.type(why)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(rf"/claims/{then}$"))
    expect(page.locator("#claim-h")).to_be_focused()


def follow(page: Page, selector: str, to: str) -> None:
    """Reach a link, and press it."""
    reach(page, selector)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(to))


def reach(page: Page, selector: str) -> None:
    """Tab until the element has the focus."""
    for _ in range(200):
        if page.evaluate("s => !!document.activeElement && document.activeElement.matches(s)", selector):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"{selector} cannot be reached with the Tab key on {page.url}")


def test_without_javascript(browser, workbench: Workbench, log_in: Callable[[Page, str], None]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    log_in(page, "reviewer")
    page.goto(workbench.address)
    page.get_by_role("link", name="Night attack").first.click()
    for _ in range(60):
        if "/claims/" in page.url:
            break
        page.wait_for_timeout(500)
        page.reload()
    page.locator(".step a[rel=next]").click()
    page.wait_for_url(re.compile(r"/claims/\d+$"))
    assert page.locator("#claim-h").inner_text().startswith("Claim")
    context.close()
