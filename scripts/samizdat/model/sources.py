"""Sources: works as the Citation Style Language describes them, with their kind and a caveat.

Variables and types are those of CSL 1.0.2 (docs.citationstyles.org), the vocabulary of Zotero and
pandoc.
"""

from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import (
    AliasGenerator,
    BeforeValidator,
    ConfigDict,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from samizdat.model.records import Edtf, Id, Strict, Text
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


class SourceKind(StrEnum):
    """What a source is to a historian, which is not what it is to a librarian."""

    DOCUMENT = "document"
    ORDER = "order"
    STENOGRAM = "stenogram"
    CONFESSION = "confession"
    MEMOIR = "memoir"
    OFFICIAL_HISTORY = "official history"
    SCHOLARSHIP = "scholarship"
    JOURNALISM = "journalism"
    REFERENCE_WORK = "reference work"


class Reading(StrEnum):
    """How much of a work the editors have read."""

    WHOLE = "whole"
    EXTRACT = "extract"
    REVIEW = "review"
    NONE = "none"


class Name(Strict):
    """A name in its parts, or `literal` for an institution."""

    model_config = ConfigDict(
        alias_generator=AliasGenerator(alias=lambda name: name.replace("_", "-")),
    )

    family: Text | None = None
    given: Text | None = None
    dropping_particle: Text | None = None
    non_dropping_particle: Text | None = None
    suffix: Text | None = None
    literal: Text | None = None

    @model_validator(mode="after")
    def _somebody(self) -> "Name":
        if not (self.family or self.literal or self.given):
            raise PydanticCustomError(
                "missing_field",
                "a name has none of 'family', 'given' and 'literal'",
                {"remedy": "write 'family: …' and 'given: …', or 'literal: …' for an institution"},
            )
        return self

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
    Text, BeforeValidator(_word), WithJsonSchema({"type": ["string", "integer", "number"]})
]
Names = tuple[Name, ...]
OURS = {"kind", "read", "caveat", "further_reading"}
"""Fields of a source that CSL does not know."""
_UNDERSCORED = frozenset({"archive_collection", "archive_location"})
"""The two variables that CSL does not hyphenate."""


class Source(Strict):
    """A work that an essay leans on, as CSL describes it."""

    model_config = ConfigDict(
        alias_generator=AliasGenerator(
            alias=lambda name: name if name in _UNDERSCORED else name.replace("_", "-")
        ),
    )

    id: Id
    type: CslType
    kind: SourceKind
    """What it is to a historian: document, memoir, scholarship … (ours, not CSL's)."""

    read: Reading | None = None
    """How much of it the editors have read: whole, extract, review or none (ours, not CSL's)."""

    caveat: Text | None = None
    """What a reader should know before trusting it (ours, not CSL's)."""

    further_reading: Text | None = None
    """What it is good for, where nothing rests on it yet (ours, not CSL's)."""

    title: Text
    title_short: Text | None = None
    original_title: Text | None = None
    container_title: Text | None = None
    container_title_short: Text | None = None
    collection_title: Text | None = None
    volume_title: Text | None = None
    part_title: Text | None = None
    reviewed_title: Text | None = None

    author: Names = ()
    editor: Names = ()
    translator: Names = ()
    container_author: Names = ()
    collection_editor: Names = ()
    compiler: Names = ()
    contributor: Names = ()
    director: Names = ()
    editorial_director: Names = ()
    interviewer: Names = ()
    original_author: Names = ()
    recipient: Names = ()
    reviewed_author: Names = ()

    issued: CslDate | None = None
    """When it was published or issued; EDTF, or CSL's date-parts."""

    original_date: CslDate | None = None
    event_date: CslDate | None = None
    accessed: CslDate | None = None

    publisher: Text | None = None
    publisher_place: Text | None = None
    original_publisher: Text | None = None
    original_publisher_place: Text | None = None
    event_title: Text | None = None
    event_place: Text | None = None
    authority: Text | None = None
    jurisdiction: Text | None = None

    archive: Text | None = None
    """The archive that holds it: `RGVA`."""

    archive_collection: Text | None = None
    archive_location: Text | None = None
    """Fond, opis, delo, list: `f. 37837, op. 18, d. 890, ll. 4–7`."""

    archive_place: Text | None = None
    call_number: Word | None = None
    source: Text | None = None

    volume: Word | None = None
    issue: Word | None = None
    number: Word | None = None
    number_of_pages: Word | None = None
    number_of_volumes: Word | None = None
    collection_number: Word | None = None
    chapter_number: Word | None = None
    edition: Word | None = None
    part_number: Word | None = None
    page: Word | None = None
    page_first: Word | None = None
    section: Word | None = None
    supplement_number: Word | None = None
    version: Word | None = None
    printing_number: Word | None = None

    DOI: Text | None = None
    ISBN: Word | None = None
    ISSN: Text | None = None
    PMID: Text | None = None
    PMCID: Text | None = None
    URL: Text | None = None

    language: Text | None = None
    """ISO 639-1: `ru`, `fr`; English when left out."""

    genre: Text | None = None
    medium: Text | None = None
    dimensions: Text | None = None
    scale: Text | None = None
    status: Text | None = None
    references: Text | None = None
    abstract: Text | None = None
    annote: Text | None = None
    note: Text | None = None
    keyword: Text | None = None
    year_suffix: Text | None = None

    @property
    def described(self) -> str:
        """What it is to a historian, and what was read of it: `memoir, read in extracts`."""
        return f"{self.kind.value}, {_READ[self.read]}" if self.read else self.kind.value

    def csl(self) -> dict[str, Any]:
        """The record as CSL-JSON, without what is ours."""
        plain = self.model_dump(by_alias=True, exclude_defaults=True, exclude=OURS)
        for name, value in list(plain.items()):
            field = getattr(self, name.replace("-", "_"))
            if isinstance(field, HistoricalDate):
                plain[name] = csl_date(field)
            elif isinstance(value, tuple):
                plain[name] = [{k: v for k, v in part.items() if v} for part in value]
        return {**plain, "id": self.id, "type": self.type}


_READ = {
    Reading.WHOLE: "read as a whole",
    Reading.EXTRACT: "read in extracts",
    Reading.REVIEW: "known from reviews of it",
    Reading.NONE: "not read by the editors",
}


def csl_date(date: HistoricalDate) -> dict[str, Any]:
    """An EDTF date as CSL-JSON, no more precise than it is; words where CSL has no parts."""
    ends = date.edtf.split("/")
    marks = {end[-1] for end in ends if end[-1:] in tuple("~?%")}
    bare = [end.rstrip("~?%").split("-") for end in ends]
    if not all(part.isdecimal() and len(end) <= 3 for end in bare for part in end):
        return {"literal": date.words}
    parts: dict[str, Any] = {"date-parts": [[int(part) for part in end] for end in bare]}
    return {**parts, "circa": True} if marks else parts
