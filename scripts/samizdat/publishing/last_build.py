"""The last build: what the published site was made of, so that a build of the same can be left out.

A record of it is kept with the cache. It can only keep a build from being done, never put anything
on a page.
"""

import hashlib
import json
import os
import shutil
import sys
from collections.abc import MutableMapping
from dataclasses import asdict, dataclass
from pathlib import Path

import yaml

from samizdat.memory.fingerprint import (
    Print,
    contents,
    file_stamp,
    prints,
    settled,
    site_print,
)
from samizdat.memory.program import PACKAGE, installed
from samizdat.publishing.target import SURVIVORS
from samizdat.reading.conditions import Conditions, read_conditions

READ = ("NO_MKDOCS_2_WARNING", "PYPANDOC_PANDOC", "SOURCE_DATE_EPOCH")
"""Variables of the environment that the program and what it starts read."""

ESSAYS = "essays"


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What somebody has asked for: which collection is to be built, where to, and how."""

    config: Path
    """Its mkdocs.yml."""

    conditions: Conditions
    target: Path
    strict: bool
    offline: bool

    @property
    def key(self) -> str:
        """The key under which the last build of this kind is recorded."""
        said = [str(self.config), str(self.target), self.strict, self.offline]
        return hashlib.sha256(json.dumps(["last build", *said]).encode()).hexdigest()

    @property
    def folders(self) -> dict[str, Path]:
        """The folders whose files a site is made from, by a name for each."""
        root = self.config.parent
        found = {"docs": root / self.conditions.docs, "essays": root / ESSAYS, "program": PACKAGE}
        for name in self.conditions.themes:
            found[f"theme {name}"] = root / name
        return found


def order(config: Path, site_dir: Path | None, *, strict: bool, offline: bool) -> Order | None:
    """An order; none where mkdocs.yml cannot be read, which the build will tell of."""
    try:
        conditions = read_conditions(config.read_text(encoding="utf-8"))
        target = (site_dir or config.parent / conditions.site).resolve()
    except (OSError, ValueError, RuntimeError, yaml.YAMLError):
        return None
    return Order(
        config=config, conditions=conditions, target=target, strict=strict, offline=offline
    )


@dataclass(frozen=True, slots=True)
class _Record:
    """What is written down of a build."""

    inputs: dict[str, Print]
    surroundings: str
    site: str
    findings: int


class LastBuild:
    """What is known of the last build by an order, and what the next would be made of."""

    def __init__(self, order: Order, memory: MutableMapping[str, str]) -> None:
        """Look at everything; to be done before a build begins.

        Raises OSError where a file of the collection cannot be read.
        """
        self.order, self._memory = order, memory
        self._before = _read(memory.get(order.key, ""))
        known = self._before.inputs if self._before else {}
        self._inputs = prints(order.folders, {"mkdocs.yml": order.config}, known)
        self._surroundings = _surroundings(order.conditions)

    @property
    def holds(self) -> bool:
        """The published site is what a build would publish now."""
        before = self._before
        if before is None or before.surroundings != self._surroundings:
            return False
        if contents(before.inputs) != contents(self._inputs):
            return False
        return before.site == site_print(self.order.target, SURVIVORS)

    @property
    def findings(self) -> int:
        """How many findings the last build had; none of them kept it from being published."""
        return self._before.findings if self._before else 0

    def remember(self, findings: int, now: int) -> None:
        """Record that the order was carried out; `now` is in nanoseconds since 1970.

        Raises OSError where the site cannot be looked at.
        """
        record = _Record(
            settled(self._inputs, now),
            self._surroundings,
            site_print(self.order.target, SURVIVORS),
            findings,
        )
        self._memory[self.order.key] = json.dumps(asdict(record))


def _read(text: str) -> _Record | None:
    """A record that was kept; nothing where the text is no such thing."""
    inputs: dict[str, Print] = {}
    try:
        kept = json.loads(text)
        for name, (stamp, digest) in kept["inputs"].items():
            inputs[name] = tuple(map(int, stamp)), str(digest)
        return _Record(inputs, kept["surroundings"], kept["site"], int(kept["findings"]))
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _surroundings(conditions: Conditions) -> str:
    """Everything else that makes a site what it is: variables, Python, packages, pandoc."""
    variables: dict[str, str | None] = {}
    for name in sorted(conditions.variables.union(READ)):
        variables[name] = os.environ.get(name)
    pandoc = variables["PYPANDOC_PANDOC"] or shutil.which("pandoc") or ""
    if pandoc:
        variables["pandoc"] = f"{pandoc} {file_stamp(Path(pandoc))}"
    said = [variables, sys.version, installed()]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()
