"""`manage.py import_article`."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from claims.models import Article, Job
from tests import factories as make

pytestmark = pytest.mark.django_db


def test_files_are_brought_in_and_the_bad_ones_named(tmp_path: Path) -> None:
    world = make.cast()
    good, empty = tmp_path / "good.txt", tmp_path / "empty.txt"
    good.write_text("A ferry sank.")
    empty.write_text(" ")
    said, complained = StringIO(), StringIO()
    files = [str(good), str(empty), str(tmp_path / "missing.txt"), str(good)]
    with pytest.raises(CommandError, match="3 of 4 files"):
        call_command(
            "import_article",
            *files,
            "--published=2031-05-05",
            by="ALICE@desk.example",
            desk=world.desk.public_id,
            outlet="north wire",
            stdout=said,
            stderr=complained,
        )
    article = Article.objects.get()
    assert f"/articles/{article.public_id}" in said.getvalue()
    assert str(article.published) == "2031-05-05"
    assert article.outlet == make.outlet(world, "North Wire")
    for word in ("no text", "cannot be read", "same text already"):
        assert word in complained.getvalue()
    assert Job.objects.count() == 1


def test_a_web_page_brings_its_title_and_address(tmp_path: Path) -> None:
    world = make.cast()
    file = tmp_path / "page.html"
    file.write_text(
        "<html><head><title>Ferry sinks</title><link rel=canonical href=https://courier.example/ferry></head><body>"
        "<article><p>A ferry sank in the bay.</p><p>Nobody knows why.</p></article></body></html>"
    )
    call_command("import_article", str(file), by="alice@desk.example", desk=world.desk.public_id, stdout=StringIO())
    article = Article.objects.get()
    assert (article.title, article.address) == ("Ferry sinks", "https://courier.example/ferry")
    assert article.revisions.get().text.startswith("A ferry sank in the bay.")


@pytest.mark.parametrize(
    ("options", "word"),
    [
        ({"by": "nobody@desk.example"}, "Nobody has the address"),
        ({"by": "alice@desk.example"}, "several desks"),
        ({"by": "alice@desk.example", "desk": "missing"}, "no desk missing"),
        ({"by": "alice@desk.example", "desk": "here", "outlet": "Gull"}, "knows no outlet"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, options: dict[str, str], word: str) -> None:
    world = make.cast()
    file = tmp_path / "a.txt"
    file.write_text("A ferry sank.")
    if options.get("desk") == "here":
        options = options | {"desk": world.desk.public_id}
    with pytest.raises(CommandError, match=word):
        call_command("import_article", str(file), **options)
    assert not Article.objects.exists()


def test_a_date_that_is_none() -> None:
    with pytest.raises(CommandError, match="'soon' is not a date like"):
        call_command("import_article", "a.txt", "--by=alice@desk.example", "--published=soon")


def test_before_there_is_a_desk(tmp_path: Path) -> None:
    make.person("alice")
    with pytest.raises(CommandError, match="no desk yet"):
        call_command("import_article", str(tmp_path / "a.txt"), by="alice@desk.example")


def test_the_only_desk_need_not_be_named(tmp_path: Path) -> None:
    from claims.actions.people import make_desk

    make_desk(name="Desk", by=make.person("alice"))
    file = tmp_path / "a.txt"
    file.write_text("A ferry sank.")
    call_command("import_article", str(file), by="alice@desk.example", stdout=StringIO())
    assert Article.objects.get().title == "A ferry sank."
