"""What the theme takes from Material by name: files that must not move unseen."""

import hashlib
import re
from importlib.metadata import version
from importlib.resources import files

from tests.conftest import ROOT

UPSTREAM = (ROOT / "scripts/samizdat/plugin/UPSTREAM").read_text("utf-8")
NAMED = re.findall(r"^([0-9a-f]{64})  (\S+)$", UPSTREAM, re.MULTILINE)


def test_material_is_as_we_know_it() -> None:
    """The files of Material that our theme stands in front of are those that it was written for."""
    templates = files("material").joinpath("templates")

    digests = [
        hashlib.sha256(templates.joinpath(path).read_bytes()).hexdigest() for _, path in NAMED
    ]

    assert len(NAMED) > 1
    assert digests == [digest for digest, _ in NAMED]


def test_the_version_is_named() -> None:
    """It is said which Material they are of."""
    assert f"Material for MkDocs {version('mkdocs-material')} " in UPSTREAM
