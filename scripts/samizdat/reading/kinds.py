"""Kinds of a collection's own: a record may have one where the settings name it."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any

from samizdat.findings import Finding
from samizdat.model.kind_words import InstitutionKind, OwnInstitutionKind, OwnSourceKind, SourceKind
from samizdat.model.library import Register
from samizdat.model.own_kinds import Kinds
from samizdat.reading.validation import WRONG_TYPE
from samizdat.words.listing import listed, nearest

KNOWN: Mapping[type[str], tuple[str, type[StrEnum]]] = {
    OwnInstitutionKind: ("institutions", InstitutionKind),
    OwnSourceKind: ("sources", SourceKind),
}
"""For each kind of own words its name in the settings, and the kinds that need none."""


def unknown_kinds(registers: Mapping[str, Register[Any]], kinds: Kinds) -> Iterator[Finding]:
    """Records of a kind that neither the program nor the settings of the collection know."""
    for register in registers.values():
        for key, record in register.items():
            word = getattr(record, "kind", "")
            if not isinstance(word, OwnInstitutionKind | OwnSourceKind):
                continue
            setting, known = KNOWN[type(word)]
            own = kinds.of(setting)
            if word in own:
                continue
            words = [*(each.value for each in known), *own]
            remedy = nearest(word, words)
            if not remedy:
                remedy = (
                    f"write {listed(words)}, or name yours in mkdocs.yml, below 'conventions': "
                )
                remedy += f"'kinds: {{ {setting}: {{ {word}: … }} }}'"
            problem = f"kind cannot be {str(word)!r}"
            yield WRONG_TYPE.broken(register.where(key, "kind"), problem, remedy)
