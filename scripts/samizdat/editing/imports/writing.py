"""A draft put into a collection, and the report of what was found and what wants a hand."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from samizdat.editing.files import replace_file
from samizdat.editing.imports.bringing import Draft
from samizdat.editing.imports.files import RefusedError
from samizdat.settings import Settings

PROPOSALS = "{name}.sources.yml"
SHOWN = 8
"""How many lines of a page's furniture are told."""

_EXPECTED = ("", "utf-8", "ascii")
"""Encodings that are not worth a word."""


@dataclass(frozen=True, slots=True)
class Written:
    """What was written of a draft, and what is to be told of it."""

    file: Path
    report: tuple[str, ...]


def write_draft(settings: Settings, draft: Draft) -> Written:
    """Write a draft, its pictures, and the works that it would add. Nothing is overwritten.

    Raises RefusedError where one of these files is there already; OSError.
    """
    essay = settings.essays_dir / f"{draft.name}.md"
    proposals = settings.root / PROPOSALS.format(name=draft.name)
    brought = {**draft.pictures.files, **draft.pictures.records}
    files = {settings.essays_dir / path: data for path, data in brought.items()}
    for file in (essay, *files, *([proposals] if draft.proposals else [])):
        if file.exists():
            raise RefusedError(f"{file} exists already; move it away, or give the text a new title")
    for file, data in files.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    if draft.proposals:
        replace_file(proposals, draft.proposals)
    replace_file(essay, draft.text)
    return Written(essay, tuple(_report(settings, draft, essay, proposals)))


def _report(settings: Settings, draft: Draft, essay: Path, proposals: Path) -> Iterator[str]:
    path = essay.relative_to(settings.root).as_posix()
    cited, tidied, pictures = draft.cited, draft.tidied, draft.pictures
    counted = [f"{cited.citations} citations", f"{cited.notes} notes"]
    counted += [f"{number} {what}" for what, number in tidied.counts.items()]
    if pictures.files:
        counted.append(f"{len(pictures.files)} pictures")
    yield f"{path}: {', '.join(counted)}"
    yield from _encoding(draft)
    if cited.notes_read:
        yield f"    {cited.notes_read} notes that name a work are citations now"
    if draft.people:
        yield f"    people of the register in it: {', '.join(draft.people)}"
    yield from _works(settings, draft, proposals)
    yield from _furniture(draft.furniture)
    for comment in tidied.comments:
        yield f"    comment, left out: {comment}"
    for picture in pictures.left_out:
        yield f"    picture, left out: {picture}; save it as PNG or JPEG and put it there"
    if pictures.files:
        yield "    of each picture a file beside it wants the maker and the licence"
    if pictures.without_words:
        yield f"    {pictures.without_words} pictures want an alternative text"
    for note, nearest in cited.unread:
        yield f"{path}:{_line_of(note, draft.text)}:1: no single work fits the note {note[:80]!r}"
        if nearest:
            yield f"    write [@{nearest[0]}, p. …]? The nearest: {', '.join(nearest)}"
        else:
            yield "    add its work to the register and cite it, or leave the note as it is"


def _encoding(draft: Draft) -> Iterator[str]:
    """What the file was read in, where that had to be worked out or named."""
    if draft.encoding not in _EXPECTED:
        yield f"    read as {draft.encoding}; if words are wrong, name another: --encoding NAME"


def _furniture(lines: tuple[str, ...]) -> Iterator[str]:
    """What was left out of a page, so that nothing is missed unseen."""
    if lines:
        shown = ", ".join(repr(" ".join(line.split())[:40]) for line in lines[:SHOWN])
        more = f" and {len(lines) - SHOWN} lines more" if len(lines) > SHOWN else ""
        yield f"    left out as no text of the page: {shown}{more}"


def _works(settings: Settings, draft: Draft, proposals: Path) -> Iterator[str]:
    """What becomes of the works that the file cites."""
    for outcome in draft.proposed:
        if outcome.state != "new":
            yield f"    {outcome}"
    if draft.proposals:
        name = proposals.relative_to(settings.root).as_posix()
        number = sum(1 for outcome in draft.proposed if outcome.state == "new")
        yield f"    {number} works that the register lacks: samizdat sources add {name}"
    if draft.cited.unknown:
        unknown = ", ".join(dict.fromkeys(draft.cited.unknown))
        yield f"    no source is called: {unknown}"


def _line_of(note: str, text: str) -> int:
    """The line of a note in the draft, whatever signs are escaped there."""
    wanted = _bare(note)[:40]
    for number, line in enumerate(text.split("\n"), 1):
        head, _, rest = line.partition("]:")
        if head.startswith("[^") and _bare(rest).startswith(wanted):
            return number
    return 1


def _bare(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())
