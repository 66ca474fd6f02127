"""An item of a reference manager as an entry of our register, and what had to be left out."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import TypeAdapter, ValidationError

from samizdat.model.csl import CslDate, CslType, Name
from samizdat.model.kind_words import SourceKind
from samizdat.model.shapes import FieldShape
from samizdat.model.sources import OURS, Source
from samizdat.words.dates import HistoricalDate, ImpossibleDateError, parse
from samizdat.words.numbers import is_doi, is_isbn, is_issn, is_web_address
from samizdat.words.spoken_dates import in_edtf

TYPES = frozenset(get_args(CslType))
RENAMED = {
    "journalAbbreviation": "container-title-short",
    "shortTitle": "title-short",
    "event": "event-title",
    "archive-location": "archive_location",
    "archive-collection": "archive_collection",
}
"""What older writers of CSL call a variable."""

_SILENT = frozenset(
    {"id", "type", "citation-key", "citation-label", "categories", "author", "custom"}
)
"""Variables that a record has otherwise, or that say nothing of the work."""

_KINDS = {
    SourceKind.DOCUMENT: (
        "bill", "document", "graphic", "hearing", "legal_case", "legislation", "manuscript", "map",
        "figure", "personal_communication", "regulation", "treaty", "dataset",
    ),
    SourceKind.STENOGRAM: ("speech", "performance"),
    SourceKind.MEMOIR: ("interview",),
    SourceKind.JOURNALISM: (
        "article-magazine", "article-newspaper", "broadcast", "periodical", "post", "post-weblog",
        "webpage",
    ),
    SourceKind.REFERENCE_WORK: ("entry", "entry-dictionary", "entry-encyclopedia"),
}  # fmt: skip
_TAG = re.compile(r"</?(?:i|b|em|strong|sc|sub|sup|span)\b[^<>]*>", re.IGNORECASE)
_EXTRA = re.compile(r"(?P<key>[A-Za-z][A-Za-z _-]*):\s*(?P<value>\S.*)")
_PARTS = frozenset(field.key for field in Name.shape.fields)
_SEASONS = {"1": 21, "2": 22, "3": 23, "4": 24}


@dataclass(frozen=True, slots=True)
class Entry:
    """A work as the register would have it."""

    source: Source
    """With an id that nobody has chosen yet."""

    values: Mapping[str, Any]
    """Its fields as YAML would hold them, without the id."""

    key: str
    """What the reference manager calls it."""

    left_out: tuple[str, ...] = ()
    """What could not be taken over, each in a few words."""


class NoWorkError(Exception):
    """An item from which no record can be made; says why."""


def entry_of(item: Mapping[str, Any]) -> Entry:
    """The record that an item makes. Raises NoWorkError where it has not even a title."""
    key = str(item.get("citation-key") or item.get("id") or "")
    maker = _Maker(item)
    values = maker.values()
    while True:
        try:
            source = Source.model_validate({"id": "x", **values})
        except ValidationError as error:
            wrong = [detail["loc"][0] for detail in error.errors() if detail["loc"]]
            known = [name for name in wrong if name in values and name not in ("type", "kind")]
            if not known:
                named = item.get("title") or key or "an item"
                raise NoWorkError(f"{str(named)[:80]!r} has no title") from error
            for name in dict.fromkeys(known):
                maker.leave(str(name), values.pop(str(name)))
            continue
        return Entry(source, values, key, tuple(maker.left_out))


class _Maker:
    """Takes an item's variables one by one."""

    def __init__(self, item: Mapping[str, Any]) -> None:
        self.item = item
        self.left_out: list[str] = []

    def leave(self, variable: str, value: object) -> None:
        """Remember what is left out."""
        words = " ".join(str(value).split())
        if len(words) > 60:
            words = f"{words[:59]}…"
        self.left_out.append(f"{variable} {words!r}")

    def values(self) -> dict[str, Any]:
        """The fields of the record, in the order in which registers have them."""
        given = self._given()
        type_name = str(self.item.get("type", "")).replace("_", "-")
        names = {name.replace("_", "-"): name for name in TYPES}
        found: dict[str, Any] = {"type": names.get(type_name, "document")}
        for field in Source.shape.fields:
            if field.name in OURS or field.key in ("id", "type") or field.key not in given:
                continue
            value = self._value(field, given[field.key])
            if value:
                found[field.key] = value
        found["kind"] = _kind(found["type"]).value
        return found

    def _given(self) -> dict[str, Any]:
        """What the item has, under the names of today; what nobody knows is left out."""
        given: dict[str, Any] = {}
        for name, value in self.item.items():
            variable = RENAMED.get(name, name)
            if Source.shape.field(variable):
                given.setdefault(variable, value)
            elif name not in _SILENT and value:
                self.leave(name, value)
        self._take_extra(given)
        return given

    def _take_extra(self, given: dict[str, Any]) -> None:
        """Zotero's field Extra holds variables that it has no field for, one a line."""
        kept: list[str] = []
        for line in str(given.pop("note", "")).splitlines():
            match = _EXTRA.fullmatch(line.strip())
            variable = match["key"].strip().replace(" ", "-").lower() if match else ""
            field = Source.shape.field({"doi": "DOI", "isbn": "ISBN"}.get(variable, variable))
            if match and field and field.name not in OURS and not field.is_list:
                given.setdefault(field.key, match["value"])
            elif variable not in ("citation-key", "tex.citationkey"):
                kept.append(line)
        if any(kept):
            given["note"] = "\n".join(kept).strip()

    def _value(self, field: FieldShape, value: Any) -> Any:
        if field.is_list:
            return self._names(field.key, value)
        if field.key in _DATES:
            return self._date(field.key, value)
        if isinstance(value, list | dict):
            self.leave(field.key, value)
            return None
        plain = html.unescape(_TAG.sub("", str(value)))
        if field.key != "abstract" and field.key not in ("annote", "note"):
            plain = " ".join(plain.split())
        if field.key in _CHECKED:
            return self._number(field.key, plain)
        return plain.strip()

    def _names(self, variable: str, value: Any) -> list[dict[str, str]]:
        found: list[dict[str, str]] = []
        for name in value if isinstance(value, list) else [value]:
            if isinstance(name, str):
                found.append({"literal": name})
            elif isinstance(name, Mapping):
                parts = {str(part): " ".join(str(words).split()) for part, words in name.items()}
                known = {part: words for part, words in parts.items() if part in _PARTS and words}
                if known:
                    found.append(known)
            else:
                self.leave(variable, name)
        return found

    def _date(self, variable: str, value: Any) -> str | None:
        edtf = edtf_of(value)
        if edtf is None and value not in _NO_DATES:
            self.leave(variable, value)
        return edtf

    def _number(self, variable: str, text: str) -> str | None:
        """A number that proves itself; of several the first that does."""
        if variable == "DOI":
            text = re.sub(
                r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", text, flags=re.IGNORECASE
            )
        is_one = _CHECKED[variable]
        for candidate in (text, *re.split(r"[\s;,]+", text)):
            if is_one(candidate):
                if candidate != text:
                    self.leave(variable, text.replace(candidate, "").strip(" ;,"))
                return candidate
        self.leave(variable, text)
        return None


_CSL_DATE: TypeAdapter[HistoricalDate] = TypeAdapter(CslDate)
_DATES = frozenset({"issued", "original-date", "event-date", "submitted", "accessed"})
_NO_DATES = ("", {"literal": ""}, {"raw": ""})
_CHECKED = {"DOI": is_doi, "ISBN": is_isbn, "ISSN": is_issn, "URL": is_web_address}


def edtf_of(value: Any) -> str | None:
    """A date of CSL in EDTF; None where it is none."""
    if isinstance(value, str | int):
        return _spoken(str(value))
    if not isinstance(value, Mapping):
        return None
    season = str(value.get("season", ""))
    plain = {name: part for name, part in value.items() if name in ("date-parts", "circa")}
    if plain.get("date-parts") and season in _SEASONS:
        return _parsed(f"{_first(plain['date-parts'])}-{_SEASONS[season]}")
    if plain.get("date-parts"):
        try:
            return _CSL_DATE.validate_python(plain).edtf
        except ValidationError:
            return None
    return _spoken(str(value.get("raw") or value.get("literal") or ""))


def _first(parts: Any) -> str:
    first = parts[0]
    return str(first[0] if isinstance(first, list) else first)


def _spoken(text: str) -> str | None:
    return _parsed(text) or in_edtf(text) or None


def _parsed(text: str) -> str | None:
    try:
        return parse(text.strip()).edtf
    except ImpossibleDateError:
        return None


def _kind(type_name: str) -> SourceKind:
    """What a work of that type most often is to a historian."""
    for kind, types in _KINDS.items():
        if type_name in types:
            return kind
    return SourceKind.SCHOLARSHIP
