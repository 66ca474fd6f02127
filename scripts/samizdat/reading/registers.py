"""The registers: which there are, and how one is read."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from samizdat.findings import Finding, Rule, Where
from samizdat.memory.recollection import Recollection
from samizdat.model.formerly import FORMERLY
from samizdat.model.kind import Kind, R
from samizdat.model.library import Register
from samizdat.model.synonyms import SYNONYMS
from samizdat.reading.documents import read_text
from samizdat.reading.validation import WRONG_TYPE, validate
from samizdat.reading.yaml import YamlText, read_yaml
from samizdat.settings import Settings
from samizdat.words.listing import listed, nearest


def read_register(
    kind: Kind[R],
    file: Path | None,
    settings: Settings,
    memory: Recollection,
    typed: Mapping[str, str] | None = None,
) -> tuple[Register[R], list[Finding]]:
    """A register from its file; empty where the collection has no such file."""
    path = f"{settings.essays}/registers/{kind.plural}.yml"
    if file is None:
        return Register(path), []
    read = read_text(file, path, typed)
    if read.text is None:
        return Register(path, unreadable=True), read.findings
    key = ("register", kind.plural, path, read.text)
    register, findings = memory.recall(key, partial(_read, kind, path, read.text, memory))
    return register, list(findings)


def _read(
    kind: Kind[Any], path: str, text: str, memory: Recollection
) -> tuple[Register[Any], tuple[Finding, ...]]:
    yaml_text = memory.keep(("yaml", path, text), partial(read_yaml, text, path))
    if yaml_text.value is None:
        return Register(path, unreadable=bool(yaml_text.findings)), tuple(yaml_text.findings)
    if not isinstance(yaml_text.value, list):
        problem = "a register is a list of records"
        remedy = "begin each record with '- id: …'"
        finding = WRONG_TYPE.broken(yaml_text.places.at(), problem, remedy)
        return Register(path, unreadable=True), (*yaml_text.findings, finding)
    register, problems = _collect(kind, path, yaml_text, yaml_text.value)
    return replace(register, text=text), problems


DUPLICATE_ID = Rule(
    "duplicate-id",
    "An id stands once in its register.",
    why="Two records of one id could not be told apart.",
)


def _collect(
    kind: Kind[R], path: str, yaml_text: YamlText, values: list[object]
) -> tuple[Register[R], tuple[Finding, ...]]:
    records: dict[str, R] = {}
    positions: dict[str, int] = {}
    findings, broken = list(yaml_text.findings), set()
    for index, value in enumerate(values):
        record, problems = validate(kind.record, value, yaml_text.places, yaml_text.keys, (index,))
        key = ""
        if isinstance(value, dict):
            key = str(value.get("id", ""))
        findings += problems
        if key in positions:
            first = yaml_text.places.at(positions[key], "id")
            problem = f"the id {key!r} stands twice, first in line {first.line}"
            where = yaml_text.places.at(index, "id")
            findings.append(DUPLICATE_ID.broken(where, problem, "give one of the two another id"))
        elif record is None:
            broken.add(key)
        else:
            records[key], positions[key] = record, index
    return Register(path, records, yaml_text.places, positions, frozenset(broken)), tuple(findings)


UNKNOWN_REGISTER = Rule(
    "unknown-register",
    "A file among the registers is one that is read.",
    why=(
        "The records in a file of another name would be lost without a word. There are nine "
        "registers, the [synonyms](search.md#synonyms) and the [ids of "
        "before](registers.md#rename), and their files end in `.yml`: "
        "[Registers](registers.md)."
    ),
)


def unknown_registers(
    there: Iterable[tuple[str, Path]], settings: Settings, kinds: Iterable[Kind[Any]]
) -> Iterator[Finding]:
    """Files among the registers that nobody reads."""
    names = [*(kind.plural for kind in kinds), SYNONYMS, FORMERLY]
    for name, file in there:
        is_ours = file.suffix == ".yml" and file.stem in names
        if file.suffix not in (".yml", ".yaml") or is_ours:
            continue
        where = Where(f"{settings.essays}/registers/{name}")
        remedy = nearest(file.stem, names) or f"registers are {listed(names)}, ending in .yml"
        yield UNKNOWN_REGISTER.broken(where, f"no register is called {name!r}", remedy)


def read_registers(
    there: Iterable[tuple[str, Path]],
    settings: Settings,
    kinds: Iterable[Kind[Any]],
    memory: Recollection,
    typed: Mapping[str, str] | None = None,
) -> Iterator[tuple[str, Register[Any], list[Finding]]]:
    """The register of each kind, by the kind's noun."""
    files = dict(there)
    for kind in kinds:
        file = files.get(f"{kind.plural}.yml")
        register, findings = read_register(kind, file, settings, memory, typed)
        yield kind.noun, register, findings
