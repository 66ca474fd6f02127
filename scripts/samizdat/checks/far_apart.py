"""Two numbers far apart in sentences that have the same words and the same date."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from samizdat.checks.numbers import HEDGE, RIVAL
from samizdat.findings import Where
from samizdat.prose.views.passages import Kind, Passage
from samizdat.words.dates import MONTHS
from samizdat.words.said_dates import said_dates

_COUNT = re.compile(r"(?<![\w.,/-])[1-9]\d*(?:[,\u00a0\u202f]\d{3})*(?:\.\d+)?(?!\w|[.,/-]\d)")
_COUNTED = re.compile(
    rf"[1-9](?<![\w.,/–-].)(?!(?:(?<=1)\d|(?<=2)0)\d\d\s)[\d,.]*\s+(?!{'|'.join(MONTHS)})[^\W\d]"
)
"""A number that is no year and no day, before a word."""

_YEAR = re.compile(r"[12](?<!\d.)\d{3}(?!\d)")
_NAME = re.compile(r"(?<=[\w,] )[^\W\d_a-z]\w+")
"""A word with a capital that does not begin the sentence."""

_WORD = re.compile(r"\w+")
_LIGHT = frozenset({"and", "by", "had", "in", "of", "on", "the", "to", "was", "were"})
_NUMBERED = re.compile(
    r"(?:\b(?:articles?|chapters?|nos?|orders?|pages?|points?)\.?|№|§)\s*$", re.IGNORECASE
)
"""Before a number that counts nothing."""

_ELSEWHERE = re.compile(
    r"\b(?:an?|additional|again|another|further|he|her|here|hers|him|his|it|its|more|next|one|others?|same|she|such|that|their|them|then|there"
    r"|these|they|this|those|which|who|whom|whose)\b",
    re.IGNORECASE,
)
"""What it speaks of stands in another sentence, or in two clauses."""

_TOLD_IN = frozenset({Kind.PARAGRAPH, Kind.ITEM})
"""A row of a table has its words in the head."""

FEWEST_WORDS = 3
"""With fewer words beside its name a sentence may count many things."""

APART = 0.1
"""Numbers that differ by a smaller share may be rounded."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence that counts one thing at one date, and says of what it speaks."""

    words: str
    value: float
    where: Where
    about: tuple[frozenset[str], str, str]
    """All words but the number and the date; the word behind the number; the date."""


def claims_of(passage: Passage, where: Callable[[int], Where]) -> Iterator[Claim]:
    """The sentences of a passage that stand for themselves, with one number and one date."""
    if passage.kind not in _TOLD_IN or not _COUNTED.search(passage.words):
        return
    for first, last in passage.cuts:
        sentence = passage.words[first:last]
        if _speaks_for_itself(sentence) and passage.own[first:last] == sentence:
            yield from _claim(sentence, first, where)


def _speaks_for_itself(sentence: str) -> bool:
    """It has a year and another number, and needs no other sentence; most have not."""
    if not _COUNTED.search(sentence) or not _YEAR.search(sentence):
        return False
    if _ELSEWHERE.search(sentence):
        return False
    return not HEDGE.search(sentence) and not RIVAL.search(sentence)


def _claim(sentence: str, first: int, where: Callable[[int], Where]) -> Iterator[Claim]:
    """The one that it makes, or none."""
    dates = said_dates(sentence)
    if len(dates) != 1 or dates[0].date is None:
        return
    start, end = dates[0].start, dates[0].end
    rest = f"{sentence[:start]}{' ' * (end - start)}{sentence[end:]}"
    numbers = list(_COUNT.finditer(rest))
    if len(numbers) != 1 or _NUMBERED.search(rest[: numbers[0].start()]):
        return
    number = numbers[0]
    words = f"{rest[: number.start()]} {rest[number.end() :]}"
    told = frozenset(_WORD.findall(words.lower())) - _LIGHT
    behind = _WORD.search(rest, number.end())
    if behind is None or len(told) <= FEWEST_WORDS or not _NAME.search(words.strip()):
        return
    value = float(re.sub(r"[,\u00a0\u202f]", "", number[0]))
    about = (told, behind[0].lower(), dates[0].date.edtf)
    yield Claim(number[0], value, where(first + number.start()), about)


def far_apart(claims: Iterable[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """A claim, and the first before it that says the same with another number."""
    before: dict[tuple[frozenset[str], str, str], Claim] = {}
    for second in claims:
        first = before.setdefault(second.about, second)
        if abs(first.value - second.value) > APART * max(first.value, second.value):
            yield second, first
