"""What the Citation Style Language says of a work: its type, names in parts, dates.

Variables and types are those of CSL 1.0.2 (docs.citationstyles.org), the vocabulary of Zotero and
pandoc.
"""

import re
from typing import Annotated, Any, Literal

from pydantic import AliasGenerator, BeforeValidator, ConfigDict, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from samizdat.model.fields import Edtf, Line
from samizdat.model.records import Strict
from samizdat.words.dates import HistoricalDate
from samizdat.words.listing import joined
from samizdat.words.shelves import LEVELS, place_of

CslType = Literal[
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book",
    "broadcast", "chapter", "classic", "collection", "dataset", "document", "entry",
    "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing",
    "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
    "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical",
    "personal_communication", "post", "post-weblog", "regulation", "report", "review",
    "review-book", "software", "song", "speech", "standard", "thesis", "treaty", "webpage",
]  # fmt: skip


_WHOLE = re.compile(r'["“](.+)["”]')


class Name(Strict):
    """A name in its parts, or `literal` for an institution."""

    model_config = ConfigDict(
        alias_generator=AliasGenerator(alias=lambda name: name.replace("_", "-"))
    )

    family: Line | None = None
    given: Line | None = None
    dropping_particle: Line | None = None
    non_dropping_particle: Line | None = None
    suffix: Line | None = None
    literal: Line | None = None

    @model_validator(mode="after")
    def _somebody(self) -> "Name":
        if not (self.family or self.literal or self.given):
            raise PydanticCustomError(
                "missing_field",
                "a name has none of 'family', 'given' and 'literal'",
                {"remedy": "write 'family: …' and 'given: …', or 'literal: …' for an institution"},
            )
        return self

    def csl(self) -> dict[str, str]:
        """The name as CSL-JSON."""
        return self.model_dump(by_alias=True, exclude_none=True)

    @property
    def is_whole(self) -> bool:
        """Its family name stands in quotation marks: a small particle in it stays where it is."""
        return bool(self.family) and self.bare_family != self.family

    @property
    def bare_family(self) -> str | None:
        """The family name without these quotation marks."""
        marked = _WHOLE.fullmatch(self.family or "")
        return marked[1] if marked else self.family

    @property
    def reading(self) -> str:
        """Given name first."""
        particles = (self.dropping_particle, self.non_dropping_particle)
        return joined(self.literal, self.given, *particles, self.bare_family, self.suffix)

    @property
    def sorting(self) -> str:
        """Family name first, as the head of an entry in a list has it."""
        given = joined(self.given, self.dropping_particle)
        family = joined(self.non_dropping_particle, self.bare_family)
        return joined(self.literal or family, given, self.suffix, by=", ")


def _csl_date(value: Any) -> Any:
    """CSL's own `date-parts` mean the same as an EDTF text; keep one of the two."""
    if not isinstance(value, dict):
        return value
    if set(value) == {"literal"} or set(value) == {"raw"}:
        return next(iter(value.values()))
    parts = value.get("date-parts")
    if set(value) - {"date-parts", "circa"} or not isinstance(parts, list) or not parts:
        raise PydanticCustomError("impossible_date", "is neither EDTF nor CSL date-parts")
    is_about = str(value.get("circa", "")).lower() in ("true", "yes", "1")
    dates: list[str] = []
    for part in parts:
        date = _edtf(part)
        if is_about:
            date += "~"
        dates.append(date)
    return "/".join(dates)


def _edtf(part: Any) -> str:
    """A date of CSL, `[1937, 8, 3]` or `1937`, as EDTF: `1937-08-03`."""
    numbers = part
    if not isinstance(part, list):
        numbers = [part]
    try:
        year, *rest = [int(number) for number in numbers]
    except (TypeError, ValueError) as error:
        raise PydanticCustomError("impossible_date", "has a part that is no number") from error
    date = _edtf_year(year)
    for number in rest[:2]:
        date += f"-{number:02}"
    return date


def _edtf_year(year: int) -> str:
    """CSL has no year 0, EDTF has: the year 1 before Christ is -1 there and 0000 here."""
    if year >= 0:
        return f"{year:04}"
    return f"{year + 1:05}"


def _word(value: Any) -> Any:
    """Numbers may stand bare where CSL wants words: `volume: 19`."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return value


CslDate = Annotated[Edtf, BeforeValidator(_csl_date)]
Word = Annotated[
    Line, BeforeValidator(_word), WithJsonSchema({"type": ["string", "integer", "number"]})
]


def _leaves(value: Any) -> Any:
    """Leaves of a file in one writing: `4–7`, `12ob.`; the word before them may stand or not."""
    text = str(value)
    found = place_of(text if text[:1].isalpha() else f"l. {text}")
    if found is None or found.level != LEVELS[-1] or found.rest:
        remedy = {"remedy": "write the numbers of the leaves: 4–7, 12ob."}
        raise PydanticCustomError("wrong_type", f"{text!r} is no leaf of a file", remedy)
    return found.numbers


Leaves = Annotated[Line, BeforeValidator(_leaves), WithJsonSchema({"type": ["string", "integer"]})]
"""Leaves of a file in an archive: `4–7`, `12ob.`."""

Names = tuple[Name, ...]


def csl_date(date: HistoricalDate) -> dict[str, Any]:
    """An EDTF date as CSL-JSON, no more precise than it is; words where CSL has no parts."""
    parts: list[list[int]] = []
    is_doubtful = False
    for end in date.edtf.split("/"):
        bare = end.rstrip("~?%")
        is_doubtful = is_doubtful or bare != end
        numbers = bare.split("-")
        if len(numbers) > 3 or not all(number.isdecimal() for number in numbers):
            return {"literal": date.words}
        parts.append([int(number) for number in numbers])
    if is_doubtful:
        return {"date-parts": parts, "circa": True}
    return {"date-parts": parts}
