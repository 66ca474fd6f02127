"""Names of fields: what is said of one that the model does not know, or does not know any more."""

from collections.abc import Mapping
from typing import NamedTuple

from samizdat.findings import Edit, Finding, Rule, Where
from samizdat.model.shapes import Path
from samizdat.reading.foreign_fields import remedy_of_field
from samizdat.words.listing import certain, listed

LISTED = 12
"""So many fields does a remedy name; the handbook names them all."""

UNKNOWN_FIELD = Rule(
    "unknown-field",
    "Every key is one that the model knows.",
    why=(
        "A misspelt key would otherwise be a value that nobody reads. "
        "[Write](write.md#front-matter) and [Registers](registers.md) have every field."
    ),
)

FORMER_NAME = Rule(
    "former-name",
    "A field or a setting has the name that this version of the program gives it.",
    why=(
        "When a newer program calls it otherwise, the name of before is found, with the version "
        "since which that is so. Where nothing but the name has changed, `samizdat check --fix` "
        "types the new one. The [changelog](begin.md#a-newer-program) lists all of them."
    ),
)


class Former(NamedTuple):
    """What a field was called before."""

    now: str
    """The field that holds it now."""

    since: str
    """The first version that calls it so."""

    below: str = ""
    """The field below `now` that has the value, where more than the name has changed."""


FORMER: Mapping[str, Former] = {
    "fate_detail": Former("fate", "0.1.0", below="detail"),
    "rehabilitated": Former("rehabilitation", "0.1.0", below="date"),
    "institutionkind": Former("institution_kind", "0.1.0"),
    "sourcekind": Former("source_kind", "0.1.0"),
}
"""Names of before, in any file; each counts where its new one is known."""


class Named(NamedTuple):
    """A key that was typed: its word, its place, and what stands beside it."""

    name: str
    where: Where
    record: Path
    keys: Mapping[Path, Where]
    """Every key of the file with its place, by the path that leads to it."""

    def beside(self, name: str) -> bool:
        """The same record has that field too."""
        return (*self.record, name) in self.keys

    def renamed(self, name: str) -> list[Edit]:
        """The edit that types another name for it; none where nobody knows where it ends."""
        if not self.where.end_line or self.beside(name):
            return []
        return [Edit(self.where, name)]


def about_name(typed: Named, known: Mapping[str, str]) -> Finding:
    """What is wrong with a key that is none of the fields `known`, each with what it is."""
    former = FORMER.get(typed.name)
    if former and former.now in known:
        return _about_former(typed, former)
    some = listed(sorted(known)[:LISTED]) + (" …" if len(known) > LISTED else "")
    remedy = remedy_of_field(typed.name, known)
    meant = certain(typed.name, known)
    fix = typed.renamed(meant) if meant else []
    problem = f"no field is called {typed.name!r}"
    return UNKNOWN_FIELD.broken(typed.where, problem, remedy or f"fields here are {some}", fix)


def _about_former(typed: Named, former: Former) -> Finding:
    called, fix = f"{former.now!r}", typed.renamed(former.now)
    remedy = f"write '{former.now}:'; `samizdat check --fix` does"
    if typed.beside(former.now):
        remedy = f"'{former.now}' stands here too: keep one of the two, under that name"
    if former.below:
        called, fix = f"{former.below!r} below {former.now!r}", []
        remedy = f"write '{former.now}: {{ {former.below}: … }}'"
    problem = f"{typed.name!r} is called {called} since version {former.since}"
    return FORMER_NAME.broken(typed.where, problem, remedy, fix)
