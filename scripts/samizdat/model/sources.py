"""Sources: works as the Citation Style Language describes them, with their kind and a caveat."""

from itertools import pairwise
from typing import Any

from pydantic import AliasGenerator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from samizdat.model.csl import CslDate, CslType, Leaves, Names, Word, csl_date
from samizdat.model.fields import Doi, Isbn, Issn, Line, Prose, Text, Url
from samizdat.model.kind import Found, Kind, Manner, Told
from samizdat.model.kind_words import SourceWord
from samizdat.model.readings import HOW_READ, Reading
from samizdat.model.records import Strict
from samizdat.model.references import Id
from samizdat.words.dates import HistoricalDate
from samizdat.words.listing import joined
from samizdat.words.shelves import LEVELS, labelled_levels, place_of, shelfmark, spread
from samizdat.words.tongue import PROGRAM, Tongue

OURS = {"kind", "read", "caveat", "further_reading", "fond", "opis", "delo", "leaves"}
"""Fields of a source that CSL does not know."""
UNTITLED = frozenset({"interview", "personal_communication"})
"""Types of works that may have no title: who speaks to whom is what they are called by."""
_UNDERSCORED = frozenset({"archive_collection", "archive_location"})
"""The two variables that CSL does not hyphenate."""


def _variable(name: str) -> str:
    """What CSL calls a field of ours."""
    if name in _UNDERSCORED:
        return name
    return name.replace("_", "-")


class Source(Strict):
    """A work that an essay leans on, as CSL describes it."""

    model_config = ConfigDict(alias_generator=AliasGenerator(alias=_variable))

    id: Id
    type: CslType
    kind: SourceWord = Field(
        description="What it is to a historian: document, memoir, scholarship … (ours, not CSL's)."
    )
    read: Reading | None = Field(
        None,
        description=(
            "How much of it the editors have read: whole, extract, review or none (ours, not "
            "CSL's)."
        ),
    )
    caveat: Prose | None = Field(
        None, description="What a reader should know before trusting it (ours, not CSL's)."
    )
    further_reading: Prose | None = Field(
        None, description="What it is good for, where nothing rests on it yet (ours, not CSL's)."
    )
    title: Line | None = Field(None, description="Required, but of a letter or an interview.")
    title_short: Line | None = None
    original_title: Line | None = None
    container_title: Line | None = None
    container_title_short: Line | None = None
    collection_title: Line | None = None
    volume_title: Line | None = None
    part_title: Line | None = None
    reviewed_title: Line | None = None

    author: Names = ()
    editor: Names = ()
    translator: Names = ()
    container_author: Names = ()
    collection_editor: Names = ()
    chair: Names = ()
    compiler: Names = ()
    composer: Names = ()
    contributor: Names = ()
    director: Names = ()
    editorial_director: Names = ()
    executive_producer: Names = ()
    guest: Names = ()
    host: Names = ()
    interviewer: Names = ()
    narrator: Names = ()
    organizer: Names = ()
    original_author: Names = ()
    performer: Names = ()
    producer: Names = ()
    recipient: Names = ()
    reviewed_author: Names = ()
    script_writer: Names = ()
    series_creator: Names = ()

    issued: CslDate | None = Field(
        None, description="When it was published or issued; EDTF, or CSL's date-parts."
    )
    original_date: CslDate | None = None
    event_date: CslDate | None = None
    submitted: CslDate | None = Field(None, description="When a patent or a bill was handed in.")
    accessed: CslDate | None = None

    publisher: Line | None = None
    publisher_place: Line | None = None
    original_publisher: Line | None = None
    original_publisher_place: Line | None = None
    event_title: Line | None = None
    event_place: Line | None = None
    authority: Line | None = None
    jurisdiction: Line | None = None

    archive: Line | None = Field(None, description="Who holds it: `The National Archives`.")
    archive_collection: Line | None = None
    archive_location: Line | None = Field(
        None, description="Where it lies there, in the archive's own way: `FO 371/20351`."
    )
    fond: Word | None = Field(None, description="Its fond, where an archive has fonds (ours).")
    opis: Word | None = Field(None, description="The opis, the inventory in it (ours).")
    delo: Word | None = Field(None, description="The delo, the file in that (ours).")
    leaves: Leaves | None = Field(
        None,
        alias="list",
        description="Its leaves, with `ob.` for the back of one: `4–7`, `12ob.` (ours).",
    )
    archive_place: Line | None = None
    call_number: Word | None = None
    source: Line | None = None

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

    DOI: Doi | None = None
    ISBN: Isbn | None = None
    ISSN: Issn | None = None
    PMID: Line | None = None
    PMCID: Line | None = None
    URL: Url | None = None

    language: Line | None = Field(None, description="ISO 639-1: `ru`, `fr`; English when left out.")
    genre: Line | None = None
    medium: Line | None = None
    dimensions: Line | None = None
    license: Line | None = Field(None, description="Under which terms it may be used.")
    scale: Line | None = None
    status: Line | None = None
    references: Text | None = None
    abstract: Text | None = None
    annote: Text | None = None
    note: Text | None = None
    keyword: Text | None = None
    year_suffix: Line | None = None

    @model_validator(mode="after")
    def _titled(self) -> "Source":
        if not (self.title or self.type in UNTITLED):
            remedy = {"remedy": "add 'title: …'"}
            raise PydanticCustomError("missing_field", "the field 'title' is missing", remedy)
        return self

    @model_validator(mode="after")
    def _shelved(self) -> "Source":
        levels = self.shelf
        for (above, holder), (below, held) in pairwise(levels.items()):
            if held and not holder:
                raise PydanticCustomError(
                    "missing_field",
                    f"it has a {below!r} and no {above!r}",
                    {"field": below, "remedy": f"add '{above}: …', or leave {below!r} out"},
                )
        return self

    @property
    def shelf(self) -> dict[str, str]:
        """Fond, opis, delo and list in their order, as they are typed; empty where not known."""
        held = (self.fond, self.opis, self.delo, self.leaves)
        return {level: number or "" for level, number in zip(LEVELS, held, strict=True)}

    @property
    def signature(self) -> dict[str, str]:
        """The same with their labels, those only that are known: `f. 37837`, `op. 18`.

        A record that has them in `archive_location`, as one text, has them too.
        """
        if self.fond:
            return labelled_levels(self.shelf)
        place = place_of(self.archive_location or "")
        is_whole = place and place.level == LEVELS[0] and not place.rest
        return dict(place.levels) if place and is_whole else {}

    @property
    def other_location(self) -> str | None:
        """What `archive_location` says beside fond, opis, delo and list."""
        return None if self.signature and not self.fond else self.archive_location

    @property
    def name(self) -> str:
        """What lists and links call it: its title, or whose letter or interview it is."""
        return self.name_in(PROGRAM)

    def name_in(self, tongue: Tongue) -> str:
        """The same in the language of a site."""
        if self.title:
            return self.title
        author = tongue.listed([name.reading for name in self.author])
        if self.recipient:
            recipient = tongue.listed([name.reading for name in self.recipient])
            return tongue.gettext("{author} to {recipient}", author=author, recipient=recipient)
        if self.type == "interview":
            return tongue.gettext("Interview with {author}", author=author)
        return tongue.gettext("Letter of {author}", author=author)

    def described(self, tongue: Tongue) -> str:
        """What it is to a historian, and what was read of it: `memoir, read in extracts`."""
        return tongue.row([tongue.named(self.kind), *filter(None, [self.how_read(tongue)])])

    def how_read(self, tongue: Tongue) -> str:
        """What the editors read of it: `read in extracts`; empty where nothing says."""
        return tongue.pgettext("source", HOW_READ[self.read]) if self.read else ""

    def has(self, variable: str) -> bool:
        """The record has a variable of CSL."""
        field = self.shape.field(variable)
        return field is not None and bool(field.get(self))

    def csl(self) -> dict[str, Any]:
        """The record as CSL-JSON, without what is ours."""
        plain = self.model_dump(by_alias=True, exclude_defaults=True, exclude=OURS)
        for field in self.shape.fields:
            value = field.get(self)
            if field.key not in plain:
                continue
            if isinstance(value, HistoricalDate):
                plain[field.key] = csl_date(value)
            elif field.is_list:
                plain[field.key] = [name.csl() for name in value]
        plain |= {"id": self.id, "type": self.type}
        if self.fond:
            location = joined(*self.signature.values(), self.archive_location, by=", ")
            plain["archive_location"] = location
        return plain


def _told(source: Source, tongue: Tongue) -> Told:
    year = tongue.gettext("no date")
    if source.issued:
        year = tongue.date(source.issued)
    line, sort_name = tongue.row([tongue.named(source.kind), year]), ""
    people = [name.reading for name in source.author or source.editor]
    if people:
        line = tongue.clauses([tongue.row(people), line])
        first = (source.author or source.editor)[0].sorting
        sort_name = f"{', '.join([first, *people[1:]])}: {source.name}"
    levels = [spread(level) for level in source.signature.values()]
    kept = shelfmark(source.archive or "", *levels, source.other_location)
    titles = (source.title_short, source.original_title, kept)
    return Told(
        line,
        spellings=tuple(title for title in titles if title),
        sort_name=sort_name,
        text=joined(source.container_title, source.publisher, source.id.replace("-", " ")),
        work=tongue.named(source.kind),
    )


SOURCE = Kind(
    "source",
    "sources",
    Source,
    label=lambda source: source.name,
    page="sources/index.md",
    has_dossiers=True,
    found=Found("Source", Manner.WORK, -0.1),
    told=_told,
)
