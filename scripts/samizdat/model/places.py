"""Places: what they were called when, where they are, and what happened there."""

from enum import StrEnum

from pydantic import Field

from samizdat.model.records import Edtf, Record, Strict, Text


class PlaceName(Strict):
    """A name that a place had, and when."""

    name: Text
    native_name: Text | None = None
    period: Edtf | None = None


class Certainty(StrEnum):
    """How far a pair of coordinates can be trusted."""

    SEEN = "seen in a source"
    APPROXIMATE = "approximate"


class Coordinates(Strict):
    """A point in degrees, WGS 84."""

    latitude: float = Field(ge=-90, le=90)
    longitude: float = Field(ge=-180, le=180)
    certainty: Certainty
    precision: Text | None = None
    """What the point stands for: a building, an area of about a kilometre, a city."""

    @property
    def words(self) -> str:
        """As an atlas prints them: `19.3588° N, 99.1617° W`."""
        north = "N" if self.latitude >= 0 else "S"
        east = "E" if self.longitude >= 0 else "W"
        return f"{abs(self.latitude)}° {north}, {abs(self.longitude)}° {east}"


class Place(Record):
    """Somewhere that an essay or an event mentions."""

    name: Text
    """The house spelling."""

    native_name: Text | None = None
    names: tuple[PlaceName, ...] = ()
    """What it was called when: Leningrad 1924/1991."""

    aliases: tuple[Text, ...] = ()
    country: Text | None = None
    """The country it lies in today."""

    coordinates: Coordinates | None = None
    role: Text
    """What it was in this history, in a sentence."""

    note: Text | None = None
