"""RIS, the tagged format of reference managers.

Tags and types follow the Research Information Systems specification of 2011; pandoc reads RIS but
does not write it. `rispy` puts the tags down.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

import rispy
from rispy.config import LIST_TYPE_TAGS, TAG_KEY_MAPPING

from samizdat.exports.items import family_of, roles_of, values_of
from samizdat.words.dates import SEASONS
from samizdat.words.listing import joined

TYPES = {
    "article": "JOUR",
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "bill": "BILL",
    "book": "BOOK",
    "broadcast": "VIDEO",
    "chapter": "CHAP",
    "classic": "CLSWK",
    "collection": "SER",
    "dataset": "DATA",
    "document": "MANSCPT",
    "entry": "ENCYC",
    "entry-dictionary": "DICT",
    "entry-encyclopedia": "ENCYC",
    "figure": "FIGURE",
    "graphic": "ART",
    "hearing": "HEAR",
    "interview": "PCOMM",
    "legal_case": "CASE",
    "legislation": "STAT",
    "manuscript": "MANSCPT",
    "map": "MAP",
    "motion_picture": "MPCT",
    "musical_score": "MUSIC",
    "pamphlet": "PAMP",
    "paper-conference": "CPAPER",
    "patent": "PAT",
    "periodical": "SER",
    "personal_communication": "PCOMM",
    "post": "ELEC",
    "post-weblog": "BLOG",
    "regulation": "STAT",
    "report": "RPRT",
    "review": "JOUR",
    "review-book": "JOUR",
    "software": "COMP",
    "song": "SOUND",
    "speech": "MANSCPT",
    "standard": "STAND",
    "thesis": "THES",
    "treaty": "STAT",
    "webpage": "ELEC",
}
"""CSL types with their RIS types; all others are GEN."""

IN_PRINT = frozenset({"document", "speech"})
"""Types that are something in general where they stand in another work: a letter in a journal."""

_FIELDS = {
    "title": "title",
    "container-title": "secondary_title",
    "collection-title": "tertiary_title",
    "publisher": "publisher",
    "publisher-place": "place_published",
    "volume": "volume",
    "number": "number",
    "issue": "number",
    "edition": "edition",
    "DOI": "doi",
    "ISBN": "issn",
    "language": "language",
    "title-short": "short_title",
    "abstract": "abstract",
    "archive": "name_of_database",
    "archive_location": "accession_number",
    "call-number": "call_number",
    "genre": "type_of_work",
}

_ONE_YEAR = re.compile(r"(?:from )?(?:\w+ )?(?P<year>\d{4})")

_ROLES = {"author": "authors", "editor": "editors", "translator": "subsidiary_authors"}

_NUMBERS = {"report": "issn", "hearing": "note", "legislation": "note", "bill": "note"}
"""Types whose number has a tag of its own, by the name that rispy has for it."""


def ris(items: Iterable[Mapping[str, Any]]) -> str:
    """CSL-JSON items as RIS."""
    entries = [_in_lines(_entry(item)) for item in items]
    return str(rispy.dumps(entries, implementation=_Writer))


class _Writer(rispy.RisWriter):  # type: ignore[misc]  # rispy ships no type information
    DEFAULT_MAPPING: ClassVar[dict[str, str]] = {**TAG_KEY_MAPPING, "ED": "editors"}
    DEFAULT_LIST_TAGS: ClassVar[list[str]] = [*LIST_TYPE_TAGS, "ED"]

    def set_header(self, count: int) -> str:  # noqa: ARG002
        """Hack: rispy numbers the records, which RIS does not know and pandoc refuses."""
        return ""


def _in_lines(entry: Mapping[str, Any]) -> dict[str, Any]:
    """An entry in which every value is a line: a tag at the beginning of another would count."""
    found: dict[str, Any] = {}
    for field, value in entry.items():
        if isinstance(value, list):
            found[field] = [" ".join(str(each).split()) for each in value]
        else:
            found[field] = " ".join(str(value).split())
    return found


def _entry(item: Mapping[str, Any]) -> dict[str, Any]:
    entry: dict[str, Any] = {"type_of_reference": _type(item), "id": item["id"]}
    for name, field in _FIELDS.items():
        if item.get(name):
            entry[field] = str(item[name])
    number = _NUMBERS.get(item["type"])
    if number and item.get("number"):
        entry[number] = entry.pop("number")
    for role, field in _ROLES.items():
        if item.get(role):
            entry[field] = [_name(name) for name in item[role]]
    if item.get("keyword"):
        entry["keywords"] = str(item["keyword"]).split(", ")
    entry |= _date(item.get("issued", {}))
    entry |= _pages(str(item.get("page", "")))
    if item.get("URL"):
        entry["urls"] = [item["URL"]]
    notes = [*values_of(item, ("event-title", "note")), *roles_of(item)]
    if notes:
        entry["notes"] = notes
    return entry


def _type(item: Mapping[str, Any]) -> str:
    """The type of a work."""
    if item["type"] in IN_PRINT and item.get("container-title"):
        return "GEN"
    return TYPES.get(item["type"], "GEN")


def _date(date: Mapping[str, Any]) -> dict[str, str]:
    """The year, and the date as RIS has it: `1937/06/12`; in words where it is no day or month."""
    if date.get("literal"):
        return _in_words(date["literal"])
    if not date.get("date-parts"):
        return {}
    parts = date["date-parts"][0]
    if len(parts) > 1 and parts[1] in SEASONS:
        return {"year": str(parts[0]), "date": f"{parts[0]}///{SEASONS[parts[1]]}"}
    return {"year": str(parts[0]), "date": "/".join(f"{part:02}" for part in parts)}


def _in_words(date: str) -> dict[str, str]:
    """A date in words; with its year, where it says no more than when something began."""
    year = _ONE_YEAR.fullmatch(date)
    if year:
        return {"year": year["year"], "date": date}
    return {"date": date}


def _pages(text: str) -> dict[str, str]:
    """The first page and the last one, if there are several."""
    first, _, last = text.replace("–", "-").partition("-")
    pages: dict[str, str] = {}
    if first:
        pages["start_page"] = first
    if last:
        pages["end_page"] = last
    return pages


def _name(name: Mapping[str, str]) -> str:
    if "literal" in name:
        return name["literal"]
    family = joined(name.get("non-dropping-particle"), family_of(name))
    parts = values_of(name, ("given", "suffix"))
    if family:
        parts.insert(0, family)
    return ", ".join(parts)
