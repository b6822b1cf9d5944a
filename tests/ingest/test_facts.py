"""What a report says of itself in its own words: agencies, datelines, authors, and whether it is all there."""

from __future__ import annotations

import json
import time
from datetime import UTC, date, datetime

import pytest

from claims.ingest.facts import PageFacts, Signature, completed, dateline, signatures, why_thin, written_by

STORY = "A ferry sank in the bay. Twelve passengers died. The sailors were rescued."


@pytest.mark.parametrize(
    ("text", "byline", "found"),
    [
        (f"NORTHPORT (AP) — {STORY}", "", [("Associated Press", "NORTHPORT (AP)")]),
        (f"Ferry sinks\nNorthport, Marland (AP) -- {STORY}", "", [("Associated Press", "Northport, Marland (AP)")]),
        (f"NORTHPORT, Feb 1 (Reuters) - {STORY}", "", [("Reuters", "NORTHPORT, Feb 1 (Reuters)")]),
        (f"(AFP/APP) - {STORY}", "", [
            ("Agence France-Presse", "(AFP/APP)"), ("Associated Press of Pakistan", "(AFP/APP)"),
        ]),
        (f"{STORY} —Reuters", "", [("Reuters", "—Reuters")]),
        (f"{STORY}\n– AFP", "", [("Agence France-Presse", "– AFP")]),
        (f"{STORY} (PTI)", "", [("Press Trust of India", "(PTI)")]),
        (f"{STORY}\n(With inputs from AP and AFP)", "", [
            ("Associated Press", "With inputs from AP and AFP"),
            ("Agence France-Presse", "With inputs from AP and AFP"),
        ]),
        (f"{STORY}\nWith additional reporting by Reuters.", "", [("Reuters", "With additional reporting by Reuters")]),
        (f"{STORY}\nWith input from agencies", "", [("Agencies", "With input from agencies")]),
        (STORY, "Agence France-Presse", [("Agence France-Presse", "Agence France-Presse")]),
        (f"{STORY} The mayor told AFP that nobody was missing.", "", []),
        (f"{STORY} He spoke to Reuters (the agency).", "", []),
        (f"The pact - AP said - held. {STORY}", "", []),
        ("", "", []),
    ],
)  # fmt: skip
def test_agencies_that_sign(text: str, byline: str, found: list[tuple[str, str]]) -> None:
    signed = signatures(text, byline)
    assert [(one.agency, one.words) for one in signed] == found
    for one in signed:
        assert one.start == -1 or text[one.start :].startswith(one.words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"NORTHPORT — {STORY}", "NORTHPORT"),
        (f"Ferry sinks\nBy Ada Ames\nNORTHPORT, Marland, Feb. 1, 2031: {STORY}", "NORTHPORT, Marland, Feb. 1, 2031"),
        (f"Northport, 1 February – {STORY}", "Northport, 1 February"),
        (f"Northport – a quiet town – woke up. {STORY}", None),
        (STORY, None),
    ],
)
def test_datelines(text: str, words: str | None) -> None:
    found = dateline(text)
    assert (found["words"] if found else None) == words


def test_authors_in_the_text() -> None:
    assert written_by(f"Ferry sinks\nBy Ada Ames and Bo Birk\n{STORY}") == "Ada Ames and Bo Birk"
    assert written_by(f"By noon it had sunk. {STORY}") == ""


@pytest.mark.parametrize(
    ("text", "around", "closed", "word"),
    [
        (STORY, "", False, ""),
        ("A ferry sank.", "", False, "Only one sentence"),
        ("A ferry sank. It was old.", "", False, "Only two sentences"),
        ("Ferry", "", False, "No whole sentence"),
        (STORY * 5, "", True, "not free to read"),
        (f"{STORY} Subscribe to continue reading", "", False, "subscribe or to log in"),
        (STORY, "Already a subscriber? Log in", False, "subscribe or to log in"),
        (f"{STORY} " * 4, "Already a subscriber? Log in", False, ""),
        ("Just a moment... Verifying you are human.", "", False, "human reader"),
    ],
)
def test_whether_it_is_all_there(text: str, around: str, closed: bool, word: str) -> None:
    why = why_thin(text, around, closed=closed)
    assert (word in why) if word else (why == "")
    assert PageFacts(thin_because=why).thin is bool(word)


def test_the_text_tells_what_the_page_did_not() -> None:
    told = completed(f"By Ada Ames\nNORTHPORT, Feb 1, 2031 (AP) — {STORY}", PageFacts(title="Ferry"))
    assert told == PageFacts(
        title="Ferry",
        byline="Ada Ames",
        dateline="NORTHPORT, Feb 1, 2031 (AP)",
        signatures=(Signature("Associated Press", "NORTHPORT, Feb 1, 2031 (AP)", 12),),
        published=date(2031, 2, 1),
        published_found="dateline",
    )
    stated = PageFacts(byline="Bo Birk", published=date(2031, 2, 2), published_found="meta")
    kept = completed(f"By Ada Ames\nNORTHPORT, Feb 1, 2031 (AP) — {STORY}", stated)
    assert (kept.byline, kept.published) == ("Bo Birk", date(2031, 2, 2))


def test_facts_go_through_json() -> None:
    facts = PageFacts(
        title="Ferry",
        signatures=(Signature("Reuters", "—Reuters", 7),),
        published=date(2031, 2, 1),
        published_at=datetime(2031, 2, 1, 10, tzinfo=UTC),
    )
    assert PageFacts.from_json(json.loads(json.dumps(facts.as_json()))) == facts
    assert PageFacts.from_json(PageFacts().as_json()) == PageFacts()
    assert PageFacts.from_json(PageFacts(title="Fer\0ry \ud800").as_json()).title == "Fer\ufffdry \ufffd"


@pytest.mark.parametrize(
    "hostile",
    [
        "A" * 200_000, "AB-" * 70_000, "A. " * 70_000, "(AP" * 70_000, "With inputs from " * 12_000, "—" * 200_000,
        "\n" * 200_000, "NORTHPORT, " * 20_000, "AP and " * 30_000, "By A" * 50_000, "Jan 1 " * 40_000, "?!”" * 70_000,
    ],
)  # fmt: skip
def test_hostile_words_take_no_time(hostile: str) -> None:
    began = time.process_time()
    completed(hostile, PageFacts(), hostile)
    assert time.process_time() - began < 1
