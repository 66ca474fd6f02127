"""The cache: what went in comes out, and damage is a miss."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from samizdat.memory.cache import TextCache
from samizdat.memory.digests import digest_of


def test_what_goes_in_comes_out(tmp_path: Path) -> None:
    """A text comes back sign by sign, line ends and all, from another cache of the same folder."""
    text = "Ёж\r\nend\r\n\x00"

    TextCache(tmp_path)["abcdef"] = text

    assert TextCache(tmp_path)["abcdef"] == text
    assert "abcdef" in TextCache(tmp_path)
    assert list(TextCache(tmp_path)) == ["abcdef"]
    assert len(TextCache(tmp_path)) == 1


def test_nothing_else_is_left_after(tmp_path: Path) -> None:
    """Writing an entry twice leaves one file and no half-written ones."""
    cache = TextCache(tmp_path)

    cache["abcdef"], cache["abcdef"] = "old", "new"

    assert [file.name for file in tmp_path.rglob("*") if file.is_file()] == ["cdef"]
    assert cache["abcdef"] == "new"


def test_missing_entry(tmp_path: Path) -> None:
    """An entry that was never made, or whose folder is gone, is missing."""
    cache = TextCache(tmp_path / "gone")

    assert "abcdef" not in cache
    assert len(cache) == 0
    with pytest.raises(KeyError):
        cache["abcdef"]
    with pytest.raises(KeyError):
        del cache["abcdef"]


def test_entry_that_is_no_text(tmp_path: Path) -> None:
    """An entry that is no UTF-8, or a folder, is as good as missing."""
    cache = TextCache(tmp_path)
    cache["abcdef"] = "x"
    (tmp_path / "ab" / "cdef").write_bytes(b"\xff")
    (tmp_path / "12" / "3456").mkdir(parents=True)

    assert cache.get("abcdef") is None
    assert cache.get("123456") is None


def test_deleted_entry(tmp_path: Path) -> None:
    """A deleted entry is gone."""
    cache = TextCache(tmp_path)
    cache["abcdef"] = "x"

    del cache["abcdef"]

    assert "abcdef" not in cache


@pytest.mark.parametrize(
    "damage",
    [
        lambda entry: entry.replace(b"General", b"Colonel"),
        lambda entry: entry[:-1],
        lambda entry: entry[64:],
        lambda _: b"",
        lambda entry: entry + b" ",
    ],
    ids=["a word", "cut off", "without its digest", "empty", "longer"],
)
def test_damaged_entry(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    """An entry in which anything was changed is as good as missing, and can be made anew."""
    cache = TextCache(tmp_path)
    cache["abcdef"] = "Stalin's General"
    file = tmp_path / "ab" / "cdef"
    file.write_bytes(damage(file.read_bytes()))

    assert cache.get("abcdef") is None
    cache["abcdef"] = "again"
    assert cache["abcdef"] == "again"


def test_entry_of_another_key(tmp_path: Path) -> None:
    """An entry that was made for another key is not this one's."""
    cache = TextCache(tmp_path)
    cache["abcdef"] = "text"
    (tmp_path / "ab" / "cdef").rename(tmp_path / "ab" / "0000")

    assert cache.get("ab0000") is None


def test_least_recently_used_goes_first(tmp_path: Path) -> None:
    """A cache that is too large loses what nobody has asked for; what is not its own stays."""
    cache = TextCache(tmp_path)
    keys = [f"{number:064x}" for number in range(4)]
    for number, key in enumerate(keys):
        cache[key] = "x" * 1000
        os.utime(tmp_path / key[:2] / key[2:], (number, number))
    (tmp_path / "00" / "notes.txt").write_text("mine" * 1000)

    cache.trim(5000)
    assert [key in cache for key in keys] == [True] * 4
    for number, key in enumerate(keys):
        os.utime(tmp_path / key[:2] / key[2:], (number, number))
    assert cache[keys[0]]
    cache.trim(3000)

    assert [key in cache for key in keys] == [True, False, False, True]
    assert (tmp_path / "00" / "notes.txt").is_file()


def test_folder_that_is_none(tmp_path: Path) -> None:
    """Where a file stands in its place, a cache holds nothing and nobody minds."""
    (tmp_path / "cache").write_text("in the way")
    cache = TextCache(tmp_path / "cache" / "samizdat")

    cache["abcdef"] = "text"

    assert cache.get("abcdef") is None
    assert len(cache) == 0


def test_digests_tell_parts_apart() -> None:
    """What moves from one part to the next makes another digest; text is as good as its bytes."""
    parts = [("a", "bc"), ("ab", "c"), ("abc",), ("abc", ""), ("", "abc")]

    assert len({digest_of(*each) for each in parts}) == len(parts)
    assert digest_of("é", b"x") == digest_of("é".encode(), "x")
