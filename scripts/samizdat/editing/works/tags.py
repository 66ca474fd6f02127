"""RIS as Zotero, EndNote and others write it, read into CSL-JSON.

The tags are those of the Research Information Systems specification of 2011; where Zotero uses one
otherwise, its use is followed. `rispy` takes the tags apart.
"""

import re
from collections.abc import Mapping
from typing import Any

import rispy

from samizdat.citations.ris_tags import (
    COUNTED,
    LISTED,
    NUMBERED,
    TAGS,
    TYPES,
    fields_of,
    people_of,
)
from samizdat.words.numbers import is_isbn

_WITHIN = frozenset(
    {"article-journal", "article-magazine", "article-newspaper", "chapter", "entry-dictionary",
     "entry-encyclopedia", "paper-conference", "webpage", "post-weblog", "document", "dataset",
     "graphic", "software", "song", "standard", "motion_picture"}
)  # fmt: skip
"""Types of works that stand in another: its title is their second."""

_OTHERWISE = {
    "primary_title": "title",
    "first_authors": "authors",
    "notes_abstract": "abstract",
    "alternate_title2": "alternate_title1",
    "alternate_title3": "alternate_title1",
}
"""Tags that older writers use, with those that mean the same."""

_DATE = re.compile(r"(?P<year>\d{4})(?:/(?P<month>\d\d?)?)?(?:/(?P<day>\d\d?)?)?(?:/(?P<rest>.*))?")
_ISSN = re.compile(r"\d{4}-?\d{3}[\dXx]")
_BETWEEN_ENTRIES = re.compile(r"^ER  ?-.*$", re.MULTILINE)


def items_of_ris(text: str) -> list[Any]:
    """The works of a RIS file. Raises ValueError where a tag is none."""
    # Hack: rispy wants two blanks and one behind the sign, which editors of text strip.
    whole = _BETWEEN_ENTRIES.sub("ER  - ", text.replace("\r\n", "\n").replace("\r", "\n"))
    try:
        entries = rispy.loads(whole + "\n", mapping=TAGS, list_tags=LISTED, skip_unknown_tags=True)
    except (OSError, KeyError, TypeError) as error:
        raise ValueError(str(error)) from error
    return [_item(entry) for entry in entries]


def _item(entry: Mapping[str, Any]) -> dict[str, Any]:
    item: dict[str, Any] = {"type": TYPES.get(entry.get("type_of_reference", ""), "document")}
    entry = {**entry}
    for tag, same in _OTHERWISE.items():
        if entry.get(tag):
            entry.setdefault(same, entry[tag])
    if entry.get("id"):
        item["id"] = entry["id"]
    for tag, variable in fields_of(item["type"]).items():
        if entry.get(tag):
            item.setdefault(variable, entry[tag])
    if entry.get("short_title"):
        item.setdefault("title", entry["short_title"])
    _add_people(item, entry)
    _add_titles(item, entry)
    _add_numbers(item, entry)
    _add_dates(item, entry)
    return item


def _add_people(item: dict[str, Any], entry: Mapping[str, Any]) -> None:
    for tag, role in people_of(item["type"]).items():
        if entry.get(tag):
            item.setdefault(role, [_name(name) for name in entry[tag]])
    reporter = entry.get("secondary_authors")
    if reporter and item["type"] == "legal_case":
        item["container-title"] = reporter[0]
        del item["editor"]
    if reporter and item["type"] == "book" and not _is_of_series(entry):
        item["editor"] = item.pop("collection-editor")


def _is_of_series(entry: Mapping[str, Any]) -> bool:
    """Its second names are those of a series; of a book with no other, whoever made the book."""
    series = entry.get("secondary_title") or entry.get("tertiary_title")
    return bool(entry.get("tertiary_authors") or (entry.get("authors") and series))


def _add_titles(item: dict[str, Any], entry: Mapping[str, Any]) -> None:
    """The second title is that of what a work stands in, or else of its series."""
    second = entry.get("secondary_title") or entry.get("journal_name")
    if second and item["type"] == "paper-conference" and not entry.get("custom3"):
        item["container-title"] = second
        item.pop("event-title", None)
    elif second and item["type"] in _WITHIN:
        item.setdefault("container-title", second)
    elif second and "secondary_title" not in fields_of(item["type"]):
        item.setdefault("collection-title", second)


def _add_numbers(item: dict[str, Any], entry: Mapping[str, Any]) -> None:
    issue = "issue" if item["type"].startswith("article") else "number"
    if entry.get("number") and "number" not in fields_of(item["type"]):
        item.setdefault(issue, entry["number"])
    number = entry.get("issn")
    if number and item["type"] in NUMBERED and not is_isbn(number):
        item["number"] = number
    elif number:
        name = "ISSN" if _ISSN.fullmatch(number) else "ISBN"
        item[name] = number
    _add_pages(item, entry)
    if entry.get("urls"):
        item["URL"] = entry["urls"][0]
    if entry.get("notes"):
        item["note"] = "\n".join(entry["notes"])
    if entry.get("keywords"):
        item["keyword"] = ", ".join(entry["keywords"])


def _add_pages(item: dict[str, Any], entry: Mapping[str, Any]) -> None:
    first, last = entry.get("start_page"), entry.get("end_page")
    if "start_page" in fields_of(item["type"]) or not first:
        return
    if last:
        item["page"] = f"{first}-{last}"
    elif item["type"] in COUNTED:
        item["number-of-pages"] = first
    else:
        item["page"] = first


def _add_dates(item: dict[str, Any], entry: Mapping[str, Any]) -> None:
    issued = entry.get("date") or entry.get("year") or entry.get("publication_year")
    if issued:
        item["issued"] = _date(issued)
    accessed = entry.get("access_date")
    if accessed:
        item["accessed"] = _date(accessed)


def _date(text: str) -> dict[str, Any]:
    """`1937/06/12/`, with any part left empty; what stands in the last is words."""
    match = _DATE.fullmatch(text.strip())
    if not match:
        return {"raw": text.strip()}
    parts = [int(match["year"])]
    for part in (match["month"], match["day"]):
        if not part:
            break
        parts.append(int(part))
    return {"date-parts": [parts]}


def _name(text: str) -> dict[str, str]:
    """`Family, Given, Suffix`; without a comma it is an institution's, as Zotero writes it."""
    family, comma, rest = text.partition(",")
    if not comma:
        return {"literal": text.strip()}
    given, _, suffix = rest.partition(",")
    parts = {"family": family.strip(), "given": given.strip(), "suffix": suffix.strip()}
    return {part: words for part, words in parts.items() if words}
