"""The ledger: what every stretch of an article is."""

from __future__ import annotations

from pathlib import Path

import pytest

from claims.nlp.sentences import reason, stretches

ARTICLES = Path(__file__).parent / "articles"


def ledger(text: str) -> list[tuple[str, str]]:
    """Kind and words of each stretch."""
    return [(s.kind, text[s.start : s.end]) for s in stretches(text)]


def kinds(text: str) -> list[str]:
    """The kinds alone."""
    return [kind for kind, _ in ledger(text)]


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("Kalat, Balochistan – March 4, 2025 – Five men died.", "Kalat, Balochistan – March 4, 2025 –"),
        ("ISLAMABAD (Reuters) - Five men died.", "ISLAMABAD (Reuters) -"),
        ("MEXICO CITY (AP) — Five men died.", "MEXICO CITY (AP) —"),
        ("(AP) — Five men died.", "(AP) —"),
        ("QUETTA: Five men died.", "QUETTA:"),
        ("KABUL, Feb. 2 (Xinhua) -- Five men died.", "KABUL, Feb. 2 (Xinhua) --"),
        ("Islamabad [Pakistan], February 2 (ANI): Five men died.", "Islamabad [Pakistan], February 2 (ANI):"),
        ("NEW DELHI, 2 Feb (PTI) Five men died.", "NEW DELHI, 2 Feb (PTI)"),
        ("WASHINGTON — Five men died.", "WASHINGTON —"),
        ("Kabul — Five men died.", "Kabul —"),
        ("Feb 2 (Reuters) - Five men died.", "Feb 2 (Reuters) -"),
        ("Islamabad, Oct 1 Five men died.", "Islamabad, Oct 1"),
        ("Kathmandu, May 5. Five men died.", "Kathmandu, May 5."),
        ("Dhaka, Bangladesh: Five men died.", "Dhaka, Bangladesh:"),
        ("(ANI) Five men died.", "(ANI)"),
        ("PARIS—Five men died.", "PARIS—"),
        ("KABUL, Feb. 1 /ExampleWire/ -- Five men died.", "KABUL, Feb. 1 /ExampleWire/ --"),
    ],
)
def test_a_dateline_is_split_off(text: str, dateline: str) -> None:
    assert ledger(text) == [("dateline", dateline), ("sentence", "Five men died.")]


@pytest.mark.parametrize(
    "text",
    [
        "The army – it said so – left.",
        "BREAKING: Five men died.",
        "Five men died on Monday.",
        "He went to Kabul — the capital — and died.",
        "Kalat, a town, is small.",
    ],
)
def test_no_dateline(text: str) -> None:
    assert kinds(text) == ["sentence"]


def test_a_place_and_a_dash_are_a_dateline_in_the_lead_only() -> None:
    assert kinds("Five men died.\nInflation – A plague of our time, he said.") == ["sentence", "sentence"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Sources: Dawn, Reuters and official statements.", "credit"),
        ("With inputs from PTI.", "credit"),
        ("(With inputs from agencies)", "credit"),
        ("With agencies", "credit"),
        ("Reporting by Ann Example in Quetta; Editing by Bob Example", "credit"),
        ("Additional reporting by Ann Example", "credit"),
        ("Ann Example contributed to this report.", "credit"),
        ("This article was compiled from reports by two agencies.", "credit"),
        ("Published in Dawn, March 4th, 2025", "credit"),
        ("—Reuters", "credit"),
        ("(AFP)", "credit"),
        ("AP Photo/Ann Example", "credit"),
        ("Photo: Reuters", "credit"),
        ("By Ann Example", "byline"),
        ("BY ANN EXAMPLE AND BOB EXAMPLE", "byline"),
        ("Our Correspondent", "byline"),
        ("Updated March 4, 2025 6:30pm", "byline"),
        ("March 4, 2025", "byline"),
        ("FILE PHOTO: A soldier stands guard in Quetta.", "caption"),
        ("In this undated photo a soldier stands guard.", "caption"),
        ("All information has been cross-referenced with reputable publications.", "boilerplate"),
        ("© 2025 Example Media", "boilerplate"),
        ("Subscribe to our newsletter.", "boilerplate"),
        ("Read more: Ten years on the road", "boilerplate"),
        ("Our Standards: The Example Principles.", "boilerplate"),
        ("The views expressed here are the author's own.", "boilerplate"),
        ("https://www.example.org/a/b", "boilerplate"),
        ("* * *", "boilerplate"),
        ("What the Government Said", "heading"),
        ("# Dead on both sides", "heading"),
        ("Key points:", "heading"),
        ("Who did it?", "sentence"),
        ("- two soldiers killed", "sentence"),
        ("By Saturday the toll had risen to 23.", "sentence"),
        ("The source said with some pride that he was there.", "sentence"),
        ("The report, published by the ministry, was based on talks with 200 people.", "sentence"),
        ("With 40 files missing, the agency closed the case.", "sentence"),
        ("Reporting by the Example Times found that five men died.", "sentence"),
        ("Report by the UN: five men died.", "sentence"),
        ("For more than 60 years the news agency has worked there.", "sentence"),
        ("Sponsored militants crossed the border.", "sentence"),
        ("The views that he expressed angered the party.", "sentence"),
        ("Every effort is being made to reach them.", "sentence"),
        ("The report has not been released.", "sentence"),
        ("In this video the fighters claim the attack.", "sentence"),
        ("The road was shut (photos were later deleted).", "sentence"),
        ("Copyright law was changed.", "sentence"),
        ("Agencies", "byline"),
        ("By IANS | Updated: March 4, 2025 12:55 IST", "byline"),
        ("A man stands guard in an undated photo. (AFP)", "caption"),
        ("A man stands guard. Photo: Reuters", "caption"),
        ("This story has not been edited by our staff.", "boilerplate"),
        ("Associated Press journalists Ann Example and Bob Example contributed.", "credit"),
    ],
)
def test_kinds_of_a_line_between_two_sentences(words: str, kind: str) -> None:
    first, found, *_, last = kinds(f"Five men died.\n{words}\nSix men lived.")
    assert (first, found, last) == ("sentence", kind, "sentence")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Five men died. —Reuters", [("sentence", "Five men died."), ("credit", "—Reuters")]),
        ("Five men died.—Reuters", [("sentence", "Five men died."), ("credit", "—Reuters")]),
        ("Five men died. (With inputs from AP)", [("sentence", "Five men died."), ("credit", "(With inputs from AP)")]),
        (
            "Five men died. (Two more were hurt.)",
            [("sentence", "Five men died."), ("sentence", "(Two more were hurt.)")],
        ),
        ("He left — for Kabul", [("sentence", "He left — for Kabul")]),
        (
            "A soldier stands guard. (AP Photo/Ann Example)",
            [("caption", "A soldier stands guard."), ("credit", "(AP Photo/Ann Example)")],
        ),
        ("A soldier stands guard. — AFP/File", [("caption", "A soldier stands guard."), ("credit", "— AFP/File")]),
    ],
)
def test_a_signature_is_split_off(text: str, expected: list[tuple[str, str]]) -> None:
    assert ledger(text) == expected


@pytest.mark.parametrize("words", ["PTI", "With AP and Reuters", "———Reuters", "(according to Reuters)"])
def test_names_alone_in_the_last_line_are_a_credit(words: str) -> None:
    assert kinds(f"Five men died.\n{words}") == ["sentence", "credit"]


def test_a_list_of_sources_is_a_credit_to_its_end() -> None:
    text = "Five men died.\nSources:\n- Dawn\n- https://www.example.org/a.\nThe road is open again."
    assert kinds(text) == ["sentence", "credit", "credit", "credit", "sentence"]


def test_lines_wrapped_at_a_width_are_one_paragraph() -> None:
    first = (
        "The men who had closed the road in the night were gone by the\n"
        "morning, and the buses that had stood there for hours went on."
    )
    text = f"{first}\nNobody was hurt.\n\nThe road is long.\n"
    assert [words for _, words in ledger(text)] == [first, "Nobody was hurt.", "The road is long."]


@pytest.mark.parametrize(
    "text",
    [
        "A first line that stands alone and is not finished by a full stop at all\nA second such line of the same",
        "these lines are short\nand not wrapped at all\nthough they begin small",
        "The men who had closed the road in the night were gone by the\n- morning, and the buses that had stood there",
    ],
)
def test_lines_that_were_not_wrapped_stay_apart(text: str) -> None:
    assert len(stretches(text)) == text.count("\n") + 1


@pytest.mark.parametrize("text", ["", " \n\t \u2028", "\u200b", "a", "\ufeff", "A\r\nB", "Ends here\n", "\ud800 x"])
def test_odd_texts_are_accounted_for(text: str) -> None:
    found = stretches(text)
    covered = "".join(text[s.start : s.end] for s in found)
    assert "".join(covered.split()) == "".join(text.split())


def test_a_text_of_one_line_is_a_sentence_even_unfinished() -> None:
    assert kinds("Eighteen soldiers died in Kalat") == ["sentence"]


def test_the_twin_of_the_seed_article() -> None:
    text = (ARTICLES / "twin.txt").read_text(encoding="utf-8")
    body = ["heading", *["sentence"] * 6, "heading", *["sentence"] * 3, "heading", *["sentence"] * 5]
    assert kinds(text) == ["dateline", "sentence", *body, "credit", "boilerplate"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Who controls the road at night?", "question"),
        ("“How did the firm say it was a bird.", "question"),
        ("The raid underscores the challenges.", "opinion"),
        ("I think it is bad.", "opinion"),
        ("Tensions will rise.", "prediction"),
        ("Yes.", "vague"),
    ],
)
def test_the_reason_of_a_sentence_without_a_claim(words: str, expected: str) -> None:
    assert reason(words) == expected
