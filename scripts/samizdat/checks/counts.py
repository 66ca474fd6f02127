"""Checks of counts: numbers in prose against those of the figures register."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import inf, isfinite

from samizdat.checks.passages import finished, placed
from samizdat.findings import Finding, Rule, Severity, Where
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
_RIVAL = re.compile(
    r"\b(?:an?other|others?|rival|different|earlier|later|by\s+one|some)\s+"
    r"(?:counts?|estimates?|figures?|totals?|numbers?|sources?|statements?|works?|historians?)\b"
    r"|\bestimat\w+|\bnot\s+\d",
    re.IGNORECASE,
)
"""The sentence tells another count, and says so."""

_LETTERS = re.compile(r"[^\W\d_]{4,}")
_LIGHT = frozenset(
    {"also", "been", "both", "from", "have", "here", "more", "most", "only", "other", "than",
     "that", "them", "then", "there", "these", "this", "those", "were", "which", "with", "without"}
)  # fmt: skip

SMALLEST = 1000
"""Below it so many numbers are near each other that nearness says nothing."""

FEWEST = 100
"""Below it a slip of one digit says nothing either."""

OWN_WORDS = 4
"""With so many words of a count in its sentence a number needs no citation to be meant for it."""

FEW_WORDS = 3
"""So many words a number below a thousand must share with a count, citation or not."""

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


Figures = Iterable[tuple[Figure, tuple[_Count, ...]]]

MISQUOTED_COUNT = Rule(
    "misquoted-count",
    "A number in prose is that of the figures register, and the same in every essay.",
    why="A slip of the pen turns 75,950 into 75,590, and no reader can tell.",
    severity=Severity.WARNING,
)


def misquoted_counts(known: Known) -> Iterator[Finding]:
    """A number in an essay is nearly, but not quite, one that the register or an essay has."""
    figures: list[tuple[Figure, tuple[_Count, ...]]] = []
    told: set[float] = set()
    for figure in known.library.figures.values():
        figures.append((figure, tuple(_counts(figure))))
        told.update(_told(figure))
    untold: list[_Number] = []
    for essay in finished(known):
        for passage in known.passages(essay.document):
            for match, number in _numbers(passage.words, FEWEST):
                if number in told:
                    continue
                where = placed(passage, essay, known)(match.start())
                meant = _meant(match.start(), number, passage, figures)
                if meant:
                    yield _misquoted(match[0], meant, where)
                elif number >= SMALLEST:
                    untold.append(
                        _Number(match[0], number, where, _sentence(match.start(), passage))
                    )
    yield from _twice(untold)


def _misquoted(words: str, meant: _Count, where: Where) -> Finding:
    name, value = repr(meant.figure.id), f"{meant.value:,}"
    problem = f"{words} is nearly {value}, which {name} has for {meant.label!r}"
    remedy = f"write {value}, or 'about'; the range of {name} may tell of other counts"
    return MISQUOTED_COUNT.broken(where, problem, remedy)


@dataclass(frozen=True, slots=True)
class _Number:
    """A number of an essay that no figure has."""

    words: str
    value: int
    where: Where
    sentence: str

    @property
    def counted(self) -> str:
        """The first words behind it, by their stems: what is counted."""
        behind = self.sentence.partition(self.words)[2]
        return " ".join(word[:5].lower() for word in _LETTERS.findall(behind)[:1])


def _twice(numbers: Iterable[_Number]) -> Iterator[Finding]:
    """Two sentences in nearly the same words have numbers that differ like a slip."""
    alike: dict[tuple[str, str], list[_Number]] = {}
    for second in numbers:
        before: dict[int, _Number] = {}
        for key in _keys(second.value):
            bucket = alike.setdefault((second.counted, key), [])
            before |= {id(first): first for first in bucket}
            bucket.append(second)
        for first in before.values():
            if _says_the_same(first, second):
                there = f"{first.where.path}:{first.where.line}"
                problem = (
                    f"{second.words} is nearly {first.words}, which {there} has in these words"
                )
                remedy = "write the right one twice, or say that one is another count"
                yield MISQUOTED_COUNT.broken(second.where, problem, remedy)
                break


def _keys(value: int) -> Iterator[str]:
    """What a number shares with each that differs by a slip: all digits but one, or but order."""
    digits = str(value)
    yield "".join(sorted(digits))
    for at in range(len(digits)):
        yield f"{digits[:at]}_{digits[at + 1 :]}"


def _says_the_same(first: _Number, second: _Number) -> bool:
    """Two sentences count one thing, and their numbers differ by a slip."""
    if first.sentence == second.sentence or first.value == second.value:
        return False
    if not _is_typed_wrong(first.value, second.value):
        return False
    if _RIVAL.search(first.sentence) or _RIVAL.search(second.sentence):
        return False
    return len(_stems(first.sentence) & _stems(second.sentence)) >= OWN_WORDS


def _counts(figure: Figure) -> Iterator[_Count]:
    around = _stems(f"{figure.title} {figure.scope}")
    labels = {series.id: series.label for series in figure.series}
    for row in figure.rows:
        for column, value in row.values.items():
            if FEWEST <= value < inf:
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
    yield from (number for _, number in _numbers(" ".join(words), FEWEST))


def _numbers(words: str, least: int = SMALLEST) -> Iterator[tuple[re.Match[str], int]]:
    """Counts from a thousand on, or from less; years are none of them."""
    for match in _NUMBER.finditer(words):
        before = words[match.start() - 1 : match.start()]
        number = int("".join(filter(str.isdigit, match[0])))
        is_year = match[0].isdigit() and SMALLEST <= number < LATEST
        if number >= least and not is_year and not before.isalnum() and before not in _JOINTS:
            yield match, number


def _shared(passage: Passage, figure: Figure) -> int | None:
    """How many words a passage must share with a count of a figure that it leans on.

    Zero with a link to it, two with a citation of one of its sources. Without either the passage
    may lean on something else.
    """
    if any(link.scheme == "figure" and link.rest == figure.id for link in passage.links):
        return 0
    for support in passage.support:
        if any(cite.key in figure.sources for cite in support.cites):
            return 2
    return None


def _meant(start: int, number: int, passage: Passage, figures: Figures) -> _Count | None:
    """The nearest count that a passage speaks of, if the number looks like a slip for it."""
    sentence = _sentence(start, passage)
    near: list[_Count] = []
    for figure, counts in figures:
        slips = [count for count in counts if _is_slip(number, count.value)]
        shared = _shared(passage, figure) if slips else None
        for count in slips:
            if _speaks_of(count, shared, sentence, passage):
                near.append(count)
    rounded = any(abs(count.value - number) < _unit(number) for count in near)
    if not near or _RIVAL.search(sentence) or (rounded and _is_hedged(start, passage)):
        return None
    return min(near, key=lambda count: abs(count.value - number))


def _speaks_of(count: _Count, shared: int | None, sentence: str, passage: Passage) -> bool:
    """Words that the register has for a count stand near: fewer are needed behind a citation."""
    own = len(_stems(sentence) & count.stems)
    if shared is None:
        return own >= OWN_WORDS and count.value >= SMALLEST
    if count.value < SMALLEST:
        return own >= FEW_WORDS
    return len(_stems(passage.words) & count.stems) >= shared


def _sentence(start: int, passage: Passage) -> str:
    """The sentence in which an offset lies."""
    for first, last in cuts(passage.words):
        if start < last:
            return passage.words[first:last]
    return passage.words


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
    if value >= SMALLEST and abs(number - value) <= NEAR * value:
        return True
    return _is_typed_wrong(number, value)


def _is_typed_wrong(number: int, value: int) -> bool:
    """They differ by one digit, or by two neighbours that have changed places."""
    one, other = str(number), str(value)
    if len(one) != len(other) or len(other.rstrip("0")) < TELLING:
        return False
    apart = [at for at in range(len(one)) if one[at] != other[at]]
    swapped = len(apart) == 2 and sorted(one) == sorted(other) and apart[1] == apart[0] + 1
    return len(apart) == 1 or swapped
