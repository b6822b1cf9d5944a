"""The report for machines."""

from __future__ import annotations

import dataclasses
import json
from datetime import date, datetime
from typing import Any

from claims.reports.report import Report

MEDIA_TYPE = "application/json"


def to_json(report: Report) -> bytes:
    """UTF-8, keys in the order of the report's fields, times in ISO 8601 (UTC)."""
    return json.dumps(dataclasses.asdict(report), ensure_ascii=False, indent=1, default=_plain).encode()


def _plain(value: Any) -> str:
    if isinstance(value, date | datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} does not belong in a report")
