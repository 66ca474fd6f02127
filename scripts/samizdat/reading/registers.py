"""The registers: which there are, and how one is read."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any, TypeVar

from pydantic import BaseModel

from samizdat.findings import Finding, Rule, Where
from samizdat.model.kinds import REGISTERS, RegisterKind
from samizdat.model.library import Register
from samizdat.reading.documents import read_text
from samizdat.reading.validation import WRONG_TYPE, validate
from samizdat.reading.yaml import YamlText, read_yaml
from samizdat.settings import Settings
from samizdat.words.listing import listed, nearest

R = TypeVar("R", bound=BaseModel)


def read_register(kind: RegisterKind[R], settings: Settings) -> tuple[Register[R], list[Finding]]:
    """A register from its file; empty where the collection has no such file."""
    path = f"{settings.essays}/registers/{kind.name}.yml"
    file = settings.registers_dir / f"{kind.name}.yml"
    if not file.exists():
        return Register(path), []
    read = read_text(file, path)
    if read.text is None:
        return Register(path, unreadable=True), read.findings
    register, findings = _read(kind, path, read.text)
    return register, list(findings)


@lru_cache(maxsize=64)  # a preview reads again only the register that was saved
def _read(
    kind: RegisterKind[Any], path: str, text: str
) -> tuple[Register[Any], tuple[Finding, ...]]:
    yaml_text = read_yaml(text, path)
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
    kind: RegisterKind[R], path: str, yaml_text: YamlText, values: list[object]
) -> tuple[Register[R], tuple[Finding, ...]]:
    records: dict[str, R] = {}
    positions: dict[str, int] = {}
    findings, broken = list(yaml_text.findings), set()
    for index, value in enumerate(values):
        record, problems = validate(kind.record, value, yaml_text.places, yaml_text.keys, (index,))
        key = str(value.get("id", "")) if isinstance(value, dict) else ""
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
        "registers, and their files end in `.yml`: [Registers](registers.md)."
    ),
)


def unknown_registers(settings: Settings) -> Iterator[Finding]:
    """Files among the registers that nobody reads."""
    names = [kind.name for kind in REGISTERS]
    for file in sorted(settings.registers_dir.glob("*.y*ml")):
        if file.name not in [f"{name}.yml" for name in names]:
            path = f"{settings.essays}/registers/{file.name}"
            remedy = nearest(file.stem, names) or f"registers are {listed(names)}, ending in .yml"
            problem = f"no register is called {file.name!r}"
            yield UNKNOWN_REGISTER.broken(Where(path), problem, remedy)


def read_registers(settings: Settings) -> Iterator[tuple[str, Register[Any], list[Finding]]]:
    """Every register by its name."""
    for kind in REGISTERS:
        register, findings = read_register(kind, settings)
        yield kind.name, register, findings
