"""From our Site to MkDocs' files: what we make takes the place of what stands there."""

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files

from samizdat.plugin.files import replace
from tests.conftest import SMALL


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
