"""The log: one chain of entries a desk, each sealed by the hash of the one before."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from typing import Any, ClassVar

from django.db import connection, models

from claims.models.fields import AppendOnly
from claims.models.people import Desk, User

CANONICAL = 1
"""Version of the form that is hashed: sorted keys, no spaces, UTF-8, times in UTC with microseconds."""

GENESIS = "0" * 64
"""The previous hash of a desk's first entry."""

_LOCKS = 0x0FAC7  # the class of our advisory locks; the desk is their object


class LogEntry(AppendOnly):
    """What was done, by whom, to what. No foreign keys: an entry outlives whatever it speaks of."""

    desk = models.CharField(max_length=12)
    sequence = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    by = models.CharField(max_length=12, blank=True)
    action = models.CharField(max_length=64)
    subject = models.CharField(max_length=200)
    payload = models.JSONField()
    canonical_version = models.PositiveSmallIntegerField(default=CANONICAL)
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta(AppendOnly.Meta):
        ordering: ClassVar[list[str]] = ["desk", "sequence"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["desk", "sequence"], name="log_sequence_once")
        ]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["desk", "subject"], name="log_by_subject")]

    def __str__(self) -> str:
        return f"{self.sequence} {self.action} {self.subject}"

    def canonical(self) -> bytes:
        """The bytes that the hash seals."""
        form = {
            "action": self.action,
            "at": self.at.astimezone(UTC).isoformat(timespec="microseconds"),
            "by": self.by,
            "desk": self.desk,
            "payload": self.payload,
            "previous": self.previous_hash,
            "sequence": self.sequence,
            "subject": self.subject,
            "version": self.canonical_version,
        }
        return json.dumps(form, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()

    def sealed(self) -> str:
        """SHA-256 of the canonical form, in hexadecimal."""
        return hashlib.sha256(self.canonical()).hexdigest()


def append(
    *, desk: Desk, by: User | None, action: str, subject: str, payload: dict[str, Any], at: datetime
) -> LogEntry:
    """Chain an entry to the desk's log, as the last statement of the action's transaction.

    The advisory lock is held until that transaction ends, so that entries of one desk are written one at a time.
    `payload` holds plain JSON values without fractions, which do not survive a database unchanged.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("a log entry is written in the transaction of its action")
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [_LOCKS, desk.pk % 2**31])
    last = head(desk)
    entry = LogEntry(
        desk=desk.public_id,
        sequence=last.sequence + 1 if last else 1,
        at=at,
        by=by.public_id if by else "",
        action=action,
        subject=subject,
        payload=payload,
        previous_hash=last.hash if last else GENESIS,
    )
    entry.hash = entry.sealed()
    entry.save(force_insert=True)
    return entry


def head(desk: Desk) -> LogEntry | None:
    """The newest entry of a desk's log."""
    return LogEntry.objects.filter(desk=desk.public_id).order_by("-sequence").first()


def first_break(desk: Desk) -> int | None:
    """The sequence number of the first entry that is missing, out of place or altered; None where the chain holds."""
    previous, expected = GENESIS, 1
    for entry in LogEntry.objects.filter(desk=desk.public_id).order_by("sequence").iterator(chunk_size=500):
        if entry.sequence != expected or entry.previous_hash != previous or entry.hash != entry.sealed():
            return expected
        previous, expected = entry.hash, expected + 1
    return None
