"""Known weaknesses of the packages that we use, asked of those who keep the lists of them.

Where nobody can be asked, that is said and no more: it is no fault of the collection.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
PYTHON = (
    *(sys.executable, "-m", "pip_audit", "--requirement", "scripts/requirements.lock"),
    *("--require-hashes", "--disable-pip", "--format", "json", "--progress-spinner", "off"),
    *("--timeout", "5"),
)
NODE = ("npm", "--prefix", "tests/javascript", "audit", "--json")
PATIENCE = 90
"""Seconds for all answers together."""


def main() -> int:
    """Print what is known, a line each; 1 where a package has a weakness."""
    found = _told("Python's packages", weak_in_python(_asked(PYTHON)))
    if shutil.which("npm"):
        found += _told("the packages of Node", weak_in_node(_asked(NODE)))
    return 1 if found else 0


def _told(packages: str, weak: list[str] | None) -> int:
    if weak is None:
        print(f"Nobody could be asked about {packages}: known weaknesses were not looked for.")
        return 0
    for each in weak:
        print(each)
    return len(weak)


def _asked(command: Sequence[str]) -> Any:
    """What a program has answered; None where it has not."""
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, timeout=PATIENCE)
        return json.loads(done.stdout)
    except (OSError, subprocess.TimeoutExpired, ValueError):
        return None


def weak_in_python(answer: Any) -> list[str] | None:
    """A line for each package with a weakness; None where none at all could be looked up.

    The program that asks says "No known vulnerabilities" also of packages that it could not find.
    """
    packages = (answer or {}).get("dependencies", [])
    weak: list[str] = []
    asked = 0
    for package in packages:
        asked += "skip_reason" not in package
        for weakness in package.get("vulns", []):
            mended = ", ".join(weakness["fix_versions"]) or "none yet"
            named = f"{package['name']} {package['version']}"
            weak.append(f"{named} has the weakness {weakness['id']}; mended in: {mended}")
    return weak if asked else None


def weak_in_node(answer: Any) -> list[str] | None:
    """The same of npm's answer, which has a message of its own where the registry has not any."""
    packages = (answer or {}).get("vulnerabilities")
    if packages is None:
        return None
    weak: list[str] = []
    for name, package in packages.items():
        weak.append(f"{name} {package['range']} has a weakness of severity {package['severity']}")
    return weak


if __name__ == "__main__":
    sys.exit(main())
