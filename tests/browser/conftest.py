"""A workbench as a new user has it: `manage.py demo` in an empty folder, and Chromium in front of it."""

from __future__ import annotations

import collections
import dataclasses
import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.sites import Site

ROOT = Path(__file__).parent.parent.parent
TWIN = (Path(__file__).parent.parent / "nlp" / "articles" / "twin.txt").read_text(encoding="utf-8")


@dataclasses.dataclass(frozen=True)
class Workbench:
    """Where it is, and who may log in: role (or name) to address and password."""

    address: str
    people: dict[str, tuple[str, str]]


SAID: collections.deque[str] = collections.deque(maxlen=120)
"""What the workbench said last."""


@pytest.fixture(scope="session")
def outlet_site() -> Iterator[Site]:
    """A server that plays an outlet, the one on this machine that the workbench may fetch from."""
    with Site() as server:
        yield server
        server.shutdown()


@pytest.fixture(scope="session")
def workbench(outlet_site: Site) -> Iterator[Workbench]:
    """The demonstration, started once for all browser tests and stopped as Ctrl-C stops it."""
    with tempfile.TemporaryDirectory(prefix="factcheck-") as folder:
        environment = {k: v for k, v in os.environ.items() if k not in {"DATABASE_URL", "PYTEST_VERSION"}}
        environment["FETCH_PERMITTED"] = f"127.0.0.1:{outlet_site.port}"
        made = subprocess.Popen(
            [sys.executable, "manage.py", "demo", "--port", "0", "--data-dir", folder],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        assert made.stdout is not None
        said = ""
        for line in made.stdout:
            said += line
            if "Ctrl-C stops it" in line:
                break
        else:
            pytest.fail(f"the demonstration did not start:\n{said}")
        # or the pipe fills and everything waits; what it says then is shown where a test fails
        drain = threading.Thread(target=lambda: SAID.extend(made.stdout or ()), daemon=True)
        drain.start()
        address = re.search(r"http://localhost:\d+", said)
        assert address, said
        people = re.findall(r"^ +(\w+) +(\S+@\S+) +(\S+)$", said, re.MULTILINE)
        yield Workbench(
            address[0],
            {role: (mail, word) for role, mail, word in reversed(people)},
        )
        made.send_signal(signal.SIGINT)
        assert made.wait(timeout=30) == 0
        drain.join(timeout=10)
        made.stdout.close()


@pytest.fixture(scope="module")
def browser(chromium: str, browser_arguments: list[str]) -> Iterator[Browser]:
    """One Chromium for a module's tests, each with a profile of its own. Not for longer: while Playwright is there its
    event loop runs in the tests' thread, and nothing else may start one."""
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=browser_arguments)
        yield launched
        launched.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page; whatever the policy blocks, or a script throws, fails the test."""
    context = browser.new_context(viewport={"width": 1440, "height": 1000}, accept_downloads=True)
    opened = context.new_page()
    opened.set_default_timeout(20_000)
    complaints: list[str] = []
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("console", lambda m: complaints.append(m.text) if "Content Security Policy" in m.text else None)
    yield opened
    context.close()
    assert not complaints


@pytest.fixture
def log_in(workbench: Workbench) -> Callable[[Page, str], None]:
    """Log in as somebody of this role."""

    def enter(page: Page, role: str) -> None:
        mail, password = workbench.people[role]
        page.goto(f"{workbench.address}/accounts/login/")
        page.get_by_label("E-mail address").fill(mail)
        page.get_by_label("Password").fill(password)
        page.get_by_role("button", name="Log in").click()
        page.wait_for_url(f"{workbench.address}/**")

    return enter


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Keep a picture of the page where a browser test fails."""
    made = yield
    if made.when == "call" and made.failed and "page" in getattr(item, "funcargs", {}):
        item.funcargs["page"].screenshot(path=Path(tempfile.gettempdir()) / f"{item.name}.png")
        made.sections.append(("What the workbench said last", "".join(SAID)))
    return made
