"""spaCy as the language code uses it: the engine, without its command line.

`import spacy` loads all of its commands too, and with them what draws tables, fetches files and fills templates: a
third of the time that a fresh process takes to its first sentence. Placeholders stand in for them while the engine is
imported and are taken away again, so that whoever imports `spacy.cli` afterwards gets the real one.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

_COMMANDS = ("spacy.cli", "spacy.cli.info")


def _info(*args: Any, **kwargs: Any) -> Any:
    """spaCy's own `info`, imported when it is asked for."""
    from spacy.cli.info import info

    return info(*args, **kwargs)


def _placeholders() -> dict[str, ModuleType]:
    """Modules that stand for the commands while the engine is imported; none where it has been imported already."""
    made = {} if "spacy" in sys.modules else {name: ModuleType(name) for name in _COMMANDS}
    for module in made.values():
        module.__dict__.update(info=_info, __path__=[])
    return made


_placed = _placeholders()
sys.modules.update(_placed)
try:
    import spacy
    from spacy.language import Language
    from spacy.tokens import Doc, Token
finally:
    for _name in _placed:
        del sys.modules[_name]

__all__ = ["Doc", "Language", "Token", "spacy"]
