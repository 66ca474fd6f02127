"""A site that works from the disk, opened as files, its search too.

A browser that opens a file fetches nothing and loads no modules. So addresses of folders become
those of their files, what a search needs becomes scripts, and one script stands for all modules:
`offline.js`, which esbuild makes of them (tests/javascript).
"""

import gzip
import json
import re
import shutil
from importlib.resources import files
from pathlib import Path

from samizdat.knowledge.addresses import (
    CATALOGUE,
    CATALOGUE_PARTS,
    CATALOGUE_START,
    PASSAGES,
    VOCABULARY,
)
from samizdat.pages.card_files import name_of
from samizdat.publishing.offline.pages import offline_page, with_files
from samizdat.publishing.policy import guarded
from samizdat.search.fulltext import SearchInput
from samizdat.search.passages import passage_index

BUNDLE = "assets/samizdat/js/offline.js"
REPLACED = (CATALOGUE, VOCABULARY)
"""What becomes a script, under another name."""

_CARDS = re.compile(r'<body [^>]*?\sdata-cards="([^"]*)"')
"""What a page says of the files that have the cards of its links; each becomes a script."""

MOST_ESSAYS = 2000
"""Beyond this many essays the index of their text would be too much for a browser to open."""


def of_a_server(uri: str) -> bool:
    """A file is a part of the catalogue, fetched as one types: from the disk all is at hand."""
    return uri == CATALOGUE_START or uri.startswith(CATALOGUE_PARTS)


def take_offline(site_dir: Path, source: SearchInput) -> None:
    """Change a built site so that it works from the disk, its search too."""
    for file in sorted(site_dir.rglob("*.html")):
        page = file.relative_to(site_dir).as_posix()
        html = file.read_text(encoding="utf-8")
        for number in range(1, _count_of_cards(html) + 1):
            _take_cards_offline(file.with_name(name_of(number)), site_dir)
        taken = offline_page(html, page, script=BUNDLE, site_dir=site_dir)
        file.write_text(guarded(taken), "utf-8")
    script = files("samizdat.publishing.offline").joinpath("offline.js").read_bytes()
    (site_dir / BUNDLE).write_bytes(script)
    source.write_vocabulary(site_dir)
    for name in REPLACED:
        packed = site_dir / name
        _write_script(site_dir, name, json.loads(gzip.decompress(packed.read_bytes())))
        packed.unlink()
    (site_dir / CATALOGUE_START).unlink(missing_ok=True)  # from the disk everything is at hand
    shutil.rmtree(site_dir / CATALOGUE_PARTS, ignore_errors=True)
    essays = sum(text.kind == "essay" for text in source.texts)
    index = None
    if essays <= MOST_ESSAYS:
        index = passage_index(source.texts)
    _write_script(site_dir, PASSAGES, index)


def _count_of_cards(html: str) -> int:
    """How many files of cards a page has."""
    match = _CARDS.search(html)
    if match is None:
        return 0
    return len(match[1].split())


def _take_cards_offline(file: Path, site_dir: Path) -> None:
    """The cards of a page as a script, with addresses of files in them."""
    cards = json.loads(file.read_text(encoding="utf-8"))
    for card in cards.values():
        card["says"] = with_files(card["says"], "", site_dir)
    text = json.dumps(cards, ensure_ascii=False, separators=(",", ":"))
    script = f"(globalThis.samizdat ??= {{}}).cards = {text};\n"
    file.with_suffix(".js").write_text(script, encoding="utf-8")
    file.unlink()


def _write_script(site_dir: Path, name: str, data: object) -> None:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    script = f"(globalThis.samizdat ??= {{}})[{json.dumps(name)}] = {text};\n"
    (site_dir / name).with_suffix(".js").write_text(script, encoding="utf-8")
