"""From the tree of a text to the parts of it that records, checks and pages ask for."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from samizdat.findings import Where
from samizdat.model.documents import (
    Citation,
    Cite,
    Comment,
    GivenAttribute,
    Heading,
    HtmlTag,
    Link,
    NoteDefinition,
    NoteMark,
    Prose,
)
from samizdat.model.lines import Lines
from samizdat.prose import Tree, nodes, read
from samizdat.prose.views import headings as headlines
from samizdat.prose.views import parts


def read_prose(text: str, path: str, body_start: int = 0) -> Prose:
    """The parts of a text whose first `body_start` characters are front matter."""
    return prose_of(read(text, body_start), path)


def prose_of(tree: Tree, path: str) -> Prose:
    """The same of a text that has been read."""
    lines = Lines(tree.text, path)
    links, citations = list(_links(tree, lines)), list(_citations(tree, lines))
    captions = dict(_captions(tree))
    for caption in captions.values():
        links += _links(caption, lines)
        citations += _citations(caption, lines)
    return Prose(
        headings=tuple(_headings(tree, lines)),
        links=tuple(sorted(links, key=_place)),
        addresses=tuple(_addresses(tree, lines)),
        citations=tuple(sorted(citations, key=_place)),
        marks=tuple(_marks(tree, lines)),
        definitions=tuple(_definitions(tree, lines)),
        tags=tuple(_tags(tree, lines)),
        comments=tuple(_comments(tree, lines)),
        unclosed_fence=_unclosed_fence(tree, lines),
        malformed_citations=tuple(_malformed(tree, lines)),
        given=(*_given(tree, lines), *_kinds_of_boxes(tree, lines)),
        named=tuple(_named(tree)),
        tree=tree,
        captions=captions,
    )


def _headings(tree: Tree, lines: Lines) -> Iterator[Heading]:
    for headline in headlines.headings(tree):
        node = headline.node
        span = lines.span(node.start, node.end)
        yield Heading(headline.level, headline.words, headline.anchor, span)


def _place(part: Link | Citation) -> tuple[int, int]:
    return part.span.end, -part.span.start


def _captions(tree: Tree) -> Iterator[tuple[int, Tree]]:
    """The captions of inserts, each read as a text, by where the insert begins.

    In a quotation, a list or a box nothing is drawn, and not where the address stands elsewhere.
    """
    for insert in _of_the_page(tree.blocks):
        picture = insert.picture
        begins_line = not tree.text[: insert.start].rpartition("\n")[2]
        if begins_line and picture.reference is None:
            yield insert.start, read(tree.text[: picture.alt_end], picture.alt_start)


def _of_the_page(blocks: Iterable[nodes.Node]) -> Iterator[nodes.Insert]:
    for block in blocks:
        if isinstance(block, nodes.Insert):
            yield block
        elif isinstance(block, nodes.Element):
            yield from _of_the_page(block.blocks)


def _links(tree: Tree, lines: Lines) -> Iterator[Link]:
    found: list[nodes.Link | nodes.Picture] = [*parts.links(tree), *parts.pictures(tree)]
    for node in found:
        if isinstance(node, nodes.Link) and node.is_address:
            continue
        span, target = lines.span(node.start, node.end), node.target
        place = lines.span(target.start, target.end)
        typed = tree.text[target.start : target.end]
        if isinstance(node, nodes.Picture):
            yield Link(node.alt, typed, span, place, is_image=True)
            continue
        said = ""
        if node.parts:
            said = tree.text[node.parts[0].start : node.parts[-1].end]
        yield Link(said, typed, span, place)


def _addresses(tree: Tree, lines: Lines) -> Iterator[Link]:
    for node in parts.links(tree):
        if node.is_address:
            place = lines.span(node.target.start, node.target.end)
            words = node.target.address
            yield Link(words, words, lines.span(node.start, node.end), place)


def _citations(tree: Tree, lines: Lines) -> Iterator[Citation]:
    for node in parts.citations(tree):
        cites: list[Cite] = []
        for cite in node.cites:
            place = lines.span(cite.start, cite.end)
            cites.append(Cite(cite.key, cite.prefix, cite.suffix, place))
        yield Citation(lines.span(node.start, node.end), tuple(cites))


def _malformed(tree: Tree, lines: Lines) -> Iterator[tuple[str, Where]]:
    for node in parts.malformed_citations(tree):
        yield tree.typed(node), lines.span(node.start, node.end).where


def _marks(tree: Tree, lines: Lines) -> Iterator[NoteMark]:
    for node in parts.note_marks(tree):
        yield NoteMark(node.label, lines.span(node.start, node.end))


def _definitions(tree: Tree, lines: Lines) -> Iterator[NoteDefinition]:
    for note in tree.notes:
        end = note.end + tree.text.startswith("\n", note.end)
        yield NoteDefinition(note.label, note.text_start, lines.span(note.start, end))


def _tags(tree: Tree, lines: Lines) -> Iterator[HtmlTag]:
    for tag in parts.tags(tree):
        if not tag.is_closing:
            where = lines.span(tag.start, tag.end).where
            yield HtmlTag(tag.name, dict(tag.attributes), where)


def _comments(tree: Tree, lines: Lines) -> Iterator[Comment]:
    for comment in parts.comments(tree):
        yield Comment(comment.text.strip(), lines.span(comment.start, comment.end))


def _unclosed_fence(tree: Tree, lines: Lines) -> Where | None:
    for offset in tree.unclosed_fences:
        return lines.where(offset)
    return None


def _given(tree: Tree, lines: Lines) -> Iterator[GivenAttribute]:
    """Attributes in curly brackets, with the element that they follow."""
    every = parts.attributes(tree)
    if not every:
        return
    before = _elements_before(tree)
    for attributes in every:
        if attributes.is_words:  # of which the dialect tells
            continue
        where = lines.span(attributes.start, attributes.end).where
        element = before.get(attributes.start, "")
        classes = [value for name, value in attributes.pairs if name == "."]
        if classes:
            yield GivenAttribute(element, "class", " ".join(classes), where)
        for name, value in attributes.pairs:
            if name != ".":
                yield GivenAttribute(element, name.lower(), value, where)


def _kinds_of_boxes(tree: Tree, lines: Lines) -> Iterator[GivenAttribute]:
    """The words after `!!!`, which are the classes of a box."""
    for box in tree.all(nodes.Box):
        where = lines.span(box.start, box.end).where
        yield GivenAttribute("div", "class", box.kind, where)


def _elements_before(tree: Tree) -> dict[int, str]:
    """For the beginning of each list of attributes, the element right before it in its line."""
    found: dict[int, str] = {}
    for node in tree.walk():
        for before, after in pairwise(node.children):
            if isinstance(after, nodes.Attributes) and before.end == after.start:
                found[after.start] = _ELEMENTS.get(type(before), "")
    return found


_ELEMENTS: dict[type[nodes.Node], str] = {
    nodes.Link: "a",
    nodes.Picture: "img",
    nodes.CodeSpan: "code",
    nodes.Emphasis: "em",
}


def _named(tree: Tree) -> Iterator[str]:
    for attributes in parts.attributes(tree):
        if attributes.id:
            yield attributes.id
