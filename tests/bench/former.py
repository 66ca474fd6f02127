"""The collection as it was at a commit, built by the program of that commit and by this one.

`scripts/bench former COMMIT` says what readers, links and programs would miss in the newer site:
pages, anchors, exports and words, counted by folder with a few examples. Both programs get the same
files: `essays/`, `docs/` and `mkdocs.yml` of that commit. The older one is set up by its own
scripts in a folder of its own.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.compare import SILENT, Content, files, read

ROOT = Path(__file__).parents[2]
COPIED = ("essays", "docs", "mkdocs.yml")
FEWEST_WORDS = 6
"""A block of fewer words is a label, which may be worded anew."""

EXAMPLES = 5
PASSED_OVER = SILENT | {"sup"}
"""Notes that say the same share a mark today, so the numbers of marks are not compared."""


@dataclass(slots=True)
class Missed:
    """What one folder of the former site has and the newer one has not."""

    pages: list[str] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    blocks: list[str] = field(default_factory=list)
    """Each with its page: its words stand nowhere on the newer page."""

    looked_at: int = 0
    """So many blocks of the former site."""


def missed(before: Path, after: Path) -> dict[str, Missed]:
    """What the newer of two sites does not have, by the first folder of its address."""
    old, new = files(before), files(after)
    found: dict[str, Missed] = {}
    for path, file in sorted(old.items()):
        here = found.setdefault(path.partition("/")[0], Missed())
        if path not in new:
            here.pages.append(path)
        elif path.endswith(".html"):
            was, now = (read(each.read_text("utf-8"), PASSED_OVER) for each in (file, new[path]))
            _compare(path, was, now, here)
    return found


def _compare(path: str, was: Content, now: Content, here: Missed) -> None:
    anchors = set(now.anchors)
    here.anchors += [f"{path}#{name}" for name in was.anchors if name not in anchors]
    words = _words(" ".join(now.blocks))
    for block in was.blocks:
        wanted = _words(block)
        if wanted.count(" ") < FEWEST_WORDS:
            continue
        here.looked_at += 1
        if wanted not in words:
            here.blocks.append(f"{path}: {block[:160]}")


def _words(text: str) -> str:
    """The words of a text with no signs between them, each between two spaces."""
    return " ".join(["", *re.findall(r"[^\W_]+", text.casefold()), ""])


def rows(found: dict[str, Missed]) -> Iterator[str]:
    """The table, and under each folder a few examples."""
    yield f"{'folder':<16}{'files gone':>12}{'anchors gone':>14}{'blocks':>8}{'other words':>13}"
    for name, here in found.items():
        gone = f"{len(here.pages):>12}{len(here.anchors):>14}"
        yield f"{name:<16}{gone}{here.looked_at:>8}{len(here.blocks):>13}"
        for list_ in (here.pages, here.anchors, here.blocks):
            for example in list_[:EXAMPLES]:
                yield f"    {example}"


def build_both(commit: str, folder: Path) -> tuple[Path, Path]:
    """Build the collection of a commit twice, and give the two sites.

    Raises CalledProcessError where a program fails.
    """
    former, today = folder / "former", folder / "today"
    former.mkdir()
    today.mkdir()
    archive = subprocess.run(
        ["git", "archive", commit], cwd=ROOT, check=True, capture_output=True
    ).stdout
    subprocess.run(["tar", "-x", "-C", former], input=archive, check=True)
    subprocess.run(["scripts/build"], cwd=former, check=True)
    for name in COPIED:
        copy = shutil.copytree if (former / name).is_dir() else shutil.copy
        copy(former / name, today / name)
    subprocess.run([sys.executable, "-m", "samizdat", "build"], cwd=today, check=True)
    return former / "site", today / "site"


def main(arguments: list[str]) -> None:
    """Build both sites and print the table."""
    parser = argparse.ArgumentParser(prog="scripts/bench former", description=__doc__)
    parser.add_argument("commit", help="whose collection and whose program")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="samizdat-former.") as name:
        for row in rows(missed(*build_both(given.commit, Path(name)))):
            print(row)
