"""What describes a picture, begun: every field that an editor may fill in, with what is known."""

from pathlib import Path

from samizdat.editing.entries import field_lines
from samizdat.editing.files import replace_file
from samizdat.model.pictures import FOLDER, Picture
from samizdat.reading.filenames import PICTURE_ENDINGS
from samizdat.settings import Settings
from samizdat.words.listing import nearest, said

LATER = frozenset({"source", "locator"})
"""Fields that most pictures do without."""

HEAD = (
    "# What is known of the picture; take out a line of which nothing is. As a licence write\n"
    "# public domain, CC0, CC BY-SA 4.0, by permission; the handbook has them all.\n"
)


class CannotDescribeError(Exception):
    """A picture that cannot be described; says why."""


def record_text(*, title: str = "", alt: str = "") -> str:
    """The text of a file that describes a picture, as far as anything is known."""
    known = {"title": title, "alt": alt}
    lines: list[str] = []
    for field in Picture.shape.fields:
        if field.key not in LATER:
            lines += field_lines(field.key, known.get(field.key) or None)
    return HEAD + "\n".join(lines) + "\n"


def begin_record(settings: Settings, name: str) -> Path:
    """Begin the file that describes a picture among the figures, named with its ending or without.

    Raises CannotDescribeError; OSError where it cannot be written.
    """
    folder = settings.essays_dir / FOLDER
    there = [file for file in sorted(folder.rglob("*")) if file.suffix in PICTURE_ENDINGS]
    names = {file.relative_to(folder).as_posix(): file for file in there}
    names |= {path.rpartition(".")[0]: file for path, file in names.items()}
    wanted = name.replace("\\", "/").removeprefix(f"{settings.essays}/").removeprefix(f"{FOLDER}/")
    if wanted not in names:
        remedy = nearest(wanted, names) or f"put it into {settings.essays}/{FOLDER}/ first"
        raise CannotDescribeError(f"no picture is called {said(wanted)}; {remedy}")
    record = names[wanted].with_suffix(".yml")
    if record.exists():
        raise CannotDescribeError(f"{record} exists already")
    replace_file(record, record_text())
    return record
