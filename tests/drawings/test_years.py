"""The years of the map."""

from samizdat.model.events import Event
from samizdat.model.places import Coordinates, Place
from samizdat.pages.atlas_years import style, whole, years_of
from samizdat.pages.maps import short

RESTS = {"sources": ["law"], "evidence": "document", "confidence": "high"}
POINT = {"latitude": 1, "longitude": 1, "certainty": "approximate"}


def event(key: str, date: str, *places: str) -> Event:
    """Something that happened somewhere."""
    return Event.model_validate(
        {"id": key, "date": date, "line": "It happened", "places": places, **RESTS}
    )


def place(key: str, **values: object) -> Place:
    """A place of which it is known where it is."""
    known = {"id": key, "name": key, "role": "A town.", "coordinates": POINT, **RESTS, **values}
    return Place.model_validate(known)


def test_events_by_year() -> None:
    """An event stands in each year that it touches; what took long, in its first."""
    events = [
        event("a", "1937-08", "town"),
        event("b", "1937/1938", "town", "nowhere"),
        event("c", "1900/1950", "town"),
        event("d", "../1899", "town"),
    ]

    years = years_of(events, [place("town")])

    told = [(year.number, [each.id for each in year.events], dict(year.at)) for year in years]
    assert told == [
        (1899, ["d"], {"town": 1}),
        (1900, ["c"], {"town": 1}),
        (1937, ["a", "b"], {"town": 2}),
        (1938, ["b"], {"town": 1}),
    ]


def test_names_make_years() -> None:
    """Where nothing happened, the years are those in which a name changed."""
    names = [{"name": "Old", "period": "../1900"}, {"name": "New", "period": "1900/.."}]

    assert [year.number for year in years_of([], [place("town", names=names)])] == [1900]


def test_years_before_christ() -> None:
    """A year before the first has a date too."""
    assert whole(-43).words == "44 BC"
    assert whole(1937).words == "1937"
    assert "#in--43" in style([-43])


def test_reach() -> None:
    """The radius is what the record says, else what its precision stands for, else nothing."""
    known = {**POINT, "precision": "an island"}

    assert Coordinates.model_validate({**known, "radius": 30}).reach == 30
    assert Coordinates.model_validate(known).reach == 5
    assert Coordinates.model_validate({**POINT, "precision": "somewhere"}).reach == 0


def test_short_names() -> None:
    """A map has the name without brackets and what stands behind a comma."""
    assert short("Kresty prison, Leningrad") == "Kresty prison"
    assert short("Kyiv (Kiev)") == "Kyiv"
    assert short("Istanbul, once Constantinople") == "Istanbul"
    assert len(short("A name that goes on and on until nobody reads it")) <= 31
