"""Checks of prose in fields: a sentence of a record or a summary is words in a line."""

from collections.abc import Iterator

from samizdat.checks.text import FORBIDDEN_HTML
from samizdat.findings import Finding, Where
from samizdat.knowledge.known import Known
from samizdat.model.kinds import ESSAY
from samizdat.model.shapes import Form, words_in
from samizdat.prose import Tree, nodes, read
from samizdat.prose.views import parts
from samizdat.words.html import PHRASES, SCHEMES, refusal, scheme_of


def forbidden_in_fields(known: Known) -> Iterator[Finding]:
    """Prose in a field holds a block, a picture, an anchor or what could do something."""
    ours = {*known.library.schemes, ESSAY}
    for text, where in _prose(known):
        if "<" in text or "](" in text or "]:" in text:
            for problem in _forbidden(read(text), ours):
                yield FORBIDDEN_HTML.broken(where, problem, "write words, emphasis and links")


def _prose(known: Known) -> Iterator[tuple[str, Where]]:
    """Every prose field of front matter and registers, with its place."""
    for essay in known.library.essays:
        for path, text in words_in(essay.front, Form.PROSE):
            yield text, essay.document.places.at(*path)
    for register in known.library.registers.values():
        for key, record in register.items():
            for path, text in words_in(record, Form.PROSE):
                yield text, register.where(key, *path)


def _forbidden(tree: Tree, ours: set[str]) -> Iterator[str]:
    for tag in parts.tags(tree):
        if tag.is_closing:
            continue
        if tag.name not in PHRASES:
            yield f"the element <{tag.name}> does not stand in a line"
            continue
        for name, value in tag.attributes:
            problem = refusal(tag.name, name, value)
            if problem or name in ("id", "name"):
                yield problem or "a line has no anchors"
    for picture in parts.pictures(tree):
        yield f"the picture {picture.target.address!r} does not stand in a line"
    for link in parts.links(tree):
        yield from _led(link, ours)


def _led(link: nodes.Link, ours: set[str]) -> Iterator[str]:
    scheme = scheme_of(link.target.address)
    if scheme and scheme not in SCHEMES and scheme not in ours:
        yield f"a link may not lead to {link.target.address!r}"
