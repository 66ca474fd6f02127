"""Checks of counts: numbers in prose against those of the figures register."""

import re
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from samizdat.checks.counted_twice import Number, typed_wrong
from samizdat.checks.far_apart import Claim, claims_of, far_apart
from samizdat.checks.gist import Gist
from samizdat.checks.numbers import (
    HEDGE,
    LETTERS,
    OWN_WORDS,
    RIVAL,
    SMALLEST,
    is_typed_wrong,
    numbers_in,
    stems_of,
    unit_of,
)
from samizdat.checks.passages import at, finished, placed
from samizdat.checks.register_counts import FEWEST, Count, Counts, is_plain_slip
from samizdat.checks.shares import wrong_shares
from samizdat.findings import Finding, Rule, Severity, Where
from samizdat.knowledge.known import Known
from samizdat.model.figures import Figure
from samizdat.prose.views.lines import said
from samizdat.prose.views.passages import Passage
from samizdat.prose.views.sentences import cuts
from samizdat.words.said_dates import said_dates

TELLING = 100
"""A smaller number tells nothing by itself: many things are counted by it."""

LONG = 4
"""Digits of a number that is hardly ever like another by chance."""

FEW_WORDS = 3
"""So many words a number below a thousand must share with a count, citation or not."""

MISQUOTED_COUNT = Rule(
    "misquoted-count",
    "A number in prose is that of the figures register, and the same in every essay.",
    why="A slip of the pen turns 75,950 into 75,590, and no reader can tell.",
    severity=Severity.WARNING,
)


def misquoted_counts(known: Known) -> Iterator[Finding]:
    """A number in an essay or an event is nearly one that a figure has."""
    yield from known.once(_counted).misquoted


@dataclass(frozen=True, slots=True)
class _Counted:
    """What a text makes of its numbers."""

    misquoted: tuple[Finding, ...]
    untold: tuple[Number, ...]


def _figures(known: Known) -> Counts:
    return Counts(known.library.figures.values())


def _counted(known: Known) -> _Counted:
    counts = known.whole.once(_figures)
    misquoted: list[Finding] = []
    untold: list[Number] = []
    for text in (*_of_essays(known), *_of_events(known)):
        seen: set[int] = set()
        for match, number in numbers_in(text.words, FEWEST):
            is_told = number >= TELLING and number in counts.all_told
            if is_told and _is_of_a_figure(number, text, counts, known):
                continue
            start = match.start()
            meant = _meant(match, number, text, counts)
            if meant:
                seen.add(number)
                misquoted.append(_misquoted(match[0], number, meant, text.where(start), known))
            elif number >= SMALLEST:
                sentence = _sentence(start, text)
                untold.append(Number(match[0], number, text.where(start), sentence))
        for share in wrong_shares(text.words, text.cuts(), counts):
            if share.number not in seen:
                where = text.where(share.start)
                misquoted.append(_misquoted(share.words, share.number, share.meant, where, known))
    return _Counted(tuple(misquoted), tuple(untold))


def untold_numbers(known: Known) -> tuple[Number, ...]:
    """The numbers that no figure has."""
    return known.once(_counted).untold


def counting_claims(known: Known) -> Iterator[Claim]:
    """The sentences that count one thing at one date."""
    for essay in finished(known):
        for passage in known.passages(essay.document):
            yield from claims_of(passage, placed(passage, essay, known))


def numbers_that_differ(known: Known, gists: Iterable[Gist]) -> Iterator[Finding]:
    """Two texts have two numbers for one thing."""
    claims: list[Claim] = []
    untold: list[Number] = []
    for gist in gists:
        claims += gist.claims
        untold += gist.untold
    yield from _told_apart(claims, known.whole.once(_figures).all_told)
    for second, first in typed_wrong(untold):
        there = f"{first.where.path}:{first.where.line}"
        problem = f"{second.words} is nearly {first.words}, which {there} has in these words"
        remedy = "write the right one twice, or say that one is another count"
        yield MISQUOTED_COUNT.broken(second.where, problem, remedy)


_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"[12]\d{3}")


@dataclass(frozen=True, slots=True)
class _Text:
    """Words with their places, and what they lean on."""

    words: str
    where: Callable[[int], Where]
    cited: Callable[[], frozenset[str]]
    """The ids of the works behind them."""

    linked: Callable[[], frozenset[str]]
    """The ids of the figures that they link."""

    cuts: Callable[[], Iterable[tuple[int, int]]]
    """Where their sentences begin and end."""


def _is_of_a_figure(number: int, text: _Text, counts: Counts, known: Known) -> bool:
    """A figure has this very number: one that the text leans on, where it leans on any."""
    leans = [f.id for f in known.library.figures.values() if _shared(text, f) is not None]
    return not leans or any(number in counts.told[key] for key in leans)


def _of_essays(known: Known) -> Iterator[_Text]:
    for essay in finished(known):
        for passage in known.passages(essay.document):
            if _DIGIT.search(passage.words):
                where = placed(passage, essay, known)
                yield _Text(
                    passage.words, where, _cited(passage), _linked(passage), partial(_cuts, passage)
                )


def _cuts(passage: Passage) -> tuple[tuple[int, int], ...]:
    return passage.cuts


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
    if not known.registers:
        return
    for key, event in known.library.events.items():
        for field, words in (("line", event.line), ("note", event.note)):
            if words:
                where = at(known.library.events.where(key, field))
                cited = frozenset(event.sources)
                yield _Text(
                    said(words),
                    where,
                    partial(frozenset, cited),
                    frozenset,
                    partial(cuts, said(words)),
                )


def _told_apart(claims: Iterable[Claim], told: Container[float]) -> Iterator[Finding]:
    """Two sentences say the same of one date in the same words, with numbers far apart."""
    for second, first in far_apart(claims):
        is_slip = is_typed_wrong(int(first.value), int(second.value))
        if is_slip or (first.value in told and second.value in told):
            continue
        there = f"{first.where.path}:{first.where.line}"
        problem = f"{second.words}, but {first.words} in {there}, in the same words"
        remedy = "mend one of the two, or say that one is another count"
        yield MISQUOTED_COUNT.broken(second.where, problem, remedy)


def _misquoted(words: str, number: int, meant: Count, where: Where, known: Known) -> Finding:
    name, value = repr(meant.figure.id), f"{meant.value:,}"
    there = known.library.figures.where(meant.figure.id, *meant.path)
    nearly = "nearly" if is_plain_slip(number, meant.value) else "not"
    problem = (
        f"{words} is {nearly} {value}, which {name} has for {meant.label!r} "
        f"({there.path}:{there.line})"
    )
    remedy = f"write {value}, or 'about'; the range of {name} may tell of other counts"
    return MISQUOTED_COUNT.broken(where, problem, remedy)


def _shared(text: _Text, figure: Figure) -> int | None:
    """How many words a text must share with a count of a figure that it leans on.

    Zero with a link to it, two with a citation of one of its sources. Without either the text
    may lean on something else.
    """
    if figure.id in text.linked():
        return 0
    return None if text.cited().isdisjoint(figure.sources) else 2


def _meant(match: re.Match[str], number: int, text: _Text, counts: Counts) -> Count | None:
    """The nearest count that a text speaks of, if the number looks like a slip for it."""
    start = match.start()
    slips = list(counts.slips(number))
    leans = number >= TELLING and counts.has_dated(text.cited(), text.linked())
    if not slips and not leans:
        return None
    sentence = _sentence(start, text)
    near = [count for count in slips if _speaks_of(count, number, sentence, text)]
    if not near and leans:
        near = list(_of_that_date(match, number, sentence, text, counts))
    near = [count for count in near if number not in counts.told[count.figure.id]]
    rounded = any(abs(count.value - number) < unit_of(number) for count in near)
    if not near or RIVAL.search(sentence) or (rounded and _is_hedged(start, text)):
        return None
    return min(near, key=lambda count: abs(count.value - number))


def _speaks_of(count: Count, number: int, sentence: str, text: _Text) -> bool:
    """Words that the register has for a count stand near: fewer are needed behind a citation."""
    shared = _shared(text, count.figure)
    own = len(stems_of(sentence) & count.stems)
    is_plain = is_plain_slip(number, count.value)
    if shared is None:
        return is_plain and own >= OWN_WORDS and count.value >= SMALLEST
    if count.value < SMALLEST or not is_plain:
        return own >= FEW_WORDS or (is_plain and _is_named(count, number, sentence))
    if is_typed_wrong(number, count.value) and len(str(number).rstrip("0")) >= LONG:
        shared = min(shared, 1)
    return len(stems_of(text.words) & count.stems) >= shared


def _is_named(count: Count, number: int, sentence: str) -> bool:
    """The sentence has the whole label of a row, and right behind the number what it counts."""
    unit = stems_of(count.figure.unit)
    behind = sentence.partition(f"{number:,}")[2].split(maxsplit=1)
    return (
        bool(count.row)
        and count.row <= stems_of(sentence)
        and stems_of(" ".join(behind[:1])) <= unit
    )


def _of_that_date(
    match: re.Match[str], number: int, sentence: str, text: _Text, counts: Counts
) -> Iterator[Count]:
    """The one count of the date of a sentence that has its words; none where it may be another."""
    if HEDGE.search(sentence) or not _YEAR.search(sentence):
        return
    dates = [said.date for said in said_dates(sentence)]
    if len(dates) != 1 or dates[0] is None:
        return
    counted = LETTERS.search(text.words, match.end())
    behind = stems_of(counted[0]) if counted else frozenset[str]()
    found: list[Count] = []
    for count in counts.dated.get(dates[0].edtf, ()):
        is_meant = _shared(text, count.figure) is not None and behind & count.stems
        if is_meant and len(stems_of(sentence) & count.stems) >= FEW_WORDS:
            found.append(count)
    if len(found) == 1 and len(str(found[0].value)) == len(str(number)):
        yield found[0]


def _sentence(start: int, text: _Text) -> str:
    """The sentence in which an offset lies."""
    for first, last in text.cuts():
        if start < last:
            return text.words[first:last]
    return text.words


def _is_hedged(start: int, text: _Text) -> bool:
    """A word earlier in the sentence says that numbers are rounded."""
    sentence = max(first for first, _ in text.cuts() if first <= start)
    return HEDGE.search(text.words, sentence, start) is not None
