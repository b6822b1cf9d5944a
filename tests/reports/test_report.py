"""One frozen report: what it says, and that every format says the same."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.actions import evidence, origins, review
from claims.models import Article, Evidence, OriginKind, Stance, Verdict
from claims.models.log import head
from claims.reports import building
from claims.reports import report as reports
from claims.reports.to_csv import HEADER, safe, to_csv
from claims.reports.to_html import to_html
from claims.reports.to_json import to_json
from tests import factories as make

NOW = datetime(2031, 5, 6, 12, tzinfo=UTC)


def worked(world: make.Cast) -> Article:
    """An article with a verified, a disputed and an unsourced claim."""
    claim = make.verified(world)
    article = claim.article
    snapshot = make.report(
        world,
        article,
        "North Wire",
        "=SUM(1) sailors were rescued. Twelve died.",
        published=date(2031, 5, 9),
        address="https://wire.example/1",
    )
    three, five = make.numbered(article, 3), make.numbered(article, 5)
    make.quote(world, three, snapshot, "=SUM(1) sailors were rescued.", Stance.CONTRADICTS)
    review.record_verdict(
        claim=three, seen=1, so=Verdict.DISPUTED, reasons=[(6, "See the wire."), (10, "Rescued.")], by=world.charlie
    )
    evidence.record_reading(claim=five, snapshot=snapshot, by=world.bob)
    evidence.record_search(article=article, outlet=make.outlet(world), where="its site", terms="140", by=world.bob)
    evidence.record_search(article=article, claim=five, where="everywhere", by=world.bob)
    review.record_verdict(claim=five, seen=1, so=Verdict.UNSOURCED, reasons=[(9, "")], by=world.bob)
    aside = make.quote(world, make.numbered(article, 2), snapshot, "Twelve died", Stance.CONTRADICTS)
    evidence.set_aside(evidence=aside, why="The same number.", seen=1, by=world.bob)
    return Article.objects.select_related("desk", "outlet").get(pk=article.pk)


@pytest.mark.django_db
def test_the_report_says_all_that_a_reader_needs() -> None:
    world = make.cast()
    article = worked(world)
    made = building.build(article, at=NOW)
    newest = head(world.desk)
    assert newest is not None
    assert (made.log_head, made.log_sequence) == (newest.hash, newest.sequence)
    assert made.text_sha256 == article.revisions.get().text_sha256
    assert made.counts == {"claims": 5, "verified": 1, "disputed": 1, "unsourced": 1, "open": 2}
    assert made.sourced == {"inline": 1, "speaker": 1, "blanket": 3, "nothing": 0}
    assert made.findings == ("12 + 3 = 15",)
    assert [(line.kind, line.reason, line.claims) for line in made.ledger][-4:] == [
        ("sentence", "", (5,)),
        ("sentence", "vague", ()),
        ("sentence", "question", ()),
        ("credit", "", ()),
    ]
    one, two, three, four, five = made.claims
    assert (one.verdict, one.sourced) == ("verified", "the blanket credit only")
    assert one.support == "1 outlet, 1 quotation undecided"
    quote = one.quotes[0]
    assert (quote.quotation, quote.places, quote.fidelity) == (
        "A ferry sank in the bay of Northport",
        ((0, 36),),
        "verbatim",
    )
    assert (quote.captured_by, quote.quoted_by, quote.after_article) == ("Bob", "Bob", False)
    assert len(quote.snapshot_sha256) == 64
    assert one.judged is not None
    assert one.judged.reasons == ("The quoted report says the same.",)
    assert two.quotes[0].set_aside == "The same number. (Bob)"
    assert two.verdict == "open"
    assert two.judged is None
    assert two.places == ((32, 44), (65, 78), (97, 101))
    assert three.judged is not None
    assert three.judged.reasons == ("The report says otherwise. See the wire.", "Rescued.")
    assert three.quotes[0].after_article
    assert four.claimant == "The harbour master"
    assert [(piece.text, piece.original) for piece in five.pieces] == [
        ("The ferry", "It"),
        (" carried 140 people.", ""),
    ]
    assert five.outlets == ("Vell Courier",)
    assert [(look.outlet, look.what) for look in five.looks] == [
        ("North Wire", "read, says nothing"),
        ("", "looked for in vain"),
        ("Vell Courier", "looked for in vain"),
    ]
    assert {name.outlet: name.state for name in made.named} == {
        "Vell Courier": "obtained",
        "North Wire": "obtained",
    }


@pytest.mark.django_db
def test_json_holds_the_same() -> None:
    made = building.build(worked(make.cast()), at=NOW)
    read = json.loads(to_json(made))
    assert read["made_at"] == "2031-05-06T12:00:00+00:00"
    assert [claim["verdict"] for claim in read["claims"]] == [claim.verdict for claim in made.claims]
    assert read["claims"][2]["quotes"][0]["published"] == "2031-05-09"
    assert read["log_head"] == made.log_head


@pytest.mark.django_db
def test_csv_has_a_line_for_each_claim_and_quotation_and_no_formula() -> None:
    made = building.build(worked(make.cast()), at=NOW)
    received = to_csv(made)
    assert received.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(received.decode("utf-8-sig"))))
    assert rows[0] == HEADER
    assert all(len(row) == len(HEADER) for row in rows)
    assert [row[0] for row in rows[1:]] == ["1", "2", "3", "4", "5"]
    assert rows[3][HEADER.index("quotation")] == "'=SUM(1) sailors were rescued."
    assert rows[4][HEADER.index("stance")] == ""
    assert rows[5][HEADER.index("looks")].split(" | ")[1:] == [
        "any outlet: looked for in vain, everywhere",
        "Vell Courier: looked for in vain, its site (140)",
    ]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "\0", " =", "\u00a0@", "＝"])
def test_cells_that_a_spreadsheet_would_run_are_quoted(start: str) -> None:
    assert safe(f"{start}1+1") == f"'{start}1+1"


@given(st.text())
def test_no_cell_begins_like_a_formula(cell: str) -> None:
    made = safe(cell)
    assert made in (cell, f"'{cell}")
    assert made.lstrip(" \u00a0\ufeff")[:1] not in tuple("=+-@\t\r\n\0")


@pytest.mark.django_db
def test_the_page_stands_alone_and_escapes_what_others_wrote() -> None:
    world = make.cast()
    article = worked(world)
    Article.objects.filter(pk=article.pk).update(title="<script>alert(1)</script>")
    article.refresh_from_db()
    page = to_html(building.build(article, at=NOW)).decode()
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)" in page
    for words in ("A ferry sank in the bay of Northport", "[The ferry]", "Rescued.", "12 + 3 = 15", "verbatim"):
        assert words.lower() in page.lower()
    assert building.build(article, at=NOW).log_head in page


def test_only_plain_values_belong_in_a_report() -> None:
    from claims.reports.to_json import _plain

    with pytest.raises(TypeError, match="object does not belong"):
        _plain(object())


def test_aspects_and_reasons_in_words() -> None:
    assert reports.aspect_in_words("said") == "Was it said?"
    assert reports.reason_in_words(10, "Because.") == "Because."


@pytest.mark.django_db
def test_a_contradiction_shows_what_it_contradicts_and_by_which_rule() -> None:
    world = make.cast()
    article = make.analysed(world)
    snapshot = make.report(world, article, text="The ferry carried 150 people, its owner said.")
    make.quote(world, make.numbered(article, 5), snapshot, "carried 150 people", Stance.CONTRADICTS)
    made = building.build(article, at=datetime.now(UTC))
    conflict = made.claims[4].quotes[0].conflicts[0]
    assert (conflict.claim, conflict.report) == ("140 people", "150 people")
    assert conflict.rule.endswith(".")


@pytest.mark.django_db
def test_every_format_says_what_it_goes_back_to_and_as_of_when() -> None:
    world = make.cast()
    article = worked(world)
    made = Evidence.objects.get(stance="supports")
    origins.confirm_origin(
        quotations=[(made, made.version)], name="Port note", kind=OriginKind.STATEMENT, is_party=False, by=world.bob
    )
    found = building.build(article, at=NOW)
    assert [(o.name, o.kind, o.is_party, o.outlets, o.claims, o.confirmed_by) for o in found.origins] == [
        ("Port note", "statement or press release", False, ("Vell Courier",), (1,), "Bob")
    ]
    assert found.undecided == 2
    assert found.claims[0].support == "1 outlet, 1 origin"
    assert found.claims[2].quotes[0].as_of == ("published 4 days after the article",)
    page = to_html(found).decode()
    assert "goes back to Port note" in page
    assert "origin undecided" in page
    assert "published 4 days after the article" in page
    assert "Of 2 quotations nobody has decided yet what they go back to." in page
    data = json.loads(to_json(found))
    assert data["origins"][0]["name"] == "Port note"
    assert [claim["quotes"][0]["origin"] for claim in data["claims"][:3]] == ["Port note", "", ""]
    rows = list(csv.DictReader(io.StringIO(to_csv(found).decode("utf-8-sig"))))
    assert [(row["origin"], row["party to the matter"], row["as of"]) for row in rows if row["stance"]] == [
        ("Port note", "no", ""),
        ("undecided", "", "published 4 days after the article"),
        ("undecided", "", "published 4 days after the article"),
    ]
