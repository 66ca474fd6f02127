"""What keeps a preview from building, as findings: a file, a line, and what to do."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import Abort, BuildError

from samizdat.checks.previews import BROKEN_SETTINGS, FAILED_BUILD, MISSING_FOLDER
from samizdat.findings import Finding, Where
from samizdat.publishing.trouble import refusal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from samizdat.model.library import Library
    from samizdat.settings import Settings

_QUOTED = re.compile(r"""["'‘“]([^"'’”]+)["'’”]""")
AGAIN = "mend it and save: the preview goes on by itself"


class BrokenCollectionError(Exception):
    """A collection from which nothing can be built; its `findings` say why."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("\n".join(map(str, findings)))
        self.findings = findings


def findings_of(error: Exception, root: Path) -> tuple[Finding, ...]:
    """What an editor should see of an error that has ended a build."""
    if isinstance(error, BrokenCollectionError):
        return error.findings
    told = error.__context__ if isinstance(error, Abort) else error
    if isinstance(told, BuildError):  # a plugin's own words; the engine adds none
        return (FAILED_BUILD.broken(Where("mkdocs.yml"), _in_a_line(str(told)), AGAIN),)
    name = getattr(error, "filename", None)
    where = Where(_within(root, name) if isinstance(name, str) else "mkdocs.yml")
    if isinstance(error, OSError) and error.strerror:
        problem = f"the file cannot be read: {error.strerror}"
    else:
        problem = _in_a_line(refusal(error).message)
    return (FAILED_BUILD.broken(where, problem, AGAIN),)


def refuse_missing(settings: Settings, before: Library | None) -> None:
    """Raises BrokenCollectionError where all essays are gone with their folder.

    Somebody moves it, and will move it back; until then the last whole site is of more use.
    """
    if before is None or not before.essays or settings.essays_dir.is_dir():
        return
    name = settings.essays
    finding = MISSING_FOLDER.broken(
        Where(name), f"the folder {name}/ is no longer there", "put it back, with its essays"
    )
    raise BrokenCollectionError((finding,))


def _within(root: Path, name: str) -> str:
    path = Path(name)
    if path.is_absolute() and path.is_relative_to(root):
        return path.relative_to(root).as_posix()
    return name


def _in_a_line(said: str) -> str:
    return " ".join(said.split())


def refused_settings(
    refused: Sequence[tuple[str, Exception]], text: str, name: str
) -> Iterator[Finding]:
    """What the engine says of keys of its settings, each where it stands in the text."""
    for key, error in refused:
        said = _in_a_line(str(error))
        where = Where(name, *_place(key, said, text))
        yield BROKEN_SETTINGS.broken(where, f"{key}: {said}", AGAIN)


def _place(key: str, said: str, text: str) -> tuple[int, int]:
    """Line and column of what is spoken of: a word after the key that is quoted, else the key."""
    found = re.compile(rf"^{re.escape(key)}\s*:", re.MULTILINE).search(text)
    if not found:
        return 1, 1
    position = found.start()
    for word in _QUOTED.findall(said):
        place = text.find(word, found.end())
        if place >= 0:
            position = place
            break
    before = text[:position]
    return before.count("\n") + 1, len(before) - before.rfind("\n")
