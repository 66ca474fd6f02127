"""Edits as editors make them, and as accidents do, each at random."""

import random
import re
from collections.abc import Callable
from pathlib import Path

Edit = Callable[[Path, random.Random], str]
"""Changes a collection and says how; says nothing where there was nothing to change."""

CACHE = ".cache"
_WORDS = [
    "court",
    "report",
    "district",
    "paper",
    "year",
    "letter",
    "office",
    "corps",
    "order",
    "town",
    "railway",
    "harvest",
]
_REGISTERS = ("people", "sources", "events", "places", "institutions", "claims", "figures")
_TEXTS = re.compile(
    r"^  (?:name|line|role|what|title|says|correction|further-reading|scope): (?P<text>.+)$",
    re.MULTILINE,
)


def _essays(folder: Path) -> list[Path]:
    return sorted((folder / "essays").glob("*.md"))


def _essay(folder: Path, dice: random.Random) -> Path:
    return dice.choice(_essays(folder))


def _paragraphs(text: str) -> list[re.Match[str]]:
    """Paragraphs of words, without headings, tables, quotations, lists and inserts."""
    return list(re.finditer(r"^[A-Z].+$", text[text.index("\n---\n") :], re.MULTILINE))


def _in_paragraph(folder: Path, dice: random.Random, more: str) -> str:
    file = _essay(folder, dice)
    text = file.read_text("utf-8")
    start = text.index("\n---\n")
    found = dice.choice(_paragraphs(text))
    end = start + found.end()
    file.write_text(f"{text[:end]} {more}{text[end:]}", "utf-8")
    return f"{file.name} says more: {more}"


def sentence(folder: Path, dice: random.Random) -> str:
    """A sentence at the end of a paragraph."""
    return _in_paragraph(
        folder, dice, f"The {dice.choice(_WORDS)} came {dice.randint(2, 99)} times."
    )


def person(folder: Path, dice: random.Random) -> str:
    """A sentence that links somebody whom the essay may not have named before."""
    return _in_paragraph(folder, dice, f"Then [he](person:person-{dice.randint(0, 39)}) spoke.")


def work(folder: Path, dice: random.Random) -> str:
    """A citation of a work, with a place in it."""
    key = f"source-{dice.randint(0, 59)}"
    return _in_paragraph(folder, dice, f"It is told.[@{key}, p. {dice.randint(1, 999)}]")


def note(folder: Path, dice: random.Random) -> str:
    """A note of the author's."""
    label = f"n{dice.randint(1, 10**6)}"
    told = _in_paragraph(folder, dice, f"So it went.[^{label}]")
    file = folder / "essays" / told.split()[0]
    file.write_text(f"{file.read_text('utf-8')}\n[^{label}]: In *some* papers.\n", "utf-8")
    return told


def heading(folder: Path, dice: random.Random) -> str:
    """A heading says something else: its anchor is another."""
    file = _essay(folder, dice)
    text = file.read_text("utf-8")
    found = dice.choice(list(re.finditer(r"^## .+$", text, re.MULTILINE)))
    word = dice.choice(_WORDS)
    file.write_text(f"{text[: found.end()]} {word}{text[found.end() :]}", "utf-8")
    return f"{file.name} has another heading: {word}"


def less(folder: Path, dice: random.Random) -> str:
    """A paragraph is taken out."""
    file = _essay(folder, dice)
    text = file.read_text("utf-8")
    found = _paragraphs(text)
    if len(found) < 4:
        return ""
    start, one = text.index("\n---\n"), dice.choice(found)
    file.write_text(text[: start + one.start()] + text[start + one.end() :], "utf-8")
    return f"{file.name} loses a paragraph"


def title(folder: Path, dice: random.Random) -> str:
    """An essay is called otherwise."""
    return _field(
        folder, dice, "title", f"The {dice.choice(_WORDS)} of board {dice.randint(2, 999)}"
    )


def summary(folder: Path, dice: random.Random) -> str:
    """An essay is summed up otherwise."""
    return _field(folder, dice, "summary", f"What the {dice.choice(_WORDS)} did.")


def topics(folder: Path, dice: random.Random) -> str:
    """An essay gets other topics."""
    return _field(folder, dice, "topics", f"[boards, {dice.choice(_WORDS)}]")


def treated(folder: Path, dice: random.Random) -> str:
    """An essay treats other people."""
    chosen = dice.sample(range(40), 12)
    return _field(folder, dice, "people", f"[{', '.join(f'person-{each}' for each in chosen)}]")


def published(folder: Path, dice: random.Random) -> str:
    """An essay was published on another day."""
    return _field(folder, dice, "published", f"20{dice.randint(10, 25)}-0{dice.randint(1, 9)}-11")


def status(folder: Path, dice: random.Random) -> str:
    """An essay becomes a draft, or is published."""
    return _field(folder, dice, "status", dice.choice(["draft", "published", "published"]))


def _field(folder: Path, dice: random.Random, name: str, value: str) -> str:
    file = _essay(folder, dice)
    text = re.sub(
        rf"^{name}: .*$", f"{name}: {value}", file.read_text("utf-8"), count=1, flags=re.M
    )
    file.write_text(text, "utf-8")
    return f"{file.name} {name}: {value}"


def retracted(folder: Path, dice: random.Random) -> str:
    """An essay is taken back."""
    file = _essay(folder, dice)
    text = file.read_text("utf-8")
    if "retraction:" in text or "status: published" not in text:
        return ""
    why = "status: retracted\nretraction: {date: 2026-10-01, why: It was wrong.}"
    file.write_text(text.replace("status: published", why, 1), "utf-8")
    return f"{file.name} is retracted"


def added(folder: Path, dice: random.Random) -> str:
    """An essay more."""
    model, number = _essay(folder, dice), dice.randint(100, 999)
    text = re.sub(
        r"^title: .*$", f"title: An affair {number}", model.read_text("utf-8"), flags=re.M
    )
    (folder / "essays" / f"added-{number}.md").write_text(text, "utf-8")
    return f"added-{number}.md is added"


def renamed(folder: Path, dice: random.Random) -> str:
    """An essay's file is called otherwise."""
    file, number = _essay(folder, dice), dice.randint(100, 999)
    file.rename(file.with_name(f"renamed-{number}.md"))
    return f"{file.name} becomes renamed-{number}.md"


def deleted(folder: Path, dice: random.Random) -> str:
    """An essay less."""
    if len(_essays(folder)) < 4:
        return ""
    file = _essay(folder, dice)
    file.unlink()
    return f"{file.name} is deleted"


def record(folder: Path, dice: random.Random) -> str:
    """A record says something else."""
    name = dice.choice(_REGISTERS)
    file = folder / "essays" / "registers" / f"{name}.yml"
    text = file.read_text("utf-8")
    found = dice.choice(list(_TEXTS.finditer(text)))
    word = dice.choice(_WORDS)
    said = found["text"]
    more = f"{said[:-1]} {word}." if said.endswith(".") else f"{said} {word}"
    file.write_text(text[: found.start("text")] + more + text[found.end() :], "utf-8")
    return f"{name}.yml: {more}"


def fewer_records(folder: Path, dice: random.Random) -> str:
    """A record is deleted, which others may name."""
    name = dice.choice(_REGISTERS)
    file = folder / "essays" / "registers" / f"{name}.yml"
    records = re.split(r"(?m)^(?=- )", file.read_text("utf-8"))
    gone = records.pop(dice.randrange(1, len(records)))
    file.write_text("".join(records), "utf-8")
    return f"{name}.yml loses {gone.splitlines()[0]}"


def more_records(folder: Path, dice: random.Random) -> str:
    """Somebody more, who may be named like another."""
    file = folder / "essays" / "registers" / "people.yml"
    text, number = file.read_text("utf-8"), dice.randint(1000, 9999)
    names = re.findall(r"^  name: (.+)$", text, re.MULTILINE)
    family = dice.choice(names).split()[-1]
    last = re.split(r"(?m)^(?=- )", text)[-1]
    more = re.sub(r"id: \S+", f"id: person-x{number}", last, count=1)
    more = re.sub(r"name: .+", f"name: Adam {family}", more, count=1)
    file.write_text(f"{text}\n{more}", "utf-8")
    return f"people.yml: Adam {family}"


def setting(folder: Path, dice: random.Random) -> str:
    """The owner changes mkdocs.yml."""
    file = folder / "mkdocs.yml"
    text = file.read_text("utf-8")
    changes = (
        ("site_name", f"Seeded by {dice.choice(_WORDS)}"),
        ("site_url", dice.choice(['""', "https://example.org/", "https://example.net/a/"])),
        ("copyright", f"CC {dice.randint(1, 9)}"),
    )
    name, value = dice.choice(changes)
    text = re.sub(rf"^{name}: .*\n", "", text, flags=re.MULTILINE)
    file.write_text(f"{name}: {value}\n{text}", "utf-8")
    return f"mkdocs.yml {name}: {value}"


def page(folder: Path, dice: random.Random) -> str:
    """A page of docs/ says more, or there is one more."""
    name = dice.choice(["index.md", "about.md", "more.md"])
    file = folder / "docs" / name
    text = file.read_text("utf-8") if file.exists() else "# More\n"
    file.write_text(f"{text}\nThe {dice.choice(_WORDS)} of {dice.randint(1, 99)}.\n", "utf-8")
    return f"docs/{name} says more"


def old_time(folder: Path, dice: random.Random) -> str:
    """A word becomes another of the same length, and the file gets its old time back."""
    import os

    file = _essay(folder, dice)
    before = file.stat()
    text = file.read_text("utf-8")
    file.write_text(text.replace("the", "teh", 1) if "the" in text else text, "utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    return f"{file.name} has its old time"


def _entries(folder: Path) -> list[Path]:
    return [path for path in sorted((folder / CACHE).rglob("*")) if path.is_file()]


def damaged(folder: Path, dice: random.Random) -> str:
    """Entries of the cache are damaged: a byte, the end, all, or each in another's place."""
    entries = _entries(folder)
    if not entries:
        return ""
    for file in dice.sample(entries, min(len(entries), dice.randint(1, 40))):
        content = bytearray(file.read_bytes())
        manner = dice.randrange(4)
        if manner == 0 and content:
            content[dice.randrange(len(content))] ^= 1 << dice.randrange(8)
        elif manner == 1:
            del content[len(content) // 2 :]
        elif manner == 2:
            content = bytearray(dice.choice(entries).read_bytes())
        else:
            content.clear()
        file.write_bytes(content)
    return "the cache is damaged"


def lost(folder: Path, dice: random.Random) -> str:
    """Entries of the cache are deleted."""
    entries = _entries(folder)
    for file in dice.sample(entries, len(entries) // dice.randint(1, 9)):
        file.unlink()
    return "a part of the cache is deleted"


EDITS: tuple[Edit, ...] = (
    sentence, sentence, person, person, work, work, note, heading, less, title, summary, topics,
    treated, published, status, retracted, added, renamed, deleted, record, record, record,
    fewer_records, more_records, setting, page, old_time, damaged, lost,
)  # fmt: skip
"""What may happen; what happens often stands more than once."""
