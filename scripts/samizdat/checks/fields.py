"""Checks of prose in fields: a sentence of a record or a summary is words in a line."""

from collections.abc import Iterator

from samizdat.checks.text import FORBIDDEN_HTML
from samizdat.findings import Finding, Rule, Severity, Where
from samizdat.knowledge.known import Known
from samizdat.model.kinds import ESSAY
from samizdat.model.shapes import Form, words_in
from samizdat.prose import Tree, nodes, read
from samizdat.prose.views import parts
from samizdat.prose.views.lines import marked, said
from samizdat.words.html import PHRASES, SCHEMES, refusal, scheme_of


def forbidden_in_fields(known: Known) -> Iterator[Finding]:
    """Prose in a field holds a block, a picture, an anchor or what could do something."""
    ours = {*known.library.schemes, ESSAY}
    for text, where in _words(known, Form.PROSE):
        if "<" in text or "](" in text or "]:" in text:
            for problem in _forbidden(read(text), ours):
                yield FORBIDDEN_HTML.broken(where, problem, "write words, emphasis and links")


MARKUP_IN_LINE = Rule(
    "markup-in-line",
    "A name, a title or a label is words.",
    why=(
        "Titles and names stand in lists, in the head of a page, in citations and in exports, "
        "where nothing is Markdown: `*Le Moniteur* in 1793` would be printed with its asterisks."
    ),
    severity=Severity.WARNING,
)


def markup_in_lines(known: Known) -> Iterator[Finding]:
    """A name, a title or a label holds emphasis, code, a link, a citation or the mark of a note."""
    for form in (Form.HEADLINE, Form.LINE):
        for text, where in _words(known, form):
            markup = marked(text)
            if markup:
                problem = f"{markup!r} stands in a line that is printed as it is typed"
                remedy = f"write the words alone: {said(text)}"
                yield MARKUP_IN_LINE.broken(where, problem, remedy)


def _words(known: Known, form: Form) -> Iterator[tuple[str, Where]]:
    """Every field of a form in front matter and registers, with its place."""
    for essay in known.library.essays:
        for path, text in words_in(essay.front, form):
            yield text, essay.document.places.at(*path)
    for located in known.located:
        for path, text in words_in(located.record, form):
            yield text, located.where(*path)


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
