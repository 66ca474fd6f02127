"""Places: what they were called when, where they are, and what happened there."""

from enum import StrEnum
from functools import cached_property

from pydantic import Field

from samizdat.model.fields import Edtf, Line, Prose, Text
from samizdat.model.kind import Found, Kind, Manner, Told
from samizdat.model.naming import Naming, naming_of_thing
from samizdat.model.records import Record, Strict
from samizdat.prose.views.lines import said
from samizdat.words.listing import joined
from samizdat.words.tongue import Tongue


class PlaceName(Strict):
    """A name that a place had, and when."""

    name: Line
    native_name: Line | None = None
    period: Edtf | None = None


class Certainty(StrEnum):
    """How far a pair of coordinates can be trusted."""

    SEEN = "seen in a source"
    APPROXIMATE = "approximate"


REACHES = {"building": 0.1, "site": 0.5, "village": 1.0, "town": 2.0, "city": 6.0, "island": 5.0}
"""Kilometres that a word of the precision stands for on a map."""


class Coordinates(Strict):
    """A point in degrees, WGS 84."""

    latitude: float = Field(ge=-90, le=90)
    longitude: float = Field(ge=-180, le=180)
    certainty: Certainty
    precision: Text | None = Field(
        None,
        description="What the point stands for: a building, an area of about a kilometre, a city.",
    )
    radius: float | None = Field(
        None,
        gt=0,
        le=2000,
        description=(
            "Kilometres around the point within which the place lies; left out, the map takes it "
            "from `precision`, where that is a word such as `building`, `site`, `town` or `city`."
        ),
    )

    def words_in(self, tongue: Tongue) -> str:
        """As an atlas prints them: `19.3588° N, 99.1617° W`."""
        north, east = "{degrees}° S", "{degrees}° W"
        if self.latitude >= 0:
            north = "{degrees}° N"
        if self.longitude >= 0:
            east = "{degrees}° E"
        latitude = tongue.pgettext("coordinates", north, degrees=tongue.decimal(abs(self.latitude)))
        longitude = tongue.pgettext(
            "coordinates", east, degrees=tongue.decimal(abs(self.longitude))
        )
        return tongue.row([latitude, longitude])

    @property
    def reach(self) -> float:
        """Kilometres around the point within which the place lies; 0 where nothing says."""
        if self.radius:
            return self.radius
        words = (self.precision or "").lower().split()
        return max((REACHES.get(word.strip(".,;"), 0) for word in words), default=0)


class Place(Record):
    """Somewhere that an essay or an event mentions."""

    name: Line = Field(description="The house spelling.")
    native_name: Line | None = None
    names: tuple[PlaceName, ...] = Field(
        (), description="What it was called when: Old Exampleton 1700/1820."
    )
    aliases: tuple[Line, ...] = ()
    country: Line | None = Field(None, description="The country it lies in today.")
    coordinates: Coordinates | None = None
    role: Prose = Field(description="What it was in this history, in a sentence.")
    note: Prose | None = None

    @cached_property
    def naming(self) -> Naming:
        """The name with those of other times and every spelling."""
        past = ((name.name, name.native_name) for name in self.names)
        return naming_of_thing(self.name, self.native_name, self.aliases, past)


def _told(place: Place, _: Tongue) -> Told:
    return Told(
        said(place.role),
        text=joined(place.country, said(place.note or "")),
        places=(place.id,),
    )


PLACE = Kind(
    "place",
    "places",
    Place,
    label=lambda place: place.name,
    page="places/index.md",
    has_dossiers=True,
    sorting=lambda place: place.name,
    naming=lambda place: place.naming,
    found=Found("Place", Manner.NAME, 0.08),
    told=_told,
    takes_from_events=True,
)
