"""Places as a map takes them: points with what is said of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on a map."""

    key: str
    name: str
    """What it is called where no year is chosen."""

    address: str
    """Where its link leads."""

    longitude: float
    latitude: float
    radius: float = 0
    """Kilometres within which it lies."""

    is_certain: bool = True
    """The point was seen in a source."""

    weight: int = 0
    """How much is told of it: its name is printed before those of lesser ones."""

    names: Mapping[int, str] = field(default_factory=dict)
    """What it was called in the years in which that was something else, of those on the map."""

    happened: Mapping[int, int] = field(default_factory=dict)
    """How many events were there, by year."""

    @property
    def point(self) -> tuple[float, float]:
        """Its longitude and latitude."""
        return self.longitude, self.latitude
