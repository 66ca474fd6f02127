"""The outline of a page: its headings in their order, and the contents that list them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from samizdat.model.fragment import ContentsLine
from samizdat.words.html import element
from samizdat.words.tongue import PROGRAM, Tongue
from samizdat.words.typography import typeset_marks

HERE = "\ufdd0\ufdd1"
"""Where the contents are to stand; they are known only when the page is filled in."""


@dataclass(slots=True)
class Outline:
    """Writes the headings of a page that is being filled in, and remembers them."""

    depth: range = range(1, 4)
    """The levels that the contents list."""

    permalink: str = ""
    """The sign after a heading that leads to it."""

    tongue: Tongue = PROGRAM

    lines: list[ContentsLine] = field(default_factory=list)

    @property
    def here(self) -> Markup:
        """Where the contents are to stand."""
        return Markup(HERE)  # noqa: S704  a sign of ours

    def heading(
        self,
        level: int,
        words: str,
        anchor: str,
        class_: str | None = None,
        *,
        is_pressed: bool = False,
    ) -> Markup:
        """A heading of our own; one that is pressed to unfold something has no link in it."""
        said = escape(words if isinstance(words, Markup) else typeset_marks(words))
        self.add([ContentsLine(level, said.striptags(), anchor)])
        sign = Markup("")
        if self.permalink and not is_pressed:
            sign = element(
                "a",
                self.permalink,
                class_="headerlink",
                href=f"#{anchor}",
                title=self.tongue.gettext("Permanent link"),
            )
        return element(f"h{level}", said, sign, id=anchor, class_=class_)

    def add(self, lines: Iterable[ContentsLine]) -> None:
        """Headings of a fragment that stands here."""
        for line in lines:
            if line.level in self.depth:
                self.lines.append(line)


@dataclass(frozen=True, slots=True)
class Branch:
    """A heading with those below it."""

    line: ContentsLine
    below: tuple["Branch", ...] = ()


def branches(lines: Iterable[ContentsLine]) -> tuple[Branch, ...]:
    """Headings as a tree; one that skips a level stands below the one before it."""
    found: list[Branch] = []
    rest = list(lines)
    while rest:
        first, rest = rest[0], rest[1:]
        below = _deeper(first, rest)
        found.append(Branch(first, branches(below)))
        rest = rest[len(below) :]
    return tuple(found)


def _deeper(first: ContentsLine, rest: list[ContentsLine]) -> list[ContentsLine]:
    """The lines up to the next heading of the same level or a higher one."""
    for number, line in enumerate(rest):
        if line.level <= first.level:
            return rest[:number]
    return rest


def contents(lines: Iterable[ContentsLine], tongue: Tongue = PROGRAM) -> Markup:
    """The contents of a page, folded up: every heading but the title; none for a single one."""
    tree = branches(lines)
    if tree and tree[0].line.level == 1:
        tree = tree[0].below
    if len(tree) < 2:
        return Markup("")
    summary = element("summary", tongue.gettext("On this page"))
    nav = element("nav", _listed(tree), aria_label=tongue.gettext("Contents"))
    return element("details", summary, nav, class_="contents")


def _listed(tree: Iterable[Branch]) -> Markup:
    items: list[Markup] = []
    for branch in tree:
        link = element("a", branch.line.title, href=f"#{branch.line.anchor}")
        below = Markup("")
        if branch.below:
            below = _listed(branch.below)
        items.append(element("li", link, below))
    return element("ul", *items)
