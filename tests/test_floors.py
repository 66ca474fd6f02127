"""The architecture: on which floor each module stands, and that imports only look down.

The table is the architecture document; docs/handbook/architecture.md repeats it for readers.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests import handbook
from tests.floors import FLOORS

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "scripts" / "samizdat"


MAY_MEET = frozenset({("cli", "plugin"), ("__main__", "cli")})
"""Doors that open into each other: the command line calls the engine's, never the other way."""

HEIGHTS = {room: height for height, floor in enumerate(FLOORS) for room in floor.rooms}
ENGINES = frozenset({"mkdocs", "properdocs", "material"})
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Import:
    """An import as it stands in a source text: `samizdat.model.people` in line 3."""

    target: str
    line: int


def imports(module: str, source: str) -> Iterator[Import]:
    """Every import of a module, wherever it stands in its text.

    `module` is its file's path with dots: `samizdat.pages.__init__`.
    """
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            package = module.split(".")[: -node.level] if node.level else []
            start = ".".join([*package, *([node.module] if node.module else [])])
            for alias in node.names:
                yield Import(f"{start}.{alias.name}", node.lineno)


def room_of(target: str) -> str:
    """The room that an import of ours leads to; a name of the package itself is in `__init__`."""
    room = [*target.split("."), ""][1]
    return room if room in HEIGHTS or (PACKAGE / f"{room}.py").exists() else "__init__"


def trespasses(module: str, source: str) -> list[str]:
    """What is wrong with a module's place and its imports, a sentence each."""
    room = module.split(".")[1]
    if room not in HEIGHTS:
        return [f"{module} stands on no floor"]
    return [
        f"{module}:{found.line} {wrong}"
        for found in imports(module, source)
        if (wrong := _wrong(room, found.target))
    ]


def _wrong(room: str, target: str) -> str:
    first = target.partition(".")[0]
    if first in ENGINES and room != "plugin":
        return f"imports {first} outside the plugin"
    other = room_of(target)
    if first != "samizdat" or other == room:
        return ""
    if other not in HEIGHTS:
        return f"looks at {other}, which stands on no floor"
    if (room, other) in MAY_MEET:
        return ""
    if HEIGHTS[other] > HEIGHTS[room]:
        return f"looks up to {other}"
    return f"looks sideways at {other}" if HEIGHTS[other] == HEIGHTS[room] else ""


def modules() -> dict[str, Path]:
    """Every module of the package by its name."""
    files = sorted(PACKAGE.rglob("*.py"))
    return {
        ".".join(file.relative_to(ROOT / "scripts").with_suffix("").parts): file for file in files
    }


@pytest.mark.parametrize("module", modules())
def test_imports_look_down(module: str) -> None:
    """A module uses the floors below its own and nothing else of ours."""
    source = modules()[module].read_text(encoding="utf-8")

    found = trespasses(module, source)

    assert found == []


@pytest.mark.parametrize("module", modules())
def test_modules_are_short(module: str) -> None:
    """A module is one noun, and fits into three hundred lines."""
    lines = modules()[module].read_text(encoding="utf-8").count("\n")

    assert lines <= LONGEST


def test_rooms_are_there() -> None:
    """The table names no room that the package does not have."""
    present = {name.split(".")[1] for name in modules()}

    assert set(HEIGHTS) - present == set()


def test_room_stands_once() -> None:
    """A room is on one floor only."""
    assert len(HEIGHTS) == sum(len(floor.rooms) for floor in FLOORS)


def test_no_circles() -> None:
    """Modules of one room may use each other, but never in a circle."""
    known = modules()

    circle = circle_in({name: file.read_text(encoding="utf-8") for name, file in known.items()})

    assert circle == []


def circle_in(sources: dict[str, str]) -> list[str]:
    """Modules that import each other in a circle, first and last the same; or nothing."""
    graph = {
        name: {end for found in imports(name, text) if (end := _module(found.target, sources))}
        for name, text in sources.items()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def _module(target: str, sources: dict[str, str]) -> str:
    """The module whose text an import runs: `a.b.name` is in `a.b` or in `a.b.__init__`."""
    parent = target.rpartition(".")[0]
    choices = (target, f"{target}.__init__", parent, f"{parent}.__init__")
    return next((name for name in choices if name in sources), "")


@pytest.mark.parametrize(
    ("module", "source", "sentence"),
    [
        (
            "samizdat.model.people",
            "from samizdat.reading.yaml import read_yaml",
            "samizdat.model.people:1 looks up to reading",
        ),
        (
            "samizdat.checks.ids",
            "import json\nimport samizdat.writing.template",
            "samizdat.checks.ids:2 looks sideways at writing",
        ),
        (
            "samizdat.findings",
            "from samizdat import build",
            "samizdat.findings:1 looks up to build",
        ),
        (
            "samizdat.build",
            "def make():\n    from samizdat.plugin import commands",
            "samizdat.build:2 looks up to plugin",
        ),
        (
            "samizdat.words.dates",
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import samizdat.memory",
            "samizdat.words.dates:3 looks sideways at memory",
        ),
        (
            "samizdat.model.lines",
            "from ..checks import check",
            "samizdat.model.lines:1 looks up to checks",
        ),
        (
            "samizdat.pages.__init__",
            "from .. import exports",
            "samizdat.pages.__init__:1 looks sideways at exports",
        ),
        (
            "samizdat.plugin.events",
            "from samizdat import cli",
            "samizdat.plugin.events:1 looks sideways at cli",
        ),
        (
            "samizdat.search.fulltext",
            "try:\n    import mkdocs.config\nexcept ImportError:\n    pass",
            "samizdat.search.fulltext:2 imports mkdocs outside the plugin",
        ),
        (
            "samizdat.cli",
            "def serve():\n    from properdocs.commands import serve",
            "samizdat.cli:2 imports properdocs outside the plugin",
        ),
        ("samizdat.utils", "", "samizdat.utils stands on no floor"),
    ],
)
def test_planted_import_is_found(module: str, source: str, sentence: str) -> None:
    """A forbidden import is reported, whatever its form and wherever it hides."""
    found = trespasses(module, source)

    assert found == [sentence]


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("samizdat.plugin.events", "from mkdocs.plugins import BasePlugin"),
        ("samizdat.pages.room", "from . import page\nfrom samizdat.pages.cards import Card"),
        (
            "samizdat.cli",
            "from samizdat import __version__, build\nimport samizdat.editing.reports",
        ),
        ("samizdat.search.fulltext", "import materials, mkdocstrings"),
    ],
)
def test_allowed_import_is_not_found(module: str, source: str) -> None:
    """A look down, or into the same room, is nobody's business."""
    assert trespasses(module, source) == []


def test_planted_circle_is_found() -> None:
    """Two modules of a room that need each other are reported."""
    sources = {
        "samizdat.model.people": "def f():\n    from samizdat.model import places",
        "samizdat.model.places": "from samizdat.model.people import f",
    }

    circle = circle_in(sources)

    assert set(circle) == {"samizdat.model.people", "samizdat.model.places"}


def test_handbook_has_the_same_floors() -> None:
    """The handbook's table has the same floors, and of each room what its own docstring says."""
    assert handbook.ARCHITECTURE.read_text(encoding="utf-8") == handbook.architecture_page(), (
        "write it again: python -m tests.handbook"
    )


@pytest.mark.parametrize("room", HEIGHTS)
def test_a_room_says_what_it_is(room: str) -> None:
    """Each room has a docstring, whose first line is a sentence."""
    assert handbook.first_line(room).endswith(".")
