"""Bytes in, a document out. Knows no Django and no database.

`read` takes whatever a desk receives; `from_text`, `from_html`, `from_docx`, `from_pdf` and `from_eml` one kind each.
The guarded client is `claims.ingest.fetch.fetch`, which is loaded only where it is used.
"""

from claims.ingest.facts import PageFacts, Signature
from claims.ingest.published import in_address
from claims.ingest.reading import LARGEST_FILE, from_docx, from_eml, from_html, from_pdf, read
from claims.ingest.text import Document, from_text, too_large

__all__ = [
    "LARGEST_FILE",
    "Document",
    "PageFacts",
    "Signature",
    "from_docx",
    "from_eml",
    "from_html",
    "from_pdf",
    "from_text",
    "in_address",
    "read",
    "too_large",
]
