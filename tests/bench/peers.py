"""Other generators that build the same essays, each in an environment of its own."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ENVIRONMENTS = Path(__file__).parents[2] / ".cache" / "bench"
_FRONT = re.compile(r"\A---\n(?P<yaml>.*?)\n---\n", re.DOTALL)
_OURS = re.compile(r"!\[[^\]]*\]\([a-z]+:[^)]*\)|\[@[^\]]*\]")
_LINK = re.compile(r"\[([^\]]*)\]\([a-z]+:[^)]*\)")
_MKDOCS = """\
site_name: Peer
theme: {{name: {theme}, font: false}}
markdown_extensions: [abbr, admonition, attr_list, def_list, footnotes, md_in_html, tables]
"""
_HUGO = 'title = "Peer"\nbaseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term"]\n'
_HUGO_PAGE = "<!doctype html><html><body><h1>{{ .Title }}</h1>{{ .Content }}</body></html>\n"


@dataclass(frozen=True, slots=True)
class Tool:
    """A generator on a collection."""

    name: str
    version: str
    folder: Path
    build: tuple[str, ...]
    essays: Path
    """Where the essays are that it builds."""

    site: Path

    def forget(self) -> None:
        """Forget all builds of before."""
        for path in (self.site, self.folder / ".cache"):
            shutil.rmtree(path, ignore_errors=True)


def ours(folder: Path) -> Tool:
    """This program on the collection itself."""
    command = (sys.executable, "-m", "samizdat", "build", "--site-dir", str(folder / "site"))
    return Tool("Samizdat", "", folder, command, folder / "essays", folder / "site")


def peers(collection: Path, room: Path) -> Iterator[Tool]:
    """Each peer that can be had here, with the same essays as plain Markdown in a folder of `room`.

    They have no dossiers, lists and registers to make.
    """
    mkdocs = (sys.executable, "-m", "mkdocs", "build", "-q")
    material = _version(sys.executable, "mkdocs-material")
    for name, more in (
        ("Material", ""),
        ("Material off nav", "nav: [index.md]\nnot_in_nav: '/essays/*'\n"),
    ):
        folder = _folder(collection, room / name.replace(" ", "-"), "docs")
        (folder / "mkdocs.yml").write_text(_MKDOCS.format(theme="material") + more, "utf-8")
        yield Tool(name, material, folder, mkdocs, folder / "docs" / "essays", folder / "site")
    python = _environment("zensical")
    if python:
        folder = _folder(collection, room / "zensical", "docs")
        (folder / "mkdocs.yml").write_text(_MKDOCS.format(theme="material"), "utf-8")
        command = (str(python.with_name("zensical")), "build")
        version = _version(str(python), "zensical")
        site = folder / "site"
        yield Tool("Zensical", version, folder, command, folder / "docs" / "essays", site)
    python = _environment("hugo")
    if python:
        folder = _folder(collection, room / "hugo", "content")
        (folder / "hugo.toml").write_text(_HUGO, "utf-8")
        (folder / "content" / "index.md").rename(folder / "content" / "_index.md")
        layouts = folder / "layouts" / "_default"
        layouts.mkdir(parents=True)
        for layout in ("single.html", "list.html"):
            (layouts / layout).write_text(_HUGO_PAGE, "utf-8")
        hugo = (str(python.with_name("hugo")), "--quiet", "--destination", str(folder / "site"))
        version = _version(str(python), "hugo")
        essays = folder / "content" / "essays"
        yield Tool("Hugo bare", version, folder, hugo, essays, folder / "site")


def _folder(collection: Path, folder: Path, docs: str) -> Path:
    """The essays of a collection as any generator reads them: its own links and inserts gone."""
    essays = folder / docs / "essays"
    essays.mkdir(parents=True)
    (folder / docs / "index.md").write_text("# Home\n", "utf-8")
    for file in sorted((collection / "essays").glob("*.md")):
        (essays / file.name).write_text(plain(file.read_text("utf-8")), "utf-8")
    return folder


def plain(text: str) -> str:
    """An essay with its title, without citations, inserts and links to records."""
    front = _FRONT.match(text)
    assert front
    title = re.search(r"^title: (.+)$", front["yaml"], re.MULTILINE)
    assert title
    body = _LINK.sub(r"\1", _OURS.sub("", text[front.end() :]))
    return f"---\ntitle: {json.dumps(title[1])}\n---\n\n# {title[1]}\n{body}"


def _environment(package: str) -> Path | None:
    """The Python of an environment that has a package; none where it cannot be had."""
    folder = ENVIRONMENTS / package
    python = folder / "bin" / "python"
    try:
        if not python.exists():
            make = [sys.executable, "-m", "venv", str(folder)]
            subprocess.run(make, check=True, capture_output=True)
            install = [str(python), "-m", "pip", "install", "-q", package]
            subprocess.run(install, check=True, capture_output=True, timeout=600)
    except (OSError, subprocess.SubprocessError) as error:
        shutil.rmtree(folder, ignore_errors=True)
        print(f"{package} is not to be had here: {error}", file=sys.stderr)
        return None
    return python


def _version(python: str, package: str) -> str:
    asked = f"from importlib.metadata import version; print(version({package!r}))"
    said = subprocess.run([python, "-c", asked], check=True, capture_output=True, text=True)
    return said.stdout.strip()
