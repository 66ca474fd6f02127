"""Checks of the days that front matter names, against the day of the check and one another."""

from collections.abc import Iterator

from samizdat.findings import Finding, Rule, Severity
from samizdat.knowledge.known import Known
from samizdat.model.essays import Essay
from samizdat.words.dates import HistoricalDate

FUTURE_DAY = Rule(
    "future-day",
    "An essay was published and revised on a day that has come.",
    why=(
        "A year is easily mistyped. The essay is published all the same: a build does not depend "
        "on the clock, so only `samizdat check` and the preview look at it."
    ),
    severity=Severity.WARNING,
)

OUTDATED_TRANSLATION = Rule(
    "outdated-translation",
    "A translation is as new as its original.",
    why=(
        "An essay that is a translation of another (`translation_of`) has what was changed in that "
        "one since. What the days of `revisions`, `updated` and `published` say is compared."
    ),
    severity=Severity.WARNING,
)

DAYS = (FUTURE_DAY, OUTDATED_TRANSLATION)


def future_days(known: Known) -> Iterator[Finding]:
    """An essay is dated on a day that has not come."""
    if known.today is None:
        return
    for essay in known.library.essays:
        for path, day in _days(essay):
            if day and day.first > known.today:
                problem = f"{path[-1]} is {day.words}, a day that has not come"
                remedy = "mend the year; until then an essay may have 'status: review'"
                yield FUTURE_DAY.broken(essay.document.places.at(*path), problem, remedy)


def _days(essay: Essay) -> Iterator[tuple[tuple[str | int, ...], HistoricalDate | None]]:
    """The days that an essay tells of itself, each with its place in the front matter."""
    yield ("published",), essay.front.published
    yield ("updated",), essay.front.updated
    for position, revision in enumerate(essay.front.revisions):
        yield ("revisions", position, "date"), revision.date
    if essay.front.retraction:
        yield ("retraction", "date"), essay.front.retraction.date


def outdated_translations(known: Known) -> Iterator[Finding]:
    """The original of a translation was changed after it."""
    for essay in known.library.essays:
        original = known.essays.get(essay.front.translation_of or "")
        if original is None or original.is_retracted:
            continue
        changed = original.front.changed
        own = essay.front.changed or essay.front.published
        if changed and own and own < changed:
            problem = f"{original.slug!r} was changed on {changed.words}, after this translation"
            remedy = "take over what was changed there, and add a revision of that day here"
            yield OUTDATED_TRANSLATION.broken(
                essay.document.places.at("translation_of"), problem, remedy
            )
