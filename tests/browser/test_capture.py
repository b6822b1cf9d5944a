"""Reports captured by their address, by file and by pasting, in front of a site on this machine."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Workbench
from tests.browser.test_pages import _article, _serious
from tests.ingest.test_docx import saved, word
from tests.ingest.test_eml import message
from tests.ingest.test_pdf import written
from tests.sites import Site, redirect
from tests.sites import page as answer

pytestmark = pytest.mark.browser

HTML = "Content-Type: text/html; charset=utf-8"
LINES = ("NORTHPORT, Feb 1, 2025 (AP) - A ferry sank in the bay.", "Twelve passengers died.", "The sailors live.")
XSS = "<script>alert(1)</script><img src=x onerror=alert(1)>&lt;script&gt;alert(2)&lt;/script&gt;"
SHOTS = Path(os.environ["SHOTS"]) if "SHOTS" in os.environ else None


def story(*lines: str, title: str = "Ferry sinks in the bay") -> bytes:
    body = "".join(f"<p>{line}</p>" for line in lines)
    return f"<html><head><title>{title}</title></head><article><h1>{title}</h1>{body}</article></html>".encode()


def drip(handler: Any) -> None:
    """A page that takes its time: a byte each tenth of a second."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 4000\r\n\r\n")
    for _ in range(4000):
        handler.wfile.write(b"x")
        handler.wfile.flush()
        time.sleep(0.1)


def shot(opened: Page, name: str) -> None:
    """A picture of the page, wide and narrow, light and dark, where somebody wants to look at it."""
    if not SHOTS:
        return
    for width, theme in ((1440, "light"), (1440, "dark"), (390, "light"), (390, "dark")):
        opened.set_viewport_size({"width": width, "height": 900})
        opened.emulate_media(color_scheme=theme)  # type: ignore[arg-type]  # one of its words
        opened.screenshot(path=SHOTS / f"{name}-{width}-{theme}.png", full_page=True)
    opened.set_viewport_size({"width": 1440, "height": 1000})
    opened.emulate_media(color_scheme="light")


@pytest.fixture
def sources(page: Page, workbench: Workbench, log_in: Callable[[Page, str], None]) -> str:
    """The address of the sources page of the demonstration's article, with an editor in front of it."""
    log_in(page, "editor")
    return f"{workbench.address}{_article(page, workbench)}/sources"


def capture(opened: Page, sources: str, typed: str, outlet: str = "Dawn") -> None:
    """From the sources page: an address of a site that nobody knows, and whose report it is."""
    opened.goto(sources)
    opened.get_by_role("textbox", name="Address").fill(typed)
    opened.get_by_role("button", name="Capture it").first.click()
    expect(opened.locator(".refusal")).to_contain_text("is the site of no outlet of this desk. Say whose report it is.")
    opened.get_by_label("Outlet").select_option(label=outlet)
    opened.get_by_role("button", name="Capture it").click()
    opened.wait_for_url(re.compile(r"/captures/\w{12}$|/snapshots/\w{12}$"))


def test_an_article_page_behind_a_redirect(page: Page, sources: str, outlet_site: Site) -> None:
    at = f"http://127.0.0.1:{outlet_site.port}"
    outlet_site.pages |= {"/short": redirect("/2025/02/01/ferry"), "/2025/02/01/ferry": answer(story(*LINES), HTML)}
    shot(page, "sources-before")
    capture(page, sources, f"{at}/short")
    page.wait_for_url(re.compile(r"/snapshots/\w{12}$"))
    proof = page.locator(".proof")
    proof.locator("summary").click()
    for said in (f"{at}/short", f"{at}/2025/02/01/ferry", "200", "every request and answer, as WARC"):
        expect(proof).to_contain_text(said)
    expect(page.locator("main")).to_contain_text("Associated Press")
    expect(page.locator("main")).to_contain_text("127.0.0.1 is the site of no outlet of this desk")
    with page.expect_download() as download:
        page.get_by_role("link", name="as WARC").click()
    assert download.value.suggested_filename.endswith(".warc.gz")
    shot(page, "snapshot-fetched")
    assert not _serious(page, page.url)

    # captured again, changed: what changed, and whether it is of substance
    outlet_site.pages["/2025/02/01/ferry"] = answer(story(LINES[0], "Thirteen passengers died.", LINES[2]), HTML)
    page.get_by_role("link", name="Capture it again").click()
    page.get_by_role("button", name="Capture it").click()
    page.wait_for_url(re.compile(r"/snapshots/\w{12}$"), timeout=30_000)
    expect(page.locator(".captures")).to_contain_text("Capture 2")
    page.get_by_role("link", name="what changed").click()
    expect(page.locator(".diff del")).to_contain_text("Twelve")
    expect(page.locator(".diff ins")).to_contain_text("Thirteen")
    expect(page.locator("main")).to_contain_text("Of substance: among them are figures.")
    shot(page, "changes")
    assert not _serious(page, page.url)

    # what was read from it, corrected
    page.get_by_role("link", name="Back to the report").click()
    page.get_by_role("link", name="Correct what was read").click()
    shot(page, "imprint")
    assert not _serious(page, page.url)
    page.get_by_label("By", exact=False).first.fill("Ada Ames")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("main")).to_contain_text("Ada Ames")


def test_a_slow_site_shows_how_far_it_is_outlives_the_page_and_is_called_off(
    page: Page, sources: str, outlet_site: Site
) -> None:
    outlet_site.pages["/slow"] = drip
    capture(page, sources, f"http://127.0.0.1:{outlet_site.port}/slow")
    there = page.url
    expect(page.locator("#capture")).to_contain_text("Receiving the page", timeout=20_000)
    expect(page.locator("#capture")).to_contain_text("of 3.9")
    shot(page, "capture-running")
    assert not _serious(page, there)
    page.goto(sources)
    expect(page.locator("main")).to_contain_text("Being captured.")
    page.goto(there)
    page.get_by_role("button", name="Cancel").click()
    expect(page.locator("#capture")).to_contain_text("called it off; nothing was kept.")


REFUSED = {
    "private": ("http://10.0.0.12/report", "10.0.0.12 is a private address. Only public addresses are fetched"),
    "led-inside": ("/inside", "Only public addresses are fetched; nothing was sent."),
    "oversize": ("/large", "sends more than 20 MB, the most that is fetched."),
}


def test_what_is_refused_is_a_sentence_with_ways_on(page: Page, sources: str, outlet_site: Site) -> None:
    outlet_site.pages["/large"] = b"HTTP/1.1 200 OK\r\nContent-Length: 30000000\r\n\r\n"
    outlet_site.pages["/inside"] = redirect("http://192.168.7.1/")
    for name, (path, sentence) in REFUSED.items():
        at = path if path.startswith("http") else f"http://127.0.0.1:{outlet_site.port}{path}"
        capture(page, sources, at)
        expect(page.locator("#capture")).to_contain_text(sentence, timeout=20_000)
        shot(page, f"refused-{name}")
        page.get_by_role("link", name="Paste its text, or upload its file").click()
        expect(page.locator("#id_address")).to_have_value(at)
        page.go_back()
        page.get_by_role("link", name="Record that it was looked for in vain").click()
        expect(page.get_by_label("Looked in")).to_have_value(at)
        page.go_back()
    assert not _serious(page, page.url)
    page.goto(sources)
    for _, sentence in REFUSED.values():
        expect(page.locator("main")).to_contain_text(sentence)
    shot(page, "sources-refused")


def test_error_pages_and_walls_are_kept_as_thin(page: Page, sources: str, outlet_site: Site) -> None:
    outlet_site.pages["/gone"] = answer(story("It is not here."), HTML, status="404 Not Found")
    capture(page, sources, f"http://127.0.0.1:{outlet_site.port}/gone")
    page.wait_for_url(re.compile(r"/snapshots/\w{12}$"), timeout=20_000)
    expect(page.locator(".say").first).to_contain_text("answered 404 Not Found: what came back may not be the report.")
    shot(page, "snapshot-thin")


def test_nothing_that_a_page_brings_along_is_run(page: Page, sources: str, outlet_site: Site) -> None:
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))  # type: ignore[func-returns-value]  # both are done
    outlet_site.pages["/hostile"] = answer(story(f"A ferry sank. {XSS}", "Two died. Three live.", title=XSS), HTML)
    capture(page, sources, f"http://127.0.0.1:{outlet_site.port}/hostile?<script>alert(3)</script>")
    page.wait_for_url(re.compile(r"/captures/|/snapshots/"))
    outlet_site.pages["/hostile?%3Cscript%3Ealert(3)%3C/script%3E"] = outlet_site.pages["/hostile"]
    capture(page, sources, f"http://127.0.0.1:{outlet_site.port}/hostile")
    page.wait_for_url(re.compile(r"/snapshots/\w{12}$"), timeout=20_000)
    expect(page.locator("#report")).to_contain_text("alert(2)")
    for link in ("Correct what was read from it", "Capture it again"):
        page.get_by_role("link", name=link).click()
        page.go_back()
    page.goto(sources)
    assert not dialogs
    assert page.locator("main script, main img").count() == 0


def add_by_hand(opened: Page, sources: str) -> None:
    """From the sources page to the form for a report of an outlet, whose words these are said."""
    opened.goto(sources)
    opened.locator("section.src", has_text="Voice of America").get_by_role("link", name="Add a report").click()
    opened.get_by_label("the report’s own words").check()


def test_each_kind_of_file(page: Page, sources: str) -> None:
    files = {
        "ferry.txt": "\n".join(LINES).encode(),
        "ferry.html": story(*LINES),
        "ferry.docx": saved(word(*LINES)),
        "ferry.pdf": written([LINES]),
        "ferry.eml": message("\n".join(LINES)).as_bytes(),
    }
    for name, received in files.items():
        add_by_hand(page, sources)
        page.locator("input[type=file]").set_input_files({"name": name, "mimeType": "", "buffer": received})
        page.get_by_role("button", name="Add it").click()
        page.wait_for_url(re.compile(r"/snapshots/\w{12}$"))
        expect(page.locator("#report")).to_contain_text("Twelve passengers died.")
        expect(page.locator("dl.snap").first).to_contain_text("Associated Press")
        shot(page, f"snapshot-{name.replace('.', '-')}")


def test_pasted_and_a_file_that_is_too_large(page: Page, sources: str, tmp_path: Path) -> None:
    add_by_hand(page, sources)
    shot(page, "report-new")
    assert not _serious(page, page.url)
    add_by_hand(page, sources)
    large = tmp_path / "a.pdf"
    large.write_bytes(b"x" * 20_500_000)
    page.get_by_label("Headline").fill("Mine")
    page.locator("input[type=file]").set_input_files(large)
    page.get_by_role("button", name="Add it").click()
    expect(page.locator("#id_file_error")).to_contain_text("That is 20.5 MB; the most is 20 MB.")
    expect(page.get_by_label("Headline")).to_have_value("Mine")
    page.get_by_label("Text", exact=False).first.fill("\n".join(LINES))
    page.get_by_role("button", name="Add it").click()
    page.wait_for_url(re.compile(r"/snapshots/\w{12}$"))
    expect(page.locator("dl.snap").first).to_contain_text("pasted")
    shot(page, "snapshot-pasted")


def test_switched_off(page: Page, workbench: Workbench, log_in: Callable[[Page, str], None]) -> None:
    log_in(page, "administrator")
    article = _article(page, workbench)
    page.goto(f"{workbench.address}/desk")
    shot(page, "desk")
    page.get_by_role("button", name="Switch it off").click()
    expect(page.locator("main")).to_contain_text("Fetching by address is switched off at this desk")
    page.goto(f"{workbench.address}{article}/sources")
    expect(page.locator("main")).to_contain_text("Paste the report, or upload its file.")
    shot(page, "sources-switched-off")
    page.goto(f"{workbench.address}/desk")
    page.get_by_role("button", name="Switch it on").click()
    expect(page.get_by_role("button", name="Switch it off")).to_be_visible()
