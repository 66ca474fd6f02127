"""Pandoc's own command line, for comparison with what we make of it."""

import json
import re
import subprocess
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

import pypandoc

from samizdat.model.library import Library

STYLE = files("samizdat.citations") / "styles" / "chicago-notes-bibliography.csl"


def run(*arguments: str, text: str) -> str:
    """What pandoc says to a text."""
    command = [pypandoc.get_pandoc_path(), *arguments]
    return subprocess.run(
        command, input=text, capture_output=True, encoding="utf-8", check=True
    ).stdout


def notes(citations: Iterable[str], library: Library, folder: Path) -> list[str]:
    """The notes that pandoc itself writes for citations, in their order."""
    references = folder / "references.json"
    references.write_text(json.dumps([source.csl() for source in library.sources.values()]))
    page = run(
        *("--from=markdown", "--to=html", "--wrap=none", "--citeproc"),
        *(f"--csl={STYLE}", f"--bibliography={references}"),
        text="\n\n".join(f"Prose.{citation}" for citation in citations),
    )
    return notes_in(page)


def notes_in(html: str) -> list[str]:
    """The notes of a page that pandoc has written, without the spans that say nothing."""
    bare = re.sub(r"</?span[^>]*>", "", html)
    return re.findall(r'<li id="fn\d+"><p>(.*?)<a href="#fnref', bare, re.DOTALL)


def entries_in(html: str) -> dict[str, str]:
    """The bibliography of a page that pandoc has written, by key."""
    bare = re.sub(r"</?span[^>]*>", "", html)
    entry = re.compile(r'<div id="ref-([^"]+)"[^>]*>\s*+(?!</div>)(.*?)\s*</div>', re.DOTALL)
    return dict(entry.findall(bare))
