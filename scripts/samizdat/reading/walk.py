"""The walk through docs/ and essays/: which files there are, and which are not published.

Names and files are strangers' too. Nothing else looks into these folders, so a link out of the
collection is not followed, a pipe is not waited for, and what nobody checks is not published.
"""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from samizdat.findings import Finding, Where
from samizdat.model.pictures import FOLDER, Pixels
from samizdat.reading.content import fits_its_ending
from samizdat.reading.documents import UNREADABLE_FILE
from samizdat.reading.filenames import (
    BAD_NAME,
    CHECKED_ENDINGS,
    MARKDOWN_ENDINGS,
    MOST_PICTURE,
    MOST_TEXT,
    NOT_A_FILE,
    PUBLISHED_ENDINGS,
    RESERVED_ADDRESS,
    TOO_LARGE_FILE,
    TWIN_NAME,
    UNKNOWN_KIND,
    WRONG_CONTENT,
    is_of_an_editor,
    is_reserved,
    same_on_some_disks,
    same_to_the_eye,
    what_is_wrong_with,
)
from samizdat.reading.pictures import (
    ACTIVE_DRAWING,
    PHOTOGRAPHS,
    POSITION_IN_PICTURE,
    look_at,
    look_at_drawing,
)
from samizdat.reading.positions import without_position
from samizdat.settings import Settings
from samizdat.words.listing import listed, said

DEEPEST = 12
"""So many folders may stand in each other."""

KINDS_OF_FILE = (
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


@dataclass(slots=True)
class Walk:
    """What is there: texts by their path, other files by their site address, and the registers."""

    texts: list[tuple[str, Path]] = field(default_factory=list)
    files: list[tuple[str, Path]] = field(default_factory=list)
    registers: list[tuple[str, Path]] = field(default_factory=list)
    """Files among the registers, by their name."""

    pictures: list[tuple[str, Path]] = field(default_factory=list)
    """What describes pictures, by its path."""

    refused: list[str] = field(default_factory=list)
    """Site addresses of files that are not published for what is in them."""

    pixels: dict[str, Pixels] = field(default_factory=dict)
    """How large pictures are, by their site address."""

    positions: list[str] = field(default_factory=list)
    """Photographs that say where they were taken, by their site address."""

    findings: list[Finding] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Folder:
    """One of the two folders that are walked through."""

    folder: Path
    prefix: str
    """What stands before its files' names in their address."""

    root: Path


def walk(settings: Settings) -> Walk:
    """Every text and file of docs/ and essays/ that may be published, in the order of their names.

    What may not be is a finding, with its name and never with its content.
    """
    found = Walk()
    root = settings.root.resolve()
    addresses: dict[str, str] = {}
    for base in (
        _Folder(settings.essays_dir, "essays/", root),
        _Folder(settings.docs_dir, "", root),
    ):
        for file in _entries(base.folder, root, found, 0):
            _sort_in(file, base, settings, found, addresses)
    return found


def _entries(folder: Path, root: Path, found: Walk, depth: int) -> Iterator[Path]:
    """Every regular file below a folder, as lstat sees it."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: os.fsencode(entry.name))
    except OSError:
        return
    for entry in entries:
        path = Path(entry.path)
        if is_of_an_editor(entry.name):
            continue  # or the system's; none is published
        if entry.is_dir(follow_symlinks=False) and path.suffix in (".md", ".yml"):
            where = Where(_shown(path.relative_to(root)))
            problem = "the file cannot be read: it is a folder"
            found.findings.append(UNREADABLE_FILE.broken(where, problem, "give it another name"))
        elif entry.is_dir(follow_symlinks=False):
            if depth == DEEPEST:
                _find(found, path, root, f"lies more than {DEEPEST} folders deep")
            else:
                yield from _entries(path, root, found, depth + 1)
        elif entry.is_file(follow_symlinks=False) or _leads_within(entry, root):
            yield path
        else:
            _find(found, path, root, _what_it_is(entry))


def _leads_within(entry: "os.DirEntry[str]", root: Path) -> bool:
    """A link that leads to a file of the collection is as good as the file."""
    if not entry.is_symlink():
        return False
    try:
        target = Path(entry.path).resolve(strict=True)
    except (OSError, RuntimeError):
        return False
    return target.is_relative_to(root) and target.is_file()


def _what_it_is(entry: "os.DirEntry[str]") -> str:
    if entry.is_symlink():
        target = said(os.readlink(entry.path))  # noqa: PTH115  the text of the link, unresolved
        return f"is a link to {target}, which is no file of the collection"
    mode = entry.stat(follow_symlinks=False).st_mode
    for is_kind, name in KINDS_OF_FILE:
        if is_kind(mode):
            return f"is {name}, no file"
    return "is no file"


def _find(found: Walk, path: Path, root: Path, problem: str) -> None:
    where = Where(_shown(path.relative_to(root)))
    remedy = "put the file itself here, or take it away"
    found.findings.append(NOT_A_FILE.broken(where, f"{said(path.name)} {problem}", remedy))


def _shown(path: Path) -> str:
    """A path as a finding prints it: what cannot be seen in a name is spelt out."""
    return said(path.as_posix())[1:-1]


def _sort_in(
    file: Path, base: _Folder, settings: Settings, found: Walk, addresses: dict[str, str]
) -> None:
    """Take a file for a text, for a file to publish, or for a finding."""
    inside = PurePosixPath(file.relative_to(base.folder).as_posix())
    is_essay = bool(base.prefix)
    path = file.relative_to(settings.root).as_posix()
    where = Where(_shown(Path(path)))
    wrong = what_is_wrong_with(path)
    if wrong:
        found.findings.append(BAD_NAME.broken(where, *wrong))
        return
    if is_essay and inside.parts[0] == "registers":
        found.registers.append((inside.name, file))
        return
    if is_essay and inside.parts[0] == FOLDER and file.suffix == ".yml":
        found.pictures.append((path, file))
        return
    address = base.prefix + inside.as_posix()
    if is_reserved(address):
        problem = f"{address} is an address of the program's own"
        found.findings.append(RESERVED_ADDRESS.broken(where, problem, "give the file another name"))
        return
    twin = addresses.setdefault(same_to_the_eye(address), path)
    if twin != path:
        problem = f"on some disks {said(path)} and {said(twin)} are one file"
        if same_on_some_disks(path) != same_on_some_disks(twin):
            problem = f"{said(path)} looks like {said(twin)}, in letters of another script"
        found.findings.append(TWIN_NAME.broken(where, problem, "give one of the two another name"))
        return
    _by_ending(file, path, address, settings, found)


def _by_ending(file: Path, path: str, address: str, settings: Settings, found: Walk) -> None:
    where, ending, size = Where(_shown(Path(path))), file.suffix, file.stat().st_size
    if ending == ".md":
        most, sort = MOST_TEXT, found.texts
        entry = (path, file)
    elif ending in PUBLISHED_ENDINGS or path in settings.named_files:
        most, sort = MOST_PICTURE, found.files
        entry = (address, file)
    else:
        found.findings.append(UNKNOWN_KIND.broken(where, *_unknown_kind(file.name)))
        return
    if size > most:
        problem = f"{said(file.name)} has {size // 1_000_000} MB, and {most // 1_000_000} fit"
        remedy = "part the text" if ending == ".md" else "make the file smaller"
        found.findings.append(TOO_LARGE_FILE.broken(where, problem, remedy))
        found.refused.append(address)
        return
    if path not in settings.named_files:  # those are the owner's
        picture = _in_picture(file, path, ending)
        if picture.wrong:
            found.findings.append(picture.wrong)
            found.refused.append(address)
            return
        if picture.pixels:
            found.pixels[address] = picture.pixels
        if picture.has_position:
            found.positions.append(address)
    sort.append(entry)


class _Picture(NamedTuple):
    """What was seen of a picture."""

    pixels: Pixels | None = None
    wrong: Finding | None = None
    has_position: bool = False


def _in_picture(file: Path, path: str, ending: str) -> _Picture:
    """How large a picture is, and what it holds that its ending does not say, or should not."""
    where = Where(_shown(Path(path)))
    is_right = ending not in CHECKED_ENDINGS or fits_its_ending(file, ending)
    pixels, has_position = None, False
    if is_right and ending == ".svg":
        drawing = look_at_drawing(file)
        pixels, part = drawing.pixels, drawing.wrong
        if part:
            place = where._replace(line=part.line, column=part.column)
            wrong = ACTIVE_DRAWING.broken(place, part.problem, part.remedy)
            return _Picture(wrong=wrong)
    elif is_right and ending in PHOTOGRAPHS:
        photograph = look_at(file)
        is_right, has_position, pixels = photograph
        if has_position and without_position(file.read_bytes()) is None:
            problem = f"{said(file.name)} says where it was taken, and cannot be shown without"
            remedy = "save it as JPEG, or without its metadata: exiftool -all= does"
            return _Picture(wrong=POSITION_IN_PICTURE.broken(where, problem, remedy))
    if is_right:
        return _Picture(pixels, has_position=has_position)
    problem = f"{said(file.name)} does not hold what its ending {ending!r} says"
    return _Picture(wrong=WRONG_CONTENT.broken(where, problem, "save the file anew"))


def _unknown_kind(name: str) -> tuple[str, str]:
    stem, dot, ending = name.rpartition(".")
    if dot and ending.lower() in MARKDOWN_ENDINGS:
        return f"{said(name)} would be read by nobody here", f"rename it to {said(stem + '.md')}"
    endings = listed(sorted(PUBLISHED_ENDINGS))
    problem = f"{said(name)} is of a kind that is not published"
    return problem, f"texts end in '.md', other files in {endings}; or name it in mkdocs.yml"
