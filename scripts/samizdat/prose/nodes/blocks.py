"""Blocks: what stands below one another on a page."""

from __future__ import annotations

from samizdat.frozen import frozen
from samizdat.prose.nodes.base import Node
from samizdat.prose.nodes.parts import Attributes, Picture, Tag


class Worded:
    """A block that holds words itself."""

    __slots__ = ()

    parts: tuple[Node, ...]

    @property
    def children(self) -> tuple[Node, ...]:
        """What it says."""
        return self.parts


@frozen
class Paragraph(Worded, Node):
    """Words that stand together."""

    parts: tuple[Node, ...]
    attributes: Attributes | None = None
    is_tight: bool = False
    """It is the text of an item without blank lines: no paragraph on the page."""


@frozen
class Insert(Node):
    """A paragraph that is one picture with a scheme of its own: `![caption](figure:losses)`."""

    picture: Picture

    @property
    def children(self) -> tuple[Node, ...]:
        """The picture."""
        return (self.picture,)


@frozen
class Heading(Worded, Node):
    """`## Words`, or words underlined with `=` or `-`."""

    level: int
    parts: tuple[Node, ...]
    attributes: Attributes | None = None


@frozen
class Container(Node):
    """A block that holds blocks."""

    blocks: tuple[Node, ...]
    attributes: Attributes | None = None

    @property
    def children(self) -> tuple[Node, ...]:
        """Its blocks."""
        return self.blocks


@frozen
class Quotation(Container):
    """Lines after `>`."""


@frozen
class Item(Container):
    """An item of a list."""


@frozen
class ItemList(Container):
    """A list of items."""

    is_ordered: bool = False


@frozen
class Term(Worded, Node):
    """A word that is explained below it."""

    parts: tuple[Node, ...]
    attributes: Attributes | None = None


@frozen
class Meaning(Container):
    """`:   what a term means`."""


@frozen
class Definitions(Container):
    """Terms and what they mean."""


@frozen
class Cell(Worded, Node):
    """A cell of a table."""

    parts: tuple[Node, ...]
    attributes: Attributes | None = None


@frozen
class Row(Node):
    """A row of a table; cells beyond those of the head are lost on the page, but not here."""

    cells: tuple[Cell, ...]
    is_head: bool = False

    @property
    def children(self) -> tuple[Node, ...]:
        """Its cells."""
        return self.cells


@frozen
class Table(Node):
    """A head, its rule, and rows."""

    rows: tuple[Row, ...]
    """The head is the first."""

    columns: int
    """As many cells has the head, and so every row on the page."""

    @property
    def children(self) -> tuple[Node, ...]:
        """Its rows."""
        return self.rows


@frozen
class Code(Node):
    """A block of code: fenced, or indented by four spaces."""

    text: str
    is_fenced: bool


@frozen
class Rule(Node):
    """`* * *`, a line across the page."""


@frozen
class Box(Container):
    """`!!! note "Title"`, or `??? note "Title"` for one that opens."""

    kind: str = ""
    title: tuple[Node, ...] | None = None
    """Empty where it is made of the kind; None where there is to be none."""

    opens: bool = False

    @property
    def children(self) -> tuple[Node, ...]:
        """Its title and its blocks."""
        return (*(self.title or ()), *self.blocks)


@frozen
class Element(Container):
    """A raw HTML element with the attribute `markdown`, so that its text is Markdown."""

    tag: Tag | None = None
    parts: tuple[Node, ...] = ()
    """What it says, where it holds words and no blocks: `<p markdown>`."""

    is_closed: bool = True
    inner: tuple[int, int] = (0, 0)
    """Where its text begins and ends."""

    @property
    def children(self) -> tuple[Node, ...]:
        """Its tag and what it holds."""
        return ((self.tag,) if self.tag else ()) + self.parts + self.blocks


@frozen
class RawBlock(Node):
    """Raw HTML that begins a line: nothing in it is Markdown."""

    parts: tuple[Node, ...]
    """Its tags and comments, and the words between them."""

    is_closed: bool = True

    @property
    def children(self) -> tuple[Node, ...]:
        """Its tags, comments and words."""
        return self.parts


@frozen
class Note(Container):
    """`[^label]: what an author's note says`, with the indented blocks that belong to it."""

    label: str = ""
    text_start: int = 0


@frozen
class Abbreviation(Node):
    """`*[BNF]: what it stands for`."""

    name: str
    title: str
