"""Pictures on a line of their own: each becomes a figure with what its record says of it.

One that stands in a sentence, a list, a box or an author's own figure stays what it is.
"""

from collections.abc import Iterator

from samizdat.model.documents import NOTHING, Document, Insert, Link
from samizdat.model.library import Library
from samizdat.model.pictures import Framed, Picture
from samizdat.prose import nodes
from samizdat.words.paths import resolved

KEPT = frozenset({"id"})
"""What may stand in curly brackets after such a picture; with anything else it is left alone."""


def framed(document: Document, page: str, library: Library) -> Iterator[Insert]:
    """The pictures of a text that are figures on `page` of the staged tree."""
    links: dict[int, Link] = {}
    for link in document.prose.links:
        if link.is_image and not link.scheme:
            links[link.span.start] = link
    if not links:
        return
    for block in document.prose.tree.blocks:
        for picture, anchor in pictures_alone(block):
            address = resolved(picture.target.address, page)
            if address in library.files and picture.start in links:
                yield _insert(picture, links[picture.start], address, anchor, library)


def pictures_alone(block: nodes.Node) -> tuple[tuple[nodes.Picture, str], ...]:
    """The pictures of a paragraph in which nothing else stands, each with the id given to it."""
    if not isinstance(block, nodes.Paragraph) or block.is_tight:
        return ()
    if block.attributes and not _says_an_id_only(block.attributes):
        return ()
    found: list[tuple[nodes.Picture, str]] = []
    for part in block.parts:
        match part:
            case nodes.Picture():
                found.append((part, ""))
            case nodes.Attributes() if found and _says_an_id_only(part):
                found[-1] = found[-1][0], part.id
            case nodes.Break():
                continue
            case nodes.Text() if not part.text.strip():
                continue
            case _:
                return ()
    if block.attributes and found:
        found[0] = found[0][0], block.attributes.id
    return tuple(found)


def _says_an_id_only(attributes: nodes.Attributes) -> bool:
    return all(name in KEPT for name, _ in attributes.pairs)


def _insert(node: nodes.Picture, link: Link, address: str, anchor: str, library: Library) -> Insert:
    picture = library.picture(address) or Picture()
    alt = node.alt.strip() or picture.alt or ""
    caption = node.target.title.strip() or picture.title or ""
    return Insert(link, NOTHING, framed=Framed(address, alt, caption, picture, anchor))
