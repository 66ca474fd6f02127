"""Checks of counts: numbers in prose against those of the figures register."""

from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from math import inf, isfinite

from samizdat.checks.counted_twice import Number, typed_wrong
from samizdat.checks.far_apart import Claim, claims_of, far_apart
from samizdat.checks.numbers import (
    HEDGE,
    OWN_WORDS,
    RIVAL,
    SMALLEST,
    is_typed_wrong,
    numbers_in,
    stems_of,
    unit_of,
)
from samizdat.checks.passages import at, finished, placed
from samizdat.findings import Finding, Rule, Severity, Where
from samizdat.knowledge.known import Known
from samizdat.model.figures import Figure
from samizdat.prose.views.lines import said
from samizdat.prose.views.passages import Passage
from samizdat.prose.views.sentences import cuts

FEWEST = 100
"""Below it a slip of one digit says nothing either."""

FEW_WORDS = 3
"""So many words a number below a thousand must share with a count, citation or not."""

NEAR = 0.03
"""A number that differs by no more than this share may be meant for another."""


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
    """A number in an essay or an event is nearly one that a figure or another text has."""
    figures: list[tuple[Figure, tuple[_Count, ...]]] = []
    told: set[float] = set()
    for figure in known.library.figures.values():
        figures.append((figure, tuple(_counts(figure))))
        told.update(_told(figure))
    untold: list[Number] = []
    for text in (*_of_essays(known), *_of_events(known)):
        for match, number in numbers_in(text.words, FEWEST):
            if number in told:
                continue
            where = text.where(match.start())
            meant = _meant(match.start(), number, text, figures)
            if meant:
                yield _misquoted(match[0], meant, where)
            elif number >= SMALLEST:
                untold.append(Number(match[0], number, where, _sentence(match.start(), text)))
    yield from _told_apart(known, told)
    for second, first in typed_wrong(untold):
        there = f"{first.where.path}:{first.where.line}"
        problem = f"{second.words} is nearly {first.words}, which {there} has in these words"
        remedy = "write the right one twice, or say that one is another count"
        yield MISQUOTED_COUNT.broken(second.where, problem, remedy)


@dataclass(frozen=True, slots=True)
class _Text:
    """Words with their places, and what they lean on."""

    words: str
    where: Callable[[int], Where]
    cited: Callable[[], frozenset[str]]
    """The ids of the works behind them."""

    linked: Callable[[], frozenset[str]]
    """The ids of the figures that they link."""


def _of_essays(known: Known) -> Iterator[_Text]:
    for essay in finished(known):
        for passage in known.passages(essay.document):
            if any(map(str.isdigit, passage.words)):
                where = placed(passage, essay, known)
                yield _Text(passage.words, where, _cited(passage), _linked(passage))


def _cited(passage: Passage) -> Callable[[], frozenset[str]]:
    def cited() -> frozenset[str]:
        keys: set[str] = set()
        for support in passage.support:
            keys.update(cite.key for cite in support.cites)
        return frozenset(keys)

    return cited


def _linked(passage: Passage) -> Callable[[], frozenset[str]]:
    return lambda: frozenset(link.rest for link in passage.links if link.scheme == "figure")


def _of_events(known: Known) -> Iterator[_Text]:
    """The line and the note of each event, which lean on its sources."""
    for key, event in known.library.events.items():
        for field, words in (("line", event.line), ("note", event.note)):
            if words:
                where = at(known.library.events.where(key, field))
                cited = frozenset(event.sources)
                yield _Text(said(words), where, partial(frozenset, cited), frozenset)


def _told_apart(known: Known, told: Container[float]) -> Iterator[Finding]:
    """Two sentences say the same of one date in the same words, with numbers far apart."""
    claims: list[Claim] = []
    for essay in finished(known):
        for passage in known.passages(essay.document):
            claims.extend(claims_of(passage, placed(passage, essay, known)))
    for second, first in far_apart(claims):
        is_slip = is_typed_wrong(int(first.value), int(second.value))
        if is_slip or (first.value in told and second.value in told):
            continue
        there = f"{first.where.path}:{first.where.line}"
        problem = f"{second.words}, but {first.words} in {there}, in the same words"
        remedy = "mend one of the two, or say that one is another count"
        yield MISQUOTED_COUNT.broken(second.where, problem, remedy)


def _misquoted(words: str, meant: _Count, where: Where) -> Finding:
    name, value = repr(meant.figure.id), f"{meant.value:,}"
    problem = f"{words} is nearly {value}, which {name} has for {meant.label!r}"
    remedy = f"write {value}, or 'about'; the range of {name} may tell of other counts"
    return MISQUOTED_COUNT.broken(where, problem, remedy)


def _counts(figure: Figure) -> Iterator[_Count]:
    around = stems_of(f"{figure.title} {figure.scope}")
    labels = {series.id: series.label for series in figure.series}
    for row in figure.rows:
        for column, value in row.values.items():
            if FEWEST <= value < inf:
                stems = around | stems_of(f"{row.label} {labels.get(column, '')}")
                yield _Count(int(value), row.label, figure, stems)


def _told(figure: Figure) -> Iterator[int]:
    """Every number that a figure's cells and words have."""
    words = [figure.title, figure.scope, figure.range, figure.note or ""]
    for row in figure.rows:
        words += [row.label, *row.words.values()]
        yield from (int(value) for value in row.values.values() if isfinite(value))
    yield from (number for _, number in numbers_in(" ".join(words), FEWEST))


def _shared(text: _Text, figure: Figure) -> int | None:
    """How many words a text must share with a count of a figure that it leans on.

    Zero with a link to it, two with a citation of one of its sources. Without either the text
    may lean on something else.
    """
    if figure.id in text.linked():
        return 0
    return None if text.cited().isdisjoint(figure.sources) else 2


def _meant(start: int, number: int, text: _Text, figures: Figures) -> _Count | None:
    """The nearest count that a text speaks of, if the number looks like a slip for it."""
    sentence = _sentence(start, text)
    near: list[_Count] = []
    for figure, counts in figures:
        slips = [count for count in counts if _is_slip(number, count.value)]
        shared = _shared(text, figure) if slips else None
        for count in slips:
            if _speaks_of(count, shared, sentence, text):
                near.append(count)
    rounded = any(abs(count.value - number) < unit_of(number) for count in near)
    if not near or RIVAL.search(sentence) or (rounded and _is_hedged(start, text)):
        return None
    return min(near, key=lambda count: abs(count.value - number))


def _speaks_of(count: _Count, shared: int | None, sentence: str, text: _Text) -> bool:
    """Words that the register has for a count stand near: fewer are needed behind a citation."""
    own = len(stems_of(sentence) & count.stems)
    if shared is None:
        return own >= OWN_WORDS and count.value >= SMALLEST
    if count.value < SMALLEST:
        return own >= FEW_WORDS
    return len(stems_of(text.words) & count.stems) >= shared


def _sentence(start: int, text: _Text) -> str:
    """The sentence in which an offset lies."""
    for first, last in cuts(text.words):
        if start < last:
            return text.words[first:last]
    return text.words


def _is_hedged(start: int, text: _Text) -> bool:
    """A word earlier in the sentence says that numbers are rounded."""
    sentence = max(first for first, _ in cuts(text.words) if first <= start)
    return HEDGE.search(text.words, sentence, start) is not None


def _is_slip(number: int, value: int) -> bool:
    """They differ by little, by one digit, or by two that have changed places."""
    if value >= SMALLEST and abs(number - value) <= NEAR * value:
        return True
    return is_typed_wrong(number, value)
