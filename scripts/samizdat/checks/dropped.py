"""What was not rendered or fell out at the gate, told to the author: where, and what to do."""

import re
from collections.abc import Iterable, Iterator

from samizdat.findings import Finding, Rule, Severity, Where
from samizdat.model.fragment import Fallen
from samizdat.model.library import Library
from samizdat.model.lines import Lines
from samizdat.model.shapes import Form, words_in
from samizdat.prose.dialect.trouble import short
from samizdat.reading.limits import HOSTILE_TEXT, REMEDY

DROPPED_HTML = Rule(
    "dropped-html",
    "Whatever is typed reaches readers.",
    why=(
        "Behind the renderer stands a gate that lets only the HTML of the list in "
        "[Write](write.md#raw-html) through. What falls out there was not told of before, by "
        "`forbidden-html`: it was written in a way that the check reads otherwise than the "
        "renderer, or an extension has made it. A build tells of it, and publishes nothing."
    ),
)


SHOWN_OTHERWISE = Rule(
    "shown-otherwise",
    "What the check has read is what the page shows.",
    why=(
        "A build compares each text with the HTML that is made of it: its blocks, pictures and "
        "letters. Where they differ, an extension of `mkdocs.yml` reads the text in its own way, "
        "and dossiers, search and findings speak of another text than readers see. The preview "
        "tells of it too; `samizdat check` renders nothing, and does not."
    ),
    severity=Severity.WARNING,
)


def shown_otherwise(
    library: Library, unlike: Iterable[tuple[str, str]], sources: dict[str, str]
) -> Iterator[Finding]:
    """A finding for each place from which on a page differs from its text."""
    for page, row in unlike:
        source = sources.get(page) or page
        where, shown = _row(library, row, source), short(row)
        problem = f"the page shows {shown!r} otherwise than it is read"
        remedy = "look at it there; the owner may take the extension that changes it out"
        yield SHOWN_OTHERWISE.broken(where, problem, remedy)


def _row(library: Library, row: str, source: str) -> Where:
    """The line of a file, by its longest words without a mark of ours."""
    words = max(_MARKS.split(row), key=len).strip()
    documents = [*library.documents, *(essay.document for essay in library.essays)]
    for document in documents:
        if document.path == source and words:
            at = document.text.find(words, document.body_start)
            if at >= 0:
                return Lines(document.text, source).where(at)
    return Where(source)


_MARKS = re.compile("[\ufdd0-\ufdef]+")


def dropped(
    library: Library, fallen: Iterable[tuple[str, Fallen]], sources: dict[str, str]
) -> Iterator[Finding]:
    """A finding for all that fell out; `sources` are the files of pages, by their path."""
    for page, each in fallen:
        where = _place(library, each, sources.get(page, ""))
        yield DROPPED_HTML.broken(
            where or Where(sources.get(page) or page), f"{each.reason}, and is left out", _REMEDY
        )


def not_rendered(failed: Iterable[tuple[str, str]], sources: dict[str, str]) -> Iterator[Finding]:
    """A finding for each page that a trial did not get through, with the reason."""
    for page, reason in failed:
        yield HOSTILE_TEXT.broken(Where(sources.get(page) or page), reason, REMEDY)


_REMEDY = "write it in Markdown, or take it out"


def _place(library: Library, each: Fallen, source: str) -> Where | None:
    """The first place where it is typed: in the file of the page, else in a register."""
    documents = [*library.documents, *(essay.document for essay in library.essays)]
    for document in documents:
        at = document.text.find(each.typed) if document.path == source else -1
        if at >= 0:
            return Lines(document.text, source).where(at)
    for register in library.registers.values():
        for key, record in register.items():
            for path, text in words_in(record, Form.PROSE):
                if each.typed in text:
                    return register.where(key, *path)
    return None
