"""The page about the evidence: what the collection rests on, counted from it."""

from samizdat.knowledge.addresses import EVIDENCE_PAGE
from samizdat.knowledge.evidence import NOT_SAID, evidence_of
from samizdat.model.page import Page
from samizdat.model.readings import Reading
from samizdat.writing.answers import Answers
from samizdat.writing.outline import HERE
from samizdat.writing.sheet import Sheet

MEANINGS = {
    Reading.WHOLE.value: "from its first page to its last",
    Reading.EXTRACT.value: "in the part that carries what is cited",
    Reading.REVIEW.value: "not itself: the editors know it through a review or an abstract",
    Reading.NONE.value: "not at all: the editors know it through a work that uses it",
    NOT_SAID: "its record does not say",
}

LISTS = (
    ("Records that rest on testimony or legend", "testimony", "testimony"),
    ("Records that rest on works of reference", "reference", "reference"),
    ("Records that rest on one source", "one-source", "one_source"),
)
"""Headings with their anchors, each with the records that stand below it."""


def evidence(answers: Answers) -> Page:
    """How far works were read, how many citations say where, and what rests on little."""
    sheet = Sheet(answers, EVIDENCE_PAGE)
    found = evidence_of(answers.library)
    html = sheet.fill("evidence", found=found, meanings=MEANINGS, lists=LISTS, here=HERE)
    _ = answers.tongue.gettext
    description = _("How far the works were read, where citations lead, and what rests on little.")
    meta = {"title": _("The evidence"), "description": description, "kind": "page"}
    return sheet.page(html, meta)
