"""The report for a spreadsheet: a line for each claim and quotation."""

from __future__ import annotations

import csv
import io

from claims.reports.report import ClaimEntry, Quote, Report

MEDIA_TYPE = "text/csv; charset=utf-8"

_CLAIM = [
    "claim", "text", "verdict", "was it said", "is it so", "reasons", "reviewer", "reviewed at", "sourced by",
    "claimant", "outlets cited", "support", "looks",
]  # fmt: skip
_QUOTE = [
    "stance", "aspect", "outlet", "origin", "party to the matter", "quotation", "set aside", "report", "address",
    "published", "as of", "fidelity", "captured at", "snapshot", "snapshot sha256", "places",
]  # fmt: skip
_ARTICLE = ["article", "text sha256", "report made at", "log sequence", "log head"]

HEADER = [*_CLAIM, *_QUOTE, *_ARTICLE]


def to_csv(report: Report) -> bytes:
    """UTF-8 with a byte order mark (spreadsheets ask for it). A claim with several quotations has several lines, each
    complete; one with none has one. No cell can be read as a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEADER)
    article = [
        report.title,
        report.text_sha256,
        report.made_at.isoformat(),
        str(report.log_sequence),
        report.log_head,
    ]
    for claim in report.claims:
        for quote in claim.quotes or (None,):
            row = [*_claim_cells(claim), *(_quote_cells(quote) if quote else [""] * len(_QUOTE)), *article]
            writer.writerow([safe(cell) for cell in row])
    return out.getvalue().encode("utf-8-sig")


def safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: one that begins with `= + - @`, a tab, a line end or NUL (after
    white space, as some trim it) gets an apostrophe in front."""
    bare = cell.lstrip(" \u00a0\ufeff")
    return (
        f"'{cell}"
        if bare[:1] in ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠") and bare
        else cell
    )


def _claim_cells(claim: ClaimEntry) -> list[str]:
    judged = claim.judged
    return [
        str(claim.number),
        claim.text,
        claim.verdict,
        judged.said if judged else "",
        judged.so if judged else "",
        " | ".join(judged.reasons) if judged else "",
        judged.by if judged else "",
        judged.at.isoformat() if judged else "",
        claim.sourced,
        claim.claimant,
        ", ".join(claim.outlets),
        claim.support,
        " | ".join(f"{look.outlet or 'any outlet'}: {look.what}, {look.where}" for look in claim.looks),
    ]


def _quote_cells(quote: Quote) -> list[str]:
    return [
        quote.stance,
        quote.aspect,
        quote.outlet,
        quote.origin or ("" if quote.stance == "mentions" else "undecided"),
        "yes" if quote.origin_is_party else "no" if quote.origin else "",
        quote.quotation,
        quote.set_aside,
        quote.title,
        quote.address,
        quote.published.isoformat() if quote.published else "",
        "; ".join(quote.as_of),
        quote.fidelity,
        quote.captured_at.isoformat(),
        quote.snapshot,
        quote.snapshot_sha256,
        ", ".join(f"{start}:{end}" for start, end in quote.places),
    ]
