"""Pagefind's index in one order, so that the same texts give the same bytes.

Pagefind writes the values of a filter in the order of a hash table, another at every run, and names
each file by a hash of what is in it. So every filter is written again with its values in order, and
what names it is written again with the new name. The rest of its index is the same at every run.
"""

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

_MARK = b"pagefind_dcd"
"""With this every file of Pagefind's begins, before its CBOR."""

_ENTRY = "pagefind-entry.json"
_FILTERS = 3
"""Where the list of filters stands in the index's own description."""

_UNSIGNED, _TEXT, _ARRAY = 0, 3, 4
_LENGTHS = {24: 1, 25: 2, 26: 4, 27: 8}
_ENDLESS, _BREAK = 31, 0xFF


class UnknownFormatError(Exception):
    """An index is written otherwise than the Pagefind that we know writes it."""


def make_canonical(index: Path) -> None:
    """Write an index again in one order. Raises UnknownFormatError where it cannot be read."""
    file = index / _ENTRY
    entry = json.loads(file.read_bytes())
    for language in entry["languages"].values():
        language["hash"] = _order_language(index, language["hash"])
    file.write_text(json.dumps(entry, ensure_ascii=False, separators=(",", ":")), "utf-8")


def _order_language(index: Path, name: str) -> str:
    """The new name of a language's description, whose filters are in order now."""
    old = index / f"pagefind.{name}.pf_meta"
    described = unpacked(old.read_bytes())
    filters = [[kind, _order_filter(index, hashed)] for kind, hashed in described[_FILTERS]]
    described[_FILTERS] = sorted(filters)
    content = cbor(described)
    renamed = _named(name, content)
    old.unlink()
    (index / f"pagefind.{renamed}.pf_meta").write_bytes(_packed(content))
    return renamed


def _order_filter(index: Path, name: str) -> str:
    old = index / "filter" / f"{name}.pf_filter"
    kind, values = unpacked(old.read_bytes())
    content = cbor([kind, sorted(values)])
    renamed = _named(name, content)
    old.unlink()
    (index / "filter" / f"{renamed}.pf_filter").write_bytes(_packed(content))
    return renamed


def _named(name: str, content: bytes) -> str:
    """A name as Pagefind makes it: the language, and as much of a hash as the old name had."""
    language, _, hashed = name.rpartition("_")
    return f"{language}_{hashlib.sha256(content).hexdigest()[: len(hashed)]}"


def _packed(content: bytes) -> bytes:
    return gzip.compress(_MARK + content, 9, mtime=0)


def unpacked(file: bytes) -> Any:
    """What a file of Pagefind's says."""
    content = gzip.decompress(file)
    if not content.startswith(_MARK):
        raise UnknownFormatError("a file of the index does not begin as Pagefind's do")
    value, end = _read(content, len(_MARK))
    if end != len(content):
        raise UnknownFormatError("a file of the index goes on where it should end")
    return value


def _read(content: bytes, at: int) -> tuple[Any, int]:
    """A value of CBOR, as far as Pagefind uses it, and where it ends."""
    major, short = content[at] >> 5, content[at] & 31
    if major == _ARRAY and short == _ENDLESS:
        return _read_endless(content, at + 1)
    size, at = _read_number(content, short, at + 1)
    if major == _UNSIGNED:
        return size, at
    if major == _TEXT:
        return content[at : at + size].decode(), at + size
    if major != _ARRAY:
        raise UnknownFormatError(f"a file of the index has a value of the kind {major}")
    values = []
    for _ in range(size):
        value, at = _read(content, at)
        values.append(value)
    return values, at


def _read_number(content: bytes, short: int, at: int) -> tuple[int, int]:
    if short < min(_LENGTHS):
        return short, at
    if short not in _LENGTHS:
        raise UnknownFormatError(f"a file of the index has a number of the length {short}")
    end = at + _LENGTHS[short]
    return int.from_bytes(content[at:end], "big"), end


def _read_endless(content: bytes, at: int) -> tuple[list[Any], int]:
    values = []
    while content[at] != _BREAK:
        value, at = _read(content, at)
        values.append(value)
    return values, at + 1


def cbor(value: Any) -> bytes:
    """A value as CBOR: numbers, texts, and lists of them."""
    if isinstance(value, int):
        return _head(_UNSIGNED, value)
    if isinstance(value, str):
        text = value.encode()
        return _head(_TEXT, len(text)) + text
    return _head(_ARRAY, len(value)) + b"".join(map(cbor, value))


def _head(major: int, number: int) -> bytes:
    if number < min(_LENGTHS):
        return bytes([major << 5 | number])
    for short, length in _LENGTHS.items():
        if number < 1 << 8 * length:
            return bytes([major << 5 | short]) + number.to_bytes(length, "big")
    raise UnknownFormatError(f"{number} is too large for the index")
