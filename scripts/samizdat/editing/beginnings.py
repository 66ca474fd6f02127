"""New records: an entry at the end of its register, with what its name alone says."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from samizdat.editing.entries import record_text, with_records
from samizdat.editing.files import replace_file
from samizdat.model.kind_words import SourceKind
from samizdat.model.kinds import by_noun
from samizdat.model.library import Library
from samizdat.model.naming import naming_of_person
from samizdat.words.ids import LONGEST_ID
from samizdat.words.transliteration import latin_slug

EMPTY = None
"""What only an editor can know: the check names the field."""

RECORDS = ("person", "place", "event", "institution", "source")
"""Kinds of records that can be begun."""


class CannotBeginError(Exception):
    """A record that cannot be begun; says why."""


@dataclass(frozen=True, slots=True)
class Begun:
    """A record that was begun."""

    path: str
    line: int
    id: str


def begin(library: Library, noun: str, name: str, sources: Sequence[str] = ()) -> Begun:
    """Put a record of that name at the end of its register.

    Raises CannotBeginError, RegisterError; OSError where the register cannot be written.
    """
    name = " ".join(name.split())
    register = library.register(noun)
    romanisation = library.conventions.romanisation
    house = romanisation.of_the_house(name, library.settings.language)
    key = _id_for(noun, romanisation.of_the_house(name, ""), register)
    unknown = [source for source in sources if source not in library.sources]
    if unknown:
        raise CannotBeginError(f"no source is called {unknown[0]!r}")
    kind = by_noun(library.kinds.values())[noun]
    file = library.settings.registers_dir / f"{kind.plural}.yml"
    path = f"{library.settings.essays}/registers/{file.name}"
    before = ""
    if file.exists():
        before = file.read_bytes().decode()
    record = {"id": key, **_FIELDS[noun](name, house)}
    if noun != "source":
        record |= {"sources": list(sources), "evidence": EMPTY, "confidence": EMPTY}
    after = with_records(before, [record_text(record)], path)
    replace_file(file, after)
    line = after[: after.rindex(f"- id: {key}")].count("\n") + 1
    return Begun(path, line, key)


def _id_for(noun: str, name: str, register: Mapping[str, Any]) -> str:
    """A person is called by the family name, and by the whole name where that is taken."""
    whole = latin_slug(name)[:LONGEST_ID].strip("-")
    if not whole:
        raise CannotBeginError("a name needs a letter or a digit, for its id")
    first = whole
    if noun == "person":
        first = latin_slug(naming_of_person(name, None, ()).family)
    for key in (first, whole):
        if key not in register:
            return key
    raise CannotBeginError(f"a {noun} is called {whole!r} already; tell the two apart in the name")


def _named(name: str, house: str) -> dict[str, Any]:
    """The name, and the same in its own script where the house writes it otherwise."""
    if house != name:
        return {"name": house, "native_name": name}
    return {"name": name}


def _person(name: str, house: str) -> dict[str, Any]:
    return _named(name, house)


def _place(name: str, house: str) -> dict[str, Any]:
    return {**_named(name, house), "role": EMPTY}


def _event(name: str, house: str) -> dict[str, Any]:  # noqa: ARG001
    return {"date": EMPTY, "line": name}


def _institution(name: str, house: str) -> dict[str, Any]:
    return {**_named(name, house), "kind": EMPTY, "period": EMPTY, "what": EMPTY}


def _source(name: str, house: str) -> dict[str, Any]:  # noqa: ARG001
    return {"type": "book", "title": name, "kind": SourceKind.SCHOLARSHIP.value, "caveat": EMPTY}


_FIELDS: Mapping[str, Callable[[str, str], dict[str, Any]]] = {
    "person": _person,
    "place": _place,
    "event": _event,
    "institution": _institution,
    "source": _source,
}
