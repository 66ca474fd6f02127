"""Parts: what stands in a line of words."""

from __future__ import annotations

from samizdat.frozen import frozen
from samizdat.prose.nodes.base import Node


@frozen
class Text(Node):
    """Words as they were typed; a line break is one of their signs."""

    text: str


@frozen
class Escape(Node):
    r"""A sign after a backslash, which means itself: `\*`."""

    text: str


@frozen
class Entity(Node):
    """A sign by its name or number, as HTML has them: `&amp;`."""

    text: str
    """What a reader sees."""


@frozen
class Break(Node):
    """Two spaces at the end of a line: the line ends on the page too."""


@frozen
class CodeSpan(Node):
    """Words between backticks."""

    text: str


@frozen
class Emphasis(Node):
    """`*words*` or `_words_`; strong with two signs."""

    parts: tuple[Node, ...]
    is_strong: bool

    @property
    def children(self) -> tuple[Node, ...]:
        """What is stressed."""
        return self.parts


def scheme_of(address: str) -> str:
    """What stands before the colon of an address, if that is a word."""
    before, colon, _ = address.partition(":")
    if colon and before.replace("-", "").isalnum():
        return before
    return ""


@frozen
class Target(Node):
    """Where a link leads; its place is that of the address."""

    address: str
    """With escapes and entities undone."""

    title: str = ""

    @property
    def scheme(self) -> str:
        """What stands before the colon, if that is a word: `person`, `https`."""
        return scheme_of(self.address)

    @property
    def rest(self) -> str:
        """What stands after the scheme."""
        return self.address[len(self.scheme) + 1 :] if self.scheme else self.address


class Leading:
    """What has a target, and is asked where that leads."""

    __slots__ = ()

    target: Target

    @property
    def scheme(self) -> str:
        """What stands before the colon of its address, if that is a word."""
        return self.target.scheme

    @property
    def rest(self) -> str:
        """What stands after the scheme."""
        return self.target.rest


@frozen
class Reference(Node):
    """`[label]: address "title"`, a line that defines where links of that label lead."""

    label: str
    """In small letters, as links find it."""

    target: Target


@frozen
class Link(Leading, Node):
    """`[words](address)`, `[words][label]` or `<https://…>`."""

    parts: tuple[Node, ...]
    target: Target
    reference: Reference | None = None
    """The line that defines it, if it has no address of its own."""

    is_address: bool = False
    """It is its own words: `<https://…>`."""

    @property
    def children(self) -> tuple[Node, ...]:
        """The words that lead there."""
        return self.parts


@frozen
class Picture(Leading, Node):
    """`![what it shows](address)` or `![what it shows][label]`."""

    alt: str
    """In this the renderer reads no markup but escaped signs."""

    alt_start: int
    alt_end: int
    target: Target
    reference: Reference | None = None


@frozen
class Cite(Node):
    """One work of a citation; its place is that of the key."""

    key: str
    prefix: str
    suffix: str
    """Locator and afterthought, as typed, without the comma that begins it."""


@frozen
class Citation(Node):
    """`[see @key, ch. 4; @other]`; without works it looks like a citation and is none."""

    cites: tuple[Cite, ...]


@frozen
class BareKey(Node):
    """`@key` outside brackets: words for a reader, perhaps a forgotten citation."""

    key: str


@frozen
class NoteMark(Node):
    """`[^label]` in the text."""

    label: str
    is_defined: bool


@frozen
class Tag(Node):
    """A raw HTML tag."""

    name: str
    """In small letters."""

    attributes: tuple[tuple[str, str], ...]
    is_closing: bool = False
    is_finished: bool = True
    """It has its `>`; where it lacks one, whatever follows is taken into it."""

    def get(self, name: str) -> str:
        """The value of an attribute; empty where there is none."""
        return dict(self.attributes).get(name, "")


@frozen
class Comment(Node):
    """`<!-- … -->`, a word among editors."""

    text: str
    """What stands between the signs."""


@frozen
class Declaration(Node):
    """`<?…?>`, `<![CDATA[…]]>` or `<!doctype …>`: of no use in a text, but raw HTML."""


@frozen
class Attributes(Node):
    """`{ #id .class key=value }` after the thing it belongs to."""

    pairs: tuple[tuple[str, str], ...]
    """Names and values; a class has the name `.`."""

    @property
    def id(self) -> str:
        """The last id that is given; empty where there is none."""
        return dict(self.pairs).get("id", "")

    @property
    def is_words(self) -> bool:
        """It sets nothing: `{a, b}` at the end of a title is no list that anybody has meant."""
        return not any(value for _, value in self.pairs)
