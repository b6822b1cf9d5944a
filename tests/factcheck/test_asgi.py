"""The web server's process."""

from __future__ import annotations

import os
import subprocess
import sys

from django.conf import settings


def test_it_loads_every_view_and_no_parser() -> None:
    program = (
        "import sys; import factcheck.asgi; from django.urls import get_resolver\n"
        "assert 'claims.views.claims' in sys.modules\n"
        "print(sorted({'spacy', 'thinc', 'trafilatura', 'pypdfium2', 'docx'} & set(sys.modules)))"
    )
    result = subprocess.run(
        [sys.executable, "-c", program],
        cwd=settings.BASE_DIR,
        env={"PATH": os.environ["PATH"], "FACTCHECK_DEMO": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.stdout.strip() == "[]", result.stderr
