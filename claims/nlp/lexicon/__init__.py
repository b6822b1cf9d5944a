"""The language's data: lists of words and of names, and no rules."""


def listed(words: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(words.split())
