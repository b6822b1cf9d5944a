"""The engine is imported without its command line, which is there for whoever asks for it."""

import json
import subprocess
import sys
from typing import Any


def fresh(code: str) -> Any:
    """What a fresh process prints as JSON."""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return json.loads(run.stdout)


def test_the_command_line_is_not_imported_with_the_engine() -> None:
    code = (
        "import json, sys; import claims.nlp.engine; "
        "print(json.dumps([m for m in ('spacy.cli', 'typer', 'weasel') if m in sys.modules]))"
    )
    assert fresh(code) == []


def test_the_command_line_is_there_afterwards() -> None:
    code = (
        "import json; from claims.nlp.engine import spacy; import spacy.cli; from spacy.cli.train import train; "
        "print(json.dumps([spacy.info(silent=True)['spacy_version'], callable(train), hasattr(spacy.cli, 'download')]))"
    )
    from spacy.about import __version__

    assert fresh(code) == [__version__, True, True]


def test_an_engine_that_was_imported_before_is_left_as_it_is() -> None:
    code = (
        "import json; import spacy, spacy.cli; commands = spacy.cli; from claims.nlp import engine; import sys; "
        "print(json.dumps([engine.spacy is spacy, sys.modules['spacy.cli'] is commands]))"
    )
    assert fresh(code) == [True, True]
