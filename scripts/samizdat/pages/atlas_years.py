"""The years of the map: what happened in each, and the rules by which a page shows one of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from samizdat.model.events import Event
from samizdat.model.places import Place
from samizdat.words.dates import OPEN_PAST, HistoricalDate
from samizdat.words.periods import years_in


@dataclass(frozen=True, slots=True)
class Year:
    """A year that can be chosen on the map."""

    number: int
    events: tuple[Event, ...]
    at: Mapping[str, int]
    """How many events there were, by the id of the place."""

    @property
    def date(self) -> HistoricalDate:
        """The year as a date."""
        return whole(self.number)

    @property
    def places(self) -> int:
        """At how many places something happened."""
        return len(self.at)


def whole(number: int) -> HistoricalDate:
    """A year as a date."""
    sign = "-" if number < 0 else ""
    return HistoricalDate(f"{sign}{abs(number):04d}", (number, 1, 1), (number, 12, 31))


def years_of(events: Sequence[Event], places: Iterable[Place]) -> tuple[Year, ...]:
    """The years in which something happened at these places; else those in which a name changed."""
    known = {place.id: place for place in places}
    found: dict[int, list[Event]] = {}
    for event in events:
        for number in years_in(event.date):
            found.setdefault(number, []).append(event)
    if not found:
        for number in _renamed(known.values()):
            found[number] = []
    years: list[Year] = []
    for number, own in sorted(found.items()):
        at: dict[str, int] = {}
        for event in own:
            for key in event.places:
                if key in known:
                    at[key] = at.get(key, 0) + 1
        years.append(Year(number, tuple(own), at))
    return tuple(years)


def _renamed(places: Iterable[Place]) -> set[int]:
    """The years in which a place got a name."""
    found: set[int] = set()
    for place in places:
        for name in place.names:
            if name.period and name.period.first > OPEN_PAST:
                found.add(name.period.first[0])
    return found


def style(years: Iterable[int]) -> str:
    """The rules that show one year of the map and no other; empty without years."""
    rules: list[str] = []
    for year in years:
        here = f'.maps:is(:not([data-sliding]):has(#in-{year}:target),[data-year="{year}"])'
        rules.append(f"{here} .in-{year}{{display:revert}}")
        rules.append(f"{here} .out-{year}{{display:none}}")
        rules.append(f"{here} .at-{year}{{--said:var(--ink)}}")
        rules.append(f"{here} figure.at-{year}{{display:revert}}")
    return "".join(rules)
