"""RIS as Zotero, EndNote and others write it, read into CSL-JSON.

The tags are those of the Research Information Systems specification of 2011; where Zotero uses one
otherwise, its use is followed. `rispy` takes the tags apart.
"""

import re
from collections.abc import Mapping
from typing import Any

import rispy

TYPES = {
    "ADVS": "motion_picture", "ART": "graphic", "BILL": "bill", "BLOG": "post-weblog",
    "BOOK": "book", "CASE": "legal_case", "CHAP": "chapter", "COMP": "software",
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

_WITHIN = frozenset(
    {"article-journal", "article-magazine", "article-newspaper", "chapter", "entry-dictionary",
     "entry-encyclopedia", "paper-conference", "webpage", "post-weblog", "document"}
)  # fmt: skip
"""Types of works that stand in another: its title is their second."""

_FIELDS = {
    "title": "title",
    "primary_title": "title",
    "short_title": "title-short",
    "publisher": "publisher",
    "place_published": "publisher-place",
    "volume": "volume",
    "edition": "edition",
    "doi": "DOI",
    "language": "language",
    "abstract": "abstract",
    "notes_abstract": "abstract",
    "name_of_database": "archive",
    "call_number": "call-number",
    "type_of_work": "genre",
    "database_provider": "source",
    "number_of_volumes": "number-of-volumes",
    "alternate_title3": "container-title-short",
}
_PEOPLE = {
    "authors": "author",
    "first_authors": "author",
    "secondary_authors": "editor",
    "tertiary_authors": "collection-editor",
    "subsidiary_authors": "translator",
}
_DATE = re.compile(r"(?P<year>\d{4})(?:/(?P<month>\d\d?)?)?(?:/(?P<day>\d\d?)?)?(?:/(?P<rest>.*))?")
_ISSN = re.compile(r"\d{4}-?\d{3}[\dXx]")
_BETWEEN_ENTRIES = re.compile(r"^ER  ?-.*$", re.MULTILINE)


def items_of_ris(text: str) -> list[Any]:
    """The works of a RIS file. Raises ValueError where a tag is none."""
    # Hack: rispy wants two blanks and one behind the sign, which editors of text strip.
    whole = _BETWEEN_ENTRIES.sub("ER  - ", text.replace("\r\n", "\n").replace("\r", "\n"))
    try:
        entries = rispy.loads(whole + "\n", skip_unknown_tags=True)
    except (OSError, KeyError, TypeError) as error:
        raise ValueError(str(error)) from error
    return [_item(entry) for entry in entries]


def _item(entry: Mapping[str, Any]) -> dict[str, Any]:
    item: dict[str, Any] = {"type": TYPES.get(entry.get("type_of_reference", ""), "document")}
    if entry.get("id"):
        item["id"] = entry["id"]
    for tag, variable in _FIELDS.items():
        if entry.get(tag):
            item.setdefault(variable, entry[tag])
    for tag, variable in _PEOPLE.items():
        if entry.get(tag):
            item.setdefault(variable, [_name(name) for name in entry[tag]])
    _add_titles(item, entry)
    _add_numbers(item, entry)
    _add_dates(item, entry)
    return item


def _add_titles(item: dict[str, Any], entry: Mapping[str, Any]) -> None:
    """The second title is that of what a work stands in, or else of its series."""
    second = entry.get("secondary_title") or entry.get("journal_name")
    third = entry.get("tertiary_title")
    if second and item["type"] in _WITHIN:
        item["container-title"] = second
    elif second:
        third = third or second
    if third:
        item["collection-title"] = third


def _add_numbers(item: dict[str, Any], entry: Mapping[str, Any]) -> None:
    issue = "issue" if item["type"].startswith("article") else "number"
    if entry.get("number"):
        item[issue] = entry["number"]
    number = entry.get("issn")
    if number:
        name = "ISSN" if _ISSN.fullmatch(number) else "ISBN"
        item[name] = number
    first, last = entry.get("start_page"), entry.get("end_page")
    if first and last:
        item["page"] = f"{first}-{last}"
    elif first:
        item["page" if item["type"] in _WITHIN else "number-of-pages"] = first
    if entry.get("urls"):
        item["URL"] = entry["urls"][0]
    if entry.get("notes"):
        item["note"] = "\n".join(entry["notes"])
    if entry.get("keywords"):
        item["keyword"] = ", ".join(entry["keywords"])


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
