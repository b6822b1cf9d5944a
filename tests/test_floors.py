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
    made = subprocess.run(  # our own interpreter and script
        [sys.executable, "-c", script], cwd=ROOT.parent, capture_output=True, text=True, check=False
    )
    assert made.returncode == 0, made.stderr
    assert int(made.stdout) >= 2


def test_the_package_itself_is_empty() -> None:
    assert (ROOT / "__init__.py").read_text() == ""


TESTED_THROUGH = {
    # a room inside a house is tested through its door
    "actions/reopening": "actions/test_evidence",
    "actions/samples": "test_tasks",
    "forms/captures": "views/test_capture_new",
    "forms/origins": "views/test_article_origins",
    "forms/texts": "views/test_article_import",
    "models/article": "actions/test_articles",
    "models/claim": "actions/test_claims",
    "models/review": "actions/test_review",
    "models/source": "actions/test_sources",
    "nlp/alignment": "nlp/test_comparison",
    "nlp/assertions": "nlp/test_splitting",
    "nlp/clashes": "nlp/test_comparison",
    "nlp/clauses": "nlp/test_splitting",
    "nlp/completing": "nlp/test_splitting",
    "nlp/coordination": "nlp/test_splitting",
    "nlp/days": "nlp/test_dates",
    "nlp/drafts": "nlp/test_splitting",
    "nlp/lent": "nlp/test_splitting",
    "nlp/quoting": "nlp/test_splitting",
    "nlp/reported": "nlp/test_splitting",
    "nlp/sketches": "nlp/test_splitting",
    "nlp/figures": "nlp/test_comparison",
    "nlp/furniture": "nlp/test_sentences",
    "nlp/mending": "nlp/test_splitting",
    "nlp/negation": "nlp/test_comparison",
    "nlp/numerals": "nlp/test_quantities",
    "nlp/rereading": "nlp/test_splitting",
    "nlp/restoring": "nlp/test_splitting",
    "nlp/scope": "nlp/test_comparison",
    "nlp/tolls": "nlp/test_quantities",
    "nlp/tree": "nlp/test_splitting",
    "reports/building": "reports/test_report",
    "reports/to_csv": "reports/test_report",
    "reports/to_html": "reports/test_report",
    "reports/to_json": "reports/test_report",
}


def test_tests_mirror_the_code() -> None:
    tests = Path(__file__).parent
    missing = []
    for module in sorted(ROOT.rglob("*.py")):
        place = module.relative_to(ROOT)
        if module.name.startswith("__") or {"migrations", "training", "lexicon"} & set(place.parts):
            continue  # what a machine wrote, recipes, data
        if place.name == "apps.py" or (place.parts[0] == "views" and place.stem not in {"answering", "marking"}):
            continue  # one test file a view: see below
        folder = tests.joinpath(*(part for part in place.parts[:-1] if part != "commands"))
        name = str(place.with_suffix(""))
        doors = [TESTED_THROUGH[key] for key in (name, str(place.parent)) if key in TESTED_THROUGH]
        if not any(
            (tests / f"{door}.py").exists() for door in doors or [f"{folder.relative_to(tests)}/test_{place.stem}"]
        ):
            missing.append(name)
    assert not missing
    assert all((ROOT / f"{name}.py").exists() or (ROOT / name).is_dir() for name in TESTED_THROUGH)


def test_each_view_has_its_own_name_everywhere() -> None:
    """View, address, template and test file share one name; a verb has no page of its own."""
    tests, templates = Path(__file__).parent / "views", ROOT.parent / "templates" / "claims"
    named = {pattern.name: pattern.callback.__name__ for pattern in urls.urlpatterns}
    assert all(name == view for name, view in named.items())
    assert {name for name in named if not (tests / f"test_{name}.py").exists()} == set()
    pages = {page.stem for page in templates.glob("[!_]*.html")} - {"problem"}
    assert pages <= named.keys() | {"article_report"}
