"""The last check: what it looked at and found, so that nothing is looked at twice.

Who asks for the outcome of a check waits for it. Where no file has changed since the last one, it
is read from the cache, before anything of the collection is. It is believed only under the seal of
the user whose program wrote it.
"""

import json
import os
import sys
from collections.abc import MutableMapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from samizdat.findings.outcome import Outcome
from samizdat.findings.packing import packed, unpacked
from samizdat.memory.book import Book
from samizdat.memory.digests import digest_of
from samizdat.memory.fingerprint import Print, contents, prints, settled
from samizdat.memory.program import PACKAGE, installed
from samizdat.reading.conditions import Conditions, read_conditions

Day = tuple[int, int, int]
ESSAYS = "essays"


@dataclass(frozen=True, slots=True)
class _Record:
    """What is written down of a check."""

    inputs: dict[str, Print]
    surroundings: str
    outcome: Outcome


class LastCheck:
    """What the last check of a collection found, and what the next would look at."""

    def __init__(self, config: Path, today: Day, memory: MutableMapping[str, str]) -> None:
        """Look at every file; to be done before a check begins.

        `config` is the collection's mkdocs.yml. Raises OSError where a file cannot be read, and
        ValueError where mkdocs.yml cannot.
        """
        self._memory, self._config = memory, str(config)
        self._key = digest_of("last check", self._config)
        conditions = _conditions(config)
        root = config.parent
        folders = {"docs": root / conditions.docs, ESSAYS: root / ESSAYS, "program": PACKAGE}
        self._before = _read(memory.get(self._key, ""))
        known = self._before.inputs if self._before else {}
        self._inputs = prints(folders, {"mkdocs.yml": config}, known)
        variables = [(name, os.environ.get(name)) for name in sorted(conditions.variables)]
        self._surroundings = digest_of(json.dumps([today, variables, sys.version, installed()]))
        self.may_remember = conditions.cache
        """The owner of the collection lets things be kept."""

    @property
    def book(self) -> Book:
        """What was kept of each file, for a check in which some have changed."""
        program: list[str] = []
        ground: list[str] = []
        for name, digest in sorted(contents(self._inputs).items()):
            if name.startswith("program/"):
                program += [name, digest]
            elif not name.endswith(".md"):
                ground += [name, digest]
        made_by = digest_of(sys.version, *installed(), *program)
        key = digest_of("book", self._config)
        return Book(self._memory, key, made_by, digest_of(self._surroundings, *ground))

    @property
    def outcome(self) -> Outcome | None:
        """What the last check found, where the next would find the same."""
        before = self._before
        if before is None or not self.may_remember or before.surroundings != self._surroundings:
            return None
        if contents(before.inputs) != contents(self._inputs):
            return None
        return before.outcome

    def remember(self, outcome: Outcome, now: int) -> None:
        """Write down what was found; `now` is in nanoseconds since 1970."""
        if not self.may_remember:
            return
        record = {
            "inputs": settled(self._inputs, now),
            "surroundings": self._surroundings,
            "essays": outcome.essays,
            "records": outcome.records,
            "site_url": outcome.site_url,
        }
        self._memory[self._key] = json.dumps(record | packed(outcome.findings))


def _conditions(config: Path) -> Conditions:
    try:
        return read_conditions(config.read_text(encoding="utf-8"))
    except (yaml.YAMLError, RecursionError) as error:
        raise ValueError(str(error)) from error


def _read(text: str) -> _Record | None:
    """A record that was kept; nothing where the text is no such thing."""
    inputs: dict[str, Print] = {}
    try:
        kept = json.loads(text)
        for name, (stamp, digest) in kept["inputs"].items():
            inputs[name] = tuple(map(int, stamp)), str(digest)
        outcome = Outcome(unpacked(kept), kept["essays"], kept["records"], kept["site_url"])
        return _Record(inputs, kept["surroundings"], outcome)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
