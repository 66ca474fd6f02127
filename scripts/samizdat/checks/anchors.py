"""Checks of anchors: those that an author makes against those that an essay's page has itself."""

from collections.abc import Iterator

from samizdat.checks.dialect import DUPLICATE_ANCHOR
from samizdat.findings import Finding
from samizdat.knowledge.addresses import CLAIM_ANCHOR, EVENT_ANCHOR, OF_AN_ESSAY
from samizdat.knowledge.known import Known
from samizdat.model.documents import Document
from samizdat.prose import nodes
from samizdat.prose.views.parts import attributes


def anchors_of_the_page(known: Known) -> Iterator[Finding]:
    """A heading or an id of an essay has an anchor that its page has for something else."""
    for document in known.essay_texts:
        for heading in document.prose.headings:
            if _is_taken(heading.anchor):
                problem = f"the page of an essay has an anchor {heading.anchor!r} of its own"
                remedy = "give the heading another: ## Words { #anchor }"
                yield DUPLICATE_ANCHOR.broken(heading.where, problem, remedy)
        yield from _given(document, known)


def _given(document: Document, known: Known) -> Iterator[Finding]:
    """Ids in attribute lists, but for those of headings, and in raw HTML."""
    tree = document.prose.tree
    of_headings = {node.attributes for node in tree.all(nodes.Heading) if node.attributes}
    found: list[tuple[int, int, str]] = []
    for given in attributes(tree):
        if given not in of_headings:
            found.append((given.start, given.end, given.id))
    for tag in tree.all(nodes.Tag):
        found.append((tag.start, tag.end, tag.get("id")))
    for start, end, name in found:
        if _is_taken(name):
            where = known.lines(document).span(start, end).where
            problem = f"the page of an essay has an anchor {name!r} of its own"
            yield DUPLICATE_ANCHOR.broken(where, problem, "choose another")


def _is_taken(anchor: str) -> bool:
    return anchor in OF_AN_ESSAY or anchor.startswith((CLAIM_ANCHOR, EVENT_ANCHOR))
