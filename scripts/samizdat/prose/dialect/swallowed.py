"""Markup of other systems that the renderer takes for something of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from samizdat.prose import nodes
from samizdat.prose.dialect.forms import BOX, COMMENT, NO_TEMPLATES, NOT_RUN, TABLE
from samizdat.prose.dialect.trouble import Examined, Trouble, short
from samizdat.prose.nodes import Node
from samizdat.prose.tree import Tree
from samizdat.prose.views.parts import attributes

CODE = "foreign-markup"
_TEMPLATE = re.compile(r"\{\{|\{%")
_QUARTO = re.compile(r"(?:fig|tbl|sec|eq|lst|thm|nte|tip|wrn|imp|cau)[-:]\w")
_DRAWN = re.compile(
    r"""(?:`{3,}|~{3,})[ ]*\{?\.?
        (?P<info>dataview(?:js)?|dot|graphviz|mermaid|plantuml|tikz|vega(?:-lite)?)\b""",
    re.VERBOSE,
)
_INFO = re.compile(r"(?:`{3,}|~{3,})[ ]*(?P<info>\{(?:=?[a-zA-Z][\w:-]*)[^}\n]*\})")
_DIRECTIVE = re.compile(
    r"""^[ >]*(?P<sign>`{3,}|~{3,})(?P<info>\{[\w:+-]+\}[ ]+\S[^\n]*)$
        (?:.*?^[ >]*(?P=sign)[ ]*$)?        # and its end""",
    re.MULTILINE | re.DOTALL | re.VERBOSE,
)
_BOXES = frozenset(
    {
        "admonition", "attention", "callout", "caution", "danger", "error", "hint", "important",
        "margin", "note", "pull-quote", "seealso", "sidebar", "tip", "topic", "warning",
    }
)  # fmt: skip
_FENCE = "write ``` above and below what is code"
_TAGS = re.compile(r"#[^\W\d_][\w/-]*(?: #[^\W\d_][\w/-]*)+[ ]*\Z")
_HEADS = (
    (re.compile(r"#\+[A-Za-z_]+"), "a line of Org", "write > before a quotation, ``` for code"),
    (re.compile(r"#\. \S"), "an item of pandoc", "write 1., 2., 3."),
    (_TAGS, "a row of tags", "name them among the topics of the front matter"),
    (re.compile(r"\[[A-Z]+\]\n=+[ ]*\Z"), "a block of AsciiDoc", BOX),
    (re.compile(r"\[[a-z]+(?:,[^\]\n]*)?\]\n-{4,}[ ]*\Z"), "a block of AsciiDoc", _FENCE),
)
"""What `#` at the beginning of a line, or a line of `=`, makes a heading of."""


def swallowed(examined: Examined) -> Iterator[Trouble]:
    """Forms that make a heading, a table or code here, or that are gone from the page."""
    tree = examined.tree
    for heading in tree.all(nodes.Heading):
        yield from _heading(tree, heading)
    for code in tree.all(nodes.Code):
        if code.is_fenced:
            yield from _executed(tree, code)
    for bare in tree.all(nodes.BareKey):
        if _QUARTO.match(bare.key):
            remedy = "write [words](#anchor), with the anchor of a heading"
            yield _told(tree, bare, "is a reference of Quarto, and leads nowhere here", remedy)
        elif _is_example(tree, bare):
            remedy = "write 1., 2., 3., and the number where the example is named"
            yield _told(tree, bare, "is an example of pandoc, and the page shows it", remedy)
    if "{" in tree.text:
        yield from _in_brackets(tree)
    yield from _tables(tree)
    yield from _directives(examined)


def _is_example(tree: Tree, bare: nodes.BareKey) -> bool:
    """`(@good)`, and a line begins with one of that name."""
    marks = f"({tree.typed(bare)})"
    is_marked = tree.text.startswith(marks, bare.start - 1)
    return is_marked and f"\n{marks} " in tree.text


def _in_brackets(tree: Tree) -> Iterator[Trouble]:
    for item in tree.all(nodes.Item):
        if item.attributes and "toc" in dict(item.attributes.pairs):
            yield _contents(tree, item.attributes)
    for link in tree.all(nodes.Link):
        yield from _address(tree, link.target)
    for picture in tree.all(nodes.Picture):
        yield from _address(tree, picture.target)
    yield from _lists_of_attributes(tree)


def _tables(tree: Tree) -> Iterator[Trouble]:
    """Tables of wikis, and what stands beside a table as its caption."""
    for terms in tree.all(nodes.Definitions):
        if tree.text.startswith("|", terms.start) and "|\n" in tree.typed(terms):
            meaning = next(each for each in terms.blocks if isinstance(each, nodes.Meaning))
            remedy = "write the words as a paragraph above the table"
            yield _told(tree, meaning, "is the caption of a table in pandoc", remedy)
    tables = tree.all(nodes.Table)
    for table in tables:
        if tree.text.startswith("{|", table.start):
            yield _told(tree, table, "is a table of a wiki", TABLE)
    if tables:
        yield from _captions(tree, tree.blocks)
        for node in tree.in_turn(nodes.Container):
            yield from _captions(tree, node.children)


def _told(tree: Tree, node: Node, problem: str, remedy: str) -> Trouble:
    return Trouble(CODE, node.start, node.end, f"{short(tree.typed(node))!r} {problem}", remedy)


def _contents(tree: Tree, given: nodes.Attributes) -> Trouble:
    remedy = "leave the list out: the contents make themselves"
    return _told(tree, given, "makes no table of contents", remedy)


def _heading(tree: Tree, node: nodes.Heading) -> Iterator[Trouble]:
    typed = tree.typed(node)
    for pattern, name, remedy in _HEADS:
        if pattern.match(typed):
            yield _told(tree, node, f"is {name}, and a heading here", remedy)
            return


def _executed(tree: Tree, node: nodes.Code) -> Iterator[Trouble]:
    drawn = _DRAWN.match(tree.text, node.start)
    if drawn:
        problem = f"{drawn['info']!r} makes a drawing or a list elsewhere, and here code"
        yield Trouble(CODE, *drawn.span("info"), problem, NOT_RUN)
        return
    match = _INFO.match(tree.text, node.start)
    if match:
        problem = f"{match['info']!r} makes a directive or a program elsewhere, and here code"
        yield Trouble(CODE, *match.span("info"), problem, _instead(match["info"]))


def _instead(info: str) -> str:
    """What to write for a fence whose first word stands in curly brackets."""
    if info.startswith("{="):
        return "write the HTML itself, without the fence"
    name = re.split(r"[^\w-]", info[1:], maxsplit=1)[0]
    if name in _BOXES:
        return BOX
    if name in ("figure", "image"):
        return "write ![what it shows](figures/name.png)"
    if name in ("epigraph", "quote"):
        return "write > before each line"
    return NOT_RUN


def _directives(examined: Examined) -> Iterator[Trouble]:
    """A directive with words after its name, which the renderer takes for no fence."""
    tree = examined.tree
    if "```{" not in tree.text and "~~~{" not in tree.text:
        return
    for match in _DIRECTIVE.finditer(tree.text, tree.body_start):
        if not examined.is_code(match.start("info")):
            shown = short(match["sign"] + match["info"])
            problem = f"{shown!r} is a directive of MyST, and the page shows it as it is typed"
            yield Trouble(CODE, match.start("sign"), match.end(), problem, _instead(match["info"]))


def _address(tree: Tree, target: nodes.Target) -> Iterator[Trouble]:
    typed = tree.text[target.start : target.end]
    if _TEMPLATE.search(typed):
        problem = f"{short(typed)!r} is a tag of a template, and leads nowhere here"
        remedy = "write the path of the file, from this one"
        yield Trouble(CODE, target.start, target.end, problem, remedy)


def _lists_of_attributes(tree: Tree) -> Iterator[Trouble]:
    for given in attributes(tree):
        typed = tree.typed(given)
        if typed.startswith("{="):
            remedy = "write the HTML itself, or leave it out"
            problem = f"{typed!r} is a raw attribute of pandoc, and does nothing"
            yield Trouble(CODE, given.start, given.end, problem, remedy)
        elif typed.startswith(("{::", "{:/")):
            problem = "is an extension of kramdown, and does nothing"
            yield _told(tree, given, problem, COMMENT)
        elif typed.startswith(("{%", "{{")):
            yield _told(tree, given, "is a tag of a template, and does nothing", NO_TEMPLATES)


def _captions(tree: Tree, blocks: Sequence[Node]) -> Iterator[Trouble]:
    """`: words` below a table, or `Table: words` beside one: captions of pandoc's."""
    for above, block in pairwise(blocks):
        caption = block
        if isinstance(above, nodes.Paragraph) and isinstance(block, nodes.Table):
            caption = above
        elif not isinstance(above, nodes.Table):
            continue
        typed = tree.typed(caption)
        is_told = isinstance(caption, nodes.Paragraph) and typed.startswith("Table:")
        if is_told or _is_without_term(caption):
            remedy = "write the words as a paragraph above the table"
            yield _told(tree, caption, "is the caption of a table in pandoc", remedy)


def _is_without_term(block: Node) -> bool:
    return isinstance(block, nodes.Definitions) and not isinstance(block.blocks[0], nodes.Term)
