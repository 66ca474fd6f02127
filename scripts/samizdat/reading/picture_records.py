"""What describes pictures: a file beside each, read into a record."""

from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

from samizdat.findings import Finding
from samizdat.memory.recollection import Recollection
from samizdat.model.library import Described
from samizdat.model.pictures import Picture, key_of
from samizdat.reading.documents import read_text
from samizdat.reading.validation import WRONG_TYPE, validate
from samizdat.reading.yaml import read_yaml

Read = tuple[Described, tuple[Finding, ...]]


def read_pictures(
    there: Iterable[tuple[str, Path]], memory: Recollection, typed: Mapping[str, str]
) -> tuple[dict[str, Described], list[Finding]]:
    """What is known of pictures, by their address without its ending; and what is wrong with it.

    `there` are the files by their path, and `typed` has texts that are not saved.
    """
    found: dict[str, Described] = {}
    findings: list[Finding] = []
    for path, file in there:
        described, problems = _described(path, file, memory, typed)
        found[key_of(path)] = described
        findings += problems
    return found, findings


def _described(path: str, file: Path, memory: Recollection, typed: Mapping[str, str]) -> Read:
    read = read_text(file, path, typed)
    if read.text is None:
        return Described(path), tuple(read.findings)
    return memory.recall(("picture", path, read.text), partial(_read, path, read.text))


def _read(path: str, text: str) -> Read:
    yaml_text = read_yaml(text, path)
    value, places = yaml_text.value, yaml_text.places
    if value is None and yaml_text.findings:
        return Described(path, None, places, text), tuple(yaml_text.findings)
    if value is None:
        value = {}  # an empty file says nothing, which the check tells
    if not isinstance(value, dict):
        problem = "what describes a picture is a list of fields, not of records"
        finding = WRONG_TYPE.broken(places.at(), problem, "write a field a line: title: …")
        return Described(path, None, places, text), (*yaml_text.findings, finding)
    picture, problems = validate(Picture, value, places, yaml_text.keys)
    return Described(path, picture, places, text), (*yaml_text.findings, *problems)
