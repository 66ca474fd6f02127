"""Words in a sentence: a list of them, and the one that was probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str]) -> str:
    """The question `did you mean …?` for a word that nobody knows, or nothing."""
    match = get_close_matches(word, list(known), n=1, cutoff=0.8)
    return f"did you mean {match[0]!r}?" if match else ""


def listed(known: Iterable[str]) -> str:
    """Words as a sentence lists them: `'draft', 'review' or 'published'`."""
    words = [repr(word) for word in known]
    return " or ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
