"""A new collection: the files that it begins with."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from string import Template

from samizdat import __version__
from samizdat.editing.schemas import write_schemas
from samizdat.editing.starting.locking import lock
from samizdat.editing.starting.wheel import PACKAGE
from samizdat.editing.starting.wishes import LICENCES, Wishes
from samizdat.words.dates import Day
from samizdat.words.languages import ENGLISH

STARTER = PACKAGE / "starter"
DOT = "dot-"
"""What stands for the dot of a hidden name, which a repository would take for its own file."""

LANGUAGES = "languages"
"""The folder of those files that are written in other languages than English, by language."""

DESCRIBED = {
    "en": "A collection of historical essays.",
    "de": "Eine Sammlung historischer Aufsätze.",
    "fr": "Un recueil d’essais historiques.",
    "ru": "Собрание исторических статей.",
    "ar": "مجموعة من المقالات التاريخية.",
}
"""What a new collection is, in the languages in which its first texts are written."""

CAVEATS = {
    "en": "It stands here as an example and was not read for it.",
    "de": "Es steht hier als Beispiel und wurde dafür nicht gelesen.",
    "fr": "Il figure ici à titre d’exemple et n’a pas été lu pour cela.",
    "ru": "Книга приведена как пример и для этого не была прочитана.",
    "ar": "وُضع هنا مثالًا، ولم يُقرأ من أجله.",
}
"""What is said of the works of the example, in the same languages."""


class NotEmptyError(Exception):
    """The folder of a new collection holds something already."""


class _Starter(Template):
    """A file of the starter: `@title@` stands for the title; nothing else means anything."""

    delimiter = "@"
    pattern = r"@(?:(?P<named>[a-z-]+)@|(?P<escaped>\Z)(?P<invalid>\Z)(?P<braced>\Z))"  # type: ignore[assignment]


def begin(folder: Path, wishes: Wishes, today: Day) -> None:
    """Write a collection that checks, serves and builds at once.

    Raises NotEmptyError where the folder holds anything but a repository without files, and
    ValueError where a wish cannot be granted; nothing is written then.
    """
    values = values_of(wishes, today)
    if folder.exists() and any(entry.name != ".git" for entry in folder.iterdir()):
        raise NotEmptyError(f"{folder} is not empty")
    for path, text in files(values):
        _write(folder / path, text)
    write_schemas(folder / ".vscode" / "schemas")
    lock(folder)


def files(values: Mapping[str, str]) -> Iterator[tuple[PurePosixPath, str]]:
    """The files of a new collection, with what was wished in them, in its language if we can."""
    spoken = STARTER / LANGUAGES / _spoken(values["language"])
    for file in sorted(STARTER.rglob("*")):
        inside = file.relative_to(STARTER)
        if not file.is_file() or inside.parts[0] == LANGUAGES or file.name == "requirements.lock":
            continue
        path = PurePosixPath(*(part.replace(DOT, ".", 1) for part in inside.parts))
        if (spoken / inside).is_file():
            file = spoken / inside  # noqa: PLW2901  the same file in that language
        yield path, _Starter(file.read_text(encoding="utf-8")).safe_substitute(values)


def _spoken(language: str) -> str:
    """The language of the first texts of a collection: its own, else English."""
    language = language.replace("_", "-").partition("-")[0].lower()
    return language if language in DESCRIBED else ENGLISH


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("x", encoding="utf-8", newline="\n") as stream:
        stream.write(text)


def values_of(wishes: Wishes, today: Day) -> dict[str, str]:
    """What stands in the files of a new collection, by the names of the places for it.

    Raises ValueError where a wish cannot be granted.
    """
    title = " ".join(wishes.title.split())
    if not title:
        raise ValueError("a collection needs a title")
    year, month, day = today
    described = DESCRIBED[_spoken(wishes.language)]
    return {
        "title": quoted(title),
        "plain-title": title.replace("<", "&lt;"),
        "description": quoted(described),
        "caveat": CAVEATS[_spoken(wishes.language)],
        "description-text": described,
        "language": wishes.language,
        "today": f"{year:04}-{month:02}-{day:02}",
        "period": wishes.period(today),
        "conventions": conventions(wishes, today, " " * 8),
        "version": __version__,
    }


def quoted(words: str) -> str:
    """Words as a value of YAML, whatever signs are in them."""
    return json.dumps(words, ensure_ascii=False)


def conventions(wishes: Wishes, today: Day, indent: str) -> str:
    """What goes below `conventions`, as lines of YAML."""
    lines = [f"period: {wishes.period(today)}"]
    until = wishes.old_style_until()
    if until:
        lines.append(f"old_style_until: {until}")
    licence = LICENCES[wishes.licence]
    if licence:
        lines.append("licence:")
        for field, value in zip(("name", "title", "spdx", "url"), licence, strict=True):
            lines.append(f"  {field}: {value}")
    return "\n".join(f"{indent}{line}" for line in lines)
