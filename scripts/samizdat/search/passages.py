"""The full text for a search without a server: passages, and an index of their words."""

from collections import Counter
from collections.abc import Iterable, Mapping
from html.parser import HTMLParser
from typing import Any

from samizdat.search.fulltext import NOT_INDEXED, Text
from samizdat.words.folding import fold


def passage_index(texts: Iterable[Text]) -> dict[str, Any]:
    """The passages of some texts, with an index of their words as MiniSearch stores it.

    The form is that of MiniSearch 7, `serializationVersion` 2: for each term the field, the
    document and how often it stands there.
    """
    passages: list[tuple[str, ...]] = []
    words = _Words()
    for text in texts:
        for passage in Passages(text.body).found:
            passages.append((text.address, text.title, text.kind, *passage))
            _, heading, prose = passage
            words.add(f"{heading} {prose}")
    return {"passages": passages, "index": words.index()}


class _Words:
    """The words of passages, which are numbered in the order in which they come."""

    def __init__(self) -> None:
        self._counts: dict[str, dict[str, int]] = {}
        """For each word, how often it stands in which passage."""

        self._lengths: dict[str, int] = {}
        """For each passage, how many different words it has."""

    def add(self, text: str) -> None:
        """Count the words of the next passage."""
        number = str(len(self._lengths))
        counts = Counter(fold(text).split())
        self._lengths[number] = len(counts)
        for word, count in counts.items():
            self._counts.setdefault(word, {})[number] = count

    def index(self) -> dict[str, Any]:
        """The words as MiniSearch stores them: it knows one field, whose number is 0."""
        number = len(self._lengths)
        average = sum(self._lengths.values()) / max(number, 1)
        ids: dict[str, int] = {}
        lengths: dict[str, list[int]] = {}
        for position, (key, length) in enumerate(self._lengths.items()):
            ids[key] = position
            lengths[key] = [length]
        return {
            "documentCount": number,
            "nextId": number,
            "documentIds": ids,
            "fieldIds": {"text": 0},
            "fieldLength": lengths,
            "averageFieldLength": [average],
            "storedFields": {},
            "dirtCount": 0,
            "index": [[word, {"0": counts}] for word, counts in sorted(self._counts.items())],
            "serializationVersion": 2,
        }


class Passages(HTMLParser):
    """A rendered text as its passages: the anchor of a heading, the heading, the words below it.

    The page is read, not the tree of its text: a search finds what readers see, and so the notes as
    they are typeset, the figures and dates of inserts and the pages of records too, which stand in
    no author's file.
    """

    _HEADINGS = ("h1", "h2", "h3", "h4")
    _BREAKS = ("p", "li", "td", "th", "tr", "dt", "dd", "div", "br", "figcaption", "blockquote")
    _VOID = (
        "area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
        "wbr",
    )  # fmt: skip
    _LEFT_OUT = frozenset(part.removeprefix(".") for part in NOT_INDEXED)

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, str, str]] = []
        self._anchor, self._heading, self._words = "", "", ""
        self._in_heading, self._skipped = False, 0
        self.feed(html)
        self.close()
        self._end()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A heading begins a passage; what is left out is passed over to its end."""
        if tag in self._VOID:
            self._words += " "
            return
        given = dict(attrs)
        if self._skipped or self._is_left_out(tag, given):
            self._skipped += 1
        elif tag in self._HEADINGS:
            self._end()
            self._anchor, self._heading, self._in_heading = given.get("id") or "", "", True
        elif tag in self._BREAKS:
            self._words += " "

    def _is_left_out(self, tag: str, given: Mapping[str, str | None]) -> bool:
        """A search should not find it: the number of a note, or what NOT_INDEXED names."""
        if tag == "sup" and (given.get("id") or "").startswith("fnref"):
            return True
        classes = (given.get("class") or "").split()
        return not self._LEFT_OUT.isdisjoint(classes)

    def handle_endtag(self, tag: str) -> None:
        """The end of what was begun."""
        if tag in self._VOID:
            return
        if self._skipped:
            self._skipped -= 1
        elif tag in self._HEADINGS:
            self._in_heading = False

    def handle_data(self, data: str) -> None:
        """Words of the heading or below it."""
        if self._skipped:
            return
        if self._in_heading:
            self._heading += data
        else:
            self._words += data

    def _end(self) -> None:
        words = " ".join(self._words.split())
        if words:
            self.found.append((self._anchor, " ".join(self._heading.split()), words))
        self._words = ""
