"""Edits that a check must tell of: slips and what one text has to do with another."""

import random
from collections.abc import Callable
from pathlib import Path

from tests.bench.corpus import Corpus
from tests.bench.edit_scripts import (
    Edit,
    added,
    damaged,
    deleted,
    fewer_records,
    heading,
    less,
    lost,
    more_records,
    note,
    old_time,
    page,
    person,
    published,
    record,
    renamed,
    retracted,
    sentence,
    setting,
    title,
    work,
)

ESSAYS = 5
MONTHS = ("January", "February", "March", "April")


def _essays(folder: Path) -> list[Path]:
    return sorted((folder / "essays").glob("*.md"))


def _more(folder: Path, dice: random.Random, words: str) -> str:
    """A paragraph at the end of an essay."""
    files = _essays(folder)
    if not files:
        return ""
    file = dice.choice(files)
    file.write_text(f"{file.read_text('utf-8').rstrip()}\n\n{words}\n", "utf-8")
    return f"{file.name} says more: {words}"


def across(folder: Path, dice: random.Random) -> str:
    """A link to another essay, or to one that is not there, by path or by slug."""
    there = [file.stem for file in _essays(folder)]
    slug = dice.choice([*there, *there, "essay-00007"])
    part = "#part-3-of-the-file"
    anchor = dice.choice(["", part, part, part, "#afterwards", "#title"])
    target = dice.choice([f"{slug}.md{anchor}", f"essay:{slug}{anchor}", f"../essays/{slug}.md"])
    return _more(folder, dice, f"As [another]({target}) says.")


def named(folder: Path, dice: random.Random) -> str:
    """A link to a record that is there, or not."""
    scheme = dice.choice(["person", "place", "event", "institution", "source", "claim", "figure"])
    return _more(folder, dice, f"So [it]({scheme}:{scheme}-{dice.randint(0, 60)}#mentions) was.")


def number(folder: Path, dice: random.Random) -> str:
    """A number that another essay may have otherwise, and a deed with a day."""
    count = dice.choice([12345, 12354, 12435, 99000])
    return _more(folder, dice, f"In 1937 the Narkom counted {count:,} letters in Odessa.")


def deed(folder: Path, dice: random.Random) -> str:
    """What was done to somebody, on a day that another essay may have otherwise."""
    people = (folder / "essays/registers/people.yml").read_text("utf-8").split("name: ")
    name = dice.choice(people[1:]).splitlines()[0]
    day = f"{dice.randint(1, 9)} {dice.choice(MONTHS)} 1937"
    return _more(folder, dice, f"{name} was arrested on {day}. The Board 1 met in 1975.")


def accepted(folder: Path, dice: random.Random) -> str:
    """A finding that is accepted, or an acceptance with nothing to accept."""
    code = dice.choice(["number-without-citation", "loaded-word", "broken-link", "none-such"])
    words = dice.choice(["It was brutal.", "There were 41 of them.", "So it was."])
    return _more(folder, dice, f"<!-- accept {code}: the reason is known -->\n{words}")


def slip(folder: Path, dice: random.Random) -> str:
    """Markup that is read otherwise than it was meant."""
    return _more(
        folder,
        dice,
        dice.choice(
            [
                "<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> other",
                "The **pretext was.",
                "![](../docs/nowhere.png)",
                "A note.[^none]",
                "[@nobody-1937, p. 3]",
                "##Afterwards",
            ]
        ),
    )


def front(folder: Path, dice: random.Random) -> str:
    """Front matter that cannot be read, or that names what is not there."""
    files = _essays(folder)
    if not files:
        return ""
    file, text = dice.choice(files), ""
    text = file.read_text("utf-8")
    changes: tuple[tuple[str, str], ...] = (
        ("summary:", "sumary:"),
        ("sumary:", "summary:"),
        ("people: [", "people: [nobody, "),
        ("article: received", "article: received\nslug: same"),
        ("slug: same", "slug: other"),
        ("status: published", "status: draft"),
        ("status: draft", "status: published"),
        ("published: 20", "published: 21"),
    )
    before, after = dice.choice(changes)
    file.write_text(text.replace(before, after, 1), "utf-8")
    return f"{file.name}: {before!r} is {after!r}"


def home(folder: Path, dice: random.Random) -> str:
    """An essay with which the home page begins."""
    slug = f"essay-{dice.randint(0, 7):05}"
    words = f"---\nstart: [{slug}]\n---\n\n# Home\n\nTo [one](essays/{slug}.md).\n"
    (folder / "docs" / "index.md").write_text(words, "utf-8")
    return f"the home page begins with {slug}"


def broken_register(folder: Path, dice: random.Random) -> str:
    """A register in which something cannot be read, for this time."""
    file = folder / "essays" / "registers" / f"{dice.choice(['people', 'events'])}.yml"
    change: Callable[[str], str] = dice.choice(
        [
            lambda text: text.replace("  name: ", "  nane: ", 1),
            lambda text: text.replace("  nane: ", "  name: ", 1),
            lambda text: text.replace("died: 19", "died: 18", 1),
            lambda text: text.replace("line: The", "line: 'The", 1),
            lambda text: text.replace("line: 'The", "line: The", 1),
        ]
    )
    file.write_text(change(file.read_text("utf-8")), "utf-8")
    return f"{file.name} is changed"


def standing(folder: Path, dice: random.Random) -> str:
    """Something of an essay to which others may link: its status, its slug, a heading."""
    files = _essays(folder)
    if not files:
        return ""
    file = dice.choice(files)
    text = file.read_text("utf-8")
    before, after = dice.choice(
        [
            ("status: published", "status: draft"),
            ("status: draft", "status: published"),
            ("## Part 3 of", "## Part three of"),
            ("## Part three of", "## Part 3 of"),
            ("article: received", "article: received\nslug: other"),
            ("article: received\nslug: other", "article: received"),
        ]
    )
    file.write_text(text.replace(before, after, 1), "utf-8")
    return f"{file.name}: {before!r} is {after!r}"


def afresh(folder: Path, dice: random.Random) -> str:
    """Every essay as it was at first, with a link to another that is right."""
    corpus = Corpus(ESSAYS, 1)
    for file in _essays(folder):
        file.unlink()
    for number in range(ESSAYS):
        other = f"essay-{dice.randrange(ESSAYS):05}.md#part-3-of-the-file"
        text = f"{corpus.essay(number)}\n\nAs [another]({other}) says.\n"
        (folder / "essays" / f"essay-{number:05}.md").write_text(text, "utf-8")
    return "every essay is as it was at first"


OF_TEXTS = (
    sentence, person, work, note, heading, less, title, published, retracted, added, renamed,
    deleted, page, number, number, deed, deed, named, accepted, accepted, slip, front, home,
)  # fmt: skip
OF_ALL = (record, fewer_records, more_records, setting, old_time, damaged, lost, broken_register)
CHECKED: tuple[Edit, ...] = (
    *[afresh] * 5,
    *[across] * 5,
    *[standing] * 12,
    *OF_TEXTS,
    *OF_TEXTS,
    *OF_ALL,
)
"""What may happen to a collection that is checked, and need not be whole.

Most of it leaves the registers alone: where they change, every text is looked at again.
"""
