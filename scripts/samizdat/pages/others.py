"""Lists and dossiers of the kinds of records that need no page-maker of their own."""

from collections.abc import Iterator
from typing import Any

from samizdat.model.kind import Kind
from samizdat.model.page import Page
from samizdat.writing.answers import Answers
from samizdat.writing.sheet import Sheet

MADE_ELSEWHERE = frozenset(
    ["person", "place", "institution", "source", "event", "claim", "figure", "quotation"]
)
"""Kinds whose pages the other modules of this room make."""


def other_registers(answers: Answers) -> Iterator[Page]:
    """Of each kind the list, from the template of its plural, and dossiers, from its noun's."""
    for noun, kind in answers.library.schemes.items():
        if noun in MADE_ELSEWHERE:
            continue
        ordered = kind.in_order(answers.library.of(kind).values())
        yield _page(answers, kind, kind.page, kind.plural, kind.title, records=ordered)
        for record in ordered:
            if record.id in answers.atlas.dossiers.get(noun, ()):
                uri, title = answers.atlas.target(noun, record.id), kind.label(record)
                yield _page(answers, kind, uri, noun, title, record=record)


def _page(
    answers: Answers, kind: Kind[Any], uri: str, template: str, title: str, **values: object
) -> Page:
    sheet = Sheet(answers, uri)
    html = sheet.fill(template, index=answers.index, kind=kind, **values)
    meta = {"title": title, "kind": "list" if uri == kind.page else "dossier"}
    return sheet.page(html, meta, answers.library.of(kind).path)
