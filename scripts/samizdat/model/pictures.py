"""Pictures: what is known of one that essays show, and how large it is.

A file beside the picture says it, `essays/figures/<name>.yml`. It is read, and not published.
"""

from dataclasses import dataclass, field
from pathlib import PurePosixPath

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from samizdat.model.fields import Edtf, LicenceName, Line
from samizdat.model.records import Strict
from samizdat.model.references import SourceId
from samizdat.words.licences import Licence, licence_of

PICTURE = "picture"
"""What the schema of a picture's record is called."""

FOLDER = "figures"
"""Where the pictures of essays lie, and beside each what is known of it."""


class Picture(Strict):
    """What is known of a picture."""

    title: Line | None = Field(
        None, description="What it shows, or what it is called: the caption below it."
    )
    maker: Line | None = Field(None, description="Who took, painted or drew it.")
    date: Edtf | None = Field(None, description="When it was made, as far as that is known.")
    holder: Line | None = Field(
        None, description="The archive, museum or library that has it, with its number there."
    )
    licence: LicenceName | None = Field(
        None,
        description=(
            "Why it may be shown: `public domain`, `CC0`, `CC BY 4.0`, `CC BY-SA 3.0 DE`, "
            "`by permission`."
        ),
    )
    alt: Line | None = Field(
        None,
        description="What it shows, for those who do not see it, where an essay says nothing.",
    )
    source: SourceId | None = Field(
        None, description="The work that it is taken from, a key of the sources register."
    )
    locator: Line | None = Field(None, description="Where in that work: `p. 85`, `plate 3`.")

    @model_validator(mode="after")
    def _locator_in_a_source(self) -> "Picture":
        if self.locator and not self.source:
            raise PydanticCustomError(
                "missing_field",
                "a locator says where in a source, and none is named",
                {"field": "locator", "remedy": "add 'source: …', a key of the sources register"},
            )
        return self

    @property
    def terms(self) -> Licence | None:
        """Its licence with the address at which that can be read."""
        return licence_of(self.licence) if self.licence else None


@dataclass(frozen=True, slots=True)
class Pixels:
    """How large a picture is as a browser shows it, turned the right way up."""

    width: int
    height: int
    is_still: bool = True
    """It has one frame, and colours that can be written otherwise without loss of any kind."""


def key_of(address: str) -> str:
    """Under what the record of a picture is found: its address without the ending."""
    return str(PurePosixPath(address).with_suffix(""))


@dataclass(frozen=True, slots=True)
class Version:
    """A picture written smaller."""

    width: int
    uri: str
    """Where it lies, from the root of the site."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A picture as pages show it: its size, and the versions from which a browser chooses."""

    pixels: Pixels
    versions: tuple[Version, ...] = ()


@dataclass(frozen=True, slots=True)
class Framed:
    """A picture on a line of its own, with what is known of it."""

    address: str
    """Where it lies, from the root of the site."""

    alt: str
    """What it shows, as the essay says it, else as its record does."""

    caption: str
    """Plain words; empty where neither says one."""

    picture: Picture = field(default_factory=Picture)
    anchor: str = ""
    """The id that the author has given it."""
