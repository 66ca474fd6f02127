"""The editors' list of synonyms: how it is read."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from samizdat.findings import Finding
from samizdat.memory.recollection import Recollection
from samizdat.model.library import Register
from samizdat.model.synonyms import SYNONYMS, Synonyms
from samizdat.reading.documents import read_text
from samizdat.reading.validation import WRONG_TYPE, validate
from samizdat.reading.yaml import read_yaml
from samizdat.settings import Settings

Read = tuple[Register[Synonyms], tuple[Finding, ...]]


def read_synonyms(
    there: Iterable[tuple[str, Path]], settings: Settings, memory: Recollection
) -> Read:
    """The list, each entry under its number; empty where the collection has none.

    `there` are the files among the registers, by their name.
    """
    path = f"{settings.essays}/registers/{SYNONYMS}.yml"
    file = dict(there).get(f"{SYNONYMS}.yml")
    if file is None:
        return Register(path), ()
    read = read_text(file, path)
    if read.text is None:
        return Register(path, unreadable=True), tuple(read.findings)
    return memory.recall((SYNONYMS, path, read.text), partial(_read, path, read.text))


def _read(path: str, text: str) -> Read:
    yaml_text = read_yaml(text, path)
    if yaml_text.value is None:
        return Register(path, unreadable=bool(yaml_text.findings)), tuple(yaml_text.findings)
    if not isinstance(yaml_text.value, list):
        remedy = "begin each entry with '- words:'"
        where = yaml_text.places.at()
        finding = WRONG_TYPE.broken(where, "the synonyms are a list of entries", remedy)
        return Register(path, unreadable=True), (*yaml_text.findings, finding)
    records: dict[str, Synonyms] = {}
    positions: dict[str, int] = {}
    findings = list(yaml_text.findings)
    for index, value in enumerate(yaml_text.value):
        entry, problems = validate(Synonyms, value, yaml_text.places, yaml_text.keys, (index,))
        findings += problems
        if entry is not None:
            key = str(index + 1)
            records[key], positions[key] = entry, index
    register = Register(path, records, yaml_text.places, positions, text=text)
    return register, tuple(findings)
