"""Where a text first names people whom its author has not linked, by the tree of the text."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from samizdat.knowledge.mentions import names_in_text
from samizdat.model.people import Person
from samizdat.prose import Tree, nodes
from samizdat.prose.tree import walk
from samizdat.prose.views.sentences import place_in
from samizdat.prose.views.words import worded

Named = Mapping[int, tuple[tuple[int, int, str], ...]]
"""By the start of a text: where in the file a name begins and ends in it, and whose it is."""

_APART = "\x02"
_ADDRESS = re.compile(r"\w+://[^\s<>]*|[\w.+-]+@[\w-]+\.[\w.]+")


def first_mentions(tree: Tree, people: Sequence[Person], linked: set[str]) -> Named:
    """The first mention of each person who is not `linked`, in words that may become a link."""
    texts = list(_free(tree))
    starts = [0, *accumulate(len(text.text) + 1 for text in texts)]
    words = _ADDRESS.sub(_hidden, _APART.join(text.text for text in texts))
    found: dict[int, list[tuple[int, int, str]]] = {}
    for person in people:
        if person.id in linked:
            continue
        for match in _named(person, people).finditer(words):
            number = bisect_right(starts, match.start()) - 1
            text = texts[number]
            start = place_in(tree, text, match.start() - starts[number])
            end = place_in(tree, text, match.end() - 1 - starts[number]) + 1
            others = found.setdefault(text.start, [])
            if not _overlaps(others, start, end):
                others.append((start, end, person.id))
                break
    return {start: tuple(sorted(mentions)) for start, mentions in found.items()}


def _hidden(match: re.Match[str]) -> str:
    return _APART * len(match[0])


def _named(person: Person, people: Sequence[Person]) -> re.Pattern[str]:
    names: list[str] = []
    for name in names_in_text(person, people):
        names.append(re.escape(name).replace(r"\ ", r"[ \n]"))
    return re.compile(rf"(?<![\w\[{{-])(?:{'|'.join(names)})(?![\w\]}}-])")


def _overlaps(others: Sequence[tuple[int, int, str]], start: int, end: int) -> bool:
    return any(first < end and start < last for first, last, _ in others)


def _free(tree: Tree) -> Iterator[nodes.Text]:
    """Words of the text, outside headings, titles, links and raw HTML that is no Markdown."""
    for block in tree.blocks:
        for node in walk(block):
            if not isinstance(node, nodes.Heading | nodes.RawBlock | nodes.Box):
                yield from _of_line(worded(node))


def _of_line(parts: Sequence[nodes.Node]) -> Iterator[nodes.Text]:
    raw_links = 0
    for part in parts:
        match part:
            case nodes.Text() if not raw_links:
                yield part
            case nodes.Emphasis() if not raw_links:
                yield from _of_line(part.parts)
            case nodes.Tag(name="a"):
                raw_links += -1 if part.is_closing else 1
