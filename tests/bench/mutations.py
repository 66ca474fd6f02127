"""How much of a module its tests hold: it is changed here and there, and some test must fail.

`scripts/bench mutations MODULE TEST…`, such as `scripts/samizdat/words/typography.py
tests/test_typography.py`. The changes are those of cosmic-ray, which is installed on demand
(`uv pip install cosmic-ray`); they are made in a copy of the program. What survives is printed.
"""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).parents[2]
LEFT_OUT = shutil.ignore_patterns(".cache", ".mypy_cache", "__pycache__", "site", "node_modules")
LONGEST = 60.0
"""Seconds after which a run of the tests counts as failed."""

SETTINGS = """\
[cosmic-ray]
module-path = ["{module}"]
timeout = {longest}
excluded-modules = []
test-command = "{python} -m pytest -x -q -p no:cacheprovider {tests}"
[cosmic-ray.distributor]
name = "local"
"""
SURVIVORS = """
select result.diff from work_results result where result.test_outcome = 'SURVIVED'
"""


def survivors(module: str, tests: Sequence[str]) -> tuple[int, list[str]]:
    """How many changes were tried, and those of which no test failed."""
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name, "copy")
        for part in ("scripts", "tests", "essays", "docs"):
            shutil.copytree(ROOT / part, copy / part, ignore=LEFT_OUT)
        for part in ("pyproject.toml", "mkdocs.yml"):
            shutil.copy(ROOT / part, copy / part)
        settings = SETTINGS.format(
            module=module, longest=LONGEST, python=sys.executable, tests=" ".join(tests)
        )
        (copy / "mutations.toml").write_text(settings, encoding="utf-8")
        for command in ("init", "exec"):
            _run(copy, command)
        with sqlite3.connect(copy / "mutations.sqlite") as found:
            count = found.execute("select count(*) from work_results").fetchone()[0]
            diffs = [row[0] for row in found.execute(SURVIVORS)]
    return count, diffs


def _run(copy: Path, command: str) -> None:
    """A command of cosmic-ray, on the copy of the program."""
    subprocess.run(
        [sys.executable, "-m", "cosmic_ray.cli", command, "mutations.toml", "mutations.sqlite"],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(copy / "scripts"), str(copy)])},
        check=True,
    )


def changed(diff: str) -> Iterator[str]:
    """The lines of a change that differ."""
    for row in diff.splitlines():
        if row[:1] in ("+", "-") and row[:3] not in ("+++", "---"):
            yield f"{row[0]} {row[1:].strip()}"


def main(arguments: Sequence[str]) -> None:
    """Print what survives, and the share that does not."""
    if len(arguments) < 2 or find_spec("cosmic_ray") is None:
        sys.exit("usage: scripts/bench mutations MODULE TEST…, with cosmic-ray installed")
    count, diffs = survivors(arguments[0], arguments[1:])
    for diff in diffs:
        print("\n".join(changed(diff)), end="\n\n")
    killed = count - len(diffs)
    print(f"{killed} of {count} changes were noticed, {100 * killed // max(count, 1)} of 100")
