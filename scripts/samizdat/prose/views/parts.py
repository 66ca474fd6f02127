"""What checks look for in a text: links, citations, marks and notes, comments, raw tags, keys."""

from __future__ import annotations

from collections.abc import Iterator

from samizdat.prose import nodes
from samizdat.prose.nodes import BareKey, Citation, Comment, Link, NoteMark, Picture, Tag
from samizdat.prose.tree import Tree


def links(tree: Tree) -> list[Link]:
    """Every link, in the order of the file; one that refers to a definition has its target."""
    return tree.all(Link)


def pictures(tree: Tree) -> list[Picture]:
    """Every picture, inserts among them."""
    return tree.all(Picture)


def inserts(tree: Tree) -> list[nodes.Insert]:
    """Pictures with a scheme of their own that are paragraphs of their own."""
    return tree.all(nodes.Insert)


def citations(tree: Tree) -> list[Citation]:
    """Every citation that can be read."""
    return [found for found in tree.all(Citation) if found.cites]


def malformed_citations(tree: Tree) -> list[Citation]:
    """What looks like a citation and names no work."""
    return [found for found in tree.all(Citation) if not found.cites]


def cited(tree: Tree) -> tuple[str, ...]:
    """Keys of the works that are cited, in the order of first citation."""
    found: dict[str, None] = {}
    for citation in citations(tree):
        for cite in citation.cites:
            found[cite.key] = None
    return tuple(found)


def note_marks(tree: Tree) -> list[NoteMark]:
    """Every mark of a note, also of one that is defined nowhere."""
    return tree.all(NoteMark)


def comments(tree: Tree) -> list[Comment]:
    """Words among editors."""
    found = [*tree.comments, *tree.all(Comment)]
    unique = {comment.start: comment for comment in found}
    return sorted(unique.values(), key=lambda comment: comment.start)


def tags(tree: Tree) -> list[Tag]:
    """Raw HTML, tag by tag."""
    return tree.all(Tag)


def bare_keys(tree: Tree) -> list[BareKey]:
    """`@key` outside brackets."""
    return tree.all(BareKey)


def attributes(tree: Tree) -> tuple[nodes.Attributes, ...]:
    """Every list of attributes in curly brackets."""
    return tree.once(_attributes)


def _attributes(tree: Tree) -> tuple[nodes.Attributes, ...]:
    if "{" not in tree.text:
        return ()
    return tuple(_every_list(tree))


def _every_list(tree: Tree) -> Iterator[nodes.Attributes]:
    for node in tree.walk():
        given = getattr(node, "attributes", None)
        if isinstance(node, nodes.Attributes):
            yield node
        elif isinstance(given, nodes.Attributes):
            yield given
