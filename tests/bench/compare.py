"""Two built sites page by page: what the one says and the other does not.

Run as `scripts/bench compare BEFORE AFTER`. Compared are the words of each page block by block, its
headings, its links and its anchors; `--elements` compares the elements with their classes too.
Every other file is the same in both, byte for byte, or is named.
"""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import unified_diff
from html.parser import HTMLParser
from pathlib import Path

INLINE = frozenset(
    [
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font",
        "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong",
        "sub", "sup", "svg", "text", "time", "title", "tspan", "u", "var", "wbr",
    ]
)  # fmt: skip
"""Elements that do not end the block in which they stand."""

HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
SILENT = frozenset({"script", "style"})
LINKING = ("href", "src", "action")
SHOWN = 160
"""So many signs of a difference are printed."""


@dataclass(slots=True)
class Content:
    """What a page holds, in its order."""

    blocks: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    elements: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self, passed_over: frozenset[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.passed_over = passed_over
        self.content = Content()
        self.silent = 0
        self.heading = ""
        self.words = ""
        self.said = ""
        """What the heading says that is being read."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._end_block(tag)
        self.silent += tag in self.passed_over
        self.content.elements.append(f"{tag}.{'.'.join(sorted(given.get('class', '').split()))}")
        self.content.links += [f"{tag}: {given[name]}" for name in LINKING if name in given]
        if "id" in given:
            self.content.anchors.append(given["id"])
        if tag in HEADINGS:
            self.heading, self.said = f"{tag} #{given.get('id', '')}", ""

    def handle_endtag(self, tag: str) -> None:
        self._end_block(tag)
        self.silent -= tag in self.passed_over
        if tag in HEADINGS:
            self.content.headings.append(f"{self.heading} {' '.join(self.said.split())}")
            self.heading = ""

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.words += data
            self.said += data

    def _end_block(self, tag: str) -> None:
        if tag not in INLINE:
            block = " ".join(self.words.split())
            self.content.blocks += [block] if block else []
            self.words = ""


def read(html: str, passed_over: frozenset[str] = SILENT) -> Content:
    """What a page holds; the words in some elements are no words of it."""
    reader = _Reader(passed_over)
    reader.feed(html)
    reader.close()
    return reader.content


def differences(before: str, after: str, *, elements: bool = False) -> Iterator[str]:
    """What two texts of a page do not have in common, a line each: `- ` was, `+ ` is."""
    old, new = read(before), read(after)
    parts = ["blocks", "headings", "links", "anchors", *(["elements"] if elements else [])]
    for part in parts:
        was, now = getattr(old, part), getattr(new, part)
        for row in unified_diff(was, now, n=0, lineterm=""):
            if row[:1] in "+-" and row[:3] not in ("+++", "---"):
                yield f"{part:<9}{row[0]} {row[1:][:SHOWN]}"


def compare(before: Path, after: Path, *, elements: bool = False) -> Iterator[str]:
    """Every difference between two sites, under the address of its page."""
    old, new = files(before), files(after)
    for path in sorted(old.keys() - new.keys()):
        yield f"{path}: is gone"
    for path in sorted(new.keys() - old.keys()):
        yield f"{path}: is new"
    for path in sorted(old.keys() & new.keys()):
        was, now = old[path].read_bytes(), new[path].read_bytes()
        if was == now:
            continue
        if not path.endswith(".html"):
            yield f"{path}: has other bytes ({len(was):,} and {len(now):,})"
            continue
        for row in differences(was.decode(), now.decode(), elements=elements):
            yield f"{path}: {row}"


def files(site: Path) -> dict[str, Path]:
    """The files of a site by their path; the index of the full text is made anew each time."""
    found: dict[str, Path] = {}
    for file in site.rglob("*"):
        path = file.relative_to(site).as_posix()
        if file.is_file() and not path.startswith("pagefind/"):
            found[path] = file
    return found


def main(arguments: list[str]) -> None:
    """Print every difference; exit 1 where there is one."""
    parser = argparse.ArgumentParser(prog="bench compare", description=__doc__.split("\n")[0])
    parser.add_argument("before", type=Path, help="a built site")
    parser.add_argument("after", type=Path, help="another build of it")
    parser.add_argument("--elements", action="store_true", help="compare elements and classes too")
    given = parser.parse_args(arguments)
    rows = list(compare(given.before, given.after, elements=given.elements))
    for row in rows:
        print(row)
    pages = {row.partition(":")[0] for row in rows}
    print(f"{len(rows)} differences in {len(pages)} files", file=sys.stderr)
    sys.exit(1 if rows else 0)
