"""A copy of a collection, and the commands that are run in it."""

import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from subprocess import CompletedProcess

from tests.site import running

REPOSITORY = Path(__file__).parents[2]
PATIENCE = 180.0
PARTS = ("docs", "essays", "site", ".cache/samizdat")

ENVIRONMENT = {
    **{key: value for key, value in os.environ.items() if key not in ("FORCE_COLOR", "NO_COLOR")},
    "NO_MKDOCS_2_WARNING": "1",
    "SOURCE_DATE_EPOCH": "1764000000",  # a build at midnight would date half of its pages tomorrow
}

ESSAY = """\
---
title: {title}
summary: Written by a test.
authors: [editors]
published: 2026-11-20
status: {status}
period: 1937
people: [{people}]
---

{text}
"""


@dataclass(frozen=True, slots=True)
class Collection:
    """A folder with mkdocs.yml, docs/ and essays/."""

    root: Path

    @property
    def site(self) -> Path:
        """Where its site is published."""
        return self.root / "site"

    def copy(self, folder: Path) -> "Collection":
        """The same in another folder, with its site and what pandoc has typeset for it."""
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(self.root / "mkdocs.yml", folder)
        for part in PARTS:
            if (self.root / part).is_dir():
                shutil.copytree(self.root / part, folder / part)
        return Collection(folder)

    def write(self, path: str, text: str) -> None:
        """Save a file as an editor would."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def write_essay(
        self,
        path: str,
        *,
        title: str = "An essay",
        status: str = "published",
        people: str = "",
        text: str = "A text.",
    ) -> None:
        """Save an essay that has everything an essay needs."""
        filled = ESSAY.format(title=title, status=status, people=people, text=text)
        self.write(path, filled)

    def read(self, path: str) -> str:
        """A file's text."""
        return (self.root / path).read_text(encoding="utf-8")

    def replace(self, path: str, old: str, new: str) -> None:
        """Change a file where it says `old`."""
        text = self.read(path)
        assert old in text
        self.write(path, text.replace(old, new, 1))

    def fill_in(self, key: str, value: str) -> None:
        """What the owner writes after a key of mkdocs.yml."""
        filled, count = re.subn(
            rf"^( *{key}:)[^#\n]*", rf'\1 "{value}" ', self.read("mkdocs.yml"), flags=re.MULTILINE
        )
        assert count == 1
        self.write("mkdocs.yml", filled)

    def run(self, program: str, *arguments: str, **environment: str) -> "CompletedProcess[str]":
        """Run `samizdat`, `mkdocs` or `properdocs` here, with its output caught."""
        command, environment = [program, *arguments], {**ENVIRONMENT, **environment}
        if program == "properdocs":  # which takes plugins of a program that never met MkDocs
            return running.run_anew(command, self.root, environment, PATIENCE)
        return running.run(command, self.root, environment, PATIENCE)

    def build(self, *options: str) -> None:
        """Publish its site, which must succeed."""
        done = self.run("samizdat", "build", *options)
        assert done.returncode == 0, done.stderr


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by its path."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def differences(one: Path, other: Path) -> list[str]:
    """Paths that only one of two folders has, or that differ in them by a byte."""
    a, b = tree(one), tree(other)
    return sorted(path for path in a.keys() | b.keys() if a.get(path) != b.get(path))
