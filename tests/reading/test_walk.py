"""The walk through docs/ and essays/: what is there, and what is not published."""

import os
import socket
from pathlib import Path

import pytest

from samizdat.build import survey
from samizdat.reading.project import read_settings
from samizdat.reading.walk import Walk, walk
from samizdat.settings import Settings

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c6360000000020001487fb7d40000000049454e44ae426082"
)
"""One black point."""

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"></svg>'


def walked(collection: Path) -> Walk:
    """What the walk finds."""
    return walk(read_settings(collection / "mkdocs.yml"))


def codes(found: Walk) -> list[tuple[str, str]]:
    """The findings as path and code."""
    return [(finding.where.path, finding.code) for finding in found.findings]


def put(file: Path, content: bytes = b"Words.\n") -> Path:
    """A file with its folders."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    return file


def test_a_clean_collection(collection: Path) -> None:
    """Texts and pictures are there, and nothing is wrong.

    Registers are not, nor is what hides, nor what Emacs and Vim keep beside a file.
    """
    put(collection / "essays/figures/map.png", PNG)
    put(collection / "essays/figures/map.yml")
    for name in (".draft.md", "index.md~", "#index.md#", ".index.md.swp", "4913"):
        put(collection / "docs" / name)
    put(collection / "docs/report.pdf", b"%PDF-1.7\n")

    found = walked(collection)

    assert codes(found) == []
    assert [path for path, _ in found.texts] == ["essays/odessa.md", "docs/index.md"]
    assert [address for address, _ in found.files] == ["essays/figures/map.png", "report.pdf"]


@pytest.mark.parametrize(
    "ending", ["markdown", "mdown", "mkdn", "mkd", "MD", "html", "js", "css", "docx", "yml", "exe"]
)
@pytest.mark.parametrize("folder", ["docs", "essays"])
def test_other_endings_are_not_published(collection: Path, folder: str, ending: str) -> None:
    """What is no text of ours and no known kind of file is a finding and is left out."""
    put(collection / folder / f"secret.{ending}", b"<script>alert(1)</script>")

    found = walked(collection)

    assert codes(found) == [(f"{folder}/secret.{ending}", "unknown-kind")]
    assert not any("secret" in name for name, _ in (*found.texts, *found.files))


def test_what_the_owner_names_is_published(collection: Path) -> None:
    """A style sheet, a script and a picture that mkdocs.yml names are the owner's own."""
    config = collection / "mkdocs.yml"
    config.write_text(
        config.read_text() + "extra_css: [own.css]\nextra_javascript: [own.js, {path: more.js}]\n"
        "theme: {name: material, favicon: own.ico}\n"
    )
    for name in ("own.css", "own.js", "more.js", "own.ico"):
        put(collection / "docs" / name)

    found = walked(collection)

    assert codes(found) == []
    assert len(found.files) == 4


def test_links_out_of_the_collection(collection: Path, tmp_path: Path) -> None:
    """A link that leaves the collection is told with where it leads, and nobody follows it."""
    secret = put(tmp_path / "secret.txt", b"hidden words")
    (collection / "essays/leak.md").symlink_to(secret)
    (collection / "docs/leak.png").symlink_to(secret)
    (collection / "docs/folder").symlink_to(tmp_path)
    (collection / "docs/loop").symlink_to(".")
    (collection / "docs/lost.md").symlink_to("nowhere")
    (collection / "docs/zero.png").symlink_to("/dev/zero")

    found = walked(collection)

    assert {code for _, code in codes(found)} == {"not-a-file"}
    assert sorted(path for path, _ in codes(found)) == [
        "docs/folder",
        "docs/leak.png",
        "docs/loop",
        "docs/lost.md",
        "docs/zero.png",
        "essays/leak.md",
    ]
    assert "secret.txt" in str(found.findings)
    assert "hidden words" not in str(found.findings)


def test_a_link_within_the_collection(collection: Path) -> None:
    """A link to a file of the collection is as good as the file."""
    put(collection / "essays/figures/map.png", PNG)
    (collection / "docs/map.png").symlink_to("../essays/figures/map.png")

    found = walked(collection)

    assert codes(found) == []
    assert "map.png" in dict(found.files)


def test_pipes_and_sockets_are_not_waited_for(
    collection: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pipe and a socket end in a finding at once."""
    os.mkfifo(collection / "essays/p.md")
    os.mkfifo(collection / "docs/p.png")
    monkeypatch.chdir(collection / "docs")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s.csv")
        found = walked(collection)

    assert sorted(codes(found)) == [
        ("docs/p.png", "not-a-file"),
        ("docs/s.csv", "not-a-file"),
        ("essays/p.md", "not-a-file"),
    ]
    assert survey(read_settings(collection / "mkdocs.yml")).errors


def test_devices_are_not_read() -> None:
    """A device ends in a finding; a system has them in a folder, and anybody may look into it."""
    found = walk(Settings(Path("/"), docs="dev", essays="nowhere"))

    told = {finding.where.path: finding for finding in found.findings}
    for name in ("null", "zero", "random"):
        assert told[f"dev/{name}"].code == "not-a-file"
        assert told[f"dev/{name}"].problem == f"'{name}' is a device, no file"


@pytest.mark.parametrize(
    "name",
    [
        "a\nb.md", "a\u202eb.md", "a\u200bb.md", "a<b.md", "con.md", "nul.png", "a\\b.md",
        "x.md ", "a:b.md", "n" * 240 + ".md", "a?.md", "a\x7f.md",
    ],
)  # fmt: skip
def test_bad_names(collection: Path, name: str) -> None:
    """A name that cannot be seen, typed or kept everywhere is a finding, on a line of its own."""
    put(collection / "docs" / name)

    (finding,) = walked(collection).findings

    assert finding.code == "bad-name"
    assert str(finding).count("\n") == 1
    assert "\u202e" not in str(finding)


@pytest.mark.parametrize("folder", ["docs", "essays", "essays/registers", "essays/figures"])
@pytest.mark.parametrize("name", ["a\n::error::forged.yml", "a\r\u2028b.md", "a\x1b[2Jb.png"])
def test_no_name_forges_a_line(collection: Path, folder: str, name: str) -> None:
    """Wherever a name with a line break stands, a report has one line for it and its remedy."""
    put(collection / folder / name)

    found = survey(read_settings(collection / "mkdocs.yml")).findings

    assert found
    for finding in found:
        assert len(str(finding).splitlines()) == 2
        assert "\x1b" not in str(finding)


def test_a_name_that_is_no_text(collection: Path) -> None:
    """Bytes that are no UTF-8 in a name are a finding."""
    put(Path(os.fsdecode(os.fsencode(collection / "docs") + b"/\xff.md")))

    assert [code for _, code in codes(walked(collection))] == ["bad-name"]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Map.md", "map.md"), ("caf\u00e9.md", "cafe\u0301.md"), ("straße.md", "strasse.md")],
)
def test_twins(collection: Path, one: str, other: str) -> None:
    """Two names that some disks take for one are found, the second of them."""
    put(collection / "docs" / one)
    put(collection / "docs" / other)

    assert [code for _, code in codes(walked(collection))] == ["twin-name"]


@pytest.mark.parametrize(
    "name",
    [
        "CNAME", "_headers", "_redirects", "robots.txt", "service-worker.js", "feed.xml",
        "sitemap.xml", "404.html", "assets/samizdat/js/notes.js", "pagefind/x.txt",
        "search/words.csv", "data/x.csv", "Data/x.csv",
    ],
)  # fmt: skip
def test_addresses_of_our_own(collection: Path, name: str) -> None:
    """Nothing from content takes the place of the theme, an export or what a host reads."""
    put(collection / "docs" / name)

    assert [code for _, code in codes(walked(collection))] == ["reserved-address"]


@pytest.mark.parametrize("ending", ["png", "jpg", "gif", "webp", "avif", "svg", "pdf"])
def test_a_page_that_calls_itself_a_picture(collection: Path, ending: str) -> None:
    """A picture that holds something else is not published."""
    put(collection / f"essays/figures/x.{ending}", b"<!doctype html><script>alert(1)</script>")

    assert [code for _, code in codes(walked(collection))] == ["wrong-content"]


@pytest.mark.parametrize(
    "text", [b"", b'<?xml version="1.0"?>\n<!-- a map -->\n', b"<!-- a --><!-- b -->"]
)
def test_a_drawing(collection: Path, text: bytes) -> None:
    """Declarations and comments may stand before a drawing."""
    put(collection / "essays/figures/x.svg", text + SVG)

    assert codes(walked(collection)) == []


def test_large_files(collection: Path) -> None:
    """A text of more than two megabytes and a picture of more than ten are too large."""
    put(collection / "docs/long.md", b"word " * 400_001)
    put(collection / "docs/wide.png", PNG + b"\0" * 10_000_000)

    assert sorted(codes(walked(collection))) == [
        ("docs/long.md", "too-large-file"),
        ("docs/wide.png", "too-large-file"),
    ]


def test_deep_folders_end(collection: Path) -> None:
    """Folders without end are a finding."""
    put(collection / "docs" / "/".join("a" * 20) / "x.md")

    assert [code for _, code in codes(walked(collection))] == ["not-a-file"]


def test_a_register_from_outside(collection: Path, tmp_path: Path) -> None:
    """A register that is a link out of the collection is told, and nothing of it is read."""
    outside = put(tmp_path / "places.yml", b"- id: hidden\n")
    (collection / "essays/registers/places.yml").symlink_to(outside)
    os.mkfifo(collection / "essays/registers/events.yml")

    found = survey(read_settings(collection / "mkdocs.yml"))

    assert [(f.where.path, f.code) for f in found.findings] == [
        ("essays/registers/events.yml", "not-a-file"),
        ("essays/registers/places.yml", "not-a-file"),
    ]
    assert not found.library.places
