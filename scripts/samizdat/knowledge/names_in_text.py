"""Names in a text: where a sentence names a registered person, place or institution.

A name is found as it is written, with its capitals: a word in small letters is no name. Of several
names that begin at a place the longest is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from samizdat.frozen import frozen
from samizdat.model.institutions import Institution
from samizdat.model.library import Library
from samizdat.model.people import Person
from samizdat.model.places import Place
from samizdat.model.shapes import Path
from samizdat.words.dates import HistoricalDate

_CAPITAL = re.compile(r"(?<![\w-])[^\W\d_a-z]\w*")
_SPACE = re.compile(r"\s+")
_ANY_SPACE = re.compile(r"\s")
_GOES_ON = re.compile(r"\w|-\w|\s?\(\w\)")
"""Behind what only begins like a name."""

_POSSESSIVE = re.compile(r"['’]s?(?!\w)")
_WORD_BEFORE = re.compile(r"(?:([^\W\d_][\w'’.-]*)|([.!?;:,“”\"()—–]))\s*$")
_INITIALS = re.compile(r"((?:[^\W\d_]\.[\s-]*)+)$")


class Sense(NamedTuple):
    """What a name may mean: a record, under that name from when to when."""

    noun: str
    key: str
    period: HistoricalDate | None
    """None where the name is good for all times, or nothing says for which."""

    path: Path
    """The field of the record that says so."""


@frozen
class Named:
    """A name where it stands in the words of a sentence."""

    start: int
    end: int
    words: str
    """As the register writes it."""

    senses: tuple[Sense, ...]
    is_possessive: bool
    """An apostrophe stands behind it: `Danton's`."""

    def of(self, noun: str) -> tuple[Sense, ...]:
        """What it means among the records of a kind."""
        return tuple(sense for sense in self.senses if sense.noun == noun)


class _Form(NamedTuple):
    words: str
    senses: tuple[Sense, ...]
    is_family: bool


class Names:
    """Every name of the registers, to be found in sentences."""

    def __init__(self, library: Library) -> None:
        self.library = library
        senses: dict[str, list[Sense]] = {}
        for words, sense in _senses(library):
            known = senses.setdefault(_SPACE.sub(" ", words).replace("’", "'"), [])
            if sense not in known:
                known.append(sense)
        families = _families(library)
        self._given = _given_names(library)
        forms: dict[str, list[_Form]] = {}
        for words, found in senses.items():
            if words[0].isupper():
                forms.setdefault(_first_word(words), []).append(_form(words, found))
        for family, keys in families.items():
            if family not in senses:
                bearers = [Sense("person", key, None, ()) for key in keys]
                form = _form(family, bearers)._replace(is_family=True)
                forms.setdefault(_first_word(family), []).append(form)
        self._forms: Mapping[str, tuple[_Form, ...]] = {
            word: tuple(sorted(found, key=_length, reverse=True)) for word, found in forms.items()
        }

    def named(self, words: str) -> tuple[Named, ...]:
        """The names in some words, from left to right."""
        found: list[Named] = []
        end = 0
        plain = _plain(words)
        for match in _CAPITAL.finditer(words):
            forms = self._forms.get(match[0])
            if not forms or match.start() < end:
                continue
            named = self._at(match.start(), words, plain, forms)
            if named:
                found.append(named)
                end = named.end
        return tuple(found)

    def _at(self, start: int, words: str, plain: str, forms: Iterable[_Form]) -> Named | None:
        for form in forms:
            end = _end_of(form.words, plain, start)
            if end < 0 or _GOES_ON.match(words, end):
                continue
            senses = self._bearers(start, words, form) if form.is_family else form.senses
            if senses:
                possessive = _POSSESSIVE.match(words, end) is not None
                begin = self._with_given(start, words, senses[0]) if form.is_family else start
                return Named(begin, end, form.words, senses, possessive)
        return None

    def _with_given(self, start: int, words: str, sense: Sense) -> int:
        """Where a name begins before whose family name some of its given names stand."""
        given = self.library.people[sense.key].naming.given.split()
        word = _WORD_BEFORE.search(words[max(0, start - 40) : start])
        while word and word[1] in given:
            start -= len(word[0])
            word = _WORD_BEFORE.search(words[max(0, start - 40) : start])
        return start

    def _bearers(self, start: int, words: str, form: _Form) -> tuple[Sense, ...]:
        """Who is meant by a family name; whoever has another given name before it is not."""
        return tuple(sense for sense in form.senses if not self._is_another(start, words, sense))

    def _is_another(self, start: int, words: str, sense: Sense) -> bool:
        """A family name belongs to somebody else: another given name or initial is before it."""
        person = self.library.people[sense.key]
        before = words[max(0, start - 40) : start]
        initials = _INITIALS.search(before)
        if initials:
            return initials[1][0] != person.naming.given[:1]
        word = _WORD_BEFORE.search(before)
        if word is None or word[1] is None:
            return False
        return word[1] in self._given and word[1] not in person.naming.given.split()


def _plain(words: str) -> str:
    """The same, sign by sign, with plain spaces and apostrophes."""
    return _ANY_SPACE.sub(" ", words).replace("’", "'")


def _end_of(form: str, plain: str, start: int) -> int:
    """Where a form ends that begins at an offset, however wide its spaces; below nought if none."""
    if plain.startswith(form, start):
        return start + len(form)
    if "  " not in plain or " " not in form:
        return -1
    end = start
    for word in form.split(" "):
        while end > start and plain[end : end + 1] == " ":
            end += 1
        if not plain.startswith(word, end):
            return -1
        end += len(word)
    return end


def _senses(library: Library) -> Iterator[tuple[str, Sense]]:
    """Every name in full, each with what it means."""
    for body in library.institutions.values():
        yield from _of_institution(body)
    for place in library.places.values():
        yield from _of_place(place)
    for person in library.people.values():
        yield from _of_person(person)


def _of_institution(body: Institution) -> Iterator[tuple[str, Sense]]:
    dated: set[str] = set()
    for position, named in enumerate(body.names):
        sense = Sense("institution", body.id, named.period, ("names", position))
        for words in (named.name, named.full_name):
            if words:
                dated.add(words)
                yield words, sense
    for words in (body.name, body.naming.short, *body.aliases):
        if words not in dated:
            yield words, Sense("institution", body.id, body.period, ("period",))


def _of_place(place: Place) -> Iterator[tuple[str, Sense]]:
    dated: set[str] = set()
    for position, named in enumerate(place.names):
        dated.add(named.name)
        yield named.name, Sense("place", place.id, named.period, ("names", position))
    for words in (place.name, place.naming.short, *place.aliases):
        if words not in dated:
            yield words, Sense("place", place.id, None, ())


def _of_person(person: Person) -> Iterator[tuple[str, Sense]]:
    for words in (person.naming.short, *person.aliases):
        if " " in words:
            yield words, Sense("person", person.id, None, ())


def _families(library: Library) -> dict[str, list[str]]:
    """Family names with those who bear them."""
    bearers: dict[str, list[str]] = {}
    for person in library.people.values():
        for word in {person.naming.family, *_single(person.aliases)}:
            bearers.setdefault(word, []).append(person.id)
    return {family: keys for family, keys in bearers.items() if family}


def _single(aliases: Iterable[str]) -> Iterator[str]:
    """Spellings of a family name alone."""
    for alias in aliases:
        if " " not in alias:
            yield alias


def _given_names(library: Library) -> frozenset[str]:
    found: set[str] = set()
    for person in library.people.values():
        found.update(person.naming.given.split())
    return frozenset(found)


def _form(words: str, senses: list[Sense]) -> _Form:
    return _Form(words, tuple(senses), is_family=False)


def _first_word(words: str) -> str:
    match = _CAPITAL.match(words)
    return match[0] if match else ""


def _length(form: _Form) -> int:
    return len(form.words)
