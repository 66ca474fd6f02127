"""What the tags of RIS mean, by the type of the work, for what reads and what writes it.

The tags are those of the Research Information Systems specification of 2011, under the names that
`rispy` has for them. Where Zotero uses one otherwise for some type, its use is followed.
"""

from collections.abc import Mapping

from rispy.config import LIST_TYPE_TAGS, TAG_KEY_MAPPING

TAGS: dict[str, str] = {**TAG_KEY_MAPPING, "ED": "editors"}
LISTED: list[str] = [*LIST_TYPE_TAGS, "ED"]
"""Tags that may stand several times. ED is no tag of the specification; Zotero and pandoc read it,
whatever the type."""

TYPES: Mapping[str, str] = {
    "ADVS": "motion_picture", "ART": "graphic", "BILL": "bill", "BLOG": "post-weblog",
    "BOOK": "book", "CASE": "legal_case",
    "FIGURE": "graphic", "MUSIC": "song", "CHAP": "chapter", "COMP": "software",
    "CONF": "paper-conference", "CPAPER": "paper-conference", "DATA": "dataset",
    "DICT": "entry-dictionary", "EBOOK": "book", "ECHAP": "chapter", "EDBOOK": "book",
    "EJOUR": "article-journal", "ELEC": "webpage", "ENCYC": "entry-encyclopedia",
    "HEAR": "hearing", "ICOMM": "personal_communication", "JFULL": "periodical",
    "JOUR": "article-journal", "LEGAL": "legislation", "MANSCPT": "manuscript", "MAP": "map",
    "MGZN": "article-magazine", "MPCT": "motion_picture", "NEWS": "article-newspaper",
    "PAMP": "pamphlet", "PAT": "patent", "PCOMM": "personal_communication", "RPRT": "report",
    "SLIDE": "speech", "SOUND": "song", "STAND": "standard", "STAT": "legislation",
    "THES": "thesis", "UNPB": "manuscript", "VIDEO": "motion_picture",
}  # fmt: skip
"""Types of RIS with those of CSL; all others are documents."""

FIELDS: Mapping[str, str] = {
    "title": "title",
    "short_title": "title-short",
    "tertiary_title": "collection-title",
    "publisher": "publisher",
    "place_published": "publisher-place",
    "volume": "volume",
    "number_of_volumes": "number-of-volumes",
    "edition": "edition",
    "section": "section",
    "doi": "DOI",
    "language": "language",
    "abstract": "abstract",
    "name_of_database": "archive",
    "accession_number": "archive_location",
    "call_number": "call-number",
    "database_provider": "source",
    "type_of_work": "genre",
    "alternate_title1": "container-title-short",
}
"""Tags that mean the same of every work of which no other table says otherwise."""

PEOPLE: Mapping[str, str] = {
    "authors": "author",
    "editors": "editor",
    "secondary_authors": "editor",
    "tertiary_authors": "collection-editor",
    "subsidiary_authors": "translator",
}

_LAW = {"edition": "chapter-number", "note": "number", "original_publication": "references"}
_SOUND = {"custom5": "medium", "note": "number"}

FIELDS_OF_TYPES: Mapping[str, Mapping[str, str]] = {
    "bill": {**_LAW, "secondary_title": "container-title", "tertiary_title": "authority"},
    "book": {"note": "collection-number"},
    "broadcast": _SOUND,
    "chapter": {"number": "number-of-volumes"},
    "dataset": {"edition": "version"},
    "graphic": {"custom3": "dimensions", "type_of_work": "medium"},
    "hearing": {**_LAW, "secondary_title": "section", "tertiary_title": "authority"},
    "legal_case": {"publisher": "authority", "original_publication": "references"},
    "legislation": {**_LAW, "secondary_title": "container-title"},
    "map": {"custom1": "scale"},
    "motion_picture": {
        "custom5": "medium",
        "custom4": "genre",
        "start_page": "dimensions",
        "note": "number",
    },
    "paper-conference": {"secondary_title": "event-title", "custom3": "container-title"},
    "patent": {
        "note": "call-number",
        "custom3": "publisher-place",
        "custom5": "references",
        "custom6": "status",
    },
    "software": {"language": "genre", "edition": "version", "note": "medium"},
    "song": _SOUND,
    "speech": {"secondary_title": "event-title"},
}
"""What a tag means of the works of a type; a variable that has two is written into the first."""

PEOPLE_OF_TYPES: Mapping[str, Mapping[str, str]] = {
    "book": {"secondary_authors": "collection-editor", "tertiary_authors": "editor"},
    "dataset": {"subsidiary_authors": "contributor"},
    "interview": {"secondary_authors": "interviewer"},
    "motion_picture": {"tertiary_authors": "producer", "subsidiary_authors": "contributor"},
    "paper-conference": {"subsidiary_authors": "contributor"},
    "personal_communication": {"secondary_authors": "recipient"},
    "report": {"secondary_authors": "collection-editor"},
    "song": {"secondary_authors": "performer"},
    "thesis": {"tertiary_authors": "contributor"},
}

COUNTED = frozenset({"book", "manuscript", "pamphlet", "thesis"})
"""Types of works whose only page number says how many there are."""

IN_SERIES = frozenset({"map", "report"})
"""Types of works whose series stands where others have what they stand in."""

NUMBERED = frozenset({"patent", "report", "standard"})
"""Types of works whose number stands where others have an ISBN."""


def fields_of(work_type: str) -> dict[str, str]:
    """The tags of a type of work with the variables that they mean."""
    return {**FIELDS, **FIELDS_OF_TYPES.get(work_type, {})}


def written_of(work_type: str) -> dict[str, str]:
    """The same for what writes: each variable stands under one tag."""
    own = FIELDS_OF_TYPES.get(work_type, {})
    tags = dict(own)
    for tag, variable in FIELDS.items():
        if variable not in own.values():
            tags.setdefault(tag, variable)
    return tags


def people_of(work_type: str) -> dict[str, str]:
    """The tags of people with the roles that they have in a type of work."""
    return {**PEOPLE, **PEOPLE_OF_TYPES.get(work_type, {})}


def written_people_of(work_type: str) -> dict[str, str]:
    """The same for what writes: each role stands under one tag, its first."""
    tags: dict[str, str] = {}
    for tag, role in people_of(work_type).items():
        if role not in tags.values():
            tags[tag] = role
    return tags
