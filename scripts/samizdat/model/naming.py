"""Names: how a person, a place or an institution is called, in parts and in every spelling."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from samizdat.words.folding import fold
from samizdat.words.listing import joined
from samizdat.words.romanisation import Romanisation
from samizdat.words.scripts import comma_of

_SUFFIX = re.compile(r",? (?P<suffix>Jr\.?|Sr\.?|[IVX]+)$")
_BRACKET = re.compile(r" \((?P<words>[^()]*)\)$")
_ASIDE = re.compile(r" \(|, | / ")
_PARTICLE = re.compile(r"[a-z]+['’](?=[^\W\d_a-z])")
"""In small letters: `d’Estaing` stands under E, `D’Annunzio` and `O’Neill` as they begin."""

_USUAL = Romanisation()


@dataclass(frozen=True, slots=True)
class Naming:
    """How something is called. It is read once from the fields of a record."""

    text: str
    """As the register has it: `Nikolai Kuznetsov (admiral)`."""

    short: str
    """Without what tells namesakes apart: `Nikolai Kuznetsov`, `Kuybyshev`."""

    bracket: str = ""
    """What tells namesakes apart: `admiral`."""

    given: str = ""
    family: str = ""
    """The family name, the only name of somebody who has one; empty for what is no person."""

    suffix: str = ""
    """What follows the family name: `Jr.`, `XVI`."""

    family_first: bool = False
    """The family name stands before the given one in the name itself: `Mao Zedong`."""

    native: str = ""
    """The name in its own script."""

    past: tuple[tuple[str, ...], ...] = ()
    """Names of other times, each in all its forms, the house spelling first."""

    aliases: tuple[str, ...] = ()
    """Other names and spellings, as the register has them."""

    @property
    def sorting(self) -> str:
        """As a list has it: `Kuznetsov, Nikolai (admiral)`, `King, Martin, Jr.`, `Louis XVI`."""
        if not self.family:
            return self.text
        particle, family = _split_particle(self.family)
        given = joined(self.given, particle)
        if self.family_first:
            name = joined(self.family, self.given, self.suffix)
        elif given:
            name = joined(family, given, self.suffix, by=comma_of(family))
        else:
            name = joined(family, self.suffix)
        if self.bracket:
            return f"{name} ({self.bracket})"
        return name

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every other way to write it by the schemes of a collection that names none."""
        return self.spelt(_USUAL)

    def spelt(self, by: Romanisation) -> tuple[str, ...]:
        """Every other way to write it, each once; words of the name itself are not repeated."""
        given = [self.text, *self._others()]
        known = set(fold(" ".join(given)).split())
        for name in (self.native, self.text):
            for word in by.written_otherwise(name):
                if fold(word) not in known:
                    known.add(fold(word))
                    given.append(word)
        written: dict[str, str] = {}
        for text in given:  # as it is written first, where it stands last
            written[fold(text)] = written.pop(fold(text), text)
        written.pop(fold(self.text))
        return tuple(written.values())

    def _others(self) -> Iterator[str]:
        if self.native:
            yield self.native
        for forms in self.past:
            yield from forms
        yield from self.aliases

    def in_text(self, others: Iterable["Naming"]) -> tuple[str, ...]:
        """How a text may name it: in full and, where that is clear, by the family name.

        `others` are the names of everybody whom the text treats, this one among them.
        """
        if not self.family:
            return (self.short,)
        families = [other.family for other in others]
        if families.count(self.family) > 1 or self.family == self.short:
            return (self.short,)
        return (self.short, self.family)


def naming_of_person(
    text: str, native: str | None, aliases: tuple[str, ...], family: str | None = None
) -> Naming:
    """A person's name; the last word is the family name, but for a number or a `Jr.`.

    A record may say which words are: `family` stands at the end of the name, or at its beginning.
    """
    short, bracket = _split_bracket(text)
    rest, suffix = _split_suffix(short)
    first = bool(family) and not rest.endswith(family or "")
    if not family:
        given, _, family = rest.rpartition(" ")
    elif first:
        given = rest.removeprefix(family).strip()
    else:
        given = rest.removesuffix(family).strip()
    return Naming(
        text, short, bracket, given, family, suffix, first, native=native or "", aliases=aliases
    )


def is_family_of(family: str, text: str) -> bool:
    """Words stand whole at the beginning or the end of a name, without its bracket and number."""
    rest, _ = _split_suffix(_split_bracket(text)[0])
    return f" {rest}".endswith(f" {family}") or f"{rest} ".startswith(f"{family} ")


def _split_particle(family: str) -> tuple[str, str]:
    """The particle that an apostrophe ties to a name, and the name: `d’`, `Estaing`."""
    found = _PARTICLE.match(family)
    if not found:
        return "", family
    return found[0], family[found.end() :]


def naming_of_thing(
    text: str,
    native: str | None,
    aliases: tuple[str, ...],
    past: Iterable[tuple[str | None, ...]] = (),
) -> Naming:
    """The name of a place or a body: what stands before a bracket, a comma or a stroke is short."""
    names: list[tuple[str, ...]] = []
    for forms in past:
        names.append(tuple(form for form in forms if form))
    _, bracket = _split_bracket(text)
    short = _ASIDE.split(text)[0] or text
    return Naming(text, short, bracket, native=native or "", past=tuple(names), aliases=aliases)


def _split_bracket(text: str) -> tuple[str, str]:
    """What stands before a bracket at the end of a name, and what stands in it."""
    found = _BRACKET.search(text)
    if not found:
        return text, ""
    return text[: found.start()], found["words"]


def _split_suffix(text: str) -> tuple[str, str]:
    """A name without the number or the `Jr.` at its end, and that end."""
    found = _SUFFIX.search(text)
    if not found:
        return text, ""
    return text[: found.start()], found["suffix"]
