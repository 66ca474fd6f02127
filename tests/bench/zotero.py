"""What Zotero makes of a built site: `scripts/bench zotero PATH`.

PATH is a folder with copies of Zotero's repositories `translate`, `utilities`, `translators` and
`zotero-schema` beside one another. They are AGPL: they are read where they lie, and no part of them
is kept. Without such a copy the table in the handbook says what they read.
"""

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.bench.asking import chromium

ROOT = Path(__file__).parents[2]
OURS = Path(__file__).with_suffix(".js")
ORIGIN = "https://essays.example/"

PAGES = ("COinS", "Embedded Metadata", "RDF", "unAPI", "DOI")
"""Translators that read any page, and the one that they hand it to."""

FILES = {
    ".ris": ("RIS", "32d59d2d-b65a-4da4-b0a3-bdd3cfb979e7"),
    ".bib": ("BibTeX", "9cb70025-a888-4a29-a210-93ec52da40d4"),
    ".json": ("CSL JSON", "bc03b4fe-436d-4a1f-ba59-de4d2d7a63f7"),
}
"""Translators of files, by the ending of the name."""

_SCRIPT = re.compile(r'<script src="([^"]+)"></script>')
_METADATA = re.compile(r"\A\s*(\{.*?\n\})", re.DOTALL)
_LEFT_OUT = ("example/http.js", "example/index.js")


@dataclass(frozen=True, slots=True)
class Read:
    """What Zotero would take from a page or a file."""

    path: str
    translator: str
    offers: str
    """The type that its button shows; `multiple` for a list."""

    items: list[dict[str, Any]]


def main(arguments: Sequence[str]) -> None:
    """Print what Zotero reads of some addresses of a site."""
    parser = argparse.ArgumentParser(prog="scripts/bench zotero", description=__doc__)
    parser.add_argument("copies", type=Path, help="the folder of Zotero's repositories")
    parser.add_argument("addresses", nargs="*", help="pages and files of the site; some by default")
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    parser.add_argument("--json", action="store_true", help="every field")
    wishes = parser.parse_args(arguments)
    paths = wishes.addresses or list(some_of(wishes.site))
    with reader(wishes.copies) as read:
        for path in paths:
            found = read(wishes.site, path)
            if wishes.json:
                print(
                    json.dumps({"path": path, "items": found.items}, ensure_ascii=False, indent=1)
                )
            else:
                print("\n".join(told(found)))


def some_of(site: Path) -> Iterator[str]:
    """Ten essays, twenty works, their list, and the files of one essay."""
    essays = sorted(site.glob("essays/*/index.html"))[:10]
    works = sorted(site.glob("sources/*/index.html"))
    for page in (*essays, *works[:: max(1, len(works) // 20)][:20], site / "sources/index.html"):
        yield page.relative_to(site).as_posix()
    for name in ("cite", "works"):
        for file in sorted(essays[0].parent.glob(f"{name}.*")):
            yield file.relative_to(site).as_posix()


def told(found: Read) -> Iterator[str]:
    """A line for what was read, and one for each item."""
    yield f"{found.path}: {found.translator or 'nothing'} {found.offers}".rstrip()
    for item in found.items[:8]:
        creators = []
        for creator in item.get("creators", ()):
            name = [creator.get("firstName"), creator.get("lastName")]
            creators.append(f"{' '.join(filter(None, name))} ({creator['creatorType']})")
        fields = [name for name in item if item[name] not in ("", [], None)]
        yield f"  {item['itemType']}: {item.get('title', '')} | {', '.join(creators)}"
        yield f"    {', '.join(sorted(fields))}"


@contextmanager
def reader(copies: Path) -> Iterator[Any]:
    """A browser with Zotero's translators in it: called with a site and a path, it reads that."""
    with chromium() as browser:
        page = browser.new_page()
        page.route("**/*", lambda route: route.fulfill(body="<!doctype html><title>x</title>"))
        page.goto(ORIGIN)
        _load(page, copies)
        yield lambda site, path: _read(page, site, path)


def _load(page: Page, copies: Path) -> None:
    """Zotero's own scripts in the order of its example, then what stands in for its network."""
    example = copies / "translate" / "example"
    for src in _SCRIPT.findall((example / "index.html").read_text("utf-8")):
        name = (example / src).resolve().relative_to((copies / "translate").resolve()).as_posix()
        if name in _LEFT_OUT:
            continue
        if name.startswith("modules/"):
            file = copies / name.removeprefix("modules/")
        else:
            file = copies / "translate" / name
        page.add_script_tag(content=file.read_text("utf-8"))
    page.add_script_tag(content=OURS.read_text("utf-8"))
    names = [*PAGES, *(name for name, _ in FILES.values())]
    translators = [_translator(copies / "translators" / f"{name}.js") for name in names]
    schema = json.loads((copies / "zotero-schema" / "schema.json").read_text("utf-8"))
    formats = json.loads((copies / "utilities/resource/dateFormats.json").read_text("utf-8"))
    page.evaluate("given => begin(...given)", [translators, schema, formats])


def _translator(file: Path) -> dict[str, Any]:
    code = file.read_text("utf-8")
    match = _METADATA.match(code)
    assert match is not None, f"{file} does not begin as a translator does"
    return {"metadata": json.loads(match[1]), "code": code}


def _read(page: Page, site: Path, path: str) -> Read:
    text = (site / path).read_text("utf-8")
    suffix = Path(path).suffix
    if suffix in FILES:
        found = page.evaluate("given => itemsOfFile(...given)", [text, FILES[suffix][1]])
    else:
        address = ORIGIN + path.removesuffix("index.html")
        found = page.evaluate("given => itemsOfPage(...given)", [text, address])
    return Read(path, found["translator"], found["offers"], found["items"])
