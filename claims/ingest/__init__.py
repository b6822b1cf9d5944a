"""Bytes in, a document out. Knows no Django and no database."""

from claims.ingest.text import Document, from_text

__all__ = ["Document", "from_text"]
