"""Lists and dossiers of the kinds of records that need no page-maker of their own."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from samizdat.model.kind import Kind
from samizdat.model.page import Making, Page
from samizdat.pages.registers import dossier_page, dossiers, list_of
from samizdat.writing.answers import Answers

MADE_ELSEWHERE = frozenset(
    ["person", "place", "institution", "source", "event", "claim", "figure", "quotation"]
)
"""Kinds whose pages the other modules of this room make."""


def other_registers(answers: Answers) -> Iterator[Making]:
    """Of each kind the list, from the template of its plural, and dossiers, from its noun's."""
    for noun, kind in answers.library.schemes.items():
        if noun in MADE_ELSEWHERE:
            continue
        ordered = kind.in_order(answers.library.of(kind).values(), answers.tongue)
        yield from list_of(answers, kind, ordered)
        yield from dossiers(answers, kind, ordered, partial(_dossier, kind=kind))


def _dossier(answers: Answers, record: Any, kind: Kind[Any]) -> Page:
    return dossier_page(answers, kind, record)
