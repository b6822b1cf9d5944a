"""Column types and the abstract rows that all of the desk's tables share."""

from __future__ import annotations

import dataclasses
import secrets
from typing import Any, ClassVar, Self

from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Lookup
from pgtrigger import Before, Delete, Statement, Trigger, Truncate, Update

from claims.exceptions import Conflict
from claims.nlp.facts import Anchor
from claims.nlp.indexing import lexemes

_ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"  # without l, o, 0, 1: read aloud and typed without error


def new_public_id() -> str:
    """A random name for an address: twelve characters, some 60 bits; says nothing of how many there are."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(12))


class PublicIdField(models.CharField):  # type: ignore[type-arg]  # not subscriptable at run time
    """The name of a row outside the database."""

    def __init__(self, **options: Any) -> None:
        defaults: dict[str, Any] = {"max_length": 12, "default": new_public_id, "unique": True, "editable": False}
        super().__init__(**(defaults | options))


class AnchorsField(models.JSONField):
    """An ordered tuple of `Anchor`s; a claim's words need not be contiguous. Stored as a list of objects."""

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> tuple[Anchor, ...] | None:
        """Rows of the database become anchors."""
        pieces = super().from_db_value(value, expression, connection)
        return None if pieces is None else self.to_python(pieces)

    def to_python(self, value: Any) -> Any:
        """Plain objects become anchors; anchors stay as they are."""
        if value is None:
            return None
        return tuple(piece if isinstance(piece, Anchor) else Anchor(**piece) for piece in value)

    def get_prep_value(self, value: Any) -> Any:
        """Anchors become plain objects."""
        return value and [dataclasses.asdict(piece) for piece in self.to_python(value)]


class TermsField(SearchVectorField):  # type: ignore[type-arg]  # not subscriptable at run time
    """The terms of a row's `text` as the language code knows them, which is how passages are found; written with the
    row, never by hand. PostgreSQL's own dictionaries know neither that *eighteen* is 18 nor other spellings."""

    def pre_save(self, instance: models.Model, add: bool) -> str:  # noqa: FBT001  # Django's signature
        """What is stored: each lexeme with its places, of which PostgreSQL keeps the first 256."""
        return " ".join(
            quoted_lexeme(lexeme) + (f":{','.join(map(str, places[:256]))}" if places else "")
            for lexeme, places in lexemes(instance.text).items()  # type: ignore[attr-defined]  # of rows with a text
        )

    def get_placeholder(self, value: Any, compiler: Any, connection: Any) -> str:
        """Sent as a string, read as lexemes."""
        return "%s::tsvector"


@TermsField.register_lookup
class Meets(Lookup):
    """`words__meets="'18' & 'kill'"`: the rows that a query of lexemes matches."""

    lookup_name = "meets"

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        """By the index on the terms."""
        left, asked = self.process_lhs(compiler, connection)
        return f"{left} @@ %s::tsquery", (*asked, self.rhs)


def quoted_lexeme(lexeme: str) -> str:
    """A lexeme as PostgreSQL reads it in a vector or a query."""
    escaped = lexeme.replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}'"


class DeskRow(models.Model):
    """A row that belongs to a desk; every query takes the desk."""

    desk = models.ForeignKey("claims.Desk", on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True


class Editable(models.Model):
    """A row that people change: `version` counts its changes and guards against lost ones."""

    version = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True

    def compare_and_set(self, seen: int, **values: Any) -> Self:
        """Write `values` if the row still has version `seen`; raise `Conflict` and write nothing if not."""
        rows = type(self)._default_manager.filter(pk=self.pk, version=seen)
        if not rows.update(version=F("version") + 1, **values):
            raise Conflict(
                "Somebody else changed this while you were working on it. Nothing of yours is lost: "
                "compare, then save again."
            )
        self.refresh_from_db()
        return self


class AppendOnly(models.Model):
    """A row that is written once. The database refuses UPDATE, DELETE and TRUNCATE by triggers, and the app's role has
    no right to them either (the backend reads `append_only`)."""

    append_only: ClassVar[bool] = True

    class Meta:
        abstract = True
        triggers: ClassVar[list[Trigger]] = [
            Trigger(
                name="append_only",
                operation=Update | Delete,
                when=Before,
                func="RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;",
            ),
            # a trigger on rows does not see TRUNCATE
            Trigger(
                name="append_only_truncate",
                level=Statement,
                operation=Truncate,
                when=Before,
                func="RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;",
            ),
        ]
