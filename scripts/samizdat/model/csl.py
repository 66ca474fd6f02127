"""What the Citation Style Language says of a work: its type, names in parts, dates.

Variables and types are those of CSL 1.0.2 (docs.citationstyles.org), the vocabulary of Zotero and
pandoc.
"""

from typing import Annotated, Any, Literal

from pydantic import AliasGenerator, BeforeValidator, ConfigDict, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from samizdat.model.fields import Edtf, Line
from samizdat.model.records import Strict
from samizdat.words.dates import HistoricalDate

CslType = Literal[
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book",
    "broadcast", "chapter", "classic", "collection", "dataset", "document", "entry",
    "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing",
    "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
    "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical",
    "personal_communication", "post", "post-weblog", "regulation", "report", "review",
    "review-book", "software", "song", "speech", "standard", "thesis", "treaty", "webpage",
]  # fmt: skip


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
    def reading(self) -> str:
        """Given name first."""
        particles = (self.dropping_particle, self.non_dropping_particle)
        parts = (self.literal, self.given, *particles, self.family, self.suffix)
        return " ".join(part for part in parts if part)

    @property
    def sorting(self) -> str:
        """Family name first, as the head of an entry in a list has it."""
        given = " ".join(part for part in (self.given, self.dropping_particle) if part)
        family = " ".join(part for part in (self.non_dropping_particle, self.family) if part)
        return ", ".join(part for part in (self.literal or family, given, self.suffix) if part)


def _csl_date(value: Any) -> Any:
    """CSL's own `date-parts` mean the same as an EDTF text; keep one of the two."""
    if not isinstance(value, dict):
        return value
    if set(value) == {"literal"} or set(value) == {"raw"}:
        return next(iter(value.values()))
    parts = value.get("date-parts")
    if set(value) - {"date-parts", "circa"} or not isinstance(parts, list) or not parts:
        raise PydanticCustomError("impossible_date", "is neither EDTF nor CSL date-parts")
    mark = "~" if str(value.get("circa", "")).lower() in ("true", "yes", "1") else ""
    return "/".join(_date_part(part) + mark for part in parts)


def _date_part(part: Any) -> str:
    numbers = part if isinstance(part, list) else [part]
    widths = (4, 2, 2)
    try:
        year, *rest = (int(number) for number in numbers)
        if year < 0:
            year, widths = year + 1, (5, 2, 2)  # CSL has no year 0, EDTF has
        return "-".join(f"{n:0{w}}" for n, w in zip((year, *rest), widths, strict=False))
    except (TypeError, ValueError) as error:
        raise PydanticCustomError("impossible_date", "has a part that is no number") from error


def _word(value: Any) -> Any:
    """Numbers may stand bare where CSL wants words: `volume: 19`."""
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


CslDate = Annotated[Edtf, BeforeValidator(_csl_date)]
Word = Annotated[
    Line, BeforeValidator(_word), WithJsonSchema({"type": ["string", "integer", "number"]})
]
Names = tuple[Name, ...]


def csl_date(date: HistoricalDate) -> dict[str, Any]:
    """An EDTF date as CSL-JSON, no more precise than it is; words where CSL has no parts."""
    ends = date.edtf.split("/")
    marks = {end[-1] for end in ends if end[-1:] in tuple("~?%")}
    bare = [end.rstrip("~?%").split("-") for end in ends]
    if not all(part.isdecimal() and len(end) <= 3 for end in bare for part in end):
        return {"literal": date.words}
    parts: dict[str, Any] = {"date-parts": [[int(part) for part in end] for end in bare]}
    return {**parts, "circa": True} if marks else parts
