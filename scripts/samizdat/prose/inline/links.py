"""Links and pictures: with a target of their own, or with a label that is defined elsewhere."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from html import unescape

from samizdat.prose.inline.stretches import Found, Stretch
from samizdat.prose.nodes import Link, Node, Picture, Reference, Target

Inner = Callable[[Stretch], tuple[Node, ...]]
"""Reads the words of a link."""

_BRACKET = re.compile(r"[\[\]]")
_ROUND = re.compile(r"[()]")
_QUOTE = re.compile("[\"']")
_LABEL = re.compile(r"\s?\[([^\]]*)\]")
_POINTED = re.compile(r"""\(\s*<(?P<target>[^<>]*)>\s*(?P<title>'[^']*'|"[^"]*")?\s*\)""")
_ESCAPED = re.compile(r"""\\([\\`*_{}\[\]()>#+.!|"'-])""")
_ENTITY = re.compile(r"&(?:#[0-9]+|#x[0-9a-fA-F]+|[a-zA-Z0-9]+);")
_PLAIN_LINK = re.compile(r"""(?<!!)\[(?P<words>[^\[\]]*)\]\((?P<target>[^()<>"']*)\)""")
"""A link in which nothing can be meant for something else."""

LONGEST_TITLE = 2000
"""Signs of a title, as far as its end is looked for."""


class Brackets:
    """Which bracket of a mask closes which."""

    def __init__(self, mask: str, pattern: re.Pattern[str], opening: str) -> None:
        self.closing: dict[int, int] = {}
        open_ones: list[int] = []
        for match in pattern.finditer(mask):
            if match[0] == opening:
                open_ones.append(match.start())
            elif open_ones:
                self.closing[open_ones.pop()] = match.start()


class Targets:
    """Reads what stands in round brackets after the words of a link."""

    def __init__(self, mask: str, text: str) -> None:
        """The text is that of the mask, sign by sign, with its escapes."""
        self.mask, self.text = mask, text
        self.closing = Brackets(mask, _ROUND, "(").closing
        self.quotes = [match.start() for match in _QUOTE.finditer(mask)]

    def read(self, start: int) -> tuple[int, int, str, int] | None:
        """Begin and end of the address, the title, and the place after the bracket."""
        if not self.mask.startswith("(", start):
            return None
        pointed = _POINTED.match(self.mask, start)
        if pointed:
            first, last = pointed.span("title")
            title = self.text[first + 1 : last - 1] if first >= 0 else ""
            return *pointed.span("target"), title, pointed.end()
        closing = self.closing.get(start)
        number = bisect_left(self.quotes, start)
        if number < len(self.quotes) and (closing is None or self.quotes[number] < closing):
            titled = self._titled(start, number)
            if titled:
                return titled
        return None if closing is None else (start + 1, closing, "", closing + 1)

    def _titled(self, start: int, number: int) -> tuple[int, int, str, int] | None:
        """An address with a title: to the first quotation mark that stands before a bracket."""
        first = self.quotes[number]
        found = self._closed(start, first)
        for place in self.quotes[number + 1 : number + 20]:
            if self.mask[place] != self.mask[first]:
                other = self._closed(start, place)
                return other if other and (not found or other[3] < found[3]) else found
        return found

    def _closed(self, start: int, quote: int) -> tuple[int, int, str, int] | None:
        ends = re.compile(self.mask[quote] + r" *\)")
        match = ends.search(self.mask, quote + 1, quote + LONGEST_TITLE)
        if not match:
            return None
        title = " ".join(self.text[quote + 1 : match.start()].split())
        return start + 1, quote, title, match.end()


def links(stretch: Stretch, inner: Inner) -> None:
    """`[words](target "title")`; of links in a link's words nothing comes."""
    mask = stretch.mask
    if "](" not in mask:
        return
    plain = list(_PLAIN_LINK.finditer(mask))
    taken: list[Found] = []
    if len(plain) == mask.count("[") == mask.count("]"):  # nearly always
        for match in plain:
            start, end = match.span()
            parts = inner(stretch.within(start + 1, match.end("words")))
            target = _target(stretch, *match.span("target"), "")
            taken.append(Found(start, end, Link(*stretch.place(start, end), parts, target)))
        stretch.take(taken)
        return
    targets = Targets(mask, stretch.text)
    for start, closing in _brackets(mask, picture=False):
        if taken and start < taken[-1].end:
            continue
        read = targets.read(closing + 1)
        if read:
            parts = inner(stretch.within(start + 1, closing))
            place = stretch.place(start, read[3])
            node = Link(*place, parts, _target(stretch, *read[:3]))
            taken.append(Found(start, read[3], node))
    stretch.take(taken)


def pictures(stretch: Stretch) -> None:
    """`![what it shows](target "title")`."""
    if "![" not in stretch.mask:
        return
    targets = Targets(stretch.mask, stretch.text)
    taken: list[Found] = []
    for start, closing in _brackets(stretch.mask, picture=True):
        read = None if taken and start < taken[-1].end else targets.read(closing + 1)
        if read:
            place = stretch.place(start - 1, read[3])
            node = _picture(stretch, place, (start, closing), _target(stretch, *read[:3]))
            taken.append(Found(start - 1, read[3], node))
    stretch.take(taken)


def referring_links(stretch: Stretch, inner: Inner) -> None:
    """`[words][label]` or `[words][]`, where the label is defined."""
    if stretch.context.references:
        stretch.take(list(_referring(stretch, _labelled, inner)))


def short_links(stretch: Stretch, inner: Inner) -> None:
    """`[label]`, where the label is defined."""
    if stretch.context.references:
        stretch.take(list(_referring(stretch, _alone, inner)))


def referring_pictures(stretch: Stretch) -> None:
    """`![what it shows][label]`, where the label is defined."""
    if stretch.context.references:
        stretch.take(list(_referring(stretch, _labelled, None)))


def short_pictures(stretch: Stretch) -> None:
    """`![label]`, where the label is defined."""
    if stretch.context.references:
        stretch.take(list(_referring(stretch, _alone, None)))


Labelling = Callable[[str, int, int], "tuple[str, int] | None"]


def _labelled(mask: str, start: int, closing: int) -> tuple[str, int] | None:
    match = _LABEL.match(mask, closing + 1)
    if not match:
        return None
    return match[1] or mask[start + 1 : closing], match.end()


def _alone(mask: str, start: int, closing: int) -> tuple[str, int] | None:
    return mask[start + 1 : closing], closing + 1


def _referring(stretch: Stretch, labelling: Labelling, inner: Inner | None) -> Iterator[Found]:
    references = stretch.context.references
    if "[" not in stretch.mask:
        return
    after = 0
    for start, closing in _brackets(stretch.mask, picture=inner is None):
        labelled = None if start < after else labelling(stretch.mask, start, closing)
        if labelled is None:
            continue
        label, end = " ".join(labelled[0].lower().split()), labelled[1]
        after = end  # the renderer looks no further into brackets whose label it does not know
        if label in references:
            yield _referred(stretch, (start, closing, end), references[label], inner)


def _referred(
    stretch: Stretch, span: tuple[int, int, int], reference: Reference, inner: Inner | None
) -> Found:
    start, closing, end = span
    if inner is None:
        place = stretch.place(start - 1, end)
        node = _picture(stretch, place, (start, closing), reference.target, reference)
        return Found(start - 1, end, node)
    parts = inner(stretch.within(start + 1, closing))
    place = stretch.place(start, end)
    return Found(start, end, Link(*place, parts, reference.target, reference))


def _brackets(mask: str, *, picture: bool) -> Iterator[tuple[int, int]]:
    """Square brackets that are closed: those of pictures, or the others."""
    closing = Brackets(mask, _BRACKET, "[").closing
    for start in sorted(closing):
        is_picture = start > 0 and mask[start - 1] == "!"
        if is_picture == picture:
            yield start, closing[start]


def _picture(
    stretch: Stretch,
    place: tuple[int, int],
    brackets: tuple[int, int],
    target: Target,
    reference: Reference | None = None,
) -> Picture:
    start, closing = brackets
    alt = _plain(stretch.text[start + 1 : closing])
    return Picture(*place, alt, stretch.at(start) + 1, stretch.at(closing), target, reference)


def _plain(typed: str) -> str:
    """What escapes and entities stand for."""
    typed = _ESCAPED.sub(r"\1", typed) if "\\" in typed else typed
    return _ENTITY.sub(lambda match: unescape(match[0]), typed) if "&" in typed else typed


def _target(stretch: Stretch, start: int, end: int, title: str) -> Target:
    """An address without the spaces around it."""
    typed = stretch.text[start:end]
    start += len(typed) - len(typed.lstrip())
    typed = typed.strip()
    if not typed:
        place = stretch.at(start - 1) + 1
        return Target(place, place, "", _plain(title))
    return Target(*stretch.place(start, start + len(typed)), _plain(typed), _plain(title))
