"""The gate: whatever was rendered from somebody's words passes here, and comes out inert.

It judges what a browser would get, not what was typed: nh3 (ammonia) parses the HTML as browsers do
and writes only what it knows. So nothing that the renderer may have misread can get past it. What
may stand is the table of `words/html.py`, which the check reads too.
"""

import re
from collections.abc import Callable, Iterator
from html import unescape

import nh3

from samizdat.model.fragment import Fallen
from samizdat.words.html import (
    ALLOWED,
    OF_NOTES,
    OF_THE_RENDERER,
    PHRASES,
    PLAIN_HOST,
    SCHEMES,
    SILENCED,
    is_of_the_frame,
    may_carry,
    refusal,
)
from samizdat.writing.cells import aligned
from samizdat.writing.marks import unmarked

ELEMENTS = frozenset(ALLOWED) | frozenset(OF_THE_RENDERER)


Judge = Callable[[str, str, str], str | None]


def _cleaner(elements: frozenset[str], judge: Judge) -> nh3.Cleaner:
    """Lets elements through, and of their attributes what the judge leaves of them.

    Every attribute comes before the judge, so that what it leaves out can be told.
    """
    return nh3.Cleaner(
        tags=set(elements),
        clean_content_tags=set(SILENCED),
        attributes={},
        generic_attribute_prefixes={""},
        attribute_filter=judge,
        # Hack: pymdownx.tasklist gives its boxes no name.
        set_tag_attribute_values={"input": {"aria-label": "Done"}},
        filter_style_properties={"text-align"},
        url_schemes=set(SCHEMES),
        link_rel=None,
    )


class Gate:
    """Lets inert HTML through, and remembers what fell out."""

    def __init__(self) -> None:
        self._fallen: list[Fallen] = []
        self._taken: frozenset[str] = frozenset()
        self._has_notes = False
        self._blocks = _cleaner(ELEMENTS, self._judged)
        self._lines = _cleaner(PHRASES, self._judged_in_line)

    def taken_back(self) -> tuple[Fallen, ...]:
        """What has fallen out since this was asked last."""
        found = tuple(dict.fromkeys(self._fallen))
        self._fallen.clear()
        return found

    def block(
        self, html: str, taken: frozenset[str] = frozenset(), *, has_notes: bool = False
    ) -> str:
        """HTML that does nothing by itself: known elements, known attributes, known addresses.

        No element keeps an id that is `taken`. A whole page of the engine `has_notes`, with the ids
        that they have.
        """
        self._taken, self._has_notes = taken, has_notes
        self._fallen += _lost(html, ELEMENTS)
        return aligned(self._blocks.clean(html))

    def line(self, html: str) -> str:
        """The same for what stands in a line: no blocks, pictures or anchors."""
        self._fallen += _lost(html, PHRASES)
        return self._lines.clean(html)

    def _judged_in_line(self, element: str, name: str, value: str) -> str | None:
        if name in ("id", "name"):
            self._fallen.append(Fallen(element, name, value, "a line has no anchors"))
            return None
        return self._judged(element, name, value)

    def _judged(self, element: str, name: str, value: str) -> str | None:
        """An attribute as it may stand; None leaves it out."""
        value = unmarked(value)
        if element == "input" and name == "type":
            return "checkbox"
        if self._has_notes and name == "id" and OF_NOTES.fullmatch(value):
            return value
        reason = refusal(element, name, value, self._taken)
        if not reason and name != "markdown":
            return value
        if reason:
            self._fallen.append(Fallen(element, name, value, reason))
        if name == "class":
            kept = [word for word in value.split() if not is_of_the_frame(word)]
            return " ".join(kept) or None
        return None


_NAME = re.compile(r"<([a-zA-Z][^\s/>]*)")
_ADDRESS = re.compile(r"(?:href|src)=[\"']?([^:/?#\"'>]*):", re.IGNORECASE)
_ODD_ADDRESS = re.compile(rf'(?:href|src)="(?!{PLAIN_HOST}["/?#])(https?:[^"]*)"', re.IGNORECASE)
_BLANK = re.compile(r"[\x00-\x20]+")


def _lost(html: str, elements: frozenset[str]) -> Iterator[Fallen]:
    """Elements, and addresses by their schemes, that nh3 leaves out without asking.

    Where none can be there, a look at the text says so. Else it is read once more by a cleaner that
    lets everything through, so that what is told of is what a browser would have had.
    """
    for address in _ODD_ADDRESS.findall(html):
        reason = refusal("a", "href", unmarked(unescape(address)))
        if reason:
            yield Fallen("a", "href", unescape(address), reason)
    names = {name.lower() for name in _NAME.findall(html)}
    schemes = {scheme.lower() for scheme in _ADDRESS.findall(_BLANK.sub("", unescape(html)))}
    if names <= elements and schemes <= SCHEMES:
        return
    addresses: list[Fallen] = []

    def noted(element: str, name: str, value: str) -> str:
        if name in ("href", "src") and may_carry(element, name):
            reason = refusal(element, name, value)
            if reason and element in elements:
                addresses.append(Fallen(element, name, value, reason))
        return value

    everything = nh3.Cleaner(
        tags=names | elements,
        clean_content_tags=set(),
        attributes={},
        generic_attribute_prefixes={""},
        attribute_filter=noted,
        url_schemes=schemes | SCHEMES,
        link_rel=None,
    )
    there = dict.fromkeys(_NAME.findall(everything.clean(html)))
    for name in there:
        if name not in elements:
            yield Fallen(name, reason=f"the element <{name}> is not allowed")
    yield from addresses


def inert(html: str) -> str:
    """HTML that does nothing by itself, for whom what falls out is of no matter."""
    return Gate().block(html)


MANY = 2**16
"""Lines that are remembered: more than a site has."""


class InertLines:
    """The same for what stands in a line, for many of them.

    A sentence that names ten things stands in ten dossiers, and in each site that a preview makes;
    it passes once.
    """

    def __init__(self) -> None:
        self._gate = Gate()
        self._passed: dict[str, str] = {}

    def pass_through(self, html: str) -> str:
        """A line that does nothing by itself."""
        if html not in self._passed:
            if len(self._passed) == MANY:
                self._passed.clear()
            self._passed[html] = self._gate.line(html)
            self._gate.taken_back()
        return self._passed[html]
