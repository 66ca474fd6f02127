"""The full-text index in one order: the same texts, the same bytes."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from samizdat.search.canonical import UnknownFormatError, cbor, make_canonical, unpacked

VALUES = [["a", [0, 24, 300]], ["b", [1, 70_000]], ["ёж" * 20, []]]


def write(folder: Path, name: str, value: Any) -> None:
    """A file as Pagefind writes it."""
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(gzip.compress(b"pagefind_dcd" + cbor(value)))


def index(folder: Path, *, turned: bool) -> Path:
    """An index of one language with two filters, in one of two orders."""
    filters = [["person", "en_aaaaaaa"], ["kind", "en_bbbbbbb"]]
    for kind, name in filters:
        write(folder, f"filter/{name}.pf_filter", [kind, VALUES[::-1] if turned else VALUES])
    described = ["1.5.2", [], [], filters[::-1] if turned else filters, [], ["title"]]
    write(folder, "pagefind.en_cccccccccc.pf_meta", described)
    entry = {"version": "1.5.2", "languages": {"en": {"hash": "en_cccccccccc", "page_count": 3}}}
    (folder / "pagefind-entry.json").write_text(json.dumps(entry))
    make_canonical(folder)
    return folder


def files(folder: Path) -> dict[str, bytes]:
    """Every file by its path."""
    found = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in found}


def test_order_of_values(tmp_path: Path) -> None:
    """In whatever order Pagefind has put them, values and filters come out the same."""
    one = index(tmp_path / "one", turned=False)
    other = index(tmp_path / "other", turned=True)

    assert files(one) == files(other)


def test_names(tmp_path: Path) -> None:
    """The entry names the description, the description names the filters, and all are there."""
    folder = index(tmp_path, turned=True)

    entry = json.loads((folder / "pagefind-entry.json").read_text())
    name = entry["languages"]["en"]["hash"]
    described = unpacked((folder / f"pagefind.{name}.pf_meta").read_bytes())
    (kind, kinds), (person, people) = described[3]
    assert (kind, person) == ("kind", "person")
    assert len(name) == len("en_cccccccccc")
    content = (folder / "filter" / f"{people}.pf_filter").read_bytes()
    assert unpacked(content) == ["person", VALUES]
    assert {file.stem for file in (folder / "filter").iterdir()} == {kinds, people}


@pytest.mark.parametrize(
    "content",
    [
        b"\x00",
        b"pagefind_xyz\x00",
        b"pagefind_dcd\x00\x00",
        b"pagefind_dcd\xf4",
        b"pagefind_dcd\x1c",
    ],
)
def test_unknown_format(content: bytes) -> None:
    """What Pagefind has never written so far is not guessed at."""
    with pytest.raises(UnknownFormatError):
        unpacked(gzip.compress(content))


def test_endless_list() -> None:
    """A list may be written without its length."""
    assert unpacked(gzip.compress(b"pagefind_dcd\x9f\x01\x62ab\xff")) == [1, "ab"]
