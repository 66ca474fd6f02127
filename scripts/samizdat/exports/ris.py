"""RIS, the tagged format of reference managers.

Tags and types follow the Research Information Systems specification of 2011; pandoc reads RIS but
does not write it. `rispy` puts the tags down.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

import rispy

from samizdat.citations.ris_tags import (
    COUNTED,
    IN_SERIES,
    LISTED,
    NUMBERED,
    TAGS,
    written_of,
    written_people_of,
)
from samizdat.citations.ris_tags import TYPES as READ
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

_ONE_YEAR = re.compile(r"(?:from )?(?:\w+ )?(?P<year>\d{4})")


def ris(items: Iterable[Mapping[str, Any]]) -> str:
    """CSL-JSON items as RIS."""
    entries = [_in_lines(_entry(item)) for item in items]
    return str(rispy.dumps(entries, implementation=_Writer))


class _Writer(rispy.RisWriter):  # type: ignore[misc]  # rispy ships no type information
    DEFAULT_MAPPING: ClassVar[dict[str, str]] = TAGS
    DEFAULT_LIST_TAGS: ClassVar[list[str]] = LISTED

    def set_header(self, count: int) -> str:  # noqa: ARG002
        """Hack: rispy numbers the records, which RIS does not know and pandoc refuses."""
        return ""


def _in_lines(entry: Mapping[str, Any]) -> dict[str, Any]:
    """An entry in which every value is a line: a tag at the beginning of another would count."""
    found: dict[str, Any] = {}
    for field, value in entry.items():
        if not value:
            continue
        if isinstance(value, list):
            found[field] = [" ".join(str(each).split()) for each in value]
        else:
            found[field] = " ".join(str(value).split())
    return found


def _entry(item: Mapping[str, Any]) -> dict[str, Any]:
    code = _type(item)
    entry: dict[str, Any] = {"type_of_reference": code, "id": item["id"]}
    kind = READ.get(code, "document")  # what will read it takes the tags so
    tags = written_of(kind)
    for tag, variable in tags.items():
        if item.get(variable):
            entry[tag] = str(item[variable])
    if kind == "paper-conference" and not item.get("event-title"):
        entry["secondary_title"] = entry.pop("custom3", "")
    entry |= _titles(kind, item)
    entry |= _people(kind, item)
    entry |= _date(item.get("issued", {}))
    entry |= _numbers(kind, item)
    entry["access_date"] = _date(item.get("accessed", {})).get("date")
    if item.get("keyword"):
        entry["keywords"] = str(item["keyword"]).split(", ")
    if item.get("URL"):
        entry["urls"] = [item["URL"]]
    unsaid = [name for name in ("event-title", "note") if name not in tags.values()]
    entry["notes"] = [*values_of(item, unsaid), *roles_of(_without_tags(kind, item))]
    return entry


def _without_tags(kind: str, item: Mapping[str, Any]) -> dict[str, Any]:
    """A work without the people who have a tag."""
    told = written_people_of(kind).values()
    return {name: value for name, value in item.items() if name not in told}


def _people(kind: str, item: Mapping[str, Any]) -> dict[str, Any]:
    entry: dict[str, Any] = {}
    for tag, role in written_people_of(kind).items():
        if item.get(role):
            entry[tag] = [_name(name) for name in item[role]]
    if kind == "legal_case" and item.get("container-title"):
        entry["secondary_authors"] = [item["container-title"]]
    return entry


def _titles(kind: str, item: Mapping[str, Any]) -> dict[str, str]:
    """The second title: what a work stands in, or its series where the type has that there."""
    container, series = item.get("container-title"), item.get("collection-title")
    if container and kind != "legal_case" and "container-title" not in written_of(kind).values():
        return {"secondary_title": container}
    if series and kind in IN_SERIES and not container:
        return {"secondary_title": series}
    return {}


def _numbers(kind: str, item: Mapping[str, Any]) -> dict[str, str]:
    """Numbers of the issue, of the work and of its pages."""
    entry: dict[str, str] = {}
    tags = written_of(kind)
    for variable in ("number", "issue"):
        if item.get(variable) and variable not in tags.values() and "number" not in tags:
            entry["number"] = str(item[variable])
    number = item.get("ISBN") or item.get("ISSN")
    if kind in NUMBERED and not number:
        number = item.get("number")
        entry.pop("number", None)
    if number:
        entry["issn"] = str(number)
    if "start_page" in tags:
        return entry
    pages = item.get("page")
    if kind in COUNTED:
        pages = pages or item.get("number-of-pages")
    return entry | _pages(str(pages or ""))


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
