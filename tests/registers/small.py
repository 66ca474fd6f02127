"""Small collections, written into a folder and read as the real one is."""

import re
from html import unescape
from pathlib import Path

from samizdat.build import make_site
from samizdat.model.documents import Document, Places
from samizdat.model.library import Library
from samizdat.model.page import Page
from samizdat.reading.library import read_library
from samizdat.reading.prose import read_prose
from samizdat.settings import Settings

FRONT = """\
---
title: {title}
summary: Written by a test.
authors: [editors]
published: 2026-11-30
status: published
period: 1937
{fields}
---

"""
GRADE = "{ sources: [roberts-2012], evidence: scholarship, confidence: high"
"""What every record has; a record goes on from here: `GRADE + ', id: zhukov, name: … }'`."""


def document(text: str) -> Document:
    """A Markdown text, read."""
    return Document("essays/test.md", text, 0, {}, Places("essays/test.md"), read_prose(text, ""))


def essay(text: str, *, title: str = "An essay", fields: str = "topics: []") -> str:
    """The file of an essay; `fields` are more lines of its front matter."""
    return FRONT.format(title=title, fields=fields) + text


def records(*fields: str) -> str:
    """A register whose records have the grades of `GRADE`: `id: zhukov, name: Georgy Zhukov`."""
    return "\n".join(f"- {GRADE}, {record} }}" for record in fields) + "\n"


def collection(folder: Path, files: dict[str, str]) -> Library:
    """The Library of a collection with these files; every one of them must be readable."""
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    reading = read_library(Settings(root=folder))
    assert reading.findings == ()
    return reading.library


def shown(page: Page) -> str:
    """A page as HTML; the Markdown of one that the engine renders."""
    return page.finished.html if page.finished else page.body


def pages_of(library: Library) -> dict[str, str]:
    """The pages of a collection's site, by their path in the staged tree."""
    return {page.uri: shown(page) for page in make_site(library, {}).pages}


def words(html: str) -> str:
    """What a reader sees of HTML, with single spaces."""
    return " ".join(unescape(re.sub(r"<[^>]*>", "", html)).split())
