"""What a collection answers while somebody types: findings, records, what an id may be."""

import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from samizdat.editing.renaming import rename_edits
from samizdat.editing.server.glance import is_essay
from samizdat.findings import Edit, Finding, Where
from samizdat.model.kinds import ESSAY
from samizdat.model.library import Library
from samizdat.model.sources import Source
from samizdat.model.survey import Survey
from samizdat.words.tongue import PROGRAM

Glance = Callable[[Library, str, str], tuple[Finding, ...]]
"""What is wrong in one essay as it is typed: the last library, its path, its text."""

Ask = Callable[[Mapping[str, str]], Survey]
"""Reads and checks the collection, with the texts that are typed and not saved, by their paths."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An id that may be meant, with what an editor knows it by."""

    id: str
    name: str
    line: str


@dataclass(slots=True)
class Desk:
    """A collection as somebody types in it. It holds the last answer, and what is not saved."""

    root: Path
    ask: Ask
    glance: Glance
    typed: dict[str, str] = field(default_factory=dict)
    found: Survey | None = None
    _seen: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    """What glances have found since everything was read."""

    _rest: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    """What only the other essays tell of one that is being typed."""

    _lock: threading.Lock = field(default_factory=threading.Lock)

    def path_of(self, uri: str) -> str:
        """The path of a file from the collection's root; empty for one that is elsewhere."""
        parts = urlsplit(uri)
        if parts.scheme not in ("file", ""):
            return ""
        file = Path(unquote(parts.path))
        if file.is_relative_to(self.root):
            return file.relative_to(self.root).as_posix()
        return ""

    def uri_of(self, path: str) -> str:
        """The address under which editors know a file."""
        return (self.root / path).as_uri()

    def look(self) -> Survey:
        """Read and check everything as it is typed now."""
        with self._lock:
            typed = dict(self.typed)
            found = self.ask(typed)
            rest: dict[str, tuple[Finding, ...]] = {}
            for path, text in typed.items():
                if is_essay(path, found.library):
                    here = set(self.glance(found.library, path, text))
                    told = [each for each in found.findings if each.where.path == path]
                    rest[path] = tuple(each for each in told if each not in here)
            self.found, self._rest = found, rest
            for path, text in typed.items():
                if self.typed.get(path) == text:
                    self._seen.pop(path, None)
            return found

    def look_at(self, path: str) -> bool:
        """Read and check one essay as it is typed now; false where that needs everything."""
        found, text = self.found, self.typed.get(path)
        if found is None or text is None or not is_essay(path, found.library):
            return False
        self._seen[path] = (*self.glance(found.library, path, text), *self._rest.get(path, ()))
        return True

    @property
    def library(self) -> Library:
        """What was read last."""
        found = self.found or self.look()
        return found.library

    def lines_of(self, path: str) -> list[str]:
        """A file as it is typed, or as it lies on the disk; empty where there is none."""
        text = self.typed.get(path)
        if text is None:
            try:
                text = (self.root / path).read_text(encoding="utf-8-sig")
            except (OSError, UnicodeDecodeError):
                return [""]
        return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")

    def findings(self) -> Mapping[str, list[Finding]]:
        """What is wrong, by the path of the file."""
        by_path: dict[str, list[Finding]] = {}
        for finding in (self.found or self.look()).findings:
            by_path.setdefault(finding.where.path, []).append(finding)
        for path, seen in self._seen.items():
            by_path[path] = list(seen)
        return by_path

    def candidates(self, noun: str) -> Iterator[Candidate]:
        """Everything of a kind that an id may name, in the order of the file."""
        if noun == ESSAY:
            for essay in self.library.essays:
                yield Candidate(essay.slug, essay.title, essay.front.period.words)
            return
        kind = self.library.kinds[noun]
        for key, record in self.library.register(noun).items():
            line = ""
            if kind.told:
                told = kind.told(record, PROGRAM)
                line = told.line
            yield Candidate(key, kind.label(record), line)

    def told(self, noun: str, key: str) -> str:
        """A record in a few lines of Markdown; empty where there is none."""
        for candidate in self.candidates(noun):
            if candidate.id == key:
                break
        else:
            return ""
        lines = [f"**{candidate.name}**", candidate.line]
        if noun == ESSAY:
            found = [essay for essay in self.library.essays if essay.slug == key]
            lines += [found[0].front.summary, f"status: {found[0].front.status.value}"]
        else:
            record = self.library.register(noun)[key]
            if isinstance(record, Source):
                lines += [f"read: {record.read.value}" if record.read else "", record.caveat or ""]
            else:
                lines.append(f"sources: {', '.join(getattr(record, 'sources', ()))}")
        return "\n\n".join(line for line in [*lines, f"`{noun}:{key}`"] if line)

    def where(self, noun: str, key: str) -> Where | None:
        """Where a record or an essay stands."""
        if noun == ESSAY:
            for essay in self.library.essays:
                if essay.slug == key:
                    return Where(essay.document.path)
            return None
        register = self.library.register(noun)
        if key not in register:
            return None
        return register.where(key, "id")

    def rename(self, noun: str, old: str, new: str) -> Mapping[str, list[Edit]]:
        """What is to be typed, by the path of the file. Raises CannotRenameError."""
        self.look()
        by_path: dict[str, list[Edit]] = {}
        for edit in rename_edits(self.library, noun, old, new):
            by_path.setdefault(edit.where.path, []).append(edit)
        return by_path
