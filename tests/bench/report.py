"""What a judgement of the search says: tables to read, or values for a program."""

import statistics
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from tests.bench.asking import Asked, Bytes
from tests.bench.indexing import Cost
from tests.bench.queries import KINDS, Score, rank, score

Runs = dict[str, list[Asked]]
"""What every query came to, by engine."""

ALL = "all"
ON_THE_PAGE = "all, any place on the page"


def ranks(asked: Iterable[Asked], *, pages: bool = False) -> list[int]:
    """The places of the right answers."""
    return [rank(one.found, one.query.expects, pages=pages) for one in asked]


def scores(asked: Sequence[Asked]) -> dict[str, Score]:
    """How well each kind of query was answered, and all of them."""
    by_kind = {kind: [one for one in asked if one.query.kind == kind] for kind in KINDS}
    found = {kind: score(ranks(some)) for kind, some in by_kind.items() if some}
    found[ALL] = score(ranks(asked))
    found[ON_THE_PAGE] = score(ranks(asked, pages=True))
    return found


def middle(values: Iterable[float | None]) -> float:
    """The median of what is known."""
    known = [value for value in values if value is not None]
    return statistics.median(known) if known else float("nan")


def nearly_all(values: Iterable[float | None]) -> float:
    """The 95th percentile of what is known."""
    known = sorted(value for value in values if value is not None)
    return known[round(0.95 * (len(known) - 1))] if known else float("nan")


def answers_table(runs: Runs) -> Iterator[str]:
    """Success at 1 and at 5 and the mean reciprocal rank, by kind and in all."""
    found = {name: scores(asked) for name, asked in runs.items()}
    first = next(iter(found.values()))
    yield f"{'kind':<28}{'queries':>8}" + "".join(
        f"{name + ': at 1':>18}{'at 5':>7}{'MRR':>7}" for name in found
    )
    for kind, one in first.items():
        row = f"{kind:<28}{one.count:>8}"
        for by_kind in found.values():
            its = by_kind[kind]
            row += f"{its.at_1:>18.0%}{its.at_5:>7.0%}{its.mrr:>7.3f}"
        yield row


def kilobytes(number: float) -> str:
    """Bytes in thousands."""
    return f"{number / 1000:,.0f}"


BYTES: dict[str, Callable[[Asked], Bytes]] = {
    "with the page, unasked": lambda one: one.before,
    "opening to first result": lambda one: one.to_first,
    "opening to last passage": lambda one: one.to_last,
}
TIMES: dict[str, Callable[[Asked], float | None]] = {
    "load to being ready": lambda one: one.ready,
    "last key to first result": lambda one: one.first,
    "the same, without phrases": lambda one: None if one.query.kind == "phrase" else one.first,
    "the same, all being fetched": lambda one: one.again,
    "last key to last passage": lambda one: one.last,
}


def bytes_table(runs: Runs) -> Iterator[str]:
    """What goes over the wire, as it is and as from a server that compresses text."""
    yield f"{'kB, headers included':<28}" + "".join(
        f"{name + ': median':>20}{'most':>9}{'gzip, median':>14}{'most':>9}" for name in runs
    )
    for label, what in BYTES.items():
        row = f"{label:<28}"
        for asked in runs.values():
            plain = [what(one).plain for one in asked]
            packed = [what(one).compressed for one in asked]
            row += f"{kilobytes(middle(plain)):>20}{kilobytes(max(plain)):>9}"
            row += f"{kilobytes(middle(packed)):>14}{kilobytes(max(packed)):>9}"
        yield row


def times_table(runs: Runs) -> Iterator[str]:
    """How long one waits."""
    yield f"{'milliseconds':<28}" + "".join(f"{name + ': median':>20}{'95th':>9}" for name in runs)
    for label, what in TIMES.items():
        row = f"{label:<28}"
        for asked in runs.values():
            values = [what(one) for one in asked]
            row += f"{middle(values):>20,.0f}{nearly_all(values):>9,.0f}"
        yield row.replace("nan", "  –")


def indexing_table(costs: dict[str, Cost]) -> Iterator[str]:
    """What indexing costs."""
    yield f"{'indexing':<46}{'seconds':>9}{'of CPU':>9}{'MB at most':>12}{'of Pagefind':>13}"
    for label, cost in costs.items():
        times = f"{cost.seconds:>9.2f}{cost.cpu:>9.2f}"
        yield f"{label:<46}{times}{cost.megabytes:>12,.0f}{cost.pagefind:>13,.0f}"


def failures(asked: Iterable[Asked]) -> Iterator[str]:
    """Every query whose first result is not right, with what came in its place."""
    for one in asked:
        place = rank(one.found, one.query.expects)
        if place == 1:
            continue
        yield f"{one.query.kind}: {one.query.text}   [{place or 'not found'}]"
        yield f"    expected: {', '.join(one.query.expects)}"
        yield f"    came:     {', '.join(one.found[:5]) or 'nothing'}"


def as_data(runs: Runs, costs: dict[str, Cost]) -> dict[str, Any]:
    """Everything for a program to read."""
    return {
        name: {
            "scores": {kind: asdict(its) for kind, its in scores(asked).items()},
            "queries": [
                {**asdict(one), "rank": rank(one.found, one.query.expects)} for one in asked
            ],
        }
        for name, asked in runs.items()
    } | {"indexing": {label: asdict(cost) for label, cost in costs.items()}}
