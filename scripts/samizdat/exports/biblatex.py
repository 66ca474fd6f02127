"""BibLaTeX, the bibliographies of LaTeX: from CSL-JSON, with dates as EDTF has them.

Types and fields are those of the manual of BibLaTeX 3.20; its dates are EDTF too, so that "about
1938" and "the 1930s" stay what they are. A field that the format lacks becomes a note.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from samizdat.citations.issued import in_words
from samizdat.exports.items import roles_of, values_of
from samizdat.exports.latex import LANGUAGES, latex, name_in_latex, title_in_latex

TYPES = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "inbook",
    "collection": "collection",
    "dataset": "dataset",
    "entry": "inreference",
    "entry-dictionary": "inreference",
    "entry-encyclopedia": "inreference",
    "figure": "image",
    "graphic": "artwork",
    "legal_case": "jurisdiction",
    "legislation": "legislation",
    "manuscript": "unpublished",
    "motion_picture": "movie",
    "pamphlet": "booklet",
    "paper-conference": "inproceedings",
    "patent": "patent",
    "performance": "performance",
    "periodical": "periodical",
    "personal_communication": "letter",
    "post": "online",
    "post-weblog": "online",
    "report": "report",
    "review": "review",
    "review-book": "review",
    "software": "software",
    "song": "music",
    "speech": "unpublished",
    "standard": "standard",
    "thesis": "thesis",
    "treaty": "legal",
    "webpage": "online",
}
"""CSL types with their BibLaTeX types; all others are misc."""

SUBTYPES = {"article-magazine": "magazine", "article-newspaper": "newspaper"}
PERIODICAL = frozenset({"article", "review"})
"""Types whose container is a journal."""

PART_OF_A_BOOK = frozenset({"inbook", "incollection", "inproceedings", "inreference"})
INSTITUTIONAL = frozenset({"report", "thesis", "phdthesis", "mastersthesis"})
"""Types that an institution gives out, not a publisher."""

_PEOPLE = {
    "author": "author",
    "container-author": "bookauthor",
    "editor": "editor",
    "translator": "translator",
}
_TITLES = {
    "title": "title",
    "title-short": "shorttitle",
    "original-title": "origtitle",
    "collection-title": "series",
    "event-title": "eventtitle",
}
_TEXTS = {
    "edition": "edition",
    "volume": "volume",
    "number-of-volumes": "volumes",
    "part-number": "part",
    "chapter-number": "chapter",
    "number-of-pages": "pagetotal",
    "version": "version",
    "event-place": "venue",
    "publisher-place": "address",
    "original-publisher": "origpublisher",
    "original-publisher-place": "origlocation",
    "medium": "howpublished",
    "status": "pubstate",
    "ISBN": "isbn",
    "ISSN": "issn",
    "abstract": "abstract",
    "annote": "annotation",
    "keyword": "keywords",
}
_ADDRESSES = {"DOI": "doi", "URL": "url"}
_DATES = {
    "issued": "date",
    "event-date": "eventdate",
    "original-date": "origdate",
    "accessed": "urldate",
}
_ADDRESS_SIGNS = str.maketrans({"{": "%7B", "}": "%7D"})
_ISSUE = ("issue", "number")
_NUMBER = ("number", "issue", "collection-number")
"""Variables that may hold the number of a work, the likeliest first; of an article it is _ISSUE."""

_SHELF = ("archive", "archive_collection", "archive_location", "archive-place", "call-number")

_DEGREES = {"phd": "phdthesis", "ph.d": "phdthesis", "master": "mastersthesis"}
"""Words in the genre of a thesis, with the types that they make of it."""

_POINT = r"-?(?:\d{4}(?:-(?:\d\d|XX)){0,2}|\d{3}X|\d\dXX)[~?%]?"
_DATE = re.compile(rf"{_POINT}(?:/(?:{_POINT})?)?|/{_POINT}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Work:
    """A work as CSL-JSON has it, and what that cannot say."""

    item: Mapping[str, Any]
    dates: Mapping[str, str] = field(default_factory=dict)
    """Its dates as EDTF, by the name of their variable."""


def biblatex(works: Iterable[Work]) -> str:
    """Works as a BibLaTeX file, an entry each, in their order."""
    return "".join(_entry(work) for work in works)


def _entry(work: Work) -> str:
    kind = _type(work.item)
    lines = [f"@{kind}{{{work.item['id']},"]
    for name, value in _fields(kind, work).items():
        lines.append(f"  {name} = {{{value}}},")
    return "\n".join([*lines, "}", ""])


def _type(item: Mapping[str, Any]) -> str:
    kind = TYPES.get(item["type"], "misc")
    if kind == "inbook" and item.get("editor"):
        return "incollection"
    if kind == "thesis":
        return _thesis(str(item.get("genre", "")))
    return kind


def _thesis(genre: str) -> str:
    for word, kind in _DEGREES.items():
        if word in genre.lower():
            return kind
    return "thesis"


def _fields(kind: str, work: Work) -> dict[str, str]:
    item = work.item
    fields: dict[str, str] = {}
    for variable, name in _PEOPLE.items():
        if item.get(variable):
            fields[name] = _people(item[variable])
    for variable, name in _TITLES.items():
        if item.get(variable):
            fields[name] = title_in_latex(str(item[variable]), item)
    fields |= _container(kind, item)
    fields |= _publisher(kind, item)
    for variable, name in _TEXTS.items():
        if item.get(variable):
            fields[name] = latex(str(item[variable]))
    fields |= _numbers(kind, item)
    fields |= _dates(work)
    for variable, name in _ADDRESSES.items():
        if item.get(variable):
            fields[name] = str(item[variable]).translate(_ADDRESS_SIGNS)
    fields |= _remarks(kind, item)
    return fields


def _people(names: Iterable[Mapping[str, str]]) -> str:
    return " and ".join(name_in_latex(name) for name in names)


def _container(kind: str, item: Mapping[str, Any]) -> dict[str, str]:
    """What a work stands in, where the type has a field for it; else `_remarks` says it."""
    container = item.get("container-title")
    fields: dict[str, str] = {}
    if container and kind in PERIODICAL:
        fields["journal"] = latex(container)
        if item.get("container-title-short"):
            fields["shortjournal"] = latex(item["container-title-short"])
    elif container and kind in PART_OF_A_BOOK:
        fields["booktitle"] = title_in_latex(container, item)
    return fields


def _publisher(kind: str, item: Mapping[str, Any]) -> dict[str, str]:
    """A publisher is one, whatever its name: "Hill and Wang" are no list."""
    publisher = item.get("publisher")
    if not publisher:
        return {}
    text = latex(publisher)
    if " and " in text:
        text = f"{{{text}}}"
    if kind in INSTITUTIONAL:
        return {"institution": text}
    return {"publisher": text}


def _numbers(kind: str, item: Mapping[str, Any]) -> dict[str, str]:
    fields: dict[str, str] = {}
    variables = _ISSUE if kind in PERIODICAL else _NUMBER
    numbers = values_of(item, variables)
    if numbers:
        fields["number"] = latex(numbers[0])
    if item.get("page"):
        fields["pages"] = latex(str(item["page"]).replace("–", "-"))
    return fields


def _dates(work: Work) -> dict[str, str]:
    fields: dict[str, str] = {}
    for variable, name in _DATES.items():
        edtf = work.dates.get(variable, "").replace("..", "")  # it writes "1997/" for "1997/.."
        if _DATE.fullmatch(edtf):
            fields[name] = edtf
        elif edtf and name == "date":
            fields["year"] = latex(in_words(work.dates[variable]))  # its dates know of no sets
    return fields


def _remarks(kind: str, item: Mapping[str, Any]) -> dict[str, str]:
    """Where a work is kept, what it is, its language, and what has no field of its own."""
    fields: dict[str, str] = {}
    shelf = values_of(item, _SHELF)
    if shelf:
        fields["library"] = latex(", ".join(shelf))
    if item["type"] in SUBTYPES:
        fields["entrysubtype"] = SUBTYPES[item["type"]]
    elif item.get("genre") and kind not in ("phdthesis", "mastersthesis"):
        fields["type"] = latex(item["genre"])
    fields |= _language(item)
    notes = [*values_of(item, ["note"]), *roles_of(item)]
    if item.get("container-title") and kind not in PERIODICAL | PART_OF_A_BOOK:
        notes.append(f"In: {item['container-title']}")
    if notes:
        fields["note"] = latex("; ".join(notes))
    return fields


def _language(item: Mapping[str, Any]) -> dict[str, str]:
    code = str(item.get("language", ""))
    if not code:
        return {}
    name = LANGUAGES.get(code.partition("-")[0].lower())
    if name is None:
        return {"language": latex(code)}
    return {"langid": name}
