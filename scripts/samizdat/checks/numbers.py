"""Numbers in words: which are counts, what stands around them, and how slips look."""

import re
from collections.abc import Iterator

_NUMBER = re.compile(r"\d+(?:[,\u00a0\u202f]\d{3})*(?!\w|[.,/-]\d)")
_JOINTS = frozenset(".,/-")
"""After one of them digits are a part of something."""

HEDGE = re.compile(
    r"\b(?:about|above|almost|approximately|around|at\s+least|below|close\s+to"
    r"|(?:fewer|less|more)\s+than|nearly|over|perhaps|roughly|rounded|some|under|up\s+to)\b",
    re.IGNORECASE,
)
RIVAL = re.compile(
    r"\b(?:an?other|others?|rival|different|earlier|later|by\s+one|some)\s+"
    r"(?:counts?|estimates?|figures?|totals?|numbers?|sources?|statements?|works?|historians?)\b"
    r"|\bone\s+(?:account|author|book|historian|list|paper|record|work)\b|\b(?:an?other|others)\s+\d"
    r"|\bestimat\w+|\bnot\s+\d",
    re.IGNORECASE,
)
"""The sentence tells another count, and says so."""

LETTERS = re.compile(r"[^\W\d_]{4,}")
_LIGHT = frozenset(
    {"also", "been", "both", "from", "have", "here", "more", "most", "only", "other", "than",
     "that", "them", "then", "there", "these", "this", "those", "were", "which", "with", "without"}
)  # fmt: skip

SMALLEST = 1000
"""Below it so many numbers are near each other that nearness says nothing."""

LATEST = 2100
"""Below it a number without a comma is a year."""

TELLING = 3
"""A value with fewer digits before its zeros has many neighbours that differ by a digit."""

OWN_WORDS = 4
"""With so many words of a count in its sentence a number needs no citation to be meant for it."""


def numbers_in(words: str, least: int = SMALLEST) -> Iterator[tuple[re.Match[str], int]]:
    """Counts from a thousand on, or from less; years are none of them."""
    for match in _NUMBER.finditer(words):
        before = words[match.start() - 1 : match.start()]
        number = int("".join(filter(str.isdigit, match[0])))
        is_year = match[0].isdigit() and SMALLEST <= number < LATEST
        if number >= least and not is_year and not before.isalnum() and before not in _JOINTS:
            yield match, number


def stems_of(words: str) -> frozenset[str]:
    """Words of weight by their first letters, in which dismissed and dismissals are one."""
    found = (word.lower() for word in LETTERS.findall(words))
    return frozenset(word[:5] for word in found if word not in _LIGHT)


def unit_of(number: int) -> int:
    """What the last digit before the zeros counts: thousands in 767,000."""
    digits = str(number)
    return int(10 ** (len(digits) - len(digits.rstrip("0"))))


def slip_keys(value: int) -> Iterator[str]:
    """What a number shares with each that differs by a slip: all digits but one, or but order."""
    digits = str(value)
    yield "".join(sorted(digits))
    for at in range(len(digits)):
        yield f"{digits[:at]}_{digits[at + 1 :]}"


def is_swapped(number: int, value: int) -> bool:
    """They differ by two digits that have changed places, neighbours or not."""
    one, other = str(number), str(value)
    if len(one) != len(other) or sorted(one) != sorted(other):
        return False
    return sum(one[at] != other[at] for at in range(len(one))) == 2


def is_typed_wrong(number: int, value: int) -> bool:
    """They differ by one digit, or by two neighbours that have changed places."""
    one, other = str(number), str(value)
    if len(one) != len(other) or len(other.rstrip("0")) < TELLING:
        return False
    apart = [at for at in range(len(one)) if one[at] != other[at]]
    swapped = len(apart) == 2 and sorted(one) == sorted(other) and apart[1] == apart[0] + 1
    return len(apart) == 1 or swapped
