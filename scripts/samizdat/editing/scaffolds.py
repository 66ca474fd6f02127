"""New essays: a file with every field that an author will want to fill in."""

from pathlib import Path

from samizdat.settings import Settings
from samizdat.words.transliteration import latin_slug

SCAFFOLD = """\
---
title: {title}
summary: One sentence that says what the essay shows.
authors: [editors]
# published: 2026-11-30     # the day, once the status is published
status: draft               # draft | review | published | retracted
period: {period}             # EDTF: 1937, 1937-08, 1936/1938
topics: []
people: []                  # ids from registers/people.yml
places: []                  # ids from registers/places.yml
events: []                  # ids from registers/events.yml
---

The first paragraph says what happened and why it matters, with its source.

## A first section

"""


class AlreadyThereError(Exception):
    """An essay of that name exists."""


def new_essay(settings: Settings, title: str) -> Path:
    """Write the scaffold of an essay and return its file.

    Raises ValueError for a title from which no address can be made, AlreadyThereError where the
    essay exists.
    """
    name = latin_slug(title)
    if not name:
        raise ValueError("a title needs a letter or a digit, for its address")
    file = settings.essays_dir / f"{name}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    quoted = "'" + title.strip().replace("'", "''") + "'"
    try:
        with file.open("x", encoding="utf-8") as stream:
            stream.write(SCAFFOLD.format(title=quoted, period="1936/1938"))
    except FileExistsError as error:
        raise AlreadyThereError(f"{file} exists already; give the essay another title") from error
    return file
