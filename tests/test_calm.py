"""How calmly the code reads: how much of a room is packed into expressions.

A loop with a named step is read once; a comprehension within another is read three times. The
limits are those of programs that are known to read well.
"""

import ast
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "scripts" / "samizdat"

MOST_COMPREHENSIONS = 30
MOST_CONDITIONS = 14
"""Conditional expressions, as comprehensions in a thousand lines that are not blank or comments."""

LONG = 25
MEDIAN = 12
"""Lines of a function: half of those in a room have fewer, and hardly any is `LONG`."""

MOST_LONG = 0.1
"""The share of functions in a room that may be longer, because a list of fields is one list."""

COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: `exports/tables.py:46`."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Measured:
    """What was found in the text of some modules, each with its place."""

    lines: int
    comprehensions: tuple[Place, ...]
    nested: tuple[Place, ...]
    conditions: tuple[Place, ...]
    functions: tuple[tuple[Place, int], ...]
    """Each with the number of its lines."""

    def allowed(self, in_a_thousand: int) -> int:
        """How many of a thing these lines may have; one it may always have."""
        return max(1, self.lines * in_a_thousand // 1000)


def measure(sources: dict[str, str]) -> Measured:
    """Measure modules, given as texts by the names of their files."""
    lines = 0
    comprehensions: list[Place] = []
    nested: list[Place] = []
    conditions: list[Place] = []
    functions: list[tuple[Place, int]] = []
    for file, text in sources.items():
        lines += count_lines(text)
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, COMPREHENSIONS):
                comprehensions.append(Place(file, node.lineno))
                if is_nested(node):
                    nested.append(Place(file, node.lineno))
            elif isinstance(node, ast.IfExp):
                conditions.append(Place(file, node.lineno))
            elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                functions.append((Place(file, node.lineno), length_of(node)))
    return Measured(
        lines, tuple(comprehensions), tuple(nested), tuple(conditions), tuple(functions)
    )


def count_lines(text: str) -> int:
    """The lines of a text that are neither blank nor a comment."""
    lines = 0
    for line in text.splitlines():
        code = line.strip()
        if code and not code.startswith("#"):
            lines += 1
    return lines


def is_nested(comprehension: ast.expr) -> bool:
    """A comprehension has two loops, or another comprehension in it."""
    loops = 0
    for node in ast.walk(comprehension):
        if isinstance(node, ast.comprehension):
            loops += 1
    return loops > 1


def length_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines of a function below its head and its docstring."""
    body = function.body
    first = body[0]
    if ast.get_docstring(function) is not None:
        first = body[min(1, len(body) - 1)]
    return (body[-1].end_lineno or first.lineno) - first.lineno + 1


def rooms() -> list[str]:
    """Every room of the package: a folder with modules in it, or a module that stands alone."""
    found = {path.relative_to(PACKAGE).parts[0] for path in PACKAGE.rglob("*.py")}
    return sorted(found)


def sources_of(room: str) -> dict[str, str]:
    """The modules of a room, or the one module that is named."""
    path = PACKAGE / room
    files = [path]
    if path.is_dir():
        files = sorted(path.rglob("*.py"))
    sources: dict[str, str] = {}
    for file in files:
        sources[file.relative_to(PACKAGE).as_posix()] = file.read_text(encoding="utf-8")
    return sources


def told(places: tuple[Place, ...]) -> list[str]:
    """Places for a message: sorted, so that a reader goes through a file from its top."""
    ordered = sorted(places, key=lambda place: (place.file, place.line))
    return [str(place) for place in ordered]


@pytest.mark.parametrize("room", rooms())
def test_no_nested_comprehensions(room: str) -> None:
    """A comprehension has one loop, and none stands within another."""
    nested = measure(sources_of(room)).nested

    assert told(nested) == []


@pytest.mark.parametrize("room", rooms())
def test_few_comprehensions(room: str) -> None:
    """Of a thousand lines, thirty at most have a comprehension."""
    found = measure(sources_of(room))
    places = told(found.comprehensions)

    assert len(places) <= found.allowed(MOST_COMPREHENSIONS), places


@pytest.mark.parametrize("room", rooms())
def test_few_conditional_expressions(room: str) -> None:
    """Of a thousand lines, fourteen at most have a condition within an expression."""
    found = measure(sources_of(room))
    places = told(found.conditions)

    assert len(places) <= found.allowed(MOST_CONDITIONS), places


@pytest.mark.parametrize("room", rooms())
def test_functions_are_short(room: str) -> None:
    """Half of the functions of a room are a dozen lines or shorter, and one in ten is long."""
    functions = measure(sources_of(room)).functions
    lengths = [length for _, length in functions]
    long = tuple(place for place, length in functions if length > LONG)

    assert median([0, *lengths]) <= MEDIAN
    assert len(long) <= MOST_LONG * len(functions), told(long)


def test_the_package_is_calm() -> None:
    """All rooms together keep to the same limits."""
    sources: dict[str, str] = {}
    for room in rooms():
        sources |= sources_of(room)
    found = measure(sources)

    assert len(sources) > 100
    assert len(found.comprehensions) <= found.allowed(MOST_COMPREHENSIONS)
    assert len(found.conditions) <= found.allowed(MOST_CONDITIONS)


PLANTED = """\
# A comment.

def dense(rows):
    \"\"\"A sentence.\"\"\"
    first = [cell for row in rows for cell in row]
    second = {len([cell for cell in row]) for row in rows}
    third = next(cell for cell in first)
    return first if second else third
"""


def test_planted_expressions_are_found() -> None:
    """Each comprehension, nested one and condition is found with its file and its line."""
    found = measure({"planted.py": PLANTED})

    assert found.lines == 6
    assert told(found.nested) == ["planted.py:5", "planted.py:6"]
    assert told(found.comprehensions) == [f"planted.py:{line}" for line in (5, 6, 6, 7)]
    assert told(found.conditions) == ["planted.py:8"]
    assert found.functions == ((Place("planted.py", 3), 4),)
