"""A file of data: an address and bytes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Artifact:
    """A file that is published as it is."""

    uri: str
    """Its address from the root of the site: `data/sources.json`."""

    content: bytes
