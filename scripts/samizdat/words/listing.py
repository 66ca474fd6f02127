"""Words in a sentence: a list of them, and the one that was probably meant."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str]) -> str:
    """The question `did you mean …?` for a word that nobody knows, or nothing."""
    match = get_close_matches(word, list(known), n=1, cutoff=0.8)
    return f"did you mean {match[0]!r}?" if match else ""


def listed(known: Iterable[str]) -> str:
    """Words as a remedy lists them: `'draft', 'review' or 'published'`."""
    return enumerated([repr(word) for word in known], "or")


def enumerated(words: Sequence[str], last: str = "and") -> str:
    """Words as a sentence lists them: `Konev, Zhukov and 2 others`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"
