"""Passages: what a reader takes in at once, and what stands under a heading.

A passage is a paragraph, an item, a row, a heading or a note, with its words as long as they stand
in the file, with its links, and with the citations that carry it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cached_property

from samizdat.frozen import frozen
from samizdat.prose import nodes
from samizdat.prose.nodes import Cite, Link, Node
from samizdat.prose.tree import Tree, walk
from samizdat.prose.views.headings import Headline, headings
from samizdat.prose.views.sentences import cuts
from samizdat.prose.views.words import QUOTED, Wording, plain_text, worded, wording


class Kind(StrEnum):
    """What a passage is."""

    PARAGRAPH = "paragraph"
    QUOTATION = "block quotation"
    ITEM = "list item"
    TERM = "term"
    HEAD = "head of a table"
    ROW = "table row"
    HEADING = "heading"
    NOTE = "note"


@frozen
class Support:
    """What carries a statement: a citation, or an author's note that cites."""

    start: int
    cites: tuple[Cite, ...]
    is_written_out: bool = False
    """It names no work of the register: the author's note writes a reference out."""


@frozen(slots=False)
class Passage:
    """A stretch of a text that a reader takes in at once."""

    kind: Kind
    block: int
    """The number of the paragraph, list or table that it belongs to."""

    node: Node
    wording: Wording
    support: tuple[Support, ...]
    links: tuple[Link, ...]

    @property
    def start(self) -> int:
        """Where its words begin in the file."""
        return self.wording.start

    @property
    def words(self) -> str:
        """As long as they stand in the file: spaces where no words are."""
        return self.wording.words

    @property
    def own(self) -> str:
        """The same without what is quoted or stressed."""
        return self.wording.own

    @cached_property
    def cuts(self) -> tuple[tuple[int, int], ...]:
        """Where its sentences begin and end in its words."""
        return tuple(cuts(self.words))

    @property
    def is_cited(self) -> bool:
        """It names a work, in a citation or in a note."""
        return bool(self.support)


@frozen
class Section:
    """What stands under a heading, as search shows it."""

    heading: Headline | None
    """None above the first."""

    words: str


def passages(tree: Tree) -> tuple[Passage, ...]:
    """The passages of a text and its notes, in the order in which they stand in the file."""
    reader = _Passages(tree)
    for block in tree.blocks:
        reader.read(block, Kind.PARAGRAPH)
    for note in tree.notes:
        reader.number += 1
        reader.add(note, Kind.NOTE, note.text_start)
    return tuple(sorted(reader.found, key=lambda passage: passage.start))


class _Passages:
    """Goes through blocks and numbers those that hold together."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.cites = _cites_of_notes(tree)
        self.written_out = _written_out(tree, self.cites)
        """Labels of the notes that write a reference out."""
        self.number = 0
        self.found: list[Passage] = []

    def read(self, block: Node, kind: Kind) -> None:
        """The passages of a block that begins a number of its own."""
        self.number += 1
        self._inside(block, kind)

    def _inside(self, block: Node, kind: Kind) -> None:
        match block:
            case nodes.Table():
                for row in block.rows:
                    self.add(row, Kind.HEAD if row.is_head else Kind.ROW)
            case nodes.ItemList() | nodes.Item() | nodes.Quotation():
                around = Kind.QUOTATION if isinstance(block, nodes.Quotation) else Kind.ITEM
                for inner in block.blocks:
                    self._inside(inner, around)
            case nodes.Container() if block.children and not _has_words(block):
                for inner in block.blocks:
                    self.read(inner, kind)
            case _:
                self.add(block, _KINDS.get(type(block), kind))

    def add(self, node: Node, kind: Kind, start: int | None = None) -> None:
        """A passage, unless it has no words."""
        if start is None:
            start = node.start
        found = wording(self.tree, start, node.end, _all_parts(node))
        skipped = len(found.words) - len(found.words.lstrip())
        if skipped == len(found.words):
            return
        found = Wording(start + skipped, found.words[skipped:], found.own[skipped:])
        support, links = self._support(node)
        self.found.append(Passage(kind, self.number, node, found, support, links))

    def _support(self, node: Node) -> tuple[tuple[Support, ...], tuple[Link, ...]]:
        support: list[Support] = []
        links: list[Link] = []
        if isinstance(node, nodes.Note) and node.label in self.written_out:
            support.append(Support(node.text_start, (), is_written_out=True))
        for part in walk(node):
            if isinstance(part, Link):
                links.append(part)
            elif isinstance(part, nodes.Citation) and part.cites:
                support.append(Support(part.start, part.cites))
            elif isinstance(part, nodes.NoteMark) and self.cites.get(part.label):
                support.append(Support(part.start, self.cites[part.label]))
            elif isinstance(part, nodes.NoteMark) and part.label in self.written_out:
                support.append(Support(part.start, (), is_written_out=True))
        return tuple(support), tuple(links)


_KINDS: dict[type[Node], Kind] = {nodes.Heading: Kind.HEADING, nodes.Term: Kind.TERM}


def _has_words(block: nodes.Container) -> bool:
    return isinstance(block, nodes.Element) and bool(block.parts)


def _cites_of_notes(tree: Tree) -> dict[str, tuple[Cite, ...]]:
    found: dict[str, tuple[Cite, ...]] = {}
    for note in tree.notes:
        cites: list[Cite] = []
        for node in walk(note):
            if isinstance(node, nodes.Citation):
                cites += node.cites
        found[note.label] = tuple(cites)
    return found


def _written_out(tree: Tree, cites: Mapping[str, tuple[Cite, ...]]) -> frozenset[str]:
    """Labels of the notes that cite nothing and write a reference out.

    Such a note has a title, stressed or between quotation marks, with a year and a place after it:
    `John Doe, *The Archive* (London: Example Press, 2006), 12`; or a short title with a place, a
    paper in an archive, an address.
    """
    found: set[str] = set()
    for note in tree.notes:
        if not cites.get(note.label) and _refers(tree, note):
            found.add(note.label)
    return frozenset(found)


def _refers(tree: Tree, note: nodes.Note) -> bool:
    links: list[Link] = []
    titles: list[int] = []
    for part in walk(note):
        if isinstance(part, nodes.Emphasis):
            titles.append(part.end)
        elif isinstance(part, Link):
            links.append(part)
    if any(link.scheme in ("http", "https", "doi") for link in links):
        return True
    found = wording(tree, note.text_start, note.end, _all_parts(note))
    words, start = found.words, found.start
    titles += [start + match.end() for match in QUOTED.finditer(words)]
    if _PAPER.search(words) or any(_PAGE.match(words, title - start) for title in titles):
        return True
    after = words[min(titles) - start :] if titles else ""
    year = _YEAR.search(after)
    return year is not None and _PLACE.search(after, year.end()) is not None


_YEAR = re.compile(r"\b1[4-9]\d\d\b|\b20\d\d\b")
_PLACE = re.compile(r"\d|\b[ivxlc]+\b")
_PAGE = re.compile(
    r"""[*_”"’»]*,?\s+(?:(?:pp?|ch|vol|no|nos|S|с|С|т|Т)\.\s*)?\d+(?:\s*[–—-]\s*\d+)?\s*(?:[.;)\n]|\Z)"""
)
"""What follows a short title: `Doe, *Archive*, 12.`"""

_PAPER = re.compile(
    r"""\b(?:f|ф)(?:ond|онд)?[. ]\s*\d[\w-]*[.,;]?\s*(?:op|оп)(?:is|ись)?[. ]\s*\d   # f. 17, op. 2
        |\([^()]*\b(?:1[4-9]|20)\d\d\)[,:;.]?\s*(?:(?:pp?|S|с)\.\s*)?\d        # (London, 1992), 33
        |\b(?:doi:\s*|doi\.org/)10\.\d|https?://\w|\b\d{1,3}/(?:1[89]|20)\d\d\b
        |\b(?:conversation|interview|letter)\b[^.;]*\b(?:1[4-9]|20)\d\d\b
        |\b(?:[Ii]bid|[Ii]bidem|[Тт]ам\s+же|[Ee]bd)\b[.,]?""",
    re.VERBOSE | re.IGNORECASE,
)
"""Without a title: a paper in an archive, a work with its year, an identifier, the work above."""


def _all_parts(node: Node) -> Iterator[Node]:
    """The words of a node and of all blocks in it."""
    if isinstance(node, nodes.Paragraph | nodes.Heading):
        yield from node.parts
        return
    for block in walk(node):
        yield from worded(block)


def sections(tree: Tree) -> tuple[Section, ...]:
    """What stands under each heading; notes stand under the last."""
    found: list[Section] = []
    current: Headline | None = None
    words: list[str] = []
    headlines = {headline.node.start: headline for headline in headings(tree)}
    for block in _apart([*tree.blocks, *tree.notes]):
        if isinstance(block, nodes.Heading):
            found += _section(current, words)
            current, words = headlines[block.start], []
        elif said := plain_text(block):
            words.append(said)
    found += _section(current, words)
    return tuple(found)


def _apart(blocks: Iterable[Node]) -> Iterator[Node]:
    """Blocks that hold words themselves, in order."""
    for block in blocks:
        if isinstance(block, nodes.Container) and not isinstance(block, nodes.Box):
            yield from _apart(block.blocks)
        else:
            yield block


def _section(heading: Headline | None, words: list[str]) -> list[Section]:
    text = " ".join(words)
    if not text:
        return []
    return [Section(heading, text)]


def sentences_in(passage: Passage) -> Iterator[tuple[int, int]]:
    """Where sentences begin and end in the words of a passage, without the spaces around them."""
    for first, last in passage.cuts:
        words = passage.words[first:last]
        start = first + len(words) - len(words.lstrip())
        end = first + len(words.rstrip())
        if start < end:
            yield start, end
