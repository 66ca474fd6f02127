"""The program that a collection carries, and the lock that has its digest."""

import re
from pathlib import Path

from samizdat.editing.files import replace_file
from samizdat.editing.starting.wheel import lock_of_packages, pack

LOCK = "requirements.lock"
PROGRAM = "program"
_OURS = re.compile(r"^\./program/(?P<name>samizdat-[\w.+!-]+\.whl) --hash=sha256:", re.MULTILINE)
_HEAD = """\
# What the collection is made with: the program of this folder, and the packages that it needs.
# `samizdat pin` writes this file.
"""


def lock(folder: Path) -> Path:
    """Write the program that runs, and a lock of it, into a collection; return the lock.

    The program that the lock named before is taken away. Raises NotInstalledError.
    """
    wheel, file = pack(), folder / LOCK
    earlier = _named_in(file)
    program = folder / PROGRAM
    program.mkdir(exist_ok=True)
    (program / wheel.name).write_bytes(wheel.content)
    line = f"./{PROGRAM}/{wheel.name} --hash=sha256:{wheel.digest}\n"
    replace_file(file, f"{_HEAD}{line}{lock_of_packages()}")
    for name in earlier:
        if name != wheel.name:
            (program / name).unlink(missing_ok=True)
    return file


def _named_in(file: Path) -> list[str]:
    """The programs that a lock of ours names."""
    if not file.is_file():
        return []
    return _OURS.findall(file.read_text(encoding="utf-8"))
