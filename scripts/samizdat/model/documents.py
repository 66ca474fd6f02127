"""Documents: a Markdown file, and the parts of its prose that we answer for, with places."""

from collections.abc import Iterator, Mapping
from dataclasses import field

from samizdat.findings import Where
from samizdat.frozen import frozen
from samizdat.model.events import Event
from samizdat.model.figures import Figure
from samizdat.model.lines import Span
from samizdat.model.pictures import Framed
from samizdat.model.shapes import Path
from samizdat.prose import Tree, read
from samizdat.prose.nodes.parts import scheme_of
from samizdat.prose.views.words import word_count
from samizdat.words.dates import parse
from samizdat.words.tongue import Tongue

FIGURE, TIMELINE = "figure", "timeline"
INSERTS = (FIGURE, TIMELINE)
"""Schemes of pictures that the registers draw: `![caption](figure:dismissals-by-year)`."""

NOTHING = read("")
"""The tree of no text at all."""


@frozen
class Places:
    """Where each value of a YAML text stands."""

    path: str
    values: Mapping[Path, Where] = field(default_factory=dict)

    def at(self, *path: str | int) -> Where:
        """The place of a value; of the nearest value around it where it has none itself."""
        for length in range(len(path), -1, -1):
            if path[:length] in self.values:
                return self.values[path[:length]]
        return Where(self.path)


@frozen
class Cite:
    """One work in a citation: `see @key, ch. 4` has a prefix, a key and a suffix."""

    key: str
    prefix: str
    suffix: str
    """Locator and afterthought, as typed, without the comma that begins it."""

    span: Span
    """The stretch of its key."""

    @property
    def where(self) -> Where:
        """The place of its key."""
        return self.span.where


@frozen
class Citation:
    """What stands between the brackets of `[@key, ch. 4; @other]`."""

    span: Span
    cites: tuple[Cite, ...]


@frozen
class Heading:
    """A heading, with the anchor that it gets on the page."""

    level: int
    text: str
    anchor: str
    span: Span
    """Its line or lines."""

    @property
    def where(self) -> Where:
        """The line it stands on."""
        return self.span.where


@frozen
class Link:
    """A link or, with `is_image`, a picture; `target` is what stands in the round brackets."""

    text: str
    target: str
    span: Span
    """The whole of `[text](target)`."""

    target_span: Span
    is_image: bool = False
    scheme: str = field(init=False)
    """What stands before the colon, if there is one: `person`, `https`."""

    def __post_init__(self) -> None:
        """Every rule asks for the scheme."""
        object.__setattr__(self, "scheme", scheme_of(self.target))

    @property
    def is_insert(self) -> bool:
        """A picture that the registers draw."""
        return self.is_image and self.scheme in INSERTS

    @property
    def rest(self) -> str:
        """The target without its scheme."""
        if not self.scheme:
            return self.target
        return self.target[len(self.scheme) + 1 :]


@frozen
class NoteMark:
    """`[^label]` in the text."""

    label: str
    span: Span


@frozen
class NoteDefinition:
    """`[^label]: text`, with the indented lines that belong to it."""

    label: str
    text_start: int
    span: Span


@frozen
class Comment:
    """What an editor says to editors: `<!-- … -->`."""

    text: str
    """What stands between the signs."""

    span: Span


@frozen
class HtmlTag:
    """A start tag of raw HTML."""

    name: str
    attributes: Mapping[str, str]
    where: Where


@frozen
class GivenAttribute:
    """An attribute in curly brackets."""

    element: str
    """The element that gets it: `a`; empty where that is a block."""

    name: str
    value: str
    where: Where


@frozen
class Prose:
    """The parts of a text that are checked, counted or rewritten; code is none of them."""

    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    addresses: tuple[Link, ...] = ()
    """Addresses in pointed brackets, which link themselves."""

    citations: tuple[Citation, ...] = ()
    marks: tuple[NoteMark, ...] = ()
    definitions: tuple[NoteDefinition, ...] = ()
    tags: tuple[HtmlTag, ...] = ()
    comments: tuple[Comment, ...] = ()
    unclosed_fence: Where | None = None
    malformed_citations: tuple[tuple[str, Where], ...] = ()
    given: tuple[GivenAttribute, ...] = ()
    """What stands in curly brackets: `{: .so title="…" }`."""

    tree: Tree = field(default=NOTHING, repr=False, compare=False)
    """The whole text as it was read; every other part is a view of it."""

    captions: Mapping[int, Tree] = field(default_factory=dict, repr=False, compare=False)
    """The captions of inserts that are paragraphs of their own, by where the insert begins.

    Each is a text that may link and cite; its places are those of the whole text.
    """

    named: tuple[str, ...] = ()
    """Ids that an attribute list gives: `{: #the-trial }`."""

    @property
    def word_count(self) -> int:
        """Its words, with those of its notes and captions."""
        return self.tree.once(word_count)

    @property
    def cited(self) -> tuple[str, ...]:
        """Keys of the sources it cites, in the order of first citation."""
        return tuple(dict.fromkeys(cite.key for cite in self.cites))

    @property
    def cites(self) -> Iterator[Cite]:
        """Every work that a citation names, in the order of the file."""
        for citation in self.citations:
            yield from citation.cites

    @property
    def inserts(self) -> tuple[Link, ...]:
        """The pictures in it that the registers draw."""
        return tuple(link for link in self.links if link.is_insert)

    @property
    def anchors(self) -> frozenset[str]:
        """Every id that a link may lead to."""
        found = {heading.anchor for heading in self.headings}
        found.update(self.named)
        for tag in self.tags:
            found.add(tag.attributes.get("id") or tag.attributes.get("name") or "")
        return frozenset(found - {""})


@frozen
class Insert:
    """A figure, the events of a stretch of time, or a picture, with a caption.

    None of them where a preview has lost what was to be drawn.
    """

    link: Link
    """What the author has typed: `![caption](figure:dismissals)`."""

    caption: Tree
    figure: Figure | None = None
    events: tuple[Event, ...] = ()
    framed: Framed | None = None

    @property
    def is_empty(self) -> bool:
        """There is nothing to show."""
        return self.figure is None and self.framed is None and not self.events

    def named(self, tongue: Tongue) -> str:
        """What it is called where its author has written no caption; text, not Markdown."""
        if self.figure:
            return self.figure.title
        if self.framed and self.framed.picture.source:
            return self.framed.caption or tongue.gettext("Source")
        if self.framed:
            return self.framed.caption
        if self.is_empty:
            return ""
        return tongue.gettext("Events, {date}", date=tongue.date(parse(self.link.rest)))

    @property
    def cited(self) -> tuple[tuple[str, ...], ...]:
        """The works that it cites by itself, a group for each note, in reading order."""
        if self.figure:
            return (self.figure.sources,)
        if self.framed:
            return ()
        return tuple(event.sources for event in self.events)


@frozen
class Document:
    """A Markdown file of the collection."""

    path: str
    """Relative to the collection's root, with forward slashes."""

    text: str
    """The whole file, front matter included, with Unix line ends: offsets count in it."""

    body_start: int
    """The offset at which the front matter is over."""

    front: Mapping[str, object]
    """The front matter as plain values; empty where there is none."""

    places: Places
    prose: Prose
    inserted: tuple[Insert, ...] = ()
    """What the registers show in it; none in a file as it was read."""

    def stands_alone(self, link: Link) -> bool:
        """An insert is a paragraph of the text and begins its line."""
        return link.span.start in self.prose.captions

    @property
    def anchors(self) -> frozenset[str]:
        """Every id that a link may lead to."""
        return self.prose.anchors

    @property
    def body(self) -> str:
        """The text below the front matter."""
        return self.text[self.body_start :]
