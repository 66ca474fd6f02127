"""Lists and dossiers of the kinds of records that need no page-maker of their own."""

from collections.abc import Iterator

from samizdat.model.page import Page
from samizdat.pages.registers import dossier_page, list_page, with_dossier
from samizdat.writing.answers import Answers

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
        yield from list_page(answers, kind, ordered)
        for record in with_dossier(answers, kind, ordered):
            yield dossier_page(answers, kind, record)
