"""What a first visit to each kind of page costs and what keeps somebody from reading it.

For each page: bytes of its HTML, raw and compressed; requests and bytes of a first visit, as from a
server that compresses text; by how much anything moves while it loads, with fonts that come last;
what axe finds by every rule, those of WCAG 2.2 AA and the size of targets among them, on a desk and
on a telephone; and, where a `vnu.jar` is named, what the Nu checker says of its HTML.
"""

import argparse
import gzip
import json
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from tests.bench.asking import chromium
from tests.bench.server import Server, serving
from tests.site.barriers import violations
from tests.site.steadiness import Steady

ROOT = Path(__file__).parents[2]
POLICY = "violates Content Security Policy (meta tag)"
"""The checker reads files, to which no host is their own; the tests ask a browser instead."""

WIDTHS = (1440, 360)


@dataclass(frozen=True, slots=True)
class Seen:
    """What came of a page."""

    path: str
    html: int
    packed: int
    requests: int
    sent: int
    moved: float
    barriers: list[tuple[str, str]]


def main(arguments: Sequence[str]) -> None:
    """Print a line for each page, then what was found."""
    parser = argparse.ArgumentParser(prog="scripts/bench first-view", description=__doc__)
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    parser.add_argument("--nu", type=Path, help="the file vnu.jar of the package vnu-jar")
    parser.add_argument("pages", nargs="*", help="addresses; by default some of each kind")
    wishes = parser.parse_args(arguments)
    pages = wishes.pages or list(some_of(wishes.site))
    print("    HTML  packed  requests    sent  moved  axe")
    with serving(wishes.site) as server, chromium() as browser:
        seen = [look(path, server, browser) for path in pages]
    for each in seen:
        for rule, html in dict.fromkeys(each.barriers):
            print(f"{each.path}: {rule}: {html}")
    if wishes.nu:
        for said in checked(wishes.site, wishes.nu):
            print(said)


def some_of(site: Path) -> Iterator[str]:
    """The first pages of each folder, and those that stand alone."""
    yield ""
    for folder in sorted(path for path in site.iterdir() if (path / "index.html").is_file()):
        yield f"{folder.name}/"
        below = sorted(path for path in folder.iterdir() if (path / "index.html").is_file())
        for page in below[:2]:
            yield f"{folder.name}/{page.name}/"
    yield "404.html"


def look(path: str, server: Server, browser: Browser) -> Seen:
    """Visit a page for the first time, on a desk and on a telephone."""
    file = server.folder / path
    html = (file / "index.html" if file.is_dir() else file).read_bytes()
    moved = 0.0
    barriers: list[tuple[str, str]] = []
    requests = sent = 0
    for width in WIDTHS:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, reduced_motion="reduce"
        )
        server.record.clear()
        page = context.new_page()
        shifts = Steady(page).moved(server.address + path)
        moved = max(moved, sum(value for value, _ in shifts))
        requests = max(requests, len(server.record))
        sent = max(sent, sum(each.compressed for each in server.record))
        barriers += violations(page)
        context.close()
    seen = Seen(path, len(html), len(gzip.compress(html, 6)), requests, sent, moved, barriers)
    print(
        f"{seen.html:8,} {seen.packed:7,} {seen.requests:9} {seen.sent:7,} {seen.moved:6.3f} "
        f"{len(barriers):4}  /{path}",
        flush=True,
    )
    return seen


def checked(site: Path, jar: Path) -> Iterator[str]:
    """What the Nu checker says of all pages, errors and warnings; a last line counts them."""
    command = ["java", "-jar", str(jar), "--format", "json", "--skip-non-html", str(site)]
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
    told = json.loads(done.stderr)["messages"]
    messages = [each for each in told if POLICY not in each["message"]]
    for each in messages:
        place = each.get("url", "").rpartition(f"{site.name}/")[2]
        kind = each.get("subType", each["type"])
        yield f"{place}:{each.get('lastLine', 0)}: {kind}: {each['message']}"
    yield f"The Nu checker says {len(messages)} things of {len(list(site.rglob('*.html')))} pages."
