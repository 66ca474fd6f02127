"""Two numbers for one thing in nearly the same words, that no figure has."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from samizdat.checks.numbers import LETTERS, OWN_WORDS, RIVAL, is_typed_wrong, slip_keys, stems_of
from samizdat.findings import Where


@dataclass(frozen=True, slots=True)
class Number:
    """A number of an essay that no figure has."""

    words: str
    value: int
    where: Where
    sentence: str

    @property
    def counted(self) -> str:
        """The first words behind it, by their stems: what is counted."""
        behind = self.sentence.partition(self.words)[2]
        return " ".join(word[:5].lower() for word in LETTERS.findall(behind)[:1])


def typed_wrong(numbers: Iterable[Number]) -> Iterator[tuple[Number, Number]]:
    """A number, and one before it: two sentences in nearly the same words differ like a slip."""
    alike: dict[tuple[str, str], _ByValue] = {}
    for order, second in enumerate(numbers):
        before: dict[int, Number] = {}
        for key in slip_keys(second.value):
            bucket = alike.setdefault((second.counted, key), {})
            before |= _others(bucket, second.value)
            bucket.setdefault(second.value, []).append((order, second))
        for first in before.values():
            if _says_the_same(first, second):
                yield second, first
                break


_ByValue = dict[int, list[tuple[int, Number]]]
"""Numbers by their value, each with its place in the order: many texts have the same one."""


def _others(bucket: _ByValue, value: int) -> dict[int, Number]:
    """Those of another value, in order."""
    found: list[tuple[int, Number]] = []
    for each, firsts in bucket.items():
        if each != value:
            found += firsts
    return dict(sorted(found))


def _says_the_same(first: Number, second: Number) -> bool:
    """Two sentences count one thing, and their numbers differ by a slip."""
    if first.sentence == second.sentence or first.value == second.value:
        return False
    if not is_typed_wrong(first.value, second.value):
        return False
    if RIVAL.search(first.sentence) or RIVAL.search(second.sentence):
        return False
    return len(stems_of(first.sentence) & stems_of(second.sentence)) >= OWN_WORDS
