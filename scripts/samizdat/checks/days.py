"""Checks of the days that front matter names, against the day of the check."""

from collections.abc import Iterator

from samizdat.findings import Finding, Rule, Severity
from samizdat.knowledge.known import Known

FUTURE_DAY = Rule(
    "future-day",
    "An essay was published and revised on a day that has come.",
    why=(
        "A year is easily mistyped. The essay is published all the same: a build does not depend "
        "on the clock, so only `samizdat check` and the preview look at it."
    ),
    severity=Severity.WARNING,
)


def future_days(known: Known) -> Iterator[Finding]:
    """An essay is dated on a day that has not come."""
    if known.today is None:
        return
    for essay in known.library.essays:
        for name, day in (("published", essay.front.published), ("updated", essay.front.updated)):
            if day and day.first > known.today:
                problem = f"{name} is {day.words}, a day that has not come"
                remedy = "mend the year; until then an essay may have 'status: review'"
                yield FUTURE_DAY.broken(essay.document.places.at(name), problem, remedy)
