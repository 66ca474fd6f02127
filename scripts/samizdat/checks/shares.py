"""Shares of a whole: `of the 1,966 delegates 1,180 were arrested`, where a figure has both."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from samizdat.checks.numbers import HEDGE, RIVAL, numbers_in, stems_of
from samizdat.checks.register_counts import FEWEST, Count, Counts
from samizdat.words import english

OWN_WORDS = 4
"""So many words of a count its sentence must have, and all those of its row."""

FEWEST_BESIDE = 1000
"""Below it a number of a row may be a share of another one."""

_SPELLED = re.compile(
    rf"\b(?:(?P<tens>{'|'.join(english.TENS)})(?:-(?P<ones>{'|'.join(english.ONES)}))?"
    rf"|(?P<teens>{'|'.join(english.TEENS)}))\b",
    re.IGNORECASE,
)
_PER_CENT = re.compile(r"\s*(?:%|per\s?cent|in\s+(?:a|every)\s+hundred)")


@dataclass(frozen=True, slots=True)
class Share:
    """A number that a figure has otherwise, beside another that it has."""

    start: int
    words: str
    number: int
    meant: Count


def wrong_shares(words: str, cuts: Iterable[tuple[int, int]], counts: Counts) -> Iterator[Share]:
    """The shares in a text that differ from the figure which has the whole and the row."""
    wholes = [number for _, number in numbers_in(words, FEWEST) if number in counts.by_value]
    if not wholes:
        return
    for first, last in cuts:
        sentence = words[first:last]
        if not HEDGE.search(sentence) and not RIVAL.search(sentence):
            yield from _in(sentence, first, counts)


def _in(sentence: str, first: int, counts: Counts) -> Iterator[Share]:
    numbers = list(_numbers(sentence))
    told = {number for *_, number in numbers}
    stems = stems_of(sentence)
    for _, _, whole in numbers:
        for anchor in counts.by_value.get(whole, ()):
            rows = list(_rows_told(anchor, stems, counts)) or list(
                _beside(anchor, stems, told, counts)
            )
            if len(rows) != 1 or rows[0].value in told:
                continue
            for start, words, number in numbers:
                is_told = number in counts.told[anchor.figure.id]
                if not is_told and len(str(number)) == len(str(rows[0].value)):
                    yield Share(first + start, words, number, rows[0])
            return


def _rows_told(anchor: Count, stems: frozenset[str], counts: Counts) -> Iterator[Count]:
    """The other rows of the figure all whose words a sentence has."""
    for count in counts.of_figure(anchor.figure.id):
        is_other = count.row and count.row != anchor.row and count.row <= stems
        if is_other and count.value < anchor.value and len(stems & count.stems) >= OWN_WORDS:
            yield count


def _beside(
    anchor: Count, stems: frozenset[str], told: set[int], counts: Counts
) -> Iterator[Count]:
    """The other numbers of the row that has one of a sentence, and whose words it has."""
    if not anchor.row or not anchor.row <= stems or len(stems & anchor.stems) < OWN_WORDS - 1:
        return
    if anchor.value < FEWEST_BESIDE:
        return
    for count in counts.of_figure(anchor.figure.id):
        is_beside = count.path[1] == anchor.path[1] and count.path != anchor.path
        if is_beside and count.value >= FEWEST_BESIDE and count.value not in told:
            yield count


def _numbers(sentence: str) -> Iterator[tuple[int, str, int]]:
    """Counts in digits and in words, each with its place."""
    for match, number in numbers_in(sentence, FEWEST):
        if not _PER_CENT.match(sentence, match.end()):
            yield match.start(), match[0], number
    for match in _SPELLED.finditer(sentence):
        yield match.start(), match[0], _value(match)


def _value(spelled: re.Match[str]) -> int:
    if spelled["teens"]:
        return 10 + english.TEENS.index(spelled["teens"].lower())
    tens = 20 + 10 * english.TENS.index(spelled["tens"].lower())
    ones = spelled["ones"]
    return tens + (1 + english.ONES.index(ones.lower()) if ones else 0)
