"""As of a date: what a card says of somebody or something at the time of a sentence."""

from typing import Any

from samizdat.model.institutions import INSTITUTION
from samizdat.model.library import Library
from samizdat.model.lives_in_time import age_as_of, is_throughout, offices_as_of
from samizdat.model.names_in_time import name_as_of, names_as_of
from samizdat.model.people import PERSON, Office, Person
from samizdat.model.places import PLACE
from samizdat.words.dates import HistoricalDate
from samizdat.writing.template import sentence


def gloss(kind: str, record: Any, date: HistoricalDate, library: Library) -> str:
    """What held on a date: `17 August 1937: aged 40, commander, 5th Cavalry Corps`.

    Empty where the registers do not say, or say nothing that the record as a whole does not.
    """
    words = ""
    if kind == PERSON.noun:
        words = _of_person(record, date, library)
    elif kind in (PLACE.noun, INSTITUTION.noun) and names_as_of(record, date):
        words = name_as_of(record, date, library.tongue)
        if words == record.name:
            words = ""
    if not words:
        return ""
    when = sentence(library.tongue.date(date))
    return library.tongue.gettext("{date}: {words}", date=when, words=words)


def _of_person(person: Person, date: HistoricalDate, library: Library) -> str:
    parts: list[str] = []
    age = age_as_of(person, date, library.tongue)
    if age:
        parts.append(library.tongue.gettext("aged {years}", years=age))
    for office in offices_as_of(person, date):
        parts.append(_held(office, date, library))
    return "; ".join(parts)


def _held(office: Office, date: HistoricalDate, library: Library) -> str:
    """An office with its institution, and with its own dates where it was not held throughout."""
    words = office.title
    body = library.institutions.get(office.institution or "")
    notes: list[str] = []
    if body:
        name = name_as_of(body, date, library.tongue)
        if not _is_named(name, office.title):
            notes.append(name)
    if office.period and not is_throughout(office.period, date):
        notes.append(library.tongue.date(office.period))
    if notes:
        words += f" ({', '.join(notes)})"
    return words


def _is_named(name: str, title: str) -> bool:
    return name.casefold() in title.casefold()
