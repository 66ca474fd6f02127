"""The seal of this user, by which a cache knows what it has written itself.

`.cache/` may come with a checkout, from a colleague or from an archive: anybody may have written
into it. What has passed a gate passes it again; a finished page cannot. So entries are sealed with
a secret that is kept where the user keeps the state of programs, never with a collection.
"""

import os
import secrets
from collections.abc import Mapping
from pathlib import Path

BYTES = 32


def seal_file(environment: Mapping[str, str] = os.environ) -> Path:
    """Where the secret is kept."""
    state = environment.get("XDG_STATE_HOME", "")
    folder = Path(state) if state else Path("~/.local/state").expanduser()
    return folder / "samizdat" / "seal"


def own_seal(file: Path) -> bytes:
    """The secret, made where there is none yet; nothing where none can be kept for oneself."""
    try:
        return _read(file) or _made(file)
    except (OSError, RuntimeError):
        return b""


def _read(file: Path) -> bytes:
    """The secret in a file that nobody else may read or write."""
    try:
        found = file.lstat()
        is_foreign = hasattr(os, "getuid") and found.st_uid != os.getuid()
        if is_foreign or (os.name == "posix" and found.st_mode & 0o077):
            return b""
        secret = file.read_bytes()
    except FileNotFoundError:
        return b""
    return secret if len(secret) == BYTES else b""


def _made(file: Path) -> bytes:
    """A new secret; raises OSError where another stands there that cannot be trusted."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    secret = secrets.token_bytes(BYTES)
    with os.fdopen(handle, "wb") as stream:
        stream.write(secret)
    return secret
