"""A case: what is typed in it, and the HTML that comes of it."""

import shutil
import tempfile
from pathlib import Path
from typing import Any

import yaml
from markdown import Markdown

from samizdat.build import make_site, survey
from samizdat.model.page import Page
from samizdat.reading.project import read_settings
from tests.conftest import SMALL
from tests.golden_pages.elements import Element, between, part, read, shown

HERE = Path(__file__).parent
CASES = sorted(file.relative_to(HERE).as_posix() for file in HERE.glob("*/*.yml"))
KEYS = {
    "markup": {"says", "fields", "files", "text", "html"},
    "pages": {"says", "files", "page", "part", "html"},
}
FIRST, LAST = "What is typed follows.", "So far what is typed."
ESSAY = """\
---
title: A text
summary: Typed by an author.
authors: [editors]
published: 2026-11-21
status: published
period: 1946
{fields}
---

{first}

{text}

{last}
"""
"""The essay in which a text stands, between two lines by which it is found again."""

EXTENSIONS = [
    *("abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "smarty"),
    *("tables", "toc", "pymdownx.details", "pymdownx.superfences"),
]
SETTINGS = f"""\
site_name: A small collection
plugins: [{{ samizdat: {{ conventions: {{ scripts: {{ Cyrillic: ru }} }} }} }}]
markdown_extensions: [{", ".join(EXTENSIONS)}]
"""


def case(name: str) -> dict[str, Any]:
    """A golden file."""
    told = dict(yaml.safe_load((HERE / name).read_text(encoding="utf-8")))
    kind = name.partition("/")[0]
    assert set(told) <= KEYS[kind], f"{name} has keys that mean nothing"
    return told


def made(told: dict[str, Any], memory: dict[str, str]) -> str:
    """The HTML that comes of a case; `memory` is what pandoc has said before."""
    files = {"mkdocs.yml": SETTINGS, **told.get("files", {})}
    if "text" in told:
        fields = told.get("fields", "topics: []").strip()
        text = told["text"].strip("\n")
        files["essays/text.md"] = ESSAY.format(fields=fields, text=text, first=FIRST, last=LAST)
    page = read(html_of(_page(files, told.get("page", "essays/text.md"), memory)))
    if "text" not in told:
        return shown(part(page, told["part"]))
    return shown(between(page, FIRST, LAST)) + _notes(page)


def _page(files: dict[str, str], uri: str, memory: dict[str, str]) -> Page:
    """A page of the small collection with these files in their place, if no error is in it."""
    with tempfile.TemporaryDirectory() as folder:
        collection = Path(shutil.copytree(SMALL, Path(folder) / "collection"))
        for path, text in files.items():
            file = collection / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        found = survey(read_settings(collection / "mkdocs.yml"))
        assert [str(finding) for finding in found.errors] == []
        pages = make_site(found.library, memory).pages
    return next(page for page in pages if page.uri == uri)


def html_of(page: Page) -> str:
    """What stands on a page; the engine renders those of docs/, and here we do it in its place."""
    if page.finished:
        return str(page.finished.html)
    return Markdown(extensions=EXTENSIONS).convert(page.body)


def _notes(page: Element) -> str:
    """The notes of a page, if it has any."""
    try:
        return shown(part(page, "div.footnote"))
    except LookupError:
        return ""


def write(name: str, memory: dict[str, str]) -> bool:
    """Fill in the HTML of a case, and say whether it was another before."""
    file = HERE / name
    before = file.read_text(encoding="utf-8")
    typed = before.partition("\nhtml:")[0].rstrip("\n")
    html = "".join(f"  {line}\n" for line in made(case(name), memory).splitlines())
    file.write_text(f"{typed}\nhtml: |\n{html}", encoding="utf-8")
    return file.read_text(encoding="utf-8") != before
