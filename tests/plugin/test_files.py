"""From our Site to MkDocs' files: what we make takes the place of what stands there."""

import os
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files

from samizdat.plugin.commands import Built
from samizdat.plugin.files import named_by_the_owner, replace
from samizdat.reading.library import read_library
from samizdat.reading.project import read_settings
from tests.conftest import SMALL


def test_files_of_the_owner_are_told(collection: Path) -> None:
    """The last line of a build names what is published because mkdocs.yml names it, and no more."""
    config = collection / "mkdocs.yml"
    config.write_text(
        f"{config.read_text()}extra_css: [own.css]\nextra_javascript: [{{path: js/own.js}}]\n"
    )
    (collection / "docs/js").mkdir()
    for name in ("own.css", "js/own.js", "report.txt", "other.css"):
        (collection / "docs" / name).write_text("/* Words. */\n")

    owners = named_by_the_owner(read_library(read_settings(config)).library)

    assert sorted(owners) == ["js/own.js", "own.css"]
    told = Built(Path("site"), 1, 15, 312, owners).line(4.06)
    assert told.startswith("15 essays, 312 pages, 1 finding, 4.1 seconds. Published to site.")
    assert told.endswith(f": {', '.join(owners)}.")
    assert Built(Path("site"), 0, 1, 1).line(0) == (
        "1 essay, 1 page, no findings, 0.0 seconds. Published to site."
    )


@pytest.mark.parametrize(
    ("there", "ours", "left"),
    [
        (["people/index.md"], "people/index.md", ["people/index.md"]),
        (["people/README.md"], "people/index.md", ["people/index.md"]),
        (["people/README.md", "README.md"], "people/index.md", ["README.md", "people/index.md"]),
        (["people/README.md"], "people/zhukov.md", ["people/README.md", "people/zhukov.md"]),
        (["index.md"], "about.md", ["index.md", "about.md"]),
    ],
)
def test_twins_make_way(there: list[str], ours: str, left: list[str]) -> None:
    """A file of ours stands for one of the same path, and an index for the README beside it."""
    config = load_config(str(SMALL / "mkdocs.yml"), plugins=[])
    config.plugins.on_startup(command="build", dirty=False)
    files = Files([File.generated(config, uri, content="# Theirs\n") for uri in there])

    replace(files, File.generated(config, ours, content="# Ours\n"))

    assert list(files.src_uris) == left
    assert files.src_uris[ours].content_string == "# Ours\n"


def test_the_engine_looks_at_nothing_itself(collection: Path) -> None:
    """Pipes, loops and links out of docs/ are told in a moment; MkDocs would wait or follow."""
    os.mkfifo(collection / "docs/pipe.png")
    (collection / "docs/loop").symlink_to(".")
    (collection / "docs/zero.png").symlink_to("/dev/zero")
    (collection / "docs/secret.md").symlink_to("/etc/hostname")
    (collection / "docs/lost.png").symlink_to("nowhere")
    config = load_config(str(collection / "mkdocs.yml"), site_dir=str(collection / "site"))
    config.plugins.on_startup(command="build", dirty=False)

    with pytest.raises(Abort):
        build(config)

    plugin: Any = config.plugins["samizdat"]
    told = {Path(finding.where.path).name for finding in plugin.survey.findings}
    assert told == {"pipe.png", "loop", "zero.png", "secret.md", "lost.png"}
    assert not (collection / "site").exists()
