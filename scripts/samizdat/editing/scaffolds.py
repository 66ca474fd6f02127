"""New essays: a file with every field that an author will want to fill in."""

from functools import partial
from pathlib import Path

from samizdat.model.essays import NO_SUMMARY_YET
from samizdat.reading.conventions import read_conventions
from samizdat.settings import Settings
from samizdat.words.dates import Day
from samizdat.words.transliteration import latin_slug

SCAFFOLD = """\
---
title: {title}
summary: {summary}
authors: [editors]
# published: {today}     # the day, once the status is published
status: draft               # draft | review | published | retracted
period: {period}             # EDTF: a year 1900, a month 1900-08, some years 1900/1903
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


def new_essay(settings: Settings, title: str, today: Day) -> Path:
    """Write the scaffold of an essay and return its file.

    Its period is that of the collection, or the year of `today` where the collection has none.

    Raises ValueError for a title from which no address can be made, AlreadyThereError where the
    essay exists.
    """
    conventions = read_conventions(settings).conventions
    write = partial(conventions.romanisation.of_the_house, site="")
    name = latin_slug(title, write)
    if not name:
        raise ValueError("a title needs a letter or a digit, for its address")
    file = settings.essays_dir / f"{name}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    quoted = "'" + title.strip().replace("'", "''") + "'"
    year, month, day = today
    period = conventions.period or year
    text = SCAFFOLD.format(
        summary=NO_SUMMARY_YET, title=quoted, period=period, today=f"{year:04}-{month:02}-{day:02}"
    )
    try:
        with file.open("x", encoding="utf-8") as stream:
            stream.write(text)
    except FileExistsError as error:
        raise AlreadyThereError(f"{file} exists already; give the essay another title") from error
    return file
