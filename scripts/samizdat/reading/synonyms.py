"""Lists among the registers that are no registers: synonyms, and ids of before."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TypeVar

from samizdat.findings import Finding
from samizdat.memory.recollection import Recollection
from samizdat.model.formerly import FORMERLY, Formerly
from samizdat.model.library import Register
from samizdat.model.records import Strict
from samizdat.model.synonyms import SYNONYMS, Synonyms
from samizdat.reading.documents import read_text
from samizdat.reading.validation import WRONG_TYPE, validate
from samizdat.reading.yaml import read_yaml
from samizdat.settings import Settings

E = TypeVar("E", bound=Strict)


def read_synonyms(
    there: Iterable[tuple[str, Path]], settings: Settings, memory: Recollection
) -> tuple[Register[Synonyms], tuple[Finding, ...]]:
    """The editors' synonyms, each entry under its number; empty where the collection has none.

    `there` are the files among the registers, by their name.
    """
    return _read_list(SYNONYMS, Synonyms, there, settings, memory)


def read_formerly(
    there: Iterable[tuple[str, Path]], settings: Settings, memory: Recollection
) -> tuple[Register[Formerly], tuple[Finding, ...]]:
    """Ids of before, each entry under its number; empty where nothing was renamed."""
    return _read_list(FORMERLY, Formerly, there, settings, memory)


def _read_list(
    name: str,
    model: type[E],
    there: Iterable[tuple[str, Path]],
    settings: Settings,
    memory: Recollection,
) -> tuple[Register[E], tuple[Finding, ...]]:
    path = f"{settings.essays}/registers/{name}.yml"
    file = dict(there).get(f"{name}.yml")
    if file is None:
        return Register(path), ()
    read = read_text(file, path)
    if read.text is None:
        return Register(path, unreadable=True), tuple(read.findings)
    return memory.recall(
        (name, path, read.text), partial(_read, name, model, path, read.text, memory)
    )


def _read(
    name: str, model: type[E], path: str, text: str, memory: Recollection
) -> tuple[Register[E], tuple[Finding, ...]]:
    yaml_text = memory.keep(("yaml", path, text), partial(read_yaml, text, path))
    if yaml_text.value is None:
        return Register(path, unreadable=bool(yaml_text.findings)), tuple(yaml_text.findings)
    if not isinstance(yaml_text.value, list):
        remedy = f"begin each entry with '- {next(iter(model.model_fields))}:'"
        where = yaml_text.places.at()
        finding = WRONG_TYPE.broken(where, f"the {name} are a list of entries", remedy)
        return Register(path, unreadable=True), (*yaml_text.findings, finding)
    records: dict[str, E] = {}
    positions: dict[str, int] = {}
    findings = list(yaml_text.findings)
    for index, value in enumerate(yaml_text.value):
        entry, problems = validate(model, value, yaml_text.places, yaml_text.keys, (index,))
        findings += problems
        if entry is not None:
            key = str(index + 1)
            records[key], positions[key] = entry, index
    register = Register(path, records, yaml_text.places, positions, text=text)
    return register, tuple(findings)
