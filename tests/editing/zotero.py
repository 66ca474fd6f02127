"""Twenty-five works in the three formats in which Zotero exports them. None of them exists.

The three writers follow Zotero's own translators: what each format lacks is left out there, too.
"""

import json
from typing import Any

Item = dict[str, Any]


def work(kind: str, title: str, year: str | None = None, **more: Any) -> Item:
    """A work as Zotero's CSL-JSON has it."""
    item: Item = {"id": "", "type": kind, "title": title}
    if year:
        item["issued"] = {"date-parts": [[int(part) for part in year.split("-")]]}
    for name, value in more.items():
        item[name if name.isupper() else name.replace("_", "-")] = value
    return item


def by(*names: str) -> list[dict[str, str]]:
    """Names as `Family, Given`; one without a comma is an institution's."""
    found = []
    for name in names:
        family, _, given = name.partition(", ")
        found.append({"family": family, "given": given} if given else {"literal": name})
    return found


WORKS = [
    work("book", "The Archive of the Fourth Section", "2006", author=by("Ivanova, Anna P."),
         publisher="Example Press", publisher_place="New York", ISBN="978-0-306-40615-7",
         language="en", edition="2"),
    work("book", "Записки о четвёртом отделении", "1998", author=by("Петров, Иван"),
         publisher="Пример", publisher_place="Москва", language="ru"),
    work("book", "Papers of the Examination: A Reader", "1988",
         editor=by("Doe, Jane", "Roe, Richard"), publisher="Example Press",
         collection_title="Examples in History", volume="3"),
    work("book", "Order No. 5: What Was Meant", "2011-04", author=by("Smith, John"),
         publisher="Other Press", translator=by("Brown, Ada")),
    work("article-journal", "A Count: Its Makers", "2014-03-01", author=by("Doe, Jane"),
         container_title="Journal of Examples", volume="67", issue="1", page="102-122",
         DOI="10.1080/09668136.2014.990001", ISSN="0966-8136", language="en"),
    work("article-journal", "Счёт и его составители", "2015", author=by("Сидоров, Пётр"),
         container_title="Журнал примеров", issue="4", page="3-19", language="ru"),
    work("article-journal", "“Quoted” & Others", "2001", author=by("O’Neill, Conor", "Łoś, Żaneta"),
         container_title="Studies", volume="12", page="1-9"),
    work("article-journal", "Three of Us", "1999", author=by("A, Aa", "B, Bb", "C, Cc", "D, Dd"),
         container_title="Studies", volume="10", page="77"),
    work("chapter", "How It Was Kept", "1988", author=by("Roe, Richard"), editor=by("Doe, Jane"),
         container_title="Papers of Others", publisher="Example Press", page="11-48"),
    work("chapter", "Who Kept It", "1988", author=by("Moe, Mary"), editor=by("Doe, Jane"),
         container_title="Papers of Others", publisher="Example Press", page="49-70"),
    work("article-newspaper", "A Meeting Was Held", "1937-06-12", container_title="The Example",
         page="3"),
    work("article-newspaper", "Ein Bericht", "1936-01-02", author=by("Muster, Max"),
         container_title="Beispielzeitung", language="de"),
    work("article-magazine", "What They Ate", "1958-11", author=by("Poe, Edith"),
         container_title="Weekly Example", page="5-7"),
    work("thesis", "On Examples", "2009", author=by("Novák, Jan"), genre="PhD thesis",
         publisher="University of Example"),
    work("report", "Report on the Fourth Section", "1956", author=by("Commission of Examples"),
         publisher="Office of Examples"),
    work("webpage", "A Page of Examples", "2020-05-06", container_title="Examples Online",
         URL="https://example.org/a?b=1&c=2", accessed={"date-parts": [[2026, 11, 1]]}),
    work("manuscript", "Diary", "1941", author=by("Loe, Lena"), archive="Example Archive"),
    work("map", "The District", "1932", author=by("Survey of Examples"), publisher="Survey"),
    work("entry-encyclopedia", "Fourth Section", "1974", author=by("Toe, Tim"),
         container_title="Encyclopaedia of Examples", publisher="Example Press", volume="4"),
    work("paper-conference", "Counting Again", "2012", author=by("Doe, Jane"),
         container_title="Proceedings of Examples", publisher="Example Press", page="5-14"),
    work("personal_communication", "Letter to Editors", "1956-02-26", author=by("Woe, Will")),
    work("motion_picture", "The Section", "1967", author=by("Zoe, Zita"), publisher="Films"),
    work("book", "Archives and Their Keepers", author=by("Doe, Jane"), publisher="Other Press"),
    work("book", "The Same Year", "2006", author=by("Ivanova, Anna P."), publisher="Other Press"),
    work("book", "The Same Year, Again", "2006", author=by("Ivanova, Anna P."), publisher="Third"),
]  # fmt: skip
for _number, _work in enumerate(WORKS, 1):
    _work["id"] = f"http://zotero.org/users/local/abc/items/WORK{_number:04}"


def as_json() -> str:
    """CSL JSON."""
    return json.dumps(WORKS, ensure_ascii=False, indent="\t")


_BIB_TYPES = {
    "article-journal": "article", "article-newspaper": "article", "article-magazine": "article",
    "book": "book", "chapter": "incollection", "thesis": "thesis", "report": "report",
    "webpage": "online", "manuscript": "unpublished", "map": "misc",
    "entry-encyclopedia": "inreference", "paper-conference": "inproceedings",
    "personal_communication": "letter", "motion_picture": "movie",
}  # fmt: skip
_BIB_FIELDS = {
    "publisher": "publisher", "publisher-place": "location", "edition": "edition",
    "volume": "volume", "issue": "number", "collection-title": "series", "DOI": "doi",
    "ISBN": "isbn", "ISSN": "issn", "genre": "type",
}  # fmt: skip
_LANGUAGES = {"en": "english", "ru": "russian", "de": "german"}


def as_biblatex() -> str:
    """BibLaTeX."""
    return "\n\n".join(_bib(item, number) for number, item in enumerate(WORKS, 1)) + "\n"


def _bib(item: Item, number: int) -> str:  # noqa: C901  a field a line
    kind = _BIB_TYPES[item["type"]]
    fields = {"title": _protected(item["title"])}
    for role in ("author", "editor", "translator"):
        if role in item:
            fields[role] = " and ".join(_bib_name(name) for name in item[role])
    for name, field in _BIB_FIELDS.items():
        if name in item:
            fields[field] = _escaped(item[name])
    if "container-title" in item:
        inside = "booktitle" if kind.startswith("in") else "journaltitle"
        fields[inside if kind != "online" else "titleaddon"] = _protected(item["container-title"])
    if kind == "thesis" and "publisher" in fields:
        fields["institution"] = fields.pop("publisher")
    if "page" in item:
        fields["pages"] = item["page"].replace("-", "--")
    if "issued" in item:
        fields["date"] = _day(item["issued"], "-")
    if "URL" in item:
        fields["url"] = item["URL"]
        fields["urldate"] = _day(item["accessed"], "-")
    if item.get("language") in _LANGUAGES:
        fields["langid"] = _LANGUAGES[item["language"]]
    lines = "".join(f"\t{name} = {{{value}}},\n" for name, value in fields.items())
    return f"@{kind}{{work_{number},\n{lines}}}"


def _escaped(text: str) -> str:
    return text.replace("&", r"\&").replace("“", "``").replace("”", "''")


def _protected(title: str) -> str:
    """Zotero puts words with a capital, but for the first, into brackets."""
    first, *others = _escaped(title).split(" ")
    return " ".join([first, *(f"{{{each}}}" if each[:1].isupper() else each for each in others)])


def _bib_name(name: dict[str, str]) -> str:
    return f"{{{name['literal']}}}" if "literal" in name else f"{name['family']}, {name['given']}"


_RIS_TYPES = {
    "article-journal": "JOUR", "article-newspaper": "NEWS", "article-magazine": "MGZN",
    "book": "BOOK", "chapter": "CHAP", "thesis": "THES", "report": "RPRT", "webpage": "ELEC",
    "manuscript": "MANSCPT", "map": "MAP", "entry-encyclopedia": "ENCYC",
    "paper-conference": "CONF", "personal_communication": "PCOMM", "motion_picture": "MPCT",
}  # fmt: skip
_RIS_TAGS = {
    "TI": "title", "T2": "container-title", "CY": "publisher-place", "ET": "edition",
    "LA": "language", "PB": "publisher", "VL": "volume", "IS": "issue", "DO": "DOI",
    "M3": "genre", "UR": "URL", "DB": "archive", "T3": "collection-title",
}  # fmt: skip


def as_ris() -> str:
    """RIS, with the line ends of Windows, as Zotero writes it."""
    return "".join(_ris(item) for item in WORKS).replace("\n", "\r\n")


def _ris(item: Item) -> str:
    lines = [("TY", _RIS_TYPES[item["type"]])]
    lines += [(tag, item[name]) for tag, name in _RIS_TAGS.items() if name in item]
    for tag, role in (("AU", "author"), ("A2", "editor"), ("A4", "translator")):
        lines += [(tag, _ris_name(name)) for name in item.get(role, [])]
    if "issued" in item:
        parts = _day(item["issued"], "/").split("/")
        lines += [("DA", "/".join([*parts, "", "", ""][:3]) + "/"), ("PY", parts[0])]
    if "page" in item:
        first, _, last = item["page"].partition("-")
        lines += [("SP", first), *([("EP", last)] if last else [])]
    lines += [("SN", item[name]) for name in ("ISBN", "ISSN") if name in item]
    if "accessed" in item:
        lines.append(("Y2", _day(item["accessed"], "/") + "/10:20:30"))
    return "".join(f"{tag}  - {value}\n" for tag, value in lines) + "ER  - \n\n"


def _ris_name(name: dict[str, str]) -> str:
    return name.get("literal") or f"{name['family']}, {name['given']}"


def _day(date: dict[str, list[list[int]]], joint: str) -> str:
    return joint.join(f"{part:02}" for part in date["date-parts"][0])
