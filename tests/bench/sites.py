"""A collection built twice: with our search, and as plain Markdown with Material's own.

Both have the same pages. Material gets its search as it comes, with no setting of it changed. The
A-Z page stays out of it: it is a part of our search, and would answer every query there.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

PARTS = ("mkdocs.yml", "docs", "essays")
ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
MATERIAL = """\
theme: {name: material, font: false}
plugins: [search]
nav: [index.md]   # with every page in it, MkDocs would render it into every page
not_in_nav: "*"
"""


def copied(collection: Path, folder: Path) -> Path:
    """The collection in a folder of its own, with what pandoc has typeset for it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in (*PARTS, ".cache/samizdat"):
        source = collection / name
        if source.is_dir():
            shutil.copytree(source, folder / name)
        elif source.exists():
            shutil.copy(source, folder / name)
    return folder


def run(folder: Path, *command: str) -> None:
    """Run a Python program in a folder. Raises RuntimeError, with what it said, when it fails."""
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=folder,
        env=ENVIRONMENT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        said = "\n".join((done.stdout + done.stderr).splitlines()[-20:])
        raise RuntimeError(f"{' '.join(command)} in {folder} failed:\n{said}")


def with_materials_search(collection: Path, folder: Path) -> Path:
    """The site of stock Material, built of what `samizdat stage` writes."""
    run(collection, "samizdat", "stage", str(folder))
    shutil.rmtree(folder / "docs/search")
    with (folder / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write(MATERIAL)
    run(folder, "mkdocs", "build", "--quiet")
    return folder / "site"
