"""Checks of counts: numbers in prose against those of the figures register."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import inf, isfinite

from samizdat.checks.passages import finished, placed
from samizdat.findings import Finding, Rule, Severity
from samizdat.knowledge.known import Known
from samizdat.model.figures import Figure
from samizdat.prose.views.passages import Passage
from samizdat.prose.views.sentences import cuts

_NUMBER = re.compile(r"\d+(?:[,\u00a0\u202f]\d{3})*(?!\w|[.,/-]\d)")
_JOINTS = frozenset(".,/-")
"""After one of them digits are a part of something."""

_HEDGE = re.compile(
    r"\b(?:about|above|almost|approximately|around|at\s+least|below|close\s+to"
    r"|(?:fewer|less|more)\s+than|nearly|over|perhaps|roughly|rounded|some|under|up\s+to)\b",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[^\W\d_]{4,}")
_LIGHT = frozenset(
    {"also", "been", "both", "from", "have", "here", "more", "most", "only", "other", "than",
     "that", "them", "then", "there", "these", "this", "those", "were", "which", "with", "without"}
)  # fmt: skip

SMALLEST = 1000
"""Below it so many numbers are near each other that nearness says nothing."""

LATEST = 2100
"""Below it a number without a comma is a year."""

NEAR = 0.03
"""A number that differs by no more than this share may be meant for another."""

TELLING = 3
"""A value with fewer digits before its zeros has many neighbours that differ by a digit."""


@dataclass(frozen=True, slots=True)
class _Count:
    """A number of the register, and what it counts."""

    value: int
    label: str
    figure: Figure
    stems: frozenset[str]
    """Those of the words that the register has for it: title, scope and labels."""


MISQUOTED_COUNT = Rule(
    "misquoted-count",
    "A number in prose is that of the figures register.",
    why="A slip of the pen turns 75,950 into 75,590, and no reader can tell.",
    severity=Severity.WARNING,
)


def misquoted_counts(known: Known) -> Iterator[Finding]:
    """A number in an essay is nearly, but not quite, one of the series that it leans on."""
    figures = known.library.figures.values()
    told: set[float] = set()
    for figure in figures:
        told.update(_told(figure))
    for essay in finished(known):
        for passage in known.passages(essay.document):
            for match, number in _numbers(passage.words):
                if number in told:
                    continue
                meant = _meant(match.start(), number, passage, figures)
                if meant:
                    name, value = repr(meant.figure.id), f"{meant.value:,}"
                    problem = f"{match[0]} is nearly {value}, which {name} has for {meant.label!r}"
                    remedy = (
                        f"write {value}, or 'about'; the range of {name} may tell of other counts"
                    )
                    where = placed(passage, essay, known)(match.start())
                    yield MISQUOTED_COUNT.broken(where, problem, remedy)


def _counts(figure: Figure) -> Iterator[_Count]:
    around = _stems(f"{figure.title} {figure.scope}")
    labels = {series.id: series.label for series in figure.series}
    for row in figure.rows:
        for column, value in row.values.items():
            if SMALLEST <= value < inf:
                stems = around | _stems(f"{row.label} {labels.get(column, '')}")
                yield _Count(int(value), row.label, figure, stems)


def _stems(words: str) -> frozenset[str]:
    """Words of weight by their first letters, in which dismissed and dismissals are one."""
    found = (word.lower() for word in _LETTERS.findall(words))
    return frozenset(word[:5] for word in found if word not in _LIGHT)


def _told(figure: Figure) -> Iterator[int]:
    """Every number that a figure's cells and words have."""
    words = [figure.title, figure.scope, figure.range, figure.note or ""]
    for row in figure.rows:
        words += [row.label, *row.words.values()]
        yield from (int(value) for value in row.values.values() if isfinite(value))
    yield from (number for _, number in _numbers(" ".join(words)))


def _numbers(words: str) -> Iterator[tuple[re.Match[str], int]]:
    """Counts of a thousand or more; years are none of them."""
    for match in _NUMBER.finditer(words):
        before = words[match.start() - 1 : match.start()]
        number = int("".join(filter(str.isdigit, match[0])))
        is_year = match[0].isdigit() and number < LATEST
        if number >= SMALLEST and not is_year and not before.isalnum() and before not in _JOINTS:
            yield match, number


def _shared(passage: Passage, figure: Figure) -> int | None:
    """How many words a passage must share with a count of a figure that it leans on.

    Zero with a link to it, two with a citation of one of its sources. Without either the passage
    leans on something else.
    """
    if any(link.scheme == "figure" and link.rest == figure.id for link in passage.links):
        return 0
    for support in passage.support:
        if any(cite.key in figure.sources for cite in support.cites):
            return 2
    return None


def _meant(start: int, number: int, passage: Passage, figures: Iterable[Figure]) -> _Count | None:
    """The nearest count that a passage speaks of, if the number looks like a slip for it."""
    stems = _stems(passage.words)
    near: list[_Count] = []
    for figure in figures:
        shared = _shared(passage, figure)
        if shared is None:
            continue
        for count in _counts(figure):
            if _is_slip(number, count.value) and len(stems & count.stems) >= shared:
                near.append(count)
    rounded = any(abs(count.value - number) < _unit(number) for count in near)
    if not near or (rounded and _is_hedged(start, passage)):
        return None
    return min(near, key=lambda count: abs(count.value - number))


def _is_hedged(start: int, passage: Passage) -> bool:
    """A word earlier in the sentence says that numbers are rounded."""
    sentence = max(first for first, _ in cuts(passage.words) if first <= start)
    return _HEDGE.search(passage.words, sentence, start) is not None


def _unit(number: int) -> int:
    """What the last digit before the zeros counts: thousands in 767,000."""
    digits = str(number)
    return int(10 ** (len(digits) - len(digits.rstrip("0"))))


def _is_slip(number: int, value: int) -> bool:
    """They differ by little, by one digit, or by two that have changed places."""
    if abs(number - value) <= NEAR * value:
        return True
    one, other = str(number), str(value)
    if len(one) != len(other) or len(other.rstrip("0")) < TELLING:
        return False
    apart = [at for at in range(len(one)) if one[at] != other[at]]
    swapped = len(apart) == 2 and sorted(one) == sorted(other) and apart[1] == apart[0] + 1
    return len(apart) == 1 or swapped
