"""The full text for a search without a server: passages, and an index of their words."""

from collections import Counter
from collections.abc import Iterable
from html.parser import HTMLParser
from typing import Any

from samizdat.search.fulltext import NOT_INDEXED, Text
from samizdat.words.folding import fold


def passage_index(texts: Iterable[Text]) -> dict[str, Any]:
    """The passages of some texts, with an index of their words as MiniSearch stores it.

    The form is that of MiniSearch 7, `serializationVersion` 2: for each term the field, the
    document and how often it stands there.
    """
    passages = [
        (text.address, text.title, text.kind, anchor, heading, words)
        for text in texts
        for anchor, heading, words in Passages(text.body).found
    ]
    terms: dict[str, dict[str, int]] = {}
    lengths: dict[str, list[int]] = {}
    for number, passage in enumerate(passages):
        counts = Counter(fold(f"{passage[4]} {passage[5]}").split())
        lengths[str(number)] = [len(counts)]
        for term, count in counts.items():
            terms.setdefault(term, {})[str(number)] = count
    total = sum(length[0] for length in lengths.values())
    return {
        "passages": passages,
        "index": {
            "documentCount": len(passages),
            "nextId": len(passages),
            "documentIds": {str(number): number for number in range(len(passages))},
            "fieldIds": {"text": 0},
            "fieldLength": lengths,
            "averageFieldLength": [total / len(passages) if passages else 0],
            "storedFields": {},
            "dirtCount": 0,
            "index": [[term, {"0": documents}] for term, documents in sorted(terms.items())],
            "serializationVersion": 2,
        },
    }


class Passages(HTMLParser):
    """A rendered text as its passages: the anchor of a heading, the heading, the words below it."""

    _HEADINGS = ("h1", "h2", "h3", "h4")
    _BREAKS = ("p", "li", "td", "th", "tr", "dt", "dd", "div", "br", "figcaption", "blockquote")
    _VOID = (
        "area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
        "wbr",
    )  # fmt: skip
    _LEFT_OUT = tuple(part.removeprefix(".") for part in NOT_INDEXED)

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
        classes = (given.get("class") or "").split()
        note = tag == "sup" and (given.get("id") or "").startswith("fnref")
        if self._skipped or note or any(name in classes for name in self._LEFT_OUT):
            self._skipped += 1
        elif tag in self._HEADINGS:
            self._end()
            self._anchor, self._heading, self._in_heading = given.get("id") or "", "", True
        elif tag in self._BREAKS:
            self._words += " "

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
