"""The seal: a cache believes only what this user's program has written."""

import os
from pathlib import Path

import pytest

from samizdat.memory.cache import TextCache
from samizdat.memory.seal import BYTES, own_seal, seal_file

OWN, FOREIGN = b"o" * BYTES, b"f" * BYTES


def test_made_once(tmp_path: Path) -> None:
    """A secret is made where there is none, for its user only, and stays."""
    file = seal_file({"XDG_STATE_HOME": str(tmp_path)})

    first, second = own_seal(file), own_seal(file)

    assert len(first) == BYTES
    assert first == second
    assert file.is_relative_to(tmp_path)
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("content", [b"", b"short", b"l" * 64])
def test_no_secret(tmp_path: Path, content: bytes) -> None:
    """What is no secret of ours is neither believed nor written over."""
    file = tmp_path / "seal"
    file.write_bytes(content)
    file.chmod(0o600)

    assert own_seal(file) == b""
    assert file.read_bytes() == content


def test_readable_by_others(tmp_path: Path) -> None:
    """A secret that others may read is none."""
    file = tmp_path / "seal"
    own_seal(file)
    file.chmod(0o644)

    assert own_seal(file) == b""


def test_nowhere_to_keep_it(tmp_path: Path) -> None:
    """Where no folder can be made, or a link leads elsewhere, there is no seal."""
    (tmp_path / "file").write_text("")
    (tmp_path / "link").symlink_to(os.devnull)

    assert own_seal(tmp_path / "file" / "samizdat" / "seal") == b""
    assert own_seal(tmp_path / "link") == b""


@pytest.mark.parametrize("writer", [b"", FOREIGN])
def test_entry_of_another(tmp_path: Path, writer: bytes) -> None:
    """An entry that was written without the seal, or with another, is missing."""
    key = "a" * 64
    TextCache(tmp_path, writer)[key] = "<img src=x onerror=alert(1)>"

    assert key not in TextCache(tmp_path, OWN)
    TextCache(tmp_path, OWN)[key] = "ours"
    assert TextCache(tmp_path, OWN)[key] == "ours"
    assert key not in TextCache(tmp_path, writer)
