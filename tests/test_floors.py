"""The house: what the linter of imports cannot see."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import claims
from claims import urls

ROOT = Path(claims.__file__).parent


def test_the_language_code_loads_without_django() -> None:
    script = (
        "import sys\n"
        "class Refuse:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name.split('.')[0] in {'django', 'psycopg', 'procrastinate'}:\n"
        "            raise ImportError(name)\n"
        "sys.meta_path.insert(0, Refuse())\n"
        "from claims.nlp import analyse\n"
        "from claims.ingest import from_text\n"
        "print(len(analyse(from_text(b'A ferry sank. Two people died.').text).claims))\n"
    )
    made = subprocess.run(  # noqa: S603  # our own interpreter and script
        [sys.executable, "-c", script], cwd=ROOT.parent, capture_output=True, text=True, check=False
    )
    assert made.returncode == 0, made.stderr
    assert int(made.stdout) >= 2


def test_the_package_itself_is_empty() -> None:
    assert (ROOT / "__init__.py").read_text() == ""


def test_tests_mirror_the_code() -> None:
    tests = Path(__file__).parent
    missing = []
    for module in sorted(ROOT.rglob("*.py")):
        place = module.relative_to(ROOT)
        if module.name.startswith("__") or place.parts[0] in {"migrations"} or "training" in place.parts:
            continue
        if place.parts[0] == "views" and place.stem not in {"answering", "marking"}:
            continue  # one test file a view: see below
        folder = tests.joinpath(*(part for part in place.parts[:-1] if part != "commands"))
        if not any((folder / f"test_{module.stem}{suffix}.py").exists() for suffix in ("", "s")):
            missing.append(str(place))
    assert not missing


def test_each_view_has_its_own_name_everywhere() -> None:
    """View, address, template and test file share one name; a verb has no page of its own."""
    tests, templates = Path(__file__).parent / "views", ROOT.parent / "templates" / "claims"
    named = {pattern.name: pattern.callback.__name__ for pattern in urls.urlpatterns}
    assert all(name == view for name, view in named.items())
    assert {name for name in named if not (tests / f"test_{name}.py").exists()} == set()
    pages = {page.stem for page in templates.glob("[!_]*.html")} - {"problem"}
    assert pages <= named.keys() | {"article_report"}
