"""Files of a collection that we write: as a whole, in one step, or not at all."""

import os
import tempfile
from pathlib import Path

USUAL = 0o644


def replace_file(file: Path, text: str) -> None:
    """Put a text in the place of a file in one step; its permissions stay, and its line ends.

    A file that is not there is made. Raises OSError where it cannot be written.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    mode = USUAL
    if file.exists():
        mode = file.stat().st_mode & 0o7777
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(text.encode())
        Path(name).chmod(mode)
        Path(name).replace(file)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
