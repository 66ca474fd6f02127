"""Words in a sentence: a list of them, and the one that was probably meant."""

from collections.abc import Collection, Iterable, Sequence
from difflib import get_close_matches

LONGEST_COMPARED = 60
"""A word of more signs than this is no slip of a name, and comparing it would take long."""


def whole(words: str) -> str:
    """Words that no end of a line parts."""
    return words.replace(" ", "\u00a0")


def nearest(word: str, known: Iterable[str]) -> str:
    """The question `did you mean …?` for a word that nobody knows, or nothing."""
    match = closest(word, known)
    if not match:
        return ""
    return f"did you mean {match!r}?"


def closest(word: str, known: Iterable[str]) -> str:
    """The known word that is most like another; empty where none is like it."""
    if len(word) > LONGEST_COMPARED:
        return ""
    words = list(known)
    for other in words:
        if other.casefold() == word.casefold():
            return other
    return "".join(get_close_matches(word, words, n=1, cutoff=0.8))


def certain(word: str, known: Collection[str]) -> str:
    """The known word that another must be a slip of; empty where there is any doubt.

    One letter is wrong, missing, doubled or has changed places; no digit differs; and no second
    known word is within two slips. So `order-00486` is never taken for `order-00485`.
    """
    match = closest(word, known)
    if not match or distance(word, match) != 1 or _digits(word) != _digits(match):
        return ""
    for other in known:
        if other != match and distance(word, other) <= 2:
            return ""
    return match


def _digits(word: str) -> str:
    return "".join(sign for sign in word if sign.isdigit())


def distance(one: str, other: str) -> int:
    """How many slips of one sign, or exchanges of two neighbours, lie between two words; 3 at most.

    Optimal string alignment, given up where the lengths alone say that there are more.
    """
    if abs(len(one) - len(other)) > 2:
        return 3
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, sign in enumerate(one, 1):
        previous, before, row = before, row, [i]
        for j, letter in enumerate(other, 1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (sign != letter))
            if i > 1 and j > 1 and sign == other[j - 2] and one[i - 2] == letter:
                best = min(best, previous[j - 2] + 1)
            row.append(best)
    return min(row[-1], 3)


def said(word: str) -> str:
    """A word as a finding quotes it: what cannot be seen is spelt out, a backslash stays single."""
    shown: list[str] = []
    for sign in word:
        if not sign.isprintable():
            sign = sign.encode("unicode_escape").decode()  # noqa: PLW2901  as it is shown
        shown.append(sign)
    return f"'{''.join(shown)}'"


def listed(known: Iterable[str]) -> str:
    """Words as a remedy lists them: `'draft', 'review' or 'published'`."""
    return enumerated([repr(word) for word in known], "or")


def enumerated(words: Sequence[str], last: str = "and") -> str:
    """Words as a sentence lists them: `Danton, Marat and 2 others`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def joined(*words: str | None, by: str = " ") -> str:
    """Words that are here and there, in one text; what is missing is passed over."""
    return by.join(word for word in words if word)
