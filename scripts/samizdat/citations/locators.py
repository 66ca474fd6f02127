"""What stands after a key, as pandoc is handed it, and what of it we print ourselves."""

import re
from dataclasses import dataclass

from samizdat.model.sources import Source
from samizdat.words.shelves import Place, may_be_lines, place_of

_LAST_TWO = re.compile(r"(?P<one>\d\w*)(?P<joint>,? (?:and|&) )(?P<other>\d\w*)")


@dataclass(frozen=True, slots=True)
class Locator:
    """What follows a key in the brackets."""

    text: str
    """As pandoc reads it."""

    place: Place | None = None
    """A place in the archive that holds the source; pandoc would read its leaves as lines."""

    last: str = ""
    """The last of several numbers: pandoc knows a plural by its commas only."""

    joint: str = ""
    """What is typed before it: ` and `."""

    def in_pandoc(self, key: str, *, with_place: bool) -> str:
        """The citation as pandoc reads it."""
        text = self.text
        if self.place and with_place:
            text = ", ".join(filter(None, [f"{{}}, {self.place.words}", text]))
        if not text:
            return f"[@{key}]"
        if text.startswith((":", "{")):
            return f"[@{key}{text}]"
        return f"[@{key}, {text}]"


def locator(suffix: str, source: Source) -> Locator:
    """What a suffix says of a place in a source."""
    place = place_of(suffix)
    if place and source.signature:
        return Locator(place.rest, place)
    if place and source.archive:
        return Locator(", ".join(filter(None, [f"{{}}, {place.words}", place.rest])))
    if place and place.is_leaf and not may_be_lines(suffix):
        leaves = place.words.replace("ll. ", "leaves ").replace("l. ", "leaf ")
        return Locator(", ".join(filter(None, [f"{{}}, {leaves}", place.rest])))
    match = _LAST_TWO.search(suffix)
    if not match:
        return Locator(suffix)
    commas = f"{match['one']}, {match['other']}"
    text = suffix[: match.start()] + commas + suffix[match.end() :]
    return Locator(text, last=match["other"], joint=match["joint"])
